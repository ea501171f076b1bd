/*
 * mend_phrases.c - put right where noun phrases hang: conjuncts, subjects, what stands behind "there is"
 *
 * Each goes by what Universal Dependencies lays down for any sentence: conj, appos and flat have their head
 * on the left; a nominal that begins with a conjunction is a conjunct; a nominal without a preposition right
 * before a finite verb that has no subject is that, and one with a preposition is none.  The words decide, so
 * that it does not matter which wrong relation they were given.
 */
#include "extract/arguments.h"
#include "extract/mend.h"
#include "extract/tree_edit.h"

static bool is_nominal(const struct tree *tree, int word)
{
	return tree_is_noun(tree, word) && tree_child(tree, word, DEP_COP) == 0 &&
	       tree_child(tree, word, DEP_NSUBJ) == 0;
}

static int leftmost(const struct tree *tree, int word)
{
	int child = tree->nodes[word].child;

	while (child != 0 && child < word && tree->nodes[child].deprel == DEP_PUNCT)
		child = tree->nodes[child].sibling;
	return child != 0 && child < word ? leftmost(tree, child) : word;
}

/* "and" that begins a phrase, unless one around it begins with that too; or 0. */
static int conjunction_of(const struct tree *tree, int word)
{
	int cc = leftmost(tree, word), head = tree->nodes[word].head;

	if (cc == word || tree->nodes[cc].deprel != DEP_CC || tree->nodes[cc].upos != UPOS_CCONJ)
		return 0;
	return head > word && is_nominal(tree, head) && leftmost(tree, head) == cc ? 0 : cc;
}

/*
 * What a noun behind `cc` goes on with, among the nominals over the word before that: the one that hangs
 * where it hangs itself, else the nearest that is a name, or no name, as it is, else the nearest; or 0.
 */
static int conjunct_before(const struct tree *tree, int word, int cc)
{
	int at = cc - 1, alike = 0, nearest = 0, head = tree->nodes[word].head;
	bool with_case = tree_case(tree, word) != 0;

	if (at > 0 && text_is(tree_token(tree, at)->form, ","))
		at--;
	for (; at > 0 && at < cc; at = tree->nodes[at].head) {
		if (tree->aside[at] || tree_is_predicate(tree, at))
			break;
		if (!is_nominal(tree, at) || argument_date(tree, at) != NULL ||
		    (with_case && tree_case(tree, at) == 0))
			continue;
		if (tree->nodes[at].head == head && tree->nodes[at].deprel == tree->nodes[word].deprel)
			return at;
		if ((tree->nodes[at].head > at && tree->nodes[at].head < cc) ||
		    tree->nodes[at].deprel == DEP_FLAT)
			continue; /* a word of a longer name or phrase */
		nearest = nearest == 0 ? at : nearest;
		if (alike == 0 && tree->nodes[at].upos == tree->nodes[word].upos)
			alike = at;
	}
	return alike != 0 ? alike : nearest;
}

/* "a meeting between Lee and [the visiting] Kim", Kim on the meeting: behind "and" he is a conjunct. */
static void conjunct_behind_cc(struct tree *tree, int word)
{
	int cc = conjunction_of(tree, word), deprel = tree->nodes[word].deprel, first;

	if (cc == 0 || tree->aside[word] || !is_nominal(tree, word) ||
	    (deprel == DEP_CONJ && tree->nodes[word].head < word) ||
	    ((deprel == DEP_NSUBJ || deprel == DEP_NSUBJ_PASS) && tree->nodes[word].head > word))
		return;
	first = conjunct_before(tree, word, cc);
	if (first != 0)
		tree_reattach(tree, word, tree_first_conjunct(tree, first), DEP_CONJ);
}

/* What a phrase hangs on, over the parts that a thing has: the control of "handed control of the accounts to Lee". */
static int gift_around(const struct tree *tree, int word)
{
	int noun = tree->nodes[word].head;

	while (noun != 0 && noun < word && tree->nodes[noun].deprel == DEP_NMOD && tree_case(tree, noun) != 0 &&
	       tree->nodes[tree_case(tree, noun)].word == WORD_OF)
		noun = tree->nodes[noun].head;
	return noun;
}

