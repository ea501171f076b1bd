/* trainer.c - the epochs of a training */
#include "tag/train/trainer.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "tag/train/random.h"
#include "tag/train/teachers.h"

enum { LONGEST = 250 };                        /* words of a sentence that is learnt from */

static void shuffle(uint32_t *order, size_t count, uint64_t *random)
{
	for (size_t i = count; i > 1; i--) {
		size_t other = random_next(random) % i;
		uint32_t kept = order[i - 1];
		order[i - 1] = order[other];
		order[other] = kept;
	}
}

static void add_to_batch(struct trainer *t, const struct example *example)
{
	struct batch *b = &t->batch;
	bool shouted = forms_shouted(example->forms, example->count) || random_next(&t->random) % 50 == 0;

	inputs_see(t->inputs, example->forms, example->count, shouted, b->seen + b->word_count);
	b->word_count += example->count;
	b->examples[b->sentence_count] = example;
	b->ends[b->sentence_count++] = b->word_count;
}

static void step(struct trainer *t, float left)
{
	if (t->batch.word_count > 0)
		learner_step(&t->learner, &t->arena, &t->batch, left, &t->losses);
	arena_reset(&t->arena);
	t->batch.word_count = t->batch.sentence_count = 0;
	t->batch.opinion = NULL;
}

/* sentence `number` of the running text; its gold is filled in later */
static struct example silver_example(struct trainer *t, size_t number)
{
	const struct running *running = &t->running;
	size_t start = number == 0 ? 0 : running->ends[number - 1];
	struct example example = { .count = running->ends[number] - start, .tree = true, .named = true };

	example.forms = arena_array(&t->arena, example.count, sizeof(*example.forms));
	example.gold = arena_array(&t->arena, example.count, sizeof(*example.gold));
	for (size_t i = 0; i < example.count; i++)
		example.forms[i] = running->forms.strings[running->words[start + i]];
	return example;
}

/* One batch of running text, as the teachers see it. */
static void silver_step(struct trainer *t, float left)
{
	size_t words = t->learner.settings.batch;
	struct example *examples = arena_array(&t->arena, words, sizeof(*examples));
	struct losses gold_losses = t->losses;

	while (t->batch.word_count < words) {
		struct example *example = &examples[t->batch.sentence_count];

		*example = silver_example(t, random_next(&t->random) % t->running.sentence_count);
		add_to_batch(t, example);
	}
	t->batch.opinion = teachers_ask(t->teachers, t->teacher_count, &t->arena, &t->batch, examples);
	step(t, left);
	t->losses = gold_losses;
}

/* A batch of annotated sentences is full: learn it, then its share of running text. */
static void steps(struct trainer *t, float left)
{
	step(t, left);
	for (size_t i = 0; t->teacher_count > 0 && i < t->schedule.silver; i++)
		silver_step(t, left);
}

static void epoch(struct trainer *t, uint32_t *order, size_t number)
{
	const struct settings *settings = &t->learner.settings;
	size_t words = 0;

	t->losses = (struct losses){ 0 };
	shuffle(order, t->corpus->count, &t->random);
	for (size_t i = 0; i < t->corpus->count; i++) {
		const struct example *example = &t->corpus->examples[order[i]];
		float done = ((float)number + (float)i / (float)t->corpus->count) / (float)settings->epochs;

		if (example->count > LONGEST ||
		    (!example->tree && random_unit(&t->random) >= t->schedule.names_share))
			continue;
		words += example->count;
		add_to_batch(t, example);
		if (t->batch.word_count >= settings->batch)
			steps(t, 1 - done);
	}
	step(t, 1e-4f);
	double n = (double)words;
	fprintf(stderr,
	        "train: epoch %zu: losses: tags %.4f lemmas %.4f names %.4f arcs %.4f labels %.4f; %.0f s\n",
	        number + 1, t->losses.tags / n, t->losses.lemmas / n, t->losses.names / n, t->losses.arcs / n,
	        t->losses.labels / n, (double)clock() / CLOCKS_PER_SEC);
}

void trainer_run(struct trainer *t)
{
	size_t room = t->learner.settings.batch + LONGEST;
	uint32_t *order = malloc(t->corpus->count * sizeof(*order));

	t->random = t->learner.settings.seed * 7919 + 1;
	t->batch.seen = malloc(room * sizeof(*t->batch.seen));
	t->batch.ends = malloc(room * sizeof(*t->batch.ends));
	t->batch.examples = malloc(room * sizeof(*t->batch.examples));
	for (uint32_t i = 0; i < t->corpus->count; i++)
		order[i] = i;
	for (size_t number = 0; number < t->learner.settings.epochs; number++)
		epoch(t, order, number);
	free(order);
	free(t->batch.seen);
	free(t->batch.ends);
	free(t->batch.examples);
	arena_free(&t->arena);
}
