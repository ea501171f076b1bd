/* product_rows.h - what is done to rows of floats, for product.c, which includes this for each number of lanes */

enum { ROUND(STEP) = sizeof(ROUND_FLOATS) / sizeof(float) };

INLINE void ROUND(enlarge)(ROUND_FLOATS *tops, const float *x)
{
	ROUND_FLOATS size = (ROUND_FLOATS)((ROUND_BITS)*(const ROUND_FLOATS *)x & 0x7FFFFFFF);
	ROUND_BITS higher = size > *tops;              /* never of not-a-number */

	*tops = (ROUND_FLOATS)(((ROUND_BITS)size & higher) | ((ROUND_BITS)*tops & ~higher));
}

/* Four at a time: each comparison waits for the one before. */
INLINE float ROUND(largest_of)(const float *x, size_t cols)
{
	ROUND_FLOATS tops[4];
	float largest = 1e-12f;
	size_t i = 0;

	for (size_t k = 0; k < 4; k++)
		tops[k] = largest - (ROUND_FLOATS){ 0 };
	for (; i + 4 * ROUND(STEP) <= cols; i += 4 * ROUND(STEP))
		for (size_t k = 0; k < 4; k++)
			ROUND(enlarge)(&tops[k], x + i + k * ROUND(STEP));
	for (; i < cols; i += ROUND(STEP))
		ROUND(enlarge)(&tops[0], x + i);
	for (size_t k = 1; k < 4; k++)
		ROUND(enlarge)(&tops[0], (const float *)&tops[k]);
	for (size_t j = 0; j < ROUND(STEP); j++)
		largest = tops[0][j] > largest ? tops[0][j] : largest;
	return largest;
}

INLINE void ROUND(round_row)(const float *x, size_t cols, size_t number_size, char *numbers, float *unit)
{
	float largest = ROUND(largest_of)(x, cols), scale = 127.0f / largest;

	*unit = largest / 127.0f;
	for (size_t i = 0; i < cols; i += ROUND(STEP)) {
		ROUND_FLOATS value = *(const ROUND_FLOATS *)(x + i) * scale + 128.5f;
		ROUND_BITS inside = value > 1.0f;      /* not-a-number is not */
		ROUND(lanes_select)(&value, &inside, 1.0f);
		inside = value < 255.0f;
		ROUND(lanes_select)(&value, &inside, 255.0f);
		ROUND_BITS whole = __builtin_convertvector(value, ROUND_BITS);
		if (number_size == 1)
			*(ROUND_BYTES *)(numbers + i) = __builtin_convertvector(whole, ROUND_BYTES);
		else
			*(ROUND_HALVES *)(numbers + 2 * i) = __builtin_convertvector(whole, ROUND_HALVES);
	}
}

INLINE void ROUND(round_rows)(const float *x, size_t stride, const struct activations *a, size_t number_size)
{
	for (size_t t = 0; t < a->count; t++)
		ROUND(round_row)(x + t * stride, a->cols, number_size,
		                 (char *)a->numbers + t * a->cols * number_size, &a->units[t]);
}

INLINE void ROUND(rectify)(float *x, size_t count, size_t cols, size_t stride)
{
	for (size_t t = 0; t < count; t++)
		for (size_t i = 0; i < cols; i += ROUND(STEP)) {
			ROUND_FLOATS *value = (ROUND_FLOATS *)(x + t * stride + i);
			ROUND_BITS above = *value > 0;
			ROUND(lanes_select)(value, &above, 0);
		}
}

#undef ROUND_FLOATS
#undef ROUND_BITS
#undef ROUND_BYTES
#undef ROUND_HALVES
#undef ROUND
