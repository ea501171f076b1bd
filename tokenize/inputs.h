/* inputs.h - the files named on a command line, or standard input, one after the other */
#ifndef TOKENIZE_INPUTS_H
#define TOKENIZE_INPUTS_H

#include <stddef.h>
#include <stdio.h>

/* What is done with one input; `name` is for messages ("stdin" for standard input); returns an exit status. */
typedef int (*input_user)(FILE *stream, const char *name, void *context);

/*
 * Call `use` for each of the NULL-terminated `paths`; none at all, or "-", is standard input.  A file that
 * cannot be opened or read is said so and counts as EXIT_TROUBLE; the others are still used.  Returns the
 * worst status.
 */
int each_input(char *paths[], input_user use, void *context);
/* The same for the names in the file `list` ("-": standard input), with NUL behind or between them. */
int each_listed_input(const char *list, input_user use, void *context);
/* While an input is in use: its number, from 1, those that could not be opened counted too. */
size_t input_number(void);

#endif
