/*
 * clauses.h - the grammar of a clause: who is its subject, what it is embedded in, whether it is negated
 *
 * Subjects come from the clause itself, or from where English leaves them out: control and raising (Bresnan 1982;
 * the infinitive of "urged Putin to visit" has the object's subject), relative clauses, shared subjects of
 * conjuncts, participles, gerunds behind a noun ("Russia's failure to").
 */
#ifndef EXTRACT_CLAUSES_H
#define EXTRACT_CLAUSES_H

#include <stdbool.h>

#include "extract/predicates.h"
#include "extract/tree.h"

/* The word that is the surface subject of a predicate, 0 where there is none; *own: it is the clause's own. */
int clause_subject(const struct tree *tree, int word, bool *own);
/* Its own one only, or 0. */
int clause_own_subject(const struct tree *tree, int word);
/* "issued a statement calling for talks": the verb by which the text is sent, whose subject calls; or 0. */
int clause_sending_text(const struct tree *tree, int word);
/* The phrase with this preposition below a word: "(no merit) for him"; or 0. */
int clause_phrase_with(const struct tree *tree, int word, enum function_word which);
/* Its object: its own, that of the first conjunct, or the gap of a relative clause. */
int clause_object(const struct tree *tree, int word);
/* Who did it, in a passive clause: "by ..."; 0 where it is not told. */
int clause_agent(const struct tree *tree, int word);
/* The lemma of a verb with its particle: "turn out". */
struct text clause_lemma(struct arena *arena, const struct tree *tree, int word);

/*
 * What the clause of `word` is the complement of: the lexicon's entry, with the governing word in *governor.
 * NULL where it stands alone or under words that the lexicon does not know (*governor is set all the same, 0 for
 * a main clause).
 */
const struct embedding *clause_embedding(struct arena *arena, const struct tree *tree, int word, int *governor);
/* The first clause that `word` has as a complement of this kind with a lexicon entry for it, or 0. */
int clause_complement(struct arena *arena, const struct tree *tree, int word, const struct embedding **entry);
/* What kind of complement a clause would be. */
enum complement clause_form(const struct tree *tree, int word);

/* Negated by adverb, determiner, pronoun or "without", its own or shared; "not only" and "nothing but" do not. */
bool clause_negated(const struct tree *tree, int word);
/* A word with "neither" before it: "neither Oslo nor Rome", "neither side". */
bool clause_has_neither(const struct tree *tree, int word);
/* "went so far as to say", by the verb of going: whoever does so says so. */
bool clause_goes_so_far(const struct tree *tree, int word);
/* A base form where a finite one is due, "(insisted) that Oslo pay", "that it be formed": it asks for what it tells. */
bool clause_is_subjunctive(const struct tree *tree, int word);
/* The if or unless clause of a predicate, or 0. */
int clause_condition(const struct tree *tree, int word);
/* It stands in an if or unless clause itself. */
bool clause_is_condition(const struct tree *tree, int word);

#endif
