/* open_rows.c - the rows of extract --open */
#include "extract/open_rows.h"

#include "extract/facts.h"

void open_rows_header(FILE *stream, bool features)
{
	fputs("doc\tsent\tconfidence\targ1\trelation", stream);
	for (int i = 2; i <= OPEN_ARGUMENTS; i++)
		fprintf(stream, "\targ%d", i);
	fputs(features ? "\tfeatures\n" : "\n", stream);
}

static void write_phrase(FILE *stream, struct arena *arena, const struct tree *tree,
			 const struct open_phrase *phrase)
{
	fputc('\t', stream);
	facts_write_cell(stream, open_phrase_text(arena, tree, phrase), false);
}

static void write_features(FILE *stream, const int *values)
{
	for (int i = 0; i < OPEN_FEATURE_COUNT; i++)
		fprintf(stream, "%c%s=%d", i == 0 ? '\t' : ';', open_feature_names[i], values[i]);
}

static void write_tuple(FILE *stream, struct arena *arena, const struct tree *tree,
			const struct open_tuple *tuple, double confidence)
{
	facts_write_cell(stream, tree->document->id, false);
	fprintf(stream, "\t%d\t%.3f", tree->document->sentences[tree->sentence].number, confidence);
	write_phrase(stream, arena, tree, &tuple->arguments[0]);
	write_phrase(stream, arena, tree, &tuple->relation);
	for (int i = 1; i < OPEN_ARGUMENTS; i++)
		write_phrase(stream, arena, tree, &tuple->arguments[i]);
}

static void write_sentence(FILE *stream, struct arena *arena, const struct tree *tree,
			   const struct open_model *model, bool features)
{
	struct open_tuples tuples;

	open_tuples_find(arena, tree, &tuples);
	for (size_t i = 0; i < tuples.count; i++) {
		int values[OPEN_FEATURE_COUNT];
		double confidence;
		bool worth;
		open_features(tree, &tuples.items[i], values);
		confidence = open_confidence(model, values, &worth);
		if (!worth && !features)
			continue;
		write_tuple(stream, arena, tree, &tuples.items[i], confidence);
		if (features)
			write_features(stream, values);
		fputc('\n', stream);
	}
}

void open_rows_write(FILE *stream, const struct document *document, const struct tree *trees,
		     const struct open_model *model, bool features)
{
	struct arena arena = {0};

	for (int sentence = 0; sentence < document->sentence_count; sentence++) {
		write_sentence(stream, &arena, &trees[sentence], model, features);
		arena_reset(&arena);
	}
	arena_free(&arena);
}
