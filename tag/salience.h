/* salience.h - how much speaks for a candidate as the antecedent of a pronoun */
#ifndef TAG_SALIENCE_H
#define TAG_SALIENCE_H

#include "tag/resolver.h"

enum pronoun_class {
	PRONOUN_PERSON,            /* he, she */
	PRONOUN_THING,             /* it */
	PRONOUN_MANY,              /* they */
	PRONOUN_CLASSES
};

struct pronoun {
	int  sentence, word;
	enum pronoun_class class;
	char gender;               /* 'm', 'f', 0: any */
	int  last_entity;          /* what the last pronoun of the class meant; -1: nothing */
	bool nearest;              /* no candidate that agrees stands between */
};

/* A sum of weights, in hundredths; of two candidates the one with more is meant. */
int salience(const struct resolver *resolver, const struct candidate *candidate,
             const struct pronoun *pronoun);

/* Does the pronoun stand in what comes before the clause's subject: "In his speech, Biden said"? */
bool salience_looks_ahead(const struct discourse *discourse, const struct candidate *candidate, int sentence,
                          int word);
/* "his", "its"; "her" as far as the tree tells */
bool salience_is_possessive(const struct token *token);

#endif
