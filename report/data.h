/* data.h - all rows of a section as they come from SQL, hidden columns too: what pictures and graphs are made of */
#ifndef REPORT_DATA_H
#define REPORT_DATA_H

#include "report/kinds.h"

struct data {
	size_t row_count, column_count;
	struct text *names;        /* [column_count] */
	struct text *cells;        /* [row_count][column_count]; length 0 is missing */
};

/* Steps through the statement; everything lies in the arena.  Returns SQLITE_DONE or what failed. */
int data_read(struct arena *arena, const struct section *section, struct data *data);

/* The cell in the column of that name; length 0 where there is no such column. */
struct text data_cell(const struct data *data, size_t row, const char *name);
/* The same as a number; 0 where it is none. */
long data_number(const struct data *data, size_t row, const char *name);

#endif
