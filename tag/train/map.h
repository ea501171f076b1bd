/* map.h - a hash table from 64-bit hashes to numbers */
#ifndef TAG_TRAIN_MAP_H
#define TAG_TRAIN_MAP_H

#include <stddef.h>
#include <stdint.h>

struct map_slot { uint64_t hash; uint32_t value, used; };

struct map { struct map_slot *slots; size_t size, count; };

/* The value of a hash, to read or to set; added as 0 where it is new. Valid until the next map_at(). */
uint32_t *map_at(struct map *map, uint64_t hash);
/* NULL where the map does not have it. */
const uint32_t *map_find(const struct map *map, uint64_t hash);
void map_free(struct map *map);

#endif
