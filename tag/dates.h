/*
 * dates.h - the date and time expressions of a sentence, with value, interval and basis
 *
 * Values are ISO 8601-2 (EDTF) as far as it goes, TIMEX3 (ISO 24617-1) beyond that:
 *
 *     2004-11-21  2004-11  2005    day, month, year; a mod narrows them ("early 2005": 2005, START)
 *     197  18                      a decade (the 1970s), a century (the 19th)
 *     2004-21 .. 2004-24           spring, summer, autumn, winter (which ends in the next year)
 *     2004-33 .. 2004-36           quarters; 2004-40 and 2004-41: halves
 *     2004-W48                     an ISO week
 *     1950/1953                    a range, also of days: 2004-05-03/2004-05-05
 *     2004-11-30TMO  ...T10:30     a part of a day (MO AF EV NI), a time of day; with Z for UTC and GMT
 *     P12Y P6M P2W P9D P5DE P1CE   a duration: years, months, weeks, days, decades, centuries; PXY: some years
 *     PRESENT_REF PAST_REF FUTURE_REF   now, recently, soon: no more can be told
 *     XXXX-11-21  XXXX-XX-XX       a year, a day that cannot be told
 *
 * The calendar is the proleptic Gregorian one; years are 1 to 9999, years BC are not dates here.
 */
#ifndef TAG_DATES_H
#define TAG_DATES_H

#include <stdbool.h>
#include <stddef.h>

#include "tokenize/arena.h"
#include "tokenize/conllu.h"

enum date_type  { DATE_DATE, DATE_TIME };
enum date_mod   { DATE_WHOLE, DATE_START, DATE_MID, DATE_END, DATE_APPROX };
enum date_basis { DATE_EXPLICIT, DATE_YEAR_INFERRED, DATE_RELATIVE };

struct date {
	int             first, last;   /* words first..last of the sentence, from 1, inclusive */
	enum date_type  type;          /* TIME for what is shorter than a day */
	enum date_mod   mod;
	enum date_basis basis;
	char            value[48];     /* never empty */
	char            from[12], to[12]; /* first and last day; of durations year or month; "" unknown */
};

/*
 * What the dates of a document are told against.  Zero it at the beginning of a document and set the document
 * date; date_context_open() does both.  dates_find() keeps the rest up to date from sentence to sentence.
 */
struct date_context {
	bool known;                    /* is there a document date? */
	long document;                 /* it, in days since 1970-01-01 */
	/* private: */
	bool narrative_known;          /* the last date told of: what "two days later" counts from */
	long narrative_from, narrative_to;
	bool past_known;               /* the last one that is not ahead of the document */
	long past_from, past_to;
	int  narrated_year;            /* the year a passage tells of, where not the document's; or 0 */
	long narrated_from;            /* the day that the passage begins with */
	int  narrated_left;            /* sentences that it may go on without another such date */
};

/* `document_date` as 2004-12-03; empty, "_" or anything else: not known.  True where it is known. */
bool date_context_open(struct date_context *context, struct text document_date);

/*
 * The dates of a sentence in text order, not overlapping, in the arena; returns how many.  Forms are all it
 * needs; UPOS and XPOS, where they are filled, help to tell past from future.  A sentence with a comment "#
 * newpar" begins a new paragraph.  Dates inside names ("1956 declaration") are found like all others: which
 * name they are nested in is the caller's affair.  Articles and prepositions stay outside ("1970s",
 * "November 21", "1994 and 1996" of "between ..."), but "the" belongs to "the past dozen years", "the end
 * of May".
 */
size_t dates_find(struct date_context *context, const struct sentence *sentence, struct arena *arena,
                  struct date **dates);

const char *date_mod_name(enum date_mod mod);       /* "START" ...; NULL for DATE_WHOLE */
const char *date_basis_name(enum date_basis basis); /* "explicit" "year-inferred" "relative" */

#endif
