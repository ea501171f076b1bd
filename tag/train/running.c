/* running.c - running text, tokenised, in memory */
#include "tag/train/running.h"

#include "tokenize/conllu.h"
#include "tokenize/message.h"

static void add_sentence(struct running *running, const struct sentence *sentence)
{
	for (size_t i = 0; i < sentence->token_count; i++) {
		running->words = arena_grow(&running->arena, running->words, running->word_count,
		                            &running->word_capacity, sizeof(*running->words));
		running->words[running->word_count++] =
			classes_add(&running->arena, &running->forms, sentence->tokens[i].form);
	}
	running->ends = arena_grow(&running->arena, running->ends, running->sentence_count,
	                           &running->sentence_capacity, sizeof(*running->ends));
	running->ends[running->sentence_count++] = running->word_count;
}

struct running running_read(FILE *stream)
{
	struct conllu_reader reader = { .stream = stream, .name = "running text" };
	struct running running = { .word_count = 0 };
	struct arena arena = { 0 };
	struct sentence sentence;
	enum conllu_status status;

	while ((status = conllu_read(&reader, &arena, &sentence)) != CONLLU_END) {
		if (status == CONLLU_REFUSED)
			message_refused(reader.name, reader.line, reader.problem);
		if (status == CONLLU_SENTENCE && sentence.token_count > 0 && sentence.token_count <= LONGEST_RUNNING)
			add_sentence(&running, &sentence);
		arena_reset(&arena);
	}
	conllu_close(&reader);
	arena_free(&arena);
	return running;
}
