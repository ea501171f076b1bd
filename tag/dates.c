/* dates.c - the date and time expressions of a sentence, and what they are told against */
#include "tag/dates.h"

#include "tag/civil.h"
#include "tag/date_phrases.h"
#include "tag/date_tense.h"
#include "tag/date_values.h"
#include "tag/date_years.h"

const char *date_mod_name(enum date_mod mod)
{
	static const char *const names[] = { NULL, "START", "MID", "END", "APPROX" };

	return names[mod];
}

const char *date_basis_name(enum date_basis basis)
{
	static const char *const names[] = { "explicit", "year-inferred", "relative" };

	return names[basis];
}

/* The number in `digits` bytes at `start`, -1 where they are not all digits. */
static int read_digits(struct text text, size_t start, size_t digits)
{
	int number = 0;

	for (size_t i = start; i < start + digits; i++) {
		if (i >= text.length || text.bytes[i] < '0' || text.bytes[i] > '9')
			return -1;
		number = number * 10 + text.bytes[i] - '0';
	}
	return number;
}

bool date_context_open(struct date_context *context, struct text document_date)
{
	int year = read_digits(document_date, 0, 4), month = read_digits(document_date, 5, 2);
	int day = read_digits(document_date, 8, 2);

	*context = (struct date_context){ .known = false };
	if (document_date.length != 10 || document_date.bytes[4] != '-' || document_date.bytes[7] != '-' ||
	    !civil_valid(year, month, day))
		return false;
	context->known = true;
	context->document = civil_day(year, month, day);
	return true;
}

/* ---- what a phrase is told against ---- */

/* How many brackets are open before piece `to`, where `depth` of them were before piece `from`. */
static int open_brackets(const struct date_scan *scan, size_t from, size_t to, int depth)
{
	for (size_t i = from; i < to; i++)
		if (calendar_is(&scan->pieces[i], CAL_OPEN))
			depth++;
		else if (calendar_is(&scan->pieces[i], CAL_CLOSE) && depth > 0)
			depth--;
	return depth;
}

static int word_of(const struct date_scan *scan, size_t piece)
{
	return scan->pieces[piece].word;
}

static bool needs_tense(const struct date_phrase *phrase)
{
	const struct reading *reading = phrase->start.of != NULL ? phrase->start.of : &phrase->start;

	switch (reading->kind) {
	case READ_CALENDAR: return reading->year == 0;
	case READ_WEEKDAY:
	case READ_SEASON:
	case READ_QUARTER:
	case READ_HALF:
	case READ_UNIT: return true;
	default: return false;
	}
}

/* The year that another date of the sentence states, for documents without a date; 0 for none. */
static int stated_year(const struct date_phrase *phrases, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (phrases[i].start.kind == READ_CALENDAR && phrases[i].start.year != 0 &&
		    phrases[i].start.month != 0)
			return phrases[i].start.year;
	return 0;
}

/* What is reported now is not part of a story told with an earlier year. */
static bool is_report(const struct sentence *sentence)
{
	static const char *const verbs[] = { "said",   "says",   "told",  "announced", "warned", "declared",
					     "stated", "argued", "noted", "reported",  "now",    NULL };

	for (size_t t = 0; t < sentence->token_count; t++)
		for (const char *const *verb = verbs; *verb != NULL; verb++)
			if (text_is(sentence->tokens[t].form, *verb))
				return true;
	return false;
}

/* Does a date without a year go on with the story?  Stories move forward. */
static bool goes_on(const struct date_context *context, const struct date_scan *scan,
		    const struct reading *reading)
{
	struct interval days;

	if (context->narrated_year == 0 || reading->kind != READ_CALENDAR)
		return false;
	if (!date_in_year(reading, context->narrated_year, &days))
		return false;
	return !context->known || (days.to >= context->narrated_from && !is_report(scan->sentence));
}

static struct date_reference reference_of(const struct date_context *context, const struct date_scan *scan,
					  const struct date_phrase *phrase, bool bracketed)
{
	struct date_reference reference = {
		.known = context->known,
		.document = context->document,
		.told = context->narrative_known,
		.narrative = { context->narrative_from, context->narrative_to },
	};

	bool ahead = context->known && context->narrative_known && context->narrative_from > context->document;

	if (bracketed)
		reference.tense = -1;
	else if (ahead || needs_tense(phrase))
		reference.tense =
			date_tense(scan->sentence, word_of(scan, phrase->first), word_of(scan, phrase->last));
	/* "must leave by December 1. ... were released the following day": what was done follows on the past */
	if (ahead && reference.tense < 0) {
		reference.told = context->past_known;
		reference.narrative = (struct interval){ context->past_from, context->past_to };
	}
	if (!bracketed && reference.tense <= 0 && goes_on(context, scan, &phrase->start))
		reference.year = context->narrated_year;
	return reference;
}

/* A date of one day, a few words from a time of day. */
static bool find_day(const struct date_scan *scan, const struct date_phrase *time,
		     const struct date_phrase *date, const struct date_context *context,
		     struct date_reference *reference)
{
	int apart = date->first > time->last ? word_of(scan, date->first) - word_of(scan, time->last)
					     : word_of(scan, time->first) - word_of(scan, date->last);
	struct date_reference own = reference_of(context, scan, date, false);
	struct date scratch = { .first = 0 };
	struct date_meaning meaning;

