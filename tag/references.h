/*
 * references.h - pronouns and nominals that mean an entity of the document
 *
 * "he", "its", "both leaders", "the two sides", "the Russian government", "the pact", "the minister", "its
 * partner": each is bound to the most salient antecedent that agrees in number, gender and type and that
 * syntax allows, after Lappin and Leass (1994), "An algorithm for pronominal anaphora resolution"; a common
 * noun that is more salient than any name leaves a pronoun unresolved.  Two antecedents make a group, an
 * entity of its own.
 */
#ifndef TAG_REFERENCES_H
#define TAG_REFERENCES_H

#include "tag/discourse.h"

/* Fill discourse->references; after offices_find(). */
void references_find(struct discourse *discourse);

#endif
