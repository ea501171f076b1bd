/* mend.c - put right what parsers get wrong where names and grammar leave no doubt */
#include "extract/mend.h"

static void unlink_word(struct tree *tree, int word)
{
	int *link = &tree->nodes[tree->nodes[word].head].child;

	while (*link != 0 && *link != word)
		link = &tree->nodes[*link].sibling;
	if (*link == word)
		*link = tree->nodes[word].sibling;
}

static void link_word(struct tree *tree, int word, int head)
{
	int *link = &tree->nodes[head].child;

	while (*link != 0 && *link < word)
		link = &tree->nodes[*link].sibling;
	tree->nodes[word].sibling = *link;
	*link = word;
	tree->nodes[word].head = head;
}

/* Give `word` another head, unless that would close a circle. */
static void reattach(struct tree *tree, int word, int head, enum deprel deprel)
{
	if (word == head || tree_dominates(tree, word, head))
		return;
	unlink_word(tree, word);
	link_word(tree, word, head);
	tree->nodes[word].deprel = (unsigned char)deprel;
}

static void move_children(struct tree *tree, int from, int to)
{
	int child = tree->nodes[from].child;

	while (child != 0) {
		int next = tree->nodes[child].sibling;
		if (child != to)
			reattach(tree, child, to, (enum deprel)tree->nodes[child].deprel);
		child = next;
	}
}

/* `to` takes the place of `from`, its head; `from` becomes its dependent. */
static void take_place(struct tree *tree, int from, int to, enum deprel deprel)
{
	int head = tree->nodes[from].head;
	unsigned char relation = tree->nodes[from].deprel;

	unlink_word(tree, to);
	move_children(tree, from, to);
	unlink_word(tree, from);
	link_word(tree, to, head);
	tree->nodes[to].deprel = relation;
	link_word(tree, from, to);
	tree->nodes[from].deprel = (unsigned char)deprel;
}

static enum name_type type_of(const struct tree *tree, const struct mention *mention)
{
	return tree->document->entities[mention->entity].type;
}

/* All words of a name hang together: those that hang outside become parts of its head. */
static void gather_name(struct tree *tree, const struct mention *mention)
{
	for (int word = mention->first; word <= mention->last; word++) {
		int head = tree->nodes[word].head;
		if (word != mention->head && (head < mention->first || head > mention->last))
			reattach(tree, word, mention->head, tree->nodes[word].upos == UPOS_PUNCT ? DEP_PUNCT : DEP_FLAT);
	}
}

static bool acts(enum name_type type)
{
	return type == NAME_PERSON || type == NAME_ORG || type == NAME_GPE || type == NAME_NORP;
}

/* "In Rome both Draghi and Macron said": a name is no part of another one; before a verb it is its subject. */
static void part_names(struct tree *tree, const struct mention *mention)
{
	int word = mention->head, head = tree->nodes[word].head, verb, next;
	const struct mention *other = head > 0 ? name_at(tree->document, tree->sentence, head) : NULL;

	if (tree->nodes[word].deprel != DEP_FLAT || other == NULL || other == mention || other->last >= mention->first ||
	    !acts(type_of(tree, mention)))
		return;
	verb = tree->nodes[head].head;
	if (verb < word || tree->nodes[head].deprel != DEP_OBL || tree_child(tree, verb, DEP_NSUBJ) != 0)
		return;
	for (int child = tree->nodes[head].child; child != 0; child = next) {
		next = tree->nodes[child].sibling;
		if (child > word && tree->nodes[child].deprel == DEP_CONJ)
			reattach(tree, child, word, DEP_CONJ);
	}
	reattach(tree, word, verb, DEP_NSUBJ);
}

/* "in Santiago, Chile": the country behind a place says where that is, and takes part in nothing. */
static void place_of_place(struct tree *tree, const struct mention *mention)
{
	const struct mention *before;
	int word = mention->head;

	if (type_of(tree, mention) != NAME_GPE || mention->first < 3 ||
	    !text_is(tree_token(tree, mention->first - 1)->form, ","))
		return;
	before = name_at(tree->document, tree->sentence, mention->first - 2);
	if (before == NULL || type_of(tree, before) != NAME_GPE || tree_child(tree, word, DEP_CC) != 0 ||
	    tree_child(tree, word, DEP_CASE) != 0 || tree_child(tree, word, DEP_CONJ) != 0)
		return;
	if (mention->last < tree->count && tree->nodes[mention->last + 1].upos == UPOS_CCONJ)
		return; /* a list of places */
	if (mention->last + 1 < tree->count && text_is(tree_token(tree, mention->last + 1)->form, ",") &&
	    (tree->nodes[mention->last + 2].upos == UPOS_CCONJ || tree->nodes[mention->last + 2].upos == UPOS_PROPN))
		return;
	if (tree->nodes[before->head].deprel == DEP_CONJ || tree->nodes[before->head].deprel == DEP_NSUBJ)
		return;
	reattach(tree, word, before->head, DEP_APPOS);
}

/* "did, however, urge": the auxiliary that was taken for a verb of its own. */
static void emphatic_do(struct tree *tree, int word)
{
	if (tree->nodes[word].word != WORD_DO || tree_child(tree, word, DEP_OBJ) != 0 ||
	    tree->nodes[word].deprel == DEP_AUX)
		return;
	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling) {
		enum deprel deprel = (enum deprel)tree->nodes[child].deprel;
		if (child > word && (deprel == DEP_PARATAXIS || deprel == DEP_CCOMP || deprel == DEP_XCOMP ||
		                     deprel == DEP_CONJ) &&
		    text_is(tree_token(tree, child)->xpos, "VB") && tree_child(tree, child, DEP_NSUBJ) == 0 &&
		    tree_child_word(tree, child, WORD_TO) == 0) {
			take_place(tree, word, child, DEP_AUX);
			return;
		}
	}
}

/* "the claim that it would": a marker, not a pronoun, begins it, so that nothing is missing in it. */
static void clause_of_noun(struct tree *tree, int word)
{
	int mark = tree->nodes[word].deprel == DEP_RELCL ? tree_child(tree, word, DEP_MARK) : 0;

	if (mark != 0 && tree->nodes[mark].word == WORD_THAT && tree_child(tree, word, DEP_NSUBJ) +
	    tree_child(tree, word, DEP_NSUBJ_PASS) != 0)
		tree->nodes[word].deprel = DEP_ACL;
}

void tree_mend(struct tree *tree)
{
	const struct document_sentence *sentence = &tree->document->sentences[tree->sentence];

	for (int i = 0; i < sentence->mention_count; i++) {
		const struct mention *mention = &tree->document->mentions[sentence->mention_first + i];
		if (mention->form != MENTION_NAME || mention->last > tree->count)
			continue;
		if (mention->first < mention->last)
			gather_name(tree, mention);
		part_names(tree, mention);
		place_of_place(tree, mention);
	}
	for (int word = 1; word <= tree->count; word++) {
		emphatic_do(tree, word);
		clause_of_noun(tree, word);
	}
}
