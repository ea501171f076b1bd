/* date_grammar.c - the rules of date expressions and their matching */
#include "tag/date_grammar.h"

#include "tag/date_agreement.h"
#include "tag/date_evidence.h"
#include "tag/date_quantity.h"

/* What a rule may hold besides the classes of words: parts that are read by functions. */
enum {
	QUANTITY = CAL_CLASSES, /* "two", "twenty-five", "about a dozen", "several", "a" */
	INNER, /* any date; only at the end of a rule */
	MONTH_NUMBER, /* 1..12 in digits */
	HOUR, /* 1..12 in digits */
	FOUR_DIGITS, /* "0800" */
	OPTIONAL = 0x80, /* added to an element that may be absent */
};

enum { RULE_LENGTH = 9, DEEPEST = 3 };

struct rule {
	unsigned char elements[RULE_LENGTH + 1];
	enum reading_kind kind;
	date_evidence *evidence; /* or NULL: the words alone are enough */
};

#define C(class)     CAL_##class
#define MAYBE(class) (CAL_##class | OPTIONAL)

static const struct rule rules[] = {
	/* days, months and years */
	{ { C(MONTH), C(DAY), MAYBE(COMMA), C(YEAR) }, READ_CALENDAR, NULL },
	{ { C(MONTH), C(DAY) }, READ_CALENDAR, NULL },
	{ { C(MONTH), C(THE), C(ORDINAL) }, READ_CALENDAR, NULL },
	{ { C(DAY), MAYBE(OF), C(MONTH), MAYBE(COMMA), C(YEAR) }, READ_CALENDAR, NULL },
	{ { C(DAY), MAYBE(OF), C(MONTH) }, READ_CALENDAR, NULL },
	{ { MAYBE(THE), C(ORDINAL), C(OF), C(MONTH), MAYBE(COMMA), C(YEAR) }, READ_CALENDAR, NULL },
	{ { MAYBE(THE), C(ORDINAL), C(OF), C(MONTH) }, READ_CALENDAR, NULL },
	{ { C(MONTH), MAYBE(COMMA), MAYBE(OF), C(YEAR) }, READ_CALENDAR, NULL },
	{ { C(MONTH), C(SHORT_YEAR) }, READ_CALENDAR, NULL },
	{ { C(MONTH), C(DAY), MAYBE(COMMA), C(SHORT_YEAR) }, READ_CALENDAR, NULL },
	{ { C(MONTH) }, READ_CALENDAR, evidence_month },
	{ { C(YEAR) }, READ_CALENDAR, evidence_year },
	{ { C(YEAR), C(ERA) }, READ_CALENDAR, NULL },
	{ { C(ERA), C(YEAR) }, READ_CALENDAR, NULL },
	{ { C(SHORT_YEAR) }, READ_CALENDAR, evidence_short_year },
	{ { C(FISCAL), MAYBE(UNIT), C(YEAR) }, READ_CALENDAR, NULL },
	{ { C(YEAR), C(DASH), MONTH_NUMBER, C(DASH), C(DAY) }, READ_CALENDAR, NULL },
	{ { MONTH_NUMBER, C(SLASH), C(DAY), C(SLASH), C(YEAR) }, READ_CALENDAR, NULL },
	{ { C(DAY), C(SLASH), MONTH_NUMBER, C(SLASH), C(YEAR) }, READ_CALENDAR, NULL },
	{ { MONTH_NUMBER, C(SLASH), C(DAY), C(SLASH), C(TWO_DIGITS) }, READ_CALENDAR, NULL },
	{ { MONTH_NUMBER, C(SLASH), C(DAY) }, READ_CALENDAR, evidence_attack },
	{ { C(DAY), C(DOT), MONTH_NUMBER, C(DOT), C(YEAR) }, READ_CALENDAR, NULL },
	{ { C(DAY), C(DASH), C(MONTH), C(DASH), C(YEAR) }, READ_CALENDAR, NULL },
	{ { MAYBE(THE), C(FOLLOWING), C(MONTH) }, READ_CALENDAR, NULL },
	{ { C(SAME), C(MONTH) }, READ_CALENDAR, NULL },
	{ { C(LAST), C(MONTH) }, READ_CALENDAR, NULL },
	{ { C(NEXT), C(MONTH) }, READ_CALENDAR, NULL },
	{ { C(THIS), C(MONTH) }, READ_CALENDAR, NULL },
	{ { C(HOLIDAY), MAYBE(EVE) }, READ_CALENDAR, evidence_reference },
	{ { C(HOLIDAY), MAYBE(EVE), C(YEAR) }, READ_CALENDAR, NULL },
	{ { C(MONTH), C(OF), INNER }, READ_CALENDAR, NULL },
	{ { C(MONTH), C(LAST), C(UNIT) }, READ_CALENDAR, NULL },
	{ { C(MONTH), C(NEXT), C(UNIT) }, READ_CALENDAR, NULL },
	{ { C(MONTH), C(THIS), C(UNIT) }, READ_CALENDAR, NULL },
	/* weekdays */
	{ { C(WEEKDAY) }, READ_WEEKDAY, evidence_weekday },
	{ { C(LAST), C(WEEKDAY) }, READ_WEEKDAY, NULL },
	{ { C(NEXT), C(WEEKDAY) }, READ_WEEKDAY, NULL },
	{ { C(COMING), C(WEEKDAY) }, READ_WEEKDAY, NULL },
	{ { C(THIS), C(WEEKDAY) }, READ_WEEKDAY, NULL },
	{ { C(WEEKDAY), MAYBE(COMMA), MAYBE(THE), INNER }, READ_WEEKDAY, NULL },
	{ { C(WEEKDAY), C(OF), INNER }, READ_WEEKDAY, NULL },
	{ { C(WEEKDAY), C(PART) }, READ_WEEKDAY, NULL },
	{ { C(LAST), C(WEEKDAY), C(PART) }, READ_WEEKDAY, NULL },
	{ { MAYBE(THE), C(FOLLOWING), C(WEEKDAY) }, READ_WEEKDAY, NULL },
	{ { C(SAME), C(WEEKDAY) }, READ_WEEKDAY, NULL },
	/* parts of a year */
	{ { C(SEASON), MAYBE(OF), C(YEAR) }, READ_SEASON, NULL },
	{ { MAYBE(THE), C(SEASON), C(OF), INNER }, READ_SEASON, NULL },
	{ { C(LAST), C(SEASON) }, READ_SEASON, NULL },
	{ { C(NEXT), C(SEASON) }, READ_SEASON, NULL },
	{ { C(THIS), C(SEASON) }, READ_SEASON, NULL },
	{ { MAYBE(THE), C(FOLLOWING), C(SEASON) }, READ_SEASON, NULL },
	{ { MAYBE(THE), C(PREVIOUS), C(SEASON) }, READ_SEASON, NULL },
	{ { C(SAME), C(SEASON) }, READ_SEASON, NULL },
	{ { C(SEASON) }, READ_SEASON, evidence_season },
	{ { MAYBE(THE), C(ORDINAL), MAYBE(DASH), C(UNIT) }, READ_QUARTER, NULL },
	{ { MAYBE(THE), C(ORDINAL), MAYBE(DASH), C(UNIT), MAYBE(OF), INNER }, READ_QUARTER, NULL },
	{ { MAYBE(THE), C(LAST), C(UNIT), C(OF), INNER }, READ_QUARTER, NULL },
	{ { MAYBE(THE), C(ORDINAL), C(HALF), C(OF), MAYBE(THE), INNER }, READ_HALF, NULL },
	/* decades and centuries */
	{ { C(DECADE) }, READ_DECADE, evidence_decade },
	{ { C(ORDINAL), MAYBE(DASH), C(UNIT) }, READ_CENTURY, NULL },
	{ { C(ORDINAL), MAYBE(DASH), C(UNIT), C(ERA) }, READ_CENTURY, NULL },
	/* from the document date */
	{ { C(RELATIVE_DAY) }, READ_DAY_OFFSET, evidence_reference },
	{ { C(RELATIVE_DAY), C(PART) }, READ_DAY_OFFSET, NULL },
	{ { C(THE), C(UNIT), C(BEFORE), C(RELATIVE_DAY) }, READ_DAY_OFFSET, NULL },
	{ { C(THE), C(UNIT), C(AFTER), C(RELATIVE_DAY) }, READ_DAY_OFFSET, NULL },
	{ { C(TONIGHT) }, READ_DAY_OFFSET, NULL },
	{ { C(THIS), C(PART) }, READ_DAY_OFFSET, NULL },
	{ { C(LAST), C(PART) }, READ_DAY_OFFSET, NULL },
	{ { C(LAST), C(UNIT) }, READ_UNIT, evidence_not_of },
	{ { C(NEXT), C(UNIT) }, READ_UNIT, evidence_not_of },
	{ { C(THIS), C(UNIT) }, READ_UNIT, evidence_not_of },
	{ { C(THE), C(THIS), C(UNIT) }, READ_UNIT, evidence_not_of },
	{ { C(THE), C(COMING), C(UNIT) }, READ_UNIT, NULL },
	{ { C(THE), C(UNIT) }, READ_UNIT, evidence_weekend },
	{ { C(EDGE), C(DASH), C(UNIT) }, READ_UNIT, NULL },
	{ { QUANTITY, C(UNIT), C(AGO) }, READ_AGO, NULL },
	{ { QUANTITY, C(UNITS), C(AGO) }, READ_AGO, NULL },
	{ { C(UNITS), C(AGO) }, READ_REFERENCE, NULL },
	{ { QUANTITY, C(UNIT), C(FROM), C(REFERENCE) }, READ_AGO, NULL },
	{ { QUANTITY, C(UNITS), C(FROM), C(REFERENCE) }, READ_AGO, NULL },
	/* from the narrative date */
	{ { QUANTITY, C(UNIT), C(LATER) }, READ_LATER, NULL },
	{ { QUANTITY, C(UNITS), C(LATER) }, READ_LATER, NULL },
	{ { QUANTITY, C(UNIT), C(EARLIER) }, READ_LATER, NULL },
	{ { QUANTITY, C(UNITS), C(EARLIER) }, READ_LATER, NULL },
	{ { QUANTITY, C(UNIT), C(BEFORE) }, READ_LATER, evidence_end },
	{ { QUANTITY, C(UNITS), C(BEFORE) }, READ_LATER, evidence_end },
	{ { QUANTITY, C(UNITS), C(AFTER) }, READ_LATER, evidence_end },
	{ { C(THE), C(FOLLOWING), C(UNIT) }, READ_TOLD_UNIT, NULL },
	{ { C(THE), C(NEXT), C(UNIT) }, READ_TOLD_UNIT, evidence_not_of },
	{ { C(THE), C(PREVIOUS), C(UNIT) }, READ_TOLD_UNIT, NULL },
	{ { MAYBE(THE), C(SAME), C(UNIT) }, READ_TOLD_UNIT, NULL },
	{ { C(THE), C(UNIT), C(BEFORE) }, READ_TOLD_UNIT, evidence_end },
	{ { C(THE), C(UNIT), C(AFTER) }, READ_TOLD_UNIT, evidence_end },
	{ { MAYBE(THE), C(FOLLOWING), C(PART) }, READ_TOLD_UNIT, NULL },
	{ { MAYBE(THE), C(SAME), C(PART) }, READ_TOLD_UNIT, NULL },
	/* durations */
	{ { MAYBE(THE), C(LAST), QUANTITY, MAYBE(FILLER), C(UNITS) }, READ_DURATION, NULL },
	{ { MAYBE(THE), C(NEXT), QUANTITY, MAYBE(FILLER), C(UNITS) }, READ_DURATION, NULL },
	{ { MAYBE(THE), C(COMING), QUANTITY, MAYBE(FILLER), C(UNITS) }, READ_DURATION, NULL },
	{ { C(THE), C(LAST), C(UNIT) }, READ_DURATION, evidence_not_of },
	{ { QUANTITY, MAYBE(FILLER), C(UNITS) }, READ_DURATION, evidence_duration },
	{ { QUANTITY, MAYBE(FILLER), C(UNIT) }, READ_DURATION, evidence_duration },
	{ { QUANTITY, C(DASH), C(UNIT) }, READ_DURATION, evidence_duration },
	{ { C(UNITS) }, READ_DURATION, evidence_duration },
	/* no more than before and after */
	{ { C(REFERENCE) }, READ_REFERENCE, evidence_reference },
	{ { C(THE), MAYBE(FILLER), C(TENSE_NOUN) }, READ_REFERENCE, evidence_end },
	{ { C(RECENT), C(UNITS) }, READ_REFERENCE, NULL },
	{ { C(THE), C(LAST), C(UNITS) }, READ_REFERENCE, NULL },
	{ { MAYBE(THE), C(COMING), C(UNITS) }, READ_REFERENCE, NULL },
	{ { C(EARLIER) }, READ_REFERENCE, evidence_earlier },
	/* parts and times of a day */
	{ { C(CLOCK), MAYBE(AMPM), MAYBE(ZONE) }, READ_CLOCK, NULL },
	{ { HOUR, C(AMPM), MAYBE(ZONE) }, READ_CLOCK, NULL },
	{ { FOUR_DIGITS, C(ZONE) }, READ_CLOCK, NULL },
	{ { C(NOON) }, READ_CLOCK, NULL },
	{ { C(THE), C(PART), C(OF), INNER }, READ_PART_OF, NULL },
};

