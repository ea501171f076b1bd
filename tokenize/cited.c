/* cited.c - days in running text, and which year they are in */
#include "cited.h"

#include <string.h>

#include "text.h"

#define MENTIONS 256                 /* days and years that are looked at, at most */
#define SENTENCE_LIMIT 120           /* bytes before a date that are looked at for what its sentence says */

struct mention {
	struct day day;              /* day 0: only a year, or a month of a year */
	bool       bracketed, future;
};

struct mentions {
	size_t         count;
	struct mention items[MENTIONS];
};

static bool is_letter(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (unsigned char)byte >= 0x80;
}

static bool is_cue(const char *at, const char *end)
{
	static const char *const cues[] = { "before ", "by ", "deadline", "due ", "expect", "next ", "plan",
	                                    "schedul", "until ", "urge", "will ", "would " };

	for (size_t i = 0; i < sizeof cues / sizeof *cues; i++) {
		size_t length = strlen(cues[i]);
		if (cues[i][0] == *at && (size_t)(end - at) >= length && memcmp(at, cues[i], length) == 0)
			return true;
	}
	return false;
}

/* Whether the sentence up to `at` speaks of what is to come: "will", "by", "until". */
static bool is_future(const char *start, const char *at)
{
	for (const char *word = at; word > start && at - word < SENTENCE_LIMIT; word--) {
		if (word[-1] == '.' && *word == ' ')
			return false;
		if (word[-1] == ' ' && is_cue(word, at))
			return true;
	}
	return false;
}

/* A year by itself, 1900 to 2099: its bytes, or 0. */
static size_t scan_year(const char *at, const char *end, struct day *day)
{
	if (end - at < 4 || !((at[0] == '1' && at[1] == '9') || (at[0] == '2' && at[1] == '0')) || !text_is_digit(at[2])
	    || !text_is_digit(at[3]))
		return 0;
	if (end - at > 4 && (text_is_digit(at[4]) || is_letter(at[4]) || at[4] == '-'))
		return 0;
	if (end - at > 5 && at[4] == ',' && text_is_digit(at[5]))
		return 0;
	*day = (struct day){ (at[0] - '0') * 1000 + (at[1] - '0') * 100 + (at[2] - '0') * 10 + at[3] - '0', 0, 0 };
	return 4;
}

static void find_mentions(struct text text, struct mentions *mentions)
{
	const char *at = text.bytes, *end = at + text.length;
	int depth = 0;

	while (at < end && mentions->count < MENTIONS) {
		struct day day;
		size_t length = 0;
		depth = *at == '(' ? 1 : *at == ')' || *at == '\n' ? 0 : depth;
		if ((at == text.bytes || !(is_letter(at[-1]) || text_is_digit(at[-1])))
		    && (text_is_digit(*at) || (*at != '\0' && strchr("JFMASOND", *at) != NULL))) {
			length = day_scan(at, end, &day);
			if (length == 0)
				length = scan_year(at, end, &day);
		}
		if (length == 0) {
			at++;
			continue;
		}
		mentions->items[mentions->count++] = (struct mention){
			.day = day, .bracketed = depth > 0, .future = depth == 0 && is_future(text.bytes, at),
		};
		at += length;
	}
}

/* The publication's year, from the years that are written out. */
static int year_of(const struct mentions *mentions)
{
	int past = 0, future = 0;

	for (size_t i = 0; i < mentions->count; i++) {
		const struct mention *mention = &mentions->items[i];
		int year = mention->day.year;
		if (mention->future && year > future)
			future = year;
		else if (!mention->future && year > past)
			past = year;
	}
	/* What is planned with its year is planned for another year than this one. */
	return future > 0 && future - 1 > past ? future - 1 : past;
}

static bool has_month(const struct mentions *mentions, bool bracketed, int first, int last)
{
	for (size_t i = 0; i < mentions->count; i++) {
		const struct mention *mention = &mentions->items[i];
		if (mention->day.day != 0 && mention->day.year == 0 && (mention->bracketed || !bracketed)
		    && mention->day.month >= first && mention->day.month <= last)
			return true;
	}
	return false;
}

static bool newest_of(const struct mentions *mentions, int year, bool bracketed, struct day *newest)
{
	/* In January the newspapers of December are last year's. */
	bool turn = has_month(mentions, bracketed, 1, 2) && has_month(mentions, bracketed, 11, 12);
	bool found = false;

	for (size_t i = 0; i < mentions->count; i++) {
		struct day day = mentions->items[i].day;
		if (day.day == 0 || mentions->items[i].future || (bracketed && !mentions->items[i].bracketed))
			continue;
		if (day.year == 0)
			day.year = turn && day.month >= 11 ? year - 1 : year;
		if (!day_valid(day) || day.year > year || (found && day_compare(day, *newest) <= 0))
			continue;
		*newest = day;
		found = true;
	}
	return found;
}

bool cited_newest(struct text text, int year, struct day *newest)
{
	struct mentions mentions = { 0 };

	find_mentions(text, &mentions);
	if (year == 0)
		year = year_of(&mentions);
	return year != 0
	       && (newest_of(&mentions, year, true, newest) || newest_of(&mentions, year, false, newest));
}
