/*
 * code_terms.h - the words and classes of words that conditions of the codebook ask for, as numbers
 *
 * What an event says is looked up once a word and kept as a set of such numbers, so that each of the many
 * conditions of a predicate costs the test of a bit.
 */
#ifndef EXTRACT_CODE_TERMS_H
#define EXTRACT_CODE_TERMS_H

#include <stdbool.h>
#include <stdint.h>

#include "tokenize/arena.h"
#include "tokenize/text.h"

struct code_terms;

struct code_terms *code_terms_open(struct arena *arena);
/* The number of the term that is this word, in upper or lower case. */
int code_terms_word(struct code_terms *terms, struct text word);
/* The number of a new term that is any of these words, which are joined with blanks. */
int code_terms_class(struct code_terms *terms, struct text words);
/* How many terms there are: their numbers are below it. */
int code_terms_count(const struct code_terms *terms);

/* How many numbers of 64 bits a set takes. */
static inline size_t code_terms_width(const struct code_terms *terms)
{
	return ((size_t)code_terms_count(terms) + 63) / 64;
}

/* Add to a set what a lemma is; "talks" and "ties", which have kept their plural, are their singulars too. */
void code_terms_add(const struct code_terms *terms, uint64_t *set, struct text lemma);

static inline bool code_terms_has(const uint64_t *set, int term)
{
	return (set[term / 64] >> (term % 64) & 1) != 0;
}

#endif
