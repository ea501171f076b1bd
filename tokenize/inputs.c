/* inputs.c - opening what the command line names */
#include "inputs.h"

#include <string.h>

#include "message.h"

static int use_one(const char *path, input_user use, void *context)
{
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
