/* columns.h - fill the columns of a sentence by the network, and keep what other tools have filled */
#ifndef TAG_COLUMNS_H
#define TAG_COLUMNS_H

#include <stdbool.h>

#include "tag/name_type.h"
#include "tag/network.h"
#include "tokenize/arena.h"
#include "tokenize/conllu.h"

/*
 * Fill the columns that are still empty, and the `names` [token_count] of all these sentences.  A cell that is filled is kept, and so is
 * a tree that is there; names come from NE= or ner= in MISC where the document has them (given_names).  With
 * `overwrite` all is the network's.  Without a network (NULL) nothing is filled but the names that came in.
 */
void columns_fill(struct network *network, struct arena *arena, const struct network_task *tasks,
                  size_t task_count, bool given_names, bool overwrite);

/* Does a word of the sentence have NE= or ner=? */
bool columns_have_names(const struct sentence *sentence);

#endif