/* "early X", "the end of X", "earlier X", "around X": X, narrowed */
static const struct rule narrowing[] = {
	{ { C(EDGE), MAYBE(DASH), INNER }, READ_CALENDAR, NULL },
	{ { C(EDGE), C(IN), MAYBE(THE), INNER }, READ_CALENDAR, NULL },
	{ { MAYBE(THE), C(EDGE_NOUN), C(OF), MAYBE(THE), INNER }, READ_CALENDAR, NULL },
	{ { C(EARLIER), MAYBE(IN), MAYBE(THE), INNER }, READ_CALENDAR, NULL },
	{ { C(LATER), MAYBE(IN), MAYBE(THE), INNER }, READ_CALENDAR, NULL },
	{ { C(ROUGHLY), INNER }, READ_CALENDAR, NULL },
};

enum { RULES = sizeof rules / sizeof *rules, NARROWINGS = sizeof narrowing / sizeof *narrowing };

struct match {
	const struct date_scan *scan;
	const struct rule *rule;
	int depth;
	bool open; /* may the match end inside a token, before the mark of a range? */
	size_t end; /* the piece behind the match */
	size_t at[RULE_LENGTH]; /* the piece that each element took, or NONE */
	struct reading quantity, inner;
};

#define NONE ((size_t)-1)

