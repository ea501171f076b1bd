/* morphology.h - tags, features and lemmas of words */
#ifndef TAG_MORPHOLOGY_H
#define TAG_MORPHOLOGY_H

#include "tag/model.h"
#include "tokenize/arena.h"
#include "tokenize/conllu.h"

/* Fill upos, xpos and feats of a token with tag number `best` of the model. */
void morphology_tag(const struct model *model, size_t best, struct token *token);
/*
 * Fill its lemma by the rule that scores highest of those that fit; scores[model_rows(SECTION_LEMMAS)], the
 * highest of which is number `best`.  The lemma lives in `arena`; `scratch` is for what is not kept.
 */
void morphology_lemma(const struct model *model, struct arena *arena, struct arena *scratch,
                      const float *scores, size_t best, struct token *token);

#endif
