/* running.h - running text, tokenised, in memory */
#ifndef TAG_TRAIN_RUNNING_H
#define TAG_TRAIN_RUNNING_H

#include <stdio.h>

#include "tag/train/corpus.h"

#define LONGEST_RUNNING 120        /* words of a sentence */

struct running {                   /* words by number, sentences one after the other */
	struct arena   arena;
	struct classes forms;              /* the different words */
	uint32_t      *words;              /* [word_count] numbers of forms */
	size_t         word_count, word_capacity;
	size_t        *ends;               /* [sentence_count] where each sentence ends */
	size_t         sentence_count, sentence_capacity;
};

/* The forms of a stream of CoNLL-U; longer sentences are left out. */
struct running running_read(FILE *stream);

#endif
