/* curve_lanes.h - the curves for one number of lanes, for curve.h, which includes this for each */

/* `other` where the mask is not set */
static inline __attribute__((always_inline)) void CURVE(lanes_select)(CURVE_FLOATS *x, const CURVE_BITS *mask,
                                                                      float other)
{
	CURVE_FLOATS others = other - (CURVE_FLOATS){ 0 };

	*x = (CURVE_FLOATS)(((CURVE_BITS)*x & *mask) | ((CURVE_BITS)others & ~*mask));
}

/* exp: a power of two by its exponent bits, the rest by a polynomial; not-a-number as -80 */
static inline __attribute__((always_inline)) void CURVE(curve_exp)(CURVE_FLOATS *x)
{
	const float magic = 12582912.0f;       /* 1.5 * 2^23: adding it rounds to an integer */

	CURVE_BITS above = *x > -80.0f;

	CURVE(lanes_select)(x, &above, -80.0f);
	CURVE_BITS below = *x < 80.0f;
	CURVE(lanes_select)(x, &below, 80.0f);
	CURVE_FLOATS whole = (*x * 1.44269504f + magic) - magic;
	CURVE_FLOATS r = (*x - whole * 0.693145752f) - whole * 1.42860677e-6f;
	CURVE_FLOATS p = 1.0f +
	                 r * (1.0f + r * (0.5f + r * (0.166666672f +
	                                              r * (0.0416666679f +
	                                                   r * (0.00833345205f + r * 0.00138888904f)))));
	CURVE_BITS power = (__builtin_convertvector(whole, CURVE_BITS) + 127) << 23;
	*x = p * (CURVE_FLOATS)power;
}

static inline __attribute__((always_inline)) void CURVE(curve_sigmoid)(CURVE_FLOATS *x)
{
	*x = -*x;
	CURVE(curve_exp)(x);
	*x = 1.0f / (1.0f + *x);
}

static inline __attribute__((always_inline)) void CURVE(curve_tanh)(CURVE_FLOATS *x)
{
	*x = *x * 2.0f;
	CURVE(curve_sigmoid)(x);
	*x = *x * 2.0f - 1.0f;
}

#undef CURVE_FLOATS
#undef CURVE_BITS
#undef CURVE
