/* replay.c - main() of a harness without libFuzzer: the bytes of each file named are tried once */
#include <stdio.h>
#include <stdlib.h>

#include "tests/fuzz/run.h"

static int replay(const char *path)
{
	FILE *stream = fopen(path, "rb");
	uint8_t *bytes = NULL;
	size_t length = 0, capacity = 0, got = 1;

	if (stream == NULL) {
		perror(path);
		return 1;
	}
	for (; got > 0; length += got) {
		if (length == capacity)
			bytes = realloc(bytes, capacity = capacity == 0 ? 4096 : 2 * capacity);
		if (bytes == NULL)
			exit(1);
		got = fread(bytes + length, 1, capacity - length, stream);
	}
	fclose(stream);
	/* a copy of just that size: reading behind its end is seen by an address sanitizer */
	uint8_t *exact = malloc(length + (length == 0));
	for (size_t i = 0; exact != NULL && i < length; i++)
		exact[i] = bytes[i];
	free(bytes);
	if (exact != NULL)
		LLVMFuzzerTestOneInput(exact, length);
	free(exact);
	return exact == NULL;
}

int main(int argc, char *argv[])
{
	int status = 0;

	for (int i = 1; i < argc; i++)
		status |= replay(argv[i]);
	return status;
}
