/* rows.h - all rows of a section, as a page shows them */
#ifndef REPORT_ROWS_H
#define REPORT_ROWS_H

#include "report/kinds.h"

struct cell {
	struct text text;          /* safe to print; the items of lists with ", " or " " between them */
	size_t      width;         /* in columns of a terminal */
	bool        number;
};

struct row_place {
	struct text doc, sent;     /* the sentence that the row stands on, as it is; length 0: not known */
	bool        happened;      /* of _fact; true without it */
};

struct rows {
	size_t            row_count, column_count;
	struct cell      *cells;   /* [row_count][column_count]: the shown columns, in their order */
	struct text      *groups;  /* [row_count] of _group, or NULL */
	struct row_place *places;  /* [row_count] */
	size_t            total;   /* of _total, or row_count */
};

/* Steps through the statement; everything lies in the arena.  Returns SQLITE_DONE or what failed. */
int rows_read(struct arena *arena, const struct section *section, struct rows *rows);

#endif
