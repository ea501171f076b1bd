/* how many sentences a paragraph has, where rules meet */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <string.h>

#include "tokenize/characters.h"
#include "tokenize/sentences.h"

static int count(const char *text)
{
	const char *end = text + strlen(text), *at = text;
	struct words words = { .start = text, .end = end };
	struct sentences sentences = { .words = &words };
	struct word word;
	int found = 1;

	while ((at = character_skip_spaces(at, end)) < end) {
		words_scan(&words, at, &word);
		found += sentences_take(&sentences, &word);
		at += word.length;
	}
	return found;
}

Test(sentences, titles_and_initials_do_not_end_them)
{
	cr_expect(eq(int, count("He met Gen. Dempsey. He left."), 2));
	cr_expect(eq(int, count("President George H.W. Bush came."), 1));
	cr_expect(eq(int, count("He lives in the U.S. She does not."), 2));
	cr_expect(eq(int, count("He met the U.S. Secretary of State."), 1));
	cr_expect(eq(int, count("It was Acme Inc. that paid. It was late."), 2));
}

Test(sentences, closers_belong_to_the_sentence_before)
{
	cr_expect(eq(int, count("\xe2\x80\x9cWe sign.\xe2\x80\x9d He left."), 2));
	cr_expect(eq(int, count("\"We sign.\" He left."), 2));
	cr_expect(eq(int, count("\"Will you?\" she asked."), 1));
	cr_expect(eq(int, count("Nobody objected.[12] They left."), 2));
	cr_expect(eq(int, count("It failed (they said so). It ended."), 2));
}

Test(sentences, a_source_in_brackets_stays_with_what_it_is_the_source_of)
{
	cr_expect(eq(int, count("Talks go on. (RIA Novosti, June 7) They failed."), 2));
	cr_expect(eq(int, count("Talks go on. (They failed.) It ended."), 3));
}

Test(sentences, brackets_hold_a_sentence_together_only_if_closed)
{
	cr_expect(eq(int, count("They met (in May. Or June.) again. It ended."), 2));
	cr_expect(eq(int, count("They met (in May. It ended."), 2));
}

Test(sentences, list_items_begin_in_new_lines)
{
	cr_expect(eq(int, count("They agreed:\n1. to stop\n2. to go"), 3));
	cr_expect(eq(int, count("They agreed in\nMay."), 1));
}

Test(sentences, an_ellipsis_goes_on_before_a_small_letter)
{
	cr_expect(eq(int, count("They met... and left."), 1));
	cr_expect(eq(int, count("They met... It ended."), 2));
}
