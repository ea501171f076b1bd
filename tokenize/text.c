/* text.c - views of bytes, copies of them, letter case */
#include "text.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <utf8proc.h>

#include "arena.h"

bool text_holds(struct text whole, struct text part)
{
	for (size_t i = 0; i + part.length <= whole.length; i++)
		if (part.length == 0 || memcmp(whole.bytes + i, part.bytes, part.length) == 0)
			return true;
	return false;
}

bool text_equal_caseless(struct text a, struct text b)
{
	return a.length == b.length && (a.length == 0 || strncasecmp(a.bytes, b.bytes, a.length) == 0);
}

int text_compare(struct text a, struct text b)
{
	size_t shorter = a.length < b.length ? a.length : b.length;
	int order = shorter == 0 ? 0 : memcmp(a.bytes, b.bytes, shorter);
	return order != 0 ? order : (a.length > b.length) - (a.length < b.length);
}

struct text text_trim(struct text a)
{
	size_t start = 0;

	while (start < a.length && text_is_blank(a.bytes[start]))
		start++;
	while (a.length > start && text_is_blank(a.bytes[a.length - 1]))
		a.length--;
	return text_slice(a, start, a.length - start);
}

bool text_next(struct text *rest, char separator, struct text *field)
{
	if (rest->bytes == NULL)
		return false;
	const char *end = memchr(rest->bytes, separator, rest->length);
	if (end == NULL) {
		*field = *rest;
		*rest = (struct text){ 0 };
		return true;
	}
	size_t length = (size_t)(end - rest->bytes);
	*field = (struct text){ rest->bytes, length };
	*rest = (struct text){ end + 1, rest->length - length - 1 };
	return true;
}

char *text_copy_string(struct arena *arena, struct text a)
{
	char *copy = arena_room(arena, a.length + 1, 1);
	if (a.length > 0)
		memcpy(copy, a.bytes, a.length);
	copy[a.length] = '\0';
	return copy;
}

struct text text_copy(struct arena *arena, struct text a)
{
	return (struct text){ text_copy_string(arena, a), a.length };
}

struct text text_join(struct arena *arena, struct text a, const char *between, struct text b)
{
	size_t gap = strlen(between);
	char *joined = arena_room(arena, a.length + gap + b.length + 1, 1);
	if (a.length > 0)
		memcpy(joined, a.bytes, a.length);
	memcpy(joined + a.length, between, gap);
	if (b.length > 0)
		memcpy(joined + a.length + gap, b.bytes, b.length);
	joined[a.length + gap + b.length] = '\0';
	return (struct text){ joined, a.length + gap + b.length };
}

struct text text_format(struct arena *arena, const char *format, ...)
{
	va_list values, again;
	va_start(values, format);
	va_copy(again, values);
	int length = vsnprintf(NULL, 0, format, values);
	char *bytes = arena_alloc(arena, length < 0 ? 1 : (size_t)length + 1);
	if (length > 0)
		vsnprintf(bytes, (size_t)length + 1, format, again);
	va_end(again);
	va_end(values);
	return (struct text){ bytes, length < 0 ? 0 : (size_t)length };
}

struct text text_number(struct arena *arena, size_t number, size_t width)
{
	char digits[24 + 1], *at = digits + sizeof digits, *end = at;

	do
		*--at = (char)('0' + number % 10);
	while ((number /= 10) > 0);
	while ((size_t)(end - at) < width && at > digits)
		*--at = '0';
	return text_copy(arena, (struct text){ at, (size_t)(end - at) });
}

struct text text_lower(struct arena *arena, struct text a)
{
	/* A lower-case form takes at most 1.5 times the bytes of its upper-case form. */
	char *lower = arena_room(arena, a.length * 2 + 4, 1);
	size_t length = 0;

	for (size_t at = 0; at < a.length;) {
		uint32_t c;
		unsigned char byte = (unsigned char)a.bytes[at];
		if (byte < 0x80) {
			lower[length++] = (char)(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte);
			at++;
			continue;
		}
		int size = text_decode(a.bytes + at, a.length - at, &c);
		if (size == 0)
			lower[length++] = a.bytes[at++];
		else
			length += (size_t)text_encode((uint32_t)utf8proc_tolower((utf8proc_int32_t)c), lower + length);
		at += (size_t)size;
	}
	return (struct text){ lower, length };
}

bool text_capitalised(struct text a)
{
	uint32_t c;

	if (a.length == 0)
		return false;
	if (text_decode(a.bytes, a.length, &c) == 0)
		c = (unsigned char)a.bytes[0];
	if (c < 0x80)
		return c >= 'A' && c <= 'Z';
	utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);
	return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

uint64_t text_hash(struct text a)
{
	uint64_t hash = 14695981039346656037u;
	for (size_t i = 0; i < a.length; i++)
		hash = (hash ^ (unsigned char)a.bytes[i]) * 1099511628211u;
	return hash;
}

bool text_among(struct text a, const char *const words[])
{
	if (a.length == 0)
		return false;
	while (*words != NULL && (**words != a.bytes[0] || !text_is(a, *words)))
		words++;
	return *words != NULL;
}
