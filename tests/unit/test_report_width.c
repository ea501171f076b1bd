/* test_report_width.c - what a terminal is shown, and where lines break */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include "report/width.h"

static struct arena arena;

static char *visible(struct text text)
{
	return text_copy_string(&arena, width_visible(&arena, text));
}

static char *next_line(struct text *rest, size_t width)
{
	struct text line = { 0 };

	return width_line(rest, width, &line) ? text_copy_string(&arena, line) : NULL;
}

Test(report_width, control_characters_are_shown_as_escapes)
{
	cr_expect(eq(str, visible(TEXT("a\033[31mb\0c\n")), "a\\x1b[31mb\\x00c\\x0a"));
	cr_expect(eq(str, visible(TEXT("\xc2\x9b" "31m")), "\\x9b31m"));
	cr_expect(eq(str,
		     visible(TEXT("a\xe2\x80\xae"
				  "b\xe2\x81\xa6\xe2\x80\xa8")),
		     "a\\u202eb\\u2066\\u2028"));
	cr_expect(eq(str, visible(TEXT("a\xff")), "a\xef\xbf\xbd"));
	cr_expect(eq(str, visible(TEXT("Zürich “朝日”")), "Zürich “朝日”"));
}

Test(report_width, wide_characters_take_two_columns_and_combining_ones_none)
{
	cr_expect(eq(sz, width_of(TEXT("朝日 a")), 6));
	cr_expect(eq(sz, width_of(TEXT("e\xcc\x81")), 1));
	cr_expect(eq(sz, width_of(TEXT("")), 0));
}

Test(report_width, lines_break_at_blanks)
{
	struct text rest = TEXT("  one two  three");

	cr_expect(eq(str, next_line(&rest, 7), "one two"));
	cr_expect(eq(str, next_line(&rest, 7), "three"));
	cr_expect(next_line(&rest, 7) == NULL);
}

Test(report_width, a_word_that_is_too_wide_is_broken)
{
	struct text rest = TEXT("a bbbbbb cc");

	cr_expect(eq(str, next_line(&rest, 4), "a"));
	cr_expect(eq(str, next_line(&rest, 4), "bbbb"));
	cr_expect(eq(str, next_line(&rest, 4), "bb"));
	cr_expect(eq(str, next_line(&rest, 4), "cc"));
	rest = TEXT("朝日新聞");
	cr_expect(eq(str, next_line(&rest, 5), "朝日"));
	cr_expect(eq(str, next_line(&rest, 5), "新聞"));
}

Test(report_width, lines_that_fit_are_not_broken)
{
	struct text rest = TEXT("one two");

	cr_expect(eq(str, next_line(&rest, 7), "one two"));
	rest = TEXT("one two");
	cr_expect(eq(str, next_line(&rest, 3), "one"));
	cr_expect(eq(str, next_line(&rest, 3), "two"));
}
