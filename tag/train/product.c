/*
 * product.c - products of float matrices, whose factors are rounded to sixteen bits (bfloat16)
 *
 * The loop nest of Goto and van de Geijn (2008), "Anatomy of high-performance matrix multiplication": a panel
 * of b, packed, stays in the second-level cache; a tile of c stays in registers.  Sums are floats, and so are
 * the parameters themselves (Micikevicius et al. 2018, "Mixed precision training").
 */
#include "tag/train/product.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#ifdef __AVX512BF16__
#include <immintrin.h>
#endif

enum { LANES = 16, ROWS = 8, WIDTH = 3 };
typedef float    lanes __attribute__((vector_size(LANES * sizeof(float)), aligned(4), may_alias));
typedef uint32_t pairs __attribute__((vector_size(LANES * sizeof(float)), aligned(4), may_alias));

/* a float's upper half, to the nearest, the even one of equals */
static inline uint32_t half(float value)
{
	uint32_t bits;

	memcpy(&bits, &value, sizeof(bits));
	return (bits + 0x7FFF + (bits >> 16 & 1)) >> 16;
}

/* sum += a's two numbers times b's two numbers in each lane */
static inline __attribute__((always_inline)) lanes multiply_pairs(lanes sum, uint32_t a, pairs b)
{
#ifdef __AVX512BF16__
	return (lanes)_mm512_dpbf16_ps((__m512)sum, (__m512bh)_mm512_set1_epi32((int)a), (__m512bh)b);
#else
	float first, second;
	uint32_t low = a << 16, high = a & 0xFFFF0000;

	memcpy(&first, &low, sizeof(first));
	memcpy(&second, &high, sizeof(second));
	return sum + first * (lanes)(b << 16) + second * (lanes)(b & 0xFFFF0000);
#endif
}

/* c[rows][width * 16] += a[rows][depth] b, in pairs of numbers */
static inline __attribute__((always_inline)) void
tile(int rows, int width, size_t depth, const uint32_t *a, const uint32_t *b, float *c, size_t stride)
{
	lanes sum[ROWS][WIDTH];

	for (int i = 0; i < rows; i++)
		for (int j = 0; j < width; j++)
			sum[i][j] = *(const lanes *)(c + (size_t)i * stride + (size_t)j * LANES);
	for (size_t k = 0; k < depth; k++, b += width * LANES)
		for (int i = 0; i < rows; i++)
			for (int j = 0; j < width; j++)
				sum[i][j] = multiply_pairs(sum[i][j], a[(size_t)i * depth + k],
				                           *(const pairs *)(b + j * LANES));
	for (int i = 0; i < rows; i++)
		for (int j = 0; j < width; j++)
			*(lanes *)(c + (size_t)i * stride + (size_t)j * LANES) = sum[i][j];
}

static inline __attribute__((always_inline)) void strip(int width, size_t m, size_t depth, const uint32_t *a,
                                                        const uint32_t *b, float *c, size_t stride)
{
	size_t i = 0;

	for (; i + ROWS <= m; i += ROWS)
		tile(ROWS, width, depth, a + i * depth, b, c + i * stride, stride);
	for (; i < m; i++)
		tile(1, width, depth, a + i * depth, b, c + i * stride, stride);
}

/* a matrix: element (i, j) is at values[i * down + j * right] */
struct factor { const float *values; size_t down, right; };

/* packed[columns][depth]: pairs of numbers, one below the other, of each column; 0 below the last row */
static inline __attribute__((always_inline)) void pack_columns(const float *values, size_t down, size_t right,
                                                               size_t rows, size_t columns, uint32_t *packed,
                                                               size_t to_down, size_t to_right)
{
	for (size_t i = 0; i + 1 < rows; i += 2)
		for (size_t j = 0; j < columns; j++)
			packed[i / 2 * to_down + j * to_right] = half(values[i * down + j * right]) |
			                                         half(values[(i + 1) * down + j * right]) << 16;
	if (rows % 2 == 1)
		for (size_t j = 0; j < columns; j++)
			packed[rows / 2 * to_down + j * to_right] = half(values[(rows - 1) * down + j * right]);
}

/* packed[m][depth] of a[m][k] */
static uint32_t *pack(const struct factor *a, size_t m, size_t k)
{
	size_t depth = (k + 1) / 2;
	uint32_t *packed = aligned_alloc(64, (m * depth * sizeof(*packed) + 64) / 64 * 64);

	if (a->right == 1)
		for (size_t i = 0; i < m; i++)
			pack_columns(a->values + i * a->down, 1, 0, k, 1, packed + i * depth, 1, 0);
	else
		pack_columns(a->values, a->right, 1, k, m, packed, 1, depth);
	return packed;
}

/* panel[depth][columns] of the columns of b from j on */
static void pack_panel(const struct factor *b, size_t k, size_t j, size_t columns, uint32_t *panel)
{
	if (b->right == 1)
		pack_columns(b->values + j, b->down, 1, k, columns, panel, columns, 1);
	else
		for (size_t x = 0; x < columns; x++)
			pack_columns(b->values + (j + x) * b->right, 1, 0, k, 1, panel + x, columns, 0);
}

static void multiply(size_t m, size_t n, size_t k, const struct factor *a, const struct factor *b, float *c)
{
	size_t depth = (k + 1) / 2;
	uint32_t *packed = pack(a, m, k);
	uint32_t *panel = aligned_alloc(64, (depth + 1) * WIDTH * LANES * sizeof(*panel));

	for (size_t j = 0; j < n;) {
		size_t width = n - j >= WIDTH * LANES ? WIDTH : (n - j) / LANES, columns = width * LANES;

		pack_panel(b, k, j, columns, panel);
		switch (width) {
		case 3:  strip(3, m, depth, packed, panel, c + j, n); break;
		case 2:  strip(2, m, depth, packed, panel, c + j, n); break;
		default: strip(1, m, depth, packed, panel, c + j, n); break;
		}
		j += columns;
	}
	free(panel);
	free(packed);
}

void product(size_t m, size_t n, size_t k, const float *a, const float *b, float *c)
{
	multiply(m, n, k, &(struct factor){ a, k, 1 }, &(struct factor){ b, n, 1 }, c);
}

void product_at(size_t m, size_t n, size_t k, const float *a, const float *b, float *c)
{
	multiply(m, n, k, &(struct factor){ a, 1, m }, &(struct factor){ b, n, 1 }, c);
}

void product_bt(size_t m, size_t n, size_t k, const float *a, const float *b, float *c)
{
	multiply(m, n, k, &(struct factor){ a, k, 1 }, &(struct factor){ b, 1, k }, c);
}
