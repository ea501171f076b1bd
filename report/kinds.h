/* kinds.h - the kinds of report: SQL files that are compiled in, and how their statements are laid out */
#ifndef REPORT_KINDS_H
#define REPORT_KINDS_H

#include <sqlite3.h>
#include <stdbool.h>

#include "tokenize/arena.h"
#include "tokenize/text.h"

/*
 * A kind is a file report/kinds/NAME.sql.  Its first line is a comment that says in a few words what it
 * shows.  Each statement that gives rows is a section of the report; others are run before what follows.
 * Comment lines before a statement say how it is laid out (all may be left out):
 *
 *     -- title: PEOPLE             a section's heading; without rows it is not shown
 *     -- note: ( ) = no fact       behind the title
 *     -- layout: table             or text, flow, grid, head, picture: see enum layout
 *     -- headings: no              a table without column headings
 *     -- shown: _when _what id     the columns on a page, in this order; without it, those without "_"
 *     -- rich: when _told id       the same for formats that mark what is no fact themselves (md, html)
 *     -- picture: timeline         what its rows can be drawn as: picture.h
 *     -- folded: yes               a page that has the picture shows the table only when asked
 *     -- keyword: yes              the first three columns shown are a keyword in its context: before it, it, behind it
 *     -- lists: offices            columns that are lists, besides those that facts.h calls so
 *     -- more: report people       what to run for the rest, where _total says that there is more
 *     -- page: yes                 before the first statement: the report has several sections
 *     -- needs: pattern            before the first statement: an operand behind the kind; or sets: two of them
 *     -- by: event                 before the first statement: --since and --until go by the event's date
 *
 * Columns whose name begins with "_" are for pages only: formats that carry data leave them out.  Some have a
 * meaning: _total is the number of rows that there would be without a limit; a change of _group begins a group
 * of rows below a line of its own; _doc and _sent are the sentence that a row stands on; _fact is 0 where
 * a row is no reported fact.  Numbers in a column `sentences` are sentences of _doc.
 */
struct kind { const char *name, *sql; };

extern const struct kind kinds[];      /* the last one has no name */
extern const char schema_sql[];        /* what an archive holds */
extern const char indexes_sql[];       /* ... and how it is found, after the first load */
extern const char views_sql[];         /* what the kinds read, in TEMP tables and views */
extern const char filter_sql[];        /* fills chosen_row and chosen_document */
extern const char filter_documents_sql[], filter_rows_sql[]; /* make the views go by them: run one of the two */
extern const char countries_sql[];     /* the table country (code, name) */
extern const char page_css[], page_css_hash[]; /* the style of HTML pages, and what their policy calls it */
extern const char picture_css[];       /* the part of it that is for pictures */

const struct kind *kind_find(const char *name); /* NULL where there is none */
struct text kind_summary(const struct kind *kind);
bool kind_is_by_event(const struct kind *kind);
bool kind_needs(const struct kind *kind, const char *what);
bool kind_is_page(const struct kind *kind);
struct text kind_picture(const struct kind *kind);  /* what its first section can be drawn as; length 0: nothing */

enum layout {
	LAYOUT_TABLE,                  /* a row a line, in columns */
	LAYOUT_TEXT,                   /* a row a paragraph */
	LAYOUT_FLOW,                   /* rows one after the other, with dots between them */
	LAYOUT_GRID,                   /* rows in as many columns as there is room for */
	LAYOUT_HEAD,                   /* two cells, at the left and at the right end of the line */
	LAYOUT_PICTURE,                /* only for formats that draw */
};

struct column {
	struct text name;
	bool        list;
};

struct section {
	enum layout    layout;
	struct text    title, note, more; /* length 0 where there is none */
	bool           headings, folded;
	size_t         column_count;
	struct column *columns;           /* [column_count] of the statement */
	size_t         shown_count;
	int           *shown;             /* [shown_count] which columns a page shows, in order */
	size_t         rich_count;
	int           *rich;              /* [rich_count] the same for rich formats */
	int            group, total, doc, sent, fact; /* columns, or -1 */
	struct text    picture;           /* length 0 where there is none */
	bool           keyword;           /* before it, it and behind it are the first shown columns */
	sqlite3_stmt  *statement;
};

/*
 * Prepare the statement at *sql and read the comments before it; *sql moves behind it.  All but the statement
 * lies in the arena.  1: *section is filled, the caller finalizes its statement; 0: nothing is left;
 * -1: SQLite's message tells what is wrong.  column_count is 0 where the statement gives no rows.
 */
int section_next(sqlite3 *database, struct arena *arena, const char **sql, struct section *section);

/* A column's name as a heading: with blanks for "_". */
struct text column_heading(struct arena *arena, struct text name);

/* A cell of the row that the statement is at, valid until its next step; length 0 is missing. */
struct text section_cell(const struct section *section, int column);
bool section_cell_is_number(const struct section *section, int column);

#endif
