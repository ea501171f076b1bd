/* html_rows.c - rows of a section as a table, as quotations, as a list or as paragraphs */
#include "report/html.h"

static bool is_named(const struct section *section, size_t column, const char *name)
{
	return text_is(section->columns[section->shown[column]].name, name);
}

/* Cells that say which sentence it is are themselves the link. */
static bool holds_link(const struct section *section, size_t column)
{
	return is_named(section, column, "sentence") || is_named(section, column, "sentences") ||
	       is_named(section, column, "_where");
}

static const char *class_of(const struct section *section, size_t column)
{
	if (section->keyword && column < 2)
		return column == 0 ? "before" : "keyword";
	if (is_named(section, column, "date") || is_named(section, column, "_date") || is_named(section, column, "id"))
		return "when";
	return is_named(section, column, "sentences") ? "places" : holds_link(section, column) ? "place" : "cell";
}

static bool needs_link(const struct section *section, const bool *used)
{
	if (section->doc < 0 || section->sent < 0)
		return false;
	for (size_t column = 0; column < section->shown_count; column++)
		if (used[column] && holds_link(section, column))
			return false;
	return true;
}

/* "3 17 18", each a link. */
static void write_sentences(struct html *html, struct arena *arena, struct text numbers, struct text doc)
{
	const char *before = "";
	struct text number;

	while (text_next(&numbers, ' ', &number)) {
		fputs(before, html->body);
		html_link_open(html, arena, html->body, doc, doc.length > 0 ? number : (struct text){ 0 });
		html_text(html->body, arena, number);
		html_link_close(html->body, doc.length > 0 ? number : (struct text){ 0 });
		before = " ";
	}
}

static void write_cell(struct html *html, struct arena *arena, const struct section *section, size_t column,
                       const struct cell *cell, const struct row_place *place)
{
	if (is_named(section, column, "sentences") && place->doc.length > 0) {
		write_sentences(html, arena, cell->text, place->doc);
	} else if (holds_link(section, column)) {
		html_link_open(html, arena, html->body, place->doc, place->sent);
		html_text(html->body, arena, cell->text);
		html_link_close(html->body, place->sent);
	} else {
		html_text(html->body, arena, text_trim(cell->text));
	}
}

/* The column of links, and that of marks, where a table has them. */
static void write_place(struct html *html, struct arena *arena, const struct row_place *place)
{
	fputs("<td class=\"place\">", html->body);
	html_link_open(html, arena, html->body, place->doc, place->sent);
	if (place->sent.length > 0) {
		if (html->several) {
			html_text(html->body, arena, place->doc);
			fputc(' ', html->body);
		}
		fputc('s', html->body);
		html_text(html->body, arena, place->sent);
	}
	html_link_close(html->body, place->sent);
	fputs("</td>", html->body);
}

static void write_mark(FILE *stream, bool happened)
{
	fprintf(stream, "<td class=\"sign\"><span role=\"img\" aria-label=\"%s\">%s</span></td>",
	        happened ? "reported as fact" : "not a reported fact", happened ? "●" : "○");
}

/* Which columns hold anything; numbers stand at the right. */
static void measure(struct arena *arena, const struct rows *rows, bool **used, bool **numbers)
{
	*used = arena_array(arena, rows->column_count, sizeof **used);
	*numbers = arena_array(arena, rows->column_count, sizeof **numbers);
	for (size_t column = 0; column < rows->column_count; column++) {
		(*numbers)[column] = true;
		for (size_t row = 0; row < rows->row_count; row++) {
			const struct cell *cell = rows_cell(rows, row, column);

			if (cell->text.length == 0)
				continue;
			(*used)[column] = true;
			if (!cell->number)
				(*numbers)[column] = false;
		}
	}
}

static void write_caption(struct html *html, struct arena *arena, const struct section *section,
                          const struct rows *rows)
{
	bool whole = rows->total <= rows->row_count;

	fprintf(html->body, "<caption%s>", whole ? " class=\"unseen\"" : "");
	html_text(html->body, arena, html->section_count > 0 ? html->sections[html->section_count - 1] : html->title);
	fprintf(html->body, whole ? ": %zu" : ": %zu of %zu", rows->row_count, rows->total);
	fputs(rows->total == 1 ? " row" : " rows", html->body);
	if (rows->total > rows->row_count) {
		fputs("; all of them: <code>", html->body);
		html_text(html->body, arena, section->more);
		fputs("</code>", html->body);
	}
	fputs("</caption>\n", html->body);
}

static void write_headings(struct html *html, struct arena *arena, const struct section *section, const bool *used,
                           const bool *numbers)
{
	fprintf(html->body, "<thead%s><tr>", section->headings ? "" : " class=\"unseen\"");
	if (section->fact >= 0)
		fputs("<th scope=\"col\"><span class=\"unseen\">fact</span></th>", html->body);
	for (size_t column = 0; column < section->shown_count; column++) {
		if (!used[column])
			continue;
		fprintf(html->body, "<th scope=\"col\"%s>", numbers[column] ? " class=\"number\"" : "");
		html_text(html->body, arena, column_heading(arena, section->columns[section->shown[column]].name));
		fputs("</th>", html->body);
	}
	if (needs_link(section, used))
		fputs("<th scope=\"col\">sentence</th>", html->body);
	fputs("</tr></thead>\n", html->body);
}

