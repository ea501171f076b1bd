/* date_years.c - the year of dates that do not say it */
#include "tag/date_years.h"

enum {
	REACH = 8, /* years to both sides that are tried: leap days come at most eight years apart */
	WEEKDAY_REACH =
		6, /* a weekday agrees with a date again after six years at the latest, but for leap days */
	SOON = 10,
	LONG_AGO = 300, /* days: an announced date a little ahead is likelier than one last year */
	JUST_PAST = 60,
};

bool date_in_year(const struct reading *reading, int year, struct interval *days)
{
	switch (reading->kind) {
	case READ_SEASON: *days = civil_season(year, reading->index); return true;
	case READ_QUARTER: *days = civil_months(year, 3 * reading->index - 2, 3); return true;
	case READ_HALF: *days = civil_months(year, 6 * reading->index - 5, 6); return true;
	default:
		if (reading->month == 0) {
			*days = civil_years(year, year);
			return true;
		}
		*days = civil_months(year, reading->month, 1);
		if (reading->day == 0)
			return true;
		if (!civil_valid(year, reading->month, reading->day))
			return false;
		days->from = days->to = civil_day(year, reading->month, reading->day);
		return true;
	}
}

static long distance(struct interval days, long document)
{
	if (document < days.from)
		return days.from - document;
	return document > days.to ? document - days.to : 0;
}

/* The nearest year whose date keeps to a side of the document date: -1 before, 1 after, 0 any. */
static int nearest_year(const struct reading *reading, long document, int side, bool whole, int weekday,
			int reach)
{
	int here = day_of_number(document).year, best = 0;
	long least = 0;
	struct interval days;

	for (int year = here - reach; year <= here + reach; year++) {
		if (!date_in_year(reading, year, &days))
			continue;
		if ((side < 0 && (whole ? days.to : days.from) > document - (whole ? 1 : 0)) ||
		    (side > 0 && (whole ? days.from : days.to) < document + (whole ? 1 : 0)))
			continue;
		if (weekday != 0 && civil_weekday(days.from) != weekday)
			continue;
		if (best == 0 || distance(days, document) < least) {
			best = year;
			least = distance(days, document);
		}
	}
	return best;
}

/* By the tense of the clause, but what is announced may lie a little on the other side. */
static int year_by_tense(const struct reading *reading, long document, int tense)
{
	int nearest = nearest_year(reading, document, 0, false, 0, REACH);
	int chosen = tense == 0 ? nearest : nearest_year(reading, document, tense, false, 0, REACH);
	struct interval near_days, days;

	if (chosen == nearest || !date_in_year(reading, nearest, &near_days) ||
	    !date_in_year(reading, chosen, &days))
		return chosen;
	if (tense < 0 && distance(near_days, document) <= SOON && distance(days, document) > LONG_AGO)
		return nearest;
	if (tense > 0 && distance(near_days, document) <= JUST_PAST)
		return nearest;
	return chosen;
}

int date_choose_year(const struct reading *reading, const struct date_reference *reference)
{
	bool plain = reading->direction == NOT_SAID;
	int agreeing;

	if (plain && reference->year != 0)
		return reference->year;
	if (!reference->known)
		return 0;
	if (reading->direction == 0)
		return day_of_number(reference->document).year;
	if (!plain)
		return nearest_year(reading, reference->document, reading->direction, true, 0, REACH);
	if (reading->weekday != 0 && reading->day != 0) {
		agreeing =
			nearest_year(reading, reference->document, 0, false, reading->weekday, WEEKDAY_REACH);
		if (agreeing != 0)
			return agreeing;
	}
	return year_by_tense(reading, reference->document, reference->tense);
}
