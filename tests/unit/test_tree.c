/* trees from scores of heads */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include "tag/tree.h"

static struct arena arena;
static uint32_t seed = 1;

static float noise(void)
{
	seed = seed * 1664525u + 1013904223u;
	return (float)(seed >> 8) / 65536.0f - 128.0f;
}

/* each word reaches the root, and one word depends on it */
static bool is_tree(const int *heads, int count)
{
	int roots = 0;

	for (int d = 1; d <= count; d++) {
		int at = d, steps = 0;

		roots += heads[d - 1] == 0;
		while (at != 0 && steps++ <= count)
			at = heads[at - 1];
		if (at != 0)
			return false;
	}
	return roots == 1;
}

static double sum_of(const float *scores, const int *heads, int count)
{
	double sum = 0;

	for (int d = 0; d < count; d++)
		sum += (double)scores[d * (count + 1) + heads[d]];
	return sum;
}

/* the best sum of all trees with one root, by trying all heads */
static double best_sum(const float *scores, int count)
{
	int heads[5] = { 0 };
	double best = -1e30;

	for (;;) {
		int d = 0;

		if (is_tree(heads, count) && sum_of(scores, heads, count) > best)
			best = sum_of(scores, heads, count);
		while (d < count && ++heads[d] > count)
			heads[d++] = 0;
		if (d == count)
			return best;
	}
}

Test(tree, no_tree_scores_higher)
{
	for (int round = 0; round < 600; round++) {
		int count = 1 + round % 5, heads[5];
		float scores[5 * 6];

		for (int i = 0; i < count * (count + 1); i++)
			scores[i] = noise();
		tree_decode(&arena, scores, (size_t)count, heads);
		cr_assert(is_tree(heads, count));
		cr_assert(sum_of(scores, heads, count) >= best_sum(scores, count) - 1e-3, "round %d", round);
		arena_reset(&arena);
	}
}

Test(tree, a_cycle_is_broken_where_it_costs_least)
{
	/* 1 and 2 want each other; 2 likes the root nearly as much */
	const float scores[2 * 3] = { 0, -9, 5,   4, 5, -9 };
	int heads[2];

	tree_decode(&arena, scores, 2, heads);
	cr_expect(eq(int, heads[0], 2));
	cr_expect(eq(int, heads[1], 0));
}

Test(tree, two_words_that_want_the_root_do_not_both_get_it)
{
	const float scores[2 * 3] = { 9, 0, 1,   8, 2, 0 };
	int heads[2];

	tree_decode(&arena, scores, 2, heads);
	cr_expect(eq(int, heads[0], 0));
	cr_expect(eq(int, heads[1], 1));
}

Test(tree, scores_that_are_all_the_same_or_no_numbers_still_give_a_tree)
{
	static float scores[40 * 41];
	int heads[40];

	tree_decode(&arena, scores, 40, heads);
	cr_expect(is_tree(heads, 40));
	for (size_t i = 0; i < 40 * 41; i++)
		scores[i] = __builtin_nanf("");
	tree_decode(&arena, scores, 40, heads);
	cr_expect(is_tree(heads, 40));
}

Test(tree, long_sentences_are_trees)
{
	enum { COUNT = 384 };
	float *scores = arena_array(&arena, COUNT * (COUNT + 1), sizeof(*scores));
	int heads[COUNT];

	for (size_t i = 0; i < COUNT * (COUNT + 1); i++)
		scores[i] = noise();
	tree_decode(&arena, scores, COUNT, heads);
	cr_expect(is_tree(heads, COUNT));
}
