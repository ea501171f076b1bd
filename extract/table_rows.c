/* table_rows.c - the data rows of a TSV text */
#include "extract/table_rows.h"

bool table_rows_next(struct table_rows *rows, struct text *row)
{
	while (rows->rest.length > 0 && text_next(&rows->rest, '\n', row)) {
		rows->line++;
		if (row->length > 0 && row->bytes[row->length - 1] == '\r')
			row->length--;
		if (row->length == 0 || row->bytes[0] == '#')
			continue;
		if (rows->past_header)
			return true;
		rows->past_header = true;
	}
	return false;
}

size_t table_row_split(struct text row, struct text *cells, size_t size)
{
	size_t count = 0;
	struct text cell;

	while (text_next(&row, '\t', &cell))
		if (count++ < size)
			cells[count - 1] = text_is(cell, "_") ? TEXT("") : cell;
	return count;
}
