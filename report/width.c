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

struct text width_visible(struct arena *arena, struct text text)
{
	char *bytes = arena_alloc(arena, 4 * text.length + 1);
	size_t length = 0;

	for (size_t i = 0; i < text.length;) {
		uint32_t codepoint = 0xfffd;
		int taken = text_decode(text.bytes + i, text.length - i, &codepoint);

		if (taken == 0)
			length += (size_t)text_encode(0xfffd, bytes + length);
		else if (is_control(codepoint))
			length += (size_t)sprintf(bytes + length, "\\x%02x", (unsigned)codepoint);
		else if (is_turning(codepoint))
			length += (size_t)sprintf(bytes + length, "\\u%04x", (unsigned)codepoint);
		else {
			memcpy(bytes + length, text.bytes + i, (size_t)taken);
			length += (size_t)taken;
		}
		i += taken == 0 ? 1 : (size_t)taken;
	}
	return (struct text){ bytes, length };
}

static size_t width_at(struct text text, size_t *taken)
{
	uint32_t codepoint = 0xfffd;
	int bytes = text_decode(text.bytes, text.length, &codepoint);

	*taken = bytes == 0 ? 1 : (size_t)bytes;
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
