/* loss.c - losses and their gradients */
#include "tag/train/loss.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { WIDTH = 32 };

void softmax(float *scores, size_t count, size_t width)
{
	float best = scores[0], sum = 0;

	for (size_t i = 1; i < count; i++)
		best = scores[i] > best ? scores[i] : best;
	for (size_t i = 0; i < count; i++)
		scores[i] = expf(scores[i] - best);
	for (size_t i = 0; i < count; i++)
		sum += scores[i];
	for (size_t i = 0; i < count; i++)
		scores[i] /= sum;
	memset(scores + count, 0, (width - count) * sizeof(*scores));
}

float loss_shares(float *scores, size_t count, size_t width, const float *shares)
{
	float loss = 0;

	softmax(scores, count, width);
	for (size_t i = 0; i < count; i++) {
		loss -= shares[i] > 1e-6f ? shares[i] * logf(scores[i] + 1e-20f) : 0;
		scores[i] -= shares[i];
	}
	return loss;
}

float loss_class(float *scores, size_t count, size_t width, uint32_t gold, float weight)
{
	if (gold == NO_CLASS) {
		memset(scores, 0, width * sizeof(*scores));
		return 0;
	}
	softmax(scores, count, width);
	float loss = -logf(scores[gold] + 1e-20f);
	for (size_t i = 0; i < count; i++)
		scores[i] *= weight;
	scores[gold] -= weight;
	return loss * weight;
}

static bool legal(size_t from, size_t to)
{
	return to == 0 || to % 2 == 1 || from == to || from + 1 == to;
}

struct lattice {                   /* all in [n][WIDTH], each word's row scaled to sum 1 */
	float *emit, *forward, *backward;
	float (*follow)[WIDTH];    /* [NAME_TAGS + 1][WIDTH] exp of transitions, 0 where illegal */
};

static float scale(float *row)
{
	float sum = 1e-30f;

	for (size_t j = 0; j < WIDTH; j++)
		sum += row[j];
	for (size_t j = 0; j < WIDTH; j++)
		row[j] /= sum;
	return logf(sum);
}

/* log of the sum over all sequences within the masks (all of them if gold is NULL) */
static float sweep(const struct lattice *l, const struct gold *gold, size_t n)
{
	float log_sum = 0;

	memset(l->forward, 0, n * WIDTH * sizeof(float));
	for (size_t t = 0; t < n; t++) {
		float *row = l->forward + t * WIDTH;

		for (size_t i = 0; i < NAME_TAGS; i++) {
			float before = t == 0 ? (float)(i == 0) : row[i - WIDTH];
			const float *follow = l->follow[t == 0 ? NAME_TAGS : i];
			for (size_t j = 0; before > 0 && j < WIDTH; j++)
				row[j] += before * follow[j];
		}
		for (size_t j = 0; j < WIDTH; j++)
			row[j] *= gold == NULL || (gold[t].names >> j & 1) ? l->emit[t * WIDTH + j] : 0;
		log_sum += scale(row);
	}
	for (size_t j = 0; j < WIDTH; j++)
		l->backward[(n - 1) * WIDTH + j] = 1;
	for (size_t t = n - 1; t-- > 0;) {
		float weighted[WIDTH];
		for (size_t j = 0; j < WIDTH; j++)
			weighted[j] = l->backward[(t + 1) * WIDTH + j] * l->emit[(t + 1) * WIDTH + j] *
			              (float)(gold == NULL || (gold[t + 1].names >> j & 1));
		for (size_t i = 0; i < WIDTH; i++) {
			float sum = 0;
			for (size_t j = 0; i < NAME_TAGS && j < WIDTH; j++)
				sum += l->follow[i][j] * weighted[j];
			l->backward[t * WIDTH + i] = sum;
		}
		scale(l->backward + t * WIDTH);
	}
	return log_sum;
}

