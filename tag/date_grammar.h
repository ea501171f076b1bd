/*
 * date_grammar.h - what the words of one date expression say, before it is told against any other date
 *
 * The grammar is a table of rules over the classes of calendar_words.h; the longest match wins.
 */
#ifndef TAG_DATE_GRAMMAR_H
#define TAG_DATE_GRAMMAR_H

#include "tag/calendar_words.h"
#include "tag/dates.h"

enum reading_kind {
	READ_CALENDAR,             /* what is given of year, month, day, weekday */
	READ_WEEKDAY,              /* weekday; direction -1 last, 1 next, 0 none said; `of` a week */
	READ_SEASON, READ_QUARTER, READ_HALF, /* number `index` of `year` or of `of`; or direction */
	READ_WEEK_OF,              /* week `index` of the month `of`, -1 for its last */
	READ_DECADE, READ_CENTURY, /* `index`: 197, 18 */
	READ_DAY_OFFSET,           /* `direction` days from the document date */
	READ_UNIT,                 /* the document date's unit (week, year ...), moved by `direction` */
	READ_TOLD_UNIT,            /* the same from the narrative date: "the following year" */
	READ_AGO,                  /* `count` units before the document date */
	READ_LATER,                /* `count` units from the narrative date, back where direction is -1 */
	READ_DURATION,             /* `count` units before the document date (-1), after it (1), anywhere (0) */
	READ_REFERENCE,            /* now 0, once -1, soon 1 */
	READ_CLOCK,                /* minutes of a day */
	READ_PART_OF,              /* a part of the day `of` */
};

enum { COUNT_UNKNOWN = -1, NOT_SAID = -2 };

struct reading {
	enum reading_kind kind;
	int  year, month, day, weekday;    /* 0: not said */
	int  index, direction;             /* direction NOT_SAID where no word says it */
	int  unit, count;                  /* an enum calendar_unit; COUNT_UNKNOWN for "several" */
	bool half, roughly, article;       /* "two and a half", "about two", "a" (rather than "one") */
	enum date_mod mod;
	int  part, minutes;                /* of the day: an enum calendar_part_of_day or 0; -1 */
	bool utc, era_before;              /* "BC" */
	bool told;                         /* "the following spring": told against the narrative date */
	bool to_now;                       /* "earlier this year": no farther than the document date */
	const struct reading *of;          /* or NULL */
};

struct date_scan {                         /* what the rules look at */
	const struct sentence       *sentence;
	const struct calendar_piece *pieces;
	size_t                       count;
	struct arena                *arena;
	size_t                       after_year; /* the piece behind a year just read, or 0 */
};

/* Read the longest date that begins with piece `at`.  Returns how many pieces it takes, 0 for none. */
size_t date_read(const struct date_scan *scan, size_t at, struct reading *reading);
/* The same, but it may end inside a token, before the dash of a range: "1950" of "1950-53". */
size_t date_read_open(const struct date_scan *scan, size_t at, struct reading *reading);
/* The same where its neighbours have made sure that it is a date: bare years and months need no evidence. */
size_t date_read_certain(const struct date_scan *scan, size_t at, struct reading *reading);

#endif
