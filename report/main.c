/* main.c - report: pages and tables over fact rows */
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "report/archive.h"
#include "report/confine.h"
#include "report/options.h"
#include "report/query.h"
#include "report/spool.h"
#include "report/tokens.h"
#include "tokenize/inputs.h"
#include "tokenize/message.h"
#include "tokenize/signals.h"

#define PIPE_WIDTH 100     /* where no terminal says how wide it is */
#define WIDTH_MIN 40
#define WIDTH_MAX 1000

static size_t terminal_width(void)
{
	struct winsize size;
	const char *columns = getenv("COLUMNS");
	unsigned long width = PIPE_WIDTH;

	if (!isatty(STDOUT_FILENO))
		return PIPE_WIDTH;
	if (columns != NULL && *columns != '\0')
		width = strtoul(columns, NULL, 10);
	else if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
		width = size.ws_col;
	return width < WIDTH_MIN ? WIDTH_MIN : width > WIDTH_MAX ? WIDTH_MAX : width;
}

static bool wants_colour(void)
{
	const char *no_colour = getenv("NO_COLOR"), *terminal = getenv("TERM");

	return isatty(STDOUT_FILENO) && (no_colour == NULL || *no_colour == '\0') &&
	       (terminal == NULL || strcmp(terminal, "dumb") != 0);
}

/*
 * Print all sections of the SQL; *at is the statement that it came to, also where one failed.  SQLITE_MISMATCH where
 * there is a second table for a format that holds one.
 */
static int print_sections(struct archive *archive, const struct renderer *renderer, const char *sql,
                          const char **at, struct page *page)
{
	struct arena arena = { 0 };
	struct section section;
	int found, code = SQLITE_DONE, tables = 0;

	*at = sql;
	while (code == SQLITE_DONE && (found = section_next(archive->database, &arena, &sql, &section)) == 1) {
		if (section.column_count == 0)
			code = sqlite3_step(section.statement);
		else if (tables++ > 0 && !renderer->many)
			code = SQLITE_MISMATCH;
		else if (section.layout != LAYOUT_PICTURE || renderer->draws)
			code = renderer->section(page, &section);
		if (code == SQLITE_DONE)
			*at = sql;
		sqlite3_finalize(section.statement);
		arena_reset(&arena);
	}
	arena_free(&arena);
	return code == SQLITE_DONE && found < 0 ? SQLITE_ERROR : code;
}

static int print_kind(struct archive *archive, const struct settings *settings, struct page *page)
{
	const struct kind *kind = settings->kind;
	const char *at;

	if (print_sections(archive, settings->renderer, kind->sql, &at, page) == SQLITE_DONE)
		return EXIT_DONE;
	if (settings->filter.pattern != NULL && sqlite3_errcode(archive->database) == SQLITE_ERROR)
		return message_trouble("%s: expected words, \"phrases\", begin*, AND, OR, NOT, found %s (%s)", kind->name,
		                       settings->filter.pattern, sqlite3_errmsg(archive->database));
	return message_trouble("%s: SQLite: %s", kind->name, sqlite3_errmsg(archive->database));
}

static int print_query(struct archive *archive, const struct settings *settings, struct page *page)
{
	struct arena arena = { 0 };
	const char *sql = query_read(&arena, settings->query), *at;
	int status = EXIT_TROUBLE;

	if (sql != NULL) {
		query_restrict(archive);
		switch (print_sections(archive, settings->renderer, sql, &at, page)) {
		case SQLITE_DONE:
			status = EXIT_DONE;
			break;
		case SQLITE_MISMATCH:
			status = query_refused(settings->query, sql, at, 0, "expected one statement with rows for this format, "
			                       "found another");
			break;
		default:
			status = query_wrong(archive, settings->query, sql, at);
		}
	}
	arena_free(&arena);
	return status;
}

static bool has_documents(struct archive *archive)
{
	sqlite3_stmt *statement;
	bool found;

	sqlite3_prepare_v2(archive->database, "SELECT 1 FROM document LIMIT 1", -1, &statement, NULL);
	found = sqlite3_step(statement) == SQLITE_ROW;
	sqlite3_finalize(statement);
	return found;
}

