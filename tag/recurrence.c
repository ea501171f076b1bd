/*
 * recurrence.c - a layer of simple recurrent units
 *
 * Units do not look at each other, so a few of them go all the way through the words at a time: what the
 * gates see of the words is still in the cache when the units come for it.
 */
#include "tag/recurrence.h"

#include "tag/curve.h"
#include "tag/dispatch.h"

enum { TOGETHER = 4 };             /* blocks of units: enough to fill the time that one waits for its sums */

struct sweep {
	const struct pieces *pieces;
	size_t               hidden, gates, blocks, backwards;
	const float         *z;            /* [words][TOGETHER][gates][LANES] */
	const float         *carry;        /* [2][hidden], of the first of these units */
	float               *h;            /* [words][2 * hidden], of the first of these units */
};

/* skip: what goes around the unit, h itself or a gate */
INLINE void unit(const float *z, const float *carry, size_t hidden, const float *skip, lanes *cell, float *h)
{
	lanes c = *cell, candidate = *(const lanes *)z, s = *(const lanes *)skip;
	lanes forget = *(const lanes *)(z + LANES) + *(const lanes *)carry * c;
	lanes reset = *(const lanes *)(z + 2 * LANES) + *(const lanes *)(carry + hidden) * c;

	curve_sigmoid(&forget);
	curve_sigmoid(&reset);
	c = forget * (c - candidate) + candidate;
	*cell = c;
	curve_tanh(&c);
	*(lanes *)h = reset * (c - s) + s;
}

INLINE void step(const struct sweep *s, size_t t, lanes *cells, size_t gates)
{
	const float *z = s->z + t * TOGETHER * gates * LANES;
	float *h = s->h + t * 2 * s->hidden;

	for (size_t b = 0; b < s->blocks; b++, z += gates * LANES, h += LANES)
		unit(z, s->carry + b * LANES, s->hidden, gates == 4 ? z + 3 * LANES : h, &cells[b], h);
}

INLINE void sweep_pieces(const struct sweep *s, size_t gates)
{
	for (size_t piece = 0, first = 0; piece < s->pieces->count; first = s->pieces->ends[piece++]) {
		size_t count = s->pieces->ends[piece] - first;
		lanes cells[TOGETHER] = { { 0 } };

		for (size_t i = 0; i < count; i++)
			step(s, s->backwards ? first + count - 1 - i : first + i, cells, gates);
	}
}

INLINE void sweep(const struct sweep *s)
{
	if (s->gates == 4)
		sweep_pieces(s, 4);
	else
		sweep_pieces(s, 3);
}

DISPATCH(sweep, (const struct sweep *s), (s))

void recur(const struct engine *engine, int number, const struct pieces *pieces, const struct activations *x,
           float *h)
{
	struct matrix matrix = model_matrix(engine->model, (enum section_name)(SECTION_GATES + number));
	const float *carry = model_floats(engine->model, (enum section_name)(SECTION_CARRY + number));
	struct sweep s = { .pieces = pieces, .gates = number == 0 ? 4 : 3 };
	size_t width = s.gates * LANES;
	float *z = product_rows(engine, x->count, TOGETHER * width);
	int16_t *panel = product_panel(engine, x->cols);

	s.hidden = matrix.rows / 2 / s.gates;
	s.z = z;
	for (size_t i = 0; i < 2 * s.hidden; i += s.blocks * LANES) {
		size_t unit_number = i % s.hidden, left = (s.hidden - unit_number) / LANES;

		s.backwards = i / s.hidden;
		s.blocks = left < TOGETHER ? left : TOGETHER;
		for (size_t b = 0; b < s.blocks; b++) {
			size_t row = s.backwards * s.gates * s.hidden + unit_number + b * LANES;
			struct strip strip = { matrix, row, s.hidden, s.gates };
			engine->kernel->multiply(&strip, x, z + b * width, TOGETHER * width, panel);
		}
		s.carry = carry + 2 * s.backwards * s.hidden + unit_number;
		s.h = h + i;
		sweep_on(engine->kernel->processor)(&s);
	}
}
