/*
 * capitals.h - capitals that stand for their governments
 *
 * "Moscow rejected the offer", "talks with Tokyo": the city acts, its country is meant.  "in Moscow",
 * "visited Tokyo": the city is a place.
 */
#ifndef TAG_CAPITALS_H
#define TAG_CAPITALS_H

#include "tag/discourse.h"

/* Give capitals that act the canonical name of their country; before entities_link(). */
void capitals_find(struct discourse *discourse);

#endif
