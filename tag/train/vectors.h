/* vectors.h - word vectors from running text (structured skip-gram with negative sampling) */
#ifndef TAG_TRAIN_VECTORS_H
#define TAG_TRAIN_VECTORS_H

#include <stdint.h>
#include <stdio.h>

#include "tag/train/running.h"

struct vectors {                   /* words by falling frequency */
	size_t    count, dimension;
	char    **words;           /* [count] keys as word_key() makes them */
	float    *values;          /* [count][dimension] */
};

/*
 * Learn vectors of the most frequent words.  Every word has a vector as a centre; its neighbours in the
 * sentence at -2, -1, +1 and +2 are predicted by a matrix of their own each (Ling et al. 2015), those 3 to 5
 * words away by one.
 */
struct vectors vectors_learn(struct running *running, size_t vocabulary, size_t dimension);
void vectors_write(FILE *stream, const struct vectors *vectors);
struct vectors vectors_read(FILE *stream);

#endif
