/* features.c - what the network sees of a word */
#include "tag/features.h"

#include <string.h>
#include <utf8proc.h>

enum kind { WORD = 1, PREFIX, SUFFIX, SHAPE, CAPITALS, LEXICON };

static const struct {
	uint32_t    codepoint;
	const char *ascii;
} typographic[] = {
	{ 0x2018, "'" },  { 0x2019, "'" },  { 0x201A, "'" },  { 0x02BC, "'" },
	{ 0x201C, "\"" }, { 0x201D, "\"" }, { 0x201E, "\"" }, { 0x00AB, "\"" },
	{ 0x00BB, "\"" }, { 0x2010, "-" },  { 0x2011, "-" },  { 0x2012, "-" },
	{ 0x2013, "-" },  { 0x2014, "--" }, { 0x2015, "--" }, { 0x2026, "..." },
};

static const char *ascii_of(uint32_t codepoint)
{
	for (size_t i = 0; i < sizeof(typographic) / sizeof(*typographic); i++)
		if (typographic[i].codepoint == codepoint)
			return typographic[i].ascii;
	return NULL;
}

/* the key's bytes of one code point beyond ASCII; returns how many */
static size_t fold(uint32_t codepoint, char *bytes)
{
	const char *ascii = ascii_of(codepoint);

	if (ascii == NULL)
		return (size_t)text_encode((uint32_t)utf8proc_tolower((utf8proc_int32_t)codepoint), bytes);
	size_t length = strlen(ascii);
	memcpy(bytes, ascii, length);
	return length;
}

size_t word_key(struct text form, char key[WORD_KEY_SIZE])
{
	size_t length = 0;

	for (size_t i = 0; i < form.length && length + 4 <= WORD_KEY_SIZE;) {
		unsigned char byte = (unsigned char)form.bytes[i];
		uint32_t codepoint;
		int taken = 1;

		if (byte >= '0' && byte <= '9')
			key[length++] = '0';
		else if (byte >= 'A' && byte <= 'Z')
			key[length++] = (char)(byte + 'a' - 'A');
		else if (byte < 0x80 ||
		         (taken = text_decode(form.bytes + i, form.length - i, &codepoint)) == 0)
			taken = 1, key[length++] = (char)byte;
		else
			length += fold(codepoint, key + length);
		i += (size_t)taken;
	}
	return length;
}

/* FNV-1a once more over a seed, then mixed, as tables are indexed by the low bits */
static uint64_t mix(uint64_t hash)
{
	hash ^= hash >> 32;
	hash *= 0x9E3779B97F4A7C15u;
	return hash ^ hash >> 29;
}

static uint64_t feature_hash(enum kind kind, uint64_t value)
{
	return mix((value + 1) * 0xD6E8FEB86659FD93u + (uint64_t)kind * 0xA0761D6478BD642Fu);
}

static uint64_t spelled(enum kind kind, const char *bytes, size_t length)
{
	return feature_hash(kind, text_hash((struct text){ bytes, length }));
}

uint64_t word_hash(struct text key)
{
	return spelled(WORD, key.bytes, key.length);
}

static bool continues(char byte)
{
	return ((unsigned char)byte & 0xC0) == 0x80;
}

static char shape_of(uint32_t c)
{
	if (c >= '0' && c <= '9')
		return '0';
	switch (utf8proc_category((utf8proc_int32_t)c)) {
	case UTF8PROC_CATEGORY_LU: case UTF8PROC_CATEGORY_LT: return 'A';
	case UTF8PROC_CATEGORY_LL: case UTF8PROC_CATEGORY_LO: case UTF8PROC_CATEGORY_LM: return 'a';
	default: return c < 0x80 ? (char)c : '?';
	}
}

/* the classes of a word's characters, runs cut to two, at most 10: "McDonald's" is "AaAaa'a" */
static size_t shape(struct text form, char out[10])
{
	size_t length = 0;

	for (size_t i = 0; i < form.length && length < 10;) {
		uint32_t codepoint = '?';
		int taken = text_decode(form.bytes + i, form.length - i, &codepoint);
		char class = shape_of(codepoint);

		if (length < 2 || out[length - 1] != class || out[length - 2] != class)
			out[length++] = class;
		i += (size_t)(taken > 0 ? taken : 1);
	}
	return length;
}

static int count_case(struct text form, char class)
{
	int count = 0;

	for (size_t i = 0; i < form.length;) {
		uint32_t codepoint = '?';
		int taken = text_decode(form.bytes + i, form.length - i, &codepoint);

		count += shape_of(codepoint) == class;
		i += (size_t)(taken > 0 ? taken : 1);
	}
	return count;
}

bool forms_shouted(const struct text *forms, size_t count)
{
	size_t upper = 0;

	for (size_t i = 0; i < count; i++) {
		if (count_case(forms[i], 'a') > 0)
			return false;
		upper += count_case(forms[i], 'A') > 0;
	}
	return upper >= 3;
}

static uint64_t capitals(struct text form, bool first, bool shouted)
{
	int upper = count_case(form, 'A'), lower = count_case(form, 'a');
	uint64_t how = 4;          /* somewhere inside */

	if (upper == 0)
		how = 0;
	else if (lower == 0)
		how = upper == 1 ? 1 : 2;
	else if (shape_of((unsigned char)*form.bytes) == 'A')
		how = 3;
	return feature_hash(CAPITALS, how * 4 + (uint64_t)first * 2 + (uint64_t)shouted);
}

int word_features(struct text form, struct text key, bool first, bool shouted, uint64_t hashes[FEATURES_MAX])
{
	char shaped[10];
	int count = 0;
	size_t at = 0;

	hashes[count++] = word_hash(key);
	for (int n = 0; n < 5 && at < key.length; n++) {
		for (at++; at < key.length && continues(key.bytes[at]);)
			at++;
		if (n > 0)
			hashes[count++] = spelled(PREFIX, key.bytes, at);
	}
	at = key.length;
	for (int n = 0; n < 5 && at > 0; n++) {
		for (at--; at > 0 && continues(key.bytes[at]);)
			at--;
		hashes[count++] = spelled(SUFFIX, key.bytes + at, key.length - at);
	}
	if (!shouted)
		hashes[count++] = spelled(SHAPE, shaped, shape(form, shaped));
	hashes[count++] = capitals(form, first, shouted);
	return count;
}

int lexicon_features(uint32_t lists, uint64_t hashes[32])
{
	int count = 0;

	for (unsigned bit = 0; bit < 32; bit++)
		if (lists >> bit & 1)
			hashes[count++] = feature_hash(LEXICON, bit);
	return count;
}
