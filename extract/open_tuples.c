/* open_tuples.c - the tuples of a sentence */
#include "extract/open_tuples.h"

struct open_tuple *open_tuples_add(struct arena *arena, struct open_tuples *tuples, enum open_kind kind)
{
	tuples->items =
		arena_grow(arena, tuples->items, tuples->count, &tuples->capacity, sizeof *tuples->items);
	tuples->items[tuples->count] = (struct open_tuple){.kind = kind};
	return &tuples->items[tuples->count++];
}

void open_tuples_find(struct arena *arena, const struct tree *tree, struct open_tuples *tuples)
{
	*tuples = (struct open_tuples){0};
	if (!tree->has_heads)
		return;
	open_clauses_find(arena, tree, tuples);
	open_nominals_find(arena, tree, tuples);
}
