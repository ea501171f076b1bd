/* test_open.c - the table that scores open tuples holds together: what no pipe would show */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <stdlib.h>

#include "extract/open_confidence.h"
#include "extract/tables.h"

enum { TREE, FEATURE, TEST, VALUE, YES, NO, COLUMNS };

static bool is_feature(struct text name)
{
	for (int i = 0; i < OPEN_FEATURE_COUNT; i++)
		if (text_is(name, open_feature_names[i]))
			return true;
	return false;
}

/* The next row of numbers, its cells in `cells`; false at the end. */
static bool next_row(struct text *rest, struct text *cells)
{
	struct text line;

	while (text_next(rest, '\n', &line)) {
		if (line.length == 0 || !text_is_digit(line.bytes[0]))
			continue;
		for (int i = 0; i < COLUMNS; i++)
			cr_assert(text_next(&line, '\t', &cells[i]), "a row of six columns");
		cr_assert(eq(sz, line.length, 0));
		return true;
	}
	return false;
}

Test(open, every_branch_asks_for_a_feature_that_there_is)
{
	struct text rest = text_of(table_confidence), cells[COLUMNS];
	int rows = 0;

	for (; next_row(&rest, cells); rows++)
		cr_expect(text_is(cells[FEATURE], "_") || is_feature(cells[FEATURE]), "row %d", rows);
	cr_expect(gt(int, rows, 100));
}

Test(open, branches_lead_on_to_rows_of_their_tree)
{
	struct text rest = text_of(table_confidence), cells[COLUMNS], tree = {0};
	int row = 0, last = 0;

	while (next_row(&rest, cells)) {
		if (!text_equal(cells[TREE], tree)) {
			cr_expect(eq(int, row, last + (tree.length > 0)));
			tree = cells[TREE];
			row = last = 0;
		}
		if (!text_is(cells[FEATURE], "_")) {
			cr_expect(eq(int, atoi(cells[YES].bytes), last + 1));
			cr_expect(eq(int, atoi(cells[NO].bytes), last + 2));
			last += 2;
		}
		row++;
	}
}

Test(open, confidence_is_a_share)
{
	struct open_model *model = open_model_open();
	int values[OPEN_FEATURE_COUNT];
	bool worth;

	for (int value = -1; value < 60; value++) {
		for (int i = 0; i < OPEN_FEATURE_COUNT; i++)
			values[i] = value;
		double confidence = open_confidence(model, values, &worth);
		cr_expect(gt(dbl, confidence, 0));
		cr_expect(lt(dbl, confidence, 1));
	}
	open_model_close(model);
}
