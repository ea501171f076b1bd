/*
 * recurrence.h - a layer of simple recurrent units, read in both directions
 *
 * Lei et al. (2018), "Simple recurrent units for highly parallelizable recurrence"; tag/train/layer.h has the
 * formulas.
 */
#ifndef TAG_RECURRENCE_H
#define TAG_RECURRENCE_H

#include "tag/product.h"

/* words of several pieces (sentences, as a rule), one behind the other: the layers never look across */
struct pieces {
	size_t  count;
	size_t *ends;              /* [count] words up to the end of each */
};

/*
 * Layer `number` of what its squeezed inputs `x` say.  h[words][2 * hidden] has the states of the layer before
 * and gets those of this one; before the first layer it has nothing.  `room` is the layers' in common, from
 * recur_room().
 */
void recur(const struct engine *engine, int number, const struct pieces *pieces, const struct activations *x,
           float *room, float *h);
float *recur_room(const struct engine *engine, size_t words);

#endif
