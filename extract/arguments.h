/*
 * arguments.h - from a noun phrase in the tree to the fillers of a role
 *
 * A phrase gives one argument for each conjunct, and one for each entity behind a plural reference ("both leaders").
 * An argument is named by its entity; a thing without a name by its words, without articles, relative clauses,
 * appositions and what stands in brackets.
 */
#ifndef EXTRACT_ARGUMENTS_H
#define EXTRACT_ARGUMENTS_H

#include <stdbool.h>

#include "extract/event.h"
#include "extract/predicates.h"
#include "extract/tree.h"
#include "tokenize/arena.h"

/* The arguments of the phrase headed by `word`, conjuncts included; none for word 0, "there" and an empty "it". */
struct arguments arguments_of(struct arena *arena, const struct tree *tree, int word);
/* Of `word` alone, without its conjuncts. */
struct arguments arguments_of_one(struct arena *arena, const struct tree *tree, int word);
/* `a` with `b` behind it; what is in `a` already, by name, is not added. */
struct arguments arguments_join(struct arena *arena, struct arguments a, struct arguments b);
/* All of them marked as not read from the clause itself. */
struct arguments arguments_inferred(struct arena *arena, struct arguments from);
/* A list of one unnamed thing: `name` is its text, `head` `first` `last` its words. */
struct arguments arguments_text(struct arena *arena, struct text name, int head, int first, int last);

/* Somebody who can act: a person, people, an organisation, a country. */
bool argument_acts(const struct argument *argument);
bool arguments_act(const struct arguments *arguments);        /* any of them */
/* Any of them is a name or refers to one. */
bool arguments_named(const struct arguments *arguments);
bool argument_is_place(const struct argument *argument);      /* GPE LOC FAC */

/* The noun that a relative pronoun stands for; `word` itself where it is none. */
int argument_antecedent(const struct tree *tree, int word);
/* The mention of a date headed by or around `word`, or NULL. */
const struct mention *argument_date(const struct tree *tree, int word);
/* The words of a phrase without what arguments leave out, 1..T. */
void argument_span(const struct tree *tree, int word, int *first, int *last);

#endif
