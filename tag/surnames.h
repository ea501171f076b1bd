/* surnames.h - a surname alone, by the full name that the document has elsewhere */
#ifndef TAG_SURNAMES_H
#define TAG_SURNAMES_H

#include "tag/spans.h"

/*
 * Where the network took a surname alone for something else, or for nothing, it becomes a PERSON, if the
 * document has the full name and tells it to be a person more often than not.  names[sentence_count].
 */
void surnames_find(const struct discourse *discourse, struct spans *names);

#endif
