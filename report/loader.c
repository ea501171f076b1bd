/* loader.c - the prepared statements of a load */
#include <stdlib.h>

#include "report/load.h"
#include "tokenize/message.h"

const char *const load_tables[LOAD_TABLE_COUNT] = { "event", "entity", "office", "citation", "other_fact" };

/* Columns that are computed here, and their places in an insert. */
static const struct { const char *names, *places; } computed[LOAD_TABLE_COUNT] = {
	{ ", claim_key, line_key", ", ?, ?)" }, { ", short", ", ?)" }, { "", ")" }, { "", ")" }, { "", ")" },
};

void load_bind(sqlite3_stmt *statement, int number, struct text cell)
{
	if (cell.length == 0)
		sqlite3_bind_null(statement, number);
	else
		sqlite3_bind_text64(statement, number, cell.bytes, cell.length, SQLITE_STATIC, SQLITE_UTF8);
}

int load_step(struct archive *archive, sqlite3_stmt *statement)
{
	int code = sqlite3_step(statement);

	sqlite3_reset(statement);
	return code == SQLITE_DONE ? EXIT_DONE : archive_trouble(archive);
}

/* `sql` and each column in its format, with commas between them. */
static struct text each_column(struct arena *arena, struct text sql, const char *format)
{
	for (int column = 0; column < FACT_COLUMN_COUNT; column++) {
		char name[64];

		snprintf(name, sizeof name, format, fact_column_names[column]);
		sql = text_join(arena, sql, column > 0 ? ", " : "", text_of(name));
	}
	return sql;
}

static int prepare_table(struct archive *archive, int i)
{
	struct loader *loader = archive->loader;
	struct arena *arena = &loader->arena;
	struct text insert = each_column(arena, text_format(arena, "INSERT INTO %s (", load_tables[i]), "\"%s\"");
	struct text select = each_column(arena, TEXT("SELECT "), "\"%s\"");
	int status;

	insert = text_join(arena, text_join(arena, insert, ", row", text_of(computed[i].names)), "", TEXT(") VALUES ("));
	insert = text_join(arena, each_column(arena, insert, "?%.0s"), ", ?", text_of(computed[i].places));
	select = text_join(arena, select, " FROM ", text_of(load_tables[i]));
	select = text_join(arena, select, "", TEXT(" WHERE row = ?"));
	status = archive_prepare(archive, insert, &loader->insert[i]);
	return worse_status(status, archive_prepare(archive, select, &loader->select[i]));
}

static int prepare_all(struct archive *archive)
{
	struct loader *loader = archive->loader;
	const struct { const char *sql; sqlite3_stmt **statement; } statements[] = {
		{ "INSERT INTO part VALUES (?, ?, ?, ?, ?, ?, ?)", &loader->insert_part },
		{ "INSERT INTO evidence (rowid, text) VALUES (?, ?)", &loader->insert_evidence },
		{ "SELECT number, row_count, pub_date, number IN (SELECT number FROM loaded) FROM document "
		  "WHERE doc IS ? AND number > ?", &loader->find },
		{ "INSERT INTO document (doc) VALUES (?)", &loader->add },
		{ "INSERT INTO loaded VALUES (?)", &loader->see },
		{ "SELECT kind, id, row FROM event WHERE row BETWEEN ?1 AND ?2 UNION ALL "
		  "SELECT kind, id, row FROM entity WHERE row BETWEEN ?1 AND ?2 UNION ALL "
		  "SELECT kind, id, row FROM office WHERE row BETWEEN ?1 AND ?2 UNION ALL "
		  "SELECT kind, id, row FROM citation WHERE row BETWEEN ?1 AND ?2 UNION ALL "
		  "SELECT kind, id, row FROM other_fact WHERE row BETWEEN ?1 AND ?2", &loader->ids },
		{ "UPDATE document SET publication = ?, title = ?, date_basis = ?, sentences = ? WHERE number = ?",
		  &loader->describe },
		{ "UPDATE document SET pub_date = ?2, row_count = ?3, (entity_count, mention_count) = "
		  "  (SELECT count(*), sum(count) FROM entity WHERE row BETWEEN ?4 AND ?5), (statement_count, covered_count) = "
		  "  (SELECT count(DISTINCT CASE WHEN speech IS NOT NULL OR quote IS NOT NULL "
		  "   THEN sent || ' ' || coalesce(speaker, '') || ' ' || coalesce(speech, '') END), count(DISTINCT sent) "
		  "   FROM event WHERE row BETWEEN ?4 AND ?5) WHERE number = ?1", &loader->save },
		{ "DELETE FROM document_tally WHERE number = ?", &loader->untally },
		{ "INSERT INTO document_tally SELECT row >> 24, stance, happened, count(*), count(event) FROM event "
		  "WHERE row BETWEEN ? AND ? GROUP BY stance, happened", &loader->tally },
	};
	int status = EXIT_DONE;

	for (int i = 0; i < LOAD_TABLE_COUNT; i++)
		status = worse_status(status, prepare_table(archive, i));
	for (size_t i = 0; status == EXIT_DONE && i < sizeof statements / sizeof *statements; i++)
		status = archive_prepare(archive, text_of(statements[i].sql), statements[i].statement);
	arena_reset(&loader->arena);
	return status;
}

int loader_open(struct archive *archive)
{
	int status;

	if (archive->loader != NULL)
		return EXIT_DONE;
	archive->loader = calloc(1, sizeof *archive->loader);
	if (archive->loader == NULL)
		exit(message_trouble("out of memory"));
	/* Which documents this load has brought; and the full text is written in large pieces. */
	status = archive_run(archive, "CREATE TEMP TABLE IF NOT EXISTS loaded (number INTEGER PRIMARY KEY);"
	                              "INSERT INTO evidence (evidence, rank) VALUES ('hashsize', 33554432)");
	return status == EXIT_DONE ? prepare_all(archive) : status;
}

void loader_close(struct archive *archive)
{
	struct loader *loader = archive->loader;

	if (loader == NULL)
		return;
	for (int i = 0; i < LOAD_TABLE_COUNT; i++) {
		sqlite3_finalize(loader->insert[i]);
		sqlite3_finalize(loader->select[i]);
	}
	sqlite3_finalize(loader->insert_part);
	sqlite3_finalize(loader->insert_evidence);
	sqlite3_finalize(loader->find);
	sqlite3_finalize(loader->add);
	sqlite3_finalize(loader->see);
	sqlite3_finalize(loader->ids);
	sqlite3_finalize(loader->describe);
	sqlite3_finalize(loader->save);
	sqlite3_finalize(loader->untally);
	sqlite3_finalize(loader->tally);
	arena_free(&loader->arena);
	arena_free(&loader->memory);
	id_set_free(&loader->document.ids);
	free(loader);
	archive->loader = NULL;
}
