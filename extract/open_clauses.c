/* open_clauses.c - tuples of clauses: subject, verb group, and what goes with it */
#include <stdlib.h>

#include "extract/arguments.h"
#include "extract/clauses.h"
#include "extract/open_tuples.h"


#define CHAIN 6
#define SLOTS 12
#define CONJUNCTS 6

enum slot_kind {
	SLOT_OBJECT,      /* object, indirect object, noun or adjective behind a copula */
	SLOT_CONTENT,     /* a finite clause that is said or thought */
	SLOT_OBLIQUE,     /* a phrase or gerund with its preposition */
	SLOT_PLAIN,       /* a phrase without: "last year" */
	SLOT_CLAUSE,      /* an infinitive or a clause of circumstance */
	SLOT_ADVERB,
};

struct slot {
	int head;
	enum slot_kind kind;
};

struct clause {
	const struct tree *tree;
	struct arena      *arena;
	struct open_tuples *tuples;
	int                chain[CHAIN]; /* "agree" "sell": top first */
	int                chain_count;
	int                subject;
	int                light;        /* a bare object that is part of the relation, or 0 */
	struct open_words  words;        /* to build phrases with */
	struct slot        slots[SLOTS]; /* those of the core first, then in text order */
	int                slot_count, core_count;
	bool               own_subject;
};

static enum deprel deprel_of(const struct tree *tree, int word)
{
	return (enum deprel)tree->nodes[word].deprel;
}

/* "to sell" of "agreed to sell": the verb or adjective that it forms one relation with, or 0. */
static int chain_above(const struct tree *tree, int word)
{
	int head = tree->nodes[word].head, object;

	if (head == 0 || !tree_is_predicate(tree, head) || (tree->nodes[word].upos != UPOS_VERB && tree_child(tree, word, DEP_COP) == 0))
		return 0;
	if (clause_own_subject(tree, word) != 0)
		return 0;
	if (deprel_of(tree, word) != DEP_XCOMP && !(tree->nodes[head].upos == UPOS_ADJ && tree_is_infinitive(tree, word)))
		return 0;
	object = tree_child(tree, head, DEP_OBJ);
	if (object == 0)
		object = tree_child(tree, head, DEP_IOBJ);
	return object != 0 && object < word ? 0 : head;
}

static bool is_verb_adverb(const struct tree *tree, int word)
{
	int head = tree->nodes[word].head;

	if (tree->nodes[word].upos != UPOS_ADV && tree->nodes[word].upos != UPOS_PART)
		return false;
	if (tree->nodes[word].word == WORD_NOT || tree->nodes[word].upos == UPOS_PART)
		return true;
	if (text_starts(tree->nodes[word].lemma, "wh") || text_is(tree->nodes[word].lemma, "how"))
		return false;
	if (tree->nodes[word].child != 0 || word > head)
		return false;
	/* nothing but the verb group stands between it and the verb */
	for (int id = word + 1; id < head; id++)
		if (tree->nodes[id].head != head ||
		    (deprel_of(tree, id) != DEP_AUX && deprel_of(tree, id) != DEP_AUX_PASS &&
		     deprel_of(tree, id) != DEP_ADVMOD && deprel_of(tree, id) != DEP_COP))
			return false;
	return true;
}

/* "recalled back to": the adverb between a verb and its preposition. */
static bool is_adverb_of_preposition(const struct tree *tree, int word)
{
	int next = word + 1;

	return tree->nodes[word].child == 0 && word == tree->nodes[word].head + 1 && next <= tree->count &&
	       deprel_of(tree, next) == DEP_CASE && deprel_of(tree, tree->nodes[next].head) == DEP_OBL &&
	       tree->nodes[tree->nodes[next].head].head == tree->nodes[word].head;
}

/* "is referred to as": a preposition that has lost its noun. */
static bool is_stray_particle(const struct tree *tree, int word)
{
	return tree->nodes[word].upos == UPOS_ADP && tree->nodes[word].child == 0;
}

