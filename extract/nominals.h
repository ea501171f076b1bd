/*
 * nominals.h - events told by nouns: "the meeting between A and B in Rome on May 3", "A's visit to B"
 */
#ifndef EXTRACT_NOMINALS_H
#define EXTRACT_NOMINALS_H

#include <stdbool.h>

#include "extract/event.h"
#include "extract/tree.h"
#include "tokenize/arena.h"

/*
 * Fill *event from a noun that the lexicon knows as an event; false where it tells too little: a row needs two that
 * take part, or one of them with a date or an object.  `before` are the events found so far: a noun that speaks
 * of one of them again ("the visit") makes no new one.
 */
bool nominal_event(struct arena *arena, const struct tree *tree, int noun, const struct events *before,
                   struct event *event);

/*
 * "A's offer to freeze the price": a noun whose infinitive stays in the relation; false for other nouns.
 */
bool nominal_chain_event(struct arena *arena, const struct tree *tree, int noun, struct event *event);

#endif
