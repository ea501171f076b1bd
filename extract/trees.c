/* trees.c - the trees of a document, built once for all that look at them */
#include "extract/trees.h"

#include "extract/mend.h"
#include "tokenize/message.h"

const struct tree *trees_of(struct arena *arena, const struct document *document, const struct predicates *predicates,
			    const char *name, int *status)
{
	struct tree *trees = arena_array(arena, (size_t)document->sentence_count, sizeof *trees);

	for (int i = 0; i < document->sentence_count; i++) {
		tree_of(arena, document, predicates, i, &trees[i]);
		if (trees[i].problem != NULL)
			*status = message_refused(name, document->sentences[i].rows.line, trees[i].problem);
	}
	return trees;
}
