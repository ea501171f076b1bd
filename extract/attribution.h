/*
 * attribution.h - who says so: speaker, trigger and quotation of reported events
 *
 * A clause is reported by a verb of speech that governs it (ccomp, parataxis, inverted quotation), by a noun of
 * speech (the announcement that, a pledge to), by "according to", or by the quotation that it stands in, also
 * where that goes on over several sentences.  The nearest report wins: in "Asahi reports that Panov said he
 * would go" the speaker of going is Panov, and Asahi is the speaker of saying.
 */
#ifndef EXTRACT_ATTRIBUTION_H
#define EXTRACT_ATTRIBUTION_H

#include "extract/document.h"
#include "extract/event.h"

/* Fill the fields marked [attribution] of all events; a trigger that is set already is kept. */
void attribution_apply(struct arena *arena, const struct document *document, struct events *events);

#endif
