/* picture_network.c - actors on a circle, with lines for what they did to each other */
#include "report/picture.h"

#include <math.h>

#include "report/graph.h"

#define MOST 28            /* actors; the others are left out, and said so */
#define WIDTH 860
#define HEIGHT 640
#define RADIUS 215
#define GAP 10             /* between a line's end and its node */
#define PI 3.14159265358979323846

struct point { double x, y; };

static struct point place_of(size_t node, size_t count)
{
	double angle = 2 * PI * (double)node / (double)count - PI / 2;

	return (struct point){ WIDTH / 2 + RADIUS * cos(angle), HEIGHT / 2 + RADIUS * sin(angle) };
}

static struct point towards(struct point from, struct point to, double length)
{
	double dx = to.x - from.x, dy = to.y - from.y, whole = sqrt(dx * dx + dy * dy);

	if (whole < 1)
		return from;
	return (struct point){ from.x + dx / whole * length, from.y + dy / whole * length };
}

static void draw_arrow(struct canvas *canvas, struct point end, struct point bend)
{
	struct point back = towards(end, bend, 9);
	double dx = (back.x - end.x) * 0.45, dy = (back.y - end.y) * 0.45;

	fprintf(canvas->stream, "<path d=\"M%.1f %.1fL%.1f %.1fL%.1f %.1fz\" class=\"arrow\"/>\n", end.x, end.y,
	        back.x - dy, back.y + dx, back.x + dy, back.y - dx);
}

/* Bent to its right and towards the middle, so that both directions can be seen beside what was done together. */
static void draw_edge(struct canvas *canvas, const struct graph *graph, const struct edge *edge)
{
	struct point from = place_of(edge->source, graph->node_count), to = place_of(edge->target, graph->node_count);
	struct point half = { (from.x + to.x) / 2, (from.y + to.y) / 2 };
	double aside = edge->directed ? 0.14 : 0.02;
	struct point bend = { half.x - (to.y - from.y) * aside + (WIDTH / 2 - half.x) * 0.25,
		              half.y + (to.x - from.x) * aside + (HEIGHT / 2 - half.y) * 0.25 };
	struct point start = towards(from, bend, GAP), end = towards(to, bend, GAP);
	long events = edge->facts + edge->others;

	canvas_link(canvas, (struct text){ 0 }, (struct text){ 0 },
	            text_format(canvas->arena, "%.*s %s %.*s: %ld reported as fact, %ld not",
	                        TEXT_ARGS(graph->nodes[edge->source].name), edge->directed ? "→" : "and",
	                        TEXT_ARGS(graph->nodes[edge->target].name), edge->facts, edge->others));
	fprintf(canvas->stream, "<path d=\"M%.1f %.1fQ%.1f %.1f %.1f %.1f\" class=\"edge%s\" stroke-width=\"%s\"/>\n",
	        start.x, start.y, bend.x, bend.y, end.x, end.y, edge->facts > 0 ? "" : " open",
	        events >= 8 ? "3.5" : events >= 3 ? "2.5" : "1.5");
	if (edge->directed)
		draw_arrow(canvas, end, bend);
	canvas_unlink(canvas);
}

static void draw_node(struct canvas *canvas, const struct graph *graph, size_t node)
{
	struct point at = place_of(node, graph->node_count);
	bool right = at.x >= WIDTH / 2 - 1, middle = at.x > WIDTH / 2 - 40 && at.x < WIDTH / 2 + 40;
	int above = at.y < HEIGHT / 2 ? -14 : 22;
	struct text name = canvas_cut(canvas, graph->nodes[node].name, 26);

	canvas_link(canvas, (struct text){ 0 }, (struct text){ 0 }, graph->nodes[node].name);
	fprintf(canvas->stream, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"5\" class=\"node\"/>\n", at.x, at.y);
	if (middle)
		canvas_text(canvas, (int)at.x, (int)at.y + above, "middle", name);
	else
		canvas_text(canvas, (int)at.x + (right ? 12 : -12), (int)at.y + 5, right ? "told" : "row", name);
	canvas_unlink(canvas);
}

void picture_network(struct canvas *canvas, const struct data *data)
{
	struct graph graph = graph_of(canvas->arena, data);
	size_t left_out = graph.node_count > MOST ? graph.node_count - MOST : 0;

	graph_keep(&graph, MOST);
	canvas_open(canvas, WIDTH, HEIGHT, "Network",
	            "Actors, those with most events first, clockwise from the top. A line leads from the actor to whom it did "
	            "something, without an arrow where both did it together; dashed where nothing of it is reported as fact.");
	for (size_t i = 0; i < graph.edge_count; i++)
		draw_edge(canvas, &graph, &graph.edges[i]);
	for (size_t i = 0; i < graph.node_count; i++)
		draw_node(canvas, &graph, i);
	canvas_line(canvas, 12, HEIGHT - 20, 42, HEIGHT - 20, "edge");
	canvas_text(canvas, 50, HEIGHT - 16, "when", TEXT("reported as fact"));
	canvas_line(canvas, 172, HEIGHT - 20, 202, HEIGHT - 20, "edge open");
	canvas_text(canvas, 210, HEIGHT - 16, "when", TEXT("nothing of it reported as fact"));
	if (left_out > 0)
		canvas_text(canvas, 430, HEIGHT - 16, "when", text_format(canvas->arena, "%zu more left out", left_out));
	canvas_close(canvas);
}
