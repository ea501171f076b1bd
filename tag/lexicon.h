/*
 * lexicon.h - names that are known beforehand: countries, places, organisations, media, agreements, titles
 *
 * The built-in tables, in lexicon/, are compiled into the program: opening the lexicon costs nothing.  A
 * user's table has the same six columns, of which the last four may be left off or be "_":
 *
 *     name  type  canonical  code  from  to
 *
 * `type` is one of the eighteen classes of name_type.h, or COUNTRY or CAPITAL (a GPE), MEDIUM (an ORG that is
 * cited), TITLE, MALE or FEMALE (a given name).  A "?" behind it makes the row unsure: a name only where the
 * context speaks for it.  `canonical` is the name to call it by, `code` an ISO 3166-1 alpha-3 country code
 * (or IGO, NGO; POL MIL ... for titles), `from` and `to` the dates (2004, 2004-11, 2004-11-21) of the
 * documents that the row holds for.
 *
 * Names are compared by their letters and digits: blanks, hyphens, apostrophes, stops and slashes do not
 * count, so that "al-Qaeda" is found however the words were split.  Case counts, but not in titles.
 */
#ifndef TAG_LEXICON_H
#define TAG_LEXICON_H

#include <stdbool.h>

#include "tag/name_type.h"
#include "tokenize/conllu.h"
#include "tokenize/text.h"

enum lexicon_kind {
	LEXICON_NAMES, LEXICON_TITLES, LEXICON_GIVEN_NAMES,
	LEXICON_CODES              /* "JPN": its canonical name is "Japan" */
};

struct lexicon_entry {
	enum name_type type;       /* NAME_NONE for titles and given names */
	bool           unsure;     /* a name only where the context speaks for it */
	bool           country;    /* a state, or a former one */
	bool           capital;    /* the city that a state is governed from */
	bool           medium;     /* newspaper, agency, broadcaster */
	bool           female;     /* of given names; the others are male */
	bool           user;       /* from the user's table */
	struct text    canonical;  /* length 0: as it is written */
	char           code[4];    /* "" where there is none */
	const char    *table;      /* the table that the row stands in, by its file name, ... */
	size_t         line;       /* ... and its line there, from 1 */
};

struct lexicon;

/*
 * The built-in tables and, before them, the user's (NULL: none). NULL after a message where that is
 * refused. /
 */
struct lexicon *lexicon_open(const char *user_path);
void lexicon_close(struct lexicon *lexicon);       /* NULL is allowed */

/*
 * The longest entry of a kind that begins at tokens[0]; fills *entry and returns its length in words, at most
 * `count`; 0 where there is none.  `date` is the document's (length 0: unknown, which every row holds for).
 */
int lexicon_match(const struct lexicon *lexicon, enum lexicon_kind kind, const struct token *tokens,
                  int count, struct text date, struct lexicon_entry *entry);
/* The entry of a whole name. */
bool lexicon_look_up(const struct lexicon *lexicon, enum lexicon_kind kind, struct text name,
                     struct lexicon_entry *entry);

#endif
