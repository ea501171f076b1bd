/* product.h - products of float matrices, for training */
#ifndef TAG_TRAIN_PRODUCT_H
#define TAG_TRAIN_PRODUCT_H

#include <stddef.h>

/* All matrices lie row by row; n and the row length of b and c are multiples of 16. */

/* c[m][n] += a[m][k] b[k][n] */
void product(size_t m, size_t n, size_t k, const float *a, const float *b, float *c);
/* c[m][n] += transposed a[k][m] times b[k][n] */
void product_at(size_t m, size_t n, size_t k, const float *a, const float *b, float *c);
/* c[m][n] += a[m][k] times transposed b[n][k] */
void product_bt(size_t m, size_t n, size_t k, const float *a, const float *b, float *c);

#endif
