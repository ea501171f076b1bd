/* columns.h - fill the columns of a sentence by the network, and keep what other tools have filled */
#ifndef TAG_COLUMNS_H
#define TAG_COLUMNS_H

#include <stdbool.h>

#include "tag/name_type.h"
#include "tag/network.h"
#include "tokenize/arena.h"
#include "tokenize/conllu.h"

/*
 * Fill the columns that are still empty, or with `overwrite` all of them, of these sentences, and their names,
 * the network's scores of name tags.  Without `overwrite` a cell that is filled is kept, and so is a tree that is
 * there.
 */
void columns_fill(struct network *network, struct arena *arena, const struct network_task *tasks, size_t count,
                  bool overwrite);
/* Are lemmas, parts of speech and a tree there? */
bool columns_filled(const struct sentence *sentence);

/* The names that came in, NE= or ner= in MISC: names[T]. */
void columns_names(const struct sentence *sentence, struct name_tag *names);
/* Does a word of the sentence have NE= or ner=? */
bool columns_have_names(const struct sentence *sentence);

#endif