enum reading_mode { READ_PLAIN, READ_OPEN, READ_CERTAIN };

static size_t read_at(const struct date_scan *scan, size_t at, int depth, enum reading_mode mode,
		      struct reading *reading);

static struct reading empty_reading(enum reading_kind kind)
{
	return (struct reading){ .kind = kind, .direction = NOT_SAID, .unit = NOT_SAID, .minutes = -1 };
}

static bool is_at(const struct date_scan *scan, size_t at, enum calendar_class class)
{
	return at < scan->count && calendar_is(&scan->pieces[at], class);
}

/* ---- matching ---- */

static bool is_hour_or_month(const struct date_scan *scan, size_t at)
{
	return is_at(scan, at, CAL_CARDINAL) && scan->pieces[at].form.length <= 2 &&
	       scan->pieces[at].number >= 1 && scan->pieces[at].number <= 12;
}

static bool is_four_digits(const struct date_scan *scan, size_t at)
{
	return is_at(scan, at, CAL_CARDINAL) && scan->pieces[at].form.length == 4 &&
	       scan->pieces[at].number < 2400 && scan->pieces[at].number % 100 < 60;
}

/* Behind "early" or "the end of" a number is a year; behind "about" it is more often a count. */
static enum reading_mode inner_mode(const struct match *match)
{
	if (match->rule->elements[0] != CAL_ROUGHLY)
		return READ_CERTAIN;
	return match->open ? READ_OPEN : READ_PLAIN;
}