/* The words of one verb: auxiliaries, copula, particle, negation, the adverbs between them. */
static void add_verb(struct clause *clause, int verb, bool with_copula_only)
{
	const struct tree *tree = clause->tree;

	if (!with_copula_only)
		open_words_add(&clause->words, verb);
	for (int child = tree->nodes[verb].child; child != 0; child = tree->nodes[child].sibling) {
		switch (deprel_of(tree, child)) {
		case DEP_AUX:
		case DEP_AUX_PASS:
		case DEP_COP:
		case DEP_PRT: open_words_add(&clause->words, child); break;
		case DEP_OBL:
			if (is_stray_particle(tree, child))
				open_words_add(&clause->words, child);
			break;
		case DEP_ADVMOD:
			if (is_adverb_of_preposition(tree, child))
				open_words_add(&clause->words, child);
			if (is_verb_adverb(tree, child) &&
			    (tree_child(tree, verb, DEP_COP) == 0 || child < tree_child(tree, verb, DEP_COP) || tree->nodes[child].word == WORD_NOT))
				open_words_add(&clause->words, child);
			break;
		default: break;
		}
	}
}

/* "were called up and sent": auxiliaries that stand once for both. */
static void add_shared_auxiliaries(struct clause *clause, int verb)
{
	const struct tree *tree = clause->tree;
	int first = tree_first_conjunct(tree, verb);
	struct text xpos = tree_token(tree, verb)->xpos;

	if (first == verb || clause_own_subject(tree, verb) != 0 || tree_child(tree, verb, DEP_AUX) != 0 ||
	    tree_child(tree, verb, DEP_AUX_PASS) != 0 || tree_child(tree, verb, DEP_COP) != 0)
		return;
	if (!text_is(xpos, "VBN") && !text_is(xpos, "VB") && !text_is(xpos, "VBG"))
		return;
	if (!text_equal(xpos, tree_token(tree, first)->xpos))
		return;
	for (int child = tree->nodes[first].child; child != 0 && child < first; child = tree->nodes[child].sibling)
		if (deprel_of(tree, child) == DEP_AUX || deprel_of(tree, child) == DEP_AUX_PASS ||
		    tree->nodes[child].word == WORD_NOT)
			open_words_add(&clause->words, child);
}

static void add_slot(struct clause *clause, int head, enum slot_kind kind)
{
	if (clause->slot_count < SLOTS && !clause->tree->aside[head])
		clause->slots[clause->slot_count++] = (struct slot){head, kind};
}

static bool is_set_off_adverb(const struct tree *tree, int word)
{
	return word < tree->count && text_is(tree_token(tree, word + 1)->form, ",");
}

/* A tuple without its condition would say more than the sentence. */
static bool is_condition(const struct tree *tree, int clause)
{
	int mark = tree_child(tree, clause, DEP_MARK);

	return mark != 0 && (tree->nodes[mark].word == WORD_IF || tree->nodes[mark].word == WORD_UNLESS);
}

static void add_dependent(struct clause *clause, int word, int child)
{
	const struct tree *tree = clause->tree;
	bool chained = false;

	for (int i = 0; i < clause->chain_count; i++)
		chained |= clause->chain[i] == child || tree_first_conjunct(tree, clause->chain[i]) == child;
	if (chained)
		return;
	switch (deprel_of(tree, child)) {
	case DEP_OBL:
	case DEP_OBL_AGENT:
		if (is_stray_particle(tree, child))
			break;
		add_slot(clause, child, tree_case(tree, child) != 0 ? SLOT_OBLIQUE : SLOT_PLAIN);
		break;
	case DEP_OBL_TIME: add_slot(clause, child, tree_case(tree, child) != 0 ? SLOT_OBLIQUE : SLOT_PLAIN); break;
	case DEP_XCOMP: add_slot(clause, child, SLOT_CLAUSE); break;
	case DEP_ADVCL:
		if (child > word && open_is_set_off(tree, child) && !is_condition(tree, child))
			break;
		add_slot(clause, child, tree_is_gerund(tree, child) && tree_case(tree, child) != 0 ? SLOT_OBLIQUE : SLOT_CLAUSE);
		break;
	case DEP_ADVMOD:
		if ((is_adverb_of_preposition(tree, child)) || is_verb_adverb(tree, child) || is_set_off_adverb(tree, child) || text_starts(tree->nodes[child].lemma, "wh") ||
		    (tree_child(tree, word, DEP_COP) != 0 && child > tree_child(tree, word, DEP_COP) && child < word))
			break;
		add_slot(clause, child, SLOT_ADVERB);
		break;
	default: break;
	}
}

