/* open_genitives.c - "is the capital of; Peru" beside "is; the capital of Peru" */
#include "extract/open_clause.h"

/* The last phrase with "of" right below a noun, or 0. */
static int genitive_of(const struct tree *tree, int noun)
{
	int genitive = 0;

	for (int child = tree->nodes[noun].child; child != 0; child = tree->nodes[child].sibling)
		if (child > noun && tree->nodes[child].deprel == DEP_NMOD && tree_case(tree, child) != 0 &&
		    tree->nodes[tree_case(tree, child)].word == WORD_OF)
			genitive = child;
	return genitive;
}

static void add_phrase(struct open_words *words, const struct open_phrase *phrase)
{
	for (int i = 0; i < phrase->count; i++)
		open_words_add(words, phrase->words[i]);
}

void open_genitive_add(struct open_clause *clause, struct open_tuples *tuples)
{
	const struct open_tuple from = tuples->items[tuples->count - 1];
	const struct open_phrase *object = &from.arguments[1];
	int genitive = genitive_of(clause->tree, from.heads[1]);
	struct open_words *words = &clause->words;
	struct open_tuple *tuple;

	if (genitive == 0 || object->words[object->count - 1] < genitive)
		return;
	tuple = open_tuples_add(clause->arena, tuples, OPEN_GENITIVE);
	*tuple = from;
	tuple->kind = OPEN_GENITIVE;
	add_phrase(words, &from.relation);
	add_phrase(words, object);
	open_words_remove(words, genitive);
	open_words_add_case(words, genitive);
	tuple->relation = open_words_end(clause->arena, words);
	open_words_add_noun(words, genitive);
	tuple->arguments[1] = open_words_end(clause->arena, words);
	tuple->heads[1] = genitive;
	if (tuple->arguments[1].count == 0)
		tuples->count--;
}
