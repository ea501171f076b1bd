/*
 * mend.h - put right what parsers get wrong where names and grammar leave no doubt
 *
 * Only the tree that rules look at is changed, never the rows.  Each mend goes by a sure sign: words of one name
 * belong together, two names are no flat name, "did urge" is one verb, "the claim that it" is no relative clause.
 */
#ifndef EXTRACT_MEND_H
#define EXTRACT_MEND_H

#include "extract/mend_rules.h"
#include "extract/tree.h"
#include "tokenize/arena.h"

struct mends;

/* All mends made ready for use, in the arena; nothing to close. */
struct mends *mends_open(struct arena *arena);
/* The tree of a sentence, in the arena, with all mends. */
void tree_of(struct arena *arena, const struct document *document, const struct predicates *predicates, int sentence,
	     struct tree *tree);

/* Those that go by names. */
void tree_mend_names(struct tree *tree);

/* The others, each list in the file of its name, in the order in which a word goes through them; mends_of_ ... */
extern const struct mend_rule mends_of_persons[];             /* in a row (mend_names.c) */
extern const struct mend_rule mends_of_phrases[];             /* noun phrases that hang on the wrong word, */
extern const struct mend_rule mends_of_subjects[];            /* and those that were left (mend_phrases.c) */
extern const struct mend_rule mends_of_words[];
extern const struct mend_rule mends_of_participles[];         /* main verbs taken for participles */
extern const struct mend_rule mends_of_that[];                /* what "that" begins */
extern const struct mend_rule mends_of_conditions[];
extern const struct mend_rule mends_of_relatives[];           /* relative clauses */
extern const struct mend_rule mends_of_complements[];         /* infinitives and gerunds */
extern const struct mend_rule mends_of_clauses[];
extern const struct mend_rule mends_of_verbs[];
extern const struct mend_rule mends_of_conjuncts[];           /* verbs in a row */
extern const struct mend_rule mends_of_objects[];             /* what hangs on verbs */
extern const struct mend_rule mends_of_particles[];           /* taken for prepositions */
extern const struct mend_rule mends_of_conditional_clauses[]; /* (mend_clauses.c) */

#endif
