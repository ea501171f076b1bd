/*
 * calendar_words.h - the words that dates are made of, told from their forms
 *
 * A token is cut into pieces at its hyphens and slashes ("mid-November", "1950-53", "12/3/2004", "10am"),
 * so that it does not matter how a tokeniser cuts them.  A piece has a set of classes: "5" may be a day, a
 * month or a count.
 */
#ifndef TAG_CALENDAR_WORDS_H
#define TAG_CALENDAR_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tokenize/arena.h"
#include "tokenize/conllu.h"

enum calendar_class {
	CAL_NONE,                  /* the end of a rule */
	CAL_MONTH, CAL_WEEKDAY,    /* 1..12, Monday 1..7; only with a capital: "may" and "march" are verbs */
	CAL_DAY,                   /* 1..31 in digits, also "3rd" */
	CAL_ORDINAL,               /* "third", "3rd", "twentieth" */
	CAL_YEAR, CAL_TWO_DIGITS,  /* 1000..2999; 00..99 in two digits */
	CAL_SHORT_YEAR,            /* "'82": 1982 */
	CAL_DECADE,                /* "1970s", "'70s", "seventies": 197 */
	CAL_CARDINAL,              /* "1,500", "twelve": its number */
	CAL_TENS, CAL_DIGIT,       /* "twenty", "five", of "twenty-five" */
	CAL_A, CAL_THE, CAL_OF, CAL_IN, CAL_AND, CAL_TO, CAL_FROM, CAL_BETWEEN,
	                           /* AND: "or" too */
	CAL_COMMA, CAL_DASH, CAL_SLASH, CAL_DOT, CAL_OPEN, CAL_CLOSE,
	CAL_DOZEN, CAL_FEW, CAL_HALF,  /* DOZEN: "couple" too, 12 or 2 */
	CAL_ROUGHLY,               /* "about", "nearly" */
	CAL_MORE, CAL_THAN,        /* "more than", "less than" */
	CAL_UNIT, CAL_UNITS,       /* "year", "years": an enum calendar_unit */
	CAL_SEASON,                /* spring 1, summer, autumn, winter 4 */
	CAL_PART,                  /* "morning": an enum calendar_part_of_day */
	CAL_EDGE, CAL_EDGE_NOUN,   /* "early", "beginning": an enum date_mod */
	CAL_LAST, CAL_NEXT, CAL_THIS, CAL_FOLLOWING, CAL_PREVIOUS, CAL_SAME, CAL_COMING, CAL_RECENT,
	CAL_AGO, CAL_LATER, CAL_EARLIER, CAL_BEFORE, CAL_AFTER,
	CAL_RELATIVE_DAY,          /* "yesterday" -1, "today" 0, "tomorrow" 1 */
	CAL_REFERENCE,             /* "now" 0, "recently" -1, "soon" 1 */
	CAL_TENSE_NOUN,            /* "the past" -1, "the present" 0, "the future" 1 */
	CAL_FISCAL, CAL_FILLER,    /* "consecutive", "long" */
	CAL_CLOCK, CAL_NOON, CAL_AMPM, CAL_ZONE, CAL_TONIGHT, /* minutes of the day; "p.m." 1; "UTC" 1 */
	CAL_HOLIDAY, CAL_EVE,      /* month and day as 1225; "Eve" 1, "Day" 0 */
	CAL_ERA,                   /* "BC" -1, "AD" 1 */
	CAL_CLASSES                /* no more than 64: they are bits */
};

enum calendar_unit {
	UNIT_DAY, UNIT_WEEK, UNIT_WEEKEND, UNIT_MONTH, UNIT_QUARTER, UNIT_YEAR, UNIT_DECADE, UNIT_CENTURY
};
enum calendar_part_of_day { PART_MORNING = 1, PART_AFTERNOON, PART_EVENING, PART_NIGHT };

struct calendar_piece {
	int         word;          /* id of its token, from 1 */
	bool        begins, ends;  /* is it the first, the last piece of the token? */
	bool        capital;       /* does it begin with an upper-case letter? */
	bool        abbreviated;   /* "Nov", "Sun.": needs more evidence than the full word */
	uint64_t    classes;       /* bit 1 << class for each class it may have */
	int         number;        /* what the class says of it; the same for all of its classes */
	struct text form;
};

/* The pieces of a sentence in the arena; returns how many. */
size_t calendar_pieces(const struct sentence *sentence, struct arena *arena, struct calendar_piece **pieces);

bool calendar_is(const struct calendar_piece *piece, enum calendar_class class);

#endif
