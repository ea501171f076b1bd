/* characters.h - what kind of character stands at a place in the text */
#ifndef TOKENIZE_CHARACTERS_H
#define TOKENIZE_CHARACTERS_H

#include <stdbool.h>
#include <stddef.h>

/*
 * One kind a code point.  Marks, soft hyphens, joiners and U+FFFD belong to the word that they stand in, so
 * they count as letters; all controls, zero-width spaces and U+FEFF separate words, so they count as space.
 */
enum character {
	CHARACTER_SPACE,
	CHARACTER_LOWER,             /* a small letter, or one without case */
	CHARACTER_UPPER,
	CHARACTER_DIGIT,
	CHARACTER_APOSTROPHE,        /* ' and U+2019, which close quotations as well */
	CHARACTER_BACKTICK,          /* ` U+00B4 and U+2018: an apostrophe only between letters */
	CHARACTER_QUOTE,             /* double quotes of any shape */
	CHARACTER_OPEN, CHARACTER_CLOSE, /* brackets */
	CHARACTER_STOP,              /* the full stop */
	CHARACTER_ELLIPSIS,          /* U+2026 */
	CHARACTER_QUESTION,          /* ? and ! and their wide forms */
	CHARACTER_HYPHEN,            /* - U+2010 U+2011 */
	CHARACTER_DASH,              /* U+2012 to U+2015, U+2212 */
	CHARACTER_COMMA, CHARACTER_COLON, CHARACTER_SLASH, CHARACTER_UNDERSCORE, CHARACTER_AMPERSAND,
	CHARACTER_PUNCTUATION,       /* any other mark */
	CHARACTER_SYMBOL,
};

extern const unsigned char character_of_ascii[128];

/* The kind of a code point from U+0080 on; *length its bytes.  `at` is valid UTF-8 up to `end`. */
enum character character_decode(const char *at, const char *end, int *length);

/* The kind of the character at `at` (< end), and its bytes. */
static inline enum character character_at(const char *at, const char *end, int *length)
{
	unsigned char byte = (unsigned char)*at;

	if (byte < 0x80) {
		*length = 1;
		return character_of_ascii[byte];
	}
	return character_decode(at, end, length);
}

/* The kind at `at`; CHARACTER_SPACE at or behind `end`. */
static inline enum character character_kind(const char *at, const char *end)
{
	int length;
	return at < end ? character_at(at, end, &length) : CHARACTER_SPACE;
}

/* The kind of the character that ends before `at`; CHARACTER_SPACE at `start`. */
enum character character_before(const char *at, const char *start);

static inline bool character_is_letter(enum character kind)
{
	return kind == CHARACTER_LOWER || kind == CHARACTER_UPPER;
}

static inline bool character_is_alphanumeric(enum character kind)
{
	return kind >= CHARACTER_LOWER && kind <= CHARACTER_DIGIT;
}

/* The first byte from `at` on that is no space, or end. */
const char *character_skip_spaces(const char *at, const char *end);

#endif
