/* load_document.c - the documents of a load: which one a row belongs to, and what is known of it when it has ended */
#include <stdio.h>

#include "report/load.h"
#include "report/sql_value.h"
#include "tokenize/message.h"

sqlite3_int64 load_first_row(sqlite3_int64 number)
{
	return number << POSITION_BITS;
}

static sqlite3_int64 last_row(sqlite3_int64 number)
{
	return load_first_row(number) | ((1 << POSITION_BITS) - 1);
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
		char *sql = sqlite3_mprintf(forget[i], load_first_row(number), last_row(number));

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

/* A document that this load left and came back to. */
static int read_ids(struct archive *archive, struct load_document *document)
{
	sqlite3_stmt *ids = archive->loader->ids;
	int code;

	sqlite3_bind_int64(ids, 1, load_first_row(document->number));
	sqlite3_bind_int64(ids, 2, last_row(document->number));
	while ((code = sqlite3_step(ids)) == SQLITE_ROW)
		if (sqlite3_column_type(ids, 1) != SQLITE_NULL)
			id_set_add(&document->ids, load_hash_id(sql_column(ids, 0), sql_column(ids, 1)),
			           sqlite3_column_int64(ids, 2));
	sqlite3_reset(ids);
	return code == SQLITE_DONE ? EXIT_DONE : archive_trouble(archive);
}

int load_enter_document(struct archive *archive, struct text doc)
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
	sqlite3_bind_int64(loader->save, 4, load_first_row(number));
	sqlite3_bind_int64(loader->save, 5, last_row(number));
	sqlite3_bind_int64(loader->untally, 1, number);
	sqlite3_bind_int64(loader->tally, 1, load_first_row(number));
	sqlite3_bind_int64(loader->tally, 2, last_row(number));
	status = load_step(archive, loader->save);
	status = worse_status(status, load_step(archive, loader->untally));
	return worse_status(status, load_step(archive, loader->tally));
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
