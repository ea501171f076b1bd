/* test_facts.c - the fact table: what is written is read again, what is broken is refused with its line */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <stdlib.h>
#include <string.h>

#include "extract/facts.h"

static struct arena arena;
static struct facts_reader reader;
static struct fact fact;

static void open_rows(const char *bytes, size_t length)
{
	facts_close(&reader);
	memset(&reader, 0, sizeof reader);
	reader.name = "test";
	reader.stream = tmpfile();
	fwrite(bytes, 1, length, reader.stream);
	rewind(reader.stream);
}

static enum facts_status read_rows(const char *rows)
{
	open_rows(rows, strlen(rows));
	return facts_read(&reader, &arena, &fact);
}

static char *cell(enum fact_column column)
{
	return text_copy_string(&arena, fact.cells[column]);
}

/* A cell as it is written. */
static char *written(struct text text, bool list)
{
	FILE *stream = tmpfile();
	char *bytes = arena_alloc(&arena, 1000);

	facts_write_cell(stream, text, list);
	rewind(stream);
	cr_assert(fread(bytes, 1, 999, stream) < 999);
	fclose(stream);
	return bytes;
}

static void expect_refused(const char *rows, size_t line, const char *problem)
{
	enum facts_status status = read_rows(rows);

	while (status == FACTS_ROW)
		status = facts_read(&reader, &arena, &fact);
	cr_assert(eq(int, status, FACTS_REFUSED));
	cr_expect(eq(sz, reader.line, line));
	cr_expect(eq(str, reader.problem, (char *)problem));
}

Test(facts, columns_are_read_by_name_and_unknown_ones_ignored)
{
	cr_assert(eq(int, read_rows("mood\tid\tdoc\tkind\nbad\td:e01\td\tevent\n"), FACTS_ROW));
	cr_expect(eq(str, cell(FACT_KIND), "event"));
	cr_expect(eq(str, cell(FACT_ID), "d:e01"));
	cr_expect(eq(sz, fact.cells[FACT_ACTOR].length, 0));
	cr_expect(eq(int, facts_read(&reader, &arena, &fact), FACTS_END));
}

Test(facts, a_header_that_comes_again_may_have_another_order)
{
	cr_assert(eq(int,
		     read_rows("kind\tid\tdoc\nevent\ta\tx\ndoc\tkind\tplace\tid\ny\toffice\tOslo\tb\n"),
		     FACTS_ROW));
	cr_expect(eq(str, cell(FACT_DOC), "x"));
	cr_assert(eq(int, facts_read(&reader, &arena, &fact), FACTS_ROW));
	cr_expect(eq(str, cell(FACT_DOC), "y"));
	cr_expect(eq(str, cell(FACT_PLACE), "Oslo"));
	cr_expect(eq(sz, reader.line, 4));
}

Test(facts, escapes_are_undone)
{
	cr_assert(eq(int,
		     read_rows("kind\tid\tdoc\ttext\ncitation\t_\t\\x5f\ta\\\\b\\tc\\nd\\re\\x22f\\x1B\n"),
		     FACTS_ROW));
	cr_expect(eq(str, cell(FACT_TEXT), "a\\b\tc\nd\re\"f\033"));
	cr_expect(eq(str, cell(FACT_DOC), "_"));
	cr_expect(eq(sz, fact.cells[FACT_ID].length, 0));
}

Test(facts, cells_are_escaped)
{
	cr_expect(eq(str, written(TEXT(""), false), "_"));
	cr_expect(eq(str, written(TEXT("_"), false), "\\x5f"));
	cr_expect(eq(str, written(TEXT("_a_"), false), "_a_"));
	cr_expect(eq(str, written(TEXT("a\tb\nc\rd\\e\"f;g"), false), "a\\tb\\nc\\rd\\\\e\\x22f;g"));
	cr_expect(eq(str, written(TEXT("a\0b\033\177"), false), "a\\x00b\\x1b\\x7f"));
	cr_expect(eq(str, written(TEXT("\\x3b"), false), "\\\\x3b"));
	cr_expect(eq(str, written(TEXT("Z\xc3\xbcrich \xe2\x80\x9cno\xe2\x80\x9d"), false), "Zürich “no”"));
	cr_expect(eq(str, written(TEXT("a\xff" "b\xc3"), false), "a\xef\xbf\xbd" "b\xef\xbf\xbd"));
}

