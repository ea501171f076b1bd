/* fuzz_text.c - any bytes as the text that tokenize reads; what it writes is rows that any stage takes */
#include "tests/fuzz/run.h"

int tokenize_main(int argc, char *argv[]);
#define main tokenize_main
#include "tokenize/main.c"
#undef main

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct tokenizer tokenizer = { .segments.offsets = true };
	FILE *stream = run_stream((struct text){ (const char *)data, size });

	run_begin("tokenize");
	tokenizer.rows.stream = stdout;
	int status = tokenize_stream(stream, "input", &tokenizer);
	tokenizer_close(&tokenizer);
	struct text rows = run_end(status);
	run_expect_sentences(rows);
	fclose(stream);
	return 0;
}