/* Read one element at a piece; the piece behind it, or NONE where it is not there. */
static size_t match_element(struct match *match, int element, size_t at)
{
	const struct date_scan *scan = match->scan;
	size_t end;

	switch (element) {
	case QUANTITY:
		match->quantity = empty_reading(READ_DURATION);
		end = date_quantity(scan, at, &match->quantity);
		return end > at ? end : NONE;
	case INNER:
		end = read_at(scan, at, match->depth + 1, inner_mode(match), &match->inner);
		return end > 0 ? at + end : NONE;
	case FOUR_DIGITS: return is_four_digits(scan, at) ? at + 1 : NONE;
	case MONTH_NUMBER:
	case HOUR: return is_hour_or_month(scan, at) ? at + 1 : NONE;
	default: return is_at(scan, at, (enum calendar_class)element) ? at + 1 : NONE;
	}
}

/* Match the rule's elements from number `e` on at piece `at`; optional ones are tried first. */
static bool match_from(struct match *match, int e, size_t at)
{
	int element = match->rule->elements[e];
	size_t end;

	if (element == CAL_NONE) {
		match->end = at;
		return true;
	}
	end = match_element(match, element & ~OPTIONAL, at);
	match->at[e] = end == NONE ? NONE : at;
	if (end != NONE && match_from(match, e + 1, end))
		return true;
	match->at[e] = NONE;
	return (element & OPTIONAL) && match_from(match, e + 1, at);
}

