/*
 * vectors.c - structured skip-gram with negative sampling
 *
 * Mikolov et al. (2013), "Distributed representations of words and phrases"; Ling, Dyer, Black and Trancoso
 * (2015), "Two/too simple adaptations of word2vec for syntax problems".
 */
#include "tag/train/vectors.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "tag/features.h"
#include "tag/train/random.h"

enum { NEAR = 2, FAR = 5, MATRICES = 2 * NEAR + 1, NEGATIVES = 4, UNIGRAMS = 1 << 22, PASSES = 3, RAREST = 5 };
static const float RATE = 0.05f, SUBSAMPLE = 1e-4f;

struct words {                     /* the words of a vocabulary and the text in their numbers */
	struct text *keys;                 /* [count] by falling frequency */
	size_t      *frequency, count;
	uint32_t    *ids;                  /* [running's word_count] NO_WORD: not in the vocabulary */
};
#define NO_WORD UINT32_MAX

struct ranked { uint32_t number; size_t frequency; struct text key; };

static int by_count(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;

	if (x->frequency != y->frequency)
		return x->frequency < y->frequency ? 1 : -1;
	return text_compare(x->key, y->key);
}

/* Forms that share a key are one word; the most frequent ones are the vocabulary. */
static struct words vocabulary_of(struct running *running, size_t most)
{
	struct arena *arena = &running->arena;
	struct classes keys = { .count = 0 };
	uint32_t *key_of = arena_array(arena, running->forms.count, sizeof(*key_of));
	struct words words = { .count = 0 };

	for (size_t i = 0; i < running->forms.count; i++) {
		char key[WORD_KEY_SIZE];
		key_of[i] = classes_add(arena, &keys,
		                        (struct text){ key, word_key(running->forms.strings[i], key) });
		keys.frequency[key_of[i]] += running->forms.frequency[i] - 1;
	}
	struct ranked *order = arena_array(arena, keys.count, sizeof(*order));
	uint32_t *id = arena_array(arena, keys.count, sizeof(*id));
	words.keys = arena_array(arena, keys.count, sizeof(*words.keys));
	words.frequency = arena_array(arena, keys.count, sizeof(*words.frequency));
	for (uint32_t i = 0; i < keys.count; i++)
		order[i] = (struct ranked){ i, keys.frequency[i], keys.strings[i] };
	qsort(order, keys.count, sizeof(*order), by_count);
	for (uint32_t i = 0; i < keys.count; i++) {
		bool kept = i < most && order[i].frequency >= RAREST && order[i].key.length > 0;
		id[order[i].number] = kept ? (uint32_t)words.count : NO_WORD;
		words.keys[words.count] = order[i].key;
		words.frequency[words.count] = order[i].frequency;
		words.count += kept;
	}
	words.ids = malloc(running->word_count * sizeof(*words.ids));
	for (size_t i = 0; i < running->word_count; i++)
		words.ids[i] = id[key_of[running->words[i]]];
	return words;
}

struct learner {
	size_t    dimension, vocabulary;
	float    *centre;          /* [vocabulary][dimension] */
	float    *context;         /* [MATRICES][vocabulary][dimension] */
	uint32_t *unigrams;        /* [UNIGRAMS] words as often as their count ^ 0.75 asks */
	float    *keep;            /* [vocabulary] chance of a word to be looked at */
	uint64_t  random;
	float     rate;
};

static float sigmoid(float x)
{
	return x > 8 ? 1 : x < -8 ? 0 : 1 / (1 + expf(-x));
}

/* one step towards (or, with target 0, away from) `output` as the context of `input` */
static void step(struct learner *l, const float *input, float *output, float target, float *gradient)
{
	float sum = 0, g;
	float lanes[16] = { 0 };

	for (size_t i = 0; i < l->dimension; i += 16)
		for (size_t j = 0; j < 16; j++)
			lanes[j] += input[i + j] * output[i + j];
	for (size_t j = 0; j < 16; j++)
		sum += lanes[j];
	g = (target - sigmoid(sum)) * l->rate;
	for (size_t i = 0; i < l->dimension; i++) {
		gradient[i] += g * output[i];
		output[i] += g * input[i];
	}
}

static void pair(struct learner *l, uint32_t centre, uint32_t neighbour, size_t matrix)
{
	float *input = l->centre + centre * l->dimension;
	float *outputs = l->context + matrix * l->vocabulary * l->dimension;
	float gradient[256] = { 0 };

	step(l, input, outputs + neighbour * l->dimension, 1, gradient);
	for (int n = 0; n < NEGATIVES; n++) {
		uint32_t other = l->unigrams[random_next(&l->random) % UNIGRAMS];
		if (other != neighbour)
			step(l, input, outputs + other * l->dimension, 0, gradient);
	}
	for (size_t i = 0; i < l->dimension; i++)
		input[i] += gradient[i];
}

