/* documents.c - documents for tests */
#include "documents.h"

#include <stdlib.h>
#include <string.h>

static struct document_reader reader;
static struct document document;

static void write_row(FILE *stream, int id, struct text line)
{
	struct text cells[6] = { { 0 } };

	for (int i = 0; i < 6 && text_next(&line, ' ', &cells[i]); i++)
		;
	if (cells[5].length == 0)
		cells[5] = TEXT("_");
	fprintf(stream, "%d\t%.*s\t%.*s\t%.*s\t_\t_\t%.*s\t%.*s\t_\t%.*s\n", id, TEXT_ARGS(cells[0]),
		TEXT_ARGS(cells[1]), TEXT_ARGS(cells[2]), TEXT_ARGS(cells[3]), TEXT_ARGS(cells[4]),
		TEXT_ARGS(cells[5]));
}

struct document *document_of(const char *rows)
{
	struct text rest = text_of(rows), line;
	FILE *stream = tmpfile();
	int id = 0;

	while (rest.length > 0 && text_next(&rest, '\n', &line)) {
		if (line.length == 0 || line.bytes[0] == '#') {
			fprintf(stream, "%.*s\n", TEXT_ARGS(line));
			id = 0;
		} else {
			write_row(stream, ++id, line);
		}
	}
	rewind(stream);
	document_close(&reader);
	memset(&reader, 0, sizeof reader);
	reader.rows.stream = stream;
	reader.rows.name = "test";
	memset(&document, 0, sizeof document);
	if (!document_read(&reader, &document))
		abort();
	fclose(stream);
	return &document;
}

struct arena *document_arena(void)
{
	return arena_of_document(&reader);
}
