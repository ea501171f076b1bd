/* words.c - a rough split of running text into words */
#include "tag/train/words.h"

#include <ctype.h>

static bool wordy(unsigned char c)
{
	return c >= 0x80 || isalnum(c);
}

/* length of the typographic quote or dash (U+2010 to U+2026) at the start, 0 if there is none */
static size_t typographic(struct text t)
{
	return t.length >= 3 && text_starts(t, "\xE2\x80") ? 3 : 0;
}

static size_t apostrophe(struct text t)
{
	if (t.length > 0 && *t.bytes == '\'')
		return 1;
	return text_starts(t, "\xE2\x80\x99") ? 3 : 0;
}

static size_t clitic(struct text t)
{
	size_t quote = apostrophe(t), end = quote;

	while (end < t.length && isalpha((unsigned char)t.bytes[end]))
		end++;
	return quote > 0 && end > quote && end <= quote + 2 ? end : 0;
}

/* letters and digits, with stops and commas between them ("U.S.", "1.5", "10,000") */
static size_t body(struct text t)
{
	size_t end = 0, stops = 0;

	while (end < t.length) {
		unsigned char c = (unsigned char)t.bytes[end];
		bool last = end + 1 >= t.length || !wordy((unsigned char)t.bytes[end + 1]);

		if (typographic(text_slice(t, end, t.length)) > 0)
			break;
		if (wordy(c) || c == '&' || (c == ',' && !last && isdigit((unsigned char)t.bytes[end + 1])))
			end++;
		else if (c == '.' && (!last || stops > 0))
			end++, stops++;
		else
			break;
	}
	return end;
}

bool words_next(struct text *rest, struct text *word)
{
	size_t length, quote;

	while (rest->length > 0 && isspace((unsigned char)*rest->bytes))
		*rest = text_slice(*rest, 1, rest->length);
	if (rest->length == 0)
		return false;
	if ((length = clitic(*rest)) == 0 && (length = typographic(*rest)) == 0)
		length = wordy((unsigned char)*rest->bytes) ? body(*rest) : 1;
	quote = apostrophe(text_slice(*rest, length, rest->length));
	if (length >= 2 && quote > 0 && rest->bytes[length - 1] == 'n' && rest->length > length + quote &&
	    rest->bytes[length + quote] == 't')
		length--;          /* do | n't */
	else if (length == 1 && *rest->bytes == 'n' && quote > 0 && rest->length > 1 + quote &&
	         rest->bytes[1 + quote] == 't')
		length += quote + 1;
	if (length == 0)
		length = 1;
	*word = text_slice(*rest, 0, length);
	*rest = text_slice(*rest, length, rest->length);
	return true;
}
