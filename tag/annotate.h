/* annotate.h - names, entities and references of a document, written into the MISC column (conllu.5) */
#ifndef TAG_ANNOTATE_H
#define TAG_ANNOTATE_H

#include "tag/discourse.h"

/* The comment that declares the fields of Entity= brackets; on the first sentence of each document. */
#define ANNOTATE_GLOBAL "# global.Entity = eid-etype-head-identity"

/*
 * Fill MISC of all sentences: NE, Entity, Country, Date and its kin, Role, Office, SplitAnte, and Why
 * where the names are to be explained.  Older values of these keys are dropped.  Entities are numbered by their first mention.
 */
void annotate_write(struct discourse *discourse);

#endif
