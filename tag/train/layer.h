/*
 * layer.h - a bidirectional layer of simple recurrent units (Lei et al. 2018, "Simple recurrent units for
 * highly parallelizable recurrence"), with its backward pass
 *
 * x is squeezed to fewer numbers, and z, f, r (and s, in the first layer) are linear in these; in one direction
 *     f_t = sigmoid(f + v_f c_{t-1})     c_t = f_t c_{t-1} + (1 - f_t) z
 *     r_t = sigmoid(r + v_r c_{t-1})     h_t = r_t tanh(c_t) + (1 - r_t) s
 * In the first layer s is tanh(s), so that all states lie between -1 and 1; in the others it is the
 * direction's half of x.
 */
#ifndef TAG_TRAIN_LAYER_H
#define TAG_TRAIN_LAYER_H

#include "tag/train/parameter.h"
#include "tokenize/arena.h"

struct layer {
	size_t           inputs, hidden, gates;  /* gates: 4 with s, else 3 */
	struct linear    squeeze;                /* to the numbers that the gates see */
	struct linear    linear;                 /* from these to [2][gates][hidden] */
	struct parameter carry;                  /* [2 * 2][hidden]: v_f and v_r of each direction */
};

struct layer_pass {                /* what the backward pass needs of the forward pass */
	const float *x;            /* [n][inputs] */
	float       *squeezed;
	float       *gates;        /* [n][2][gates][hidden], f and r as they are after the sigmoid */
	float       *cells;        /* [n][2][hidden] */
	float       *h;            /* [n][2 * hidden] */
};

struct layer layer_new(size_t inputs, size_t squeezed, size_t hidden, uint64_t *random);
/* x holds n words of sentences that end before words ends[sentence_count]. */
struct layer_pass layer_forward(const struct layer *layer, struct arena *arena, const float *x, size_t n,
                                const size_t *ends, size_t sentence_count);
/* Gradients of the parameters, and dx[n][inputs] (added to), from dh[n][2 * hidden]. */
void layer_backward(struct layer *layer, struct arena *arena, const struct layer_pass *pass, size_t n,
                    const size_t *ends, size_t sentence_count, const float *dh, float *dx);
void layer_update(struct layer *layer, const struct adam *adam, float scale);
bool layer_write(const struct layer *layer, FILE *stream);
bool layer_read(struct layer *layer, FILE *stream);

#endif
