/* marks.h - tokens that begin with a mark: punctuation, symbols, emoticons, single quotation marks */
#ifndef TOKENIZE_MARKS_H
#define TOKENIZE_MARKS_H

#include "words.h"

/* As words_scan(), for a place where neither letter nor digit stands. */
void marks_scan(struct words *words, const char *at, struct word *word);

#endif
