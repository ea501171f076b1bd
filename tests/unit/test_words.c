/* where tokens end: places that a pipe cannot show by themselves */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <string.h>

#include "tokenize/abbreviations.h"
#include "tokenize/addresses.h"
#include "tokenize/numbers.h"
#include "tokenize/words.h"

/* The first token of `text`, its parts after "|". */
static const char *first(const char *text)
{
	static char shown[80];
	struct words words = { .start = text, .end = text + strlen(text) };
	struct word word;
	size_t length, at = 0;

	words_scan(&words, text, &word);
	length = word.length;
	for (int t = 0; t < word.tail_count; t++)
		length -= word.tails[t];
	memcpy(shown, text, length);
	at = length;
	for (int t = 0; t < word.tail_count; t++) {
		shown[at + (size_t)t] = '|';
		memcpy(shown + at + t + 1, text + at, word.tails[t]);
		at += word.tails[t];
	}
	shown[at + word.tail_count] = '\0';
	return shown;
}

static size_t number(const char *text)
{
	return number_length(text, text + strlen(text));
}

static size_t address(const char *text)
{
	return address_length(text, text + strlen(text));
}

Test(words, contractions_are_one_token_with_parts)
{
	cr_expect(eq(str, (char *)first("shouldn't've"), "should|n't|'ve"));
	cr_expect(eq(str, (char *)first("dunno"), "du|n|no"));
	cr_expect(eq(str, (char *)first("CANNOT"), "CAN|NOT"));
	cr_expect(eq(str, (char *)first("Putin\xe2\x80\x99s"), "Putin|\xe2\x80\x99s"));
	cr_expect(eq(str, (char *)first("Putin\xef\xbf\xbds"), "Putin|\xef\xbf\xbds"), "a damaged apostrophe");
	cr_expect(eq(str, (char *)first("states' "), "states|'"));
	cr_expect(eq(str, (char *)first("o'clock"), "o'clock"));
	cr_expect(eq(str, (char *)first("'s"), "'s"), "a clitic by itself");
	cr_expect(eq(str, (char *)first("IM"), "IM"));
}

Test(words, stops_belong_to_abbreviations_and_initials)
{
	cr_expect(eq(str, (char *)first("U.S. envoy"), "U.S."));
	cr_expect(eq(str, (char *)first("Ph.D."), "Ph.D."));
	cr_expect(eq(str, (char *)first("Gen. Dempsey"), "Gen."));
	cr_expect(eq(str, (char *)first("GEN. DEMPSEY"), "GEN."));
	cr_expect(eq(str, (char *)first("Dr.Jones"), "Dr."));
	cr_expect(eq(str, (char *)first("J.Smith"), "J."));
	cr_expect(eq(str, (char *)first("No. They"), "No"));
	cr_expect(eq(str, (char *)first("No. 5"), "No."));
	cr_expect(eq(str, (char *)first("end.Next"), "end"));
	cr_expect(eq(str, (char *)first("it.He"), "it"));
}

Test(words, runs_of_a_mark_are_one_token_and_brackets_are_not)
{
	cr_expect(eq(str, (char *)first("...and"), "..."));
	cr_expect(eq(str, (char *)first("?!?"), "?!?"));
	cr_expect(eq(str, (char *)first("(("), "("));
	cr_expect(eq(str, (char *)first(":-) "), ":-)"));
	cr_expect(eq(str, (char *)first(":a"), ":"));
	cr_expect(eq(str, (char *)first(".04"), ".04"));
}

Test(words, hyphens_split_but_for_prefixes)
{
	cr_expect(eq(str, (char *)first("mid-November"), "mid-November"));
	cr_expect(eq(str, (char *)first("six-party"), "six"));
	cr_expect(eq(str, (char *)first("Non-EU"), "Non-EU"));
}

Test(words, text_behind_the_end_is_not_looked_at)
{
	const char *text = "can't";
	struct words words = { .start = text, .end = text + 3 };
	struct word word;

	words_scan(&words, text, &word);
	cr_expect(eq(u32, word.length, 3));
	cr_expect(eq(u8, word.tail_count, 0));
}

Test(numbers, ranges_end_at_the_hyphen_and_telephone_numbers_do_not)
{
	cr_expect(eq(sz, number("1950-53"), 4));
	cr_expect(eq(sz, number("713-853-3989"), 12));
	cr_expect(eq(sz, number("2004-11-23"), 10));
	cr_expect(eq(sz, number("5,000."), 5));
	cr_expect(eq(sz, number("1,2"), 1));
	cr_expect(eq(sz, number("12:30"), 5));
	cr_expect(eq(sz, number("1970s"), 5));
	cr_expect(eq(sz, number("19th"), 4));
	cr_expect(eq(sz, number("9pm"), 1));
}

Test(addresses, the_mark_behind_them_is_left_out)
{
	cr_expect(eq(sz, address("http://www.un.org/ga."), 20));
	cr_expect(eq(sz, address("press@mfa.gov.ua,"), 16));
	cr_expect(eq(sz, address("kremlin.ru "), 10));
	cr_expect(eq(sz, address("a.txt"), 5));
	cr_expect(eq(sz, address("tomorrow.It"), 0));
	cr_expect(eq(sz, address("http://"), 0));
}

Test(abbreviations, case_counts_but_for_capitals)
{
	cr_expect(eq(int, abbreviation_find("Gen", 3), ABBREVIATION_INSIDE));
	cr_expect(eq(int, abbreviation_find("GEN", 3), ABBREVIATION_INSIDE));
	cr_expect(eq(int, abbreviation_find("gen", 3), ABBREVIATION_NONE));
	cr_expect(eq(int, abbreviation_find("Inc", 3), ABBREVIATION_ANYWHERE));
	cr_expect(eq(int, abbreviation_find("Incorporated", 12), ABBREVIATION_NONE));
}
