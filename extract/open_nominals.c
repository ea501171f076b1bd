/* open_nominals.c - tuples of noun phrases: what is said without a verb, with "be" or "has" put in */
#include "extract/arguments.h"
#include "extract/open_tuples.h"

#define CONJUNCTS 12

struct nominals {
	const struct tree *tree;
	struct arena *arena;
	struct open_tuples *tuples;
	struct open_words words;
};

static enum name_type type_of(const struct tree *tree, int word)
{
	const struct mention *mention = name_at(tree->document, tree->sentence, word);

	return mention == NULL ? NAME_NONE : tree->document->entities[mention->entity].type;
}

static bool is_place(const struct tree *tree, int word)
{
	enum name_type type = type_of(tree, word);

	return type == NAME_GPE || type == NAME_LOC || type == NAME_FAC;
}

/* A noun phrase without one of its parts. */
static struct open_phrase noun_without(struct nominals *nominals, int head, int part)
{
	open_words_add_noun(&nominals->words, head);
	if (part != 0)
		open_words_remove(&nominals->words, part);
	return open_words_end(nominals->arena, &nominals->words);
}

static void add(struct nominals *nominals, enum open_kind kind, int first, struct open_phrase subject,
		const char *inserted, int second, struct open_phrase object)
{
	struct open_tuple *tuple;

	if (subject.count == 0 || object.count == 0)
		return;
	tuple = open_tuples_add(nominals->arena, nominals->tuples, kind);
	tuple->relation.inserted = inserted;
	tuple->arguments[0] = subject;
	tuple->arguments[1] = object;
	tuple->heads[0] = first;
	tuple->heads[1] = second;
	tuple->argument_count = 2;
	tuple->predicate = second;
}

/* "Kyoto, Japan"; "Drogoul, the manager"; "the manager, Drogoul". */
static void apposition(struct nominals *nominals, int head, int child)
{
	const struct tree *tree = nominals->tree;
	int name = head, other = child, conjuncts[CONJUNCTS], count;

	if (!tree_is_noun(tree, head) || !tree_is_noun(tree, child))
		return;
	if (is_place(tree, head) && is_place(tree, child)) {
		add(nominals, OPEN_PLACE, head, noun_without(nominals, head, child), "be in", child,
		    noun_without(nominals, child, 0));
		return;
	}
	if (tree->nodes[child].deprel != DEP_APPOS)
		return;
	if (tree->nodes[child].upos == UPOS_PROPN && tree->nodes[head].upos == UPOS_NOUN)
		name = child, other = head;
	count = open_conjuncts(tree, other, conjuncts, CONJUNCTS);
	for (int i = 0; i < count; i++)
		add(nominals, OPEN_APPOSITION, name, noun_without(nominals, name, name == head ? child : 0),
		    "be", conjuncts[i], noun_without(nominals, conjuncts[i], other == head ? child : 0));
}

static bool is_title(const struct tree *tree, int head, int child)
{
	if (child > head || tree_case(tree, child) != 0 || !tree_is_noun(tree, child) ||
	    (name_at(tree->document, tree->sentence, child) != NULL &&
	     name_at(tree->document, tree->sentence, child) == name_at(tree->document, tree->sentence, head)))
		return false;
	if (tree->nodes[child].deprel == DEP_COMPOUND)
		return type_of(tree, head) == NAME_PERSON && type_of(tree, child) == NAME_NONE;
	return tree->nodes[child].deprel == DEP_NMOD;
}

/* "State Secretary Virtanen": all words of his title at the last of them. */
static void title(struct nominals *nominals, int head, int last)
{
	const struct tree *tree = nominals->tree;
	struct open_phrase name, office;
	struct text form = tree_token(tree, last)->form;

	if (tree->nodes[head].upos != UPOS_PROPN || !is_title(tree, head, last) ||
	    form.bytes[form.length - 1] == '.')
		return;
	for (int child = tree->nodes[head].child; child != 0; child = tree->nodes[child].sibling)
		if (child > last && is_title(tree, head, child))
			return;
	open_words_add_noun(&nominals->words, head);
	for (int child = tree->nodes[head].child; child != 0; child = tree->nodes[child].sibling)
		if (is_title(tree, head, child))
			open_words_remove(&nominals->words, child);
	name = open_words_end(nominals->arena, &nominals->words);
	for (int child = tree->nodes[head].child; child != 0; child = tree->nodes[child].sibling)
		if (is_title(tree, head, child))
			open_words_add_all(&nominals->words, child);
	office = open_words_end(nominals->arena, &nominals->words);
	add(nominals, OPEN_TITLE, head, name, "be", last, office);
}

