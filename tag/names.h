/*
 * names.h - the names of a document, of the eighteen OntoNotes classes
 *
 * The network proposes names, and so do the lexicon (longest match), the dates and rules for what no open
 * corpus annotates: agreements, happenings, numbers, cited media.  The longest name wins; of names inside it
 * those are kept that say something of their own ("1956" and "Soviet" in "the 1956 Soviet-Japanese
 * declaration"), but none in what is a name only as a whole ("Tokyo Shimbun").  Titles stand outside the
 * names of persons.
 */
#ifndef TAG_NAMES_H
#define TAG_NAMES_H

#include "tag/discourse.h"

/* Fill discourse->names; the sentences' tags, dates and, where there are any, UPOS and trees are read. */
void names_find(struct discourse *discourse);

#endif
