/*
 * homelands.h - "the country", "the government", "the town", "the rebels": who or where that is without being named
 *
 * A country is the one that the person in the sentence holds an office of, else the last one named.  A government
 * without a people before it is that of such a person, else of the country that the document is most about, if there
 * is one such.  A town is the last place that was called one ("Debaltseve, a railway town"), else the last place that is no
 * country.  Rebels are the last organisation whose name says that it fights.
 */
#ifndef TAG_HOMELANDS_H
#define TAG_HOMELANDS_H

#include "tag/resolver.h"

/*
 * The entity that the nominal with this head means, -1 where it is none of them or means nobody.  `first`: the first word
 * of its phrase, "the" or "this".
 */
int homeland_entity(const struct resolver *resolver, int sentence, int first, int head);

#endif
