/* open_clauses.c - tuples of clauses: one for each verb group, and each way through its conjuncts */
#include "extract/clauses.h"
#include "extract/open_clause.h"

#define CONJUNCTS 8
#define TUPLES    24 /* of one clause: lists of lists are no facts */

static bool is_nominal(const struct open_clause *clause)
{
	return tree_child(clause->tree, clause->last, DEP_COP) != 0 && !clause->outer &&
	       open_outer_subject(clause->tree, clause->last) == 0;
}

/* The first phrase with a preposition behind the verb, from a slot on; or -1. */
static int phrase_behind(const struct open_clause *clause, int from)
{
	for (int i = from; i < clause->slot_count; i++)
		if (clause->slots[i].kind == SLOT_PHRASE && clause->slots[i].head > clause->last &&
		    tree_case(clause->tree, clause->slots[i].head) != 0)
			return i;
	return -1;
}

/* The phrase whose preposition ends the relation, where there is no object: the first one behind; or -1. */
static int stranding_slot(const struct open_clause *clause)
{
	bool adjective = is_nominal(clause) && clause->tree->nodes[clause->last].upos == UPOS_ADJ;

	return clause->core_count == 0 || adjective ? phrase_behind(clause, clause->core_count) : -1;
}

static bool is_light(const struct tree *tree, int verb, int noun)
{
	static const char *const verbs[] = {"take", "make",  "have", "give",  "do",   "pay",  "play",
					    "put",  "set",   "hold", "keep",  "get",  "gain", "lose",
					    "lay",  "bring", "draw", "cast",  "find", "file", "bear",
					    "lend", "win",   "show", "raise", NULL};

	return text_among(tree->nodes[verb].lemma, verbs) ||
	       predicates_light(tree->predicates, tree->nodes[verb].lemma, tree->nodes[noun].lemma);
}

/* "took place in", "filed suit against": the bare noun of a light verb belongs to the relation. */
static bool has_bare_object(const struct open_clause *clause)
{
	const struct tree *tree = clause->tree;
	int object = clause->slots[0].head;

	return clause->core_count == 1 && clause->slots[0].kind == SLOT_OBJECT &&
	       tree->nodes[clause->last].upos == UPOS_VERB && object == clause->last + 1 &&
	       tree->nodes[object].child == 0 && is_light(tree, clause->last, object) &&
	       text_is(tree_token(tree, object)->xpos, "NN") && phrase_behind(clause, 1) >= 0;
}

static void add_relation(struct open_clause *clause, const struct open_slot *stranded, int stranded_head)
{
	const struct tree *tree = clause->tree;
	struct open_words *words = &clause->words;
	int mark;

	open_chain_add(clause);
	open_words_add(words, clause->noun);
	if (is_nominal(clause) && tree_child(tree, clause->last, DEP_CASE) != 0)
		open_words_add_all(words, tree_child(tree, clause->last, DEP_CASE)); /* "is in Paris" */
	if (stranded != NULL) {
		const struct open_slot predicate = {clause->last, SLOT_OBJECT};
		if (is_nominal(clause))
			open_slots_add(clause, &predicate, clause->last, false);
		open_words_add_case(words,
				    tree_case(tree, stranded_head) != 0 ? stranded_head : stranded->head);
	}
	if (!clause->outer && clause->core_count > 0 && clause->slots[0].kind == SLOT_CONTENT &&
	    (mark = tree_child(tree, clause->slots[0].head, DEP_MARK)) != 0)
		open_words_add(words, mark);
}

/* Take what hangs below a word out of a phrase; false where that would be nothing or all of it. */
static bool take_out(const struct tree *tree, struct open_phrase *from, int part)
{
	int kept = 0;

	for (int i = 0; i < from->count; i++)
		kept += !tree_dominates(tree, part, from->words[i]);
	if (kept == 0 || kept == from->count)
		return false;
	kept = 0;
	for (int i = 0; i < from->count; i++)
		if (!tree_dominates(tree, part, from->words[i]))
			from->words[kept++] = from->words[i];
	from->count = kept;
	return true;
}

