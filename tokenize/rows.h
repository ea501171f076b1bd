/* rows.h - a buffer for output, with what token rows are made of */
#ifndef TOKENIZE_ROWS_H
#define TOKENIZE_ROWS_H

#include <stddef.h>
#include <stdio.h>

#include "text.h"

struct rows {                         /* set stream, zero the rest; rows_close() at the end */
	FILE  *stream;
	char  *bytes;
	size_t length, capacity;
	/* private: the digits before the last four of the offset written last */
	size_t high, high_length;
	char   high_digits[20];
};

/* Room for `size` more bytes behind bytes + length; writes out what is there first. */
void rows_reserve(struct rows *rows, size_t size);
void rows_add(struct rows *rows, const char *bytes, size_t length);
void rows_add_number(struct rows *rows, size_t number);
/* "# key = value", each space or control as a blank; nothing where the value is empty or blank. */
void rows_add_comment(struct rows *rows, const char *key, struct text value);
/* Write all out and flush the stream. */
void rows_flush(struct rows *rows);
void rows_close(struct rows *rows);

/* The decimal digits of `number` at `to`, which has room for 20; returns the byte behind them. */
char *rows_put_number(char *to, size_t number);
/* The same, faster for numbers that are close to the one before; `to` has room for 24. */
char *rows_put_offset(struct rows *rows, char *to, size_t number);

#endif
