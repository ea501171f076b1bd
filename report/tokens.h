/* tokens.h - the running text of documents, from the token stream that facts were extracted from */
#ifndef REPORT_TOKENS_H
#define REPORT_TOKENS_H

#include <sqlite3.h>
#include <stdio.h>

/*
 * Make the tables, where there are none yet.  sentence: doc, sent, paragraph (0: not known), text.  mark: names and
 * references in it; start and end are bytes of the sentence's text, half-open; form is name, nominal or
 * pronoun; name is that of the entity, or the value of a date.  They are as temporary as the connection, in an
 * archive too.  Returns an SQLite result code.
 */
int tokens_prepare(sqlite3 *database);

/*
 * Load fact rows or tokens into the archive (an input_user, with the archive as its context): a stream whose
 * first line begins as CoNLL-U does, with "#" or a number, is read as that, into the tables `sentence` and
 * `mark`; another one by archive_load().  A document that came before keeps the text that it had.
 * Returns an exit status.
 */
int tokens_or_facts_load(FILE *stream, const char *name, void *archive);

#endif
