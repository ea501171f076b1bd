/*
 * offices.h - titles of office around the names of persons, and the country that they speak of
 *
 *     Russian Foreign Minister Sergei Lavrov          Foreign Minister of Russia
 *     Lavrov, Russia's foreign minister,              the same
 *     the former president of Georgia, Mikheil ...    former:President of Georgia
 *     Russian ambassador to Japan Alexander Panov     Russian ambassador to Japan
 *
 * A title without a country ("President Putin") takes that of the person's other titles in the document, else
 * the country that the sentences around speak of most, as their subject before all.
 */
#ifndef TAG_OFFICES_H
#define TAG_OFFICES_H

#include "tag/discourse.h"

/* Fill `office` of the names and `code` of the persons; after entities_link(). */
void offices_find(struct discourse *discourse);

#endif
