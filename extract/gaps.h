/*
 * gaps.h - what the lexicons do not know, counted over the whole input, each with a line to put it into a lexicon
 *
 * predicate: between an actor and a recipient that have names, without a PLOVER type; a line for the codebook.
 * embedding: a word with an infinitive or a clause as its complement that the table of embedding words does not have,
 *            so that the clause was taken as it stands; a line for that table.
 * speech:    the same where somebody with a name is its subject and the clause is finite, or is followed by the word.
 * name:      capitalised words that are no part of a mention, and no office; a line for tag's dictionary, its type
 *            guessed.
 */
#ifndef EXTRACT_GAPS_H
#define EXTRACT_GAPS_H

#include <stdio.h>

#include "extract/codebook.h"
#include "extract/document.h"
#include "extract/event.h"
#include "extract/tree.h"

enum gap_kind { GAP_PREDICATE, GAP_EMBEDDING, GAP_SPEECH, GAP_NAME };

struct gaps;

struct gaps *gaps_open(void);
void gaps_close(struct gaps *gaps);

/* Count those of one document; `events` are coded.  What lives in `arena` is not kept. */
void gaps_find(struct gaps *gaps, struct arena *arena, const struct document *document, const struct tree *trees,
	       const struct codebook *codebook, const struct events *events);
/* Count one: found first in this sentence of the document, `line` its line with tabs. */
void gaps_add(struct gaps *gaps, enum gap_kind kind, struct text name, struct text line,
	      const struct document *document, int sentence);

/* A table with a header, the most frequent ones first, then by name. */
void gaps_write(FILE *stream, const struct gaps *gaps);

#endif
