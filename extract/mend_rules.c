/* mend_rules.c - finding the mends that a word may need */
#include "extract/mend_rules.h"

static void enter(uint64_t *sets, int count, uint64_t asked, uint64_t rule)
{
	for (int i = 0; i < count; i++)
		if (asked == 0 || (asked & TREE_BIT(i)) != 0)
			sets[i] |= rule;
}

void mend_list_add(struct mend_list *list, const struct mend_rule *rule)
{
	uint64_t bit = TREE_BIT(list->count);

	enter(list->by_relation, DEP_COUNT, rule->relation, bit);
	enter(list->by_tag, UPOS_COUNT, rule->tag, bit);
	enter(list->by_word, WORD_COUNT, rule->word, bit);
	list->rules[list->count++] = *rule;
}

static bool has(uint64_t set, uint64_t asked)
{
	return asked == 0 || (set & asked) != 0;
}

void mend_list_apply(const struct mend_list *list, struct tree *tree, int word)
{
	const struct node *node = &tree->nodes[word];

	for (uint64_t left = mend_list_rules(list, node); left != 0;) {
		int number = __builtin_ctzll(left);
		const struct mend_rule *rule = &list->rules[number];

		left &= left - 1;
		if (!has(node->below, rule->below) || !has(node->words_below, rule->words_below))
			continue;
		rule->mend(tree, word);
		/* it may have changed the word: of the rules behind it, those for what it is now */
		left = mend_list_rules(list, node) & ~(TREE_BIT(number) | (TREE_BIT(number) - 1));
	}
}
