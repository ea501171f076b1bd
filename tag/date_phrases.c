/* date_phrases.c - ranges and lists of dates */
#include "tag/date_phrases.h"

static bool is_at(const struct date_scan *scan, size_t at, enum calendar_class class)
{
	return at < scan->count && calendar_is(&scan->pieces[at], class);
}

static bool is_one_of(const struct date_scan *scan, size_t at, const char *const *list)
{
	for (; at < scan->count && *list != NULL; list++)
		if (text_is(scan->pieces[at].form, *list))
			return true;
	return false;
}

/* ---- ranges ---- */

/* How exact a date is: two dates that bound a range or share a list are as exact as each other. */
static int precision(const struct reading *reading)
{
	if (reading->kind != READ_CALENDAR)
		return 10 + (int)reading->kind;
	return reading->day != 0 ? 3 : reading->month != 0 ? 2 : 1;
}

static bool same_sort(const struct reading *a, const struct reading *b)
{
	return precision(a) == precision(b) && a->kind != READ_DURATION && a->kind != READ_REFERENCE;
}

static bool comes_before(const struct reading *a, const struct reading *b)
{
	return a->month < b->month || (a->month == b->month && a->day <= b->day);
}

/* Give two dates that follow each other what only one of them says. */
static void complete(struct reading *start, struct reading *end)
{
	if (start->kind != READ_CALENDAR || end->kind != READ_CALENDAR)
		return;
	if (start->direction != NOT_SAID || end->direction != NOT_SAID || start->of != NULL ||
	    end->of != NULL)
		return;
	if (start->year == 0 && start->month != 0 && end->year != 0)
		start->year = end->year - (comes_before(start, end) ? 0 : 1);
	else if (end->year == 0 && end->month != 0 && start->year != 0)
		end->year = start->year + (comes_before(start, end) ? 0 : 1);
}

/* "53" of "1950-53", "05" of "2004/05", "02" of "1999-02" */
static bool read_short_end(const struct date_scan *scan, const struct reading *start, size_t at,
			   struct reading *end)
{
	int number;

	if (precision(start) != 1 || start->year < 1000 || !is_at(scan, at, CAL_TWO_DIGITS) ||
	    !scan->pieces[at].ends)
		return false;
	number = scan->pieces[at].number;
	if (is_at(scan, at - 1, CAL_SLASH) && number != (start->year + 1) % 100)
		return false;
	*end = *start;
	end->year = start->year - start->year % 100 + number;
	if (number <= start->year % 100)
		end->year += 100;
	return end->year - start->year < 60;
}

/* "5" of "May 3-5", "5, 2004" of "May 3-5, 2004"; the piece behind it, 0 for none */
static size_t read_day_end(const struct date_scan *scan, const struct reading *start, size_t at,
			   struct reading *end)
{
	if (precision(start) != 3 || start->month == 0 || start->year != 0 || !is_at(scan, at, CAL_DAY) ||
	    !scan->pieces[at].ends || is_at(scan, at + 1, CAL_MONTH) || scan->pieces[at].number <= start->day)
		return 0;
	*end = *start;
	end->day = scan->pieces[at++].number;
	if (is_at(scan, at, CAL_COMMA) && is_at(scan, at + 1, CAL_YEAR))
		at++;
	if (is_at(scan, at, CAL_YEAR))
		end->year = scan->pieces[at++].number;
	return at;
}

/* "moved from May 3 to May 5" is no range. */
static bool is_moved(const struct date_scan *scan, size_t at)
{
	static const char *const moves[] = { "postponed", "moved",   "delayed", "rescheduled",
					     "shifted",   "brought", NULL };

	for (size_t i = 0; i < at; i++)
		if (is_one_of(scan, i, moves))
			return true;
	return false;
}

static bool may_bound(const struct date_scan *scan, const struct reading *start, const struct reading *end,
		      bool told)
{
	(void)scan;
	if (same_sort(start, end))
		return precision(start) != 1 || end->year > start->year;
	return told && start->kind == READ_CALENDAR && end->kind == READ_CALENDAR && start->year != 0 &&
	       end->year > start->year;
}

