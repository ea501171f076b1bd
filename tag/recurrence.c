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

#define UNIT_FLOATS lanes
#define UNIT(name)  name
#include "tag/recurrence_unit.h"

#define UNIT_FLOATS half_lanes
#define UNIT(name)  half_##name
#include "tag/recurrence_unit.h"

static const float nothing[TOGETHER * LANES];      /* before the first word */

/* the cells of the word that is read before number i of a piece */
INLINE const float *cells_before(const struct sweep *s, size_t i, size_t count, const float *cells)
{
	if (s->backwards)
		return i == count - 1 ? nothing : cells + TOGETHER * LANES;
	return i == 0 ? nothing : cells - TOGETHER * LANES;
}

INLINE void remember_piece(const struct sweep *s, size_t first, size_t count, size_t gates, bool halves)
{
	for (size_t step = 0; step < count; step++) {
		size_t i = s->backwards ? count - 1 - step : step;
		const float *z = s->z + (first + i) * TOGETHER * gates * LANES, *carry = s->carry;
		float *cells = s->cells + (first + i) * TOGETHER * LANES;
		const float *before = cells_before(s, i, count, cells);

		for (size_t b = 0; b < s->blocks * LANES; b += LANES, z += gates * LANES)
			if (halves) {
				half_remember(z, carry + b, before + b, cells + b);
				half_remember(z + LANES / 2, carry + b + LANES / 2, before + b + LANES / 2,
				              cells + b + LANES / 2);
			} else {
				remember(z, carry + b, before + b, cells + b);
			}
	}
}

INLINE void respond_piece(const struct sweep *s, size_t first, size_t count, size_t gates, bool halves)
{
	for (size_t i = 0; i < count; i++) {
		const float *z = s->z + (first + i) * TOGETHER * gates * LANES;
		const float *carry = s->carry + s->hidden;
		const float *cells = s->cells + (first + i) * TOGETHER * LANES;
		const float *before = cells_before(s, i, count, cells);
		float *h = s->h + (first + i) * 2 * s->hidden;

		for (size_t b = 0; b < s->blocks * LANES; b += LANES, z += gates * LANES, h += LANES) {
			const float *skip = gates == 4 ? z + 3 * LANES : h;
			if (halves) {
				half_respond(z, carry + b, skip, gates, before + b, cells + b, h);
				half_respond(z + LANES / 2, carry + b + LANES / 2, skip + LANES / 2, gates,
				             before + b + LANES / 2, cells + b + LANES / 2, h + LANES / 2);
			} else {
				respond(z, carry + b, skip, gates, before + b, cells + b, h);
			}
		}
	}
}

INLINE void sweep_pieces(const struct sweep *s, size_t gates, bool halves)
{
	for (size_t piece = 0, first = 0; piece < s->pieces->count; first = s->pieces->ends[piece++])
		remember_piece(s, first, s->pieces->ends[piece] - first, gates, halves);
	for (size_t piece = 0, first = 0; piece < s->pieces->count; first = s->pieces->ends[piece++])
		respond_piece(s, first, s->pieces->ends[piece] - first, gates, halves);
}

INLINE void sweep(const struct sweep *s)
{
	if (s->gates == 4)
		sweep_pieces(s, 4, false);
	else
		sweep_pieces(s, 3, false);
}

INLINE void half_sweep(const struct sweep *s)
{
	if (s->gates == 4)
		sweep_pieces(s, 4, true);
	else
		sweep_pieces(s, 3, true);
}

DISPATCH(sweep, (const struct sweep *s), (s))
DISPATCH(half_sweep, (const struct sweep *s), (s))

/* cells, then what the gates see */
float *recur_room(const struct engine *engine, size_t words)
{
	enum { GATES = 4 };

	return product_rows(engine, words + KERNEL_WORDS, TOGETHER * LANES * (1 + GATES));
}

void recur(const struct engine *engine, int number, const struct pieces *pieces, const struct activations *x,
           float *room, float *h)
{
	struct matrix matrix = model_matrix(engine->model, (enum section_name)(SECTION_GATES + number));
	const float *carry = model_floats(engine->model, (enum section_name)(SECTION_CARRY + number));
	struct sweep s = { .pieces = pieces, .gates = number == 0 ? 4 : 3 };
	size_t width = s.gates * LANES;
	float *z = room + x->count * TOGETHER * LANES;
	int16_t *panel = product_panel(engine, x->cols);

	s.hidden = matrix.rows / 2 / s.gates;
	s.z = z;
	s.cells = room;
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
		if (engine->kernel->processor >= PROCESSOR_AVX512)
			sweep_on(engine->kernel->processor)(&s);
		else
			half_sweep_on(engine->kernel->processor)(&s);
	}
}
