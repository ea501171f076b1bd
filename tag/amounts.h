/* amounts.h - MONEY, PERCENT, QUANTITY, ORDINAL and CARDINAL, told by the words alone */
#ifndef TAG_AMOUNTS_H
#define TAG_AMOUNTS_H

#include "tag/spans.h"

/* Add the amounts of a sentence that lie outside of all `spans`; cover is spans_cover(). */
void amounts_find(const struct sentence *rows, const int *cover, struct spans *spans);

#endif
