/*
 * spans.h - names of a sentence before they are settled: what the network, the lexicon and the rules
 * propose
 */
#ifndef TAG_SPANS_H
#define TAG_SPANS_H

#include "tag/discourse.h"

struct span {
	int                first, last;  /* word ids, inclusive */
	enum name_type     type;
	enum span_origin   origin;
	bool               unsure;       /* a row of the lexicon that the context must speak for */
	bool               country, capital, medium, source;
	int                proper_first, proper_last; /* the part in which no names are nested; 0: none */
	struct text        canonical;    /* length 0: as written */
	char               code[4];
	const struct date *date;
	struct reason      reason;
	struct { int first, last; enum name_type type; } stamped; /* what the reason was given for; last 0: not yet */
};

struct spans {
	struct arena *arena;
	struct span  *list;              /* [count] */
	size_t        count, capacity;
};

struct span *spans_add(struct spans *spans, int first, int last, enum name_type type,
                       enum span_origin origin);
/* What a row of the lexicon says of a name, beside whether it is unsure. */
void span_describe(struct span *span, const struct lexicon_entry *entry);
/* Give the rule that has just run as the reason of the spans that it has added or altered. */
void spans_stamp(struct spans *spans, const char *rule);
/* Drop the spans whose type is NAME_NONE and sort the others: by first word, the longer one first. */
void spans_tidy(struct spans *spans);
/*
 * For each word id the number in the list, from 1, of the longest span there; 0 where there is none.
 * [word_count + 1]
 */
int *spans_cover(const struct spans *spans, size_t word_count);

#endif
