/* codebook.h - the table of codes as codes.c asks it: entries by lemma or stem, each with its conditions */
#ifndef EXTRACT_CODEBOOK_H
#define EXTRACT_CODEBOOK_H

#include <stdbool.h>
#include <stddef.h>

#include "tokenize/arena.h"
#include "tokenize/text.h"

enum code_role { CODE_ACTOR, CODE_RECIPIENT, CODE_OBJECT, CODE_ANY, CODE_REL, CODE_STATUS, CODE_POLARITY, CODE_IN,
		 CODE_WORDS };
enum code_test { TEST_WORD, TEST_TYPE, TEST_CLASS, TEST_ACTOR, TEST_MANY, TEST_NONE };

struct code_class {                    /* "talks": talk negotiation ... */
	struct text  name;
	size_t       slot_count;
	struct text *slots;            /* [slot_count] its words, open addressing; length 0: free */
};

struct alternative {
	enum code_test           test;
	struct text              text;  /* the word or the type */
	const struct code_class *class; /* of TEST_CLASS */
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

struct sector_word {
	struct text phrase, sector;        /* "prime_minister", "GOV" */
};

struct codebook {
	struct arena       arena;
	struct code_type  *types;
	size_t             type_count, type_capacity;
	struct code_slot  *lemmas, *stems; /* [slot_count] open addressing */
	size_t             slot_count;
	struct code_class *classes;        /* [class_count] */
	size_t             class_count;
	struct sector_word *sectors;       /* [sector_count] by phrase */
	size_t             sector_count;
	void              *stemmer;        /* struct sb_stemmer */
	const char        *name;           /* of the table, for messages */
};

/* The entries of a lemma, or of all lemmas with its stem; NULL where there are none. */
const struct code_slot *codebook_lemma(const struct codebook *codebook, struct text lemma);
const struct code_slot *codebook_stem(const struct codebook *codebook, struct text lemma);
/* That type with that mode (empty: without), or NULL. */
const struct code_type *codebook_type(const struct codebook *codebook, struct text type, struct text mode);
/* Is it a word of the class, in upper or lower case? */
bool codebook_class_holds(const struct code_class *class, struct text word);
/* The same word, in upper or lower case; never an empty one. */
bool codebook_same_word(struct text a, struct text b);
/* The sector of a phrase of lower-case words joined with "_", or empty. */
struct text codebook_sector(const struct codebook *codebook, struct text phrase);

#endif
