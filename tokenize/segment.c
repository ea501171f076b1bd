/* segment.c - tokens are gathered until their sentence ends, then written in one go */
#include "segment.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "characters.h"
#include "message.h"
#include "sentences.h"

#define NUMBERS_ROOM 96               /* bytes of a row but for form and spaces: ids, columns, offsets */

void segments_begin(struct segments *s, struct text document, struct text spaces)
{
	s->document = document;
	s->spaces = spaces;
	s->paragraph_count = s->sentence_count = 0;
}

static void push(struct segments *s, const struct word *word)
{
	if (s->word_count == s->word_capacity) {
		s->word_capacity = s->word_capacity == 0 ? 256 : 2 * s->word_capacity;
		s->words = realloc(s->words, s->word_capacity * sizeof *s->words);
		if (s->words == NULL)
			exit(message_trouble("out of memory"));
	}
	s->words[s->word_count++] = *word;
}

/* --- comments --- */

static void add_id(struct rows *rows, const char *key, struct text document, char letter, size_t number)
{
	rows_add(rows, key, strlen(key));
	rows_add(rows, document.bytes, document.length);
	rows_add(rows, "-", 1);
	rows_add(rows, &letter, 1);
	rows_add_number(rows, number);
	rows_add(rows, "\n", 1);
}

/* "# text": runs of spaces are one. */
static void add_text(struct segments *s, const char *text)
{
	const struct word *last = &s->words[s->word_count - 1];
	size_t start = s->words[0].start, stop = last->start + last->length, length = 0;

	rows_reserve(s->rows, stop - start + 16);
	char *to = s->rows->bytes + s->rows->length;
	memcpy(to, "# text = ", 9);
	length = 9;
	for (size_t i = 0, at = start; i < s->word_count; i++) {
		const struct word *word = &s->words[i];
		if (word->start > at)
			to[length++] = ' ';
		memcpy(to + length, text + word->start, word->length);
		length += word->length;
		at = word->start + word->length;
	}
	to[length++] = '\n';
	s->rows->length += length;
}

/* --- MISC --- */

/* One space character at `at`, as SpacesAfter writes it; `to` has room for 6. Returns the bytes written. */
static size_t put_space(char *to, const char *at, int length)
{
	static const char hex[] = "0123456789ABCDEF";
	static const char plain[] = " \t\n\r", letters[] = "stnr";
	const char *escaped = *at != '\0' ? strchr(plain, *at) : NULL;
	uint32_t codepoint;

	if (escaped != NULL) {
		to[0] = '\\';
		to[1] = letters[escaped - plain];
		return 2;
	}
	text_decode(at, (size_t)length, &codepoint);
	/* What some readers take for the end of a line, or what nobody can see, is written as a number. */
	if (codepoint == 0xA0 || codepoint == 0x3000 || codepoint > 0xFFFF
	    || (codepoint >= 0x2000 && codepoint <= 0x200A)) {
		memcpy(to, at, (size_t)length);
		return (size_t)length;
	}
	memcpy(to, "\\u", 2);
	for (int i = 0; i < 4; i++)
		to[2 + i] = hex[codepoint >> (12 - 4 * i) & 15];
	return 6;
}

static size_t put_spaces(char *to, const char *at, const char *end)
{
	size_t written = 0;

	while (at < end) {
		int length = 1;
		if ((unsigned char)*at >= 0x80)
			character_decode(at, end, &length);
		written += put_space(to + written, at, length);
		at += length;
	}
	return written;
}

/* SpaceAfter=No, SpacesAfter=... or nothing, for the spaces from `at` to `end`; returns the byte behind. */
static char *put_space_after(char *to, const char *at, const char *end)
{
	if (end - at == 1 && *at == ' ')
		return to;
	if (at == end) {
		memcpy(to, "SpaceAfter=No", 13);
		return to + 13;
	}
	memcpy(to, "SpacesAfter=", 12);
	return to + 12 + put_spaces(to + 12, at, end);
}

/* Code points of the input before byte `at` of the paragraph; from call to call `at` never falls. */
static size_t position(struct segments *s, size_t at)
{
	const char *bytes = s->paragraph->text.bytes;

	if (s->paragraph->ascii)
		return s->paragraph->first + at;
	for (size_t i = s->counted_bytes; i < at; i++)
		s->counted_codepoints += ((unsigned char)bytes[i] & 0xC0) != 0x80;
	s->counted_bytes = at;
	return s->paragraph->first + s->counted_codepoints;
}

