/* kernels.c - the innermost loops of product.c */
#include "tag/kernels.h"

#include <string.h>

#include "tag/model.h"

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#define X86
#endif

enum { BLOCK = MATRIX_BLOCK, GROUP = MATRIX_GROUP };

size_t kernel_plain(const int8_t *weights, const uint8_t *bytes, size_t cols, size_t count, int32_t *sums)
{
	int32_t sum[BLOCK] = { 0 };

	(void)count;
	for (size_t i = 0; i < cols; i += GROUP, weights += BLOCK * GROUP) {
		int32_t b0 = bytes[i], b1 = bytes[i + 1], b2 = bytes[i + 2], b3 = bytes[i + 3];

		for (size_t row = 0; row < BLOCK; row++) {
			const int8_t *w = weights + row * GROUP;
			sum[row] += w[0] * b0 + w[1] * b1 + w[2] * b2 + w[3] * b3;
		}
	}
	memcpy(sums, sum, sizeof(sum));
	return 1;
}

#ifdef X86
/* The sums must stay in registers: loops over words are unrolled, their number being known. */
#define UNROLL _Pragma("GCC unroll 12")

/* four products and their sum for each of sixteen outputs: one instruction */
__attribute__((target("avx512f,avx512vnni"), always_inline)) static inline size_t
tile_vnni(const int8_t *weights, const uint8_t *bytes, size_t cols, size_t words, int32_t *sums)
{
	__m512i sum[KERNEL_WORDS];

	UNROLL
	for (size_t t = 0; t < words; t++)
		sum[t] = _mm512_setzero_si512();
	for (size_t i = 0; i < cols; i += GROUP, weights += BLOCK * GROUP) {
		__m512i w = _mm512_loadu_si512(weights);

		UNROLL
		for (size_t t = 0; t < words; t++) {
			int32_t group;
			memcpy(&group, bytes + t * cols + i, sizeof(group));
			sum[t] = _mm512_dpbusd_epi32(sum[t], _mm512_set1_epi32(group), w);
		}
	}
	UNROLL
	for (size_t t = 0; t < words; t++)
		_mm512_storeu_si512(sums + t * BLOCK, sum[t]);
	return words;
}

#define TILE(words) case words: return tile_vnni(weights, bytes, cols, words, sums)

/* The last words are halved rather than leave one or two, for which all weights would be read. */
__attribute__((target("avx512f,avx512vnni"))) static size_t
kernel_vnni(const int8_t *weights, const uint8_t *bytes, size_t cols, size_t count, int32_t *sums)
{
	size_t words = count;

	if (count > KERNEL_WORDS)
		words = count >= 2 * KERNEL_WORDS ? KERNEL_WORDS : (count + 1) / 2;
	switch (words) {
	TILE(1); TILE(2); TILE(3); TILE(4); TILE(5); TILE(6); TILE(7); TILE(8); TILE(9); TILE(10); TILE(11);
	default: return tile_vnni(weights, bytes, cols, KERNEL_WORDS, sums);
	}
}

/* sixteen-bit products of four outputs at a time, summed in pairs; the pairs are joined at the end */
__attribute__((target("avx2"), always_inline)) static inline size_t
tile_avx2(const int8_t *weights, const uint8_t *bytes, size_t cols, size_t words, int32_t *sums)
{
	__m256i sum[2][4];

	UNROLL
	for (size_t t = 0; t < words; t++)
		UNROLL
		for (int q = 0; q < 4; q++)
			sum[t][q] = _mm256_setzero_si256();
	for (size_t i = 0; i < cols; i += GROUP, weights += BLOCK * GROUP) {
		__m256i a[2];

		UNROLL
		for (size_t t = 0; t < words; t++) {
			int32_t group;
			memcpy(&group, bytes + t * cols + i, sizeof(group));
			a[t] = _mm256_broadcastq_epi64(_mm_cvtepu8_epi16(_mm_cvtsi32_si128(group)));
		}
		UNROLL
		for (int q = 0; q < 4; q++) {
			__m256i w = _mm256_cvtepi8_epi16(
				_mm_loadu_si128((const __m128i *)(const void *)(weights + 16 * q)));
			UNROLL
			for (size_t t = 0; t < words; t++)
				sum[t][q] = _mm256_add_epi32(sum[t][q], _mm256_madd_epi16(a[t], w));
		}
	}
	for (size_t t = 0; t < words; t++)
		for (int q = 0; q < 4; q += 2) {
			__m256i joined =
				_mm256_permute4x64_epi64(_mm256_hadd_epi32(sum[t][q], sum[t][q + 1]), 0xD8);
			_mm256_storeu_si256((__m256i *)(void *)(sums + t * BLOCK + 4 * q), joined);
		}
	return words;
}

__attribute__((target("avx2"))) static size_t
kernel_avx2(const int8_t *weights, const uint8_t *bytes, size_t cols, size_t count, int32_t *sums)
{
	if (count >= 2)
		return tile_avx2(weights, bytes, cols, 2, sums);
	return tile_avx2(weights, bytes, cols, 1, sums);
}
#endif

kernel_function kernel_best(void)
{
#ifdef X86
	if (__builtin_cpu_supports("avx512vnni"))
		return kernel_vnni;
	if (__builtin_cpu_supports("avx2"))
		return kernel_avx2;
#endif
	return kernel_plain;
}
