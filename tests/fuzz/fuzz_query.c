/* fuzz_query.c - any bytes as the SQL of report --query, which may not change what is in the archive */
#include "tests/fuzz/run.h"

#include "tests/fuzz/report_main.h"

#define STEPS 20000    /* of SQLite's machine: whoever asks for an endless query may wait for it, we do not */
#define LONGEST 100000 /* bytes of a value, for the same reason */

static const char rows[] =
	"kind\tid\tdoc\tpub_date\tactor\trelation\tobject\tpolarity\tstatus\tcertainty\tsent\ttext\n"
	"document\tn-1:d\tn-1\t2011-05-01\tNorthern Review\tpublish\t_\t_\t_\t_\t_\t_\n"
	"entity\tn-1:n1\tn-1\t2011-05-01\tNorland\tbe\t_\t_\t_\t_\t1\t_\n"
	"event\tn-1:e01\tn-1\t2011-05-01\tNorland;Sundmark\tsign\taccord\t+\tactual\tcertain\t1\tNorland signs an accord\n"
	"event\tn-1:e02\tn-1\t2011-05-01\tNorland\tvisit\t_\t-\tplanned\tcertain\t2\tNorland will not visit\n";

static int stop(void *context)
{
	(void)context;
	return 1;
}

static struct archive *filled_archive(void)
{
	struct archive *archive = archive_open(NULL, ARCHIVE_LOAD);
	struct filter filter = { .everything = true };
	FILE *stream = run_stream(TEXT(rows));

	if (archive_load(stream, "rows", archive) != EXIT_DONE || archive_keep(archive) != EXIT_DONE ||
	    filter_apply(archive, &filter) != EXIT_DONE)
		run_fault("an archive that cannot be filled", TEXT(""));
	fclose(stream);
	sqlite3_limit(archive->database, SQLITE_LIMIT_LENGTH, LONGEST);
	sqlite3_progress_handler(archive->database, STEPS, stop, NULL);
	return archive;
}

/* The archive's own tables, however a query may have called its temporary ones. */
static sqlite3_int64 count_rows(struct archive *archive)
{
	static const char sql[] = "SELECT (SELECT count(*) FROM main.event) + 100 * (SELECT count(*) FROM main.document)"
				  " + 10000 * (SELECT count(*) FROM main.sqlite_schema) + total(row) FROM main.event";
	sqlite3_stmt *statement = NULL;

	sqlite3_progress_handler(archive->database, 0, NULL, NULL);
	sqlite3_set_authorizer(archive->database, NULL, NULL);
	if (sqlite3_prepare_v2(archive->database, sql, -1, &statement, NULL) != SQLITE_OK ||
	    sqlite3_step(statement) != SQLITE_ROW)
		run_fault("an archive that a query has damaged", text_of(sqlite3_errmsg(archive->database)));
	sqlite3_int64 count = sqlite3_column_int64(statement, 0);
	sqlite3_finalize(statement);
	return count;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static sqlite3_int64 before;
	const struct text bytes = { (const char *)data, size };
	const struct renderer *renderer = renderers[text_hash(bytes) % 5]; /* those that hold any table */
	struct settings settings = { .width = 100, .query = run_file(bytes), .renderer = renderer };

	if (before == 0) {
		struct archive *archive = filled_archive();
		before = count_rows(archive);
		archive_close(archive);
	}
	struct archive *archive = filled_archive();
	run_begin("report");
	int status = print_report(archive, &settings);
	run_end_bytes(status); /* blobs are bytes of the user's own */
	if (count_rows(archive) != before)
		run_fault("a query that has changed the archive", bytes);
	archive_close(archive);
	return 0;
}
