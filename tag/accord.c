/* accord.c - names that come again in a document */
#include "tag/accord.h"

#include "tag/model.h"

enum { TAGS = MODEL_NAME_TAGS };
static const float SHARE = 0.5f;               /* of the document's mean in a word's scores */

struct sums {                      /* over the places of one word */
	float values[TAGS];
	int   count;
};

struct places {
	struct text_index index;               /* of words in small letters to numbers in `words` */
	struct sums      *words;
	size_t            count, capacity;
};

static bool is_candidate(const struct token *token)
{
	return token->form.length > 1 && text_capitalised(token->form);
}

static void count_word(struct places *places, struct arena *arena, const struct token *token,
                       const float *scores)
{
	struct text word = text_lower(arena, token->form);
	const int *known = text_index_get(&places->index, word);

	if (known == NULL) {
		places->words = arena_grow(arena, places->words, places->count, &places->capacity,
		                           sizeof(*places->words));
		places->words[places->count] = (struct sums){ .count = 0 };
		known = text_index_put(&places->index, word, (int)places->count++);
	}
	struct sums *sums = &places->words[*known];
	for (int i = 0; i < TAGS; i++)
		sums->values[i] += scores[i];
	sums->count++;
}

static void adjust(const struct places *places, struct arena *arena, const struct token *token, float *scores)
{
	const int *known = text_index_get(&places->index, text_lower(arena, token->form));
	const struct sums *sums = &places->words[*known];

	for (int i = 0; sums->count > 1 && i < TAGS; i++)
		scores[i] += SHARE * (sums->values[i] / (float)sums->count - scores[i]);
}

void accord_names(struct discourse *discourse)
{
	struct places places = { .index = { .arena = discourse->arena } };

	for (size_t s = 0; s < discourse->sentence_count; s++) {
		const struct sentence *rows = &discourse->sentences[s].rows;
		for (size_t i = 0; i < rows->token_count; i++)
			if (is_candidate(&rows->tokens[i]))
				count_word(&places, discourse->arena, &rows->tokens[i], discourse->sentences[s].scores + i * TAGS);
	}
	for (size_t s = 0; s < discourse->sentence_count; s++) {
		const struct sentence *rows = &discourse->sentences[s].rows;
		for (size_t i = 0; i < rows->token_count; i++)
			if (is_candidate(&rows->tokens[i]))
				adjust(&places, discourse->arena, &rows->tokens[i], discourse->sentences[s].scores + i * TAGS);
	}
}
