/*
 * forbidden.c - a library that tries, in a program that has done its work, what a sandbox should forbid
 *
 * It takes the place of fclose(), which a program calls for its output at the end, and says on stderr how each try
 * ended: "write EACCES", "write done".  FORBIDDEN_FOLDER: a folder with a file "there"; FORBIDDEN_PARENT: another process.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static void tell(const char *what, bool done)
{
	fprintf(stderr, "%s %s\n", what, done ? "done" : strerrorname_np(errno));
}

static const char *in_folder(const char *name)
{
	static char path[4096];

	snprintf(path, sizeof path, "%s/%s", getenv("FORBIDDEN_FOLDER"), name);
	return path;
}

static bool renamed(void)
{
	char there[4096];

	strcpy(there, in_folder("renamed"));
	return rename(in_folder("there"), there) == 0 && rename(there, in_folder("there")) == 0;
}

/* Port 9 of this machine, where nobody listens: that is ECONNREFUSED for who may try. */
static bool connected(void)
{
	struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons(9) };
	int end = socket(AF_INET, SOCK_STREAM, 0);

	inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
	return end >= 0 && (connect(end, (struct sockaddr *)&address, sizeof address) == 0 || errno == ECONNREFUSED);
}

static bool executed(void)
{
	char *arguments[] = { "/bin/true", NULL };
	pid_t child = fork();
	int status = 0;

	if (child == 0) {
		unsetenv("LD_PRELOAD");
		execv(arguments[0], arguments);
		_exit(errno);
	}
	waitpid(child, &status, 0);
	errno = WEXITSTATUS(status);
	return errno == 0;
}

static long landlock_abi(void)
{
#ifdef __NR_landlock_create_ruleset
	return syscall(__NR_landlock_create_ruleset, NULL, 0, 1);
#else
	return -1;
#endif
}

/* May programs with a set-user-ID bit still be run as their owner?  Asked for first when a sandbox is entered. */
static bool privileged(void)
{
	errno = EPERM;
	return prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 0;
}

static void try_all(void)
{
	pid_t parent = (pid_t)atoi(getenv("FORBIDDEN_PARENT"));

	fprintf(stderr, "abi %ld\n", landlock_abi());
	tell("write", open(in_folder("there"), O_WRONLY) >= 0);
	tell("append", open(in_folder("there"), O_WRONLY | O_APPEND) >= 0);
	tell("make", open(in_folder("new"), O_WRONLY | O_CREAT, 0600) >= 0);
	tell("link", symlink("/", in_folder("link")) == 0);
	tell("folder", mkdir(in_folder("folder"), 0700) == 0);
	tell("rename", renamed());
	tell("truncate", truncate(in_folder("there"), 0) == 0);
	tell("read", open(in_folder("there"), O_RDONLY) >= 0);
	tell("list", open(getenv("FORBIDDEN_FOLDER"), O_RDONLY) >= 0);
	tell("remove", unlink(in_folder("there")) == 0);
	tell("connect", connected());
	tell("signal", kill(parent, 0) == 0);
	tell("trace", ptrace(PTRACE_SEIZE, parent, NULL, NULL) == 0);
	tell("privileges", privileged());
	tell("execute", executed());
}

/* A thread has what the one had that started it. */
int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*start)(void *), void *argument)
{
	int (*next)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);

	*(void **)&next = dlsym(RTLD_NEXT, "pthread_create");

	tell("thread", privileged());
	return next(thread, attributes, start, argument);
}

int fclose(FILE *stream)
{
	int (*next)(FILE *) = (int (*)(FILE *))dlsym(RTLD_NEXT, "fclose");

	if (stream == stdout)
		try_all();
	return next(stream);
}
