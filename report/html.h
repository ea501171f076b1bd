/* html.h - the parts of html.c: one page with tables, pictures and the text that they rest on */
#ifndef REPORT_HTML_H
#define REPORT_HTML_H

#include "report/renderer.h"
#include "report/rows.h"

struct html {
	struct arena  arena;           /* as long as the page */
	FILE         *head, *body;     /* what is written until now, above and below the contents */
	char         *head_bytes, *body_bytes;
	size_t        head_size, body_size;
	struct text   title;           /* of the page; length 0 until it is known */
	struct text  *sections;        /* [section_count] their titles, as they are shown */
	struct text  *anchors;         /* [section_count] */
	size_t        section_count, section_capacity, anchor_capacity;
	struct text   open;            /* the title of the section that is open, as in the SQL */
	int           picture_count;
	bool          several;         /* documents: links say which one */
	sqlite3_stmt *link;            /* remembers a sentence that the page links to */
};

/* "%.*s" of printf for text in HTML, escaped. */
void html_text(FILE *stream, struct arena *arena, struct text text);
/* An <a> to the sentence of a row; the sentence will be on the page. Without a sentence there is no <a>. */
void html_link_open(struct html *html, struct arena *arena, FILE *stream, struct text doc, struct text sent);
void html_link_close(FILE *stream, struct text sent);

/* Begin a section with its heading, and end the one before; nothing where it is the same one. */
void html_open_section(struct html *html, struct arena *arena, struct text title);
void html_close_section(struct html *html);

/* The rows of a section in its layout. */
void html_rows(struct html *html, struct arena *arena, const struct section *section, const struct rows *rows);

/* The rows of a timeline's picture as a list, which the style shows in the picture's stead on narrow screens. */
int html_moments(struct html *html, struct arena *arena, const struct section *section, FILE *stream);

/* The text of all documents that are linked to, names and references marked, beside the events in it. */
int html_documents(struct html *html, sqlite3 *database);

#endif
