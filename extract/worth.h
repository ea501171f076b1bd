/*
 * worth.h - which clauses are worth a row
 *
 * A clause has a row where somebody or something with a name takes part, where it is reported, dated, denied or
 * conditional, or where it tells what was or will be done to a thing.  An author's generalities have none, nor have
 * conditions, which are cells of their main clause.
 */
#ifndef EXTRACT_WORTH_H
#define EXTRACT_WORTH_H

#include <stdbool.h>

#include "extract/event.h"
#include "extract/tree.h"

/* The event is complete but for attribution, citations and codes. */
bool event_is_worth_a_row(const struct tree *tree, const struct event *event);
/*
 * Else: whether it is where the codebook knows what it tells: "students marched".  Somebody must do it, or have it
 * done to him, in a clause of its own.
 */
bool event_is_worth_a_coded_row(const struct tree *tree, const struct event *event);
/* "when they parted": tells only at what time its main clause was. */
bool event_is_when_clause(const struct tree *tree, int word);

#endif