/* What a word of a class says of the date. */
static void fill(struct reading *reading, int element, const struct calendar_piece *piece)
{
	int number = piece->number;

	switch (element) {
	case CAL_MONTH:
	case MONTH_NUMBER: reading->month = number; break;
	case CAL_DAY: reading->day = number; break;
	case CAL_YEAR:
	case CAL_SHORT_YEAR: reading->year = number; break;
	case CAL_WEEKDAY: reading->weekday = number; break;
	case CAL_ORDINAL:
	case CAL_SEASON:
	case CAL_DECADE: reading->index = number; break;
	case CAL_UNIT: reading->unit = number; break;
	case CAL_UNITS:
		reading->unit = number;
		if (reading->count == 0 && !reading->half)
			reading->count = COUNT_UNKNOWN; /* "for years" */
		break;
	case CAL_TWO_DIGITS: reading->year = number <= 30 ? 2000 + number : 1900 + number; break;
	case CAL_PART: reading->part = number; break;
	case CAL_EDGE:
	case CAL_EDGE_NOUN: reading->mod = (enum date_mod)number; break;
	case CAL_FROM: reading->direction = 1; break; /* "a year from now" */
	case CAL_TONIGHT:
		reading->direction = 0;
		reading->part = PART_NIGHT;
		break;
	case CAL_CLOCK:
	case CAL_NOON: reading->minutes = number; break;
	case FOUR_DIGITS: reading->minutes = number / 100 * 60 + number % 100; break;
	case HOUR: reading->minutes = 60 * number; break;
	case CAL_AMPM: reading->minutes = reading->minutes % 720 + 720 * number; break;
	case CAL_ZONE: reading->utc = true; break;
	case CAL_HOLIDAY:
		reading->month = number / 100;
		reading->day = number % 100;
		break;
	case CAL_EVE: reading->day -= number; break;
	case CAL_ERA: reading->era_before = number < 0; break;
	case CAL_FOLLOWING:
	case CAL_PREVIOUS:
	case CAL_SAME:
		reading->told = true;
		reading->direction = number;
		break;
	case CAL_LAST:
	case CAL_NEXT:
	case CAL_THIS:
	case CAL_COMING:
	case CAL_RECENT:
	case CAL_AGO:
	case CAL_LATER:
	case CAL_EARLIER:
	case CAL_BEFORE:
	case CAL_AFTER:
	case CAL_RELATIVE_DAY:
	case CAL_REFERENCE:
	case CAL_TENSE_NOUN:
		reading->direction = (reading->direction == NOT_SAID ? 0 : reading->direction) + number;
		break;
	default: break;
	}
}

static void fill_quantity(struct reading *reading, const struct reading *quantity)
{
	reading->count = quantity->count;
	reading->half = quantity->half;
	reading->roughly = quantity->roughly;
	reading->article = quantity->article;
	if (quantity->roughly)
		reading->mod = DATE_APPROX;
}

static const struct reading *keep(const struct date_scan *scan, const struct reading *reading)
{
	struct reading *kept = arena_alloc(scan->arena, sizeof *kept);

	*kept = *reading;
	return kept;
}

static struct reading filled(const struct match *match)
{
	struct reading reading = empty_reading(match->rule->kind);

	for (int e = 0; match->rule->elements[e] != CAL_NONE; e++) {
		int element = match->rule->elements[e] & ~OPTIONAL;
		if (match->at[e] == NONE)
			continue;
		if (element == QUANTITY)
			fill_quantity(&reading, &match->quantity);
		else if (element == INNER)
			reading.of = keep(match->scan, &match->inner);
		else
			fill(&reading, element, &match->scan->pieces[match->at[e]]);
	}
	return reading;
}

/* ---- "early X", "the end of X" ---- */

static void narrow_to_now(struct reading *reading, bool earlier)
{
	reading->mod = earlier ? DATE_START : DATE_END;
	reading->to_now = true;
}

/* "around 1990", but "over 1990-95" is a preposition and "some 1990" a count. */
static bool is_rough_date(const struct calendar_piece *word)
{
	return !text_is(word->form, "over") && !text_is(word->form, "some") && !text_is(word->form, "Over") &&
	       !text_is(word->form, "Some");
}

