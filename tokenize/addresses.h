/* addresses.h - URLs, e-mail addresses, hosts and file names in running text */
#ifndef TOKENIZE_ADDRESSES_H
#define TOKENIZE_ADDRESSES_H

#include <stddef.h>

/*
 * Bytes of the address that begins at `at`, without the punctuation that follows it in a sentence; 0 if
 * none does.  Takes time linear in the address, and looks at most a few hundred bytes ahead for others.
 */
size_t address_length(const char *at, const char *end);

#endif
