/* encoder.c - from words to states while the network learns */
#include "tag/train/encoder.h"

#include <string.h>

#include "tag/train/random.h"

struct encoder encoder_new(struct vectors *vectors, size_t features, size_t feature, size_t squeeze,
                           size_t hidden, uint64_t *random)
{
	struct encoder e = { .vectors = parameter_new(vectors->count, vectors->dimension, 0, random),
		             .features = parameter_new(features, feature, 0.1f, random) };

	memcpy(e.vectors.value, vectors->values, vectors->count * vectors->dimension * sizeof(float));
	for (size_t i = 0; i < LAYERS; i++)
		e.layers[i] = layer_new(i == 0 ? vectors->dimension + feature : 2 * hidden, squeeze, hidden,
		                        random);
	return e;
}

struct encoder encoder_copy(const struct encoder *e)
{
	uint64_t random = 1;
	struct vectors vectors = { e->vectors.rows, e->vectors.cols, NULL, e->vectors.value };

	return encoder_new(&vectors, e->features.rows, e->features.cols, e->layers[0].squeeze.weights.cols,
	                   e->layers[0].hidden, &random);
}

size_t encoder_width(const struct encoder *encoder)
{
	return 2 * encoder->layers[LAYERS - 1].hidden;
}

/* x[n][vector | features] */
static float *embed(const struct encoder *e, struct arena *arena, const struct batch *batch)
{
	size_t fixed = e->vectors.cols, width = fixed + e->features.cols;
	float *x = arena_array(arena, batch->word_count * width, sizeof(float));

	for (size_t t = 0; t < batch->word_count; t++) {
		const struct seen *seen = &batch->seen[t];
		float *row = x + t * width;

		if (seen->vector != NO_ROW)
			memcpy(row, e->vectors.value + seen->vector * fixed, fixed * sizeof(float));
		for (uint32_t i = 0; i < seen->count; i++) {
			if (seen->rows[i] == NO_ROW)
				continue;
			const float *feature = e->features.value + seen->rows[i] * e->features.cols;
			for (size_t j = 0; j < e->features.cols; j++)
				row[fixed + j] += feature[j];
		}
	}
	return x;
}

static void add(float *sum, const float *more, size_t count)
{
	for (size_t i = 0; i < count; i++)
		sum[i] += more[i];
}

static void embed_backward(struct encoder *e, const struct batch *batch, const float *dx)
{
	size_t fixed = e->vectors.cols, feature = e->features.cols;

	for (size_t t = 0; t < batch->word_count; t++, dx += fixed + feature) {
		const struct seen *seen = &batch->seen[t];

		if (e->vectors_learn && seen->vector != NO_ROW)
			add(e->vectors.gradient + seen->vector * fixed, dx, fixed);
		for (uint32_t i = 0; i < seen->count; i++)
			if (seen->rows[i] != NO_ROW)
				add(e->features.gradient + seen->rows[i] * feature, dx + fixed, feature);
	}
}

static void multiply_by_mask(const struct batch *batch, float *x, size_t width, const float *mask)
{
	size_t t = 0;

	for (size_t s = 0; mask != NULL && s < batch->sentence_count; s++)
		for (; t < batch->ends[s]; t++)
			for (size_t j = 0; j < width; j++)
				x[t * width + j] *= mask[s * width + j];
}

/* each sentence drops inputs of its own, the same for all of its words (Gal and Ghahramani 2016) */
static float *drop(struct arena *arena, const struct batch *batch, float *x, size_t width, float rate,
                   uint64_t *random)
{
	if (rate <= 0)
		return NULL;
	float *mask = arena_array(arena, batch->sentence_count * width, sizeof(float)), kept = 1 / (1 - rate);
	for (size_t i = 0; i < batch->sentence_count * width; i++)
		mask[i] = random_unit(random) < rate ? 0 : kept;
	multiply_by_mask(batch, x, width, mask);
	return mask;
}

struct encoder_pass encoder_forward(const struct encoder *e, struct arena *arena, const struct batch *batch,
                                    struct dropout dropout, uint64_t *random)
{
	struct encoder_pass pass = { .top = embed(e, arena, batch) };

	for (size_t i = 0; i < LAYERS; i++) {
		pass.masks[i] = drop(arena, batch, pass.top, e->layers[i].inputs,
		                     i == 0 ? dropout.input : dropout.layer, random);
		pass.layers[i] = layer_forward(&e->layers[i], arena, pass.top, batch->word_count, batch->ends,
		                               batch->sentence_count);
		pass.top = pass.layers[i].h;
	}
	pass.masks[LAYERS] = drop(arena, batch, pass.top, encoder_width(e), dropout.layer, random);
	return pass;
}

void encoder_backward(struct encoder *e, struct arena *arena, const struct batch *batch,
                      const struct encoder_pass *pass, float *dtop)
{
	size_t n = batch->word_count;
	float *dh = dtop, *dx;

	for (size_t i = LAYERS; i-- > 0; dh = dx) {
		multiply_by_mask(batch, dh, 2 * e->layers[i].hidden, pass->masks[i + 1]);
		dx = arena_array(arena, n * e->layers[i].inputs, sizeof(float));
		layer_backward(&e->layers[i], arena, &pass->layers[i], n, batch->ends, batch->sentence_count,
		               dh, dx);
	}
	multiply_by_mask(batch, dh, e->layers[0].inputs, pass->masks[0]);
	embed_backward(e, batch, dh);
}

void encoder_update(struct encoder *e, const struct batch *batch, const struct adam *adam, float scale)
{
	for (size_t t = 0; t < batch->word_count; t++) {
		const struct seen *seen = &batch->seen[t];

		if (e->vectors_learn && seen->vector != NO_ROW)
			parameter_update_row(&e->vectors, seen->vector, adam, scale);
		for (uint32_t i = 0; i < seen->count; i++)
			if (seen->rows[i] != NO_ROW)
				parameter_update_row(&e->features, seen->rows[i], adam, scale);
	}
	for (size_t i = 0; i < LAYERS; i++)
		layer_update(&e->layers[i], adam, scale);
}

bool encoder_write(const struct encoder *e, FILE *stream)
{
	bool written = parameter_write(&e->vectors, stream) && parameter_write(&e->features, stream);

	for (size_t i = 0; written && i < LAYERS; i++)
		written = layer_write(&e->layers[i], stream);
	return written;
}

bool encoder_read(struct encoder *e, FILE *stream)
{
	bool whole = parameter_read(&e->vectors, stream) && parameter_read(&e->features, stream);

	for (size_t i = 0; whole && i < LAYERS; i++)
		whole = layer_read(&e->layers[i], stream);
	return whole;
}
