/* date_evidence.c - is it a date at all? */
#include "tag/date_evidence.h"

#include <string.h>

typedef const char *const word_list[];

static char lower_of(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 'a' - 'A') : c;
}

static bool same_word(struct text form, const char *word)
{
	size_t i;

	for (i = 0; i < form.length && word[i] != '\0'; i++)
		if (lower_of(form.bytes[i]) != word[i])
			return false;
	return i == form.length && word[i] == '\0';
}

/* Is piece `at` one of the lower-case words of a list?  False outside the sentence. */
static bool among(const struct date_scan *scan, size_t at, const char *const *list)
{
	if (at >= scan->count)
		return false;
	for (; *list != NULL; list++)
		if (same_word(scan->pieces[at].form, *list))
			return true;
	return false;
}

static bool is_at(const struct date_scan *scan, size_t at, enum calendar_class class)
{
	return at < scan->count && calendar_is(&scan->pieces[at], class);
}

static bool is_letter(char c)
{
	return (lower_of(c) >= 'a' && lower_of(c) <= 'z') || (c & 0x80) != 0;
}

/* Letters, not punctuation; curly quotes and dashes are three bytes that begin with 0xe2. */
static bool is_word(const struct date_scan *scan, size_t at)
{
	return at < scan->count && scan->pieces[at].form.length > 0 &&
	       is_letter(scan->pieces[at].form.bytes[0]) &&
	       (unsigned char)scan->pieces[at].form.bytes[0] != 0xe2;
}

static bool is_name(const struct date_scan *scan, size_t at)
{
	return is_word(scan, at) && scan->pieces[at].capital;
}

/* A clause may end in front of piece `at`: punctuation, the end, or a word that begins the next clause. */
static bool is_end(const struct date_scan *scan, size_t at)
{
	static word_list openers = { "and",     "or",       "but",    "when", "that", "if",
				     "as",      "while",    "which",  "who",  "said", "says",
				     "because", "although", "though", "with", NULL };

	return at >= scan->count || (!is_word(scan, at) && !is_at(scan, at, CAL_CARDINAL)) ||
	       among(scan, at, openers);
}

static struct text xpos_of(const struct date_scan *scan, size_t at)
{
	return scan->sentence->tokens[scan->pieces[at].word - 1].xpos;
}

/* ---- years ---- */

static bool is_plural_noun(const struct date_scan *scan, size_t at)
{
	static word_list not_plural = { "was",    "is",      "has",     "as",     "this",    "its",
					"his",    "thus",    "across",  "does",   "us",      "'s",
					"unless", "besides", "whereas", "always", "perhaps", NULL };
	static word_list collective = { "people",     "police",  "men",     "women",   "children",
					"personnel",  "staff",   "percent", "per",     "square",
					"cubic",      "km",      "dead",    "wounded", "strong",
					"million",    "billion", "more",    "other",   "new",
					"additional", "extra",   "odd",     "hundred", NULL };
	struct text form, xpos;

	if (!is_word(scan, at) || !scan->pieces[at].begins)
		return false;
	form = scan->pieces[at].form;
	xpos = xpos_of(scan, at);
	if (among(scan, at, collective))
		return true;
	if (scan->pieces[at].capital)
		return false;
	if (xpos.length > 0)
		return text_is(xpos, "NNS");
	return text_ends(form, "s") && !text_ends(form, "ss") && !among(scan, at, not_plural);
}

/* What takes place in years, though its noun is plural: "the 2004 elections", not a count of them. */
static bool is_event_noun(const struct date_scan *scan, size_t at)
{
	static word_list events = {
		"elections", "olympics",       "talks",         "accords",       "games",      "protests",
		"riots",     "bombings",       "negotiations",  "hostilities",   "attacks",    "sanctions",
		"wars",      "events",         "politics",      "agreements",    "amendments", "polls",
		"hearings",  "demonstrations", "reforms",       "consultations", "figures",    "results",
		"primaries", "floods",         "massacres",     "sales",         "exports",    "imports",
		"earnings",  "profits",        "losses",        "revenues",      "borders",    "strikes",
		"uprisings", "revolutions",    "championships", "finals",        "news",       NULL
	};

	return among(scan, at, events);
}

