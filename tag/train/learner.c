/* learner.c - the network while it learns */
#include "tag/train/learner.h"

#include <math.h>
#include <string.h>

#include "tag/train/loss.h"
#include "tag/train/random.h"
#include "tag/train/trees.h"

struct learner learner_new(const struct settings *s, const struct corpus *corpus, const struct inputs *inputs,
                           struct vectors vectors)
{
	struct learner l = { .settings = *s, .vectors = vectors, .random = s->seed };
	size_t top = 2 * s->hidden;

	l.tag_count = corpus->tags.count;
	l.lemma_count = corpus->lemmas.count;
	l.label_count = corpus->labels.count;
	l.features = parameter_new(inputs->features.count, s->feature, 0.1f, &l.random);
	for (size_t i = 0; i < LAYERS; i++)
		l.layers[i] = layer_new(i == 0 ? vectors.dimension + s->feature : top, s->hidden, &l.random);
	l.tags = linear_new(top, l.tag_count, &l.random);
	l.lemmas = linear_new(top, l.lemma_count, &l.random);
	l.names = linear_new(top, NAME_TAGS, &l.random);
	l.tree = linear_new(top, 2 * (s->arc + s->label), &l.random);
	l.arcs = linear_new(s->arc, s->arc, &l.random);
	l.labels = linear_new(s->label, l.label_count, &l.random);
	l.root = parameter_new(1, s->arc + s->label, 0.1f, &l.random);
	l.transitions = parameter_new(NAME_TAGS + 1, 32, 0, &l.random);
	return l;
}

/* x[n][vector | feature]; what is not shown of a word is taken out of batch->seen */
static float *embed(struct learner *l, struct arena *arena, const struct batch *batch)
{
	size_t fixed = l->vectors.dimension, width = fixed + l->settings.feature;
	float *x = arena_array(arena, batch->word_count * width, sizeof(float));

	for (size_t t = 0; t < batch->word_count; t++) {
		struct seen *seen = &batch->seen[t];
		float *row = x + t * width, chance = random_unit(&l->random);

		if (chance < l->settings.drop_word)
			seen->rows[0] = NO_ROW;
		if (chance < l->settings.drop_word * 0.4f)
			seen->vector = NO_ROW;
		if (seen->vector != NO_ROW)
			memcpy(row, l->vectors.values + seen->vector * fixed, fixed * sizeof(float));
		for (uint32_t i = 0; i < seen->count; i++) {
			if (seen->rows[i] == NO_ROW)
				continue;
			const float *feature = l->features.value + seen->rows[i] * l->settings.feature;
			for (size_t j = 0; j < l->settings.feature; j++)
				row[fixed + j] += feature[j];
		}
	}
	return x;
}

static void embed_backward(struct learner *l, const struct batch *batch, const float *dx)
{
	size_t fixed = l->vectors.dimension, width = fixed + l->settings.feature;

	for (size_t t = 0; t < batch->word_count; t++)
		for (uint32_t i = 0; i < batch->seen[t].count; i++) {
			if (batch->seen[t].rows[i] == NO_ROW)
				continue;
			float *gradient = l->features.gradient + batch->seen[t].rows[i] * l->settings.feature;
			for (size_t j = 0; j < l->settings.feature; j++)
				gradient[j] += dx[t * width + fixed + j];
		}
}

/* each sentence drops inputs of its own, the same for all of its words (Gal and Ghahramani 2016) */
static float *drop(struct learner *l, struct arena *arena, const struct batch *batch, float *x, size_t width,
                   float rate)
{
	float *mask = arena_array(arena, batch->sentence_count * width, sizeof(float)), kept = 1 / (1 - rate);
	size_t t = 0;

	for (size_t i = 0; i < batch->sentence_count * width; i++)
		mask[i] = random_unit(&l->random) < rate ? 0 : kept;
	for (size_t s = 0; s < batch->sentence_count; s++)
		for (; t < batch->ends[s]; t++)
			for (size_t j = 0; j < width; j++)
				x[t * width + j] *= mask[s * width + j];
	return mask;
}

static void drop_backward(const struct batch *batch, float *dx, size_t width, const float *mask)
{
	size_t t = 0;

	for (size_t s = 0; s < batch->sentence_count; s++)
		for (; t < batch->ends[s]; t++)
			for (size_t j = 0; j < width; j++)
				dx[t * width + j] *= mask[s * width + j];
}

enum which { TAG, LEMMA };

/* tags or lemma rules of the sentences that have trees */
static double learn_classes(struct linear *linear, struct arena *arena, const struct batch *batch,
                            enum which which, size_t count, float weight, const float *top, float *dtop)
{
	size_t width = linear->weights.cols, t = 0;
	float *scores = arena_array(arena, batch->word_count * width, sizeof(float));
	double loss = 0;

