/* sql_value.h - texts into and out of the functions that SQL calls */
#ifndef REPORT_SQL_VALUE_H
#define REPORT_SQL_VALUE_H

#include <sqlite3.h>

#include "tokenize/text.h"

/* An argument, valid until the function returns; NULL is length 0. */
static inline struct text sql_text(sqlite3_value *value)
{
	const char *bytes = (const char *)sqlite3_value_text(value);

	return (struct text){ bytes, bytes == NULL ? 0 : (size_t)sqlite3_value_bytes(value) };
}

/* What the function returns, copied; length 0 is NULL. */
static inline void sql_result(sqlite3_context *context, struct text text)
{
	if (text.length == 0)
		sqlite3_result_null(context);
	else
		sqlite3_result_text64(context, text.bytes, text.length, SQLITE_TRANSIENT, SQLITE_UTF8);
}

#endif
