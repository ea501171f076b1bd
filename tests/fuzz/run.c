/* run.c - streams and files of the bytes that a harness is given, and what has to hold of what comes out */
#include "tests/fuzz/run.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "extract/facts.h"
#include "tokenize/conllu.h"
#include "tokenize/message.h"

struct caught {
	FILE  *stream, *before;    /* before: what stood in its place */
	char  *bytes;
	size_t length;
};

static struct caught output, messages;
static const char *name_of_program;
static char path[] = "/tmp/bulletin-fuzz-XXXXXX";

/* --- bytes in --- */

FILE *run_stream(struct text bytes)
{
	FILE *stream = fmemopen((void *)(uintptr_t)bytes.bytes, bytes.length, "rb");

	if (stream == NULL)
		run_fault("no stream in memory", TEXT(""));
	return stream;
}

static void remove_file(void)
{
	unlink(path);
}

const char *run_file(struct text bytes)
{
	static bool made;
	int file = made ? -1 : mkstemp(path);

	if (file >= 0) {
		close(file);
		atexit(remove_file);
		made = true;
	}
	FILE *stream = fopen(path, "wb");
	if (stream == NULL || fwrite(bytes.bytes, 1, bytes.length, stream) != bytes.length || fclose(stream) != 0)
		run_fault("no file", text_of(path));
	return path;
}

/* --- output and messages out --- */

static void catch(struct caught *caught, FILE **place)
{
	free(caught->bytes);
	*caught = (struct caught){ .before = *place };
	caught->stream = open_memstream(&caught->bytes, &caught->length);
	if (caught->stream == NULL)
		run_fault("no stream in memory", TEXT(""));
	*place = caught->stream;   /* glibc lets a program do that */
}

static struct text let_go(struct caught *caught, FILE **place)
{
	*place = caught->before;
	fclose(caught->stream);
	return (struct text){ caught->bytes, caught->length };
}

void run_begin(const char *program)
{
	name_of_program = program;
	message_program(program);
	catch(&output, &stdout);
	catch(&messages, &stderr);
}

/* "tag: " before the line? */
static bool is_named(struct text line)
{
	return text_starts(line, name_of_program) &&
	       text_starts(text_slice(line, strlen(name_of_program), line.length), ": ");
}

/* "tag: file:12: warning: "; what is quoted behind that may say so too. */
static bool is_warning(struct text line)
{
	for (size_t at = strlen(name_of_program) + 2; at < line.length; at++)
		if (text_starts(text_slice(line, at, line.length), ": "))
			return text_starts(text_slice(line, at, line.length), ": warning: ");
	return false;
}

static void check_messages(int status, struct text said)
{
	struct text rest = said, line;
	bool lost = false;

	if (status != EXIT_DONE && status != EXIT_REFUSED && status != EXIT_TROUBLE)
		run_fault("an exit status that is none", said);
	if (!text_valid(said) || (said.length > 0 && said.bytes[said.length - 1] != '\n'))
		run_fault("messages that are no lines of UTF-8", said);
	while (text_next(&rest, '\n', &line) && line.length > 0) {
		if (!is_named(line))
			run_fault("a message without the program's name", said);
		lost |= !is_warning(line);
	}
	if ((status != EXIT_DONE) != lost)
		run_fault(lost ? "a message with exit status 0" : "input was lost without a message", said);
}

struct text run_end_bytes(int status)
{
	struct text written = let_go(&output, &stdout), said = let_go(&messages, &stderr);

	check_messages(status, said);
	return written;
}

struct text run_end(int status)
{
	struct text written = run_end_bytes(status);

	if (!text_valid(written))
		run_fault("output that is no UTF-8", written);
	return written;
}

/* --- rules --- */

void run_fault(const char *rule, struct text shown)
{
	dprintf(STDERR_FILENO, "\n%s: %s:\n%.*s\n%s\n", name_of_program, rule,
	        shown.length < 4000 ? (int)shown.length : 4000, shown.length > 0 ? shown.bytes : "",
	        messages.bytes != NULL ? messages.bytes : "");
	abort();
}

static bool was_cut(const char *problem)
{
	return text_starts(text_of(problem), "expected # enddoc");
}

void run_expect_sentences(struct text rows)
{
	struct conllu_reader reader = { .stream = run_stream(rows), .name = "output" };
	struct arena arena = { 0 };
	struct sentence sentence;
	enum conllu_status status;

	while ((status = conllu_read(&reader, &arena, &sentence)) != CONLLU_END) {
		if (status == CONLLU_REFUSED && !was_cut(reader.problem)) {
			dprintf(STDERR_FILENO, "line %zu: %s\n", reader.line, reader.problem);
			run_fault("rows of our own that are refused", rows);
		}
		arena_reset(&arena);
	}
	conllu_close(&reader);
	arena_free(&arena);
	fclose(reader.stream);
}

void run_expect_facts(struct text rows)
{
	struct facts_reader reader = { .stream = run_stream(rows), .name = "output" };
	struct arena arena = { 0 };
	struct fact fact;
	enum facts_status status;

	while ((status = facts_read(&reader, &arena, &fact)) != FACTS_END) {
		if (status == FACTS_REFUSED) {
			dprintf(STDERR_FILENO, "line %zu: %s\n", reader.line, reader.problem);
			run_fault("rows of our own that are refused", rows);
		}
		arena_reset(&arena);
	}
	facts_close(&reader);
	arena_free(&arena);
	fclose(reader.stream);
}
