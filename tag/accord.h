/*
 * accord.h - names that come again in a document
 *
 * The network reads sentence by sentence.  Where a capitalised word stands in several places of a document,
 * what it thinks of the other places counts too: a word's scores move towards their mean over the document.
 */
#ifndef TAG_ACCORD_H
#define TAG_ACCORD_H

#include "tag/discourse.h"

/* Change the scores of all sentences. */
void accord_names(struct discourse *discourse);

#endif
