/*
 * codes.h - political event codes: PLOVER type, mode, quad class and score, and the sectors of actors
 *
 * The codebook is a table (extract/codebook/events.tsv, its columns are told in its head): a predicate
 * lemma, particle or preposition, and conditions on the arguments, to a type and a mode.  Lemmas are
 * compared as they are, then by their stem (Snowball English), so that "ratify" also codes "ratification".
 * Of several lines that fit, the one with the most conditions wins, then the first.
 */
#ifndef EXTRACT_CODES_H
#define EXTRACT_CODES_H

#include "extract/document.h"
#include "extract/event.h"

struct codebook;

/* The built-in codebook, or that of a file; NULL after its message (file:line) where it cannot be read. */
struct codebook *codebook_open(const char *path);
void codebook_close(struct codebook *codebook);

/*
 * Fill the sectors of all arguments, then code, mode, quad and score of the events that the codebook knows.
 * The code is that of the predicate, whatever its polarity and status say of it: a planned visit is a visit.
 */
void codes_apply(struct arena *arena, const struct document *document, const struct codebook *codebook,
		 struct events *events);

/*
 * Give a coded event that is directed at somebody its recipient, where the clause has none: people who stand
 * as object, or whose thing the object is ("rejected Oslo's offer": Oslo), which is inferred.  True where a
 * recipient was added that needs its sector (targets.c).
 */
bool target_find(struct arena *arena, const struct document *document, struct event *event);

/*
 * Give people without a country the one where it happens, or in home affairs (protest, arrests) that of the other
 * side; and an arrest that nobody is told to have made, to the country where it was.  True where an actor was added
 * that needs its sector (homes.c).
 */
bool homes_find(struct arena *arena, struct event *event);

/* The sector of one argument of an event, or empty (sectors.c). */
struct text sector_of(struct arena *arena, const struct document *document, const struct codebook *codebook,
		      int sentence, const struct argument *argument);

#endif
