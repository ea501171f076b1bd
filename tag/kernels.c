/* kernels.c - the innermost loops of product.c */
#include "tag/kernels.h"

#include <string.h>

#include "tag/curve.h"

enum { BLOCK = MATRIX_BLOCK, GROUP = MATRIX_GROUP };

static void multiply_plain(const struct strip *s, const struct activations *x, float *y, size_t stride,
                           int16_t *panel)
{
	const struct matrix *m = &s->matrix;

	(void)panel;
	for (size_t t = 0; t < x->count; t++)
		for (size_t b = 0; b < s->blocks; b++) {
			size_t first = s->row + b * s->step;
			const int8_t *weights = m->weights + first * m->cols;
			const uint8_t *numbers = (const uint8_t *)x->numbers + t * m->cols;
			int32_t sum[BLOCK] = { 0 };

			for (size_t i = 0; i < m->cols; i += GROUP, weights += BLOCK * GROUP) {
				int32_t n0 = numbers[i], n1 = numbers[i + 1], n2 = numbers[i + 2], n3 = numbers[i + 3];
				for (size_t row = 0; row < BLOCK; row++) {
					const int8_t *w = weights + row * GROUP;
					sum[row] += w[0] * n0 + w[1] * n1 + w[2] * n2 + w[3] * n3;
				}
			}
			for (size_t row = 0; row < BLOCK; row++)
				y[t * stride + b * BLOCK + row] =
					(float)(int32_t)((uint32_t)sum[row] - 128u * (uint32_t)m->sums[first + row]) *
						(m->units[first + row] * x->units[t]) +
					m->biases[first + row];
		}
}

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#define X86
#define UNROLL _Pragma("GCC unroll 12")

typedef int32_t int32_unaligned __attribute__((aligned(1), may_alias));
typedef int32_t words_8 __attribute__((vector_size(32), aligned(4), may_alias));
/* Sums of a damaged model may be any numbers: they are worked out without a sign, where they may overflow. */
typedef uint32_t unsigned_8 __attribute__((vector_size(32), aligned(4), may_alias));
typedef uint32_t unsigned_16 __attribute__((vector_size(64), aligned(4), may_alias));
typedef float floats_8 __attribute__((vector_size(32), aligned(4), may_alias));

/* A block's weights for products of 16 bits: [cols / 2][BLOCK][2] */
__attribute__((target("avx2"))) static void widen(const int8_t *weights, size_t cols, int16_t *wide)
{
	for (size_t i = 0; i < cols; i += GROUP, weights += BLOCK * GROUP, wide += BLOCK * GROUP) {
		lane_bits all = *(const lane_bits *)(const void *)weights;

		*(lane_bits *)(void *)wide = (all << 24 >> 24 & 0xFFFF) | all << 16 >> 24 << 16;
		*(lane_bits *)(void *)(wide + 2 * BLOCK) = (all << 8 >> 24 & 0xFFFF) | all >> 24 << 16;
	}
}

/* Where the sum is an operand of the compiler's own, it is moved about and spilt. */
#define KERNEL(name) name##_avx512_vnni
#define TARGET "avx512f,avx512bw,avx512vl,avx512dq,avx512vnni"
#define VECTOR lane_bits
#define UNSIGNED unsigned_16
#define FLOATS lanes
#define NUMBER_SIZE 1
#define BLOCKS_4
#define SINGLE_WORDS 12
#define ADD_PRODUCTS(sum, numbers, weights) \
	__asm__("vpdpbusd %2, %1, %0" : "+v"(sum) : "v"(numbers), "v"(weights))
#include "tag/kernel_tile.h"

#define KERNEL(name) name##_avx512
#define TARGET "avx512f,avx512bw,avx512vl,avx512dq"
#define VECTOR lane_bits
#define UNSIGNED unsigned_16
#define FLOATS lanes
#define NUMBER_SIZE 2
#define SINGLE_WORDS 12
#define ADD_PRODUCTS(sum, numbers, weights) \
	(sum = (lane_bits)_mm512_add_epi32((__m512i)(sum), \
		_mm512_madd_epi16((__m512i)(numbers), (__m512i)(weights))))
#include "tag/kernel_tile.h"
#undef BLOCKS_4

#define KERNEL(name) name##_avx2_vnni
#define TARGET "avx2"
#define VECTOR words_8
#define UNSIGNED unsigned_8
#define FLOATS floats_8
#define NUMBER_SIZE 1
#define SINGLE_WORDS 6
#define ADD_PRODUCTS(sum, numbers, weights) \
	__asm__("%{vex%} vpdpbusd %2, %1, %0" : "+x"(sum) : "x"(numbers), "x"(weights))
#include "tag/kernel_tile.h"

#define KERNEL(name) name##_avx2
#define TARGET "avx2"
#define VECTOR words_8
#define UNSIGNED unsigned_8
#define FLOATS floats_8
#define NUMBER_SIZE 2
#define SINGLE_WORDS 6
#define ADD_PRODUCTS(sum, numbers, weights) \
	(sum = (words_8)_mm256_add_epi32((__m256i)(sum), \
		_mm256_madd_epi16((__m256i)(numbers), (__m256i)(weights))))
#include "tag/kernel_tile.h"
#endif

const struct kernel *kernel_for(enum processor processor)
{
	static const struct kernel kernels[PROCESSORS] = {
		[PROCESSOR_PLAIN] = { PROCESSOR_PLAIN, 1, multiply_plain },
#ifdef X86
		[PROCESSOR_AVX2] = { PROCESSOR_AVX2, 2, multiply_avx2 },
		[PROCESSOR_AVX2_VNNI] = { PROCESSOR_AVX2_VNNI, 1, multiply_avx2_vnni },
		[PROCESSOR_AVX512] = { PROCESSOR_AVX512, 2, multiply_avx512 },
		[PROCESSOR_AVX512_VNNI] = { PROCESSOR_AVX512_VNNI, 1, multiply_avx512_vnni },
#endif
	};
	return &kernels[processor];
}
