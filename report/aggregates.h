/* aggregates.h - list(), items() and documents(): see functions.h */
#ifndef REPORT_AGGREGATES_H
#define REPORT_AGGREGATES_H

#include <sqlite3.h>

/* Returns an SQLite result code. */
int aggregates_register(sqlite3 *database);

#endif
