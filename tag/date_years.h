/* date_years.h - the year of dates that do not say it: "November 21", "last September" */
#ifndef TAG_DATE_YEARS_H
#define TAG_DATE_YEARS_H

#include "tag/date_values.h"

/* The days of a reading of month, day, season, quarter or half in a year; false where it has no such day. */
bool date_in_year(const struct reading *reading, int year, struct interval *days);

/*
 * Choose the year of such a reading.  "last" and "next" take the nearest whole one on their side of the
 * document date, "this" its year.  Without them a clause of the past takes the latest, one of the future
 * the earliest, and any other the nearest date; a weekday that is said must agree.  0 where nothing tells
 * the year.
 */
int date_choose_year(const struct reading *reading, const struct date_reference *reference);

#endif
