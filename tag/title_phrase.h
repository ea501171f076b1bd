/* title_phrase.h - the words of a title: "former Russian ambassador to Japan", taken apart */
#ifndef TAG_TITLE_PHRASE_H
#define TAG_TITLE_PHRASE_H

#include "tag/discourse.h"

struct title {
	int  first, last;             /* its words */
	int  core_first, core_last;   /* "Deputy Foreign Minister", without country and "of ..." */
	bool former;
	bool plural;                  /* "Presidents": of several persons */
	bool office;                  /* a title of office: not "Mr.", not "professor", no military rank */
	bool needs_country;           /* a head of state or of a ministry: it is of some country */
	const struct mention *owner; /* the country or organisation whose office it is; NULL: none is named */
	bool owner_behind;            /* "of Russia", not "Russian" */
	int  complement;              /* first word of what follows the core ("to Japan"); 0: nothing */
};

/* The length of the title that begins at `word`, at most `count`; in the plural too: "Prime Ministers". */
int title_match(const struct discourse *discourse, int sentence, int word, int count,
                struct lexicon_entry *entry);
/* Take the words first..last apart; false where they are no title. */
bool title_read(const struct discourse *discourse, int sentence, int first, int last, struct title *title);
/* The first word of the titles that end at `last`, going left; last + 1 where there is none. */
int title_start(const struct discourse *discourse, int sentence, int last);
/* The last word of the title that begins at `first`, going right; first - 1 where there is none. */
int title_end(const struct discourse *discourse, int sentence, int first);

#endif
