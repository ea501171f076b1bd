/* date_agreement.c - what the words that matched a rule must agree on to be a date */
#include "tag/date_agreement.h"

#include "tag/civil.h"

static bool is_week(const struct reading *reading)
{
	return (reading->kind == READ_UNIT || reading->kind == READ_TOLD_UNIT) && reading->unit == UNIT_WEEK;
}

bool date_is_year(const struct reading *reading)
{
	if (reading->kind == READ_UNIT || reading->kind == READ_TOLD_UNIT)
		return reading->unit == UNIT_YEAR && reading->mod == DATE_WHOLE;
	return reading->kind == READ_CALENDAR && reading->year != 0 && reading->month == 0;
}

static bool is_month(const struct reading *reading)
{
	if (reading->kind == READ_UNIT || reading->kind == READ_TOLD_UNIT)
		return reading->unit == UNIT_MONTH;
	return reading->kind == READ_CALENDAR && reading->month != 0 && reading->day == 0;
}

static bool is_day(const struct reading *reading)
{
	switch (reading->kind) {
	case READ_CALENDAR: return reading->day != 0;
	case READ_UNIT:
	case READ_TOLD_UNIT: return reading->unit == UNIT_DAY;
	case READ_WEEKDAY:
	case READ_DAY_OFFSET: return reading->part == 0;
	default: return false;
	}
}

static bool settle_calendar(struct reading *reading)
{
	if (reading->index != 0 && reading->day == 0) { /* "the fifth of May" */
		reading->day = reading->index;
		reading->index = 0;
	}
	if (reading->of != NULL && !date_is_year(reading->of))
		return false;
	if (reading->unit != NOT_SAID && reading->unit != UNIT_YEAR)
		return false;
	return reading->month == 0 || reading->day == 0 ||
	       civil_valid(reading->year != 0 ? reading->year : 2000, reading->month, reading->day);
}

/* "the third quarter of X", "the last week of X", "the first day of X" share their rules. */
static bool settle_quarter(struct reading *reading)
{
	if (reading->index == 0)
		reading->index = reading->direction;
	reading->direction = NOT_SAID;
	if (reading->unit == UNIT_QUARTER) {
		reading->index = reading->index == -1 ? 4 : reading->index;
		return reading->index >= 1 && reading->index <= 4 &&
		       (reading->of == NULL || date_is_year(reading->of));
	}
	reading->kind = READ_WEEK_OF;
	if (reading->of == NULL || reading->index == 0 || reading->index > 31 || reading->index < -1)
		return false;
	return (reading->unit == UNIT_WEEK && reading->index <= 5 && is_month(reading->of)) ||
	       (reading->unit == UNIT_DAY && (is_month(reading->of) || date_is_year(reading->of)));
}

static bool settle_half(struct reading *reading)
{
	if (reading->index == -1)
		reading->index = 2;
	if (reading->index < 1 || reading->index > 2)
		return false;
	if (reading->of != NULL)
		return date_is_year(reading->of) || is_month(reading->of) ||
		       reading->of->kind == READ_DECADE || reading->of->kind == READ_CENTURY;
	return reading->unit == UNIT_YEAR || reading->unit == UNIT_MONTH;
}

/* "the 1800s" are a century, "the 2000s" a decade. */
static bool settle_decade(struct reading *reading)
{
	if (reading->index % 10 == 0 && reading->index <= 190) {
		reading->kind = READ_CENTURY;
		reading->index /= 10;
	}
	return true;
}

static bool settle_duration(struct reading *reading)
{
	if (reading->count == 0 && !reading->half)
		reading->count = 1; /* "the past year" */
	if (reading->direction == -1 && reading->unit == UNIT_QUARTER && reading->count == 1) {
		reading->kind = READ_UNIT; /* "the last quarter" */
		return true;
	}
	if (reading->unit == UNIT_QUARTER && reading->count == 1)
		return false; /* "about a quarter" */
	return reading->unit != UNIT_WEEKEND;
}

/* "last day" is not yesterday. */
static bool settle_unit(const struct reading *reading)
{
	return reading->unit != UNIT_DAY || reading->direction == 0 || reading->direction == NOT_SAID;
}

bool date_settle(struct reading *reading)
{
	switch (reading->kind) {
	case READ_CALENDAR: return settle_calendar(reading);
	case READ_WEEKDAY: return reading->of == NULL || is_week(reading->of) || is_day(reading->of);
	case READ_SEASON: return reading->of == NULL || date_is_year(reading->of);
	case READ_QUARTER: return settle_quarter(reading);
	case READ_HALF: return settle_half(reading);
	case READ_DECADE: return settle_decade(reading);
	case READ_CENTURY:
		reading->index--;
		return reading->unit == UNIT_CENTURY && reading->index >= 0 && reading->index <= 29;
	case READ_UNIT: return settle_unit(reading);
	case READ_LATER:
	case READ_AGO: return reading->unit != UNIT_WEEKEND && reading->unit != UNIT_QUARTER;
	case READ_DURATION: return settle_duration(reading);
	case READ_PART_OF: return reading->of != NULL && is_day(reading->of);
	default: return true;
	}
}
