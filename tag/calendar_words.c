/* calendar_words.c - the words that dates are made of, told from their forms */
#include "tag/calendar_words.h"

#include <stdlib.h>
#include <string.h>

#include "tag/dates.h"

#define BIT_(class) ((uint64_t)1 << (class))
#define BIT(class)  BIT_(CAL_##class)

enum { LONGEST_WORD = 12, LONGEST_COMPOUND = 40 };

struct calendar_word {
	char     form[LONGEST_WORD + 1];  /* lower case, without a final stop */
	uint64_t classes;
	int      number;
	bool     abbreviated;
};

/* sorted by form */
static const struct calendar_word calendar_lexicon[] = {
	{ "a", BIT(A), 1, false },
	{ "a.d", BIT(ERA), 1, false },
	{ "a.m", BIT(AMPM), 0, false },
	{ "about", BIT(ROUGHLY), 0, false },
	{ "ad", BIT(ERA), 1, false },
	{ "additional", BIT(FILLER), 0, false },
	{ "after", BIT(AFTER), 1, false },
	{ "afternoon", BIT(PART), PART_AFTERNOON, false },
	{ "ago", BIT(AGO), -1, false },
	{ "almost", BIT(ROUGHLY), 0, false },
	{ "am", BIT(AMPM), 0, false },
	{ "an", BIT(A), 1, false },
	{ "and", BIT(AND), 0, false },
	{ "approximately", BIT(ROUGHLY), 0, false },
	{ "apr", BIT(MONTH), 4, true },
	{ "april", BIT(MONTH), 4, false },
	{ "around", BIT(ROUGHLY), 0, false },
	{ "at", BIT(MORE), 0, false },
	{ "aug", BIT(MONTH), 8, true },
	{ "august", BIT(MONTH), 8, false },
	{ "autumn", BIT(SEASON), 3, false },
	{ "b.c", BIT(ERA), -1, false },
	{ "b.c.e", BIT(ERA), -1, false },
	{ "bc", BIT(ERA), -1, false },
	{ "bce", BIT(ERA), -1, false },
	{ "before", BIT(BEFORE), -1, false },
	{ "beginning", BIT(EDGE_NOUN), DATE_START, false },
	{ "between", BIT(BETWEEN), 0, false },
	{ "billion", BIT(CARDINAL), 1000000000, false },
	{ "c.e", BIT(ERA), 1, false },
	{ "ca", BIT(ROUGHLY), 0, false },
	{ "ce", BIT(ERA), 1, false },
	{ "centuries", BIT(UNITS), UNIT_CENTURY, false },
	{ "century", BIT(UNIT), UNIT_CENTURY, false },
	{ "christmas", BIT(HOLIDAY), 1225, false },
	{ "circa", BIT(ROUGHLY), 0, false },
	{ "close", BIT(EDGE_NOUN), DATE_END, false },
	{ "coming", BIT(COMING), 1, false },
	{ "consecutive", BIT(FILLER), 0, false },
	{ "couple", BIT(DOZEN), 2, false },
	{ "current", BIT(THIS), 0, false },
	{ "currently", BIT(REFERENCE), 0, false },
	{ "day", BIT(UNIT), UNIT_DAY, false },
	{ "days", BIT(UNITS), UNIT_DAY, false },
	{ "dec", BIT(MONTH), 12, true },
	{ "decade", BIT(UNIT), UNIT_DECADE, false },
	{ "decades", BIT(UNITS), UNIT_DECADE, false },
	{ "december", BIT(MONTH), 12, false },
	{ "distant", BIT(FILLER), 0, false },
	{ "dozen", BIT(DOZEN), 12, false },
	{ "earlier", BIT(EARLIER), -1, false },
	{ "early", BIT(EDGE), DATE_START, false },
	{ "eight", BIT(CARDINAL) | BIT(DIGIT), 8, false },
	{ "eighteen", BIT(CARDINAL), 18, false },
	{ "eighteenth", BIT(ORDINAL), 18, false },
	{ "eighth", BIT(ORDINAL), 8, false },
	{ "eighties", BIT(DECADE), 198, false },
	{ "eighty", BIT(CARDINAL) | BIT(TENS), 80, false },
	{ "eleven", BIT(CARDINAL), 11, false },
	{ "eleventh", BIT(ORDINAL), 11, false },
	{ "end", BIT(EDGE_NOUN), DATE_END, false },
	{ "eve", BIT(EVE), 1, false },
	{ "evening", BIT(PART), PART_EVENING, false },
	{ "fall", BIT(SEASON), 3, false },
	{ "feb", BIT(MONTH), 2, true },
	{ "february", BIT(MONTH), 2, false },
	{ "few", BIT(FEW), -1, false },
	{ "fewer", BIT(MORE), 0, false },
	{ "fifteen", BIT(CARDINAL), 15, false },
	{ "fifteenth", BIT(ORDINAL), 15, false },
	{ "fifth", BIT(ORDINAL), 5, false },
	{ "fifties", BIT(DECADE), 195, false },
	{ "fifty", BIT(CARDINAL) | BIT(TENS), 50, false },
	{ "final", BIT(ORDINAL), -1, false },
	{ "first", BIT(ORDINAL), 1, false },
	{ "fiscal", BIT(FISCAL), 0, false },
	{ "five", BIT(CARDINAL) | BIT(DIGIT), 5, false },
	{ "following", BIT(FOLLOWING), 1, false },
	{ "foreseeable", BIT(FILLER), 0, false },
	{ "forties", BIT(DECADE), 194, false },
	{ "forty", BIT(CARDINAL) | BIT(TENS), 40, false },
	{ "four", BIT(CARDINAL) | BIT(DIGIT), 4, false },
	{ "fourteen", BIT(CARDINAL), 14, false },
	{ "fourteenth", BIT(ORDINAL), 14, false },
	{ "fourth", BIT(ORDINAL), 4, false },
	{ "fri", BIT(WEEKDAY), 5, true },
	{ "friday", BIT(WEEKDAY), 5, false },
	{ "from", BIT(FROM), 0, false },
	{ "full", BIT(FILLER), 0, false },
	{ "further", BIT(FILLER), 0, false },
	{ "future", BIT(TENSE_NOUN), 1, false },
	{ "gmt", BIT(ZONE), 1, false },
	{ "half", BIT(HALF), 0, false },
	{ "halloween", BIT(HOLIDAY), 1031, false },
	{ "hundred", BIT(CARDINAL), 100, false },
	{ "immediate", BIT(FILLER), 0, false },
	{ "in", BIT(IN), 0, false },
	{ "jan", BIT(MONTH), 1, true },
	{ "january", BIT(MONTH), 1, false },
	{ "jul", BIT(MONTH), 7, true },
	{ "july", BIT(MONTH), 7, false },
	{ "jun", BIT(MONTH), 6, true },
	{ "june", BIT(MONTH), 6, false },
	{ "last", BIT(LAST), -1, false },
	{ "late", BIT(EDGE), DATE_END, false },
	{ "lately", BIT(REFERENCE), -1, false },
	{ "later", BIT(LATER), 1, false },
	{ "least", BIT(THAN), 0, false },
	{ "less", BIT(MORE), 0, false },
	{ "long", BIT(FILLER), 0, false },
	{ "many", BIT(FEW), -1, false },
	{ "mar", BIT(MONTH), 3, true },
	{ "march", BIT(MONTH), 3, false },
	{ "may", BIT(MONTH), 5, false },
	{ "mid", BIT(EDGE), DATE_MID, false },
	{ "midday", BIT(NOON), 720, false },
	{ "middle", BIT(EDGE_NOUN), DATE_MID, false },
	{ "midnight", BIT(NOON), 0, false },
	{ "million", BIT(CARDINAL), 1000000, false },
	{ "mon", BIT(WEEKDAY), 1, true },
	{ "monday", BIT(WEEKDAY), 1, false },
	{ "month", BIT(UNIT), UNIT_MONTH, false },
	{ "months", BIT(UNITS), UNIT_MONTH, false },
	{ "more", BIT(MORE) | BIT(FILLER), 0, false },
	{ "morning", BIT(PART), PART_MORNING, false },
	{ "most", BIT(THAN), 0, false },
	{ "near", BIT(FILLER), 0, false },
	{ "nearly", BIT(ROUGHLY), 0, false },
	{ "next", BIT(NEXT), 1, false },
	{ "night", BIT(PART), PART_NIGHT, false },
	{ "nine", BIT(CARDINAL) | BIT(DIGIT), 9, false },
	{ "nineteen", BIT(CARDINAL), 19, false },
	{ "nineteenth", BIT(ORDINAL), 19, false },
	{ "nineties", BIT(DECADE), 199, false },
	{ "ninety", BIT(CARDINAL) | BIT(TENS), 90, false },
	{ "ninth", BIT(ORDINAL), 9, false },
	{ "noon", BIT(NOON), 720, false },
	{ "nov", BIT(MONTH), 11, true },
	{ "november", BIT(MONTH), 11, false },
	{ "now", BIT(REFERENCE), 0, false },
	{ "nowadays", BIT(REFERENCE), 0, false },
	{ "oct", BIT(MONTH), 10, true },
	{ "october", BIT(MONTH), 10, false },
	{ "of", BIT(OF), 0, false },
	{ "one", BIT(CARDINAL) | BIT(DIGIT), 1, false },
	{ "onset", BIT(EDGE_NOUN), DATE_START, false },
	{ "or", BIT(AND), 0, false },
	{ "outset", BIT(EDGE_NOUN), DATE_START, false },
	{ "over", BIT(ROUGHLY), 0, false },
	{ "p.m", BIT(AMPM), 1, false },
	{ "past", BIT(LAST) | BIT(TENSE_NOUN), -1, false },
	{ "pm", BIT(AMPM), 1, false },
	{ "preceding", BIT(PREVIOUS), -1, false },
	{ "present", BIT(TENSE_NOUN), 0, false },
	{ "presently", BIT(REFERENCE), 0, false },
	{ "previous", BIT(PREVIOUS), -1, false },
	{ "prior", BIT(PREVIOUS), -1, false },
	{ "quarter", BIT(UNIT), UNIT_QUARTER, false },
	{ "quarters", BIT(UNITS), UNIT_QUARTER, false },
	{ "recent", BIT(RECENT), -1, false },
	{ "recently", BIT(REFERENCE), -1, false },
	{ "roughly", BIT(ROUGHLY), 0, false },
	{ "same", BIT(SAME), 0, false },
	{ "sat", BIT(WEEKDAY), 6, true },
	{ "saturday", BIT(WEEKDAY), 6, false },
	{ "second", BIT(ORDINAL), 2, false },
	{ "sep", BIT(MONTH), 9, true },
	{ "sept", BIT(MONTH), 9, true },
	{ "september", BIT(MONTH), 9, false },
	{ "seven", BIT(CARDINAL) | BIT(DIGIT), 7, false },
	{ "seventeen", BIT(CARDINAL), 17, false },
	{ "seventeenth", BIT(ORDINAL), 17, false },
	{ "seventh", BIT(ORDINAL), 7, false },
	{ "seventies", BIT(DECADE), 197, false },
	{ "seventy", BIT(CARDINAL) | BIT(TENS), 70, false },
	{ "several", BIT(FEW), -1, false },
	{ "short", BIT(FILLER), 0, false },
	{ "six", BIT(CARDINAL) | BIT(DIGIT), 6, false },
	{ "sixteen", BIT(CARDINAL), 16, false },
	{ "sixteenth", BIT(ORDINAL), 16, false },
	{ "sixth", BIT(ORDINAL), 6, false },
	{ "sixties", BIT(DECADE), 196, false },
	{ "sixty", BIT(CARDINAL) | BIT(TENS), 60, false },
	{ "some", BIT(FEW) | BIT(ROUGHLY), -1, false },
	{ "soon", BIT(REFERENCE), 1, false },
	{ "spring", BIT(SEASON), 1, false },
	{ "start", BIT(EDGE_NOUN), DATE_START, false },
	{ "straight", BIT(FILLER), 0, false },
	{ "successive", BIT(FILLER), 0, false },
	{ "summer", BIT(SEASON), 2, false },
	{ "sun", BIT(WEEKDAY), 7, true },
	{ "sunday", BIT(WEEKDAY), 7, false },
	{ "ten", BIT(CARDINAL), 10, false },
	{ "tenth", BIT(ORDINAL), 10, false },
	{ "than", BIT(THAN), 0, false },
	{ "that", BIT(SAME), 0, false },
	{ "the", BIT(THE), 0, false },
	{ "third", BIT(ORDINAL), 3, false },
	{ "thirteen", BIT(CARDINAL), 13, false },
	{ "thirteenth", BIT(ORDINAL), 13, false },
	{ "thirties", BIT(DECADE), 193, false },
	{ "thirtieth", BIT(ORDINAL), 30, false },
	{ "thirty", BIT(CARDINAL) | BIT(TENS), 30, false },
	{ "this", BIT(THIS), 0, false },
	{ "thousand", BIT(CARDINAL), 1000, false },
	{ "three", BIT(CARDINAL) | BIT(DIGIT), 3, false },
	{ "through", BIT(TO), 0, false },
	{ "thru", BIT(TO), 0, false },
	{ "thu", BIT(WEEKDAY), 4, true },
	{ "thur", BIT(WEEKDAY), 4, true },
	{ "thurs", BIT(WEEKDAY), 4, true },
	{ "thursday", BIT(WEEKDAY), 4, false },
	{ "til", BIT(TO), 0, false },
	{ "till", BIT(TO), 0, false },
	{ "to", BIT(TO) | BIT(THAN), 0, false },
	{ "today", BIT(RELATIVE_DAY), 0, false },
	{ "tomorrow", BIT(RELATIVE_DAY), 1, false },
	{ "tonight", BIT(TONIGHT), 0, false },
	{ "trading", BIT(FILLER), 0, false },
	{ "tue", BIT(WEEKDAY), 2, true },
	{ "tues", BIT(WEEKDAY), 2, true },
	{ "tuesday", BIT(WEEKDAY), 2, false },
	{ "twelfth", BIT(ORDINAL), 12, false },
	{ "twelve", BIT(CARDINAL), 12, false },
	{ "twenties", BIT(DECADE), 192, false },
	{ "twentieth", BIT(ORDINAL), 20, false },
	{ "twenty", BIT(CARDINAL) | BIT(TENS), 20, false },
	{ "two", BIT(CARDINAL) | BIT(DIGIT), 2, false },
	{ "until", BIT(TO), 0, false },
	{ "up", BIT(MORE), 0, false },
	{ "upcoming", BIT(COMING), 1, false },
	{ "utc", BIT(ZONE), 1, false },
	{ "wed", BIT(WEEKDAY), 3, true },
	{ "wednesday", BIT(WEEKDAY), 3, false },
	{ "week", BIT(UNIT), UNIT_WEEK, false },
	{ "weekend", BIT(UNIT), UNIT_WEEKEND, false },
	{ "weekends", BIT(UNITS), UNIT_WEEKEND, false },
	{ "weeks", BIT(UNITS), UNIT_WEEK, false },
	{ "whole", BIT(FILLER), 0, false },
	{ "winter", BIT(SEASON), 4, false },
	{ "working", BIT(FILLER), 0, false },
	{ "year", BIT(UNIT), UNIT_YEAR, false },
	{ "years", BIT(UNITS), UNIT_YEAR, false },
	{ "yesterday", BIT(RELATIVE_DAY), -1, false },
};

