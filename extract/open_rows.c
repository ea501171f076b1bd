/* open_rows.c - the rows of extract --open */
#include <stdlib.h>
#include "extract/open_rows.h"

#include "extract/facts.h"
#include "extract/mend.h"
#include "extract/open_confidence.h"
#include "extract/open_tuples.h"

void open_rows_header(FILE *stream)
{
	fputs("doc\tsent\tconfidence\targ1\trelation", stream);
	for (int i = 2; i <= OPEN_ARGUMENTS; i++)
		fprintf(stream, "\targ%d", i);
	fputc('\n', stream);
}

static void write_phrase(FILE *stream, struct arena *arena, const struct tree *tree, const struct open_phrase *phrase)
{
	fputc('\t', stream);
	facts_write_cell(stream, open_phrase_text(arena, tree, phrase), false);
}

static void write_tuple(FILE *stream, struct arena *arena, const struct tree *tree, const struct open_tuples *tuples, const struct open_tuple *tuple)
{
	facts_write_cell(stream, tree->document->id, false);
	fprintf(stream, "\t%d\t%.3f", tree->document->sentences[tree->sentence].number, tuple->confidence);
	write_phrase(stream, arena, tree, &tuple->arguments[0]);
	write_phrase(stream, arena, tree, &tuple->relation);
	for (int i = 1; i < OPEN_ARGUMENTS; i++)
		write_phrase(stream, arena, tree, &tuple->arguments[i]);
	if (getenv("FEAT")) {
		int f[OPEN_FEATURE_COUNT];
		open_features(tree, tuples, tuple, f);
		for (int i = 0; i < OPEN_FEATURE_COUNT; i++) fprintf(stream, "%c%d", i ? ' ' : '\t', f[i]);
	}
	fputc('\n', stream);
}

void open_rows_write(FILE *stream, struct arena *arena, const struct document *document,
		     const struct predicates *predicates)
{
	for (int sentence = 0; sentence < document->sentence_count; sentence++) {
		struct open_tuples tuples;
		struct tree tree;
		tree_of(arena, document, predicates, sentence, &tree);
		open_tuples_find(arena, &tree, &tuples);
		for (size_t i = 0; i < tuples.count; i++)
			write_tuple(stream, arena, &tree, &tuples, &tuples.items[i]);
	}
}