/* The other end of a range whose first date ends before piece `at`: the piece behind it, 0 for none. */
static size_t read_range_end(const struct date_scan *scan, size_t first, const struct reading *start,
			     size_t at, struct reading *end)
{
	bool dash = is_at(scan, at, CAL_DASH), slash = is_at(scan, at, CAL_SLASH);
	bool from = first > 0 && is_at(scan, first - 1, CAL_FROM);
	bool to = is_at(scan, at, CAL_TO) && !(from && is_moved(scan, first));
	bool and = is_at(scan, at, CAL_AND) && first > 0 && is_at(scan, first - 1, CAL_BETWEEN);
	size_t right = at + 1, length;

	if (!dash && !slash && !to && !and)
		return 0;
	if ((dash || slash) && read_short_end(scan, start, right, end))
		return right + 1;
	if (!slash && (length = read_day_end(scan, start, right, end)) > 0)
		return length;
	length = date_read_certain(scan, right, end);
	if (length == 0 || (slash && precision(start) > 2) || !may_bound(scan, start, end, from || and))
		return 0;
	return right + length;
}

/* "3-5 May 2004", "3 to 5 May": the first day has no month yet. */
static size_t read_leading_day(const struct date_scan *scan, size_t at, struct date_phrase *phrase)
{
	size_t length;
	bool between = at > 0 && is_at(scan, at - 1, CAL_BETWEEN);

	if (!is_at(scan, at, CAL_DAY) || !is_at(scan, at + 2, CAL_DAY) || !scan->pieces[at].begins)
		return 0;
	if (!is_at(scan, at + 1, CAL_DASH) && !is_at(scan, at + 1, CAL_TO) &&
	    !(between && is_at(scan, at + 1, CAL_AND)))
		return 0;
	length = date_read_certain(scan, at + 2, &phrase->end);
	if (length == 0 || precision(&phrase->end) != 3 || phrase->end.day <= scan->pieces[at].number)
		return 0;
	phrase->start = phrase->end;
	phrase->start.day = scan->pieces[at].number;
	return length + 2;
}

/* "the September 11 attacks", "9/11": the day has its year. */
static void date_attacks(const struct date_scan *scan, struct reading *reading, size_t first, size_t behind)
{
	static const char *const attacks[] = { "attacks",    "attack",     "terrorist",
					       "terror",     "hijackings", "hijackers",
					       "Commission", "commission", NULL };

	if (reading->kind == READ_CALENDAR && reading->month == 9 && reading->day == 11 &&
	    reading->year == 0 && (is_one_of(scan, behind, attacks) || is_at(scan, first + 1, CAL_SLASH)))
		reading->year = 2001;
}

/* The length of a range at piece `at`, 0 for none; then *alone is that of a date there that stands alone. */
static size_t read_range(const struct date_scan *scan, size_t at, struct date_phrase *phrase, size_t *alone)
{
	size_t length = read_leading_day(scan, at, phrase), end;

	*alone = 0;
	if (length > 0)
		return length;
	length = date_read_open(scan, at, &phrase->start);
	if (length == 0)
		return 0;
	end = read_range_end(scan, at, &phrase->start, at + length, &phrase->end);
	if (end > 0)
		return end - at;
	*alone = scan->pieces[at + length - 1].ends ? length : date_read(scan, at, &phrase->start);
	return 0;
}

/* One date or range at piece `at`; how many pieces it takes, 0 for none. */
static size_t read_phrase(const struct date_scan *scan, size_t at, struct date_phrase *phrase)
{
	size_t length, alone;

	*phrase = (struct date_phrase){ .first = at };
	length = read_range(scan, at, phrase, &alone);
	phrase->range = length > 0;
	if (phrase->range) {
		complete(&phrase->start, &phrase->end);
	} else if (alone > 0) {
		length = alone;
		date_attacks(scan, &phrase->start, at, at + length);
	}
	phrase->last = at + length - 1;
	return length;
}

