/*
 * clause_events.h - the event that a clause tells
 */
#ifndef EXTRACT_CLAUSE_EVENTS_H
#define EXTRACT_CLAUSE_EVENTS_H

#include <stdbool.h>

#include "extract/event.h"
#include "extract/factuality.h"
#include "extract/relation.h"
#include "extract/tree.h"
#include "tokenize/arena.h"

/*
 * Fill *event from the clause whose predicate is `word`; false where it tells none: words that fold into the event
 * of another clause (modal heads, chains, speech) and clauses about nothing that has a name, a date or a speaker.
 */
bool clause_event(struct arena *arena, const struct tree *tree, int word, struct event *event);

/* Shared with events of nouns: factuality into the event's cells, the trigger and the condition included. */
void event_set_factuality(struct arena *arena, const struct tree *tree, const struct factuality *facts,
                          struct event *event);
/* The phrase with "with" or "without" that a plan of `word` hangs on, or 0. */
int event_condition_phrase(const struct tree *tree, int word);
/* Places that stand behind people are the event's. */
void event_part_places(struct arena *arena, const struct tree *tree, struct event *event);
/* The phrase of an argument's list, widened to the span of the event. */
void event_cover(struct event *event, const struct arguments *arguments);
/* How much to trust a row: less for each cell that was inferred, for nouns, for long ways to the subject. */
void event_set_confidence(struct event *event);
/* Put what something is done to where it belongs: whoever can act is the recipient, a thing the object. */
void event_add_patient(struct arena *arena, struct arguments patient, struct event *event);

/* The parts of clause_event() once the relation is known: who takes part (roles.c), when and where (moments.c). */
void event_add_roles(struct arena *arena, const struct tree *tree, struct relation *relation, struct event *event);
void event_add_date(struct arena *arena, const struct tree *tree, const struct relation *relation,
		    struct event *event);
void event_add_place(struct arena *arena, const struct tree *tree, const struct relation *relation,
		     struct event *event);

#endif
