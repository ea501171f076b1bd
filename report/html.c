/* html.c - the frame of a page: head, contents, sections */
#include "report/html.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "report/anchor.h"
#include "report/escape.h"
#include "report/picture.h"
#include "report/tokens.h"

void html_text(FILE *stream, struct arena *arena, struct text text)
{
	fprintf(stream, "%.*s", TEXT_ARGS(escape_xml(arena, text)));
}

void html_link_open(struct html *html, struct arena *arena, FILE *stream, struct text doc, struct text sent)
{
	if (sent.length == 0)
		return;
	sqlite3_bind_text64(html->link, 1, doc.bytes, doc.length, SQLITE_STATIC, SQLITE_UTF8);
	sqlite3_bind_text64(html->link, 2, sent.bytes, sent.length, SQLITE_STATIC, SQLITE_UTF8);
	sqlite3_step(html->link);
	sqlite3_reset(html->link);
	fprintf(stream, "<a href=\"#%.*s\">", TEXT_ARGS(anchor_of(arena, doc, sent)));
}

void html_link_close(FILE *stream, struct text sent)
{
	if (sent.length > 0)
		fputs("</a>", stream);
}

/* "WHO TO WHOM" as "Who to whom"; other titles stay as they are. */
static struct text shown_title(struct arena *arena, struct text title)
{
	char *bytes = text_copy_string(arena, title);

	for (size_t i = 0; i < title.length; i++)
		if (islower((unsigned char)bytes[i]))
			return title;
	for (size_t i = 1; i < title.length; i++)
		bytes[i] = (char)tolower((unsigned char)bytes[i]);
	return (struct text){ bytes, title.length };
}

static struct text new_anchor(struct html *html, struct text title)
{
	struct text anchor = anchor_of_title(&html->arena, title);
	bool taken = text_is(anchor, "content") || text_starts(anchor, "picture-");

	for (size_t i = 0; i < html->section_count; i++)
		taken = taken || text_equal(anchor, html->anchors[i]);
	return taken ? text_format(&html->arena, "%.*s-%zu", TEXT_ARGS(anchor), html->section_count) : anchor;
}

/* Remembers the section for the contents. */
static struct text add_section(struct html *html, struct text title)
{
	struct text anchor = new_anchor(html, title);

	html->sections = arena_grow(&html->arena, html->sections, html->section_count, &html->section_capacity,
	                            sizeof *html->sections);
	html->anchors = arena_grow(&html->arena, html->anchors, html->section_count, &html->anchor_capacity,
	                           sizeof *html->anchors);
	html->sections[html->section_count] = title;
	html->anchors[html->section_count++] = anchor;
	return anchor;
}

void html_close_section(struct html *html)
{
	if (html->open.length > 0)
		fputs("</section>\n", html->body);
	html->open.length = 0;
}

void html_open_section(struct html *html, struct arena *arena, struct text title)
{
	struct text shown = shown_title(&html->arena, title), anchor;

	if (text_equal(html->open, title))
		return;
	html_close_section(html);
	anchor = add_section(html, text_copy(&html->arena, shown));
	fprintf(html->body, "\n<section aria-labelledby=\"%.*s\">\n<h2 id=\"%.*s\">", TEXT_ARGS(anchor),
	        TEXT_ARGS(anchor));
	html_text(html->body, arena, shown);
	fputs("</h2>\n", html->body);
	html->open = text_copy(&html->arena, title);
}

/* A page has a head of its own making. */
static bool is_page(const struct page *page)
{
	return page->kind != NULL && kind_is_page(page->kind);
}

static struct text kind_title(struct arena *arena, const struct kind *kind)
{
	char *bytes = text_copy_string(arena, text_of(kind == NULL ? "query" : kind->name));

	bytes[0] = (char)toupper((unsigned char)bytes[0]);
	return text_of(bytes);
}

/* A kind of one table has no title of its own: the page is called as the kind. */
static void write_kind_head(struct page *page, struct html *html)
{
	html->title = kind_title(&html->arena, page->kind);
	fprintf(html->head, "<h1>%.*s</h1>\n<p class=\"line\">", TEXT_ARGS(html->title));
	if (page->kind != NULL)
		html_text(html->head, &html->arena, kind_summary(page->kind));
	fputs("</p>\n", html->head);
}

static bool has_several_documents(sqlite3 *database)
{
	sqlite3_stmt *statement;
	bool several = false;

	if (sqlite3_prepare_v2(database, "SELECT count(*) > 1 FROM document", -1, &statement, NULL) == SQLITE_OK &&
	    sqlite3_step(statement) == SQLITE_ROW)
		several = sqlite3_column_int(statement, 0) != 0;
	sqlite3_finalize(statement);
	return several;
}

static int html_begin(struct page *page)
{
	struct html *html = calloc(1, sizeof *html);
	int code;

	if (html == NULL || (html->head = open_memstream(&html->head_bytes, &html->head_size)) == NULL ||
	    (html->body = open_memstream(&html->body_bytes, &html->body_size)) == NULL)
		return SQLITE_NOMEM;
	page->state = html;
	html->several = has_several_documents(page->database);
	code = tokens_prepare(page->database);
	if (code == SQLITE_OK)
		code = sqlite3_exec(page->database,
	                    "CREATE TEMP TABLE linked (doc TEXT, sent INTEGER, PRIMARY KEY (doc, sent)) WITHOUT ROWID",
	                    NULL, NULL, NULL);
	if (code == SQLITE_OK)
		code = sqlite3_prepare_v2(page->database, "INSERT OR IGNORE INTO linked VALUES (?, ?)", -1, &html->link,
		                          NULL);
	if (!is_page(page))
		write_kind_head(page, html);
	return code == SQLITE_OK ? SQLITE_DONE : code;
}

