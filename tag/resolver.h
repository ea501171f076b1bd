/* resolver.h - what references are resolved against: the candidates so far, in the order of the text */
#ifndef TAG_RESOLVER_H
#define TAG_RESOLVER_H

#include "tag/discourse.h"

struct candidate {
	int  sentence, word;         /* its head word */
	int  first, last;
	int  entity;                 /* -1: a common noun, which no entity stands for */
	enum mention_form form;      /* MENTION_NOMINAL for common nouns */
	enum name_type type;         /* NAME_NONE for common nouns */
	bool medium;
	bool plural, human;          /* of common nouns; a group is plural */
	bool adjective;              /* a people's name that is no noun: "Russian" in "Russian gas" */
	char gender;                 /* 'm', 'f', 0 unknown */
};

struct resolver {
	struct discourse *discourse;
	struct candidate *list;      /* [count] by sentence */
	size_t            count, capacity;
	size_t           *starts;    /* [sentence_count] where the candidates of a sentence begin */
	struct text_index groups;    /* "3,7" to the entity that is made of 3 and 7 */
	int               last_group[2]; /* the last group of countries, the last one of persons; -1 */
	int               last_group_sentence[2];
	int               last_meant[3]; /* by the last pronoun of each class, salience.h; -1 */
};

/* Begin a sentence: its names and common nouns become candidates. */
void resolver_begin_sentence(struct resolver *resolver, int sentence);
/* Add a reference, unless it crosses a name, and make it a candidate. False where it crosses one. */
bool resolver_add(struct resolver *resolver, int sentence, int first, int last, int head,
                  enum mention_form form, int entity);
/*
 * The entity of a common noun, a new one of no type where it had none; the noun's phrase becomes a mention.
 * /
 */
int resolver_noun_entity(struct resolver *resolver, struct candidate *noun);
/* References in the order of the text, once all are found. */
void resolver_finish(struct resolver *resolver);
/* The group of two entities, always the same one. */
int resolver_group(struct resolver *resolver, int a, int b);

/* The GPE entity of the country whose code it is; -1 where there is no such country. */
int country_entity(struct discourse *discourse, const char *code);
/*
 * The country that a candidate or a name speaks of: its own, its people's, its capital's, its citizen's; or
 * -1.
 */
int country_of(struct discourse *discourse, int entity);

#endif
