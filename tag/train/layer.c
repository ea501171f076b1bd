/* layer.c - a bidirectional layer of simple recurrent units, forwards and backwards */
#include "tag/train/layer.h"

#include <math.h>
#include <stdint.h>

#include "tag/curve.h"

struct layer layer_new(size_t inputs, size_t squeezed, size_t hidden, uint64_t *random)
{
	struct layer layer = { .inputs = inputs, .hidden = hidden, .gates = inputs == 2 * hidden ? 3 : 4 };
	size_t outputs = 2 * layer.gates * hidden;

	layer.squeeze = linear_new(inputs, squeezed, random);
	layer.linear = linear_new(squeezed, outputs, random);
	float spread = sqrtf(3.0f / (float)squeezed);
	for (size_t i = 0; i < squeezed * outputs; i++)
		layer.linear.weights.value[i] *= spread / sqrtf(6.0f / (float)(squeezed + outputs));
	for (size_t i = 0; i < inputs * squeezed; i++)
		layer.squeeze.weights.value[i] *=
			sqrtf(3.0f / (float)inputs) / sqrtf(6.0f / (float)(inputs + squeezed));
	layer.carry = parameter_new(4, hidden, 0, random);
	for (size_t d = 0; d < 2; d++)           /* remember and pass on at first */
		for (size_t i = 0; i < hidden; i++) {
			layer.linear.bias.value[(d * layer.gates + 1) * hidden + i] = 0.5f;
			layer.linear.bias.value[(d * layer.gates + 2) * hidden + i] = -0.5f;
		}
	return layer;
}

struct step { float *gates, *cell, *h, *skip; const float *before; };

static struct step step_of(const struct layer *layer, const struct layer_pass *pass, size_t t, size_t before,
                           int d)
{
	size_t hidden = layer->hidden;
	struct step step = {
		.gates = pass->gates + (t * 2 + (size_t)d) * layer->gates * hidden,
		.cell = pass->cells + (t * 2 + (size_t)d) * hidden,
		.h = pass->h + (t * 2 + (size_t)d) * hidden,
		.before = before == SIZE_MAX ? NULL : pass->cells + (before * 2 + (size_t)d) * hidden,
	};
	step.skip = layer->gates == 4 ? step.gates + 3 * hidden
	                              : (float *)(uintptr_t)pass->x + t * layer->inputs + (size_t)d * hidden;
	return step;
}

static void forward(const struct layer *layer, const struct step *step, int d, const float *zero)
{
	size_t hidden = layer->hidden;
	const float *vf = layer->carry.value + (size_t)d * 2 * hidden, *vr = vf + hidden;
	const float *before = step->before != NULL ? step->before : zero;
	float *z = step->gates, *f = z + hidden, *r = f + hidden;

	for (size_t i = 0; i < hidden; i += LANES) {
		lanes c = *(const lanes *)(before + i), s = *(lanes *)(step->skip + i);
		lanes *forget = (lanes *)(f + i), *reset = (lanes *)(r + i);

		if (layer->gates == 4) {
			curve_tanh(&s);
			*(lanes *)(step->skip + i) = s;
		}

		*forget += *(const lanes *)(vf + i) * c;
		*reset += *(const lanes *)(vr + i) * c;
		curve_sigmoid(forget);
		curve_sigmoid(reset);
		c = *forget * (c - *(lanes *)(z + i)) + *(lanes *)(z + i);
		*(lanes *)(step->cell + i) = c;
		curve_tanh(&c);
		*(lanes *)(step->h + i) = *reset * (c - s) + s;
	}
}

struct layer_pass layer_forward(const struct layer *layer, struct arena *arena, const float *x, size_t n,
                                const size_t *ends, size_t sentence_count)
{
	size_t width = 2 * layer->hidden, start = 0;
	struct layer_pass pass = { .x = x };
	const float *zero = arena_array(arena, layer->hidden, sizeof(float));

	pass.gates = arena_array(arena, n * width * layer->gates, sizeof(float));
	pass.cells = arena_array(arena, n * width, sizeof(float));
	pass.h = arena_array(arena, n * width, sizeof(float));
	pass.squeezed = arena_array(arena, n * layer->squeeze.weights.cols, sizeof(float));
	linear_forward(&layer->squeeze, n, x, pass.squeezed);
	linear_forward(&layer->linear, n, pass.squeezed, pass.gates);
	for (size_t s = 0; s < sentence_count; start = ends[s++]) {
		for (size_t t = start; t < ends[s]; t++) {
			struct step step = step_of(layer, &pass, t, t == start ? SIZE_MAX : t - 1, 0);
			forward(layer, &step, 0, zero);
		}
		for (size_t t = ends[s]; t-- > start;) {
			struct step step = step_of(layer, &pass, t, t + 1 == ends[s] ? SIZE_MAX : t + 1, 1);
			forward(layer, &step, 1, zero);
		}
	}
	return pass;
}

