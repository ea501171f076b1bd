/* conllu.c - reading CoNLL-U: lines into rows, rows into a sentence that was checked */
#include "conllu.h"

#include <stdarg.h>
#include <string.h>

#include "eight_bytes.h"

enum { LONG_SENTENCE = 10000 };          /* words: the room that such a one took is given back */

struct building {                        /* a sentence while its lines come in */
	struct sentence *sentence;
	struct arena    *arena;
	size_t           comment_room, range_room, empty_room;
};

static bool refuse(struct conllu_reader *reader, size_t line, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Note what is wrong and where; false, so that a check can end with `return refuse(...)`. */
static bool refuse(struct conllu_reader *reader, size_t line, const char *format, ...)
{
	va_list values;
	va_start(values, format);
	vsnprintf(reader->problem, sizeof(reader->problem), format, values);
	va_end(values);
	reader->line = line;
	return false;
}

static bool refuse_bytes(struct conllu_reader *reader)
{
	return refuse(reader, reader->lines.count, "expected UTF-8, found other bytes");
}

/* A refused sentence goes to its blank line. */
static void skip_sentence(struct conllu_reader *reader)
{
	struct text line;
	bool whole;
	while (line_read(&reader->lines, reader->stream, &line, &whole) && line.length > 0)
		;
}

/* --- one row --- */

/* Decimal digits only, below 10^9; false for anything else. */
static bool parse_number(struct text field, int *value)
{
	if (field.length == 0 || field.length > 9)
		return false;
	*value = 0;
	for (size_t i = 0; i < field.length; i++) {
		if (field.bytes[i] < '0' || field.bytes[i] > '9')
			return false;
		*value = *value * 10 + (field.bytes[i] - '0');
	}
	return true;
}

static struct text without_underscore(struct text field)
{
	if (field.length == 1 && field.bytes[0] == '_')
		field.length = 0;
	return field;
}

/* Two numbers joined by `separator`, as in the ids "1-2" and "1.1". */
static bool parse_pair(struct text field, char separator, int *first, int *second)
{
	struct text head;
	return text_next(&field, separator, &head) && field.bytes != NULL && parse_number(head, first) &&
	       parse_number(field, second);
}

static bool add_range(struct conllu_reader *reader, struct building *b, const struct text *columns)
{
	struct sentence *s = b->sentence;
	struct range range = { .form = columns[1], .misc = without_underscore(columns[9]) };

	if (!parse_pair(columns[0], '-', &range.first, &range.last) || range.first >= range.last)
		return refuse(reader, reader->lines.count, "expected a range such as 1-2, found %.*s", TEXT_ARGS(columns[0]));
	if (range.first != (int)s->token_count + 1)
		return refuse(reader, reader->lines.count, "expected the range %.*s before word %d, found it before word %zu",
			      TEXT_ARGS(columns[0]), range.first, s->token_count + 1);
	if (s->range_count > 0 && s->ranges[s->range_count - 1].last >= range.first)
		return refuse(reader, reader->lines.count, "range %.*s overlaps the one before it", TEXT_ARGS(columns[0]));
	s->ranges = arena_grow(b->arena, s->ranges, s->range_count, &b->range_room, sizeof(range));
	s->ranges[s->range_count++] = range;
	return true;
}

static bool add_empty(struct conllu_reader *reader, struct building *b, struct text id, struct text row)
{
	struct sentence *s = b->sentence;
	struct empty_node empty = { .row = row };
	int number;

	if (!parse_pair(id, '.', &empty.after, &number) || empty.after != (int)s->token_count)
		return refuse(reader, reader->lines.count, "empty node %.*s stands behind word %zu", TEXT_ARGS(id), s->token_count);
	s->empties = arena_grow(b->arena, s->empties, s->empty_count, &b->empty_room, sizeof(empty));
	s->empties[s->empty_count++] = empty;
	return true;
}

static struct token *new_token(struct conllu_reader *reader, struct sentence *s)
{
	if (s->token_count == reader->room) {
		size_t room = reader->room;
		reader->token_lines =
			arena_grow(&reader->rows, reader->token_lines, s->token_count, &room, sizeof(size_t));
		reader->tokens =
			arena_grow(&reader->rows, reader->tokens, s->token_count, &reader->room, sizeof(struct token));
	}
	reader->token_lines[s->token_count] = reader->lines.count;
	return &reader->tokens[s->token_count++];
}

/* The next word: its id is the one expected. */
static bool add_token(struct conllu_reader *reader, struct building *b, const struct text *columns)
{
	struct sentence *s = b->sentence;
	int head = -1;

	if (!text_is(columns[6], "_") && !parse_number(columns[6], &head))
		return refuse(reader, reader->lines.count, "expected a head, found %.*s", TEXT_ARGS(text_slice(columns[6], 0, 40)));
	struct token *token = new_token(reader, s);
	*token = (struct token){
		.id = (int)s->token_count,
		.head = head,
		.form = columns[1],
		.lemma = without_underscore(columns[2]),
		.upos = without_underscore(columns[3]),
		.xpos = without_underscore(columns[4]),
		.feats = without_underscore(columns[5]),
		.deprel = without_underscore(columns[7]),
		.deps = without_underscore(columns[8]),
		.misc = without_underscore(columns[9]),
	};
	return true;
}

/* The columns of a row as they are found; only the first ten are kept. */
struct columns {
	struct text texts[CONLLU_COLUMNS];
	size_t      count;
	const char *from;                /* where the next one begins */
	bool        ascii;               /* no byte of the row is above 127 */
};

static void end_column(struct columns *columns, const char *end)
{
	if (columns->count < CONLLU_COLUMNS)
		columns->texts[columns->count] = (struct text){ columns->from, (size_t)(end - columns->from) };
	columns->count++;
	columns->from = end + 1;
}

static void split(struct text row, struct columns *columns)
{
	const char *at = row.bytes, *end = row.bytes + row.length;

	uint64_t any = 0;

	columns->count = 0;
	columns->from = at;
	for (; end - at >= 8; at += 8) {
		uint64_t eight = eight_bytes(at);
		any |= eight;
		for (uint64_t tabs = eight_equal(eight, '\t'); tabs != 0; tabs &= tabs - 1)
			end_column(columns, at + eight_first(tabs));
	}
	for (; at < end; at++) {
		any |= (unsigned char)*at;
		if (*at == '\t')
			end_column(columns, at);
	}
	end_column(columns, end);
	columns->ascii = eight_ascii(any);
}

static bool add_row(struct conllu_reader *reader, struct building *b, struct text row)
{
	struct columns columns;
	int id = 0;

	split(row, &columns);
	if (!columns.ascii && !text_valid(row))
		return refuse_bytes(reader);
	if (columns.count != CONLLU_COLUMNS)
		return refuse(reader, reader->lines.count, "expected %d columns, found %zu", CONLLU_COLUMNS, columns.count);
	if (columns.texts[1].length == 0)
		return refuse(reader, reader->lines.count, "expected a form, found an empty column");
	if (parse_number(columns.texts[0], &id) && id == (int)b->sentence->token_count + 1)
		return add_token(reader, b, columns.texts);
	if (text_has(columns.texts[0], '-'))
		return add_range(reader, b, columns.texts);
	if (text_has(columns.texts[0], '.'))
		return add_empty(reader, b, columns.texts[0], row);
	return refuse(reader, reader->lines.count, "expected id %zu, found %.*s", b->sentence->token_count + 1,
		      TEXT_ARGS(text_slice(columns.texts[0], 0, 40)));
}

/* --- the whole sentence --- */

/* Follow each word's heads to the root; a word met again on its own path closes a cycle.  Linear. */
static bool check_cycles(struct conllu_reader *reader, const struct building *b)
{
	const struct sentence *s = b->sentence;
	int *seen_from = arena_array(b->arena, s->token_count + 1, sizeof(int));

	for (int id = 1; id <= (int)s->token_count; id++) {
		int at = id;
		for (; at != 0 && seen_from[at] == 0; at = s->tokens[at - 1].head)
			seen_from[at] = id;
		if (at != 0 && seen_from[at] == id)
			return refuse(reader, reader->token_lines[at - 1], "word %d is in a cycle of heads", at);
	}
	return true;
}

static bool check_heads(struct conllu_reader *reader, const struct building *b)
{
	const struct sentence *s = b->sentence;
	bool filled = s->tokens[0].head >= 0;

	for (size_t i = 0; i < s->token_count; i++) {
		int head = s->tokens[i].head;
		if ((head >= 0) != filled)
			return refuse(reader, reader->token_lines[i], "expected heads in all rows or in none");
		if (head > (int)s->token_count)
			return refuse(reader, reader->token_lines[i], "expected a head from 0 to %zu, found %d", s->token_count, head);
	}
	return !filled || check_cycles(reader, b);
}

static void free_rows(struct conllu_reader *reader)
{
	arena_free(&reader->rows);
	reader->tokens = NULL;
	reader->token_lines = NULL;
	reader->room = 0;
}

/* The rows move where they stay, now that their number is known. */
static bool check_sentence(struct conllu_reader *reader, const struct building *b)
{
	struct sentence *s = b->sentence;

	if (s->token_count == 0)
		return refuse(reader, reader->lines.count, "expected a word, found a sentence without any");
	const struct range *last = s->range_count > 0 ? &s->ranges[s->range_count - 1] : NULL;
	if (last != NULL && last->last > (int)s->token_count)
		return refuse(reader, reader->lines.count, "range %d-%d leaves the sentence of %zu words", last->first, last->last,
			      s->token_count);
	s->tokens = arena_room(b->arena, s->token_count, sizeof(*s->tokens));
	memcpy(s->tokens, reader->tokens, s->token_count * sizeof(*s->tokens));
	bool whole = check_heads(reader, b);
	if (s->token_count > LONG_SENTENCE)
		free_rows(reader);
	return whole;
}

static void add_comment(struct building *b, struct text line)
{
	struct sentence *s = b->sentence;
	s->comments = arena_grow(b->arena, s->comments, s->comment_count, &b->comment_room, sizeof(line));
	s->comments[s->comment_count++] = line;
}

/* What a comment says of the document's begin; false where the document before it was cut. */
static bool follow_document(struct conllu_reader *reader, const struct sentence *pending, struct text comment)
{
	struct text value;

	if (conllu_comment_is(comment, "newdoc", &value) || conllu_comment_is(comment, "newdoc id", &value)) {
		if (reader->document_open) {
			reader->document_open = false;
			return refuse(reader, reader->lines.count, "expected # enddoc before a new document: the stream was cut");
		}
		if (conllu_comment(pending, "newdoc", &value) || conllu_comment(pending, "newdoc id", &value))
			return refuse(reader, reader->lines.count, "expected a sentence, found a new document behind comments");
	} else if (conllu_comment_is(comment, "generator", &value) && text_starts(value, "bulletin ")) {
		reader->document_open = true;
	}
	return true;
}

static enum conllu_status at_stream_end(struct conllu_reader *reader, struct building *b)
{
	if (b->sentence->comment_count > 0 && b->sentence->token_count == 0) {
		refuse(reader, reader->lines.count, "expected a sentence, found the end behind comments");
		reader->document_open = false;
		return CONLLU_REFUSED;
	}
	if (reader->document_open) {
		refuse(reader, reader->lines.count, "expected # enddoc, found the end: the stream was cut");
		reader->document_open = false;
		return CONLLU_REFUSED;
	}
	return CONLLU_END;
}

enum line_kind { LINE_GOES_ON, LINE_ENDS_SENTENCE, LINE_ENDS_DOCUMENT, LINE_REFUSED };

static enum line_kind take_comment(struct conllu_reader *reader, struct building *b, struct text line)
{
	if (!text_valid(line)) {
		refuse_bytes(reader);
		return LINE_REFUSED;
	}
	if (b->sentence->token_count > 0 || b->sentence->range_count > 0) {
		refuse(reader, reader->lines.count, "expected a blank line before a comment");
		return LINE_REFUSED;
	}
	if (conllu_comment_is(line, "enddoc", &reader->comment) || conllu_comment_is(line, "enddoc id", &reader->comment)) {
		if (b->sentence->comment_count > 0) {
			refuse(reader, reader->lines.count, "expected a sentence, found # enddoc behind comments");
			return LINE_REFUSED;
		}
		reader->comment = line;
		reader->document_open = false;
		return LINE_ENDS_DOCUMENT;
	}
	add_comment(b, text_copy(b->arena, line));
	return LINE_GOES_ON;
}

static enum line_kind take_line(struct conllu_reader *reader, struct building *b, struct text line)
{
	if (line.length == 0) {
		if (b->sentence->token_count == 0 && b->sentence->range_count == 0 && b->sentence->empty_count == 0)
			return LINE_GOES_ON;
		return check_sentence(reader, b) ? LINE_ENDS_SENTENCE : LINE_REFUSED;
	}
	if (b->sentence->line == 0)
		b->sentence->line = reader->lines.count;
	if (line.bytes[0] == '#')
		return take_comment(reader, b, line);
	return add_row(reader, b, text_copy(b->arena, line)) ? LINE_GOES_ON : LINE_REFUSED;
}

enum conllu_status conllu_read(struct conllu_reader *reader, struct arena *arena, struct sentence *sentence)
{
	struct building b = { .sentence = sentence, .arena = arena };
	struct text line;
	bool whole;

	*sentence = (struct sentence){ 0 };
	while (line_read(&reader->lines, reader->stream, &line, &whole)) {
		if (line.length > 0 && line.bytes[0] == '#' && !follow_document(reader, sentence, line)) {
			/* The new document is whole: its line is read again with the next call. */
			line_unread(&reader->lines, line);
			return CONLLU_REFUSED;
		}
		switch (take_line(reader, &b, line)) {
		case LINE_GOES_ON: break;
		case LINE_ENDS_SENTENCE: reader->line = reader->lines.count; return CONLLU_SENTENCE;
		case LINE_ENDS_DOCUMENT: reader->line = reader->lines.count; return CONLLU_ENDDOC;
		case LINE_REFUSED:
			if (line.length > 0)
				skip_sentence(reader);
			return CONLLU_REFUSED;
		}
	}
	if (sentence->token_count > 0 || sentence->range_count > 0)
		return check_sentence(reader, &b) ? CONLLU_SENTENCE : CONLLU_REFUSED;
	return at_stream_end(reader, &b);
}

void conllu_close(struct conllu_reader *reader)
{
	line_reader_close(&reader->lines);
	free_rows(reader);
}
