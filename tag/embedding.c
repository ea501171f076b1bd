/* embedding.c - what the first layer reads of each word */
#include "tag/embedding.h"

#include <string.h>

#include "tag/dispatch.h"
#include "tag/features.h"

enum { REMEMBERED = 8192, SLOTS = 2 * REMEMBERED };

struct remembered {
	uint64_t hash;
	float    unit;
	uint8_t  length, place;    /* of the form in bytes; PLACE_... */
	char     form[50];         /* longer ones are not remembered */
};

enum { PLACE_FIRST = 1, PLACE_SHOUTED = 2 };       /* in its sentence; in a sentence in capitals */

struct unknown { size_t at; struct text form; int place; };

/* sum += the rows of these features, sum[cols] */
struct addition { struct table features; const uint32_t *rows; int count; float *sum; };

INLINE void add(const struct addition *a)
{
	for (int n = 0; n < a->count; n++) {
		const int8_t *values = a->features.values + (size_t)a->rows[n] * a->features.cols;
		float unit = a->features.units[a->rows[n]];

		for (uint32_t i = 0; i < a->features.cols; i++)
			a->sum[i] += unit * (float)values[i];
	}
}

DISPATCH(add, (const struct addition *a), (a))

static void add_features(const struct engine *engine, const uint64_t *hashes, int count, float *x)
{
	uint32_t rows[FEATURES_MAX];
	struct addition addition = { model_table(engine->model, SECTION_FEATURES), rows, 0, x };

	for (int n = 0; n < count; n++) {
		uint32_t *row = &rows[addition.count];
		if (!model_find(engine->model, SECTION_FEATURE_INDEX, hashes[n], row) ||
		    *row >= addition.features.rows)
			continue;
		/* far away in memory, and wanted only when all are found */
		for (uint32_t i = 0; i < addition.features.cols; i += 64)
			__builtin_prefetch(addition.features.values + (size_t)*row * addition.features.cols + i);
		addition.count++;
	}
	memset(x, 0, addition.features.cols * sizeof(*x));
	add_on(engine->kernel->processor)(&addition);
}

/* x: the word's vector, then the sum of its features' embeddings */
static void describe(const struct engine *engine, const struct unknown *word, float *x)
{
	struct table vectors = model_table(engine->model, SECTION_VECTORS);
	uint64_t hashes[FEATURES_MAX + 32];
	char key[WORD_KEY_SIZE];
	struct text form = { key, word_key(word->form, key) };
	int count = word_features(word->form, form, word->place & PLACE_FIRST, word->place & PLACE_SHOUTED,
	                          hashes);
	uint32_t row, lists;
	bool known = model_find(engine->model, SECTION_VECTOR_INDEX, hashes[0], &row) && row < vectors.rows;

	for (uint32_t i = 0; i < vectors.cols; i++)
		x[i] = known ? (float)vectors.values[(size_t)row * vectors.cols + i] * vectors.units[row] : 0;
	if (model_find(engine->model, SECTION_LEXICON, hashes[0], &lists))
		count += lexicon_features(lists, hashes + count);
	add_features(engine, hashes, count < FEATURES_MAX ? count : FEATURES_MAX, x + vectors.cols);
}

static struct activations squeezed(const struct engine *engine, const struct unknown *words, size_t count)
{
	struct matrix squeeze = model_matrix(engine->model, SECTION_SQUEEZE);
	float *x = product_rows(engine, count, squeeze.cols);

	for (size_t i = 0; i < count; i++)
		describe(engine, &words[i], x + i * squeeze.cols);
	struct activations a = activations_of(engine, x, count, squeeze.cols, squeeze.cols);
	return activations_of(engine, product_matrix(engine, &squeeze, &a), count, squeeze.rows,
	                      squeeze.width);
}

