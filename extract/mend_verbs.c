/* mend_verbs.c - put right verbs that parsers take for something else */
#include "extract/mend.h"
#include "extract/predicates.h"
#include "extract/tree_edit.h"
#include "tag/irregular.h"

/* "Lee, by contrast, opposed an embargo": a past tense is no preposition. */
static void verb_as_case(struct tree *tree, int word)
{
	int noun = tree->nodes[word].head, next;

	if (!tree_is_finite(tree, word) || noun < word ||
	    tree_child(tree, noun, DEP_COP) != 0)
		return;
	tree_reattach(tree, word, noun, DEP_OTHER);
	tree_take_place(tree, noun, word, DEP_OBJ);
	if (tree->nodes[word].deprel == DEP_APPOS && tree->nodes[tree->nodes[word].head].head == 0) {
		tree_set_deprel(tree, word, DEP_OTHER); /* of the name at the sentence's root, its subject */
		tree_take_place(tree, tree->nodes[word].head, word, DEP_NSUBJ);
	}
	for (int child = tree->nodes[word].child; child != 0; child = next) {
		next = tree->nodes[child]
			       .sibling; /* what stands between the verb and its object is the object's */
		if (child > word && child < noun)
			tree_reattach(tree, child, noun, (enum deprel)tree->nodes[child].deprel);
	}
}

static bool begins_clause(const struct tree *tree, int mark)
{
	static const char *const words[] = {"after", "before",  "since", "until",
					    "as",    "because", "while", NULL};

	return mark != 0 && text_among(tree->nodes[mark].lemma, words);
}

/*
 * "after soldiers of the guard detained the minister": a participle behind a noun has no object of its own,
 * so that it is the verb of the clause which the noun's phrase begins.
 */
static void verb_as_participle(struct tree *tree, int word)
{
	int noun = tree->nodes[word].head, mark;

	if (noun == 0 || noun > word || !tree_is_participle(tree, word) ||
	    tree_child(tree, word, DEP_OBJ) == 0 || tree_has_subject(tree, word) ||
	    tree_child(tree, word, DEP_AUX) + tree_child(tree, word, DEP_AUX_PASS) != 0)
		return;
	while (tree->nodes[noun].deprel == DEP_NMOD && tree->nodes[tree->nodes[noun].head].upos != UPOS_VERB)
		noun = tree->nodes[noun].head;
	mark = tree_case(tree, noun);
	if ((tree->nodes[noun].deprel != DEP_OBL && tree->nodes[noun].deprel != DEP_NMOD) ||
	    !begins_clause(tree, mark))
		return;
	tree_reattach(tree, word, tree->nodes[noun].head, DEP_ADVCL);
	tree_reattach(tree, noun, word, DEP_NSUBJ);
	tree_reattach(tree, mark, word, DEP_MARK);
}

/*
 * "After an audit by the bank found fraud, he left", as if it were after the audit: a phrase right before a verb without
 * subject, in a clause that nothing else begins, is its subject.
 */
static void subject_behind_mark(struct tree *tree, int word)
{
	int head = tree->nodes[word].head, noun = word - 1, mark;

	if (noun < 1 || !tree_is_finite(tree, word) || tree_has_subject(tree, word) || tree_child(tree, word, DEP_MARK) != 0)
		return;
	while (tree->nodes[noun].head != head && tree->nodes[noun].head != 0)
		noun = tree->nodes[noun].head;
	if (noun >= word || tree->nodes[noun].head != head || tree->nodes[noun].deprel != DEP_OBL)
		return;
	for (int child = tree->nodes[noun].child; child != 0; child = tree->nodes[child].sibling)
		if (child > word && tree->nodes[child].deprel != DEP_PUNCT)
			return;
	mark = tree_case(tree, noun);
	if (!begins_clause(tree, mark))
		return;
	tree_reattach(tree, noun, word, DEP_NSUBJ);
	tree_reattach(tree, mark, word, DEP_MARK);
}

/* "the World Bank suspended payments", the bank on the payments: a noun right before a verb is no part of
 * what is behind it. */
static void subject_before_verb(struct tree *tree, int word)
{
	int noun = word - 1, deprel;

	if (noun < 1 || !tree_is_finite(tree, word) || tree_has_subject(tree, word) ||
	    tree->nodes[noun].head < word ||
	    (tree->nodes[noun].upos != UPOS_NOUN && tree->nodes[noun].upos != UPOS_PROPN))
		return;
	deprel = tree->nodes[noun].deprel;
	if (deprel == DEP_COMPOUND || deprel == DEP_AMOD || deprel == DEP_FLAT || deprel == DEP_NMOD)
		tree_reattach(tree, noun, word, DEP_NSUBJ);
}

/* "ruled out opening the border": a gerund right behind a verb that takes one is its complement. */
static void gerund_of_verb(struct tree *tree, int word)
{
	int verb = tree->nodes[word].head, particle;
	struct text lemma;

	if (verb == 0 || !tree_is_gerund(tree, word) ||
	    tree_child(tree, word, DEP_MARK) != 0 || tree_has_subject(tree, word))
		return;
	particle = tree_child(tree, verb, DEP_PRT);
	if (word != (particle != 0 ? particle : verb) + 1)
		return;
	lemma = tree->nodes[verb].lemma;
	if (particle != 0 || predicates_embedding(tree->predicates, lemma, UPOS_VERB, COMPLEMENT_ING) != NULL)
		tree_set_deprel(tree, word, DEP_XCOMP);
}

