/* tree_edit.h - hang words of a tree elsewhere, children staying in text order */
#ifndef EXTRACT_TREE_EDIT_H
#define EXTRACT_TREE_EDIT_H

#include "extract/tree.h"

/* Give `word` another head, unless that would close a circle. */
void tree_reattach(struct tree *tree, int word, int head, enum deprel deprel);
/* All children of `from` but `to` itself become those of `to`. */
void tree_move_children(struct tree *tree, int from, int to);
/* `to` takes the place of `from`, its head; `from` becomes its dependent. */
void tree_take_place(struct tree *tree, int from, int to, enum deprel deprel);
/* The same, but `from` keeps its other children. */
void tree_change_places(struct tree *tree, int from, int to, enum deprel deprel);

#endif
