/* mend_objects.c - put right what hangs on verbs: objects, phrases, conjuncts */
#include "extract/arguments.h"
#include "extract/mend.h"
#include "extract/predicates.h"
#include "extract/tree_edit.h"

/* "sentenced Lee to prison for plotting", as a plot of the prison: what somebody is punished or praised for
 * is his. */
static void gerund_of_deed(struct tree *tree, int word)
{
	static const char *const verbs[] = {
		"sentence", "jail",   "imprison", "arrest",    "detain", "fine",  "punish", "execute", "try",
		"convict",  "charge", "condemn",  "criticize", "praise", "blame", "thank",  "expel",   NULL};
	int verb = tree->nodes[word].head, mark = tree_case(tree, word);

	if (!tree_is_gerund(tree, word) || mark == 0 || tree->nodes[mark].word != WORD_FOR)
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

	if (verb == 0 || verb > word ||
	    tree->nodes[verb].upos != UPOS_VERB || tree_child(tree, verb, DEP_OBJ) != 0 ||
	    tree_is_passive(tree, verb) || tree_child(tree, word, DEP_NUMMOD) == 0)
		return;
	for (int at = verb + 1; at + 1 < word; at++)
		if (tree->nodes[at].word == WORD_AT &&
		    (text_is(tree_token(tree, at + 1)->form, "least") ||
		     text_is(tree_token(tree, at + 1)->form, "most")) &&
		    at == verb + 1) {
			tree_set_deprel(tree, word, DEP_OBJ);
			if (mark == at)
				tree_set_deprel(tree, mark, DEP_ADVMOD);
			return;
		}
}

/* "called off the talks", the talks as a phrase: right behind a verb, and without a preposition, it is the
 * object. */
static void object_as_phrase(struct tree *tree, int word)
{
	int verb = tree->nodes[word].head, particle = tree_child(tree, verb, DEP_PRT), first = word;

	if (tree->nodes[verb].upos != UPOS_VERB || tree_case(tree, word) != 0 || tree_child(tree, verb, DEP_OBJ) != 0 ||
	    tree_is_passive(tree, verb) || argument_date(tree, word) != NULL ||
	    text_ends(tree_token(tree, word)->deprel, "unmarked"))
		return;
	while (tree->nodes[first].child != 0 && tree->nodes[first].child < first)
		first = tree->nodes[first].child;
	/* "rejected on Thursday a statute" too */
	if (first == (particle > verb ? particle : verb) + 1 ||
	    (first > verb && tree->nodes[first].deprel == DEP_DET && tree_child(tree, verb, DEP_IOBJ) == 0))
		tree_set_deprel(tree, word, DEP_OBJ);
}

