/* date_values.c - what a date expression means */
#include "tag/date_values.h"

#include <stdio.h>

#include "tag/date_moments.h"
#include "tag/date_years.h"

static struct moment resolve(const struct reading *reading, const struct date_reference *reference);

/* ---- units of time ---- */

static enum grain grain_of(int unit)
{
	static const enum grain grains[] = {
		[UNIT_DAY] = GRAIN_DAY,       [UNIT_WEEK] = GRAIN_WEEK,       [UNIT_WEEKEND] = GRAIN_SPAN,
		[UNIT_MONTH] = GRAIN_MONTH,   [UNIT_QUARTER] = GRAIN_QUARTER, [UNIT_YEAR] = GRAIN_YEAR,
		[UNIT_DECADE] = GRAIN_DECADE, [UNIT_CENTURY] = GRAIN_CENTURY,
	};

	return grains[unit];
}

static int months_of(int unit)
{
	switch (unit) {
	case UNIT_MONTH: return 1;
	case UNIT_QUARTER: return 3;
	case UNIT_YEAR: return 12;
	case UNIT_DECADE: return 120;
	case UNIT_CENTURY: return 1200;
	default: return 0;
	}
}

enum { FARTHEST = 20000 };

/* A day moved by `halves` half units; beyond all calendars it does not matter how far. */
static long moved(long day, int unit, long halves)
{
	if (halves > FARTHEST || halves < -FARTHEST)
		halves = halves > 0 ? FARTHEST : -FARTHEST;
	if (unit == UNIT_DAY)
		return day + halves / 2;
	if (unit == UNIT_WEEK || unit == UNIT_WEEKEND)
		return day + 7 * halves / 2;
	if (unit == UNIT_MONTH && halves % 2 != 0)
		return civil_add_months(day, halves / 2) + (halves > 0 ? 15 : -15);
	return civil_add_months(day, months_of(unit) * halves / 2);
}

/* The unit that holds a day: its week, its month, its decade. */
static struct interval unit_around(long day, int unit)
{
	struct day civil = day_of_number(day);
	struct interval days = { day, day };

	switch (unit) {
	case UNIT_WEEK: return civil_week_of(day);
	case UNIT_WEEKEND:
		days = civil_week_of(day);
		days.from += 5;
		return days;
	case UNIT_MONTH: return civil_months(civil.year, civil.month, 1);
	case UNIT_QUARTER: return civil_months(civil.year, (civil.month - 1) / 3 * 3 + 1, 3);
	case UNIT_YEAR: return civil_years(civil.year, civil.year);
	case UNIT_DECADE: return civil_years(civil.year / 10 * 10, civil.year / 10 * 10 + 9);
	case UNIT_CENTURY: return civil_years(civil.year / 100 * 100, civil.year / 100 * 100 + 99);
	default: return days;
	}
}

/* ---- the kinds of readings ---- */

/* "The following spring" counts from the narrative date as "next spring" does from the document's. */
static struct date_reference told_reference(const struct date_reference *reference, int direction)
{
	struct date_reference told = *reference;

	if (!reference->told)
		return told;
	told.known = true;
	told.document = direction < 0 ? reference->narrative.from : reference->narrative.to;
	return told;
}

/* A year, month, day, season, quarter or half. */
static void resolve_calendar(const struct reading *reading, const struct date_reference *reference,
			     struct moment *moment)
{
	int year = reading->year;

	if (reading->of != NULL) {
		struct moment whole = resolve(reading->of, reference);
		year = whole.known ? day_of_number(whole.days.from).year : 0;
		moment->basis = whole.basis;
	} else if (reading->unit == UNIT_YEAR && reading->direction != NOT_SAID) {
		year = reference->known ? day_of_number(reference->document).year + reading->direction : 0;
		moment->basis = DATE_RELATIVE;
	} else if (year == 0) {
		year = date_choose_year(reading, reference);
		moment->basis = reading->direction != NOT_SAID ? DATE_RELATIVE
				: year != 0                    ? DATE_YEAR_INFERRED
							       : DATE_EXPLICIT;
	}
	moment->known = year > 0 && date_in_year(reading, year, &moment->days);
	moment->month = reading->month;
	moment->day = reading->day;
	moment->index = reading->index;
	moment->grain = reading->kind == READ_SEASON    ? GRAIN_SEASON
			: reading->kind == READ_QUARTER ? GRAIN_QUARTER
			: reading->kind == READ_HALF    ? GRAIN_HALF
			: reading->day != 0             ? GRAIN_DAY
			: reading->month != 0           ? GRAIN_MONTH
							: GRAIN_YEAR;
}

