/* load.h - what loading keeps between rows: prepared statements, and the document that it is in */
#ifndef REPORT_LOAD_H
#define REPORT_LOAD_H

#include "extract/facts.h"
#include "report/archive.h"
#include "report/id_set.h"
#include "tokenize/arena.h"

#define POSITION_BITS 24         /* row = number << 24 | position: see schema.sql */

/* The tables of rows; LOAD_OTHER holds all kinds that have none of their own. */
enum { LOAD_EVENT, LOAD_ENTITY, LOAD_OFFICE, LOAD_CITATION, LOAD_OTHER, LOAD_TABLE_COUNT };
extern const char *const load_tables[LOAD_TABLE_COUNT];

struct load_document {             /* the one that the last row belonged to */
	struct text   doc;         /* in the loader's memory */
	char          pub_date[32];
	sqlite3_int64 number, row_count;
	struct id_set ids;
};

struct loader {
	/* All columns of facts(5) by number from 1, then row, then claim_key and line_key, or short. */
	sqlite3_stmt        *insert[LOAD_TABLE_COUNT];
	bool                 bound[LOAD_TABLE_COUNT][FACT_COLUMN_COUNT]; /* what insert has from the row before */
	sqlite3_stmt        *select[LOAD_TABLE_COUNT]; /* all columns, of a row */
	sqlite3_stmt        *insert_part, *insert_evidence;
	sqlite3_stmt        *find, *add, *see, *ids, *describe, *save, *untally, *tally; /* documents */
	struct arena         arena, memory;            /* a row's, a document's */
	struct load_document document;
	sqlite3_int64        set;                      /* documents up to this number are another set's */
};

/* Make archive->loader, where there is none yet.  Returns an exit status. */
int loader_open(struct archive *archive);
void loader_close(struct archive *archive);
/* Write what is known of the document that the last row belonged to.  Returns an exit status. */
int loader_finish(struct archive *archive);

/* The document that the next row belongs to: known from this load, of an earlier one, or new.  Returns an exit status. */
int load_enter_document(struct archive *archive, struct text doc);
sqlite3_int64 load_first_row(sqlite3_int64 number);
/* Ids are told apart by their kind, too. */
uint64_t load_hash_id(struct text kind, struct text id);
/* A row that is new into its table, and what follows from it into the others.  Returns an exit status. */
int load_row(struct archive *archive, int table, sqlite3_int64 row, const struct fact *fact);

/* A cell into a statement; length 0 is NULL.  The text must live until the statement is reset. */
void load_bind(sqlite3_stmt *statement, int number, struct text cell);
/* Run a statement without rows.  Returns an exit status. */
int load_step(struct archive *archive, sqlite3_stmt *statement);

#endif
