/* sentence_text.c - a sentence as it stood in the input */
#include "extract/sentence_text.h"

#include <string.h>

static size_t put(char *to, struct text form, bool glued)
{
	memcpy(to, form.bytes, form.length);
	to[form.length] = ' ';
	return form.length + !glued;
}

static size_t room_of(const struct sentence *rows)
{
	size_t room = 1;

	for (size_t i = 0; i < rows->token_count; i++)
		room += rows->tokens[i].form.length + 1;
	for (size_t i = 0; i < rows->range_count; i++)
		room += rows->ranges[i].form.length + 1;
	return room;
}

struct sentence_text sentence_text_of(struct arena *arena, const struct sentence *rows,
				      const struct annotation *annotations)
{
	size_t count = rows->token_count, at = 0, range = 0;
	char *bytes = arena_room(arena, room_of(rows), 1);
	int *start = arena_room(arena, count + 1, sizeof *start), *end = arena_room(arena, count + 1, sizeof *end);

	for (int id = 1; id <= (int)count; id++) {
		struct text form = rows->tokens[id - 1].form;
		bool glued = annotations[id - 1].glued;
		int first = id;

		if (range < rows->range_count && rows->ranges[range].first == id) {
			form = rows->ranges[range].form;
			glued = annotation_of(rows->ranges[range].misc).glued;
			for (; id < rows->ranges[range].last; id++)
				end[id] = start[id + 1] = -1;
			range++;
		}
		start[first] = (int)at;
		end[id] = (int)(at + form.length);
		at += put(bytes + at, form, glued);
	}
	return (struct sentence_text){ bytes, start, end };
}

struct text sentence_text_span(struct arena *arena, const struct sentence_text *text, const struct sentence *rows,
			       int first, int last)
{
	int start = text->start[first], end = text->end[last];

	return start < 0 || end < 0 ? conllu_span_text(arena, rows, first, last)
				    : (struct text){ text->bytes + start, (size_t)(end - start) };
}
