/* text_index.c - open addressing with linear probing, at most half full */
#include "tag/text_index.h"

static struct text_slot *slot_of(const struct text_index *index, struct text key)
{
	size_t at = text_hash(key) & (index->slot_count - 1);
	while (index->slots[at].used && !text_equal(index->slots[at].key, key))
		at = (at + 1) & (index->slot_count - 1);
	return &index->slots[at];
}

int *text_index_get(const struct text_index *index, struct text key)
{
	struct text_slot *slot;
	if (index->slot_count == 0)
		return NULL;
	slot = slot_of(index, key);
	return slot->used ? &slot->value : NULL;
}

static void widen(struct text_index *index)
{
	struct text_index wider = { .arena = index->arena, .count = index->count };
	wider.slot_count = index->slot_count == 0 ? 64 : index->slot_count * 2;
	wider.slots = arena_array(index->arena, wider.slot_count, sizeof *wider.slots);
	for (size_t i = 0; i < index->slot_count; i++)
		if (index->slots[i].used)
			*slot_of(&wider, index->slots[i].key) = index->slots[i];
	*index = wider;
}

int *text_index_put(struct text_index *index, struct text key, int value)
{
	if (index->count * 2 >= index->slot_count)
		widen(index);
	struct text_slot *slot = slot_of(index, key);
	if (!slot->used) {
		*slot = (struct text_slot){ key, value, true };
		index->count++;
	}
	return &slot->value;
}
