/* encoder.c - from words to states */
#include "tag/encoder.h"

struct activations encode(const struct engine *engine, struct word_memory *memory, const struct text *forms,
                          const struct pieces *pieces)
{
	size_t words = pieces->ends[pieces->count - 1];
	size_t states = model_matrix(engine->model, SECTION_CLASSES).cols;
	struct activations x = embed(engine, memory, forms, pieces);
	float *h = product_rows(engine, words, states), *room = recur_room(engine, words);

	recur(engine, 0, pieces, &x, room, h);
	for (int i = 1; i < MODEL_LAYERS; i++) {
		struct matrix squeeze = model_matrix(engine->model, (enum section_name)(SECTION_SQUEEZE + i));
		struct activations all = activations_of(engine, h, words, states, states);
		x = activations_of(engine, product_matrix(engine, &squeeze, &all), words, squeeze.rows,
		                   squeeze.width);
		recur(engine, i, pieces, &x, room, h);
	}
	return activations_of(engine, h, words, states, states);
}
