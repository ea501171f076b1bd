/* rows.c - output is gathered in one buffer and written in large pieces */
#include "rows.h"

#include <stdlib.h>
#include <string.h>

#include "characters.h"
#include "message.h"

#define CAPACITY 65536

static void write_out(struct rows *rows)
{
	/* Write errors are left to close_output(). */
	fwrite(rows->bytes, 1, rows->length, rows->stream);
	rows->length = 0;
}

void rows_reserve(struct rows *rows, size_t size)
{
	if (rows->length + size <= rows->capacity)
		return;
	if (rows->length > 0)
		write_out(rows);
	if (size <= rows->capacity)
		return;
	rows->capacity = size > CAPACITY ? size : CAPACITY;
	free(rows->bytes);
	rows->bytes = malloc(rows->capacity);
	if (rows->bytes == NULL)
		exit(message_trouble("out of memory"));
}

void rows_add(struct rows *rows, const char *bytes, size_t length)
{
	if (length == 0)
		return;
	rows_reserve(rows, length);
	memcpy(rows->bytes + rows->length, bytes, length);
	rows->length += length;
}

static const char pairs[] = "00010203040506070809101112131415161718192021222324252627282930313233343536373839"
	"4041424344454647484950515253545556575859606162636465666768697071727374757677787980818283848586878889"
	"90919293949596979899";

char *rows_put_number(char *to, size_t number)
{
	char digits[20], *at = digits + sizeof digits;

	if (number < 10) {
		*to = (char)('0' + number);
		return to + 1;
	}
	for (; number >= 100; number /= 100)
		memcpy(at -= 2, pairs + number % 100 * 2, 2);
	if (number >= 10)
		memcpy(at -= 2, pairs + number * 2, 2);
	else
		*--at = (char)('0' + number);
	size_t length = (size_t)(digits + sizeof digits - at);
	memcpy(to, at, length);
	return to + length;
}

char *rows_put_offset(struct rows *rows, char *to, size_t number)
{
	size_t high = number / 10000;
	unsigned low = (unsigned)(number % 10000);

	if (high == 0)
		return rows_put_number(to, number);
	if (high != rows->high) {
		rows->high = high;
		rows->high_length = (size_t)(rows_put_number(rows->high_digits, high) - rows->high_digits);
	}
	memcpy(to, rows->high_digits, sizeof rows->high_digits);
	to += rows->high_length;
	memcpy(to, pairs + low / 100 * 2, 2);
	memcpy(to + 2, pairs + low % 100 * 2, 2);
	return to + 4;
}

void rows_add_number(struct rows *rows, size_t number)
{
	rows_reserve(rows, 20);
	char *end = rows_put_number(rows->bytes + rows->length, number);
	rows->length = (size_t)(end - rows->bytes);
}

void rows_add_comment(struct rows *rows, const char *key, struct text value)
{
	const char *end = value.length > 0 ? value.bytes + value.length : value.bytes;
	const char *at = character_skip_spaces(value.bytes, end);

	if (at == end)
		return;
	rows_add(rows, "# ", 2);
	rows_add(rows, key, strlen(key));
	rows_add(rows, " = ", 3);
	rows_reserve(rows, value.length + 1);
	/* A comment is one line: what would break it, or what nobody would see, is a blank. */
	while (at < end) {
		int length;
		bool space = character_at(at, end, &length) == CHARACTER_SPACE;

		if (space)
			rows->bytes[rows->length++] = ' ';
		for (int i = 0; i < length && !space; i++)
			rows->bytes[rows->length++] = at[i];
		at += length;
	}
	while (rows->bytes[rows->length - 1] == ' ')
		rows->length--;
	rows->bytes[rows->length++] = '\n';
}

void rows_flush(struct rows *rows)
{
	write_out(rows);
	flush_output(rows->stream);
}

void rows_close(struct rows *rows)
{
	free(rows->bytes);
	rows->bytes = NULL;
	rows->capacity = 0;
}
