/* mend_relatives.c - put right relative clauses: what is theirs, and whose they are */
#include "extract/mend.h"
#include "extract/predicates.h"
#include "extract/tree_edit.h"

/*
 * "Kenya, which borders Somalia, sent", Somalia as a second subject: what stands right behind the verb of a
 * relative clause without an object is its object, where the verb around it has a subject already.
 */
static void object_of_relative(struct tree *tree, int word)
{
	int noun = word + 1, main;

	if (tree_child(tree, word, DEP_OBJ) != 0 || tree_is_passive(tree, word))
		return;
	if (tree->nodes[word].upos == UPOS_NOUN && tree->nodes[word - 1].upos == UPOS_PRON &&
	    tree_child(tree, word, DEP_COP) == 0)
		tree_set_upos(tree, word, UPOS_VERB); /* "which borders", as a noun */
	if (tree->nodes[word].upos != UPOS_VERB)
		return;
	while (noun <= tree->count && tree->nodes[noun].head > noun &&
	       tree->nodes[tree->nodes[noun].head].upos != UPOS_VERB)
		noun = tree->nodes[noun].head;
	if (noun > tree->count || tree->nodes[noun].deprel != DEP_NSUBJ || tree_first(tree, noun) != word + 1)
		return;
	main = tree->nodes[noun].head;
	if (main > noun && tree_child(tree, main, DEP_NSUBJ) < word && tree_child(tree, main, DEP_NSUBJ) != 0)
		tree_reattach(tree, noun, word, DEP_OBJ);
}

static bool is_what_events_do(const struct tree *tree, int verb)
{
	static const char *const verbs[] = {"kill",    "wound",  "injure", "leave",   "claim",  "cause",
					    "last",    "begin",  "start",  "end",     "prompt", "spark",
					    "trigger", "follow", "result", "provoke", "cost",   NULL};

	return text_among(tree->nodes[verb].lemma, verbs);
}

/* "the attack on the parliament in Kabul, which killed": what kills is the attack. */
static void relative_of_event(struct tree *tree, int word)
{
	int noun = tree->nodes[word].head, top = noun, subject = tree_child(tree, word, DEP_NSUBJ);

	if (!is_what_events_do(tree, word) || subject == 0 ||
	    (!text_is(tree->nodes[subject].lemma, "which") && tree->nodes[subject].word != WORD_THAT) ||
	    predicates_nominal(tree->predicates, tree->nodes[noun].lemma) != NULL)
		return;
	while (tree->nodes[top].deprel == DEP_NMOD && tree->nodes[top].head < top) {
		top = tree->nodes[top].head;
		if (predicates_nominal(tree->predicates, tree->nodes[top].lemma) != NULL) {
			tree_reattach(tree, word, top, DEP_RELCL);
			return;
		}
	}
}

/*
 * "Lee, who led the talks in 2003, thanked", 2003 as the thanking's: a phrase that goes on with a relative
 * clause, without a comma, in front of the verb, is the clause's.
 */
static void phrase_of_relative(struct tree *tree, int word)
{
	int verb = tree->nodes[word].head, first = tree_first(tree, word), before = first - 1, relative;

	if (verb < word || before < 1 || tree->nodes[before].upos == UPOS_PUNCT ||
	    tree->nodes[first].upos != UPOS_ADP)
		return;
	for (relative = before; relative != 0 && tree->nodes[relative].deprel != DEP_RELCL;
	     relative = tree->nodes[relative].head)
		if (relative == verb)
			return;
	if (relative != 0 && relative < word && tree_dominates(tree, verb, relative) &&
	    tree->nodes[relative].head < word)
		tree_reattach(tree, word, relative, DEP_OBL);
}

/* "India, whose request was turned down, is watching", turned down as when it watches: it is told of India.
 */
static void clause_of_owner(struct tree *tree, int word)
{
	int subject = tree_child(tree, word, DEP_NSUBJ_PASS), owner, main = tree->nodes[word].head, noun;

	if (subject == 0)
		subject = tree_child(tree, word, DEP_NSUBJ);
	if (subject == 0 || main < word ||
	    tree_child(tree, word, DEP_MARK) != 0)
		return;
	owner = tree_child(tree, subject, DEP_NMOD_POSS);
	noun = tree_child(tree, main, DEP_NSUBJ);
	if (owner != 0 && text_is(tree->nodes[owner].lemma, "whose") && noun != 0 && noun < owner)
		tree_reattach(tree, word, noun, DEP_RELCL);
}

