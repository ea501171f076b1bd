/* picture_dyads.c - who to whom, as a matrix of countries: actors in rows, recipients in columns */
#include "report/picture.h"

#include <stdlib.h>

#include "report/width.h"

#define MOST 16            /* countries; the others are left out, and said so */
#define NAME 20            /* columns of text that a name may have */
#define LETTER 8           /* about a letter's width */
#define CELL_WIDTH 84
#define CELL_HEIGHT 58
#define NARROWEST 460      /* for the legend */
#define CLASSES 3          /* cooperation, conflict, other */

struct country {
	struct text code, name;
	long        events;
};

struct counts { long facts, others; };

struct matrix {
	struct country *countries; /* [count] with most events first */
	size_t          count, left_out;
	int             left, top; /* room for the names of rows, and of columns, which stand aslant */
	struct counts (*cells)[CLASSES]; /* [count * count] */
};

static size_t find(const struct matrix *matrix, struct text code)
{
	size_t i = 0;

	while (i < matrix->count && !text_equal(matrix->countries[i].code, code))
		i++;
	return i;
}

static void add_country(struct matrix *matrix, struct text code, struct text name, long events)
{
	size_t i = find(matrix, code);

	if (i == matrix->count)
		matrix->countries[matrix->count++] = (struct country){ code, name.length > 0 ? name : code, 0 };
	matrix->countries[i].events += events;
}

static int compare_countries(const void *left, const void *right)
{
	const struct country *a = left, *b = right;

	return a->events != b->events ? (a->events < b->events) - (a->events > b->events)
	                              : text_compare(a->code, b->code);
}

static void add_counts(struct counts *cell, const struct data *data, size_t row)
{
	cell->facts += data_number(data, row, "facts");
	cell->others += data_number(data, row, "other");
}

static void fill(struct matrix *matrix, const struct data *data)
{
	for (size_t row = 0; row < data->row_count; row++) {
		size_t a = find(matrix, data_cell(data, row, "actor_country"));
		size_t b = find(matrix, data_cell(data, row, "other_country"));
		long quad = data_number(data, row, "_quad");
		int class = quad == 0 || quad > 4 ? 2 : quad <= 2 ? 0 : 1;

		if (a == matrix->count || b == matrix->count)
			continue;
		add_counts(&matrix->cells[a * matrix->count + b][class], data, row);
		if (text_is(data_cell(data, row, "direction"), "with"))
			add_counts(&matrix->cells[b * matrix->count + a][class], data, row);
	}
}

static struct matrix matrix_of(struct arena *arena, const struct data *data)
{
	struct matrix matrix = { .countries = arena_array(arena, 2 * data->row_count, sizeof(struct country)) };

	for (size_t row = 0; row < data->row_count; row++) {
		long events = data_number(data, row, "facts") + data_number(data, row, "other");

		add_country(&matrix, data_cell(data, row, "actor_country"), data_cell(data, row, "_actor"), events);
		add_country(&matrix, data_cell(data, row, "other_country"), data_cell(data, row, "_other"), events);
	}
	qsort(matrix.countries, matrix.count, sizeof *matrix.countries, compare_countries);
	if (matrix.count > MOST) {
		matrix.left_out = matrix.count - MOST;
		matrix.count = MOST;
	}
	matrix.cells = arena_array(arena, matrix.count * matrix.count, sizeof *matrix.cells);
	fill(&matrix, data);
	matrix.left = 20;
	for (size_t i = 0; i < matrix.count; i++) {
		int width = LETTER * (int)width_of(matrix.countries[i].name);

		matrix.left = width + 20 > matrix.left ? width + 20 : matrix.left;
	}
	matrix.left = matrix.left > NAME * LETTER ? NAME * LETTER : matrix.left;
	matrix.top = 14 + matrix.left * 3 / 5;
	return matrix;
}

/* A line a class: a filled mark with the number of facts, a hollow one with that of the others. */
static void draw_class(struct canvas *canvas, const struct counts *counts, int class, int x, int y)
{
	static const int quads[CLASSES] = { 1, 3, 0 };

	if (counts->facts > 0) {
		canvas_mark(canvas, x + 12, y, quads[class], true);
		canvas_text(canvas, x + 22, y + 4, "number", text_format(canvas->arena, "%ld", counts->facts));
	}
	if (counts->others > 0) {
		canvas_mark(canvas, x + 48, y, quads[class], false);
		canvas_text(canvas, x + 58, y + 4, "number open", text_format(canvas->arena, "%ld", counts->others));
	}
}

static void draw_cell(struct canvas *canvas, const struct matrix *matrix, size_t row, size_t column)
{
	const struct counts *counts = matrix->cells[row * matrix->count + column];
	int x = matrix->left + CELL_WIDTH * (int)column, y = matrix->top + CELL_HEIGHT * (int)row, line = y + 13;

	canvas_box(canvas, x, y, CELL_WIDTH - 2, CELL_HEIGHT - 2, row == column ? "cell self" : "cell");
	for (int class = 0; class < CLASSES; class++)
		if (counts[class].facts + counts[class].others > 0) {
			draw_class(canvas, &counts[class], class, x, line);
			line += 16;
		}
}

static void draw_names(struct canvas *canvas, const struct matrix *matrix)
{
	for (size_t i = 0; i < matrix->count; i++) {
		struct text name = canvas_cut(canvas, matrix->countries[i].name, NAME);
		int x = matrix->left + CELL_WIDTH * (int)i + 30, y = matrix->top - 12;

		canvas_text(canvas, matrix->left - 10, matrix->top + CELL_HEIGHT * (int)i + CELL_HEIGHT / 2 + 4, "row", name);
		fprintf(canvas->stream, "<g transform=\"translate(%d %d) rotate(-35)\">\n", x, y);
		canvas_text(canvas, 0, 0, "column", name);
		fputs("</g>\n", canvas->stream);
	}
}

void picture_dyads(struct canvas *canvas, const struct data *data)
{
	struct matrix matrix = matrix_of(canvas->arena, data);
	int side = (int)matrix.count, bottom = matrix.top + CELL_HEIGHT * side;
	int width = matrix.left + CELL_WIDTH * side + 90;

	canvas_open(canvas, width < NARROWEST ? NARROWEST : width, bottom + 2 * CANVAS_LEGEND, "Who to whom",
	            "A row for each country that acts, a column for each that it acts on; what two did together stands in both "
	            "cells. Filled marks with a number are facts, hollow ones are not; discs are cooperation, diamonds "
	            "conflict, squares other events.");
	draw_names(canvas, &matrix);
	for (size_t row = 0; row < matrix.count; row++)
		for (size_t column = 0; column < matrix.count; column++)
			draw_cell(canvas, &matrix, row, column);
	canvas_legend(canvas, 0, bottom + CANVAS_LEGEND);
	if (matrix.left_out > 0)
		canvas_text(canvas, 460, bottom + CANVAS_LEGEND + 4, "when",
		            text_format(canvas->arena, "%zu more countries left out", matrix.left_out));
	canvas_close(canvas);
}
