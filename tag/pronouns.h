/* pronouns.h - he, she, it, they and their kin */
#ifndef TAG_PRONOUNS_H
#define TAG_PRONOUNS_H

#include "tag/resolver.h"

/* Is the word a third-person pronoun that may refer to something? */
bool pronoun_is(const struct discourse *discourse, int sentence, int word);
/* Its antecedent, an entity; -1 where there is none that is sure enough. */
int pronoun_antecedent(struct resolver *resolver, int sentence, int word);

#endif
