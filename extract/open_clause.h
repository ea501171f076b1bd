/*
 * open_clause.h - a clause taken apart for open tuples: its chain of verbs, its subject, what goes with them
 *
 * The parts of a clause follow ClausIE (Del Corro, Gemulla 2013): subject, verb group, objects and complements, and
 * the phrases and clauses of circumstance, each of which gives an argument.
 */
#ifndef EXTRACT_OPEN_CLAUSE_H
#define EXTRACT_OPEN_CLAUSE_H

#include "extract/open_tuples.h"

#define OPEN_CHAIN 6
#define OPEN_SLOTS 12

enum open_slot_kind {
	SLOT_OBJECT,      /* object, or noun or adjective behind a copula */
	SLOT_CONTENT,     /* a clause that is said or thought, or what "the problem is that" tells */
	SLOT_PHRASE,      /* a phrase or gerund, with its preposition if it has one */
	SLOT_CLAUSE,      /* an infinitive or a clause of circumstance */
	SLOT_ADVERB,
};

struct open_slot {
	int                 head;
	enum open_slot_kind kind;
};

struct open_clause {
	const struct tree *tree;
	struct arena      *arena;
	struct open_words  words;         /* to build phrases with; empty in between */
	int                chain[OPEN_CHAIN]; /* [chain_count] "agree" "sell": top first */
	int                chain_count;
	int                last;          /* chain[chain_count - 1] */
	int                subject;
	bool               own_subject;
	bool               outer;         /* "the problem is that": the clause around the clause of last */
	int                noun;          /* a bare object that is part of the relation ("take place"), or 0 */
	struct open_slot   slots[OPEN_SLOTS]; /* [slot_count] the core_count ones of the core first, then in text order */
	int                slot_count, core_count;
};

/* --- open_verbs.c --- */

/* It ends a chain of verbs: an infinitive below it would tell it all. */
bool open_ends_chain(const struct tree *tree, int word);
/* The subject of "the problem is that they left" where `word` is "left", and the one behind it; or 0. */
int open_outer_subject(const struct tree *tree, int word);
int open_inner_subject(const struct tree *tree, int word);
/* Fill the chain that ends with `word`. */
void open_chain_find(struct open_clause *clause, int word);
/* Add the words of the verb group to clause->words. */
void open_chain_add(struct open_clause *clause);
/* An adverb that belongs to the verb group: "has also signed", "went back to". */
bool open_is_verb_adverb(const struct tree *tree, int word);
/* "is referred to as": a preposition that has lost its noun. */
bool open_is_stray_particle(const struct tree *tree, int word);

/* --- open_slots.c --- */

void open_slots_find(struct open_clause *clause);
/* Take a slot out, or move one to the front of the core. */
void open_slots_remove(struct open_clause *clause, int place);
void open_slots_to_front(struct open_clause *clause, int place);
/* Add the words of an argument to clause->words; `head` is that of the slot or of one of its conjuncts. */
void open_slots_add(struct open_clause *clause, const struct open_slot *slot, int head, bool with_case);

/* --- open_genitives.c --- */

/* Beside the last of the tuples, one whose relation goes on to the "of" of its object, if it has one. */
void open_genitive_add(struct open_clause *clause, struct open_tuples *tuples);

#endif
