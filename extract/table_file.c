/* table_file.c - a user's own table, read whole */
#include "extract/table_file.h"

#include <stdio.h>

#include "tokenize/message.h"

static struct text read_all(struct arena *arena, FILE *stream)
{
	char block[4096], *all = NULL;
	size_t length = 0, capacity = 0, got;

	while ((got = fread(block, 1, sizeof block, stream)) > 0)
		for (size_t i = 0; i < got; i++) {
			all = arena_grow(arena, all, length, &capacity, 1);
			all[length++] = block[i];
		}
	return (struct text){all, length};
}

bool table_file_read(struct arena *arena, const char *path, struct text *text)
{
	FILE *stream = fopen(path, "rb");
	bool failed;

	if (stream == NULL) {
		message_errno("cannot open %s", path);
		return false;
	}
	*text = read_all(arena, stream);
	failed = ferror(stream);
	if (failed)
		message_errno("cannot read %s", path);
	else if (!text_valid(*text))
		message_refused(path, 0, "expected UTF-8, found other bytes");
	fclose(stream);
	return !failed && text_valid(*text);
}
