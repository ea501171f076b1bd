/* characters.c - the table of kinds for ASCII, and Unicode categories for the rest */
#include "characters.h"

#include <utf8proc.h>

#include "text.h"

enum {
	SP = CHARACTER_SPACE, LO = CHARACTER_LOWER, UP = CHARACTER_UPPER, DI = CHARACTER_DIGIT,
	AP = CHARACTER_APOSTROPHE, BT = CHARACTER_BACKTICK, QU = CHARACTER_QUOTE, OP = CHARACTER_OPEN,
	CL = CHARACTER_CLOSE, ST = CHARACTER_STOP, QM = CHARACTER_QUESTION, HY = CHARACTER_HYPHEN,
	CM = CHARACTER_COMMA, CO = CHARACTER_COLON, SL = CHARACTER_SLASH, US = CHARACTER_UNDERSCORE,
	AM = CHARACTER_AMPERSAND, PU = CHARACTER_PUNCTUATION, SY = CHARACTER_SYMBOL,
};

/* clang-format off */
const unsigned char character_of_ascii[128] = {
	SP, SP, SP, SP, SP, SP, SP, SP, SP, SP, SP, SP, SP, SP, SP, SP,
	SP, SP, SP, SP, SP, SP, SP, SP, SP, SP, SP, SP, SP, SP, SP, SP,
	SP, QM, QU, PU, SY, PU, AM, AP, OP, CL, PU, SY, CM, HY, ST, SL,  /* !"#$%&'()*+,-./ */
	DI, DI, DI, DI, DI, DI, DI, DI, DI, DI, CO, PU, SY, SY, SY, QM,  /* 0123456789:;<=>? */
	PU, UP, UP, UP, UP, UP, UP, UP, UP, UP, UP, UP, UP, UP, UP, UP,  /* @ABCDEFGHIJKLMNO */
	UP, UP, UP, UP, UP, UP, UP, UP, UP, UP, UP, OP, PU, CL, SY, US,  /* PQRSTUVWXYZ[\]^_ */
	BT, LO, LO, LO, LO, LO, LO, LO, LO, LO, LO, LO, LO, LO, LO, LO,  /* `abcdefghijklmno */
	LO, LO, LO, LO, LO, LO, LO, LO, LO, LO, LO, OP, SY, CL, SY, SP,  /* pqrstuvwxyz{|}~ */
};
/* clang-format on */

/* The marks of English typography, which utf8proc's categories do not tell apart as we need it. */
static int kind_of_mark(uint32_t codepoint)
{
	switch (codepoint) {
	case 0x2019: case 0x02BC: case 0xFF07:             return CHARACTER_APOSTROPHE;
	case 0x00B4: case 0x2018: case 0x201B: case 0x2032: return CHARACTER_BACKTICK;
	case 0x201C: case 0x201D: case 0x201E: case 0x201F: case 0x00AB: case 0x00BB: case 0x2033:
		return CHARACTER_QUOTE;
	case 0x2026:                                       return CHARACTER_ELLIPSIS;
	case 0x3002: case 0xFF01: case 0xFF1F: case 0x203C: return CHARACTER_QUESTION;
	case 0x2010: case 0x2011:                          return CHARACTER_HYPHEN;
	case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2212:
		return CHARACTER_DASH;
	case 0x200B: case 0x2060: case 0xFEFF:             return CHARACTER_SPACE;
	case 0xFFFD:                                       return CHARACTER_LOWER;
	default:                                           return -1;
	}
}

static enum character kind_of_category(utf8proc_category_t category)
{
	switch (category) {
	case UTF8PROC_CATEGORY_LU: case UTF8PROC_CATEGORY_LT: return CHARACTER_UPPER;
	case UTF8PROC_CATEGORY_ND:                            return CHARACTER_DIGIT;
	case UTF8PROC_CATEGORY_ZS: case UTF8PROC_CATEGORY_ZL: case UTF8PROC_CATEGORY_ZP:
	case UTF8PROC_CATEGORY_CC:                            return CHARACTER_SPACE;
	case UTF8PROC_CATEGORY_PS: case UTF8PROC_CATEGORY_PI: return CHARACTER_OPEN;
	case UTF8PROC_CATEGORY_PE: case UTF8PROC_CATEGORY_PF: return CHARACTER_CLOSE;
	case UTF8PROC_CATEGORY_PD:                            return CHARACTER_DASH;
	case UTF8PROC_CATEGORY_PC: case UTF8PROC_CATEGORY_PO: return CHARACTER_PUNCTUATION;
	case UTF8PROC_CATEGORY_SM: case UTF8PROC_CATEGORY_SC: case UTF8PROC_CATEGORY_SK:
	case UTF8PROC_CATEGORY_SO:                            return CHARACTER_SYMBOL;
	default:                                              return CHARACTER_LOWER;
	}
}

enum character character_decode(const char *at, const char *end, int *length)
{
	uint32_t codepoint = 0xFFFD;

	*length = text_decode(at, (size_t)(end - at), &codepoint);
	if (*length == 0) /* cannot be: the text was made valid.  Never stand still on it. */
		*length = 1;
	int kind = kind_of_mark(codepoint);
	return kind >= 0 ? (enum character)kind
	                 : kind_of_category(utf8proc_category((utf8proc_int32_t)codepoint));
}

enum character character_before(const char *at, const char *start)
{
	const char *from = at;

	while (from > start && at - from < 4) {
		--from;
		if (((unsigned char)*from & 0xC0) != 0x80)
			return character_kind(from, at);
	}
	return CHARACTER_SPACE;
}

const char *character_skip_spaces(const char *at, const char *end)
{
	int length;

	while (at < end && character_at(at, end, &length) == CHARACTER_SPACE)
		at += length;
	return at;
}

