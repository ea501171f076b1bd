/* document.c - sentences of a stream gathered into documents */
#include "extract/document.h"

#include <string.h>

#include "extract/mentions.h"
#include "tokenize/message.h"

/* --- comments --- */

/* A newdoc comment, with or without an id. */
static bool begins_document(const struct sentence *rows, struct text *id)
{
	*id = (struct text){0};
	return conllu_comment(rows, "newdoc id", id) || conllu_comment(rows, "newdoc", id);
}

/* "edm-1-139-s12" is sentence 12 of edm-1-139; 0 for other kinds of sent_id. */
static int number_of_id(struct text id, struct text *document)
{
	int number = 0;
	size_t digits = 0;

	while (digits < id.length && digits < 8 && id.bytes[id.length - digits - 1] >= '0' &&
	       id.bytes[id.length - digits - 1] <= '9')
		digits++;
	for (size_t i = id.length - digits; i < id.length; i++)
		number = number * 10 + (id.bytes[i] - '0');
	*document = text_slice(id, 0, id.length - digits);
	if (digits == 0 || !text_ends(*document, "-s"))
		return 0;
	*document = text_slice(id, 0, document->length - 2);
	return document->length > 0 ? number : 0;
}

/* "news/today.conllu" -> "today": the id of a document that has none of its own. */
static struct text id_of_name(struct arena *arena, const char *name, int untitled)
{
	const char *slash = strrchr(name, '/'), *base = slash != NULL ? slash + 1 : name;
	const char *dot = strchr(base, '.');
	struct text id = {base, dot != NULL && dot > base ? (size_t)(dot - base) : strlen(base)};

	return untitled > 1 ? text_format(arena, "%.*s-%d", TEXT_ARGS(id), untitled) : id;
}

static void read_metadata(struct document_reader *reader, struct document *document,
			  const struct sentence *rows)
{
	struct text sentence_id, stem;

	begins_document(rows, &document->id);
	if (document->id.length == 0 && conllu_comment(rows, "sent_id", &sentence_id) &&
	    number_of_id(sentence_id, &stem) > 0)
		document->id = stem;
	if (document->id.length == 0)
		document->id = id_of_name(arena_of_document(reader), reader->rows.name, ++reader->untitled);
	conllu_comment(rows, "publication", &document->publication);
	conllu_comment(rows, "acronym", &document->acronym);
	conllu_comment(rows, "volume", &document->volume);
	conllu_comment(rows, "issue", &document->issue);
	conllu_comment(rows, "author", &document->author);
	conllu_comment(rows, "title", &document->title);
	conllu_comment(rows, "dateline", &document->dateline);
	conllu_comment(rows, "date", &document->date);
	conllu_comment(rows, "date_basis", &document->date_basis);
	document->dated = document->date.length > 0 && !text_is(document->date_basis, "unknown");
}

/* What a further window takes over from the one before it, which lies in the other arena. */
static void continue_metadata(struct document_reader *reader, struct document *document)
{
	struct arena *arena = arena_of_document(reader);
	struct document *from = &reader->previous;
	struct text *fields[] = {&document->id,        &document->publication, &document->acronym,
				 &document->volume,    &document->issue,       &document->author,
				 &document->title,     &document->dateline,    &document->date,
				 &document->date_basis};

	document->id = from->id;
	document->publication = from->publication;
	document->acronym = from->acronym;
	document->volume = from->volume;
	document->issue = from->issue;
	document->author = from->author;
	document->title = from->title;
	document->dateline = from->dateline;
	document->date = from->date;
	document->date_basis = from->date_basis;
	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
		*fields[i] = text_copy(arena, *fields[i]);
	document->dated = from->dated;
	document->window = from->window + 1;
}

/* --- sentences --- */

static int *filled(struct arena *arena, size_t count, int value)
{
	int *numbers = arena_array(arena, count, sizeof *numbers);

	for (size_t i = 0; value != 0 && i < count; i++)
		numbers[i] = value;
	return numbers;
}

static void widen(struct document_sentence *sentence, int head, int word)
{
	if (sentence->left[word] < sentence->left[head])
		sentence->left[head] = sentence->left[word];
	if (sentence->right[word] > sentence->right[head])
		sentence->right[head] = sentence->right[word];
}

/*
 * How far the words under each word reach: heads in order before their dependents, then backwards, so that each
 * word is looked at once (Kahn 1962).  What hangs in a circle is in no such order, and reaches no further than
 * itself.
 */
static void reach(struct arena *arena, struct document_sentence *sentence)
{
	int count = (int)sentence->rows.token_count, done = 0, end = 0;
	int *order = filled(arena, (size_t)count + 1, 0);

	order[end++] = 0;
	for (; done < end; done++)
		for (int child = sentence->child[order[done]]; child != 0; child = sentence->sibling[child])
			order[end++] = child;
	while (--end > 0)
		if (sentence->rows.tokens[order[end] - 1].head > 0)
			widen(sentence, sentence->rows.tokens[order[end] - 1].head, order[end]);
}

