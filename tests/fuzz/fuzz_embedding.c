/* fuzz_embedding.c - any bytes as the table of embedding words of extract --embedding, and a document read by it */
#include "tests/fuzz/run.h"

#include "tests/fuzz/rows.h"
#include "tests/fuzz/sample.h"

int extract_main(int argc, char *argv[]);
#define main extract_main
#include "extract/main.c"
#undef main

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct codebook *codebook;
	const char *path = run_file((struct text){ (const char *)data, size });
	struct job job = { .kinds = KIND_ALL };

	if (codebook == NULL)
		codebook = codebook_open(NULL);
	run_begin("extract");
	job.codebook = codebook;
	job.predicates = predicates_open(path);
	if (job.predicates == NULL) {
		run_end(EXIT_TROUBLE);
		return 0;
	}
	FILE *stream = run_stream(TEXT(sample));
	facts_write_header(stdout);
	run_expect_facts(run_end(extract_stream(stream, "sample", &job)));
	predicates_close(job.predicates);
	fclose(stream);
	return 0;
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned seed)
{
	return rows_mutate(data, size, max_size, seed);
}
