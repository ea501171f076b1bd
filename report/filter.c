/* filter.c - the command line's wishes as the one row of the table filter */
#include "report/filter.h"

#include <stdio.h>

#include "report/kinds.h"
#include "tokenize/message.h"

/* "2004-11" as its first or last day; NULL stays NULL. */
static void bind_day(sqlite3_stmt *statement, int number, const char *date, const char *rest)
{
	char day[11] = "";

	if (date == NULL)
		return;
	snprintf(day, sizeof day, "%s%s", date, rest + strlen(date));
	sqlite3_bind_text(statement, number, day, -1, SQLITE_TRANSIENT);
}

static void bind_string(sqlite3_stmt *statement, int number, const char *string)
{
	sqlite3_bind_text(statement, number, string, -1, SQLITE_STATIC);
}

static bool names_somebody(const struct filter *filter)
{
	return filter->actor != NULL || filter->country != NULL || filter->source != NULL;
}

static bool has_period(const struct filter *filter)
{
	return (filter->since != NULL && !filter->two_sets) || filter->until != NULL;
}

static bool is_filtered(const struct filter *filter)
{
	return names_somebody(filter) || has_period(filter);
}

static bool takes_whole_documents(const struct filter *filter)
{
	return !names_somebody(filter) && !(has_period(filter) && filter->by_event);
}

static int fill(struct archive *archive, const struct filter *filter)
{
	static const char insert[] =
		"INSERT INTO filter VALUES (?, ?, ?, ?, ?, (SELECT code FROM country "
		"WHERE code = upper(?6) OR lower(name) = lower(?6)), ?, ?, ?, ?, ?, ?) RETURNING wanted_country";
	sqlite3_stmt *statement;
	int status = archive_prepare(archive, text_of(insert), &statement);

	if (status != EXIT_DONE)
		return status;
	bind_day(statement, 1, filter->two_sets ? NULL : filter->since, "0000-01-01");
	bind_day(statement, 2, filter->until, "9999-12-31");
	sqlite3_bind_int(statement, 3, filter->everything);
	sqlite3_bind_int(statement, 4, filter->by_event);
	bind_string(statement, 5, filter->actor);
	bind_string(statement, 6, filter->country);
	bind_string(statement, 7, filter->source);
	bind_string(statement, 8, filter->pattern);
	bind_day(statement, 9, filter->two_sets ? filter->since : NULL, "0000-01-01");
	sqlite3_bind_int64(statement, 10, filter->set_end);
	sqlite3_bind_int(statement, 11, is_filtered(filter));
	sqlite3_bind_int(statement, 12, takes_whole_documents(filter));
	if (sqlite3_step(statement) != SQLITE_ROW)
		status = archive_trouble(archive);
	else if (filter->country != NULL && sqlite3_column_type(statement, 0) == SQLITE_NULL)
		status = message_trouble("expected a country's name or code as in ISO 3166-1 alpha-3, found \"%s\"",
		                         filter->country);
	sqlite3_finalize(statement);
	return status;
}

int filter_apply(struct archive *archive, const struct filter *filter)
{
	int status = archive_run(archive, views_sql);

	if (status == EXIT_DONE)
		status = fill(archive, filter);
	if (status != EXIT_DONE || !is_filtered(filter))
		return status;
	status = archive_run(archive, filter_sql);
	if (status == EXIT_DONE)
		status = archive_run(archive, takes_whole_documents(filter) ? filter_documents_sql : filter_rows_sql);
	return status;
}
