/* embedding.h - what the first layer reads of each word, and a memory of it */
#ifndef TAG_EMBEDDING_H
#define TAG_EMBEDDING_H

#include "tag/product.h"
#include "tag/recurrence.h"
#include "tokenize/text.h"

/*
 * Words that were seen, with what became of them: it depends on nothing but the form, its place and the
 * model.  A few megabytes at most.  Zero it before the first use; one for each thread and model.
 */
struct word_memory {
	struct arena       arena;  /* of what follows; arena_free() when it is no longer needed */
	size_t             count;  /* of words; all are forgotten once it is full */
	uint32_t          *slots;  /* place in `words` + 1, by hash; 0: none */
	struct remembered *words;
	char              *numbers;        /* [count][cols] of their activations */
};

/* The squeezed inputs of the first layer for the forms of these pieces. */
struct activations embed(const struct engine *engine, struct word_memory *memory, const struct text *forms,
                         const struct pieces *pieces);

#endif
