/* given_ids.h - the ids of documents that were given out before, one a line, in the order of the documents */
#ifndef TOKENIZE_GIVEN_IDS_H
#define TOKENIZE_GIVEN_IDS_H

#include "arena.h"
#include "text.h"

struct given_ids;

/* NULL after a message where the file cannot be opened. */
struct given_ids *given_ids_open(const char *path);
/* The next one, in the arena.  Where there is none the program exits 2: the input is not that of the list. */
struct text given_ids_next(struct given_ids *ids, struct arena *arena);
/* EXIT_TROUBLE after a message where some are left, else EXIT_DONE.  NULL is fine. */
int given_ids_close(struct given_ids *ids);

#endif
