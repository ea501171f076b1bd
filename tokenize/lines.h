/*
 * lines.h - sentences without a full stop, in text whose line ends were lost or mean nothing
 *
 * Mail that was quoted into one paragraph, lists, letters: rules of "=====", time stamps of mail headers,
 * "Regards," before a name, list items in new lines.  What EWT treats as sentences of their own.
 */
#ifndef TOKENIZE_LINES_H
#define TOKENIZE_LINES_H

#include <stdbool.h>

#include "words.h"

/*
 * Whether a line, and with it the sentence, ends between two tokens, the first of which is no full stop.
 * `first` is the sentence's first token.
 */
bool lines_end_between(const struct words *words, const struct word *first, const struct word *last,
                       const struct word *next);

#endif
