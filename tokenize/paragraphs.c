/* paragraphs.c - a window on the stream that moves on paragraph by paragraph */
#include "paragraphs.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "bulletin.h"
#include "characters.h"
#include "message.h"

#define CAPACITY (3 * (size_t)PARAGRAPHS_WINDOW)
#define LOOKAHEAD BULLETIN_LOOKAHEAD /* bytes behind a line end that show whether a header follows */
#define REPLACEMENT "\xEF\xBF\xBD"

/* --- the window --- */

static void *grow(void *memory, size_t size)
{
	void *larger = realloc(memory, size);
	if (larger == NULL) {
		message_trouble("out of memory");
		exit(EXIT_TROUBLE);
	}
	return larger;
}

/* Read on, so that there are more bytes behind start; false at the stream's end. */
static bool fill(struct paragraphs *p)
{
	if (p->at_end)
		return false;
	if (p->start > 0)
		memmove(p->buffer, p->buffer + p->start, p->end - p->start);
	p->end -= p->start;
	p->start = 0;
	if (p->end + CAPACITY / 2 > p->capacity) {
		p->capacity = p->capacity == 0 ? CAPACITY : 2 * p->capacity;
		p->buffer = grow(p->buffer, p->capacity);
	}
	size_t count = fread(p->buffer + p->end, 1, p->capacity - p->end, p->stream);
	p->end += count;
	p->at_end = count == 0;
	return count > 0;
}

static void fill_window(struct paragraphs *p)
{
	while (p->end - p->start < PARAGRAPHS_WINDOW && fill(p))
		;
}

/* --- bytes --- */

/* The first byte from `at` on that is a control or no ASCII, or end: eight at a time. */
static const char *skip_plain(const char *at, const char *end)
{
	const uint64_t high = 0x8080808080808080u, low = 0x2020202020202020u;
	uint64_t eight;

	while (end - at >= 8) {
		memcpy(&eight, at, sizeof eight);
		/* A byte below 0x20 borrows from its top bit; one from 0x80 on has it. */
		if ((((eight - low) & ~eight) | eight) & high)
			break;
		at += 8;
	}
	while (at < end && (unsigned char)*at >= 0x20 && (unsigned char)*at < 0x80)
		at++;
	return at;
}

static size_t count_codepoints(const char *at, const char *end)
{
	size_t count = 0;
	uint32_t codepoint;

	for (; at < end; count++) {
		int length = (unsigned char)*at < 0x80 ? 1 : text_decode(at, (size_t)(end - at), &codepoint);
		at += length == 0 ? 1 : length;
	}
	return count;
}

/* Copy with replacements to `to`, which has room for three times the bytes; returns those written. */
static size_t clean_copy(char *to, const char *at, const char *end)
{
	char *first = to;
	uint32_t codepoint;

	while (at < end) {
		int length = text_decode(at, (size_t)(end - at), &codepoint);
		memcpy(to, length == 0 ? REPLACEMENT : at, (size_t)(length == 0 ? 3 : length));
		to += length == 0 ? 3 : length;
		at += length == 0 ? 1 : length;
	}
	return (size_t)(to - first);
}

struct text paragraphs_clean(struct arena *arena, struct text raw)
{
	if (raw.length == 0 || text_valid(raw))
		return text_copy(arena, raw);
	char *bytes = arena_array(arena, raw.length, 3);
	return (struct text){ bytes, clean_copy(bytes, raw.bytes, raw.bytes + raw.length) };
}

/* --- paragraphs --- */

struct extent {                      /* what one pass over a paragraph finds out */
	const char *stop;            /* behind its spaces; NULL if it goes on behind what was read */
	size_t      lines;
	bool        ascii, valid, document_ends;
};

/* Take the spaces at `at`, line ends being counted; NULL if more may follow behind `end`. */
static const char *take_spaces(const char *at, const char *end, struct extent *extent, int *line_ends)
{
	int length;

	while (at < end && character_at(at, end, &length) == CHARACTER_SPACE) {
		if (*at == '\n' || (*at == '\r' && !(at + 1 < end && at[1] == '\n')))
			++*line_ends;
		if ((unsigned char)*at >= 0x80)
			extent->ascii = false;
		if (length == 3 && memcmp(at, "\xE2\x80\xA9", 3) == 0)
			*line_ends = 2;
		at += length;
	}
	return at;
}

/* A character at `at` that is no plain ASCII: note it, return what follows it. */
static const char *take_special(const char *at, const char *end, struct extent *extent)
{
	uint32_t codepoint;

	if ((unsigned char)*at < 0x80)
		return at + 1;
	int length = text_decode(at, (size_t)(end - at), &codepoint);
	extent->ascii = false;
	if (length == 0)
		extent->valid = false;
	return at + (length == 0 ? 1 : length);
}

