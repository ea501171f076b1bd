/* annotations.c - what the MISC column says of each word */
#include "extract/annotations.h"

#include <string.h>

#include "tokenize/eight_bytes.h"

/* The item with that key, the first of two; "key=" is a part of what is given. */
static void note(struct text *value, struct text item, const char *key)
{
	size_t length = strlen(key);

	if (value->bytes == NULL && text_starts(item, key))
		*value = (struct text){ item.bytes + length, item.length - length };
}

/* Where the item that begins at `from` ends. */
static size_t item_end(struct text misc, size_t from)
{
	for (; misc.length - from >= 8; from += 8) {
		uint64_t bars = eight_equal(eight_bytes(misc.bytes + from), '|');
		if (bars != 0)
			return from + eight_first(bars);
	}
	while (from < misc.length && misc.bytes[from] != '|')
		from++;
	return from;
}

/* One pass over the column, for all keys at once: conllu_misc() would take one for each. */
struct annotation annotation_of(struct text misc)
{
	struct annotation annotation = { .glued = false };
	struct text space = { 0 }, foreign = { 0 };

	for (size_t from = 0, end; from < misc.length; from = end + 1) {
		struct text item;
		end = item_end(misc, from);
		item = (struct text){ misc.bytes + from, end - from };
		switch (misc.bytes[from]) {
		case 'N': note(&annotation.tag, item, "NE="); break;
		case 'n': note(&foreign, item, "ner="); break;
		case 'E': note(&annotation.brackets, item, "Entity="); break;
		case 'S':
			note(&space, item, "SpaceAfter=");
			note(&annotation.split, item, "SplitAnte=");
			break;
		}
	}
	if (annotation.tag.bytes == NULL)
		annotation.tag = foreign;
	annotation.glued = text_is(space, "No");
	return annotation;
}

struct annotation *annotations_of(struct arena *arena, const struct sentence *rows)
{
	struct annotation *annotations = arena_room(arena, rows->token_count, sizeof *annotations);

	for (size_t i = 0; i < rows->token_count; i++)
		annotations[i] = annotation_of(rows->tokens[i].misc);
	return annotations;
}
