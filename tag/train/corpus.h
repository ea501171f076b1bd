/* corpus.h - annotated sentences to learn from, with the inventories of their classes */
#ifndef TAG_TRAIN_CORPUS_H
#define TAG_TRAIN_CORPUS_H

#include <stdbool.h>
#include <stdint.h>

#include "tag/name_type.h"
#include "tokenize/arena.h"
#include "tokenize/text.h"

#define NO_CLASS   UINT32_MAX
#define NAME_TAGS  27              /* O, then B- and I- of NAME_PERSON to NAME_TIME */

struct classes {                   /* strings, numbered as they came or by frequency */
	size_t       count, capacity, *frequency;
	struct text *strings;
	uint32_t    *slots;        /* [slot_count] number + 1, by text_hash(); slot_count is a power of two */
	size_t       slot_count;
};

struct gold {                      /* what is known of a word; NO_CLASS: nothing */
	uint32_t tag, lemma, label;
	int      head;             /* from 1, 0 the root */
	uint32_t names;            /* bit t set: BIO tag t is possible */
};

struct example {
	size_t       count;
	struct text *forms;        /* [count] */
	struct gold *gold;         /* [count] */
	bool         tree, named;  /* tags, lemmas and heads are known; names are known */
};

struct corpus {
	struct arena    arena;
	struct example *examples;
	size_t          count, capacity;
	struct classes  tags, lemmas, labels;
};

/* Add a treebank in CoNLL-U, with NE= in MISC.  False after a message. */
bool corpus_add_trees(struct corpus *corpus, const char *path);
/*
 * Add a file of FORM TAB BIO-tag.  Where a source did not annotate a class ("# complete = ..." lacks it), O
 * there allows that class; PLACE allows GPE, LOC and FAC; MISC those that no source has in full.  False after
 * a message.
 */
bool corpus_add_names(struct corpus *corpus, const char *path);
/* Renumber the three inventories by frequency; classes seen less than `least` times become NO_CLASS. */
void corpus_rank(struct corpus *corpus, size_t least);

/* The number of a class, added where it is new. */
uint32_t classes_add(struct arena *arena, struct classes *classes, struct text string);

#endif
