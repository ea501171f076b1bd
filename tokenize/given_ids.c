/* given_ids.c - a list that must be as long as there are documents: else ids would go to others than they were meant for */
#include "given_ids.h"

#include <stdio.h>
#include <stdlib.h>

#include "line_reader.h"
#include "message.h"

struct given_ids {
	FILE              *stream;
	const char        *path;
	struct line_reader lines;
};

struct given_ids *given_ids_open(const char *path)
{
	struct given_ids *ids = calloc(1, sizeof *ids);

	if (ids == NULL)
		exit(message_trouble("out of memory"));
	ids->path = path;
	ids->stream = fopen(path, "rb");
	if (ids->stream == NULL) {
		message_errno("cannot open %s", path);
		free(ids);
		return NULL;
	}
	return ids;
}

struct text given_ids_next(struct given_ids *ids, struct arena *arena)
{
	struct text line;
	bool whole;

	if (!line_read(&ids->lines, ids->stream, &line, &whole)) {
		if (ferror(ids->stream))
			exit(message_errno("cannot read %s", ids->path));
		exit(message_trouble("%s: expected an id for each document, found only %zu", ids->path, ids->lines.count));
	}
	return text_copy(arena, line);
}

int given_ids_close(struct given_ids *ids)
{
	struct text line;
	bool whole;
	int status = EXIT_DONE;

	if (ids == NULL)
		return EXIT_DONE;
	if (line_read(&ids->lines, ids->stream, &line, &whole))
		status = message_trouble("%s:%zu: expected a document for each id, found only %zu", ids->path,
		                         ids->lines.count, ids->lines.count - 1);
	line_reader_close(&ids->lines);
	fclose(ids->stream);
	free(ids);
	return status;
}
