/* archive.c - loading: one prepared insert a table, all inputs in one transaction */
#include "report/archive.h"

#include <stdlib.h>
#include <string.h>

#include "extract/facts.h"
#include "report/functions.h"
#include "report/kinds.h"
#include "tokenize/message.h"

struct archive {
	sqlite3      *database;
	sqlite3_stmt *insert, *insert_part, *select;
	struct arena  arena;
};

static int trouble(struct archive *archive)
{
	return message_trouble("SQLite: %s", sqlite3_errmsg(archive->database));
}

static int run(struct archive *archive, const char *sql)
{
	int code = sqlite3_exec(archive->database, sql, NULL, NULL, NULL);

	return code == SQLITE_OK ? EXIT_DONE : trouble(archive);
}

static int prepare(struct archive *archive, struct text sql, sqlite3_stmt **statement)
{
	int code = sqlite3_prepare_v2(archive->database, sql.bytes, (int)sql.length, statement, NULL);

	return code == SQLITE_OK ? EXIT_DONE : trouble(archive);
}

/* `before`, each column in its format with commas between them, `after`. */
static struct text each_column(struct arena *arena, const char *before, const char *format, const char *after)
{
	struct text sql = text_of(before);

	for (int column = 0; column < FACT_COLUMN_COUNT; column++) {
		char name[64];

		snprintf(name, sizeof name, format, fact_column_names[column]);
		sql = text_join(arena, sql, column > 0 ? ", " : "", text_of(name));
	}
	return text_join(arena, sql, "", text_of(after));
}

static int prepare_statements(struct archive *archive)
{
	struct arena *arena = &archive->arena;
	struct text columns = each_column(arena, "INSERT OR IGNORE INTO fact (", "\"%s\"", ") ");
	struct text insert = text_join(arena, columns, "", each_column(arena, "VALUES (", "?%.0s", ")"));
	struct text select = each_column(arena, "SELECT ", "\"%s\"", " FROM fact WHERE id = ?");
	int status = prepare(archive, insert, &archive->insert);

	status = worse_status(status, prepare(archive, select, &archive->select));
	status = worse_status(status, prepare(archive, TEXT("INSERT INTO part VALUES (?, ?, ?, ?, ?, ?, ?)"),
	                                      &archive->insert_part));
	arena_reset(arena);
	return status;
}

struct archive *archive_open(void)
{
	struct archive *archive = calloc(1, sizeof *archive);
	int status;

	if (archive == NULL)
		exit(message_trouble("out of memory"));
	/* One thread, and nobody asks how much memory is in use: a fifth of the time of a short report. */
	sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
	sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
	if (sqlite3_open(":memory:", &archive->database) != SQLITE_OK ||
	    functions_register(archive->database) != SQLITE_OK)
		status = trouble(archive);
	else
		status = run(archive, "BEGIN");
	if (status == EXIT_DONE)
		status = run(archive, schema_sql);
	if (status == EXIT_DONE)
		status = run(archive, countries_sql);
	if (status == EXIT_DONE)
		status = prepare_statements(archive);
	if (status == EXIT_DONE)
		return archive;
	archive_close(archive);
	return NULL;
}

void archive_close(struct archive *archive)
{
	if (archive == NULL)
		return;
	sqlite3_finalize(archive->insert);
	sqlite3_finalize(archive->insert_part);
	sqlite3_finalize(archive->select);
	sqlite3_close(archive->database);
	arena_free(&archive->arena);
	free(archive);
}

sqlite3 *archive_database(struct archive *archive)
{
	return archive->database;
}

static void bind(sqlite3_stmt *statement, int number, struct text cell)
{
	if (cell.length == 0)
		sqlite3_bind_null(statement, number);
	else
		sqlite3_bind_text64(statement, number, cell.bytes, cell.length, SQLITE_STATIC, SQLITE_UTF8);
}

/* Lists that are taken apart, with those that are parallel to them (-1: none). */
static const struct parts {
	const char *kind;
	int         list, type, country, date;
} parts[] = {
	{ "event", FACT_ACTOR, FACT_ACTOR_TYPE, FACT_ACTOR_COUNTRY, -1 },
	{ "event", FACT_RECIPIENT, FACT_RECIPIENT_TYPE, FACT_RECIPIENT_COUNTRY, -1 },
	{ "event", FACT_SPEAKER, -1, -1, -1 },
	{ "event", FACT_SOURCE, -1, -1, FACT_SOURCE_DATE },
	{ "entity", FACT_OBJECT, -1, -1, -1 },
	{ "entity", FACT_LINK, -1, -1, -1 },
	{ "citation", FACT_OBJECT, -1, -1, -1 },
	{ "citation", FACT_SOURCE, -1, -1, FACT_SOURCE_DATE },
};

