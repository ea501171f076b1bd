/* words.c - one scanner for each kind of character that a token may begin with */
#include "words.h"

#include <string.h>

#include "abbreviations.h"
#include "addresses.h"
#include "characters.h"
#include "contractions.h"
#include "hyphens.h"
#include "marks.h"
#include "numbers.h"

static const char *skip_alphanumerics(const char *at, const char *end)
{
	int length;

	while (at < end) {
		unsigned char byte = (unsigned char)*at;
		enum character kind = byte < 0x80 ? (enum character)character_of_ascii[byte]
		                                  : character_at(at, end, &length);
		if (!character_is_alphanumeric(kind) && kind != CHARACTER_UNDERSCORE)
			break;
		at += byte < 0x80 ? 1 : length;
	}
	return at;
}

static bool alphanumeric_at(const char *at, const char *end)
{
	return character_is_alphanumeric(character_kind(at, end));
}

/* --- stops --- */

/* A part of "U.S", "Ph.D", "M.Sc": one letter, or two of which the first is a capital. */
static bool is_acronym_part(const char *at, size_t length)
{
	enum character kind = length > 0 ? character_kind(at, at + length) : CHARACTER_SPACE;

	return (length == 1 && character_is_letter(kind)) || (length == 2 && kind == CHARACTER_UPPER);
}

/* Bytes of ".S.A" behind the part from `at` to `stop`, where a stop stands; 0 if the word ends there. */
static size_t acronym_rest(const char *at, const char *stop, const char *end)
{
	const char *last = stop;
	bool single = stop - at == 1;

	if (!is_acronym_part(at, (size_t)(stop - at)))
		return 0;
	while (last + 1 < end && *last == '.') {
		const char *next = skip_alphanumerics(last + 1, end);
		size_t length = (size_t)(next - last - 1);
		if (!is_acronym_part(last + 1, length) || !(single || length == 1))
			break;
		single = length == 1;
		last = next;
	}
	return (size_t)(last - stop);
}

static bool all_small(const char *at, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (at[i] < 'a' || at[i] > 'z')
			return false;
	return true;
}

/* "W." of a name: a capital before a stop, when what follows can go on with a name. */
static bool is_initial(const struct words *words, const char *at, const char *stop)
{
	const char *next = character_skip_spaces(stop + 1, words->end);
	enum character after = character_kind(next, words->end);
	enum character before = character_before(at, words->start);

	if (character_kind(at, words->end) != CHARACTER_UPPER)
		return false;
	if (before == CHARACTER_HYPHEN || before == CHARACTER_DASH)
		return false;
	if (*at == 'I' && stop - at == 1 && next > stop + 1)
		return after == CHARACTER_UPPER && next + 1 < words->end && next[1] == '.';
	return after != CHARACTER_SPACE && after != CHARACTER_QUOTE;
}

/* A stop stands behind the word, whose last part is at `at`: take it into the word, if it belongs there. */
static void take_stop(struct words *words, const char *at, struct word *word)
{
	const char *stop = words->start + word->start + word->length;
	const char *next = character_skip_spaces(stop + 1, words->end);
	size_t letters = (size_t)(stop - at);
	bool inner = memchr(at, '.', letters) != NULL;
	enum abbreviation kind;

	if (stop + 1 < words->end && stop[1] == '.')
		return; /* an ellipsis */
	kind = abbreviation_find(at, letters);
	if (kind == ABBREVIATION_BEFORE_NUMBER)
		kind = character_kind(next, words->end) == CHARACTER_DIGIT ? ABBREVIATION_INSIDE
		                                                           : ABBREVIATION_NONE;
	/* "end.Next", but "Dr.Jones" */
	if (alphanumeric_at(stop + 1, words->end) && kind != ABBREVIATION_INSIDE && !inner
	    && !(letters == 1 && is_initial(words, at, stop)))
		return;
	if (kind == ABBREVIATION_INSIDE)
		word->kind = WORD_TITLE;
	else if (kind == ABBREVIATION_ANYWHERE || (inner && all_small(at, 1)))
		word->kind = WORD_ABBREVIATION;
	else if (inner)
		word->kind = WORD_INITIAL;
	else if (letters == 1 + (size_t)((unsigned char)*at >= 0x80) && is_initial(words, at, stop))
		word->kind = WORD_INITIAL;
	else
		return;
	word->length++;
}

/* --- words that go on behind a mark --- */

/* "AT&T", "R&D", "p&l": short parts around an ampersand. */
static bool joins_ampersand(const char *at, const char *mark, const char *end)
{
	const char *next = skip_alphanumerics(mark + 1, end);
	return mark - at <= 4 && next > mark + 1 && next - mark <= 4;
}

