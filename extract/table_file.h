/* table_file.h - a user's own table, read whole */
#ifndef EXTRACT_TABLE_FILE_H
#define EXTRACT_TABLE_FILE_H

#include <stdbool.h>

#include "tokenize/arena.h"
#include "tokenize/text.h"

/* The text of a file in the arena; false after a message where it cannot be read or is not UTF-8. */
bool table_file_read(struct arena *arena, const char *path, struct text *text);

#endif
