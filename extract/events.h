/*
 * events.h - find the events of a document
 */
#ifndef EXTRACT_EVENTS_H
#define EXTRACT_EVENTS_H

#include <stdio.h>

#include "extract/document.h"
#include "extract/event.h"
#include "extract/predicates.h"
#include "tokenize/arena.h"

/*
 * All events of the document in text order, without what attribution, citations and codes fill in.  Everything
 * is in the arena, which must live as long as the events.  Sentences that were never parsed give none; trees that
 * are none (several roots, a depth or length that no language has) are said so with `name` and line, which makes
 * the status that is returned EXIT_REFUSED.
 */
int events_find(struct arena *arena, const struct document *document, const struct predicates *predicates,
		const char *name, struct events *events);

/* Rows of kind event on the stream, counted in document->totals. */
void events_write(FILE *stream, struct arena *arena, struct document *document, const struct events *events);

/* After the codes: take out what is worth a row only with one. */
void events_settle(struct arena *arena, struct events *events);

#endif