static bool acts(const struct tree *tree, int noun)
{
	const struct mention *mention =
		noun == 0 ? NULL : mention_headed(tree->document, tree->sentence, noun);
	enum name_type type = mention == NULL ? NAME_NONE : tree->document->entities[mention->entity].type;

	return type == NAME_PERSON || type == NAME_NORP || type == NAME_ORG || type == NAME_GPE;
}

/*
 * "Lee caught the virus that causes the disease after flying to Rome", flying as the virus's: whoever does
 * something before or after is the one that acts, in the clause around.
 */
static void gerund_of_actor(struct tree *tree, int word)
{
	static const char *const marks[] = {"after", "before", "while", "since", NULL};
	int relative = tree->nodes[word].head, mark = tree_case(tree, word), main, subject;

	if (!tree_is_gerund(tree, word) || mark == 0 ||
	    word < relative || tree->nodes[relative].deprel != DEP_RELCL ||
	    !text_among(tree->nodes[mark].lemma, marks))
		return;
	main = tree->nodes[relative].head;
	if (acts(tree, main))
		return;
	while (main != 0 && !tree_is_predicate(tree, main))
		main = tree->nodes[main].head;
	subject = main == 0 ? 0 : tree_child(tree, main, DEP_NSUBJ);
	if (subject != 0 && acts(tree, subject))
		tree_reattach(tree, word, main, DEP_ADVCL);
}

/* Does a comma end a clause before `cc` that another one began? */
static bool is_between_commas(const struct tree *tree, int relative, int cc)
{
	int begin = tree_first(tree, relative);

	while (begin < relative && tree->nodes[begin].upos == UPOS_PUNCT)
		begin++;
	return begin > 1 && text_is(tree_token(tree, begin - 1)->form, ",") &&
	       text_is(tree_token(tree, cc - 1)->form, ",");
}

/*
 * "expressed regret over the blasts, which maimed two soldiers, and lifted the state of war", lifted as what the
 * blasts did: the comma before "and" ends the clause that a comma began.  So does another tense: "withdrew the
 * status it had granted and raised duties".
 */
static void conjunct_behind_relative(struct tree *tree, int word)
{
	int relative = tree->nodes[word].head, cc = tree_child(tree, word, DEP_CC), main;
	struct text form = tree_token(tree, word)->xpos;

	if (tree->nodes[relative].deprel != DEP_RELCL || cc < 3 ||
	    cc > word || tree_has_subject(tree, word))
		return;
	main = tree->nodes[tree->nodes[relative].head].head;
	while (main != 0 && !tree_is_predicate(tree, main))
		main = tree->nodes[main].head;
	if (main == 0 || main > relative || !text_equal(tree_token(tree, main)->xpos, form))
		return;
	if (is_between_commas(tree, relative, cc) ||
	    (text_is(form, "VBD") && text_is(tree_token(tree, relative)->xpos, "VBN")))
		tree_reattach(tree, word, tree_first_conjunct(tree, main), DEP_CONJ);
}

/*
 * "condemned what he called a coup": the coup is condemned, and what he calls it is an attribute like "so-called", no
 * event.
 */
static void what_is_called(struct tree *tree, int word)
{
	static const char *const verbs[] = {"call", "term", "label", "dub", "deem", "consider", NULL};
	int what = tree->nodes[word].head, verb = what > 0 ? tree->nodes[what].head : 0,
	    noun = tree_child(tree, word, DEP_OBJ);

	if (noun == 0)
		noun = tree_child(tree, word, DEP_XCOMP);
	if (verb == 0 || noun < word || !text_is(tree->nodes[what].lemma, "what") || what > word ||
	    !tree_is_noun(tree, noun) || !text_among(tree->nodes[word].lemma, verbs))
		return;
	enum deprel deprel = (enum deprel)tree->nodes[what].deprel;
	tree_reattach(tree, noun, verb, deprel);
	tree_move_children(tree, what, noun);
	tree_reattach(tree, what, word, DEP_OBJ);
	tree_reattach(tree, word, verb, DEP_OTHER);
	tree_set_upos(tree, word, UPOS_ADJ);
}

/* Does a verb take a clause as what is said or thought: "told voters they would"? */
static bool takes_clause(const struct tree *tree, int verb)
{
	return predicates_embedding(tree->predicates, tree->nodes[verb].lemma, UPOS_VERB, COMPLEMENT_THAT) != NULL;
}

