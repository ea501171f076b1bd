/* text.h - sections as text for a terminal: the part of text.c that tables need, and the tables themselves */
#ifndef REPORT_TEXT_H
#define REPORT_TEXT_H

#include "report/renderer.h"
#include "report/rows.h"

/* A section's title, bold on a terminal, with its note and how many rows there are; returns its width. */
size_t text_title(struct page *page, const struct section *section, const struct rows *rows);
void text_write(struct page *page, struct text text);
void text_blanks(struct page *page, size_t count);

/*
 * Rows in columns, cells broken so that the page's width is kept.  Columns in which nothing stands are left
 * out; columns of numbers stand at the right.  The title takes the place of the headings below it.
 */
void text_table(struct page *page, struct arena *arena, const struct section *section,
                const struct rows *rows);

/* Rows of a keyword in its context (see kinds.h): a line each, cut on both sides, keywords below each other. */
void text_keyword(struct page *page, struct arena *arena, const struct rows *rows);

#endif
