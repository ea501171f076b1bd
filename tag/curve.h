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
/* half as many, for processors with registers of 32 bytes: there compilers put wider ones into memory */
typedef float   half_lanes __attribute__((vector_size(LANES * 2), aligned(4), may_alias));
typedef int32_t half_lane_bits __attribute__((vector_size(LANES * 2), aligned(4), may_alias));

#define CURVE_FLOATS lanes
#define CURVE_BITS   lane_bits
#define CURVE(name)  name
#include "tag/curve_lanes.h"

#define CURVE_FLOATS half_lanes
#define CURVE_BITS   half_lane_bits
#define CURVE(name)  half_##name
#include "tag/curve_lanes.h"

#endif
