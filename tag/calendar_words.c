/* calendar_words.c - the words that dates are made of, told from their forms */
#include "tag/calendar_words.h"

#include "tag/calendar_lexicon.h"
#include "tokenize/text.h"

#define BIT(class) CALENDAR_BIT(CAL_##class)

enum { LONGEST_COMPOUND = 40 };

bool calendar_is(const struct calendar_piece *piece, enum calendar_class class)
{
	return (piece->classes & CALENDAR_BIT(class)) != 0;
}

static bool is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static void classify_word(struct calendar_piece *piece)
{
	const uint64_t capitalised = BIT(MONTH) | BIT(WEEKDAY) | BIT(HOLIDAY) | BIT(EVE);
	const struct calendar_word *word = calendar_look_up(piece->form);

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
		bool thousands =
			i > 0 && form.bytes[i] == ',' && i + 3 < form.length && text_is_digit(form.bytes[i + 1]);
		if (!text_is_digit(form.bytes[i]) && !thousands)
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

	if (colon > 2 || form.length != colon + 3 || !text_is_digit(bytes[0]) || !text_is_digit(bytes[1]))
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
	} else if (text_among(rest, ordinal)) {
		piece->classes = BIT(ORDINAL) | (number >= 1 && number <= 31 ? BIT(DAY) : 0);
	} else if (text_among(rest, decade)) {
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

	if (rest.length < 2 || !text_is_digit(rest.bytes[0]))
		return;
	number = leading_number(rest, &end);
	if (end == 2 && rest.length == 2) {
		piece->classes = BIT(SHORT_YEAR);
		piece->number = number <= 30 ? 2000 + number : 1900 + number;
	} else if (end == 2 && rest.length == 3 && rest.bytes[2] == 's') {
		make_decade(piece, number, 2);
	}
}

static const struct {
	const char *form;
	uint64_t class;
} marks[] = {
	{ ",", BIT(COMMA) },
	{ "(", BIT(OPEN) },
	{ ")", BIT(CLOSE) },
	{ "-", BIT(DASH) },
	{ "/", BIT(SLASH) },
	{ ".", BIT(DOT) },
	{ "[", BIT(OPEN) },
	{ "]", BIT(CLOSE) },
	{ "\xe2\x80\x90", BIT(DASH) },
	{ "\xe2\x80\x91", BIT(DASH) },
	{ "\xe2\x80\x93", BIT(DASH) },
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
	if (text_is_digit(first))
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
		else if (!text_is_digit(form.bytes[i]))
			return false;
	return stops == 2 && text_is_digit(form.bytes[form.length - 1]);
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
	while (digits < form.length && (text_is_digit(form.bytes[digits]) || form.bytes[digits] == ':'))
		digits++;
	if (digits > start && digits + 1 < form.length && start == 0) {
		const struct calendar_word *rest = calendar_look_up(text_slice(form, digits, form.length));
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
			end = form.length <= LONGEST_COMPOUND && form.length > 0
				      ? piece_end(form, start, dotted)
				      : form.length;
			*pieces = arena_grow(arena, *pieces, count, &capacity, sizeof **pieces);
			(*pieces)[count] = (struct calendar_piece){
				.word = (int)t + 1,
				.begins = start == 0,
				.ends = end == form.length,
				.form = text_slice(form, start, end - start),
			};
			classify(&(*pieces)[count++]);
			start = end;
		} while (start < form.length);
	}
	return count;
}
