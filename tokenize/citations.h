/* citations.h - brackets behind the full stop that still belong to the sentence before them */
#ifndef TOKENIZE_CITATIONS_H
#define TOKENIZE_CITATIONS_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Bytes of the note or source that begins with the bracket at `at`: "[17]", "(Interfax, May 5)"; 0 if the
 * bracket is anything else.  `touching`: it follows the stop without a space.
 */
size_t citation_length(const char *at, const char *end, bool touching);

#endif
