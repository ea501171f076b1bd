/* kernels.h - the innermost loops of product.c, for several kinds of processor, with one result */
#ifndef TAG_KERNELS_H
#define TAG_KERNELS_H

#include <stddef.h>
#include <stdint.h>

#include "tag/dispatch.h"

#define KERNEL_WORDS 12            /* words that a kernel takes at once, at most */

/*
 * sums[words][MATRIX_BLOCK]: the sums of products of one block of outputs, `weights` (as model.h stores
 * them), with the bytes[count][cols] of the first words.  Returns how many words it did: 1 to KERNEL_WORDS,
 * not more than count.
 */
typedef size_t (*kernel_function)(const int8_t *weights, const uint8_t *bytes, size_t cols, size_t count,
                                  int32_t *sums);

/* The fastest one for this processor, and the one for any. */
kernel_function kernel_best(void);
size_t kernel_plain(const int8_t *weights, const uint8_t *bytes, size_t cols, size_t count, int32_t *sums);

#endif
