/* markdown.c - a page in GitHub's Markdown: headings, tables, lists; readable as it is, as a mail */
#include "report/escape.h"
#include "report/renderer.h"
#include "report/rows.h"
#include "report/width.h"

#define WIDEST 44          /* cells are padded up to this many columns, so that short ones stand in columns */

struct grid {                      /* a table as it is written */
	size_t       row_count, column_count;
	struct text *cells;        /* [row_count + 1][column_count], escaped; the first row has the headings */
	size_t      *widths;       /* [column_count] of a terminal; 0: nothing stands in it */
	bool        *numbers;      /* [column_count] */
};

static struct text *grid_row(const struct grid *grid, size_t row)
{
	return grid->cells + row * grid->column_count;
}

/* What is no fact is marked in a column of its own, before the others. */
static void fill_marks(struct grid *grid, const struct rows *rows)
{
	grid_row(grid, 0)[0] = TEXT("fact");
	for (size_t row = 0; row < rows->row_count; row++)
		grid_row(grid, row + 1)[0] = rows_at(rows, row)->place.happened ? TEXT("●") : TEXT("○");
}

static void measure(struct grid *grid, size_t column)
{
	bool empty = true;

	for (size_t row = 0; row <= grid->row_count; row++) {
		struct text cell = grid_row(grid, row)[column];
		size_t width = width_of(cell);

		empty = empty && (row == 0 || cell.length == 0);
		if (width > grid->widths[column])
			grid->widths[column] = width;
	}
	if (grid->widths[column] > WIDEST)
		grid->widths[column] = WIDEST;
	if (grid->widths[column] < 4)
		grid->widths[column] = 4;
	if (empty)
		grid->widths[column] = 0;
}

static struct grid grid_of(struct arena *arena, const struct section *section, const struct rows *rows)
{
	size_t marks = section->fact >= 0;
	struct grid grid = { .row_count = rows->row_count, .column_count = rows->column_count + marks };

	grid.cells = arena_array(arena, (grid.row_count + 1) * grid.column_count, sizeof *grid.cells);
	grid.widths = arena_array(arena, grid.column_count, sizeof *grid.widths);
	grid.numbers = arena_array(arena, grid.column_count, sizeof *grid.numbers);
	if (marks)
		fill_marks(&grid, rows);
	for (size_t column = 0; column < rows->column_count; column++) {
		struct text name = section->columns[section->shown[column]].name;

		grid.numbers[column + marks] = rows->row_count > 0;
		if (section->headings)
			grid_row(&grid, 0)[column + marks] = escape_markdown(arena, column_heading(arena, name));
		for (size_t row = 0; row < rows->row_count; row++) {
			const struct cell *cell = rows_cell(rows, row, column);

			grid_row(&grid, row + 1)[column + marks] =
				escape_markdown(arena, text_trim(cell->text));
			if (!cell->number && cell->text.length > 0)
				grid.numbers[column + marks] = false;
		}
	}
	for (size_t column = 0; column < grid.column_count; column++)
		measure(&grid, column);
	return grid;
}

static void write_cells(FILE *stream, const struct grid *grid, const struct text *cells)
{
	for (size_t column = 0; column < grid->column_count; column++) {
		size_t width = width_of(cells[column]), room = grid->widths[column];
		int blanks = (int)(width < room ? room - width : 0);
		int before = grid->numbers[column] ? blanks : 0;

		if (room > 0)
			fprintf(stream, "| %*s%.*s%*s ", before, "", TEXT_ARGS(cells[column]), blanks - before, "");
	}
	fputs("|\n", stream);
}

static void write_rule(FILE *stream, const struct grid *grid)
{
	for (size_t column = 0; column < grid->column_count; column++) {
		if (grid->widths[column] == 0)
			continue;
		fputs("| ", stream);
		for (size_t i = grid->numbers[column]; i < grid->widths[column]; i++)
			fputc('-', stream);
		fputs(grid->numbers[column] ? ": " : " ", stream);
	}
	fputs("|\n", stream);
}

