/*
 * civil.h - weeks, months, years and their parts as intervals of days
 *
 * A day is a count of days since 1970-01-01 (tokenize/days.h); an interval holds its first and its last day.
 */
#ifndef TAG_CIVIL_H
#define TAG_CIVIL_H

#include <stdbool.h>

#include "tag/dates.h"
#include "tokenize/days.h"

struct interval { long from, to; };         /* days, inclusive */

long civil_day(int year, int month, int day);
bool civil_valid(int year, int month, int day);  /* years 1..9999 */
int  civil_weekday(long day);                    /* ISO: Monday 1 .. Sunday 7 */
/* The ISO week of a day: Monday is its first day, its year is that of its Thursday. */
void civil_week(long day, int *year, int *week);

struct interval civil_years(int first, int last);
struct interval civil_months(int year, int month, int count);  /* month 1..12, `count` months from it */
struct interval civil_week_of(long day);         /* the ISO week that holds the day */
/* spring 1 .. winter 4, three whole months each; winter ends in the next year */
struct interval civil_season(int year, int season);
/* Move by whole months; a day that the month lacks becomes its last one. */
long civil_add_months(long day, long months);

/*
 * The part of an interval that "early", "mid" and "late" mean: of a year January to April, May to August,
 * September to December; of a month the days to 10, to 20, from 21; of a decade the years 0-3, 4-6, 7-9,
 * of a century those to 32, to 65, from 66; of anything else its thirds.  The whole for other mods.
 */
struct interval civil_part(struct interval whole, enum date_mod mod);

#endif
