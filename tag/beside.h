/* beside.h - where a program finds the data that belongs to it, wherever it was installed or moved to */
#ifndef TAG_BESIDE_H
#define TAG_BESIDE_H

#include <stddef.h>

/*
 * Writes to `path` where the data file `name` lies: share/bulletin/NAME in the folder above the program's own, as
 * built, or in the one above that, as installed (the programs are in libexec/bulletin).  Symbolic links to the
 * program are followed.  `program` is argv[0], for systems that do not tell a program which file it is.
 * Where there is no such file the last place that was looked at is written, cut to `size`: whoever opens it says so.
 */
void beside_program(const char *program, const char *name, char *path, size_t size);

#endif
