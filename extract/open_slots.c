/* open_slots.c - what goes with a verb: objects, complements, phrases, clauses of circumstance */
#include "extract/arguments.h"
#include "extract/clauses.h"
#include "extract/open_clause.h"

static void add_slot(struct open_clause *clause, int head, enum open_slot_kind kind)
{
	if (clause->slot_count < OPEN_SLOTS && !clause->tree->aside[head])
		clause->slots[clause->slot_count++] = (struct open_slot){head, kind};
}

void open_slots_remove(struct open_clause *clause, int place)
{
	for (int i = place; i + 1 < clause->slot_count; i++)
		clause->slots[i] = clause->slots[i + 1];
	clause->slot_count--;
	clause->core_count -= place < clause->core_count;
}

void open_slots_to_front(struct open_clause *clause, int place)
{
	struct open_slot moved = clause->slots[place];

	for (; place > 0; place--)
		clause->slots[place] = clause->slots[place - 1];
	clause->slots[0] = moved;
}

static bool is_question_word(const struct tree *tree, int word)
{
	static const char *const words[] = {"how",  "what",  "which", "who",      "whom",    "whose",
					    "when", "where", "why",   "whatever", "whoever", NULL};

	return text_among(tree->nodes[tree_first(tree, word)].lemma, words);
}

/* "for example", "in particular": they tie sentences together and say nothing about the verb. */
static bool is_connective(const struct tree *tree, int word)
{
	static const char *const phrases[][2] = {
		{"for", "example"}, {"for", "instance"}, {"in", "particular"}, {"in", "addition"},
		{"in", "fact"},     {"in", "turn"},      {"in", "contrast"},   {"as", "result"},
		{"of", "course"},   {"on", "hand"},      {"in", "short"},      {"in", "general"}};
	int mark = tree_case(tree, word);

	if (mark != 0 && text_is(tree_token(tree, mark)->form, "including"))
		return true; /* of a noun before it */
	for (size_t i = 0; mark != 0 && i < sizeof phrases / sizeof *phrases; i++)
		if (text_is(tree->nodes[mark].lemma, phrases[i][0]) &&
		    text_is(tree->nodes[word].lemma, phrases[i][1]))
			return true;
	return false;
}

/* A tuple without its condition would say more than the sentence. */
static bool is_condition(const struct tree *tree, int clause)
{
	int mark = tree_child(tree, clause, DEP_MARK);

	return mark != 0 && (tree->nodes[mark].word == WORD_IF || tree->nodes[mark].word == WORD_UNLESS);
}

/* Told in passing, and in a tuple of its own: behind a comma, or "Having returned, they left". */
static bool is_told_apart(const struct tree *tree, int verb, int clause)
{
	bool marked = tree_child(tree, clause, DEP_MARK) != 0;

	if (is_condition(tree, clause))
		return false;
	return clause > verb ? open_is_set_off(tree, clause)
			     : !marked && (tree_is_gerund(tree, clause) || tree_is_participle(tree, clause));
}

static bool is_set_off_adverb(const struct tree *tree, int word)
{
	return word < tree->count && text_is(tree_token(tree, word + 1)->form, ",");
}

static void add_dependent(struct open_clause *clause, int verb, int child)
{
	const struct tree *tree = clause->tree;
	int copula = tree_child(tree, verb, DEP_COP);

	switch (tree->nodes[child].deprel) {
	case DEP_OBL:
	case DEP_OBL_AGENT:
	case DEP_OBL_TIME:
		if (!open_is_stray_particle(tree, child) && !is_question_word(tree, child) &&
		    !is_connective(tree, child))
			add_slot(clause, child, SLOT_PHRASE);
		break;
	case DEP_NMOD: /* "In law, it is theft" */
		if (child < copula && tree_case(tree, child) != 0)
			add_slot(clause, child, SLOT_PHRASE);
		break;
	case DEP_XCOMP: add_slot(clause, child, SLOT_CLAUSE); break;
	case DEP_ADVCL:
		if (!is_told_apart(tree, verb, child))
			add_slot(clause, child,
				 tree_is_gerund(tree, child) && tree_case(tree, child) != 0 ? SLOT_PHRASE
											    : SLOT_CLAUSE);
		break;
	case DEP_ADVMOD:
		if (!open_is_verb_adverb(tree, child) && !is_set_off_adverb(tree, child) &&
		    !is_question_word(tree, child) && !(copula != 0 && child > copula && child < verb))
			add_slot(clause, child, SLOT_ADVERB);
		break;
	default: break;
	}
}

/* "We will win, he said", the verb of saying below what is said. */
static int quoted_around(const struct tree *tree, int verb)
{
	const struct embedding *entry;

	if (tree->nodes[verb].deprel != DEP_PARATAXIS || tree->nodes[verb].upos != UPOS_VERB ||
	    clause_own_subject(tree, verb) == 0 || !tree_is_predicate(tree, tree->nodes[verb].head))
		return 0;
	entry = predicates_embedding(tree->predicates, tree->nodes[verb].lemma, UPOS_VERB, COMPLEMENT_THAT);
	return entry != NULL && entry->role == ROLE_SPEECH ? tree->nodes[verb].head : 0;
}

/* Its object, but no question word or pronoun of a clause that was not understood. */
static int object_of(const struct tree *tree, int verb)
{
	int object = clause_object(tree, verb);

	if (object == 0 ||
	    (!is_question_word(tree, object) && !text_is(tree_token(tree, object)->xpos, "WDT")))
		return object;
	for (int child = tree->nodes[verb].child; child != 0; child = tree->nodes[child].sibling)
		if (child > verb && tree->nodes[child].deprel == DEP_OBJ)
			return child;
	return 0;
}

