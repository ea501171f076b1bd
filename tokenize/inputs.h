/* inputs.h - the files named on a command line, or standard input, one after the other */
#ifndef TOKENIZE_INPUTS_H
#define TOKENIZE_INPUTS_H

#include <stdio.h>

/* What is done with one input; `name` is for messages ("stdin" for standard input); returns an exit status. */
typedef int (*input_user)(FILE *stream, const char *name, void *context);

/*
 * Call `use` for each of the NULL-terminated `paths`; none at all, or "-", is standard input.  A file that
 * cannot be opened or read is said so and counts as EXIT_TROUBLE; the others are still used.  Returns the
 * worst status.
 */
int each_input(char *paths[], input_user use, void *context);

#endif
