/* reason.h - what decided that words are a name: the model, a row of a lexicon, or a rule */
#ifndef TAG_REASON_H
#define TAG_REASON_H

#include <stddef.h>

#include "tokenize/arena.h"
#include "tokenize/text.h"

enum span_origin { SPAN_NETWORK, SPAN_LEXICON, SPAN_USER, SPAN_RULE, SPAN_DATE };

struct reason {
	const char *by;            /* the lexicon's table, or the rule; NULL: the origin says it all */
	size_t      line;          /* of the table, from 1; 0 for rules */
};

/*
 * "model", or "given" where names came in; "lexicon:organisations.tsv:120"; "names.tsv:3" of the user's table;
 * "rule:surname".  Names of tables are escaped as conllu_escape() does.
 */
struct text reason_text(struct arena *arena, enum span_origin origin, struct reason reason, bool given);

#endif
