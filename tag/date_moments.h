/* date_moments.h - a date that has been told, and how it is written: value, from and to */
#ifndef TAG_DATE_MOMENTS_H
#define TAG_DATE_MOMENTS_H

#include "tag/civil.h"
#include "tag/date_grammar.h"

enum { MOMENT_VALUE_SIZE = 24 };

/* How exactly a moment is written: the unit of its value and of its limits. */
enum grain {
	GRAIN_DAY, GRAIN_WEEK, GRAIN_MONTH, GRAIN_SEASON, GRAIN_QUARTER, GRAIN_HALF, GRAIN_YEAR, GRAIN_DECADE,
	GRAIN_CENTURY,
	GRAIN_SPAN,       /* days from .. to */
	GRAIN_COUNT,      /* a duration */
	GRAIN_REFERENCE,  /* no more than past, present or future */
};

struct moment {
	bool            known;
	struct interval days;
	enum grain      grain;
	enum date_basis basis;
	enum date_mod   mod;
	int             part;         /* of the day, or 0 */
	int             minutes;      /* of the day, or -1 */
	bool            utc;
	int             month, day;   /* what is known of a date whose year is not */
	int             index;        /* season, quarter or half, likewise */
	const struct reading *reading;
};

/* The value in EDTF or TIMEX3, with X for what is not known; `out` has MOMENT_VALUE_SIZE bytes. */
void moment_value(char *out, const struct moment *moment);

/*
 * The limits of what lies between two moments, or of one given twice.  Durations are bounded as exactly as
 * they are counted: in years, months or days.
 */
void moment_limits(struct date *date, const struct moment *start, const struct moment *end);

#endif
