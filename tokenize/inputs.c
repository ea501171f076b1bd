/* inputs.c - opening what the command line names */
#include "inputs.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "message.h"

static size_t number;

size_t input_number(void)
{
	return number;
}

static int use_one(const char *path, input_user use, void *context)
{
	number++;
	if (strcmp(path, "-") == 0) {
		int outcome = use(stdin, "stdin", context);
		return ferror(stdin) ? message_errno("cannot read stdin") : outcome;
	}
	FILE *stream = fopen(path, "rb");
	if (stream == NULL)
		return message_errno("cannot open %s", path);
	int status = use(stream, path, context);
	/* A folder opens, and fails only when it is read. */
	if (ferror(stream))
		status = message_errno("cannot read %s", path);
	fclose(stream);
	return status;
}

int each_input(char *paths[], input_user use, void *context)
{
	int status = EXIT_DONE;

	if (paths[0] == NULL)
		return use_one("-", use, context);
	for (; *paths != NULL; paths++)
		status = worse_status(status, use_one(*paths, use, context));
	return status;
}

int each_listed_input(const char *list, input_user use, void *context)
{
	bool piped = strcmp(list, "-") == 0;
	FILE *names = piped ? stdin : fopen(list, "rb");
	char *name = NULL;
	size_t capacity = 0;
	int status = EXIT_DONE;

	if (names == NULL)
		return message_errno("cannot open %s", list);
	while (getdelim(&name, &capacity, '\0', names) > 0) {
		if (name[0] == '\0' || (piped && strcmp(name, "-") == 0))
			status = worse_status(status, message_trouble("%s: expected names of files, found \"%s\"",
			                                              piped ? "stdin" : list, name));
		else
			status = worse_status(status, use_one(name, use, context));
	}
	if (ferror(names))
		status = message_errno("cannot read %s", list);
	free(name);
	if (!piped)
		fclose(names);
	return status;
}
