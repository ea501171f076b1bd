/* encoder.c - from words to states */
#include "tag/encoder.h"

#include <string.h>

#include "tag/curve.h"
#include "tag/dispatch.h"
#include "tag/features.h"

struct embeddings { struct table vectors, features; };

/* sum += the rows of these features, sum[cols] */
struct addition { const struct table *features; const uint32_t *rows; int count; int32_t *sum; };

INLINE void add(const struct addition *a)
{
	for (int n = 0; n < a->count; n++) {
		const int8_t *values = a->features->values + (size_t)a->rows[n] * a->features->cols;

		for (uint32_t i = 0; i < a->features->cols; i++)
			a->sum[i] += values[i];
	}
}

DISPATCH(add, (const struct addition *a), (a))

static void add_features(const struct model *model, const struct table *features, const uint64_t *hashes,
                         int count, int32_t *sum)
{
	uint32_t rows[FEATURES_MAX];
	struct addition addition = { features, rows, 0, sum };

	for (int n = 0; n < count; n++) {
		uint32_t *row = &rows[addition.count];
		addition.count +=
			model_find(model, SECTION_FEATURE_INDEX, hashes[n], row) && *row < features->rows;
	}
	add_best(&addition);
}

/* x: the word's vector, then the sum of its features' embeddings; sum: zeros to work with */
static void embed(const struct model *model, const struct embeddings *e, struct text form, bool first,
                  bool shouted, int32_t *sum, float *x)
{
	uint64_t hashes[FEATURES_MAX + 32];
	char key[WORD_KEY_SIZE];
	struct text word = { key, word_key(form, key) };
	int count = word_features(form, word, first, shouted, hashes);
	uint32_t row, lists;

	if (model_find(model, SECTION_VECTOR_INDEX, hashes[0], &row) && row < e->vectors.rows)
		for (uint32_t i = 0; i < e->vectors.cols; i++)
			x[i] = (float)e->vectors.values[(size_t)row * e->vectors.cols + i] * e->vectors.unit;
	if (model_find(model, SECTION_LEXICON, hashes[0], &lists))
		count += lexicon_features(lists, hashes + count);
	add_features(model, &e->features, hashes, count < FEATURES_MAX ? count : FEATURES_MAX, sum);
	for (uint32_t i = 0; i < e->features.cols; i++)
		x[e->vectors.cols + i] = (float)sum[i] * e->features.unit;
}

struct layer {
	size_t       count, hidden, gates, inputs;
	const float *x;            /* [count][inputs] */
	const float *linear;       /* [count][2][gates][hidden] */
	const float *carry;        /* [2 * 2][hidden] */
	float       *h;            /* [count][2 * hidden] */
	float       *cell;         /* [hidden], zero at first */
};

INLINE void unit(const float *z, const float *carry, const float *skip, bool first, float *cell, float *h,
                 size_t hidden)
{
	for (size_t i = 0; i < hidden; i += LANES) {
		lanes c = *(const lanes *)(cell + i), candidate = *(const lanes *)(z + i),
		      s = *(const lanes *)(skip + i);
		lanes forget = *(const lanes *)(z + hidden + i) + *(const lanes *)(carry + i) * c;
		lanes reset = *(const lanes *)(z + 2 * hidden + i) + *(const lanes *)(carry + hidden + i) * c;

		if (first)
			curve_tanh(&s);
		curve_sigmoid(&forget);
		curve_sigmoid(&reset);
		c = forget * (c - candidate) + candidate;
		*(lanes *)(cell + i) = c;
		curve_tanh(&c);
		*(lanes *)(h + i) = reset * (c - s) + s;
	}
}

/* one direction, 0 forwards or 1 backwards */
INLINE void sweep(const struct layer *l, size_t direction)
{
	for (size_t step = 0; step < l->count; step++) {
		size_t t = direction == 0 ? step : l->count - 1 - step;
		const float *z = l->linear + (t * 2 + direction) * l->gates * l->hidden;
		const float *skip =
			l->gates == 4 ? z + 3 * l->hidden : l->x + t * l->inputs + direction * l->hidden;

		unit(z, l->carry + 2 * direction * l->hidden, skip, l->gates == 4, l->cell,
		     l->h + (t * 2 + direction) * l->hidden, l->hidden);
	}
}

DISPATCH(sweep, (const struct layer *l, size_t direction), (l, direction))

/* y[count][outputs] of x[count][inputs] by one of the layer's matrices */
static float *map(const struct model *model, struct arena *arena, int section, const float *x, size_t count)
{
	struct matrix matrix = model_matrix(model, (enum section_name)section);
	struct activations a = activations_of(arena, x, count, matrix.cols, matrix.cols);

	return product_matrix(arena, &matrix, &a);
}

static float *recur(const struct model *model, struct arena *arena, int number, const float *x, size_t count)
{
	uint32_t inputs = model_matrix(model, SECTION_SQUEEZE + number).cols;
	struct layer layer = { .count = count, .inputs = inputs, .x = x, .gates = number == 0 ? 4 : 3 };

	layer.linear = map(model, arena, SECTION_GATES + number,
	                   map(model, arena, SECTION_SQUEEZE + number, x, count), count);
	layer.hidden = model_matrix(model, SECTION_GATES + number).rows / 2 / layer.gates;
	layer.carry = model_floats(model, SECTION_CARRY + number);
	layer.h = arena_array(arena, count * 2 * layer.hidden, sizeof(float));
	for (size_t direction = 0; direction < 2; direction++) {
		layer.cell = arena_array(arena, layer.hidden, sizeof(float));
		sweep_best(&layer, direction);
	}
	return layer.h;
}

struct activations encode(const struct model *model, struct arena *arena, const struct text *forms,
                          size_t count)
{
	struct embeddings e = { model_table(model, SECTION_VECTORS), model_table(model, SECTION_FEATURES) };
	size_t cols = e.vectors.cols + e.features.cols, top;
	float *x = arena_array(arena, count * cols, sizeof(float));
	bool shouted = forms_shouted(forms, count);

	for (size_t i = 0; i < count; i++) {
		int32_t *sum = arena_array(arena, e.features.cols, sizeof(*sum));
		embed(model, &e, forms[i], i == 0, shouted, sum, x + i * cols);
	}
	for (int i = 0; i < MODEL_LAYERS; i++)
		x = recur(model, arena, i, x, count);
	top = model_matrix(model, SECTION_CLASSES).cols;
	return activations_of(arena, x, count, top, top);
}
