/* short_names.c - the view short_name in memory, and lists that are shortened by it */
#include "report/short_names.h"

#include "extract/facts.h"

static struct text column_text(sqlite3_stmt *statement, int column)
{
	const char *bytes = (const char *)sqlite3_column_text(statement, column);

	return (struct text){ bytes, bytes == NULL ? 0 : (size_t)sqlite3_column_bytes(statement, column) };
}

/* Without the view nothing is shortened: it is there as soon as the others are. */
static void read_names(struct short_names *names)
{
	sqlite3_stmt *statement = NULL;

	names->read = true;
	names->names.arena = &names->memory;
	if (sqlite3_prepare_v2(names->database, "SELECT name, short FROM temp.short_name", -1, &statement, NULL) != SQLITE_OK)
		return;
	while (sqlite3_step(statement) == SQLITE_ROW) {
		size_t number = names->names.count;

		names->shorts = arena_grow(&names->memory, names->shorts, number, &names->capacity, sizeof *names->shorts);
		names->shorts[number] = text_copy(&names->memory, column_text(statement, 1));
		text_index_put(&names->names, text_copy(&names->memory, column_text(statement, 0)), (int)number);
	}
	sqlite3_finalize(statement);
}

static bool has_item(struct arena *arena, struct text list, struct text wanted)
{
	struct text item;

	while (facts_list_next(arena, &list, &item))
		if (text_equal(item, wanted))
			return true;
	return false;
}

struct text short_names_of(struct short_names *names, struct arena *arena, struct text list)
{
	struct text shortened = { 0 }, item;

	if (!names->read)
		read_names(names);
	while (facts_list_next(arena, &list, &item)) {
		const int *number = text_index_get(&names->names, item);

		if (number != NULL)
			item = names->shorts[*number];
		if (item.length > 0 && !has_item(arena, shortened, item))
			shortened = facts_list_add(arena, shortened, item);
	}
	return shortened;
}

void short_names_free(struct short_names *names)
{
	arena_free(&names->memory);
	*names = (struct short_names){ .database = names->database };
}
