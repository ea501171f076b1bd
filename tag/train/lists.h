/* lists.h - which word lists (countries, peoples, given names ...) have a word */
#ifndef TAG_TRAIN_LISTS_H
#define TAG_TRAIN_LISTS_H

#include "tag/train/map.h"

/*
 * Read the word lists in `folder`: word_hash() of each word in a name to the bits of the lists that have it.
 * Words of the longest lists count only where `vocabulary` has them.
 */
struct map lists_read(const char *folder, const struct map *vocabulary);

#endif