/* "promised amnesty to soldiers", as if it were theirs: to whom something is given is said of the giving. */
static void receiver_behind_gift(struct tree *tree, int word)
{
	static const char *const verbs[] = {"promise", "offer",  "give",   "grant", "provide",  "send", "deliver",
					    "supply",  "sell",   "extend", "lend",  "pledge",   "hand", "award",
					    "donate",  "transfer", "ship", "present", NULL};
	int mark = tree_case(tree, word), gift = gift_around(tree, word), verb = tree->nodes[gift].head;
	const struct mention *mention = name_at(tree->document, tree->sentence, word);

	if (gift != tree->nodes[word].head && mention != NULL &&
	    tree->document->entities[mention->entity].type != NAME_PERSON)
		return; /* "control of the road to Osh" */
	if (mark == 0 || tree->nodes[mark].word != WORD_TO || tree->nodes[gift].deprel != DEP_OBJ || word < gift ||
	    verb > gift || !text_among(tree->nodes[verb].lemma, verbs) ||
	    predicates_nominal(tree->predicates, tree->nodes[gift].lemma) != NULL)
		return;
	if (mention != NULL || predicates_people(tree->predicates, tree->nodes[word].lemma))
		tree_reattach(tree, word, verb, DEP_OBL);
}

/* "voted 58 to 4", 58 as what was voted: how many were for it and against it. */
static void count_of_votes(struct tree *tree, int word)
{
	if (word + 2 > tree->count ||
	    tree->nodes[word + 2].upos != UPOS_NUM ||
	    (tree->nodes[word + 1].word != WORD_TO && !text_is(tree_token(tree, word + 1)->form, "-")))
		return;
	tree_set_deprel(tree, word, DEP_OTHER);
	tree_set_deprel(tree, word + 2, DEP_OTHER);
}

/* "pledged investments worth a billion in May", worth as what was pledged: it tells of the noun before it. */
static void worth_of_noun(struct tree *tree, int word)
{
	int verb = tree->nodes[word].head;

	if (!text_is(tree->nodes[word].lemma, "worth") || verb > word ||
	    word < 2 || !tree_is_noun(tree, word - 1) || tree_child(tree, verb, DEP_OBJ) == 0)
		return;
	for (int child = tree->nodes[word].child, next; child != 0; child = next) {
		next = tree->nodes[child].sibling;
		if (tree->nodes[child].deprel == DEP_OBL)
			tree_reattach(tree, child, verb, DEP_OBL);
	}
	tree_reattach(tree, word, word - 1, DEP_AMOD);
}

/*
 * The finite verb, or word with an auxiliary, right behind a phrase, with nothing but brackets and adverbs
 * between; or 0.
 */
static int predicate_behind(const struct tree *tree, int last)
{
	int brackets = 0;

	for (int word = last + 1; word <= tree->count; word++) {
		const struct node *node = &tree->nodes[word];
		struct text form = tree_token(tree, word)->form, xpos = tree_token(tree, word)->xpos;
		brackets += text_is(form, "(") ? 1 : text_is(form, ")") ? -1 : 0;
		if (brackets > 0 || text_is(form, ")") ||
		    (node->upos == UPOS_ADV && !text_starts(node->lemma, "wh")))
			continue;
		if (node->deprel == DEP_AUX || node->deprel == DEP_AUX_PASS || node->deprel == DEP_COP)
			return node->head > word && tree_is_predicate(tree, node->head) ? node->head : 0;
		return node->upos == UPOS_VERB &&
				       (text_is(xpos, "VBD") || text_is(xpos, "VBZ") || text_is(xpos, "VBP"))
			       ? word
			       : 0;
	}
	return 0;
}

/* A name that begins right behind the phrase before it, and is no part of a longer one. */
static bool is_name_without_comma(const struct tree *tree, int word)
{
	const struct mention *mention = mention_at(tree->document, tree->sentence, word);

	return mention != NULL && mention->form == MENTION_NAME && mention->head == word &&
	       mention->first > 2 && leftmost(tree, word) == mention->first &&
	       tree->nodes[mention->first - 1].upos != UPOS_PUNCT &&
	       tree->nodes[mention->first - 1].upos != UPOS_ADP &&
	       tree->nodes[mention->first - 1].upos != UPOS_CCONJ &&
	       tree->nodes[mention->first - 1].upos != UPOS_ADJ;
}

/* May a phrase with this relation be a subject that was hung elsewhere? */
static bool may_be_subject(const struct tree *tree, int word, int verb)
{
	int head = tree->nodes[word].head;

	switch (tree->nodes[word].deprel) {
	case DEP_OBL:
	case DEP_OBL_TIME:
	case DEP_OTHER:
	case DEP_NMOD_TIME:
	case DEP_LIST: return true;
	case DEP_OBJ:
	case DEP_IOBJ: /* "believes Lee left" */
		return tree->nodes[verb].deprel == DEP_CCOMP && tree->nodes[verb].head == head;
	case DEP_NMOD:
	case DEP_APPOS:
	case DEP_FLAT: /* "Under the package of measures Rome will" */
		if (head < verb && is_name_without_comma(tree, word))
			return true;
		return head >= verb;
	case DEP_NSUBJ:
	case DEP_NSUBJ_PASS:
	case DEP_COMPOUND:
	case DEP_AMOD:
	case DEP_CONJ: return head >= verb;
	default: return false;
	}
}

