/* words.h - what a single word looks like: questions that the rules for names and references ask */
#ifndef TAG_WORDS_H
#define TAG_WORDS_H

#include "tokenize/conllu.h"

/*
 * Is the form one of the `words`, a list with a blank between ("the a an"), whatever its case? Forms of
 * ASCII only.
 */
bool word_among(const struct token *token, const char *words);
/* The same for the lemma, or for the form where there is no lemma. */
bool lemma_among(const struct token *token, const char *words);

bool word_is_year(const struct token *token);         /* 1000 to 2999, in digits */
bool word_is_hyphen(const struct token *token);       /* - and its wider kin, alone */
bool word_is_capitalised(const struct token *token);  /* begins with an upper-case letter */
bool word_is_plural(
	const struct token *token); /* a noun in the plural; told by form where there is no XPOS */
bool word_is_possessive(const struct token *token);   /* 's, ', as a word of its own */
/* May stand between article and noun: adjective, noun, name, number. Told by form where there is no UPOS. */
bool word_is_modifier(const struct token *token);

#endif