enum { LEXICON_SIZE = sizeof calendar_lexicon / sizeof *calendar_lexicon };

bool calendar_is(const struct calendar_piece *piece, enum calendar_class class)
{
	return (piece->classes & BIT_(class)) != 0;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static int compare_words(const void *key, const void *entry)
{
	return strcmp(key, ((const struct calendar_word *)entry)->form);
}

/* The entry of a form, of which "Nov." and "Nov" are the same; NULL where there is none. */
static const struct calendar_word *look_up(struct text form)
{
	char lower[LONGEST_WORD + 1] = "";

	if (form.length > 1 && form.bytes[form.length - 1] == '.')
		form.length--;
	if (form.length > LONGEST_WORD)
		return NULL;
	for (size_t i = 0; i < form.length; i++)
		lower[i] = is_upper(form.bytes[i]) ? (char)(form.bytes[i] + 'a' - 'A') : form.bytes[i];
	return bsearch(lower, calendar_lexicon, LEXICON_SIZE, sizeof *calendar_lexicon, compare_words);
}

static void classify_word(struct calendar_piece *piece)
{
	const uint64_t capitalised = BIT(MONTH) | BIT(WEEKDAY) | BIT(HOLIDAY) | BIT(EVE);
	const struct calendar_word *word = look_up(piece->form);

	if (word == NULL || ((word->classes & capitalised) && !piece->capital))
		return;
	piece->classes = word->classes;
	piece->number = word->number;
	piece->abbreviated = word->abbreviated && !text_ends(piece->form, ".");
}

/* The number that a form begins with, with commas or without; *end is the first byte behind it. */
static int leading_number(struct text form, size_t *end)
{
	int number = 0;
	size_t i;

	for (i = 0; i < form.length; i++) {
		bool thousands = i > 0 && form.bytes[i] == ',' && i + 3 < form.length && is_digit(form.bytes[i + 1]);
		if (!is_digit(form.bytes[i]) && !thousands)
			break;
		if (!thousands && number < 100000000)
			number = number * 10 + form.bytes[i] - '0';
	}
	*end = i;
	return number;
}

static uint64_t classes_of_digits(int number, size_t digits)
{
	uint64_t classes = BIT(CARDINAL);

	if (digits == 4 && number >= 1000 && number <= 2999)
		classes |= BIT(YEAR);
	if (digits == 2)
		classes |= BIT(TWO_DIGITS);
	if (digits <= 2 && number >= 1 && number <= 31)
		classes |= BIT(DAY);
	return classes;
}

static bool is_one_of(struct text form, const char *const *list)
{
	for (; *list != NULL; list++)
		if (text_is(form, *list))
			return true;
	return false;
}

/* "1970s", "1970's", "70s": the decade of a number; 20 and below are of this century, as "the '10s" */
static void make_decade(struct calendar_piece *piece, int number, size_t digits)
{
	if (number % 10 != 0 || (digits != 2 && digits != 4))
		return;
	piece->classes = BIT(DECADE);
	if (digits == 4)
		piece->number = number / 10;
	else
		piece->number = number <= 20 ? 200 + number / 10 : 190 + number / 10;
}

/* "10:30": minutes of the day; false for "10:75" and "2:1" */
static bool read_clock(struct text form, int hour, size_t colon, int *minutes)
{
	const char *bytes = form.bytes + colon + 1;

	if (colon > 2 || form.length != colon + 3 || !is_digit(bytes[0]) || !is_digit(bytes[1]))
		return false;
	*minutes = hour * 60 + (bytes[0] - '0') * 10 + bytes[1] - '0';
	return hour <= 24 && bytes[0] < '6';
}

static void classify_number(struct calendar_piece *piece)
{
	static const char *const ordinal[] = { "st", "nd", "rd", "th", NULL };
	static const char *const decade[] = { "s", "'s", "\xe2\x80\x99s", NULL };
	size_t end;
	int number = leading_number(piece->form, &end);
	struct text rest = text_slice(piece->form, end, piece->form.length);

	piece->number = number;
	if (rest.length == 0) {
		piece->classes = classes_of_digits(number, piece->form.length);
	} else if (is_one_of(rest, ordinal)) {
		piece->classes = BIT(ORDINAL) | (number >= 1 && number <= 31 ? BIT(DAY) : 0);
	} else if (is_one_of(rest, decade)) {
		make_decade(piece, number, end);
	} else if (rest.bytes[0] == ':' && read_clock(piece->form, number, end, &piece->number)) {
		piece->classes = BIT(CLOCK);
	}
}

/* "'82", "'90s" */
static void classify_apostrophe(struct calendar_piece *piece, size_t mark)
{
	struct text rest = text_slice(piece->form, mark, piece->form.length);
	size_t end;
	int number;

	if (rest.length < 2 || !is_digit(rest.bytes[0]))
		return;
	number = leading_number(rest, &end);
	if (end == 2 && rest.length == 2) {
		piece->classes = BIT(SHORT_YEAR);
		piece->number = number <= 30 ? 2000 + number : 1900 + number;
	} else if (end == 2 && rest.length == 3 && rest.bytes[2] == 's') {
		make_decade(piece, number, 2);
	}
}

static const struct { const char *form; uint64_t class; } marks[] = {
	{ ",", BIT(COMMA) }, { "(", BIT(OPEN) }, { ")", BIT(CLOSE) }, { "-", BIT(DASH) }, { "/", BIT(SLASH) },
	{ ".", BIT(DOT) }, { "[", BIT(OPEN) }, { "]", BIT(CLOSE) },
	{ "\xe2\x80\x90", BIT(DASH) }, { "\xe2\x80\x91", BIT(DASH) }, { "\xe2\x80\x93", BIT(DASH) },
	{ "\xe2\x88\x92", BIT(DASH) },
};

static uint64_t class_of_mark(struct text form)
{
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (text_is(form, marks[i].form))
			return marks[i].class;
	return 0;
}

static void classify(struct calendar_piece *piece)
{
	char first = piece->form.length > 0 ? piece->form.bytes[0] : ' ';

	piece->capital = is_upper(first);
	if (is_digit(first))
		classify_number(piece);
	else if (is_upper(first) || (first >= 'a' && first <= 'z'))
		classify_word(piece);
	else if (first == '\'')
		classify_apostrophe(piece, 1);
	else if (text_starts(piece->form, "\xe2\x80\x98") || text_starts(piece->form, "\xe2\x80\x99"))
		classify_apostrophe(piece, 3);
	else
		piece->classes = class_of_mark(piece->form);
}

/* Digits and stops only, "3.12.2004": such a token is cut at its stops. */
static bool is_dotted_date(struct text form)
{
	int stops = 0;

	for (size_t i = 0; i < form.length; i++)
		if (form.bytes[i] == '.')
			stops++;
		else if (!is_digit(form.bytes[i]))
			return false;
	return stops == 2 && is_digit(form.bytes[form.length - 1]);
}

/* The bytes of the separator that a form has at `at`, 0 where there is none. */
static size_t separator(struct text form, size_t at, bool dotted)
{
	size_t length = (unsigned char)form.bytes[at] == 0xe2 ? 3 : 1;
	uint64_t class = class_of_mark(text_slice(form, at, length));

	return (class & (BIT(DASH) | BIT(SLASH))) || (dotted && (class & BIT(DOT))) ? length : 0;
}

/* Where a piece that begins at `start` ends; "10am" is cut behind its digits. */
static size_t piece_end(struct text form, size_t start, bool dotted)
{
	size_t end = start + separator(form, start, dotted), digits = start;

	if (end > start)
		return end;
	while (digits < form.length && (is_digit(form.bytes[digits]) || form.bytes[digits] == ':'))
		digits++;
	if (digits > start && digits + 1 < form.length && start == 0) {
		const struct calendar_word *rest = look_up(text_slice(form, digits, form.length));
		if (rest != NULL && (rest->classes & BIT(AMPM)))
			return digits;
	}
	for (end = start; end < form.length && separator(form, end, dotted) == 0; end++)
		;
	return end;
}

size_t calendar_pieces(const struct sentence *sentence, struct arena *arena, struct calendar_piece **pieces)
{
	size_t count = 0, capacity = sentence->token_count + 8;

	*pieces = arena_array(arena, capacity, sizeof **pieces);
	for (size_t t = 0; t < sentence->token_count; t++) {
		struct text form = sentence->tokens[t].form;
		bool dotted = is_dotted_date(form);
		size_t start = 0, end;

		do {
			end = form.length <= LONGEST_COMPOUND && form.length > 0 ? piece_end(form, start, dotted) : form.length;
			*pieces = arena_grow(arena, *pieces, count, &capacity, sizeof **pieces);
			(*pieces)[count] = (struct calendar_piece){
				.word = (int)t + 1, .begins = start == 0, .ends = end == form.length,
				.form = text_slice(form, start, end - start),
			};
			classify(&(*pieces)[count++]);
			start = end;
		} while (start < form.length);
	}
	return count;
}
