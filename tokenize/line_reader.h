/* line_reader.h - the lines of a stream, of any length, through one buffer */
#ifndef TOKENIZE_LINE_READER_H
#define TOKENIZE_LINE_READER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "text.h"

struct line_reader {             /* zero it before the first line; line_reader_close() at the end */
	char  *buffer;
	size_t start, end, capacity;
	size_t count;            /* lines read so far: the number of the last one, from 1 */
	bool   at_end;
};

/*
 * The next line without its newline (or CR LF, or several CR), valid until the next call; false at the end.  *whole is
 * false for a last line that has no newline.  Where there is no memory the program exits 2 with a message.
 */
bool line_read(struct line_reader *reader, FILE *stream, struct text *line, bool *whole);
/* The line that was read last will be read again. */
void line_unread(struct line_reader *reader, struct text line);
void line_reader_close(struct line_reader *reader);

#endif
