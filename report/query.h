/* query.h - SQL of the user's own, which may read all and change nothing */
#ifndef REPORT_QUERY_H
#define REPORT_QUERY_H

#include "report/archive.h"
#include "tokenize/arena.h"

/* The whole file (- is standard input) in the arena, NUL-terminated; NULL after a message. */
const char *query_read(struct arena *arena, const char *path);

/*
 * From here on statements may read, and make and change TEMP tables and views of their own; all else is
 * refused: other tables, other files, settings.
 */
void query_restrict(struct archive *archive);

/*
 * "report: weekly.sql:3: near "FORM": syntax error": what is wrong with the statement at `sql`, a place in `whole`,
 * `offset` bytes behind its beginning or (0) where it begins.  query_wrong() asks SQLite.  Return EXIT_REFUSED.
 */
int query_refused(const char *path, const char *whole, const char *sql, int offset, const char *problem);
int query_wrong(struct archive *archive, const char *path, const char *whole, const char *sql);

#endif
