/* days.h - days of the Gregorian calendar, as numbers and as English prose writes them */
#ifndef TOKENIZE_DAYS_H
#define TOKENIZE_DAYS_H

#include <stdbool.h>
#include <stddef.h>

struct day { int year, month, day; }; /* month 1..12, day 1..31; 0 is a part that is not known */

bool day_valid(struct day day);       /* all parts known, and a day of the calendar */
int  day_compare(struct day a, struct day b);
long day_number(struct day day);      /* days since 1970-01-01, in the proleptic Gregorian calendar */
struct day day_of_number(long number);
int  day_month_length(int year, int month);
int  day_weekday(struct day day);     /* Monday 1 .. Sunday 7 */

/* "2004-12-03" and nothing behind it; false for anything else. */
bool day_parse(const char *string, struct day *day);

/*
 * The date that begins at `at`: "December 3, 2004", "Dec. 3", "3 December 2004", "December 2004",
 * "2004-12-03".  Returns its bytes; 0 if none begins there.  Parts that are not written are 0.
 */
size_t day_scan(const char *at, const char *end, struct day *day);

#endif
