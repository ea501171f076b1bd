/*
 * halves.h - the halves of divided countries: "North and South Korea", "the North"
 */
#ifndef TAG_HALVES_H
#define TAG_HALVES_H

#include "tag/spans.h"

/* Add the halves whose second word comes later, and note those that the sentence names in `known`. */
void halves_collect(const struct discourse *discourse, const struct sentence *rows, struct spans *names,
                    struct text_index *known);
/* "the North", "the South" of a country that the document names: spans of GPE. */
void halves_apply(const struct discourse *discourse, const struct sentence *rows, struct spans *names,
                  const struct text_index *known);
/* The codes of "the two Koreas": false where the word is no plural of a country. */
bool halves_plural(const struct token *token, const char *codes[2]);

#endif
