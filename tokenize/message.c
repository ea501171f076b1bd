/* message.c - one line on stderr each, whole also among threads: "program: file:line: what is wrong" */
#include "message.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text.h"

#define LONGEST_MESSAGE 8192 /* what is longer is cut: two names of files have room */

static const char *program = "bulletin";

void message_program(const char *name)
{
	program = name;
}

/* Problems quote the input: its control characters are not for the terminal, nor what is no UTF-8. */
static void print_visible(const char *bytes)
{
	size_t length = strlen(bytes);

	while (length > 0) {
		uint32_t codepoint;
		int size = text_decode(bytes, length, &codepoint);
		bool shown = size > 0 && codepoint >= 0x20 && (codepoint < 0x7F || codepoint > 0x9F);

		if (shown)
			fwrite(bytes, 1, (size_t)size, stderr);
		else
			fprintf(stderr, "\\x%02x", (unsigned char)*bytes);
		bytes += shown ? size : 1;
		length -= (size_t)(shown ? size : 1);
	}
}

int message_refused(const char *file, size_t line, const char *problem)
{
	flockfile(stderr);
	fprintf(stderr, "%s: ", program);
	print_visible(file);
	fputc(':', stderr);
	if (line > 0)
		fprintf(stderr, "%zu:", line);
	fputc(' ', stderr);
	print_visible(problem);
	fputc('\n', stderr);
	funlockfile(stderr);
	return EXIT_REFUSED;
}

static void print_trouble(const char *format, va_list values, int error)
{
	char message[LONGEST_MESSAGE];

	vsnprintf(message, sizeof message, format, values);
	flockfile(stderr);
	fprintf(stderr, "%s: ", program);
	print_visible(message);
	if (error != 0)
		fprintf(stderr, ": %s", strerror(error));
	fputc('\n', stderr);
	funlockfile(stderr);
}

int message_trouble(const char *format, ...)
{
	va_list values;
	va_start(values, format);
	print_trouble(format, values, 0);
	va_end(values);
	return EXIT_TROUBLE;
}

int message_errno(const char *format, ...)
{
	int error = errno;
	va_list values;
	va_start(values, format);
	print_trouble(format, values, error);
	va_end(values);
	return EXIT_TROUBLE;
}

void flush_output(FILE *stream)
{
	int before = errno; /* of an input that could not be read, which is still to be said */

	errno = 0;
	if (fflush(stream) != 0 || ferror(stream))
		exit(message_errno("cannot write the output"));
	errno = before;
}

int close_output(void)
{
	int failed = ferror(stdout);
	errno = 0;
	if (fclose(stdout) != 0 || failed)
		return message_errno("cannot write the output");
	return EXIT_DONE;
}

int worse_status(int a, int b)
{
	return a > b ? a : b;
}
