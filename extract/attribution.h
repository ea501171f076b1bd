/*
 * attribution.h - who says so: speaker, trigger and quotation of reported events
 *
 * A clause is reported by a verb of speech that governs it (ccomp, parataxis, inverted quotation, "as he
 * said"), by a noun of speech (the announcement that, a pledge to), by "according to", or by the quotation
 * that it stands in, also where that goes on over several sentences.  The nearest report wins: in "Izvestia
 * reports that Lee said he would go" the speaker of going is Lee; but a thought gives way to the words
 * that tell of it ("he said that he doubted that").  Which words report is told by the lexicon
 * (predicates.h).
 */
#ifndef EXTRACT_ATTRIBUTION_H
#define EXTRACT_ATTRIBUTION_H

#include "extract/document.h"
#include "extract/event.h"
#include "extract/predicates.h"
#include "extract/tree.h"

/*
 * Fill the fields marked [attribution] of all events; `trees` are those of trees_of().  A trigger that is set already
 * is kept where it is a word of speech and no other is found: what embeds a clause ("thanked him for ratifying") need
 * not report it.
 */
void attribution_apply(struct arena *arena, const struct document *document, const struct tree *trees,
		       struct events *events);

/* A report: the word that reports, and the words that it reports about. */
struct report {
	int trigger;     /* verb or noun of speech; the phrase's head word for "according to"; 0: none */
	int content;     /* head of what is reported: in its subtree, without the trigger's own, is the event */
	bool phrase;     /* "according to" */
};

/* The nearest report over a word of the sentence (reports.c). */
struct report report_find(const struct tree *tree, const struct predicates *predicates, int word);
/* Is it a word of speech at all, whatever stands under it? */
bool report_word(const struct tree *tree, const struct predicates *predicates, int word);
/* The speaker of a report, empty where it is not told. */
struct arguments report_speaker(struct arena *arena, const struct tree *tree, const struct predicates *predicates,
				const struct report *report);

#endif
