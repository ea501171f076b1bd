/* arena.h - memory that is given back all at once: one arena a sentence, or a document */
#ifndef TOKENIZE_ARENA_H
#define TOKENIZE_ARENA_H

#include <stddef.h>

struct arena_block;

struct arena {                       /* zero it before the first use */
	struct arena_block *first;   /* all blocks, kept over arena_reset() */
	struct arena_block *current; /* the block that allocations come from */
};

/*
 * `size` zeroed bytes, aligned for any type, valid until arena_reset() or arena_free().  Never NULL:
 * where there is no memory the program says "out of memory" and exits 2.
 */
void *arena_alloc(struct arena *arena, size_t size);
/* The same for `count` things of `size` bytes; an overflow counts as no memory. */
void *arena_array(struct arena *arena, size_t count, size_t size);
/* The same with whatever was there before, for large arrays that are written before they are read. */
void *arena_room(struct arena *arena, size_t count, size_t size);
/*
 * A larger copy of an array whose `count` elements fill its `*capacity`: returns `array` itself while
 * there is room for one more, else a new one with the elements moved and *capacity doubled; the room behind them is
 * not zeroed.
 */
void *arena_grow(struct arena *arena, void *array, size_t count, size_t *capacity, size_t size);

void arena_reset(struct arena *arena); /* everything is given back, the memory is kept for the next use */
void arena_free(struct arena *arena);  /* the memory too; the arena may be used again */

#endif
