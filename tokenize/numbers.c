/* numbers.c - groups of digits, and what may join them */
#include "numbers.h"

#include <stdbool.h>
#include <string.h>

#include "characters.h"

#define GROUPS 5                     /* groups of digits in a telephone number, at most */

static bool digit_at(const char *at, const char *end)
{
	return at < end && *at >= '0' && *at <= '9';
}

static size_t digits_length(const char *at, const char *end)
{
	size_t length = 0;

	while (digit_at(at + length, end))
		length++;
	return length;
}

/* "713-853-3989", "2004-11-23", "853-3989": bytes of a number whose groups hyphens join, or 0. */
static size_t joined_length(const char *at, const char *end)
{
	size_t groups[GROUPS + 1], count = 0;
	const char *stop = at;

	while (count <= GROUPS) {
		groups[count] = digits_length(stop, end);
		if (groups[count] == 0)
			return 0;
		stop += groups[count++];
		if (stop >= end || *stop != '-' || !digit_at(stop + 1, end))
			break;
		stop++;
	}
	if (count < 2 || count > GROUPS || character_is_letter(character_kind(stop, end)))
		return 0;
	if (count == 2 && !(groups[1] == 4 && (groups[0] == 3 || groups[0] == 5)))
		return 0;
	return (size_t)(stop - at);
}

/* Whether a mark between digits at `mark` is a part of the number. */
static bool joins(const char *mark, const char *end)
{
	switch (*mark) {
	case ',': return digits_length(mark + 1, end) == 3;
	case '.': case '/': case ':': return digit_at(mark + 1, end);
	default:  return false;
	}
}

/* "th", "s", "'s" behind the digits; 0 for anything else. */
static size_t ending_length(const char *at, const char *end)
{
	static const char *const endings[] = { "st", "nd", "rd", "th", "s", "ST", "ND", "RD", "TH", "'s",
	                                       "\xE2\x80\x99s" };

	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		size_t length = strlen(endings[i]);
		if ((size_t)(end - at) >= length && memcmp(at, endings[i], length) == 0
		    && !character_is_alphanumeric(character_kind(at + length, end)))
			return length;
	}
	return 0;
}

/* Letters behind digits that are a word of their own: "9pm", "35mm", "200k". */
static bool is_unit(const char *at, size_t length)
{
	static const char units[] = " am pm AM PM a p k K m M mm MM km cm kg g mg lb lbs ft ghz GHz MHz mph hr hrs "
		"min mins sec yr yrs yo bn mln kw MW kW GB MB KB TB ";
	char key[8];

	if (length == 0 || length > sizeof key - 3)
		return false;
	key[0] = ' ';
	memcpy(key + 1, at, length);
	key[length + 1] = ' ';
	key[length + 2] = '\0';
	return strstr(units, key) != NULL;
}

size_t number_length(const char *at, const char *end)
{
	const char *stop = at;
	size_t joined = joined_length(at, end), letters = 0;
	int length;

	if (joined > 0)
		return joined;
	while (stop < end && character_at(stop, end, &length) == CHARACTER_DIGIT) {
		stop += length;
		if (stop < end && joins(stop, end))
			stop++;
	}
	size_t ending = ending_length(stop, end);
	if (ending > 0)
		return (size_t)(stop - at) + ending;
	const char *word = stop;
	while (word < end && character_is_alphanumeric(character_at(word, end, &length)))
		word += length;
	letters = (size_t)(word - stop);
	return (size_t)((is_unit(stop, letters) ? stop : word) - at);
}
