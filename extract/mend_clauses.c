/* mend_clauses.c - put right whose a clause is, and what stands in it or outside */
#include "extract/mend.h"
#include "extract/predicates.h"
#include "extract/tree_edit.h"

/* "the claim that it would": a marker, not a pronoun, begins it, so that nothing is missing in it. */
static void clause_of_noun(struct tree *tree, int word)
{
	int mark = tree_child(tree, word, DEP_MARK);

	if (mark != 0 && tree->nodes[mark].word == WORD_THAT &&
	    tree_child(tree, word, DEP_NSUBJ) + tree_child(tree, word, DEP_NSUBJ_PASS) != 0)
		tree_set_deprel(tree, word, DEP_ACL);
}

/* "doubted that they would": a clause begun right behind a verb is that verb's. */
static void clause_of_verb(struct tree *tree, int word)
{
	int deprel = tree->nodes[word].deprel, mark = 0, verb, next;

	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
		if (child < word && tree->nodes[child].deprel == DEP_MARK &&
		    (tree->nodes[child].word == WORD_THAT || tree->nodes[child].word == WORD_WHETHER))
			mark = child; /* the last one */
	verb = mark - 1;
	if (deprel == DEP_CCOMP && mark > 1 && tree->nodes[word].head > mark &&
	    tree->nodes[word].head < word && tree_is_predicate(tree, tree->nodes[word].head)) {
		/* "reports that Lee said they would", that on what he said: it begins the clause right behind
		 * it */
		tree_reattach(tree, mark, tree->nodes[word].head, DEP_MARK);
		return;
	}
	if (mark < 2 || tree->nodes[verb].upos != UPOS_VERB || tree_dominates(tree, word, verb))
		return;
	for (int child = tree->nodes[word].child; child != 0 && child < verb; child = next) {
		next = tree->nodes[child].sibling; /* what stands before that verb is its own */
		if (tree->nodes[child].deprel == DEP_NSUBJ && tree_child(tree, verb, DEP_NSUBJ) != 0)
			continue;
		tree_reattach(tree, child, verb, (enum deprel)tree->nodes[child].deprel);
	}
	tree_reattach(tree, word, verb, DEP_CCOMP);
}

/* "after the warning that he would veto", "its refusal to go": right behind such a noun, a clause is the
 * noun's. */
static void clause_behind_noun(struct tree *tree, int word)
{
	int head = tree->nodes[word].head, mark = 0, noun;
	enum complement form;

	for (int child = tree->nodes[word].child; child != 0 && child < word;
	     child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_MARK &&
		    (tree->nodes[child].word == WORD_THAT || tree->nodes[child].word == WORD_TO))
			mark = mark == 0 ? child : mark;
	noun = mark - 1;
	if (mark < 2 || tree->nodes[noun].upos != UPOS_NOUN || head == noun ||
	    tree_dominates(tree, word, noun))
		return;
	form = tree->nodes[mark].word == WORD_TO ? COMPLEMENT_TO : COMPLEMENT_THAT;
	if (predicates_embedding(tree->predicates, tree->nodes[noun].lemma, UPOS_NOUN, form) == NULL ||
	    predicates_embedding(tree->predicates, tree->nodes[head].lemma, UPOS_VERB, form) != NULL)
		return; /* "said in a statement that": the verb's */
	tree_reattach(tree, word, noun, DEP_ACL);
}

/* A clause in the past tense that nothing marks as a circumstance. */
static bool is_finite_circumstance(const struct tree *tree, int clause)
{
	return clause != 0 && tree_child(tree, clause, DEP_MARK) == 0 &&
	       text_is(tree_token(tree, clause)->xpos, "VBD");
}

/* "Her deputy, Ann Lee, left for Rome and returned, Reuters said", left as an attribute: what goes on with a past tense is
 * one; or 0. */
static int verb_as_attribute(const struct tree *tree, int noun)
{
	int verb = tree_child(tree, noun, DEP_ACL), next = verb != 0 ? tree_child(tree, verb, DEP_CONJ) : 0;

	return next != 0 && tree_is_participle(tree, verb) && text_is(tree_token(tree, next)->xpos, "VBD") &&
			       tree_child(tree, verb, DEP_AUX) + tree_child(tree, verb, DEP_AUX_PASS) == 0 &&
			       !tree_has_subject(tree, next)
		       ? verb
		       : 0;
}

