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

struct row {
	struct cell     *cells;    /* [column_count]: the shown columns, in their order */
	struct text      group;    /* of _group; length 0 without it */
	struct row_place place;
};

#define ROWS_IN_BLOCK 1024         /* rows never move, however many there are */

struct rows {
	size_t       row_count, column_count;
	bool         grouped;      /* there is a _group */
	size_t       total;        /* of _total, or row_count */
	struct row **blocks;       /* of ROWS_IN_BLOCK rows: see rows_at() */
};

/* Steps through the statement; everything lies in the arena.  Returns SQLITE_DONE or what failed. */
int rows_read(struct arena *arena, const struct section *section, struct rows *rows);

static inline const struct row *rows_at(const struct rows *rows, size_t row)
{
	return &rows->blocks[row / ROWS_IN_BLOCK][row % ROWS_IN_BLOCK];
}
static inline const struct cell *rows_cell(const struct rows *rows, size_t row, size_t column)
{
	return &rows_at(rows, row)->cells[column];
}
/* A group begins with this row. */
static inline bool rows_begin_group(const struct rows *rows, size_t row)
{
	return rows->grouped && (row == 0 || !text_equal(rows_at(rows, row)->group, rows_at(rows, row - 1)->group));
}

#endif
