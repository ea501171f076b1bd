/* lexicon_build.h - lay the lines of lexicon tables out as rows: at build time, and for the user's table */
#ifndef TAG_LEXICON_BUILD_H
#define TAG_LEXICON_BUILD_H

#include <stdio.h>

#include "tag/lexicon_rows.h"
#include "tokenize/arena.h"

struct lexicon_years {               /* which documents a row holds for, by their date */
	struct text from, to;        /* length 0: open */
};

struct lexicon_build {               /* zero it; arena_free(&arena) gives all back */
	struct arena          arena;
	struct lexicon_row   *rows;
	size_t                row_count, row_capacity;
	char                 *bytes;
	size_t                byte_count, byte_capacity;
	struct lexicon_years *years;
	size_t                years_count, years_capacity;
	uint32_t              last_canonical;
	const char           *names[LEXICON_TABLES]; /* of the tables that were read, as they were given */
	uint32_t              name_count;
};

/*
 * Add the lines of a table, of LEXICON_TABLES at most.  Broken ones are said with file and line and left out;
 * returns the exit status.  `path` must live as long as the rows.
 */
int lexicon_build_read(struct lexicon_build *build, FILE *stream, const char *path);
/* Sort and index what was read; the table lives in the arena. */
struct lexicon_table lexicon_build_finish(struct lexicon_build *build);

#endif
