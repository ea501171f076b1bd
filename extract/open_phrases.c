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

static int leftmost(const struct tree *tree, int word)
{
	while (tree->nodes[word].child != 0 && tree->nodes[word].child < word)
		word = tree->nodes[word].child;
	return word;
}

/* Set off by a comma, a dash or a bracket. */
bool open_is_set_off(const struct tree *tree, int word)
{
	int before = leftmost(tree, word), head = tree->nodes[word].head;

	if (tree->nodes[before].upos == UPOS_PUNCT && !text_is(tree_token(tree, before)->form, "``") &&
	    !text_is(tree_token(tree, before)->form, "\""))
		return true;
	before--;
	while (before > head && tree->nodes[before].upos == UPOS_ADP)
		before--;
	return before > head && tree->nodes[before].upos == UPOS_PUNCT &&
	       !text_is(tree_token(tree, before)->form, "``");
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

void open_words_add_noun(struct open_words *words, int head)
{
	const struct node *nodes = words->tree->nodes;
	int copula = tree_child(words->tree, head, DEP_COP);

	open_words_add(words, head);
	for (int child = nodes[head].child; child != 0; child = nodes[child].sibling) {
		switch (nodes[child].deprel) {
		case DEP_CASE:
		case DEP_CC:
		case DEP_CONJ:
		case DEP_COP:
		case DEP_AUX:
		case DEP_AUX_PASS:
		case DEP_MARK:
		case DEP_EXPL:
		case DEP_CSUBJ:
		case DEP_ADVCL:
		case DEP_LIST:
		case DEP_NSUBJ:
		case DEP_NSUBJ_PASS: continue;
		case DEP_OBL:
		case DEP_OBL_TIME:
		case DEP_CCOMP:
		case DEP_XCOMP:
			if (copula != 0)
				continue;
			break;
		case DEP_ADVMOD:
			if (child < copula)
				continue;
			break;
		default: break;
		}
		if (!is_aside(words->tree, child))
			open_words_add_all(words, child);
	}
}

void open_words_remove(struct open_words *words, int head)
{
	words->in[head] = false;
	for (int child = words->tree->nodes[head].child; child != 0; child = words->tree->nodes[child].sibling)
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

static bool is_outer_punctuation(const struct open_words *words, int word)
{
	struct text form = tree_token(words->tree, word)->form;
	static const char *const marks[] = {",", ".", ";", ":", "-", "--", "\xe2\x80\x93", "\xe2\x80\x94", "?", "!", NULL};

	for (int i = 0; marks[i] != NULL; i++)
		if (text_is(form, marks[i]))
			return true;
	return false;
}

static bool opens(struct text form)
{
	return text_is(form, "``") || text_is(form, "\"") || text_is(form, "(") || text_is(form, "-LRB-") ||
	       text_is(form, "\xe2\x80\x9c") || text_is(form, "\xe2\x80\x98") || text_is(form, "`");
}

static bool is_bracket(struct text form)
{
	return text_is(form, "(") || text_is(form, "-LRB-");
}

static bool closes(struct text form)
{
	return text_is(form, "''") || text_is(form, "\"") || text_is(form, ")") || text_is(form, "-RRB-") ||
	       text_is(form, "\xe2\x80\x9d") || text_is(form, "\xe2\x80\x99") || text_is(form, "'");
}

static int next_in(const struct open_words *words, int word, int step)
{
	do
		word += step;
	while (word >= words->first && word <= words->last && !words->in[word]);
	return word;
}

/* Is there a mark that pairs with the one at an end? */
static bool is_paired(const struct open_words *words, bool (*pairs)(struct text))
{
	for (int word = words->first; word <= words->last; word++)
		if (words->in[word] && words->tree->nodes[word].upos == UPOS_PUNCT &&
		    pairs(tree_token(words->tree, word)->form))
			return true;
	return false;
}

/* Quotation marks and brackets that lost their partner. */
static void drop_unpaired(struct open_words *words)
{
	int open = 0;

	for (int word = words->first; word <= words->last; word++) {
		struct text form = tree_token(words->tree, word)->form;
		if (!words->in[word] || words->tree->nodes[word].upos != UPOS_PUNCT)
			continue;
		if (open != 0 && closes(form)) {
			open = 0;
		} else if (opens(form)) {
			if (open != 0)
				words->in[open] = false;
			open = word;
		} else if (closes(form)) {
			words->in[word] = false;
		}
	}
	if (open != 0 && words->last < words->tree->count && !is_bracket(tree_token(words->tree, open)->form) &&
	    words->tree->nodes[words->last + 1].upos == UPOS_PUNCT && closes(tree_token(words->tree, words->last + 1)->form))
		open_words_add(words, words->last + 1); /* its partner stands right behind the phrase */
	else if (open != 0)
		words->in[open] = false;
}

/* "`` Echoes ''": marks right around the whole phrase belong to it. */
static void take_marks_around(struct open_words *words)
{
	const struct tree *tree = words->tree;
	int before = words->first - 1, after = words->last + 1;

	if (words->first > words->last || before < 1 || after > tree->count)
		return;
	if (tree->nodes[before].upos == UPOS_PUNCT && tree->nodes[after].upos == UPOS_PUNCT &&
	    is_bracket(tree_token(tree, words->first)->form) == is_bracket(tree_token(tree, before)->form) &&
	    opens(tree_token(tree, before)->form) && closes(tree_token(tree, after)->form) && !is_bracket(tree_token(tree, before)->form)) {
		open_words_add(words, before);
		open_words_add(words, after);
	}
}

static void trim(struct open_words *words)
{
	const struct tree *tree = words->tree;

	while (words->first <= words->last && !words->in[words->first])
		words->first++;
	while (words->first <= words->last && !words->in[words->last])
		words->last--;
	if (words->first < words->last && is_bracket(tree_token(tree, words->first)->form)) {
		words->in[words->first] = false;
		drop_unpaired(words);
	}
	while (words->first <= words->last && tree->nodes[words->first].upos == UPOS_PUNCT &&
	       (is_outer_punctuation(words, words->first) || !opens(tree_token(tree, words->first)->form) ||
		!is_paired(words, closes))) {
		words->in[words->first] = false;
		words->first = next_in(words, words->first, 1);
	}
	while (words->last >= words->first && tree->nodes[words->last].upos == UPOS_PUNCT &&
	       (is_outer_punctuation(words, words->last) || !closes(tree_token(tree, words->last)->form) ||
		!is_paired(words, opens))) {
		words->in[words->last] = false;
		words->last = next_in(words, words->last, -1);
	}
}

struct open_phrase open_words_end(struct arena *arena, struct open_words *words)
{
	struct open_phrase phrase = {0};

	drop_unpaired(words);
	trim(words);
	take_marks_around(words);
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
		for (next = i + 1; next < phrase->count && phrase->words[next] == phrase->words[next - 1] + 1;)
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

int open_conjuncts(const struct tree *tree, int head, int *conjuncts, int room)
{
	int count = 0;

	if (room == 0)
		return 0;
	conjuncts[count++] = head;
	for (int child = tree->nodes[head].child; child != 0; child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_CONJ && !tree->aside[child] && is_alike(tree, head, child) &&
		    tree_child_word(tree, child, WORD_NOT) == 0)
			count += open_conjuncts(tree, child, conjuncts + count, room - count);
	return count;
}
