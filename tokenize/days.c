/* days.c - day numbers after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013) */
#include "days.h"

#include <string.h>

#include "text.h"

static const char *const months[] = { "January", "February", "March", "April", "May", "June", "July", "August",
                                      "September", "October", "November", "December" };

int day_month_length(int year, int month)
{
	static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
	return lengths[month - 1] + (month == 2 && leap);
}

bool day_valid(struct day day)
{
	return day.year >= 1 && day.year <= 9999 && day.month >= 1 && day.month <= 12 && day.day >= 1
	       && day.day <= day_month_length(day.year, day.month);
}

int day_compare(struct day a, struct day b)
{
	if (a.year != b.year)
		return a.year < b.year ? -1 : 1;
	if (a.month != b.month)
		return a.month < b.month ? -1 : 1;
	return a.day < b.day ? -1 : a.day > b.day;
}

enum { DAYS_TO_EPOCH = 719468, DAYS_OF_ERA = 146097, YEARS_OF_ERA = 400 };

/* Years begin in March here, so that the leap day is the last one of its year. */
long day_number(struct day day)
{
	long shifted = day.month <= 2 ? day.year - 1L : day.year;
	long era = (shifted >= 0 ? shifted : shifted - (YEARS_OF_ERA - 1)) / YEARS_OF_ERA;
	long year_of_era = shifted - era * YEARS_OF_ERA;
	long day_of_year = (153L * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1;
	long day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

	return era * DAYS_OF_ERA + day_of_era - DAYS_TO_EPOCH;
}

struct day day_of_number(long number)
{
	long shifted = number + DAYS_TO_EPOCH;
	long era = (shifted >= 0 ? shifted : shifted - (DAYS_OF_ERA - 1)) / DAYS_OF_ERA;
	long day_of_era = shifted - era * DAYS_OF_ERA;
	long year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
	long day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	long month = (5 * day_of_year + 2) / 153;
	struct day day = { .month = (int)(month < 10 ? month + 3 : month - 9),
	                   .day = (int)(day_of_year - (153 * month + 2) / 5 + 1) };

	day.year = (int)(year_of_era + era * YEARS_OF_ERA + (day.month <= 2));
	return day;
}

int day_weekday(struct day day)
{
	return (int)((day_number(day) + 3) % 7 + 7) % 7 + 1;
}

/* --- as prose writes them --- */

static bool is_letter(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/* `least` to `most` digits at *at that no further digit follows; -1, or their value, with *at behind them. */
static int take_number(const char **at, const char *end, int least, int most)
{
	const char *stop = *at;
	int value = 0;

	while (stop < end && text_is_digit(*stop) && stop - *at < most)
		value = value * 10 + (*stop++ - '0');
	if (stop - *at < least || (stop < end && text_is_digit(*stop)))
		return -1;
	*at = stop;
	return value;
}

static bool take_blank(const char **at, const char *end)
{
	const char *stop = *at;

	while (stop < end && (*stop == ' ' || *stop == '\n' || *stop == '\r' || *stop == '\t'))
		stop++;
	if (end - stop >= 2 && memcmp(stop, "\xC2\xA0", 2) == 0)
		stop += 2;
	bool found = stop > *at;
	*at = stop;
	return found;
}

/* A month's name or its abbreviation of three letters and more, "Sept." too; 0, or its number. */
static int take_month(const char **at, const char *end)
{
	const char *stop = *at;

	while (stop < end && is_letter(*stop) && stop - *at < 10)
		stop++;
	size_t length = (size_t)(stop - *at);
	if (length < 3)
		return 0;
	for (int m = 0; m < 12; m++) {
		size_t whole = strlen(months[m]);
		bool all_capitals = true, same = length <= whole && (length == whole || length <= 4);
		for (size_t i = 0; same && i < length; i++) {
			all_capitals = all_capitals && (*at)[i] == (i == 0 ? months[m][0] : months[m][i] - 32);
			same = (*at)[i] == months[m][i] || all_capitals;
		}
		if (!same)
			continue;
		if (length < whole && stop < end && *stop == '.')
			stop++;
		*at = stop;
		return m + 1;
	}
	return 0;
}

static bool take_word(const char **at, const char *end, const char *word)
{
	size_t length = strlen(word);

	if ((size_t)(end - *at) < length || memcmp(*at, word, length) != 0)
		return false;
	*at += length;
	return true;
}

static void take_ordinal(const char **at, const char *end)
{
	if (!take_word(at, end, "st") && !take_word(at, end, "nd") && !take_word(at, end, "rd"))
		take_word(at, end, "th");
}

static void take_year(const char **at, const char *end, struct day *day)
{
	const char *stop = *at;

	take_word(&stop, end, ",");
	if (!take_blank(&stop, end))
		return;
	int year = take_number(&stop, end, 4, 4);
	if (year < 1000 || year > 2999)
		return;
	day->year = year;
	*at = stop;
}

/* "December 3, 2004", "December 3", "December 2004" */
static const char *scan_month_first(const char *at, const char *end, struct day *day)
{
	day->month = take_month(&at, end);
	if (day->month == 0)
		return NULL;
	const char *stop = at;
	if (!take_blank(&stop, end))
		return NULL;
	int number = take_number(&stop, end, 1, 2);
	if (number >= 1 && number <= 31) {
		day->day = number;
		take_ordinal(&stop, end);
		take_year(&stop, end, day);
		return stop;
	}
	take_year(&at, end, day);
	return day->year != 0 ? at : NULL;
}

/* "3 December 2004", "2004-12-03" */
static const char *scan_number_first(const char *at, const char *end, struct day *day)
{
	const char *stop = at;
	int number = take_number(&stop, end, 4, 4);

	if (number > 0) {
		day->year = number;
		if (!take_word(&stop, end, "-") || (day->month = take_number(&stop, end, 2, 2)) < 1
		    || !take_word(&stop, end, "-") || (day->day = take_number(&stop, end, 2, 2)) < 1)
			return NULL;
		return day_valid(*day) ? stop : NULL;
	}
	day->day = take_number(&at, end, 1, 2);
	if (day->day < 1 || day->day > 31)
		return NULL;
	take_ordinal(&at, end);
	if (!take_blank(&at, end) || (day->month = take_month(&at, end)) == 0)
		return NULL;
	take_year(&at, end, day);
	return at;
}

size_t day_scan(const char *at, const char *end, struct day *day)
{
	*day = (struct day){ 0 };
	const char *stop = at >= end ? NULL
	                   : text_is_digit(*at) ? scan_number_first(at, end, day)
	                                   : scan_month_first(at, end, day);

	if (stop == NULL || (stop < end && (is_letter(*stop) || text_is_digit(*stop))))
		return 0;
	/* Of a leap year, if the year is not known. */
	struct day whole = { day->year != 0 ? day->year : 2000, day->month, day->day != 0 ? day->day : 1 };
	return day_valid(whole) ? (size_t)(stop - at) : 0;
}

bool day_parse(const char *string, struct day *day)
{
	const char *end = string + strlen(string);

	return end - string == 10 && string[4] == '-' && day_scan(string, end, day) == 10;
}