/* The object or apposed noun that ends right before a word, quotation marks apart; or 0. */
static int noun_ending_before(const struct tree *tree, int word)
{
	int at = word - 1;

	while (at > 1 && text_is(tree_token(tree, at)->form, "\""))
		at--;
	for (; at > 0 && tree_is_noun(tree, at) && tree->nodes[at].upos != UPOS_PRON; at = tree->nodes[at].head)
		if (tree->nodes[at].deprel == DEP_OBJ || tree->nodes[at].deprel == DEP_APPOS)
			return at;
	return 0;
}

/*
 * "lifted the state of war it had declared", declared as one more thing done, or as what was lifted: what has
 * its own subject right behind a noun, with nothing that joins it, is told of the noun.
 */
static void clause_behind_object(struct tree *tree, int word)
{
	int subject = tree_child(tree, word, DEP_NSUBJ), first, noun;

	if (subject == 0 || subject > word ||
	    tree_child(tree, word, DEP_CC) != 0 ||
	    (tree->nodes[word].deprel == DEP_CCOMP && takes_clause(tree, tree->nodes[word].head)))
		return;
	first = tree_first(tree, word);
	noun = first == tree_first(tree, subject) ? noun_ending_before(tree, first) : 0;
	if (noun != 0)
		tree_reattach(tree, word, noun, DEP_RELCL);
}

/* "the status it had granted Pakistan": who is named behind a verb of giving is given what the clause is about. */
static void receiver_in_relative(struct tree *tree, int word)
{
	static const char *const verbs[] = {"offer", "grant", "give",   "deny",  "promise",   "award", "hand",
					    "lend",  "send",  "accord", "refuse", "guarantee", "sell",  NULL};
	int subject = tree_child(tree, word, DEP_NSUBJ), object = tree_child(tree, word, DEP_OBJ);

	if (subject != 0 && object > word && acts(tree, object) &&
	    !text_starts(tree->nodes[subject].lemma, "wh") && tree->nodes[subject].word != WORD_THAT &&
	    text_among(tree->nodes[word].lemma, verbs) && tree_child(tree, word, DEP_IOBJ) == 0)
		tree_set_deprel(tree, object, DEP_IOBJ);
}

/* The verb around the infinitives that a word stands in: "asked Cuba to extradite the leaders" is asking. */
static int verb_around_infinitive(const struct tree *tree, int word)
{
	int at = word;

	while (at != 0 && !tree_is_predicate(tree, at))
		at = tree->nodes[at].head;
	while (at != 0 && tree_is_infinitive(tree, at) && tree_child_word(tree, at, WORD_TO) != 0)
		at = tree->nodes[at].head;
	return at != 0 && tree_is_predicate(tree, at) ? at : 0;
}

/* A noun for all that was told before it: "a request it turned down". */
static bool sums_up(const struct tree *tree, int word)
{
	static const char *const nouns[] = {"move", "step", "charge", "action", "measure", "development", NULL};
	int det = tree_child(tree, word, DEP_DET);
	struct text lemma = tree->nodes[word].lemma;

	return tree->nodes[word].deprel == DEP_APPOS && tree->nodes[word].upos == UPOS_NOUN && det >= 2 &&
	       text_is(tree->nodes[det].lemma, "a") && text_is(tree_token(tree, det - 1)->form, ",") &&
	       (text_among(lemma, nouns) ||
		predicates_embedding(tree->predicates, lemma, UPOS_NOUN, COMPLEMENT_TO) != NULL ||
		predicates_embedding(tree->predicates, lemma, UPOS_NOUN, COMPLEMENT_THAT) != NULL);
}

/*
 * "asked Cuba to extradite the leaders, a request it turned down", request as if it were the leaders: it sums up
 * what was asked, and is told like the asking.
 */
static void noun_that_sums_up(struct tree *tree, int clause)
{
	int word = tree->nodes[clause].head, verb;

	if (!sums_up(tree, word))
		return;
	verb = verb_around_infinitive(tree, tree->nodes[word].head);
	if (verb != 0 && verb < word && !tree_dominates(tree, word, verb))
		tree_reattach(tree, word, verb, DEP_APPOS);
}