static bool in_past(const struct tree *tree, int word)
{
	for (; word != 0; word = tree->nodes[word].head) {
		if (!tree_is_predicate(tree, word))
			continue;
		for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
			if (tree_feature(tree, child, "Tense=Pres") && tree->nodes[child].upos == UPOS_AUX)
				return false;
			else if (tree->nodes[child].upos == UPOS_AUX &&
				 text_is(tree_token(tree, child)->xpos, "VBD"))
				return true;
		if (text_is(tree_token(tree, word)->xpos, "VBD"))
			return true;
	}
	return false;
}

/* Whom "his" stands for, where the sentence has named him before; or 0. */
static int owner_of(const struct tree *tree, int pronoun)
{
	const struct mention *mention = mention_at(tree->document, tree->sentence, pronoun);
	const struct document_sentence *sentence = &tree->document->sentences[tree->sentence];

	for (int i = 0; mention != NULL && i < sentence->mention_count; i++) {
		const struct mention *other = &tree->document->mentions[sentence->mention_first + i];
		if (other->entity == mention->entity && other->head < pronoun &&
		    !tree_dominates(tree, other->head, pronoun) &&
		    tree->nodes[other->head].deprel != DEP_NMOD_POSS)
			return other->head;
	}
	return 0;
}

/* "its leaders", "Soini's deputy" */
static void possession(struct nominals *nominals, int head, int child)
{
	const struct tree *tree = nominals->tree;
	bool pronoun = tree->nodes[child].upos == UPOS_PRON;
	int owner = pronoun ? owner_of(tree, child) : child;

	if (owner != 0 && tree_is_noun(tree, child))
		add(nominals, pronoun ? OPEN_PRONOUN_POSSESSION : OPEN_POSSESSION, owner,
		    noun_without(nominals, owner, 0), in_past(tree, head) ? "had" : "has", head,
		    noun_without(nominals, head, child));
}

/* "networks such as NHK" */
static void example(struct nominals *nominals, int head, int child)
{
	const struct tree *tree = nominals->tree;
	static const char *const marks[] = {"such", "include", "including", NULL};
	int mark = tree_case(tree, child), conjuncts[CONJUNCTS], count;

	if (mark == 0 || child < head || !tree_is_noun(tree, head) ||
	    !text_among(tree->nodes[mark].lemma, marks))
		return;
	count = open_conjuncts(tree, child, conjuncts, CONJUNCTS);
	for (int i = 0; i < count; i++)
		add(nominals, OPEN_EXAMPLE, conjuncts[i], noun_without(nominals, conjuncts[i], 0), "be", head,
		    noun_without(nominals, head, child));
}

void open_nominals_find(struct arena *arena, const struct tree *tree, struct open_tuples *tuples)
{
	struct nominals nominals = {tree, arena, tuples, open_words_begin(arena, tree)};

	for (int word = 1; word <= tree->count; word++) {
		int head = tree->nodes[word].head;
		if (head == 0 || tree->aside[word] || tree->aside[head])
			continue;
		switch (tree->nodes[word].deprel) {
		case DEP_APPOS:
		case DEP_NMOD_TIME: apposition(&nominals, head, word); break;
		case DEP_COMPOUND: title(&nominals, head, word); break;
		case DEP_NMOD:
			if (tree_case(tree, word) == 0)
				title(&nominals, head, word);
			else
				example(&nominals, head, word);
			break;
		case DEP_NMOD_POSS: possession(&nominals, head, word); break;
		default: break;
		}
	}
}