/* Phrases that stand behind a noun are arguments of their own: "signed; a pact; with Chad". */
static void split_phrases(struct open_clause *clause, struct open_tuple *tuple, int head)
{
	const struct tree *tree = clause->tree;
	struct open_phrase *noun = &tuple->arguments[tuple->argument_count - 1];

	for (int child = tree->nodes[head].child; child != 0; child = tree->nodes[child].sibling) {
		int mark = tree_case(tree, child);
		if (tuple->argument_count == OPEN_ARGUMENTS || child < head ||
		    tree->nodes[child].deprel != DEP_NMOD || mark == 0 ||
		    tree->nodes[mark].word == WORD_OF || !take_out(tree, noun, child))
			continue;
		open_words_add_all(&clause->words, child);
		tuple->heads[tuple->argument_count] = child;
		tuple->arguments[tuple->argument_count] = open_words_end(clause->arena, &clause->words);
		tuple->argument_count += tuple->arguments[tuple->argument_count].count > 0;
	}
}

/* head 0: all conjuncts of the slot in one argument. */
static void add_argument(struct open_clause *clause, struct open_tuple *tuple, const struct open_slot *slot,
			 int head, bool with_case)
{
	struct open_phrase *argument = &tuple->arguments[tuple->argument_count];

	if (tuple->argument_count == OPEN_ARGUMENTS)
		return;
	open_slots_add(clause, slot, head == 0 ? slot->head : head, with_case);
	if (head == 0) {
		head = slot->head;
		open_words_add_conjuncts(&clause->words, head);
	}
	*argument = open_words_end(clause->arena, &clause->words);
	tuple->heads[tuple->argument_count] = head;
	tuple->argument_count += argument->count > 0;
}

static void add_tuple(struct open_clause *clause, struct open_tuples *tuples, int subject, const int *heads,
		      bool strands)
{
	const struct open_slot of_subject = {clause->subject, SLOT_OBJECT};
	struct open_tuple *tuple = open_tuples_add(clause->arena, tuples, OPEN_CLAUSE);

	tuple->predicate = clause->last;
	tuple->own_subject = clause->own_subject;
	tuple->content = clause->core_count > 0 && clause->slots[0].kind == SLOT_CONTENT;
	add_relation(clause, strands ? &clause->slots[0] : NULL,
		     heads[0] != 0 ? heads[0] : clause->slots[0].head);
	tuple->relation = open_words_end(clause->arena, &clause->words);
	add_argument(clause, tuple, &of_subject, subject, false);
	for (int i = 0; i < clause->slot_count; i++) {
		bool bare = i == 0 && (strands || clause->core_count > 0);
		add_argument(clause, tuple, &clause->slots[i], heads[i], !bare);
		if (i == 0 && tuple->argument_count == 2)
			split_phrases(clause, tuple, tuple->heads[1]);
	}
	if (tuple->argument_count < 2 || tuple->arguments[0].count == 0 || tuple->relation.count == 0)
		tuples->count--;
	else if (!tuple->content)
		open_genitive_add(clause, tuples);
}

/* "met", "held talks", where several do it with one another. */
static bool is_mutual(const struct open_clause *clause)
{
	static const char *const verbs[] = {"meet",    "merge",    "differ",      "clash",
					    "marry",   "unite",    "collaborate", "negotiate",
					    "compete", "coincide", NULL};
	const struct tree *tree = clause->tree;
	const struct nominal *nominal;

	if (clause->core_count > 0 || clause->noun != 0) {
		int noun = clause->noun != 0 ? clause->noun : clause->slots[0].head;
		nominal = predicates_nominal(tree->predicates, tree->nodes[noun].lemma);
		return tree->nodes[clause->last].upos == UPOS_VERB && nominal != NULL && nominal->mutual &&
		       (text_is(tree->nodes[clause->last].lemma, "hold") ||
			tree->nodes[clause->last].word == WORD_HAVE);
	}
	return text_among(tree->nodes[clause->last].lemma, verbs) &&
	       clause_phrase_with(tree, clause->last, WORD_WITH) == 0;
}

