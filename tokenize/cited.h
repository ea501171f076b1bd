/* cited.h - the day of a text that does not say it, from the dates that the text cites */
#ifndef TOKENIZE_CITED_H
#define TOKENIZE_CITED_H

#include <stdbool.h>

#include "days.h"
#include "text.h"

/*
 * The newest day that `text` can have had before it, of those that it cites: in brackets ("Interfax, May 5")
 * if there are any, anywhere else otherwise.  `year` is that of the publication, 0 where it is not known:
 * then the years that the text states tell it.  False if there is no such day.
 */
bool cited_newest(struct text text, int year, struct day *newest);

#endif
