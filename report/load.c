/* load.c - fact rows into the tables of an archive, document by document */
#include "report/load.h"

#include <stdio.h>

#include "extract/facts.h"
#include "tokenize/message.h"

#define POSITION_BITS 24         /* row = number << 24 | position: see schema.sql */

/* A document of an earlier load comes again: what it had goes. */
static int empty_document(struct archive *archive, sqlite3_int64 number)
{
	static const char *const forget[] = {
		"INSERT INTO evidence (evidence, rowid, text) SELECT 'delete', row, text FROM event "
		"WHERE row BETWEEN %lld AND %lld AND text IS NOT NULL",
		"DELETE FROM event WHERE row BETWEEN %lld AND %lld",
		"DELETE FROM entity WHERE row BETWEEN %lld AND %lld",
		"DELETE FROM office WHERE row BETWEEN %lld AND %lld",
		"DELETE FROM citation WHERE row BETWEEN %lld AND %lld",
		"DELETE FROM other_fact WHERE row BETWEEN %lld AND %lld",
		"DELETE FROM part WHERE row BETWEEN %lld AND %lld",
	};
	sqlite3_int64 first = number << POSITION_BITS, last = first | ((1 << POSITION_BITS) - 1);
	sqlite3_stmt *describe = archive->loader->describe;
	int status = EXIT_DONE;

	for (size_t i = 0; status == EXIT_DONE && i < sizeof forget / sizeof *forget; i++) {
		char *sql = sqlite3_mprintf(forget[i], first, last);

		status = archive_run(archive, sql);
		sqlite3_free(sql);
	}
	sqlite3_clear_bindings(describe);
	sqlite3_bind_int64(describe, 5, number);
	return status == EXIT_DONE ? load_step(archive, describe) : status;
}

/* The document is new, or comes again for the first time in this load. */
static int see_document(struct archive *archive, struct load_document *document, bool is_new)
{
	struct loader *loader = archive->loader;
	int status;

	if (is_new) {
		load_bind(loader->add, 1, document->doc);
		status = load_step(archive, loader->add);
		document->number = sqlite3_last_insert_rowid(archive->database);
	} else {
		status = empty_document(archive, document->number);
	}
	sqlite3_bind_int64(loader->see, 1, document->number);
	return status == EXIT_DONE ? load_step(archive, loader->see) : status;
}

static int enter_document(struct archive *archive, struct text doc)
{
	struct loader *loader = archive->loader;
	struct load_document *document = &loader->document;
	bool known, seen = false;
	int status = EXIT_DONE;

	if (text_equal(doc, document->doc))
		return EXIT_DONE;
	status = loader_finish(archive);
	arena_reset(&loader->memory);
	*document = (struct load_document){ .doc = text_copy(&loader->memory, doc) };
	load_bind(loader->find, 1, document->doc);
	sqlite3_bind_int64(loader->find, 2, loader->set);
	known = sqlite3_step(loader->find) == SQLITE_ROW;
	if (known) {
		const char *date = (const char *)sqlite3_column_text(loader->find, 2);

		document->number = sqlite3_column_int64(loader->find, 0);
		seen = sqlite3_column_int(loader->find, 3);
		if (seen) {
			document->row_count = sqlite3_column_int64(loader->find, 1);
			snprintf(document->pub_date, sizeof document->pub_date, "%s", date == NULL ? "" : date);
		}
	}
	sqlite3_reset(loader->find);
	return seen || status != EXIT_DONE ? status : see_document(archive, document, !known);
}

int loader_finish(struct archive *archive)
{
	struct loader *loader = archive->loader;

	if (loader == NULL || loader->document.number == 0)
		return EXIT_DONE;
	load_bind(loader->save, 1, text_of(loader->document.pub_date));
	sqlite3_bind_int64(loader->save, 2, loader->document.row_count);
	sqlite3_bind_int64(loader->save, 3, loader->document.number);
	return load_step(archive, loader->save);
}

/* Lists that are taken apart, with those that are parallel to them (-1: none). */
static const struct parts {
	int table, list, type, country, date;
} parts[] = {
	{ LOAD_EVENT, FACT_ACTOR, FACT_ACTOR_TYPE, FACT_ACTOR_COUNTRY, -1 },
	{ LOAD_EVENT, FACT_RECIPIENT, FACT_RECIPIENT_TYPE, FACT_RECIPIENT_COUNTRY, -1 },
	{ LOAD_EVENT, FACT_SPEAKER, -1, -1, -1 },
	{ LOAD_EVENT, FACT_SOURCE, -1, -1, FACT_SOURCE_DATE },
	{ LOAD_CITATION, FACT_SOURCE, -1, -1, FACT_SOURCE_DATE },
};