static int frame(int (*write)(struct page *page), struct page *page)
{
	if (write == NULL || write(page) == SQLITE_DONE)
		return EXIT_DONE;
	return message_trouble("SQLite: %s", sqlite3_errmsg(page->database));
}

static int print_report(struct archive *archive, const struct settings *settings)
{
	struct page page = { .stream = stdout, .width = settings->width, .colour = wants_colour(),
		             .kind = settings->kind, .database = archive->database };
	int status;

	if (page.width == 0)
		page.width = terminal_width();
	status = frame(settings->renderer->begin, &page);
	if (status != EXIT_DONE)
		return status;
	status = settings->query != NULL ? print_query(archive, settings, &page)
	                                 : print_kind(archive, settings, &page);
	if (status == EXIT_DONE && page.row_count == 0)
		settings->renderer->nothing(&page, has_documents(archive) ? "Nothing of this kind was found."
		                                                          : "No document was found.");
	return worse_status(status, frame(settings->renderer->end, &page));
}

static int nothing_loaded(struct archive *archive, int status)
{
	message_trouble("%s: nothing was loaded: it is as it was", archive->path);
	return status;
}

/* Load all inputs, or none of them where the archive is to last and one was refused; it is locked only from here on. */
static int load(struct archive *archive, struct spool *spool, char *paths[])
{
	int status = archive_begin(archive);

	if (status != EXIT_DONE)
		return status;
	status = spool_each(spool, paths, tokens_or_facts_load, archive);
	if (archive->path == NULL || status == EXIT_DONE)
		return worse_status(status, archive_keep(archive));
	archive_drop(archive);
	return nothing_loaded(archive, status);
}

/* A pipe may be slow, and its writer wait for another report: into an archive it is loaded when it has come to its end. */
static int load_inputs(struct archive *archive, char *paths[])
{
	const char *folder = archive->path == NULL ? NULL : sqlite3_temp_directory; /* see confine() */
	struct spool spool = { 0 };
	int status = folder == NULL ? EXIT_DONE : spool_read(&spool, folder, paths);

	status = status == EXIT_DONE ? load(archive, &spool, paths) : nothing_loaded(archive, status);
	spool_free(&spool, paths);
	return status;
}

static int load_sets(struct archive *archive, struct settings *settings)
{
	char *first[] = { (char *)settings->first_set, NULL }, *second[] = { (char *)settings->second_set, NULL };
	int status = each_input(first, tokens_or_facts_load, archive);

	settings->filter.set_end = archive_next_set(archive);
	return worse_status(status, load_inputs(archive, second));
}

static int report(struct settings *settings)
{
	bool loads = settings->archive == NULL || settings->paths[0] != NULL;
	struct archive *archive;
	int status = EXIT_DONE, outcome = EXIT_DONE;

	confine(settings);
	archive = archive_open(settings->archive, loads ? ARCHIVE_LOAD : ARCHIVE_READ);
	if (archive == NULL)
		return EXIT_TROUBLE;
	if (settings->first_set != NULL)
		status = load_sets(archive, settings);
	else if (loads)
		status = load_inputs(archive, settings->paths);
	if (settings->archive == NULL || status == EXIT_DONE)
		outcome = filter_apply(archive, &settings->filter);
	if (outcome == EXIT_DONE && (settings->archive == NULL || status == EXIT_DONE))
		outcome = print_report(archive, settings);
	archive_close(archive);
	return worse_status(status, outcome);
}

int main(int argc, char *argv[])
{
	struct settings settings = { 0 };
	int status = EXIT_DONE;

	message_program("report");
	signals_settle();
	switch (options_read(argc, argv, &settings)) {
	case OPTIONS_WRONG:        return EXIT_TROUBLE;
	case OPTIONS_NOTHING_LEFT: break;
	case OPTIONS_GOOD:
		if (settings.schema)
			printf("%s\n%s", schema_sql, views_sql);
		else
			status = report(&settings);
	}
	return worse_status(status, close_output());
}
