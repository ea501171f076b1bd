/* open_rows.h - the rows of extract --open: one tuple a row, constant width (facts.5) */
#ifndef EXTRACT_OPEN_ROWS_H
#define EXTRACT_OPEN_ROWS_H

#include <stdio.h>

#include "extract/document.h"
#include "extract/open_confidence.h"
#include "extract/predicates.h"

/* features: a last column of what the confidence is made from, and no tuple is left out. */
void open_rows_header(FILE *stream, bool features);
/*
 * The tuples of all sentences of a document, in text order.  Sentences that are no trees are said so with the file's
 * name and line, and the status is EXIT_REFUSED; else EXIT_DONE.
 */
int open_rows_write(FILE *stream, const struct document *document, const struct predicates *predicates, const char *name,
		    const struct open_model *model, bool features);

#endif
