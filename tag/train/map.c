/* map.c - a hash table from 64-bit hashes to numbers */
#include "tag/train/map.h"

#include <stdlib.h>

static struct map_slot *slot_of(const struct map *map, uint64_t hash)
{
	size_t at = hash & (map->size - 1);

	while (map->slots[at].used && map->slots[at].hash != hash)
		at = (at + 1) & (map->size - 1);
	return &map->slots[at];
}

static void grow(struct map *map)
{
	struct map larger = { .size = map->size == 0 ? 1024 : map->size * 2, .count = map->count };

	larger.slots = calloc(larger.size, sizeof(*larger.slots));
	for (size_t i = 0; i < map->size; i++)
		if (map->slots[i].used)
			*slot_of(&larger, map->slots[i].hash) = map->slots[i];
	free(map->slots);
	*map = larger;
}

uint32_t *map_at(struct map *map, uint64_t hash)
{
	if (map->count * 2 >= map->size)
		grow(map);
	struct map_slot *slot = slot_of(map, hash);
	if (!slot->used) {
		*slot = (struct map_slot){ hash, 0, 1 };
		map->count++;
	}
	return &slot->value;
}

const uint32_t *map_find(const struct map *map, uint64_t hash)
{
	if (map->size == 0)
		return NULL;
	struct map_slot *slot = slot_of(map, hash);
	return slot->used ? &slot->value : NULL;
}

void map_free(struct map *map)
{
	free(map->slots);
	*map = (struct map){ 0 };
}
