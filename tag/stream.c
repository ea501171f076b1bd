/* stream.c - a stream of token rows, cut into documents and windows of long ones */
#include "tag/stream.h"

#include "tokenize/message.h"

struct stream {
	struct document_queue *queue;
	struct document       *document;   /* that is being read */
	struct arena           kept;       /* of the document, from window to window: */
	struct text            date, publication, acronym;
};

static void keep_comment(struct stream *stream, const char *key, struct text *kept)
{
	struct text value;

	if (conllu_comment(&stream->document->discourse.sentences[0].rows, key, &value))
		*kept = text_copy(&stream->kept, value);
}

/* What the comments of a document say holds for all of its windows. */
static void describe(struct stream *stream)
{
	struct document *document = stream->document;

	keep_comment(stream, "date", &stream->date);
	keep_comment(stream, "publication", &stream->publication);
	keep_comment(stream, "acronym", &stream->acronym);
	document->discourse.date = text_copy(&document->arena, stream->date);
	document->discourse.publication = text_copy(&document->arena, stream->publication);
	document->discourse.acronym = text_copy(&document->arena, stream->acronym);
}

static void forget(struct stream *stream)
{
	arena_reset(&stream->kept);
	stream->date = stream->publication = stream->acronym = (struct text){ NULL, 0 };
}

/* The document is read, or a window of it; `ending`: its last line, length 0 where there is none. */
static void put(struct stream *stream, struct text ending)
{
	struct document *document = stream->document;

	if (document->discourse.sentence_count > 0)
		describe(stream);
	if (ending.length > 0)
		document->ending = text_copy(&document->arena, ending);
	document_queue_put(stream->queue, document);
}

/* The next window of the same document, or another document, is read from here on. */
static void turn(struct stream *stream, struct text ending, bool same)
{
	const struct document *before = stream->document;

	put(stream, ending);
	stream->document = document_queue_new(stream->queue);
	if (same)
		stream->document->before = before;
	else
		forget(stream);
}

/* The sentence lies in the memory of the document that was read when it came, even where it begins the next. */
static void add(struct stream *stream, const struct sentence *sentence)
{
	bool begins = document_begins(sentence);

	if (begins || stream->document->discourse.sentence_count == DOCUMENT_WINDOW)
		turn(stream, (struct text){ NULL, 0 }, !begins);
	discourse_add_sentence(&stream->document->discourse, sentence);
}

int tag_stream(FILE *file, const char *name, void *queue)
{
	struct conllu_reader reader = { .stream = file, .name = name };
	struct stream stream = { .queue = queue, .document = document_queue_new(queue) };
	struct sentence sentence;
	enum conllu_status status;
	int outcome = EXIT_DONE;

	while ((status = conllu_read(&reader, &stream.document->arena, &sentence)) != CONLLU_END)
		switch (status) {
		case CONLLU_SENTENCE: add(&stream, &sentence); break;
		case CONLLU_ENDDOC:   turn(&stream, reader.comment, false); break;
		default:
			outcome = worse_status(outcome,
			                       message_refused(name, reader.line, reader.problem));
		}
	put(&stream, (struct text){ NULL, 0 });
	conllu_close(&reader);
	arena_free(&stream.kept);
	return outcome;
}
