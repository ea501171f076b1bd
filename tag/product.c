/* product.c - products of small integers */
#include "tag/product.h"

#include <string.h>

#include "tag/curve.h"
#include "tag/dispatch.h"

typedef uint8_t  lane_bytes __attribute__((vector_size(LANES), aligned(1), may_alias));
typedef uint16_t lane_halves __attribute__((vector_size(LANES * 2), aligned(2), may_alias));

INLINE void enlarge(lanes *tops, const float *x)
{
	lanes size = (lanes)(*(const lane_bits *)x & 0x7FFFFFFF);
	lane_bits higher = size > *tops;               /* never of not-a-number */

	*tops = (lanes)(((lane_bits)size & higher) | ((lane_bits)*tops & ~higher));
}

/* Four at a time: each comparison waits for the one before. */
INLINE float largest_of(const float *x, size_t cols)
{
	lanes tops[4];
	float largest = 1e-12f;
	size_t i = 0;

	for (size_t k = 0; k < 4; k++)
		tops[k] = largest - (lanes){ 0 };
	for (; i + 4 * LANES <= cols; i += 4 * LANES)
		for (size_t k = 0; k < 4; k++)
			enlarge(&tops[k], x + i + k * LANES);
	for (; i < cols; i += LANES)
		enlarge(&tops[0], x + i);
	for (size_t k = 1; k < 4; k++)
		enlarge(&tops[0], (const float *)&tops[k]);
	for (size_t j = 0; j < LANES; j++)
		largest = tops[0][j] > largest ? tops[0][j] : largest;
	return largest;
}

INLINE void round_row(const float *x, size_t cols, size_t number_size, char *numbers, float *unit)
{
	float largest = largest_of(x, cols), scale = 127.0f / largest;

	*unit = largest / 127.0f;
	for (size_t i = 0; i < cols; i += LANES) {
		lanes value = *(const lanes *)(x + i) * scale + 128.5f;
		lane_bits inside = value > 1.0f;       /* not-a-number is not */
		lanes_select(&value, &inside, 1.0f);
		inside = value < 255.0f;
		lanes_select(&value, &inside, 255.0f);
		lane_bits whole = __builtin_convertvector(value, lane_bits);
		if (number_size == 1)
			*(lane_bytes *)(numbers + i) = __builtin_convertvector(whole, lane_bytes);
		else
			*(lane_halves *)(numbers + 2 * i) = __builtin_convertvector(whole, lane_halves);
	}
}

INLINE void round_rows(const float *x, size_t stride, const struct activations *a, size_t number_size)
{
	for (size_t t = 0; t < a->count; t++)
		round_row(x + t * stride, a->cols, number_size,
		          (char *)a->numbers + t * a->cols * number_size, &a->units[t]);
}

DISPATCH(round_rows, (const float *x, size_t stride, const struct activations *a, size_t number_size),
         (x, stride, a, number_size))

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

	round_rows_on(engine->kernel->processor)(x, stride, &a, engine->kernel->number_size);
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

INLINE void rectify(float *x, size_t count, size_t cols, size_t stride)
{
	for (size_t t = 0; t < count; t++)
		for (size_t i = 0; i < cols; i += LANES) {
			lanes *value = (lanes *)(x + t * stride + i);
			lane_bits above = *value > 0;
			lanes_select(value, &above, 0);
		}
}

DISPATCH(rectify, (float *x, size_t count, size_t cols, size_t stride), (x, count, cols, stride))

void product_rectify(const struct engine *engine, float *x, size_t count, size_t cols, size_t stride)
{
	rectify_on(engine->kernel->processor)(x, count, cols, stride);
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
