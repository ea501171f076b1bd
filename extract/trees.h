/* trees.h - the trees of a document, mended and ready to write rules over */
#ifndef EXTRACT_TREES_H
#define EXTRACT_TREES_H

#include "extract/tree.h"

/*
 * One for each sentence, [sentence_count], in the arena.  Those that are none (several roots, a depth or length that
 * no language has) are said so with `name` and line, make *status EXIT_REFUSED, and have no heads.
 */
const struct tree *trees_of(struct arena *arena, const struct document *document, const struct predicates *predicates,
			    const char *name, int *status);

#endif
