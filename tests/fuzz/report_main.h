/* report_main.h - the main.c of report inside of a harness */
#ifndef TESTS_FUZZ_REPORT_MAIN_H
#define TESTS_FUZZ_REPORT_MAIN_H

int report_main(int argc, char *argv[]);
#define main report_main
#include "report/main.c"
#undef main

/* A report may make temporary tables; the next one of the same archive finds none of them. */
static inline int print_kind_alone(struct archive *archive, const struct settings *settings)
{
	sqlite3_exec(archive->database, "SAVEPOINT kind", NULL, NULL, NULL);
	int status = print_report(archive, settings);
	sqlite3_exec(archive->database, "ROLLBACK TO kind; RELEASE kind", NULL, NULL, NULL);
	return status;
}

#endif
