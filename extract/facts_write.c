/* facts_write.c - fact rows out: the one place where cells are escaped */
#include "extract/facts.h"

static const char hex_digits[] = "0123456789abcdef";

static void write_escape(FILE *stream, unsigned char byte)
{
	switch (byte) {
	case '\\': fputs("\\\\", stream); break;
	case '\t': fputs("\\t", stream); break;
	case '\n': fputs("\\n", stream); break;
	case '\r': fputs("\\r", stream); break;
	default:   fprintf(stream, "\\x%c%c", hex_digits[byte >> 4], hex_digits[byte & 15]);
	}
}

/* How many bytes at `rest` are an escape that facts_list_add() has made; 0 if it is none. */
static size_t list_escape(struct text rest)
{
	if (text_starts(rest, "\\\\"))
		return 2;
	return text_starts(rest, "\\x3b") || text_starts(rest, "\\x5f") ? 4 : 0;
}

static bool needs_escape(unsigned char byte)
{
	return byte < 0x20 || byte == 0x7f || byte == '"' || byte == '\\';
}

/* How many bytes at `rest` can be written as they are. */
static size_t plain_run(struct text rest)
{
	size_t length = 0;

	while (length < rest.length) {
		unsigned char byte = (unsigned char)rest.bytes[length];
		uint32_t codepoint;
		int taken = 1;

		if (byte >= 0x80)
			taken = text_decode(rest.bytes + length, rest.length - length, &codepoint);
		if (taken == 0 || needs_escape(byte))
			break;
		length += (size_t)taken;
	}
	return length;
}

/* Writes what `rest` begins with, a run of plain bytes or one escape; returns how many bytes that was. */
static size_t write_some(FILE *stream, struct text rest, bool list)
{
	size_t run = plain_run(rest);

	if (run == 0 && list)
		run = list_escape(rest);
	if (run > 0) {
		fwrite(rest.bytes, 1, run, stream);
		return run;
	}
	if ((unsigned char)rest.bytes[0] < 0x80)
		write_escape(stream, (unsigned char)rest.bytes[0]);
	else
		fputs("\xef\xbf\xbd", stream);
	return 1;
}

void facts_write_cell(FILE *stream, struct text cell, bool list)
{
	size_t written = 0;

	if (cell.length == 0) {
		fputc('_', stream);
		return;
	}
	if (!list && text_is(cell, "_")) {
		fputs("\\x5f", stream);
		return;
	}
	while (written < cell.length)
		written += write_some(stream, text_slice(cell, written, cell.length), list);
}

void facts_write_header(FILE *stream)
{
	for (int column = 0; column < FACT_COLUMN_COUNT; column++)
		fprintf(stream, "%s%s", column > 0 ? "\t" : "", fact_column_names[column]);
	fputc('\n', stream);
}

void facts_write(FILE *stream, const struct fact *fact)
{
	for (int column = 0; column < FACT_COLUMN_COUNT; column++) {
		facts_write_cell(stream, fact->cells[column], facts_is_list(column));
		fputc(column + 1 < FACT_COLUMN_COUNT ? '\t' : '\n', stream);
	}
}
