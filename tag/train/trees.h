/* trees.h - learning heads and labels */
#ifndef TAG_TRAIN_TREES_H
#define TAG_TRAIN_TREES_H

#include "tag/train/learner.h"

/*
 * Add to the gradients of the tree's parameters, and to dtop[n][2 * hidden], what the sentences with trees
 * teach.  A head is a softmax over all words and the root; a label is scored for a word and its gold head.
 */
void trees_step(struct learner *learner, struct arena *arena, const struct batch *batch, const float *top,
                float *dtop, struct losses *losses);

#endif
