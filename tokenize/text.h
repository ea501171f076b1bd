/* text.h - strings that are not NUL-terminated: what every row, word and name is made of */
#ifndef TOKENIZE_TEXT_H
#define TOKENIZE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct arena;

struct text {                      /* UTF-8 unless said otherwise, not NUL-terminated */
	const char *bytes;         /* may be NULL where length is 0 */
	size_t      length;        /* in bytes */
};

/* a C literal as a text: TEXT("Volume:") */
#define TEXT(literal) ((struct text){ (literal), sizeof(literal) - 1 })
static inline bool text_is_digit(char byte)          /* ASCII */
{
	return byte >= '0' && byte <= '9';
}
static inline bool text_is_blank(char byte)          /* ASCII white space */
{
	return byte == ' ' || (byte >= '\t' && byte <= '\r');
}
/* for printf's "%.*s" */
#define TEXT_ARGS(text) (int)(text).length, (text).bytes

/* These few are asked for every word, mostly with a literal: inline, its length costs nothing. */
static inline struct text text_of(const char *string) /* a view of a C string, NULL for the empty one */
{
	return (struct text){ string, string == NULL ? 0 : strlen(string) };
}
static inline bool text_equal(struct text a, struct text b)
{
	return a.length == b.length && (a.length == 0 || memcmp(a.bytes, b.bytes, a.length) == 0);
}
bool text_equal_caseless(struct text a, struct text b); /* ASCII letters in upper or lower case are the same */
static inline bool text_is(struct text a, const char *string)
{
	return text_equal(a, text_of(string));
}
static inline bool text_starts(struct text a, const char *prefix)
{
	size_t length = strlen(prefix);
	return a.length >= length && memcmp(a.bytes, prefix, length) == 0;
}
static inline bool text_ends(struct text a, const char *suffix)
{
	size_t length = strlen(suffix);
	return a.length >= length && memcmp(a.bytes + a.length - length, suffix, length) == 0;
}
bool text_holds(struct text whole, struct text part); /* the bytes of `part`, anywhere; an empty one always */
static inline bool text_has(struct text a, char byte)
{
	return a.length > 0 && memchr(a.bytes, byte, a.length) != NULL;
}
int  text_compare(struct text a, struct text b);     /* by bytes, as memcmp(): the order of code points */

/* The part from byte `start` on, at most `length` bytes; both are cut to what there is. */
static inline struct text text_slice(struct text a, size_t start, size_t length)
{
	if (start > a.length)
		start = a.length;
	if (length > a.length - start)
		length = a.length - start;
	return (struct text){ a.bytes == NULL ? NULL : a.bytes + start, length };
}
struct text text_trim(struct text a);                /* without ASCII white space at both ends */

/*
 * Take the next field off *rest, which ends before `separator` or at the end; *rest moves behind the
 * separator.  False once *rest was used up: for (rest = t; text_next(&rest, ';', &item);) ...
 */
bool text_next(struct text *rest, char separator, struct text *field);

/* A copy in the arena; text_copy_string() is NUL-terminated as well. */
struct text text_copy(struct arena *arena, struct text a);
char *text_copy_string(struct arena *arena, struct text a);
struct text text_join(struct arena *arena, struct text a, const char *between, struct text b);
struct text text_format(struct arena *arena, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
/* Is it one of the words, a list that ends with NULL?  The empty text is none. */
bool text_among(struct text a, const char *const words[]);

/* A number in decimal digits, with zeros in front up to `width`; text_format() would take ten times as long. */
struct text text_number(struct arena *arena, size_t number, size_t width);

/*
 * Decode one code point at `bytes`, of which `length` (> 0) are there.  Returns the bytes taken, 1 to 4,
 * and 0 where they are no valid UTF-8 (overlong forms and surrogates included).
 */
int text_decode(const char *bytes, size_t length, uint32_t *codepoint);
/* Write the UTF-8 of a code point below 0x110000 to `bytes` (room for 4); returns the bytes written. */
int text_encode(uint32_t codepoint, char *bytes);
bool text_valid(struct text a);                      /* all of it is valid UTF-8 */
size_t text_codepoints(struct text a);               /* code points in valid UTF-8 */

/* Simple case mapping of all code points (utf8proc), in the arena. */
struct text text_lower(struct arena *arena, struct text a);
bool text_capitalised(struct text a);                /* begins with an upper- or title-case letter */

uint64_t text_hash(struct text a);                   /* FNV-1a, 64 bits: the same on every machine */

#endif
