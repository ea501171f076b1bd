/*
 * mend_rules.h - mends as rows: each says which words it is for, and is entered for no others
 *
 * Nearly all of some eighty mends ask first for the relation or the part of speech of the word.  Asked by each of
 * them, that takes longer than all the mending; as sets of bits one step finds the mends that a word may need.  What a
 * row asks, its mend counts on.
 */
#ifndef EXTRACT_MEND_RULES_H
#define EXTRACT_MEND_RULES_H

#include "extract/tree.h"

/* Sets for the fields below: RELATION(ACL) | RELATION(RELCL), TAG(VERB), WORD(IF). */
#define RELATION(name) TREE_BIT(DEP_##name)
#define TAG(name)      TREE_BIT(UPOS_##name)
#define WORD(name)     TREE_BIT(WORD_##name)
#define TAG_NOUNS      (TAG(NOUN) | TAG(PROPN) | TAG(PRON))
#define RELATION_CASES (RELATION(CASE) | RELATION(MARK)) /* what tree_case() finds is one of these */

struct mend_rule {                    /* of each set the word has one; an empty set asks for nothing */
	void   (*mend)(struct tree *tree, int word);
	uint64_t relation, tag, word; /* of the word: enum deprel, enum upos, enum function_word */
	uint64_t below;               /* relations of its children */
	uint64_t words_below;         /* function words among its children */
};

#define MEND_LIST 64

struct mend_list {                    /* up to so many rules, in their order */
	struct mend_rule rules[MEND_LIST];
	int              count;
	/* bit i: rules[i] is for words with this relation, tag, or function word */
	uint64_t by_relation[DEP_COUNT], by_tag[UPOS_COUNT], by_word[WORD_COUNT];
};

/* One rule more; the list has room for it. */
void mend_list_add(struct mend_list *list, const struct mend_rule *rule);
/* The rules for a word as it is now, as bits; none for most words: inline. */
static inline uint64_t mend_list_rules(const struct mend_list *list, const struct node *node)
{
	return list->by_relation[node->deprel] & list->by_tag[node->upos] & list->by_word[node->word];
}

/* Do what the rules of a list say about one word, each rule to what the rules before it have left. */
void mend_list_apply(const struct mend_list *list, struct tree *tree, int word);

#endif
