/* filter.h - which facts a report is about: the views of views.sql over an archive */
#ifndef REPORT_FILTER_H
#define REPORT_FILTER_H

#include <stdbool.h>

#include "report/archive.h"

struct filter {
	const char   *since, *until;   /* days, months or years of ISO 8601, or NULL */
	const char   *actor, *source;  /* words of a name, whatever their case, or NULL */
	const char   *country;         /* a name, or a code as ISO 3166-1 alpha-3 has it, or NULL */
	const char   *pattern;         /* what kwic looks for, or NULL */
	bool          everything;      /* --all: also what is not a fact */
	bool          by_event;        /* an event's own date decides, else the day of publication */
	bool          two_sets;        /* compare: `since` parts two sets, and lets all through */
	sqlite3_int64 set_end;         /* the last document of the first set; 0: `since` parts them */
};

/*
 * Make the views, and let them show what the filter asks for.  Call it once, after the last row was loaded.
 * Returns an exit status; EXIT_TROUBLE with a message for a country that is not known.
 */
int filter_apply(struct archive *archive, const struct filter *filter);

#endif
