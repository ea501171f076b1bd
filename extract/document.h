/*
 * document.h - an annotated document: its sentences, the mentions in them, the entities they refer to
 *
 * Read from CoNLL-U as tag writes it (conllu.5: Entity= brackets, Date=, Country=, Role=, Office=), or as
 * other tools do: names from NE= or ner= (BIO, BIOES) where there is no Entity=, GUM's order of the Entity=
 * fields. A document ends at "# enddoc", before the next "# newdoc", at the end of a stream, and, so that
 * memory stays bounded, after DOCUMENT_WINDOW sentences; what follows is then a further window of the same
 * document.
 */
#ifndef EXTRACT_DOCUMENT_H
#define EXTRACT_DOCUMENT_H

#include "extract/annotations.h"
#include "extract/sentence_text.h"
#include "tag/name_type.h"
#include "tokenize/arena.h"
#include "tokenize/conllu.h"
#include "tokenize/text.h"

#define DOCUMENT_WINDOW 2000 /* sentences */

enum mention_form { MENTION_NAME, MENTION_NOMINAL, MENTION_PRONOUN };

struct mention_date {                /* of DATE and TIME mentions; each may be missing (length 0) */
	struct text value;           /* EDTF or TIMEX3: 2004-11-14, 2004-11, P12Y, PRESENT_REF */
	struct text from, to, mod, basis;
};

struct mention {
	int               sentence;  /* index in document.sentences */
	int               first, last, head; /* word ids, inclusive */
	int               entity;    /* index in document.entities */
	int               outer;     /* the next larger mention around it, index in document.mentions; -1: none */
	enum mention_form form;
	bool              nested;    /* a name inside another name: "1949" in "the 1949 treaty" */
	bool              source;    /* Role=source: a medium that is cited */
	struct text       country;   /* ISO 3166 alpha-3 or IGO; missing: length 0 */
	struct text       office;    /* of persons, decoded, several joined with ";", "former:" before former ones */
	struct mention_date date;
};

struct entity {
	struct text      id;         /* "e3" */
	struct text      name;       /* canonical, decoded; length 0 where it is unknown */
	struct text      country;    /* of the first mention that has one */
	struct text      office;     /* of the first mention that has one which is not former */
	enum name_type   type;       /* NAME_NONE: a nominal of no type, "OTHER" in rows */
	int              first_mention, mention_count; /* first_mention -1: only spoken of as an antecedent */
	int             *parts;      /* [part_count] split antecedents: "they" = Solberg, Berg (entity indexes) */
	int              part_count;
};

struct document_sentence {
	struct sentence rows;
	struct annotation *annotations; /* [T] by word id - 1: what MISC says of it */
	struct sentence_text text;
	int             number;      /* 1, 2, ... in the document */
	int             paragraph;   /* 1, 2, ... in the document; 0 where the stream has none */
	int             mention_first, mention_count; /* document.mentions[mention_first ...], see below */
	int            *outermost;   /* [T + 1] by word id: its largest mention, or -1 */
	int            *headed;      /* [T + 1] by word id: the largest mention with that head, or -1 */
	int            *child;       /* [T + 1] by word id: its first dependent, or 0; child[0] is the root */
	int            *sibling;     /* [T + 1] by word id: the next dependent of the same head, or 0 */
	int            *left, *right; /* [T + 1] by word id: first and last word under it in the tree, or itself */
};

struct document_totals {             /* rows of all windows so far: for ids, and for the document's row */
	int sentences, sentences_with_events, events, entities, offices, citations;
};

struct document {
	struct text id, publication, acronym, volume, issue, author, title, dateline, date, date_basis;
	struct document_sentence *sentences; /* [sentence_count] in order */
	struct mention *mentions;    /* [mention_count] by sentence, first word, then the longer one first */
	struct entity  *entities;    /* [entity_count] by first mention, ones without a mention last */
	int  sentence_count, mention_count, entity_count;
	int  window;                 /* 0: the first one of its document */
	bool last;                   /* no further window of this document follows */
	bool dated;                  /* date is a date: date_basis is not unknown */
	struct document_totals totals; /* for the users of a document to count in; sentences is counted here */
};

struct document_reader {             /* set rows.stream and rows.name, zero the rest */
	struct conllu_reader rows;
	int             status;      /* worst exit status: EXIT_REFUSED once something was refused (and said) */
	/* private: */
	struct arena    arenas[2];   /* of this document and of the one before it */
	int             current;     /* which of the two */
	struct sentence pending;     /* the first sentence of the next document, if it was read already */
	struct document previous;    /* the window before, for a further one */
	int             paragraph;   /* the last one's number */
	int             untitled;    /* documents without an id so far */
	bool            has_pending, continues, at_end;
};

/*
 * Read the next document (or window of one) into *document; false at the end of the stream.  All of it is
 * valid until the next call, which must be given the same *document, with what was counted in its totals;
 * arena_of_document() is for what shall live as long.  Refused sentences and annotations that do not hold
 * together (unbalanced brackets, a head outside of its mention) are said so with file and line; a sentence
 * with such brackets keeps its words and loses its mentions.
 */
bool document_read(struct document_reader *reader, struct document *document);
struct arena *arena_of_document(struct document_reader *reader);
void document_close(struct document_reader *reader);

/* "PERSON", "GPE" ...; "OTHER" for NAME_NONE, which is what stands in the rows */
struct text entity_type_text(enum name_type type);
/* The type that a tool writes: ours, and PER, person, organization, ...; NAME_NONE for what is none of them. */
enum name_type entity_type_of(struct text name);

/* --- looking up; sentence is an index, words are ids from 1; NULL where there is none --- */

/* The largest mention that covers a word, and the largest one headed by it. */
const struct mention *mention_at(const struct document *document, int sentence, int word);
const struct mention *mention_headed(const struct document *document, int sentence, int word);
/* The same for names only: "Russian" in "the Russian government". */
const struct mention *name_at(const struct document *document, int sentence, int word);

const struct token *document_word(const struct document *document, int sentence, int word);
/* The text of words first..last as written, and of a mention; in the arena, or in the document. */
struct text document_span_text(struct arena *arena, const struct document *document, int sentence, int first,
			       int last);
struct text mention_text(struct arena *arena, const struct document *document, const struct mention *mention);
/* Code points of the input, half-open; false where the rows do not have them. */
bool document_span_offsets(const struct document *document, int sentence, int first, int last, size_t *start,
			   size_t *end);

/* The entity of the document that is the country with this code, by its people or itself; NULL where it names none. */
const struct entity *document_country(const struct document *document, struct text country);

#endif
