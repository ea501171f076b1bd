/* trees.c - learning heads and labels */
#include "tag/train/trees.h"

#include <string.h>

#include "tag/train/loss.h"
#include "tag/train/product.h"
#include "tag/train/random.h"

/* of a batch; rows of `roles` are arc dependent | arc head | label dependent | label head */
struct pairs {
	float *roles, *d_roles;    /* [n][2 * (arc + label)] */
	float *keep;               /* [n][2 * arc] dropout and ReLU: what of the roles of arcs goes through */
	float *wanted, *d_wanted;  /* [n][arc] what the head of a word should look like */
	size_t width;
};

/* ReLU and dropout of the roles in arcs */
static void filter(struct learner *l, struct pairs *p, size_t n)
{
	size_t arcs = 2 * l->settings.arc;
	float kept = 1 / (1 - l->settings.drop_pair);

	for (size_t t = 0; t < n; t++)
		for (size_t j = 0; j < arcs; j++) {
			float *value = &p->roles[t * p->width + j];
			float keep =
				*value > 0 && random_unit(&l->random) >= l->settings.drop_pair ? kept : 0;

			p->keep[t * arcs + j] = keep;
			*value *= keep;
		}
}

static void copy_columns(float *to, size_t to_width, const float *from, size_t from_width, size_t n,
                         size_t count)
{
	for (size_t t = 0; t < n; t++)
		memcpy(to + t * to_width, from + t * from_width, count * sizeof(float));
}

/* one sentence of n words that starts at `start`; heads: [padded to 16][arc], row 0 the root */
static double arcs_of(struct learner *l, struct arena *arena, struct pairs *p, const struct example *example,
                      size_t start, const float *shares)
{
	size_t n = example->count, arc = l->settings.arc, padded = (n + 16) / 16 * 16;
	float *heads = arena_array(arena, padded * arc, sizeof(float)),
	      *d_heads = arena_array(arena, padded * arc, sizeof(float));
	float *scores = arena_array(arena, n * padded, sizeof(float));
	double loss = 0;

	memcpy(heads, l->root.value, arc * sizeof(float));
	copy_columns(heads + arc, arc, p->roles + start * p->width + arc, p->width, n, arc);
	product_bt(n, padded, arc, p->wanted + start * arc, heads, scores);
	for (size_t i = 0; i < n; i++)
		loss += (double)(shares != NULL
		                         ? loss_shares(scores + i * padded, n + 1, padded, shares + i * padded)
		                         : loss_class(scores + i * padded, n + 1, padded,
		                                      (uint32_t)example->gold[i].head, 1));
	product(n, arc, padded, scores, heads, p->d_wanted + start * arc);
	product_at(padded, arc, n, scores, p->wanted + start * arc, d_heads);
	for (size_t j = 0; j < arc; j++)
		l->root.gradient[j] += d_heads[j];
	copy_columns(p->d_roles + start * p->width + arc, p->width, d_heads + arc, arc, n, arc);
	return loss;
}

/* hidden layers of the words and their gold heads: ReLU of the sum of both roles, with dropout */
static void pair_up(struct learner *l, const struct pairs *p, const struct example *example, size_t start,
                    float *pair)
{
	size_t label = l->settings.label, at = 2 * l->settings.arc;
	float kept = 1 / (1 - l->settings.drop_pair);

	for (size_t i = 0; i < example->count; i++) {
		int head = example->gold[i].head;
		const float *mine = p->roles + (start + i) * p->width + at;
		const float *its = head == 0 ? l->root.value + l->settings.arc
		                             : p->roles + (start + (size_t)head - 1) * p->width + at + label;

		for (size_t j = 0; j < label; j++) {
			float sum = mine[j] + its[j];
			pair[i * label + j] =
				sum > 0 && random_unit(&l->random) >= l->settings.drop_pair ? sum * kept : 0;
		}
	}
}

static void part(struct learner *l, struct pairs *p, const struct example *example, size_t start,
                 const float *pair, const float *d_pair)
{
	size_t label = l->settings.label, at = 2 * l->settings.arc;
	float kept = 1 / (1 - l->settings.drop_pair);

	for (size_t i = 0; i < example->count; i++) {
		int head = example->gold[i].head;
		float *mine = p->d_roles + (start + i) * p->width + at;
		float *its = head == 0 ? l->root.gradient + l->settings.arc
		                       : p->d_roles + (start + (size_t)head - 1) * p->width + at + label;

		for (size_t j = 0; j < label; j++) {
			float d = pair[i * label + j] > 0 ? d_pair[i * label + j] * kept : 0;
			mine[j] += d;
			its[j] += d;
		}
	}
}

static double labels_of(struct learner *l, struct arena *arena, struct pairs *p,
                        const struct example *example, size_t start, const float *shares)
{
	size_t n = example->count, label = l->settings.label, width = l->labels.weights.cols;
	float *pair = arena_array(arena, n * label, sizeof(float)),
	      *d_pair = arena_array(arena, n * label, sizeof(float));
	float *scores = arena_array(arena, n * width, sizeof(float));
	double loss = 0;

	pair_up(l, p, example, start, pair);
	linear_forward(&l->labels, n, pair, scores);
	for (size_t i = 0; i < n; i++)
		loss += (double)(shares != NULL
		                         ? loss_shares(scores + i * width, l->label_count, width,
		                                       shares + (start + i) * width)
		                         : loss_class(scores + i * width, l->label_count, width,
		                                      example->gold[i].label, 1));
	linear_backward(&l->labels, n, pair, scores, d_pair);
	part(l, p, example, start, pair, d_pair);
	return loss;
}

void trees_step(struct learner *l, struct arena *arena, const struct batch *batch, const float *top,
                float *dtop, struct losses *losses)
{
	size_t n = batch->word_count, arc = l->settings.arc, start = 0;
	struct pairs p = { .width = l->tree.weights.cols };
	float *dependents = arena_array(arena, n * arc, sizeof(float)),
	      *d_dependents = arena_array(arena, n * arc, sizeof(float));

	p.roles = arena_array(arena, n * p.width, sizeof(float));
	p.d_roles = arena_array(arena, n * p.width, sizeof(float));
	p.keep = arena_array(arena, n * 2 * arc, sizeof(float));
	p.wanted = arena_array(arena, n * arc, sizeof(float));
	p.d_wanted = arena_array(arena, n * arc, sizeof(float));
	linear_forward(&l->tree, n, top, p.roles);
	filter(l, &p, n);
	copy_columns(dependents, arc, p.roles, p.width, n, arc);
	linear_forward(&l->arcs, n, dependents, p.wanted);
	for (size_t s = 0; s < batch->sentence_count; start = batch->ends[s++])
		if (batch->examples[s]->tree) {
			const struct opinion *o = batch->opinion;

			losses->arcs += arcs_of(l, arena, &p, batch->examples[s], start,
			                        o != NULL ? o->arcs[s] : NULL);
			losses->labels += labels_of(l, arena, &p, batch->examples[s], start,
			                            o != NULL ? o->labels : NULL);
		}
	linear_backward(&l->arcs, n, dependents, p.d_wanted, d_dependents);
	copy_columns(p.d_roles, p.width, d_dependents, arc, n, arc);
	for (size_t t = 0; t < n; t++)
		for (size_t j = 0; j < 2 * arc; j++)
			p.d_roles[t * p.width + j] *= p.keep[t * 2 * arc + j];
	linear_backward(&l->tree, n, top, p.d_roles, dtop);
}
