/* teachers.c - several trained networks teach another one what they think of running text */
#include "tag/train/teachers.h"

#include <string.h>

#include "tag/train/loss.h"
#include "tag/train/product.h"

static const float POSSIBLE = 0.1f;            /* a name tag less likely than this is not meant */
enum { NAMES_WIDTH = 32 };

struct lesson {                    /* of one batch */
	struct arena       *arena;
	const struct batch *batch;
	struct opinion     *opinion;           /* sums over the teachers */
	float              *names;             /* [n][NAMES_WIDTH] */
	float             **roles;             /* [teacher][n][width]: as trees.c has them */
};

static void add(float *sum, const float *more, size_t count)
{
	for (size_t i = 0; i < count; i++)
		sum[i] += more[i];
}

static void rectify(float *x, size_t count)
{
	for (size_t i = 0; i < count; i++)
		x[i] = x[i] > 0 ? x[i] : 0;
}

/* add the shares of `count` classes to sum[n][width] */
static void add_classes(const struct lesson *lesson, const struct linear *linear, const float *x, size_t n,
                        size_t count, float *sum)
{
	size_t width = linear->weights.cols;
	float *scores = arena_array(lesson->arena, n * width, sizeof(float));

	linear_forward(linear, n, x, scores);
	for (size_t t = 0; t < n; t++)
		softmax(scores + t * width, count, width);
	add(sum, scores, n * width);
}

static void add_words(const struct lesson *lesson, const struct learner *l, const float *top)
{
	size_t n = lesson->batch->word_count, width = l->settings.classes;
	float *hidden = arena_array(lesson->arena, n * width, sizeof(float));

	linear_forward(&l->classes, n, top, hidden);
	rectify(hidden, n * width);
	add_classes(lesson, &l->tags, hidden, n, l->tag_count, lesson->opinion->tags);
	add_classes(lesson, &l->lemmas, hidden, n, l->lemma_count, lesson->opinion->lemmas);
}

static void add_names(const struct lesson *lesson, const struct learner *l, const float *top)
{
	const struct batch *b = lesson->batch;
	float *scores = arena_array(lesson->arena, b->word_count * NAMES_WIDTH, sizeof(float));

	linear_forward(&l->names, b->word_count, top, scores);
	for (size_t s = 0, start = 0; s < b->sentence_count; start = b->ends[s++])
		name_chances(scores + start * NAMES_WIDTH, b->ends[s] - start, &l->transitions,
		             lesson->names + start * NAMES_WIDTH);
}

/* `wanted`: [count][arc] of the sentence that starts at `start` */
static void add_sentence_arcs(const struct lesson *lesson, const struct learner *l, size_t s, size_t start,
                              const float *roles, const float *wanted)
{
	size_t n = lesson->batch->ends[s] - start, arc = l->settings.arc, padded = (n + 16) / 16 * 16;
	size_t width = l->tree.weights.cols;
	float *heads = arena_array(lesson->arena, padded * arc, sizeof(float));
	float *scores = arena_array(lesson->arena, n * padded, sizeof(float));

	memcpy(heads, l->root.value, arc * sizeof(float));
	for (size_t t = 0; t < n; t++)
		memcpy(heads + (t + 1) * arc, roles + (start + t) * width + arc, arc * sizeof(float));
	product_bt(n, padded, arc, wanted, heads, scores);
	for (size_t t = 0; t < n; t++)
		softmax(scores + t * padded, n + 1, padded);
	add(lesson->opinion->arcs[s], scores, n * padded);
}

/* returns the roles of all words, which labels need too */
static float *add_arcs(const struct lesson *lesson, const struct learner *l, const float *top)
{
	const struct batch *b = lesson->batch;
	size_t n = b->word_count, arc = l->settings.arc, width = l->tree.weights.cols;
	float *roles = arena_array(lesson->arena, n * width, sizeof(float));
	float *dependents = arena_array(lesson->arena, n * arc, sizeof(float)),
	      *wanted = arena_array(lesson->arena, n * arc, sizeof(float));

	linear_forward(&l->tree, n, top, roles);
	for (size_t t = 0; t < n; t++) {
		rectify(roles + t * width, 2 * arc);
		memcpy(dependents + t * arc, roles + t * width, arc * sizeof(float));
	}
	linear_forward(&l->arcs, n, dependents, wanted);
	for (size_t s = 0, start = 0; s < b->sentence_count; start = b->ends[s++])
		add_sentence_arcs(lesson, l, s, start, roles, wanted + start * arc);
	return roles;
}

/* shares of labels under the heads that all teachers together think likeliest */
static void add_labels(const struct lesson *lesson, const struct learner *l, const float *roles,
                       const struct example *examples)
{
	const struct batch *b = lesson->batch;
	size_t n = b->word_count, label = l->settings.label, width = l->tree.weights.cols;
	size_t at = 2 * l->settings.arc;
	float *pair = arena_array(lesson->arena, n * label, sizeof(float));

	for (size_t s = 0, start = 0; s < b->sentence_count; start = b->ends[s++])
		for (size_t i = 0; i < examples[s].count; i++) {
			size_t head = (size_t)examples[s].gold[i].head;
			const float *mine = roles + (start + i) * width + at;
			const float *its = head == 0 ? l->root.value + l->settings.arc
			                             : roles + (start + head - 1) * width + at + label;

			for (size_t j = 0; j < label; j++)
				pair[(start + i) * label + j] = mine[j] + its[j];
		}
	rectify(pair, n * label);
	add_classes(lesson, &l->labels, pair, n, l->label_count, lesson->opinion->labels);
}