/* Dependents in order, and how far each word's own reach to both sides. */
static void build_tree(struct arena *arena, struct document_sentence *sentence)
{
	int count = (int)sentence->rows.token_count;
	const struct token *tokens = sentence->rows.tokens;

	sentence->child = filled(arena, (size_t)count + 1, 0);
	sentence->sibling = filled(arena, (size_t)count + 1, 0);
	sentence->left = filled(arena, (size_t)count + 1, 0);
	sentence->right = filled(arena, (size_t)count + 1, 0);
	for (int word = count; word >= 1; word--) {
		sentence->left[word] = sentence->right[word] = word;
		if (tokens[word - 1].head >= 0) {
			sentence->sibling[word] = sentence->child[tokens[word - 1].head];
			sentence->child[tokens[word - 1].head] = word;
		}
	}
	sentence->left[0] = 1;
	sentence->right[0] = count;
	reach(arena, sentence);
}

static void add_sentence(struct document_reader *reader, struct document *document, size_t *capacity,
			 const struct sentence *rows)
{
	struct arena *arena = arena_of_document(reader);
	struct document_sentence *sentence;
	struct text value, stem;
	size_t words = rows->token_count + 1;

	document->sentences = arena_grow(arena, document->sentences, (size_t)document->sentence_count,
					 capacity, sizeof *document->sentences);
	sentence = &document->sentences[document->sentence_count++];
	*sentence = (struct document_sentence){.rows = *rows};
	sentence->number = ++document->totals.sentences;
	if (conllu_comment(rows, "sent_id", &value) && number_of_id(value, &stem) > 0 &&
	    text_equal(stem, document->id))
		sentence->number = number_of_id(value, &stem);
	if (conllu_comment(rows, "newpar id", &value) || conllu_comment(rows, "newpar", &value))
		reader->paragraph++;
	sentence->paragraph = reader->paragraph;
	sentence->outermost = filled(arena, words, -1);
	sentence->headed = filled(arena, words, -1);
	sentence->annotations = annotations_of(arena, rows);
	sentence->text = sentence_text_of(arena, rows, sentence->annotations);
	build_tree(arena, sentence);
}

/* --- documents --- */

enum gathered { GATHERED_SENTENCE, GATHERED_DOCUMENT, GATHERED_ALL };

/* The next sentence of this document, or that the document is over. */
static enum gathered next_sentence(struct document_reader *reader, struct document *document,
				   struct sentence *rows)
{
	struct text id;
	enum conllu_status status;

	if (reader->has_pending) {
		*rows = reader->pending;
		reader->has_pending = false;
		return GATHERED_SENTENCE;
	}
	for (;;) {
		status = conllu_read(&reader->rows, arena_of_document(reader), rows);
		if (status == CONLLU_END)
			return GATHERED_ALL;
		if (status == CONLLU_REFUSED) {
			int said =
				message_refused(reader->rows.name, reader->rows.line, reader->rows.problem);

			reader->status = worse_status(reader->status, said);
			continue;
		}
		if (status == CONLLU_ENDDOC && document->sentence_count == 0)
			continue;
		if (status == CONLLU_ENDDOC)
			return GATHERED_DOCUMENT;
		if (document->sentence_count == 0)
			return GATHERED_SENTENCE;
		reader->continues =
			document->sentence_count == DOCUMENT_WINDOW && !begins_document(rows, &id);
		if (!reader->continues && !begins_document(rows, &id))
			return GATHERED_SENTENCE;
		reader->pending = *rows;
		reader->has_pending = true;
		return GATHERED_DOCUMENT;
	}
}

static void begin_document(struct document_reader *reader, struct document *document,
			   const struct sentence *rows, bool further)
{
	document->sentence_count = 0;
	if (further) {
		continue_metadata(reader, document);
		document->totals = reader->previous.totals;
	} else {
		reader->paragraph = 0;
		read_metadata(reader, document, rows);
	}
}

bool document_read(struct document_reader *reader, struct document *document)
{
	struct sentence rows;
	struct mentions mentions;
	size_t capacity = 0;
	bool further = reader->continues;
	enum gathered gathered;

	if (reader->at_end && !reader->has_pending)
		return false;
	if (further)
		reader->previous = *document;
	reader->continues = false;
	reader->current = !reader->current;
	arena_reset(arena_of_document(reader));
	*document = (struct document){0};
	mentions_begin(&mentions, arena_of_document(reader), document, reader->rows.name);
	while ((gathered = next_sentence(reader, document, &rows)) == GATHERED_SENTENCE) {
		if (document->sentence_count == 0)
			begin_document(reader, document, &rows, further);
		add_sentence(reader, document, &capacity, &rows);
		mentions_add(&mentions);
	}
	reader->at_end = gathered == GATHERED_ALL;
	if (document->sentence_count == 0)
		return false;
	mentions_finish(&mentions);
	document->last = !reader->continues;
	reader->status = worse_status(reader->status, mentions.status);
	return true;
}

struct arena *arena_of_document(struct document_reader *reader)
{
	return &reader->arenas[reader->current];
}

void document_close(struct document_reader *reader)
{
	conllu_close(&reader->rows);
	arena_free(&reader->arenas[0]);
	arena_free(&reader->arenas[1]);
}
