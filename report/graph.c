/* graph.c - nodes out of the ends of edges */
#include "report/graph.h"

#include <stdlib.h>

struct builder {
	struct graph *graph;
	size_t       *slots;       /* [slot_count] open addressing: index of a node + 1, by its name */
	size_t        slot_count;
};

static size_t node_named(struct builder *builder, struct text name, struct text type)
{
	struct graph *graph = builder->graph;
	size_t slot = text_hash(name) & (builder->slot_count - 1);

	while (builder->slots[slot] != 0) {
		if (text_equal(graph->nodes[builder->slots[slot] - 1].name, name))
			return builder->slots[slot] - 1;
		slot = (slot + 1) & (builder->slot_count - 1);
	}
	graph->nodes[graph->node_count] = (struct node){ .name = name, .type = type };
	builder->slots[slot] = ++graph->node_count;
	return graph->node_count - 1;
}

static int compare_nodes(const void *left, const void *right)
{
	const struct node *a = left, *b = right;

	return a->events != b->events ? (a->events < b->events) - (a->events > b->events)
	                              : text_compare(a->name, b->name);
}

/* Sorts the nodes; their old indexes in the edges become the new ones. */
static void sort_nodes(struct arena *arena, struct graph *graph, struct builder *builder)
{
	struct text *ends = arena_array(arena, 2 * graph->edge_count + 1, sizeof *ends);

	for (size_t i = 0; i < graph->edge_count; i++) {
		ends[2 * i] = graph->nodes[graph->edges[i].source].name;
		ends[2 * i + 1] = graph->nodes[graph->edges[i].target].name;
	}
	qsort(graph->nodes, graph->node_count, sizeof *graph->nodes, compare_nodes);
	for (size_t i = 0; i < builder->slot_count; i++)
		builder->slots[i] = 0;
	for (size_t i = 0; i < graph->node_count; i++) {
		size_t slot = text_hash(graph->nodes[i].name) & (builder->slot_count - 1);

		while (builder->slots[slot] != 0)
			slot = (slot + 1) & (builder->slot_count - 1);
		builder->slots[slot] = i + 1;
	}
	for (size_t i = 0; i < graph->edge_count; i++) {
		graph->edges[i].source = node_named(builder, ends[2 * i], (struct text){ 0 });
		graph->edges[i].target = node_named(builder, ends[2 * i + 1], (struct text){ 0 });
	}
}

struct graph graph_of(struct arena *arena, const struct data *data)
{
	struct graph graph = { .nodes = arena_array(arena, 2 * data->row_count + 1, sizeof(struct node)),
		               .edges = arena_array(arena, data->row_count + 1, sizeof(struct edge)) };
	struct builder builder = { .graph = &graph, .slot_count = 64 };

	while (builder.slot_count < 4 * data->row_count + 4)
		builder.slot_count *= 2;
	builder.slots = arena_array(arena, builder.slot_count, sizeof *builder.slots);
	for (size_t row = 0; row < data->row_count; row++) {
		struct edge *edge = &graph.edges[graph.edge_count];
		struct text source = data_cell(data, row, "source"), target = data_cell(data, row, "target");

		if (source.length == 0 || target.length == 0)
			continue;
		edge->source = node_named(&builder, source, data_cell(data, row, "source_type"));
		edge->target = node_named(&builder, target, data_cell(data, row, "target_type"));
		edge->directed = !text_is(data_cell(data, row, "direction"), "with");
		edge->facts = data_number(data, row, "facts");
		edge->others = data_number(data, row, "other");
		graph.nodes[edge->source].events += edge->facts + edge->others;
		graph.nodes[edge->target].events += edge->facts + edge->others;
		graph.edge_count++;
	}
	sort_nodes(arena, &graph, &builder);
	return graph;
}

void graph_keep(struct graph *graph, size_t most)
{
	size_t kept = 0;

	if (graph->node_count > most)
		graph->node_count = most;
	for (size_t i = 0; i < graph->edge_count; i++)
		if (graph->edges[i].source < most && graph->edges[i].target < most)
			graph->edges[kept++] = graph->edges[i];
	graph->edge_count = kept;
}