/* The relations that may_be_subject() knows. */
#define MAY_BE_SUBJECT                                                                                                 \
	(RELATION(OBL) | RELATION(OBL_TIME) | RELATION(OTHER) | RELATION(NMOD_TIME) | RELATION(LIST) | RELATION(OBJ) | \
	 RELATION(IOBJ) | RELATION(NMOD) | RELATION(APPOS) | RELATION(FLAT) | RELATION(NSUBJ) | RELATION(NSUBJ_PASS) | \
	 RELATION(COMPOUND) | RELATION(AMOD) | RELATION(CONJ))

/* "and the bank (BV) urged Kyiv to pay", the bank on Kyiv: it is the subject of the verb that has none. */
static void subject_before_finite(struct tree *tree, int word)
{
	int verb, cc;

	if (!is_nominal(tree, word) || tree->aside[word] || tree_case(tree, word) != 0 ||
	    argument_date(tree, word) != NULL)
		return;
	verb = predicate_behind(tree, tree_last(tree, word));
	if (verb == 0 || tree_has_subject(tree, verb) || tree->nodes[verb].deprel == DEP_AMOD ||
	    tree_child(tree, verb, DEP_EXPL) != 0)
		return;
	cc = conjunction_of(tree, word);
	if ((cc != 0 && tree->nodes[verb].deprel != DEP_CONJ && conjunct_before(tree, word, cc) != 0) ||
	    tree_dominates(tree, word, verb) || !may_be_subject(tree, word, verb))
		return;
	tree_reattach(tree, word, verb, tree_is_passive(tree, verb) ? DEP_NSUBJ_PASS : DEP_NSUBJ);
}

/* "There were marked differences", the participle as the verb: behind "there is" stands its subject. */
static void participle_behind_there(struct tree *tree, int word)
{
	int there = tree_child_word(tree, word, WORD_THERE), be, noun, next;

	if (there == 0 || there > word || tree->nodes[there].deprel == DEP_ADVMOD ||
	    !tree_is_participle(tree, word))
		return;
	be = tree_child(tree, word, DEP_AUX_PASS);
	noun = tree_child(tree, word, DEP_OBJ);
	if (noun == 0)
		for (noun = tree->nodes[word].child; noun != 0; noun = tree->nodes[noun].sibling)
			if (noun > word && (tree->nodes[noun].deprel == DEP_NSUBJ ||
					    tree->nodes[noun].deprel == DEP_NSUBJ_PASS))
				break;
	if (be == 0 || be < there || noun <= word || !tree_is_noun(tree, noun))
		return;
	for (int at = word + 1; at < noun; at++)
		if (tree->nodes[at].head != noun || tree->nodes[at].deprel == DEP_DET)
			return; /* "there were found the remains" */
	tree_set_deprel(tree, be, DEP_OTHER);
	tree_take_place(tree, word, be, DEP_OTHER);
	for (int child = tree->nodes[be].child; child != 0; child = next) {
		next = tree->nodes[child].sibling;
		if (child == there)
			tree_set_deprel(tree, child, DEP_EXPL);
	}
	tree_reattach(tree, noun, be, DEP_NSUBJ);
	tree_reattach(tree, word, noun, DEP_AMOD);
}

/* "after voters rejected it", the voters as a phrase: what begins a clause, begins it with its subject. */
static void subject_behind_mark(struct tree *tree, int word)
{
	static const char *const words[] = {"after", "before",  "since", "until", "as",
					    "while", "because", "than",  NULL};
	int verb = tree->nodes[word].head, mark = tree_case(tree, word);

	if (mark == 0 || mark > word ||
	    tree->nodes[verb].deprel != DEP_ADVCL || !is_nominal(tree, word) ||
	    tree_has_subject(tree, verb) || tree_child(tree, verb, DEP_MARK) != 0 ||
	    predicate_behind(tree, tree_last(tree, word)) != verb || argument_date(tree, word) != NULL)
		return;
	if (!text_among(tree->nodes[mark].lemma, words))
		return;
	tree_reattach(tree, mark, verb, DEP_MARK);
	tree_reattach(tree, word, verb, tree_is_passive(tree, verb) ? DEP_NSUBJ_PASS : DEP_NSUBJ);
}

