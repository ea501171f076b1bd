/* morphology.c - tags, features and lemmas of words */
#include "tag/morphology.h"

#include "tag/features.h"
#include "tag/irregular.h"
#include "tag/lemma.h"

void morphology_tag(const struct model *model, size_t best, struct token *token)
{
	struct text rest = model_string(model, SECTION_TAG_NAMES, (uint32_t)best);

	text_next(&rest, ' ', &token->upos);
	text_next(&rest, ' ', &token->xpos);
	token->feats = rest;
	if (text_is(rest, "_"))
		token->feats.length = 0;
}

#define NEAR 8                     /* a difference of scores, which are logarithms of odds */

/* Forms with an ending: of verbs, common nouns, adjectives and adverbs; no longer than a known word may be. */
static bool is_inflected(const struct token *token)
{
	struct text x = token->xpos;
	if (token->form.length > WORD_KEY_SIZE)
		return false;
	return x.length == 3 && !text_is(x, "NNP") && (x.bytes[0] == 'V' || x.bytes[0] == 'N' || x.bytes[0] == 'J' ||
	                                               x.bytes[0] == 'R');
}

/* A past or an -ing form whose lemma is the form itself; "shed" and "wed" are short enough to be such. */
static bool keeps_ending(const struct token *token)
{
	bool past = text_is(token->xpos, "VBD") || text_is(token->xpos, "VBN");

	return token->lemma.length > 4 && token->lemma.length == token->form.length &&
	       ((past && text_ends(token->lemma, "ed")) ||
	        (text_is(token->xpos, "VBG") && text_ends(token->lemma, "ing")));
}

/* A word of which the model has a vector: it was seen in running text. */
static bool is_known(const struct model *model, struct text lemma)
{
	char key[WORD_KEY_SIZE];
	struct text word = { key, word_key(lemma, key) };
	uint32_t row;

	return model_find(model, SECTION_VECTOR_INDEX, word_hash(word), &row);
}

/* Would "condemned" be a form of `lemma`?  A known word, not the form itself, and not less than half of it. */
static bool may_inflect(const struct model *model, struct text lemma, struct text form)
{
	return lemma.length * 2 >= form.length && !text_equal(lemma, form) && is_known(model, lemma);
}

/* The rule with the highest score that fits and, where `known`, gives a word that may_inflect(); -1 if none. */
static int best_rule(const struct model *model, struct arena *arena, const float *scores, struct text form,
                     bool known, struct text *lemma)
{
	uint32_t count = model_rows(model, SECTION_LEMMAS);
	int best = -1;

	for (uint32_t i = 0; i < count; i++) {
		if (best >= 0 && !(scores[i] > scores[best]))
			continue;
		struct text rule = model_string(model, SECTION_LEMMA_NAMES, i);
		if (!lemma_rule_fits(rule, form))
			continue;
		struct text candidate = lemma_apply(arena, rule, form);
		if (known && !may_inflect(model, candidate, form))
			continue;
		best = (int)i;
		*lemma = candidate;
	}
	return best;
}

void morphology_lemma(const struct model *model, struct arena *arena, struct arena *scratch,
                      const float *scores, size_t best, struct token *token)
{
	struct text rule = model_string(model, SECTION_LEMMA_NAMES, (uint32_t)best), lemma;

	if (irregular_lemma(text_lower(scratch, token->form), token->xpos, &token->lemma))
		return;
	token->lemma = token->form;
	if (lemma_rule_fits(rule, token->form))
		token->lemma = lemma_apply(arena, rule, token->form);
	else
		best_rule(model, arena, scores, token->form, false, &token->lemma);
	/* "condemne" is no word, "freed" no base form: the best rule that gives one wins, if it comes near. */
	if (is_inflected(token) && (keeps_ending(token) || !is_known(model, token->lemma))) {
		int other = best_rule(model, arena, scores, token->form, true, &lemma);
		if (other >= 0 && scores[other] > scores[best] - NEAR)
			token->lemma = lemma;
	}
}
