/* text_table.c - rows in columns of a terminal */
#include "report/text.h"

#include "report/width.h"

#define GAP 2              /* blanks between columns */
#define NARROWEST 8        /* columns of text are not made narrower than this */

struct table {
	const struct rows *rows;
	struct text       *line, *rest;  /* [columns] of a row: what stands in a line, and what is left for others */
	struct text       *headings;  /* [columns] */
	size_t            *widths;    /* [columns], 0 where nothing stands */
	bool              *numbers;   /* [columns] */
	size_t             indent, width;
};

static void measure_column(struct table *table, size_t column)
{
	table->numbers[column] = true;
	for (size_t row = 0; row < table->rows->row_count; row++) {
		const struct cell *cell = rows_cell(table->rows, row, column);

		if (cell->width > table->widths[column])
			table->widths[column] = cell->width;
		if (cell->width > 0 && !cell->number)
			table->numbers[column] = false;
	}
	if (table->widths[column] > 0 && table->widths[column] < width_of(table->headings[column]))
		table->widths[column] = width_of(table->headings[column]);
}

static size_t whole_width(const struct table *table)
{
	size_t width = table->indent;

	for (size_t column = 0; column < table->rows->column_count; column++)
		if (table->widths[column] > 0)
			width += table->widths[column] + GAP;
	return width - GAP;
}

/* Takes from the widest column until the page's width is kept, or nothing can be taken any more. */
static void fit(struct table *table)
{
	size_t whole = whole_width(table);

	while (whole > table->width) {
		size_t widest = 0;

		for (size_t column = 1; column < table->rows->column_count; column++)
			if (table->widths[column] > table->widths[widest])
				widest = column;
		if (table->widths[widest] <= NARROWEST)
			return;
		table->widths[widest]--;
		whole--;
	}
}

static void print_padded(struct page *page, struct text text, size_t width, bool right, bool last)
{
	size_t blanks = width - (width_of(text) < width ? width_of(text) : width);

	if (right)
		text_blanks(page, blanks);
	text_write(page, text);
	if (!right && !last)
		text_blanks(page, blanks);
}

/* Columns behind this one hold nothing in this line. */
static bool is_last(const struct table *table, const struct text *line, size_t column)
{
	for (size_t next = column + 1; next < table->rows->column_count; next++)
		if (table->widths[next] > 0 && line[next].length > 0)
			return false;
	return true;
}

static void print_line(struct page *page, const struct table *table, const struct text *line, size_t from)
{
	size_t column = from, at = table->indent;

	text_blanks(page, at);
	for (; column < table->rows->column_count; column++) {
		bool last = is_last(table, line, column);

		if (table->widths[column] == 0)
			continue;
		print_padded(page, line[column], table->widths[column], table->numbers[column], last);
		if (last)
			break;
		text_blanks(page, GAP);
	}
	fputc('\n', page->stream);
}

static void print_row(struct page *page, const struct table *table, size_t row)
{
	size_t count = table->rows->column_count;
	struct text *rest = table->rest, *line = table->line;
	bool more = true;

	for (size_t column = 0; column < count; column++)
		rest[column] = rows_cell(table->rows, row, column)->text;
	for (bool first = true; more; first = false) {
		more = false;
		for (size_t column = 0; column < count; column++) {
			line[column] = (struct text){ 0 };
			if (table->widths[column] == 0 ||
			    (first && rows_cell(table->rows, row, column)->width <= table->widths[column])) {
				/* Whole, with the blanks that SQL may have put before it. */
				line[column] = rest[column];
				rest[column].length = 0;
			} else if (width_line(&rest[column], table->widths[column], &line[column])) {
				more = true;
			}
		}
		if (first || more)
			print_line(page, table, line, 0);
	}
}

/* The title, and the headings that do not stand below it. */
static void print_head(struct page *page, const struct table *table, const struct section *section)
{
	size_t at = table->indent, used = text_title(page, section, table->rows);

	for (size_t column = 0; section->headings && column < table->rows->column_count; column++) {
		struct text name = table->headings[column];
		size_t width = table->widths[column], start = at;

		if (width == 0)
			continue;
		if (table->numbers[column])
			start += width - width_of(name);
		if (used == 0 || start >= used + GAP) {
			text_blanks(page, start - used);
			text_write(page, name);
			used = start + width_of(name);
		}
		at += width + GAP;
	}
	if (used > 0)
		fputc('\n', page->stream);
}

void text_table(struct page *page, struct arena *arena, const struct section *section,
                const struct rows *rows)
{
	struct table table = {
		.rows = rows,
		.line = arena_array(arena, rows->column_count, sizeof(struct text)),
		.rest = arena_array(arena, rows->column_count, sizeof(struct text)),
		.headings = arena_array(arena, rows->column_count, sizeof(struct text)),
		.widths = arena_array(arena, rows->column_count, sizeof(size_t)),
		.numbers = arena_array(arena, rows->column_count, sizeof(bool)),
		.indent = section->title.length > 0 ? 2 : 0,
		.width = page->width,
	};

	if (rows->grouped)
		table.indent += 2;
	for (size_t column = 0; column < rows->column_count; column++) {
		struct text name = section->columns[section->shown[column]].name;

		if (section->headings)
			table.headings[column] = column_heading(arena, name);
		measure_column(&table, column);
	}
	fit(&table);
	print_head(page, &table, section);
	for (size_t row = 0; row < rows->row_count; row++) {
		if (rows_begin_group(rows, row)) {
			text_blanks(page, table.indent - 2);
			text_write(page, rows_at(rows, row)->group);
			text_write(page, TEXT("\n"));
		}
		print_row(page, &table, row);
	}
}