/* Objects and what is said, then all other dependents in text order. */
static void find_slots(struct clause *clause)
{
	const struct tree *tree = clause->tree;
	int last = clause->chain[clause->chain_count - 1], object, indirect;

	if (tree_child(tree, last, DEP_COP) != 0) {
		add_slot(clause, last, SLOT_OBJECT);
	} else {
		indirect = tree_child(tree, last, DEP_IOBJ);
		object = clause_object(tree, last);
		if (indirect != 0)
			add_slot(clause, indirect, SLOT_OBJECT);
		if (object != 0)
			add_slot(clause, object, SLOT_OBJECT);
		for (int child = tree->nodes[last].child; child != 0; child = tree->nodes[child].sibling) {
			if (deprel_of(tree, child) == DEP_XCOMP && tree->nodes[child].upos != UPOS_VERB &&
			    tree_child(tree, child, DEP_COP) == 0)
				add_slot(clause, child, SLOT_OBJECT);
			if (deprel_of(tree, child) == DEP_CCOMP)
				add_slot(clause, child, SLOT_CONTENT);
		}
	}
	clause->core_count = clause->slot_count;
	for (int i = clause->chain_count - 1; i >= 0; i--)
		for (int child = tree->nodes[clause->chain[i]].child; child != 0; child = tree->nodes[child].sibling) {
			bool known = false;
			for (int j = 0; j < clause->core_count; j++)
				known |= clause->slots[j].head == child;
			if (!known)
				add_dependent(clause, clause->chain[i], child);
		}
}

/* The words of an argument, with its preposition or without. */
static void add_argument(struct clause *clause, const struct slot *slot, int head, bool with_case)
{
	const struct tree *tree = clause->tree;
	struct open_words *words = &clause->words;

	switch (slot->kind) {
	case SLOT_OBJECT:
	case SLOT_OBLIQUE:
	case SLOT_PLAIN:
		if (tree_is_predicate(tree, head) && tree->nodes[head].upos == UPOS_VERB) {
			open_words_add_all(words, head);
			if (!with_case)
				for (int child = tree->nodes[head].child; child != 0 && child < head; child = tree->nodes[child].sibling)
					if (deprel_of(tree, child) == DEP_MARK || deprel_of(tree, child) == DEP_CASE)
						open_words_remove(words, child);
		} else {
			open_words_add_noun(words, argument_antecedent(tree, head));
			if (argument_antecedent(tree, head) != head)
				open_words_remove(words, tree_first_conjunct(tree, clause->chain[0]));
		}
		if (with_case)
			open_words_add_case(words, tree_case(tree, head) != 0 ? head : slot->head);
		break;
	default:
		open_words_add_all(words, head);
		if (slot->kind == SLOT_CONTENT && tree_child(tree, head, DEP_MARK) != 0)
			open_words_remove(words, tree_child(tree, head, DEP_MARK));
	}
	/* the antecedent of a relative clause is told without it */
	if (tree_dominates(tree, head, clause->chain[0]) && head != clause->chain[clause->chain_count - 1])
		open_words_remove(words, tree_first_conjunct(tree, clause->chain[0]));
}

static bool is_adjective_predicate(const struct clause *clause)
{
	int last = clause->chain[clause->chain_count - 1];

	return tree_child(clause->tree, last, DEP_COP) != 0 && clause->tree->nodes[last].upos == UPOS_ADJ;
}

/* The phrase whose preposition ends the relation: the first one behind the verb, if there is no object. */
static int stranding_slot(const struct clause *clause)
{
	int last = clause->chain[clause->chain_count - 1];

	if (clause->core_count > 0 && !is_adjective_predicate(clause))
		return -1;
	for (int i = clause->core_count; i < clause->slot_count; i++)
		if (clause->slots[i].kind == SLOT_OBLIQUE && clause->slots[i].head > last)
			return i;
	return -1;
}

/* "took place in": a bare noun behind its verb belongs to the relation. */
static bool is_bare_object(const struct clause *clause)
{
	const struct tree *tree = clause->tree;
	int object = clause->slots[0].head, last = clause->chain[clause->chain_count - 1];

	return clause->core_count == 1 && clause->slots[0].kind == SLOT_OBJECT && clause->slot_count > 1 &&
	       tree->nodes[last].upos == UPOS_VERB && object == last + 1 && tree->nodes[object].child == 0 &&
	       tree->nodes[object].upos == UPOS_NOUN && clause->slots[1].kind == SLOT_OBLIQUE && clause->slots[1].head > object &&
	       text_is(tree_token(tree, object)->xpos, "NN");
}

