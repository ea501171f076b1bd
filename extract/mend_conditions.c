/* mend_conditions.c - put right conditions that do not begin with "if", or hang on the wrong word */
#include "extract/mend.h"
#include "extract/predicates.h"
#include "extract/tree_edit.h"

static bool may_begin_clause(const struct tree *tree, int word)
{
	enum upos before = word > 1 ? (enum upos)tree->nodes[word - 1].upos : UPOS_PUNCT;

	return before == UPOS_PUNCT || before == UPOS_SCONJ || before == UPOS_CCONJ;
}

/* "might go to court should the talks fail": behind what might be, "should" before a subject is an "if" too.
 */
static bool follows_possible(const struct tree *tree, int word, int auxiliary)
{
	int head = tree->nodes[word].head;

	if (tree->nodes[auxiliary].word != WORD_SHOULD || head == 0 || head > auxiliary)
		return false;
	for (int child = tree->nodes[head].child; child != 0; child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_AUX && tree->nodes[child].word >= WORD_WILL &&
		    tree->nodes[child].word <= WORD_MIGHT)
			return true;
	return false;
}

/* "Had the parliament approved it", the parliament as what it had: an object before the verb, behind "had",
 * is the subject. */
static int behind_auxiliary(struct tree *tree, int word)
{
	int noun = tree_child(tree, word, DEP_OBJ), first;

	if (noun == 0 || noun > word)
		return 0;
	first = tree_first(tree, noun);
	if (first < 2 || tree->nodes[first - 1].word != WORD_HAVE || tree->nodes[first - 1].head != word)
		return 0;
	tree_set_deprel(tree, noun, DEP_NSUBJ);
	return noun;
}

/*
 * "Had they agreed, he would have left": an auxiliary before the subject, in front of what would be, is an
 * "if".  The clause hangs on the one behind it.
 */
static void inverted_condition(struct tree *tree, int word)
{
	int subject = tree_child(tree, word, DEP_NSUBJ), first, auxiliary, main = 0;

	if (subject == 0)
		subject = tree_child(tree, word, DEP_NSUBJ_PASS);
	if (subject == 0)
		subject = behind_auxiliary(tree, word);
	if (subject == 0 || subject > word)
		return;
	first = tree_first(tree, subject);
	auxiliary = first - 1;
	if (auxiliary < 1 ||
	    (!may_begin_clause(tree, auxiliary) && !follows_possible(tree, word, auxiliary)) ||
	    (tree->nodes[auxiliary].word != WORD_HAVE && tree->nodes[auxiliary].word != WORD_SHOULD &&
	     !(tree->nodes[auxiliary].word == WORD_BE && tree_child_word(tree, word, WORD_TO) > subject)) ||
	    text_is(tree_token(tree, tree->count)->form, "?"))
		return;
	for (int child = tree->nodes[word].child; child != 0 && main == 0; child = tree->nodes[child].sibling)
		if (child > word &&
		    (tree_child_word(tree, child, WORD_WOULD) != 0 ||
		     tree_child_word(tree, child, WORD_WILL) != 0 ||
		     tree_child_word(tree, child, WORD_COULD) != 0) &&
		    tree_has_subject(tree, child))
			main = child;
	if (main != 0)
		tree_change_places(tree, word, main, DEP_ADVCL);
	else if (tree->nodes[word].head > 0 && tree->nodes[word].head < auxiliary) {
		tree_reattach(tree, auxiliary, word, DEP_MARK);
		tree_set_word(tree, auxiliary, WORD_IF, TEXT("if"));
		tree_set_deprel(tree, word, DEP_ADVCL);
		return;
	}
	for (int child = tree->nodes[word].child, next; main != 0 && child != 0; child = next) {
		next = tree->nodes[child].sibling; /* the full stop */
		if (child > main)
			tree_reattach(tree, child, main, (enum deprel)tree->nodes[child].deprel);
	}
	if (tree->nodes[word].head <= word)
		return;
	tree_reattach(tree, auxiliary, word, DEP_MARK);
	tree_set_word(tree, auxiliary, WORD_IF, TEXT("if"));
	tree_set_deprel(tree, word, DEP_ADVCL);
}

/* "Were the talks to resume, Norway would host them", the talks as what is said: it is an "if" too. */
static void inverted_were_to(struct tree *tree, int word)
{
	int noun = tree->nodes[word].head, were = tree_first(tree, noun) - 1, main = were > 0 ? tree->nodes[were].head : 0;

	if (tree_child_word(tree, word, WORD_TO) == 0 || main < word ||
	    tree->nodes[were].word != WORD_BE || !may_begin_clause(tree, were) || !tree_is_predicate(tree, main) ||
	    tree_child_word(tree, main, WORD_WOULD) + tree_child_word(tree, main, WORD_COULD) == 0)
		return;
	tree_reattach(tree, word, main, DEP_ADVCL);
	tree_reattach(tree, noun, word, DEP_NSUBJ);
	tree_reattach(tree, were, word, DEP_MARK);
	tree_set_word(tree, were, WORD_IF, TEXT("if"));
}

/* "was ready to come, but only if they paid", as if paid was told beside it: a condition hangs on what it is
 * one of. */
static void condition_as_conjunct(struct tree *tree, int word)
{
	int mark = tree_child(tree, word, DEP_MARK), head = tree->nodes[word].head, content;

	if (mark == 0 || tree->nodes[mark].word != WORD_IF ||
	    head > word || tree_child(tree, word, DEP_CC) == 0)
		return;
	content = tree_child(tree, head, DEP_CCOMP);
	tree_reattach(tree, word, content != 0 && content < word ? content : head, DEP_ADVCL);
}

/* "will send them, provided that the council agrees", as if something was provided: it is an "if". */
static void provided_that(struct tree *tree, int word)
{
	int head = tree->nodes[word].head, clause = tree_child(tree, word, DEP_CCOMP), content;

	if (!text_is(tree->nodes[word].lemma, "provide") || clause == 0 || clause < word || head == 0 ||
	    head > word ||
	    tree_has_subject(tree, word) || tree_child(tree, word, DEP_CC) != 0)
		return;
	tree_take_place(tree, word, clause, DEP_MARK);
	content = tree_child(tree, head, DEP_CCOMP);
	if (content != 0 && content < word)
		tree_reattach(tree, clause, content, DEP_ADVCL);
	tree_set_deprel(tree, clause, DEP_ADVCL);
	tree_set_lemma(tree, word, TEXT("provided"));
	tree_set_upos(tree, word, UPOS_SCONJ);
}

const struct mend_rule mends_of_conditions[] = {
	{.mend = inverted_condition, .below = RELATION(NSUBJ) | RELATION(NSUBJ_PASS) | RELATION(OBJ)},
	{.mend = inverted_were_to, .relation = RELATION(ACL), .words_below = WORD(TO)},
	{.mend = condition_as_conjunct, .relation = RELATION(CONJ), .below = RELATION(MARK)},
	{.mend = provided_that, .relation = RELATION(CONJ) | RELATION(ADVCL) | RELATION(PARATAXIS) | RELATION(CCOMP),
	 .below = RELATION(CCOMP)},
	{.mend = NULL},
};
