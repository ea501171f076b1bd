/* mend_verbs.c - put right verbs that parsers take for something else, and what hangs on them */
#include "extract/arguments.h"
#include "extract/mend.h"
#include "extract/predicates.h"
#include "extract/tree_edit.h"
#include "tag/irregular.h"

static bool is_finite_form(const struct tree *tree, int word)
{
	struct text xpos = tree_token(tree, word)->xpos;

	return tree->nodes[word].upos == UPOS_VERB &&
	       (text_is(xpos, "VBD") || text_is(xpos, "VBZ") || text_is(xpos, "VBP"));
}

/* "Lee, by contrast, opposed an embargo": a past tense is no preposition. */
static void verb_as_case(struct tree *tree, int word)
{
	int noun = tree->nodes[word].head, next;

	if (tree->nodes[word].deprel != DEP_CASE || !is_finite_form(tree, word) || noun < word ||
	    tree_child(tree, noun, DEP_COP) != 0)
		return;
	tree_reattach(tree, word, noun, DEP_OTHER);
	tree_take_place(tree, noun, word, DEP_OBJ);
	if (tree->nodes[word].deprel == DEP_APPOS && tree->nodes[tree->nodes[word].head].head == 0) {
		tree->nodes[word].deprel = DEP_OTHER; /* of the name at the sentence's root, its subject */
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
	int deprel = tree->nodes[word].deprel, noun = tree->nodes[word].head, mark;

	if ((deprel != DEP_AMOD && deprel != DEP_ACL) || noun == 0 || noun > word ||
	    tree->nodes[word].upos != UPOS_VERB || !tree_is_participle(tree, word) ||
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

/* "the World Bank suspended payments", the bank on the payments: a noun right before a verb is no part of
 * what is behind it. */
static void subject_before_verb(struct tree *tree, int word)
{
	int noun = word - 1, deprel;

	if (noun < 1 || !is_finite_form(tree, word) || tree_has_subject(tree, word) ||
	    tree->nodes[noun].head < word ||
	    (tree->nodes[noun].upos != UPOS_NOUN && tree->nodes[noun].upos != UPOS_PROPN))
		return;
	deprel = tree->nodes[noun].deprel;
	if (tree->nodes[word].deprel != DEP_AMOD && tree->nodes[word].deprel != DEP_ACL &&
	    (deprel == DEP_COMPOUND || deprel == DEP_AMOD || deprel == DEP_FLAT || deprel == DEP_NMOD))
		tree_reattach(tree, noun, word, DEP_NSUBJ);
}

/* "ruled out opening the border": a gerund right behind a verb that takes one is its complement. */
static void gerund_of_verb(struct tree *tree, int word)
{
	int verb = tree->nodes[word].head, particle;
	struct text lemma;

	if (tree->nodes[word].deprel != DEP_ADVCL || verb == 0 || !tree_is_gerund(tree, word) ||
	    tree_child(tree, word, DEP_MARK) != 0 || tree_has_subject(tree, word))
		return;
	particle = tree_child(tree, verb, DEP_PRT);
	if (word != (particle != 0 ? particle : verb) + 1)
		return;
	lemma = tree->nodes[verb].lemma;
	if (particle != 0 || predicates_embedding(tree->predicates, lemma, UPOS_VERB, COMPLEMENT_ING) != NULL)
		tree->nodes[word].deprel = DEP_XCOMP;
}

/*
 * "..., the ministry announced on Monday": a verb of speech at the end, with a subject behind a comma and
 * without a content of its own, reports the clause before it.
 */
static void trailing_speech(struct tree *tree, int word)
{
	int head = tree->nodes[word].head, deprel = tree->nodes[word].deprel, subject, first;
	const struct embedding *entry;

	if ((deprel != DEP_ADVCL && deprel != DEP_CONJ && deprel != DEP_CCOMP) || head == 0 || head > word ||
	    tree->nodes[word].upos != UPOS_VERB || (subject = tree_child(tree, word, DEP_NSUBJ)) == 0 ||
	    subject > word)
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
	entry = predicates_embedding(tree->predicates, tree->nodes[word].lemma, UPOS_VERB, COMPLEMENT_THAT);
	first = tree->nodes[word].child;
	while (tree->nodes[first].deprel == DEP_PUNCT)
		first = tree->nodes[first].sibling;
	while (tree->nodes[first].child != 0 && tree->nodes[first].child < first)
		first = tree->nodes[first].child;
	if (tree->nodes[first].upos == UPOS_PUNCT)
		first++;
	if (entry == NULL || entry->role != ROLE_SPEECH || first < 2 ||
	    !text_is(tree_token(tree, first - 1)->form, ","))
		return;
	if (deprel == DEP_CONJ)
		head = tree_first_conjunct(tree, head);
	tree_reattach(tree, word, head, DEP_PARATAXIS);
	tree->nodes[word].deprel = DEP_PARATAXIS;
}

/* "..., Asia-Plus reported on Monday", reported as what was done to the building before: a paper behind a
 * comma reports. */
static void trailing_report(struct tree *tree, int word)
{
	const struct mention *name = word > 2 ? name_at(tree->document, tree->sentence, word - 1) : NULL;
	const struct embedding *entry;
	int head;

	if ((tree->nodes[word].deprel != DEP_ACL && tree->nodes[word].deprel != DEP_AMOD) || name == NULL ||
	    tree->nodes[word].upos != UPOS_VERB || tree->document->entities[name->entity].type != NAME_ORG ||
	    name->last != word - 1 || name->first < 3 ||
	    !text_is(tree_token(tree, name->first - 1)->form, ",") ||
	    tree_child(tree, word, DEP_OBJ) + tree_child(tree, word, DEP_CCOMP) != 0)
		return;
	entry = predicates_embedding(tree->predicates, tree->nodes[word].lemma, UPOS_VERB, COMPLEMENT_THAT);
	for (int at = head = tree->nodes[word].head; at != 0; at = tree->nodes[at].head)
		if (tree_is_predicate(tree, at))
			head = at; /* all of the sentence is reported */
	if (entry == NULL || entry->role != ROLE_SPEECH || head == 0 || head > name->first)
		return;
	tree_reattach(tree, word, head, DEP_PARATAXIS);
	for (int part = name->first; part <= name->last; part++)
		if (part != name->head && tree->nodes[part].head != name->head &&
		    !tree_dominates(tree, name->head, part))
			tree_reattach(tree, part, name->head, DEP_FLAT);
	tree_reattach(tree, name->head, word, DEP_NSUBJ);
}

/* "sentenced Lee to prison for plotting", as a plot of the prison: what somebody is punished or praised for
 * is his. */
static void gerund_of_deed(struct tree *tree, int word)
{
	static const char *const verbs[] = {
		"sentence", "jail",   "imprison", "arrest",    "detain", "fine",  "punish", "execute", "try",
		"convict",  "charge", "condemn",  "criticize", "praise", "blame", "thank",  "expel",   NULL};
	int verb = tree->nodes[word].head, mark = tree_case(tree, word);

	if (tree->nodes[word].deprel != DEP_ACL || !tree_is_gerund(tree, word) || mark == 0 ||
	    tree->nodes[mark].word != WORD_FOR)
		return;
	while (verb != 0 && tree->nodes[verb].upos != UPOS_VERB)
		verb = tree->nodes[verb].head;
	if (verb != 0 && text_among(tree->nodes[verb].lemma, verbs))
		tree_reattach(tree, word, verb, DEP_ADVCL);
}

/* "burned at least 40 houses": an amount is an object, though it begins with a preposition. */
static void amount_as_phrase(struct tree *tree, int word)
{
	int verb = tree->nodes[word].head, mark = tree_case(tree, word);

	if (tree->nodes[word].deprel != DEP_OBL || verb == 0 || verb > word ||
	    tree->nodes[verb].upos != UPOS_VERB || tree_child(tree, verb, DEP_OBJ) != 0 ||
	    tree_is_passive(tree, verb) || tree_child(tree, word, DEP_NUMMOD) == 0)
		return;
	for (int at = verb + 1; at + 1 < word; at++)
		if (tree->nodes[at].word == WORD_AT &&
		    (text_is(tree_token(tree, at + 1)->form, "least") ||
		     text_is(tree_token(tree, at + 1)->form, "most")) &&
		    at == verb + 1) {
			tree->nodes[word].deprel = DEP_OBJ;
			if (mark == at)
				tree->nodes[mark].deprel = DEP_ADVMOD;
			return;
		}
}

/* "called off the talks", the talks as a phrase: right behind a verb, and without a preposition, it is the
 * object. */
static void object_as_phrase(struct tree *tree, int word)
{
	int verb = tree->nodes[word].head, particle = tree_child(tree, verb, DEP_PRT), first = word;

	if (tree->nodes[word].deprel != DEP_OBL || tree->nodes[verb].upos != UPOS_VERB ||
	    tree_case(tree, word) != 0 || !tree_is_noun(tree, word) || tree_child(tree, verb, DEP_OBJ) != 0 ||
	    tree_is_passive(tree, verb) || argument_date(tree, word) != NULL ||
	    text_ends(tree_token(tree, word)->deprel, "unmarked"))
		return;
	while (tree->nodes[first].child != 0 && tree->nodes[first].child < first)
		first = tree->nodes[first].child;
	/* "rejected on Thursday a statute" too */
	if (first == (particle > verb ? particle : verb) + 1 ||
	    (first > verb && tree->nodes[first].deprel == DEP_DET && tree_child(tree, verb, DEP_IOBJ) == 0))
		tree->nodes[word].deprel = DEP_OBJ;
}

/* "After meeting with Lee": a phrase on a verb is the verb's, and no noun's. */
static void phrase_of_verb(struct tree *tree, int word)
{
	int verb = tree->nodes[word].head;

	if (tree->nodes[word].deprel == DEP_NMOD && verb > 0 && verb < word &&
	    tree->nodes[verb].upos == UPOS_VERB && tree_is_predicate(tree, verb) &&
	    tree_case(tree, word) != 0)
		tree->nodes[word].deprel = DEP_OBL;
}

/* "blamed the incident on rebels" */
static bool blames(const struct tree *tree, int verb, int preposition)
{
	return text_is(tree->nodes[verb].lemma, "blame") && text_is(tree->nodes[preposition].lemma, "on");
}

/* "accused the police of arbitrary arrests", "of beating them": what somebody is accused of is no part of
 * him. */
static void charge_of_verb(struct tree *tree, int word)
{
	static const char *const verbs[] = {"accuse", "convict", "suspect", "acquit", "deprive",
					    "strip",  "rob",     "warn",    "remind", "inform",
					    "assure", "notify",  NULL};
	int noun = tree->nodes[word].head, verb = noun > 0 ? tree->nodes[noun].head : 0,
	    mark = tree_case(tree, word);

	bool clause = tree->nodes[word].deprel == DEP_ACL && tree_is_gerund(tree, word);

	if ((tree->nodes[word].deprel != DEP_NMOD && !clause) || verb == 0 || mark == 0 ||
	    (tree->nodes[mark].word != WORD_OF && !blames(tree, verb, mark)) ||
	    (tree->nodes[noun].deprel != DEP_OBJ && tree->nodes[noun].deprel != DEP_NSUBJ_PASS &&
	     tree->nodes[noun].deprel != DEP_OBL_AGENT) ||
	    word < noun || word < verb || (!clause && name_at(tree->document, tree->sentence, noun) != NULL))
		return;
	if (text_among(tree->nodes[verb].lemma, verbs) || blames(tree, verb, mark))
		tree_reattach(tree, word, verb, clause ? DEP_ADVCL : DEP_OBL);
}

/* "gave it a week to restore him and suspended it": a finite verb goes on with a finite verb, not with an
 * infinitive. */
static void conjunct_of_finite(struct tree *tree, int word)
{
	int head = tree->nodes[word].head, at;

	if (tree->nodes[word].deprel != DEP_CONJ || !text_is(tree_token(tree, word)->xpos, "VBD") ||
	    tree->nodes[word].upos != UPOS_VERB || !text_is(tree_token(tree, head)->xpos, "VB") ||
	    tree_child_word(tree, head, WORD_TO) == 0 || tree_has_subject(tree, word))
		return;
	for (at = tree->nodes[head].head; at != 0; at = tree->nodes[at].head)
		if (is_finite_form(tree, at)) {
			tree_reattach(tree, word, at, DEP_CONJ);
			return;
		}
}

/* "Peru cut supplies, and the Andes Bank suspended payments", the bank on the payments: behind "and", a noun,
 * a past tense and its object are a clause. */
static void clause_as_noun(struct tree *tree, int word)
{
	int subject = word - 1, object, first = subject, verb, next;

	if (tree->nodes[word].deprel != DEP_AMOD || !is_finite_form(tree, word) || subject < 2 ||
	    !tree_is_noun(tree, subject) || (object = tree->nodes[subject].head) <= word ||
	    (tree->nodes[object].deprel != DEP_CONJ && tree->nodes[object].deprel != DEP_OBJ))
		return;
	while (tree->nodes[first].child != 0 && tree->nodes[first].child < first)
		first = tree->nodes[first].child;
	verb = tree->nodes[object].head;
	while (verb != 0 && tree->nodes[verb].upos != UPOS_VERB)
		verb = tree->nodes[verb].head;
	if (verb == 0 || verb == word || tree->nodes[first - 1].upos != UPOS_CCONJ)
		return;
	tree_reattach(tree, word, verb, DEP_CONJ);
	tree_reattach(tree, object, word, DEP_OBJ);
	for (int child = tree->nodes[object].child; child != 0 && child < word; child = next) {
		next = tree->nodes[child].sibling;
		tree_reattach(tree, child, word,
			      child == subject ? DEP_NSUBJ : (enum deprel)tree->nodes[child].deprel);
	}
}

/* "told them that it would": a whole clause behind those who are told is what they are told. */
static void clause_told(struct tree *tree, int word)
{
	int noun = tree->nodes[word].head, verb = noun > 0 ? tree->nodes[noun].head : 0, mark;
	const struct embedding *entry;

	if ((tree->nodes[word].deprel != DEP_RELCL && tree->nodes[word].deprel != DEP_ACL) || verb == 0 ||
	    verb > noun || (tree->nodes[noun].deprel != DEP_IOBJ && tree->nodes[noun].deprel != DEP_OBJ) ||
	    !tree_has_subject(tree, word))
		return;
	mark = tree_child(tree, word, DEP_MARK);
	if (mark == 0 || tree->nodes[mark].word != WORD_THAT ||
	    predicates_embedding(tree->predicates, tree->nodes[noun].lemma, UPOS_NOUN, COMPLEMENT_THAT) !=
		    NULL)
		return;
	entry = predicates_embedding(tree->predicates, tree->nodes[verb].lemma, UPOS_VERB, COMPLEMENT_THAT);
	if (entry != NULL && entry->role == ROLE_SPEECH)
		tree_reattach(tree, word, verb, DEP_CCOMP);
}

/* "police shot at the crowd": the verb of a main clause is no passive without its auxiliary, whatever its
 * tag. */
static void active_participle(struct tree *tree, int word)
{
	int subject = tree_child(tree, word, DEP_NSUBJ_PASS);

	if (subject == 0 || tree->nodes[word].deprel != DEP_ROOT || tree->nodes[word].upos != UPOS_VERB ||
	    tree_child(tree, word, DEP_AUX_PASS) + tree_child(tree, word, DEP_AUX) +
			    tree_child(tree, word, DEP_COP) + tree_child(tree, word, DEP_OBL_AGENT) !=
		    0)
		return;
	tree->nodes[subject].deprel = DEP_NSUBJ;
}

/* "the military shot down two planes", shot as a noun: what has a subject and an object is a verb. */
static void verb_as_noun(struct tree *tree, int word)
{
	int subject = tree_child(tree, word, DEP_NSUBJ);
	struct text lemma;

	if (tree->nodes[word].upos != UPOS_NOUN || subject == 0 || subject > word ||
	    tree_child(tree, word, DEP_COP) != 0 || tree_child(tree, word, DEP_OBJ) < word)
		return;
	tree->nodes[word].upos = UPOS_VERB;
	if (irregular_lemma(tree_token(tree, word)->form, TEXT("VBD"), &lemma))
		tree->nodes[word].lemma = lemma;
}

void tree_mend_verb(struct tree *tree, int word)
{
	verb_as_noun(tree, word);
	verb_as_case(tree, word);
	verb_as_participle(tree, word);
	subject_before_verb(tree, word);
	gerund_of_verb(tree, word);
	trailing_speech(tree, word);
	trailing_report(tree, word);
	gerund_of_deed(tree, word);
	amount_as_phrase(tree, word);
	object_as_phrase(tree, word);
	active_participle(tree, word);
	phrase_of_verb(tree, word);
	clause_told(tree, word);
	charge_of_verb(tree, word);
	conjunct_of_finite(tree, word);
	clause_as_noun(tree, word);
}
