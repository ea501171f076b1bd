/* document.h - one document of the stream: its comments, its paragraphs, its rows */
#ifndef TOKENIZE_DOCUMENT_H
#define TOKENIZE_DOCUMENT_H

#include <stdbool.h>
#include <stddef.h>

#include "arena.h"
#include "calendar.h"
#include "given_ids.h"
#include "identifiers.h"
#include "paragraphs.h"
#include "rows.h"
#include "segment.h"

struct document_options {
	const char            *id;         /* of the first document; NULL: made from header or file */
	struct given_ids      *given_ids;  /* of all of them, in order; NULL: none were given */
	struct day             day;        /* given for all documents; year 0 if none is */
	const struct calendar *calendar;   /* NULL if none is */
};

/* What lives as long as the run. */
struct tokenizer {                    /* set options, rows.stream and segments.offsets, zero the rest */
	struct document_options options;
	struct rows             rows;
	struct segments         segments;
	struct identifiers      identifiers;
	struct arena            arena;     /* of the document */
	size_t                  unnamed;   /* documents that came by stdin without a header */
};

/* Tokenize the document that paragraphs_begin() has begun; `spaces` stand before it. */
void document_tokenize(struct tokenizer *tokenizer, struct paragraphs *paragraphs, struct text spaces);
/* Pass over it instead and write a row: its id and `input`, the number of the file that it is in. */
void document_list(struct tokenizer *tokenizer, struct paragraphs *paragraphs, size_t input);
void tokenizer_close(struct tokenizer *tokenizer);

#endif