static uint32_t likeliest(const float *shares, size_t count)
{
	uint32_t best = 0;

	for (uint32_t i = 1; i < count; i++)
		best = shares[i] > shares[best] ? i : best;
	return best;
}

/*
 * The tags that may be: those that are likely, and the likeliest one, where an I- may need what comes before
 * it: its B- at the word before is allowed as well, so that there is always a legal sequence.
 */
static void allow_names(struct gold *gold, const float *chances, size_t count, float teachers)
{
	for (size_t t = count; t-- > 0;) {
		uint32_t best = likeliest(chances + t * NAMES_WIDTH, NAME_TAGS);

		gold[t].names |= 1u << best;
		for (uint32_t j = 0; j < NAME_TAGS; j++)
			if (chances[t * NAMES_WIDTH + j] >= POSSIBLE * teachers)
				gold[t].names |= 1u << j;
		for (uint32_t j = 2; j < NAME_TAGS; j += 2)
			if (t > 0 && (gold[t].names >> j & 1))
				gold[t - 1].names |= 1u << (j - 1);
			else if (t == 0 && (gold[t].names >> j & 1))
				gold[t].names |= 1u << (j - 1);
	}
}

static struct lesson lesson_new(const struct learner *l, size_t teacher_count, struct arena *arena,
                                const struct batch *batch)
{
	struct lesson lesson = { .arena = arena, .batch = batch };
	size_t n = batch->word_count;

	lesson.opinion = arena_array(arena, 1, sizeof(*lesson.opinion));
	lesson.opinion->tags = arena_array(arena, n * l->tags.weights.cols, sizeof(float));
	lesson.opinion->lemmas = arena_array(arena, n * l->lemmas.weights.cols, sizeof(float));
	lesson.opinion->labels = arena_array(arena, n * l->labels.weights.cols, sizeof(float));
	lesson.opinion->arcs = arena_array(arena, batch->sentence_count, sizeof(float *));
	for (size_t s = 0, start = 0; s < batch->sentence_count; start = batch->ends[s++]) {
		size_t count = batch->ends[s] - start;
		lesson.opinion->arcs[s] = arena_array(arena, count * ((count + 16) / 16 * 16), sizeof(float));
	}
	lesson.names = arena_array(arena, n * NAMES_WIDTH, sizeof(float));
	lesson.roles = arena_array(arena, teacher_count, sizeof(float *));
	return lesson;
}

static void divide(float *values, size_t count, float by)
{
	for (size_t i = 0; i < count; i++)
		values[i] /= by;
}

static void average(const struct lesson *lesson, const struct learner *l, float by)
{
	const struct batch *b = lesson->batch;
	size_t n = b->word_count;

	divide(lesson->opinion->tags, n * l->tags.weights.cols, by);
	divide(lesson->opinion->lemmas, n * l->lemmas.weights.cols, by);
	divide(lesson->opinion->labels, n * l->labels.weights.cols, by);
	for (size_t s = 0, start = 0; s < b->sentence_count; start = b->ends[s++]) {
		size_t count = b->ends[s] - start;
		divide(lesson->opinion->arcs[s], count * ((count + 16) / 16 * 16), by);
	}
}

struct opinion *teachers_ask(const struct learner *teachers, size_t teacher_count, struct arena *arena,
                             const struct batch *batch, struct example *examples)
{
	struct lesson lesson = lesson_new(teachers, teacher_count, arena, batch);
	uint64_t random = 1;

	for (size_t k = 0; k < teacher_count; k++) {
		struct encoder_pass pass = encoder_forward(&teachers[k].encoder, arena, batch,
		                                           (struct dropout){ 0, 0 }, &random);
		add_words(&lesson, &teachers[k], pass.top);
		add_names(&lesson, &teachers[k], pass.top);
		lesson.roles[k] = add_arcs(&lesson, &teachers[k], pass.top);
	}
	for (size_t s = 0, start = 0; s < batch->sentence_count; start = batch->ends[s++]) {
		size_t count = examples[s].count, padded = (count + 16) / 16 * 16;

		for (size_t i = 0; i < count; i++)
			examples[s].gold[i].head = (int)likeliest(lesson.opinion->arcs[s] + i * padded, count + 1);
		allow_names(examples[s].gold, lesson.names + start * NAMES_WIDTH, count, (float)teacher_count);
	}
	for (size_t k = 0; k < teacher_count; k++)
		add_labels(&lesson, &teachers[k], lesson.roles[k], examples);
	average(&lesson, teachers, (float)teacher_count);
	return lesson.opinion;
}
