/* confine.c - the paths of the command line, told to the sandbox */
#define _XOPEN_SOURCE 700 /* realpath() */
#include "report/confine.h"

#include <libgen.h>
#include <limits.h>
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "tokenize/sandbox.h"

/* The folder where SQLite keeps a file and its journal: that of the file itself where `path` is a link.  NULL: none. */
static const char *folder_of(const char *path)
{
	static char real[PATH_MAX];
	char parent[PATH_MAX];

	if (realpath(path, real) != NULL)
		return dirname(real);
	if (snprintf(parent, sizeof parent, "%s", path) >= (int)sizeof parent)
		return NULL;
	return realpath(dirname(parent), real); /* a new archive */
}

/* Large sorts go to files in that folder, never to one that is shared; archive.c knows what to do where they cannot. */
static void may_write_archive(struct sandbox *sandbox, const char *path)
{
	const char *folder = folder_of(path);

	if (folder == NULL)
		return;
	sandbox_may_write(sandbox, folder);
	if (access(folder, W_OK | X_OK) == 0)
		sqlite3_temp_directory = (char *)(uintptr_t)folder;
}

void confine(const struct settings *settings)
{
	const char *const others[] = { settings->first_set, settings->second_set, settings->query };
	struct sandbox sandbox;

	sandbox_begin(&sandbox);
	for (char **path = settings->paths; *path != NULL; path++)
		sandbox_may_read(&sandbox, *path);
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (others[i] != NULL)
			sandbox_may_read(&sandbox, others[i]);
	if (settings->archive != NULL)
		may_write_archive(&sandbox, settings->archive);
	sandbox_enter(&sandbox);
}