/* The MISC column of a token whose spaces end at byte `next`; returns the byte behind. */
static char *put_misc(struct segments *s, char *to, const struct word *word, size_t next)
{
	const char *bytes = s->paragraph->text.bytes;
	char *first = to;

	to = put_space_after(to, bytes + word->start + word->length, bytes + next);
	if (s->spaces.length > 0) {
		if (to > first)
			*to++ = '|';
		memcpy(to, "SpacesBefore=", 13);
		to += 13;
		to += put_spaces(to, s->spaces.bytes, s->spaces.bytes + s->spaces.length);
		s->spaces.length = 0;
	}
	if (s->offsets) {
		if (to > first)
			*to++ = '|';
		memcpy(to, "TokenRange=", 11);
		to = rows_put_offset(s->rows, to + 11, position(s, word->start));
		*to++ = ':';
		to = rows_put_offset(s->rows, to, position(s, word->start + word->length));
	}
	if (to == first)
		*to++ = '_';
	return to;
}

/* --- rows --- */

static char *put_columns(char *to)
{
	static const char columns[] = "\t_\t_\t_\t_\t_\t_\t_\t";
	memcpy(to, columns, sizeof columns - 1);
	return to + sizeof columns - 1;
}

static char *put_form(char *to, const char *form, size_t length)
{
	*to++ = '\t';
	memcpy(to, form, length);
	return put_columns(to + length);
}

/* The words of a multiword token, ids from `id` on. */
static char *put_parts(char *to, const char *form, const struct word *word, size_t id)
{
	size_t length = word->length;

	for (int t = 0; t < word->tail_count; t++)
		length -= word->tails[t];
	for (int t = 0; t <= word->tail_count; t++) {
		to = rows_put_number(to, id + (size_t)t);
		to = put_form(to, form, length);
		memcpy(to, "_\n", 2);
		to += 2;
		form += length;
		length = t < word->tail_count ? word->tails[t] : 0;
	}
	return to;
}

/* The rows of one token; returns the next id. */
static size_t add_token(struct segments *s, const struct word *word, size_t id, size_t next)
{
	const char *form = s->paragraph->text.bytes + word->start;
	size_t spaces = next - word->start - word->length + s->spaces.length;

	rows_reserve(s->rows, 2 * (size_t)word->length + 6 * spaces + (WORD_TAILS + 2) * NUMBERS_ROOM);
	char *to = rows_put_number(s->rows->bytes + s->rows->length, id);
	if (word->tail_count > 0) {
		*to++ = '-';
		to = rows_put_number(to, id + word->tail_count);
	}
	to = put_form(to, form, word->length);
	to = put_misc(s, to, word, next);
	*to++ = '\n';
	if (word->tail_count > 0)
		to = put_parts(to, form, word, id);
	s->rows->length = (size_t)(to - s->rows->bytes);
	return id + word->tail_count + 1;
}

/* Write the sentence that was gathered; what follows it begins at byte `next` of the paragraph. */
static void write_sentence(struct segments *s, size_t next)
{
	size_t id = 1;

	if (s->word_count == 0)
		return;
	if (!s->paragraph_named)
		add_id(s->rows, "# newpar id = ", s->document, 'p', ++s->paragraph_count);
	s->paragraph_named = true;
	add_id(s->rows, "# sent_id = ", s->document, 's', ++s->sentence_count);
	add_text(s, s->paragraph->text.bytes);
	for (size_t i = 0; i < s->word_count; i++)
		id = add_token(s, &s->words[i], id, i + 1 < s->word_count ? s->words[i + 1].start : next);
	rows_add(s->rows, "\n", 1);
	s->word_count = 0;
}

void segments_write(struct segments *s, const struct paragraph *paragraph)
{
	const char *at = paragraph->text.bytes, *end = at + paragraph->text.length;
	struct words words = { .start = at, .end = end };
	struct sentences sentences = { .words = &words };
	struct word word;

	s->paragraph = paragraph;
	s->paragraph_named = false;
	s->counted_bytes = s->counted_codepoints = 0;
	while ((at = character_skip_spaces(at, end)) < end) {
		words_scan(&words, at, &word);
		if (sentences_take(&sentences, &word))
			write_sentence(s, word.start);
		push(s, &word);
		at += word.length;
	}
	write_sentence(s, paragraph->text.length);
}

void segments_close(struct segments *s)
{
	free(s->words);
	s->words = NULL;
	s->word_capacity = 0;
}
