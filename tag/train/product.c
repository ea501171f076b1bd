/*
 * product.c - products of float matrices
 *
 * The loop nest of Goto and van de Geijn (2008), "Anatomy of high-performance matrix multiplication": a panel
 * of b, packed, stays in the second-level cache; a tile of c stays in registers.
 */
#include "tag/train/product.h"

#include <stdlib.h>
#include <string.h>

enum { LANES = 16, ROWS = 8, WIDTH = 3 };
typedef float lanes __attribute__((vector_size(LANES * sizeof(float)), aligned(4), may_alias));

/* c[rows][width * 16] += a b; a's element (i, k) is at a[i * down + k * right]; b is packed */
static inline __attribute__((always_inline)) void
tile(int rows, int width, size_t depth, const float *a, size_t down, size_t right, const float *b, float *c,
     size_t stride)
{
	lanes sum[ROWS][WIDTH];

	for (int i = 0; i < rows; i++)
		for (int j = 0; j < width; j++)
			sum[i][j] = *(const lanes *)(c + (size_t)i * stride + (size_t)j * LANES);
	for (size_t k = 0; k < depth; k++, b += width * LANES, a += right)
		for (int i = 0; i < rows; i++)
			for (int j = 0; j < width; j++)
				sum[i][j] += a[(size_t)i * down] * *(const lanes *)(b + j * LANES);
	for (int i = 0; i < rows; i++)
		for (int j = 0; j < width; j++)
			*(lanes *)(c + (size_t)i * stride + (size_t)j * LANES) = sum[i][j];
}

static inline __attribute__((always_inline)) void
strip(int width, size_t m, size_t depth, const float *a, size_t down, size_t right, const float *b, float *c,
      size_t stride)
{
	size_t i = 0;

	for (; i + ROWS <= m; i += ROWS)
		tile(ROWS, width, depth, a + i * down, down, right, b, c + i * stride, stride);
	for (; i < m; i++)
		tile(1, width, depth, a + i * down, down, right, b, c + i * stride, stride);
}

/* general product: element (k, j) of b is at b[k * b_down + j * b_right] */
static void multiply(size_t m, size_t n, size_t depth, const float *a, size_t down, size_t right,
                     const float *b, size_t b_down, size_t b_right, float *c)
{
	float *panel = aligned_alloc(64, (depth + 1) * WIDTH * LANES * sizeof(float));

	for (size_t j = 0; j < n;) {
		size_t width = n - j >= WIDTH * LANES ? WIDTH : (n - j) / LANES, columns = width * LANES;

		for (size_t k = 0; k < depth; k++)
			for (size_t x = 0; x < columns; x++)
				panel[k * columns + x] = b[k * b_down + (j + x) * b_right];
		switch (width) {
		case 3:  strip(3, m, depth, a, down, right, panel, c + j, n); break;
		case 2:  strip(2, m, depth, a, down, right, panel, c + j, n); break;
		default: strip(1, m, depth, a, down, right, panel, c + j, n); break;
		}
		j += columns;
	}
	free(panel);
}

void product(size_t m, size_t n, size_t k, const float *a, const float *b, float *c)
{
	multiply(m, n, k, a, k, 1, b, n, 1, c);
}

void product_at(size_t m, size_t n, size_t k, const float *a, const float *b, float *c)
{
	multiply(m, n, k, a, 1, m, b, n, 1, c);
}

void product_bt(size_t m, size_t n, size_t k, const float *a, const float *b, float *c)
{
	multiply(m, n, k, a, k, 1, b, 1, k, c);
}
