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
#include "tag/train/words.h"

enum { NEAR = 2, FAR = 5, MATRICES = 2 * NEAR + 1, NEGATIVES = 4, UNIGRAMS = 1 << 22, PASSES = 3 };
static const float RATE = 0.05f, SUBSAMPLE = 1e-4f;

struct entry { uint64_t hash; char *word; size_t count; uint32_t id; };

struct text_ids {                  /* the text as numbers of words; PARAGRAPH between paragraphs */
	uint32_t *ids;
	size_t    count, capacity;
};
#define PARAGRAPH UINT32_MAX

struct counts {                    /* a hash table of all words seen */
	struct entry *slots;       /* [size], empty where word is NULL */
	size_t        size, used;
	struct text_ids text;
};

static struct entry *find(struct counts *counts, uint64_t hash)
{
	size_t at = hash & (counts->size - 1);

	while (counts->slots[at].word != NULL && counts->slots[at].hash != hash)
		at = (at + 1) & (counts->size - 1);
	return &counts->slots[at];
}

static void append(struct text_ids *text, uint32_t id)
{
	if (text->count == text->capacity) {
		text->capacity = text->capacity * 2 + 1024;
		text->ids = realloc(text->ids, text->capacity * sizeof(*text->ids));
	}
	text->ids[text->count++] = id;
}

static void count_word(struct counts *counts, struct text word)
{
	char key[WORD_KEY_SIZE];
	size_t length = word_key(word, key);
	uint64_t hash = word_hash((struct text){ key, length });
	struct entry *entry = find(counts, hash);

	if (entry->word == NULL) {
		if (counts->used * 2 > counts->size) {
			fputs("train: too many different words\n", stderr);
			exit(2);
		}
		*entry = (struct entry){ hash, strndup(key, length), 0, (uint32_t)counts->used++ };
	}
	entry->count++;
	append(&counts->text, entry->id);
}

static struct counts read_text(FILE *stream)
{
	struct counts counts = { .size = 1 << 23 };
	char *line = NULL;
	size_t room = 0;
	ssize_t length;

	counts.slots = calloc(counts.size, sizeof(*counts.slots));
	while ((length = getline(&line, &room, stream)) > 0) {
		struct text rest = { line, (size_t)length }, word;

		while (words_next(&rest, &word))
			count_word(&counts, word);
		append(&counts.text, PARAGRAPH);
	}
	free(line);
	return counts;
}

static int by_count(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;

	if (x->count != y->count)
		return x->count < y->count ? 1 : -1;
	return strcmp(x->word, y->word);
}

/* Sort the words, give the first `vocabulary` their rank as number, and drop the others from the text. */
static size_t rank(struct counts *counts, size_t vocabulary)
{
	uint32_t *new_id = malloc(counts->used * sizeof(*new_id));
	size_t kept = 0, out = 0;

	for (size_t i = 0; i < counts->size; i++)
		if (counts->slots[i].word != NULL)
			counts->slots[kept++] = counts->slots[i];
	qsort(counts->slots, kept, sizeof(*counts->slots), by_count);
	for (size_t i = 0; i < kept; i++)
		new_id[counts->slots[i].id] =
			i < vocabulary && counts->slots[i].count >= 5 ? (uint32_t)i : PARAGRAPH - 1;
	for (size_t i = 0; i < counts->text.count; i++) {
		uint32_t id = counts->text.ids[i] == PARAGRAPH ? PARAGRAPH : new_id[counts->text.ids[i]];
		if (id != PARAGRAPH - 1)
			counts->text.ids[out++] = id;
	}
	counts->text.count = out;
	free(new_id);
	while (vocabulary > 0 && (vocabulary > kept || counts->slots[vocabulary - 1].count < 5))
		vocabulary--;
	return vocabulary;
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

static void learn_paragraph(struct learner *l, const uint32_t *ids, size_t count)
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

static void prepare(struct learner *l, const struct counts *counts)
{
	double total = 0, powers = 0, sum = 0;
	size_t words = 0, word = 0;

	for (size_t i = 0; i < l->vocabulary; i++) {
		powers += pow((double)counts->slots[i].count, 0.75);
		words += counts->slots[i].count;
	}
	total = (double)words;
	l->unigrams = malloc(UNIGRAMS * sizeof(*l->unigrams));
	for (size_t i = 0; i < UNIGRAMS; i++) {
		while (word + 1 < l->vocabulary &&
		       (double)i / UNIGRAMS * powers >= sum + pow((double)counts->slots[word].count, 0.75))
			sum += pow((double)counts->slots[word++].count, 0.75);
		l->unigrams[i] = (uint32_t)word;
	}
	l->keep = malloc(l->vocabulary * sizeof(*l->keep));
	for (size_t i = 0; i < l->vocabulary; i++)
		l->keep[i] = sqrtf(SUBSAMPLE * (float)(total / (double)counts->slots[i].count));
	l->centre = malloc(l->vocabulary * l->dimension * sizeof(float));
	l->context = calloc(MATRICES * l->vocabulary * l->dimension, sizeof(float));
	for (size_t i = 0; i < l->vocabulary * l->dimension; i++)
		l->centre[i] = (random_unit(&l->random) - 0.5f) / (float)l->dimension;
}

static void learn(struct learner *l, const struct text_ids *text)
{
	for (size_t pass = 0; pass < PASSES; pass++) {
		size_t start = 0;

		for (size_t i = 0; i < text->count; i++)
			if (text->ids[i] == PARAGRAPH) {
				float done = ((float)pass + (float)i / (float)text->count) / PASSES;
				l->rate = RATE * (1 - done) + 1e-4f;
				learn_paragraph(l, text->ids + start, i - start);
				start = i + 1;
			}
	}
}

struct vectors vectors_learn(FILE *text, size_t vocabulary, size_t dimension)
{
	struct counts counts = read_text(text);
	struct learner l = { .dimension = dimension, .random = 20041203 };
	struct vectors vectors = { .dimension = dimension };

	fprintf(stderr, "train: %zu words, %zu different\n", counts.text.count, counts.used);
	l.vocabulary = vectors.count = rank(&counts, vocabulary);
	fprintf(stderr, "train: vectors of %zu words, the rarest seen %zu times\n", l.vocabulary,
	        counts.slots[l.vocabulary - 1].count);
	prepare(&l, &counts);
	learn(&l, &counts.text);
	vectors.values = l.centre;
	vectors.words = malloc(vectors.count * sizeof(*vectors.words));
	for (size_t i = 0; i < vectors.count; i++)
		vectors.words[i] = counts.slots[i].word;
	free(l.context);
	free(l.unigrams);
	free(l.keep);
	free(counts.text.ids);
	free(counts.slots);
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
