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
};

struct renderer {
	const char *name;
	bool many;             /* can hold a kind of several sections */
	/* Write a section with all rows of its statement. Returns SQLITE_DONE, or the code of what failed. */
	int (*section)(struct page *page, struct section *section);
	/* Called at the end, with what to say where there was no row. */
	void (*nothing)(struct page *page, const char *said);
};

extern const struct renderer render_text; /* for terminals and people: text.c */
extern const struct renderer render_tsv;  /* one table by the rules of facts(5), a header always: tsv.c */
extern const struct renderer render_jsonl; /* a JSON object a row, of all sections: jsonl.c */

#endif
