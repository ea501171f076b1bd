/* tsv.c - a section as a table of tab-separated values */
#include "extract/facts.h"
#include "report/renderer.h"

static bool is_data(const struct section *section, size_t column)
{
	return !text_starts(section->columns[column].name, "_");
}

static void write_header(struct page *page, const struct section *section)
{
	const char *before = "";

	for (size_t i = 0; i < section->column_count; i++) {
		if (!is_data(section, i))
			continue;
		fprintf(page->stream, "%s%.*s", before, TEXT_ARGS(section->columns[i].name));
		before = "\t";
	}
	fputc('\n', page->stream);
}

static void write_row(struct page *page, const struct section *section)
{
	const char *before = "";

	for (size_t i = 0; i < section->column_count; i++) {
		if (!is_data(section, i))
			continue;
		fputs(before, page->stream);
		facts_write_cell(page->stream, section_cell(section, (int)i), section->columns[i].list);
		before = "\t";
	}
	fputc('\n', page->stream);
}

static int tsv_section(struct page *page, struct section *section)
{
	int code;

	write_header(page, section);
	while ((code = sqlite3_step(section->statement)) == SQLITE_ROW) {
		write_row(page, section);
		page->row_count++;
	}
	return code;
}

static void tsv_nothing(struct page *page, const char *said)
{
	/* A header says it. */
	(void)page;
	(void)said;
}

const struct renderer render_tsv = { .name = "tsv", .section = tsv_section, .nothing = tsv_nothing };
