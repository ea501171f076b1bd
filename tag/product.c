/* product.c - products of small integers */
#include "tag/product.h"

#include "tag/dispatch.h"

enum { ROWS = 4 };

INLINE void round_row(const float *x, size_t cols, uint8_t *bytes, float *unit)
{
	float largest = 1e-12f;

	for (size_t i = 0; i < cols; i++) {
		float size = x[i] < 0 ? -x[i] : x[i];
		largest = size > largest ? size : largest;
	}
	float scale = 127.0f / largest;
	*unit = largest / 127.0f;
	for (size_t i = 0; i < cols; i++) {
		float value = x[i] * scale + 128.5f;
		value = value > 1.0f ? value : 1.0f;         /* not-a-number too */
		bytes[i] = (uint8_t)(int32_t)(value < 255.0f ? value : 255.0f);
	}
}

INLINE void round_rows(const float *x, size_t stride, const struct activations *a)
{
	for (size_t t = 0; t < a->count; t++)
		round_row(x + t * stride, a->cols, a->bytes + t * a->cols, &a->units[t]);
}

/* ROWS outputs of one row of activations */
INLINE void dot(const int8_t *w, const uint8_t *a, size_t cols, int32_t sum[ROWS])
{
	int32_t s0 = 0, s1 = 0, s2 = 0, s3 = 0;
	const int8_t *w1 = w + cols, *w2 = w1 + cols, *w3 = w2 + cols;

	for (size_t i = 0; i < cols; i++) {
		s0 += a[i] * w[i];
		s1 += a[i] * w1[i];
		s2 += a[i] * w2[i];
		s3 += a[i] * w3[i];
	}
	sum[0] = s0, sum[1] = s1, sum[2] = s2, sum[3] = s3;
}

INLINE int32_t dot_one(const int8_t *w, const uint8_t *a, size_t cols)
{
	int32_t sum = 0;

	for (size_t i = 0; i < cols; i++)
		sum += a[i] * w[i];
	return sum;
}

INLINE float finish(const struct matrix *m, size_t row, int32_t sum, float unit)
{
	return (float)(sum - 128 * m->sums[row]) * (m->units[row] * unit) + m->biases[row];
}

INLINE void multiply(const struct matrix *m, const struct activations *x, float *y)
{
	size_t row = 0, cols = m->cols;

	for (; row + ROWS <= m->rows; row += ROWS)
		for (size_t t = 0; t < x->count; t++) {
			int32_t sum[ROWS];

			dot(m->weights + row * cols, x->bytes + t * cols, cols, sum);
			for (size_t i = 0; i < ROWS; i++)
				y[t * m->rows + row + i] = finish(m, row + i, sum[i], x->units[t]);
		}
	for (; row < m->rows; row++)
		for (size_t t = 0; t < x->count; t++)
			y[t * m->rows + row] = finish(m, row, dot_one(m->weights + row * cols, x->bytes + t * cols, cols),
			                              x->units[t]);
}

DISPATCH(round_rows, (const float *x, size_t stride, const struct activations *a), (x, stride, a))
DISPATCH(multiply, (const struct matrix *m, const struct activations *x, float *y), (m, x, y))

struct activations activations_of(struct arena *arena, const float *x, size_t count, size_t cols, size_t stride)
{
	struct activations a = { count, cols, arena_array(arena, count, cols), arena_array(arena, count, sizeof(float)) };

	round_rows_best(x, stride, &a);
	return a;
}

void product_matrix(const struct matrix *matrix, const struct activations *x, float *y)
{
	multiply_best(matrix, x, y);
}
