/*
 * date_evidence.h - is it a date at all?  For words that are as often something else
 *
 * Each function looks at the words around pieces first..last (inclusive).
 */
#ifndef TAG_DATE_EVIDENCE_H
#define TAG_DATE_EVIDENCE_H

#include "tag/date_grammar.h"

typedef bool date_evidence(const struct date_scan *scan, size_t first, size_t last);

date_evidence evidence_year;         /* "in 1956", "the 1956 declaration", but not "1956 votes" */
date_evidence evidence_month;        /* "in May", but not "May said", "the October Revolution" */
date_evidence evidence_weekday;      /* not "Good Friday", "the Sunday Times", "Sun" */
date_evidence evidence_season;       /* "in spring", but not "the Prague Spring", "prices fall" */
date_evidence evidence_duration;     /* "for a year", "two years", but not "27 years old", "one day" */
date_evidence evidence_reference;    /* "now", but not "now that", "USA Today" */
date_evidence evidence_earlier;      /* "had said earlier.", but not "earlier talks" */
date_evidence evidence_end;          /* "the day before.", but not "the day before the talks" */
date_evidence evidence_not_of;       /* "last year", but not "last year of his life" */
date_evidence evidence_weekend;      /* "the weekend", but not "the year" */
date_evidence evidence_decade;       /* "the twenties", but not "in her twenties" */
date_evidence evidence_attack;       /* "9/11", the only day known by its numbers */
date_evidence evidence_short_year;   /* "in '82" */

#endif
