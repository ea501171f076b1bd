/* mend_complements.c - put right infinitives and gerunds that hang on the wrong word */
#include "extract/mend.h"
#include "extract/predicates.h"
#include "extract/tree_edit.h"

/* "called on Moscow and the rebels to halt", halting as the rebels': those who are asked shall do it, all of
 * them. */
static void asked_of_verb(struct tree *tree, int word)
{
	int noun = tree->nodes[word].head, verb;
	const struct embedding *entry;

	if (!tree_is_infinitive(tree, word) || noun > word ||
	    tree_has_subject(tree, word) ||
	    predicates_embedding(tree->predicates, tree->nodes[noun].lemma, UPOS_NOUN, COMPLEMENT_TO) != NULL)
		return;
	noun = tree_first_conjunct(tree, noun);
	verb = tree->nodes[noun].head;
	entry = predicates_embedding(tree->predicates, tree->nodes[verb].lemma, UPOS_VERB, COMPLEMENT_TO);
	if (verb < noun && entry != NULL && entry->role == ROLE_EVENT &&
	    (tree->nodes[noun].deprel == DEP_OBJ || tree->nodes[noun].deprel == DEP_IOBJ ||
	     tree->nodes[noun].deprel == DEP_OBL))
		tree_reattach(tree, word, verb, tree->nodes[noun].deprel == DEP_OBL ? DEP_ADVCL : DEP_XCOMP);
}

/* "since its decision in May to join", joining as the verb's: with a phrase between, too, it is what was
 * decided. */
static void infinitive_of_noun(struct tree *tree, int word)
{
	int verb = tree->nodes[word].head, mark = tree_child(tree, word, DEP_MARK);

	if (verb > word || mark < 3 || tree->nodes[mark].word != WORD_TO || tree_has_subject(tree, word))
		return;
	for (int noun = tree->nodes[verb].child; noun != 0 && noun < mark; noun = tree->nodes[noun].sibling)
		if (noun > verb && tree->nodes[noun].upos == UPOS_NOUN &&
		    tree->nodes[noun].deprel == DEP_OBL && tree_child(tree, noun, DEP_NMOD) != 0 &&
		    tree_last(tree, noun) == mark - 1 &&
		    predicates_embedding(tree->predicates, tree->nodes[noun].lemma, UPOS_NOUN,
					 COMPLEMENT_TO) != NULL) {
			tree_reattach(tree, word, noun, DEP_ACL);
			return;
		}
}

/* "stopped short of criticizing him", as what was short: it is what the verb stopped at. */
static void gerund_of_short(struct tree *tree, int word)
{
	int head = tree->nodes[word].head, mark;
	bool stop = text_is(tree->nodes[head].lemma, "stop"), in_short = text_is(tree->nodes[head].lemma, "short");

	if ((!stop && !in_short) || !tree_is_gerund(tree, word))
		return;
	mark = stop ? tree_case(tree, word) : 0;
	if (mark > 1 && text_is(tree->nodes[mark - 1].lemma, "short"))
		tree_set_deprel(tree, mark - 1, DEP_ADVMOD);
	if (in_short && text_is(tree->nodes[tree->nodes[head].head].lemma, "stop")) {
		tree_reattach(tree, word, tree->nodes[head].head, DEP_ADVCL);
		tree_set_deprel(tree, head, DEP_ADVMOD);
	}
}

const struct mend_rule mends_of_complements[] = {
	{.mend = asked_of_verb, .relation = RELATION(ACL)},
	{.mend = infinitive_of_noun, .relation = RELATION(ADVCL) | RELATION(XCOMP), .below = RELATION(MARK)},
	{.mend = gerund_of_short},
	{.mend = NULL},
};
