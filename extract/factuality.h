/*
 * factuality.h - whether it happened: polarity, status and certainty of a predicate, composed over what embeds it
 *
 * A predicate has values of its own (negation, tense, modal verbs, adverbs, an if clause).  Then each word that
 * embeds it, from the inside out, adds its effect from the lexicon: the one for affirmed words, or for negated ones.
 * Polarities multiply, the innermost status that is not actual stays, and the least certain link decides.  A word
 * above an infinitive or a gerund hands its own status down ("may be forced to leave" is no fact); above a finite
 * clause it does not: that somebody will say so tells nothing of what is said.
 */
#ifndef EXTRACT_FACTUALITY_H
#define EXTRACT_FACTUALITY_H

#include "extract/event.h"
#include "extract/predicates.h"
#include "extract/tree.h"
#include "tokenize/arena.h"

struct factuality {
	enum polarity  polarity;
	enum status    status;
	enum certainty certainty;
	int            condition;  /* head of the if or unless clause that it hangs on, or 0 */
	int            trigger;    /* nearest word of speech that reports it, or 0 */
	bool           reported;
};

/* Of a verb, a predicate adjective or noun. */
struct factuality factuality_of(struct arena *arena, const struct tree *tree, int word);
/* An if clause that the event hangs on, where it has none yet. */
void factuality_add_condition(const struct tree *tree, int word, int condition, struct factuality *facts);
/* Of a noun that names an event: its adjectives, and the verb that it is an argument of. */
struct factuality factuality_of_noun(struct arena *arena, const struct tree *tree, int noun);

/* Whether a governor hands its own values down to what it embeds by this entry. */
bool factuality_hands_down(const struct tree *tree, const struct embedding *entry, int governor);

#endif