	if (apart > 3 || date->start.kind == READ_CLOCK || date->range)
		return false;
	meaning = date_value(date, &own, &scratch);
	if (!meaning.known || meaning.days.from != meaning.days.to)
		return false;
	reference->day_known = true;
	reference->day = meaning.days.from;
	reference->day_basis = scratch.basis;
	return true;
}

/* The day that a time of day belongs to: that of the date behind or before it, or else the document's. */
static void tell_day(const struct date_context *context, const struct date_scan *scan,
		     const struct date_phrase *phrases, size_t i, size_t count,
		     struct date_reference *reference)
{
	reference->day_known = context->known;
	reference->day = context->document;
	reference->day_basis = DATE_RELATIVE;
	if (phrases[i].start.kind != READ_CLOCK || phrases[i].start.of != NULL)
		return;
	if (i + 1 < count && find_day(scan, &phrases[i], &phrases[i + 1], context, reference))
		return;
	if (i > 0)
		find_day(scan, &phrases[i], &phrases[i - 1], context, reference);
}

/* ---- what a phrase tells to those behind it ---- */

static bool is_preposition(struct text form)
{
	static const char *const prepositions[] = { "in",     "on",      "by",      "since", "from",
						    "until",  "during",  "before",  "after", "In",
						    "On",     "By",      "Since",   "From",  "Until",
						    "During", "Before",  "After",   "of",    "early",
						    "late",   "between", "Between", NULL };

	for (const char *const *preposition = prepositions; *preposition != NULL; preposition++)
		if (text_is(form, *preposition))
			return true;
	return false;
}

/* The year of "the 1956 declaration" is a name's, not the story's. */
static bool is_narrated(const struct date_scan *scan, const struct date_phrase *phrase)
{
	const struct reading *reading = &phrase->start;

	switch (reading->kind) {
	case READ_DURATION:
	case READ_REFERENCE:
	case READ_DECADE:
	case READ_CLOCK: /* "at midnight": of a day that is not told */
	case READ_CENTURY: return false;
	case READ_CALENDAR:
		return reading->month != 0 || phrase->first == 0 ||
		       is_preposition(scan->pieces[phrase->first - 1].form);
	default: return true;
	}
}

enum { OPENING_PIECES = 3, YEAR_OF_DAYS = 366, PATIENCE = 2 };

/* A date with its year that opens a sentence sets the year of the story, where that is not the document's. */
static void narrate_year(struct date_context *context, const struct date_phrase *phrase, struct interval days)
{
	const struct reading *reading = &phrase->start;
	bool opens = phrase->first <= OPENING_PIECES || !context->known;

	if (!opens || reading->kind != READ_CALENDAR || reading->year == 0)
		return;
	if (context->known && days.to >= context->document - YEAR_OF_DAYS) {
		context->narrated_year = 0;
		return;
	}
	context->narrated_year = day_of_number(days.to).year;
	context->narrated_from = days.from;
	context->narrated_left = PATIENCE;
}

static void narrate(struct date_context *context, const struct date_scan *scan,
		    const struct date_phrase *phrase, const struct date_meaning *meaning)
{
	if (!meaning->known || !is_narrated(scan, phrase))
		return;
	context->narrative_known = true;
	context->narrative_from = meaning->days.from;
	context->narrative_to = meaning->days.to;
	if (!context->known || meaning->days.from <= context->document) {
		context->past_known = true;
		context->past_from = meaning->days.from;
		context->past_to = meaning->days.to;
	}
	narrate_year(context, phrase, meaning->days);
	if (day_of_number(meaning->days.from).year == context->narrated_year)
		context->narrated_left = PATIENCE;
}

size_t dates_find(struct date_context *context, const struct sentence *sentence, struct arena *arena,
		  struct date **dates)
{
	struct date_scan scan = { .sentence = sentence, .arena = arena };
	struct calendar_piece *pieces;
	struct date_phrase *phrases;
	struct date_meaning meaning;
	struct text value;
	size_t count, seen = 0;
	int depth = 0;

	scan.count = calendar_pieces(sentence, arena, &pieces);
	scan.pieces = pieces;
	count = date_phrases(&scan, &phrases);
	*dates = arena_array(arena, count, sizeof **dates);
	if (conllu_comment(sentence, "newpar", &value) || conllu_comment(sentence, "newpar id", &value) ||
	    (context->known && context->narrated_left-- <= 0))
		context->narrated_year = 0;
	for (size_t i = 0; i < count; i++) {
		/* "(Asahi Shimbun, November 23)": a date in brackets is that of a source, which is of the past. */
		depth = open_brackets(&scan, seen, phrases[i].first, depth);
		seen = phrases[i].first;
		bool bracketed = depth > 0;
		struct date_reference reference = reference_of(context, &scan, &phrases[i], bracketed);
		struct date *date = &(*dates)[i];

		if (!context->known && !bracketed && reference.year == 0)
			reference.year = stated_year(phrases, count);
		tell_day(context, &scan, phrases, i, count, &reference);
		date->first = word_of(&scan, phrases[i].first);
		date->last = word_of(&scan, phrases[i].last);
		meaning = date_value(&phrases[i], &reference, date);
		if (!bracketed)
			narrate(context, &scan, &phrases[i], &meaning);
	}
	return count;
}
