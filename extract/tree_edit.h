/* tree_edit.h - hang words of a tree elsewhere, children staying in text order */
#ifndef EXTRACT_TREE_EDIT_H
#define EXTRACT_TREE_EDIT_H

#include "extract/tree.h"

/* Give `word` another relation to its head. */
static inline void tree_set_deprel(struct tree *tree, int word, enum deprel deprel)
{
	tree->nodes[word].deprel = (unsigned char)deprel;
	tree->nodes[tree->nodes[word].head].below |= TREE_BIT(deprel);
}
/* Take it for another word. */
static inline void tree_set_word(struct tree *tree, int word, enum function_word which, struct text lemma)
{
	tree->nodes[word].word = (unsigned char)which;
	tree->nodes[word].lemma = lemma;
	tree->nodes[tree->nodes[word].head].words_below |= TREE_BIT(which);
}

/* Give `word` another head, unless that would close a circle. */
void tree_reattach(struct tree *tree, int word, int head, enum deprel deprel);
/* All children of `from` but `to` itself become those of `to`. */
void tree_move_children(struct tree *tree, int from, int to);
/* `to` takes the place of `from`, its head; `from` becomes its dependent. */
void tree_take_place(struct tree *tree, int from, int to, enum deprel deprel);
/* The same, but `from` keeps its other children. */
void tree_change_places(struct tree *tree, int from, int to, enum deprel deprel);

#endif
