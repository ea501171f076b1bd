/* graphml.c - a network in GraphML, for Gephi, yEd, igraph, NetworkX: http://graphml.graphdrawing.org/specification.html */
#include "report/escape.h"
#include "report/graph.h"
#include "report/renderer.h"

static void write_data(FILE *stream, struct arena *arena, const char *key, struct text value)
{
	if (value.length > 0)
		fprintf(stream, "<data key=\"%s\">%.*s</data>", key, TEXT_ARGS(escape_xml(arena, value)));
}

static void write_graph(FILE *stream, struct arena *arena, const struct graph *graph)
{
	for (size_t i = 0; i < graph->node_count; i++) {
		const struct node *node = &graph->nodes[i];

		fprintf(stream, "    <node id=\"n%zu\">", i + 1);
		write_data(stream, arena, "label", node->name);
		write_data(stream, arena, "type", node->type);
		fprintf(stream, "<data key=\"events\">%ld</data></node>\n", node->events);
	}
	for (size_t i = 0; i < graph->edge_count; i++) {
		const struct edge *edge = &graph->edges[i];

		fprintf(stream,
		        "    <edge id=\"e%zu\" source=\"n%zu\" target=\"n%zu\" directed=\"%s\"><data key=\"facts\">%ld</data>"
		        "<data key=\"other\">%ld</data></edge>\n",
		        i + 1, edge->source + 1, edge->target + 1, edge->directed ? "true" : "false", edge->facts,
		        edge->others);
	}
}

static int graphml_begin(struct page *page)
{
	fputs("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
	      "  <key id=\"label\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>\n"
	      "  <key id=\"type\" for=\"node\" attr.name=\"type\" attr.type=\"string\"/>\n"
	      "  <key id=\"events\" for=\"node\" attr.name=\"events\" attr.type=\"int\"/>\n"
	      "  <key id=\"facts\" for=\"edge\" attr.name=\"facts\" attr.type=\"int\"/>\n"
	      "  <key id=\"other\" for=\"edge\" attr.name=\"other\" attr.type=\"int\"/>\n"
	      "  <graph id=\"network\" edgedefault=\"directed\">\n",
	      page->stream);
	return SQLITE_DONE;
}

static int graphml_section(struct page *page, struct section *section)
{
	struct arena arena = { 0 };
	struct data data;
	int code = SQLITE_DONE;

	if (page->section_count++ == 0)
		code = data_read(&arena, section, &data);
	if (page->section_count == 1 && code == SQLITE_DONE) {
		struct graph graph = graph_of(&arena, &data);

		write_graph(page->stream, &arena, &graph);
		page->row_count += data.row_count;
	}
	arena_free(&arena);
	return code;
}

static void graphml_nothing(struct page *page, const char *said)
{
	fprintf(page->stream, "    <!-- %s -->\n", said);
}

static int graphml_end(struct page *page)
{
	fputs("  </graph>\n</graphml>\n", page->stream);
	return SQLITE_DONE;
}

const struct renderer render_graphml = {
	.name = "graphml", .pictures = " network ",
	.begin = graphml_begin, .end = graphml_end, .section = graphml_section, .nothing = graphml_nothing,
};
