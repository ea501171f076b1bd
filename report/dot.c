/* dot.c - a network in the language of Graphviz: https://graphviz.org/doc/info/lang.html */
#include "report/escape.h"
#include "report/graph.h"
#include "report/renderer.h"

static const char *shape_of(struct text type)
{
	return text_is(type, "PERSON") ? "ellipse" : "box";
}

static void write_graph(FILE *stream, struct arena *arena, const struct graph *graph)
{
	for (size_t i = 0; i < graph->node_count; i++)
		fprintf(stream, "\tn%zu [label=%.*s, shape=%s];\n", i + 1,
		        TEXT_ARGS(escape_dot(arena, graph->nodes[i].name)), shape_of(graph->nodes[i].type));
	for (size_t i = 0; i < graph->edge_count; i++) {
		const struct edge *edge = &graph->edges[i];

		fprintf(stream, "\tn%zu -> n%zu [facts=%ld, other=%ld, label=\"%ld (%ld)\", style=%s%s];\n",
		        edge->source + 1, edge->target + 1, edge->facts, edge->others, edge->facts, edge->others,
		        edge->facts > 0 ? "solid" : "dashed", edge->directed ? "" : ", dir=both");
	}
}

static int dot_begin(struct page *page)
{
	fputs("digraph network {\n"
	      "\t// facts, and in ( ) events that are not reported as fact; dashed where there are only those\n"
	      "\tnode [fontname=\"sans-serif\", style=rounded];\n\tedge [fontname=\"sans-serif\", fontsize=10];\n",
	      page->stream);
	return SQLITE_DONE;
}

static int dot_section(struct page *page, struct section *section)
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

static void dot_nothing(struct page *page, const char *said)
{
	fprintf(page->stream, "\t// %s\n", said);
}

static int dot_end(struct page *page)
{
	fputs("}\n", page->stream);
	return SQLITE_DONE;
}

const struct renderer render_dot = {
	.name = "dot", .pictures = " network ",
	.begin = dot_begin, .end = dot_end, .section = dot_section, .nothing = dot_nothing,
};
