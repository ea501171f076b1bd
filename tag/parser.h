/*
 * parser.h - heads and labels from states
 *
 * After Dozat and Manning (2017), "Deep biaffine attention for neural dependency parsing": each word is
 * described once as a dependent and once as a head; how well they match is the score of the arc.  The label
 * of a chosen arc comes from a hidden layer over both.
 */
#ifndef TAG_PARSER_H
#define TAG_PARSER_H

#include "tag/product.h"
#include "tokenize/conllu.h"

/* Fill head (within these words, from 1; one root 0) and deprel of tokens[states->count]. */
void parse(const struct model *model, struct arena *arena, const struct activations *states,
           struct token *tokens);

#endif
