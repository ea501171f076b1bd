/* marks.c - runs of one mark are one token; brackets and quotation marks stand alone */
#include "marks.h"

#include <string.h>

#include "characters.h"
#include "numbers.h"

static bool letter_at(const char *at, const char *end)
{
	return character_is_letter(character_kind(at, end));
}

static bool alphanumeric_at(const char *at, const char *end)
{
	return character_is_alphanumeric(character_kind(at, end));
}

static bool starts(const char *at, const char *end, const char *prefix)
{
	size_t length = strlen(prefix);
	return (size_t)(end - at) >= length && memcmp(at, prefix, length) == 0;
}

/* --- emoticons --- */

/* Bytes of an emoticon at `at`, 0 if there is none: eyes, a nose or none, mouths. */
static size_t emoticon_length(const char *at, const char *end)
{
	static const char *const others[] = { "(:", "(;", "<3", "^_^", "-_-", ">:(", ">:)", "=(", "=)", "=D" };
	const char *stop = at;

	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (starts(at, end, others[i]) && !alphanumeric_at(at + strlen(others[i]), end))
			return strlen(others[i]);
	if (*stop != ':' && *stop != ';')
		return 0;
	stop++;
	if (stop < end && (*stop == '-' || *stop == 'o' || *stop == '^' || *stop == '\''))
		stop++;
	const char *mouth = stop;
	while (stop < end && (*stop == ')' || *stop == '(' || *stop == *mouth)
	       && *mouth != '\0' && strchr(")(DPpO/\\|*][3", *mouth) != NULL)
		stop++;
	if (stop == mouth || alphanumeric_at(stop, end) || (stop < end && *stop == '/'))
		return 0;
	return (size_t)(stop - at);
}

/* --- apostrophes --- */

/* Words that begin with an apostrophe, without it. */
static size_t elided_length(const char *at, const char *end)
{
	static const char *const elided[] = { "em", "n", "til", "cause", "tis", "twas", "bout",
	                                      "s", "re", "ve", "ll", "d", "m" };
	size_t length = 0;

	while (length < 6 && at + length < end && letter_at(at + length, end))
		length++;
	for (size_t i = 0; i < sizeof elided / sizeof *elided; i++)
		if (strlen(elided[i]) == length && memcmp(at, elided[i], length) == 0)
			return length;
	/* '72 and '90s */
	while (length < 2 && at + length < end && at[length] >= '0' && at[length] <= '9')
		length++;
	if (length != 2 || !(*at >= '0' && *at <= '9'))
		return 0;
	if (at + 2 < end && at[2] == 's')
		length++;
	return alphanumeric_at(at + length, end) ? 0 : length;
}

static void scan_apostrophe(struct words *words, const char *at, int length, struct word *word)
{
	enum character before = character_before(at, words->start);
	const char *next = at + length;
	bool opens = before == CHARACTER_SPACE || before == CHARACTER_OPEN || before == CHARACTER_QUOTE
	             || before == CHARACTER_DASH;

	word->kind = WORD_APOSTROPHE;
	word->length = (uint32_t)length;
	if ((*at == '\'' || *at == '`') && next < words->end && *next == *at) {
		word->kind = WORD_QUOTE;
		word->length = 2;
		return;
	}
	if (length == 3 && (starts(at, words->end, "\xE2\x80\x98\xE2\x80\x98")
	                    || starts(at, words->end, "\xE2\x80\x99\xE2\x80\x99")
	                    || starts(at, words->end, "\xE2\x80\x98\xE2\x80\x99"))) {
		word->kind = WORD_QUOTE;
		word->length = 6;
		return;
	}
	/* "(EU)'s" has a clitic, "end.'so" has not. */
	size_t elided = opens || starts(next, words->end, "s") ? elided_length(next, words->end) : 0;
	if (elided > 0 && character_kind(next + elided, words->end) != CHARACTER_APOSTROPHE) {
		word->kind = WORD_PLAIN;
		word->length += (uint32_t)elided;
		return;
	}
	words->single_open = opens && character_kind(next, words->end) != CHARACTER_SPACE;
}

