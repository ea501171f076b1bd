/* graph.h - the rows of a network as nodes and edges, for pictures and for other tools */
#ifndef REPORT_GRAPH_H
#define REPORT_GRAPH_H

#include "report/data.h"

struct node {
	struct text name, type;    /* type: PERSON, GPE, ..., or length 0 */
	long        events;        /* that it has part in */
};

struct edge {
	size_t source, target;     /* indexes of nodes */
	bool   directed;           /* false: they did it together */
	long   facts, others;      /* events that are reported as fact, and that are not */
};

struct graph {
	size_t       node_count, edge_count;
	struct node *nodes;        /* [node_count] sorted by events, most first, then by name */
	struct edge *edges;        /* [edge_count] in the order of the rows */
};

/* Columns: source target direction ("to", "with") facts other, and source_type target_type. */
struct graph graph_of(struct arena *arena, const struct data *data);
/* The same without nodes behind the first `most`, and their edges. */
void graph_keep(struct graph *graph, size_t most);

#endif
