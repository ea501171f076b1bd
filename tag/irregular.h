/* irregular.h - lemmas of irregular forms: fell, sought, children, worse */
#ifndef TAG_IRREGULAR_H
#define TAG_IRREGULAR_H

#include <stdbool.h>

#include "tokenize/text.h"

/*
 * The lemma of `form` (lower case) as a word of tag `xpos` (Penn Treebank); false where the tag is not one of
 * inflected forms, or the form is regular or has several lemmas.  The lemma is constant.
 */
bool irregular_lemma(struct text form, struct text xpos, struct text *lemma);

#endif
