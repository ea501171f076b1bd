/*
 * discourse.h - a document while it is annotated: its sentences, the mentions in them, the entities they mean
 *
 * The names of a document are found sentence by sentence (names.h), joined into entities (entities.h),
 * persons get their offices (offices.h), and references are resolved (references.h); annotate.h writes all
 * that into MISC.
 */
#ifndef TAG_DISCOURSE_H
#define TAG_DISCOURSE_H

#include <stdbool.h>
#include <stddef.h>

#include "tag/dates.h"
#include "tag/lexicon.h"
#include "tag/name_type.h"
#include "tag/reason.h"
#include "tag/text_index.h"
#include "tokenize/arena.h"
#include "tokenize/conllu.h"
#include "tokenize/text.h"

enum mention_form { MENTION_NAME, MENTION_NOMINAL, MENTION_PRONOUN };

struct mention {
	int                sentence;   /* index in discourse.sentences */
	int                first, last, head; /* word ids, inclusive */
	enum mention_form  form;
	enum name_type     type;       /* NAME_NONE: of no type, "OTHER" in rows */
	bool               nested;     /* a name inside a longer one */
	bool               source;     /* a medium that is cited */
	bool               country;    /* the lexicon knows it as a state */
	bool               capital;    /* a city that a state is governed from */
	bool               medium;     /* the lexicon knows it as one */
	bool               believed;   /* from the lexicon or a rule, not only from the network */
	enum span_origin   origin;     /* of a name: ... */
	struct reason      reason;     /* ... what decided that it is one */
	struct text        canonical;  /* what the lexicon calls it; length 0: as it is written */
	char               code[4];    /* ISO 3166 alpha-3, IGO, NGO; "" */
	const struct date *date;       /* of DATE and TIME */
	bool               office_told; /* its country too is in the words themselves, not inferred */
	struct text        office;     /* of a PERSON: joined with ";", "former:" before former ones */
	int                entity;     /* index in discourse.entities; -1 not yet, or none */
};

struct entity {
	enum name_type type;
	struct text    identity;       /* canonical name; length 0: unknown */
	char           code[4];
	struct text    office;         /* of persons: all that the document gives them, as in mention */
	int            number;         /* of "e3", from 1; 0: no mention of it was written yet */
	int            parts[2];       /* of a group: the two entities that it is made of; -1, -1 */
	int            mention_count;
	bool           country;        /* a state: GPE, or NORP of its people */
	bool           code_listed;    /* of persons: the code is from a list, not told by the document */
	char           gender;         /* of persons: 'm', 'f', 0 unknown */
	bool           plural;         /* a group, a people: "they" */
};

struct discourse_sentence {
	struct sentence   rows;
	float            *scores;      /* [T][MODEL_NAME_TAGS] of the network; NULL: names came in */
	struct name_tag  *tags;        /* [T] the network's names, or those that came in */
	struct date      *dates;       /* [date_count] in order */
	size_t            date_count;
	int *child; /* [T + 1] by word id: its first dependent, or 0; child[0] is the root */
	int              *sibling;     /* [T + 1] by word id: the next dependent of the same head, or 0 */
	int               name_first, name_count; /* discourse.names[name_first ...] */
	int *name_at; /* [T + 1] by word id: the outermost name there, index in names, or -1 */
	int               reference_first, reference_count;
	bool             *quoted;      /* [T + 1] by word id: inside double quotation marks */
	int quotation_open; /* sentences that one which is open at the end has gone on; 0: none is */
	int speaker, speaker_sentence; /* the subject of the verb of saying, a word id; 0: none */
};

struct discourse {
	struct arena              *arena;       /* everything below lives in it */
	const struct lexicon      *lexicon;
	struct discourse_sentence *sentences;   /* [sentence_count] */
	size_t                     sentence_count, sentence_capacity;
	struct mention *names; /* [name_count] by sentence, first word, then the longer one first */
	size_t                     name_count, name_capacity;
	struct mention            *references;  /* [reference_count] by sentence and first word */
	size_t                     reference_count, reference_capacity;
	struct entity             *entities;
	size_t                     entity_count, entity_capacity;
	struct text_index entity_index; /* "GPE<tab>Russia" to its number in entities; not of persons */
	int                        numbered;    /* entities that have a number, also of earlier windows */
	struct text_index country_names; /* code to the name that the document calls a country by, in names */
	struct text                date, publication, acronym; /* of the document; length 0: unknown */
	bool                       explain;     /* write the reasons of names */
	bool                       given_names; /* the names in `tags` came in with the words */
};

/* Add a sentence to the document; its texts must live as long as the arena. */
void discourse_add_sentence(struct discourse *discourse, const struct sentence *sentence);
/* Dependents of each word, once the heads are filled. */
void discourse_link_trees(struct discourse *discourse);

struct mention *discourse_add_name(struct discourse *discourse, const struct mention *name);
struct mention *discourse_add_reference(struct discourse *discourse, const struct mention *reference);
/* The index of the entity of that class and name, a new one where the document had none. */
int discourse_entity(struct discourse *discourse, enum name_type type, struct text identity);
/* The index of a new entity. */
int discourse_add_entity(struct discourse *discourse, enum name_type type, struct text identity);

/* What the document calls a country: the lexicon's name, or "Burma"; length 0 where there is no such code. */
struct text discourse_country_name(const struct discourse *discourse, const char *code);

/* --- words; ids from 1 --- */

const struct token *discourse_word(const struct discourse *discourse, int sentence, int word);
/* The outermost name at a word, NULL where there is none. */
struct mention *discourse_name_at(const struct discourse *discourse, int sentence, int word);
/* The text of words as it stood in the input. */
struct text discourse_text(const struct discourse *discourse, int sentence, int first, int last);
/* The word of a span that depends on one outside of it; its last word where there is no tree. */
int discourse_head(const struct sentence *rows, int first, int last);
/* "nsubj" holds for nsubj and nsubj:pass. */
bool deprel_is(const struct token *token, const char *relation);

#endif
