/* short_names.h - persons by the short names that the archive's texts use for them */
#ifndef REPORT_SHORT_NAMES_H
#define REPORT_SHORT_NAMES_H

#include <sqlite3.h>

#include "tag/text_index.h"

struct short_names {               /* set database, zero the rest; short_names_free() at the end */
	sqlite3          *database;
	/* private: */
	struct arena      memory;
	struct text_index names;   /* -> number of the short name */
	struct text      *shorts;
	size_t            capacity;
	bool              read;
};

/*
 * The list cell with short names in the place of those that have one in the view short_name, each item once, missing
 * ones left out; in the arena.  The view is read at the first call.
 */
struct text short_names_of(struct short_names *names, struct arena *arena, struct text list);
void short_names_free(struct short_names *names);

#endif
