/* kinds.c - finding a kind, and reading what its comments say */
#include "report/kinds.h"

#include <string.h>

#include "extract/facts.h"
#include "report/sql_value.h"

const struct kind *kind_find(const char *name)
{
	for (const struct kind *kind = kinds; kind->name != NULL; kind++)
		if (strcmp(kind->name, name) == 0)
			return kind;
	return NULL;
}

/* The value of a comment "-- key: value" among the lines of `comments`. */
static bool directive(struct text comments, const char *key, struct text *value)
{
	struct text line;

	while (text_next(&comments, '\n', &line)) {
		if (!text_starts(line, "-- ") || !text_starts(text_slice(line, 3, line.length), key))
			continue;
		line = text_slice(line, 3 + strlen(key), line.length);
		if (text_starts(line, ":")) {
			*value = text_trim(text_slice(line, 1, line.length));
			return true;
		}
	}
	*value = (struct text){ 0 };
	return false;
}

/* The comment lines that `sql` begins with, blank lines among them. */
static struct text leading_comments(const char *sql)
{
	const char *end = sql;

	while (*end == '\n' || strncmp(end, "--", 2) == 0)
		end += *end == '\n' ? 1 : strcspn(end, "\n");
	return (struct text){ sql, (size_t)(end - sql) };
}

struct text kind_summary(const struct kind *kind)
{
	struct text rest = text_of(kind->sql), line = { 0 };

	text_next(&rest, '\n', &line);
	return text_trim(text_slice(line, 2, line.length));
}

bool kind_is_by_event(const struct kind *kind)
{
	struct text value;

	return directive(leading_comments(kind->sql), "by", &value) && text_is(value, "event");
}

bool kind_needs(const struct kind *kind, const char *what)
{
	struct text value;

	return directive(leading_comments(kind->sql), "needs", &value) && text_is(value, what);
}

bool kind_is_page(const struct kind *kind)
{
	struct text value;

	return directive(leading_comments(kind->sql), "page", &value) && text_is(value, "yes");
}

struct text kind_picture(const struct kind *kind)
{
	struct text value;

	directive(leading_comments(kind->sql), "picture", &value);
	return value;
}

static enum layout layout_of(struct text name)
{
	static const char *const names[] = { "table", "text", "flow", "grid", "head", "picture" };

	for (int layout = LAYOUT_TABLE; layout <= LAYOUT_PICTURE; layout++)
		if (text_is(name, names[layout]))
			return layout;
	return LAYOUT_TABLE;
}

static bool has_word(struct text words, struct text word)
{
	struct text one;

	while (text_next(&words, ' ', &one))
		if (text_equal(one, word))
			return true;
	return false;
}

static int column_named(const struct section *section, struct text name)
{
	for (size_t i = 0; i < section->column_count; i++)
		if (text_equal(section->columns[i].name, name))
			return (int)i;
	return -1;
}

static void read_columns(struct arena *arena, struct section *section, struct text lists)
{
	section->column_count = (size_t)sqlite3_column_count(section->statement);
	section->columns = arena_array(arena, section->column_count, sizeof *section->columns);
	for (size_t i = 0; i < section->column_count; i++) {
		struct column *column = &section->columns[i];
		int known;

		column->name = text_copy(arena, text_of(sqlite3_column_name(section->statement, (int)i)));
		known = facts_column(column->name);
		column->list = (known >= 0 && facts_is_list(known)) || has_word(lists, column->name);
	}
	section->group = column_named(section, TEXT("_group"));
	section->total = column_named(section, TEXT("_total"));
	section->doc = column_named(section, TEXT("_doc"));
	section->sent = column_named(section, TEXT("_sent"));
	section->fact = column_named(section, TEXT("_fact"));
}

/* The columns of these names, in the arena; without any, those that are not hidden. */
static int *columns_named(struct arena *arena, const struct section *section, struct text names, size_t *count)
{
	int *columns = arena_array(arena, section->column_count, sizeof *columns);
	struct text name;

	*count = 0;
	while (text_next(&names, ' ', &name)) {
		int column = column_named(section, name);

		if (column >= 0 && *count < section->column_count)
			columns[(*count)++] = column;
	}
	if (*count > 0)
		return columns;
	for (size_t i = 0; i < section->column_count; i++)
		if (!text_starts(section->columns[i].name, "_"))
			columns[(*count)++] = (int)i;
	return columns;
}

int section_next(sqlite3 *database, struct arena *arena, const char **sql, struct section *section)
{
	struct text comments = leading_comments(*sql), value;
	const char *rest;

	memset(section, 0, sizeof *section);
	if (sqlite3_prepare_v2(database, *sql, -1, &section->statement, &rest) != SQLITE_OK)
		return -1;
	*sql = rest;
	if (section->statement == NULL)
		return 0;
	directive(comments, "title", &section->title);
	directive(comments, "note", &section->note);
	directive(comments, "more", &section->more);
	directive(comments, "headings", &value);
	section->headings = !text_is(value, "no");
	directive(comments, "folded", &value);
	section->folded = text_is(value, "yes");
	section->keyword = directive(comments, "keyword", &value);
	directive(comments, "layout", &value);
	section->layout = layout_of(value);
	directive(comments, "lists", &value);
	read_columns(arena, section, value);
	directive(comments, "picture", &section->picture);
	directive(comments, "shown", &value);
	section->shown = columns_named(arena, section, value, &section->shown_count);
	directive(comments, directive(comments, "rich", &value) ? "rich" : "shown", &value);
	section->rich = columns_named(arena, section, value, &section->rich_count);
	return 1;
}

struct text column_heading(struct arena *arena, struct text name)
{
	char *bytes = text_copy_string(arena, name);

	for (size_t i = 0; i < name.length; i++)
		if (bytes[i] == '_')
			bytes[i] = ' ';
	return text_trim((struct text){ bytes, name.length });
}

struct text section_cell(const struct section *section, int column)
{
	return sql_column(section->statement, column);
}

bool section_cell_is_number(const struct section *section, int column)
{
	int type = sqlite3_column_type(section->statement, column);

	return type == SQLITE_INTEGER || type == SQLITE_FLOAT;
}
