/* tree_names.h - the names that trees are written in, as the numbers of tree.h */
#ifndef EXTRACT_TREE_NAMES_H
#define EXTRACT_TREE_NAMES_H

#include "extract/tree.h"
#include "tokenize/arena.h"
#include "tokenize/text.h"

struct tree_names;

/* In the arena; nothing to close. */
struct tree_names *tree_names_open(struct arena *arena);

/* A relation that is not known by its subtype counts as its base; the others are 0 (OTHER) where they are unknown. */
enum deprel tree_names_deprel(const struct tree_names *names, struct text name);
enum upos tree_names_upos(const struct tree_names *names, struct text name);
enum function_word tree_names_word(const struct tree_names *names, struct text lemma);

/* The name of a relation; "dep" for DEP_OTHER. */
const char *tree_names_deprel_text(enum deprel deprel);

#endif
