/*
 * learner.h - the network while it learns: all parameters in floats, one step on a batch of sentences
 *
 * Words become a fixed vector and a sum of feature embeddings; three layers of simple recurrent units read
 * them (layer.h); tags, lemma rules and BIO tags are linear in the top states; heads and labels are scored
 * for pairs of words after Dozat and Manning (2017), "Deep biaffine attention for neural dependency parsing".
 */
#ifndef TAG_TRAIN_LEARNER_H
#define TAG_TRAIN_LEARNER_H

#include "tag/train/corpus.h"
#include "tag/train/inputs.h"
#include "tag/train/layer.h"
#include "tag/train/vectors.h"

#define LAYERS 3

struct settings {
	size_t   feature, hidden, arc, label;  /* sizes of the embeddings and layers */
	size_t   epochs, batch;                /* batch: words of a step */
	float    rate;                         /* of Adam at first; it falls linearly to 0 */
	float    drop_input, drop_layer, drop_pair;
	float    drop_word;                    /* chance that a word's own features are not shown */
	uint64_t seed;
};

struct learner {
	struct settings  settings;
	struct vectors   vectors;              /* fixed */
	struct parameter features;             /* [features][settings.feature] */
	struct layer     layers[LAYERS];
	struct linear    tags, lemmas, names;
	struct linear    tree;                 /* to arc dependent, arc head, label dependent, label head */
	struct linear    arcs, labels;
	struct parameter root;                 /* [1][arc + label] */
	struct parameter transitions;          /* [NAME_TAGS + 1][32] */
	size_t           tag_count, lemma_count, label_count;
	struct adam      adam;
	uint64_t         random;
};

struct batch {                     /* sentences one after the other */
	size_t                 sentence_count, word_count;
	size_t                *ends;           /* [sentence_count] */
	const struct example **examples;       /* [sentence_count] */
	struct seen           *seen;           /* [word_count] */
};

struct losses { double tags, lemmas, names, arcs, labels; };

struct learner learner_new(const struct settings *settings, const struct corpus *corpus,
                           const struct inputs *inputs, struct vectors vectors);
/* One step: forwards, backwards, Adam.  `left` is what is left of the training, from 1 to 0. */
void learner_step(struct learner *learner, struct arena *arena, const struct batch *batch, float left,
                  struct losses *losses);

#endif
