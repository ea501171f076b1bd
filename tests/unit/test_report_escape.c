/* test_report_escape.c - text in the syntax of the formats, and ids of places */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include "report/anchor.h"
#include "report/escape.h"

static struct arena arena;

static const char *string(struct text text)
{
	return text_copy_string(&arena, text);
}

Test(report_escape, markup_is_text_in_xml)
{
	cr_expect(eq(str, (char *)string(escape_xml(&arena, TEXT("<a href=\"x\">'&amp;'</a>"))),
	             "&lt;a href=&quot;x&quot;&gt;&#39;&amp;amp;&#39;&lt;/a&gt;"));
}

Test(report_escape, what_is_no_character_of_xml_is_replaced_or_spelled_out)
{
	cr_expect(eq(str, (char *)string(escape_xml(&arena, TEXT("\x1b[0m\xef\xbf\xbf\xff"))),
	             "\\x1b[0m\xef\xbf\xbd\xef\xbf\xbd"));
	cr_expect(eq(str, (char *)string(escape_xml(&arena, TEXT("\xe2\x80\xae"))), "\\u202e"));
}

Test(report_escape, markdown_keeps_what_means_nothing_to_it)
{
	cr_expect(eq(str, (char *)string(escape_markdown(&arena, TEXT("2.5 % of (a) b-c"))), "2.5 % of (a) b-c"));
}

Test(report_escape, markdown_has_no_markup_no_cell_and_no_link)
{
	cr_expect(eq(str, (char *)string(escape_markdown(&arena, TEXT("*a*|[b](c)<d>"))),
	             "\\*a\\*\\|\\[b\\](c)&lt;d&gt;"));
	cr_expect(eq(str, (char *)string(escape_markdown(&arena, TEXT("see http://a.b and www.a.b"))),
	             "see http\\://a.b and www\\.a.b"));
	cr_expect(eq(str, (char *)string(escape_markdown(&arena, TEXT("# a"))), "\\# a"));
	cr_expect(eq(str, (char *)string(escape_markdown(&arena, TEXT("1956. A treaty"))), "1956\\. A treaty"));
}

Test(report_escape, quotes_and_backslashes_do_not_end_a_string_of_dot)
{
	cr_expect(eq(str, (char *)string(escape_dot(&arena, TEXT("a\" -> \\"))), "\"a\\\" -> \\\\\""));
}

Test(report_anchor, sentences_of_different_documents_never_have_the_same_id)
{
	cr_expect(eq(str, (char *)string(anchor_of(&arena, TEXT("edm-1-139"), TEXT("12"))), "edm-1-139.s12"));
	cr_expect(eq(str, (char *)string(anchor_of(&arena, TEXT("a.s1"), TEXT("2"))), "a~2Es1.s2"));
	cr_expect(eq(str, (char *)string(anchor_of(&arena, TEXT("a b\""), TEXT(""))), "a~20b~22.text"));
	cr_expect(eq(str, (char *)string(anchor_of_title(&arena, TEXT("WHO TO WHOM?"))), "who-to-whom"));
}
