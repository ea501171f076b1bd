/* parameter.h - what is learnt: matrices with their gradients, moved by Adam (Kingma and Ba 2015) */
#ifndef TAG_TRAIN_PARAMETER_H
#define TAG_TRAIN_PARAMETER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

struct parameter {                 /* [rows][cols]; for a layer rows are inputs, cols outputs */
	size_t rows, cols;
	float *value, *gradient, *mean, *variance;
};

struct linear { struct parameter weights, bias; };      /* y = x weights + bias; bias is [1][outputs] */

struct adam { float rate; size_t step; };

/* All zero, or with `spread` > 0 evenly drawn from [-spread, spread]. */
struct parameter parameter_new(size_t rows, size_t cols, float spread, uint64_t *random);
/* Glorot's spread; outputs are rounded up to a multiple of 16. */
struct linear linear_new(size_t inputs, size_t outputs, uint64_t *random);

/* Begin a step: the rate rises to `rate` within the first steps. */
void adam_next(struct adam *adam, float rate);
/* Move along the gradient and zero it. */
void parameter_update(struct parameter *parameter, const struct adam *adam, float scale);
/* The same for one row, where it has a gradient. */
void parameter_update_row(struct parameter *parameter, uint32_t row, const struct adam *adam, float scale);
void linear_update(struct linear *linear, const struct adam *adam, float scale);

/* The values, behind their shape; false where they cannot be written, or are not there or of another shape. */
bool parameter_write(const struct parameter *parameter, FILE *stream);
bool parameter_read(struct parameter *parameter, FILE *stream);
bool linear_write(const struct linear *linear, FILE *stream);
bool linear_read(struct linear *linear, FILE *stream);

/* y[n][outputs] = x[n][inputs] weights + bias */
void linear_forward(const struct linear *linear, size_t n, const float *x, float *y);
/* Add to the gradients of the parameters, and to dx (unless NULL), what dy brings. */
void linear_backward(struct linear *linear, size_t n, const float *x, const float *dy, float *dx);

#endif
