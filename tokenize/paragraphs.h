/*
 * paragraphs.h - a stream of bytes as documents and paragraphs of valid UTF-8
 *
 * A paragraph ends with a blank line (or U+2029), a document before the next header line "Publication: ..."
 * (see bulletin.h).  Line ends are LF, CRLF and CR.  Memory: two windows and the longest paragraph.
 */
#ifndef TOKENIZE_PARAGRAPHS_H
#define TOKENIZE_PARAGRAPHS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "text.h"

#define PARAGRAPHS_WINDOW 65536      /* bytes that paragraphs_window() shows, where there are so many */

struct paragraph {
	struct text text;            /* valid UTF-8, with the spaces behind it, at least one byte */
	size_t      first;           /* code points of the input before it */
	bool        ascii;           /* nothing but ASCII in it */
};

struct paragraphs {                  /* set stream and name, zero the rest; paragraphs_close() at the end */
	FILE       *stream;
	const char *name;            /* for warnings */
	size_t      line;            /* line ends read, so one less than the line that comes next */
	size_t      codepoints;      /* code points read; a byte of invalid UTF-8 counts as one */
	/* private: */
	char       *buffer, *clean;
	size_t      start, end, capacity, clean_capacity;
	bool        at_end, ended;   /* of the stream; of the document */
};

/* Whether the input begins with the byte order mark of UTF-16; to be asked before anything is read. */
bool paragraphs_are_utf16(struct paragraphs *paragraphs);
/* Go to the next document; false if nothing comes but spaces.  *spaces: those before it, in the arena. */
bool paragraphs_begin(struct paragraphs *paragraphs, struct arena *arena, struct text *spaces);
/* What comes next of this document, up to PARAGRAPHS_WINDOW bytes, as it is; valid until the next call. */
struct text paragraphs_window(struct paragraphs *paragraphs);
/* Pass over the first `length` bytes of the window. */
void paragraphs_skip(struct paragraphs *paragraphs, size_t length);
/* The next paragraph of this document, valid until the next call; false at the document's end. */
bool paragraphs_next(struct paragraphs *paragraphs, struct paragraph *paragraph);
void paragraphs_close(struct paragraphs *paragraphs);

/* `raw` with each byte of invalid UTF-8 as U+FFFD; the same bytes if it has none. */
struct text paragraphs_clean(struct arena *arena, struct text raw);

#endif