/* The day of a weekday near the document date. */
static long weekday_near(const struct reading *reading, const struct date_reference *reference)
{
	long document = reference->document;
	long ahead = (reading->weekday - civil_weekday(document) + 7) % 7; /* 0..6 days on */
	long back = (7 - ahead) % 7; /* 0..6 days ago */

	switch (reading->direction) {
	case -1: return document - (back == 0 ? 7 : back);
	case 1: return document + (ahead == 0 ? 7 : ahead);
	case 0: return reference->tense < 0 ? document - back : document + ahead;
	default: return reference->tense > 0 ? document + ahead : document - back;
	}
}

static void resolve_weekday(const struct reading *reading, const struct date_reference *reference,
			    struct moment *moment)
{
	moment->basis = DATE_RELATIVE;
	if (reading->of != NULL &&
	    (reading->of->kind == READ_CALENDAR || reading->of->kind == READ_DAY_OFFSET)) {
		struct reading day = *reading->of;
		day.weekday = reading->weekday;
		*moment = resolve(&day, reference);
	} else if (reading->of != NULL) {
		struct moment week = resolve(reading->of, reference);
		moment->known = week.known;
		moment->days.from = moment->days.to = week.days.from + reading->weekday - 1;
	} else if (reference->known) {
		moment->known = true;
		moment->days.from = moment->days.to = weekday_near(reading, reference);
	}
}

/* Half a year, a decade or any other whole: "the first half of the 1990s" */
static void resolve_half(const struct reading *reading, const struct date_reference *reference,
			 struct moment *moment)
{
	struct reading year = { .kind = READ_UNIT, .unit = UNIT_YEAR, .direction = 0, .minutes = -1 };
	struct moment whole;
	long middle;

	year.unit = reading->of == NULL ? reading->unit : UNIT_YEAR;
	whole = resolve(reading->of != NULL ? reading->of : &year, reference);
	*moment = whole;
	if (whole.grain == GRAIN_YEAR)
		moment->grain = GRAIN_HALF;
	else
		moment->mod = reading->index == 1 ? DATE_START : DATE_END;
	moment->index = reading->index;
	middle = whole.days.from + (whole.days.to - whole.days.from + 1) / 2;
	if (whole.grain == GRAIN_YEAR)
		middle = civil_add_months(whole.days.from, 6);
	if (reading->index == 1)
		moment->days.to = middle - 1;
	else
		moment->days.from = middle;
}

/* The n-th week or day of a month or year, of which -1 is the last. */
static void resolve_week_of(const struct reading *reading, const struct date_reference *reference,
			    struct moment *moment)
{
	int length = reading->unit == UNIT_WEEK ? 7 : 1;
	struct moment whole = resolve(reading->of, reference);

	moment->known = whole.known;
	moment->basis = whole.basis;
	moment->grain = reading->unit == UNIT_WEEK ? GRAIN_SPAN : GRAIN_DAY;
	moment->days = whole.days;
	if (reading->index < 0)
		moment->days.from = whole.days.to - length + 1;
	else
		moment->days.from = whole.days.from + (long)length * (reading->index - 1);
	if (moment->days.from + length - 1 < whole.days.to)
		moment->days.to = moment->days.from + length - 1;
	if (moment->days.from > whole.days.to)
		moment->known = false;
}

/* "The weekend", "this weekend": that of the document's week if it has begun or is to come, else the last. */
static int nearest_weekend(const struct reading *reading, const struct date_reference *reference)
{
	bool past = reading->direction == 0 ? reference->tense < 0 : reference->tense <= 0;

	return civil_weekday(reference->document) >= 6 || !past ? 0 : -1;
}

/* The document's week, month, year, moved. */
static void resolve_unit(const struct reading *reading, const struct date_reference *reference,
			 struct moment *moment)
{
	int direction = reading->direction == NOT_SAID ? 0 : reading->direction;

