/* fuzz_facts.c - any bytes as a fact table: a row that is taken is written so that reading it again gives the same cells */
#include "tests/fuzz/run.h"

#include "extract/facts.h"
#include "tests/fuzz/rows.h"
#include "tokenize/message.h"

/* The items of a list, put together again. */
static struct text list_again(struct arena *arena, struct text cell)
{
	struct text rest = cell, item, list = { NULL, 0 };

	while (facts_list_next(arena, &rest, &item))
		list = facts_list_add(arena, list, item);
	return list;
}

static void look_at(struct arena *arena, const struct fact *fact)
{
	for (int column = 0; column < FACT_COLUMN_COUNT; column++)
		if (facts_is_list(column)) {
			struct text once = list_again(arena, fact->cells[column]), twice = list_again(arena, once);

			if (!text_equal(once, twice))
				run_fault("a list that changes when it is read again", once);
		}
}

static struct text read_and_write(struct text bytes)
{
	struct facts_reader reader = { .stream = run_stream(bytes), .name = "input" };
	struct arena arena = { 0 };
	struct fact fact;
	enum facts_status status;
	int outcome = EXIT_DONE;

	run_begin("facts");
	facts_write_header(stdout);
	while ((status = facts_read(&reader, &arena, &fact)) != FACTS_END) {
		if (status == FACTS_ROW) {
			look_at(&arena, &fact);
			facts_write(stdout, &fact);
		} else {
			outcome = message_refused("input", reader.line, reader.problem);
		}
		arena_reset(&arena);
	}
	facts_close(&reader);
	arena_free(&arena);
	fclose(reader.stream);
	return run_end(outcome);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = { 0 };
	struct text first = text_copy(&arena, read_and_write((struct text){ (const char *)data, size }));

	run_expect_facts(first);
	struct text second = read_and_write(first);
	if (!text_equal(first, second))
		run_fault("rows that change when they are read again", second);
	arena_free(&arena);
	return 0;
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned seed)
{
	return rows_mutate(data, size, max_size, seed);
}
