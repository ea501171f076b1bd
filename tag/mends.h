/*
 * mends.h - names whose extent or class their surroundings contradict, set right one sentence at a time
 *
 * "Ri Son-gwon" cut at its hyphen, "Humberto de la Calle, the chief negotiator" taken for a book,
 * "Defense" of "Defense Minister" drawn into "French", "Walden Bello of the Akbayan Party" taken for one person.
 */
#ifndef TAG_MENDS_H
#define TAG_MENDS_H

#include "tag/spans.h"

/* Mend the names of a sentence, sorted by first word; may add some. */
void mends_apply(const struct discourse *discourse, const struct sentence *rows, struct spans *names);

#endif
