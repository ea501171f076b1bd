/* fuzz_report.c - any bytes as the rows that report loads, facts or tokens, and all kinds of report over them */
#include "tests/fuzz/run.h"

#include "tests/fuzz/report_main.h"
#include "tests/fuzz/rows.h"

/* A format that can hold the kind: as many behind the first one as `chance` says, else text. */
static const struct renderer *renderer_for(const struct kind *kind, uint64_t chance)
{
	const struct renderer *renderer = renderers[chance % 8];

	run_begin("report");
	bool can = renderer_can_write(renderer, kind);
	run_end(can ? EXIT_DONE : EXIT_TROUBLE);
	return can ? renderer : &render_text;
}

static void print_all_kinds(struct archive *archive, struct settings *settings, uint64_t chance)
{
	for (size_t i = 0; kinds[i].name != NULL; i++) {
		settings->kind = &kinds[i];
		settings->renderer = renderer_for(&kinds[i], chance + i);
		run_begin("report");
		int status = print_kind_alone(archive, settings);
		struct text page = run_end(status);
		if (status != EXIT_DONE)
			run_fault("a report that failed", page);
	}
}

/* What the command line could ask for, by chance. */
static struct filter filter_of(uint64_t chance)
{
	return (struct filter){
		.everything = chance & 1,
		.since = chance & 2 ? "2004-11" : NULL,
		.until = chance & 4 ? "2021" : NULL,
		.two_sets = chance & 8 && chance & 2,
		.by_event = chance & 16,
		.actor = (chance & 0xe0) == 0 ? "kvas" : NULL,
		.country = (chance & 0x700) == 0 ? "RUS" : NULL,
		.source = (chance & 0x3800) == 0 ? "times" : NULL,
		.pattern = "a*",
	};
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct text bytes = { (const char *)data, size };
	const uint64_t chance = text_hash(bytes);
	struct settings settings = { .width = 40 + chance % 80, .filter = filter_of(chance) };
	char *standard_input[] = { NULL };
	FILE *before = stdin;

	stdin = run_stream(bytes);
	run_begin("report");
	struct archive *archive = archive_open(NULL, ARCHIVE_LOAD);
	int status = load_inputs(archive, standard_input);
	if (status != EXIT_TROUBLE)
		status = worse_status(status, filter_apply(archive, &settings.filter));
	struct text said = run_end(status);
	if (status == EXIT_TROUBLE)
		run_fault("rows that make trouble", said);
	fclose(stdin);
	stdin = before;
	print_all_kinds(archive, &settings, chance >> 16);
	archive_close(archive);
	return 0;
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned seed)
{
	return rows_mutate(data, size, max_size, seed);
}
