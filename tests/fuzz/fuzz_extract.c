/* fuzz_extract.c - any bytes as the annotated rows that extract reads: facts, open tuples, gaps, an explanation */
#include "tests/fuzz/run.h"

#include "tests/fuzz/rows.h"

int extract_main(int argc, char *argv[]);
#define main extract_main
#include "extract/main.c"
#undef main

static struct text try(struct job *job, struct text bytes)
{
	FILE *stream = run_stream(bytes);

	run_begin("extract");
	if (job->open != NULL)
		open_rows_header(stdout, job->open_features);
	else if (job->gaps == NULL && job->explain == NULL)
		facts_write_header(stdout);
	int status = extract_stream(stream, "input", job);
	if (job->gaps != NULL)
		gaps_write(stdout, job->gaps);
	fclose(stream);
	return run_end(status);
}

/* The id of the first row of a fact table. */
static const char *first_id(struct arena *arena, struct text rows)
{
	struct text row, id;

	if (!text_next(&rows, '\n', &row) || !text_next(&rows, '\n', &row) || !text_next(&row, '\t', &id) ||
	    !text_next(&row, '\t', &id))
		return "none";
	return text_copy_string(arena, id);
}

/* As many cells in each row as in the first one. */
static void expect_constant_width(struct text rows)
{
	struct text rest = rows, line, cell;
	size_t width = 0;

	for (; text_next(&rest, '\n', &line) && line.length > 0;) {
		size_t cells = 0;
		while (text_next(&line, '\t', &cell))
			cells++;
		if (width != 0 && cells != width)
			run_fault("a row of another width than its header", rows);
		width = cells;
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct predicates *predicates;
	static struct codebook *codebook;
	static struct open_model *open_model;
	const struct text bytes = { (const char *)data, size };
	struct arena arena = { 0 };

	if (codebook == NULL) {
		codebook = codebook_open(NULL);
		predicates = predicates_open(NULL);
		open_model = open_model_open();
	}
	struct job job = { .kinds = KIND_ALL, .predicates = predicates, .codebook = codebook };
	struct text facts = try(&job, bytes);
	job.explain = first_id(&arena, facts);
	run_expect_facts(facts);
	try(&job, bytes);
	job.explain = NULL;
	job.open = open_model;
	expect_constant_width(try(&job, bytes));
	job.open = NULL;
	job.gaps = gaps_open();
	expect_constant_width(try(&job, bytes));
	gaps_close(job.gaps);
	arena_free(&arena);
	return 0;
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned seed)
{
	return rows_mutate(data, size, max_size, seed);
}
