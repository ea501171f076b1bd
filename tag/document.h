/* document.h - a document, or a window of a long one, from the rows that came in to those that go out */
#ifndef TAG_DOCUMENT_H
#define TAG_DOCUMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "tag/discourse.h"
#include "tag/network.h"

struct tagger {                    /* what documents are tagged with; it outlives them */
	struct network *network;   /* NULL: only the lexicon and the rules */
	struct lexicon *lexicon;
	bool            overwrite; /* fill columns anew that are filled */
	bool            explain;   /* say what decided about each name */
};

struct document {                  /* zero it before the first use */
	struct arena     arena;
	struct discourse discourse;        /* lives in the arena, but its first sentence may live elsewhere */
	struct text      ending;           /* the line "# enddoc ..."; length 0: there was none */
	const struct document *before;     /* the window that this one goes on from; NULL: the document begins */
};

/* Does a document begin with this sentence? */
bool document_begins(const struct sentence *sentence);
/* An empty document in the memory of one that is done with. */
void document_begin(struct document *document, const struct tagger *tagger);
/* After its last sentence: what must be known of all sentences before the first one is filled. */
void document_end(struct document *document, const struct tagger *tagger);

/*
 * The two steps of tagging: the columns of some sentences, in any order and by any thread, then the document
 * as a whole, once `before` is annotated.  `network` is the thread's own handle; lemmas go into `arena`, which
 * must live as long as the document.
 */
void document_fill(struct document *document, size_t first, size_t count, const struct tagger *tagger,
                   struct network *network, struct arena *arena);
void document_annotate(struct document *document, struct network *network);

/* Write its rows and its ending, behind which the stream is flushed. */
void document_write(const struct document *document, FILE *stream);

#endif
