/*
 * sentences.h - between which tokens a sentence ends
 *
 * A sentence ends behind . ? ! ... and the closers that follow: quotation marks, brackets, notes like [17],
 * emoticons.  Stops of titles and initials do not end it, those of other abbreviations only before a word
 * that sentences begin with.  Nothing else ends one but the paragraph's end and what
 * lines.h knows.
 */
#ifndef TOKENIZE_SENTENCES_H
#define TOKENIZE_SENTENCES_H

#include <stdbool.h>

#include "words.h"

struct sentences {                   /* set words for each paragraph, zero the rest */
	const struct words *words;
	/* private: */
	struct word first;           /* of the sentence */
	struct word last;            /* the token before; length 0 at the paragraph's start */
	struct word ending;          /* the one that may end the sentence; length 0 if none */
	bool        closed;          /* closers stand behind it */
	bool        quote_open;      /* a double quotation is open */
	int         depth;           /* brackets open in this sentence */
	bool        bracketed;       /* the sentence began with a bracket */
	size_t      attached;        /* up to this byte tokens still belong to the ended sentence */
};

/* Take the next token of the paragraph; true if a sentence ends before it. */
bool sentences_take(struct sentences *sentences, const struct word *word);

#endif
