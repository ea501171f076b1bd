/* date_quantity.c - how many units */
#include "tag/date_quantity.h"

enum { LARGEST_COUNT = 1000000000 };

static bool is_at(const struct date_scan *scan, size_t at, enum calendar_class class)
{
	return at < scan->count && calendar_is(&scan->pieces[at], class);
}

static size_t skip(const struct date_scan *scan, size_t at, enum calendar_class class)
{
	return is_at(scan, at, class) ? at + 1 : at;
}

/* "about", "more than", "at least", "up to" */
static size_t read_roughly(const struct date_scan *scan, size_t at, struct reading *reading)
{
	size_t end = at;

	if (is_at(scan, at, CAL_MORE) && is_at(scan, at + 1, CAL_THAN))
		end = at + 2;
	else if (is_at(scan, at, CAL_ROUGHLY) && !is_at(scan, at + 1, CAL_UNITS))
		end = at + 1;
	reading->roughly |= end > at;
	return end;
}

static bool is_digit(const struct date_scan *scan, size_t at)
{
	char first = scan->pieces[at].form.bytes[0];

	return first >= '0' && first <= '9';
}

static int multiplied(int count, int factor)
{
	return count > LARGEST_COUNT / factor ? LARGEST_COUNT : count * factor;
}

/* "5", "1,500", "twenty", "twenty-five", "three hundred"; the piece behind it, `at` for none */
static size_t read_cardinal(const struct date_scan *scan, size_t at, int *number)
{
	size_t end = at + 1;

	if (!is_at(scan, at, CAL_CARDINAL))
		return at;
	*number = scan->pieces[at].number;
	if (is_at(scan, at, CAL_TENS)) {
		size_t digit = skip(scan, end, CAL_DASH);
		if (is_at(scan, digit, CAL_DIGIT)) {
			*number += scan->pieces[digit].number;
			end = digit + 1;
		}
	}
	for (; is_at(scan, end, CAL_CARDINAL) && scan->pieces[end].number >= 100 && !is_digit(scan, end);
	     end++)
		*number = multiplied(*number, scan->pieces[end].number);
	return end;
}

/* "a dozen", "two dozen", "a couple of", "a few": what may follow a number, an article or nothing */
static size_t read_group(const struct date_scan *scan, size_t at, struct reading *reading)
{
	if (is_at(scan, at, CAL_DOZEN)) {
		reading->count = multiplied(reading->count, scan->pieces[at].number);
		reading->article = false;
		return skip(scan, at + 1, CAL_OF);
	}
	if (is_at(scan, at, CAL_CARDINAL) && reading->article && scan->pieces[at].number >= 100) {
		reading->count = scan->pieces[at].number; /* "a hundred" */
		reading->article = false;
		return at + 1;
	}
	if (is_at(scan, at, CAL_FEW) && reading->count == 1) {
		reading->count = COUNT_UNKNOWN;
		reading->article = false;
		return at + 1;
	}
	return at;
}

size_t date_quantity(const struct date_scan *scan, size_t at, struct reading *reading)
{
	size_t start = read_roughly(scan, at, reading), end = skip(scan, start, CAL_HALF), after;
	bool half = end > start;

	reading->count = 1;
	after = read_cardinal(scan, end, &reading->count);
	if (after == end) {
		after = skip(scan, end, CAL_A);
		reading->article = after > end;
	}
	if (after == end && half)
		return at;
	end = read_group(scan, after, reading);
	if (end == start)
		return at;
	if (half && end == after) /* "half a year", but "half a dozen years" */
		reading->count = 0, reading->half = true, reading->article = false;
	else if (half)
		reading->count /= 2;
	if (is_at(scan, end, CAL_AND) && is_at(scan, end + 1, CAL_A) && is_at(scan, end + 2, CAL_HALF)) {
		reading->half = true;
		end += 3;
	}
	return end;
}
