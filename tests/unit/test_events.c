/* test_events.c - events and their factuality, in small trees */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include "documents.h"
#include "extract/events.h"
#include "extract/predicates.h"
#include "extract/trees.h"

static struct predicates *predicates;

static void open_lexicon(void)
{
	predicates = predicates_open(NULL);
}

static void close_lexicon(void)
{
	predicates_close(predicates);
}

TestSuite(events, .init = open_lexicon, .fini = close_lexicon);

static struct events events_of(const char *rows)
{
	struct document *document = document_of(rows);
	struct events events;
	int status = 0;

	events_find(document_arena(), document, trees_of(document_arena(), document, predicates, "test", &status), &events);
	return events;
}

static const char *string_of(struct text text)
{
	return text.length == 0 ? "" : text_copy_string(document_arena(), text);
}

#define CHILE "Chile Chile PROPN "
#define NAMED " Entity=(e1-GPE-1-Chile)|NE=B-GPE\n"

Test(events, a_negated_factive_leaves_a_fact)
{
	struct events events = events_of("# global.Entity = eid-etype-head-identity\n"
					 "He he PRON 4 nsubj\n" "did do AUX 4 aux\n" "not not PART 4 advmod\n"
					 "admit admit VERB 0 root\n" "that that SCONJ 7 mark\n"
					 CHILE "7 nsubj" NAMED "left leave VERB 4 ccomp\n\n");

	cr_assert(eq(sz, events.count, 1));
	cr_expect(eq(str, (char *)string_of(events.items[0].relation), "leave"));
	cr_expect(eq(int, events.items[0].polarity, POLARITY_POSITIVE));
	cr_expect(eq(int, events.items[0].certainty, CERTAINTY_CERTAIN));
}

Test(events, a_negated_plan_is_a_plan_not_to)
{
	struct events events = events_of("# global.Entity = eid-etype-head-identity\n"
					 CHILE "4 nsubj" NAMED "does do AUX 4 aux\n" "not not PART 4 advmod\n"
					 "plan plan VERB 0 root\n" "to to PART 6 mark\n" "leave leave VERB 4 xcomp\n\n");

	cr_assert(eq(sz, events.count, 1));
	cr_expect(eq(int, events.items[0].polarity, POLARITY_NEGATIVE));
	cr_expect(eq(int, events.items[0].status, STATUS_PLANNED));
}

Test(events, what_is_possible_above_is_possible_below)
{
	struct events events = events_of("# global.Entity = eid-etype-head-identity\n"
					 CHILE "3 nsubj" NAMED "might might AUX 3 aux\n" "manage manage VERB 0 root\n"
					 "to to PART 5 mark\n" "help help VERB 3 xcomp\n" "Peru Peru PROPN 5 obj\n\n");

	cr_assert(eq(sz, events.count, 1));
	cr_expect(eq(str, (char *)string_of(events.items[0].relation), "manage to help"));
	cr_expect(eq(int, events.items[0].status, STATUS_PLANNED));
	cr_expect(eq(int, events.items[0].certainty, CERTAINTY_POSSIBLE));
}

Test(events, a_request_is_no_fact_and_is_linked)
{
	struct events events = events_of("# global.Entity = eid-etype-head-identity\n"
					 "Peru Peru PROPN 2 nsubj Entity=(e2-GPE-1-Peru)|NE=B-GPE\n"
					 "urged urge VERB 0 root\n" CHILE "2 obj" NAMED "to to PART 5 mark\n"
					 "leave leave VERB 2 xcomp\n\n");

	cr_assert(eq(sz, events.count, 2));
	cr_expect(eq(int, events.items[0].status, STATUS_ACTUAL));
	cr_expect(eq(int, events.items[1].status, STATUS_REQUESTED));
	cr_assert(eq(sz, events.items[1].actor.count, 1));
	cr_expect(eq(str, (char *)string_of(events.items[1].actor.items[0].name), "Chile"));
	cr_expect(eq(ptr, (void *)events.items[1].parent, (void *)&events.items[0]));
}

Test(events, two_roots_are_refused)
{
	struct document *document = document_of(CHILE "0 root\n" "left leave VERB 0 root\n\n");
	const struct tree *trees;
	struct events events;
	int status = 0;

	trees = trees_of(document_arena(), document, predicates, "test", &status);
	cr_expect(ne(int, status, 0));
	events_find(document_arena(), document, trees, &events);
	cr_expect(eq(sz, events.count, 0));
}
