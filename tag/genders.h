/* genders.h - whether a person is spoken of as "he" or as "she" */
#ifndef TAG_GENDERS_H
#define TAG_GENDERS_H

#include "tag/discourse.h"

/*
 * Persons whose names do not tell: the gender of the pronouns in sentences that name no one else, and right
 * after those, where they are two or more and hardly ever of the other gender.
 */
void genders_infer(struct discourse *discourse);

/* 'm' or 'f' by the form of a pronoun; 0 where it does not tell. */
char gender_of_pronoun(const struct token *token);

#endif
