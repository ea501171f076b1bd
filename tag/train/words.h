/* words.h - a rough split of running text into word keys, for word vectors only */
#ifndef TAG_TRAIN_WORDS_H
#define TAG_TRAIN_WORDS_H

#include "tokenize/text.h"

/*
 * Take the next word off *rest: by blanks, punctuation apart, hyphens and clitics ('s, n't) as UD English has
 * them.  False at the end.  tokenize does this far better; vectors do not need it.
 */
bool words_next(struct text *rest, struct text *word);

#endif
