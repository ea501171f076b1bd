/* test_report_archive.c - loading, filters, and the functions of the SQL */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <string.h>

#include "report/archive.h"
#include "report/filter.h"
#include "report/kinds.h"
#include "tokenize/message.h"

static struct archive *archive;

static int load(const char *rows)
{
	FILE *stream = tmpfile();
	int status;

	fputs(rows, stream);
	rewind(stream);
	status = archive_load(stream, "test", archive);
	fclose(stream);
	return status;
}

/* The first cell of the first row. */
static char *ask(const char *sql)
{
	static char answer[200];
	sqlite3_stmt *statement = NULL;

	cr_assert(eq(int, sqlite3_prepare_v2(archive_database(archive), sql, -1, &statement, NULL),
		     SQLITE_OK),
		  "%s", sqlite3_errmsg(archive_database(archive)));
	strcpy(answer, "no row");
	if (sqlite3_step(statement) == SQLITE_ROW) {
		const char *text = (const char *)sqlite3_column_text(statement, 0);

		snprintf(answer, sizeof answer, "%s", text == NULL ? "NULL" : text);
	}
	sqlite3_finalize(statement);
	return answer;
}

/* Ends the load; from here on the views are there. */
static void show(struct filter filter)
{
	cr_assert(eq(int, archive_keep(archive), EXIT_DONE));
	cr_assert(eq(int, filter_apply(archive, &filter), EXIT_DONE));
}

static void open_archive(void)
{
	archive = archive_open(NULL, ARCHIVE_LOAD);
	cr_assert(archive != NULL);
}

static void close_archive(void)
{
	archive_close(archive);
}

TestSuite(report_archive, .init = open_archive, .fini = close_archive);

Test(report_archive, a_row_that_comes_again_counts_once)
{
	const char *rows = "kind\tid\tdoc\tactor\tsent\nevent\td:e01\td\ta;b\t12\n";

	cr_expect(eq(int, load(rows), EXIT_DONE));
	cr_expect(eq(int, load(rows), EXIT_DONE));
	cr_expect(eq(int, archive_keep(archive), EXIT_DONE));
	cr_expect(eq(str, ask("SELECT count(*) FROM event"), "1"));
	cr_expect(eq(str, ask("SELECT count(*) FROM part"), "2"));
}

Test(report_archive, rows_without_an_id_are_all_kept)
{
	cr_expect(eq(int, load("kind\tid\tdoc\nevent\t_\td\nevent\t_\td\n"), EXIT_DONE));
	cr_expect(eq(str, ask("SELECT count(*) FROM event"), "2"));
}

Test(report_archive, lists_are_taken_apart_with_what_is_parallel)
{
	load("kind\tid\tdoc\tactor\tactor_country\tsource\tsource_date\n"
	     "event\td:e01\td\ta\\x3bb;c\t_;NOR\tPost\t2011-05-01\n");
	cr_expect(eq(str, ask("SELECT name FROM part WHERE role = 'actor' AND position = 0"), "a;b"));
	cr_expect(eq(str, ask("SELECT country FROM part WHERE role = 'actor' AND position = 0"), "NULL"));
	cr_expect(eq(str, ask("SELECT country FROM part WHERE role = 'actor' AND name = 'c'"), "NOR"));
	cr_expect(eq(str, ask("SELECT date FROM part WHERE role = 'source'"), "2011-05-01"));
}

Test(report_archive, only_what_is_actual_certain_and_not_denied_has_happened)
{
	load("kind\tid\tdoc\tpolarity\tstatus\tcertainty\n"
	     "event\t1\td\t+\tactual\tcertain\nevent\t2\td\t-\tactual\tcertain\n"
	     "event\t3\td\t+\tplanned\tcertain\nevent\t4\td\t+\tactual\tpossible\n"
	     "event\t5\td\t+\t_\tcertain\nevent\t6\td\t-\tactual\tdoubted\n");
	show((struct filter){ 0 });
	cr_expect(eq(str, ask("SELECT list(id) FROM event WHERE happened"), "1"));
	cr_expect(eq(str, ask("SELECT list(id) FROM event WHERE reported"), "1;2"));
	cr_expect(eq(str, ask("SELECT list(stance, row) FROM event"),
	             "asserted;denied;planned;only possible;unknown;doubted"));
}

Test(report_archive, dates_are_shown_in_words)
{
	load("kind\tid\tdoc\tdate\tdate_mod\tdate_from\tdate_to\tdate_basis\n"
	     "event\t1\td\t2004-11\tMID\t2004-11-11\t2004-11-20\t_\n"
	     "event\t2\td\t198\t_\t1980-01-01\t1989-12-31\t_\n"
	     "event\t3\td\t2006-40\t_\t2006-01-01\t2006-06-30\t_\n"
	     "event\t4\td\t2006-21\t_\t2006-03\t2006-05\t_\n"
	     "event\t5\td\t2006-W02\t_\t2006-01-09\t2006-01-15\t_\n"
	     "event\t6\td\tP12Y\t_\t1992\t2004\t_\n"
	     "event\t7\td\t_\t_\t_\t2004-11-23\tsource-bound\nevent\t8\td\tPAST_REF\t_\t_\t_\t_\n");
	show((struct filter){ 0 });
	cr_expect(eq(str, ask("SELECT list(whenever, row) FROM event"),
	             "mid 2004-11;1980s;1st half 2006;spring 2006;week of 2006-01-09;1992/2004;by 2004-11-23"));
}

