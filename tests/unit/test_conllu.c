/* CoNLL-U: what is read comes out again byte for byte, and what is broken is refused with its line */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <stdlib.h>
#include <string.h>

#include "tokenize/conllu.h"

static struct conllu_reader reader;
static struct arena arena;
static struct sentence sentence;

static void open_rows(const char *rows)
{
	reader = (struct conllu_reader){ .stream = fmemopen((void *)rows, strlen(rows), "r"), .name = "rows" };
}

static void close_rows(void)
{
	fclose(reader.stream);
	conllu_close(&reader);
	arena_free(&arena);
}

static enum conllu_status read_next(void)
{
	return conllu_read(&reader, &arena, &sentence);
}

static void expect_refusal(const char *rows, size_t line, const char *problem)
{
	open_rows(rows);
	cr_expect(eq(int, read_next(), CONLLU_REFUSED));
	cr_expect(eq(sz, reader.line, line));
	cr_expect(eq(str, reader.problem, (char *)problem));
	close_rows();
}

#define ROW(id, form, head) id "\t" form "\t_\t_\t_\t_\t" head "\t_\t_\t_\n"

static const char whole[] =
	"# newdoc id = d\n# generator = bulletin 0.1.0\n# text = It can't\n"
	"0.1\tgone\t_\t_\t_\t_\t_\t_\t_\t_\n"
	"1\tIt\tit\tPRON\tPRP\tCase=Nom\t2\tnsubj\t2:nsubj\tTokenRange=0:2\n"
	"2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No|TokenRange=3:8\n"
	"2\tca\tcan\tAUX\tMD\t_\t0\troot\t_\t_\n"
	"3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\t_\n"
	"3.1\tdo\t_\t_\t_\t_\t_\t_\t_\t_\n\n";

Test(conllu, everything_is_written_as_it_was_read)
{
	char *written = NULL;
	size_t length = 0;

	open_rows(whole);
	cr_assert(eq(int, read_next(), CONLLU_SENTENCE));
	FILE *out = open_memstream(&written, &length);
	conllu_write(out, &sentence);
	fclose(out);
	cr_expect(eq(str, written, (char *)whole));
	free(written);
	close_rows();
}

Test(conllu, a_stream_of_ours_that_stops_before_enddoc_was_cut)
{
	open_rows(whole);
	cr_assert(eq(int, read_next(), CONLLU_SENTENCE));
	cr_expect(eq(int, read_next(), CONLLU_REFUSED));
	cr_expect(eq(str, reader.problem, "expected # enddoc, found the end: the stream was cut"));
	cr_expect(eq(int, read_next(), CONLLU_END));
	close_rows();
}

Test(conllu, a_new_document_behind_a_cut_one_is_read_whole)
{
	open_rows("# newdoc id = a\n# generator = bulletin 1\n" ROW("1", "A", "_") "\n"
		  "# newdoc id = b\n# generator = bulletin 1\n" ROW("1", "B", "_") "\n# enddoc id = b\n");
	cr_assert(eq(int, read_next(), CONLLU_SENTENCE));
	cr_assert(eq(int, read_next(), CONLLU_REFUSED));
	cr_expect(eq(sz, reader.line, 5));
	cr_assert(eq(int, read_next(), CONLLU_SENTENCE));
	cr_expect(eq(sz, sentence.comment_count, 2));
	cr_assert(eq(int, read_next(), CONLLU_ENDDOC));
	cr_expect(text_is(reader.comment, "# enddoc id = b"));
	cr_expect(eq(int, read_next(), CONLLU_END));
	close_rows();
}

Test(conllu, rows_of_other_tools_need_no_end)
{
	open_rows("\n# newdoc\n# sent_id = 1\r\n" ROW("1", "_", "0") "2\tb\t_\t_\t_\t_\t1\t_\t_\t_");
	cr_assert(eq(int, read_next(), CONLLU_SENTENCE));
	cr_expect(text_is(sentence.tokens[0].form, "_"));
	cr_expect(eq(sz, sentence.token_count, 2));
	cr_expect(eq(sz, sentence.tokens[1].lemma.length, 0));
	cr_expect(text_is(sentence.comments[1], "# sent_id = 1"));
	cr_expect(eq(int, read_next(), CONLLU_END));
	close_rows();
}

