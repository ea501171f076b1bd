/* text_index.h - a hash table from texts to numbers, in an arena */
#ifndef TAG_TEXT_INDEX_H
#define TAG_TEXT_INDEX_H

#include "tokenize/arena.h"
#include "tokenize/text.h"

struct text_slot {
	struct text key;
	int         value;
	bool        used;
};

struct text_index {                  /* set the arena, zero the rest */
	struct arena     *arena;
	struct text_slot *slots;     /* [slot_count], a power of two */
	size_t            count, slot_count;
};

/* The value of `key`, or NULL; valid until the next text_index_put(). */
int *text_index_get(const struct text_index *index, struct text key);
/* The place of the value of `key`, which is `value` where the key is new. The key's bytes are not copied. */
int *text_index_put(struct text_index *index, struct text key, int value);

#endif
