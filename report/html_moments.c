/* html_moments.c - a timeline as a list, for screens that its picture is too wide for */
#include "report/html.h"

#include "report/data.h"
#include "report/width.h"

/* The classes of marks are those of canvas_mark(), drawn by the style. */
static const char *class_of_quad(long quad)
{
	if (quad == 1 || quad == 2)
		return "together";
	return quad == 3 || quad == 4 ? "against" : "plain";
}

static void write_mark(FILE *stream, long quad, bool fact)
{
	fprintf(stream, "<span class=\"dot %s %s\"></span>", class_of_quad(quad), fact ? "fact" : "other");
}

static void write_moment(struct html *html, struct arena *arena, const struct data *data, size_t row, FILE *stream)
{
	bool fact = data_number(data, row, "_fact") != 0;
	struct text sent = data_cell(data, row, "_sent");

	fprintf(stream, "<li class=\"%s\">", fact ? "fact" : "other");
	write_mark(stream, data_number(data, row, "_quad"), fact);
	html_link_open(html, arena, stream, data_cell(data, row, "_doc"), sent);
	fputs("<span class=\"when\">", stream);
	html_text(stream, arena, width_visible(arena, data_cell(data, row, "_date")));
	fputs("</span> ", stream);
	html_text(stream, arena, width_visible(arena, data_cell(data, row, "_event")));
	/* What is hollow for the eye is said to those who listen. */
	if (!fact)
		fputs("<span class=\"unseen\"> (not a reported fact)</span>", stream);
	html_link_close(stream, sent);
	fputs("</li>\n", stream);
}

static void write_legend(FILE *stream)
{
	static const struct { long quad; bool fact; const char *meaning; } entries[] = {
		{ 1, true, "cooperation" }, { 3, true, "conflict" }, { 0, true, "other" },
		{ 1, false, "hollow: not reported as fact" },
	};

	fputs("<p class=\"legend\">", stream);
	for (size_t i = 0; i < sizeof entries / sizeof *entries; i++) {
		fputs("<span>", stream);
		write_mark(stream, entries[i].quad, entries[i].fact);
		fprintf(stream, "%s</span>\n", entries[i].meaning);
	}
	fputs("</p>\n", stream);
}

int html_moments(struct html *html, struct arena *arena, const struct section *section, FILE *stream)
{
	struct data data;
	int code = data_read(arena, section, &data);

	sqlite3_reset(section->statement);
	if (code != SQLITE_DONE)
		return code;
	fputs("<div class=\"narrow picture\">\n<ol class=\"moments\">\n", stream);
	for (size_t row = 0; row < data.row_count; row++)
		write_moment(html, arena, &data, row, stream);
	fputs("</ol>\n", stream);
	write_legend(stream);
	fputs("</div>\n", stream);
	return code;
}
