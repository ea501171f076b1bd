/* landlock.h - Linux's way for a program to forbid itself files, networks and signals; empty on other systems */
#ifndef TOKENIZE_LANDLOCK_H
#define TOKENIZE_LANDLOCK_H

#include <stdint.h>

enum landlock_access { LANDLOCK_READ, LANDLOCK_WRITE }; /* writing: also to make and remove files, and to read */

struct landlock {
	int      rules;      /* a file descriptor, or -1 where the kernel has no Landlock */
	uint64_t files;      /* what it can forbid about files */
};

/* Rules that forbid all. */
struct landlock landlock_begin(void);
/* Allow it for what lies below a folder, or reading of one file.  A path that cannot be opened is passed over. */
void landlock_allow(const struct landlock *landlock, const char *path, enum landlock_access access);
/* The rules hold for this thread and those that it starts; what is open already stays open. */
void landlock_enter(const struct landlock *landlock);

#endif
