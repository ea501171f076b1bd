/*
 * kernel_tile.h - one kernel, for kernels.c, which includes this once for each kind of processor
 *
 * Defined there: KERNEL(name), the names of its functions; TARGET, what they may use; VECTOR, UNSIGNED and FLOATS,
 * the registers; ADD_PRODUCTS(sum, numbers, weights); NUMBER_SIZE; and TILES(strip), which calls tiles().
 *
 * Sums of all blocks and of several words stay in registers: for four bytes of each block's outputs and of
 * each word there is one product.  Loops over them are unrolled, their bounds being known.
 */
#define PARTS (MATRIX_BLOCK * sizeof(int32_t) / sizeof(VECTOR))    /* registers of a block */

struct KERNEL(operands) {
	const char  *weights, *numbers;
	size_t       block_size, row_size; /* bytes from block to block, from word to word */
	const float *units;                /* of the words */
	float       *y;
	size_t       stride;
};

__attribute__((target(TARGET), always_inline)) static inline void
KERNEL(finish)(const struct strip *s, size_t block, size_t part, VECTOR sum, float unit, float *y)
{
	size_t row = s->row + block * s->step + part * MATRIX_BLOCK / PARTS;
	FLOATS units = *(const FLOATS *)(s->matrix.units + row) * unit;

	*(FLOATS *)(y + block * MATRIX_BLOCK + part * MATRIX_BLOCK / PARTS) =
		__builtin_convertvector(sum, FLOATS) * units + *(const FLOATS *)(s->matrix.biases + row);
}

/* `blocks` blocks from number `first` on, for `words` words */
__attribute__((target(TARGET), always_inline)) static inline void
KERNEL(tile)(const struct strip *s, const struct KERNEL(operands) *o, size_t first, const size_t blocks,
             const size_t words)
{
	VECTOR sum[KERNEL_BLOCKS * PARTS][KERNEL_WORDS / 2];

	UNROLL
	for (size_t b = 0; b < blocks * PARTS; b++) {
		size_t row = s->row + (first + b / PARTS) * s->step + b % PARTS * MATRIX_BLOCK / PARTS;
		VECTOR start = (VECTOR)(*(const UNSIGNED *)(s->matrix.sums + row) * -128u);
		UNROLL
		for (size_t t = 0; t < words; t++)
			sum[b][t] = start;
	}
	for (size_t i = 0; i < o->row_size; i += 4) {
		VECTOR weights[KERNEL_BLOCKS * PARTS];

		UNROLL
		for (size_t b = 0; b < blocks * PARTS; b++)
			weights[b] = *(const VECTOR *)(o->weights + (first + b / PARTS) * o->block_size +
			                               i * MATRIX_BLOCK + b % PARTS * sizeof(VECTOR));
		UNROLL
		for (size_t t = 0; t < words; t++) {
			VECTOR numbers = *(const int32_unaligned *)(o->numbers + t * o->row_size + i) -
			                 (VECTOR){ 0 };
			UNROLL
			for (size_t b = 0; b < blocks * PARTS; b++)
				ADD_PRODUCTS(sum[b][t], numbers, weights[b]);
		}
	}
	UNROLL
	for (size_t t = 0; t < words; t++)
		UNROLL
		for (size_t b = 0; b < blocks * PARTS; b++)
			KERNEL(finish)(s, first + b / PARTS, b % PARTS, sum[b][t], o->units[t],
			               o->y + t * o->stride);
}

/* all words; weights stay in the nearest cache */
__attribute__((target(TARGET), always_inline)) static inline void
KERNEL(tiles)(const struct strip *s, struct KERNEL(operands) o, size_t count, size_t first,
              const size_t blocks, const size_t words)
{
	for (size_t t = 0; t < count; t += words) {
		KERNEL(tile)(s, &o, first, blocks, words);
		o.numbers += words * o.row_size;
		o.units += words;
		o.y += words * o.stride;
	}
}

__attribute__((target(TARGET))) static void
KERNEL(multiply)(const struct strip *s, const struct activations *x, float *y, size_t stride, int16_t *panel)
{
	struct KERNEL(operands) o = { .numbers = x->numbers, .units = x->units, .y = y, .stride = stride };
	size_t cols = s->matrix.cols, first = 0;

	o.row_size = cols * NUMBER_SIZE;
	if (NUMBER_SIZE == 1) {
		o.weights = (const char *)s->matrix.weights + s->row * cols;
		o.block_size = s->step * cols;
	} else {
		for (size_t b = 0; b < s->blocks; b++)
			widen(s->matrix.weights + (s->row + b * s->step) * cols, cols,
			      panel + b * MATRIX_BLOCK * cols);
		o.weights = (const char *)panel;
		o.block_size = MATRIX_BLOCK * cols * sizeof(*panel);
	}
#ifdef BLOCKS_4
	if (s->blocks == 4)
		KERNEL(tiles)(s, o, x->count, 0, 4, 6), first = 4;
	else if (s->blocks == 3)
		KERNEL(tiles)(s, o, x->count, 0, 3, 8), first = 3;
#endif
	for (; first < s->blocks; first++)
		KERNEL(tiles)(s, o, x->count, first, 1, SINGLE_WORDS);
}

#undef PARTS
#undef KERNEL
#undef TARGET
#undef VECTOR
#undef UNSIGNED
#undef FLOATS
#undef ADD_PRODUCTS
#undef NUMBER_SIZE
#undef SINGLE_WORDS