/* "expelled them, a move that Oslo rejected, saying that", saying as when it expelled: who rejected it said so. */
static void speech_behind_summary(struct tree *tree, int word)
{
	int relative = word > 2 ? word - 2 : 0, verb = tree->nodes[word].head;

	if (word < 3 || !tree_is_gerund(tree, word) || tree_child(tree, word, DEP_CCOMP) == 0 ||
	    !text_is(tree_token(tree, word - 1)->form, ","))
		return;
	while (relative != 0 && tree->nodes[relative].deprel != DEP_RELCL)
		relative = tree->nodes[relative].head;
	if (relative > verb && tree_child(tree, relative, DEP_NSUBJ) != 0 &&
	    sums_up(tree, tree->nodes[relative].head))
		tree_reattach(tree, word, relative, DEP_ADVCL);
}

/* "accused him of attacking the demonstrators, which he denied", as if he denied people: it is all that was told before. */
static void relative_of_clause(struct tree *tree, int word)
{
	static const char *const verbs[] = {"deny",  "confirm", "dismiss", "refute", "dispute", "acknowledge",
					    "admit", "reject",  NULL};
	int noun = tree->nodes[word].head, which = tree_child(tree, word, DEP_OBJ), verb = noun;
	const struct mention *mention = name_at(tree->document, tree->sentence, noun);

	if (which < 2 || which > word || !text_is(tree->nodes[which].lemma, "which") ||
	    !text_among(tree->nodes[word].lemma, verbs) || !text_is(tree_token(tree, which - 1)->form, ",") ||
	    !(mention != NULL || predicates_people(tree->predicates, tree->nodes[noun].lemma)))
		return;
	while (verb != 0 && !tree_is_finite(tree, verb))
		verb = tree->nodes[verb].head;
	if (verb != 0)
		tree_reattach(tree, word, verb, DEP_CONJ);
}

/* "content run by the army, which had ordered", ordered by the content: what only people do is done by those right before. */
static void relative_of_people(struct tree *tree, int word)
{
	int thing = tree->nodes[word].head, which = tree_child(tree, word, DEP_NSUBJ), people = which - 2;
	struct text lemma = tree->nodes[word].lemma;

	if (people < 2 || !(text_is(tree->nodes[which].lemma, "which") || text_is(tree->nodes[which].lemma, "who")) ||
	    !text_is(tree_token(tree, which - 1)->form, ",") || people <= thing || tree->nodes[people].upos != UPOS_NOUN ||
	    !tree_dominates(tree, thing, people) || name_at(tree->document, tree->sentence, thing) != NULL ||
	    predicates_people(tree->predicates, tree->nodes[thing].lemma) ||
	    !predicates_people(tree->predicates, tree->nodes[people].lemma) ||
	    (predicates_embedding(tree->predicates, lemma, UPOS_VERB, COMPLEMENT_TO) == NULL &&
	     predicates_embedding(tree->predicates, lemma, UPOS_VERB, COMPLEMENT_THAT) == NULL))
		return;
	tree_reattach(tree, word, people, DEP_RELCL);
}

const struct mend_rule mends_of_relatives[] = {
	{.mend = relative_of_people, .relation = RELATION(RELCL), .below = RELATION(NSUBJ)},
	{.mend = what_is_called, .relation = RELATION(RELCL), .below = RELATION(OBJ) | RELATION(XCOMP)},
	{.mend = object_of_relative, .relation = RELATION(RELCL)},
	{.mend = relative_of_event, .relation = RELATION(RELCL), .below = RELATION(NSUBJ)},
	{.mend = gerund_of_actor, .relation = RELATION(ADVCL), .below = RELATION_CASES},
	{.mend = phrase_of_relative, .relation = RELATION(OBL) | RELATION(OBL_TIME)},
	{.mend = clause_of_owner, .relation = RELATION(ADVCL), .below = RELATION(NSUBJ) | RELATION(NSUBJ_PASS)},
	{.mend = conjunct_behind_relative, .relation = RELATION(CONJ), .below = RELATION(CC)},
	{.mend = clause_behind_object, .relation = RELATION(CONJ) | RELATION(CCOMP), .below = RELATION(NSUBJ)},
	{.mend = receiver_in_relative, .relation = RELATION(RELCL), .below = RELATION(OBJ)},
	{.mend = speech_behind_summary, .relation = RELATION(ADVCL), .below = RELATION(CCOMP)},
	{.mend = relative_of_clause, .relation = RELATION(RELCL), .below = RELATION(OBJ)},
	{.mend = noun_that_sums_up, .relation = RELATION(RELCL)},
	{.mend = NULL},
};