/* The conjuncts of a slot that each make a tuple; 0 for all of them together. */
static int spread(const struct open_clause *clause, const struct open_slot *slot, int *heads)
{
	static const char *const together[] = {"between", "among", "amongst", NULL};
	int mark = tree_case(clause->tree, slot->head);

	heads[0] = 0;
	if ((slot->kind != SLOT_OBJECT && slot->kind != SLOT_PHRASE) ||
	    (mark != 0 && text_among(clause->tree->nodes[mark].lemma, together)))
		return 1;
	return open_conjuncts(clause->tree, slot->head, heads, CONJUNCTS);
}

static void add_tuples(struct open_clause *clause, struct open_tuples *tuples, bool strands)
{
	int subjects[CONJUNCTS] = {0}, first[CONJUNCTS], second[CONJUNCTS], heads[OPEN_SLOTS] = {0};
	int subject_count = 1, first_count = spread(clause, &clause->slots[0], first), second_count = 1;
	size_t most = tuples->count + TUPLES;

	if (!is_mutual(clause))
		subject_count = open_conjuncts(clause->tree, clause->subject, subjects, CONJUNCTS);
	if (clause->slot_count > 1)
		second_count = spread(clause, &clause->slots[1], second);
	for (int subject = 0; subject < subject_count; subject++)
		for (int i = 0; i < first_count * second_count && tuples->count < most; i++) {
			heads[0] = first[i / second_count];
			if (clause->slot_count > 1)
				heads[1] = second[i % second_count];
			add_tuple(clause, tuples, subjects[subject], heads, strands);
		}
}

/* "Ruiz is a writer who lives in Lima", "is the first one to win": of whom it is told, not of what; or 0. */
static int who_is(const struct open_clause *clause)
{
	const struct tree *tree = clause->tree;
	int top = tree_first_conjunct(tree, clause->chain[0]), noun = tree->nodes[top].head, subject;
	bool told_of_noun = tree->nodes[top].deprel == DEP_RELCL
				    ? clause->subject == noun
				    : tree->nodes[top].deprel == DEP_ACL && !clause->own_subject;

	if (!told_of_noun || tree_child(tree, noun, DEP_COP) == 0 || clause_negated(tree, noun))
		return 0;
	subject = clause_own_subject(tree, noun);
	return subject != 0 && tree->nodes[subject].word != WORD_IT ? subject : 0;
}

static void find_clause(struct arena *arena, struct open_words words, struct open_tuples *tuples, int word,
			bool outer)
{
	const struct tree *tree = words.tree;
	struct open_clause clause = {.tree = tree, .arena = arena, .words = words, .outer = outer};
	int stranded;

	open_chain_find(&clause, word);
	clause.subject = clause_subject(tree, clause.chain[0], &clause.own_subject);
	if (who_is(&clause) != 0)
		clause.subject = who_is(&clause);
	if (!outer && open_outer_subject(tree, clause.chain[0]) != 0)
		clause.subject = open_inner_subject(tree, clause.chain[0]);
	if (clause.subject == 0 || tree->aside[clause.subject] ||
	    tree->nodes[clause.subject].word == WORD_THERE)
		return;
	open_slots_find(&clause);
	if (clause.slot_count == 0 && clause.chain_count > 1) { /* "refused to pay" */
		clause.chain_count--;
		clause.last = clause.chain[clause.chain_count - 1];
		clause.slots[clause.slot_count++] = (struct open_slot){word, SLOT_CLAUSE};
	}
	if (clause.slot_count == 0)
		return;
	if (has_bare_object(&clause)) {
		clause.noun = clause.slots[0].head;
		open_slots_remove(&clause, 0);
	}
	stranded = stranding_slot(&clause);
	if (stranded >= 0) {
		open_slots_to_front(&clause, stranded);
		if (clause.core_count > 0) /* "is close to": the adjective goes into the relation */
			open_slots_remove(&clause, 1);
		clause.core_count = 0;
	}
	add_tuples(&clause, tuples, stranded >= 0);
}

void open_clauses_find(struct arena *arena, const struct tree *tree, struct open_tuples *tuples)
{
	struct open_words words = open_words_begin(arena, tree);

	for (int word = 1; word <= tree->count; word++) {
		if (tree->aside[word] || !tree_is_predicate(tree, word) || !open_ends_chain(tree, word))
			continue;
		if (open_outer_subject(tree, word) != 0)
			find_clause(arena, words, tuples, word, true);
		find_clause(arena, words, tuples, word, false);
	}
}
