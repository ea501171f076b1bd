/* addresses.c - URLs by their scheme or www, the others by their last label */
#include "addresses.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

#include "characters.h"

#define HOST_LIMIT 255               /* bytes of a host name or local part: RFC 1035, section 2.3.4 */

/*
 * Domains of the top level that are no English words, so that a stop without the space behind it
 * ("tomorrow.It") is not taken for a host.
 */
static const char domains[] = " com org net gov edu mil int info biz aero museum "
	"ac at au az bg br ca ch cn cy cz de dk ee es eu fi fm fr ge gr hk hr hu ie il ir jp kg kr kz "
	"lt lv md mk mx nl nz pk pl pt ro rs ru se sg sk su tj tm tr tv tw ua uk uz za ";
static const char extensions[] = " doc docx xls xlsx ppt pdf htm html shtml asp jsp php txt rtf csv xml zip exe "
	"gif jpg jpeg png mp3 mp4 wav url tex dtf ";

static bool listed(const char *list, const char *name, size_t length)
{
	char key[16];

	if (length == 0 || length > sizeof key - 3)
		return false;
	key[0] = ' ';
	for (size_t i = 0; i < length; i++)
		key[i + 1] = (char)(name[i] >= 'A' && name[i] <= 'Z' ? name[i] + 32 : name[i]);
	key[length + 1] = ' ';
	key[length + 2] = '\0';
	return strstr(list, key) != NULL;
}

static bool is_alphanumeric(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}

/* "http://", "mailto:", "doi:", "www." - 0, or the bytes of what makes a URL certain. */
static size_t scheme_length(const char *at, const char *end)
{
	static const char *const others[] = { "www.", "mailto:", "doi:10." };
	size_t length = 0;

	while (at + length < end && length < 12 && is_alphanumeric(at[length]))
		length++;
	if (length >= 2 && end - at > (ptrdiff_t)length + 3 && memcmp(at + length, "://", 3) == 0)
		return length + 3;
	for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
		length = strlen(others[i]);
		if ((size_t)(end - at) > length && strncasecmp(at, others[i], length) == 0)
			return length;
	}
	return 0;
}

/* The address from `at` to the end of the chunk, without the marks that close sentence or bracket. */
static size_t trimmed_chunk(const char *at, const char *end)
{
	const char *stop = at;
	int length, open = 0;

	while (stop < end) {
		enum character kind = character_at(stop, end, &length);
		if (kind == CHARACTER_SPACE || kind == CHARACTER_QUOTE || *stop == '<' || *stop == '>')
			break;
		if (kind == CHARACTER_OPEN)
			open++;
		if (kind == CHARACTER_CLOSE && --open < 0)
			break;
		stop += length;
	}
	while (stop > at && strchr(".,;:!?'*", stop[-1]) != NULL)
		stop--;
	return (size_t)(stop - at);
}

/* "label.label.label" from `at` on; *last is where its last label begins, NULL if there is but one. */
static size_t labels_length(const char *at, const char *end, const char **last)
{
	const char *stop = at;

	*last = NULL;
	while (stop < end && stop - at <= HOST_LIMIT) {
		if (is_alphanumeric(*stop) || *stop == '_') {
			stop++;
		} else if ((*stop == '.' || *stop == '-') && stop > at && stop + 1 < end
		           && is_alphanumeric(stop[1]) && (is_alphanumeric(stop[-1]) || stop[-1] == '_')) {
			if (*stop++ == '.')
				*last = stop;
		} else {
			break;
		}
	}
	return (size_t)(stop - at);
}

static size_t email_length(const char *at, const char *end)
{
	size_t local = 0;
	const char *last;

	while (at + local < end && local <= HOST_LIMIT
	       && (is_alphanumeric(at[local]) || strchr("._%+-&'", at[local]) != NULL) && at[local] != '\0')
		local++;
	if (local == 0 || at + local >= end || at[local] != '@')
		return 0;
	size_t host = labels_length(at + local + 1, end, &last);
	return host == 0 ? 0 : local + 1 + host;
}

/* A path, a query or a port may follow a host. */
static size_t with_path(const char *at, const char *end, size_t host)
{
	const char *next = at + host;

	if (next + 1 < end && (*next == '/' || *next == '?' || *next == '#'
	                       || (*next == ':' && next[1] >= '0' && next[1] <= '9')))
		return trimmed_chunk(at, end);
	return host;
}

/* Newsgroups and the like: three labels and more of small letters. */
static bool is_newsgroup(const char *at, size_t length)
{
	int stops = 0;

	for (size_t i = 0; i < length; i++) {
		if (at[i] == '.')
			stops++;
		else if (!(at[i] >= 'a' && at[i] <= 'z') && at[i] != '-')
			return false;
		if (at[i] == '.' && i >= 2 && at[i - 2] == '.')
			return false; /* "e.g." */
	}
	return stops >= 2 && length > 8 && at[1] != '.';
}

static size_t host_length(const char *at, const char *end)
{
	const char *last;
	size_t length = labels_length(at, end, &last);

	if (last == NULL || length > HOST_LIMIT)
		return 0;
	size_t last_length = (size_t)(at + length - last);
	if (listed(domains, last, last_length))
		return with_path(at, end, length);
	if (listed(extensions, last, last_length) || is_newsgroup(at, length))
		return length;
	return 0;
}

size_t address_length(const char *at, const char *end)
{
	size_t scheme = scheme_length(at, end), length;

	if (scheme > 0) {
		length = trimmed_chunk(at, end);
		return length > scheme ? length : 0;
	}
	length = email_length(at, end);
	return length > 0 ? length : host_length(at, end);
}
