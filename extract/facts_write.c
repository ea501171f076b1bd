/* facts_write.c - fact rows out: the one place where cells are escaped */
#include "extract/facts.h"

#include <string.h>

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

static void put_byte(struct output *output, char byte)
{
	if (output->length == sizeof output->bytes)
		flush(output);
	output->bytes[output->length++] = byte;
}

static void put(struct output *output, struct text text)
{
	if (text.length > sizeof output->bytes - output->length)
		flush(output);
	if (text.length > sizeof output->bytes) {
		fwrite(text.bytes, 1, text.length, output->stream);
		return;
	}
	memcpy(output->bytes + output->length, text.bytes, text.length);
	output->length += text.length;
}

static void put_escape(struct output *output, unsigned char byte)
{
	static const char hex_digits[] = "0123456789abcdef";
	const char escape[] = { '\\', 'x', hex_digits[byte >> 4], hex_digits[byte & 15] };

	switch (byte) {
	case '\\': put(output, TEXT("\\\\")); break;
	case '\t': put(output, TEXT("\\t")); break;
	case '\n': put(output, TEXT("\\n")); break;
	case '\r': put(output, TEXT("\\r")); break;
	default:   put(output, (struct text){ escape, sizeof escape });
	}
}

/* How many bytes at `rest` are an escape that facts_list_add() has made; 0 if it is none. */
static size_t list_escape(struct text rest)
{
	if (text_starts(rest, "\\\\"))
		return 2;
	return text_starts(rest, "\\x3b") || text_starts(rest, "\\x5f") ? 4 : 0;
}

/* ASCII that is written as it is. */
static bool is_plain(unsigned char byte)
{
	return byte >= 0x20 && byte < 0x7f && byte != '"' && byte != '\\';
}

/* How many bytes at `rest` can be written as they are. */
static size_t plain_run(struct text rest)
{
	const unsigned char *bytes = (const unsigned char *)rest.bytes;
	size_t length = 0;

	for (;;) {
		uint32_t codepoint;
		int taken;

		while (length < rest.length && is_plain(bytes[length]))
			length++;
		if (length == rest.length || bytes[length] < 0x80)
			return length;
		taken = text_decode(rest.bytes + length, rest.length - length, &codepoint);
		if (taken == 0)
			return length;
		length += (size_t)taken;
	}
}

/* Puts what `rest` begins with, a run of plain bytes or one escape; returns how many bytes that was. */
static size_t put_some(struct output *output, struct text rest, bool list)
{
	size_t run = plain_run(rest);

	if (run == 0 && list)
		run = list_escape(rest);
	if (run > 0) {
		put(output, text_slice(rest, 0, run));
		return run;
	}
	if ((unsigned char)rest.bytes[0] < 0x80)
		put_escape(output, (unsigned char)rest.bytes[0]);
	else
		put(output, TEXT("\xef\xbf\xbd"));
	return 1;
}

static void put_cell(struct output *output, struct text cell, bool list)
{
	size_t written = 0;

	if (cell.length == 0)
		put_byte(output, '_');
	else if (!list && text_is(cell, "_"))
		put(output, TEXT("\\x5f"));
	else
		while (written < cell.length)
			written += put_some(output, text_slice(cell, written, cell.length), list);
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
		put_cell(&output, fact->cells[column], facts_is_list(column));
		put_byte(&output, column + 1 < FACT_COLUMN_COUNT ? '\t' : '\n');
	}
	flush(&output);
}
