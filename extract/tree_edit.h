/* tree_edit.h - hang words of a tree elsewhere, children staying in text order */
#ifndef EXTRACT_TREE_EDIT_H
#define EXTRACT_TREE_EDIT_H

#include "extract/tree.h"

/* The only way to a node of a tree that is not const. */
static inline struct node *tree_node(struct tree *tree, int word)
{
	return (struct node *)&tree->nodes[word];
}

/* Give `word` another relation to its head. */
static inline void tree_set_deprel(struct tree *tree, int word, enum deprel deprel)
{
	tree_node(tree, word)->deprel = (unsigned char)deprel;
	tree_node(tree, tree->nodes[word].head)->below |= TREE_BIT(deprel);
}

static inline void tree_set_upos(struct tree *tree, int word, enum upos upos)
{
	tree_node(tree, word)->upos = (unsigned char)upos;
}

static inline void tree_set_lemma(struct tree *tree, int word, struct text lemma)
{
	tree_node(tree, word)->lemma = lemma;
}

/* Take it for another function word. */
static inline void tree_set_word(struct tree *tree, int word, enum function_word which, struct text lemma)
{
	tree_set_lemma(tree, word, lemma);
	tree_node(tree, word)->word = (unsigned char)which;
	tree_node(tree, tree->nodes[word].head)->words_below |= TREE_BIT(which);
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