/* dc: gradient of the cell, in: from the next step, out: to the one before */
static void backward(struct layer *layer, const struct step *step, int d, const float *zero, const float *dh,
                     float *dc, float *dgates, float *dskip)
{
	size_t hidden = layer->hidden;
	const float *vf = layer->carry.value + (size_t)d * 2 * hidden, *vr = vf + hidden;
	float *dvf = layer->carry.gradient + (size_t)d * 2 * hidden, *dvr = dvf + hidden;
	const float *before = step->before != NULL ? step->before : zero, *skip = step->skip,
		    *cell = step->cell;
	const float *z = step->gates, *f = z + hidden, *r = f + hidden;
	float *dz = dgates, *df = dz + hidden, *dr = df + hidden;

	for (size_t i = 0; i < hidden; i += LANES) {
		lanes g = *(const lanes *)(cell + i), dhs = *(const lanes *)(dh + i),
		      s = *(const lanes *)(skip + i);
		lanes forget = *(const lanes *)(f + i), reset = *(const lanes *)(r + i),
		      c0 = *(const lanes *)(before + i);

		curve_tanh(&g);
		lanes c = *(lanes *)(dc + i) + dhs * reset * (1 - g * g);
		lanes into_r = dhs * (g - s) * reset * (1 - reset);
		lanes into_f = c * (c0 - *(const lanes *)(z + i)) * forget * (1 - forget);

		*(lanes *)(dskip + i) += dhs * (1 - reset) * (layer->gates == 4 ? 1 - s * s : s * 0 + 1);
		*(lanes *)(dz + i) = c * (1 - forget);
		*(lanes *)(df + i) = into_f;
		*(lanes *)(dr + i) = into_r;
		*(lanes *)(dvf + i) += into_f * c0;
		*(lanes *)(dvr + i) += into_r * c0;
		*(lanes *)(dc + i) =
			c * forget + into_f * *(const lanes *)(vf + i) + into_r * *(const lanes *)(vr + i);
	}
}

static void backward_at(struct layer *layer, const struct layer_pass *pass, size_t t, size_t before, int d,
                        const float *zero, const float *dh, float *dc, float *dgates, float *dx)
{
	size_t hidden = layer->hidden;
	struct step step = step_of(layer, pass, t, before, d);
	float *dg = dgates + (t * 2 + (size_t)d) * layer->gates * hidden;
	float *dskip = layer->gates == 4 ? dg + 3 * hidden : dx + t * layer->inputs + (size_t)d * hidden;

	backward(layer, &step, d, zero, dh + (t * 2 + (size_t)d) * hidden, dc, dg, dskip);
}

void layer_backward(struct layer *layer, struct arena *arena, const struct layer_pass *pass, size_t n,
                    const size_t *ends, size_t sentence_count, const float *dh, float *dx)
{
	size_t hidden = layer->hidden, start = 0;
	float *dgates = arena_array(arena, n * 2 * layer->gates * hidden, sizeof(float));
	const float *zero = arena_array(arena, hidden, sizeof(float));

	for (size_t s = 0; s < sentence_count; start = ends[s++]) {
		float *dc = arena_array(arena, 2 * hidden, sizeof(float));

		for (size_t t = ends[s]; t-- > start;)
			backward_at(layer, pass, t, t == start ? SIZE_MAX : t - 1, 0, zero, dh, dc, dgates,
			            dx);
		for (size_t t = start; t < ends[s]; t++)
			backward_at(layer, pass, t, t + 1 == ends[s] ? SIZE_MAX : t + 1, 1, zero, dh,
			            dc + hidden, dgates, dx);
	}
	float *dsqueezed = arena_array(arena, n * layer->squeeze.weights.cols, sizeof(float));
	linear_backward(&layer->linear, n, pass->squeezed, dgates, dsqueezed);
	linear_backward(&layer->squeeze, n, pass->x, dsqueezed, dx);
}

void layer_update(struct layer *layer, const struct adam *adam, float scale)
{
	linear_update(&layer->squeeze, adam, scale);
	linear_update(&layer->linear, adam, scale);
	parameter_update(&layer->carry, adam, scale);
}

bool layer_write(const struct layer *layer, FILE *stream)
{
	return linear_write(&layer->squeeze, stream) && linear_write(&layer->linear, stream) &&
	       parameter_write(&layer->carry, stream);
}

bool layer_read(struct layer *layer, FILE *stream)
{
	return linear_read(&layer->squeeze, stream) && linear_read(&layer->linear, stream) &&
	       parameter_read(&layer->carry, stream);
}
