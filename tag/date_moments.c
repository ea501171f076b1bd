/* date_moments.c - how a date that has been told is written */
#include "tag/date_moments.h"

#include <stdio.h>
#include <string.h>

static void write_day(char *out, size_t size, long day)
{
	struct day civil = day_of_number(day);

	snprintf(out, size, "%04d-%02d-%02d", civil.year % 10000, civil.month, civil.day);
}

/* A date of which the year is unknown, or all. */
static void write_unknown(char *out, const struct moment *moment)
{
	switch (moment->grain) {
	case GRAIN_DAY:
		if (moment->month != 0)
			snprintf(out, MOMENT_VALUE_SIZE, "XXXX-%02d-%02d", moment->month % 100,
				 moment->day % 100);
		else
			snprintf(out, MOMENT_VALUE_SIZE, "XXXX-XX-XX");
		break;
	case GRAIN_MONTH:
		if (moment->month != 0)
			snprintf(out, MOMENT_VALUE_SIZE, "XXXX-%02d", moment->month % 100);
		else
			snprintf(out, MOMENT_VALUE_SIZE, "XXXX-XX");
		break;
	case GRAIN_SEASON: snprintf(out, MOMENT_VALUE_SIZE, "XXXX-%02d", 20 + moment->index % 10); break;
	case GRAIN_HALF: snprintf(out, MOMENT_VALUE_SIZE, "XXXX-%02d", 39 + moment->index % 10); break;
	case GRAIN_QUARTER:
		if (moment->index != 0)
			snprintf(out, MOMENT_VALUE_SIZE, "XXXX-%02d", 32 + moment->index % 10);
		else
			snprintf(out, MOMENT_VALUE_SIZE, "XXXX-XX");
		break;
	case GRAIN_WEEK:
	case GRAIN_SPAN: snprintf(out, MOMENT_VALUE_SIZE, "XXXX-WXX"); break;
	default: snprintf(out, MOMENT_VALUE_SIZE, "XXXX"); break;
	}
}

static void write_reference(char *out, int direction)
{
	snprintf(out, MOMENT_VALUE_SIZE, "%s_REF",
		 direction == -1  ? "PAST"
		 : direction == 1 ? "FUTURE"
				  : "PRESENT");
}

/* "P12Y", "P5DE", "PXM", "P2.5Y" */
static void write_count(char *out, const struct reading *reading)
{
	static const char *const letters[] = { "D", "W", "W", "M", "Q", "Y", "DE", "CE" };
	const char *letter = letters[reading->unit], *half = reading->half ? ".5" : "";

	if (reading->count == COUNT_UNKNOWN || (reading->count == 0 && !reading->half))
		snprintf(out, MOMENT_VALUE_SIZE, "PX%s", letter);
	else
		snprintf(out, MOMENT_VALUE_SIZE, "P%d%s%s", reading->count % 1000000, half, letter);
}

static void write_part(char *out, const struct moment *moment)
{
	static const char *const parts[] = { "", "MO", "AF", "EV", "NI" };
	size_t length = strlen(out);

	if (moment->minutes >= 0)
		snprintf(out + length, MOMENT_VALUE_SIZE - length, "T%02d:%02d%s", moment->minutes / 60 % 100,
			 moment->minutes % 60, moment->utc ? "Z" : "");
	else if (moment->part > 0 && moment->part <= PART_NIGHT)
		snprintf(out + length, MOMENT_VALUE_SIZE - length, "T%s", parts[moment->part]);
}

static void write_span(char *out, size_t size, struct interval days)
{
	char from[12], to[12];

	write_day(from, sizeof from, days.from);
	write_day(to, sizeof to, days.to);
	snprintf(out, size, "%s/%s", from, to);
}

static void write_known(char *out, size_t size, const struct moment *moment)
{
	struct day civil = day_of_number(moment->days.from);
	int year = civil.year % 10000, week, week_year;

	switch (moment->grain) {
	case GRAIN_MONTH: snprintf(out, size, "%04d-%02d", year, civil.month); break;
	case GRAIN_SEASON: snprintf(out, size, "%04d-%02d", year, 20 + moment->index % 10); break;
	case GRAIN_QUARTER: snprintf(out, size, "%04d-%02d", year, 33 + (civil.month - 1) / 3); break;
	case GRAIN_HALF: snprintf(out, size, "%04d-%02d", year, 39 + moment->index % 10); break;
	case GRAIN_YEAR: snprintf(out, size, "%04d", year); break;
	case GRAIN_DECADE: snprintf(out, size, "%03d", year / 10); break;
	case GRAIN_CENTURY: snprintf(out, size, "%02d", year / 100); break;
	case GRAIN_SPAN: write_span(out, size, moment->days); break;
	case GRAIN_WEEK:
		civil_week(moment->days.from, &week_year, &week);
		snprintf(out, size, "%04d-W%02d", week_year % 10000, week);
		break;
	default: write_day(out, size, moment->days.from); break;
	}
}

void moment_value(char *out, const struct moment *moment)
{
	if (moment->grain == GRAIN_COUNT)
		write_count(out, moment->reading);
	else if (moment->grain == GRAIN_REFERENCE)
		write_reference(out, moment->reading->direction);
	else if (moment->known)
		write_known(out, MOMENT_VALUE_SIZE, moment);
	else
		write_unknown(out, moment);
	if (moment->grain == GRAIN_DAY)
		write_part(out, moment);
}

static void write_limit(char *out, long day, const struct moment *moment)
{
	struct day civil = day_of_number(day);
	int unit = moment->grain == GRAIN_COUNT ? moment->reading->unit : UNIT_DAY;

	if (unit >= UNIT_YEAR)
		snprintf(out, 12, "%04d", civil.year % 10000);
	else if (unit >= UNIT_MONTH)
		snprintf(out, 12, "%04d-%02d", civil.year % 10000, civil.month);
	else
		write_day(out, 12, day);
}

void moment_limits(struct date *date, const struct moment *start, const struct moment *end)
{
	bool open = start->grain == GRAIN_COUNT && start->reading->count == COUNT_UNKNOWN;

	if (start->known && !(open && start->reading->direction < 0))
		write_limit(date->from, start->days.from, start);
	if (end->known && !(open && start->reading->direction > 0))
		write_limit(date->to, end->days.to, end);
}
