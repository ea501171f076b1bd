/* archive.h - fact rows in an SQLite database: the tables and views of schema.sql */
#ifndef REPORT_ARCHIVE_H
#define REPORT_ARCHIVE_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stdio.h>

#include "tokenize/arena.h"
#include "tokenize/line_reader.h"

struct archive;

/* An empty database in memory.  NULL after its message where SQLite fails. */
struct archive *archive_open(void);
void archive_close(struct archive *archive);

/*
 * Load the fact rows of a stream; an input_user, with the archive as its context.  A row that cannot be read
 * is said so and left out.  A row that came before, cell for cell, counts once; one with the id of another
 * row and other cells is refused.  Returns an exit status.
 */
int archive_load(FILE *stream, const char *name, void *archive);
/* The same for a stream whose first line was looked at and is unread in `lines`. */
int archive_load_rest(FILE *stream, const char *name, struct line_reader lines, struct archive *archive);
/* Call it after the last archive_load(): what is loaded is made ready for queries. Returns an exit status. */
int archive_ready(struct archive *archive);

struct archive_filter {
	const char *since, *until; /* days, months or years of ISO 8601, or NULL */
	bool everything;           /* --all: also what is not a fact */
	bool by_event;             /* an event's own date decides, else the day of publication */
};
/* Which facts the views show from now on. Returns an exit status. */
int archive_filter(struct archive *archive, const struct archive_filter *filter);

/* For queries; owned by the archive. */
sqlite3 *archive_database(struct archive *archive);

#endif
