/* parameter.c - what is learnt, and Adam */
#include "tag/train/parameter.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "tag/train/product.h"
#include "tag/train/random.h"

static const float beta1 = 0.9f, beta2 = 0.99f, epsilon = 1e-8f;
enum { WARMING_UP = 200 };

static float *zeros(size_t count)
{
	float *values = aligned_alloc(64, (count * sizeof(float) + 63) / 64 * 64);

	memset(values, 0, count * sizeof(float));
	return values;
}

struct parameter parameter_new(size_t rows, size_t cols, float spread, uint64_t *random)
{
	struct parameter parameter = { .rows = rows, .cols = cols };
	size_t count = rows * cols;

	parameter.value = zeros(count);
	parameter.gradient = zeros(count);
	parameter.mean = zeros(count);
	parameter.variance = zeros(count);
	for (size_t i = 0; spread > 0 && i < count; i++)
		parameter.value[i] = (2 * random_unit(random) - 1) * spread;
	return parameter;
}

struct linear linear_new(size_t inputs, size_t outputs, uint64_t *random)
{
	size_t padded = (outputs + 15) / 16 * 16;
	float spread = sqrtf(6.0f / (float)(inputs + outputs));

	return (struct linear){ parameter_new(inputs, padded, spread, random),
		                parameter_new(1, padded, 0, random) };
}

void adam_next(struct adam *adam, float rate)
{
	adam->step++;
	adam->rate = rate * (adam->step < WARMING_UP ? (float)adam->step / WARMING_UP : 1);
}

static void update(struct parameter *p, size_t start, size_t count, const struct adam *adam, float scale)
{
	float *value = p->value + start, *gradient = p->gradient + start;
	float *mean = p->mean + start, *variance = p->variance + start;
	float late = sqrtf(1 - powf(beta2, (float)adam->step)) / (1 - powf(beta1, (float)adam->step));
	float rate = adam->rate * late;

	for (size_t i = 0; i < count; i++) {
		float g = gradient[i] * scale;

		mean[i] += (1 - beta1) * (g - mean[i]);
		variance[i] += (1 - beta2) * (g * g - variance[i]);
		value[i] -= rate * mean[i] / (sqrtf(variance[i]) + epsilon);
		gradient[i] = 0;
	}
}

void parameter_update(struct parameter *p, const struct adam *adam, float scale)
{
	update(p, 0, p->rows * p->cols, adam, scale);
}

/* A row that was updated has no gradient left: one that comes again is not updated again. */
void parameter_update_row(struct parameter *p, uint32_t row, const struct adam *adam, float scale)
{
	const float *gradient = p->gradient + row * p->cols;
	bool touched = false;

	for (size_t j = 0; j < p->cols && !touched; j++)
		touched = gradient[j] != 0;
	if (touched)
		update(p, row * p->cols, p->cols, adam, scale);
}

void linear_update(struct linear *linear, const struct adam *adam, float scale)
{
	parameter_update(&linear->weights, adam, scale);
	parameter_update(&linear->bias, adam, scale);
}

bool parameter_write(const struct parameter *p, FILE *stream)
{
	size_t shape[2] = { p->rows, p->cols };

	return fwrite(shape, sizeof(shape), 1, stream) == 1 &&
	       fwrite(p->value, sizeof(float), p->rows * p->cols, stream) == p->rows * p->cols;
}

bool parameter_read(struct parameter *p, FILE *stream)
{
	size_t shape[2];

	return fread(shape, sizeof(shape), 1, stream) == 1 && shape[0] == p->rows && shape[1] == p->cols &&
	       fread(p->value, sizeof(float), p->rows * p->cols, stream) == p->rows * p->cols;
}

bool linear_write(const struct linear *linear, FILE *stream)
{
	return parameter_write(&linear->weights, stream) && parameter_write(&linear->bias, stream);
}

bool linear_read(struct linear *linear, FILE *stream)
{
	return parameter_read(&linear->weights, stream) && parameter_read(&linear->bias, stream);
}

void linear_forward(const struct linear *linear, size_t n, const float *x, float *y)
{
	size_t outputs = linear->weights.cols;

	for (size_t i = 0; i < n; i++)
		memcpy(y + i * outputs, linear->bias.value, outputs * sizeof(float));
	product(n, outputs, linear->weights.rows, x, linear->weights.value, y);
}

void linear_backward(struct linear *linear, size_t n, const float *x, const float *dy, float *dx)
{
	size_t inputs = linear->weights.rows, outputs = linear->weights.cols;

	product_at(inputs, outputs, n, x, dy, linear->weights.gradient);
	for (size_t i = 0; i < n; i++)
		for (size_t j = 0; j < outputs; j++)
			linear->bias.gradient[j] += dy[i * outputs + j];
	if (dx != NULL)
		product_bt(n, inputs, outputs, dy, linear->weights.value, dx);
}
