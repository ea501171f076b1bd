/* kernels.h - the innermost loops of product.c, for several kinds of processor, with one result */
#ifndef TAG_KERNELS_H
#define TAG_KERNELS_H

#include "tag/model.h"
#include "tag/processor.h"

#define KERNEL_WORDS 24            /* kernels work on multiples of this many words, or of a divisor */
#define KERNEL_BLOCKS 4            /* blocks of a strip, at most */

/* blocks of outputs that are worked out together: those that begin at row, row + step, row + 2 * step ... */
struct strip {
	struct matrix matrix;
	size_t        row, step, blocks;
};

/* what is multiplied with the weights: `cols` numbers from 0 to 255 a word */
struct activations {
	size_t count, cols;
	void  *numbers;            /* [count][cols], of the kernel's number_size */
	float *units;              /* [count] */
};

/*
 * y[words][strip->blocks * MATRIX_BLOCK], rows `stride` floats apart: the outputs of the strip for all words.
 * Behind the last row of both y and the activations there is room, and rubbish is read and written, up to a
 * multiple of KERNEL_WORDS.  `panel` has room for strip->blocks * MATRIX_BLOCK * cols numbers of 16 bits.
 */
typedef void (*kernel_function)(const struct strip *strip, const struct activations *x, float *y,
                                size_t stride, int16_t *panel);

struct kernel {
	enum processor  processor;
	size_t          number_size;   /* in bytes: 1, or 2 where only products of 16 bits are exact */
	kernel_function multiply;
};

/* The one for a processor, which is this machine's or a lesser one of it. */
const struct kernel *kernel_for(enum processor processor);

#endif