Test(conllu, a_broken_row_is_refused_with_its_line)
{
	expect_refusal("# c\n1\tFed\tfed\tPROPN\t_\t_\t0\troot\t_\n\n", 2, "expected 10 columns, found 9");
	expect_refusal(ROW("1", "a", "_") ROW("3", "b", "_") "\n", 2, "expected id 2, found 3");
	expect_refusal(ROW("1", "", "_") "\n", 1, "expected a form, found an empty column");
	expect_refusal(ROW("1", "a", "x") "\n", 1, "expected a head, found x");
	expect_refusal(ROW("1", "a", "0") ROW("2", "b", "3") "\n", 2, "expected a head from 0 to 2, found 3");
	expect_refusal(ROW("1", "a", "0") ROW("2", "b", "_") "\n", 2, "expected heads in all rows or in none");
	expect_refusal(ROW("1", "a", "_") "# late\n", 2, "expected a blank line before a comment");
	expect_refusal(ROW("1", "caf\xe9", "_") "\n", 1, "expected UTF-8, found other bytes");
	expect_refusal("# alone\n", 1, "expected a sentence, found the end behind comments");
}

Test(conllu, a_cycle_is_refused)
{
	expect_refusal(ROW("1", "a", "1") "\n", 1, "word 1 is in a cycle of heads");
	expect_refusal(ROW("1", "a", "0") ROW("2", "b", "3") ROW("3", "c", "4") ROW("4", "d", "2") "\n", 2,
		       "word 2 is in a cycle of heads");
}

Test(conllu, ranges_that_overlap_or_leave_the_sentence_are_refused)
{
	expect_refusal(ROW("1-2", "ab", "_") ROW("1", "a", "_") ROW("2-3", "bc", "_") ROW("2", "b", "_") "\n", 3,
		       "range 2-3 overlaps the one before it");
	expect_refusal(ROW("1-3", "ab", "_") ROW("1", "a", "_") "\n", 3, "range 1-3 leaves the sentence of 1 words");
	expect_refusal(ROW("2-3", "ab", "_") ROW("1", "a", "_") "\n", 1,
		       "expected the range 2-3 before word 2, found it before word 1");
	expect_refusal(ROW("2-1", "ab", "_") "\n", 1, "expected a range such as 1-2, found 2-1");
	expect_refusal(ROW("1-2", "ab", "_") "\n", 2, "expected a word, found a sentence without any");
}

Test(conllu, reading_goes_on_behind_a_refused_sentence)
{
	open_rows(ROW("1", "a", "_") ROW("7", "b", "_") ROW("8", "c", "_") "\n" ROW("1", "next", "_") "\n");
	cr_assert(eq(int, read_next(), CONLLU_REFUSED));
	cr_assert(eq(int, read_next(), CONLLU_SENTENCE));
	cr_expect(text_is(sentence.tokens[0].form, "next"));
	close_rows();
}

Test(conllu, misc_keys_are_found_whole)
{
	struct text value, misc = TEXT("A=1|Bare|AB=2");

	cr_expect(conllu_misc(misc, "AB", &value) && text_is(value, "2"));
	cr_expect(conllu_misc(misc, "Bare", &value) && value.length == 0);
	cr_expect(not(conllu_misc(misc, "B", &value)));
}

Test(conllu, escapes_are_undone)
{
	struct text raw = TEXT("1956 Soviet-Japanese_(100%|a=b;c:d,<e>)\t\xc3\xa9");
	struct text escaped = conllu_escape(&arena, raw);

	cr_expect(text_is(conllu_escape(&arena, TEXT("a b-c")), "a_b%2Dc"));
	cr_expect(text_equal(conllu_unescape(&arena, escaped), raw));
	cr_expect(text_is(conllu_unescape(&arena, TEXT("100%zz%4")), "100%zz%4"));
	arena_free(&arena);
}

Test(conllu, a_span_is_the_text_as_it_stood)
{
	open_rows(whole);
	cr_assert(eq(int, read_next(), CONLLU_SENTENCE));
	cr_expect(text_is(conllu_span_text(&arena, &sentence, 1, 3), "It can't"));
	cr_expect(text_is(conllu_span_text(&arena, &sentence, 1, 2), "It ca"));
	cr_expect(text_is(conllu_span_text(&arena, &sentence, 3, 3), "n't"));
	close_rows();
}

Test(conllu, a_row_longer_than_the_buffer_is_read)
{
	size_t length = 300000;
	char *rows = malloc(length + 64);

	memcpy(rows, "1\t", 2);
	memset(rows + 2, 'x', length);
	strcpy(rows + 2 + length, "\t_\t_\t_\t_\t_\t_\t_\t_\n\n");
	open_rows(rows);
	cr_assert(eq(int, read_next(), CONLLU_SENTENCE));
	cr_expect(eq(sz, sentence.tokens[0].form.length, length));
	close_rows();
	free(rows);
}
