/* test_report_phrase.c - facts as clauses */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include "report/phrase.h"

static struct arena arena;

/* actor, type, relation, recipient, object, polarity, status */
static char *clause(const char *const cells[7])
{
	struct phrase phrase = { text_of(cells[0]), text_of(cells[1]), text_of(cells[2]), text_of(cells[3]),
		                 text_of(cells[4]), text_of(cells[5]), text_of(cells[6]) };

	return text_copy_string(&arena, phrase_of(&arena, &phrase));
}

#define EXPECT(wanted, ...)                                                                                \
	cr_expect(eq(str, clause((const char *const[7]){ __VA_ARGS__ }), (char *)(wanted)))

Test(report_phrase, facts_stand_in_the_present_tense)
{
	EXPECT("Jon Berg visits Sweden", "Jon Berg", "PERSON", "visit", "Sweden", "", "+", "actual");
	EXPECT("Norway carries out the deal", "Norway", "GPE", "carry out", "", "the deal", "+", "actual");
	EXPECT("Norway obeys", "Norway", "GPE", "obey", "", "", "+", "actual");
	EXPECT("Norway reaches an accord", "Norway", "GPE", "reach", "", "an accord", "+", "actual");
	EXPECT("Norway has doubts", "Norway", "GPE", "have", "", "doubts", "+", "historical");
	EXPECT("someone signs treaty", "", "", "sign", "", "treaty", "+", "actual");
}

Test(report_phrase, several_actors_and_plural_nominals_take_a_plural_verb)
{
	EXPECT("Norway, Sweden and Finland are far apart", "Norway;Sweden;Finland", "GPE;GPE;GPE",
	       "be far apart", "", "", "+", "actual");
	EXPECT("specialists from both governments doubt it", "specialists from both governments", "OTHER",
	       "doubt", "", "it", "+", "actual");
	EXPECT("talks between Norway and Sweden fail", "talks between Norway and Sweden", "OTHER", "fail", "", "",
	       "+", "actual");
	EXPECT("United States offers aid", "United States", "GPE", "offer", "", "aid", "+", "actual");
	EXPECT("head of the boards visits Oslo", "head of the boards", "OTHER", "visit", "Oslo", "", "+",
	       "actual");
}

Test(report_phrase, what_is_no_fact_says_so)
{
	EXPECT("Norway to sign treaty", "Norway", "GPE", "sign", "", "treaty", "+", "planned");
	EXPECT("Norway not to sign treaty", "Norway", "GPE", "sign", "", "treaty", "-", "requested");
	EXPECT("Norway would sign treaty", "Norway", "GPE", "sign", "", "treaty", "+", "conditional");
	EXPECT("Norway would not sign treaty", "Norway", "GPE", "sign", "", "treaty", "-", "conditional");
	EXPECT("Norway does not sign treaty", "Norway", "GPE", "sign", "", "treaty", "-", "actual");
	EXPECT("Norway is not ready", "Norway", "GPE", "be ready", "", "", "-", "actual");
}

Test(report_phrase, recipient_and_object_do_not_run_into_each_other)
{
	EXPECT("Lund urges Berg to visit Oslo", "Lund", "PERSON", "urge", "Berg", "to visit Oslo", "+",
	       "actual");
	EXPECT("Norway returns two islands \xe2\x86\x92 Sweden", "Norway", "GPE", "return", "Sweden",
	       "two islands", "+", "actual");
}

Test(report_phrase, lists_leave_out_what_is_missing)
{
	cr_expect(eq(str, text_copy_string(&arena, phrase_list(&arena, TEXT("a;_;b\\x3bc"))), "a and b;c"));
	cr_expect(eq(sz, phrase_list(&arena, TEXT("")).length, 0));
}
