/* encoder.h - from words to states: embeddings, then layers of recurrent units */
#ifndef TAG_ENCODER_H
#define TAG_ENCODER_H

#include "tag/embedding.h"

/* The states of the last layer for the words of these pieces, as activations of cols = 2 * hidden. */
struct activations encode(const struct engine *engine, struct word_memory *memory, const struct text *forms,
                          const struct pieces *pieces);

#endif
