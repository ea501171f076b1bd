/*
 * entities.h - the rows beside the events: entity, office, citation and document
 *
 * Each function writes its rows with facts_write() and counts them in document->totals, from which the ids
 * are made (doc:n01, doc:o01, doc:c01): a further window of a document goes on where the one before it
 * ended.
 */
#ifndef EXTRACT_ENTITIES_H
#define EXTRACT_ENTITIES_H

#include <stdio.h>

#include "extract/citations.h"
#include "extract/document.h"

/*
 * Entities with a name, in the order of their first mentions: canonical name / be / the distinct ways they
 * are written.  count is the number of mentions, link the sentences they are in.  Dates and times are one
 * row for each way in which they are written and dated.
 */
void entities_write(FILE *stream, struct document *document);
/* Offices that the text gives to persons: person / hold office / office; "former" ones have status historical. */
void offices_write(FILE *stream, struct arena *arena, struct document *document);
/* _ / cite / numbers of the sentences covered. */
void citations_write(FILE *stream, struct arena *arena, struct document *document,
		     const struct citations *citations);
/* publication / publish / title: one row, and only with the last window of the document. */
void document_write(FILE *stream, struct arena *arena, struct document *document);

#endif
