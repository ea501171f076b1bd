/* query.c - reading a query, keeping it from writing, and saying where it is wrong */
#include "report/query.h"

#include <stdio.h>
#include <string.h>

#include "tokenize/message.h"

static const char *read_stream(struct arena *arena, FILE *stream, const char *path)
{
	char *bytes = NULL;
	size_t length = 0, capacity = 0, got = 1;

	while (got > 0) {
		bytes = arena_grow(arena, bytes, length, &capacity, 1);
		got = fread(bytes + length, 1, capacity - length, stream);
		length += got;
	}
	if (ferror(stream)) {
		message_errno("cannot read %s", path);
		return NULL;
	}
	bytes = arena_grow(arena, bytes, length, &capacity, 1);
	bytes[length] = '\0';
	return bytes;
}

const char *query_read(struct arena *arena, const char *path)
{
	const char *sql;
	FILE *stream;

	if (strcmp(path, "-") == 0)
		return read_stream(arena, stdin, "stdin");
	stream = fopen(path, "rb");
	if (stream == NULL) {
		message_errno("cannot open %s", path);
		return NULL;
	}
	sql = read_stream(arena, stream, path);
	fclose(stream);
	return sql;
}

/* An SQLite authorizer: https://www.sqlite.org/c3ref/set_authorizer.html */
static int authorize(void *context, int action, const char *name, const char *detail, const char *database,
                     const char *cause)
{
	(void)context, (void)name, (void)detail, (void)cause;
	switch (action) {
	case SQLITE_SELECT: case SQLITE_READ: case SQLITE_FUNCTION: case SQLITE_RECURSIVE:
	case SQLITE_CREATE_TEMP_TABLE: case SQLITE_CREATE_TEMP_VIEW: case SQLITE_CREATE_TEMP_INDEX:
		return SQLITE_OK;
	case SQLITE_INSERT: case SQLITE_UPDATE: case SQLITE_DELETE:
		return database != NULL && strcmp(database, "temp") == 0 ? SQLITE_OK : SQLITE_DENY;
	default:
		return SQLITE_DENY;
	}
}

void query_restrict(struct archive *archive)
{
	sqlite3_set_authorizer(archive->database, authorize, NULL);
}

int query_refused(const char *path, const char *whole, const char *sql, int offset, const char *problem)
{
	size_t line = 1;

	/* Blank lines and comments before the statement are no part of what is wrong. */
	if (offset <= 0)
		while (*sql != '\0' && (strchr(" \t\r\n;", *sql) != NULL || strncmp(sql, "--", 2) == 0))
			sql += *sql == '-' ? strcspn(sql, "\n") : 1;
	else
		sql += offset;
	for (const char *byte = whole; byte < sql; byte++)
		line += *byte == '\n';
	return message_refused(strcmp(path, "-") == 0 ? "stdin" : path, line, problem);
}

int query_wrong(struct archive *archive, const char *path, const char *whole, const char *sql)
{
	const char *problem = sqlite3_errmsg(archive->database);

	if (sqlite3_errcode(archive->database) == SQLITE_AUTH)
		problem = "expected statements that read, found one that changes the archive or its settings";
	return query_refused(path, whole, sql, sqlite3_error_offset(archive->database), problem);
}
