/* fuzz_conllu.c - any bytes as CoNLL-U: what is taken is written so that reading it again gives the same rows */
#include "tests/fuzz/run.h"

#include "tests/fuzz/rows.h"
#include "tokenize/conllu.h"
#include "tokenize/message.h"

/* Everything that can be asked about a sentence. */
static void look_at(struct arena *arena, const struct sentence *sentence)
{
	struct text value;
	size_t start, end;

	conllu_comment(sentence, "sent_id", &value);
	for (size_t i = 0; i < sentence->token_count; i++) {
		const struct token *token = &sentence->tokens[i];
		const struct range *range = conllu_range_of(sentence, token->id);

		conllu_token_range(range != NULL ? range->misc : token->misc, &start, &end);
		if (conllu_misc(token->misc, "Entity", &value) &&
		    !text_valid(conllu_escape(arena, conllu_unescape(arena, value))))
			run_fault("an escape that is no UTF-8", value);
	}
	conllu_span_text(arena, sentence, 1, (int)sentence->token_count);
}

/* Write on what is taken, and say what is refused, as tag does; *cut where a document had no end. */
static struct text read_and_write(struct text bytes, bool *cut)
{
	struct conllu_reader reader = { .stream = run_stream(bytes), .name = "input" };
	struct arena arena = { 0 };
	struct sentence sentence;
	enum conllu_status status;
	int outcome = EXIT_DONE;

	run_begin("conllu");
	while ((status = conllu_read(&reader, &arena, &sentence)) != CONLLU_END) {
		if (status == CONLLU_SENTENCE) {
			look_at(&arena, &sentence);
			conllu_write(stdout, &sentence);
		} else if (status == CONLLU_ENDDOC) {
			printf("%.*s\n", TEXT_ARGS(reader.comment));
		} else {
			*cut = *cut || strstr(reader.problem, "the stream was cut") != NULL;
			outcome = message_refused("input", reader.line, reader.problem);
		}
		arena_reset(&arena);
	}
	conllu_close(&reader);
	arena_free(&arena);
	fclose(reader.stream);
	return run_end(outcome);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = { 0 };
	bool cut = false;
	struct text first = text_copy(&arena, read_and_write((struct text){ (const char *)data, size }, &cut));

	run_expect_sentences(first);
	/* A document that was cut stays so when it is written, and takes with it the comments in front of the next # newdoc. */
	cut = false;
	struct text second = read_and_write(first, &cut);
	if (!cut && !text_equal(first, second))
		run_fault("rows that change when they are read again", second);
	arena_free(&arena);
	return 0;
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned seed)
{
	return rows_mutate(data, size, max_size, seed);
}
