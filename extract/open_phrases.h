/*
 * open_phrases.h - the words of a tuple's cells: which ones belong to a phrase, and how they are written
 *
 * A phrase is any set of words of one sentence, with a word in front of them that the sentence does not have:
 * "be" of an apposition.  It is written in text order as it stood in the input; a gap is one blank.
 */
#ifndef EXTRACT_OPEN_PHRASES_H
#define EXTRACT_OPEN_PHRASES_H

#include <stdbool.h>

#include "extract/tree.h"

struct open_phrase {
	int        *words;    /* [count] ids, ascending; in the arena */
	int         count;
	const char *inserted; /* "be", "have", or NULL */
};

struct open_words {           /* a phrase in the making */
	const struct tree *tree;
	bool *in;             /* [tree->count + 1] by word id */
	int   first, last;    /* of those that are in; first > last: none */
};

struct open_words open_words_begin(struct arena *arena, const struct tree *tree);
void open_words_add(struct open_words *words, int word);
/* A noun phrase without what is said about it in passing: no appositions, no clauses behind a comma, no conjuncts. */
void open_words_add_noun(struct open_words *words, int head);
/* What is joined to a noun phrase by "and" or a comma. */
void open_words_add_conjuncts(struct open_words *words, int head);
/* Set off by a comma, a dash or a bracket. */
bool open_is_set_off(const struct tree *tree, int word);
/* Nothing of what hangs below a word after all. */
void open_words_remove(struct open_words *words, int head);
/* The preposition or marker of `head`, with what is fixed to it: "in front of". */
void open_words_add_case(struct open_words *words, int head);
/* All that hangs below a word, clauses behind a comma and asides left out. */
void open_words_add_all(struct open_words *words, int head);
/* Punctuation: none is left at the ends, and no quotation mark or bracket without its partner (open_marks.c). */
void open_marks_settle(struct open_words *words);
/* The phrase, its marks settled; the words are empty again. */
struct open_phrase open_words_end(struct arena *arena, struct open_words *words);

/* As written. */
struct text open_phrase_text(struct arena *arena, const struct tree *tree, const struct open_phrase *phrase);

/* `head` and the nouns that are joined to it by "and" or a comma, at most `room`; returns how many. */
int open_conjuncts(const struct tree *tree, int head, int *conjuncts, int room);

#endif
