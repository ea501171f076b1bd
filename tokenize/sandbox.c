/* sandbox.c - what may be read and written, told to the system: Landlock on Linux, unveil() on OpenBSD */
#ifdef __OpenBSD__
#define _BSD_SOURCE /* unveil(), pledge() */
#endif
#include "sandbox.h"

#include <limits.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

static void allow(struct sandbox *sandbox, const char *path, enum landlock_access access)
{
#ifdef __OpenBSD__
	unveil(path, access == LANDLOCK_WRITE ? "rwc" : "r");
#endif
	landlock_allow(&sandbox->landlock, path, access);
}

void sandbox_begin(struct sandbox *sandbox)
{
	*sandbox = (struct sandbox){ .landlock = landlock_begin() };
#ifdef __OpenBSD__
	unveil("/", "");
#endif
#ifdef SANITIZED
	allow(sandbox, "/", LANDLOCK_READ); /* a sanitizer that found something looks into the program's file and /proc */
#endif
}

/* The folder that a file lies in; of files that follow each other most lie in the same one. */
static void allow_folder_of(struct sandbox *sandbox, const char *path)
{
	const char *slash = strrchr(path, '/');
	size_t length = slash == NULL ? 0 : (size_t)(slash - path) + 1;
	char folder[PATH_MAX] = ".";

	if (sandbox->folder != NULL && length == sandbox->folder_length && memcmp(path, sandbox->folder, length) == 0)
		return;
	if (length >= PATH_MAX)
		return; /* no file can be opened by such a name */
	memcpy(folder, path, length);
	allow(sandbox, folder, LANDLOCK_READ);
	sandbox->folder = path;
	sandbox->folder_length = length;
}

void sandbox_may_read(struct sandbox *sandbox, const char *path)
{
	struct stat status;

	if (strcmp(path, "-") == 0)
		return;
	allow_folder_of(sandbox, path);
	if (lstat(path, &status) == 0 && S_ISLNK(status.st_mode)) /* which leads elsewhere: /dev/stdin is one */
		allow(sandbox, path, LANDLOCK_READ);
}

void sandbox_may_write(struct sandbox *sandbox, const char *folder)
{
	allow(sandbox, folder, LANDLOCK_WRITE);
	sandbox->writes = true;
}

void sandbox_enter(struct sandbox *sandbox)
{
#ifdef __linux__
	prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); /* no program with a set-user-ID bit: Landlock asks for that */
#endif
	landlock_enter(&sandbox->landlock);
#ifdef __OpenBSD__
	pledge(sandbox->writes ? "stdio rpath wpath cpath flock fattr chown tty" : "stdio rpath tty", NULL);
#endif
}

void sandbox_enter_to_read(char *const paths[])
{
	struct sandbox sandbox;

	sandbox_begin(&sandbox);
	for (; *paths != NULL; paths++)
		sandbox_may_read(&sandbox, *paths);
	sandbox_enter(&sandbox);
}