/* add sign times the expected counts of tags to scores, of pairs to the transitions' gradient */
static void expect(const struct lattice *l, const struct gold *gold, size_t n, float sign, float *scores,
                   struct parameter *transitions)
{
	for (size_t t = 0; t < n; t++) {
		float pair[NAME_TAGS + 1][WIDTH], sum = 1e-30f, weighted[WIDTH];

		for (size_t j = 0; j < WIDTH; j++)
			weighted[j] = l->backward[t * WIDTH + j] * l->emit[t * WIDTH + j] *
			              (float)(gold == NULL || (gold[t].names >> j & 1));
		size_t first = t == 0 ? NAME_TAGS : 0, last = t == 0 ? NAME_TAGS + 1 : NAME_TAGS;
		for (size_t i = first; i < last; i++) {
			float before = t == 0 ? 1 : l->forward[(t - 1) * WIDTH + i];
			for (size_t j = 0; j < WIDTH; j++) {
				pair[i][j] = before * l->follow[i][j] * weighted[j];
				sum += pair[i][j];
			}
		}
		for (size_t i = first; i < last; i++)
			for (size_t j = 0; j < WIDTH; j++) {
				float share = sign * pair[i][j] / sum;
				scores[t * WIDTH + j] += share;
				transitions->gradient[i * WIDTH + j] += share;
			}
	}
}

/* Where `follow` and 3 * n * WIDTH zeros in `memory` are filled in. */
static struct lattice lattice_of(const float *scores, size_t n, const struct parameter *transitions,
                                 float (*follow)[WIDTH], float *memory)
{
	struct lattice l = { memory, memory + n * WIDTH, memory + 2 * n * WIDTH, follow };

	for (size_t i = 0; i <= NAME_TAGS; i++)
		for (size_t j = 0; j < NAME_TAGS; j++)
			if (legal(i == NAME_TAGS ? 0 : i, j))
				follow[i][j] = expf(transitions->value[i * WIDTH + j]);
	for (size_t t = 0; t < n; t++) {
		float best = scores[t * WIDTH];
		for (size_t j = 1; j < NAME_TAGS; j++)
			best = scores[t * WIDTH + j] > best ? scores[t * WIDTH + j] : best;
		for (size_t j = 0; j < NAME_TAGS; j++)
			l.emit[t * WIDTH + j] = expf(scores[t * WIDTH + j] - best);
	}
	return l;
}

void name_chances(const float *scores, size_t n, const struct parameter *transitions, float *chances)
{
	float follow[NAME_TAGS + 1][WIDTH] = { { 0 } }, *memory = calloc(3 * n * WIDTH, sizeof(float));
	struct lattice l = lattice_of(scores, n, transitions, follow, memory);

	sweep(&l, NULL, n);
	for (size_t t = 0; t < n; t++) {
		float sum = 1e-30f;
		for (size_t j = 0; j < NAME_TAGS; j++)
			sum += l.forward[t * WIDTH + j] * l.backward[t * WIDTH + j];
		for (size_t j = 0; j < NAME_TAGS; j++)
			chances[t * WIDTH + j] += l.forward[t * WIDTH + j] * l.backward[t * WIDTH + j] / sum;
	}
	free(memory);
}

float loss_names(float *scores, const struct gold *gold, size_t n, struct parameter *transitions,
                 float weight)
{
	float follow[NAME_TAGS + 1][WIDTH] = { { 0 } }, possible, wanted;
	float *memory = calloc(3 * n * WIDTH, sizeof(float));
	struct lattice l = lattice_of(scores, n, transitions, follow, memory);

	memset(scores, 0, n * WIDTH * sizeof(float));
	possible = sweep(&l, NULL, n);
	expect(&l, NULL, n, weight, scores, transitions);
	wanted = sweep(&l, gold, n);
	expect(&l, gold, n, -weight, scores, transitions);
	free(memory);
	return (possible - wanted) * weight;
}
