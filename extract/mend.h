/*
 * mend.h - put right what parsers get wrong where names and grammar leave no doubt
 *
 * Only the tree that rules look at is changed, never the rows.  Each mend goes by a sure sign: words of one name
 * belong together, two names are no flat name, "did urge" is one verb, "the claim that it" is no relative clause.
 */
#ifndef EXTRACT_MEND_H
#define EXTRACT_MEND_H

#include "extract/tree.h"

/* The tree of a sentence, in the arena, with all mends. */
void tree_of(struct arena *arena, const struct document *document, const struct predicates *predicates, int sentence,
	     struct tree *tree);
/* The mends that go by names (mend_names.c). */
void tree_mend_names(struct tree *tree);
/* Those of noun phrases that hang on the wrong word (mend_phrases.c). */
void tree_mend_phrases(struct tree *tree);
/* Main verbs taken for participles (mend_participles.c), */
void tree_mend_participle(struct tree *tree, int word);
/* what "that" begins (mend_that.c), */
void tree_mend_that(struct tree *tree, int word);
/* conditions (mend_conditions.c), */
void tree_mend_condition(struct tree *tree, int word);
/* relative clauses (mend_relatives.c), */
void tree_mend_relative(struct tree *tree, int word);
/* infinitives and gerunds (mend_complements.c). */
void tree_mend_complement(struct tree *tree, int word);
/* Those of a verb that was taken for something else (mend_verbs.c). */
void tree_mend_verb(struct tree *tree, int word);

/* A particle that was taken for a preposition (mend_particles.c). */
void tree_mend_particle(struct tree *tree, int word);

#endif
