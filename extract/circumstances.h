/*
 * circumstances.h - when and where: the date and the place of an event, from the tree
 */
#ifndef EXTRACT_CIRCUMSTANCES_H
#define EXTRACT_CIRCUMSTANCES_H

#include "extract/event.h"
#include "extract/tree.h"
#include "tokenize/arena.h"

/* The date told in the phrases below a word: "on May 3", and inside them, "at the summit in Rome on May 3". */
const struct mention *date_below(const struct tree *tree, int word);
/* The nearest date anywhere in the clause of a predicate, but in no subject. */
const struct mention *date_in_clause(const struct tree *tree, int word);
/* A date that belongs to a thing: "the 2004 addendum", "the accord of 1995". */
const struct mention *date_of_thing(const struct tree *tree, int word);
/* The first date anywhere under a word, itself included, up to a clause. */
const struct mention *date_within(const struct tree *tree, int word);
void date_set(struct arena *arena, const struct tree *tree, const struct mention *date, struct event *event);
/* All of the dates inside the objects as one interval: "reacted to the war of 1950-53 and the crisis of 1990". */
void date_of_objects(struct arena *arena, const struct tree *tree, struct event *event);
/* Facts of more than a year before the document are history; facts after it are plans. */
void event_settle_status(const struct document *document, struct event *event);

/* A word with "in" or "at" that is a place, below `word`, or inside a phrase below it; an empty argument: none. */
struct argument place_below(struct arena *arena, const struct tree *tree, int word);
struct argument place_within(struct arena *arena, const struct tree *tree, int word);
/* Whether the phrase is of the form "in/at/near PLACE". */
bool is_place_phrase(struct arena *arena, const struct tree *tree, int phrase, struct argument *place);

#endif
