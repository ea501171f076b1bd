/* archive.h - fact rows in an SQLite database, in memory or lasting: the tables of schema.sql */
#ifndef REPORT_ARCHIVE_H
#define REPORT_ARCHIVE_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stdio.h>

#include "tokenize/line_reader.h"
#include "tokenize/text.h"

struct loader;

struct archive {
	sqlite3       *database;
	const char    *path;       /* NULL: in memory */
	struct loader *loader;     /* load.c's own, NULL before the first row */
	void          *cache;      /* SQLite's pages; one archive a program */
};

enum archive_use { ARCHIVE_READ, ARCHIVE_LOAD };

/*
 * Open the archive at `path`, or an empty one in memory for NULL.  ARCHIVE_LOAD makes the file where there is
 * none; archive_begin() comes before the first row.  ARCHIVE_READ begins a transaction: a whole report is about one
 * state.  NULL after a message: no such file, a file that is no archive or has another version's schema, or one that
 * is in use for a minute.
 */
struct archive *archive_open(const char *path, enum archive_use use);
/*
 * Wait for others who are loading, and begin the transaction that archive_keep() or archive_drop() ends: until then
 * nobody else can load and nobody sees what was loaded, and a program that is killed leaves the archive as it was.
 * Returns an exit status.
 */
int archive_begin(struct archive *archive);
/* Without archive_keep() before it, what was loaded is lost. */
void archive_close(struct archive *archive);

/*
 * Load the fact rows of a stream; an input_user, with the archive as its context.  A row that cannot be read
 * is said so and left out.  The first row of a document that was in the archive before this load takes all
 * its rows out: documents are replaced, never mixed.  Within one load a row that came before, cell for cell,
 * counts once; one with the id of another row of its kind and other cells is refused.  Returns an exit status.
 */
int archive_load(FILE *stream, const char *name, void *archive);
/* The same for a stream whose first line was looked at and is unread in `lines`. */
int archive_load_rest(FILE *stream, const char *name, struct line_reader lines, struct archive *archive);
/* From here on documents are those of a second set, whatever the first one holds: its last number. */
sqlite3_int64 archive_next_set(struct archive *archive);
/* End the load: what was loaded stays, or the archive is as before.  Return an exit status. */
int archive_keep(struct archive *archive);
int archive_drop(struct archive *archive);

/* For queries; owned by the archive. */
sqlite3 *archive_database(struct archive *archive);

/* Run statements without rows; prepare one.  Both return an exit status and say what is wrong. */
int archive_run(struct archive *archive, const char *sql);
int archive_prepare(struct archive *archive, struct text sql, sqlite3_stmt **statement);
/* "report: news.db: SQLite: disk I/O error"; returns EXIT_TROUBLE. */
int archive_trouble(struct archive *archive);

#endif
