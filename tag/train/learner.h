/*
 * learner.h - the network while it learns from annotated sentences: one step on a batch
 *
 * An encoder reads the words (encoder.h); tags and lemma rules share a hidden layer over its states, BIO tags
 * are linear in them; heads and labels are scored for pairs of words after Dozat and Manning (2017), "Deep
 * biaffine attention for neural dependency parsing".
 */
#ifndef TAG_TRAIN_LEARNER_H
#define TAG_TRAIN_LEARNER_H

#include "tag/train/corpus.h"
#include "tag/train/encoder.h"

struct settings {
	size_t   feature, squeeze, hidden, classes, arc, label;        /* sizes of the embeddings and layers */
	size_t   epochs, batch;                /* batch: words of a step */
	float    rate;                         /* of Adam at first; it falls linearly to 0 */
	float    encoder_share;                /* of the rate, for what running text has taught already */
	float    drop_input, drop_layer, drop_pair;
	float    drop_word;                    /* chance that a word's own features are not shown */
	uint64_t seed;
};

struct learner {
	struct settings  settings;
	struct encoder   encoder;
	struct linear    classes;              /* to what tags and lemmas see, through a ReLU */
	struct linear    tags, lemmas, names;
	struct linear    tree;                 /* to arc dependent, arc head, label dependent, label head */
	struct linear    arcs, labels;
	struct parameter root;                 /* [1][arc + label] */
	struct parameter transitions;          /* [NAME_TAGS + 1][32] */
	size_t           tag_count, lemma_count, label_count;
	struct adam      adam;
	uint64_t         random;
};

struct losses { double tags, lemmas, names, arcs, labels; };

/* With an encoder that has learnt from running text, or a new one. */
struct learner learner_new(const struct settings *settings, const struct corpus *corpus,
                           struct encoder encoder);
/* One step: forwards, backwards, Adam.  `left` is what is left of the training, from 1 to 0. */
void learner_step(struct learner *learner, struct arena *arena, const struct batch *batch, float left,
                  struct losses *losses);

/* All parameters, one behind the other; false where they cannot be written, or read as of these shapes. */
bool learner_write(struct learner *learner, FILE *stream);
bool learner_read(struct learner *learner, FILE *stream);

#endif
