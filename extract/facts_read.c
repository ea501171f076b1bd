/* facts_read.c - fact rows in: lines, headers, and cells with their escapes undone */
#include <stdarg.h>
#include <string.h>

#include "extract/facts.h"

#define HEADER_WIDTH_MAX (sizeof(((struct facts_reader *)0)->column_of) / sizeof(int))

static enum facts_status refuse(struct facts_reader *reader, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

static enum facts_status refuse(struct facts_reader *reader, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(reader->problem, sizeof reader->problem, format, arguments);
	va_end(arguments);
	return FACTS_REFUSED;
}

/* The next line; false at the end.  *whole: it had a newline. */
static bool next_line(struct facts_reader *reader, struct text *line, bool *whole)
{
	if (!line_read(&reader->lines, reader->stream, line, whole))
		return false;
	reader->line = reader->lines.count;
	/* The mark comes from Windows: not ours, but nothing is lost by reading on. */
	if (reader->line == 1 && text_starts(*line, "\xef\xbb\xbf"))
		*line = text_slice(*line, 3, line->length);
	return true;
}

struct row {
	struct text cells[HEADER_WIDTH_MAX];
	size_t      width; /* may be more than there are cells: then the row is refused anyway */
};

static void split(struct text line, struct row *row)
{
	struct text cell;

	for (row->width = 0; text_next(&line, '\t', &cell); row->width++)
		if (row->width < HEADER_WIDTH_MAX)
			row->cells[row->width] = cell;
}

static bool is_header(const struct row *row)
{
	bool kind = false, id = false;

	for (size_t i = 0; i < row->width && i < HEADER_WIDTH_MAX; i++) {
		struct text cell = row->cells[i];

		kind |= cell.length == 4 && memcmp(cell.bytes, "kind", 4) == 0;
		id |= cell.length == 2 && memcmp(cell.bytes, "id", 2) == 0;
	}
	return kind && id;
}

static enum facts_status read_header(struct facts_reader *reader, const struct row *row)
{
	bool seen[FACT_COLUMN_COUNT] = { false };

	reader->headless = true;
	reader->width = row->width;
	if (row->width > HEADER_WIDTH_MAX)
		return refuse(reader, "expected at most %zu columns, found %zu", HEADER_WIDTH_MAX,
		              row->width);
	for (size_t i = 0; i < row->width; i++) {
		int column = facts_column(row->cells[i]);

		reader->column_of[i] = column;
		if (column >= 0 && seen[column])
			return refuse(reader, "expected each column once, found \"%s\" twice",
			              fact_column_names[column]);
		if (column >= 0)
			seen[column] = true;
	}
	if (!seen[FACT_DOC])
		return refuse(reader,
		              "expected a header with the columns kind, id and doc, found no \"doc\"");
	reader->headless = false;
	return FACTS_ROW;
}

static int hex_value(char digit)
{
	if (digit >= '0' && digit <= '9')
		return digit - '0';
	if (digit >= 'a' && digit <= 'f')
		return digit - 'a' + 10;
	if (digit >= 'A' && digit <= 'F')
		return digit - 'A' + 10;
	return -1;
}

/* The byte that the escape at `rest` stands for, with the bytes it takes in *taken; -1 if it is broken. */
static int escaped_byte(struct text rest, size_t *taken)
{
	*taken = 2;
	if (rest.length < 2)
		return -1;
	switch (rest.bytes[1]) {
	case '\\': return '\\';
	case 't':  return '\t';
	case 'n':  return '\n';
	case 'r':  return '\r';
	case 'x':  break;
	default:   return -1;
	}
	if (rest.length < 4 || hex_value(rest.bytes[2]) < 0 || hex_value(rest.bytes[3]) < 0)
		return -1;
	*taken = 4;
	int byte = 16 * hex_value(rest.bytes[2]) + hex_value(rest.bytes[3]);
	return byte < 0x80 ? byte : -1; /* above, it could only break the UTF-8 around it */
}

/* Writes `byte` as it stands in memory in a list: see facts.h.  Never longer than the escape it came from. */
static size_t put_list_byte(char *to, int byte)
{
	const char *escape = byte == '\\' ? "\\\\" : byte == ';' ? "\\x3b" : byte == '_' ? "\\x5f" : NULL;

	if (escape == NULL) {
		to[0] = (char)byte;
		return 1;
	}
	memcpy(to, escape, strlen(escape));
	return strlen(escape);
}

/* Undoes the escapes of a cell in place. */
static bool decode_cell(struct text *cell, char *bytes, bool list)
{
	size_t length = 0, taken;

	for (size_t i = 0; i < cell->length; i += taken) {
		int byte = bytes[i];

		taken = 1;
		if (byte != '\\') {
			bytes[length++] = (char)byte;
			continue;
		}
		byte = escaped_byte(text_slice(*cell, i, cell->length), &taken);
		if (byte < 0)
			return false;
		if (list)
			length += put_list_byte(bytes + length, byte);
		else
			bytes[length++] = (char)byte;
	}
	cell->length = length;
	return true;
}

/* Fills the cells of *fact, which lie in the arena's own copy of the line: they may be written. */
static enum facts_status read_cells(struct facts_reader *reader, const struct row *row, struct fact *fact)
{
	memset(fact, 0, sizeof *fact);
	for (size_t i = 0; i < row->width; i++) {
		struct text cell = row->cells[i];
		int column = reader->column_of[i];

		if (cell.length == 0)
			return refuse(reader,
			              "expected \"_\" for what is missing, found an empty cell in column %zu",
			              i + 1);
		if (column < 0 || (cell.length == 1 && cell.bytes[0] == '_'))
			continue;
		if (memchr(cell.bytes, '\\', cell.length) != NULL &&
		    !decode_cell(&cell, (char *)(uintptr_t)cell.bytes, facts_is_list(column)))
			return refuse(reader,
			              "expected the escapes \\\\ \\t \\n \\r \\x00 to \\x7f, "
			              "found another in \"%s\"",
			              fact_column_names[column]);
		fact->cells[column] = cell;
	}
	return FACTS_ROW;
}

static enum facts_status at_the_end(struct facts_reader *reader)
{
	/* A read error is each_input()'s to report. */
	if (reader->line > 0 || ferror(reader->stream))
		return FACTS_END;
	reader->line = 1;
	return refuse(reader, "expected a header line, found nothing");
}

enum facts_status facts_read(struct facts_reader *reader, struct arena *arena, struct fact *fact)
{
	struct text line;
	struct row row;
	bool whole;

	while (next_line(reader, &line, &whole)) {
		if (!whole)
			return refuse(reader,
			              "expected a newline behind the last row, found the end: it was cut");
		split(text_copy(arena, line), &row);
		if (is_header(&row)) {
			if (read_header(reader, &row) == FACTS_REFUSED)
				return FACTS_REFUSED;
		} else if (reader->width == 0) {
			reader->headless = true;
			reader->width = row.width;
			return refuse(reader, "expected a header line with the columns kind, id and doc");
		} else if (!reader->headless) {
			if (row.width != reader->width)
				return refuse(reader, "expected %zu columns, found %zu", reader->width,
				              row.width);
			if (!text_valid(line))
				return refuse(reader, "expected UTF-8, found bytes that are none");
			return read_cells(reader, &row, fact);
		}
	}
	return at_the_end(reader);
}

void facts_close(struct facts_reader *reader)
{
	line_reader_close(&reader->lines);
}
