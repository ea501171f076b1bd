/*
 * open_tuples.h - open information extraction: what a sentence says, as tuples of its own words
 *
 * A tuple is a relation phrase with two or more argument phrases, after ReVerb (Fader, Soderland, Etzioni 2011),
 * ClausIE (Del Corro, Gemulla 2013) and MinIE (Gashteovski, Gemulla, Del Corro 2017): no schema, no codes, the
 * words of the text.
 */
#ifndef EXTRACT_OPEN_TUPLES_H
#define EXTRACT_OPEN_TUPLES_H

#include "extract/open_phrases.h"

#define OPEN_ARGUMENTS 6

enum open_kind {
	OPEN_CLAUSE,
	OPEN_GENITIVE,            /* of a clause, "is the capital of": open_genitives.c */
	OPEN_APPOSITION,          /* "Kyoto, the old capital": be */
	OPEN_PLACE,               /* "Kyoto, Japan": be in */
	OPEN_TITLE,               /* "Foreign Minister Soini": be */
	OPEN_EXAMPLE,             /* "networks such as NHK": be */
	OPEN_POSSESSION,          /* "Soini's deputy": has, had */
	OPEN_PRONOUN_POSSESSION,  /* "his deputy", of whom the sentence has named */
};

struct open_tuple {
	enum open_kind     kind;
	struct open_phrase relation;
	struct open_phrase arguments[OPEN_ARGUMENTS]; /* [argument_count], the subject first; at least two */
	int                heads[OPEN_ARGUMENTS];     /* the head of each */
	int                argument_count;
	int                predicate;                 /* the word that the tuple is made around */
	bool               own_subject, content;      /* its clause has a subject of its own; arg2 is what is said */
};

struct open_tuples {
	struct open_tuple *items;
	size_t             count, capacity;
};

/* All tuples of a sentence, in the arena; none where it has no tree. */
void open_tuples_find(struct arena *arena, const struct tree *tree, struct open_tuples *tuples);
/* One more tuple, all zero but its kind. */
struct open_tuple *open_tuples_add(struct arena *arena, struct open_tuples *tuples, enum open_kind kind);

/* The parts of open_tuples_find(): tuples of clauses, and of noun phrases. */
void open_clauses_find(struct arena *arena, const struct tree *tree, struct open_tuples *tuples);
void open_nominals_find(struct arena *arena, const struct tree *tree, struct open_tuples *tuples);

#endif
