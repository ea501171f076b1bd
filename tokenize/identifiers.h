/* identifiers.h - names of documents: safe in comments and file names, no two alike in a run */
#ifndef TOKENIZE_IDENTIFIERS_H
#define TOKENIZE_IDENTIFIERS_H

#include <stddef.h>

#include "text.h"

struct identifier;                    /* the hash of one that was given, and how often it was wanted */

struct identifiers {                  /* zero it before the first use */
	struct identifier *entries;   /* [capacity], a hash table */
	size_t             count, capacity;
};

/* `raw` as a name: ASCII letters, digits, "." "_" and "-"; length 0 if nothing of it is left. */
struct text identifiers_safe(struct arena *arena, struct text raw);
/* `wanted`, or "wanted-2", "wanted-3" and so on if that was given before.  The arena holds it. */
struct text identifiers_unique(struct identifiers *identifiers, struct arena *arena, struct text wanted);
void identifiers_free(struct identifiers *identifiers);

#endif
