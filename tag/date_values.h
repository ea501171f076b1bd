/* date_values.h - what a date expression means, told against the document's date and the narrative */
#ifndef TAG_DATE_VALUES_H
#define TAG_DATE_VALUES_H

#include "tag/civil.h"
#include "tag/date_phrases.h"
#include "tag/dates.h"

struct date_reference {
	bool known;                /* is there a document date? */
	long document;
	bool told;                 /* is there a narrative date? */
	struct interval narrative;
	int  tense;                /* of the clause: -1 past, 0 unknown, 1 future */
	int  year;                 /* of dates that say none, where the text has told it; or 0 */
	bool day_known;            /* the day that a time of day belongs to */
	long day;
	enum date_basis day_basis;
};

/* What a phrase came to: the days it covers, before they are written out. */
struct date_meaning {
	bool            known;     /* are there such days? */
	struct interval days;
};

/* Fill type, mod, basis, value, from and to of *date; returns the days that it means. */
struct date_meaning date_value(const struct date_phrase *phrase, const struct date_reference *reference,
                               struct date *date);

#endif