/* "After meeting with Lee": a phrase on a verb is the verb's, and no noun's. */
static void phrase_of_verb(struct tree *tree, int word)
{
	int verb = tree->nodes[word].head;

	if (verb > 0 && verb < word &&
	    tree->nodes[verb].upos == UPOS_VERB && tree_is_predicate(tree, verb) &&
	    tree_case(tree, word) != 0)
		tree_set_deprel(tree, word, DEP_OBL);
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

/* "Peru cut supplies, and the Andes Bank suspended payments", the bank on the payments: behind "and", a noun,
 * a past tense and its object are a clause. */
static void clause_as_noun(struct tree *tree, int word)
{
	int subject = word - 1, object, first = subject, verb, next;

	if (!tree_is_finite(tree, word) || subject < 2 ||
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

	if (verb == 0 || verb > noun || (tree->nodes[noun].deprel != DEP_IOBJ && tree->nodes[noun].deprel != DEP_OBJ) ||
	    !tree_has_subject(tree, word))
		return;
	mark = tree_child(tree, word, DEP_MARK);
	if (mark == 0 || tree->nodes[mark].word != WORD_THAT ||
	    predicates_embedding(tree->predicates, tree->nodes[noun].lemma, UPOS_NOUN, COMPLEMENT_THAT) !=
		    NULL)
		return;
	if (predicates_says(tree->predicates, tree->nodes[verb].lemma))
		tree_reattach(tree, word, verb, DEP_CCOMP);
}

/* "police shot at the crowd": the verb of a main clause is no passive without its auxiliary, whatever its
 * tag. */
static void active_participle(struct tree *tree, int word)
{
	int subject = tree_child(tree, word, DEP_NSUBJ_PASS);

	if (subject == 0 ||
	    tree_child(tree, word, DEP_AUX_PASS) + tree_child(tree, word, DEP_AUX) +
			    tree_child(tree, word, DEP_COP) + tree_child(tree, word, DEP_OBL_AGENT) !=
		    0)
		return;
	tree_set_deprel(tree, subject, DEP_NSUBJ);
}

/* "declared herself interim president", as if the president were hers: whoever does it is made that. */
static void reflexive_as_owner(struct tree *tree, int word)
{
	int noun = tree->nodes[word].head, verb = word - 1;

	if (!text_ends(tree->nodes[word].lemma, "self") && !text_ends(tree_token(tree, word)->form, "self") &&
	    !text_ends(tree_token(tree, word)->form, "selves"))
		return;
	if (verb < 1 || tree->nodes[noun].head != verb || tree->nodes[noun].deprel != DEP_OBJ)
		return;
	tree_reattach(tree, word, verb, DEP_OBJ);
	tree_set_deprel(tree, noun, DEP_XCOMP);
}

/* "was forced to resign by the general", by whom it was resigned: an active verb has no agent, a passive one has. */
static void agent_of_passive(struct tree *tree, int word)
{
	int verb = tree->nodes[word].head, passive = verb > 0 ? tree->nodes[verb].head : 0, by = tree_case(tree, word);
	const struct mention *mention = mention_at(tree->document, tree->sentence, word);

	if (by == 0 || tree->nodes[by].word != WORD_BY || word < verb || passive == 0 || passive > verb ||
	    tree->nodes[verb].deprel != DEP_XCOMP || !tree_is_infinitive(tree, verb) || tree_is_passive(tree, verb) ||
	    !tree_is_passive(tree, passive) || tree_child(tree, passive, DEP_OBL_AGENT) != 0)
		return;
	if (predicates_people(tree->predicates, tree->nodes[word].lemma) ||
	    (mention != NULL && mention->head == word &&
	     (tree->document->entities[mention->entity].type == NAME_PERSON ||
	      tree->document->entities[mention->entity].type == NAME_ORG ||
	      tree->document->entities[mention->entity].type == NAME_GPE)))
		tree_reattach(tree, word, passive, DEP_OBL_AGENT);
}

const struct mend_rule mends_of_objects[] = {
	{.mend = gerund_of_deed, .relation = RELATION(ACL), .below = RELATION_CASES},
	{.mend = amount_as_phrase, .relation = RELATION(OBL), .below = RELATION(NUMMOD)},
	{.mend = object_as_phrase, .relation = RELATION(OBL), .tag = TAG_NOUNS},
	{.mend = active_participle, .relation = RELATION(ROOT), .tag = TAG(VERB), .below = RELATION(NSUBJ_PASS)},
	{.mend = phrase_of_verb, .relation = RELATION(NMOD), .below = RELATION_CASES},
	{.mend = clause_told, .relation = RELATION(RELCL) | RELATION(ACL), .below = RELATION(MARK)},
	{.mend = charge_of_verb, .relation = RELATION(NMOD) | RELATION(ACL), .below = RELATION_CASES},
	{.mend = reflexive_as_owner, .relation = RELATION(NMOD_POSS), .tag = TAG(PRON)},
	{.mend = agent_of_passive, .relation = RELATION(OBL) | RELATION(OBL_AGENT), .words_below = WORD(BY)},
	{.mend = clause_as_noun, .relation = RELATION(AMOD), .tag = TAG(VERB)},
	{.mend = NULL},
};
