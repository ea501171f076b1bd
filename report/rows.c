/* rows.c - the rows of a section, made safe and measured */
#include "report/rows.h"

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

/* Rows of one document share its name. */
static struct row_place read_place(struct arena *arena, const struct section *section, const struct row_place *before)
{
	struct row_place place = { .happened = true };

	if (section->doc >= 0) {
		struct text doc = section_cell(section, section->doc);

		place.doc = before != NULL && text_equal(before->doc, doc) ? before->doc : text_copy(arena, doc);
	}
	if (section->sent >= 0)
		place.sent = text_copy(arena, section_cell(section, section->sent));
	if (section->fact >= 0)
		place.happened = sqlite3_column_int(section->statement, section->fact) != 0;
	return place;
}

/* Room for one more row. */
static struct row *next_row(struct arena *arena, struct rows *rows, size_t *capacity)
{
	size_t block = rows->row_count / ROWS_IN_BLOCK;

	if (rows->row_count % ROWS_IN_BLOCK == 0) {
		rows->blocks = arena_grow(arena, rows->blocks, block, capacity, sizeof *rows->blocks);
		rows->blocks[block] = arena_room(arena, ROWS_IN_BLOCK, sizeof **rows->blocks);
	}
	return &rows->blocks[block][rows->row_count % ROWS_IN_BLOCK];
}

static void read_row(struct arena *arena, const struct section *section, struct row *row, const struct row *before)
{
	*row = (struct row){ .cells = arena_room(arena, section->shown_count, sizeof *row->cells) };
	for (size_t i = 0; i < section->shown_count; i++)
		read_cell(arena, section, section->shown[i], &row->cells[i]);
	if (section->group >= 0)
		row->group = width_visible(arena, section_cell(section, section->group));
	row->place = read_place(arena, section, before == NULL ? NULL : &before->place);
}

int rows_read(struct arena *arena, const struct section *section, struct rows *rows)
{
	size_t capacity = 0;
	struct row *row = NULL;
	int code;

	*rows = (struct rows){ .column_count = section->shown_count, .grouped = section->group >= 0 };
	while ((code = sqlite3_step(section->statement)) == SQLITE_ROW) {
		const struct row *before = row;

		row = next_row(arena, rows, &capacity);
		read_row(arena, section, row, before);
		rows->row_count++;
		if (section->total >= 0)
			rows->total = (size_t)sqlite3_column_int64(section->statement, section->total);
	}
	if (section->total < 0)
		rows->total = rows->row_count;
	return code;
}
