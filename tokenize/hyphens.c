/* hyphens.c - prefixes ("non-", "mid-"), a few suffixes ("-wise"), the names of files and parts */
#include "hyphens.h"

#include <stddef.h>
#include <string.h>

#define PREFIX_LIMIT 8               /* bytes of the longest prefix, and a NUL */

static const char prefixes[][PREFIX_LIMIT] = {
	"ante", "anti", "arch", "auto", "bi", "co", "contra", "counter", "cross", "cyber", "de", "e", "ex",
	"extra", "geo", "hyper", "infra", "inter", "intra", "macro", "mega", "meta", "micro", "mid", "mini",
	"mis", "mono", "multi", "neo", "non", "over", "pan", "para", "post", "pre", "pro", "proto", "pseudo",
	"psycho", "quasi", "re", "semi", "socio", "sub", "super", "supra", "trans", "tri", "ultra", "un",
	"uni",
};
static const char *const suffixes[] = { "wise", "esque", "ish", "e" };

static bool is_prefix(const char *at, size_t length)
{
	char form[PREFIX_LIMIT];

	if (length == 0 || length >= PREFIX_LIMIT)
		return false;
	for (size_t i = 0; i < length; i++)
		form[i] = (char)(at[i] >= 'A' && at[i] <= 'Z' ? at[i] + 32 : at[i]);
	form[length] = '\0';
	for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
		if (prefixes[i][0] == form[0] && strcmp(prefixes[i], form) == 0)
			return true;
	return false;
}

static bool is_suffix(const char *at, const char *end)
{
	const char *stop = at;

	while (stop < end && *stop >= 'a' && *stop <= 'z' && stop - at < PREFIX_LIMIT)
		stop++;
	for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++)
		if (strlen(suffixes[i]) == (size_t)(stop - at) && memcmp(suffixes[i], at, (size_t)(stop - at)) == 0)
			return true;
	return false;
}

bool hyphens_keep(const char *at, const char *hyphen, int length, const char *end)
{
	const char *part = hyphen;

	/* The part just before the hyphen: "non-EU" but also "the pro-anti-..." */
	while (part > at && part[-1] != '-')
		part--;
	return is_prefix(part, (size_t)(hyphen - part)) || is_suffix(hyphen + length, end);
}
