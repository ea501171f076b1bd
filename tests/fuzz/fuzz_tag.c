/* fuzz_tag.c - any bytes as the token rows that tag reads, with the model and without it */
#include "tests/fuzz/run.h"

#include "tests/fuzz/rows.h"

int tag_main(int argc, char *argv[]);
#define main tag_main
#include "tag/main.c"
#undef main

static void try(const struct tagger *tagger, struct text bytes)
{
	FILE *stream = run_stream(bytes);

	run_begin("tag");
	struct document_queue *queue = document_queue_open(tagger, 1);
	int status = tag_stream(stream, "input", queue);
	document_queue_close(queue);
	run_expect_sentences(run_end(status));
	fclose(stream);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct tagger rules, whole = { .explain = true };

	if (whole.lexicon == NULL) {
		whole.lexicon = rules.lexicon = lexicon_open(NULL);
		whole.network = network_open(getenv("BULLETIN_MODEL"));
		if (whole.network == NULL)
			exit(EXIT_TROUBLE);
	}
	try(&rules, (struct text){ (const char *)data, size });
	try(&whole, (struct text){ (const char *)data, size });
	return 0;
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned seed)
{
	return rows_mutate(data, size, max_size, seed);
}
