/* document_queue.c - documents on their way from the reader to stdout, tagged by several threads */
#include "tag/document_queue.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>

#include "tokenize/message.h"

#define SHARE 16 /* sentences that a worker takes: the network reads several at once */

struct job {
	struct document document;          /* first: it is what the reader knows of a job */
	struct arena   *lemmas;            /* [worker_count]: a worker writes into its own */
	struct job     *next;
	size_t          taken, filled;     /* sentences that a worker has begun, and has done */
	bool            annotated;
};

struct worker {
	struct document_queue *queue;
	struct network        *network;    /* a handle of its own */
	pthread_t              thread;
	int                    number;
};

struct document_queue {
	const struct tagger *tagger;
	struct worker       *workers;      /* [worker_count]; none where the caller does the work */
	int                  worker_count;
	pthread_mutex_t      lock;         /* of all that follows */
	pthread_cond_t       work, room;   /* for workers; for the reader */
	struct job          *first, *last; /* not written yet, in order */
	struct job          *untaken;      /* of them the first that may have sentences no worker has begun */
	struct job          *written;      /* the last one written: the next one may use its memory */
	struct job          *spare;        /* done with, the one used last in front */
	size_t               job_count, sentence_count; /* not written yet */
	bool                 writing, closing;
};

static size_t sentences_of(const struct job *job)
{
	return job->document.discourse.sentence_count;
}

/* --- under the lock, which is let go for the work itself --- */

static void remove_first(struct document_queue *queue)
{
	struct job *job = queue->first;

	queue->first = job->next;
	if (queue->first == NULL)
		queue->last = NULL;
	if (queue->untaken == job)
		queue->untaken = job->next;
	queue->job_count--;
	queue->sentence_count -= sentences_of(job);
	if (queue->written != NULL) {
		queue->written->next = queue->spare;
		queue->spare = queue->written;
	}
	queue->written = job;
	pthread_cond_signal(&queue->room);
}

/* One thread writes; it goes on with what others have finished meanwhile. */
static void write_annotated(struct document_queue *queue)
{
	if (queue->writing)
		return;
	queue->writing = true;
	while (queue->first != NULL && queue->first->annotated) {
		const struct document *document = &queue->first->document;
		pthread_mutex_unlock(&queue->lock);
		document_write(document, stdout);
		pthread_mutex_lock(&queue->lock);
		remove_first(queue);
	}
	queue->writing = false;
}

static bool goes_on(const struct job *job, const struct job *before)
{
	return job != NULL && job->document.before == &before->document;
}

static bool may_be_annotated(const struct job *job)
{
	const struct job *before = (const struct job *)(const void *)job->document.before;
	return job->filled == sentences_of(job) && (before == NULL || before->annotated);
}

/* A sentence of the job was done: annotate it if it was the last one, and the windows that waited for it. */
static void finish(struct document_queue *queue, struct job *job, struct network *network)
{
	while (may_be_annotated(job)) {
		pthread_mutex_unlock(&queue->lock);
		document_annotate(&job->document, network);
		pthread_mutex_lock(&queue->lock);
		job->annotated = true;
		if (!goes_on(job->next, job))
			break;
		job = job->next;
	}
	write_annotated(queue);
}

/* The oldest sentences that nobody has begun; NULL once the queue is closing and there are none. */
static struct job *take_sentences(struct document_queue *queue, size_t *first, size_t *count)
{
	for (;;) {
		struct job *job = queue->untaken;
		if (job != NULL && job->taken < sentences_of(job)) {
			size_t left = sentences_of(job) - job->taken;
			*first = job->taken;
			*count = left < SHARE ? left : SHARE;
			job->taken += *count;
			return job;
		}
		if (job != NULL && job->next != NULL)
			queue->untaken = job->next;
		else if (queue->closing)
			return NULL;
		else
			pthread_cond_wait(&queue->work, &queue->lock);
	}
}

static void *work(void *argument)
{
	struct worker *worker = argument;
	struct document_queue *queue = worker->queue;
	struct job *job;
	size_t first, count;

	pthread_mutex_lock(&queue->lock);
	while ((job = take_sentences(queue, &first, &count)) != NULL) {
		pthread_mutex_unlock(&queue->lock);
		document_fill(&job->document, first, count, queue->tagger, worker->network,
		              &job->lemmas[worker->number]);
		pthread_mutex_lock(&queue->lock);
		job->filled += count;
		finish(queue, job, worker->network);
	}
	pthread_mutex_unlock(&queue->lock);
	return NULL;
}

/* --- the reader's side --- */

static bool has_room(const struct document_queue *queue)
{
	return queue->sentence_count < 2 * DOCUMENT_WINDOW &&
	       queue->job_count < 4 * (size_t)queue->worker_count;
}

static struct job *job_new(const struct document_queue *queue)
{
	struct job *job = calloc(1, sizeof *job);