/* "The failure leaves us exposed, an official said": the first of two subjects is that of the clause behind
 * it. */
static void subject_of_quoted(struct tree *tree, int word)
{
	int first = tree_child(tree, word, DEP_NSUBJ), said = tree_child(tree, word, DEP_CCOMP), second;

	if (said == 0 && is_finite_circumstance(tree, tree_child(tree, word, DEP_ADVCL)))
		said = tree_child(tree, word, DEP_ADVCL);
	if (said == 0 && first != 0)
		said = verb_as_attribute(tree, first);
	if (first == 0 || said == 0 || said > word || first > said ||
	    tree_child(tree, said, DEP_NSUBJ) != 0 || tree_child(tree, said, DEP_NSUBJ_PASS) != 0)
		return;
	for (second = tree->nodes[first].sibling; second != 0; second = tree->nodes[second].sibling)
		if (tree->nodes[second].deprel == DEP_NSUBJ)
			break;
	if (second > said) {
		tree_reattach(tree, said, word, DEP_CCOMP);
		tree_reattach(tree, first, said, DEP_NSUBJ);
	}
}

/* "“The failure to agree leaves us exposed,” Lee said", failure and leaving as two things said: the noun is
 * the subject. */
static void subject_as_content(struct tree *tree, int word)
{
	int verb = tree->nodes[word].sibling;

	if (tree_child(tree, word, DEP_COP) != 0 || tree_child(tree, word, DEP_NSUBJ) != 0 ||
	    word > tree->nodes[word].head)
		return;
	while (verb != 0 && tree->nodes[verb].deprel == DEP_PUNCT)
		verb = tree->nodes[verb].sibling;
	if (verb != 0 && tree->nodes[verb].deprel == DEP_CCOMP && tree->nodes[verb].upos == UPOS_VERB &&
	    tree_child(tree, verb, DEP_NSUBJ) + tree_child(tree, verb, DEP_NSUBJ_PASS) +
			    tree_child(tree, verb, DEP_MARK) ==
		    0)
		tree_reattach(tree, word, verb, tree_is_passive(tree, verb) ? DEP_NSUBJ_PASS : DEP_NSUBJ);
}

/* "a means of exerting": the preposition right before a gerund is its own. */
static void mark_of_gerund(struct tree *tree, int word)
{
	int mark = word - 1;

	if (mark < 1 || !tree_is_gerund(tree, word) ||
	    (tree->nodes[mark].deprel != DEP_MARK && tree->nodes[mark].deprel != DEP_CASE) ||
	    tree->nodes[mark].head <= word || tree->nodes[mark].upos == UPOS_PART)
		return;
	tree_reattach(tree, mark, word, DEP_MARK);
}

/* "said that if it rains, they will": the condition belongs to the clause behind it, not to what is said. */
static void condition_of_clause(struct tree *tree, int word)
{
	int mark = tree_child(tree, word, DEP_MARK), head = tree->nodes[word].head,
	    deprel = tree->nodes[word].deprel;

	while (mark != 0 && tree->nodes[mark].word != WORD_IF && tree->nodes[mark].word != WORD_UNLESS) {
		mark = tree->nodes[mark].sibling;
		if (mark != 0 && tree->nodes[mark].deprel != DEP_MARK)
			mark = 0;
	}
	if (mark == 0 || head == 0)
		return;
	for (int child = tree->nodes[head].child; child != 0; child = tree->nodes[child].sibling)
		if (child > word && tree->nodes[child].deprel == DEP_CCOMP &&
		    tree_is_predicate(tree, child)) {
			tree_reattach(tree, word, child, DEP_ADVCL);
			return;
		}
	if (deprel != DEP_CCOMP)
		return; /* a condition behind its clause */
	for (int child = tree->nodes[head].child; child != 0 && child < word;
	     child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_CCOMP) {
			tree_reattach(tree, word, child, DEP_ADVCL);
			return;
		} /* else nothing but the if clause: "asked if" */
}

/* "All will be lost, he said": finite, with a subject, unmarked and in front of a verb of speech: it is what
 * is said. */
