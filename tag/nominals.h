/*
 * nominals.h - noun phrases that mean an entity by what it is: "the Russian government", "the pact", "both
 * leaders"
 */
#ifndef TAG_NOMINALS_H
#define TAG_NOMINALS_H

#include "tag/resolver.h"

/* Resolve the nominal whose head is `word`, if it is one, and add it. True where a reference was added. */
bool nominal_resolve(struct resolver *resolver, int sentence, int word);
/*
 * "its partner", "his counterpart": `word` is the noun; the possessive before it has been resolved already.
 * /
 */
bool partner_resolve(struct resolver *resolver, int sentence, int word);

#endif
