/* product.c - products of small integers */
#include "tag/product.h"

#include "tag/curve.h"
#include "tag/kernels.h"

/* Sums of MATRIX_BLOCK outputs become floats. */
INLINE void finish(const struct matrix *m, size_t row, const int32_t *sum, float unit, float *y)
{
	lane_words whole = *(const lane_words *)sum - 128 * *(const lane_words *)(m->sums + row);
	lanes units = *(const lanes *)(m->units + row) * unit;

	*(lanes *)y =
		__builtin_convertvector((lane_bits)whole, lanes) * units + *(const lanes *)(m->biases + row);
}

/* All words with one block of outputs after the other: its weights stay in the nearest cache. */
INLINE void multiply(const struct matrix *m, const struct activations *x, float *y, kernel_function kernel)
{
	int32_t sums[KERNEL_WORDS * MATRIX_BLOCK] __attribute__((aligned(64)));

	for (size_t row = 0; row < m->width; row += MATRIX_BLOCK)
		for (size_t t = 0, done; t < x->count; t += done) {
			done = kernel(m->weights + row * m->cols, x->bytes + t * x->cols, m->cols,
			              x->count - t, sums);
			for (size_t i = 0; i < done; i++)
				finish(m, row, sums + i * MATRIX_BLOCK, x->units[t + i],
				       y + (t + i) * m->width + row);
		}
}

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

DISPATCH(round_rows, (const float *x, size_t stride, const struct activations *a), (x, stride, a))
DISPATCH(multiply, (const struct matrix *m, const struct activations *x, float *y, kernel_function kernel),
         (m, x, y, kernel))

struct activations activations_of(struct arena *arena, const float *x, size_t count, size_t cols,
                                  size_t stride)
{
	struct activations a = { count, cols, arena_array(arena, count, cols),
		                 arena_array(arena, count, sizeof(float)) };

	round_rows_best(x, stride, &a);
	return a;
}

float *product_matrix(struct arena *arena, const struct matrix *matrix, const struct activations *x)
{
	float *y = arena_array(arena, x->count * matrix->width, sizeof(*y));

	multiply_best(matrix, x, y, kernel_best());
	return y;
}

/* A search in lanes finds the value, a second one its place. */
size_t highest(const float *scores, size_t count)
{
	float best = scores[0];
	size_t i = 0;

	if (count >= LANES) {
		lanes tops = *(const lanes *)scores;

		for (i = LANES; i + LANES <= count; i += LANES) {
			lanes next = *(const lanes *)(scores + i);
			lane_bits higher = next > tops;
			tops = (lanes)(((lane_bits)next & higher) | ((lane_bits)tops & ~higher));
		}
		for (size_t j = 0; j < LANES; j++)
			best = tops[j] > best ? tops[j] : best;
	}
	for (; i < count; i++)
		best = scores[i] > best ? scores[i] : best;
	for (i = 0; i + 1 < count && scores[i] != best; i++)
		;
	return i;
}
