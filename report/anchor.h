/* anchor.h - ids of the places in a page */
#ifndef REPORT_ANCHOR_H
#define REPORT_ANCHOR_H

#include "tokenize/arena.h"
#include "tokenize/text.h"

/*
 * "edm-1-139.s12" for a sentence, "edm-1-139.text" for a document where sent is empty.  Letters, digits, "-" and
 * "_" stand for themselves, other bytes are ~HH: an id needs no escapes, and no two sentences have the same.
 */
struct text anchor_of(struct arena *arena, struct text doc, struct text sent);
/* "who-to-whom" for the title "WHO TO WHOM"; without a dot, so that it is none of the others. */
struct text anchor_of_title(struct arena *arena, struct text title);

#endif
