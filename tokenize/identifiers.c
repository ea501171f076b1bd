/* identifiers.c - a set of hashes: eight bytes a document, however long its name */
#include "identifiers.h"

#include <stdbool.h>
#include <stdlib.h>

#include "arena.h"
#include "message.h"

struct text identifiers_safe(struct arena *arena, struct text raw)
{
	char *bytes = arena_alloc(arena, raw.length + 1);
	size_t length = 0;

	for (size_t i = 0; i < raw.length; i++) {
		char byte = raw.bytes[i];
		if (byte >= 'A' && byte <= 'Z')
			byte = (char)(byte + 32);
		bool plain = (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '.';
		if (plain && (byte != '.' || length > 0))
			bytes[length++] = byte;
		else if (length > 0 && bytes[length - 1] != '-')
			bytes[length++] = '-';
	}
	while (length > 0 && (bytes[length - 1] == '-' || bytes[length - 1] == '.'))
		length--;
	return (struct text){ bytes, length };
}

static bool insert(uint64_t *hashes, size_t capacity, uint64_t hash)
{
	size_t at = hash & (capacity - 1);

	for (; hashes[at] != 0; at = (at + 1) & (capacity - 1))
		if (hashes[at] == hash)
			return false;
	hashes[at] = hash;
	return true;
}

static void grow(struct identifiers *set)
{
	size_t capacity = set->capacity == 0 ? 64 : 2 * set->capacity;
	uint64_t *hashes = calloc(capacity, sizeof *hashes);

	if (hashes == NULL)
		exit(message_trouble("out of memory"));
	for (size_t i = 0; i < set->capacity; i++)
		if (set->hashes[i] != 0)
			insert(hashes, capacity, set->hashes[i]);
	free(set->hashes);
	set->hashes = hashes;
	set->capacity = capacity;
}

static bool add(struct identifiers *set, struct text id)
{
	uint64_t hash = text_hash(id);

	if (2 * (set->count + 1) > set->capacity)
		grow(set);
	if (!insert(set->hashes, set->capacity, hash == 0 ? 1 : hash))
		return false;
	set->count++;
	return true;
}

struct text identifiers_unique(struct identifiers *set, struct arena *arena, struct text wanted)
{
	struct text id = text_copy(arena, wanted);

	for (size_t number = 2; !add(set, id); number++)
		id = text_format(arena, "%.*s-%zu", TEXT_ARGS(wanted), number);
	return id;
}

void identifiers_free(struct identifiers *set)
{
	free(set->hashes);
	*set = (struct identifiers){ 0 };
}
