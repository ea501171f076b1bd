/*
 * curve.h - sigmoid and tanh of sixteen floats at a time, the same to the last bit on every machine
 *
 * Only +, -, * and / of floats in a fixed order: no libm, no fused multiply-add (-ffp-contract=off). Relative
 * error below 3e-7.  Values go by pointer, since how vectors are passed depends on the processor.
 */
#ifndef TAG_CURVE_H
#define TAG_CURVE_H

#include <stdint.h>

#define LANES 16

typedef float   lanes __attribute__((vector_size(LANES * 4), aligned(4), may_alias));
typedef int32_t lane_bits __attribute__((vector_size(LANES * 4), aligned(4), may_alias));
typedef uint32_t lane_words __attribute__((vector_size(LANES * 4), aligned(4), may_alias));

/* `other` where the mask is not set */
static inline __attribute__((always_inline)) void lanes_select(lanes *x, const lane_bits *mask, float other)
{
	lanes others = other - (lanes){ 0 };

	*x = (lanes)(((lane_bits)*x & *mask) | ((lane_bits)others & ~*mask));
}

/* exp: a power of two by its exponent bits, the rest by a polynomial; not-a-number as -80 */
static inline __attribute__((always_inline)) void curve_exp(lanes *x)
{
	const float magic = 12582912.0f;       /* 1.5 * 2^23: adding it rounds to an integer */

	lane_bits above = *x > -80.0f;

	lanes_select(x, &above, -80.0f);
	lane_bits below = *x < 80.0f;
	lanes_select(x, &below, 80.0f);
	lanes whole = (*x * 1.44269504f + magic) - magic;
	lanes r = (*x - whole * 0.693145752f) - whole * 1.42860677e-6f;
	lanes p = 1.0f +
	          r * (1.0f +
	               r * (0.5f + r * (0.166666672f +
	                                r * (0.0416666679f + r * (0.00833345205f + r * 0.00138888904f)))));
	lane_bits power = (__builtin_convertvector(whole, lane_bits) + 127) << 23;
	*x = p * (lanes)power;
}

static inline __attribute__((always_inline)) void curve_sigmoid(lanes *x)
{
	*x = -*x;
	curve_exp(x);
	*x = 1.0f / (1.0f + *x);
}

static inline __attribute__((always_inline)) void curve_tanh(lanes *x)
{
	*x = *x * 2.0f;
	curve_sigmoid(x);
	*x = *x * 2.0f - 1.0f;
}

#endif
