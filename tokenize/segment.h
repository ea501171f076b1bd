/* segment.h - a paragraph as sentences of token rows */
#ifndef TOKENIZE_SEGMENT_H
#define TOKENIZE_SEGMENT_H

#include <stdbool.h>
#include <stddef.h>

#include "paragraphs.h"
#include "rows.h"
#include "words.h"

struct segments {                     /* set rows and offsets, zero the rest; segments_close() at the end */
	struct rows *rows;
	bool         offsets;         /* write TokenRange */
	struct text  document;        /* its id: segments_begin() */
	size_t       paragraph_count, sentence_count; /* of this document, written */
	/* private: */
	struct text  spaces;          /* before the first token */
	struct word *words;           /* [word_count] of the sentence */
	size_t       word_count, word_capacity;
	const struct paragraph *paragraph;
	size_t       counted_bytes, counted_codepoints; /* of the paragraph */
	bool         paragraph_named; /* its "# newpar id" is written */
};

/* Go to a new document; `spaces` stand before its first token, for SpacesBefore. */
void segments_begin(struct segments *segments, struct text document, struct text spaces);
/* Write a paragraph's sentences. One that is all spaces writes nothing. */
void segments_write(struct segments *segments, const struct paragraph *paragraph);
void segments_close(struct segments *segments);

#endif
