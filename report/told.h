/* told.h - an event as a line of a page: its clause, where, how its voice stands to it, who reports it */
#ifndef REPORT_TOLD_H
#define REPORT_TOLD_H

#include <stdbool.h>

#include "tokenize/arena.h"
#include "tokenize/text.h"

/*
 * How the voice, a list of speakers, stands to it: "asked for by Jon Berg", "history", "only possible, Jon Berg",
 * "alleged by somebody"; of what is plain fact or plan only the voice, of length 0 where there is none.  In the arena.
 */
struct text told_remark(struct arena *arena, struct text status, struct text certainty, bool alleged, struct text voice);

/*
 * "Tsipras and Zaev talk, Davos — history [Vecer]": the clause (phrase.h) with its place, unless it names that already,
 * with the remark and the source; place and source are lists, missing ones have length 0.  In the arena.
 */
struct text told_line(struct arena *arena, struct text clause, struct text place, struct text remark,
                      struct text source);

#endif
