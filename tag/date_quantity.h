/* date_quantity.h - how many units: "two", "twenty-five", "about a dozen", "several", "half a", "a" */
#ifndef TAG_DATE_QUANTITY_H
#define TAG_DATE_QUANTITY_H

#include "tag/date_grammar.h"

/* Read a quantity at piece `at` into count, half, roughly and article; the piece behind it, `at` for none. */
size_t date_quantity(const struct date_scan *scan, size_t at, struct reading *reading);

#endif
