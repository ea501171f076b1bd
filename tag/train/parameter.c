/* parameter.c - what is learnt, and Adam */
#include "tag/train/parameter.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "tag/train/product.h"
#include "tag/train/random.h"

static const float beta1 = 0.9f, beta2 = 0.99f, epsilon = 1e-8f;

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

void parameter_update_rows(struct parameter *p, const struct adam *adam, float scale, const uint32_t *rows,
                           size_t count)
{
	for (size_t i = 0; i < count; i++)
		update(p, rows[i] * p->cols, p->cols, adam, scale);
}

void linear_update(struct linear *linear, const struct adam *adam, float scale)
{
	parameter_update(&linear->weights, adam, scale);
	parameter_update(&linear->bias, adam, scale);
}

double parameter_norm(const struct parameter *p)
{
	double sum = 0;

	for (size_t r = 0; r < p->rows; r++) {
		float row = 0;
		for (size_t c = 0; c < p->cols; c++)
			row += p->gradient[r * p->cols + c] * p->gradient[r * p->cols + c];
		sum += (double)row;
	}
	return sum;
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
