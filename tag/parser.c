/* parser.c - heads and labels from states */
#include "tag/parser.h"

#include <string.h>

#include "tag/dispatch.h"
#include "tag/tree.h"

struct pairs {
	size_t       count, arc, label, width;
	float *roles; /* [count][width]: arc dependent | arc head | label dependent | label head */
	const float *root;         /* [arc + label]: the root's arc head | label head */
	float       *wanted;       /* [count][arc] what the head of a word should look like */
	float       *scores;       /* [count][count + 1] */
	int         *heads;        /* [count] */
	float       *hidden;       /* [count][label] of each word with its head */
};

INLINE float match(const float *a, const float *b, size_t size)
{
	float lanes[16] = { 0 }, sum = 0;      /* a fixed order of sums, whatever the machine */

	for (size_t i = 0; i < size; i += 16)
		for (size_t j = 0; j < 16; j++)
			lanes[j] += a[i + j] * b[i + j];
	for (size_t j = 0; j < 16; j++)
		sum += lanes[j];
	return sum;
}

INLINE void score(const struct pairs *p)
{
	for (size_t d = 0; d < p->count; d++) {
		float *row = p->scores + d * (p->count + 1);

		row[0] = match(p->wanted + d * p->arc, p->root, p->arc);
		for (size_t h = 0; h < p->count; h++)
			row[h + 1] = match(p->wanted + d * p->arc, p->roles + h * p->width + p->arc, p->arc);
	}
}

INLINE void join(const struct pairs *p)
{
	for (size_t d = 0; d < p->count; d++) {
		size_t h = (size_t)p->heads[d];
		const float *mine = p->roles + d * p->width + 2 * p->arc;
		const float *its =
			h == 0 ? p->root + p->arc : p->roles + (h - 1) * p->width + 2 * p->arc + p->label;

		for (size_t j = 0; j < p->label; j++) {
			float sum = mine[j] + its[j];
			p->hidden[d * p->label + j] = sum > 0 ? sum : 0;
		}
	}
}

DISPATCH(score, (const struct pairs *p), (p))
DISPATCH(join, (const struct pairs *p), (p))

static void rectify(const struct pairs *p)
{
	for (size_t t = 0; t < p->count; t++)
		for (size_t j = 0; j < 2 * p->arc; j++) {
			float *value = &p->roles[t * p->width + j];
			*value = *value > 0 ? *value : 0;
		}
}

/* Universal Dependencies reads these from left to right: their head is never behind them. */
static bool looks_back(struct text label)
{
	static const char *const relations[] = { "conj", "appos", "flat", "fixed", "goeswith", "list" };

	for (size_t i = 0; i < sizeof(relations) / sizeof(*relations); i++)
		if (text_starts(label, relations[i]))
			return true;
	return false;
}

/* The label with the highest score that word `id` may have under `head`. */
static struct text best_label(const struct model *model, const float *scores, int id, int head)
{
	uint32_t count = model_rows(model, SECTION_LABELS), best = count;

	for (uint32_t i = 0; i < count; i++) {
		struct text label = model_string(model, SECTION_LABEL_NAMES, i);

		if (best < count && !(scores[i] > scores[best]))
			continue;
		if (text_is(label, "root") == (head == 0) && !(head > id && looks_back(label)))
			best = i;
	}
	return best < count ? model_string(model, SECTION_LABEL_NAMES, best) : TEXT("dep");
}

void parse(const struct model *model, struct arena *arena, const struct activations *states,
           struct token *tokens)
{
	struct matrix tree = model_matrix(model, SECTION_TREE), arcs = model_matrix(model, SECTION_ARCS);
	struct matrix labels = model_matrix(model, SECTION_LABELS);
	size_t n = states->count;
	struct pairs p = { .count = n, .arc = arcs.rows, .label = labels.cols, .width = tree.width };

	p.scores = arena_array(arena, n * (n + 1), sizeof(float));
	p.hidden = arena_array(arena, n * p.label, sizeof(float));
	p.heads = arena_array(arena, n, sizeof(*p.heads));
	p.root = model_floats(model, SECTION_ROOT);
	p.roles = product_matrix(arena, &tree, states);
	rectify(&p);
	struct activations dependents = activations_of(arena, p.roles, n, p.arc, p.width);
	p.wanted = product_matrix(arena, &arcs, &dependents);
	score_best(&p);
	tree_decode(arena, p.scores, n, p.heads);
	join_best(&p);
	struct activations hidden = activations_of(arena, p.hidden, n, p.label, p.label);
	const float *label_scores = product_matrix(arena, &labels, &hidden);
	for (size_t i = 0; i < n; i++) {
		tokens[i].head = p.heads[i];
		tokens[i].deprel = best_label(model, label_scores + i * labels.width, (int)i + 1, p.heads[i]);
	}
}
