/* inputs.h - what the network sees of each word of the corpus, as rows of its tables */
#ifndef TAG_TRAIN_INPUTS_H
#define TAG_TRAIN_INPUTS_H

#include "tag/features.h"
#include "tag/train/corpus.h"
#include "tag/train/map.h"
#include "tag/train/vectors.h"

#define NO_ROW UINT32_MAX

struct seen {                      /* of one word */
	uint32_t vector;           /* row of its vector or NO_ROW */
	uint32_t count;
	uint32_t rows[FEATURES_MAX];       /* [count] of features; the first is the word's or NO_ROW */
};

struct inputs {
	struct map vectors;        /* word_hash() to row */
	struct map features;       /* feature hash to row */
	struct map lists;          /* word_hash() to bits of word lists */
};

/* Vocabulary, word lists in `folder`, and the features seen at least `least` times in the corpus. */
struct inputs inputs_collect(const struct corpus *corpus, const struct vectors *vectors, const char *folder,
                             uint32_t least);
/* seen[count] of a sentence; `shouted`: as if it were in capitals. */
void inputs_see(const struct inputs *inputs, const struct text *forms, size_t count, bool shouted,
                struct seen *seen);

#endif