static void write_table(struct page *page, struct arena *arena, const struct section *section,
                        const struct rows *rows)
{
	struct grid grid = grid_of(arena, section, rows);

	for (size_t row = 0; row < rows->row_count; row++) {
		bool begins = row == 0;

		if (rows_begin_group(rows, row)) {
			struct text group = escape_markdown(arena, text_trim(rows_at(rows, row)->group));

			fprintf(page->stream, "%s**%.*s**\n\n", row == 0 ? "" : "\n", TEXT_ARGS(group));
			begins = true;
		}
		if (begins) {
			write_cells(page->stream, &grid, grid_row(&grid, 0));
			write_rule(page->stream, &grid);
		}
		write_cells(page->stream, &grid, grid_row(&grid, row + 1));
	}
}

/* A row a line: of a group of one column a quotation, else an item of a list. */
static void write_lines(struct page *page, struct arena *arena, const struct rows *rows, const char *before,
                        const char *after)
{
	for (size_t row = 0; row < rows->row_count; row++) {
		struct text line = rows_cell(rows, row, 0)->text;

		line = escape_markdown(arena, text_trim(line));
		fprintf(page->stream, "%s%.*s%s", before, TEXT_ARGS(line), after);
	}
}

static void write_quotations(struct page *page, struct arena *arena, const struct rows *rows)
{
	for (size_t row = 0; row < rows->row_count; row++) {
		struct text line = escape_markdown(arena, text_trim(rows_cell(rows, row, 0)->text));
		struct text group = escape_markdown(arena, text_trim(rows_at(rows, row)->group));

		if (rows_begin_group(rows, row))
			fprintf(page->stream, "%s**%.*s**\n\n", row == 0 ? "" : "\n", TEXT_ARGS(group));
		fprintf(page->stream, "> %.*s\n", TEXT_ARGS(line));
	}
}

static void write_head(struct page *page, struct arena *arena, const struct rows *rows)
{
	for (size_t row = 0; row < rows->row_count; row++) {
		struct text left = escape_markdown(arena, rows_cell(rows, row, 0)->text);
		struct text right = escape_markdown(arena, rows_cell(rows, row, 1)->text);

		fprintf(page->stream, "# %.*s\n\n%.*s\n", TEXT_ARGS(left), TEXT_ARGS(right));
	}
}

static void write_title(struct page *page, struct arena *arena, const struct section *section,
                        const struct rows *rows)
{
	struct text title = escape_markdown(arena, section->title);

	if (title.length > 0)
		fprintf(page->stream, "## %.*s\n\n", TEXT_ARGS(title));
	if (section->fact >= 0)
		fputs("● reported as fact, ○ not a reported fact\n\n", page->stream);
	else if (section->note.length > 0)
		fprintf(page->stream, "*%.*s*\n\n", TEXT_ARGS(section->note));
	if (rows->total > rows->row_count)
		fprintf(page->stream, "%zu of %zu; more: `%.*s`\n\n", rows->row_count, rows->total,
		        TEXT_ARGS(section->more));
}

static void write_rows(struct page *page, struct arena *arena, const struct section *section,
                       const struct rows *rows)
{
	write_title(page, arena, section, rows);
	switch (section->layout) {
	case LAYOUT_HEAD: write_head(page, arena, rows); break;
	case LAYOUT_TEXT: write_lines(page, arena, rows, "", "\n"); break;
	case LAYOUT_FLOW:
	case LAYOUT_GRID: write_lines(page, arena, rows, "- ", "\n"); break;
	default:
		if (rows->grouped && rows->column_count == 1)
			write_quotations(page, arena, rows);
		else
			write_table(page, arena, section, rows);
	}
}

static int markdown_section(struct page *page, struct section *section)
{
	struct arena arena = { 0 };
	struct rows rows;
	int code;

	section->shown = section->rich;
	section->shown_count = section->rich_count;
	code = rows_read(&arena, section, &rows);
	if (code == SQLITE_DONE && rows.row_count > 0) {
		if (page->section_count++ > 0)
			fputc('\n', page->stream);
		write_rows(page, &arena, section, &rows);
	}
	page->row_count += rows.row_count;
	arena_free(&arena);
	return code;
}

static void markdown_nothing(struct page *page, const char *said)
{
	fprintf(page->stream, "%s\n", said);
}

const struct renderer render_md = {
	.name = "md", .many = true, .section = markdown_section, .nothing = markdown_nothing,
};
