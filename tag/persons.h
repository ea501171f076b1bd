/* persons.h - which names of persons in a document are the same person's */
#ifndef TAG_PERSONS_H
#define TAG_PERSONS_H

#include "tag/discourse.h"

/* For each name of the document that is a PERSON's, its entity; the others are left alone. */
void persons_link(struct discourse *discourse);

#endif
