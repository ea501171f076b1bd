/*
 * bulletin.h - the header of a bulletin: publication, volume, issue, author, date, title
 *
 *     Publication: Eurasia Daily Monitor Volume: 1 Issue: 139
 *     By: Jane Doe
 *     December 3, 2004
 *
 *     TITLE, OR TITLE LINE
 *
 * in any order, on one line or on several, with blank lines between them or without.  A title line counts
 * only beside another header line or a dateline ("VIENNA, July 15, 2015 -"), which opens the body's first
 * sentence and belongs to it.
 */
#ifndef TOKENIZE_BULLETIN_H
#define TOKENIZE_BULLETIN_H

#include <stdbool.h>
#include <stddef.h>

#include "days.h"
#include "text.h"

#define BULLETIN_LOOKAHEAD 512        /* bytes that bulletin_begins() looks at */

struct bulletin {                     /* texts of length 0 are not known; all in the arena, valid UTF-8 */
	struct text  publication, acronym, volume, issue, author, title, dateline;
	size_t       header_count;
	struct text *headers;         /* [header_count] the lines of the header as they came, trimmed */
	struct day   day;             /* of the date line or the dateline; a part that is not written is 0 */
};

/* Whether a header that can begin a document in mid-stream stands at `at`, a line's start. */
bool bulletin_begins(const char *at, const char *end);
/* The next place after `at` where bulletin_begins(), in a new line or glued to a full stop; NULL if none. */
const char *bulletin_find_next(const char *at, const char *end);
/* The same, glued only, and before `stop`. */
const char *bulletin_find_glued(const char *at, const char *stop, const char *end);

/*
 * Read the header at the start of `window`, a document's first bytes, into *bulletin.  Returns the bytes that
 * are header, with the spaces behind it; 0 if there is none, or if the document is nothing but a header (its
 * lines are body then, though what they say is known).
 */
size_t bulletin_read(struct arena *arena, struct text window, struct bulletin *bulletin);

#endif