	if (reading->unit == UNIT_WEEKEND && (direction == 0 || reading->direction == NOT_SAID))
		direction = nearest_weekend(reading, reference);
	moment->basis = DATE_RELATIVE;
	moment->grain = grain_of(reading->unit);
	moment->known = reference->known;
	moment->days = unit_around(moved(reference->document, reading->unit, 2L * direction), reading->unit);
}

/* Is the narrative date exact enough to count units from it? */
static bool narrative_tells(const struct date_reference *reference, int unit)
{
	static const long limits[] = {
		[UNIT_DAY] = 1,      [UNIT_WEEK] = 7,   [UNIT_WEEKEND] = 7,  [UNIT_MONTH] = 31,
		[UNIT_QUARTER] = 92, [UNIT_YEAR] = 366, [UNIT_DECADE] = 366, [UNIT_CENTURY] = 3653
	};

	return reference->told && reference->narrative.to - reference->narrative.from + 1 <= limits[unit];
}

static void resolve_told_unit(const struct reading *reading, const struct date_reference *reference,
			      struct moment *moment)
{
	int unit = reading->unit == NOT_SAID ? UNIT_DAY : reading->unit;
	int direction = reading->direction == NOT_SAID ? 0 : reading->direction;
	long from = direction > 0 ? reference->narrative.to : reference->narrative.from;

	moment->basis = DATE_RELATIVE;
	moment->grain = grain_of(unit);
	moment->known = narrative_tells(reference, unit);
	if (!reference->told && reference->known && unit != UNIT_DAY) {
		moment->known = true;
		from = reference->document;
	}
	moment->days = unit_around(moved(from, unit, 2L * direction), unit);
}

static long halves_of(const struct reading *reading)
{
	return 2L * reading->count + (reading->half ? 1 : 0);
}

/* "two weeks ago" is a day, "two months ago" a month, "two years ago" a year. */
static void resolve_distance(const struct reading *reading, const struct date_reference *reference,
			     struct moment *moment)
{
	bool ago = reading->kind == READ_AGO, back = reading->direction < 0;
	int unit = reading->unit;
	long from = ago ? reference->document : back ? reference->narrative.from : reference->narrative.to;

	moment->basis = DATE_RELATIVE;
	if (reading->count == COUNT_UNKNOWN) {
		moment->grain = GRAIN_REFERENCE;
		return;
	}
	if (unit == UNIT_DECADE && moment->mod == DATE_WHOLE)
		moment->mod = DATE_APPROX;
	moment->known = ago ? reference->known : narrative_tells(reference, unit);
	from = moved(from, unit, back ? -halves_of(reading) : halves_of(reading));
	if (unit == UNIT_WEEK)
		unit = UNIT_DAY;
	if (unit == UNIT_DECADE)
		unit = UNIT_YEAR;
	if (unit == UNIT_YEAR && reading->half)
		unit = UNIT_MONTH;
	moment->grain = grain_of(unit);
	moment->days = unit_around(from, unit);
}

static void resolve_duration(const struct reading *reading, const struct date_reference *reference,
			     struct moment *moment)
{
	long there;

	moment->grain = GRAIN_COUNT;
	moment->basis =
		reading->direction == NOT_SAID || reading->direction == 0 ? DATE_EXPLICIT : DATE_RELATIVE;
	if (moment->basis == DATE_EXPLICIT || !reference->known)
		return;
	moment->known = true;
	there = moved(reference->document, reading->unit, reading->direction * halves_of(reading));
	moment->days = reading->direction < 0 ? (struct interval){ there, reference->document }
					      : (struct interval){ reference->document, there };
}

static void resolve_clock(const struct reading *reading, const struct date_reference *reference,
			  struct moment *moment)
{
	if (reading->of != NULL)
		*moment = resolve(reading->of, reference);
	else {
		moment->basis = reference->day_basis;
		moment->known = reference->day_known;
		moment->days.from = moment->days.to = reference->day;
	}
	moment->minutes = reading->minutes;
	moment->utc = reading->utc;
}

static void resolve_era(const struct reading *reading, struct moment *moment)
{
	int years = reading->kind == READ_DECADE ? 10 : 100;

	moment->known = true;
	moment->grain = reading->kind == READ_DECADE ? GRAIN_DECADE : GRAIN_CENTURY;
	moment->days = civil_years(reading->index * years, reading->index * years + years - 1);
	moment->index = reading->index;
}

static bool in_calendar(struct interval days)
{
	return day_of_number(days.from).year >= 0 && day_of_number(days.to).year <= 9999;
}

