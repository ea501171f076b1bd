/*
 * recurrence.c - a layer of simple recurrent units
 *
 * Units do not look at each other, so a few of them go all the way through the words at a time: what the
 * gates see of the words is still in the cache when the units come for it.
 */
#include "tag/recurrence.h"

#include "tag/curve.h"
#include "tag/dispatch.h"

enum { TOGETHER = 8 };             /* blocks of units: enough to fill the time that one waits for its sums */

struct sweep {
	const struct pieces *pieces;
	size_t               hidden, gates, blocks, backwards;
	const float         *z;            /* [words][TOGETHER][gates][LANES] */
	const float         *carry;        /* [2][hidden], of the first of these units */
	float               *cells;        /* [words][TOGETHER][LANES] */
	float               *h;            /* [words][2 * hidden], of the first of these units */
};

/* The next state of a unit's cell: all that has to wait for the word before. */
INLINE void remember(const float *z, const float *carry, lanes *cell)
{
	lanes candidate = *(const lanes *)z;
	lanes forget = *(const lanes *)(z + LANES) + *(const lanes *)carry * *cell;

	curve_sigmoid(&forget);
	*cell = forget * (*cell - candidate) + candidate;
}

/* What a unit lets out; what goes around it is h itself, or in the first layer a gate. */
INLINE void respond(const float *z, const float *carry, size_t gates, const float *before, const float *cell,
                    float *h)
{
	lanes c = *(const lanes *)cell, s = *(const lanes *)(gates == 4 ? z + 3 * LANES : h);
	lanes reset = *(const lanes *)(z + 2 * LANES) + *(const lanes *)carry * *(const lanes *)before;

	if (gates == 4)
		curve_tanh(&s);
	curve_sigmoid(&reset);
	curve_tanh(&c);
	*(lanes *)h = reset * (c - s) + s;
}

INLINE void remember_piece(const struct sweep *s, size_t first, size_t count, size_t gates)
{
	lanes cells[TOGETHER] = { { 0 } };

	for (size_t i = 0; i < count; i++) {
		size_t t = s->backwards ? first + count - 1 - i : first + i;
		const float *z = s->z + t * TOGETHER * gates * LANES;
		float *kept = s->cells + t * TOGETHER * LANES;

		for (size_t b = 0; b < s->blocks; b++, z += gates * LANES) {
			remember(z, s->carry + b * LANES, &cells[b]);
			*(lanes *)(kept + b * LANES) = cells[b];
		}
	}
}

INLINE void respond_piece(const struct sweep *s, size_t first, size_t count, size_t gates)
{
	static const float nothing[TOGETHER * LANES];

	for (size_t i = 0; i < count; i++) {
		size_t t = first + i, outermost = s->backwards ? count - 1 : 0;
		const float *z = s->z + t * TOGETHER * gates * LANES;
		const float *cells = s->cells + t * TOGETHER * LANES;
		float *h = s->h + t * 2 * s->hidden;
		const float *before = i == outermost ? nothing
		                                     : s->backwards ? cells + TOGETHER * LANES : cells - TOGETHER * LANES;

		for (size_t b = 0; b < s->blocks; b++, z += gates * LANES, h += LANES)
			respond(z, s->carry + s->hidden + b * LANES, gates, before + b * LANES, cells + b * LANES, h);
	}
}

INLINE void sweep_pieces(const struct sweep *s, size_t gates)
{
	for (size_t piece = 0, first = 0; piece < s->pieces->count; first = s->pieces->ends[piece++])
		remember_piece(s, first, s->pieces->ends[piece] - first, gates);
	for (size_t piece = 0, first = 0; piece < s->pieces->count; first = s->pieces->ends[piece++])
		respond_piece(s, first, s->pieces->ends[piece] - first, gates);
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
	s.cells = product_rows(engine, x->count, TOGETHER * LANES);
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
