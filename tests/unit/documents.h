/* documents.h - documents for tests, from rows that leave out what most rows do not need */
#ifndef TESTS_DOCUMENTS_H
#define TESTS_DOCUMENTS_H

#include "extract/document.h"

/*
 * Read the first document of `rows`: lines "form lemma upos head deprel [misc]" with one blank between them, a
 * line "#..." as it is, an empty line after each sentence.  Valid until the next call.
 */
struct document *document_of(const char *rows);
struct arena *document_arena(void);

#endif
