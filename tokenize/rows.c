/* rows.c - output is gathered in one buffer and written in large pieces */
#include "rows.h"

#include <stdlib.h>
#include <string.h>

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

char *rows_put_number(char *to, size_t number)
{
	static const char pairs[] = "00010203040506070809101112131415161718192021222324252627282930313233343536373839"
		"40414243444546474849505152535455565758596061626364656667686970717273747576777879"
		"8081828384858687888990919293949596979899";
	char digits[20], *at = digits + sizeof digits;

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

void rows_add_number(struct rows *rows, size_t number)
{
	rows_reserve(rows, 20);
	char *end = rows_put_number(rows->bytes + rows->length, number);
	rows->length = (size_t)(end - rows->bytes);
}

void rows_add_comment(struct rows *rows, const char *key, struct text value)
{
	if (value.length == 0)
		return;
	rows_add(rows, "# ", 2);
	rows_add(rows, key, strlen(key));
	rows_add(rows, " = ", 3);
	rows_reserve(rows, value.length + 1);
	/* A comment is one line: what would break it is a blank. */
	for (size_t i = 0; i < value.length; i++) {
		char byte = value.bytes[i];
		rows->bytes[rows->length++] = (unsigned char)byte < 0x20 || byte == 0x7F ? ' ' : byte;
	}
	rows->bytes[rows->length++] = '\n';
}

void rows_flush(struct rows *rows)
{
	write_out(rows);
	fflush(rows->stream);
}

void rows_close(struct rows *rows)
{
	free(rows->bytes);
	rows->bytes = NULL;
	rows->capacity = 0;
}
