/* date_phrases.h - ranges and lists of dates: "May 3-5", "between 1994 and 1996", "April 3, 4 and 7" */
#ifndef TAG_DATE_PHRASES_H
#define TAG_DATE_PHRASES_H

#include "tag/date_grammar.h"

struct date_phrase {
	struct reading start, end;  /* end only where range is true */
	bool           range;
	size_t         first, last; /* pieces, inclusive */
};

/*
 * All dates of a sentence from left to right, in scan->arena; returns how many.  What one member of a range
 * or a list leaves out is taken from the others: the year of "March and April 2005", the month of "May
 * 3-5".
 */
size_t date_phrases(struct date_scan *scan, struct date_phrase **phrases);

#endif