static bool year_is_counted(const struct date_scan *scan, size_t at)
{
	static word_list numbered = { "resolution",   "resolutions", "article",  "no",      "no.",
				      "law",          "decree",      "page",     "flight",  "route",
				      "room",         "number",      "order",    "section", "directive",
				      "form",         "boeing",      "#",        "$",       "us$",
				      "\xe2\x82\xac", "\xc2\xa3",    "protocol", "channel", NULL };

	if (at > 0 && among(scan, at - 1, numbered))
		return true;
	if (is_at(scan, at + 1, CAL_UNIT) || is_at(scan, at + 1, CAL_UNITS))
		return true;
	return is_plural_noun(scan, at + 1) && !is_event_noun(scan, at + 1);
}

/* "(2004)", "(Oxford, 2004; Bonn, 2005)", "Aberdeen, 1859." */
static bool year_is_apart(const struct date_scan *scan, size_t at)
{
	int year = scan->pieces[at].number;

	if (at > 0 && is_at(scan, at - 1, CAL_OPEN))
		return true;
	return at > 1 && is_at(scan, at - 1, CAL_COMMA) && !is_at(scan, at - 2, CAL_CARDINAL) &&
	       year >= 1500 && year <= 2100 && is_end(scan, at + 1);
}

/* "1950-53", "1950-1953", "2004/05" */
static bool year_opens_range(const struct date_scan *scan, size_t at)
{
	int year = scan->pieces[at].number;

	if (at + 2 >= scan->count || !scan->pieces[at + 2].ends)
		return false;
	if (is_at(scan, at + 1, CAL_SLASH))
		return is_at(scan, at + 2, CAL_TWO_DIGITS) && scan->pieces[at + 2].number == (year + 1) % 100;
	if (!is_at(scan, at + 1, CAL_DASH))
		return false;
	return (is_at(scan, at + 2, CAL_TWO_DIGITS) && scan->pieces[at + 2].number > year % 100) ||
	       (is_at(scan, at + 2, CAL_YEAR) && scan->pieces[at + 2].number > year);
}

/* "1997 and 1999", "1997, 1998, and 1999": the one before was a year. */
static bool year_is_listed(const struct date_scan *scan, size_t at)
{
	size_t gap = scan->after_year;

	if (gap == 0 || at <= gap || at - gap > 2)
		return false;
	for (; gap < at; gap++)
		if (!is_at(scan, gap, CAL_COMMA) && !is_at(scan, gap, CAL_AND))
			return false;
	return true;
}

static bool year_after_preposition(const struct date_scan *scan, size_t at)
{
	static word_list strong = { "in",      "since",  "until", "till",   "during",     "year",
				    "between", "early",  "late",  "mid",    "throughout", "spring",
				    "summer",  "autumn", "fall",  "winter", "season",     NULL };
	static word_list weak = { "by",    "before", "after", "from",      "of", "for",  "through",
				  "than",  "as",     "with",  "to",        "on", "over", "around",
				  "about", "circa",  "like",  "following", "c.", NULL };
	int year = scan->pieces[at].number;

	if (at == 0 || year > 2100)
		return false;
	return among(scan, at - 1, strong) || (year >= 1500 && among(scan, at - 1, weak));
}

/* "the 1956 declaration", "Russia's 2005 budget", "the landmark 1972 treaty" */
static bool year_modifies(const struct date_scan *scan, size_t at)
{
	static word_list owners = { "the", "a",     "an",  "this", "that", "its",           "his",
				    "her", "their", "our", "'s",   "'",    "\xe2\x80\x99s", "\xe2\x80\x99",
				    NULL };
	int year = scan->pieces[at].number;

	if (at == 0 || !is_word(scan, at + 1) || !scan->pieces[at + 1].begins)
		return false;
	if (among(scan, at - 1, owners))
		return year >= 1500 && year <= 2100;
	if (is_name(scan, at - 1) && !is_event_noun(scan, at + 1))
		return false;
	if (at > 1 && among(scan, at - 2, owners) && xpos_of(scan, at + 1).length == 0)
		return year >= 1850 && year <= 2060;
	return year >= 1850 && year <= 2060 && is_word(scan, at - 1) && !is_at(scan, at - 1, CAL_ROUGHLY) &&
	       !is_at(scan, at - 1, CAL_THAN) && !text_starts(xpos_of(scan, at - 1), "V") &&
	       (is_name(scan, at + 1) || is_event_noun(scan, at + 1) || text_is(xpos_of(scan, at + 1), "NN"));
}

/* "Expo 2005", "Athens 2004"; the first word of a sentence tells nothing. */
static bool year_after_name(const struct date_scan *scan, size_t at)
{
	int year = scan->pieces[at].number;

	return at > 1 && is_name(scan, at - 1) && year >= 1900 && year <= 2060 &&
	       (!is_name(scan, at + 1) || is_event_noun(scan, at + 1));
}