Test(facts, lists_keep_their_items_apart)
{
	const char *items[] = { "a;b", "", "_", "c\\d", "\"e\"", "\\x3b", "f" };
	struct text list = { 0 }, rest, item;
	size_t count = 0;

	for (size_t i = 0; i < sizeof items / sizeof *items; i++)
		list = facts_list_add(&arena, list, text_of(items[i]));
	cr_expect(eq(str, written(list, true), "a\\x3bb;_;\\x5f;c\\\\d;\\x22e\\x22;\\\\x3b;f"));
	for (rest = list; facts_list_next(&arena, &rest, &item); count++)
		cr_expect(eq(str, text_copy_string(&arena, item), (char *)items[count]));
	cr_expect(eq(sz, count, 7));
}

Test(facts, an_empty_list_has_no_items)
{
	struct text rest = { 0 }, item;

	cr_expect(not(facts_list_next(&arena, &rest, &item)));
	rest = facts_list_add(&arena, rest, TEXT(""));
	cr_expect(eq(str, written(rest, true), "_"));
	rest = facts_list_add(&arena, rest, TEXT("JPN"));
	cr_expect(eq(str, written(rest, true), "_;JPN"));
}

Test(facts, a_list_is_read_as_it_was_built)
{
	struct text rest, item;

	cr_assert(eq(int, read_rows("kind\tid\tdoc\tactor\nevent\te\td\ta\\x3bb;\\x5c\\\\;\\x5F\n"),
		     FACTS_ROW));
	rest = fact.cells[FACT_ACTOR];
	cr_assert(facts_list_next(&arena, &rest, &item));
	cr_expect(eq(str, text_copy_string(&arena, item), "a;b"));
	cr_assert(facts_list_next(&arena, &rest, &item));
	cr_expect(eq(str, text_copy_string(&arena, item), "\\\\"));
	cr_assert(facts_list_next(&arena, &rest, &item));
	cr_expect(eq(str, text_copy_string(&arena, item), "_"));
	cr_expect(not(facts_list_next(&arena, &rest, &item)));
}

Test(facts, broken_rows_are_refused_with_their_line)
{
	expect_refused("", 1, "expected a header line, found nothing");
	expect_refused("\n", 1, "expected a header line with the columns kind, id and doc");
	expect_refused("a\tb\n", 1, "expected a header line with the columns kind, id and doc");
	expect_refused("kind\tid\n", 1,
		       "expected a header with the columns kind, id and doc, found no \"doc\"");
	expect_refused("kind\tid\tdoc\tid\n", 1, "expected each column once, found \"id\" twice");
	expect_refused("kind\tid\tdoc\na\tb\n", 2, "expected 3 columns, found 2");
	expect_refused("kind\tid\tdoc\na\tb\tc\n\n", 3, "expected 3 columns, found 1");
	expect_refused("kind\tid\tdoc\na\tb\tc", 2,
	               "expected a newline behind the last row, found the end: it was cut");
	expect_refused("kind\tid\tdoc\na\t\tc\n", 2,
	               "expected \"_\" for what is missing, found an empty cell in column 2");
	expect_refused("kind\tid\tdoc\na\tb\t\xc3(\n", 2, "expected UTF-8, found bytes that are none");
	for (size_t i = 0; i < 5; i++) {
		const char *cells[] = { "\\", "\\q", "\\x5", "\\xg0", "\\xc3" };
		char rows[100];

		snprintf(rows, sizeof rows, "kind\tid\tdoc\na\tb\tc\na\tb\t%s\n", cells[i]);
		expect_refused(
			rows, 3,
			"expected the escapes \\\\ \\t \\n \\r \\x00 to \\x7f, found another in \"doc\"");
	}
}

