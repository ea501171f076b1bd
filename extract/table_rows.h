/* table_rows.h - the data rows of a TSV text: no header, no comments, no empty lines */
#ifndef EXTRACT_TABLE_ROWS_H
#define EXTRACT_TABLE_ROWS_H

#include <stdbool.h>
#include <stddef.h>

#include "tokenize/text.h"

struct table_rows {                /* set rest to the text, zero the others */
	struct text rest;
	size_t      line;          /* of the last row, from 1 */
	bool        past_header;   /* private: the first line that is no comment was read */
};

/* The next row, without its newline; false at the end. */
bool table_rows_next(struct table_rows *rows, struct text *row);
/* How many cells the row has; the first `size` of them in cells[], "_" as the empty text. */
size_t table_row_split(struct text row, struct text *cells, size_t size);

#endif
