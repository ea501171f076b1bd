/*
 * teachers.h - several trained networks teach another one what they think of running text
 *
 * The student learns the mean of their shares for tags, lemma rules, heads and labels (Hinton et al. 2015,
 * "Distilling the knowledge in a neural network"; Kuncoro et al. 2016 for parsers), and for names the set of
 * tags that they think possible.
 */
#ifndef TAG_TRAIN_TEACHERS_H
#define TAG_TRAIN_TEACHERS_H

#include "tag/train/learner.h"

/*
 * The teachers' opinion of a batch, whose examples have only their words so far; it and what is filled in of
 * the examples' gold (the likeliest head, possible names) live in the arena.
 */
struct opinion *teachers_ask(const struct learner *teachers, size_t teacher_count, struct arena *arena,
                             const struct batch *batch, struct example *examples);

#endif
