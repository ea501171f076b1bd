/* canvas.c - elements of SVG */
#include "report/canvas.h"

#include "report/anchor.h"
#include "report/escape.h"
#include "report/kinds.h"
#include "report/width.h"

void canvas_open(struct canvas *canvas, int width, int height, const char *title, const char *description)
{
	int number = canvas->number;

	if (!canvas->inside)
		fputs("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", canvas->stream);
	fprintf(canvas->stream,
	        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"picture\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" "
	        "role=\"%s\" aria-labelledby=\"picture-%d picture-%d-more\">\n"
	        "<title id=\"picture-%d\">%s</title>\n<desc id=\"picture-%d-more\">%s</desc>\n",
	        width, height, width, height, canvas->inside ? "group" : "img", number, number, number, title, number,
	        description);
	if (canvas->inside)
		return;
	fprintf(canvas->stream, "<style>\n%s</style>\n", picture_css);
	canvas_box(canvas, 0, 0, width, height, "paper");
}

void canvas_close(struct canvas *canvas)
{
	fputs("</svg>\n", canvas->stream);
}

void canvas_link(struct canvas *canvas, struct text doc, struct text sent, struct text told)
{
	struct text label = escape_xml(canvas->arena, told);

	if (canvas->inside && sent.length > 0)
		fprintf(canvas->stream, "<a href=\"#%.*s\">", TEXT_ARGS(anchor_of(canvas->arena, doc, sent)));
	else
		fputs("<g>", canvas->stream);
	if (label.length > 0)
		fprintf(canvas->stream, "<title>%.*s</title>", TEXT_ARGS(label));
	fputc('\n', canvas->stream);
	canvas->linked = canvas->inside && sent.length > 0;
}

void canvas_unlink(struct canvas *canvas)
{
	fputs(canvas->linked ? "</a>\n" : "</g>\n", canvas->stream);
}

void canvas_text(struct canvas *canvas, int x, int y, const char *class, struct text text)
{
	struct text escaped = escape_xml(canvas->arena, text);

	fprintf(canvas->stream, "<text x=\"%d\" y=\"%d\" class=\"%s\">%.*s</text>\n", x, y, class,
	        TEXT_ARGS(escaped));
}

void canvas_line(struct canvas *canvas, int x1, int y1, int x2, int y2, const char *class)
{
	fprintf(canvas->stream, "<path d=\"M%d %dL%d %d\" class=\"%s\"/>\n", x1, y1, x2, y2, class);
}

void canvas_box(struct canvas *canvas, int x, int y, int width, int height, const char *class)
{
	fprintf(canvas->stream, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" class=\"%s\"/>\n", x, y, width,
	        height, class);
}

void canvas_mark(struct canvas *canvas, int x, int y, int quad, bool fact)
{
	const char *filled = fact ? "fact" : "other";
	const int half = CANVAS_MARK;

	if (quad == 1 || quad == 2)
		fprintf(canvas->stream, "<circle cx=\"%d\" cy=\"%d\" r=\"%d\" class=\"mark %s together\"/>\n", x, y, half,
		        filled);
	else if (quad == 3 || quad == 4)
		fprintf(canvas->stream, "<path d=\"M%d %dl%d %dl%d %dl%d %dz\" class=\"mark %s against\"/>\n", x,
		        y - half - 1, half + 1, half + 1, -half - 1, half + 1, -half - 1, -half - 1, filled);
	else
		fprintf(canvas->stream, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" class=\"mark %s plain\"/>\n",
		        x - half + 1, y - half + 1, 2 * half - 2, 2 * half - 2, filled);
}

void canvas_legend(struct canvas *canvas, int x, int y)
{
	static const struct {
		int quad, width;
		bool fact;
		const char *meaning;
	} entries[] = {
		{ 1, 104, true, "cooperation" }, { 3, 78, true, "conflict" }, { 0, 64, true, "other" },
		{ 1, 0, false, "hollow: not reported as fact" },
	};

	for (size_t i = 0; i < sizeof entries / sizeof *entries; i++) {
		canvas_mark(canvas, x + CANVAS_MARK + 1, y, entries[i].quad, entries[i].fact);
		canvas_text(canvas, x + 17, y + 4, "when", text_of(entries[i].meaning));
		x += entries[i].width;
	}
}

struct text canvas_cut(struct canvas *canvas, struct text text, size_t columns)
{
	struct text safe = width_visible(canvas->arena, text), line = { 0 };

	if (width_of(safe) <= columns || !width_line(&safe, columns - 1, &line))
		return safe;
	return text_join(canvas->arena, line, "", TEXT("…"));
}
