/* pairs.h - the two that "both leaders", "the two sides", "its partner" speak of */
#ifndef TAG_PAIRS_H
#define TAG_PAIRS_H

#include "tag/resolver.h"

/*
 * The two countries, or the two persons, that a plural at `word` of `sentence` means: the last two that were
 * named side by side, the last group, else the two most salient ones.  Fills pair with entities; false where
 * there are not two.
 */
bool pair_of_countries(struct resolver *resolver, int sentence, int word, int pair[2]);
bool pair_of_persons(struct resolver *resolver, int sentence, int word, int pair[2]);
/*
 * The other one of the last pair that `entity`, a country or a person, was part of; -1 where there was
 * none. /
 */
int pair_partner(struct resolver *resolver, int sentence, int word, int entity);

#endif
