/*
 * predicates.h - what the lexicon knows about predicates: embedding words, nouns of events, light verbs
 *
 * Embedding words say what becomes of the clause that they embed, after the implicative signatures of Nairn,
 * Condoravdi and Karttunen (2006, "Computing relative polarity for textual inference"): one effect where they are
 * affirmed, one where they are negated ("managed to": + / -, "refused to": - / +, "admitted that": + / +).  An
 * effect gives the polarity of the clause, and where it is not entailed its status and certainty.
 */
#ifndef EXTRACT_PREDICATES_H
#define EXTRACT_PREDICATES_H

#include <stdbool.h>

#include "extract/event.h"
#include "extract/tree.h"
#include "tokenize/text.h"

enum complement {
	COMPLEMENT_TO,             /* an infinitive */
	COMPLEMENT_THAT,           /* a finite clause: that, whether, a question word, or a quotation */
	COMPLEMENT_ING,            /* a gerund, mostly behind a preposition */
	COMPLEMENT_NP,             /* a noun that names an event: "postponed the visit", "the planned visit" */
};

enum embedding_role {
	ROLE_MODAL,                /* no event of its own, only its effect: "seem to", "be ready to" */
	ROLE_CHAIN,                /* stays in the relation of its complement: "agree to seek" */
	ROLE_SPEECH,               /* folds into the speaker of its complement: "say that", "announcement that" */
	ROLE_EVENT,                /* an event of its own, beside that of its complement: "urge somebody to" */
};

struct effect {
	bool           negates;    /* turns the polarity of the complement round */
	bool           has_status; /* whether status is given; else the complement keeps its own */
	enum status    status;
	enum certainty certainty;  /* at most this certain */
};

struct embedding {
	struct text         lemma;
	enum upos           upos;
	enum complement     complement;
	enum embedding_role role;
	struct effect       affirmed, negated;
	const char         *table;     /* where it stands: lexicon/embedding.tsv or the user's file, */
	size_t              line;      /* and its line there */
};

struct nominal {                   /* prepositions are lists joined with ";" */
	struct text noun, verb;    /* "ratification" "ratify" */
	struct text actors;        /* prepositions of those who act: "by", "between" */
	struct text patients;      /* prepositions of what or whom it is done to: "of", "to" */
	bool        mutual;        /* all that take part are actors: "meeting of A and B", "talks with C" */
};

struct predicates;
struct tree_names;
struct mends;

/*
 * The lexicon that is compiled in, for the run of the program; with a path, the embedding words of that file win over
 * the built-in ones.  NULL after messages where it cannot be read or has a line that is none.
 */
struct predicates *predicates_open(const char *path);
void predicates_close(struct predicates *predicates);

/* NULL where the lexicon does not know the word. */
const struct embedding *predicates_embedding(const struct predicates *predicates, struct text lemma,
					     enum upos upos, enum complement complement);
/* A verb whose "that" clause is what somebody says: "announce". */
bool predicates_says(const struct predicates *predicates, struct text verb);
const struct nominal *predicates_nominal(const struct predicates *predicates, struct text noun);
/* Is `preposition` one of the actors or patients of a nominal, which are joined with ";"? */
bool nominal_takes(struct text list, struct text preposition);
bool predicates_light(const struct predicates *predicates, struct text verb, struct text noun);
/* "put" "on" "trial" */
bool predicates_set_phrase(const struct predicates *predicates, struct text verb, struct text preposition,
			   struct text noun);
/* A noun of people, or of a body that acts as people do: "soldier", "parliament". */
bool predicates_people(const struct predicates *predicates, struct text noun);
/* The names of relations and tags, opened with the lexicon since both live as long. */
const struct tree_names *predicates_tree_names(const struct predicates *predicates);
/* All mends, made ready with the lexicon for the same reason. */
const struct mends *predicates_mends(const struct predicates *predicates);

#endif
