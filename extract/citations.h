/*
 * citations.h - the media that a document cites, with their dates and the sentences that rest on them
 *
 * Written as bulletins do: "(Kommersant, May 3)", "(Interfax, RIA Novosti, May 3; ITAR-TASS, May 4)",
 * "(see EDM, May 2)", "Kommersant (May 3)", "according to Reuters", "in an interview with Le Monde (May 3)",
 * "Interfax reported on May 3 that".
 */
#ifndef EXTRACT_CITATIONS_H
#define EXTRACT_CITATIONS_H

#include "extract/document.h"
#include "extract/event.h"

enum citation_form {
	CITATION_PARENTHETICAL,  /* at its paragraph's end: covers the sentences before it, back to the last citation;
	                            elsewhere only its own sentence */
	CITATION_REFERENCE,      /* "(see ...)": its own sentence only */
	CITATION_INLINE,         /* in running text: its own sentence */
	CITATION_INTERVIEW,      /* in running text: also what the same speaker says next in the paragraph */
};

struct citation {
	int                sentence;       /* index in document->sentences */
	int                first, last;    /* its words; the brackets too where it is alone in them */
	int                close;          /* word of the closing bracket that it stands in; 0 in running text */
	struct text        source;         /* canonical name */
	struct text        date;           /* as Date= has it, several as a list; empty where none is given */
	enum citation_form form;
	int                cover_first, cover_last; /* the sentences that rest on it, indexes, inclusive */
};

struct citations {
	int              count;
	struct citation *items;            /* [count] in text order */
};

/* All citations of the document; everything in the arena or the document. */
void citations_find(struct arena *arena, const struct document *document, struct citations *citations);
/* The second half of citations_find(): which sentences each of them covers (citation_scope.c). */
void citations_cover(const struct document *document, struct citations *citations);

/*
 * Fill source, source_date and scope of the events that a citation covers: of several in the event's own
 * sentence the first one behind it, else the last one before.  Facts without a date of their own get date_to
 * and date_basis from the date of their source: they cannot be later.
 */
void citations_apply(struct arena *arena, const struct citations *citations, struct events *events);

#endif