/* "b/c", "w/o", "I/C": one letter, or the usual ones. */
static bool joins_slash(const char *at, const char *mark, const char *end)
{
	const char *next = skip_alphanumerics(mark + 1, end);
	return mark - at == 1 && next - mark == 2 && (next >= end || *next != '/')
	       && strchr("bBwWnNlLI", *at) != NULL && strchr("ocAaCc", mark[1]) != NULL;
}

/* Whether the word from `at` goes on behind the mark at `mark`, which is no letter. */
static bool goes_on(const struct words *words, const char *at, const char *mark)
{
	const char *end = words->end;
	int length;
	enum character kind = character_at(mark, end, &length);
	enum character next = character_kind(mark + length, end);

	if (!character_is_alphanumeric(next))
		return false;
	switch (kind) {
	case CHARACTER_APOSTROPHE: return true;
	case CHARACTER_BACKTICK:   return character_is_letter(next);
	case CHARACTER_HYPHEN:     return hyphens_keep(at, mark, length, end);
	case CHARACTER_AMPERSAND:  return joins_ampersand(at, mark, end);
	case CHARACTER_SLASH:      return joins_slash(at, mark, end);
	default:                   return (*mark == '@' || *mark == '*') && character_is_letter(next);
	}
}

/* "parents'", "Galois'": a possessive where no single quotation is open; "lovin'" in any case. */
static void take_last_apostrophe(struct words *words, const char *at, struct word *word)
{
	const char *mark = at + word->length;
	int length;

	if (character_kind(mark, words->end) != CHARACTER_APOSTROPHE || word->length < 3 || words->single_open)
		return;
	character_at(mark, words->end, &length);
	if (alphanumeric_at(mark + length, words->end))
		return;
	if (mark[-1] == 's' || mark[-1] == 'S') {
		if (character_kind(mark + length, words->end) == CHARACTER_APOSTROPHE)
			return; /* '' closes a quotation */
		word->length += (uint32_t)length;
		word->tails[0] = (uint8_t)length;
		word->tail_count = 1;
	} else if (word->length >= 5 && memcmp(mark - 2, "in", 2) == 0) {
		word->length += (uint32_t)length;
	}
}

/* "U.S.'s": the clitic behind a stop of the word's own. */
static void take_possessive(struct words *words, const char *at, struct word *word)
{
	const char *mark = at + word->length;
	int length;

	if (mark[-1] != '.' || mark >= words->end || character_at(mark, words->end, &length) != CHARACTER_APOSTROPHE)
		return;
	if (mark + length < words->end && mark[length] == 's' && !alphanumeric_at(mark + length + 1, words->end)) {
		word->length += (uint32_t)length + 1;
		word->kind = WORD_PLAIN;
	}
}

static bool begins_address(char mark)
{
	return mark == '.' || mark == '@' || mark == ':' || mark == '-' || mark == '%' || mark == '+';
}

/* The address at `at`, whose first part ends at `mark`. */
static bool scan_address(const struct words *words, const char *at, const char *mark, struct word *word)
{
	if (mark + 1 >= words->end || !begins_address(*mark)
	    || character_kind(mark + 1, words->end) == CHARACTER_SPACE)
		return false;
	size_t length = address_length(at, words->end);
	if (length <= (size_t)(mark - at))
		return false;
	word->length = (uint32_t)length;
	return true;
}

static void scan_letters(struct words *words, const char *at, struct word *word)
{
	const char *part = at, *stop = skip_alphanumerics(at, words->end);
	int length;

	if (stop < words->end && scan_address(words, at, stop, word))
		return;
	for (;;) {
		if (stop < words->end && *stop == '.')
			stop += acronym_rest(part, stop, words->end);
		if (stop >= words->end || *stop == ' ' || !goes_on(words, at, stop))
			break;
		character_at(stop, words->end, &length);
		part = stop + length;
		stop = skip_alphanumerics(part, words->end);
	}
	word->length = (uint32_t)(stop - at);
	if (stop < words->end && *stop == '.') {
		take_stop(words, part, word);
		take_possessive(words, at, word);
	}
	contractions_find(at, word);
	if (word->tail_count == 0)
		take_last_apostrophe(words, at, word);
}

static void scan_digits(struct words *words, const char *at, struct word *word)
{
	const char *stop = skip_alphanumerics(at, words->end);

	word->kind = WORD_NUMBER;
	if (stop < words->end && scan_address(words, at, stop, word))
		return;
	word->length = (uint32_t)number_length(at, words->end);
}

void words_scan(struct words *words, const char *at, struct word *word)
{
	enum character kind = character_kind(at, words->end);

	word->start = (size_t)(at - words->start);
	word->kind = WORD_PLAIN;
	word->tail_count = 0;
	if (character_is_letter(kind) || kind == CHARACTER_UNDERSCORE)
		scan_letters(words, at, word);
	else if (kind == CHARACTER_DIGIT)
		scan_digits(words, at, word);
	else
		marks_scan(words, at, word);
}
