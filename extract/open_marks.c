/* open_marks.c - the punctuation of a phrase: none at its ends, no mark or bracket without its partner */
#include "extract/open_phrases.h"

static bool is_bracket(const struct tree *tree, int word)
{
	static const char *const marks[] = {"(", ")", "-LRB-", "-RRB-", NULL};

	return text_among(tree_token(tree, word)->form, marks);
}

/* Typewriter quotes are both. */
static bool opens(const struct tree *tree, int word)
{
	static const char *const marks[] = {"``",           "`", "\"", "(", "-LRB-", "\xe2\x80\x9c",
					    "\xe2\x80\x98", NULL};

	return tree->nodes[word].upos == UPOS_PUNCT && text_among(tree_token(tree, word)->form, marks);
}

static bool closes(const struct tree *tree, int word)
{
	static const char *const marks[] = {"''",           "'", "\"", ")", "-RRB-", "\xe2\x80\x9d",
					    "\xe2\x80\x99", NULL};

	return tree->nodes[word].upos == UPOS_PUNCT && text_among(tree_token(tree, word)->form, marks);
}

/* An opening mark alone finds its partner right behind the phrase, or goes. */
static void settle_opening(struct open_words *words, int open)
{
	int behind = words->last + 1;

	if (behind <= words->tree->count && !is_bracket(words->tree, open) && closes(words->tree, behind))
		open_words_add(words, behind);
	else
		words->in[open] = false;
}

static void pair_marks(struct open_words *words)
{
	int open = 0;

	for (int word = words->first; word <= words->last; word++) {
		if (!words->in[word])
			continue;
		if (open != 0 && closes(words->tree, word)) {
			open = 0;
		} else if (opens(words->tree, word)) {
			if (open != 0)
				words->in[open] = false;
			open = word;
		} else if (closes(words->tree, word)) {
			words->in[word] = false;
		}
	}
	if (open != 0)
		settle_opening(words, open);
}

static void trim_ends(struct open_words *words)
{
	const struct tree *tree = words->tree;

	while (words->first <= words->last &&
	       (!words->in[words->first] ||
		(tree->nodes[words->first].upos == UPOS_PUNCT && !opens(tree, words->first))))
		words->in[words->first++] = false;
	while (words->first <= words->last &&
	       (!words->in[words->last] ||
		(tree->nodes[words->last].upos == UPOS_PUNCT && !closes(tree, words->last))))
		words->in[words->last--] = false;
}

/* "(twice)" */
static void open_brackets(struct open_words *words)
{
	if (words->first < words->last && is_bracket(words->tree, words->first) &&
	    is_bracket(words->tree, words->last)) {
		words->in[words->first++] = false;
		words->in[words->last--] = false;
	}
}

/* "`` Echoes ''": quotation marks right around a phrase belong to it. */
static void take_marks_around(struct open_words *words)
{
	const struct tree *tree = words->tree;
	int before = words->first - 1, behind = words->last + 1;

	if (words->first <= words->last && before >= 1 && behind <= tree->count && opens(tree, before) &&
	    closes(tree, behind) && !is_bracket(tree, before)) {
		open_words_add(words, before);
		open_words_add(words, behind);
	}
}

void open_marks_settle(struct open_words *words)
{
	trim_ends(words);
	pair_marks(words);
	trim_ends(words);
	open_brackets(words);
	trim_ends(words);
	take_marks_around(words);
}
