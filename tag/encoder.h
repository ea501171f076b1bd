/*
 * encoder.h - from words to states: embeddings, then layers of simple recurrent units in both directions
 *
 * Lei et al. (2018), "Simple recurrent units for highly parallelizable recurrence"; tag/train/layer.h has the
 * formulas.
 */
#ifndef TAG_ENCODER_H
#define TAG_ENCODER_H

#include "tag/product.h"

/* The states of the last layer for a sentence's words, as activations of cols = 2 * hidden; in the arena. */
struct activations encode(const struct model *model, struct arena *arena, const struct text *forms,
                          size_t count);

#endif
