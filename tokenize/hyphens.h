/* hyphens.h - the hyphens that UD English does not split */
#ifndef TOKENIZE_HYPHENS_H
#define TOKENIZE_HYPHENS_H

#include <stdbool.h>

/*
 * Whether the word from `at` to the hyphen at `hyphen` (of `length` bytes) and what follows it stay one
 * token.  A letter or a digit follows the hyphen.
 */
bool hyphens_keep(const char *at, const char *hyphen, int length, const char *end);

#endif