static void swap_to(struct slot *slots, int from, int to)
{
	struct slot moved = slots[from];

	for (; from > to; from--)
		slots[from] = slots[from - 1];
	slots[to] = moved;
}

static void add_relation(struct clause *clause, const struct slot *stranded, int stranded_head)
{
	const struct tree *tree = clause->tree;
	int last = clause->chain[clause->chain_count - 1];

	for (int i = 0; i < clause->chain_count; i++) {
		int verb = clause->chain[i];
		bool nominal = tree_child(tree, verb, DEP_COP) != 0;
		add_verb(clause, verb, nominal && verb == last);
		if (nominal && verb != last)
			open_words_add(&clause->words, verb);
		add_shared_auxiliaries(clause, verb);
		if (i > 0)
			open_words_add_case(&clause->words, tree_case(tree, verb) != 0 ? verb : tree_first_conjunct(tree, verb));
	}
	if (tree_child(tree, last, DEP_COP) != 0 && stranded == NULL && tree_child(tree, last, DEP_CASE) != 0)
		open_words_add_all(&clause->words, tree_child(tree, last, DEP_CASE)); /* "is in Paris" */
	if (clause->light != 0)
		open_words_add(&clause->words, clause->light);
	if (stranded != NULL) {
		if (tree_child(tree, last, DEP_COP) != 0) {
			struct slot predicate = {last, SLOT_OBJECT};
			add_argument(clause, &predicate, last, true);
		}
		open_words_add_case(&clause->words, tree_case(tree, stranded_head) != 0 ? stranded_head : stranded->head);
	}
	if (clause->core_count > 0 && clause->slots[0].kind == SLOT_CONTENT) {
		int mark = tree_child(tree, clause->slots[0].head, DEP_MARK);
		if (mark != 0)
			open_words_add(&clause->words, mark);
	}
}

static bool is_split(const struct tree *tree, int child)
{
	int mark = tree_case(tree, child);
	return deprel_of(tree, child) == DEP_NMOD && mark != 0 && child > tree->nodes[child].head && tree->nodes[mark].word != WORD_OF;
}

static void split_phrases(struct clause *clause, struct open_tuple *tuple, int head)
{
	const struct tree *tree = clause->tree;
	for (int child = tree->nodes[head].child; child != 0 && tuple->argument_count < OPEN_ARGUMENTS; child = tree->nodes[child].sibling) {
		if (!is_split(tree, child)) continue;
		int n = 0;
		struct open_phrase *a = &tuple->arguments[tuple->argument_count - 1];
		struct open_phrase *b = &tuple->arguments[1];
		open_words_add_all(&clause->words, child);
		tuple->arguments[tuple->argument_count] = open_words_end(clause->arena, &clause->words);
		tuple->heads[tuple->argument_count] = child;
		(void)a;
		for (int i = 0; i < b->count; i++)
			if (!tree_dominates(tree, child, b->words[i])) b->words[n++] = b->words[i];
		if (n > 0 && n < b->count && tuple->arguments[tuple->argument_count].count > 0) { b->count = n; tuple->argument_count++; }
	}
}

static void write_tuple(struct clause *clause, int subject, const int *heads, bool strands)
{
	struct open_tuple *tuple = open_tuples_add(clause->arena, clause->tuples, OPEN_CLAUSE);
	struct slot of_subject = {subject, SLOT_OBJECT};

	tuple->predicate = clause->chain[clause->chain_count - 1];
	tuple->own_subject = clause->own_subject;
	tuple->content = clause->core_count > 0 && clause->slots[0].kind == SLOT_CONTENT;
	add_relation(clause, strands ? &clause->slots[0] : NULL, heads[0]);
	tuple->relation = open_words_end(clause->arena, &clause->words);
	add_argument(clause, &of_subject, subject, false);
	tuple->heads[0] = subject;
	tuple->arguments[0] = open_words_end(clause->arena, &clause->words);
	tuple->argument_count = 1;
	for (int i = 0; i < clause->slot_count && tuple->argument_count < OPEN_ARGUMENTS; i++) {
		bool bare = i == 0 && (strands || clause->core_count > 0);
		add_argument(clause, &clause->slots[i], heads[i], !bare);
		tuple->heads[tuple->argument_count] = heads[i];
		tuple->arguments[tuple->argument_count] = open_words_end(clause->arena, &clause->words);
		if (tuple->arguments[tuple->argument_count].count > 0)
			tuple->argument_count++;
		if (i == 0) split_phrases(clause, tuple, heads[i]);
	}
	if (tuple->argument_count < 2 || tuple->arguments[0].count == 0 || tuple->relation.count == 0)
		clause->tuples->count--;
}

