/*
 * reception.h - "the offer met with little enthusiasm among officials", "the plan drew criticism from Oslo"
 *
 * The subject of such a clause is what somebody reacts to, and who reacts stands behind: the event is his.
 */
#ifndef EXTRACT_RECEPTION_H
#define EXTRACT_RECEPTION_H

#include "extract/event.h"
#include "extract/relation.h"
#include "extract/tree.h"
#include "tokenize/arena.h"

/* Turn the roles of such a clause round: the subject becomes the object, its possessor the recipient (inferred). */
void reception_apply(struct arena *arena, const struct tree *tree, struct relation *relation, struct event *event);

#endif
