/* fuzz_lexicon.c - any bytes as the table of names of tag --dictionary, with a text whose words are asked for */
#include "tests/fuzz/run.h"

#include "tests/fuzz/rows.h"
#include "tag/lexicon.h"
#include "tokenize/message.h"

/* What the table has for the words of the text, from each of them on. */
static void look_up(const struct lexicon *lexicon, struct text bytes)
{
	struct arena arena = { 0 };
	struct token *tokens = NULL;
	size_t count = 0, capacity = 0;
	struct text rest = bytes, word;
	struct lexicon_entry entry;

	while (text_next(&rest, ' ', &word)) {
		tokens = arena_grow(&arena, tokens, count, &capacity, sizeof *tokens);
		tokens[count] = (struct token){ .id = (int)count + 1, .form = word };
		count++;
	}
	for (size_t i = 0; i < count; i++)
		for (enum lexicon_kind kind = LEXICON_NAMES; kind <= LEXICON_CODES; kind++)
			if (lexicon_match(lexicon, kind, tokens + i, (int)(count - i), TEXT("2004-12-03"), &entry) > 0 &&
			    !text_valid(entry.canonical))
				run_fault("a name that is no UTF-8", entry.canonical);
	arena_free(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct text bytes = { (const char *)data, size };
	const char *path = run_file(bytes);
	struct text rest = bytes, line, name;

	run_begin("tag");
	struct lexicon *lexicon = lexicon_open(path);
	/* its own names are asked for too: the first cell of each line */
	for (int i = 0; lexicon != NULL && i < 50 && text_next(&rest, '\n', &line); i++)
		if (text_next(&line, '\t', &name) && text_valid(name))
			look_up(lexicon, name);
	if (lexicon != NULL)
		look_up(lexicon, TEXT("Prime Minister Anna Kvas of Russia met al - Qaeda in Riga ."));
	lexicon_close(lexicon);
	run_end(lexicon == NULL ? EXIT_TROUBLE : EXIT_DONE);
	return 0;
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned seed)
{
	return rows_mutate(data, size, max_size, seed);
}
