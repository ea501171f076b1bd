/* line_reader.c - a buffer that is read into, moved to its front, and doubled when a line does not fit */
#include "line_reader.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "message.h"

#define FIRST_BUFFER ((size_t)1 << 16)

/* What a pipe has is taken as it comes: fread() would wait for more, and a document with it. */
static size_t read_some(FILE *stream, char *bytes, size_t size)
{
	int file = fileno(stream);     /* -1: a stream in memory */
	ssize_t got = file < 0 ? -1 : read(file, bytes, size);

	return got >= 0 ? (size_t)got : fread(bytes, 1, size, stream);     /* which notes an error in the stream */
}

/* Read on behind what is in the buffer. */
static void fill(struct line_reader *reader, FILE *stream)
{
	if (reader->start > 0) {
		memmove(reader->buffer, reader->buffer + reader->start, reader->end - reader->start);
		reader->end -= reader->start;
		reader->start = 0;
	}
	if (reader->end == reader->capacity) {
		reader->capacity = reader->capacity == 0 ? FIRST_BUFFER : reader->capacity * 2;
		reader->buffer = realloc(reader->buffer, reader->capacity);
		if (reader->buffer == NULL)
			exit(message_trouble("out of memory"));
	}
	size_t got = read_some(stream, reader->buffer + reader->end, reader->capacity - reader->end);
	reader->end += got;
	reader->at_end = got == 0;
}

bool line_read(struct line_reader *reader, FILE *stream, struct text *line, bool *whole)
{
	size_t searched = 0, there;
	const char *newline = NULL;

	for (;;) {
		there = reader->end - reader->start;
		if (there > searched)
			newline = memchr(reader->buffer + reader->start + searched, '\n', there - searched);
		if (newline != NULL || reader->at_end)
			break;
		searched = there;
		fill(reader, stream);
	}
	if (newline == NULL && there == 0)
		return false;
	*whole = newline != NULL;
	*line = (struct text){ reader->buffer + reader->start, there };
	if (*whole)
		line->length = (size_t)(newline - line->bytes);
	reader->start += line->length + *whole;
	reader->count++;
	while (line->length > 0 && line->bytes[line->length - 1] == '\r') /* one more with each bad conversion */
		line->length--;
	return true;
}

void line_unread(struct line_reader *reader, struct text line)
{
	reader->start = (size_t)(line.bytes - reader->buffer);
	reader->count--;
}

void line_reader_close(struct line_reader *reader)
{
	free(reader->buffer);
	*reader = (struct line_reader){ 0 };
}