static void quoted_clause(struct tree *tree, int word)
{
	int head = tree->nodes[word].head;

	if (word > head || tree_child(tree, word, DEP_MARK) != 0 ||
	    tree_child(tree, word, DEP_NSUBJ) + tree_child(tree, word, DEP_NSUBJ_PASS) == 0 ||
	    tree_child(tree, head, DEP_CCOMP) != 0 || tree->predicates == NULL ||
	    predicates_embedding(tree->predicates, tree->nodes[head].lemma, UPOS_VERB, COMPLEMENT_THAT) ==
		    NULL)
		return;
	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_ADVMOD && text_starts(tree->nodes[child].lemma, "wh"))
			return;
	tree_set_deprel(tree, word, DEP_CCOMP);
}

/* "when they parted no date was set": a noun right before the auxiliary of a verb without subject is its
 * subject. */
static void subject_before_auxiliary(struct tree *tree, int word)
{
	int next = word + 1, verb;

	if (next > tree->count ||
	    (tree->nodes[next].deprel != DEP_AUX && tree->nodes[next].deprel != DEP_AUX_PASS &&
	     tree->nodes[next].deprel != DEP_COP))
		return;
	verb = tree->nodes[next].head;
	if (verb <= word || verb == tree->nodes[word].head ||
	    tree_child(tree, verb, DEP_NSUBJ) + tree_child(tree, verb, DEP_NSUBJ_PASS) != 0)
		return;
	tree_reattach(tree, word, verb,
		      tree_child(tree, verb, DEP_AUX_PASS) != 0 ? DEP_NSUBJ_PASS : DEP_NSUBJ);
}

/* "voices of opposition to the pact": what stands right behind a noun of an event with its preposition is its
 * own. */
static void phrase_of_nominal(struct tree *tree, int word)
{
	int deprel = tree->nodes[word].deprel,
	    preposition = tree_case(tree, word),
	    noun = preposition - 1;
	const struct nominal *nominal;

	if (preposition < 2 || tree->nodes[noun].upos != UPOS_NOUN || tree->nodes[word].head == noun)
		return;
	if (deprel == DEP_OBL && tree->nodes[noun].deprel != DEP_NMOD &&
	    !text_is(tree->nodes[preposition].lemma, "between"))
		return; /* "gave its support to", "accused the opposition of": the verb's as well */
	nominal = predicates_nominal(tree->predicates, tree->nodes[noun].lemma);
	if (nominal != NULL && (nominal_takes(nominal->actors, tree->nodes[preposition].lemma) ||
				nominal_takes(nominal->patients, tree->nodes[preposition].lemma)))
		tree_reattach(tree, word, noun, DEP_NMOD);
}

/* "holding it up by exerting pressure": a second object right behind another verb is that verb's. */
static void object_behind_verb(struct tree *tree, int word)
{
	int head = tree->nodes[word].head, verb = tree_first(tree, word) - 1, first;

	if (verb < 1 || verb == head || tree->nodes[verb].upos != UPOS_VERB)
		return;
	first = tree_child(tree, head, DEP_OBJ);
	if (first != 0 && first < word && tree_child(tree, verb, DEP_OBJ) == 0)
		tree_reattach(tree, word, verb, DEP_OBJ);
}

/* "no need for him to go": who stands between "for" and the infinitive is its subject. */
static void subject_behind_for(struct tree *tree, int word)
{
	int mark = tree_child_word(tree, word, WORD_FOR), head = tree->nodes[word].head;

	if (mark == 0 || mark > word || !tree_is_infinitive(tree, word) ||
	    tree_child(tree, word, DEP_NSUBJ) != 0)
		return;
	for (int child = tree->nodes[head].child; child != 0 && child < word;
	     child = tree->nodes[child].sibling)
		if (child > mark &&
		    (tree->nodes[child].deprel == DEP_NMOD || tree->nodes[child].deprel == DEP_OBL) &&
		    tree_case(tree, child) == 0) {
			tree_reattach(tree, child, word, DEP_NSUBJ);
			return;
		}
}

