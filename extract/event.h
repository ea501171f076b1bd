/*
 * event.h - an event: one content predicate of a document with its arguments, factuality and origin
 *
 * events_find() (events.h) makes the events of a document from its trees and fills everything but what is
 * marked [attribution], [citations] and [codes]; those modules fill their fields in the finished table, in
 * this order.  Word numbers are 1..T of the event's sentence, 0 is none.  All text lives in the document's
 * arena, in its tokens or in a lexicon.
 */
#ifndef EXTRACT_EVENT_H
#define EXTRACT_EVENT_H

#include <stdbool.h>
#include <stddef.h>

#include "tokenize/text.h"

struct code_entry;
struct document;
struct entity;
struct mention;
struct tree;

/* One filler of a role; a role is a list of them, because conjuncts and plural references are given apart. */
struct argument {
	int                   head;        /* its head word; 0 where it stands in another sentence */
	int                   first, last; /* its words without leading the/a, inclusive */
	struct text           name;        /* canonical name of an entity, else its words */
	const struct entity  *entity;      /* NULL for an unnamed group or thing */
	bool                  people;      /* without a name, but of people: "two soldiers" */
	bool                  inferred;    /* not read from the clause itself (a reference, control, sharing) */
	struct text           type;        /* PERSON GPE ... OTHER */
	struct text           country;     /* ISO 3166 alpha-3, or empty */
	struct text           sector;      /* [codes] GOV MIL OPP REB MED IGO ... or empty */
};

struct arguments {
	size_t           count;
	struct argument *items;            /* [count] in text order */
};

enum polarity  { POLARITY_POSITIVE, POLARITY_NEGATIVE };
enum status    { STATUS_ACTUAL, STATUS_PLANNED, STATUS_PROPOSED, STATUS_REQUESTED, STATUS_CONDITIONAL,
                 STATUS_HISTORICAL };
enum certainty { CERTAINTY_CERTAIN, CERTAINTY_PROBABLE, CERTAINTY_POSSIBLE, CERTAINTY_DOUBTED };
enum quote     { QUOTE_NONE, QUOTE_INDIRECT, QUOTE_PARTIAL, QUOTE_DIRECT };
enum scope     { SCOPE_NONE, SCOPE_INLINE, SCOPE_PARAGRAPH };

/* Cells that were not read from the clause itself: bits of event.inferred, printed in this order. */
enum {
	INFERRED_ACTOR     = 1 << 0,
	INFERRED_RECIPIENT = 1 << 1,
	INFERRED_OBJECT    = 1 << 2,
	INFERRED_SPEAKER   = 1 << 3,       /* [attribution] */
	INFERRED_SOURCE    = 1 << 4,       /* [citations] a citation of another sentence */
	INFERRED_DATE      = 1 << 5,
	INFERRED_PLACE     = 1 << 6,
	INFERRED_ACTOR_COUNTRY     = 1 << 7, /* [codes] */
	INFERRED_RECIPIENT_COUNTRY = 1 << 8,
};

struct event {
	size_t           sentence;         /* index in document->sentences; the row's `sent` is one more */
	int              word;             /* head word of the predicate: verb, noun, or adjective */
	int              first, last;      /* the words that tell it, inclusive: cells text, start, end */
	bool             nominal;          /* the predicate is a noun ("meeting between") */

	struct text      relation;         /* "agree to seek", "hold up": lemmas with particle and preposition */
	struct text      relation_text;    /* as written, gaps as " ... " */
	struct text      lemma;            /* of the predicate; for a known nominal its verb ("ratify") */
	struct text      particle;         /* "up" of hold up, or empty */
	struct text      set_preposition;  /* "on" of put on trial, or empty */
	struct text      preposition;      /* "on" of exert pressure on, or empty */
	bool             undone;           /* its chain says that the content did not happen: "fail to agree" */
	int              content;          /* the verb that carries the meaning of a chain ("seek" of agree to
	                                      seek), the noun of a light verb ("pressure"); else = word */

	struct arguments actor, recipient, object;

	enum polarity    polarity;
	enum status      status;
	enum certainty   certainty;
	struct text      condition;        /* the if/unless clause as written, or empty */

	/* [attribution] */
	int              trigger;          /* word that reports the event ("said", "announcement"), 0 for none;
	                                      set by events_find() where the tree gives it, attribution may mend */
	size_t           trigger_sentence;
	struct arguments speaker;
	struct text      speech;           /* lemma of the trigger */
	enum quote       quote;

	/* [citations] */
	struct text      source, source_date;
	enum scope       scope;

	/* date; a citation may bound it (date_to, basis source-bound) where it has none */
	struct text      date, date_text, date_from, date_to, date_mod, date_basis;
	struct argument  place;            /* head 0 and empty name: none */

	/* [codes] */
	struct text      code, mode, quad, score;
	const struct code_entry *code_entry; /* the line of the codebook that gave them, or NULL */

	const struct tree  *tree;          /* of its sentence */
	const struct event *parent;        /* the event that this one is the content of, or NULL */
	unsigned         inferred;         /* INFERRED_ bits */
	const char      *rule;             /* the construction: "clause", "passive", "xcomp", "nominal" ... */
	bool             if_coded;         /* worth a row only with a code: whoever takes part has no name */
	int              confidence;       /* in hundredths, see extract.1 */
};

struct events {                            /* of one document, in text order of their predicates */
	size_t        count, capacity;
	struct event *items;               /* [count]; event k has the id DOC:e%02zu, k + 1 */
};

#endif