/*
 * "..., the ministry announced on Monday": a verb of speech at the end, with a subject behind a comma and
 * without a content of its own, reports the clause before it.
 */
static void trailing_speech(struct tree *tree, int word)
{
	int head = tree->nodes[word].head, deprel = tree->nodes[word].deprel, subject, first;

	if (head == 0 || head > word || (subject = tree_child(tree, word, DEP_NSUBJ)) == 0 || subject > word)
		return;
	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
		switch (tree->nodes[child].deprel) {
		case DEP_MARK:
		case DEP_CC:
		case DEP_CCOMP:
		case DEP_XCOMP:
		case DEP_OBJ:
		case DEP_ADVMOD: return;
		}
	first = tree->nodes[word].child;
	while (tree->nodes[first].deprel == DEP_PUNCT)
		first = tree->nodes[first].sibling;
	while (tree->nodes[first].child != 0 && tree->nodes[first].child < first)
		first = tree->nodes[first].child;
	if (tree->nodes[first].upos == UPOS_PUNCT)
		first++;
	if (!predicates_says(tree->predicates, tree->nodes[word].lemma) || first < 2 ||
	    !text_is(tree_token(tree, first - 1)->form, ","))
		return;
	if (deprel == DEP_CONJ)
		head = tree_first_conjunct(tree, head);
	tree_reattach(tree, word, head, DEP_PARATAXIS);
	tree_set_deprel(tree, word, DEP_PARATAXIS);
}

/* "If they fail, analysts of the bank warn, the war might resume": a verb of speech with a subject and nothing else, between
 * commas, reports the clause around it. */
static void speech_between(struct tree *tree, int word)
{
	int head = tree->nodes[word].head, speaker = tree_child(tree, word, DEP_NSUBJ);

	if (!predicates_says(tree->predicates, tree->nodes[word].lemma) || head < word || speaker == 0 || speaker > word ||
	    tree_child(tree, word, DEP_MARK) + tree_child(tree, word, DEP_CCOMP) + tree_child(tree, word, DEP_OBJ) != 0 ||
	    word >= tree->count || !text_is(tree_token(tree, word + 1)->form, ","))
		return;
	speaker = tree_first(tree, speaker);
	if (speaker > 1 && text_is(tree_token(tree, speaker - 1)->form, ","))
		tree_set_deprel(tree, word, DEP_PARATAXIS);
}

/* "..., Asia-Plus reported on Monday", reported as what was done to the building before: a paper behind a
 * comma reports. */
static void trailing_report(struct tree *tree, int word)
{
	const struct mention *name = word > 2 ? name_at(tree->document, tree->sentence, word - 1) : NULL;
	int head;

	if (name == NULL || tree->document->entities[name->entity].type != NAME_ORG ||
	    name->last != word - 1 || name->first < 3 ||
	    !text_is(tree_token(tree, name->first - 1)->form, ",") ||
	    tree_child(tree, word, DEP_OBJ) + tree_child(tree, word, DEP_CCOMP) != 0)
		return;
	for (int at = head = tree->nodes[word].head; at != 0; at = tree->nodes[at].head)
		if (tree_is_predicate(tree, at))
			head = at; /* all of the sentence is reported */
	if (!predicates_says(tree->predicates, tree->nodes[word].lemma) || head == 0 || head > name->first)
		return;
	tree_reattach(tree, word, head, DEP_PARATAXIS);
	for (int part = name->first; part <= name->last; part++)
		if (part != name->head && tree->nodes[part].head != name->head &&
		    !tree_dominates(tree, name->head, part))
			tree_reattach(tree, part, name->head, DEP_FLAT);
	tree_reattach(tree, name->head, word, DEP_NSUBJ);
}

/* "the military shot down two planes", shot as a noun: what has a subject and an object is a verb. */
static void verb_as_noun(struct tree *tree, int word)
{
	int subject = tree_child(tree, word, DEP_NSUBJ);
	struct text lemma;

	if (subject == 0 || subject > word ||
	    tree_child(tree, word, DEP_COP) != 0 || tree_child(tree, word, DEP_OBJ) < word)
		return;
	tree_set_upos(tree, word, UPOS_VERB);
	if (irregular_lemma(tree_token(tree, word)->form, TEXT("VBD"), &lemma))
		tree_set_lemma(tree, word, lemma);
}

const struct mend_rule mends_of_verbs[] = {
	{.mend = verb_as_noun, .tag = TAG(NOUN), .below = RELATION(NSUBJ)},
	{.mend = verb_as_case, .relation = RELATION(CASE), .tag = TAG(VERB)},
	{.mend = verb_as_participle, .relation = RELATION(AMOD) | RELATION(ACL), .tag = TAG(VERB),
	 .below = RELATION(OBJ)},
	{.mend = subject_before_verb, .relation = ~(RELATION(AMOD) | RELATION(ACL)), .tag = TAG(VERB)},
	{.mend = subject_behind_mark, .relation = RELATION(ADVCL), .tag = TAG(VERB)},
	{.mend = gerund_of_verb, .relation = RELATION(ADVCL)},
	{.mend = trailing_speech, .relation = RELATION(ADVCL) | RELATION(CONJ) | RELATION(CCOMP), .tag = TAG(VERB),
	 .below = RELATION(NSUBJ)},
	{.mend = speech_between, .relation = RELATION(ADVCL) | RELATION(CCOMP) | RELATION(OBL), .tag = TAG(VERB), .below = RELATION(NSUBJ)},
	{.mend = trailing_report, .relation = RELATION(ACL) | RELATION(AMOD), .tag = TAG(VERB)},
	{.mend = NULL},
};
