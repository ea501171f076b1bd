/* arena.c - a chain of blocks; each allocation is cut from the current one */
#include "arena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "message.h"

#define ALIGNMENT   16
#define FIRST_BLOCK ((size_t)16 * 1024)
#define LARGEST_STEP ((size_t)8 * 1024 * 1024) /* blocks double up to here, then stay */

struct arena_block {
	struct arena_block *next;
	size_t used, capacity;
	_Alignas(ALIGNMENT) char bytes[];
};

static void out_of_memory(void)
{
	message_trouble("out of memory");
	exit(EXIT_TROUBLE);
}

/* A block behind the current one with room for `size`; blocks of an earlier round that are too small stay empty. */
static struct arena_block *next_block(struct arena *arena, size_t size)
{
	struct arena_block *last = arena->current;
	for (struct arena_block *block = last != NULL ? last->next : arena->first; block != NULL; block = block->next) {
		block->used = 0;
		if (block->capacity >= size)
			return block;
		last = block;
	}
	size_t capacity = last == NULL ? FIRST_BLOCK : last->capacity * 2;
	if (capacity > LARGEST_STEP)
		capacity = LARGEST_STEP;
	if (capacity < size)
		capacity = size;
	struct arena_block *block = malloc(sizeof(*block) + capacity);
	if (block == NULL)
		out_of_memory();
	*block = (struct arena_block){ .capacity = capacity };
	if (last == NULL)
		arena->first = block;
	else
		last->next = block;
	return block;
}

static void *cut(struct arena *arena, size_t size)
{
	if (size > SIZE_MAX / 4)
		out_of_memory();
	size = size == 0 ? ALIGNMENT : (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
	if (arena->current == NULL || arena->current->capacity - arena->current->used < size)
		arena->current = next_block(arena, size);
	void *memory = arena->current->bytes + arena->current->used;
	arena->current->used += size;
	return memory;
}

void *arena_alloc(struct arena *arena, size_t size)
{
	return memset(cut(arena, size), 0, size);
}

static size_t bytes_of(size_t count, size_t size)
{
	if (size != 0 && count > SIZE_MAX / size)
		out_of_memory();
	return count * size;
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
	return arena_alloc(arena, bytes_of(count, size));
}

void *arena_room(struct arena *arena, size_t count, size_t size)
{
	return cut(arena, bytes_of(count, size));
}

void *arena_grow(struct arena *arena, void *array, size_t count, size_t *capacity, size_t size)
{
	if (count < *capacity)
		return array;
	size_t wider = *capacity < 8 ? 8 : *capacity * 2;
	void *copy = arena_room(arena, wider, size);
	if (count > 0)
		memcpy(copy, array, count * size);
	*capacity = wider;
	return copy;
}

void arena_reset(struct arena *arena)
{
	if (arena->first != NULL)
		arena->first->used = 0;
	arena->current = arena->first;
}

void arena_free(struct arena *arena)
{
	for (struct arena_block *block = arena->first, *next; block != NULL; block = next) {
		next = block->next;
		free(block);
	}
	*arena = (struct arena){ 0 };
}
