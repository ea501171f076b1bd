/* parser.c - heads and labels from states */
#include "tag/parser.h"

#include <string.h>

#include "tag/curve.h"
#include "tag/dispatch.h"
#include "tag/tree.h"

struct pairs {
	size_t       count, arc, label, width;
	float       *roles; /* [count][width]: arc dependent | arc head | label dependent | label head */
	const float *root;         /* [arc + label]: the root's arc head | label head */
	float       *wanted;       /* [count][arc] what the head of a word should look like */
	int         *heads;        /* [count] */
	float       *hidden;       /* [count][label] of each word with its head */
};

/* the pairs of one piece */
struct match {
	size_t       count, arc;
	const float *wanted;       /* [count][arc] */
	const float *heads;        /* [(count + LANES) / LANES][arc][LANES], the root first */
	float       *scores;       /* [count][count + 1], and room for LANES more */
};

/* Sixteen heads for one dependent: sums of every sixteenth product, then the sum of those. */
INLINE void match_heads(const float *wanted, const float *heads, size_t arc, float *scores)
{
	lanes sum = { 0 };

	for (size_t j = 0; j < LANES; j++) {
		lanes part = { 0 };
		for (size_t i = j; i < arc; i += LANES)
			part += wanted[i] * *(const lanes *)(heads + i * LANES);
		sum += part;
	}
	*(lanes *)scores = sum;
}

/* The same for eight of those heads. */
INLINE void match_half(const float *wanted, const float *heads, size_t arc, float *scores)
{
	half_lanes sum = { 0 };

	for (size_t j = 0; j < LANES; j++) {
		half_lanes part = { 0 };
		for (size_t i = j; i < arc; i += LANES)
			part += wanted[i] * *(const half_lanes *)(heads + i * LANES);
		sum += part;
	}
	*(half_lanes *)scores = sum;
}

/* What is written behind the end of a row is overwritten by the next one. */
INLINE void score(const struct match *m)
{
	for (size_t d = 0; d < m->count; d++)
		for (size_t h = 0; h <= m->count; h += LANES)
			match_heads(m->wanted + d * m->arc, m->heads + h * m->arc, m->arc,
			            m->scores + d * (m->count + 1) + h);
}

INLINE void half_score(const struct match *m)
{
	for (size_t d = 0; d < m->count; d++)
		for (size_t h = 0; h <= m->count; h += LANES) {
			const float *wanted = m->wanted + d * m->arc, *heads = m->heads + h * m->arc;
			float *scores = m->scores + d * (m->count + 1) + h;
			match_half(wanted, heads, m->arc, scores);
			match_half(wanted, heads + LANES / 2, m->arc, scores + LANES / 2);
		}
}

/* `first` is the piece's */
INLINE void join(const struct pairs *p, size_t first, size_t count)
{
	for (size_t d = first; d < first + count; d++) {
		size_t h = (size_t)p->heads[d];
		const float *mine = p->roles + d * p->width + 2 * p->arc;
		const float *its = h == 0 ? p->root + p->arc
		                          : p->roles + (first + h - 1) * p->width + 2 * p->arc + p->label;

		for (size_t j = 0; j < p->label; j += LANES) {
			lanes sum = *(const lanes *)(mine + j) + *(const lanes *)(its + j);
			lane_bits above = sum > 0;
			lanes_select(&sum, &above, 0);
			*(lanes *)(p->hidden + d * p->label + j) = sum;
		}
	}
}

DISPATCH(score, (const struct match *m), (m))
DISPATCH(half_score, (const struct match *m), (m))
DISPATCH(join, (const struct pairs *p, size_t first, size_t count), (p, first, count))

/* Heads by sixteen: the first number of each, the second of each ... */
static const float *heads_of(const struct engine *engine, const struct pairs *p, size_t first, size_t count)
{
	size_t groups = (count + LANES) / LANES;
	float *heads = product_rows(engine, groups * p->arc, LANES);

	for (size_t h = 0; h <= count; h++) {
		const float *head = h == 0 ? p->root : p->roles + (first + h - 1) * p->width + p->arc;
		float *to = heads + h / LANES * LANES * p->arc + h % LANES;

		for (size_t i = 0; i < p->arc; i++)
			to[i * LANES] = head[i];
	}
	for (size_t h = count + 1; h < groups * LANES; h++)
		for (size_t i = 0; i < p->arc; i++)
			heads[(h / LANES * p->arc + i) * LANES + h % LANES] = 0;
	return heads;
}

