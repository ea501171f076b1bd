/*
 * product.h - products of small integers, the same on every machine
 *
 * Activations are bytes (0 to 255, 128 is zero) with a unit for each row, weights signed bytes with a unit
 * for each output.  Their products are summed in 32-bit integers: exact, so the order does not matter and
 * every processor may use its widest instructions.
 */
#ifndef TAG_PRODUCT_H
#define TAG_PRODUCT_H

#include "tag/model.h"
#include "tokenize/arena.h"

struct activations {
	size_t   count, cols;
	uint8_t *bytes;            /* [count][cols] */
	float   *units;            /* [count] */
};

/* Round x[count][cols] (rows `stride` floats apart) to bytes, in the arena; not-a-number becomes -1 unit. */
struct activations activations_of(struct arena *arena, const float *x, size_t count, size_t cols,
                                  size_t stride);
/*
 * y[count][matrix->width], in the arena: the activations times the matrix, plus its biases.  The numbers
 * behind matrix->rows of each row are 0.
 */
float *product_matrix(struct arena *arena, const struct matrix *matrix, const struct activations *x);

/* The place of the highest of scores[count], the first of equals. */
size_t highest(const float *scores, size_t count);

#endif
