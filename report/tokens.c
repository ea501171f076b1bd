/* tokens.c - sentences, and the names and references in them, into the archive */
#include "report/tokens.h"

#include "extract/document.h"
#include "report/archive.h"
#include "tokenize/message.h"

struct loader {
	sqlite3      *database;
	sqlite3_stmt *sentence, *mark;
	int           status;
};

static void trouble(struct loader *loader)
{
	loader->status = message_trouble("SQLite: %s", sqlite3_errmsg(loader->database));
}

static void prepare(struct loader *loader, const char *sql, sqlite3_stmt **statement)
{
	if (sqlite3_prepare_v2(loader->database, sql, -1, statement, NULL) != SQLITE_OK)
		trouble(loader);
}

static void bind(sqlite3_stmt *statement, int number, struct text cell)
{
	if (cell.length == 0)
		sqlite3_bind_null(statement, number);
	else
		sqlite3_bind_text64(statement, number, cell.bytes, cell.length, SQLITE_STATIC, SQLITE_UTF8);
}

/* Whether it was new: a sentence that is there already is left as it is. */
static bool insert(struct loader *loader, sqlite3_stmt *statement)
{
	if (sqlite3_step(statement) != SQLITE_DONE)
		trouble(loader);
	sqlite3_reset(statement);
	return loader->status != EXIT_TROUBLE && sqlite3_changes(loader->database) > 0;
}

static const char *form_name(enum mention_form form)
{
	switch (form) {
	case MENTION_NAME:    return "name";
	case MENTION_NOMINAL: return "nominal";
	case MENTION_PRONOUN: break;
	}
	return "pronoun";
}

/*
 * Bytes of the sentence's text that a mention covers.  False where the text up to its end is no beginning of
 * the sentence's: it ends inside of a token that is written as one, as "du" for "de le".
 */
static bool mark_bytes(struct arena *arena, const struct sentence *rows, struct text whole,
                       const struct mention *mention, size_t *start, size_t *end)
{
	struct text before = conllu_span_text(arena, rows, 1, mention->last);
	struct text own = conllu_span_text(arena, rows, mention->first, mention->last);

	*end = before.length;
	*start = before.length - (own.length < before.length ? own.length : before.length);
	return text_equal(before, text_slice(whole, 0, before.length)) &&
	       text_equal(own, text_slice(whole, *start, own.length)) && own.length > 0;
}

static void insert_mark(struct loader *loader, struct arena *arena, const struct document *document,
                        const struct mention *mention, struct text whole)
{
	const struct document_sentence *sentence = &document->sentences[mention->sentence];
	const struct entity *entity = &document->entities[mention->entity];
	struct text country = mention->country.length > 0 ? mention->country : entity->country;
	size_t start, end;

	if (!mark_bytes(arena, &sentence->rows, whole, mention, &start, &end))
		return;
	bind(loader->mark, 1, document->id);
	sqlite3_bind_int(loader->mark, 2, sentence->number);
	sqlite3_bind_int64(loader->mark, 3, (sqlite3_int64)start);
	sqlite3_bind_int64(loader->mark, 4, (sqlite3_int64)end);
	bind(loader->mark, 5, entity_type_text(entity->type));
	bind(loader->mark, 6, text_of(form_name(mention->form)));
	bind(loader->mark, 7, mention->date.value.length > 0 ? mention->date.value : entity->name);
	bind(loader->mark, 8, country);
	bind(loader->mark, 9, mention->office.length > 0 ? mention->office : entity->office);
	insert(loader, loader->mark);
}

static void insert_sentence(struct loader *loader, struct arena *arena, const struct document *document,
                            const struct document_sentence *sentence)
{
	struct text whole = conllu_span_text(arena, &sentence->rows, 1, (int)sentence->rows.token_count);

	bind(loader->sentence, 1, document->id);
	sqlite3_bind_int(loader->sentence, 2, sentence->number);
	sqlite3_bind_int(loader->sentence, 3, sentence->paragraph);
	bind(loader->sentence, 4, whole);
	if (!insert(loader, loader->sentence))
		return;
	for (int i = 0; i < sentence->mention_count; i++)
		insert_mark(loader, arena, document, &document->mentions[sentence->mention_first + i], whole);
}

static int tokens_load(FILE *stream, const char *name, struct line_reader lines, struct archive *archive)
{
	struct loader loader = { .database = archive_database(archive) };
	struct document_reader reader = { .rows = { .stream = stream, .name = name, .lines = lines } };
	struct document document = { 0 };
	struct arena arena = { 0 };

	if (tokens_prepare(loader.database) != SQLITE_OK)
		trouble(&loader);
	prepare(&loader, "INSERT OR IGNORE INTO sentence VALUES (?, ?, ?, ?)", &loader.sentence);
	prepare(&loader, "INSERT OR IGNORE INTO mark VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", &loader.mark);
	while (loader.status != EXIT_TROUBLE && document_read(&reader, &document))
		for (int i = 0; i < document.sentence_count; i++) {
			insert_sentence(&loader, &arena, &document, &document.sentences[i]);
			arena_reset(&arena);
		}
	loader.status = worse_status(loader.status, reader.status);
	document_close(&reader);
	sqlite3_finalize(loader.sentence);
	sqlite3_finalize(loader.mark);
	arena_free(&arena);
	return loader.status;
}

int tokens_prepare(sqlite3 *database)
{
	return sqlite3_exec(database,
	                    "CREATE TEMP TABLE IF NOT EXISTS sentence ("
	                    " doc TEXT, sent INTEGER, paragraph INTEGER, text TEXT, PRIMARY KEY (doc, sent)) WITHOUT ROWID;"
	                    "CREATE TEMP TABLE IF NOT EXISTS mark ("
	                    " doc TEXT, sent INTEGER, start INTEGER, \"end\" INTEGER, type TEXT, form TEXT, name TEXT,"
	                    " country TEXT, office TEXT, PRIMARY KEY (doc, sent, start, \"end\")) WITHOUT ROWID;",
	                    NULL, NULL, NULL);
}

int tokens_or_facts_load(FILE *stream, const char *name, void *archive)
{
	struct line_reader lines = { 0 };
	struct text first;
	bool whole, tokens = false;

	if (line_read(&lines, stream, &first, &whole)) {
		tokens = first.length > 0 && (first.bytes[0] == '#' || text_is_digit(first.bytes[0]));
		line_unread(&lines, first);
	}
	return tokens ? tokens_load(stream, name, lines, archive) : archive_load_rest(stream, name, lines, archive);
}
