/*
 * explain.h - how a row came about, for people to read
 *
 * Nothing is noted down while events are found: what is told here is read once more off the finished event, the
 * mended tree and the lexicons, so that it costs nothing where nobody asks.
 */
#ifndef EXTRACT_EXPLAIN_H
#define EXTRACT_EXPLAIN_H

#include <stdbool.h>
#include <stdio.h>

#include "extract/citations.h"
#include "extract/codebook.h"
#include "extract/document.h"
#include "extract/event.h"

struct explanation {                       /* what the text of an explanation is taken from */
	FILE                   *stream;
	struct arena           *arena;
	const struct document  *document;
	const struct citations *citations;
	const struct codebook  *codebook;
	const struct event     *event;
};

/*
 * Write the derivation of the event with that id; false where none of these has it.  Events and citations are
 * counted in document->totals, as their writers do.
 */
bool explain_event(FILE *stream, struct arena *arena, struct document *document, const struct citations *citations,
		   const struct codebook *codebook, const struct events *events, struct text id);

/* Its lines on polarity, status and certainty (explain_factuality.c), and on who takes part (explain_roles.c). */
void explain_factuality(const struct explanation *explanation);
void explain_roles(const struct explanation *explanation);

/* A word of the event's sentence: 7 "withdraw". */
struct text explain_word(const struct explanation *explanation, int word);

#endif
