/* lexicon_rows.c - a line of the lexicon, and the key that its name is found by */
#include "tag/lexicon_rows.h"

#include <stdio.h>
#include <utf8proc.h>

#define FNV_PRIME 1099511628211u
#define FNV_BASIS 14695981039346656037u

/* Bytes of a character that does not count in names, 0 for those that do. */
static size_t ignored(struct text rest)
{
	static const char *const wide[] = { "\u2019", "\u2018", "\u02bc", "\u2010",
		                            "\u2011", "\u2013", "\u00a0" };
	switch (rest.bytes[0]) {
	case ' ': case '-': case '\'': case '.': case '/': case '`':
		return 1;
	}
	if ((unsigned char)rest.bytes[0] < 0x80)
		return 0;
	for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
		if (text_starts(rest, wide[i]))
			return text_of(wide[i]).length;
	return 0;
}

uint64_t lexicon_key(enum lexicon_kind kind)
{
	return (FNV_BASIS ^ (uint64_t)kind) *
	       FNV_PRIME; /* multiplied, else kinds and first letters would mix */
}

/*
 * The letters without diacritics that a character stands for, "Alvaro" for "Álvaro"; at most two, in `letters`, 0 for a
 * character that stays as it is.  *length: its bytes.
 */
static int plain_letters(struct text rest, unsigned char letters[2], size_t *length)
{
	static const struct {
		utf8proc_int32_t character;
		const char      *letters;
	} others[] = { { 0x141, "L" }, { 0x142, "l" }, { 0xd8, "O" }, { 0xf8, "o" }, { 0x110, "D" }, { 0x111, "d" },
		       { 0x131, "i" }, { 0xdf, "ss" }, { 0xc6, "Ae" }, { 0xe6, "ae" }, { 0x152, "Oe" }, { 0x153, "oe" } };
	utf8proc_int32_t character, parts[8];
	utf8proc_ssize_t size = utf8proc_iterate((const utf8proc_uint8_t *)rest.bytes, (utf8proc_ssize_t)rest.length, &character);
	int boundary = 0;

	*length = size > 0 ? (size_t)size : 1;
	if (size <= 0)
		return 0;
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (others[i].character == character) {
			letters[0] = (unsigned char)others[i].letters[0];
			letters[1] = (unsigned char)others[i].letters[1];
			return letters[1] == 0 ? 1 : 2;
		}
	if (utf8proc_decompose_char(character, parts, 8, UTF8PROC_DECOMPOSE, &boundary) < 2 || parts[0] >= 0x80)
		return 0;
	letters[0] = (unsigned char)parts[0];
	return 1;
}

static uint64_t add_byte(uint64_t key, enum lexicon_kind kind, unsigned char byte)
{
	if (kind == LEXICON_TITLES && byte >= 'A' && byte <= 'Z')
		byte = (unsigned char)(byte - 'A' + 'a');
	return (key ^ byte) * FNV_PRIME;
}

uint64_t lexicon_key_add(uint64_t key, enum lexicon_kind kind, struct text word)
{
	for (size_t i = 0; i < word.length;) {
		size_t skipped = ignored(text_slice(word, i, word.length));
		if (skipped > 0) {
			i += skipped;
			continue;
		}
		unsigned char letters[2];
		size_t length = 1;
		int plain = (unsigned char)word.bytes[i] < 0x80
		                    ? 0
		                    : plain_letters(text_slice(word, i, word.length), letters, &length);
		for (int k = 0; k < plain; k++)
			key = add_byte(key, kind, letters[k]);
		for (size_t k = 0; plain == 0 && k < length; k++)
			key = add_byte(key, kind, (unsigned char)word.bytes[i + k]);
		i += length;
	}
	return key;
}

size_t lexicon_piece(struct text name)
{
	size_t length = 0;
	while (length < name.length) {
		size_t skipped = ignored(text_slice(name, length, name.length));
		if (skipped > 0)
			return length + skipped;
		if (name.bytes[length++] == ',')
			break;
		if (length < name.length && name.bytes[length] == ',')
			break;
	}
	return length;
}

static bool read_type(struct text word, struct lexicon_line *row)
{
	if (text_ends(word, "?")) {
		row->flags |= LEXICON_UNSURE;
		word.length--;
	}
	if (text_is(word, "TITLE")) {
		row->kind = LEXICON_TITLES;
	} else if (text_is(word, "MALE") || text_is(word, "FEMALE")) {
		row->kind = LEXICON_GIVEN_NAMES;
		row->flags |= text_is(word, "FEMALE") ? LEXICON_FEMALE : 0;
	} else if (text_is(word, "COUNTRY")) {
		row->type = NAME_GPE;
		row->flags |= LEXICON_COUNTRY;
	} else if (text_is(word, "CAPITAL")) {
		row->type = NAME_GPE;
		row->flags |= LEXICON_CAPITAL;
	} else if (text_is(word, "MEDIUM")) {
		row->type = NAME_ORG;
		row->flags |= LEXICON_MEDIUM;
	} else {
		row->type = name_type_of(word);
		return row->type != NAME_NONE;
	}
	return true;
}

bool lexicon_read_line(struct text line, struct lexicon_line *row, char *problem, size_t size)
{
	struct text cells[6] = { { NULL, 0 } }, rest = line, cell;
	int found = 0;

	*row = (struct lexicon_line){ .kind = LEXICON_NAMES };
	while (text_next(&rest, '\t', &cell)) {
		if (found < 6 && !text_is(cell, "_"))
			cells[found] = cell;
		found++;
	}
	row->name = cells[0];
	row->canonical = cells[2];
	row->code = cells[3];
	row->from = cells[4];
	row->to = cells[5];
	if (found < 2 || found > 6)
		snprintf(problem, size, "expected 2 to 6 columns, found %d", found);
	else if (lexicon_key_add(0, row->kind, row->name) == 0)
		snprintf(problem, size, "expected a name, found \"%.*s\"", TEXT_ARGS(row->name));
	else if (!read_type(cells[1], row))
		snprintf(problem, size, "expected a type such as GPE, found \"%.*s\"", TEXT_ARGS(cells[1]));
	else if (row->code.length > 3)
		snprintf(problem, size, "expected a code of three letters, found \"%.*s\"",
		         TEXT_ARGS(row->code));
	else
		return true;
	return false;
}
