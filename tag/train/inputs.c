/* inputs.c - what the network sees of each word */
#include "tag/train/inputs.h"

#include <string.h>

#include "tag/train/lists.h"

/* all hashes of word i; hashes[0] is the word itself */
static int hashes_of(const struct inputs *inputs, const struct text *forms, size_t i, bool shouted,
                     uint64_t hashes[FEATURES_MAX])
{
	char key[WORD_KEY_SIZE];
	struct text word = { key, word_key(forms[i], key) };
	int count = word_features(forms[i], word, i == 0, shouted, hashes);
	const uint32_t *lists = map_find(&inputs->lists, hashes[0]);

	return count + (lists != NULL ? lexicon_features(*lists, hashes + count) : 0);
}

static void count_features(struct inputs *inputs, const struct example *example, struct map *counts,
                           bool shouted)
{
	uint64_t hashes[FEATURES_MAX + 32];

	for (size_t i = 0; i < example->count; i++)
		for (int n = hashes_of(inputs, example->forms, i, shouted, hashes); n-- > 0;)
			++*map_at(counts, hashes[n]);
}

struct inputs inputs_collect(const struct corpus *corpus, const struct vectors *vectors, const char *folder,
                             uint32_t least)
{
	struct inputs inputs = { 0 };
	struct map counts = { 0 };

	for (size_t i = 0; i < vectors->count; i++)
		*map_at(&inputs.vectors, word_hash(text_of(vectors->words[i]))) = (uint32_t)i;
	inputs.lists = lists_read(folder, &inputs.vectors);
	for (size_t e = 0; e < corpus->count; e++) {
		count_features(&inputs, &corpus->examples[e], &counts, false);
		if (e % 16 == 0)
			count_features(&inputs, &corpus->examples[e], &counts, true);
	}
	for (size_t i = 0; i < counts.size; i++)
		if (counts.slots[i].used && counts.slots[i].value >= least) {
			uint32_t row = (uint32_t)inputs.features.count;
			*map_at(&inputs.features, counts.slots[i].hash) = row;
		}
	map_free(&counts);
	return inputs;
}

void inputs_see(const struct inputs *inputs, const struct text *forms, size_t count, bool shouted,
                struct seen *seen)
{
	uint64_t hashes[FEATURES_MAX + 32];

	for (size_t i = 0; i < count; i++) {
		int found = hashes_of(inputs, forms, i, shouted, hashes);
		const uint32_t *vector = map_find(&inputs->vectors, hashes[0]);

		seen[i].vector = vector != NULL ? *vector : NO_ROW;
		seen[i].count = 0;
		for (int n = 0; n < found && seen[i].count < FEATURES_MAX; n++) {
			const uint32_t *row = map_find(&inputs->features, hashes[n]);
			if (row != NULL || n == 0)
				seen[i].rows[seen[i].count++] = row != NULL ? *row : NO_ROW;
		}
	}
}
