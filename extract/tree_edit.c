/* tree_edit.c - hang words of a tree elsewhere */
#include "extract/tree_edit.h"

static void unlink_word(struct tree *tree, int word)
{
	int *link = &tree_node(tree, tree->nodes[word].head)->child;

	while (*link != 0 && *link != word)
		link = &tree_node(tree, *link)->sibling;
	if (*link == word)
		*link = tree->nodes[word].sibling;
}

static void link_word(struct tree *tree, int word, int head)
{
	struct node *below = tree_node(tree, word), *above = tree_node(tree, head);
	int *link = &above->child;

	while (*link != 0 && *link < word)
		link = &tree_node(tree, *link)->sibling;
	below->sibling = *link;
	*link = word;
	below->head = head;
	above->below |= TREE_BIT(below->deprel);
	above->words_below |= TREE_BIT(below->word);
}

/* Give `word` another head, unless that would close a circle. */
void tree_reattach(struct tree *tree, int word, int head, enum deprel deprel)
{
	if (word == head || tree_dominates(tree, word, head))
		return;
	unlink_word(tree, word);
	link_word(tree, word, head);
	tree_set_deprel(tree, word, deprel);
}

void tree_move_children(struct tree *tree, int from, int to)
{
	int child = tree->nodes[from].child;

	while (child != 0) {
		int next = tree->nodes[child].sibling;
		if (child != to)
			tree_reattach(tree, child, to, (enum deprel)tree->nodes[child].deprel);
		child = next;
	}
}

/* `to` takes the place of `from`, its head, which becomes its dependent with the children that it has. */
void tree_change_places(struct tree *tree, int from, int to, enum deprel deprel)
{
	int head = tree->nodes[from].head;
	unsigned char relation = tree->nodes[from].deprel;

	unlink_word(tree, to);
	unlink_word(tree, from);
	link_word(tree, to, head);
	tree_set_deprel(tree, to, (enum deprel)relation);
	link_word(tree, from, to);
	tree_set_deprel(tree, from, deprel);
}

/* `to` takes the place of `from`, its head; `from` becomes its dependent. */
void tree_take_place(struct tree *tree, int from, int to, enum deprel deprel)
{
	tree_move_children(tree, from, to);
	tree_change_places(tree, from, to, deprel);
}