/* The page's head: what it is about, where which stands, and lines below. */
static void write_head(struct html *html, struct arena *arena, const struct section *section,
                       const struct rows *rows)
{
	for (size_t row = 0; row < rows->row_count; row++) {
		const struct cell *cells = rows_at(rows, row)->cells;

		if (section->layout == LAYOUT_HEAD) {
			html->title = text_copy(&html->arena, cells[0].text);
			fputs("<h1>", html->head);
			html_text(html->head, arena, cells[0].text);
			fputs("</h1>\n<p class=\"meta\">", html->head);
			html_text(html->head, arena, cells[1].text);
		} else {
			fprintf(html->head, "<p class=\"%s\">",
			        text_is(section->columns[section->shown[0]].name, "title") ? "title" : "line");
			html_text(html->head, arena, cells[0].text);
		}
		fputs("</p>\n", html->head);
	}
}

static int draw(struct html *html, struct arena *arena, struct section *section, FILE *stream)
{
	struct canvas canvas = { .stream = stream, .arena = arena, .inside = true, .number = ++html->picture_count };
	bool timeline = text_is(section->picture, "timeline");
	size_t rows = 0;

	fprintf(stream, "<div class=\"scroll%s\">\n", timeline ? " wide" : "");
	int code = picture_draw(&canvas, section, &rows);
	fputs("</div>\n", stream);
	sqlite3_reset(section->statement);
	if (code == SQLITE_DONE && timeline)
		code = html_moments(html, arena, section, stream);
	return code;
}

static bool has_rows(const struct section *section)
{
	bool found = sqlite3_step(section->statement) == SQLITE_ROW;

	sqlite3_reset(section->statement);
	return found;
}

static int html_section(struct page *page, struct section *section)
{
	struct html *html = page->state;
	struct arena arena = { 0 };
	struct rows rows = { 0 };
	int code = SQLITE_DONE;

	if (!has_rows(section))
		return SQLITE_DONE;
	section->shown = section->rich;
	section->shown_count = section->rich_count;
	if (section->title.length > 0)
		html_open_section(html, &arena, section->title);
	if (section->picture.length > 0)
		code = draw(html, &arena, section, section->title.length > 0 || !is_page(page) ? html->body
		                                                                                        : html->head);
	if (code == SQLITE_DONE && section->layout != LAYOUT_PICTURE) {
		code = rows_read(&arena, section, &rows);
		if (section->title.length == 0 && is_page(page))
			write_head(html, &arena, section, &rows);
		else
			html_rows(html, &arena, section, &rows);
		page->row_count += rows.row_count;
	}
	arena_free(&arena);
	return code;
}

static void html_nothing(struct page *page, const char *said)
{
	struct html *html = page->state;

	if (html->title.length == 0) {
		html->title = kind_title(&html->arena, page->kind);
		fprintf(html->head, "<h1>%.*s</h1>\n", TEXT_ARGS(html->title));
	}
	fprintf(html->body, "<p>%s</p>\n", said);
}

static void write_contents(FILE *stream, struct arena *arena, const struct html *html)
{
	if (html->section_count == 0)
		return;
	fputs("<nav aria-label=\"Contents\">\n<ul>\n", stream);
	for (size_t i = 0; i < html->section_count; i++) {
		fprintf(stream, "<li><a href=\"#%.*s\">", TEXT_ARGS(html->anchors[i]));
		html_text(stream, arena, html->sections[i]);
		fputs("</a></li>\n", stream);
	}
	fputs("</ul>\n</nav>\n", stream);
}

/* Nothing is fetched and nothing runs: the style is allowed by its hash, all else is not. */
static void write_page(FILE *stream, struct html *html)
{
	fprintf(stream,
	        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
	        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '%s'; "
	        "base-uri 'none'; form-action 'none'\">\n"
	        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
	        "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\"report " VERSION
	        "\">\n<title>",
	        page_css_hash);
	html_text(stream, &html->arena, html->title);
	fprintf(stream, "</title>\n<style>%s</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#content\">To the content</a>\n"
	        "<header>\n", page_css);
	fwrite(html->head_bytes, 1, html->head_size, stream);
	fputs("</header>\n", stream);
	write_contents(stream, &html->arena, html);
	fputs("<main id=\"content\">\n", stream);
	fwrite(html->body_bytes, 1, html->body_size, stream);
	fputs("</main>\n<footer>\n"
	      "<p><span class=\"key fact\">●</span> reported as fact <span class=\"key other\">○</span> planned, proposed, asked "
	      "for, conditional, only possible, doubted or history: never counted as a fact.</p>\n"
	      "</footer>\n</body>\n</html>\n",
	      stream);
}

static int html_end(struct page *page)
{
	struct html *html = page->state;
	int code;

	if (html == NULL)
		return SQLITE_DONE;
	code = html_documents(html, page->database);
	html_close_section(html);
	fclose(html->head);
	fclose(html->body);
	if (code == SQLITE_DONE)
		write_page(page->stream, html);
	sqlite3_finalize(html->link);
	free(html->head_bytes);
	free(html->body_bytes);
	arena_free(&html->arena);
	free(html);
	return code;
}

const struct renderer render_html = {
	.name = "html", .many = true, .draws = true,
	.begin = html_begin, .end = html_end, .section = html_section, .nothing = html_nothing,
};
