/* cache.c - one piece of memory for all pages that SQLite holds */
#define _DEFAULT_SOURCE /* madvise() */
#include "report/cache.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>

#define CACHE_SIZE ((size_t)64 << 20) /* bytes of an archive that are held in memory, at most: as in archive.c */
#define CACHE_FIRST ((size_t)1 << 20) /* ... and besides the archive itself, where it is only read */
#define PAGE_SIZE 4096
#define HUGE_PAGE ((size_t)2 << 20)   /* of memory, on most machines */

/* What an archive that is only read fills; a load may fill all. */
static size_t cache_size(const char *path, bool only_read)
{
	struct stat status;

	if (only_read && stat(path, &status) == 0 && (size_t)status.st_size < CACHE_SIZE - CACHE_FIRST)
		return (size_t)status.st_size + CACHE_FIRST;
	return CACHE_SIZE;
}

/* SQLite writes into each page of it at once: in huge pages, where there are any, that is done in no time. */
static void *allocate(size_t size)
{
	void *memory = NULL;

	if (size < HUGE_PAGE)
		return malloc(size);
	if (posix_memalign(&memory, HUGE_PAGE, size) != 0)
		return NULL;
#ifdef MADV_HUGEPAGE
	madvise(memory, size, MADV_HUGEPAGE);
#endif
	return memory;
}

/*
 * Allocated one by one, pages that come and go would make the heap grow and shrink, which takes longer than all else.
 */
void *cache_give(const char *path, bool only_read)
{
	size_t size = cache_size(path, only_read);
	void *memory = allocate(size);
	int header = 0;

	sqlite3_config(SQLITE_CONFIG_PCACHE_HDRSZ, &header);
	header = (header + PAGE_SIZE + 7) & ~7;
	sqlite3_config(SQLITE_CONFIG_PAGECACHE, memory, header, memory == NULL ? 0 : (int)(size / (size_t)header));
	return memory;
}
