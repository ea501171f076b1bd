/* open_phrases.c - which words belong to a phrase, and how they are written */
#include "extract/open_phrases.h"

struct open_words open_words_begin(struct arena *arena, const struct tree *tree)
{
	return (struct open_words){
		.tree = tree,
		.in = arena_array(arena, (size_t)tree->count + 1, sizeof(bool)),
		.first = tree->count + 1,
	};
}

void open_words_add(struct open_words *words, int word)
{
	if (word < 1 || words->tree->aside[word])
		return;
	words->in[word] = true;
	if (word < words->first)
		words->first = word;
	if (word > words->last)
		words->last = word;
}

static bool separates(const struct tree *tree, int word)
{
	return tree->nodes[word].upos == UPOS_PUNCT && !text_is(tree_token(tree, word)->form, "``") &&
	       !text_is(tree_token(tree, word)->form, "\"") &&
	       !text_is(tree_token(tree, word)->form, "\xe2\x80\x9c");
}

bool open_is_set_off(const struct tree *tree, int word)
{
	int before = tree_first(tree, word), head = tree->nodes[word].head;

	if (separates(tree, before))
		return true;
	for (before--; before > head && tree->nodes[before].upos == UPOS_ADP;)
		before--;
	return before > head && separates(tree, before);
}

/* Said in passing: it belongs to no argument. */
static bool is_aside(const struct tree *tree, int word)
{
	switch (tree->nodes[word].deprel) {
	case DEP_PARATAXIS:
	case DEP_LIST:
	case DEP_DISCOURSE: return true;
	case DEP_RELCL:
	case DEP_ACL:
	case DEP_APPOS:
	case DEP_ADVCL: return open_is_set_off(tree, word);
	default: return false;
	}
}

void open_words_add_all(struct open_words *words, int head)
{
	const struct node *nodes = words->tree->nodes;

	open_words_add(words, head);
	for (int child = nodes[head].child; child != 0; child = nodes[child].sibling)
		if (!is_aside(words->tree, child))
			open_words_add_all(words, child);
}

/* Does a child belong to the phrase of its head, not to its clause or to the other conjuncts? */
static bool is_in_phrase(const struct tree *tree, int head, int child)
{
	int copula = tree_child(tree, head, DEP_COP);

	if (child < copula)
		return false;
	switch (tree->nodes[child].deprel) {
	case DEP_CASE:
	case DEP_CC:
	case DEP_CONJ:
	case DEP_COP:
	case DEP_AUX:
	case DEP_AUX_PASS:
	case DEP_MARK:
	case DEP_EXPL:
	case DEP_NSUBJ:
	case DEP_NSUBJ_PASS:
	case DEP_CSUBJ:
	case DEP_ADVCL: return false;
	case DEP_OBL:
	case DEP_OBL_TIME:
	case DEP_CCOMP:
	case DEP_XCOMP: return copula == 0;
	default: return true;
	}
}

void open_words_add_noun(struct open_words *words, int head)
{
	const struct node *nodes = words->tree->nodes;

	open_words_add(words, head);
	for (int child = nodes[head].child; child != 0; child = nodes[child].sibling)
		if (is_in_phrase(words->tree, head, child) && !is_aside(words->tree, child))
			open_words_add_all(words, child);
}

void open_words_remove(struct open_words *words, int head)
{
	words->in[head] = false;
	for (int child = words->tree->nodes[head].child; child != 0;
	     child = words->tree->nodes[child].sibling)
		open_words_remove(words, child);
}

void open_words_add_case(struct open_words *words, int head)
{
	const struct node *nodes = words->tree->nodes;

	for (int child = nodes[head].child; child != 0 && child < head; child = nodes[child].sibling)
		if ((nodes[child].deprel == DEP_CASE || nodes[child].deprel == DEP_MARK) &&
		    nodes[child].upos != UPOS_PUNCT)
			open_words_add_all(words, child);
}

struct open_phrase open_words_end(struct arena *arena, struct open_words *words)
{
	struct open_phrase phrase = {0};

	open_marks_settle(words);
	for (int word = words->first; word <= words->last; word++)
		phrase.count += words->in[word];
	phrase.words = arena_array(arena, (size_t)phrase.count + 1, sizeof *phrase.words);
	phrase.count = 0;
	for (int word = words->first; word <= words->last; word++)
		if (words->in[word]) {
			phrase.words[phrase.count++] = word;
			words->in[word] = false;
		}
	words->first = words->tree->count + 1;
	words->last = 0;
	return phrase;
}

struct text open_phrase_text(struct arena *arena, const struct tree *tree, const struct open_phrase *phrase)
{
	struct text whole = text_of(phrase->inserted);

	for (int i = 0, next; i < phrase->count; i = next) {
		struct text run;
		for (next = i + 1;
		     next < phrase->count && phrase->words[next] == phrase->words[next - 1] + 1;)
			next++;
		run = document_span_text(arena, tree->document, tree->sentence, phrase->words[i],
					 phrase->words[next - 1]);
		whole = whole.length == 0 ? run : text_join(arena, whole, " ", run);
	}
	return whole;
}

/* "is a pianist and now lives in": a clause goes on with the sentence, not with the noun. */
static bool is_alike(const struct tree *tree, int head, int conjunct)
{
	if (tree->nodes[conjunct].upos == UPOS_VERB || tree->nodes[conjunct].upos == UPOS_AUX)
		return tree->nodes[head].upos == UPOS_VERB && tree_child(tree, conjunct, DEP_NSUBJ) == 0;
	return !tree_is_predicate(tree, conjunct) && tree_child(tree, conjunct, DEP_NSUBJ) == 0;
}

void open_words_add_conjuncts(struct open_words *words, int head)
{
	const struct node *nodes = words->tree->nodes;

	for (int child = nodes[head].child; child != 0; child = nodes[child].sibling)
		if (nodes[child].deprel == DEP_CONJ && is_alike(words->tree, head, child))
			open_words_add_all(words, child);
}

int open_conjuncts(const struct tree *tree, int head, int *conjuncts, int room)
{
	int count = 0;

	if (room == 0)
		return 0;
	conjuncts[count++] = head;
	for (int child = tree->nodes[head].child; child != 0; child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_CONJ && !tree->aside[child] &&
		    is_alike(tree, head, child) && tree_child_word(tree, child, WORD_NOT) == 0)
			count += open_conjuncts(tree, child, conjuncts + count, room - count);
	return count;
}
