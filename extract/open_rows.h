/* open_rows.h - the rows of extract --open: one tuple a row, constant width (facts.5) */
#ifndef EXTRACT_OPEN_ROWS_H
#define EXTRACT_OPEN_ROWS_H

#include <stdio.h>

#include "extract/document.h"
#include "extract/open_confidence.h"

/* features: a last column of what the confidence is made from, and no tuple is left out. */
void open_rows_header(FILE *stream, bool features);
/* The tuples of all sentences of a document, in text order; trees [sentence_count] as of trees_of(). */
void open_rows_write(FILE *stream, const struct document *document, const struct tree *trees,
		     const struct open_model *model, bool features);

#endif