static struct moment resolve(const struct reading *reading, const struct date_reference *reference)
{
	struct moment moment = { .grain = GRAIN_DAY, .mod = reading->mod, .minutes = -1 };
	struct date_reference told;

	if (reading->told && reading->kind != READ_TOLD_UNIT) {
		told = told_reference(reference, reading->direction);
		reference = &told;
	}
	switch (reading->kind) {
	case READ_CALENDAR:
	case READ_SEASON:
	case READ_QUARTER: resolve_calendar(reading, reference, &moment); break;
	case READ_WEEKDAY: resolve_weekday(reading, reference, &moment); break;
	case READ_HALF: resolve_half(reading, reference, &moment); break;
	case READ_WEEK_OF: resolve_week_of(reading, reference, &moment); break;
	case READ_DECADE:
	case READ_CENTURY: resolve_era(reading, &moment); break;
	case READ_DAY_OFFSET:
		moment.basis = DATE_RELATIVE;
		moment.known = reference->known;
		moment.days.from = moment.days.to = reference->document + reading->direction;
		break;
	case READ_UNIT: resolve_unit(reading, reference, &moment); break;
	case READ_TOLD_UNIT: resolve_told_unit(reading, reference, &moment); break;
	case READ_AGO:
	case READ_LATER: resolve_distance(reading, reference, &moment); break;
	case READ_DURATION: resolve_duration(reading, reference, &moment); break;
	case READ_REFERENCE:
		moment.grain = GRAIN_REFERENCE;
		moment.basis = DATE_RELATIVE;
		break;
	case READ_CLOCK:
	case READ_PART_OF: resolve_clock(reading, reference, &moment); break;
	}
	if (reading->part != 0)
		moment.part = reading->part;
	if (moment.mod == DATE_WHOLE)
		moment.mod = reading->mod;
	moment.reading = reading;
	moment.known = moment.known && in_calendar(moment.days);
	return moment;
}

/* ---- the whole phrase ---- */

/* The days of a moment that its mod leaves. */
static void narrow(struct moment *moment, const struct date_reference *reference)
{
	if (!moment->known || moment->reading->kind == READ_HALF)
		return;
	if (!moment->reading->to_now || !reference->known || reference->document < moment->days.from ||
	    reference->document > moment->days.to)
		moment->days = civil_part(moment->days, moment->mod);
	else if (moment->mod == DATE_START)
		moment->days.to = reference->document;
	else
		moment->days.from = reference->document;
}

/* The other end of a range: without a year of its own it is the next one after the start. */
static struct moment resolve_end(const struct date_phrase *phrase, const struct moment *start,
				 const struct date_reference *reference)
{
	struct date_reference after = *reference;
	struct moment end;

	if (start->known && phrase->end.year == 0 && phrase->end.month != 0)
		after.year = day_of_number(start->days.from).year;
	end = resolve(&phrase->end, &after);
	if (after.year != reference->year && end.known && end.days.to < start->days.from) {
		after.year++;
		end = resolve(&phrase->end, &after);
	}
	if (phrase->end.kind == READ_WEEKDAY && start->known && end.known && end.days.to < start->days.from)
		end.days.from = end.days.to = end.days.to + 7;
	return end;
}

struct date_meaning date_value(const struct date_phrase *phrase, const struct date_reference *reference,
			       struct date *date)
{
	struct moment start = resolve(&phrase->start, reference), end = start;
	char first[MOMENT_VALUE_SIZE] = "", last[MOMENT_VALUE_SIZE] = "";

	moment_value(first, &start);
	if (phrase->range) {
		end = resolve_end(phrase, &start, reference);
		moment_value(last, &end);
	}
	snprintf(date->value, sizeof date->value, "%s%s%s", first, last[0] != '\0' ? "/" : "", last);
	date->mod = phrase->range ? DATE_WHOLE : start.mod;
	date->basis = start.basis > end.basis ? start.basis : end.basis;
	date->type = start.part != 0 || start.minutes >= 0 ? DATE_TIME : DATE_DATE;
	narrow(&start, reference);
	narrow(&end, reference);
	moment_limits(date, &start, &end);
	return (struct date_meaning){
		.known = start.known && end.known && start.grain != GRAIN_COUNT,
		.days = { start.days.from, end.days.to },
	};
}
