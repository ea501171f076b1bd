/* message.c - one line on stderr each: "program: file:line: what is wrong" */
#include "message.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static const char *program = "bulletin";

void message_program(const char *name)
{
	program = name;
}

int message_refused(const char *file, size_t line, const char *problem)
{
	if (line == 0)
		fprintf(stderr, "%s: %s: %s\n", program, file, problem);
	else
		fprintf(stderr, "%s: %s:%zu: %s\n", program, file, line, problem);
	return EXIT_REFUSED;
}

static void print_trouble(const char *format, va_list values, int error)
{
	fprintf(stderr, "%s: ", program);
	vfprintf(stderr, format, values);
	if (error != 0)
		fprintf(stderr, ": %s", strerror(error));
	fputc('\n', stderr);
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
