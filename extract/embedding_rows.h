/*
 * embedding_rows.h - the rows of the table of embedding words (predicates.h), as lexicon/embedding.tsv has them
 *
 * lemma, UPOS, complement, role, effect of the affirmed word, effect of the negated word.  An effect is "+" or "-"
 * for the polarity of what is embedded, with its status and certainty behind colons: "+", "+:planned",
 * "+::possible", "-:proposed:possible".  A header, comments that begin with "#" and empty lines are passed over.
 */
#ifndef EXTRACT_EMBEDDING_ROWS_H
#define EXTRACT_EMBEDDING_ROWS_H

#include "extract/predicates.h"

struct embedding_rows {                /* set rest and name, zero the others */
	struct text rest;
	const char *name;              /* of the table, for messages */
	size_t      line;
	bool        refused;           /* a row was none, and said so */
};

/* The next row into *entry, whose texts are those of the table; false at the end. */
bool embedding_next(struct embedding_rows *rows, struct embedding *entry);

/* As they stand in a row: "that", "speech", "+:planned"; effects in the arena. */
struct text embedding_complement_text(enum complement complement);
struct text embedding_role_text(enum embedding_role role);
struct text embedding_effect_text(struct arena *arena, const struct effect *effect);

#endif
