/* calendar.c - the numbered dailies that we know, and the table that a user brings */
#include "calendar.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "message.h"

/* --- dailies --- */

static const struct daily {
	const char *publication;
	int         first_year;      /* volume 1 */
	int         volume, issue;   /* an issue whose day is known */
	struct day  day;
	int         first, last;     /* issues of that volume for which counting working days holds */
} dailies[] = {
	/*
	 * Issues 123, 136 and 139 of volume 1 are of 2004-11-09, 11-30 and 12-03.  Before September the count
	 * is off by a summer break, and in later volumes by breaks that nobody has written down.
	 */
	{ "Eurasia Daily Monitor", 2004, 1, 139, { 2004, 12, 3 }, 76, 157 },
};

/* The nth (1..) given weekday (Monday 1) of a month; -1 counts from its end. */
static bool is_nth_weekday(struct day day, int weekday, int nth)
{
	if (day_weekday(day) != weekday)
		return false;
	struct day week_on = day_of_number(day_number(day) + 7);
	return nth > 0 ? (day.day - 1) / 7 + 1 == nth : week_on.month != day.month;
}

/* A fixed day, kept on Friday or Monday when it falls on a weekend. */
static bool is_observed(struct day day, int month, int number)
{
	for (int shift = -1; shift <= 1; shift++) {
		struct day feast = day_of_number(day_number(day) + shift);
		if (feast.month == month && feast.day == number)
			return shift == 0 || (shift == 1 && day_weekday(day) == 5)
			       || (shift == -1 && day_weekday(day) == 1);
	}
	return false;
}

bool calendar_federal_holiday(struct day day)
{
	switch (day.month) {
	case 1:  return is_observed(day, 1, 1) || is_nth_weekday(day, 1, 3);
	case 2:  return is_nth_weekday(day, 1, 3);
	case 5:  return is_nth_weekday(day, 1, -1);
	case 6:  return day.year >= 2021 && is_observed(day, 6, 19);
	case 7:  return is_observed(day, 7, 4);
	case 9:  return is_nth_weekday(day, 1, 1);
	case 10: return is_nth_weekday(day, 1, 2);
	case 11: return is_observed(day, 11, 11) || is_nth_weekday(day, 4, 4);
	case 12: return is_observed(day, 12, 25) || is_observed(day, 1, 1);
	default: return false;
	}
}

static bool is_working_day(struct day day)
{
	return day_weekday(day) <= 5 && !calendar_federal_holiday(day);
}

static char lower(char byte)
{
	return byte >= 'A' && byte <= 'Z' ? (char)(byte + 32) : byte;
}

/* Equal but for the case of ASCII letters and for blanks. */
static bool same_name(struct text a, struct text b)
{
	size_t i = 0, j = 0;

	for (;;) {
		while (i < a.length && a.bytes[i] == ' ')
			i++;
		while (j < b.length && b.bytes[j] == ' ')
			j++;
		if (i == a.length || j == b.length)
			return i == a.length && j == b.length;
		if (lower(a.bytes[i++]) != lower(b.bytes[j++]))
			return false;
	}
}

static const struct daily *find_daily(struct text publication)
{
	for (size_t i = 0; i < sizeof dailies / sizeof *dailies; i++)
		if (same_name(publication, text_of(dailies[i].publication)))
			return &dailies[i];
	return NULL;
}

bool calendar_of_daily(struct text publication, int volume, int issue, struct day *day)
{
	const struct daily *daily = find_daily(publication);

	if (daily == NULL || volume != daily->volume || issue < daily->first || issue > daily->last)
		return false;
	int steps = issue - daily->issue, step = steps < 0 ? -1 : 1;
	*day = daily->day;
	while (steps != 0) {
		*day = day_of_number(day_number(*day) + step);
		if (is_working_day(*day))
			steps -= step;
	}
	return true;
}

int calendar_year_of_volume(struct text publication, int volume)
{
	const struct daily *daily = find_daily(publication);
	return daily == NULL || volume < 1 ? 0 : daily->first_year + volume - 1;
}

/* --- a user's table --- */

enum { PUBLICATION, VOLUME, ISSUE, DATE, COLUMNS };
static const char *const column_names[COLUMNS] = { "publication", "volume", "issue", "date" };

