/*
 * product.h - products of small integers, the same on every machine
 *
 * Activations are bytes (0 to 255, 128 is zero) with a unit for each row, weights signed bytes with a unit
 * for each output.  Their products are summed in 32-bit integers: exact, so the order does not matter and
 * every processor may use its widest instructions.
 */
#ifndef TAG_PRODUCT_H
#define TAG_PRODUCT_H

#include "tag/kernels.h"
#include "tokenize/arena.h"

/* what the layers work with, for one thread */
struct engine {
	const struct model  *model;
	const struct kernel *kernel;
	struct arena        *arena;        /* given back once a batch of words is read */
};

/* `count` rows of `width` floats, and room behind them for kernels; not zeroed; in the arena */
float *product_rows(const struct engine *engine, size_t count, size_t width);
/* Activations without numbers. */
struct activations activations_new(const struct engine *engine, size_t count, size_t cols);
/* Round x[count][cols] (rows `stride` floats apart) to small numbers; not-a-number becomes -1 unit. */
struct activations activations_of(const struct engine *engine, const float *x, size_t count, size_t cols,
                                  size_t stride);
/*
 * y[count][matrix->width]: the activations times the matrix, plus its biases.  The numbers behind
 * matrix->rows of each row are 0.
 */
float *product_matrix(const struct engine *engine, const struct matrix *matrix, const struct activations *x);
/* The panel of kernels.h for matrices of `cols` inputs; NULL where the kernel needs none. */
int16_t *product_panel(const struct engine *engine, size_t cols);

/* What is below zero becomes zero: the first `cols` of each row. */
void product_rectify(const struct engine *engine, float *x, size_t count, size_t cols, size_t stride);
/* places[count]: of the highest of the first `cols` (not fewer than 16) of each row, the first of equals */
void product_highest(const struct engine *engine, const float *x, size_t count, size_t cols, size_t stride,
                     uint32_t *places);

#endif
