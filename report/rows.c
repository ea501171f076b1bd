/* rows.c - the rows of a section, made safe and measured */
#include "report/rows.h"

#include <string.h>

#include "extract/facts.h"
#include "report/phrase.h"
#include "report/width.h"

static bool is_digits(struct text item)
{
	for (size_t i = 0; i < item.length; i++)
		if (item.bytes[i] < '0' || item.bytes[i] > '9')
			return false;
	return item.length > 0;
}

static struct text shown_list(struct arena *arena, struct text list)
{
	struct text rest = list, item, between = TEXT(" ");

	while (facts_list_next(arena, &rest, &item))
		if (!is_digits(item))
			between = TEXT(", ");
	return phrase_join(arena, list, between, between, TEXT("?"));
}

static void read_cell(struct arena *arena, const struct section *section, int column, struct cell *cell)
{
	struct text text = section_cell(section, column);

	cell->number = section_cell_is_number(section, column);
	if (section->columns[column].list)
		text = shown_list(arena, text);
	cell->text = width_visible(arena, text);
	cell->width = width_of(cell->text);
}

static struct row_place read_place(struct arena *arena, const struct section *section)
{
	struct row_place place = { .happened = true };

	if (section->doc >= 0)
		place.doc = text_copy(arena, section_cell(section, section->doc));
	if (section->sent >= 0)
		place.sent = text_copy(arena, section_cell(section, section->sent));
	if (section->fact >= 0)
		place.happened = sqlite3_column_int(section->statement, section->fact) != 0;
	return place;
}

static void read_row(struct arena *arena, const struct section *section, struct rows *rows)
{
	struct cell *cells = rows->cells + rows->row_count * rows->column_count;

	for (size_t i = 0; i < section->shown_count; i++)
		read_cell(arena, section, section->shown[i], &cells[i]);
	if (section->group >= 0)
		rows->groups[rows->row_count] = width_visible(arena, section_cell(section, section->group));
	rows->places[rows->row_count] = read_place(arena, section);
	if (section->total >= 0)
		rows->total = (size_t)sqlite3_column_int64(section->statement, section->total);
	rows->row_count++;
}

int rows_read(struct arena *arena, const struct section *section, struct rows *rows)
{
	size_t capacity = 0, group_capacity = 0, place_capacity = 0;
	int code;

	memset(rows, 0, sizeof *rows);
	rows->column_count = section->shown_count;
	while ((code = sqlite3_step(section->statement)) == SQLITE_ROW) {
		rows->cells = arena_grow(arena, rows->cells, rows->row_count, &capacity,
		                         rows->column_count * sizeof *rows->cells);
		rows->places = arena_grow(arena, rows->places, rows->row_count, &place_capacity,
		                          sizeof *rows->places);
		if (section->group >= 0)
			rows->groups = arena_grow(arena, rows->groups, rows->row_count, &group_capacity,
			                          sizeof *rows->groups);
		read_row(arena, section, rows);
	}
	if (section->total < 0)
		rows->total = rows->row_count;
	return code;
}
