/*
 * agreements.h - LAW and EVENT names by their head noun: treaties and declarations, wars, summits and crises
 *
 * "the 1956 Soviet-Japanese declaration", "Treaty on Open Skies", "APEC summit", "six-party talks", "the
 * energy crises of the 1970s": no open corpus annotates them, so they are told by rule.
 */
#ifndef TAG_AGREEMENTS_H
#define TAG_AGREEMENTS_H

#include "tag/spans.h"

/*
 * Add the agreements and happenings of a sentence to `found`.  `names` are the settled names (cover is their
 * spans_cover()), `sentence` has its dates.
 */
void agreements_find(const struct discourse_sentence *sentence, const struct spans *names, const int *cover,
                     struct spans *found);

#endif
