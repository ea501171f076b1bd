/*
 * coder.h - one event held against the codebook: what it says (coder_words.c), and which entry fits (coder_entries.c)
 *
 * What an event says of a role is looked up when the first condition asks for it, and kept for the next one.
 */
#ifndef EXTRACT_CODER_H
#define EXTRACT_CODER_H

#include "extract/codebook.h"
#include "extract/document.h"
#include "extract/event.h"
#include "extract/tree.h"

struct coder {
	struct arena *arena;
	const struct document *document;
	const struct codebook *codebook;
	const struct event *event;
	struct told {
		bool      known;
		uint64_t *terms;
	} told[CODE_ROLES];              /* what the event says of each role, found when a condition asks for it */
};

/* From now on all is asked of this event. */
void coder_begin(struct coder *coder, const struct event *event);

/* The lemma of a word of the event's sentence, or its form; empty where there is no such word. */
struct text coder_lemma(const struct coder *coder, int word);
/* The word that says what an argument is: its head, or the last word of a name from another sentence. */
struct text coder_argument_word(const struct coder *coder, const struct argument *argument);
/* Does the event say that term in that role? */
bool coder_says(struct coder *coder, enum code_role role, int term);

/* The heaviest of the entries that fits and weighs at least `weight`, or NULL. */
const struct code_entry *coder_best_entry(struct coder *coder, const struct code_slot *slot, int weight);

#endif
