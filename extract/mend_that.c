/* mend_that.c - put right what "that" begins: a clause that lacks nothing, or one about a noun */
#include "extract/mend.h"
#include "extract/predicates.h"
#include "extract/tree_edit.h"

static bool takes_clause(const struct tree *tree, int word, enum upos upos)
{
	return predicates_embedding(tree->predicates, tree->nodes[word].lemma, upos, COMPLEMENT_THAT) != NULL;
}

/* What is done to a claim, a promise, a warning: "the claim that he made" lacks nothing but the claim. */
static bool is_done_to_words(const struct tree *tree, int verb)
{
	static const char *const verbs[] = {
		"make",      "issue",    "give",    "voice",   "raise",    "sign",    "deliver", "express",
		"reject",    "deny",     "repeat",  "receive", "publish",  "release", "hold",    "have",
		"hear",      "read",     "see",     "accept",  "ignore",   "dismiss", "send",    "write",
		"keep",      "break",    "contain", "support", "cite",     "offer",   "get",     "oppose",
		"back",      "want",     "propose", "endorse", "embrace",  "favor",   "resist",  "share",
		"put",       "describe", "regard",  "view",    "consider", "deem",    "call",    "welcome",
		"criticize", "denounce", "condemn", "take",    NULL};

	return text_among(tree->nodes[verb].lemma, verbs);
}

/* An object, phrase or clause besides `that`, or a verb that can have no object. */
static bool has_complement(const struct tree *tree, int clause, int that)
{
	bool found = tree_child(tree, clause, DEP_COP) != 0 || tree_is_passive(tree, clause);

	for (int child = tree->nodes[clause].child; child != 0; child = tree->nodes[child].sibling)
		switch (tree->nodes[child].deprel) {
		case DEP_OBJ:
		case DEP_CCOMP:
		case DEP_XCOMP:
		case DEP_OBL: found |= child != that; break;
		}
	return found;
}

/* Whether `that`, with a clause that has its subject, is no object of the clause's verb. */
static bool lacks_nothing(const struct tree *tree, int clause, int that, int noun)
{
	int verb = tree->nodes[noun].head;

	if (takes_clause(tree, noun, UPOS_NOUN))
		return !is_done_to_words(tree, clause) && has_complement(tree, clause, that);
	if (tree->nodes[that].deprel == DEP_MARK)
		return false;
	return tree->nodes[noun].deprel == DEP_OBJ && tree->nodes[verb].upos == UPOS_VERB &&
	       takes_clause(tree, verb, UPOS_VERB) && tree_feature(tree, noun, "Number=Plur");
}

/*
 * "its admission that it had built a plant", "told voters that taxes would fall", that as what was built or
 * fell: behind a noun or a verb of saying "that" begins a clause that lacks nothing.
 */
static void that_as_pronoun(struct tree *tree, int word)
{
	int that = tree_child_word(tree, word, WORD_THAT), noun = tree->nodes[word].head;

	if (that == 0 || that > word ||
	    tree->nodes[that].deprel != DEP_OBJ || !tree_has_subject(tree, word) || noun != that - 1 ||
	    !lacks_nothing(tree, word, that, noun))
		return;
	tree_set_deprel(tree, that, DEP_MARK);
	tree_set_upos(tree, that, UPOS_SCONJ);
}

/* "told them on May 3 that taxes would fall", that as what fell, though no pronoun: it begins the clause. */
static void mark_as_object(struct tree *tree, int word)
{
	int that = tree_child_word(tree, word, WORD_THAT);

	if (that != 0 && that < word && tree->nodes[that].deprel == DEP_OBJ && tree_has_subject(tree, word) &&
	    tree->nodes[that].upos == UPOS_SCONJ)
		tree_set_deprel(tree, that, DEP_MARK);
}

/* "an idea that Lee supports", that as what begins a whole clause: it is what he supports. */
static void that_as_mark(struct tree *tree, int word)
{
	int that = tree_child_word(tree, word, WORD_THAT);

	if (that != 0 && that < word && tree->nodes[that].deprel == DEP_MARK && tree_has_subject(tree, word) &&
	    is_done_to_words(tree, word) && !has_complement(tree, word, that)) {
		tree_set_deprel(tree, word, DEP_RELCL);
		tree_set_deprel(tree, that, DEP_OBJ);
		tree_set_upos(tree, that, UPOS_PRON);
	}
}

/* "a proposal that the minister rejected", parsed as a clause of content with `that` as its object. */
static void that_as_object(struct tree *tree, int word)
{
	int that = tree_child_word(tree, word, WORD_THAT);

	if (that != 0 && that < word && tree->nodes[that].deprel == DEP_OBJ &&
	    tree->nodes[that].upos == UPOS_PRON && tree_has_subject(tree, word))
		tree_set_deprel(tree, word, DEP_RELCL);
}

/* "the admission by the minister that he had", as if the minister's: what is admitted hangs on the admission.
 */
static void clause_behind_speaker(struct tree *tree, int word)
{
	int that = tree_child_word(tree, word, WORD_THAT), noun = tree->nodes[word].head, above;

	if (that == 0 || that > word || !tree_has_subject(tree, word) || takes_clause(tree, noun, UPOS_NOUN) ||
	    tree->nodes[noun].deprel != DEP_NMOD ||
	    (tree->nodes[that].deprel != DEP_MARK &&
	     (is_done_to_words(tree, word) || !has_complement(tree, word, that))))
		return;
	above = tree->nodes[noun].head;
	if (above > noun || tree->nodes[above].upos != UPOS_NOUN || !takes_clause(tree, above, UPOS_NOUN))
		return;
	tree_reattach(tree, word, above, DEP_ACL);
	tree_set_deprel(tree, that, DEP_MARK);
	tree_set_upos(tree, that, UPOS_SCONJ);
}

const struct mend_rule mends_of_that[] = {
	{.mend = that_as_object, .relation = RELATION(ACL), .words_below = WORD(THAT)},
	{.mend = that_as_pronoun, .relation = RELATION(RELCL), .words_below = WORD(THAT)},
	{.mend = mark_as_object, .relation = RELATION(CCOMP), .words_below = WORD(THAT)},
	{.mend = that_as_mark, .relation = RELATION(RELCL) | RELATION(ACL), .words_below = WORD(THAT)},
	{.mend = clause_behind_speaker, .relation = RELATION(RELCL) | RELATION(ACL), .words_below = WORD(THAT)},
	{.mend = NULL},
};
