/* mend.c - put right what parsers get wrong where names and grammar leave no doubt */
#include "extract/mend.h"
#include "extract/predicates.h"
#include "extract/tree_edit.h"

/* What hangs on the words of a citation hangs on what the citation stands behind. */
static void free_from_aside(struct tree *tree, int word)
{
	int top = tree->nodes[word].head, head;
	enum deprel deprel;

	if (tree->aside[word] || top == 0 || !tree->aside[top] || tree->nodes[word].upos == UPOS_PUNCT)
		return;
	while (tree->nodes[top].head != 0 && tree->aside[tree->nodes[top].head])
		top = tree->nodes[top].head;
	if (tree->nodes[top].head == 0) {
		for (int child = tree->nodes[top].child; child != 0; child = tree->nodes[child].sibling)
			if (!tree->aside[child] && tree->nodes[child].upos == UPOS_VERB) {
				tree_take_place(tree, top, child,
						DEP_OTHER); /* the verb of a sentence with a dateline */
				return;
			}
		tree_take_place(tree, top, word, DEP_OTHER);
		return;
	}
	head = tree->nodes[top].head;
	deprel = (enum deprel)tree->nodes[word].deprel;
	if (word < top || ((deprel == DEP_CONJ || deprel == DEP_APPOS) && head > word &&
			   tree->nodes[top].deprel == DEP_NSUBJ))
		deprel = (enum deprel)tree->nodes[top].deprel;
	else if (deprel == DEP_CONJ && tree_child(tree, head, DEP_NSUBJ) != 0 && head > word)
		head = tree_child(tree, head, DEP_NSUBJ); /* one more of those freed before */
	tree_reattach(tree, word, head, deprel);
	tree_set_deprel(tree, top, DEP_OTHER);
}

static const struct mend_rule mends_of_asides[] = {
	{.mend = free_from_aside, .tag = ~TAG(PUNCT)},
	{.mend = NULL},
};

/*
 * The lists of mends by rounds: all words go through the lists of one round before the next begins, since the later
 * ones count on what the earlier have put right anywhere in the sentence.
 */
static const struct mend_rule *const rounds[][13] = {
	{mends_of_persons},
	{mends_of_asides},
	{mends_of_phrases},
	{mends_of_subjects},
	{mends_of_words, mends_of_participles, mends_of_that, mends_of_conditions, mends_of_relatives,
	 mends_of_complements, mends_of_clauses, mends_of_verbs, mends_of_conjuncts, mends_of_objects, mends_of_particles},
	{mends_of_conditional_clauses},
};

enum { ROUNDS = sizeof rounds / sizeof *rounds };

struct round {
	struct mend_list *lists;      /* [list_count] the tables of the round one behind the other */
	int               list_count;
};

struct mends {
	struct round rounds[ROUNDS];
};

static void open_round(struct arena *arena, struct round *round, const struct mend_rule *const tables[])
{
	int count = 0;

	for (const struct mend_rule *const *table = tables; *table != NULL; table++)
		for (const struct mend_rule *rule = *table; rule->mend != NULL; rule++)
			count++;
	round->list_count = (count + MEND_LIST - 1) / MEND_LIST;
	round->lists = arena_array(arena, (size_t)round->list_count, sizeof *round->lists);
	count = 0;
	for (const struct mend_rule *const *table = tables; *table != NULL; table++)
		for (const struct mend_rule *rule = *table; rule->mend != NULL; rule++)
			mend_list_add(&round->lists[count++ / MEND_LIST], rule);
}

struct mends *mends_open(struct arena *arena)
{
	struct mends *mends = arena_alloc(arena, sizeof *mends);

	for (int round = 0; round < ROUNDS; round++)
		open_round(arena, &mends->rounds[round], rounds[round]);
	return mends;
}

static void mend(const struct mends *mends, struct tree *tree)
{
	tree_mend_names(tree);
	for (const struct round *round = mends->rounds; round < mends->rounds + ROUNDS; round++)
		for (int word = 1; word <= tree->count; word++)
			for (int list = 0; list < round->list_count; list++)
				if (mend_list_rules(&round->lists[list], &tree->nodes[word]) != 0)
					mend_list_apply(&round->lists[list], tree, word);
}

void tree_of(struct arena *arena, const struct document *document, const struct predicates *predicates,
	     int sentence, struct tree *tree)
{
	tree_build(arena, document, predicates, sentence, tree);
	if (tree->has_heads)
		mend(predicates_mends(predicates), tree);
}
