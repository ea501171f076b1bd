/*
 * events.h - find the events of a document
 */
#ifndef EXTRACT_EVENTS_H
#define EXTRACT_EVENTS_H

#include <stdio.h>

#include "extract/document.h"
#include "extract/event.h"
#include "extract/tree.h"
#include "tokenize/arena.h"

/*
 * All events of the document in text order, without what attribution, citations and codes fill in.  Everything
 * is in the arena, which must live as long as the events.  `trees` are those of trees_of(); sentences without heads
 * give none.
 */
void events_find(struct arena *arena, const struct document *document, const struct tree *trees,
		 struct events *events);

/* Rows of kind event on the stream, counted in document->totals. */
void events_write(FILE *stream, struct document *document, const struct events *events);

/* After the codes: take out what is worth a row only with one. */
void events_settle(struct arena *arena, struct events *events);

#endif
