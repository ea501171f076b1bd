/* drafts.h - mentions as one sentence writes them, before their entities are looked up */
#ifndef EXTRACT_DRAFTS_H
#define EXTRACT_DRAFTS_H

#include "extract/mentions.h"

#define MAX_MENTIONS 4096 /* of one sentence: more is not language */
#define MAX_DEPTH    64

/* A mention before its entity is looked up: nothing of a refused sentence may stay. */
struct draft {
	struct text id, type, identity; /* id is empty for NE= and ner= */
	int         first, last, head;  /* head counted from 1 within the mention, 0 where it is not told */
};

struct drafts {                         /* zero it before the first use */
	struct draft *items;            /* [count] in the order of their opening */
	size_t        count, capacity;
	int           open[MAX_DEPTH];  /* drafts that wait for their closing bracket */
	int           depth;
	char          problem[160];     /* why the brackets were refused */
	int           word;             /* where that is */
};

/* The mentions of Entity= brackets; false with problem and word where they do not hold together. */
bool drafts_of_brackets(const struct mentions *mentions, struct drafts *drafts,
			const struct document_sentence *sentence);
/* The names of NE= or ner= tags, BIO and BIOES alike. */
void drafts_of_tags(const struct mentions *mentions, struct drafts *drafts, const struct document_sentence *sentence);

#endif
