/*
 * facts.h - the fact table: one row a fact, with a header, read by column name
 *
 * text/tab-separated-values with the rules of facts.5: LF, one header line, constant width, no quoting;
 * "_" is a missing cell; "\\" "\t" "\n" "\r" "\x22" (a double quote) and "\xHH" (other controls, and a cell
 * that is just "_") are escapes; lists are joined with ";", an item's own ";" is "\x3b".
 */
#ifndef EXTRACT_FACTS_H
#define EXTRACT_FACTS_H

#include <stdbool.h>
#include <stdio.h>

#include "tokenize/arena.h"
#include "tokenize/line_reader.h"
#include "tokenize/text.h"

/* The columns in their order; FACT_ACTOR is the number of column "actor". */
#define FACT_COLUMN_LIST(X) \
	X(KIND, "kind") X(ID, "id") X(DATE, "date") X(ACTOR, "actor") X(RELATION, "relation") \
	X(RECIPIENT, "recipient") X(OBJECT, "object") X(POLARITY, "polarity") X(STATUS, "status") \
	X(CERTAINTY, "certainty") X(SPEAKER, "speaker") X(SOURCE, "source") X(SOURCE_DATE, "source_date") \
	X(PLACE, "place") X(EVENT, "event") X(MODE, "mode") X(QUAD, "quad") X(SCORE, "score") \
	X(CONDITION, "condition") X(SPEECH, "speech") X(QUOTE, "quote") X(SOURCE_SCOPE, "source_scope") \
	X(DATE_TEXT, "date_text") X(DATE_FROM, "date_from") X(DATE_TO, "date_to") X(DATE_MOD, "date_mod") \
	X(DATE_BASIS, "date_basis") X(ACTOR_TYPE, "actor_type") X(ACTOR_COUNTRY, "actor_country") \
	X(ACTOR_SECTOR, "actor_sector") X(RECIPIENT_TYPE, "recipient_type") \
	X(RECIPIENT_COUNTRY, "recipient_country") X(RECIPIENT_SECTOR, "recipient_sector") \
	X(OBJECT_TYPE, "object_type") X(PLACE_COUNTRY, "place_country") X(COUNT, "count") X(LINK, "link") \
	X(DOC, "doc") X(PUB_DATE, "pub_date") X(SENT, "sent") X(START, "start") X(END, "end") \
	X(ACTOR_TEXT, "actor_text") X(RELATION_TEXT, "relation_text") X(CONFIDENCE, "confidence") \
	X(RULE, "rule") X(INFERRED, "inferred") X(TEXT, "text")

#define FACT_COLUMN_ENUM(upper, name) FACT_##upper,
enum fact_column { FACT_COLUMN_LIST(FACT_COLUMN_ENUM) FACT_COLUMN_COUNT };

extern const char *const fact_column_names[FACT_COLUMN_COUNT];

struct fact {
	struct text cells[FACT_COLUMN_COUNT]; /* decoded; length 0 is missing ("_") */
};

/*
 * Lists.  The cells of these columns are lists, also where they hold one item (a title, a name): build them
 * with facts_list_add() only, take them apart with facts_list_next().  A list cell in memory looks as in the
 * file: its items' own ";" is \x3b, their "\" is "\\", an item that is missing is "_" and one that is just
 * "_" is \x5f; so lists of names, types and countries stay parallel, whatever is missing in them.
 * They are: actor recipient object speaker source source_date place, the types, countries and sectors, link,
 * inferred, actor_text.
 */
bool facts_is_list(enum fact_column column);
/* The column of that name, or -1. */
int facts_column(struct text name);

/* --- writing --- */
/* The id of a row: "edm-1-139:e01". */
struct text facts_id(struct arena *arena, struct text document, char letter, size_t number);
void facts_write_header(FILE *stream);
/* One row; cells are escaped here; a byte that is no valid UTF-8 is written as U+FFFD. */
void facts_write(FILE *stream, const struct fact *fact);
/* One cell without tab or newline; `list` as facts_is_list() says of its column. */
void facts_write_cell(FILE *stream, struct text cell, bool list);

/* `list` (empty to begin with) with one more item, in the arena, or the item itself.  An empty item is a missing one. */
struct text facts_list_add(struct arena *arena, struct text list, struct text item);
/*
 * Take the next item off a list cell and undo its escapes: for (rest = cell; facts_list_next(...);)
 * An item without escapes is a part of the cell, others are in the arena.  A missing item has length 0.
 */
bool facts_list_next(struct arena *arena, struct text *rest, struct text *item);

/* --- reading --- */
enum facts_status { FACTS_ROW, FACTS_END, FACTS_REFUSED };

struct facts_reader {               /* set stream and name, zero the rest; facts_close() at the end */
	FILE       *stream;
	const char *name;
	size_t      line;           /* the last line read, from 1 */
	char        problem[160];   /* why it was refused */
	/* private: */
	struct line_reader lines;
	size_t      width;          /* cells of a row; 0 before the header */
	int         column_of[256]; /* cell number -> enum fact_column, or -1 for an unknown column */
	bool        headless; /* headless: rows are skipped up to the next header */
};

/*
 * Read the next row into *fact (cells in `arena`).  The first line must be a header; columns are taken by
 * name, unknown ones are ignored, a header that comes again in mid-stream is accepted and may have another
 * order.  Any line with the cells "kind" and "id" is a header.
 * Refused, with line and problem: a header without "kind", "id" or "doc" (other columns read as missing) or
 * with one of ours twice, a row of the wrong width, an empty cell, a broken escape, invalid UTF-8, a last
 * line without its newline (the stream was cut), and a stream without any line.  Reading goes on with the
 * next row; after a refused header, with the next header.
 */
enum facts_status facts_read(struct facts_reader *reader, struct arena *arena, struct fact *fact);
void facts_close(struct facts_reader *reader);

#endif
