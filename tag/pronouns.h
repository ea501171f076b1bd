/* pronouns.h - he, she, it, they and their kin */
#ifndef TAG_PRONOUNS_H
#define TAG_PRONOUNS_H

#include "tag/resolver.h"

/* Is the word a third-person pronoun that may refer to something? */
bool pronoun_is(const struct discourse *discourse, int sentence, int word);
/* Its antecedent, an entity; -1 where there is none that is sure enough. */
int pronoun_antecedent(struct resolver *resolver, int sentence, int word);

/* The person that "I" in a quotation means; -1 where the sentence does not tell. */
int pronoun_speaker(const struct discourse *discourse, int sentence, int word);

/* Fill `quoted` and `speaker` of a sentence, as far as it tells by itself. */
void quotations_find(struct discourse *discourse, int sentence);

#endif
