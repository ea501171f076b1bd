/* load.c - fact rows into the tables of an archive, document by document */
#include "report/load.h"

#include <stdio.h>

#include "tokenize/message.h"

#define POSITION_BITS 24         /* row = number << 24 | position: see schema.sql */

static sqlite3_int64 first_row(sqlite3_int64 number)
{
	return number << POSITION_BITS;
}

static sqlite3_int64 last_row(sqlite3_int64 number)
{
	return first_row(number) | ((1 << POSITION_BITS) - 1);
}

/* A document of an earlier load comes again: what it had goes. */
static int empty_document(struct archive *archive, sqlite3_int64 number)
{
	static const char *const forget[] = {
		("INSERT INTO evidence (evidence, rowid, text) SELECT 'delete', row, text FROM event "
		 "WHERE row BETWEEN %lld AND %lld AND text IS NOT NULL"),
		"DELETE FROM event WHERE row BETWEEN %lld AND %lld",
		"DELETE FROM entity WHERE row BETWEEN %lld AND %lld",
		"DELETE FROM office WHERE row BETWEEN %lld AND %lld",
		"DELETE FROM citation WHERE row BETWEEN %lld AND %lld",
		"DELETE FROM other_fact WHERE row BETWEEN %lld AND %lld",
		"DELETE FROM part WHERE row BETWEEN %lld AND %lld",
	};
	sqlite3_stmt *describe = archive->loader->describe;
	int status = EXIT_DONE;

	for (size_t i = 0; status == EXIT_DONE && i < sizeof forget / sizeof *forget; i++) {
		char *sql = sqlite3_mprintf(forget[i], first_row(number), last_row(number));

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

static uint64_t hash_id(struct text kind, struct text id)
{
	return 31 * text_hash(kind) + text_hash(id);
}

static struct text column_text(sqlite3_stmt *statement, int column)
{
	const char *bytes = (const char *)sqlite3_column_text(statement, column);

	return (struct text){ bytes, bytes == NULL ? 0 : (size_t)sqlite3_column_bytes(statement, column) };
}

/* A document that this load left and came back to. */
static int read_ids(struct archive *archive, struct load_document *document)
{
	sqlite3_stmt *ids = archive->loader->ids;
	int code;

	sqlite3_bind_int64(ids, 1, first_row(document->number));
	sqlite3_bind_int64(ids, 2, last_row(document->number));
	while ((code = sqlite3_step(ids)) == SQLITE_ROW)
		if (sqlite3_column_type(ids, 1) != SQLITE_NULL)
			id_set_add(&document->ids, hash_id(column_text(ids, 0), column_text(ids, 1)),
			           sqlite3_column_int64(ids, 2));
	sqlite3_reset(ids);
	return code == SQLITE_DONE ? EXIT_DONE : archive_trouble(archive);
}

static int enter_document(struct archive *archive, struct text doc)
{
	struct loader *loader = archive->loader;
	struct load_document *document = &loader->document;
	bool known, seen = false;
	int status = EXIT_DONE;

	if (document->number > 0 && text_equal(doc, document->doc))
		return EXIT_DONE;
	status = loader_finish(archive);
	arena_reset(&loader->memory);
	id_set_clear(&document->ids);
	*document = (struct load_document){ .doc = text_copy(&loader->memory, doc), .ids = document->ids };
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
	if (status != EXIT_DONE)
		return status;
	return seen ? read_ids(archive, document) : see_document(archive, document, !known);
}

int loader_finish(struct archive *archive)
{
	struct loader *loader = archive->loader;
	sqlite3_int64 number = loader == NULL ? 0 : loader->document.number;
	int status;

	if (number == 0)
		return EXIT_DONE;
	sqlite3_bind_int64(loader->save, 1, number);
	load_bind(loader->save, 2, text_of(loader->document.pub_date));
	sqlite3_bind_int64(loader->save, 3, loader->document.row_count);
	sqlite3_bind_int64(loader->save, 4, first_row(number));
	sqlite3_bind_int64(loader->save, 5, last_row(number));
	sqlite3_bind_int64(loader->untally, 1, number);
	sqlite3_bind_int64(loader->tally, 1, first_row(number));
	sqlite3_bind_int64(loader->tally, 2, last_row(number));
	status = load_step(archive, loader->save);
	status = worse_status(status, load_step(archive, loader->untally));
	return worse_status(status, load_step(archive, loader->tally));
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

/* Whether the row is the same as this fact, cell for cell. */
static bool is_same(struct loader *loader, int table, sqlite3_int64 row, const struct fact *fact)
{
	sqlite3_stmt *select = loader->select[table];
	bool same;

	sqlite3_bind_int64(select, 1, row);
	same = sqlite3_step(select) == SQLITE_ROW;
	for (int column = 0; same && column < FACT_COLUMN_COUNT; column++)
		same = text_equal(column_text(select, column), fact->cells[column]);
	sqlite3_reset(select);
	return same;
}

/* One number for the same cells in these columns, on every machine. */
static sqlite3_int64 key_of(const struct fact *fact, const enum fact_column *columns, size_t count)
{
	uint64_t key = 0;

	for (size_t i = 0; i < count; i++)
		key = 1099511628211 * (key ^ text_hash(fact->cells[columns[i]]));
	return (sqlite3_int64)(key >> 1);
}

static void bind_keys(sqlite3_stmt *insert, int number, const struct fact *fact)
{
	static const enum fact_column columns[] = {
		FACT_ACTOR, FACT_RELATION, FACT_RECIPIENT, FACT_OBJECT, /* up to here a claim */
		FACT_POLARITY, FACT_STATUS, FACT_CERTAINTY, FACT_SPEECH, FACT_SPEAKER, FACT_SOURCE, FACT_PLACE,
		FACT_DATE, FACT_DATE_FROM, FACT_DATE_TO, FACT_DATE_MOD, FACT_DATE_BASIS,
	};

	sqlite3_bind_int64(insert, number, key_of(fact, columns, 4));
	sqlite3_bind_int64(insert, number + 1, key_of(fact, columns, sizeof columns / sizeof *columns));
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

/* Most cells are missing, and were so in the row before. */
static void bind_cells(struct loader *loader, int table, const struct fact *fact)
{
	for (int column = 0; column < FACT_COLUMN_COUNT; column++) {
		bool there = fact->cells[column].length > 0;

		if (there || loader->bound[table][column])
			load_bind(loader->insert[table], column + 1, fact->cells[column]);
		loader->bound[table][column] = there;
	}
}

static int insert_new(struct archive *archive, int table, sqlite3_int64 row, const struct fact *fact)
{
	struct loader *loader = archive->loader;
	int status;

	bind_cells(loader, table, fact);
	sqlite3_bind_int64(loader->insert[table], FACT_COLUMN_COUNT + 1, row);
	if (table == LOAD_EVENT)
		bind_keys(loader->insert[table], FACT_COLUMN_COUNT + 2, fact);
	else if (table == LOAD_ENTITY)
		bind_short(loader, FACT_COLUMN_COUNT + 2, fact);
	status = load_step(archive, loader->insert[table]);
	return status == EXIT_DONE ? insert_rest(archive, table, row, fact) : status;
}

static int insert_fact(struct archive *archive, const struct facts_reader *reader, const struct fact *fact)
{
	struct load_document *document = &archive->loader->document;
	struct text kind = fact->cells[FACT_KIND], id = fact->cells[FACT_ID];
	int table = table_of(kind), status;
	uint64_t hash = hash_id(kind, id);
	sqlite3_int64 row;

	status = enter_document(archive, fact->cells[FACT_DOC]);
	if (status != EXIT_DONE)
		return status;
	row = id.length == 0 ? -1 : id_set_find(&document->ids, hash);
	if (row >= 0 && is_same(archive->loader, table, row, fact))
		return EXIT_DONE;
	if (row >= 0)
		return message_refused(reader->name, reader->line,
		                       text_copy_string(&archive->loader->arena,
		                       text_join(&archive->loader->arena,
		                                 TEXT("expected an id that is new, found that of another row"), ": ", id)));
	if (document->row_count >> POSITION_BITS > 0)
		return message_refused(reader->name, reader->line, "expected at most 16777216 rows of a document, found more");
	row = first_row(document->number) + document->row_count;
	if (id.length > 0)
		id_set_add(&document->ids, hash, row);
	return insert_new(archive, table, row, fact);
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
	id_set_clear(&archive->loader->document.ids);
	archive->loader->document = (struct load_document){ .ids = archive->loader->document.ids };
	return archive->loader->set;
}
