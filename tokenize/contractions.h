/* contractions.h - multiword tokens of UD English: where the clitics of a word begin */
#ifndef TOKENIZE_CONTRACTIONS_H
#define TOKENIZE_CONTRACTIONS_H

#include "words.h"

/*
 * Fill the tails of `word`, whose letters are at `at`: "Putin's" has the tail 's, "shouldn't've" the tails
 * n't and 've, "cannot" the tail not.  Spelt with or without an apostrophe, straight or curly.
 */
void contractions_find(const char *at, struct word *word);

#endif
