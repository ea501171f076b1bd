/* argument_phrases.c - the words that an argument is: its phrase, what a pronoun stands for, its date */
#include "extract/arguments.h"

static bool is_article(const struct tree *tree, int word)
{
	static const char *const words[] = {"the", "a",   "an",   "this", "that",   "these",   "those",
					    "no",  "any", "such", "both", "either", "neither", "own", NULL};

	if (tree->nodes[word].upos == UPOS_PUNCT)
		return true;
	if (text_among(tree->nodes[word].lemma, words))
		return true;
	/* "his offer" is an offer: whose it is stands in the actor's cell */
	return tree->nodes[word].upos == UPOS_PRON && tree->nodes[word].deprel == DEP_NMOD_POSS;
}

/* What belongs to the name of a thing: modifiers, possessors, phrases with a preposition; no clauses, no
 * asides. */
static bool in_phrase(const struct tree *tree, int child)
{
	switch (tree->nodes[child].deprel) {
	case DEP_AMOD: /* but "rebels loyal to Lee" are rebels, while "those loyal to Lee" are nobody without it */
		return child < tree->nodes[child].head || tree->nodes[child].child == 0 ||
		       tree->nodes[tree->nodes[child].head].upos == UPOS_PRON;
	case DEP_COMPOUND:
	case DEP_NUMMOD:
	case DEP_NMOD_POSS:
	case DEP_FLAT:
	case DEP_FIXED:
	case DEP_DET:
	case DEP_CASE: return true;
	case DEP_ADVMOD: return tree->nodes[child].word != WORD_NOT;
	case DEP_NMOD:
		return argument_date(tree, child) == NULL || tree_case(tree, child) == 0 ||
		       tree->nodes[tree_case(tree, child)].word == WORD_OF;
	default: return false;
	}
}

static void widen(const struct tree *tree, int word, int *first, int *last)
{
	if (word < *first)
		*first = word;
	if (word > *last)
		*last = word;
	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling) {
		bool own_case = tree->nodes[child].deprel == DEP_CASE && tree->nodes[child].upos != UPOS_PART;
		/* a coordination inside a phrase ("the interests of A and B") belongs to it */
		if (tree->nodes[child].deprel == DEP_CONJ || tree->nodes[child].deprel == DEP_CC ||
		    own_case || in_phrase(tree, child))
			widen(tree, child, first, last);
	}
}

void argument_span(const struct tree *tree, int word, int *first, int *last)
{
	*first = *last = word;
	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
		if (in_phrase(tree, child) &&
		    !(tree->nodes[child].deprel == DEP_CASE && tree->nodes[child].upos != UPOS_PART))
			widen(tree, child, first, last);
	/* a phrase is one piece: what a bad tree hangs on it from afar is left out */
	for (int id = word + 1; id <= *last; id++)
		if (!tree_dominates(tree, word, id) && tree->nodes[id].upos != UPOS_PUNCT)
			*last = id - 1;
	for (int id = word - 1; id >= *first; id--)
		if (!tree_dominates(tree, word, id) && tree->nodes[id].upos != UPOS_PUNCT)
			*first = id + 1;
	for (int child = tree->nodes[word].child; child != 0 && child < word; child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_CASE && child >= *first)
			*first = child + 1; /* "mostly by rebels" */
	while (*first < word && is_article(tree, *first) && !text_is(tree_token(tree, *first + 1)->form, "-"))
		++*first;
	while (*last > word &&
	       (tree->nodes[*last].deprel == DEP_CASE || tree->nodes[*last].upos == UPOS_PUNCT ||
		tree->nodes[*last].upos == UPOS_PART))
		--*last;
}

/* "both of which", "many of whom": the pronoun in the phrase; or the word itself. */
static int relative_within(const struct tree *tree, int word)
{
	int child = tree->nodes[word].child;

	while (child != 0 &&
	       !(child > word && tree->nodes[child].deprel == DEP_NMOD &&
		 (text_is(tree->nodes[child].lemma, "which") || text_is(tree->nodes[child].lemma, "whom"))))
		child = tree->nodes[child].sibling;
	return child != 0 ? child : word;
}

int argument_antecedent(const struct tree *tree, int from)
{
	int word = relative_within(tree, from);
	const struct text lemma = tree->nodes[word].lemma;
	int above = word;

	if (!text_is(lemma, "who") && !text_is(lemma, "which") && !text_is(lemma, "that") &&
	    !text_is(lemma, "whom") && !text_is(lemma, "whose"))
		return from;
	if (tree->nodes[word].upos != UPOS_PRON && tree->nodes[word].upos != UPOS_DET &&
	    tree->nodes[word].deprel != DEP_OBJ) /* "a charge that he denied", that as a conjunction, and yet the object */
		return from;
	while (above != 0 && tree->nodes[above].deprel != DEP_RELCL)
		above = tree->nodes[above].head;
	return above != 0 && tree->nodes[above].head != 0 ? tree->nodes[above].head : from;
}

static bool is_date(const struct tree *tree, const struct mention *mention)
{
	enum name_type type = tree->document->entities[mention->entity].type;

	return type == NAME_DATE || type == NAME_TIME;
}

const struct mention *argument_date(const struct tree *tree, int word)
{
	const struct mention *mention;

	if (!tree_is_mentioned(tree, word))
		return NULL; /* nearly all words that are asked for */
	mention = mention_headed(tree->document, tree->sentence, word);
	if (mention != NULL && is_date(tree, mention))
		return mention;
	mention = mention_at(tree->document, tree->sentence, word);
	return mention != NULL && mention->head == word && is_date(tree, mention) ? mention : NULL;
}
