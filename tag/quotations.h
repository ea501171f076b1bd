/* quotations.h - what stands inside double quotation marks, and who says it */
#ifndef TAG_QUOTATIONS_H
#define TAG_QUOTATIONS_H

#include "tag/resolver.h"

/*
 * Fill `quoted` and the speaker of a sentence; those before it are done.  A quotation may go on over several
 * sentences; its speaker may be named in the one where it began, or in the one before.
 */
void quotations_find(struct discourse *discourse, int sentence);

/* The entity that speaks in the quotation of a sentence, once its subject is resolved; -1: unknown. */
int quotations_speaker(const struct resolver *resolver, int sentence);

/* "I" in a quotation is whoever is quoted: add those of a sentence; its other references are resolved. */
void quotations_resolve(struct resolver *resolver, int sentence);

/* Is the lemma one of the verbs of saying? */
bool quotations_says(const struct token *verb);

#endif
