/* landlock.c - the three system calls of https://docs.kernel.org/userspace-api/landlock.html */
#define _GNU_SOURCE /* syscall(), O_PATH */
#include "landlock.h"

#if defined(__linux__) && __has_include(<linux/landlock.h>)
#include <fcntl.h>
#include <linux/landlock.h>
#include <stdint.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/*
 * The kernel that runs is often newer than the header: what it can forbid, by the version of its interface (ABI).
 * Zeros in fields that it does not know are no trouble to it.
 */
struct abilities {
	uint64_t files, network, scopes;
};
#define FILES_FIRST  ((UINT64_C(1) << 13) - 1) /* ABI 1: execute, read, write, make and remove */
#define FILES_REFER  (UINT64_C(1) << 13)       /* ABI 2: link and rename into another folder */
#define FILES_RESIZE (UINT64_C(1) << 14)       /* ABI 3: truncate */
#define NETWORK_ALL  UINT64_C(3)               /* ABI 4: bind and connect over TCP */
#define FILES_DEVICE (UINT64_C(1) << 15)       /* ABI 5: ioctl on devices */
#define SCOPES_ALL   UINT64_C(3)               /* ABI 6: signals to others, their abstract sockets */

#define READ_FILE  ((uint64_t)LANDLOCK_ACCESS_FS_READ_FILE)
#define READ       (READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR)
#define WRITE      (READ | LANDLOCK_ACCESS_FS_WRITE_FILE | FILES_RESIZE | LANDLOCK_ACCESS_FS_MAKE_REG | \
                    LANDLOCK_ACCESS_FS_REMOVE_FILE)

static struct abilities abilities(void)
{
	long abi = syscall(__NR_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);

	return (struct abilities){
		.files = (abi >= 1 ? FILES_FIRST : 0) | (abi >= 2 ? FILES_REFER : 0) | (abi >= 3 ? FILES_RESIZE : 0) |
		         (abi >= 5 ? FILES_DEVICE : 0),
		.network = abi >= 4 ? NETWORK_ALL : 0,
		.scopes = abi >= 6 ? SCOPES_ALL : 0,
	};
}

struct landlock landlock_begin(void)
{
	struct abilities all = abilities();
	long rules = all.files == 0 ? -1 : syscall(__NR_landlock_create_ruleset, &all, sizeof all, 0);

	return (struct landlock){ .rules = (int)rules, .files = all.files };
}

void landlock_allow(const struct landlock *landlock, const char *path, enum landlock_access access)
{
	struct landlock_path_beneath_attr rule;
	struct stat status;

	if (landlock->rules < 0)
		return;
	rule.parent_fd = open(path, O_PATH | O_CLOEXEC);
	if (rule.parent_fd < 0)
		return;
	if (fstat(rule.parent_fd, &status) == 0) {
		rule.allowed_access = S_ISDIR(status.st_mode) ? (access == LANDLOCK_WRITE ? WRITE : READ) : READ_FILE;
		rule.allowed_access &= landlock->files;
		syscall(__NR_landlock_add_rule, landlock->rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
	}
	close(rule.parent_fd);
}

void landlock_enter(const struct landlock *landlock)
{
	if (landlock->rules < 0)
		return;
	syscall(__NR_landlock_restrict_self, landlock->rules, 0);
	close(landlock->rules);
}

#else

struct landlock landlock_begin(void)
{
	return (struct landlock){ .rules = -1 };
}

void landlock_allow(const struct landlock *landlock, const char *path, enum landlock_access access)
{
	(void)landlock, (void)path, (void)access;
}

void landlock_enter(const struct landlock *landlock)
{
	(void)landlock;
}

#endif
