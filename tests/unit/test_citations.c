/* test_citations.c - which events rest on which citation */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <string.h>

#include "documents.h"
#include "extract/citations.h"

static struct citations citations;
static struct event event;

/* The event at `word` of sentence `sentence`, resting on the citations of `rows`. */
static void rest(const char *rows, int sentence, int word)
{
	struct document *document = document_of(rows);
	struct events events = { .count = 1, .capacity = 1, .items = &event };

	event = (struct event){ .sentence = (size_t)sentence, .word = word, .content = word };
	citations_find(document_arena(), document, &citations);
	citations_apply(document_arena(), &citations, &events);
}

static char *source(void)
{
	return text_copy_string(document_arena(), event.source);
}

static char *date(void)
{
	return text_copy_string(document_arena(), event.source_date);
}

#define PARAGRAPH "# newdoc id = d\n# acronym = FM\n# publication = Fjord Monitor\n# newpar id = p1\n"
#define BERG_LEFT "Berg Berg PROPN 2 nsubj\nleft leave VERB 0 root\n"
#define STOP      ". . PUNCT 2 punct\n\n"
#define MAY_3     "May May PROPN 2 obl Entity=(e1-DATE-2-d|Date=2011-05-03\n3 3 NUM 2 obl Entity=e1)\n"
#define POST      "Post Post PROPN 2 dep Entity=(e2-ORG-1-Oslo_Post)|Role=source\n"
#define OPEN      "( ( PUNCT 2 punct\n"
#define CLOSE     ") ) PUNCT 2 punct\n"
#define COMMA     ", , PUNCT 2 punct\n"

Test(citations, at_a_paragraph_s_end_it_covers_what_is_before)
{
	static const char rows[] = PARAGRAPH BERG_LEFT STOP BERG_LEFT OPEN POST COMMA MAY_3 CLOSE STOP;

	rest(rows, 0, 2);
	cr_expect(eq(str, source(), "Oslo Post"));
	cr_expect(eq(str, date(), "2011-05-03"));
	cr_expect(eq(int, event.scope, SCOPE_PARAGRAPH));
	cr_expect(eq(str, text_copy_string(document_arena(), event.date_to), "2011-05-03"), "a fact is no later");
	rest(rows, 1, 2);
	cr_expect(eq(int, event.scope, SCOPE_INLINE));
}

Test(citations, in_mid_paragraph_it_covers_its_own_sentence)
{
	static const char rows[] = PARAGRAPH BERG_LEFT STOP BERG_LEFT OPEN POST COMMA MAY_3 CLOSE STOP BERG_LEFT STOP;

	rest(rows, 0, 2);
	cr_expect(eq(int, event.scope, SCOPE_NONE));
	rest(rows, 1, 2);
	cr_expect(eq(int, event.scope, SCOPE_INLINE));
	rest(rows, 2, 2);
	cr_expect(eq(int, event.scope, SCOPE_NONE));
}

Test(citations, a_plan_is_not_bounded_by_the_date_of_its_source)
{
	rest(PARAGRAPH BERG_LEFT OPEN POST COMMA MAY_3 CLOSE STOP, 0, 2);
	cr_expect(eq(str, text_copy_string(document_arena(), event.date_basis), "source-bound"));
	event.status = STATUS_PLANNED;
	event.date_to = event.date_basis = (struct text){ 0 };
	citations_apply(document_arena(), &citations, &(struct events){ 1, 1, &event });
	cr_expect(eq(sz, event.date_to.length, 0));
}

Test(citations, the_initials_of_the_publication_are_the_publication)
{
	rest(PARAGRAPH BERG_LEFT OPEN "see see VERB 2 dep\nFM FM PROPN 4 obj\n" COMMA MAY_3 CLOSE STOP, 0, 2);
	cr_expect(eq(str, source(), "Fjord Monitor"));
	cr_expect(eq(int, citations.items[0].form, CITATION_REFERENCE));
}

Test(citations, several_media_in_one_bracket)
{
	rest(PARAGRAPH BERG_LEFT OPEN POST COMMA "NTB NTB PROPN 2 dep\n" COMMA MAY_3 CLOSE STOP, 0, 2);
	cr_expect(eq(str, source(), "Oslo Post;NTB"));
	cr_expect(eq(str, date(), "2011-05-03;2011-05-03"));
}

Test(citations, a_bracket_with_a_place_or_a_remark_is_none)
{
	rest(PARAGRAPH BERG_LEFT OPEN "Oslo Oslo PROPN 2 dep Entity=(e3-GPE-1-Oslo)\n" COMMA MAY_3 CLOSE STOP, 0, 2);
	cr_expect(eq(int, citations.count, 0));
	rest(PARAGRAPH BERG_LEFT OPEN "born bear VERB 2 dep\n" MAY_3 CLOSE STOP, 0, 2);
	cr_expect(eq(int, citations.count, 0));
	rest(PARAGRAPH BERG_LEFT OPEN POST, 0, 2);
	cr_expect(eq(int, citations.count, 1), "a medium before a bracket that is never closed is cited in running text");
}