static void forget_all(struct word_memory *memory, size_t row_size)
{
	if (memory->slots == NULL) {
		memory->slots = arena_room(&memory->arena, SLOTS, sizeof(*memory->slots));
		memory->words = arena_room(&memory->arena, REMEMBERED, sizeof(*memory->words));
		memory->numbers = arena_room(&memory->arena, REMEMBERED, row_size);
	}
	memset(memory->slots, 0, SLOTS * sizeof(*memory->slots));
	memory->count = 0;
}

/* The slot of a word, or the empty one where it belongs. */
static uint32_t *find(const struct word_memory *memory, struct text form, int place, uint64_t *hash)
{
	*hash = text_hash(form) + (uint64_t)place * 0x9E3779B97F4A7C15u;
	for (size_t at = *hash % SLOTS;; at = (at + 1) % SLOTS) {
		if (memory->slots[at] == 0)
			return &memory->slots[at];
		const struct remembered *word = &memory->words[memory->slots[at] - 1];
		if (word->hash == *hash && word->place == place && word->length == form.length &&
		    memcmp(word->form, form.bytes, form.length) == 0)
			return &memory->slots[at];
	}
}

static void remember(struct word_memory *memory, const struct unknown *word, const char *numbers,
                     size_t row_size, float unit)
{
	uint64_t hash;

	if (word->form.length > sizeof(memory->words->form))
		return;
	if (memory->count == REMEMBERED)
		forget_all(memory, row_size);
	uint32_t *slot = find(memory, word->form, word->place, &hash);
	if (*slot != 0)
		return;
	struct remembered *kept = &memory->words[memory->count];
	*kept = (struct remembered){ hash, unit, (uint8_t)word->form.length, (uint8_t)word->place, { 0 } };
	memcpy(kept->form, word->form.bytes, word->form.length);
	memcpy(memory->numbers + memory->count * row_size, numbers, row_size);
	*slot = (uint32_t)++memory->count;
}

/* Copy what is remembered; returns how many words are not, and lists them. */
static size_t recall(const struct word_memory *memory, const struct text *forms, const struct pieces *pieces,
                     struct activations *a, size_t row_size, struct unknown *unknown)
{
	size_t count = 0;

	for (size_t piece = 0, first = 0; piece < pieces->count; first = pieces->ends[piece++]) {
		int shouted = forms_shouted(forms + first, pieces->ends[piece] - first) ? PLACE_SHOUTED : 0;

		for (size_t i = first; i < pieces->ends[piece]; i++) {
			int place = shouted | (i == first ? PLACE_FIRST : 0);
			uint64_t hash;
			uint32_t slot = forms[i].length <= sizeof(memory->words->form)
			                        ? *find(memory, forms[i], place, &hash) : 0;
			if (slot == 0) {
				unknown[count++] = (struct unknown){ i, forms[i], place };
				continue;
			}
			memcpy((char *)a->numbers + i * row_size, memory->numbers + (slot - 1) * row_size,
			       row_size);
			a->units[i] = memory->words[slot - 1].unit;
		}
	}
	return count;
}

struct activations embed(const struct engine *engine, struct word_memory *memory, const struct text *forms,
                         const struct pieces *pieces)
{
	size_t words = pieces->ends[pieces->count - 1];
	struct activations a =
		activations_new(engine, words, model_matrix(engine->model, SECTION_SQUEEZE).rows);
	size_t row_size = a.cols * engine->kernel->number_size;
	struct unknown *unknown = arena_room(engine->arena, words, sizeof(*unknown));

	if (memory->slots == NULL)
		forget_all(memory, row_size);
	size_t count = recall(memory, forms, pieces, &a, row_size, unknown);
	struct activations fresh = squeezed(engine, unknown, count);
	for (size_t i = 0; i < count; i++) {
		const char *numbers = (const char *)fresh.numbers + i * row_size;

		memcpy((char *)a.numbers + unknown[i].at * row_size, numbers, row_size);
		a.units[unknown[i].at] = fresh.units[i];
		remember(memory, &unknown[i], numbers, row_size, fresh.units[i]);
	}
	return a;
}