	if (job != NULL && queue->worker_count > 0) {
		job->lemmas = calloc((size_t)queue->worker_count, sizeof *job->lemmas);
		if (job->lemmas == NULL) {
			free(job);
			job = NULL;
		}
	}
	if (job == NULL)
		exit(message_trouble("out of memory"));
	return job;
}

static void job_free(const struct document_queue *queue, struct job *job)
{
	for (int i = 0; i < queue->worker_count; i++)
		arena_free(&job->lemmas[i]);
	arena_free(&job->document.arena);
	free(job->lemmas);
	free(job);
}

struct document *document_queue_new(struct document_queue *queue)
{
	pthread_mutex_lock(&queue->lock);
	while (queue->worker_count > 0 && !has_room(queue))
		pthread_cond_wait(&queue->room, &queue->lock);
	struct job *job = queue->spare;
	if (job != NULL)
		queue->spare = job->next;
	pthread_mutex_unlock(&queue->lock);
	if (job == NULL)
		job = job_new(queue);
	for (int i = 0; i < queue->worker_count; i++)
		arena_reset(&job->lemmas[i]);
	job->next = NULL;
	job->taken = job->filled = 0;
	job->annotated = false;
	document_begin(&job->document, queue->tagger);
	return &job->document;
}

static void append(struct document_queue *queue, struct job *job)
{
	if (queue->last != NULL)
		queue->last->next = job;
	else
		queue->first = job;
	queue->last = job;
	if (queue->untaken == NULL)
		queue->untaken = job;
	queue->job_count++;
	queue->sentence_count += sentences_of(job);
}

void document_queue_put(struct document_queue *queue, struct document *document)
{
	struct job *job = (struct job *)(void *)document;

	document_end(document, queue->tagger);
	if (queue->worker_count == 0) {
		document_fill(document, 0, sentences_of(job), queue->tagger, queue->tagger->network,
		              &document->arena);
		job->filled = sentences_of(job);
	}
	pthread_mutex_lock(&queue->lock);
	append(queue, job);
	if (job->filled == sentences_of(job))
		finish(queue, job, queue->tagger->network);
	pthread_cond_broadcast(&queue->work);
	pthread_mutex_unlock(&queue->lock);
}

/* --- opening and closing --- */

static bool threads_run;

/*
 * A thread that runs out of memory ends the program while another one may be writing, and exit() writes what is left
 * without asking for the stream's lock: rows would come twice.
 */
static void wait_for_output(void)
{
	if (threads_run)
		flockfile(stdout);
}

static bool start_worker(struct document_queue *queue, int number)
{
	struct worker *worker = &queue->workers[number];

	*worker = (struct worker){ .queue = queue, .number = number };
	if (queue->tagger->network != NULL) {
		worker->network = network_share(queue->tagger->network);
		if (worker->network == NULL)
			return false;
	}
	errno = pthread_create(&worker->thread, NULL, work, worker);
	if (errno == 0)
		return true;
	message_errno("cannot start thread %d", number + 1);
	network_close(worker->network);
	return false;
}

struct document_queue *document_queue_open(const struct tagger *tagger, int jobs)
{
	struct document_queue *queue = calloc(1, sizeof *queue);
	struct worker *workers = calloc((size_t)jobs, sizeof *workers);

	if (queue == NULL || workers == NULL)
		exit(message_trouble("out of memory"));
	*queue = (struct document_queue){ .tagger = tagger, .workers = workers };
	pthread_mutex_init(&queue->lock, NULL);
	pthread_cond_init(&queue->work, NULL);
	pthread_cond_init(&queue->room, NULL);
	queue->worker_count = jobs == 1 ? 0 : jobs;
	threads_run = queue->worker_count > 0;
	if (threads_run)
		atexit(wait_for_output);
	for (int started = 0; started < queue->worker_count; started++)
		if (!start_worker(queue, started)) {
			queue->worker_count = started;
			document_queue_close(queue);
			return NULL;
		}
	return queue;
}

static void free_list(const struct document_queue *queue, struct job *job)
{
	while (job != NULL) {
		struct job *next = job->next;
		job_free(queue, job);
		job = next;
	}
}

void document_queue_close(struct document_queue *queue)
{
	if (queue == NULL)
		return;
	pthread_mutex_lock(&queue->lock);
	queue->closing = true;
	pthread_cond_broadcast(&queue->work);
	pthread_mutex_unlock(&queue->lock);
	for (int i = 0; i < queue->worker_count; i++) {
		pthread_join(queue->workers[i].thread, NULL);
		network_close(queue->workers[i].network);
	}
	threads_run = false;
	if (queue->written != NULL)
		queue->written->next = NULL;
	free_list(queue, queue->written);
	free_list(queue, queue->spare);
	pthread_cond_destroy(&queue->room);
	pthread_cond_destroy(&queue->work);
	pthread_mutex_destroy(&queue->lock);
	free(queue->workers);
	free(queue);
}
