/* guess.c - running text teaches the encoder: guess hidden words from their sentences */
#include "tag/train/guess.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "tag/train/loss.h"
#include "tag/train/product.h"
#include "tag/train/random.h"

enum { SAMPLE = 2048, DRAWN = 1 << 22, REPORT = 500 };
static const float HIDDEN_SHARE = 0.25f;

struct guesser {
	struct encoder       *encoder;
	const struct inputs  *inputs;
	const struct running *running;
	struct linear         guess;       /* state to the vector of the word that is missed */
	struct parameter      outputs;     /* [vocabulary][dimension] */
	float                *prior;       /* [vocabulary] log of a word's frequency over its share in samples */
	uint32_t             *drawn;       /* [DRAWN] words as often as they are to be drawn */
	struct batch          batch;
	uint32_t             *targets;     /* [word_count] rows of `outputs` or NO_ROW */
	struct adam           adam;
	struct arena          arena;
	uint64_t              random;
};

/* Words are drawn in proportion to their count ^ 0.75; those of no count once. */
static void prepare_draws(struct guesser *g)
{
	size_t words = g->outputs.rows, word = 0;
	double *weight = calloc(words, sizeof(*weight)), total = 0, sum = 0;

	for (size_t i = 0; i < g->running->forms.count; i++) {
		char key[WORD_KEY_SIZE];
		struct text form = { key, word_key(g->running->forms.strings[i], key) };
		const uint32_t *row = map_find(&g->inputs->vectors, word_hash(form));

		if (row != NULL)
			weight[*row] += (double)g->running->forms.frequency[i];
	}
	g->prior = malloc(words * sizeof(*g->prior));
	for (size_t i = 0; i < words; i++) {
		g->prior[i] = (float)(0.25 * log(weight[i] + 1));
		total += weight[i] = pow(weight[i] + 1, 0.75);
	}
	g->drawn = malloc(DRAWN * sizeof(*g->drawn));
	for (size_t i = 0; i < DRAWN; i++) {
		while (word + 1 < words && (double)i / DRAWN * total >= sum + weight[word])
			sum += weight[word++];
		g->drawn[i] = (uint32_t)word;
	}
	free(weight);
}

/* What is shown of a word that is to be guessed. */
static void hide(struct guesser *g, struct seen *seen)
{
	float chance = random_unit(&g->random);

	if (chance < 0.8f)
		*seen = (struct seen){ .vector = NO_ROW };
	else if (chance < 0.9f) {
		size_t other = random_next(&g->random) % g->running->word_count;
		inputs_see(g->inputs, &g->running->forms.strings[g->running->words[other]], 1, false, seen);
	}
}

static void add_sentence(struct guesser *g, size_t number)
{
	struct batch *b = &g->batch;
	size_t start = number == 0 ? 0 : g->running->ends[number - 1];
	size_t count = g->running->ends[number] - start;
	struct text *forms = arena_array(&g->arena, count, sizeof(*forms));

	for (size_t i = 0; i < count; i++)
		forms[i] = g->running->forms.strings[g->running->words[start + i]];
	inputs_see(g->inputs, forms, count, forms_shouted(forms, count), b->seen + b->word_count);
	for (size_t i = 0; i < count; i++) {
		struct seen *seen = &b->seen[b->word_count];

		g->targets[b->word_count] = random_unit(&g->random) < HIDDEN_SHARE ? seen->vector : NO_ROW;
		if (g->targets[b->word_count++] != NO_ROW)
			hide(g, seen);
	}
	b->ends[b->sentence_count++] = b->word_count;
}

struct sample {                    /* the words to tell apart: the batch's own, then those drawn */
	size_t    count, own;              /* count is a multiple of 16 */
	uint32_t *rows;                    /* [count] */
	float    *outputs, *gradient;      /* [count][dimension] */
};

static struct sample draw(struct guesser *g)
{
	struct sample s = { .count = SAMPLE };
	size_t width = g->outputs.cols;

	s.rows = arena_array(&g->arena, s.count, sizeof(*s.rows));
	s.outputs = arena_array(&g->arena, s.count * width, sizeof(float));
	s.gradient = arena_array(&g->arena, s.count * width, sizeof(float));
	for (size_t i = 0; i < s.count; i++) {
		s.rows[i] = g->drawn[random_next(&g->random) % DRAWN];
		memcpy(s.outputs + i * width, g->outputs.value + s.rows[i] * width, width * sizeof(float));
	}
	return s;
}

static float dot(const float *a, const float *b, size_t count)
{
	float sum = 0;

	for (size_t i = 0; i < count; i++)
		sum += a[i] * b[i];
	return sum;
}

/*
 * scores[SAMPLE + 16] of one guess become the gradient; the word itself is behind the others.  Where the
 * sample has it, it is not told from itself.
 */
static double judge(const struct guesser *g, const struct sample *s, uint32_t target, float own, float *scores)
{
	for (size_t i = 0; i < s->count; i++)
		scores[i] = s->rows[i] == target ? -1e4f : scores[i] + g->prior[s->rows[i]];
	scores[s->count] = own + g->prior[target];
	return (double)loss_class(scores, s->count + 1, s->count + 16, (uint32_t)s->count, 1);
}