static int insert_parts(struct archive *archive, const struct fact *fact, const struct parts *list)
{
	sqlite3_stmt *insert = archive->insert_part;
	const int parallel[] = { list->list, list->type, list->country, list->date };
	sqlite3_int64 row = sqlite3_last_insert_rowid(archive->database);
	struct text rest[4], item;
	int position = 0, code = SQLITE_DONE;

	for (int i = 0; i < 4; i++) {
		rest[i].length = 0;
		if (parallel[i] >= 0)
			rest[i] = fact->cells[parallel[i]];
	}
	sqlite3_bind_int64(insert, 1, row);
	sqlite3_bind_text(insert, 2, fact_column_names[list->list], -1, SQLITE_STATIC);
	while (code == SQLITE_DONE && facts_list_next(&archive->arena, &rest[0], &item)) {
		sqlite3_bind_int(insert, 3, position++);
		bind(insert, 4, item);
		for (int i = 1; i < 4; i++) {
			if (!facts_list_next(&archive->arena, &rest[i], &item))
				item.length = 0;
			bind(insert, 4 + i, item);
		}
		code = sqlite3_step(insert);
		sqlite3_reset(insert);
	}
	return code == SQLITE_DONE ? EXIT_DONE : trouble(archive);
}

/* Whether the row with this fact's id is the same, cell for cell. */
static bool came_before(struct archive *archive, const struct fact *fact)
{
	bool same;

	bind(archive->select, 1, fact->cells[FACT_ID]);
	same = sqlite3_step(archive->select) == SQLITE_ROW;
	for (int column = 0; same && column < FACT_COLUMN_COUNT; column++) {
		const char *bytes = (const char *)sqlite3_column_text(archive->select, column);
		size_t length = (size_t)sqlite3_column_bytes(archive->select, column);

		same = text_equal((struct text){ bytes, length }, fact->cells[column]);
	}
	sqlite3_reset(archive->select);
	return same;
}

static int insert_fact(struct archive *archive, const struct facts_reader *reader, const struct fact *fact)
{
	int status = EXIT_DONE;

	for (int column = 0; column < FACT_COLUMN_COUNT; column++)
		bind(archive->insert, column + 1, fact->cells[column]);
	if (sqlite3_step(archive->insert) != SQLITE_DONE)
		status = trouble(archive);
	sqlite3_reset(archive->insert);
	if (status == EXIT_DONE && sqlite3_changes(archive->database) == 0) {
		struct text problem = TEXT("expected an id that is new, found that of another row: ");

		if (came_before(archive, fact))
			return EXIT_DONE;
		problem = text_join(&archive->arena, problem, "", fact->cells[FACT_ID]);
		return message_refused(reader->name, reader->line, problem.bytes);
	}
	for (size_t i = 0; status == EXIT_DONE && i < sizeof parts / sizeof *parts; i++)
		if (text_is(fact->cells[FACT_KIND], parts[i].kind))
			status = insert_parts(archive, fact, &parts[i]);
	return status;
}

int archive_load(FILE *stream, const char *name, void *archive)
{
	return archive_load_rest(stream, name, (struct line_reader){ 0 }, archive);
}

int archive_load_rest(FILE *stream, const char *name, struct line_reader lines, struct archive *archive)
{
	struct facts_reader reader = { .stream = stream, .name = name, .lines = lines };
	struct fact fact;
	enum facts_status status;
	int outcome = EXIT_DONE;

	while (outcome != EXIT_TROUBLE &&
	       (status = facts_read(&reader, &archive->arena, &fact)) != FACTS_END) {
		int one = status == FACTS_REFUSED ? message_refused(name, reader.line, reader.problem)
		                                  : insert_fact(archive, &reader, &fact);

		outcome = worse_status(outcome, one);
		arena_reset(&archive->arena);
	}
	facts_close(&reader);
	return outcome;
}

int archive_ready(struct archive *archive)
{
	return run(archive, "COMMIT; CREATE INDEX fact_kind ON fact (kind, actor);"
	                    "INSERT INTO short_name SELECT name, short FROM short_name_used");
}

/* "2004-11" as its first or last day; NULL stays NULL. */
static void bind_day(sqlite3_stmt *statement, int number, const char *date, const char *rest)
{
	char day[11] = "";

	if (date == NULL)
		return;
	snprintf(day, sizeof day, "%s%s", date, rest + strlen(date));
	sqlite3_bind_text(statement, number, day, -1, SQLITE_TRANSIENT);
}

int archive_filter(struct archive *archive, const struct archive_filter *filter)
{
	sqlite3_stmt *statement;
	int status = run(archive, "DELETE FROM filter");

	if (status == EXIT_DONE)
		status = prepare(archive, TEXT("INSERT INTO filter VALUES (?, ?, ?, ?)"), &statement);
	if (status != EXIT_DONE)
		return status;
	bind_day(statement, 1, filter->since, "0000-01-01");
	bind_day(statement, 2, filter->until, "9999-12-31");
	sqlite3_bind_int(statement, 3, filter->everything);
	sqlite3_bind_int(statement, 4, filter->by_event);
	if (sqlite3_step(statement) != SQLITE_DONE)
		status = trouble(archive);
	sqlite3_finalize(statement);
	return status;
}
