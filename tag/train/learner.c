/* learner.c - the network while it learns */
#include "tag/train/learner.h"

#include <math.h>
#include <string.h>

#include "tag/train/loss.h"
#include "tag/train/random.h"
#include "tag/train/trees.h"

struct learner learner_new(const struct settings *s, const struct corpus *corpus, struct encoder encoder)
{
	struct learner l = { .settings = *s, .encoder = encoder, .random = s->seed };
	size_t top = encoder_width(&encoder);

	l.tag_count = corpus->tags.count;
	l.lemma_count = corpus->lemmas.count;
	l.label_count = corpus->labels.count;
	l.classes = linear_new(top, s->classes, &l.random);
	l.tags = linear_new(s->classes, l.tag_count, &l.random);
	l.lemmas = linear_new(s->classes, l.lemma_count, &l.random);
	l.names = linear_new(top, NAME_TAGS, &l.random);
	l.tree = linear_new(top, 2 * (s->arc + s->label), &l.random);
	l.arcs = linear_new(s->arc, s->arc, &l.random);
	l.labels = linear_new(s->label, l.label_count, &l.random);
	l.root = parameter_new(1, s->arc + s->label, 0.1f, &l.random);
	l.transitions = parameter_new(NAME_TAGS + 1, 32, 0, &l.random);
	return l;
}

/* Some words are only seen by their parts, some of them have no vector either. */
static void hide_words(struct learner *l, const struct batch *batch)
{
	for (size_t t = 0; t < batch->word_count; t++) {
		float chance = random_unit(&l->random);

		if (chance < l->settings.drop_word)
			batch->seen[t].rows[0] = NO_ROW;
		if (chance < l->settings.drop_word * 0.4f)
			batch->seen[t].vector = NO_ROW;
	}
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
			if (batch->opinion != NULL) {
				const float *shares = which == TAG ? batch->opinion->tags : batch->opinion->lemmas;
				loss += (double)loss_shares(scores + t * width, count, width, shares + t * width);
				continue;
			}
			const struct gold *gold = &batch->examples[s]->gold[i];
			uint32_t class = !batch->examples[s]->tree ? NO_CLASS
			                 : which == TAG            ? gold->tag
			                                           : gold->lemma;
			loss += (double)loss_class(scores + t * width, count, width, class, weight);
		}
	linear_backward(linear, batch->word_count, top, scores, dtop);
	return loss;
}

/* tags and lemma rules by way of a hidden layer */
static void learn_words(struct learner *l, struct arena *arena, const struct batch *batch, const float *top,
                        float *dtop, struct losses *losses)
{
	size_t n = batch->word_count, width = l->settings.classes;
	float *hidden = arena_array(arena, n * width, sizeof(float)),
	      *d_hidden = arena_array(arena, n * width, sizeof(float));

	linear_forward(&l->classes, n, top, hidden);
	for (size_t i = 0; i < n * width; i++)
		hidden[i] = hidden[i] > 0 ? hidden[i] : 0;
	losses->tags += learn_classes(&l->tags, arena, batch, TAG, l->tag_count, 1, hidden, d_hidden);
	losses->lemmas += learn_classes(&l->lemmas, arena, batch, LEMMA, l->lemma_count, 0.5f, hidden, d_hidden);
	for (size_t i = 0; i < n * width; i++)
		d_hidden[i] = hidden[i] > 0 ? d_hidden[i] : 0;
	linear_backward(&l->classes, n, top, d_hidden, dtop);
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

static void update(struct learner *l, const struct batch *batch, float left)
{
	float scale = 1 / (float)batch->word_count;

	adam_next(&l->adam, l->settings.rate * left);
	struct adam slower = l->adam;
	slower.rate *= l->settings.encoder_share;
	encoder_update(&l->encoder, batch, &slower, scale);
	linear_update(&l->classes, &l->adam, scale);
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
	struct dropout dropout = { l->settings.drop_input, l->settings.drop_layer };

	hide_words(l, batch);
	struct encoder_pass pass = encoder_forward(&l->encoder, arena, batch, dropout, &l->random);
	float *dtop = arena_array(arena, batch->word_count * encoder_width(&l->encoder), sizeof(float));
	learn_words(l, arena, batch, pass.top, dtop, losses);
	losses->names += learn_names(l, arena, batch, pass.top, dtop);
	trees_step(l, arena, batch, pass.top, dtop, losses);
	encoder_backward(&l->encoder, arena, batch, &pass, dtop);
	update(l, batch, left);
}

static bool each_part(struct learner *l, FILE *stream, bool (*linear)(struct linear *, FILE *),
                      bool (*parameter)(struct parameter *, FILE *))
{
	return linear(&l->classes, stream) && linear(&l->tags, stream) && linear(&l->lemmas, stream) &&
	       linear(&l->names, stream) && linear(&l->tree, stream) && linear(&l->arcs, stream) &&
	       linear(&l->labels, stream) && parameter(&l->root, stream) && parameter(&l->transitions, stream);
}

static bool put_linear(struct linear *linear, FILE *stream)
{
	return linear_write(linear, stream);
}

static bool put_parameter(struct parameter *parameter, FILE *stream)
{
	return parameter_write(parameter, stream);
}

bool learner_write(struct learner *l, FILE *stream)
{
	return encoder_write(&l->encoder, stream) && each_part(l, stream, put_linear, put_parameter);
}

bool learner_read(struct learner *l, FILE *stream)
{
	return encoder_read(&l->encoder, stream) && each_part(l, stream, linear_read, parameter_read);
}