static bool year_is_subject(const struct date_scan *scan, size_t at)
{
	static word_list verbs = { "was",      "is",        "will",  "saw",     "marked", "has",
				   "began",    "became",    "may",   "brought", "'s",     "would",
				   "promises", "witnessed", "ended", NULL };
	int year = scan->pieces[at].number;

	return at == 0 && year >= 1800 && year <= 2060 && among(scan, at + 1, verbs);
}

bool evidence_year(const struct date_scan *scan, size_t first, size_t last)
{
	(void)last;
	if (year_opens_range(scan, first))
		return first == 0 || !among(scan, first - 1, (word_list){ "$", NULL });
	if (is_at(scan, first + 1, CAL_SLASH) ||
	    (is_at(scan, first + 1, CAL_DASH) && !is_word(scan, first + 2)))
		return false;
	if (first > 0 && among(scan, first - 1, (word_list){ "in", NULL }) && first == 1)
		return true; /* "In 2004 exports rose": the sentence's first phrase */
	if (year_is_counted(scan, first))
		return false;
	return year_is_apart(scan, first) || year_is_listed(scan, first) ||
	       year_after_preposition(scan, first) || year_modifies(scan, first) ||
	       year_after_name(scan, first) || year_is_subject(scan, first);
}

bool evidence_short_year(const struct date_scan *scan, size_t first, size_t last)
{
	static word_list before = { "in", "since", "of", "by", "before", "after", "until", "from", NULL };

	(void)last;
	return first > 0 && among(scan, first - 1, before);
}

/* ---- months, weekdays, seasons ---- */

bool evidence_month(const struct date_scan *scan, size_t first, size_t last)
{
	static word_list names_too = { "may", "march", "jan", "mar", "jun", "dec",  "apr", "feb",
				       "jul", "aug",   "sep", "oct", "nov", "sept", NULL };
	static word_list before = { "in",   "since",      "until", "till",   "during", "of",    "by",
				    "from", "through",    "to",    "before", "after",  "for",   "between",
				    "and",  "or",         "mid",   "early",  "late",   "this",  "last",
				    "next", "throughout", "on",    "(",      "-",      "late-", NULL };
	static word_list colours = { "black", "red", "bloody", "operation", NULL };
	static word_list named = { "revolution", "war", "manifesto", "crisis", "uprising", "surprise", NULL };
	bool told = first > 0 && among(scan, first - 1, before);

	if (among(scan, last + 1, named) && is_name(scan, last + 1))
		return false;
	if (first > 0 && among(scan, first - 1, colours) && is_name(scan, first - 1))
		return false;
	if ((is_at(scan, last + 1, CAL_DASH) || is_at(scan, last + 1, CAL_SLASH)) &&
	    is_at(scan, last + 2, CAL_MONTH))
		return true;
	if (told)
		return !is_at(scan, last + 1, CAL_DASH) || !is_name(scan, last + 2) ||
		       is_at(scan, last + 2, CAL_MONTH);
	if (among(scan, first, names_too))
		return false;
	return !is_name(scan, last + 1) && !(first > 1 && is_name(scan, first - 1));
}

bool evidence_weekday(const struct date_scan *scan, size_t first, size_t last)
{
	static word_list feasts = {
		"good", "black", "bloody", "ash", "palm", "easter", "holy", "super", NULL
	};
	static word_list any = { "a", "any", "each", "every", "some", "one", NULL };
	static word_list papers = { "times",   "telegraph", "herald", "mail", "post",
				    "express", "mirror",    "world",  NULL };

	if (first > 0 && is_name(scan, first - 1) && among(scan, first - 1, feasts))
		return false;
	if (first > 0 && among(scan, first - 1, any))
		return false;
	if (is_name(scan, last + 1) && among(scan, last + 1, papers))
		return false;
	if (scan->pieces[first].abbreviated)
		return is_at(scan, last + 1, CAL_COMMA) &&
		       (is_at(scan, last + 2, CAL_MONTH) || is_at(scan, last + 2, CAL_DAY));
	return true;
}

bool evidence_season(const struct date_scan *scan, size_t first, size_t last)
{
	static word_list before = { "in",      "during",     "by",    "until",  "since",
				    "through", "throughout", "over",  "for",    "late",
				    "early",   "mid",        "after", "before", NULL };
	size_t at = first > 0 && is_at(scan, first - 1, CAL_THE) ? first - 1 : first;

	return at > 0 && among(scan, at - 1, before) && !is_at(scan, last + 1, CAL_OF) &&
	       (!is_name(scan, last + 1) || is_at(scan, last + 1, CAL_PART)) &&
	       !(at == first && among(scan, first, (word_list){ "fall", NULL }) && !is_end(scan, last + 1));
}