static int insert_parts(struct archive *archive, sqlite3_int64 row, const struct fact *fact, const struct parts *list)
{
	struct loader *loader = archive->loader;
	sqlite3_stmt *insert = loader->insert_part;
	const int parallel[] = { list->list, list->type, list->country, list->date };
	struct text rest[4], item;
	int position = 0, status = EXIT_DONE;

	for (int i = 0; i < 4; i++) {
		rest[i].length = 0;
		if (parallel[i] >= 0)
			rest[i] = fact->cells[parallel[i]];
	}
	sqlite3_bind_int64(insert, 1, row);
	sqlite3_bind_text(insert, 2, fact_column_names[list->list], -1, SQLITE_STATIC);
	while (status == EXIT_DONE && facts_list_next(&loader->arena, &rest[0], &item)) {
		sqlite3_bind_int(insert, 3, position++);
		load_bind(insert, 4, item);
		for (int i = 1; i < 4; i++) {
			if (!facts_list_next(&loader->arena, &rest[i], &item))
				item.length = 0;
			load_bind(insert, 4 + i, item);
		}
		status = load_step(archive, insert);
	}
	return status;
}

/* Whether the row with this fact's id is the same, cell for cell. */
static bool came_before(struct loader *loader, int table, const struct fact *fact)
{
	sqlite3_stmt *select = loader->select[table];
	bool same;

	sqlite3_bind_int64(select, 1, loader->document.number);
	load_bind(select, 2, fact->cells[FACT_ID]);
	same = sqlite3_step(select) == SQLITE_ROW;
	for (int column = 0; same && column < FACT_COLUMN_COUNT; column++) {
		const char *bytes = (const char *)sqlite3_column_text(select, column);
		size_t length = (size_t)sqlite3_column_bytes(select, column);

		same = text_equal((struct text){ bytes, length }, fact->cells[column]);
	}
	sqlite3_reset(select);
	return same;
}

/* One number for the same actor, relation, recipient and object, on every machine; none without an actor. */
static void bind_claim(struct loader *loader, int number, const struct fact *fact)
{
	const enum fact_column columns[] = { FACT_RELATION, FACT_RECIPIENT, FACT_OBJECT };
	struct text claim = fact->cells[FACT_ACTOR];

	if (claim.length == 0) {
		sqlite3_bind_null(loader->insert[LOAD_EVENT], number);
		return;
	}
	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
		claim = text_join(&loader->arena, claim, "\t", fact->cells[columns[i]]);
	sqlite3_bind_int64(loader->insert[LOAD_EVENT], number, (sqlite3_int64)(text_hash(claim) >> 1));
}

/* Whether the words of `part` follow each other in `name`. */
static bool is_part(struct arena *arena, struct text name, struct text part)
{
	struct text within = text_format(arena, " %.*s ", TEXT_ARGS(name));
	struct text wanted = text_format(arena, " %.*s ", TEXT_ARGS(part));

	for (size_t i = 0; i + wanted.length <= within.length; i++)
		if (memcmp(within.bytes + i, wanted.bytes, wanted.length) == 0)
			return true;
	return false;
}

/* The shortest other name of a person that is a part of the whole one. */
static void bind_short(struct loader *loader, int number, const struct fact *fact)
{
	struct text name = fact->cells[FACT_ACTOR], aliases = fact->cells[FACT_OBJECT], alias, best = { 0 };

	if (text_is(fact->cells[FACT_ACTOR_TYPE], "PERSON"))
		while (facts_list_next(&loader->arena, &aliases, &alias))
			if (alias.length > 0 && (best.length == 0 || alias.length < best.length ||
			                         (alias.length == best.length && text_compare(alias, best) < 0)) &&
			    is_part(&loader->arena, name, alias))
				best = alias;
	load_bind(loader->insert[LOAD_ENTITY], number, best);
}

static int table_of(struct text kind)
{
	for (int i = 0; i < LOAD_OTHER; i++)
		if (text_is(kind, load_tables[i]))
			return i;
	return LOAD_OTHER;
}

