/*
 * parser.h - heads and labels from states
 *
 * After Dozat and Manning (2017), "Deep biaffine attention for neural dependency parsing": each word is
 * described once as a dependent and once as a head; how well they match is the score of the arc.  The label
 * of a chosen arc comes from a hidden layer over both.
 */
#ifndef TAG_PARSER_H
#define TAG_PARSER_H

#include "tag/recurrence.h"
#include "tokenize/conllu.h"

/* Fill head (within its piece, from 1; each has one root 0) and deprel of tokens[states->count]. */
void parse(const struct engine *engine, const struct pieces *pieces, const struct activations *states,
           struct token **tokens);

#endif
