/* civil.c - weeks, months, years and their parts as intervals of days */
#include "tag/civil.h"

long civil_day(int year, int month, int day)
{
	return day_number((struct day){ year, month, day });
}

bool civil_valid(int year, int month, int day)
{
	return day_valid((struct day){ year, month, day });
}

int civil_weekday(long day)
{
	return day_weekday(day_of_number(day));
}

void civil_week(long day, int *year, int *week)
{
	long thursday = day - civil_weekday(day) + 4;
	struct day civil = day_of_number(thursday);

	*year = civil.year;
	*week = (int)((thursday - civil_day(civil.year, 1, 1)) / 7) + 1;
}

struct interval civil_years(int first, int last)
{
	return (struct interval){ civil_day(first, 1, 1), civil_day(last, 12, 31) };
}

struct interval civil_months(int year, int month, int count)
{
	long start = civil_day(year, month, 1);

	return (struct interval){ start, civil_add_months(start, count) - 1 };
}

struct interval civil_week_of(long day)
{
	long monday = day - civil_weekday(day) + 1;

	return (struct interval){ monday, monday + 6 };
}

struct interval civil_season(int year, int season)
{
	return civil_months(year, 3 * season, 3);
}

long civil_add_months(long day, long months)
{
	struct day civil = day_of_number(day);
	long month = civil.year * 12L + civil.month - 1 + months;
	int year = (int)(month / 12), length;

	if (month % 12 < 0)
		year--;
	civil.month = (int)(month - year * 12L) + 1;
	length = day_month_length(year, civil.month);
	return civil_day(year, civil.month, civil.day < length ? civil.day : length);
}

/* The first and the last of the three parts' limits, counted in months from the interval's first day. */
static struct interval part_in_months(long start, int part, int first, int second, int all)
{
	const int limits[] = { 0, first, second, all };

	return (struct interval){ civil_add_months(start, limits[part]),
				  civil_add_months(start, limits[part + 1]) - 1 };
}

struct interval civil_part(struct interval whole, enum date_mod mod)
{
	long length = whole.to - whole.from + 1, third = length / 3;
	int part = (int)mod - DATE_START;

	if (mod != DATE_START && mod != DATE_MID && mod != DATE_END)
		return whole;
	if (length >= 28 && length <= 31)
		return (struct interval){ whole.from + 10L * part,
					  part == 2 ? whole.to : whole.from + 10 * part + 9 };
	if (length >= 365 && length <= 366)
		return part_in_months(whole.from, part, 4, 8, 12);
	if (length >= 89 && length <= 92)
		return part_in_months(whole.from, part, 1, 2, 3);
	if (length >= 3652 && length <= 3653)
		return part_in_months(whole.from, part, 48, 84, 120);
	if (length >= 36524)
		return part_in_months(whole.from, part, 396, 792, 1200);
	if (length < 3)
		return whole;
	if (part < 2)
		whole.to = whole.from + (part + 1) * third - 1;
	whole.from += part * third;
	return whole;
}
