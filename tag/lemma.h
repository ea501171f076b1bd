/* lemma.h - lemmas as edits of their forms: a case change, some letters cut off the end, others put there */
#ifndef TAG_LEMMA_H
#define TAG_LEMMA_H

#include "tokenize/arena.h"
#include "tokenize/text.h"

/*
 * A rule is written as case, cut and ending: "l3y" makes "Armies" to "army".  Case: l lower, k kept as it is,
 * c capitalised ("IRAQ": "Iraq"); cut: code points taken off the end, one digit; the rest is put there.
 */

/* The shortest rule that makes `lemma` of `form`, in the arena; length 0 where none does. */
struct text lemma_rule(struct arena *arena, struct text form, struct text lemma);
/* True if the rule can be used on this form: there is enough of it, and a lemma is left. */
bool lemma_rule_fits(struct text rule, struct text form);
/* The lemma that a fitting rule makes of `form`, in the arena. */
struct text lemma_apply(struct arena *arena, struct text rule, struct text form);

#endif