/* "Chile's Ann Lee denied it", Chile on the verb: whose something is, hangs on what that is. */
static void possessor_of_noun(struct tree *tree, int word)
{
	int mark = tree_last(tree, word), at = mark + 1, head = tree->nodes[word].head;

	if (mark <= word || tree->nodes[mark].head != word || tree->nodes[mark].deprel != DEP_CASE ||
	    !text_is(tree_token(tree, mark)->xpos, "POS") || at > tree->count || !is_nominal(tree, word))
		return;
	while (tree->nodes[at].head > at && tree->nodes[at].head != head &&
	       !tree_is_predicate(tree, tree->nodes[at].head))
		at = tree->nodes[at].head;
	if (is_nominal(tree, at) && tree->nodes[at].head == head && leftmost(tree, at) == mark + 1)
		tree_reattach(tree, word, at, DEP_NMOD_POSS);
}

/* "Troops loyal to Lee fired", Lee as the subject: with a preposition he hangs on the word before that. */
static void subject_with_case(struct tree *tree, int word)
{
	static const char *const words[] = {"of",   "to", "in", "for",     "from",
					    "with", "by", "on", "against", NULL};
	int mark = leftmost(tree, word), before = mark - 1;

	if (mark == word || before < 1 || tree->nodes[mark].head != word ||
	    tree->nodes[mark].deprel != DEP_CASE || tree->nodes[word].head < word ||
	    (!tree_is_noun(tree, before) && tree->nodes[before].upos != UPOS_ADJ))
		return;
	if (text_among(tree->nodes[mark].lemma, words))
		tree_reattach(tree, word, before, tree_is_noun(tree, before) ? DEP_NMOD : DEP_OBL);
}

static bool has_relative_word(const struct tree *tree, int clause)
{
	for (int at = leftmost(tree, clause); at < clause; at++)
		if (text_starts(tree->nodes[at].lemma, "wh") || tree->nodes[at].word == WORD_THAT)
			return true;
	return false;
}

/*
 * "Judges who acquit him may not enter", a noun at the root: a clause about a noun has a relative word, or a
 * subject; one without is that of the sentence.
 */
static void clause_of_root(struct tree *tree, int word)
{
	int noun = tree->nodes[word].head, finite = tree_child(tree, word, DEP_AUX);
	struct text xpos;

	if (finite == 0)
		finite = tree_child(tree, word, DEP_AUX_PASS);
	if (finite == 0)
		finite = tree_child(tree, word, DEP_COP);
	if (finite == 0)
		finite = word;
	xpos = tree_token(tree, finite)->xpos;
	if (noun > word || tree->nodes[noun].deprel != DEP_ROOT || !is_nominal(tree, noun) ||
	    !tree_is_predicate(tree, word) || tree_has_subject(tree, word) || has_relative_word(tree, word) ||
	    (!text_is(xpos, "MD") && !text_is(xpos, "VBD") && !text_is(xpos, "VBZ") && !text_is(xpos, "VBP")))
		return;
	tree_reattach(tree, word, noun, DEP_OTHER);
	for (int child = tree->nodes[noun].child, next; child != 0; child = next) {
		next = tree->nodes[child].sibling; /* what stands before the verb is the noun's */
		if (child > word)
			tree_reattach(tree, child, word, (enum deprel)tree->nodes[child].deprel);
	}
	tree_change_places(tree, noun, word, tree_is_passive(tree, word) ? DEP_NSUBJ_PASS : DEP_NSUBJ);
}

const struct mend_rule mends_of_phrases[] = {
	{.mend = possessor_of_noun, .relation = RELATION(NSUBJ) | RELATION(NSUBJ_PASS) | RELATION(OBJ) | RELATION(OBL),
	 .below = RELATION(CASE)},
	{.mend = subject_with_case, .relation = RELATION(NSUBJ) | RELATION(NSUBJ_PASS), .below = RELATION(CASE)},
	{.mend = clause_of_root, .relation = RELATION(RELCL) | RELATION(ACL)},
	{.mend = participle_behind_there, .tag = TAG(VERB), .words_below = WORD(THERE)},
	{.mend = subject_before_finite, .relation = MAY_BE_SUBJECT, .tag = TAG_NOUNS},
	{.mend = subject_behind_mark, .relation = RELATION(OBL), .below = RELATION_CASES},
	{.mend = conjunct_behind_cc, .relation = ~RELATION(ROOT), .tag = TAG_NOUNS},
	{.mend = worth_of_noun, .relation = RELATION(XCOMP)},
	{.mend = receiver_behind_gift, .relation = RELATION(NMOD), .below = RELATION_CASES},
	{.mend = count_of_votes, .relation = RELATION(OBJ), .tag = TAG(NUM)},
	{.mend = NULL},
};

/* with all of their conjuncts */
const struct mend_rule mends_of_subjects[] = {
	{.mend = subject_before_finite, .relation = MAY_BE_SUBJECT, .tag = TAG_NOUNS},
	{.mend = NULL},
};