/* "early X" and the like: X itself with a mod. */
static bool settle_narrowing(const struct match *match, struct reading *reading)
{
	const struct calendar_piece *word =
		&match->scan->pieces[match->at[0] == NONE ? match->at[1] : match->at[0]];
	bool roughly = calendar_is(word, CAL_ROUGHLY), edge = calendar_is(word, CAL_EDGE);
	struct reading inner = match->inner;

	if (is_at(match->scan, match->end - 2, CAL_THE) && date_is_year(&inner) &&
	    inner.kind == READ_CALENDAR)
		return false; /* "the end of the 2004 campaign" is not that of the year */
	if (roughly && !is_rough_date(word))
		return false;
	if (inner.mod != DATE_WHOLE || inner.kind == READ_DURATION || inner.kind == READ_REFERENCE)
		return false;
	if (roughly)
		inner.mod = DATE_APPROX;
	else if (calendar_is(word, CAL_EARLIER) || calendar_is(word, CAL_LATER))
		narrow_to_now(&inner, calendar_is(word, CAL_EARLIER));
	else
		inner.mod = reading->mod;
	*reading = inner;
	return inner.minutes < 0 || roughly || edge;
}

/* ---- the longest match ---- */

/* "early 1956", "the end of May": what would need evidence alone has it. */
static bool is_told_by_neighbours(date_evidence *evidence)
{
	return evidence == evidence_year || evidence == evidence_short_year || evidence == evidence_month ||
	       evidence == evidence_season || evidence == evidence_weekend;
}

/* Only a mark of ranges cuts a token: "1950" of "1950-53" */
static bool is_range(const struct date_scan *scan, size_t at)
{
	return is_at(scan, at, CAL_DASH) || is_at(scan, at, CAL_SLASH);
}

static bool try_rule(struct match *match, const struct rule *rule, size_t at, bool certain,
		     struct reading *reading)
{
	const struct date_scan *scan = match->scan;

	match->rule = rule;
	if (!match_from(match, 0, at) ||
	    !(scan->pieces[match->end - 1].ends || (match->open && is_range(scan, match->end))))
		return false;
	if (rule->evidence != NULL && !(certain && is_told_by_neighbours(rule->evidence)) &&
	    !rule->evidence(scan, at, match->end - 1))
		return false;
	*reading = filled(match);
	return rule >= narrowing && rule < narrowing + NARROWINGS ? settle_narrowing(match, reading)
								  : date_settle(reading);
}

/* A look at the first word, which is the end of most rules. */
static bool may_begin(const struct rule *rule, const struct calendar_piece *piece)
{
	int first = rule->elements[0];

	return first >= CAL_CLASSES || calendar_is(piece, (enum calendar_class)first);
}

static size_t longest(const struct rule *from, size_t rule_count, struct match *match, size_t at,
		      bool certain, size_t length, struct reading *reading)
{
	struct reading candidate;

	for (size_t r = 0; r < rule_count; r++)
		if (may_begin(&from[r], &match->scan->pieces[at]) &&
		    try_rule(match, &from[r], at, certain, &candidate) && match->end - at > length) {
			length = match->end - at;
			*reading = candidate;
		}
	return length;
}

static size_t read_at(const struct date_scan *scan, size_t at, int depth, enum reading_mode mode,
		      struct reading *reading)
{
	struct match match = { .scan = scan, .depth = depth, .open = mode == READ_OPEN };
	bool certain = mode == READ_CERTAIN;
	size_t length;

	if (at >= scan->count || scan->pieces[at].classes == 0 || depth > DEEPEST)
		return 0;
	length = longest(rules, RULES, &match, at, certain, 0, reading);
	return longest(narrowing, NARROWINGS, &match, at, certain, length, reading);
}

size_t date_read(const struct date_scan *scan, size_t at, struct reading *reading)
{
	return at < scan->count && scan->pieces[at].begins ? read_at(scan, at, 0, READ_PLAIN, reading) : 0;
}

size_t date_read_certain(const struct date_scan *scan, size_t at, struct reading *reading)
{
	return read_at(scan, at, 0, READ_CERTAIN, reading);
}

size_t date_read_open(const struct date_scan *scan, size_t at, struct reading *reading)
{
	return at < scan->count && scan->pieces[at].begins ? read_at(scan, at, 0, READ_OPEN, reading) : 0;
}
