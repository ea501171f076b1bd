/* identifiers.c - a set of hashes: sixteen bytes a document, however long its name */
#include "identifiers.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#include "arena.h"
#include "message.h"

struct identifier {
	uint64_t hash;                /* 0 where free */
	size_t   wanted;
};

struct text identifiers_safe(struct arena *arena, struct text raw)
{
	char *bytes = arena_alloc(arena, raw.length + 1);
	size_t length = 0;

	for (size_t i = 0; i < raw.length; i++) {
		char byte = raw.bytes[i];
		bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')
		             || (byte >= '0' && byte <= '9') || byte == '.' || byte == '_';
		if (plain && (byte != '.' || length > 0))
			bytes[length++] = byte;
		else if (length > 0 && bytes[length - 1] != '-')
			bytes[length++] = '-';
	}
	while (length > 0 && (bytes[length - 1] == '-' || bytes[length - 1] == '.'))
		length--;
	return (struct text){ bytes, length };
}

/* The entry of a hash, or the free one where it belongs. */
static struct identifier *place_of(struct identifier *entries, size_t capacity, uint64_t hash)
{
	size_t at = hash & (capacity - 1);

	while (entries[at].hash != 0 && entries[at].hash != hash)
		at = (at + 1) & (capacity - 1);
	return &entries[at];
}

static void grow(struct identifiers *set)
{
	size_t capacity = set->capacity == 0 ? 64 : 2 * set->capacity;
	struct identifier *entries = calloc(capacity, sizeof *entries);

	if (entries == NULL)
		exit(message_trouble("out of memory"));
	for (size_t i = 0; i < set->capacity; i++)
		if (set->entries[i].hash != 0)
			*place_of(entries, capacity, set->entries[i].hash) = set->entries[i];
	free(set->entries);
	set->entries = entries;
	set->capacity = capacity;
}

/* The entry of `id`, which is added if it is new. */
static struct identifier *look_up(struct identifiers *set, struct text id)
{
	uint64_t hash = text_hash(id);

	if (2 * (set->count + 1) > set->capacity)
		grow(set);
	struct identifier *entry = place_of(set->entries, set->capacity, hash == 0 ? 1 : hash);
	set->count += entry->hash == 0;
	entry->hash = hash == 0 ? 1 : hash;
	return entry;
}

struct text identifiers_unique(struct identifiers *set, struct arena *arena, struct text wanted)
{
	/* Where it was given before, the search for a free number goes on behind the last one. */
	size_t number = ++look_up(set, wanted)->wanted;
	struct text id = text_copy(arena, wanted);

	while (number > 1) {
		id = text_format(arena, "%.*s-%zu", TEXT_ARGS(wanted), number);
		if (look_up(set, id)->wanted++ == 0)
			break;
		number = ++look_up(set, wanted)->wanted;
	}
	return id;
}

void identifiers_free(struct identifiers *set)
{
	free(set->entries);
	*set = (struct identifiers){ 0 };
}
