/* html_text.c - the text of a page's documents, sentence by sentence: what every row of the page leads to */
#include "report/html.h"
#include "report/sql_value.h"

#include "report/anchor.h"
#include "report/escape.h"
#include "report/width.h"

#define DEEPEST 16         /* marks inside of each other; deeper ones are left out */

/*
 * Documents on the page are those that it links to, and the only one.  A sentence has its text where tokens were
 * given, else what its facts quote of it.
 */
static const char prepare_sql[] =
	"CREATE TEMP TABLE told (doc TEXT, sent INTEGER, row INTEGER, reported INTEGER, told TEXT, moment TEXT,"
	" PRIMARY KEY (doc, sent, row)) WITHOUT ROWID;"
	"INSERT INTO told"
	" SELECT doc, sent, row, reported, told, CASE WHEN event.whenever IS NOT NULL THEN moment END"
	" FROM event JOIN line USING (row)"
	" WHERE sent IS NOT NULL AND (doc IN (SELECT doc FROM linked) OR (SELECT count(*) = 1 FROM document));"
	"INSERT OR IGNORE INTO linked SELECT doc, sent FROM told;"
	"CREATE TEMP TABLE quoted AS SELECT doc, sent, max(length(text)), text FROM event"
	" WHERE text IS NOT NULL AND (doc, sent) IN (SELECT doc, sent FROM linked) GROUP BY doc, sent;";

static const char documents_sql[] =
	"SELECT doc, (SELECT title FROM document WHERE document.doc = linked.doc), EXISTS"
	" (SELECT 1 FROM sentence WHERE sentence.doc = linked.doc)"
	" FROM linked GROUP BY doc ORDER BY doc";

static const char sentences_sql[] =
	"SELECT sent, paragraph, text, 1 FROM sentence WHERE doc = ?1"
	" UNION ALL"
	" SELECT sent, sent, (SELECT text FROM quoted WHERE quoted.doc = ?1 AND quoted.sent = linked.sent), 0"
	" FROM linked WHERE doc = ?1 AND sent NOT IN (SELECT sent FROM sentence WHERE doc = ?1)"
	" ORDER BY 1";

static const char marks_sql[] =
	"SELECT start, \"end\", type, form, name, office, country FROM mark WHERE doc = ? AND sent = ?"
	" ORDER BY start, \"end\" DESC";

static const char told_sql[] =
	"SELECT sent, reported, told, moment FROM told WHERE doc = ?1 AND sent >= ?2 AND sent <= ?3"
	" ORDER BY sent, row";

struct texts {
	struct html  *html;
	struct arena *arena;       /* of a paragraph */
	sqlite3_stmt *documents, *sentences, *marks, *told;
	struct text   doc;
};

static void bind(sqlite3_stmt *statement, int number, struct text value)
{
	sqlite3_bind_text64(statement, number, value.bytes, value.length, SQLITE_STATIC, SQLITE_UTF8);
}

/* The class of a type, by which it looks; types that are measures look alike. */
static const char *class_of(struct text type)
{
	static const struct { const char *type, *class; } classes[] = {
		{ "PERSON", "person" }, { "ORG", "organisation" }, { "GPE", "place" }, { "LOC", "place" },
		{ "FAC", "place" }, { "NORP", "people" }, { "LAW", "agreement" }, { "EVENT", "agreement" },
		{ "DATE", "date" }, { "TIME", "date" }, { "WORK_OF_ART", "work" }, { "PRODUCT", "work" },
		{ "LANGUAGE", "people" },
	};

	for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
		if (text_is(type, classes[i].type))
			return classes[i].class;
	return "measure";
}

