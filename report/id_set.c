/* id_set.c - a hash table with open addressing */
#include "report/id_set.h"

#include <stdlib.h>
#include <string.h>

#include "tokenize/message.h"

static struct id_slot *slot_of(const struct id_set *set, uint64_t hash)
{
	size_t at = hash & (set->capacity - 1);

	while (set->slots[at].hash != 0 && set->slots[at].hash != hash)
		at = (at + 1) & (set->capacity - 1);
	return &set->slots[at];
}

static uint64_t not_free(uint64_t hash)
{
	return hash == 0 ? 1 : hash;
}

int64_t id_set_find(const struct id_set *set, uint64_t hash)
{
	const struct id_slot *slot = set->capacity == 0 ? NULL : slot_of(set, not_free(hash));

	return slot == NULL || slot->hash == 0 ? -1 : slot->row;
}

static void grow(struct id_set *set)
{
	struct id_set larger = { .count = set->count, .capacity = set->capacity == 0 ? 256 : 2 * set->capacity };

	larger.slots = calloc(larger.capacity, sizeof *larger.slots);
	if (larger.slots == NULL)
		exit(message_trouble("out of memory"));
	for (size_t i = 0; i < set->capacity; i++)
		if (set->slots[i].hash != 0)
			*slot_of(&larger, set->slots[i].hash) = set->slots[i];
	free(set->slots);
	*set = larger;
}

void id_set_add(struct id_set *set, uint64_t hash, int64_t row)
{
	if (2 * set->count >= set->capacity)
		grow(set);
	*slot_of(set, not_free(hash)) = (struct id_slot){ not_free(hash), row };
	set->count++;
}

void id_set_clear(struct id_set *set)
{
	if (set->count > 0)
		memset(set->slots, 0, set->capacity * sizeof *set->slots);
	set->count = 0;
}

void id_set_free(struct id_set *set)
{
	free(set->slots);
	*set = (struct id_set){ 0 };
}
