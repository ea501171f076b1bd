/* open_confidence.c - the boosted trees of lexicon/confidence.tsv */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "extract/open_confidence.h"
#include "extract/tables.h"
#include "tokenize/arena.h"

enum { COLUMN_TREE, COLUMN_FEATURE, COLUMN_TEST, COLUMN_VALUE, COLUMN_YES, COLUMN_NO, COLUMN_COUNT };

struct branch {
	int feature; /* enum open_feature, or -1: a leaf */
	bool equal;  /* the test: equal to value, else at most value */
	int value;
	int yes, no;  /* rows of its tree */
	double score; /* of a leaf */
};

struct open_model {
	struct arena arena;
	double base, least; /* log-odds to begin with, and those a tuple must have to be written */
	struct branch *branches;
	size_t branch_count, branch_room;
	size_t *roots; /* [root_count] indexes of branches */
	size_t root_count, root_room;
};

static double number_of(struct text cell)
{
	char digits[32];
	size_t length = cell.length < sizeof digits ? cell.length : sizeof digits - 1;

	memcpy(digits, cell.bytes, length);
	digits[length] = '\0';
	return strtod(digits, NULL);
}

static int feature_of(struct text name)
{
	for (int i = 0; i < OPEN_FEATURE_COUNT; i++)
		if (text_is(name, open_feature_names[i]))
			return i;
	return -1;
}

static void add_branch(struct open_model *model, const struct text *cells, bool is_root)
{
	struct branch branch = {
		.feature = feature_of(cells[COLUMN_FEATURE]),
		.equal = text_is(cells[COLUMN_TEST], "is"),
		.value = (int)number_of(cells[COLUMN_VALUE]),
		.yes = (int)number_of(cells[COLUMN_YES]),
		.no = (int)number_of(cells[COLUMN_NO]),
		.score = number_of(cells[COLUMN_VALUE]),
	};

	if (is_root) {
		model->roots = arena_grow(&model->arena, model->roots, model->root_count, &model->root_room,
					  sizeof *model->roots);
		model->roots[model->root_count++] = model->branch_count;
	}
	model->branches = arena_grow(&model->arena, model->branches, model->branch_count, &model->branch_room,
				     sizeof *model->branches);
	model->branches[model->branch_count++] = branch;
}

struct open_model *open_model_open(void)
{
	struct open_model *model = calloc(1, sizeof *model);
	struct text rest = text_of(table_confidence), line, tree = {0};

	if (model == NULL)
		return NULL;
	while (text_next(&rest, '\n', &line)) {
		struct text cells[COLUMN_COUNT] = {0};
		if (text_starts(line, "#") || text_starts(line, "tree\t"))
			continue;
		for (int i = 0; i < COLUMN_COUNT && text_next(&line, '\t', &cells[i]); i++)
			;
		if (text_is(cells[COLUMN_TREE], "base"))
			model->base = number_of(cells[COLUMN_VALUE]);
		else if (text_is(cells[COLUMN_TREE], "least"))
			model->least = number_of(cells[COLUMN_VALUE]);
		else if (cells[COLUMN_NO].length > 0)
			add_branch(model, cells, !text_equal(cells[COLUMN_TREE], tree));
		tree = cells[COLUMN_TREE];
	}
	return model;
}

void open_model_close(struct open_model *model)
{
	if (model == NULL)
		return;
	arena_free(&model->arena);
	free(model);
}

static double score_of(const struct branch *tree, const int *values)
{
	const struct branch *branch = tree;

	while (branch->feature >= 0) {
		int value = values[branch->feature];
		bool yes = branch->equal ? value == branch->value : value <= branch->value;
		branch = &tree[yes ? branch->yes : branch->no];
	}
	return branch->score;
}

double open_confidence(const struct open_model *model, const int *values, bool *worth)
{
	double sum = model->base;

	for (size_t i = 0; i < model->root_count; i++)
		sum += score_of(&model->branches[model->roots[i]], values);
	*worth = sum >= model->least;
	return 1 / (1 + exp(-sum));
}
