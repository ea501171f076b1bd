/*
 * staged.c - a library that has memory, reading and writing fail in the program that it is loaded into
 *
 * STAGED says what: "FAULT NUMBER".
 *
 *   memory N      the Nth allocation and all behind it fail
 *   allocation N  the Nth allocation fails, the next one does not
 *   short 1       each call reads or writes one byte
 *   interrupt N   each Nth call is interrupted (EINTR) before it has done anything
 *   full N        N bytes can be written, then the disk is full (ENOSPC)
 *   broken N      N bytes can be read, then the disk is broken (EIO)
 *   kill N        the program is killed (SIGKILL) before its Nth call that writes, syncs or removes
 *   term N        ... or told to end (SIGTERM)
 *   count 0       nothing fails
 *
 * What is written to stderr is left alone.  At the end the numbers of allocations, of calls as for "kill" and of bytes
 * that were read and written go to the file that STAGED_COUNTS names.
 *
 * The system calls are caught by the kernel (seccomp), not by taking the place of read(): the C library's streams call
 * none of the functions that a library could replace.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <ucontext.h>
#include <unistd.h>

static enum fault { NONE, MEMORY, ALLOCATION, SHORT, INTERRUPT, FULL, BROKEN, KILL, TERM } fault;
static long number;
static bool armed;
static int counts = -1; /* a file */
static atomic_long allocations, calls, changes, bytes_read, bytes_written;

/* --- memory --- */

extern void *__libc_malloc(size_t), *__libc_calloc(size_t, size_t), *__libc_realloc(void *, size_t);

static bool no_memory(void)
{
	long count;

	if (!armed)
		return false;
	count = ++allocations;
	if (!((fault == MEMORY && count >= number) || (fault == ALLOCATION && count == number)))
		return false;
	errno = ENOMEM;
	return true;
}

void *malloc(size_t size)
{
	return no_memory() ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
	return no_memory() ? NULL : __libc_calloc(count, size);
}

void *realloc(void *memory, size_t size)
{
	return no_memory() ? NULL : __libc_realloc(memory, size);
}

/* --- reading and writing --- */

#if defined(__x86_64__)
#define ARGUMENT(registers, i) ((registers)[(const int[]){ REG_RDI, REG_RSI, REG_RDX, REG_R10 }[i]])
#define RESULT(registers)      ((registers)[REG_RAX])
#define REGISTERS(context)     ((context)->uc_mcontext.gregs)
#elif defined(__aarch64__)
#define ARGUMENT(registers, i) ((registers)[i])
#define RESULT(registers)      ((registers)[0])
#define REGISTERS(context)     ((context)->uc_mcontext.regs)
#else
#error "staged.c: which registers hold the arguments of a system call?"
#endif
#define OURS 0x57A6ED /* a sixth argument, which the kernel does not look at, lets the call pass */

static bool reads(int call)
{
	return call == __NR_read || call == __NR_pread64;
}

static bool writes(int call)
{
	return call == __NR_write || call == __NR_pwrite64;
}

/* What the call gives instead of being made, or 1: make it. */
static long staged_result(int call, long file)
{
	if (file == STDERR_FILENO && writes(call))
		return 1;
	if (fault == INTERRUPT && (reads(call) || writes(call)) && ++calls % number == 0)
		return -EINTR;
	if (fault == FULL && writes(call) && bytes_written >= number)
		return -ENOSPC;
	if (fault == BROKEN && reads(call) && bytes_read >= number)
		return -EIO;
	if (!reads(call) && ++changes == number && (fault == KILL || fault == TERM))
		kill(getpid(), fault == KILL ? SIGKILL : SIGTERM);
	return 1;
}

/* The size is cut so that the fault comes where it should. */
static long staged_size(int call, long file, long size)
{
	long left = size;

	if (file == STDERR_FILENO && writes(call))
		return size;
	if (fault == SHORT)
		left = 1;
	else if (fault == FULL && writes(call))
		left = number - bytes_written;
	else if (fault == BROKEN && reads(call))
		left = number - bytes_read;
	return left < size ? left : size;
}

static void answer(int signal_number, siginfo_t *info, void *context)
{
	int call = info->si_syscall;
	long long unsigned *registers = (long long unsigned *)REGISTERS((ucontext_t *)context);
	long file = (long)ARGUMENT(registers, 0), size = (long)ARGUMENT(registers, 2);
	long result = staged_result(call, file);
	int error = errno;

	(void)signal_number;
	if (result > 0) {
		if (reads(call) || writes(call))
			size = staged_size(call, file, size);
		result = syscall(call, file, ARGUMENT(registers, 1), size, ARGUMENT(registers, 3), 0, OURS);
		if (result < 0)
			result = -errno;
		else if (reads(call))
			bytes_read += result;
		else if (writes(call) && file != STDERR_FILENO)
			bytes_written += result;
	}
	errno = error;
	RESULT(registers) = (long long unsigned)result;
}

static int catch_calls(void)
{
#define CATCH(name) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_##name, 0, 1), BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRAP)
	struct sock_filter filter[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[5])),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, OURS, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
		CATCH(read), CATCH(pread64), CATCH(write), CATCH(pwrite64),
		CATCH(fsync), CATCH(fdatasync), CATCH(ftruncate), CATCH(unlinkat),
#ifdef __NR_unlink
		CATCH(unlink),
#endif
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};
	struct sock_fprog program = { sizeof filter / sizeof *filter, filter };
	struct sigaction action = { .sa_sigaction = answer, .sa_flags = SA_SIGINFO | SA_NODEFER };

	sigaction(SIGSYS, &action, NULL);
	prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
	return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

__attribute__((constructor)) static void arm(void)
{
	static const char *const names[] = {
		"count", "memory", "allocation", "short", "interrupt", "full", "broken", "kill", "term", NULL,
	};
	const char *staged = getenv("STAGED"), *space = staged == NULL ? NULL : strchr(staged, ' ');

	if (space == NULL)
		return;
	for (int i = 0; names[i] != NULL; i++)
		if (strlen(names[i]) == (size_t)(space - staged) && strncmp(names[i], staged, strlen(names[i])) == 0)
			fault = (enum fault)i;
	number = atol(space);
	if (getenv("STAGED_COUNTS") != NULL) /* opened now: a sandbox may come */
		counts = open(getenv("STAGED_COUNTS"), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	if (fault != MEMORY && fault != ALLOCATION && catch_calls() != 0)
		_exit(77);
	armed = true;
}

__attribute__((destructor)) static void disarm(void)
{
	char line[128];
	int length = snprintf(line, sizeof line, "%ld %ld %ld %ld\n", allocations, changes, bytes_read, bytes_written);

	armed = false;
	if (counts >= 0)
		syscall(__NR_write, counts, line, length, 0, 0, OURS);
}
