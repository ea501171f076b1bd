/* days, the numbered dailies, dates in prose, headers */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <string.h>

#include "tokenize/arena.h"
#include "tokenize/bulletin.h"
#include "tokenize/calendar.h"
#include "tokenize/cited.h"
#include "tokenize/days.h"

static int as_number(struct day day)
{
	return (day.year * 100 + day.month) * 100 + day.day;
}

static int of_daily(int volume, int issue)
{
	struct day day = { 0 };
	return calendar_of_daily(TEXT("Eurasia Daily Monitor"), volume, issue, &day) ? as_number(day) : 0;
}

static int scanned(const char *text)
{
	struct day day;
	return day_scan(text, text + strlen(text), &day) > 0 ? as_number(day) : 0;
}

static int cited(const char *text, int year)
{
	struct day day;
	return cited_newest(text_of(text), year, &day) ? as_number(day) : 0;
}

Test(calendar, day_numbers_and_weekdays)
{
	cr_expect(eq(long, day_number((struct day){ 1970, 1, 1 }), 0));
	cr_expect(eq(int, as_number(day_of_number(day_number((struct day){ 2004, 2, 29 }))), 20040229));
	cr_expect(eq(int, day_weekday((struct day){ 2004, 12, 3 }), 5));
	cr_expect(not(day_valid((struct day){ 2005, 2, 29 })));
}

Test(calendar, issues_of_a_daily_leave_out_weekends_and_holidays)
{
	cr_expect(eq(int, of_daily(1, 139), 20041203));
	cr_expect(eq(int, of_daily(1, 136), 20041130));
	cr_expect(eq(int, of_daily(1, 123), 20041109));
	cr_expect(eq(int, of_daily(1, 20), 0), "before the summer break the count is off");
	cr_expect(eq(int, of_daily(2, 139), 0), "and in later volumes");
	cr_expect(eq(int, calendar_year_of_volume(TEXT("eurasia daily monitor"), 3), 2006));
	cr_expect(eq(int, calendar_year_of_volume(TEXT("Some Other Daily"), 3), 0));
}

Test(calendar, federal_holidays)
{
	cr_expect(calendar_federal_holiday((struct day){ 2004, 11, 25 }), "Thanksgiving");
	cr_expect(calendar_federal_holiday((struct day){ 2004, 11, 11 }), "Veterans Day");
	cr_expect(calendar_federal_holiday((struct day){ 2004, 7, 5 }), "July 4 on a Sunday");
	cr_expect(calendar_federal_holiday((struct day){ 2004, 12, 31 }), "January 1 on a Saturday");
	cr_expect(not(calendar_federal_holiday((struct day){ 2004, 11, 26 })));
}

Test(calendar, dates_as_prose_writes_them)
{
	cr_expect(eq(int, scanned("December 3, 2004"), 20041203));
	cr_expect(eq(int, scanned("Dec. 3, 2004."), 20041203));
	cr_expect(eq(int, scanned("3 December 2004"), 20041203));
	cr_expect(eq(int, scanned("DECEMBER 3"), 1203));
	cr_expect(eq(int, scanned("March 2005"), 20050300));
	cr_expect(eq(int, scanned("2004-12-03"), 20041203));
	cr_expect(eq(int, scanned("February 30"), 0));
	cr_expect(eq(int, scanned("Mayor 3"), 0));
	cr_expect(eq(int, scanned("May I"), 0));
}

Test(calendar, the_day_of_a_text_is_that_of_the_newest_source)
{
	cr_expect(eq(int, cited("It fell on May 2 (Reuters, May 4). It ends by May 9.", 2007), 20070504));
	cr_expect(eq(int, cited("(Interfax, December 30) (Interfax, January 3)", 2006), 20060103));
	cr_expect(eq(int, cited("He came on May 2. It was founded in 1999.", 0), 19990502));
	cr_expect(eq(int, cited("He came on May 2. It will begin in March 2005.", 0), 20040502));
	cr_expect(eq(int, cited("Nothing is said of any day.", 2006), 0));
}

Test(bulletin, a_header_in_mid_text_needs_more_than_its_name)
{
	const char *text = "Publication: Baltic Weekly Volume: 2 Issue: 3\n", *loose = "Publication: 2004, London.\nText.\n";

	cr_expect(bulletin_begins(text, text + strlen(text)));
	cr_expect(not(bulletin_begins(loose, loose + strlen(loose))));
}

Test(bulletin, a_title_needs_another_header_line)
{
	struct arena arena = { 0 };
	struct bulletin bulletin;

	cr_expect(eq(sz, bulletin_read(&arena, TEXT("A Title\n\nText.\n"), &bulletin), 0));
	cr_expect(eq(sz, bulletin_read(&arena, TEXT("A Title\nBy: Ann Example\n\nText.\n"), &bulletin), 25));
	cr_expect(text_is(bulletin.title, "A Title"));
	cr_expect(text_is(bulletin.author, "Ann Example"));
	arena_free(&arena);
}