/* loss of all guesses, with gradients of the outputs and of the guesses */
static double compare(struct guesser *g, const float *guesses, const uint32_t *targets, size_t count,
                      float *d_guesses)
{
	struct sample s = draw(g);
	size_t width = g->outputs.cols, stride = s.count + 16;
	float *all = arena_array(&g->arena, count * s.count, sizeof(float)), row[SAMPLE + 16];
	double loss = 0;

	product_bt(count, s.count, width, guesses, s.outputs, all);
	for (size_t i = 0; i < count; i++) {
		const float *guess = guesses + i * width;
		float *output = g->outputs.value + targets[i] * width, d;

		memset(row, 0, stride * sizeof(float));
		memcpy(row, all + i * s.count, s.count * sizeof(float));
		loss += judge(g, &s, targets[i], dot(guess, output, width), row);
		d = row[s.count];
		memcpy(all + i * s.count, row, s.count * sizeof(float));
		for (size_t j = 0; j < width; j++) {
			d_guesses[i * width + j] += d * output[j];
			g->outputs.gradient[targets[i] * width + j] += d * guess[j];
		}
	}
	product(count, width, s.count, all, s.outputs, d_guesses);
	product_at(s.count, width, count, all, guesses, s.gradient);
	for (size_t i = 0; i < s.count; i++)
		for (size_t j = 0; j < width; j++)
			g->outputs.gradient[s.rows[i] * width + j] += s.gradient[i * width + j];
	for (size_t i = 0; i < s.count; i++)
		parameter_update_row(&g->outputs, s.rows[i], &g->adam, 1 / (float)count);
	for (size_t i = 0; i < count; i++)
		parameter_update_row(&g->outputs, targets[i], &g->adam, 1 / (float)count);
	return loss;
}

/* one step; returns the sum of losses, counts the guesses */
static double step(struct guesser *g, float rate, size_t *guessed)
{
	struct batch *b = &g->batch;
	struct encoder_pass pass = encoder_forward(g->encoder, &g->arena, b, (struct dropout){ 0, 0 }, &g->random);
	size_t top = encoder_width(g->encoder), count = 0, width = g->outputs.cols;
	float *states = arena_array(&g->arena, b->word_count * top, sizeof(float)),
	      *d_states = arena_array(&g->arena, b->word_count * top, sizeof(float)),
	      *d_top = arena_array(&g->arena, b->word_count * top, sizeof(float));
	uint32_t *targets = arena_array(&g->arena, b->word_count, sizeof(*targets));

	for (size_t t = 0; t < b->word_count; t++)
		if (g->targets[t] != NO_ROW) {
			memcpy(states + count * top, pass.top + t * top, top * sizeof(float));
			targets[count++] = g->targets[t];
		}
	if (count == 0)
		return 0;
	float *guesses = arena_array(&g->arena, count * width, sizeof(float)),
	      *d_guesses = arena_array(&g->arena, count * width, sizeof(float));
	adam_next(&g->adam, rate);
	linear_forward(&g->guess, count, states, guesses);
	double loss = compare(g, guesses, targets, count, d_guesses);
	linear_backward(&g->guess, count, states, d_guesses, d_states);
	for (size_t t = 0, i = 0; t < b->word_count; t++)
		if (g->targets[t] != NO_ROW)
			memcpy(d_top + t * top, d_states + i++ * top, top * sizeof(float));
	encoder_backward(g->encoder, &g->arena, b, &pass, d_top);
	encoder_update(g->encoder, b, &g->adam, 1 / (float)count);
	linear_update(&g->guess, &g->adam, 1 / (float)count);
	*guessed += count;
	return loss;
}

static void learn(struct guesser *g, const struct guess_settings *settings)
{
	size_t total = (size_t)((double)settings->epochs * (double)g->running->sentence_count), steps = 0;
	size_t guessed = 0;
	double loss = 0;

	for (size_t i = 0; i < total; i++) {
		add_sentence(g, random_next(&g->random) % g->running->sentence_count);
		if (g->batch.word_count < settings->batch)
			continue;
		loss += step(g, settings->rate * (1 - (float)i / (float)total), &guessed);
		arena_reset(&g->arena);
		g->batch.word_count = g->batch.sentence_count = 0;
		if (++steps % REPORT == 0) {
			fprintf(stderr, "train: %4.1f %% of the text: loss of guesses %.4f; %.0f s\n",
			        100 * (double)i / (double)total, loss / (double)guessed,
			        (double)clock() / CLOCKS_PER_SEC);
			loss = 0, guessed = 0;
		}
	}
}

void guess_learn(struct encoder *encoder, const struct inputs *inputs, const struct running *running,
                 const struct guess_settings *settings)
{
	struct guesser g = { .encoder = encoder, .inputs = inputs, .running = running,
		             .random = settings->seed };
	size_t room = settings->batch + LONGEST_RUNNING;

	g.guess = linear_new(encoder_width(encoder), encoder->vectors.cols, &g.random);
	g.outputs = parameter_new(encoder->vectors.rows, encoder->vectors.cols, 0, &g.random);
	for (size_t i = 0; i < g.outputs.rows * g.outputs.cols; i++)
		g.outputs.value[i] = encoder->vectors.value[i] / 2;
	prepare_draws(&g);
	g.batch.seen = malloc(room * sizeof(*g.batch.seen));
	g.batch.ends = malloc(room * sizeof(*g.batch.ends));
	g.targets = malloc(room * sizeof(*g.targets));
	encoder->vectors_learn = true;
	learn(&g, settings);
	encoder->vectors_learn = false;
	free(g.batch.seen);
	free(g.batch.ends);
	free(g.targets);
	free(g.prior);
	free(g.drawn);
	arena_free(&g.arena);
}
