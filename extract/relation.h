/*
 * relation.h - the words of a predicate: its chain of verbs, its relation in lemmas and as written
 */
#ifndef EXTRACT_RELATION_H
#define EXTRACT_RELATION_H

#include <stdbool.h>

#include "extract/event.h"
#include "extract/tree.h"
#include "tokenize/arena.h"

#define RELATION_CHAIN 6
#define RELATION_WORDS 40

struct relation {
	int         chain[RELATION_CHAIN]; /* "agree" "seek": head first, content last */
	int         chain_count;
	int         words[RELATION_WORDS]; /* all that go into the relation as written, unordered */
	int         word_count;
	int         noun;                  /* of a light verb or a set phrase: "pressure" of exert pressure on, or 0 */
	int         preposition;           /* of a set phrase: "on" of put on trial, or 0 */
	struct text lemmas;
};

/* The relation of the predicate at `word`: copula, chain, particles, the noun of a light verb. */
void relation_of(struct arena *arena, const struct tree *tree, int word, struct relation *relation);
/* The same for a noun with an infinitive that stays in the relation ("offer to freeze"); `verb` is its lemma. */
void relation_of_noun(struct arena *arena, const struct tree *tree, int noun, struct text verb,
		      struct relation *relation);
/* One more word of the relation, its lemma too: the preposition before the object. */
void relation_add(struct arena *arena, const struct tree *tree, struct relation *relation, int word, struct text lemma);
void relation_mark(struct relation *relation, int word);
/* As written, gaps as " ... ". */
struct text relation_text(struct arena *arena, const struct tree *tree, struct relation *relation);
/* The first verb of the chain denies the others: "refuse to sign", "fail to agree". */
bool relation_is_undone(struct arena *arena, const struct tree *tree, const struct relation *relation);
/* The word that carries the meaning: the last of the chain, or the noun of a light verb. */
int relation_content(const struct relation *relation);

/* "remain opposed": the participle belongs to the relation of the verb above it. */
bool relation_takes_state(const struct tree *tree, int word);

#endif