/* Start of a mark: what it is called, its type, office and country stand in its tooltip. */
static void open_mark(struct texts *texts)
{
	FILE *stream = texts->html->body;
	struct text form = sql_column(texts->marks, 3);

	fprintf(stream, "<mark class=\"%s%s\" title=\"", class_of(sql_column(texts->marks, 2)),
	        text_is(form, "name") ? "" : " reference");
	for (int column = 4; column <= 7; column++) {
		struct text value = sql_column(texts->marks, column == 7 ? 2 : column);

		if (value.length == 0)
			continue;
		if (column == 7)
			fputs(sql_column(texts->marks, 4).length > 0 ? " · " : "", stream);
		else if (column > 4)
			fputs(" · ", stream);
		html_text(stream, texts->arena, value);
	}
	fputs("\">", stream);
}

static void write_part(struct texts *texts, struct text text, size_t *at, size_t to)
{
	if (to > *at)
		html_text(texts->html->body, texts->arena, text_slice(text, *at, to - *at));
	*at = to > *at ? to : *at;
}

/* The text with its marks, which lie inside of each other or apart; one that crosses another is left out. */
static void write_marked(struct texts *texts, struct text sent, struct text text)
{
	size_t ends[DEEPEST], depth = 0, at = 0;

	bind(texts->marks, 1, texts->doc);
	bind(texts->marks, 2, sent);
	while (sqlite3_step(texts->marks) == SQLITE_ROW) {
		size_t start = (size_t)sqlite3_column_int64(texts->marks, 0);
		size_t end = (size_t)sqlite3_column_int64(texts->marks, 1);

		for (; depth > 0 && ends[depth - 1] <= start; depth--) {
			write_part(texts, text, &at, ends[depth - 1]);
			fputs("</mark>", texts->html->body);
		}
		if (start >= end || end > text.length || depth == DEEPEST || (depth > 0 && end > ends[depth - 1]))
			continue;
		write_part(texts, text, &at, start);
		open_mark(texts);
		ends[depth++] = end;
	}
	sqlite3_reset(texts->marks);
	for (; depth > 0; depth--) {
		write_part(texts, text, &at, ends[depth - 1]);
		fputs("</mark>", texts->html->body);
	}
	write_part(texts, text, &at, text.length);
}

static void write_sentence(struct texts *texts, struct text sent, struct text text, bool whole)
{
	FILE *stream = texts->html->body;
	struct text anchor = anchor_of(texts->arena, texts->doc, sent);

	fprintf(stream, "<span class=\"sentence\" id=\"%.*s\"><a class=\"number\" href=\"#%.*s\">", TEXT_ARGS(anchor),
	        TEXT_ARGS(anchor));
	html_text(stream, texts->arena, sent);
	fputs("</a> ", stream);
	if (whole)
		write_marked(texts, sent, text);
	else if (text.length > 0)
		fprintf(stream, "… %.*s …", TEXT_ARGS(escape_xml(texts->arena, text)));
	fputs("</span>\n", stream);
}

/* Beside the paragraph: the events in its sentences. */
static void write_told(struct texts *texts, struct text first, struct text last)
{
	FILE *stream = texts->html->body;
	bool any = false;

	bind(texts->told, 1, texts->doc);
	bind(texts->told, 2, first);
	bind(texts->told, 3, last);
	while (sqlite3_step(texts->told) == SQLITE_ROW) {
		bool reported = sqlite3_column_int(texts->told, 1) != 0;
		struct text anchor = anchor_of(texts->arena, texts->doc, sql_column(texts->told, 0));

		fputs(any ? "" : "<ul class=\"notes\">\n", stream);
		any = true;
		fprintf(stream,
		        "<li class=\"%s\"><span class=\"sign\" role=\"img\" aria-label=\"%s\">%s</span> <a href=\"#%.*s\">",
		        reported ? "fact" : "other", reported ? "reported as fact" : "not a reported fact",
		        reported ? "●" : "○", TEXT_ARGS(anchor));
		html_text(stream, texts->arena, sql_column(texts->told, 0));
		fputs("</a> ", stream);
		html_text(stream, texts->arena, sql_column(texts->told, 2));
		if (sql_column(texts->told, 3).length > 0) {
			fputs(" <span class=\"when\">", stream);
			html_text(stream, texts->arena, sql_column(texts->told, 3));
			fputs("</span>", stream);
		}
		fputs("</li>\n", stream);
	}
	sqlite3_reset(texts->told);
	fputs(any ? "</ul>\n" : "", stream);
}