static char *chosen(const char *since, const char *until, bool by_event)
{
	archive_close(archive);
	open_archive();
	load("kind\tid\tdoc\tpub_date\tdate_from\tdate_to\n"
	     "event\t1\td\t2004-12-03\t2004-11-11\t2004-11-20\nevent\t2\td\t2004-12-03\t1992\t2004\n"
	     "event\t3\td\t2004-12-03\t_\t2004-11-23\nevent\t4\td\t2004-12-03\t_\t_\nevent\t5\te\t_\t_\t_\n");
	show((struct filter){ .since = since, .until = until, .by_event = by_event });
	return ask("SELECT list(id) FROM event");
}

Test(report_archive, a_filter_takes_all_days_that_a_date_can_mean)
{
	cr_expect(eq(str, chosen(NULL, NULL, true), "1;2;3;4;5"));
	cr_expect(eq(str, chosen("2004-11-20", "2004-11-20", true), "1;2"));
	cr_expect(eq(str, chosen("2004-11", "2004-11", true), "1;2;3"));
	cr_expect(eq(str, chosen("2004-12", NULL, true), "2;4"));
	cr_expect(eq(str, chosen(NULL, "1992", true), "2"));
	cr_expect(eq(str, chosen("2004-12-03", "2004-12-03", false), "1;2;3;4"));
	cr_expect(eq(str, chosen("2004-12-04", NULL, false), "NULL"));
}

Test(report_archive, list_is_distinct_and_sorted_whatever_comes_first)
{
	cr_expect(eq(str, ask("SELECT list(column1) FROM (VALUES (10), (9), (NULL), (9), (100))"),
		     "9;10;100"));
	cr_expect(eq(str, ask("SELECT list(column1) FROM (VALUES ('b'), ('a;c'), ('_'), ('b'))"),
		     "\\x5f;a\\x3bc;b"));
	cr_expect(eq(str, ask("SELECT list(column1, column2) FROM (VALUES ('a', 2), ('b', 1), ('a', 0))"),
		     "a;b"));
	cr_expect(eq(str, ask("SELECT list(column1) FROM (VALUES (NULL))"), "NULL"));
}

Test(report_archive, issue_is_read_from_an_id_that_the_publication_explains)
{
	cr_expect(eq(str, ask("SELECT issue('nr-3-12', 'Northern Review')"), "vol. 3 no. 12"));
	cr_expect(eq(str, ask("SELECT issue('xy-3-12', 'Northern Review')"), "NULL"));
	cr_expect(eq(str, ask("SELECT issue('nr-3', 'Northern Review')"), "NULL"));
	cr_expect(eq(str, ask("SELECT issue('nr-3-12-a', 'Northern Review')"), "NULL"));
	cr_expect(eq(str, ask("SELECT issue(NULL, NULL)"), "NULL"));
}

Test(report_archive, countries_have_one_name_each)
{
	cr_expect(eq(str, ask("SELECT name FROM country WHERE code = 'RUS'"), "Russia"));
	cr_expect(eq(str, ask("SELECT name FROM country WHERE code = 'USA'"), "United States"));
	cr_expect(eq(str, ask("SELECT name FROM country WHERE code = 'SUN'"), "Soviet Union"));
	cr_expect(eq(str, ask("SELECT count(*) > 240 FROM country"), "1"));
}

Test(report_archive, every_statement_of_every_kind_prepares_and_runs)
{
	struct arena arena = { 0 };

	show((struct filter){ .pattern = "treaty" });
	for (const struct kind *kind = kinds; kind->name != NULL; kind++) {
		const char *sql = kind->sql;
		struct section section;
		int found, sections = 0;

		cr_expect(gt(sz, kind_summary(kind).length, 10), "%s", kind->name);
		while ((found = section_next(archive_database(archive), &arena, &sql, &section)) == 1) {
			while (sqlite3_step(section.statement) == SQLITE_ROW)
				;
			cr_expect(eq(int, sqlite3_finalize(section.statement), SQLITE_OK));
			sections += section.column_count > 0;
		}
		cr_expect(eq(int, found, 0), "%s: %s", kind->name, sqlite3_errmsg(archive_database(archive)));
		cr_expect(eq(int, sections > 1, kind_is_page(kind)), "%s", kind->name);
	}
	arena_free(&arena);
}
