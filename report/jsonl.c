/* jsonl.c - a row as a line of JSON (https://jsonlines.org, RFC 8259) */
#include <string.h>

#include "extract/facts.h"
#include "report/renderer.h"

static void write_escaped(FILE *stream, unsigned char byte)
{
	switch (byte) {
	case '"':  fputs("\\\"", stream); break;
	case '\\': fputs("\\\\", stream); break;
	case '\n': fputs("\\n", stream); break;
	case '\t': fputs("\\t", stream); break;
	default:   fprintf(stream, "\\u%04x", byte);
	}
}

static void write_string(FILE *stream, struct text text)
{
	fputc('"', stream);
	for (size_t i = 0; i < text.length;) {
		unsigned char byte = (unsigned char)text.bytes[i];
		uint32_t codepoint;
		int taken = text_decode(text.bytes + i, text.length - i, &codepoint);

		if (byte < 0x20 || byte == '"' || byte == '\\' || byte == 0x7f)
			write_escaped(stream, byte);
		else if (taken == 0)
			fputs("\xef\xbf\xbd", stream);
		else
			fwrite(text.bytes + i, 1, (size_t)taken, stream);
		i += taken == 0 ? 1 : (size_t)taken;
	}
	fputc('"', stream);
}

/* A list is an array, with null for an item that is missing. */
static void write_list(FILE *stream, struct text list)
{
	struct arena arena = { 0 };
	struct text item;
	const char *before = "[";

	while (facts_list_next(&arena, &list, &item)) {
		fputs(before, stream);
		before = ",";
		if (item.length == 0)
			fputs("null", stream);
		else
			write_string(stream, item);
	}
	fputc(']', stream);
	arena_free(&arena);
}

/* Columns of facts(5) that are text in the archive, so that they come out as they went in. */
static bool is_decimal(struct text column, struct text cell)
{
	size_t at = text_starts(cell, "-") ? 1 : 0, whole = at;

	if (!text_is(column, "score") && !text_is(column, "confidence"))
		return false;
	while (at < cell.length && text_is_digit(cell.bytes[at]))
		at++;
	if (at == whole || (at > whole + 1 && cell.bytes[whole] == '0'))
		return false;
	if (at == cell.length)
		return true;
	if (cell.bytes[at] != '.' || at + 1 == cell.length)
		return false;
	for (at++; at < cell.length && text_is_digit(cell.bytes[at]);)
		at++;
	return at == cell.length;
}

static void write_cell(FILE *stream, const struct section *section, int column)
{
	struct text cell = section_cell(section, column);

	if (cell.length == 0)
		fputs("null", stream);
	else if (section->columns[column].list)
		write_list(stream, cell);
	else if ((section_cell_is_number(section, column) && !text_ends(cell, "Inf")) ||
	         is_decimal(section->columns[column].name, cell))
		fprintf(stream, "%.*s", TEXT_ARGS(cell));
	else
		write_string(stream, cell);
}

static bool has_column(const struct section *section, const char *name)
{
	for (size_t i = 0; i < section->column_count; i++)
		if (text_is(section->columns[i].name, name))
			return true;
	return false;
}

/* In sections of a page, the hidden columns that say where a row stands, and the ones for people that they replace. */
static const struct { const char *hidden, *field, *replaced; } fields[] = {
	{ "_group", "group", "group" },   { "_fact", "fact", "fact" },
	{ "_doc", "document", "document" }, { "_sent", "sentence", "sentence" },
	{ "_ids", "ids", "ids" },         { "_ids", "ids", "id" },
};

/* The lines at the head of a page are for people; where hidden columns hold the same, these are written instead. */
static struct text head_field_of(const struct section *section, struct text column)
{
	if (text_starts(column, "_"))
		return (struct text){ column.bytes + 1, column.length - 1 };
	if (section->shown_count < section->column_count)
		column.length = 0;
	return column;
}

/* What a column is called; length 0 where it is left out. */
static struct text field_of(const struct section *section, struct text column)
{
	bool hidden = text_starts(column, "_");

	for (size_t i = 0; section->title.length > 0 && i < sizeof fields / sizeof *fields; i++) {
		if (text_is(column, fields[i].hidden))
			return text_of(fields[i].field);
		if (text_is(column, fields[i].replaced) && has_column(section, fields[i].hidden))
			return (struct text){ 0 };
	}
	if (hidden)
		column.length = 0;
	return column;
}

static void write_row(struct page *page, const struct section *section)
{
	bool head = page->kind != NULL && kind_is_page(page->kind) && section->title.length == 0;
	const char *before = "{";

	if (section->title.length > 0) {
		fputs("{\"section\":", page->stream);
		write_string(page->stream, section->title);
		before = ",";
	}
	for (size_t i = 0; i < section->column_count; i++) {
		struct text name = section->columns[i].name;
		struct text field = head ? head_field_of(section, name) : field_of(section, name);

		if (field.length == 0)
			continue;
		fputs(before, page->stream);
		before = ",";
		write_string(page->stream, field);
		fputc(':', page->stream);
		if (section->fact == (int)i && section->title.length > 0)
			fputs(sqlite3_column_int(section->statement, (int)i) != 0 ? "true" : "false", page->stream);
		else
			write_cell(page->stream, section, (int)i);
	}
	fputs(before[0] == '{' ? "{}\n" : "}\n", page->stream);
}

static int jsonl_section(struct page *page, struct section *section)
{
	int code;

	while ((code = sqlite3_step(section->statement)) == SQLITE_ROW) {
		write_row(page, section);
		page->row_count++;
	}
	return code;
}

static void jsonl_nothing(struct page *page, const char *said)
{
	/* No line says it. */
	(void)page;
	(void)said;
}

const struct renderer render_jsonl = {
	.name = "jsonl", .many = true, .section = jsonl_section, .nothing = jsonl_nothing,
};
