/* date_tense.h - does the clause around some words tell of the past or of the future? */
#ifndef TAG_DATE_TENSE_H
#define TAG_DATE_TENSE_H

#include "tokenize/conllu.h"

/*
 * -1 past, 1 future, 0 cannot be told, for the clause of words first..last (from 1, inclusive).  Looks at
 * the verb that governs them where the tree is filled, else at the nearest verb, known by XPOS or else by
 * its form.
 */
int date_tense(const struct sentence *sentence, int first, int last);

#endif
