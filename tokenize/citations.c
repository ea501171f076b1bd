/* citations.c - notes in square brackets; sources in round ones, which end in a date or a year */
#include "citations.h"

#include <string.h>

#include "text.h"

#define NOTE_LIMIT 40                /* bytes in the brackets of "[better source needed]" */
#define SOURCE_LIMIT 160             /* bytes in those of several newspapers with their dates */

static const char *closing(const char *at, const char *end, char bracket, size_t limit)
{
	for (const char *stop = at + 1; stop < end && (size_t)(stop - at) <= limit; stop++) {
		if (*stop == bracket)
			return stop;
		if (*stop == '(' || *stop == '[' || *stop == '\n')
			return NULL;
	}
	return NULL;
}

/* "Interfax, May 5", "see EDM, November 17", "New York Times, 2004": a name, a comma, a date. */
static bool is_source(const char *at, const char *stop)
{
	size_t length = (size_t)(stop - at);
	bool named = (*at >= 'A' && *at <= 'Z') || (length > 4 && memcmp(at, "see ", 4) == 0);

	return named && length > 4 && text_is_digit(stop[-1]) && memchr(at, ',', length) != NULL;
}

size_t citation_length(const char *at, const char *end, bool touching)
{
	const char *stop;

	if (*at == '[') {
		stop = closing(at, end, ']', NOTE_LIMIT);
		if (stop == NULL || stop == at + 1)
			return 0;
		bool number = text_is_digit(at[1]) || stop == at + 2;
		return touching || number ? (size_t)(stop + 1 - at) : 0;
	}
	if (*at != '(')
		return 0;
	stop = closing(at, end, ')', SOURCE_LIMIT);
	return stop != NULL && is_source(at + 1, stop) ? (size_t)(stop + 1 - at) : 0;
}