/* "pressure on Rome to yield": what is asked for is the asking noun's, over the phrase between them. */
static void request_behind_phrase(struct tree *tree, int word)
{
	int mark = tree_child(tree, word, DEP_MARK), at = mark - 1;
	const struct embedding *entry;

	if (mark < 3 || tree->nodes[mark].word != WORD_TO)
		return;
	while (tree->nodes[at].deprel == DEP_CONJ)
		at = tree->nodes[at].head;
	if (tree->nodes[at].deprel != DEP_NMOD)
		return;
	at = tree->nodes[at].head;
	entry = predicates_embedding(tree->predicates, tree->nodes[at].lemma, UPOS_NOUN, COMPLEMENT_TO);
	if (entry != NULL && entry->affirmed.status == STATUS_REQUESTED && at < word)
		tree_reattach(tree, word, at, DEP_ACL);
}

/* "Iran and six powers concluded", the second one on the verb: a noun is no conjunct of a verb behind it. */
static void conjunct_of_subject(struct tree *tree, int word)
{
	int verb = tree->nodes[word].head, subject;

	if (verb < word || tree->nodes[verb].upos != UPOS_VERB || tree_is_predicate(tree, word))
		return;
	subject = tree_child(tree, verb, DEP_NSUBJ);
	if (subject != 0 && subject < word)
		tree_reattach(tree, word, subject, DEP_CONJ);
}

/* "told Reuters that there was a chance, adding that", added by the chance: things do not speak, who told it does. */
static void speech_beside_speech(struct tree *tree, int word)
{
	int head = tree->nodes[word].head, verb = head > 0 ? tree->nodes[head].head : 0, subject;

	if (!tree_is_gerund(tree, word) || verb == 0 || verb > head || head > word || tree->nodes[head].deprel != DEP_CCOMP ||
	    !text_is(tree_token(tree, word - 1)->form, ","))
		return;
	subject = tree_child(tree, head, DEP_NSUBJ);
	if (!predicates_says(tree->predicates, tree->nodes[word].lemma) ||
	    !predicates_says(tree->predicates, tree->nodes[verb].lemma) ||
	    (subject != 0 && (tree->nodes[subject].upos == UPOS_PRON || name_at(tree->document, tree->sentence, subject) != NULL ||
			      predicates_people(tree->predicates, tree->nodes[subject].lemma))))
		return;
	tree_reattach(tree, word, verb, DEP_ADVCL);
}

const struct mend_rule mends_of_clauses[] = {
	{.mend = clause_of_noun, .relation = RELATION(RELCL), .below = RELATION(MARK)},
	{.mend = clause_of_verb, .relation = RELATION(CCOMP) | RELATION(ADVCL) | RELATION(PARATAXIS),
	 .below = RELATION(MARK)},
	{.mend = clause_behind_noun,
	 .relation = RELATION(CCOMP) | RELATION(ADVCL) | RELATION(CSUBJ) | RELATION(RELCL) | RELATION(XCOMP),
	 .below = RELATION(MARK)},
	{.mend = mark_of_gerund, .tag = TAG(VERB)},
	{.mend = quoted_clause, .relation = RELATION(ADVCL), .below = RELATION(NSUBJ) | RELATION(NSUBJ_PASS)},
	{.mend = subject_of_quoted, .below = RELATION(NSUBJ)},
	{.mend = subject_as_content, .relation = RELATION(CCOMP), .tag = TAG_NOUNS},
	{.mend = subject_before_auxiliary, .relation = RELATION(OBJ)},
	{.mend = phrase_of_nominal, .relation = RELATION(NMOD) | RELATION(OBL), .below = RELATION_CASES},
	{.mend = object_behind_verb, .relation = RELATION(OBJ)},
	{.mend = subject_behind_for, .words_below = WORD(FOR)},
	{.mend = request_behind_phrase, .relation = RELATION(ADVCL), .below = RELATION(MARK)},
	{.mend = speech_beside_speech, .relation = RELATION(ADVCL), .below = RELATION(CCOMP)},
	{.mend = conjunct_of_subject, .relation = RELATION(CONJ), .tag = TAG_NOUNS},
	{.mend = NULL},
};

const struct mend_rule mends_of_conditional_clauses[] = {
	{.mend = condition_of_clause, .relation = RELATION(CCOMP) | RELATION(ADVCL), .below = RELATION(MARK),
	 .words_below = WORD(IF) | WORD(UNLESS)},
	{.mend = NULL},
};
