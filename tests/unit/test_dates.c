/* dates: days of the calendar, and the table of expressions in tests/dates/expressions.tsv */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <stdio.h>
#include <string.h>

#include "tag/civil.h"
#include "tag/dates.h"

enum { WORDS = 64, CELLS = 8 };

static struct arena arena;

/* ---- days ---- */

Test(dates, each_day_of_four_centuries_is_counted_and_found_again)
{
	long day = civil_day(1799, 12, 31);

	cr_expect(eq(long, civil_day(1970, 1, 1), 0));
	cr_expect(eq(int, civil_weekday(0), 4));
	for (int year = 1800; year < 2200; year++)
		for (int month = 1; month <= 12; month++)
			for (int d = 1; d <= day_month_length(year, month); d++) {
				cr_assert(eq(long, civil_day(year, month, d), ++day));
				struct day civil = day_of_number(day);
				cr_assert(civil.year == year && civil.month == month && civil.day == d);
			}
}

Test(dates, leap_days)
{
	cr_expect(eq(int, day_month_length(1900, 2), 28));
	cr_expect(eq(int, day_month_length(2000, 2), 29));
	cr_expect(not(civil_valid(2005, 2, 29)));
	cr_expect(civil_valid(2004, 2, 29));
	cr_expect(not(civil_valid(2004, 13, 1)));
	cr_expect(eq(long, civil_add_months(civil_day(2004, 1, 31), 1), civil_day(2004, 2, 29)));
	cr_expect(eq(long, civil_add_months(civil_day(2004, 1, 31), -2), civil_day(2003, 11, 30)));
}

Test(dates, iso_weeks_belong_to_the_year_of_their_thursday)
{
	int year, week;

	civil_week(civil_day(2005, 1, 1), &year, &week);
	cr_expect(year == 2004 && week == 53);
	civil_week(civil_day(2007, 12, 31), &year, &week);
	cr_expect(year == 2008 && week == 1);
	civil_week(civil_day(2004, 12, 3), &year, &week);
	cr_expect(year == 2004 && week == 49);
}

/* ---- sentences ---- */

static struct sentence sentence_of(char *words)
{
	static struct token tokens[WORDS];
	struct sentence sentence = { .tokens = tokens };

	for (char *word = strtok(words, " "); word != NULL && sentence.token_count < WORDS;
	     word = strtok(NULL, " ")) {
		size_t t = sentence.token_count++;
		tokens[t] = (struct token){ .id = (int)t + 1, .head = -1, .form = text_of(word) };
	}
	return sentence;
}

/* The words of a date with blanks between them. */
static const char *words_of(const struct sentence *sentence, const struct date *date)
{
	static char words[256];

	words[0] = '\0';
	for (int id = date->first; id <= date->last; id++)
		snprintf(words + strlen(words), sizeof words - strlen(words), "%s%s",
			 id > date->first ? " " : "", sentence->tokens[id - 1].form.bytes);
	return words;
}

static const char *or_blank(const char *cell)
{
	return cell == NULL || *cell == '\0' ? "_" : cell;
}

/* The dates of the last of the sentences, which are apart by "||"; those before it set the narrative. */
static size_t find_in_last(char *sentences, const char *document_date, struct sentence *last,
			   struct date **dates)
{
	struct date_context context;
	size_t count = 0;

	date_context_open(&context, text_of(document_date));
	while (sentences != NULL) {
		char *end = strstr(sentences, " || ");
		if (end != NULL)
			*end = '\0';
		*last = sentence_of(sentences);
		count = dates_find(&context, last, &arena, dates);
		sentences = end == NULL ? NULL : end + 4;
	}
	return count;
}