/* --- runs --- */

static size_t run_length(const char *at, int length, const char *end)
{
	const char *stop = at + length;

	while (end - stop >= length && memcmp(stop, at, (size_t)length) == 0)
		stop += length;
	return (size_t)(stop - at);
}

static void scan_question(const char *at, const char *end, struct word *word)
{
	const char *stop = at;
	int length;

	while (stop < end && character_at(stop, end, &length) == CHARACTER_QUESTION)
		stop += length;
	word->kind = WORD_QUESTION;
	word->length = (uint32_t)(stop - at);
}

static void scan_stop(struct words *words, const char *at, struct word *word)
{
	word->length = (uint32_t)run_length(at, 1, words->end);
	word->kind = word->length > 1 ? WORD_ELLIPSIS : WORD_STOP;
	/* ".04" */
	if (word->length == 1 && at + 1 < words->end && at[1] >= '0' && at[1] <= '9'
	    && !character_is_alphanumeric(character_before(at, words->start))) {
		word->kind = WORD_NUMBER;
		word->length += (uint32_t)number_length(at + 1, words->end);
	}
}

/* "#audiobooks", "@name", "+44": a mark that belongs to the word behind it. */
static bool scan_prefixed(struct words *words, const char *at, struct word *word)
{
	const char *stop = at + 1;
	int length;

	if (character_before(at, words->start) != CHARACTER_SPACE)
		return false;
	if (*at == '+' && stop < words->end && *stop >= '0' && *stop <= '9') {
		word->kind = WORD_NUMBER;
		word->length = 1 + (uint32_t)number_length(stop, words->end);
		return true;
	}
	if ((*at != '#' && *at != '@') || !letter_at(stop, words->end))
		return false;
	while (stop < words->end && (alphanumeric_at(stop, words->end) || *stop == '_')) {
		character_at(stop, words->end, &length);
		stop += length;
	}
	word->kind = WORD_PLAIN;
	word->length = (uint32_t)(stop - at);
	return true;
}

static void scan_other(struct words *words, const char *at, int length, struct word *word)
{
	word->kind = WORD_MARK;
	if (scan_prefixed(words, at, word))
		return;
	word->length = (uint32_t)run_length(at, length, words->end);
	const char *next = at + word->length;
	/* "->" and "=>" */
	if ((*at == '-' || *at == '=') && next < words->end && *next == '>')
		word->length++;
}

void marks_scan(struct words *words, const char *at, struct word *word)
{
	int length;
	enum character kind = character_at(at, words->end, &length);
	size_t emoticon = strchr(":;=<>(^-", *at) != NULL ? emoticon_length(at, words->end) : 0;

	if (emoticon > 0) {
		word->kind = WORD_EMOTICON;
		word->length = (uint32_t)emoticon;
		return;
	}
	word->length = (uint32_t)length;
	switch (kind) {
	case CHARACTER_APOSTROPHE: case CHARACTER_BACKTICK: scan_apostrophe(words, at, length, word); break;
	case CHARACTER_OPEN:       word->kind = WORD_OPEN;                                  break;
	case CHARACTER_CLOSE:      word->kind = WORD_CLOSE;                                 break;
	case CHARACTER_QUOTE:      word->kind = WORD_QUOTE;                                 break;
	case CHARACTER_QUESTION:   scan_question(at, words->end, word);                     break;
	case CHARACTER_STOP:       scan_stop(words, at, word);                              break;
	case CHARACTER_ELLIPSIS:
		word->kind = WORD_ELLIPSIS;
		word->length = (uint32_t)run_length(at, length, words->end);
		break;
	default:                   scan_other(words, at, length, word);                     break;
	}
}
