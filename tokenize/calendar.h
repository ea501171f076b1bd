/* calendar.h - on which day an issue of a publication appeared */
#ifndef TOKENIZE_CALENDAR_H
#define TOKENIZE_CALENDAR_H

#include <stdbool.h>

#include "days.h"
#include "text.h"

struct calendar;                      /* a user's table of issues; NULL is the empty one */

/*
 * Read a table "publication volume issue date" (TSV, in any order of columns, which its first line names;
 * other columns are ignored).  NULL after a message on stderr that names file and line.
 */
struct calendar *calendar_open(const char *path);
void calendar_close(struct calendar *calendar);
/* The date of an issue; false where the table has none.  Case and blanks of the publication do not count. */
bool calendar_find(const struct calendar *calendar, struct text publication, struct text volume,
                   struct text issue, struct day *day);

/*
 * The day of an issue of a daily whose numbering is known: five issues a week, none on federal holidays of
 * the United States.  False where it is not, or is known to drift.
 */
bool calendar_of_daily(struct text publication, int volume, int issue, struct day *day);
/* The year of a volume of such a daily; 0 where it is not known. */
int calendar_year_of_volume(struct text publication, int volume);
/* Whether the United States' federal offices are closed on this day of Monday to Friday. */
bool calendar_federal_holiday(struct day day);

#endif
