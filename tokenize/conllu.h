/*
 * conllu.h - sentences of CoNLL-U rows, read from and written to a stream
 *
 * The format is https://universaldependencies.org/format.html; conllu.5 says which comments and MISC keys
 * the four programs write.  Comments, ranges (multiword tokens) and empty nodes are kept as they came.
 */
#ifndef TOKENIZE_CONLLU_H
#define TOKENIZE_CONLLU_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "arena.h"
#include "line_reader.h"
#include "text.h"

#define CONLLU_COLUMNS 10

struct token {                     /* a word, one row; a "_" column has length 0 (but the form "_" has 1) */
	int         id, head;      /* 1..T; head 0 is the root, -1 is "_" */
	struct text form, lemma, upos, xpos, feats, deprel, deps, misc;
};

struct range {                     /* a multiword token, the row "first-last" before its first word */
	int         first, last;
	struct text form, misc;
};

struct empty_node {                /* a row "after.n" of enhanced dependencies: kept, never looked at */
	int         after;
	struct text row;           /* the whole row as it came */
};

struct sentence {
	size_t             comment_count, token_count, range_count, empty_count;
	struct text       *comments;  /* each with its "#", without newline, in order */
	struct token      *tokens;    /* [token_count] in text order: tokens[id - 1] */
	struct range      *ranges;    /* [range_count] by first, not overlapping */
	struct empty_node *empties;   /* [empty_count] by after */
	size_t             line;      /* of its first row or comment, from 1; 0 if it was not read */
};

enum conllu_status {
	CONLLU_SENTENCE,           /* *sentence is filled */
	CONLLU_ENDDOC,             /* a line "# enddoc": reader->comment holds it; write it on and flush */
	CONLLU_END,                /* the stream has ended where it may end */
	CONLLU_REFUSED,            /* reader->line and reader->problem say why; reading may go on */
};

struct conllu_reader {             /* set stream and name, zero the rest; conllu_close() at the end */
	FILE       *stream;
	const char *name;
	size_t      line;          /* the last line read, from 1; that of the fault after CONLLU_REFUSED */
	char        problem[160];  /* why it was refused */
	struct text comment;       /* the line of CONLLU_ENDDOC, valid until the next call */
	/* private: */
	struct line_reader lines;
	bool        document_open;
	struct arena rows;         /* room for the tokens of the sentence that comes in, kept for the next one */
	struct token *tokens;      /* [room] */
	size_t *token_lines;       /* [room] for faults that show only at the end */
	size_t      room;
};

/*
 * Read the next sentence into *sentence.  All that it points to lives in `arena` until arena_reset() and is
 * kept as written: no case folding, no normalisation.  A sentence is refused for: a column count other than
 * ten, an id out of order, a head out of range or in a cycle, an empty form, ranges that overlap or leave
 * the sentence, a comment between rows, invalid UTF-8.  Then the stream stands behind the refused sentence.
 *
 * A stream whose documents have a comment "# generator = bulletin ..." (ours) must end each of them with
 * "# enddoc"; one that ends or begins a new document before it was cut: CONLLU_REFUSED.
 * Heads may be "_" in all rows (-1) or in none.
 */
enum conllu_status conllu_read(struct conllu_reader *reader, struct arena *arena, struct sentence *sentence);
void conllu_close(struct conllu_reader *reader);

/* Write a sentence with its comments and its blank line. Write errors are left to close_output(). */
void conllu_write(FILE *stream, const struct sentence *sentence);

/* The value of a comment "# key = value"; false where the sentence has none.  Empty values are found. */
bool conllu_comment(const struct sentence *sentence, const char *key, struct text *value);
/* The same for one line: true if `comment` is "# key" or "# key = value". */
bool conllu_comment_is(struct text comment, const char *key, struct text *value);

/* The value of `key` in a MISC or FEATS column; false where it has none. */
bool conllu_misc(struct text misc, const char *key, struct text *value);
/* Take the next item off *misc: "key=value", or the bare "key" with an empty value; false once there is none. */
bool conllu_misc_next(struct text *misc, struct text *key, struct text *value);

/*
 * Values of MISC keys that hold free text write the characters that MISC and the Entity= brackets need
 * as percent escapes, blanks as "_" ("_" itself as %5F); conllu_unescape() undoes it.
 */
struct text conllu_escape(struct arena *arena, struct text value);
struct text conllu_unescape(struct arena *arena, struct text value);

/* Code points of the input that a token covers: TokenRange=start:end, or Stanza's start_char= end_char=; or false. */
bool conllu_token_range(struct text misc, size_t *start, size_t *end);
/* The range that holds word `id`, or NULL. */
const struct range *conllu_range_of(const struct sentence *sentence, int id);
/*
 * The text from word `first` to word `last` (1..T, inclusive) as it stood in the input, rebuilt from forms,
 * ranges, SpaceAfter and SpacesAfter, each run of blanks as one space; in the arena.
 */
struct text conllu_span_text(struct arena *arena, const struct sentence *sentence, int first, int last);

#endif
