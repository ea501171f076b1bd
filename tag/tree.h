/* tree.h - the best tree for scores of heads */
#ifndef TAG_TREE_H
#define TAG_TREE_H

#include <stddef.h>

#include "tokenize/arena.h"

/*
 * heads[count]: the tree with one root and the highest sum of scores[count][count + 1], where scores[d][h] is
 * for word d (from 0) to depend on word h (from 1; 0 is the root).  Where the best head of each word already
 * gives a tree, that is it; else Chu-Liu-Edmonds (1965, 1967), O(count^2) for each cycle.  Scores that are
 * not numbers count as lowest.
 */
void tree_decode(struct arena *arena, const float *scores, size_t count, int *heads);

#endif
