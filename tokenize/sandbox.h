/*
 * sandbox.h - giving up, before any input is read, what a program does not need to read it
 *
 * Behind sandbox_enter() the program, and each thread that it starts, can read what it was told of and what it has open,
 * and write to what it has open and to the folder that it was told of.  No other file is read, made, changed or removed, no
 * program started, no TCP connection made, no other process signalled or looked into: EACCES or EPERM.  So a flaw that some
 * input could make use of leads nowhere.
 *
 * That is what Linux 6.12 forbids (Landlock, ABI 6), and OpenBSD (pledge(2), unveil(2)).  Where the system can forbid less,
 * less is forbidden, and nothing is said: the programs work the same.  It takes a tenth of a millisecond; a filter of
 * system calls, which could forbid all sockets, would take three times that.
 */
#ifndef TOKENIZE_SANDBOX_H
#define TOKENIZE_SANDBOX_H

#include <stdbool.h>
#include <stddef.h>

#include "landlock.h"

struct sandbox {                     /* sandbox_begin(), what may be read and written, sandbox_enter() */
	/* private: */
	struct landlock landlock;
	bool            writes;
	const char     *folder;      /* the last file's: its first folder_length bytes */
	size_t          folder_length;
};

void sandbox_begin(struct sandbox *sandbox);
/*
 * A file, and those beside it and below: a file that is put in its place later is still read.  `path` may be "-" or
 * missing, and has to live until sandbox_enter().
 */
void sandbox_may_read(struct sandbox *sandbox, const char *path);
/* The files in this folder may be read, made, changed and removed. */
void sandbox_may_write(struct sandbox *sandbox, const char *folder);
void sandbox_enter(struct sandbox *sandbox);

/* All of it for a program that reads the NULL-terminated `paths` and writes to standard output. */
void sandbox_enter_to_read(char *const paths[]);

#endif
