/* date_agreement.h - what the words that matched a rule must agree on to be a date */
#ifndef TAG_DATE_AGREEMENT_H
#define TAG_DATE_AGREEMENT_H

#include "tag/date_grammar.h"

/*
 * Tell apart what shares its rules ("the third quarter", "the last week of May", "the 19th century") and
 * put what was read where its kind wants it.  False where the words make no date after all: "February 30",
 * "the last day".
 */
bool date_settle(struct reading *reading);

bool date_is_year(const struct reading *reading);  /* a whole year: "1999", "last year" */

#endif
