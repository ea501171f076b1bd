/* tree.c - the best tree for scores of heads */
#include "tag/tree.h"

#include <stdbool.h>

static bool is_tree(struct arena *arena, const int *heads, size_t count)
{
	unsigned char *seen = arena_alloc(arena, count + 1); /* 1: on this walk, 2: known to reach the root */
	size_t roots = 0;

	seen[0] = 2;
	for (size_t d = 1; d <= count; d++) {
		size_t at = d;

		roots += heads[d - 1] == 0;
		while (seen[at] == 0) {
			seen[at] = 1;
			at = (size_t)heads[at - 1];
		}
		if (seen[at] == 1)
			return false;
		for (at = d; seen[at] == 1; at = (size_t)heads[at - 1])
			seen[at] = 2;
	}
	return roots == 1;
}

/*
 * Nodes are the root 0, the words 1 to count, and above them the contracted cycles.  A cycle takes the place
 * (row and column of the matrix) of one of its members; the others' places fall empty.
 */
struct arc { double score; int head, dependent; };       /* the words that it really joins */

struct search {
	size_t      places, nodes;
	struct arc *arcs;          /* [places][places]: arcs[to * places + from] */
	int        *node;          /* [places] the node in a place, -1 if empty */
	struct arc *best;          /* [2 * places] the arc chosen into each node */
	int        *best_from;     /* [places] the place that it comes from */
	int        *parent;        /* [2 * places] the cycle that a node went into, -1 if none */
};

static struct search search_new(struct arena *arena, const float *scores, size_t count)
{
	size_t places = count + 1;
	struct search s = { .places = places, .nodes = places };
	double range = 1;

	s.arcs = arena_array(arena, places * places, sizeof(*s.arcs));
	s.node = arena_array(arena, places, sizeof(*s.node));
	s.best = arena_array(arena, 2 * places, sizeof(*s.best));
	s.best_from = arena_array(arena, places, sizeof(*s.best_from));
	s.parent = arena_array(arena, 2 * places, sizeof(*s.parent));
	for (size_t i = 0; i < 2 * places; i++)
		s.parent[i] = -1;
	for (size_t i = 0; i < places; i++)
		s.node[i] = (int)i;
	for (size_t d = 1; d < places; d++)
		for (size_t h = 0; h < places; h++) {
			double score = (double)scores[(d - 1) * places + h];
			if (!(score > -1e9))
				score = -1e9;
			score = score < 1e9 ? score : 1e9;
			range = score > range ? score : -score > range ? -score : range;
			s.arcs[d * places + h] = (struct arc){ score, (int)h, (int)d };
		}
	for (size_t d = 1; d < places; d++)      /* so dear that no second root is ever worth it */
		s.arcs[d * places].score -= 2 * range * (double)places;
	return s;
}

static void choose(struct search *s, size_t to)
{
	bool any = false;

	for (size_t from = 0; from < s->places; from++) {
		const struct arc *arc = &s->arcs[to * s->places + from];

		if (from == to || s->node[from] < 0 || (any && arc->score <= s->best[s->node[to]].score))
			continue;
		s->best[s->node[to]] = *arc;
		s->best_from[to] = (int)from;
		any = true;
	}
}

/* a place on a cycle of chosen arcs, -1 if there is none */
static int find_cycle(const struct search *s, struct arena *arena)
{
	int *walk = arena_array(arena, s->places, sizeof(*walk));

	for (size_t start = 1; start < s->places; start++) {
		int at = (int)start;

		if (s->node[start] < 0)
			continue;
		while (at != 0 && walk[at] == 0) {
			walk[at] = (int)start;
			at = s->best_from[at];
		}
		if (at != 0 && walk[at] == (int)start)
			return at;
	}
	return -1;
}

/* Join the cycle through place `kept` to one node there. */
static void contract(struct search *s, struct arena *arena, int kept)
{
	size_t n = s->places, k = (size_t)kept;
	bool *inside = arena_array(arena, n, sizeof(*inside));
	int cycle = (int)s->nodes++, at = kept;

	do {
		inside[at] = true;
		s->parent[s->node[at]] = cycle;
		at = s->best_from[at];
	} while (at != kept);
	for (size_t v = 0; v < n; v++)
		for (size_t u = 0; inside[v] && u < n; u++)
			if (!inside[u])        /* what entering here gains over the cycle's own arc */
				s->arcs[v * n + u].score -= s->best[s->node[v]].score;
	for (size_t u = 0; u < n; u++) {
		if (inside[u] || s->node[u] < 0)
			continue;
		for (size_t v = 0; v < n; v++) {
			if (!inside[v] || v == k)
				continue;
			if (s->arcs[v * n + u].score > s->arcs[k * n + u].score)
				s->arcs[k * n + u] = s->arcs[v * n + u];
			if (u != 0 && s->arcs[u * n + v].score > s->arcs[u * n + k].score)
				s->arcs[u * n + k] = s->arcs[u * n + v];
		}
		if (u != 0 && inside[s->best_from[u]])
			s->best_from[u] = kept;
	}
	for (size_t v = 0; v < n; v++)
		if (inside[v] && v != k)
			s->node[v] = -1;
	s->node[k] = cycle;
	choose(s, k);
}

/* Undo the contractions, last first: the arc into a cycle replaces that of the member that it enters. */
static void expand(struct search *s)
{
	for (size_t cycle = s->nodes; cycle-- > s->places;) {
		struct arc arc = s->best[cycle];
		int member = arc.dependent;

		while (s->parent[member] != (int)cycle)
			member = s->parent[member];
		s->best[member] = arc;
	}
}

static void search_tree(struct arena *arena, const float *scores, size_t count, int *heads)
{
	struct search s = search_new(arena, scores, count);
	int cycle;

	for (size_t to = 1; to < s.places; to++)
		choose(&s, to);
	while ((cycle = find_cycle(&s, arena)) >= 0)
		contract(&s, arena, cycle);
	expand(&s);
	for (size_t d = 0; d < count; d++)
		heads[d] = s.best[d + 1].head;
}

void tree_decode(struct arena *arena, const float *scores, size_t count, int *heads)
{
	for (size_t d = 0; d < count; d++) {
		const float *row = scores + d * (count + 1);
		size_t best = d == 0 ? (count > 1 ? 2 : 0) : 1;

		for (size_t h = 0; h <= count; h++)
			if (h != d + 1 && row[h] > row[best])
				best = h;
		heads[d] = (int)best;
	}
	if (!is_tree(arena, heads, count))
		search_tree(arena, scores, count, heads);
}
