/* fuzz_archive.c - any bytes as a lasting archive: all reports over it, and a load into it */
#include "tests/fuzz/run.h"

#include <string.h>

#include "tests/fuzz/report_main.h"

#define PAGE 4096

static const char rows[] =
	"kind\tid\tdoc\tpub_date\tactor\trelation\tobject\tpolarity\tstatus\tcertainty\ttext\n"
	"document\tn-1:d\tn-1\t2011-05-01\tNorthern Review\tpublish\t_\t_\t_\t_\t_\n"
	"event\tn-1:e01\tn-1\t2011-05-01\tNorland\tsign\taccord\t+\tactual\tcertain\tNorland signs an accord\n";

static void use(const char *path, enum archive_use use, struct settings *settings)
{
	char *standard_input[] = { NULL };
	FILE *before = stdin;

	stdin = run_stream(TEXT(rows));
	run_begin("report");
	struct archive *archive = archive_open(path, use);
	int status = archive == NULL ? EXIT_TROUBLE : EXIT_DONE;
	if (status == EXIT_DONE && use == ARCHIVE_LOAD)
		status = load_inputs(archive, standard_input);
	if (status == EXIT_DONE)
		status = filter_apply(archive, &settings->filter);
	for (size_t i = 0; status == EXIT_DONE && kinds[i].name != NULL; i++) {
		settings->kind = &kinds[i];
		status = print_kind_alone(archive, settings);
	}
	archive_close(archive);
	run_end_bytes(status); /* text columns of a damaged file may hold anything */
	fclose(stdin);
	stdin = before;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *path = run_file((struct text){ (const char *)data, size });
	struct settings settings = { .width = 100, .renderer = &render_text,
		                     .filter = { .everything = true, .pattern = "a*" } };

	use(path, ARCHIVE_READ, &settings);
	settings.renderer = &render_jsonl;
	if (text_hash((struct text){ (const char *)data, size }) % 8 == 0) /* loading takes far longer */
		use(path, ARCHIVE_LOAD, &settings);
	return 0;
}

/* Few bytes, and most of them where SQLite keeps the structure of a page: at its beginning. */
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned seed)
{
	uint64_t chance = (uint64_t)seed * 0x9e3779b97f4a7c15u;
	size_t page = size < PAGE ? 0 : (chance >> 20) % (size / PAGE) * PAGE;
	size_t length = (chance >> 12) % 4 == 0 ? PAGE : 1 + (chance >> 8) % 128;
	uint8_t piece[PAGE];

	if (chance % 16 == 0 || page + PAGE > size)
		return LLVMFuzzerMutate(data, size, max_size);
	size_t at = page + ((chance >> 4) % 4 == 0 ? (chance >> 32) % PAGE : 0);
	if (length > size - at)
		length = size - at;
	memcpy(piece, data + at, length);
	LLVMFuzzerMutate(piece, length, length);
	memcpy(data + at, piece, length);
	return size;
}