	linear_forward(linear, batch->word_count, top, scores);
	for (size_t s = 0; s < batch->sentence_count; s++)
		for (size_t i = 0; i < batch->examples[s]->count; i++, t++) {
			const struct gold *gold = &batch->examples[s]->gold[i];
			uint32_t class = !batch->examples[s]->tree ? NO_CLASS
			                 : which == TAG            ? gold->tag
			                                           : gold->lemma;
			loss += (double)loss_class(scores + t * width, count, width, class, weight);
		}
	linear_backward(linear, batch->word_count, top, scores, dtop);
	return loss;
}

static double learn_names(struct learner *l, struct arena *arena, const struct batch *batch, const float *top,
                          float *dtop)
{
	size_t width = l->names.weights.cols, start = 0;
	float *scores = arena_array(arena, batch->word_count * width, sizeof(float));
	double loss = 0;

	linear_forward(&l->names, batch->word_count, top, scores);
	for (size_t s = 0; s < batch->sentence_count; start = batch->ends[s++]) {
		size_t n = batch->examples[s]->count;

		if (batch->examples[s]->named)
			loss += (double)loss_names(scores + start * width, batch->examples[s]->gold, n,
			                           &l->transitions, 1);
		else
			memset(scores + start * width, 0, n * width * sizeof(float));
	}
	linear_backward(&l->names, batch->word_count, top, scores, dtop);
	return loss;
}

static void update_features(struct learner *l, const struct batch *batch, float scale)
{
	size_t cols = l->settings.feature;

	for (size_t t = 0; t < batch->word_count; t++)
		for (uint32_t i = 0; i < batch->seen[t].count; i++) {
			uint32_t row = batch->seen[t].rows[i];
			if (row == NO_ROW)
				continue;
			const float *gradient = l->features.gradient + row * cols;
			bool touched = false;          /* updated rows have no gradient left */
			for (size_t j = 0; j < cols && !touched; j++)
				touched = gradient[j] != 0;
			if (touched)
				parameter_update_rows(&l->features, &l->adam, scale, &row, 1);
		}
}

static void update(struct learner *l, const struct batch *batch, float left)
{
	float scale = 1 / (float)batch->word_count;

	l->adam.step++;
	l->adam.rate = l->settings.rate * left;
	if (l->adam.step < 200)
		l->adam.rate *= (float)l->adam.step / 200;
	update_features(l, batch, scale);
	for (size_t i = 0; i < LAYERS; i++)
		layer_update(&l->layers[i], &l->adam, scale);
	linear_update(&l->tags, &l->adam, scale);
	linear_update(&l->lemmas, &l->adam, scale);
	linear_update(&l->names, &l->adam, scale);
	linear_update(&l->tree, &l->adam, scale);
	linear_update(&l->arcs, &l->adam, scale);
	linear_update(&l->labels, &l->adam, scale);
	parameter_update(&l->root, &l->adam, scale);
	parameter_update(&l->transitions, &l->adam, scale);
}

void learner_step(struct learner *l, struct arena *arena, const struct batch *batch, float left,
                  struct losses *losses)
{
	size_t n = batch->word_count, top = 2 * l->settings.hidden, width = l->layers[0].inputs;
	struct layer_pass passes[LAYERS];
	float *masks[LAYERS + 1], *x = embed(l, arena, batch), *dx;

	for (size_t i = 0; i < LAYERS; i++) {
		masks[i] = drop(l, arena, batch, x, l->layers[i].inputs,
		                i == 0 ? l->settings.drop_input : l->settings.drop_layer);
		passes[i] = layer_forward(&l->layers[i], arena, x, n, batch->ends, batch->sentence_count);
		x = passes[i].h;
	}
	masks[LAYERS] = drop(l, arena, batch, x, top, l->settings.drop_layer);
	float *dh = arena_array(arena, n * top, sizeof(float));
	losses->tags += learn_classes(&l->tags, arena, batch, TAG, l->tag_count, 1, x, dh);
	losses->lemmas += learn_classes(&l->lemmas, arena, batch, LEMMA, l->lemma_count, 0.5f, x, dh);
	losses->names += learn_names(l, arena, batch, x, dh);
	trees_step(l, arena, batch, x, dh, losses);
	for (size_t i = LAYERS; i-- > 0; dh = dx) {
		drop_backward(batch, dh, top, masks[i + 1]);
		dx = arena_array(arena, n * l->layers[i].inputs, sizeof(float));
		layer_backward(&l->layers[i], arena, &passes[i], n, batch->ends, batch->sentence_count, dh,
		               dx);
	}
	drop_backward(batch, dh, width, masks[0]);
	embed_backward(l, batch, dh);
	update(l, batch, left);
}