Test(facts, reading_goes_on_behind_a_refused_row)
{
	cr_assert(eq(int, read_rows("kind\tid\tdoc\na\tb\nevent\te\td\n"), FACTS_REFUSED));
	cr_assert(eq(int, facts_read(&reader, &arena, &fact), FACTS_ROW));
	cr_expect(eq(str, cell(FACT_ID), "e"));
	cr_expect(eq(int, facts_read(&reader, &arena, &fact), FACTS_END));
}

Test(facts, rows_behind_a_refused_header_wait_for_a_good_one)
{
	cr_assert(eq(int, read_rows("kind\tid\na\tb\nc\td\nkind\tid\tdoc\nevent\te\td\n"), FACTS_REFUSED));
	cr_assert(eq(int, facts_read(&reader, &arena, &fact), FACTS_ROW));
	cr_expect(eq(str, cell(FACT_ID), "e"));
	cr_expect(eq(sz, reader.line, 5));
}

Test(facts, a_byte_order_mark_and_carriage_returns_are_read_over)
{
	cr_assert(eq(int, read_rows("\xef\xbb\xbfkind\tid\tdoc\r\nevent\te\td\r\n"), FACTS_ROW));
	cr_expect(eq(str, cell(FACT_DOC), "d"));
}

static struct text random_text(size_t longest)
{
	static const char *const pieces[] = {
		"_", ";", "\\", "\"", "\t", "\n", "\r", "x", "5f", "3b", "\\x3b", "a", "é", "\xe6\x9c\x9d",
		"\xf0\x9f\x8c\x8d", "\xc2\x85", "\xe2\x80\xa8", "\001", "\177", " ", "#", "",
	};
	struct text text = { 0 };
	size_t length = (size_t)rand() % longest;

	for (size_t i = 0; i < length; i++) {
		size_t piece = (size_t)rand() % (sizeof pieces / sizeof *pieces);

		text = text_join(&arena, text, "", piece == 7 ? TEXT("\0") : text_of(pieces[piece]));
	}
	return text;
}

static void fill_randomly(struct fact *row)
{
	for (int column = 0; column < FACT_COLUMN_COUNT; column++) {
		struct text list = { 0 };

		for (int items = rand() % 4; items >= 0 && facts_is_list(column); items--)
			list = facts_list_add(&arena, list, random_text(5));
		row->cells[column] = facts_is_list(column) ? list : random_text(9);
		if (text_is(list, "_")) /* a list of one missing item is a missing list */
			row->cells[column].length = 0;
	}
}

Test(facts, any_cells_come_back_as_they_were)
{
	enum { ROWS = 2000 };
	static struct fact rows[ROWS];
	FILE *stream = tmpfile();

	srand(1);
	for (int i = 0; i < ROWS; i++) {
		fill_randomly(&rows[i]);
		if (i % 100 == 0)
			facts_write_header(stream);
		facts_write(stream, &rows[i]);
	}
	rewind(stream);
	reader = (struct facts_reader){ .stream = stream, .name = "test" };
	for (int i = 0; i < ROWS; i++) {
		cr_assert(eq(int, facts_read(&reader, &arena, &fact), FACTS_ROW), "row %d: %s", i,
			  reader.problem);
		for (int column = 0; column < FACT_COLUMN_COUNT; column++)
			cr_assert(text_equal(fact.cells[column], rows[i].cells[column]), "row %d, %s", i,
			          fact_column_names[column]);
	}
	cr_assert(eq(int, facts_read(&reader, &arena, &fact), FACTS_END));
	facts_close(&reader);
	fclose(stream);
}

Test(facts, a_long_line_is_read_whole)
{
	size_t length = 300000;
	char *rows = arena_alloc(&arena, length + 100);

	strcpy(rows, "kind\tid\tdoc\nevent\te\t");
	memset(rows + strlen(rows), 'a', length);
	strcat(rows, "\n");
	cr_assert(eq(int, read_rows(rows), FACTS_ROW));
	cr_expect(eq(sz, fact.cells[FACT_DOC].length, length));
}
