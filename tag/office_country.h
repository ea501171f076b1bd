/*
 * office_country.h - the country of a title that names none: "President Putin"
 *
 * What its own sentence speaks of counts most, its subject before all; then the country that the document is
 * about: its title, its first sentences, its countries, peoples, capitals, cities and organisations.
 * Where two are as likely there is none.
 */
#ifndef TAG_OFFICE_COUNTRY_H
#define TAG_OFFICE_COUNTRY_H

#include "tag/discourse.h"

enum { COUNTRY_VOTES = 48 };

struct country_vote {
	char   code[4];
	double sum;
};

struct country_votes {
	int                 count;
	struct country_vote list[COUNTRY_VOTES];
};

/* How much the document as a whole is about each country. */
void office_country_survey(const struct discourse *discourse, struct country_votes *survey);
/*
 * The code of the country whose `core` ("Prime Minister") the name is; "" where that is not sure.  A country
 * whose present one is somebody else in the document's own words is out, unless the title is a former one.
 */
void office_country_infer(const struct discourse *discourse, const struct country_votes *survey,
                          const struct mention *name, struct text core, bool former, char code[4]);

/* "Prime Minister of the United States": core and country in the words of an office. */
struct text office_of_country(struct arena *arena, struct text core, struct text country);

#endif
