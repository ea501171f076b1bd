/*
 * mend.h - put right what parsers get wrong where names and grammar leave no doubt
 *
 * Only the tree that rules look at is changed, never the rows.  Each mend goes by a sure sign: words of one name
 * belong together, two names are no flat name, "did urge" is one verb, "the claim that it" is no relative clause.
 */
#ifndef EXTRACT_MEND_H
#define EXTRACT_MEND_H

#include "extract/tree.h"

void tree_mend(struct tree *tree);
/* The part of it that goes by names (mend_names.c). */
void tree_mend_names(struct tree *tree);
/* The part of it for noun phrases that hang on the wrong word (mend_phrases.c). */
void tree_mend_phrases(struct tree *tree);
/* Its part for a verb that was taken for something else (mend_verbs.c). */
void tree_mend_verb(struct tree *tree, int word);

#endif
