/* lines.c - list items, rules, stamps and closings */
#include "lines.h"

#include <string.h>

#include "characters.h"

#define RULE_LENGTH 5                 /* marks in a row that make a rule, at least */
#define CLOSING_LIMIT 24              /* bytes of "Kindest regards,", at most */

static bool digit_at(const char *at, const char *end)
{
	return at < end && *at >= '0' && *at <= '9';
}

/* Whether `at` looks like `pattern`, where 9 is any digit and others are themselves. */
static bool matches(const char *at, const char *end, const char *pattern)
{
	for (; *pattern != '\0'; pattern++, at++)
		if (at >= end || (*pattern == '9' ? !digit_at(at, end) : *at != *pattern))
			return false;
	return true;
}

/* "1." "12)" "•" "*" "-" in a new line */
static bool is_list_item(const char *spaces, const char *at, const char *end)
{
	const char *behind = at;

	if (memchr(spaces, '\n', (size_t)(at - spaces)) == NULL)
		return false;
	while (digit_at(behind, end) && behind - at < 3)
		behind++;
	if (behind > at)
		return behind < end && (*behind == '.' || *behind == ')')
		       && character_kind(behind + 1, end) == CHARACTER_SPACE;
	if (end - at > 3 && memcmp(at, "\xE2\x80\xA2", 3) == 0)
		return true;
	return end - at > 1 && (*at == '*' || *at == '-') && at[1] == ' ';
}

/* "=======" */
static bool is_rule(const struct words *words, const struct word *word)
{
	return word->kind == WORD_MARK && word->length >= RULE_LENGTH
	       && strchr("=_*-~#+", words->start[word->start]) != NULL;
}

/* "03/27/2001 01:58 PM" at `at` */
static bool is_stamp(const char *at, const char *end)
{
	return matches(at, end, "99/99/9999 99:99") || matches(at, end, "99/99/99 99:99");
}

/* The same before the "PM" that `last` is. */
static bool ends_stamp(const struct words *words, const struct word *last)
{
	const char *at = words->start + last->start;

	if (last->length != 2 || at[1] != 'M' || (*at != 'A' && *at != 'P') || last->start < 15)
		return false;
	return matches(at - 9, at, "99 99:99 ") || matches(at - 12, at, "99 99:99:99 ");
}

/* Whether a name that nothing follows, as under a letter, stands at `at`: no "Thanks, Ned." */
static bool is_signature(const char *at, const char *end)
{
	int length;

	while (at < end && character_is_letter(character_at(at, end, &length)))
		at += length;
	return character_kind(at, end) == CHARACTER_SPACE;
}

/* "Best regards," and nothing before it */
static bool is_closing(const struct words *words, const struct word *first, const struct word *last)
{
	static const char *const closings[] = { "regards,", "Regards,", "incerely,", "Thanks,", "hanks again,",
	                                        "Thank you,", "Cheers,", "Thx,", "Love,", "Yours,", "wishes," };
	size_t length = last->start + last->length - first->start;
	const char *end = words->start + last->start + last->length;

	if (end[-1] != ',' || length > CLOSING_LIMIT)
		return false;
	for (size_t i = 0; i < sizeof closings / sizeof *closings; i++) {
		size_t size = strlen(closings[i]);
		if (size <= length && memcmp(end - size, closings[i], size) == 0)
			return true;
	}
	return false;
}

/* "Figure 1.5" and nothing else */
static bool is_caption(const struct words *words, const struct word *first, const struct word *last)
{
	const char *at = words->start + first->start;

	return last->kind == WORD_NUMBER && last->start == first->start + first->length + 1
	       && ((first->length == 6 && memcmp(at, "Figure", 6) == 0)
	           || (first->length == 5 && memcmp(at, "Table", 5) == 0));
}

bool lines_end_between(const struct words *words, const struct word *first, const struct word *last,
                       const struct word *next)
{
	const char *spaces = words->start + last->start + last->length, *at = words->start + next->start;
	enum character kind;

	if (spaces == at)
		return false;
	if (is_list_item(spaces, at, words->end) || is_rule(words, last) || is_rule(words, next))
		return true;
	kind = character_kind(at, words->end);
	if (kind == CHARACTER_DIGIT) /* but "Sam Wood wrote on 03/27/2001 ..." */
		return is_stamp(at, words->end)
		       && character_kind(words->start + last->start, words->end) != CHARACTER_LOWER;
	if (kind != CHARACTER_UPPER)
		return false;
	if (is_closing(words, first, last))
		return is_signature(at, words->end);
	return is_caption(words, first, last) || ends_stamp(words, last);
}
