/* width.c - safe, measured and broken text */
#include "report/width.h"

#include <stdio.h>
#include <string.h>
#include <utf8proc.h>

static bool is_control(uint32_t codepoint)
{
	return codepoint < 0x20 || (codepoint >= 0x7f && codepoint < 0xa0);
}

/* Line separators, marks, embeddings, overrides and isolates of direction (UAX #9). */
static bool is_turning(uint32_t codepoint)
{
	return codepoint == 0x2028 || codepoint == 0x2029 || codepoint == 0x061c || codepoint == 0x200e ||
	       codepoint == 0x200f || (codepoint >= 0x202a && codepoint <= 0x202e) ||
	       (codepoint >= 0x2066 && codepoint <= 0x2069);
}

/* Printable ASCII: most of all text, shown as it is, one column wide. */
static bool is_plain(char byte)
{
	return byte >= 0x20 && byte < 0x7f;
}

#define SHOWN_MAX 8        /* bytes of an escape, with the NUL behind it */

/* What is printed for the first code point: itself, or an escape that is put into `escape`; *taken: its bytes. */
static struct text shown(struct text text, char escape[SHOWN_MAX], size_t *taken)
{
	uint32_t codepoint = 0xfffd;
	int bytes = text_decode(text.bytes, text.length, &codepoint);

	*taken = bytes == 0 ? 1 : (size_t)bytes;
	if (bytes == 0)
		return TEXT("\xef\xbf\xbd");
	if (is_control(codepoint))
		return (struct text){ escape, (size_t)snprintf(escape, SHOWN_MAX, "\\x%02x", (unsigned)codepoint) };
	if (is_turning(codepoint))
		return (struct text){ escape, (size_t)snprintf(escape, SHOWN_MAX, "\\u%04x", (unsigned)codepoint) };
	return text_slice(text, 0, *taken);
}

/* The text as it is shown, into `bytes` where that is not NULL; returns its length. */
static size_t show(struct text text, char *bytes)
{
	char escape[SHOWN_MAX];
	size_t length = 0, taken;

	for (size_t i = 0; i < text.length; i += taken) {
		struct text part = text_slice(text, i, taken = 1);

		if (!is_plain(text.bytes[i]))
			part = shown(text_slice(text, i, text.length), escape, &taken);
		if (bytes != NULL)
			memcpy(bytes + length, part.bytes, part.length);
		length += part.length;
	}
	return length;
}

struct text width_visible(struct arena *arena, struct text text)
{
	size_t length = show(text, NULL);
	char *bytes = arena_room(arena, length, 1);

	return (struct text){ bytes, show(text, bytes) };
}

static size_t width_at(struct text text, size_t *taken)
{
	uint32_t codepoint = 0xfffd;
	int bytes;

	*taken = 1;
	if (is_plain(text.bytes[0]))
		return 1;
	bytes = text_decode(text.bytes, text.length, &codepoint);
	if (bytes > 1)
		*taken = (size_t)bytes;
	return (size_t)utf8proc_charwidth((utf8proc_int32_t)codepoint);
}

size_t width_of(struct text text)
{
	size_t width = 0, taken;

	for (; text.length > 0; text = text_slice(text, taken, text.length))
		width += width_at(text, &taken);
	return width;
}

bool width_line(struct text *rest, size_t width, struct text *line)
{
	size_t used = 0, blank = 0, at = 0, taken;

	*rest = text_trim(*rest);
	if (rest->length == 0)
		return false;
	for (; at < rest->length; at += taken) {
		used += width_at(text_slice(*rest, at, rest->length), &taken);
		if (rest->bytes[at] == ' ')
			blank = at;
		else if (used > width)
			break;
	}
	if (at < rest->length && blank > 0)
		at = blank;
	*line = text_trim(text_slice(*rest, 0, at));
	*rest = text_slice(*rest, at, rest->length);
	return true;
}