/* ---- lists ---- */

/* The pieces of "," "and" ", and" at `at`. */
static size_t conjunction(const struct date_scan *scan, size_t at)
{
	size_t end = at;

	if (is_at(scan, end, CAL_COMMA))
		end++;
	if (is_at(scan, end, CAL_AND))
		end++;
	return end - at;
}

/* Does a number behind "April 3," go on the list of days?  "On April 3, 12 soldiers ..." does not. */
static bool day_goes_on(const struct date_scan *scan, size_t at)
{
	static const char *const followers[] = {
		"in",   "at",     "to",     "for",  "with", "by",    "on",   "of", "between", "when",
		"as",   "after",  "before", "that", "who",  "which", "and",  "or", "the",     "respectively",
		"from", "during", "were",   "was",  "will", "had",   "have", NULL
	};
	char next;

	if (!is_at(scan, at, CAL_DAY) || !scan->pieces[at].begins || !scan->pieces[at].ends)
		return false;
	if (at + 1 >= scan->count || is_one_of(scan, at + 1, followers))
		return true;
	next = scan->pieces[at + 1].form.length > 0 ? scan->pieces[at + 1].form.bytes[0] : ' ';
	return is_at(scan, at + 1, CAL_YEAR) || next == ',' || next == '.' || next == ')' || next == ';' ||
	       next == ':' || (is_at(scan, at + 1, CAL_DASH) && is_at(scan, at + 2, CAL_DAY));
}

/* The next day of a list behind `before`, "4" of "April 3, 4 and 7"; the piece behind it, 0 for none. */
static size_t read_next_day(const struct date_scan *scan, const struct date_phrase *before,
			    struct date_phrase *phrase)
{
	const struct reading *model = before->range ? &before->end : &before->start;
	size_t at = before->last + 1, end;

	at += conjunction(scan, at);
	if (at == before->last + 1 || model->kind != READ_CALENDAR || precision(model) != 3 ||
	    model->month == 0 || model->year != 0 || model->of != NULL || !day_goes_on(scan, at) ||
	    scan->pieces[at].number <= model->day)
		return 0;
	*phrase = (struct date_phrase){ .first = at, .start = *model };
	phrase->start.day = scan->pieces[at].number;
	phrase->start.weekday = 0;
	end = is_at(scan, at + 1, CAL_DASH) ? read_day_end(scan, &phrase->start, at + 2, &phrase->end) : 0;
	phrase->range = end > 0;
	if (end == 0) {
		end = at + 1;
		if (is_at(scan, end, CAL_YEAR) ||
		    (is_at(scan, end, CAL_COMMA) && is_at(scan, end + 1, CAL_YEAR))) {
			end += is_at(scan, end, CAL_COMMA) ? 2 : 1;
			phrase->start.year = scan->pieces[end - 1].number;
		}
	}
	if (phrase->range)
		complete(&phrase->start, &phrase->end);
	phrase->last = end - 1;
	return end;
}

/* The date that ends a list of days, "7 April" of "3, 4 and 7 April"; its first piece, 0 for none. */
static size_t read_last_day(const struct date_scan *scan, size_t at, struct reading *last)
{
	size_t gap;

	while (is_at(scan, at, CAL_DAY) && scan->pieces[at].begins && scan->pieces[at].ends) {
		gap = conjunction(scan, at + 1);
		if (gap == 0)
			return 0;
		at += 1 + gap;
		if (is_at(scan, at - 1, CAL_AND))
			return is_at(scan, at, CAL_DAY) && date_read_certain(scan, at, last) > 0 &&
					       precision(last) == 3
				       ? at
				       : 0;
	}
	return 0;
}

struct phrase_list {
	struct date_phrase *items;
	size_t count, capacity;
};

static void add(const struct date_scan *scan, struct phrase_list *list, const struct date_phrase *phrase)
{
	list->items = arena_grow(scan->arena, list->items, list->count, &list->capacity, sizeof *list->items);
	list->items[list->count++] = *phrase;
}

