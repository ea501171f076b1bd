/* renderer.h - a format of reports: how sections are written */
#ifndef REPORT_RENDERER_H
#define REPORT_RENDERER_H

#include <stdbool.h>
#include <stdio.h>

#include "report/kinds.h"

struct page {                  /* what a report is written to */
	FILE  *stream;
	size_t width;          /* columns of a terminal, of those formats that wrap */
	bool   colour;
	size_t row_count;      /* written until now, in all sections */
	size_t section_count;
	const struct kind *kind; /* NULL for a query of the user */
	sqlite3 *database;     /* for what a format shows beside the sections */
	void    *state;        /* the renderer's own, from begin() to end() */
};

struct renderer {
	const char *name;
	bool many;             /* can hold a kind of several sections */
	bool draws;            /* is given sections that are pictures only, too */
	const char *pictures;  /* can only write kinds that have one of these pictures; NULL: all kinds */
	/* Called before and after all sections, also where there are none; may be NULL.  As section(). */
	int (*begin)(struct page *page);
	int (*end)(struct page *page);
	/* Write a section with all rows of its statement. Returns SQLITE_DONE, or the code of what failed. */
	int (*section)(struct page *page, struct section *section);
	/* Called before the end, with what to say where there was no row. */
	void (*nothing)(struct page *page, const char *said);
};

/* The format of that name; NULL after a message. */
const struct renderer *renderer_find(const char *name);
/* Whether the format can hold the kind; false after a message that says why not. */
bool renderer_can_write(const struct renderer *renderer, const struct kind *kind);

extern const struct renderer *const renderers[]; /* all of them; the last one is NULL */
extern const struct renderer render_text;    /* for terminals and people: text.c */
extern const struct renderer render_tsv;     /* one table by the rules of facts(5), a header always: tsv.c */
extern const struct renderer render_jsonl;   /* a JSON object a row, of all sections: jsonl.c */
extern const struct renderer render_md;      /* GitHub's Markdown: markdown.c */
extern const struct renderer render_html;    /* one page with everything in it: html.c */
extern const struct renderer render_svg;     /* a picture: svg.c */
extern const struct renderer render_dot;     /* a graph for Graphviz: dot.c */
extern const struct renderer render_graphml; /* a graph for network tools: graphml.c */

#endif
