/* rows.h - changes of tab-separated rows that a reader may still take: of cells, rows and MISC keys, not of bytes */
#ifndef TESTS_FUZZ_ROWS_H
#define TESTS_FUZZ_ROWS_H

#include <stddef.h>
#include <stdint.h>

/*
 * Change `size` bytes of rows in place, to at most `max_size`: the new size, as LLVMFuzzerCustomMutator() gives it.
 * What looks like CoNLL-U mostly gets its ids put in order and its heads made trees again, as byte for byte nearly
 * every change would be refused for them.
 */
size_t rows_mutate(uint8_t *data, size_t size, size_t max_size, unsigned seed);

#endif
