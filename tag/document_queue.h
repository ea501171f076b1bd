/*
 * document_queue.h - documents on their way from the reader to stdout, tagged by several threads
 *
 * The threads share out the sentences of the oldest documents, as the network reads each by itself; whoever
 * has done a document's last sentence annotates the document, and whoever finds the oldest one done writes it
 * to stdout.  Documents go out whole and in the order in which they came, so the output does not depend on the
 * number of threads.
 */
#ifndef TAG_DOCUMENT_QUEUE_H
#define TAG_DOCUMENT_QUEUE_H

#include "tag/document.h"

#define DOCUMENT_WINDOW    2000    /* sentences: a document without end is annotated in pieces of so many */
#define DOCUMENT_QUEUE_MAX 256     /* jobs */

struct document_queue;

/*
 * `jobs` threads, 1 to DOCUMENT_QUEUE_MAX; where it is one, there is no other thread than the caller's, and
 * document_queue_put() does all the work.  NULL after a message where threads cannot be had.
 */
struct document_queue *document_queue_open(const struct tagger *tagger, int jobs);

/*
 * An empty document to read sentences into.  Waits while many sentences are on their way: memory holds three
 * windows of them at most, beside the one that was written last.
 */
struct document *document_queue_new(struct document_queue *queue);
/*
 * Hand over what was read; `before` must have been put right before.  A sentence that still lies in its arena
 * may be the first one of the next document that is put: memory is given back one document late.
 */
void document_queue_put(struct document_queue *queue, struct document *document);

/* Wait until all is written.  NULL is allowed. */
void document_queue_close(struct document_queue *queue);

#endif
