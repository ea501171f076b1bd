/* text.c - a page as text: titles, paragraphs, running lists, grids; tables are in text_table.c */
#include "report/text.h"

#include "report/width.h"

#define DOT " \xc2\xb7 "   /* between the items of a flow */
#define GRID_GAP 3

void text_write(struct page *page, struct text text)
{
	if (text.length > 0)
		fwrite(text.bytes, 1, text.length, page->stream);
}

void text_blanks(struct page *page, size_t count)
{
	fprintf(page->stream, "%*s", (int)count, "");
}

static void print_bold(struct page *page, struct text text)
{
	fprintf(page->stream, page->colour ? "\033[1m%.*s\033[0m" : "%.*s", TEXT_ARGS(text));
}

size_t text_title(struct page *page, const struct section *section, const struct rows *rows)
{
	size_t width = width_of(section->title);

	if (width == 0)
		return 0;
	print_bold(page, section->title);
	if (rows->total > rows->row_count)
		width += (size_t)fprintf(page->stream, " (%zu of %zu; %.*s)", rows->row_count, rows->total,
		                         TEXT_ARGS(section->more));
	if (section->note.length > 0) {
		fprintf(page->stream, "  %.*s", TEXT_ARGS(section->note));
		width += 2 + width_of(section->note);
	}
	return width;
}

/* A paragraph whose first line begins at column `at` of `indent` or more. */
static void print_wrapped(struct page *page, struct text text, size_t at, size_t indent)
{
	size_t room = page->width > indent + 20 ? page->width - indent : 20;
	struct text line;

	while (width_line(&text, room, &line)) {
		text_blanks(page, indent - at);
		text_write(page, line);
		fputc('\n', page->stream);
		at = 0;
	}
}

static void text_paragraphs(struct page *page, const struct section *section, const struct rows *rows)
{
	size_t indent = section->title.length > 0 ? 2 : 0;

	if (text_title(page, section, rows) > 0)
		fputc('\n', page->stream);
	for (size_t row = 0; row < rows->row_count; row++)
		print_wrapped(page, rows_cell(rows, row, 0)->text, 0, indent);
}

/* Items behind the title, as many in a line as there is room for. */
static void text_flow(struct page *page, const struct section *section, const struct rows *rows)
{
	size_t indent = text_title(page, section, rows), at = indent;

	if (indent > 0)
		indent += 2;
	for (size_t row = 0; row < rows->row_count; row++) {
		const struct cell *cell = rows_cell(rows, row, 0);

		if (row == 0) {
			text_blanks(page, indent - at);
			at = indent;
		} else if (at + 3 + cell->width + 2 <= page->width) {
			fputs(DOT, page->stream);
			at += 3;
		} else {
			fputs(" \xc2\xb7\n", page->stream);
			text_blanks(page, indent);
			at = indent;
		}
		text_write(page, cell->text);
		at += cell->width;
	}
	fputc('\n', page->stream);
}

/*
 * Two or more items in a line, row by row since the first ones are the most important.  Items that are wider
 * than half of the page have a line for themselves.
 */
static void text_grid(struct page *page, const struct section *section, const struct rows *rows)
{
	size_t half = (page->width - 2 - GRID_GAP) / 2, widest = 1, columns, column = 0, before = 0;

	for (size_t row = 0; row < rows->row_count; row++) {
		size_t width = rows_cell(rows, row, 0)->width;

		if (width > widest && width <= half)
			widest = width;
	}
	columns = (page->width - 2 + GRID_GAP) / (widest + GRID_GAP);
	if (text_title(page, section, rows) > 0)
		fputc('\n', page->stream);
	for (size_t row = 0; row < rows->row_count; row++) {
		const struct cell *cell = rows_cell(rows, row, 0);

		if (column > 0 && (column == columns || cell->width > half)) {
			fputc('\n', page->stream);
			column = 0;
		}
		if (cell->width > half) {
			print_wrapped(page, cell->text, 0, 2);
			continue;
		}
		text_blanks(page, column == 0 ? 2 : widest - before + GRID_GAP);
		text_write(page, cell->text);
		before = cell->width;
		column++;
	}
	if (column > 0)
		fputc('\n', page->stream);
}

static void text_head(struct page *page, const struct rows *rows)
{
	for (size_t row = 0; row < rows->row_count; row++) {
		const struct cell *left = rows_cell(rows, row, 0), *right = left + 1;

		if (left->width + 2 + right->width <= page->width) {
			print_bold(page, left->text);
			text_blanks(page, page->width - left->width - right->width);
			fprintf(page->stream, "%.*s\n", TEXT_ARGS(right->text));
		} else {
			print_wrapped(page, left->text, 0, 0);
			print_wrapped(page, right->text, 0, 0);
		}
	}
}

static int text_section(struct page *page, struct section *section)
{
	struct arena arena = { 0 };
	struct rows rows;
	int code = rows_read(&arena, section, &rows);

	if (code == SQLITE_DONE && rows.row_count > 0) {
		if (page->section_count++ > 0 && section->title.length > 0)
			fputc('\n', page->stream);
		switch (section->layout) {
		case LAYOUT_TABLE:
			if (section->keyword)
				text_keyword(page, &arena, &rows);
			else
				text_table(page, &arena, section, &rows);
			break;
		case LAYOUT_TEXT:  text_paragraphs(page, section, &rows); break;
		case LAYOUT_FLOW:  text_flow(page, section, &rows); break;
		case LAYOUT_GRID:  text_grid(page, section, &rows); break;
		case LAYOUT_HEAD:  text_head(page, &rows); break;
		case LAYOUT_PICTURE: break;
		}
	}
	page->row_count += rows.row_count;
	arena_free(&arena);
	return code;
}

static void text_nothing(struct page *page, const char *said)
{
	fprintf(page->stream, "%s\n", said);
}

const struct renderer render_text = {
	.name = "text", .many = true, .section = text_section, .nothing = text_nothing,
};
