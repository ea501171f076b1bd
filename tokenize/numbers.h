/* numbers.h - figures: 5,000 1.5 12:30 11/28/2000 713-853-3989 1970s 19th */
#ifndef TOKENIZE_NUMBERS_H
#define TOKENIZE_NUMBERS_H

#include <stddef.h>

/*
 * Bytes of the number at `at`, which begins with a digit.  Ranges of years and of other numbers end at
 * their hyphen (1950-53); a unit is cut off (9pm, 35mm); an ordinal or a plural is not (19th, 1970s).
 */
size_t number_length(const char *at, const char *end);

#endif
