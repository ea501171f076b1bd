/* recurrence_unit.h - one step of some units, for recurrence.c, which includes this for each number of lanes */

/* The next state of the units' cells: all that has to wait for the word before. */
INLINE void UNIT(remember)(const float *z, const float *carry, const float *before, float *cell)
{
	UNIT_FLOATS candidate = *(const UNIT_FLOATS *)z, c = *(const UNIT_FLOATS *)before;
	UNIT_FLOATS forget = *(const UNIT_FLOATS *)(z + LANES) + *(const UNIT_FLOATS *)carry * c;

	UNIT(curve_sigmoid)(&forget);
	*(UNIT_FLOATS *)cell = forget * (c - candidate) + candidate;
}

/* What the units let out; skip: what goes around them, h itself, or in the first layer, of four gates, the last. */
INLINE void UNIT(respond)(const float *z, const float *carry, const float *skip, size_t gates,
                          const float *before, const float *cell, float *h)
{
	UNIT_FLOATS c = *(const UNIT_FLOATS *)cell, s = *(const UNIT_FLOATS *)skip;
	UNIT_FLOATS reset = *(const UNIT_FLOATS *)(z + 2 * LANES) +
	                    *(const UNIT_FLOATS *)carry * *(const UNIT_FLOATS *)before;

	if (gates == 4)
		UNIT(curve_tanh)(&s);
	UNIT(curve_sigmoid)(&reset);
	UNIT(curve_tanh)(&c);
	*(UNIT_FLOATS *)h = reset * (c - s) + s;
}

#undef UNIT_FLOATS
#undef UNIT
