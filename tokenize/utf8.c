/* utf8.c - code points and their bytes */
#include "text.h"

#include <string.h>

#include "eight_bytes.h"

/* Table 3-7 of the Unicode standard: the second byte of a sequence is bounded by the first. */
int text_decode(const char *bytes, size_t length, uint32_t *codepoint)
{
	const unsigned char *s = (const unsigned char *)bytes;

	if (s[0] < 0x80) {
		*codepoint = s[0];
		return 1;
	}
	int size = s[0] < 0xc2 ? 0 : s[0] < 0xe0 ? 2 : s[0] < 0xf0 ? 3 : s[0] < 0xf5 ? 4 : 0;
	if (size == 0 || length < (size_t)size)
		return 0;
	unsigned char low = s[0] == 0xe0 ? 0xa0 : s[0] == 0xf0 ? 0x90 : 0x80;
	unsigned char high = s[0] == 0xed ? 0x9f : s[0] == 0xf4 ? 0x8f : 0xbf;
	if (s[1] < low || s[1] > high)
		return 0;
	uint32_t value = s[0] & (0xffu >> (size + 1));
	for (int i = 1; i < size; i++) {
		if ((s[i] & 0xc0) != 0x80)
			return 0;
		value = value << 6 | (s[i] & 0x3f);
	}
	*codepoint = value;
	return size;
}

int text_encode(uint32_t c, char *bytes)
{
	if (c < 0x80) {
		bytes[0] = (char)c;
		return 1;
	}
	int size = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
	for (int i = size - 1; i > 0; i--, c >>= 6)
		bytes[i] = (char)(0x80 | (c & 0x3f));
	bytes[0] = (char)(c | (size == 2 ? 0xc0u : size == 3 ? 0xe0u : 0xf0u));
	return size;
}

/* Of the bytes from `at` on those that are ASCII for sure, by groups of eight; the last group may overlap the one before. */
static size_t ascii_run(struct text a, size_t at)
{
	size_t from = at;

	for (; a.length - at >= 8; at += 8)
		if (!eight_ascii(eight_bytes(a.bytes + at)))
			return at - from;
	if (a.length >= 8 && eight_ascii(eight_bytes(a.bytes + a.length - 8)))
		at = a.length;
	return at - from;
}

bool text_valid(struct text a)
{
	for (size_t at = ascii_run(a, 0); at < a.length;) {
		uint32_t c;
		int size = text_decode(a.bytes + at, a.length - at, &c);
		if (size == 0)
			return false;
		at += (size_t)size;
		if (size > 1)
			at += ascii_run(a, at);
	}
	return true;
}

size_t text_codepoints(struct text a)
{
	size_t count = 0;
	for (size_t i = 0; i < a.length; i++)
		count += ((unsigned char)a.bytes[i] & 0xc0) != 0x80;
	return count;
}
