/* facts_write.c - fact rows out: the one place where cells are escaped */
#include "extract/facts.h"

#include <string.h>

#include "tokenize/eight_bytes.h"

struct output {                  /* gathers what goes to the stream: a row is some hundred small pieces */
	FILE  *stream;
	size_t length;
	char   bytes[4096];
};

static void flush(struct output *output)
{
	fwrite(output->bytes, 1, output->length, output->stream);
	output->length = 0;
}

static void put(struct output *output, const char *bytes, size_t length)
{
	if (length > sizeof output->bytes - output->length)
		flush(output);
	if (length > sizeof output->bytes) {
		fwrite(bytes, 1, length, output->stream);
		return;
	}
	memcpy(output->bytes + output->length, bytes, length);
	output->length += length;
}

static void put_byte(struct output *output, char byte)
{
	if (output->length == sizeof output->bytes)
		flush(output);
	output->bytes[output->length++] = byte;
}

static void put_escape(struct output *output, unsigned char byte)
{
	static const char hex_digits[] = "0123456789abcdef";
	const char escape[] = { '\\', 'x', hex_digits[byte >> 4], hex_digits[byte & 15] };

	switch (byte) {
	case '\\': put(output, "\\\\", 2); break;
	case '\t': put(output, "\\t", 2); break;
	case '\n': put(output, "\\n", 2); break;
	case '\r': put(output, "\\r", 2); break;
	default:   put(output, escape, sizeof escape);
	}
}

/* How many bytes at `rest` are an escape that facts_list_add() has made; 0 if it is none. */
static size_t list_escape(struct text rest)
{
	if (text_starts(rest, "\\\\"))
		return 2;
	return text_starts(rest, "\\x3b") || text_starts(rest, "\\x5f") ? 4 : 0;
}

/* Puts the character or escape that `rest` begins with; returns how many bytes of it that was. */
static size_t put_special(struct output *output, struct text rest, bool list)
{
	unsigned char byte = (unsigned char)rest.bytes[0];
	size_t taken = list ? list_escape(rest) : 0;
	uint32_t codepoint;

	if (taken == 0 && byte >= 0x80)
		taken = (size_t)text_decode(rest.bytes, rest.length, &codepoint);
	if (taken > 0) {
		put(output, rest.bytes, taken);
		return taken;
	}
	if (byte < 0x80)
		put_escape(output, byte);
	else
		put(output, "\xef\xbf\xbd", 3);
	return 1;
}

/* ASCII that is written as it is. */
static bool is_plain(unsigned char byte)
{
	return byte >= 0x20 && byte < 0x7f && byte != '"' && byte != '\\';
}

/* Eight such bytes; some that are plain are taken for others behind one that is not. */
static bool are_plain(uint64_t eight)
{
	uint64_t low = eight - EIGHT_OF(0x20), high = eight + EIGHT_OF(1);

	return ((eight | low | high) & EIGHT_OF(0x80)) == 0 &&
	       (eight_equal(eight, '"') | eight_equal(eight, '\\')) == 0;
}

/* How many bytes from `at` on are written as they are. */
static size_t plain_run(struct text cell, size_t at)
{
	size_t from = at;

	while (cell.length - at >= 8 && are_plain(eight_bytes(cell.bytes + at)))
		at += 8;
	while (at < cell.length && is_plain((unsigned char)cell.bytes[at]))
		at++;
	return at - from;
}

/*
 * Copies the bytes that a cell begins with as long as they are written as they are, in the same step that looks at them;
 * returns how many.  None where it is not sure that they have room.
 */
static size_t put_plain_begin(struct output *output, struct text cell)
{
	char *to = output->bytes + output->length;
	size_t at = 0;

	if (cell.length > sizeof output->bytes - output->length)
		return 0;
	for (; cell.length - at >= 8 && are_plain(eight_bytes(cell.bytes + at)); at += 8)
		memcpy(to + at, cell.bytes + at, 8);
	if (at > 0 && cell.length - at < 8 && are_plain(eight_bytes(cell.bytes + cell.length - 8))) {
		memcpy(to + cell.length - 8, cell.bytes + cell.length - 8, 8); /* some for the second time */
		at = cell.length;
	}
	for (; at < cell.length && is_plain((unsigned char)cell.bytes[at]); at++)
		to[at] = cell.bytes[at];
	output->length += at;
	return at;
}

static void put_cell(struct output *output, struct text cell, bool list)
{
	if (cell.length == 0) {
		put_byte(output, '_');
		return;
	}
	if (!list && text_is(cell, "_")) {
		put(output, "\\x5f", 4);
		return;
	}
	for (size_t at = put_plain_begin(output, cell); at < cell.length;) {
		size_t plain = plain_run(cell, at);

		put(output, cell.bytes + at, plain);
		at += plain;
		if (at < cell.length)
			at += put_special(output, text_slice(cell, at, cell.length), list);
	}
}

void facts_write_cell(FILE *stream, struct text cell, bool list)
{
	struct output output;

	output.stream = stream;
	output.length = 0;
	put_cell(&output, cell, list);
	flush(&output);
}

void facts_write_header(FILE *stream)
{
	for (int column = 0; column < FACT_COLUMN_COUNT; column++)
		fprintf(stream, "%s%s", column > 0 ? "\t" : "", fact_column_names[column]);
	fputc('\n', stream);
}

void facts_write(FILE *stream, const struct fact *fact)
{
	struct output output; /* not zeroed: that would take as long as the row */

	output.stream = stream;
	output.length = 0;
	for (int column = 0; column < FACT_COLUMN_COUNT; column++) {
		if (fact->cells[column].length > 0)
			put_cell(&output, fact->cells[column], facts_is_list(column));
		else
			put_byte(&output, '_'); /* three quarters of all cells */
		put_byte(&output, column + 1 < FACT_COLUMN_COUNT ? '\t' : '\n');
	}
	flush(&output);
}
