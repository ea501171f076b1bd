/* product.c - products of small integers */
#include "tag/product.h"

#include <string.h>

#include "tag/curve.h"
#include "tag/dispatch.h"

typedef uint8_t  lane_bytes __attribute__((vector_size(LANES), aligned(1), may_alias));
typedef uint16_t lane_halves __attribute__((vector_size(LANES * 2), aligned(2), may_alias));
typedef uint8_t  half_lane_bytes __attribute__((vector_size(LANES / 2), aligned(1), may_alias));
typedef uint16_t half_lane_halves __attribute__((vector_size(LANES), aligned(2), may_alias));

#define ROUND_FLOATS lanes
#define ROUND_BITS   lane_bits
#define ROUND_BYTES  lane_bytes
#define ROUND_HALVES lane_halves
#define ROUND(name)  name
#include "tag/product_rows.h"

#define ROUND_FLOATS half_lanes
#define ROUND_BITS   half_lane_bits
#define ROUND_BYTES  half_lane_bytes
#define ROUND_HALVES half_lane_halves
#define ROUND(name)  half_##name
#include "tag/product_rows.h"

DISPATCH(round_rows, (const float *x, size_t stride, const struct activations *a, size_t number_size),
         (x, stride, a, number_size))
DISPATCH(rectify, (float *x, size_t count, size_t cols, size_t stride), (x, count, cols, stride))
DISPATCH(half_round_rows, (const float *x, size_t stride, const struct activations *a, size_t number_size),
         (x, stride, a, number_size))
DISPATCH(half_rectify, (float *x, size_t count, size_t cols, size_t stride), (x, count, cols, stride))

/* rows with those behind them that a kernel may touch */
static size_t with_room(size_t count)
{
	return (count + KERNEL_WORDS - 1) / KERNEL_WORDS * KERNEL_WORDS;
}

/* Registers are read and written within a line of the cache. */
static void *rows_of(const struct engine *engine, size_t count, size_t row_size)
{
	enum { LINE = 64 };
	char *memory = arena_room(engine->arena, with_room(count) * row_size + LINE, 1);

	return memory + (LINE - (uintptr_t)memory % LINE) % LINE;
}

float *product_rows(const struct engine *engine, size_t count, size_t width)
{
	return rows_of(engine, count, width * sizeof(float));
}

int16_t *product_panel(const struct engine *engine, size_t cols)
{
	if (engine->kernel->number_size == 1)
		return NULL;
	return rows_of(engine, KERNEL_BLOCKS * MATRIX_BLOCK, cols * sizeof(int16_t));
}

struct activations activations_new(const struct engine *engine, size_t count, size_t cols)
{
	size_t rows = with_room(count), size = engine->kernel->number_size;
	struct activations a = { count, cols, rows_of(engine, count, cols * size),
		                 product_rows(engine, count, 1) };

	memset((char *)a.numbers + count * cols * size, 0, (rows - count) * cols * size);
	memset(a.units + count, 0, (rows - count) * sizeof(*a.units));
	return a;
}

struct activations activations_of(const struct engine *engine, const float *x, size_t count, size_t cols,
                                  size_t stride)
{
	struct activations a = activations_new(engine, count, cols);

	if (engine->kernel->processor >= PROCESSOR_AVX512)
		round_rows_on(engine->kernel->processor)(x, stride, &a, engine->kernel->number_size);
	else
		half_round_rows_on(engine->kernel->processor)(x, stride, &a, engine->kernel->number_size);
	return a;
}

float *product_matrix(const struct engine *engine, const struct matrix *matrix, const struct activations *x)
{
	size_t blocks = matrix->width / MATRIX_BLOCK;
	float *y = product_rows(engine, x->count, matrix->width);
	int16_t *panel = product_panel(engine, x->cols);

	for (size_t first = 0; first < blocks; first += KERNEL_BLOCKS) {
		size_t count = blocks - first < KERNEL_BLOCKS ? blocks - first : KERNEL_BLOCKS;
		struct strip strip = { *matrix, first * MATRIX_BLOCK, MATRIX_BLOCK, count };
		engine->kernel->multiply(&strip, x, y + strip.row, matrix->width, panel);
	}
	return y;
}

void product_rectify(const struct engine *engine, float *x, size_t count, size_t cols, size_t stride)
{
	if (engine->kernel->processor >= PROCESSOR_AVX512)
		rectify_on(engine->kernel->processor)(x, count, cols, stride);
	else
		half_rectify_on(engine->kernel->processor)(x, count, cols, stride);
}

/* The highest of every sixteenth number, then the highest of those. */
INLINE uint32_t highest(const float *x, size_t cols)
{
	lanes tops = *(const lanes *)x;
	lane_bits places = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 }, next = places;
	uint32_t best = 0;
	size_t i = LANES;

	for (; i + LANES <= cols; i += LANES) {
		lanes value = *(const lanes *)(x + i);
		lane_bits higher = value > tops;
		next += LANES;
		tops = (lanes)(((lane_bits)value & higher) | ((lane_bits)tops & ~higher));
		places = (next & higher) | (places & ~higher);
	}
	for (size_t j = 0; j < LANES; j++)
		if (tops[j] > x[best] || (tops[j] == x[best] && (uint32_t)places[j] < best))
			best = (uint32_t)places[j];
	for (; i < cols; i++)
		best = x[i] > x[best] ? (uint32_t)i : best;
	return best;
}

INLINE void highest_of_rows(const float *x, size_t count, size_t cols, size_t stride, uint32_t *places)
{
	for (size_t t = 0; t < count; t++)
		places[t] = highest(x + t * stride, cols);
}

DISPATCH(highest_of_rows, (const float *x, size_t count, size_t cols, size_t stride, uint32_t *places),
         (x, count, cols, stride, places))

void product_highest(const struct engine *engine, const float *x, size_t count, size_t cols, size_t stride,
                     uint32_t *places)
{
	highest_of_rows_on(engine->kernel->processor)(x, count, cols, stride, places);
}
