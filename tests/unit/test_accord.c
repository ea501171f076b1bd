#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include "tag/accord.h"
#include "tag/model.h"

static struct arena arena;

static void forget(void)
{
	arena_free(&arena);
}

TestSuite(accord, .fini = forget);

/* a document of sentences of one word each, with their scores */
static struct discourse document(const char *const *words, float (*scores)[MODEL_NAME_TAGS], size_t count)
{
	struct discourse discourse = { .arena = &arena };

	for (size_t i = 0; i < count; i++) {
		struct token *token = arena_array(&arena, 1, sizeof(*token));
		*token = (struct token){ .id = 1, .head = -1, .form = text_of(words[i]) };
		discourse_add_sentence(&discourse, &(struct sentence){ .tokens = token, .token_count = 1 });
		discourse.sentences[i].scores = scores[i];
	}
	return discourse;
}

Test(accord, a_word_that_comes_again_moves_towards_the_mean_of_its_places)
{
	float scores[2][MODEL_NAME_TAGS] = { { 1, 4 }, { 1, -4 } };
	struct discourse discourse = document((const char *[]){ "Vestas", "VESTAS" }, scores, 2);

	accord_names(&discourse);
	cr_expect(ieee_ulp_eq(flt, scores[0][0], 1, 1));
	cr_expect(ieee_ulp_eq(flt, scores[0][1], 2, 1));
	cr_expect(ieee_ulp_eq(flt, scores[1][1], -2, 1));
}

Test(accord, other_words_and_words_in_small_letters_stay_as_they_are)
{
	float scores[4][MODEL_NAME_TAGS] = { { 1 }, { 2 }, { 3 }, { 5 } };
	struct discourse discourse =
		document((const char *[]){ "Vestas", "Siemens", "wind", "wind" }, scores, 4);

	accord_names(&discourse);
	cr_expect(ieee_ulp_eq(flt, scores[0][0], 1, 1));
	cr_expect(ieee_ulp_eq(flt, scores[1][0], 2, 1));
	cr_expect(ieee_ulp_eq(flt, scores[2][0], 3, 1));
	cr_expect(ieee_ulp_eq(flt, scores[3][0], 5, 1));
}
