/* cache.h - the memory that SQLite holds pages of an archive in */
#ifndef REPORT_CACHE_H
#define REPORT_CACHE_H

#include <stdbool.h>

/*
 * Give SQLite memory for the pages of the archive at `path`, before anything else is asked of it: as much as the file
 * fills where it is only read, never more than 64 MB.  To be freed after sqlite3_shutdown(); NULL where there is none,
 * and SQLite takes its own.
 */
void *cache_give(const char *path, bool only_read);

#endif