static void write_row(struct html *html, struct arena *arena, const struct section *section, const struct rows *rows,
                      size_t row, const bool *used, const bool *numbers)
{
	const struct row_place *place = &rows_at(rows, row)->place;
	bool first = true;

	fprintf(html->body, "<tr%s>", place->happened ? "" : " class=\"other\"");
	if (section->fact >= 0)
		write_mark(html->body, place->happened);
	for (size_t column = 0; column < rows->column_count; column++) {
		const char *element = first ? "th scope=\"row\"" : "td";

		if (!used[column])
			continue;
		fprintf(html->body, "<%s class=\"%s\">", element, numbers[column] ? "number" : class_of(section, column));
		write_cell(html, arena, section, column, rows_cell(rows, row, column), place);
		fputs(first ? "</th>" : "</td>", html->body);
		first = false;
	}
	if (needs_link(section, used))
		write_place(html, arena, place);
	fputs("</tr>\n", html->body);
}

static size_t count_used(const bool *used, size_t count)
{
	size_t found = 0;

	for (size_t i = 0; i < count; i++)
		found += used[i];
	return found;
}

static void write_table(struct html *html, struct arena *arena, const struct section *section, const struct rows *rows)
{
	bool *used, *numbers;

	measure(arena, rows, &used, &numbers);
	size_t width = count_used(used, rows->column_count) + (section->fact >= 0) + needs_link(section, used);

	if (section->folded)
		fprintf(html->body, "<details>\n<summary>A table with the full text, %zu row%s</summary>\n", rows->row_count,
		        rows->row_count == 1 ? "" : "s");
	fputs("<div class=\"scroll\">\n<table>\n", html->body);
	write_caption(html, arena, section, rows);
	write_headings(html, arena, section, used, numbers);
	for (size_t row = 0; row < rows->row_count; row++) {
		bool begins = rows_begin_group(rows, row);

		if (begins || row == 0)
			fputs(row > 0 ? "</tbody>\n<tbody>\n" : "<tbody>\n", html->body);
		if (begins) {
			fprintf(html->body, "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"%zu\">", width);
			html_text(html->body, arena, text_trim(rows_at(rows, row)->group));
			fputs("</th></tr>\n", html->body);
		}
		write_row(html, arena, section, rows, row, used, numbers);
	}
	fputs("</tbody>\n</table>\n</div>\n", html->body);
	if (section->folded)
		fputs("</details>\n", html->body);
}

/* The one cell of a row, linked to its sentence. */
static void write_linked(struct html *html, struct arena *arena, const struct rows *rows, size_t row)
{
	const struct row_place *place = &rows_at(rows, row)->place;

	html_link_open(html, arena, html->body, place->doc, place->sent);
	html_text(html->body, arena, text_trim(rows_cell(rows, row, 0)->text));
	html_link_close(html->body, place->sent);
}

static void write_quotations(struct html *html, struct arena *arena, const struct rows *rows)
{
	for (size_t row = 0; row < rows->row_count; row++) {
		const struct row_place *place = &rows_at(rows, row)->place;

		fputs("<figure class=\"said\">\n<blockquote><p>", html->body);
		html_text(html->body, arena, text_trim(rows_cell(rows, row, 0)->text));
		fputs("</p></blockquote>\n<figcaption>", html->body);
		html_link_open(html, arena, html->body, place->doc, place->sent);
		html_text(html->body, arena, text_trim(rows_at(rows, row)->group));
		html_link_close(html->body, place->sent);
		fputs("</figcaption>\n</figure>\n", html->body);
	}
}

static void write_list(struct html *html, struct arena *arena, const struct section *section, const struct rows *rows)
{
	if (section->note.length > 0) {
		fputs("<p class=\"note\">", html->body);
		html_text(html->body, arena, section->note);
		fputs("</p>\n", html->body);
	}
	fputs(section->layout == LAYOUT_GRID ? "<ul class=\"grid\">\n" : "<ul class=\"flow\">\n", html->body);
	for (size_t row = 0; row < rows->row_count; row++) {
		fputs("<li>", html->body);
		write_linked(html, arena, rows, row);
		fputs("</li>\n", html->body);
	}
	fputs("</ul>\n", html->body);
}

static void write_paragraphs(struct html *html, struct arena *arena, const struct section *section,
                             const struct rows *rows)
{
	for (size_t row = 0; row < rows->row_count; row++) {
		fputs("<p>", html->body);
		write_cell(html, arena, section, 0, rows_cell(rows, row, 0), &rows_at(rows, row)->place);
		fputs("</p>\n", html->body);
	}
}

void html_rows(struct html *html, struct arena *arena, const struct section *section, const struct rows *rows)
{
	switch (section->layout) {
	case LAYOUT_FLOW:
	case LAYOUT_GRID: write_list(html, arena, section, rows); break;
	case LAYOUT_TEXT: write_paragraphs(html, arena, section, rows); break;
	default:
		if (rows->grouped && rows->column_count == 1)
			write_quotations(html, arena, rows);
		else
			write_table(html, arena, section, rows);
	}
}
