/* morphology.c - tags, features and lemmas of words */
#include "tag/morphology.h"

#include "tag/lemma.h"
#include "tag/product.h"

void morphology_tag(const struct model *model, const float *scores, struct token *token)
{
	size_t best = highest(scores, model_rows(model, SECTION_TAGS));
	struct text rest = model_string(model, SECTION_TAG_NAMES, (uint32_t)best);

	text_next(&rest, ' ', &token->upos);
	text_next(&rest, ' ', &token->xpos);
	token->feats = rest;
	if (text_is(rest, "_"))
		token->feats.length = 0;
}

void morphology_lemma(const struct model *model, struct arena *arena, const float *scores,
                      struct token *token)
{
	uint32_t count = model_rows(model, SECTION_LEMMAS), best = (uint32_t)highest(scores, count);
	struct text rule = model_string(model, SECTION_LEMMA_NAMES, best);

	if (lemma_rule_fits(rule, token->form)) {
		token->lemma = lemma_apply(arena, rule, token->form);
		return;
	}
	best = count;
	for (uint32_t i = 0; i < count; i++) {
		if (best < count && !(scores[i] > scores[best]))
			continue;
		struct text candidate = model_string(model, SECTION_LEMMA_NAMES, i);
		if (lemma_rule_fits(candidate, token->form)) {
			best = i;
			rule = candidate;
		}
	}
	token->lemma = best < count ? lemma_apply(arena, rule, token->form) : token->form;
}
