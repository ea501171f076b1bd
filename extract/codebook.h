/* codebook.h - the table of codes as codes.c asks it: entries by lemma or stem, each with its conditions */
#ifndef EXTRACT_CODEBOOK_H
#define EXTRACT_CODEBOOK_H

#include <stdbool.h>
#include <stddef.h>

#include "extract/code_terms.h"
#include "extract/sector_words.h"
#include "tokenize/arena.h"
#include "tokenize/text.h"

enum code_role { CODE_ACTOR, CODE_RECIPIENT, CODE_OBJECT, CODE_ANY, CODE_REL, CODE_STATUS, CODE_POLARITY, CODE_IN,
		 CODE_WORDS, CODE_ROLES };
enum code_test { TEST_TERM, TEST_TYPE, TEST_ACTOR, TEST_MANY, TEST_NONE };

struct code_class {                    /* "talks": talk negotiation ... */
	struct text  name;
	int          term;
};

struct alternative {
	enum code_test test;
	struct text    text;           /* the type, or the value of a status or polarity */
	int            term;           /* of TEST_TERM: the number of the word or class */
};

struct code_condition {
	enum code_role      role;
	size_t              count;
	struct alternative *alternatives; /* [count] any of them */
};

struct code_entry {
	struct text            with;     /* joined with ";", or empty for any */
	size_t                 condition_count;
	struct code_condition *conditions;
	const struct code_type *type;
	int                    weight;   /* of several that fit the heaviest wins */
	int                    order;    /* line of the table */
	struct text            row;      /* the line itself */
};

struct code_type {
	struct text type, mode, quad, score; /* mode may be empty */
};

struct code_slot {                     /* one lemma or stem with its entries */
	struct text               key;
	size_t                    count, capacity;
	const struct code_entry **entries;
};

struct codebook {
	struct arena       arena;
	struct code_type  *types;
	size_t             type_count, type_capacity;
	struct code_slot  *lemmas, *stems; /* [slot_count] open addressing */
	size_t             slot_count;
	struct code_class *classes;        /* [class_count] */
	size_t             class_count;
	struct code_terms *terms;          /* the words and classes of the conditions */
	struct sector_words *sectors;
	void              *stemmer;        /* struct sb_stemmer */
	const char        *name;           /* of the table, for messages */
};

/* The entries of a lemma, or of all lemmas with its stem; NULL where there are none. */
const struct code_slot *codebook_lemma(const struct codebook *codebook, struct text lemma);
const struct code_slot *codebook_stem(const struct codebook *codebook, struct text lemma);
/* That type with that mode (empty: without), or NULL. */
const struct code_type *codebook_type(const struct codebook *codebook, struct text type, struct text mode);

#endif
