/* annotations.c - what the MISC column says of each word */
#include "extract/annotations.h"

/* The first of two items with the same key counts. */
static void note(struct text *value, struct text found)
{
	if (value->bytes == NULL)
		*value = found;
}

struct annotation annotation_of(struct text misc)
{
	struct annotation annotation = { .glued = false };
	struct text key, value, space = { 0 }, foreign = { 0 };

	while (conllu_misc_next(&misc, &key, &value))
		switch (key.length) {
		case 2:
			if (text_is(key, "NE"))
				note(&annotation.tag, value);
			break;
		case 3:
			if (text_is(key, "ner"))
				note(&foreign, value);
			break;
		case 6:
			if (text_is(key, "Entity"))
				note(&annotation.brackets, value);
			break;
		case 9:
			if (text_is(key, "SplitAnte"))
				note(&annotation.split, value);
			break;
		case 10:
			if (text_is(key, "SpaceAfter"))
				note(&space, value);
			break;
		}
	note(&annotation.tag, foreign);
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
