/* load.c - fact rows into the tables of an archive, document by document */
#include "report/load.h"

#include "report/sql_value.h"
#include "tokenize/message.h"

uint64_t load_hash_id(struct text kind, struct text id)
{
	return 31 * text_hash(kind) + text_hash(id);
}

/* Whether the row is the same as this fact, cell for cell. */
static bool is_same(struct loader *loader, int table, sqlite3_int64 row, const struct fact *fact)
{
	sqlite3_stmt *select = loader->select[table];
	bool same;

	sqlite3_bind_int64(select, 1, row);
	same = sqlite3_step(select) == SQLITE_ROW;
	for (int column = 0; same && column < FACT_COLUMN_COUNT; column++)
		same = text_equal(sql_column(select, column), fact->cells[column]);
	sqlite3_reset(select);
	return same;
}

static int table_of(struct text kind)
{
	for (int i = 0; i < LOAD_OTHER; i++)
		if (text_is(kind, load_tables[i]))
			return i;
	return LOAD_OTHER;
}

static int insert_fact(struct archive *archive, const struct facts_reader *reader, const struct fact *fact)
{
	struct load_document *document = &archive->loader->document;
	struct text kind = fact->cells[FACT_KIND], id = fact->cells[FACT_ID];
	int table = table_of(kind), status;
	uint64_t hash = load_hash_id(kind, id);
	sqlite3_int64 row;

	status = load_enter_document(archive, fact->cells[FACT_DOC]);
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
	row = load_first_row(document->number) + document->row_count;
	if (id.length > 0)
		id_set_add(&document->ids, hash, row);
	return load_row(archive, table, row, fact);
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