struct entry {
	struct text cells[DATE];
	struct day  day;
};

struct calendar {
	struct arena  arena;
	struct entry *entries;
	size_t        count, capacity;
	int           column_of[COLUMNS]; /* which cell of a row it is, from 0 */
};

static bool read_header(struct calendar *calendar, struct text line, char *problem, size_t size)
{
	struct text cell;
	int number = 0;

	for (int c = 0; c < COLUMNS; c++)
		calendar->column_of[c] = -1;
	for (; text_next(&line, '\t', &cell); number++)
		for (int c = 0; c < COLUMNS; c++)
			if (text_is(text_trim(cell), column_names[c]))
				calendar->column_of[c] = number;
	for (int c = 0; c < COLUMNS; c++)
		if (calendar->column_of[c] < 0) {
			snprintf(problem, size, "expected a column \"%s\", found none", column_names[c]);
			return false;
		}
	return true;
}

static bool read_row(struct calendar *calendar, struct text line, char *problem, size_t size)
{
	struct text cells[COLUMNS] = { 0 }, cell;
	char date[16] = "";
	int number = 0;

	for (; text_next(&line, '\t', &cell); number++)
		for (int c = 0; c < COLUMNS; c++)
			if (calendar->column_of[c] == number)
				cells[c] = text_trim(cell);
	for (int c = 0; c < COLUMNS; c++)
		if (calendar->column_of[c] >= number) {
			snprintf(problem, size, "expected a cell \"%s\", found %d cells", column_names[c], number);
			return false;
		}
	struct entry entry = { 0 };
	if (cells[DATE].length < sizeof date && cells[DATE].length > 0)
		memcpy(date, cells[DATE].bytes, cells[DATE].length);
	if (!day_parse(date, &entry.day)) {
		snprintf(problem, size, "expected a date like 2004-12-03, found \"%.40s\"", date);
		return false;
	}
	for (int c = 0; c < DATE; c++)
		entry.cells[c] = text_copy(&calendar->arena, cells[c]);
	calendar->entries = arena_grow(&calendar->arena, calendar->entries, calendar->count, &calendar->capacity,
	                               sizeof *calendar->entries);
	calendar->entries[calendar->count++] = entry;
	return true;
}

static bool read_table(struct calendar *calendar, FILE *stream, const char *path)
{
	char *line = NULL, problem[120] = "expected a line that names the columns, found none";
	size_t capacity = 0, number = 0;
	ssize_t length;
	bool good = true;

	while (good && (length = getline(&line, &capacity, stream)) >= 0) {
		struct text row = { line, (size_t)length };
		while (row.length > 0 && (row.bytes[row.length - 1] == '\n' || row.bytes[row.length - 1] == '\r'))
			row.length--;
		if (++number == 1)
			good = read_header(calendar, row, problem, sizeof problem);
		else if (row.length > 0)
			good = read_row(calendar, row, problem, sizeof problem);
	}
	free(line);
	good = good && number > 0;
	if (ferror(stream))
		message_errno("cannot read %s", path);
	else if (!good)
		message_refused(path, number, problem);
	return good && !ferror(stream);
}

struct calendar *calendar_open(const char *path)
{
	FILE *stream = fopen(path, "r");

	if (stream == NULL) {
		message_errno("cannot open %s", path);
		return NULL;
	}
	struct calendar *calendar = calloc(1, sizeof *calendar);
	if (calendar == NULL)
		message_trouble("out of memory");
	if (calendar != NULL && !read_table(calendar, stream, path)) {
		calendar_close(calendar);
		calendar = NULL;
	}
	fclose(stream);
	return calendar;
}

void calendar_close(struct calendar *calendar)
{
	if (calendar == NULL)
		return;
	arena_free(&calendar->arena);
	free(calendar);
}

bool calendar_find(const struct calendar *calendar, struct text publication, struct text volume,
                   struct text issue, struct day *day)
{
	for (size_t i = 0; calendar != NULL && i < calendar->count; i++) {
		const struct entry *entry = &calendar->entries[i];
		if (text_equal(entry->cells[ISSUE], issue) && text_equal(entry->cells[VOLUME], volume)
		    && same_name(entry->cells[PUBLICATION], publication)) {
			*day = entry->day;
			return true;
		}
	}
	return false;
}
