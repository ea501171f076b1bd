/* beside.c - the file of the program that runs, and share/bulletin above it */
#define _XOPEN_SOURCE 700 /* realpath() */
#include "tag/beside.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tokenize/text.h"

enum { PATH_SIZE = 4096 };

/* The first file of that name that PATH leads to, as the shell found it. NULL where there is none. */
static char *on_path(const char *program)
{
	struct text rest = text_of(getenv("PATH")), folder;

	while (text_next(&rest, ':', &folder)) {
		char file[PATH_SIZE];
		int length = snprintf(file, sizeof file, "%.*s/%s", TEXT_ARGS(folder), program);

		if (length < PATH_SIZE && access(file, X_OK) == 0)
			return realpath(file, NULL);
	}
	return NULL;
}

/* The program's file without symbolic links, to be freed; NULL where it cannot be found. */
static char *own_file(const char *program)
{
	char *file = realpath("/proc/self/exe", NULL); /* Linux */

	if (file != NULL)
		return file;
	return strchr(program, '/') != NULL ? realpath(program, NULL) : on_path(program);
}

void beside_program(const char *program, const char *name, char *path, size_t size)
{
	static const char *const above[] = { "../share", "../../share" };
	char *file = own_file(program);
	const char *slash = file == NULL ? NULL : strrchr(file, '/');

	snprintf(path, size, "%s", name);
	for (size_t i = 0; slash != NULL && i < sizeof above / sizeof *above; i++) {
		snprintf(path, size, "%.*s/%s/bulletin/%s", (int)(slash - file), file, above[i], name);
		if (access(path, R_OK) == 0)
			break;
	}
	free(file);
}
