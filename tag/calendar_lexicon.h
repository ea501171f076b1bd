/* calendar_lexicon.h - the words of dates with their classes and numbers */
#ifndef TAG_CALENDAR_LEXICON_H
#define TAG_CALENDAR_LEXICON_H

#include "tag/calendar_words.h"

#define CALENDAR_BIT(class) ((uint64_t)1 << (class))

enum { CALENDAR_WORD_SIZE = 12 };  /* bytes of the longest word */

struct calendar_word {
	char     form[CALENDAR_WORD_SIZE + 1];  /* lower case, without a final stop */
	uint64_t classes;
	int      number;
	bool     abbreviated;
};

/* The entry of a form in any case, of which "Nov." and "Nov" are the same; NULL where there is none. */
const struct calendar_word *calendar_look_up(struct text form);

#endif