static void parse_piece(const struct engine *engine, const struct pairs *p, size_t first, size_t count)
{
	struct match m = { .count = count, .arc = p->arc, .wanted = p->wanted + first * p->arc };

	m.heads = heads_of(engine, p, first, count);
	m.scores = arena_room(engine->arena, count * (count + 1) + LANES, sizeof(float));
	if (engine->kernel->processor >= PROCESSOR_AVX512)
		score_on(engine->kernel->processor)(&m);
	else
		half_score_on(engine->kernel->processor)(&m);
	tree_decode(engine->arena, m.scores, count, p->heads + first);
	join_on(engine->kernel->processor)(p, first, count);
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

enum { OF_ROOT = 1, LOOKS_BACK = 2 };

/* what each label asks of its arc */
static unsigned char *kinds_of_labels(const struct engine *engine)
{
	uint32_t count = model_rows(engine->model, SECTION_LABELS);
	unsigned char *kinds = arena_room(engine->arena, count, 1);

	for (uint32_t i = 0; i < count; i++) {
		struct text label = model_string(engine->model, SECTION_LABEL_NAMES, i);
		kinds[i] = (unsigned char)((text_is(label, "root") ? OF_ROOT : 0) |
		                           (looks_back(label) ? LOOKS_BACK : 0));
	}
	return kinds;
}

/* The label with the highest score that word `id` may have under `head`. */
static struct text best_label(const struct model *model, const unsigned char *kinds, const float *scores,
                              int id, int head)
{
	uint32_t count = model_rows(model, SECTION_LABELS), best = count;

	for (uint32_t i = 0; i < count; i++) {
		if (best < count && !(scores[i] > scores[best]))
			continue;
		if ((kinds[i] & OF_ROOT) == (head == 0) && !(head > id && (kinds[i] & LOOKS_BACK)))
			best = i;
	}
	return best < count ? model_string(model, SECTION_LABEL_NAMES, best) : TEXT("dep");
}

static void label_arcs(const struct engine *engine, const struct pairs *p, const struct pieces *pieces,
                       struct token **tokens)
{
	struct matrix labels = model_matrix(engine->model, SECTION_LABELS);
	struct activations hidden = activations_of(engine, p->hidden, p->count, p->label, p->label);
	const float *scores = product_matrix(engine, &labels, &hidden);
	const unsigned char *kinds = kinds_of_labels(engine);

	for (size_t piece = 0, first = 0; piece < pieces->count; first = pieces->ends[piece++])
		for (size_t i = first; i < pieces->ends[piece]; i++) {
			tokens[i]->head = p->heads[i];
			tokens[i]->deprel = best_label(engine->model, kinds, scores + i * labels.width,
			                               (int)(i - first) + 1, p->heads[i]);
		}
}

void parse(const struct engine *engine, const struct pieces *pieces, const struct activations *states,
           struct token **tokens)
{
	struct matrix tree = model_matrix(engine->model, SECTION_TREE);
	struct matrix arcs = model_matrix(engine->model, SECTION_ARCS);
	size_t n = states->count;
	struct pairs p = { .count = n, .arc = arcs.rows, .width = tree.width };

	p.label = model_matrix(engine->model, SECTION_LABELS).cols;
	p.hidden = product_rows(engine, n, p.label);
	p.heads = arena_room(engine->arena, n, sizeof(*p.heads));
	p.root = model_floats(engine->model, SECTION_ROOT);
	p.roles = product_matrix(engine, &tree, states);
	product_rectify(engine, p.roles, n, 2 * p.arc, p.width);
	struct activations dependents = activations_of(engine, p.roles, n, p.arc, p.width);
	p.wanted = product_matrix(engine, &arcs, &dependents);
	for (size_t piece = 0, first = 0; piece < pieces->count; first = pieces->ends[piece++])
		parse_piece(engine, &p, first, pieces->ends[piece] - first);
	label_arcs(engine, &p, pieces, tokens);
}