/* A document's sentences, those of a paragraph together. */
static int write_document(struct texts *texts)
{
	FILE *stream = texts->html->body;
	struct arena lasting = { 0 };
	struct text first = { 0 }, last = { 0 };
	long paragraph = -1;
	int code;

	bind(texts->sentences, 1, texts->doc);
	while ((code = sqlite3_step(texts->sentences)) == SQLITE_ROW) {
		struct text sent = sql_column(texts->sentences, 0);

		if (sqlite3_column_int64(texts->sentences, 1) != paragraph) {
			if (first.length > 0) {
				fputs("</p>\n", stream);
				write_told(texts, first, last);
				fputs("</div>\n", stream);
				arena_reset(&lasting);
			}
			fputs("<div class=\"paragraph\">\n<p>", stream);
			first = text_copy(&lasting, sent);
		}
		paragraph = (long)sqlite3_column_int64(texts->sentences, 1);
		last = text_copy(&lasting, sent);
		write_sentence(texts, last, sql_column(texts->sentences, 2), sqlite3_column_int(texts->sentences, 3) != 0);
		arena_reset(texts->arena);
	}
	sqlite3_reset(texts->sentences);
	if (first.length > 0) {
		fputs("</p>\n", stream);
		write_told(texts, first, last);
		fputs("</div>\n", stream);
	}
	arena_free(&lasting);
	return code;
}

static const char legend[] =
	"<p class=\"legend\"><mark class=\"person\">person</mark> <mark class=\"organisation\">organisation</mark> "
	"<mark class=\"place\">place</mark> <mark class=\"people\">people</mark> "
	"<mark class=\"agreement\">agreement or event</mark> <mark class=\"date\">date</mark> "
	"<mark class=\"person reference\">reference</mark></p>\n";

static int write_documents(struct texts *texts)
{
	FILE *stream = texts->html->body;
	bool any = false;
	int code;

	while ((code = sqlite3_step(texts->documents)) == SQLITE_ROW) {
		struct text title = sql_column(texts->documents, 1);
		struct text anchor;

		texts->doc = sql_column(texts->documents, 0);
		anchor = anchor_of(texts->arena, texts->doc, (struct text){ 0 });
		html_open_section(texts->html, texts->arena, TEXT("Text"));
		if (!any && sqlite3_column_int(texts->documents, 2))
			fputs(legend, stream);
		any = true;
		fprintf(stream, "<article aria-labelledby=\"%.*s\">\n<h3 id=\"%.*s\">", TEXT_ARGS(anchor),
		        TEXT_ARGS(anchor));
		html_text(stream, texts->arena, texts->doc);
		if (title.length > 0) {
			fputs(" · ", stream);
			html_text(stream, texts->arena, title);
		}
		fputs("</h3>\n", stream);
		if (write_document(texts) != SQLITE_DONE)
			return SQLITE_ERROR;
		fputs("</article>\n", stream);
	}
	return code;
}

int html_documents(struct html *html, sqlite3 *database)
{
	struct arena arena = { 0 };
	struct texts texts = { .html = html, .arena = &arena };
	int code = sqlite3_exec(database, prepare_sql, NULL, NULL, NULL);
	const struct {
		const char *sql;
		sqlite3_stmt **statement;
	} queries[] = {
		{ documents_sql, &texts.documents }, { sentences_sql, &texts.sentences },
		{ marks_sql, &texts.marks }, { told_sql, &texts.told },
	};
	const size_t count = sizeof queries / sizeof *queries;

	for (size_t i = 0; code == SQLITE_OK && i < count; i++)
		code = sqlite3_prepare_v2(database, queries[i].sql, -1, queries[i].statement, NULL);
	if (code == SQLITE_OK)
		code = write_documents(&texts);
	for (size_t i = 0; i < count; i++)
		sqlite3_finalize(*queries[i].statement);
	arena_free(&arena);
	return code;
}
