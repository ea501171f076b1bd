/*
 * entities.h - join the names of a document into entities, each under one canonical name
 *
 * The canonical name is the fullest that the document has ("Koizumi": Junichiro Koizumi, also where the full
 * name comes later), the lexicon's for places and peoples ("Russian": Russia), the long form of an acronym
 * that the document spells out, the publication for the acronym in its header, the value for dates.
 */
#ifndef TAG_ENTITIES_H
#define TAG_ENTITIES_H

#include "tag/discourse.h"

/* Give each name its entity and code, and fill discourse->entities. */
void entities_link(struct discourse *discourse);

#endif