static bool ends_line(const char *at, const char *end)
{
	return *at == '\n' || *at == '\r' || (end - at >= 3 && memcmp(at, "\xE2\x80\xA9", 3) == 0);
}

/* Find the end of the paragraph at `at`; `complete`: nothing comes behind `end`. */
static struct extent measure(const char *at, const char *end, bool complete)
{
	struct extent extent = { .stop = end, .ascii = true, .valid = true };

	while ((at = skip_plain(at, end)) < end) {
		int line_ends = 0;
		if (!complete && end - at < LOOKAHEAD)
			return (struct extent){ 0 };
		if (!ends_line(at, end)) {
			at = take_special(at, end, &extent);
			continue;
		}
		at = take_spaces(at, end, &extent, &line_ends);
		if (!complete && end - at < LOOKAHEAD)
			return (struct extent){ 0 };
		extent.lines += (size_t)line_ends;
		extent.stop = at;
		extent.document_ends = at == end || bulletin_begins(at, end);
		if (line_ends >= 2 || extent.document_ends)
			return extent;
	}
	if (!complete)
		return (struct extent){ 0 };
	extent.stop = end;
	extent.document_ends = true;
	return extent;
}

/* A header glued to the end of a document that had no final newline ends the paragraph before it. */
static void cut_glued(struct paragraphs *p, struct extent *extent)
{
	const char *at = p->buffer + p->start;
	const char *header = bulletin_find_glued(at, extent->stop, p->buffer + p->end);
	size_t lines = 0;

	if (header == NULL)
		return;
	for (const char *byte = at; byte < header; byte++)
		lines += *byte == '\n';
	extent->stop = header;
	extent->lines = lines;
	extent->document_ends = true;
	message_refused(p->name, p->line + lines + 1, "warning: a header follows the text without a line end");
}

/* Make the paragraph's bytes valid, and such that nothing follows them. */
static struct text make_valid(struct paragraphs *p, const char *at, const struct extent *extent)
{
	size_t length = (size_t)(extent->stop - at);

	if (extent->valid)
		return (struct text){ at, length };
	if (p->clean_capacity < 3 * length) {
		p->clean_capacity = 3 * length;
		p->clean = grow(p->clean, p->clean_capacity);
	}
	return (struct text){ p->clean, clean_copy(p->clean, at, extent->stop) };
}

bool paragraphs_next(struct paragraphs *p, struct paragraph *paragraph)
{
	struct extent extent;

	if (p->ended)
		return false;
	fill_window(p);
	for (;;) {
		const char *at = p->buffer + p->start;
		extent = measure(at, p->buffer + p->end, p->at_end);
		if (extent.stop != NULL)
			break;
		fill(p);
	}
	cut_glued(p, &extent);
	const char *at = p->buffer + p->start;
	paragraph->text = make_valid(p, at, &extent);
	paragraph->ascii = extent.ascii;
	paragraph->first = p->codepoints;
	p->codepoints += extent.ascii ? paragraph->text.length : count_codepoints(at, extent.stop);
	p->line += extent.lines;
	p->start = (size_t)(extent.stop - p->buffer);
	p->ended = extent.document_ends;
	return paragraph->text.length > 0;
}

struct text paragraphs_window(struct paragraphs *p)
{
	fill_window(p);
	const char *at = p->buffer + p->start;
	size_t length = p->end - p->start;
	struct text window = { at, length < PARAGRAPHS_WINDOW ? length : PARAGRAPHS_WINDOW };
	const char *next = bulletin_find_next(at, at + window.length);

	if (next != NULL)
		window.length = (size_t)(next - at);
	return window;
}

void paragraphs_skip(struct paragraphs *p, size_t length)
{
	const char *at = p->buffer + p->start;

	for (size_t i = 0; i < length; i++)
		p->line += at[i] == '\n';
	p->codepoints += count_codepoints(at, at + length);
	p->start += length;
	p->ended = p->start == p->end && p->at_end;
}

bool paragraphs_are_utf16(struct paragraphs *p)
{
	fill_window(p);
	return p->end >= 2 && (memcmp(p->buffer, "\xFF\xFE", 2) == 0 || memcmp(p->buffer, "\xFE\xFF", 2) == 0);
}

bool paragraphs_begin(struct paragraphs *p, struct arena *arena, struct text *spaces)
{
	size_t length;

	fill_window(p);
	for (;;) {
		const char *at = p->buffer + p->start;
		length = (size_t)(character_skip_spaces(at, p->buffer + p->end) - at);
		if (p->start + length < p->end || !fill(p))
			break;
	}
	*spaces = text_copy(arena, (struct text){ p->buffer + p->start, length });
	paragraphs_skip(p, length);
	p->ended = false;
	return p->start < p->end;
}

void paragraphs_close(struct paragraphs *p)
{
	free(p->buffer);
	free(p->clean);
	p->buffer = p->clean = NULL;
}
