/*
 * mentions.h - builds the mentions and entities of a document out of its MISC columns
 *
 * The steps are those of document_read(): mentions_begin(), mentions_add() for each sentence in order, and
 * mentions_finish().  Nobody else needs them.
 */
#ifndef EXTRACT_MENTIONS_H
#define EXTRACT_MENTIONS_H

#include "extract/document.h"

#define ENTITY_FIELDS 16

/* What a field of an opening bracket says, as "# global.Entity = eid-etype-head-identity" declares it. */
enum entity_field { FIELD_UNKNOWN, FIELD_ID, FIELD_TYPE, FIELD_HEAD, FIELD_IDENTITY };

struct mentions {
	struct arena      *arena;
	struct document   *document;
	const char        *stream;       /* for messages */
	int                status;       /* EXIT_REFUSED once brackets did not hold together */
	size_t             mention_capacity, entity_capacity;
	int               *slots;        /* [slot_count] open addressing: entity index + 1, by the entity's id */
	size_t             slot_count;
	enum entity_field  fields[ENTITY_FIELDS];
	int                field_count;
};

void mentions_begin(struct mentions *mentions, struct arena *arena, struct document *document, const char *stream);
/* Read the mentions of the last sentence of the document; the sentence's mention tables are made here. */
void mentions_add(struct mentions *mentions);
/* Give entities what only all of their mentions tell. */
void mentions_finish(struct mentions *mentions);

#endif