/* ---- durations and the rest ---- */

bool evidence_duration(const struct date_scan *scan, size_t first, size_t last)
{
	static word_list before = { "for",  "within", "in",     "after",  "lasting",
				    "over", "about",  "nearly", "almost", NULL };
	bool old = among(scan, last + 1, (word_list){ "old", NULL }) ||
		   (is_at(scan, last + 1, CAL_DASH) && among(scan, last + 2, (word_list){ "old", NULL }));
	bool told = first > 0 && among(scan, first - 1, before);

	if (is_at(scan, last, CAL_UNIT) && is_at(scan, first, CAL_YEAR) && last == first + 1)
		return false; /* "the World Cup 2018 day by day" */
	if (old || (first > 0 && among(scan, first - 1, (word_list){ "aged", NULL })))
		return false;
	if (last <= first + 1 && scan->pieces[last].number == UNIT_QUARTER && is_at(scan, last + 1, CAL_OF))
		return false; /* "three quarters of the voters" */
	if (first == last)
		return told || (is_at(scan, last + 1, CAL_OF) && scan->pieces[first].number >= UNIT_YEAR);
	if (is_at(scan, first, CAL_A) && is_at(scan, first + 1, CAL_UNIT))
		return told;
	if (is_at(scan, first, CAL_CARDINAL) && scan->pieces[first].number == 1 &&
	    is_at(scan, last, CAL_UNIT))
		return told || scan->pieces[last].number != UNIT_DAY;
	return true;
}

/* "now that", "every now and then", "Now, ..." */
static bool now_is_no_time(const struct date_scan *scan, size_t at)
{
	static word_list again = { "again", "then", NULL };

	return among(scan, at + 1, (word_list){ "that", NULL }) ||
	       (at == 0 && is_at(scan, at + 1, CAL_COMMA)) ||
	       (is_at(scan, at + 1, CAL_AND) && among(scan, at + 2, again));
}

bool evidence_reference(const struct date_scan *scan, size_t first, size_t last)
{
	static word_list soon = { "soon", NULL };
	static word_list bound = { "as", "after", "before", "thereafter", "afterwards", "afterward", NULL };

	if (among(scan, first, (word_list){ "now", NULL }) && now_is_no_time(scan, first))
		return false;
	if (among(scan, first, soon) &&
	    (among(scan, last + 1, bound) || (first > 0 && among(scan, first - 1, bound))))
		return false;
	return !(is_name(scan, first) && first > 1 && is_name(scan, first - 1));
}

bool evidence_earlier(const struct date_scan *scan, size_t first, size_t last)
{
	static word_list auxiliaries = { "had", "has", "have", "was", "were", NULL };
	static word_list shorter = { "hour", "hours", "minute", "minutes", "moments", "much", "even", NULL };

	if (first == 0)
		return is_at(scan, last + 1, CAL_COMMA);
	if (is_at(scan, first - 1, CAL_UNIT) || is_at(scan, first - 1, CAL_UNITS) ||
	    is_at(scan, last + 1, CAL_THAN) || among(scan, first - 1, shorter))
		return false;
	return is_end(scan, last + 1) || among(scan, first - 1, auxiliaries);
}

bool evidence_end(const struct date_scan *scan, size_t first, size_t last)
{
	(void)first;
	return is_end(scan, last + 1);
}

bool evidence_not_of(const struct date_scan *scan, size_t first, size_t last)
{
	(void)first;
	return !is_at(scan, last + 1, CAL_OF);
}

bool evidence_weekend(const struct date_scan *scan, size_t first, size_t last)
{
	(void)first;
	return scan->pieces[last].number == UNIT_WEEKEND && !is_at(scan, last + 1, CAL_OF) &&
	       !is_at(scan, last + 1, CAL_BEFORE) && !is_at(scan, last + 1, CAL_AFTER);
}

bool evidence_decade(const struct date_scan *scan, size_t first, size_t last)
{
	static word_list before = { "the", "early", "mid", "late", "-", NULL };
	char initial = scan->pieces[first].form.bytes[0];

	(void)last;
	return !is_letter(initial) || (initial & 0x80) != 0 || (first > 0 && among(scan, first - 1, before));
}

bool evidence_attack(const struct date_scan *scan, size_t first, size_t last)
{
	return scan->pieces[first].number == 9 && scan->pieces[last].number == 11;
}