/* What goes along with a row that is new. */
static int insert_rest(struct archive *archive, int table, sqlite3_int64 row, const struct fact *fact)
{
	struct loader *loader = archive->loader;
	struct load_document *document = &loader->document;
	struct text date = fact->cells[FACT_PUB_DATE];
	int status = EXIT_DONE;

	document->row_count++;
	if (text_compare(date, text_of(document->pub_date)) > 0)
		snprintf(document->pub_date, sizeof document->pub_date, "%.*s", TEXT_ARGS(date));
	for (size_t i = 0; status == EXIT_DONE && i < sizeof parts / sizeof *parts; i++)
		if (parts[i].table == table)
			status = insert_parts(archive, row, fact, &parts[i]);
	if (status == EXIT_DONE && table == LOAD_EVENT && fact->cells[FACT_TEXT].length > 0) {
		sqlite3_bind_int64(loader->insert_evidence, 1, row);
		load_bind(loader->insert_evidence, 2, fact->cells[FACT_TEXT]);
		status = load_step(archive, loader->insert_evidence);
	}
	if (status == EXIT_DONE && text_is(fact->cells[FACT_KIND], "document")) {
		load_bind(loader->describe, 1, fact->cells[FACT_ACTOR]);
		load_bind(loader->describe, 2, fact->cells[FACT_OBJECT]);
		load_bind(loader->describe, 3, fact->cells[FACT_DATE_BASIS]);
		load_bind(loader->describe, 4, fact->cells[FACT_COUNT]);
		sqlite3_bind_int64(loader->describe, 5, document->number);
		status = load_step(archive, loader->describe);
	}
	return status;
}

static int insert_fact(struct archive *archive, const struct facts_reader *reader, const struct fact *fact)
{
	struct loader *loader = archive->loader;
	int table = table_of(fact->cells[FACT_KIND]);
	sqlite3_stmt *insert = loader->insert[table];
	struct text problem = TEXT("expected an id that is new, found that of another row: ");
	sqlite3_int64 row;
	int status;

	if (fact->cells[FACT_ID].length == 0 || fact->cells[FACT_DOC].length == 0)
		return message_refused(reader->name, reader->line, "expected a row with an id and a doc, found \"_\"");
	status = enter_document(archive, fact->cells[FACT_DOC]);
	if (status != EXIT_DONE)
		return status;
	if (loader->document.row_count >> POSITION_BITS > 0)
		return message_refused(reader->name, reader->line, "expected at most 16777216 rows of a document, found more");
	row = loader->document.number << POSITION_BITS | loader->document.row_count;
	for (int column = 0; column < FACT_COLUMN_COUNT; column++)
		load_bind(insert, column + 1, fact->cells[column]);
	sqlite3_bind_int64(insert, FACT_COLUMN_COUNT + 1, row);
	if (table == LOAD_EVENT)
		bind_claim(loader, FACT_COLUMN_COUNT + 2, fact);
	else if (table == LOAD_ENTITY)
		bind_short(loader, FACT_COLUMN_COUNT + 2, fact);
	status = load_step(archive, insert);
	if (status != EXIT_DONE)
		return status;
	if (sqlite3_changes(archive->database) > 0)
		return insert_rest(archive, table, row, fact);
	if (came_before(loader, table, fact))
		return EXIT_DONE;
	problem = text_join(&loader->arena, problem, "", fact->cells[FACT_ID]);
	return message_refused(reader->name, reader->line, text_copy_string(&loader->arena, problem));
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
	int outcome = loader_open(archive);

	while (outcome != EXIT_TROUBLE &&
	       (status = facts_read(&reader, &archive->loader->arena, &fact)) != FACTS_END) {
		int one = status == FACTS_REFUSED ? message_refused(name, reader.line, reader.problem)
		                                  : insert_fact(archive, &reader, &fact);

		outcome = worse_status(outcome, one);
		arena_reset(&archive->loader->arena);
	}
	facts_close(&reader);
	return outcome;
}

sqlite3_int64 archive_next_set(struct archive *archive)
{
	sqlite3_stmt *statement = NULL;

	if (loader_open(archive) != EXIT_DONE || loader_finish(archive) != EXIT_DONE)
		return 0;
	if (archive_prepare(archive, TEXT("SELECT max(number) FROM document"), &statement) == EXIT_DONE &&
	    sqlite3_step(statement) == SQLITE_ROW)
		archive->loader->set = sqlite3_column_int64(statement, 0);
	sqlite3_finalize(statement);
	archive->loader->document = (struct load_document){ 0 };
	return archive->loader->set;
}