/* The days before the last one of "3, 4 and 7 April"; the piece to go on with, `at` where there are none. */
static size_t add_leading_days(const struct date_scan *scan, size_t at, struct phrase_list *list)
{
	struct date_phrase phrase = { .range = false };
	size_t end = read_last_day(scan, at, &phrase.start);

	if (end == 0 || phrase.start.day <= scan->pieces[at].number)
		return at;
	for (; at < end; at++)
		if (is_at(scan, at, CAL_DAY)) {
			phrase.start.day = scan->pieces[at].number;
			phrase.first = phrase.last = at;
			add(scan, list, &phrase);
		}
	return end;
}

/* ---- all of them ---- */

/* Only "and", commas and a preposition lie between two phrases. */
static bool are_joined(const struct date_scan *scan, const struct date_phrase *a, const struct date_phrase *b)
{
	static const char *const prepositions[] = { "on", "in", "again", NULL };
	size_t at = a->last + 1;

	at += conjunction(scan, at);
	if (at == a->last + 1)
		return false;
	while (at < b->first && is_one_of(scan, at, prepositions))
		at++;
	return at == b->first;
}

/* "May 3 in 1981", "March the same year": the year of the first is that of the second. */
static void take_year_behind(const struct date_scan *scan, struct date_phrase *a, const struct date_phrase *b)
{
	static const char *const in[] = { "in", "of", NULL };
	bool beside =
		b->first == a->last + 1 || (b->first == a->last + 2 && is_one_of(scan, a->last + 1, in));
	struct reading *last = a->range ? &a->end : &a->start;

	if (!beside || b->range || last->kind != READ_CALENDAR || last->month == 0 || last->year != 0 ||
	    last->direction != NOT_SAID || last->of != NULL)
		return;
	if (b->start.kind == READ_CALENDAR && b->start.month == 0) {
		last->year = b->start.year;
		if (a->range)
			complete(&a->start, &a->end);
	} else if (b->start.kind == READ_TOLD_UNIT && b->start.unit == UNIT_YEAR && !a->range) {
		last->of = &b->start;
	}
}

static void share_years(const struct date_scan *scan, struct phrase_list *list)
{
	struct date_phrase *items = list->items;

	for (size_t i = 1; i < list->count; i++)
		take_year_behind(scan, &items[i - 1], &items[i]);
	for (size_t i = list->count; i-- > 1;)
		if (are_joined(scan, &items[i - 1], &items[i]) &&
		    same_sort(&items[i - 1].start, &items[i].start) && items[i - 1].start.year == 0 &&
		    !items[i - 1].range)
			complete(&items[i - 1].start, &items[i].start);
	for (size_t i = 1; i < list->count; i++)
		if (are_joined(scan, &items[i - 1], &items[i]) &&
		    same_sort(&items[i - 1].start, &items[i].start) && !items[i - 1].range && !items[i].range)
			complete(&items[i - 1].start, &items[i].start);
}

static size_t drop_before_christ(struct phrase_list *list)
{
	size_t kept = 0;

	for (size_t i = 0; i < list->count; i++)
		if (!list->items[i].start.era_before)
			list->items[kept++] = list->items[i];
	return kept;
}

size_t date_phrases(struct date_scan *scan, struct date_phrase **phrases)
{
	struct phrase_list list = { NULL, 0, 0 };
	struct date_phrase phrase;
	size_t at = 0, end;

	scan->after_year = 0;
	while (at < scan->count) {
		at = add_leading_days(scan, at, &list);
		if (read_phrase(scan, at, &phrase) == 0) {
			at++;
			continue;
		}
		add(scan, &list, &phrase);
		while ((end = read_next_day(scan, &phrase, &phrase)) > 0)
			add(scan, &list, &phrase);
		at = phrase.last + 1;
		if (phrase.start.kind == READ_CALENDAR && phrase.start.month == 0)
			scan->after_year = at;
	}
	share_years(scan, &list);
	*phrases = list.items;
	return drop_before_christ(&list);
}
