/* spool.c - pipes copied to files that nobody else sees, and that are gone when the program is */
#include "report/spool.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tokenize/message.h"

#define PIECE 65536

static char *const standard_input[] = { "-", NULL };

static char *const *named(char *paths[])
{
	return paths[0] == NULL ? standard_input : paths;
}

static bool is_file(const char *path)
{
	struct stat status;
	int found = strcmp(path, "-") == 0 ? fstat(STDIN_FILENO, &status) : stat(path, &status);

	return found != 0 || S_ISREG(status.st_mode) || S_ISDIR(status.st_mode); /* what is wrong is said when it is read */
}

static FILE *nameless_file(const char *folder)
{
	static const char name[] = "/.report-XXXXXX";
	char *path = malloc(strlen(folder) + sizeof name);
	FILE *file = NULL;
	int number;

	if (path == NULL)
		exit(message_trouble("out of memory"));
	strcat(strcpy(path, folder), name);
	number = mkstemp(path);
	if (number >= 0) {
		unlink(path);
		file = fdopen(number, "w+b");
	}
	free(path);
	return file;
}

/* An input_user, with the file as its context. */
static int copy(FILE *stream, const char *name, void *file)
{
	char bytes[PIECE];
	size_t count;

	while ((count = fread(bytes, 1, sizeof bytes, stream)) > 0)
		if (fwrite(bytes, 1, count, file) < count)
			return message_errno("%s: cannot keep it beside the archive until it is whole", name);
	if (fseek(file, 0, SEEK_SET) != 0) /* writes what is left */
		return message_errno("%s: cannot keep it beside the archive until it is whole", name);
	return EXIT_DONE;
}

int spool_read(struct spool *spool, const char *folder, char *paths[])
{
	char *const *names = named(paths);
	size_t count = 0;
	int status = EXIT_DONE;

	while (names[count] != NULL)
		count++;
	spool->files = calloc(count, sizeof *spool->files);
	if (spool->files == NULL)
		exit(message_trouble("out of memory"));
	for (size_t i = 0; status == EXIT_DONE && i < count; i++) {
		char *one[] = { names[i], NULL };

		if (is_file(names[i]))
			continue;
		spool->files[i] = nameless_file(folder);
		status = spool->files[i] == NULL ? message_errno("cannot make a file in %s", folder)
		                                 : each_input(one, copy, spool->files[i]);
	}
	return status;
}

int spool_each(struct spool *spool, char *paths[], input_user use, void *context)
{
	char *const *names = named(paths);
	int status = EXIT_DONE;

	for (size_t i = 0; names[i] != NULL; i++) {
		char *one[] = { names[i], NULL };
		int outcome;

		if (spool->files == NULL || spool->files[i] == NULL) {
			outcome = each_input(one, use, context);
		} else {
			outcome = use(spool->files[i], strcmp(names[i], "-") == 0 ? "stdin" : names[i], context);
			if (ferror(spool->files[i]))
				outcome = message_errno("cannot read what was kept of %s", names[i]);
		}
		status = worse_status(status, outcome);
	}
	return status;
}

void spool_free(struct spool *spool, char *paths[])
{
	char *const *names = named(paths);

	for (size_t i = 0; spool->files != NULL && names[i] != NULL; i++)
		if (spool->files[i] != NULL)
			fclose(spool->files[i]);
	free(spool->files);
	spool->files = NULL;
}
