/* phrase.h - a fact as a short English clause: "Jon Berg urges Norland to sign the harbour treaty" */
#ifndef REPORT_PHRASE_H
#define REPORT_PHRASE_H

#include "tokenize/arena.h"
#include "tokenize/text.h"

/* Cells of an event row (lists as facts.h has them); those that are missing have length 0. */
struct phrase {
	struct text actor, actor_type, relation, recipient, object, polarity, status;
};

/*
 * What is actual or historical stands in the present tense, what is planned, proposed or requested as "to
 * visit", what is conditional as "would visit"; a missing actor is "someone".  Where there are a recipient
 * and an object, and the fact does not say which of them the relation's preposition belongs to, the recipient
 * comes last, behind an arrow.  The result is in the arena.
 */
struct text phrase_of(struct arena *arena, const struct phrase *phrase);

/* The items of a list cell in one text; missing ones are `missing`, and left out where that is empty. */
struct text phrase_join(struct arena *arena, struct text list, struct text between, struct text before_last,
                        struct text missing);
/* A list cell as English: "a, b and c"; missing items are left out. */
struct text phrase_list(struct arena *arena, struct text list);

#endif
