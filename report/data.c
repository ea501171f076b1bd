/* data.c - rows of a section, by the names of their columns */
#include "report/data.h"

#include <string.h>

int data_read(struct arena *arena, const struct section *section, struct data *data)
{
	size_t capacity = 0;
	int code;

	*data = (struct data){ .column_count = section->column_count };
	data->names = arena_array(arena, section->column_count, sizeof *data->names);
	for (size_t i = 0; i < section->column_count; i++)
		data->names[i] = section->columns[i].name;
	while ((code = sqlite3_step(section->statement)) == SQLITE_ROW) {
		data->cells = arena_grow(arena, data->cells, data->row_count, &capacity,
		                         data->column_count * sizeof *data->cells);
		for (size_t i = 0; i < data->column_count; i++)
			data->cells[data->row_count * data->column_count + i] =
				text_copy(arena, section_cell(section, (int)i));
		data->row_count++;
	}
	return code;
}

struct text data_cell(const struct data *data, size_t row, const char *name)
{
	for (size_t i = 0; i < data->column_count; i++)
		if (text_is(data->names[i], name))
			return data->cells[row * data->column_count + i];
	return (struct text){ 0 };
}

long data_number(const struct data *data, size_t row, const char *name)
{
	struct text cell = data_cell(data, row, name);
	long number = 0;

	for (size_t i = 0; i < cell.length && i < 9 && text_is_digit(cell.bytes[i]); i++)
		number = 10 * number + (cell.bytes[i] - '0');
	return number;
}
