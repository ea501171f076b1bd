/* morphology.h - tags, features and lemmas of words */
#ifndef TAG_MORPHOLOGY_H
#define TAG_MORPHOLOGY_H

#include "tag/model.h"
#include "tokenize/arena.h"
#include "tokenize/conllu.h"

/* Fill upos, xpos and feats of a token with the tag of the highest of scores[model_rows(SECTION_TAGS)]. */
void morphology_tag(const struct model *model, const float *scores, struct token *token);
/* Fill its lemma by the rule that scores highest of those that fit; scores[model_rows(SECTION_LEMMAS)]. */
void morphology_lemma(const struct model *model, struct arena *arena, const float *scores,
                      struct token *token);

#endif