static void check_row(char *cells[CELLS], size_t line)
{
	char found[128] = "nothing", expected[128], copy[512];
	struct sentence sentence;
	struct date *dates;
	size_t count;

	snprintf(copy, sizeof copy, "%s", cells[0]);
	count = find_in_last(copy, cells[1], &sentence, &dates);
	if (strcmp(cells[2], "_") == 0) {
		cr_expect(count == 0, "line %zu: '%s' of '%s' is no date", line,
			  count > 0 ? words_of(&sentence, &dates[0]) : "", cells[0]);
		return;
	}
	snprintf(expected, sizeof expected, "%s %s %s %s %s", cells[3], cells[4], cells[5], cells[6],
		 cells[7]);
	if (strcmp(cells[3], "_") == 0)
		strcpy(expected, "nothing");
	for (size_t i = 0; i < count; i++)
		if (strcmp(words_of(&sentence, &dates[i]), cells[2]) == 0)
			snprintf(found, sizeof found, "%s %s %s %s %s", dates[i].value,
				 or_blank(dates[i].from), or_blank(dates[i].to),
				 or_blank(date_mod_name(dates[i].mod)), date_basis_name(dates[i].basis));
	cr_expect(eq(str, found, expected), "line %zu: '%s' of '%s'", line, cells[2], cells[0]);
}

Test(dates, table_of_expressions)
{
	FILE *table = fopen("tests/dates/expressions.tsv", "r");
	char row[1024], *cells[CELLS];
	size_t line = 0;

	cr_assert(table != NULL, "run from the top of the repository");
	while (fgets(row, sizeof row, table) != NULL) {
		size_t c = 0;
		row[strcspn(row, "\n")] = '\0';
		for (char *cell = row; cell != NULL && c < CELLS; c++) {
			char *tab = strchr(cell, '\t');
			if (tab != NULL)
				*tab = '\0';
			cells[c] = cell;
			cell = tab == NULL ? NULL : tab + 1;
		}
		cr_assert(eq(sz, c, CELLS), "line %zu", line + 1);
		if (++line > 1)
			check_row(cells, line);
		arena_reset(&arena);
	}
	fclose(table);
	cr_expect(gt(sz, line, 200));
	arena_free(&arena);
}

/* ---- the document date ---- */

Test(dates, a_document_date_is_a_whole_day_or_nothing)
{
	struct date_context context;

	cr_expect(date_context_open(&context, TEXT("2004-12-03")));
	cr_expect(eq(long, context.document, civil_day(2004, 12, 3)));
	cr_expect(not(date_context_open(&context, TEXT("2004-12"))));
	cr_expect(not(date_context_open(&context, TEXT("2004-02-30"))));
	cr_expect(not(date_context_open(&context, TEXT("_"))));
	cr_expect(not(date_context_open(&context, TEXT(""))));
}

/* Any run of date words must come to an end, and within its sentence. */
Test(dates, odd_runs_of_date_words)
{
	static const char *const words[] = { "May",   "3",           ",",    "-",    "and",  "2004",
					     "the",   "early",       "of",   "last", "week", "two",
					     "days",  "ago",         "1999", "05",   "to",   "'90s",
					     "in",    "--",          "10",   "a.m.", "half", "a",
					     "dozen", "99999999999", "00",   "BC",   "/",    "\xff" };
	unsigned long state = 1;

	for (int round = 0; round < 20000; round++) {
		char line[512] = "";
		struct sentence sentence;
		struct date *dates;
		for (int i = 0; i < 12; i++) {
			state = state * 6364136223846793005UL + 1442695040888963407UL;
			strcat(strcat(line, words[(state >> 33) % (sizeof words / sizeof *words)]), " ");
		}
		size_t count = find_in_last(line, round % 2 != 0 ? "2004-12-03" : "_", &sentence, &dates);
		for (size_t i = 0; i < count; i++) {
			cr_assert(dates[i].first >= 1 && dates[i].first <= dates[i].last);
			cr_assert(dates[i].last <= (int)sentence.token_count && dates[i].value[0] != '\0');
			cr_assert(i == 0 || dates[i].first > dates[i - 1].last);
		}
		arena_reset(&arena);
	}
	arena_free(&arena);
}
