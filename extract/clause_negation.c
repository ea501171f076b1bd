/* clause_negation.c - whether a clause is denied, and on what condition */
#include "extract/arguments.h"
#include "extract/clauses.h"

static bool no_phrase(const struct tree *tree, int word)
{
	static const char *const pronouns[] = {"nobody", "nothing", "none", "no-one", "neither", NULL};

	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling) {
		if (tree->nodes[child].deprel == DEP_DET && tree->nodes[child].word == WORD_NO &&
		    child < word &&
		    !text_is(tree_token(tree, child + 1)->form, "-")) /* a "no-fly zone" is one */
			return true;
	}
	/* "nothing but stalemate" is stalemate */
	if (word < tree->count && tree->nodes[word + 1].word == WORD_BUT)
		return false;
	return text_among(tree->nodes[word].lemma, pronouns);
}

static bool negates(const struct tree *tree, int child)
{
	int word = tree->nodes[child].head;

	switch (tree->nodes[child].deprel) {
	case DEP_ADVMOD:
		if (tree->nodes[child].word != WORD_NOT)
			return text_is(tree->nodes[child].lemma,
				       "neither"); /* "neither recognized the other" */
		/* "not only": it happened, and more */
		return child == tree->count || tree->nodes[child + 1].word != WORD_ONLY;
	case DEP_NSUBJ:
	case DEP_NSUBJ_PASS:
	case DEP_OBJ: return no_phrase(tree, child) || clause_has_neither(tree, child);
	case DEP_OBL:
		return tree->nodes[child].word != WORD_NOT && no_phrase(tree, child) &&
		       tree_case(tree, child) != 0 && tree->nodes[tree_case(tree, child)].word == WORD_IN;
	case DEP_MARK: /* "warned against going": not to go */
		return tree->nodes[child].word == WORD_WITHOUT ||
		       (text_is(tree->nodes[child].lemma, "against") && tree_is_gerund(tree, word));
	case DEP_DET: return tree->nodes[child].word == WORD_NO;
	case DEP_CC:
		return tree->nodes[child].word == WORD_NOR || text_is(tree->nodes[child].lemma, "neither");
	default: return tree->nodes[child].word == WORD_NOT && tree->nodes[child].upos == UPOS_PART;
	}
}

bool clause_negated(const struct tree *tree, int word)
{
	bool has_auxiliary = false, negated = false, alternative = false;

	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling) {
		if (tree->nodes[child].deprel == DEP_ADVMOD && tree->nodes[child].word != WORD_NOT) {
			const struct embedding *entry = predicates_embedding(
				tree->predicates, tree->nodes[child].lemma, UPOS_ADV, COMPLEMENT_NP);
			negated ^= entry != NULL && entry->affirmed.negates;
		}
		has_auxiliary |= tree->nodes[child].deprel == DEP_AUX ||
				 tree->nodes[child].deprel == DEP_AUX_PASS ||
				 tree->nodes[child].deprel == DEP_COP;
		alternative |= tree->nodes[child].deprel == DEP_CC &&
			       (tree->nodes[child].word == WORD_OR || tree->nodes[child].word == WORD_NOR);
		negated ^= negates(tree, child);
	}
	if (negated || tree->nodes[word].deprel != DEP_CONJ || has_auxiliary || !alternative)
		return negated;
	/* "did not sign or ratify" */
	return tree_is_predicate(tree, tree->nodes[word].head) && clause_own_subject(tree, word) == 0 &&
	       clause_negated(tree, tree->nodes[word].head);
}

static bool marks_condition(const struct tree *tree, int clause)
{
	static const char *const words[] = {"if", "unless", "provided", "providing", NULL};

	for (int child = tree->nodes[clause].child; child != 0; child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_MARK && text_among(tree->nodes[child].lemma, words))
			return true;
	return false;
}

int clause_condition(const struct tree *tree, int word)
{
	int above = tree_first_conjunct(tree, word);

	for (int at = word;; at = above) {
		for (int child = tree->nodes[at].child; child != 0; child = tree->nodes[child].sibling)
			if (tree->nodes[child].deprel == DEP_ADVCL && marks_condition(tree, child))
				return child;
		if (at == above)
			return 0;
	}
}

static bool is_one(const struct tree *tree, int subject)
{
	return tree_feature(tree, subject, "Number=Sing") && tree_child(tree, subject, DEP_CONJ) == 0 &&
	       (tree->nodes[subject].upos != UPOS_PRON || tree_feature(tree, subject, "Person=3"));
}

bool clause_is_subjunctive(const struct tree *tree, int word)
{
	int active = tree_child(tree, word, DEP_NSUBJ), passive = tree_child(tree, word, DEP_NSUBJ_PASS);
	const struct text xpos = tree_token(tree, word)->xpos;

	if (active + passive == 0)
		return false;
	for (int child = tree->nodes[word].child; child != 0 && child < word; child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_AUX || tree->nodes[child].deprel == DEP_AUX_PASS ||
		    tree->nodes[child].deprel == DEP_COP)
			return tree->nodes[child].word == WORD_BE && text_is(tree_token(tree, child)->form, "be");
	return active != 0 && (text_is(xpos, "VB") || text_is(xpos, "VBP")) && is_one(tree, active);
}

bool clause_is_condition(const struct tree *tree, int word)
{
	for (; word != 0; word = tree->nodes[word].head)
		if (tree->nodes[word].deprel == DEP_ADVCL && marks_condition(tree, word))
			return true;
	return false;
}
