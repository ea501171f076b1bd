/* archive.c - opening a database, knowing it for an archive, and the transaction around a load */
#include "report/archive.h"

#include <stdlib.h>
#include <unistd.h>

#include "report/cache.h"
#include "report/functions.h"
#include "report/kinds.h"
#include "report/load.h"
#include "tokenize/message.h"

#define APPLICATION 0x66616374   /* as in schema.sql */
#define SCHEMA_VERSION 1
#define PATIENCE 60000           /* milliseconds to wait for another program that is loading */

/* What comes out of a file is checked, and runs no functions.  The cache is as large as that of cache.c, in KiB. */
static const char lasting_settings[] =
	"PRAGMA cache_size = -65536; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON";
static const char memory_settings[] = "PRAGMA temp_store = MEMORY";

int archive_trouble(struct archive *archive)
{
	const char *problem = sqlite3_errmsg(archive->database);

	if (archive->path == NULL)
		return message_trouble("SQLite: %s", problem);
	switch (sqlite3_errcode(archive->database)) {
	case SQLITE_NOTADB:
		return message_trouble("%s: expected an archive of fact rows, found a file of another sort", archive->path);
	case SQLITE_BUSY:
		return message_trouble("%s: another program has been using it for a minute: try again", archive->path);
	case SQLITE_CORRUPT:
		return message_trouble("%s: the archive is damaged (%s): load its documents into a new one",
		                       archive->path, problem);
	default:
		return message_trouble("%s: SQLite: %s", archive->path, problem);
	}
}

int archive_run(struct archive *archive, const char *sql)
{
	int code = sqlite3_exec(archive->database, sql, NULL, NULL, NULL);

	return code == SQLITE_OK ? EXIT_DONE : archive_trouble(archive);
}

int archive_prepare(struct archive *archive, struct text sql, sqlite3_stmt **statement)
{
	int code = sqlite3_prepare_v2(archive->database, sql.bytes, (int)sql.length, statement, NULL);

	return code == SQLITE_OK ? EXIT_DONE : archive_trouble(archive);
}

static int ask_number(struct archive *archive, const char *sql, sqlite3_int64 *number)
{
	sqlite3_stmt *statement = NULL;
	int status = archive_prepare(archive, text_of(sql), &statement);

	if (status == EXIT_DONE) {
		if (sqlite3_step(statement) == SQLITE_ROW)
			*number = sqlite3_column_int64(statement, 0);
		else
			status = archive_trouble(archive);
	}
	sqlite3_finalize(statement);
	return status;
}

static int create(struct archive *archive)
{
	int status = archive_run(archive, schema_sql);

	return status == EXIT_DONE ? archive_run(archive, countries_sql) : status;
}

/* An archive of ours?  One that is still empty is made one, where it is to be loaded. */
static int recognise(struct archive *archive, enum archive_use use)
{
	sqlite3_int64 application = 0, version = 0, things = 0;
	int status = ask_number(archive, "PRAGMA application_id", &application);

	if (status == EXIT_DONE)
		status = ask_number(archive, "PRAGMA user_version", &version);
	if (status == EXIT_DONE)
		status = ask_number(archive, "SELECT count(*) FROM sqlite_schema", &things);
	if (status != EXIT_DONE)
		return status;
	if (application == APPLICATION && version == SCHEMA_VERSION)
		return EXIT_DONE;
	if (application == APPLICATION)
		return message_trouble("%s: expected an archive with schema version %d, found %lld: it is another "
		                       "release's; load its documents into a new one",
		                       archive->path, SCHEMA_VERSION, (long long)version);
	if (things == 0 && application == 0 && use == ARCHIVE_LOAD)
		return create(archive);
	return message_trouble("%s: expected an archive of fact rows, found %s", archive->path,
	                       things == 0 ? "an empty database" : "a database of another program");
}

static int open_lasting(struct archive *archive, enum archive_use use)
{
	/* For reading too: whoever comes after a crash has to undo what it left behind. */
	int flags = SQLITE_OPEN_READWRITE | (use == ARCHIVE_LOAD ? SQLITE_OPEN_CREATE : 0), status;

	if (use == ARCHIVE_READ && access(archive->path, F_OK) != 0)
		return message_errno("cannot open %s", archive->path);
	if (sqlite3_open_v2(archive->path, &archive->database, flags, NULL) != SQLITE_OK ||
	    sqlite3_busy_timeout(archive->database, PATIENCE) != SQLITE_OK)
		return archive_trouble(archive);
	status = archive_run(archive, lasting_settings);
	if (status == EXIT_DONE && sqlite3_temp_directory == NULL) /* no folder to sort in: see confine() */
		status = archive_run(archive, memory_settings);
	if (status == EXIT_DONE)
		status = archive_run(archive, use == ARCHIVE_LOAD ? "BEGIN IMMEDIATE" : "BEGIN");
	return status == EXIT_DONE ? recognise(archive, use) : status;
}

static int open_memory(struct archive *archive)
{
	int status = EXIT_DONE;

	if (sqlite3_open(":memory:", &archive->database) != SQLITE_OK)
		return archive_trouble(archive);
	status = archive_run(archive, memory_settings);
	if (status == EXIT_DONE)
		status = archive_run(archive, "BEGIN");
	return status == EXIT_DONE ? create(archive) : status;
}

struct archive *archive_open(const char *path, enum archive_use use)
{
	struct archive *archive = calloc(1, sizeof *archive);
	int status;

	if (archive == NULL)
		exit(message_trouble("out of memory"));
	/* One thread, and nobody asks how much memory is in use: a fifth of the time of a short report. */
	sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
	sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
	if (path != NULL)
		archive->cache = cache_give(path, use == ARCHIVE_READ);
	archive->path = path;
	status = path == NULL ? open_memory(archive) : open_lasting(archive, use);
	if (status == EXIT_DONE && functions_register(archive->database) != SQLITE_OK)
		status = archive_trouble(archive);
	if (status == EXIT_DONE)
		return archive;
	archive_close(archive);
	return NULL;
}

void archive_close(struct archive *archive)
{
	if (archive == NULL)
		return;
	loader_close(archive);
	sqlite3_close(archive->database);
	sqlite3_shutdown();
	free(archive->cache);
	free(archive);
}

int archive_keep(struct archive *archive)
{
	int status = loader_finish(archive);

	loader_close(archive);
	if (status == EXIT_DONE && archive->path != NULL)
		status = archive_run(archive, indexes_sql);
	return status == EXIT_DONE ? archive_run(archive, "COMMIT; BEGIN") : status;
}

int archive_drop(struct archive *archive)
{
	loader_close(archive);
	return archive_run(archive, "ROLLBACK");
}

sqlite3 *archive_database(struct archive *archive)
{
	return archive->database;
}
