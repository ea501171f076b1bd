/* mend_participles.c - put right main verbs that parsers take for participles of the noun before them */
#include "extract/mend.h"
#include "extract/predicates.h"
#include "extract/tree_edit.h"

/* A noun phrase that begins right behind the verb, on the verb or on the noun before it; or 0. */
static int object_right_behind(const struct tree *tree, int verb)
{
	int head = tree->nodes[verb].head, particle = tree_child(tree, verb, DEP_PRT);
	int first = particle > verb ? particle + 1 : verb + 1, noun = first;

	for (; noun <= tree->count; noun = tree->nodes[noun].head) {
		if (noun <= verb)
			return 0;
		if (tree->nodes[noun].head == verb || tree->nodes[noun].head == head)
			break;
	}
	return noun <= tree->count && tree_is_noun(tree, noun) && tree_first(tree, noun) == first &&
			       tree_case(tree, noun) == 0
		       ? noun
		       : 0;
}

/* The noun at the root, over a word, where the sentence is no more than that noun; or 0. */
static int bare_root(const struct tree *tree, int word)
{
	int root = tree->nodes[0].child;

	return root < word && tree_is_noun(tree, root) && tree->nodes[root].upos != UPOS_PRON &&
			       !tree_has_subject(tree, root) && tree_child(tree, root, DEP_COP) == 0 &&
			       tree_dominates(tree, root, word)
		       ? root
		       : 0;
}

/* "Lee, who was arrested, [called] for a strike.": behind the comma after a relative clause the sentence goes on. */
static bool is_behind_relative(const struct tree *tree, int noun, int word)
{
	int relative = tree_child(tree, noun, DEP_RELCL);

	return relative != 0 && relative < word && tree->nodes[word - 1].upos == UPOS_PUNCT &&
	       tree->nodes[word].head == noun && tree_child(tree, word, DEP_OBL_AGENT) == 0 &&
	       text_is(tree_token(tree, tree->count)->form, ".");
}

/*
 * "The failure to reach a deal disappointed Rome", the verb as a participle of the deal: a participle behind
 * a noun has no object, so that in a sentence without a verb it is the verb.
 */
static void main_verb_as_participle(struct tree *tree, int word)
{
	int root = bare_root(tree, word), object, next;

	if (root == 0 || !tree_is_participle(tree, word) ||
	    tree_has_subject(tree, word) ||
	    tree_child(tree, word, DEP_AUX) + tree_child(tree, word, DEP_AUX_PASS) != 0 ||
	    ((object = object_right_behind(tree, word)) == 0 && !is_behind_relative(tree, root, word)))
		return;
	if (object != 0)
		tree_reattach(tree, object, word, DEP_OBJ);
	tree_reattach(tree, word, root, DEP_OTHER);
	for (int child = tree->nodes[root].child; child != 0; child = next) {
		next = tree->nodes[child].sibling;
		if (child > word)
			tree_reattach(tree, child, word, (enum deprel)tree->nodes[child].deprel);
	}
	tree_change_places(tree, root, word, DEP_NSUBJ);
}

/* The participle among the words under a subject, behind it: the last one before `end`; or 0. */
static int participle_under(const struct tree *tree, int subject, int end)
{
	for (int word = end - 1; word > subject; word--)
		if (tree->nodes[word].upos == UPOS_VERB && tree->nodes[word].deprel == DEP_ACL &&
		    tree_is_participle(tree, word) && tree_dominates(tree, subject, word))
			return word;
	return 0;
}

/*
 * "Hopes of a deal faded after a plane was shot down", hopes and plane as subjects of one verb: the
 * conjunction between them begins a clause, and the participle before it is the main verb.
 */
static void main_verb_before_mark(struct tree *tree, int word)
{
	int subject = 0, second = 0, mark = 0, verb, next;

	for (int child = tree->nodes[word].child; child != 0 && child < word;
	     child = tree->nodes[child].sibling) {
		bool is_subject =
			tree->nodes[child].deprel == DEP_NSUBJ || tree->nodes[child].deprel == DEP_NSUBJ_PASS;
		if (is_subject && subject == 0)
			subject = child;
		else if (is_subject)
			second = child;
		else if (tree->nodes[child].deprel == DEP_MARK && subject != 0 && second == 0)
			mark = child;
	}
	if (second == 0 || mark == 0 || (verb = participle_under(tree, subject, mark)) == 0)
		return;
	tree_reattach(tree, verb, word, DEP_OTHER);
	tree_change_places(tree, word, verb, DEP_ADVCL);
	for (int child = tree->nodes[word].child; child != 0 && child < mark; child = next) {
		next = tree->nodes[child].sibling;
		tree_reattach(tree, child, verb,
			      child == subject ? DEP_NSUBJ : (enum deprel)tree->nodes[child].deprel);
	}
}

const struct mend_rule mends_of_participles[] = {
	{.mend = main_verb_as_participle, .relation = RELATION(ACL) | RELATION(AMOD) | RELATION(XCOMP),
	 .tag = TAG(VERB)},
	{.mend = main_verb_before_mark, .below = RELATION(MARK)},
	{.mend = NULL},
};
