/* clauses.h - who is the subject of the clause that a word stands in */
#ifndef TAG_CLAUSES_H
#define TAG_CLAUSES_H

#include "tag/discourse.h"

/*
 * The subject of a verb, a word id; of a conjunct without its own ("met X and praised him") that of the
 * first.
 */
int clause_subject(const struct discourse_sentence *place, int verb);
/* The word whose relation counts for one inside a name or coordination: "Beijing and [Moscow] praised". */
int clause_role_word(const struct discourse_sentence *place, int word);
/*
 * Is `other` the subject of the clause that `word` is an object or complement of, or one of its conjuncts?
 * Then they are not the same (principle B of binding), unless `word` is a reflexive.
 */
bool clause_has_subject(const struct discourse_sentence *place, int word, int other);

/* The word whose relation counts for a name: "Minister Panov said" may hang together either way round. */
int clause_name_role(const struct token *tokens, int word);
/* Is `above` a head of `word`, or a head of its heads? */
bool clause_dominates(const struct token *tokens, int above, int word);

#endif