static void find_core(struct open_clause *clause)
{
	const struct tree *tree = clause->tree;
	int last = clause->last, indirect = tree_child(tree, last, DEP_IOBJ), object = object_of(tree, last);

	if (indirect != 0)
		add_slot(clause, indirect, SLOT_OBJECT);
	if (object != 0)
		add_slot(clause, object, SLOT_OBJECT);
	for (int child = tree->nodes[last].child; child != 0; child = tree->nodes[child].sibling) {
		if (tree->nodes[child].deprel == DEP_XCOMP && tree->nodes[child].upos != UPOS_VERB &&
		    tree_child(tree, child, DEP_COP) == 0)
			add_slot(clause, child, SLOT_OBJECT);
		if (tree->nodes[child].deprel == DEP_CCOMP)
			add_slot(clause, child, SLOT_CONTENT);
	}
	if (clause->slot_count == 0 && quoted_around(tree, last) != 0)
		add_slot(clause, quoted_around(tree, last), SLOT_CONTENT);
}

/* "In May he won and was sworn in": what stands before the subject goes with all that he did. */
static void add_shared_front(struct open_clause *clause)
{
	const struct tree *tree = clause->tree;
	int top = clause->chain[0], first = tree_first_conjunct(tree, top),
	    subject = clause_own_subject(tree, first);

	if (first == top || clause_own_subject(tree, top) != 0 || subject == 0)
		return;
	for (int child = tree->nodes[first].child; child != 0 && child < subject;
	     child = tree->nodes[child].sibling)
		add_dependent(clause, first, child);
}

static bool is_known(const struct open_clause *clause, int word)
{
	for (int i = 0; i < clause->chain_count; i++)
		if (clause->chain[i] == word || tree_first_conjunct(clause->tree, clause->chain[i]) == word)
			return true;
	for (int i = 0; i < clause->core_count; i++)
		if (clause->slots[i].head == word)
			return true;
	return false;
}

void open_slots_find(struct open_clause *clause)
{
	const struct tree *tree = clause->tree;
	bool nominal = tree_child(tree, clause->last, DEP_COP) != 0;

	if (clause->outer)
		add_slot(clause, clause->last, SLOT_CONTENT);
	else if (nominal && open_outer_subject(tree, clause->last) == 0)
		add_slot(clause, clause->last, SLOT_OBJECT);
	else
		find_core(clause);
	clause->core_count = clause->slot_count;
	for (int i = clause->chain_count - 1; i >= 0 && !clause->outer; i--)
		for (int child = tree->nodes[clause->chain[i]].child; child != 0;
		     child = tree->nodes[child].sibling)
			if (!is_known(clause, child))
				add_dependent(clause, clause->chain[i], child);
	if (!clause->outer)
		add_shared_front(clause);
}

/* "that" of what is said stands in the relation; so does all of "the problem is" before what it is. */
static void add_content(struct open_clause *clause, int head)
{
	const struct tree *tree = clause->tree;
	struct open_words *words = &clause->words;

	open_words_add_all(words, head);
	if (clause->outer) {
		int inner = open_inner_subject(tree, head);
		for (int child = tree->nodes[head].child; child != 0 && child < inner;
		     child = tree->nodes[child].sibling)
			open_words_remove(words, child);
	} else if (head == tree->nodes[clause->last].head) {
		open_words_remove(words, clause->last);
	} else if (tree_child(tree, head, DEP_MARK) != 0) {
		open_words_remove(words, tree_child(tree, head, DEP_MARK));
	}
}

static void add_gerund(struct open_words *words, int head, bool with_case)
{
	const struct node *nodes = words->tree->nodes;

	open_words_add_all(words, head);
	for (int child = nodes[head].child; child != 0 && child < head && !with_case;
	     child = nodes[child].sibling)
		if (nodes[child].deprel == DEP_MARK || nodes[child].deprel == DEP_CASE)
			open_words_remove(words, child);
}

static void add_phrase(struct open_clause *clause, const struct open_slot *slot, int head, bool with_case)
{
	const struct tree *tree = clause->tree;
	int noun = argument_antecedent(tree, head);

	open_words_add_noun(&clause->words, noun);
	for (int child = tree->nodes[noun].child; child != 0 && noun == clause->last;
	     child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_ADVMOD && open_is_verb_adverb(tree, child))
			open_words_remove(&clause->words, child); /* "is still" stands in the relation */
		else if (tree->nodes[child].deprel == DEP_RELCL)
			open_words_remove(&clause->words,
					  child); /* a tuple of its own tells it of the subject */
	if (with_case)
		open_words_add_case(&clause->words, tree_case(tree, head) != 0 ? head : slot->head);
}

void open_slots_add(struct open_clause *clause, const struct open_slot *slot, int head, bool with_case)
{
	const struct tree *tree = clause->tree;
	int top = tree_first_conjunct(tree, clause->chain[0]);

	if (slot->kind == SLOT_CONTENT)
		add_content(clause, head);
	else if (slot->kind == SLOT_CLAUSE || slot->kind == SLOT_ADVERB)
		open_words_add_all(&clause->words, head);
	else if (tree->nodes[head].upos == UPOS_VERB && tree_is_predicate(tree, head))
		add_gerund(&clause->words, head, with_case);
	else
		add_phrase(clause, slot, head, with_case);
	/* the noun of a relative clause or participle is told without it */
	if (slot->kind != SLOT_CONTENT && head != clause->last &&
	    tree_dominates(tree, argument_antecedent(tree, head), top))
		open_words_remove(&clause->words, top);
}
