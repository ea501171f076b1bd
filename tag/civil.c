/* civil.c - arithmetic of days in the proleptic Gregorian calendar */
#include "tag/civil.h"

enum { DAYS_TO_EPOCH = 719468, DAYS_OF_ERA = 146097, YEARS_OF_ERA = 400 };

/* Years begin in March here, so that the leap day is the last one of its year. */
long civil_day(int year, int month, int day)
{
	long shifted = month <= 2 ? year - 1L : year;
	long era = (shifted >= 0 ? shifted : shifted - (YEARS_OF_ERA - 1)) / YEARS_OF_ERA;
	long year_of_era = shifted - era * YEARS_OF_ERA;
	long day_of_year = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
	long day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

	return era * DAYS_OF_ERA + day_of_era - DAYS_TO_EPOCH;
}

struct civil civil_of(long day)
{
	long shifted = day + DAYS_TO_EPOCH;
	long era = (shifted >= 0 ? shifted : shifted - (DAYS_OF_ERA - 1)) / DAYS_OF_ERA;
	long day_of_era = shifted - era * DAYS_OF_ERA;
	long year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
	long day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	long month = (5 * day_of_year + 2) / 153;
	struct civil civil = {
		.day = (int)(day_of_year - (153 * month + 2) / 5 + 1),
		.month = (int)(month < 10 ? month + 3 : month - 9),
	};

	civil.year = (int)(year_of_era + era * YEARS_OF_ERA + (civil.month <= 2));
	return civil;
}

int civil_month_length(int year, int month)
{
	static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return month == 2 && leap ? 29 : lengths[month - 1];
}

bool civil_valid(int year, int month, int day)
{
	return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 &&
	       day <= civil_month_length(year, month);
}

int civil_weekday(long day)
{
	long since_monday = (day + 3) % 7; /* 1970-01-01 was a Thursday */

	return (int)(since_monday < 0 ? since_monday + 7 : since_monday) + 1;
}

void civil_week(long day, int *year, int *week)
{
	long thursday = day - civil_weekday(day) + 4;
	struct civil civil = civil_of(thursday);

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
	struct civil civil = civil_of(day);
	long month = civil.year * 12L + civil.month - 1 + months;
	int year = (int)(month / 12), length;

	if (month % 12 < 0)
		year--;
	civil.month = (int)(month - year * 12L) + 1;
	length = civil_month_length(year, civil.month);
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