static void learn_sentence(struct learner *l, const uint32_t *ids, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (random_unit(&l->random) > l->keep[ids[i]])
			continue;
		for (size_t d = 1; d <= NEAR; d++) {
			if (i >= d)
				pair(l, ids[i], ids[i - d], 2 * (d - 1));
			if (i + d < count)
				pair(l, ids[i], ids[i + d], 2 * (d - 1) + 1);
		}
		for (int n = 0; n < 2; n++) {          /* one far neighbour on each side */
			size_t d = NEAR + 1 + random_next(&l->random) % (FAR - NEAR);
			size_t at = n == 0 ? i - d : i + d;
			if (at < count && random_unit(&l->random) < l->keep[ids[at]])
				pair(l, ids[i], ids[at], MATRICES - 1);
		}
	}
}

static void prepare(struct learner *l, const struct words *counts)
{
	double total = 0, powers = 0, sum = 0;
	size_t words = 0, word = 0;

	for (size_t i = 0; i < l->vocabulary; i++) {
		powers += pow((double)counts->frequency[i], 0.75);
		words += counts->frequency[i];
	}
	total = (double)words;
	l->unigrams = malloc(UNIGRAMS * sizeof(*l->unigrams));
	for (size_t i = 0; i < UNIGRAMS; i++) {
		while (word + 1 < l->vocabulary &&
		       (double)i / UNIGRAMS * powers >= sum + pow((double)counts->frequency[word], 0.75))
			sum += pow((double)counts->frequency[word++], 0.75);
		l->unigrams[i] = (uint32_t)word;
	}
	l->keep = malloc(l->vocabulary * sizeof(*l->keep));
	for (size_t i = 0; i < l->vocabulary; i++)
		l->keep[i] = sqrtf(SUBSAMPLE * (float)(total / (double)counts->frequency[i]));
	l->centre = malloc(l->vocabulary * l->dimension * sizeof(float));
	l->context = calloc(MATRICES * l->vocabulary * l->dimension, sizeof(float));
	for (size_t i = 0; i < l->vocabulary * l->dimension; i++)
		l->centre[i] = (random_unit(&l->random) - 0.5f) / (float)l->dimension;
}

static void learn(struct learner *l, const struct running *running, const struct words *words)
{
	uint32_t known[LONGEST_RUNNING];

	for (size_t pass = 0; pass < PASSES; pass++)
		for (size_t s = 0, at = 0; s < running->sentence_count; s++) {
			float done = ((float)pass + (float)s / (float)running->sentence_count) / PASSES;
			size_t count = 0;

			for (; at < running->ends[s]; at++)
				if (words->ids[at] != NO_WORD)
					known[count++] = words->ids[at];
			l->rate = RATE * (1 - done) + 1e-4f;
			learn_sentence(l, known, count);
		}
}

struct vectors vectors_learn(struct running *running, size_t vocabulary, size_t dimension)
{
	struct words words = vocabulary_of(running, vocabulary);
	struct learner l = { .dimension = dimension, .vocabulary = words.count, .random = 20041203 };
	struct vectors vectors = { .dimension = dimension, .count = words.count };

	fprintf(stderr, "train: %zu words, %zu different; vectors of %zu, the rarest seen %zu times\n",
	        running->word_count, running->forms.count, words.count, words.frequency[words.count - 1]);
	prepare(&l, &words);
	learn(&l, running, &words);
	vectors.values = l.centre;
	vectors.words = malloc(vectors.count * sizeof(*vectors.words));
	for (size_t i = 0; i < vectors.count; i++)
		vectors.words[i] = strndup(words.keys[i].bytes, words.keys[i].length);
	free(l.context);
	free(l.unigrams);
	free(l.keep);
	free(words.ids);
	return vectors;
}

void vectors_write(FILE *stream, const struct vectors *vectors)
{
	fprintf(stream, "%zu %zu\n", vectors->count, vectors->dimension);
	for (size_t i = 0; i < vectors->count; i++) {
		fprintf(stream, "%s\n", vectors->words[i]);
		fwrite(vectors->values + i * vectors->dimension, sizeof(float), vectors->dimension, stream);
	}
}

struct vectors vectors_read(FILE *stream)
{
	struct vectors vectors = { 0 };
	char word[WORD_KEY_SIZE + 1];

	if (fscanf(stream, "%zu %zu%*1[\n]", &vectors.count, &vectors.dimension) != 2)
		return vectors;
	vectors.words = calloc(vectors.count, sizeof(*vectors.words));
	vectors.values = calloc(vectors.count * vectors.dimension, sizeof(float));
	for (size_t i = 0; i < vectors.count; i++) {
		if (fscanf(stream, "%64[^\n]%*1[\n]", word) != 1 ||
		    fread(vectors.values + i * vectors.dimension, sizeof(float), vectors.dimension, stream) !=
		    vectors.dimension) {
			vectors.count = i;
			break;
		}
		vectors.words[i] = strdup(word);
	}
	return vectors;
}
