/* stream.h - a stream of token rows, cut into documents and windows of long ones */
#ifndef TAG_STREAM_H
#define TAG_STREAM_H

#include <stdio.h>

#include "tag/document_queue.h"

/*
 * Read a stream to its end into the queue, as each_input() calls it: `queue` is a struct document_queue.  What
 * is refused is said at once.  Returns the exit status.
 */
int tag_stream(FILE *stream, const char *name, void *queue);

#endif