static int expand(const struct clause *clause, const struct slot *slot, int *heads)
{
	if (slot->kind != SLOT_OBJECT && slot->kind != SLOT_OBLIQUE) {
		heads[0] = slot->head;
		return 1;
	}
	return open_conjuncts(clause->tree, slot->head, heads, CONJUNCTS);
}

static void distribute(struct clause *clause, bool strands)
{
	int subjects[CONJUNCTS], first[CONJUNCTS], second[CONJUNCTS], heads[SLOTS];
	int subject_count = open_conjuncts(clause->tree, clause->subject, subjects, CONJUNCTS);
	int first_count = 1, second_count = 1;

	for (int i = 0; i < clause->slot_count; i++)
		heads[i] = clause->slots[i].head;
	if (clause->slot_count > 0)
		first_count = expand(clause, &clause->slots[0], first);
	if (clause->slot_count > 1)
		second_count = expand(clause, &clause->slots[1], second);
	for (int s = 0; s < subject_count; s++)
		for (int i = 0; i < first_count; i++)
			for (int j = 0; j < second_count; j++) {
				if (clause->slot_count > 0)
					heads[0] = first[i];
				if (clause->slot_count > 1)
					heads[1] = second[j];
				write_tuple(clause, subjects[s], heads, strands);
			}
}

static bool is_chain_top(const struct tree *tree, int word)
{
	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
		if (chain_above(tree, child) == word)
			return false; /* its infinitive tells it all */
	return true;
}

static void find_chain(struct clause *clause, int word)
{
	int above, count = 0, up[CHAIN];

	do {
		up[count++] = word;
		above = chain_above(clause->tree, tree_first_conjunct(clause->tree, word));
		if (above == 0 || (word != tree_first_conjunct(clause->tree, word) && clause_own_subject(clause->tree, word) != 0))
			break;
		word = above;
	} while (count < CHAIN);
	clause->chain_count = count;
	for (int i = 0; i < count; i++)
		clause->chain[i] = up[count - 1 - i];
}

static void find_clause(struct arena *arena, const struct tree *tree, struct open_tuples *tuples, int word)
{
	struct clause clause = {.tree = tree, .arena = arena, .tuples = tuples};
	bool own;
	int stranded;

	find_chain(&clause, word);
	clause.subject = clause_subject(tree, clause.chain[0], &own);
	if (clause.subject == 0 || tree->aside[clause.subject] || tree->nodes[clause.subject].word == WORD_THERE)
		return;
	clause.words = open_words_begin(arena, tree);
	find_slots(&clause);
	clause.own_subject = own;
	if (is_bare_object(&clause)) {
		clause.light = clause.slots[0].head;
		swap_to(clause.slots, 0, 0);
		for (int i = 0; i + 1 < clause.slot_count; i++)
			clause.slots[i] = clause.slots[i + 1];
		clause.slot_count--;
		clause.core_count = 0;
	}
	stranded = stranding_slot(&clause);
	if (stranded >= 0) {
		if (clause.core_count > 0) { /* "is close to": the adjective is in the relation */
			swap_to(clause.slots, stranded, 0);
			for (int i = 1; i + 1 < clause.slot_count; i++)
				clause.slots[i] = clause.slots[i + 1];
			clause.slot_count--;
			clause.core_count = 0;
		} else {
			swap_to(clause.slots, stranded, 0);
		}
	}
	distribute(&clause, stranded >= 0);
}

void open_clauses_find(struct arena *arena, const struct tree *tree, struct open_tuples *tuples)
{
	for (int word = 1; word <= tree->count; word++)
		if (!tree->aside[word] && tree_is_predicate(tree, word) && is_chain_top(tree, word))
			find_clause(arena, tree, tuples, word);
}
