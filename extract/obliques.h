/*
 * obliques.h - phrases with a preposition: whom an event is directed to, what its relation ends in
 */
#ifndef EXTRACT_OBLIQUES_H
#define EXTRACT_OBLIQUES_H

#include "extract/event.h"
#include "extract/relation.h"
#include "extract/tree.h"
#include "tokenize/arena.h"

/*
 * Place the prepositional phrases of a clause: somebody behind to, with, from, against ... is the recipient; where
 * the verb has no object yet, the first complement becomes it and its preposition ends the relation ("react to").
 */
void add_obliques(struct arena *arena, const struct tree *tree, struct relation *relation, struct event *event);

#endif
