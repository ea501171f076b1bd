/* quick_hash.h - hashes for tables in memory, of the words of a text: eight bytes a step; nothing to be stored */
#ifndef TOKENIZE_QUICK_HASH_H
#define TOKENIZE_QUICK_HASH_H

#include "eight_bytes.h"
#include "text.h"

static inline uint64_t four_bytes(const char *at)
{
	const unsigned char *b = (const unsigned char *)at;

	return (uint64_t)b[0] | (uint64_t)b[1] << 8 | (uint64_t)b[2] << 16 | (uint64_t)b[3] << 24;
}

static inline uint64_t quick_mix(uint64_t hash, uint64_t eight)
{
	hash = (hash ^ eight) * 0x9e3779b97f4a7c15u;
	return hash ^ hash >> 32;
}

/* `fold`: bits that are set in each byte before it counts. The last bytes of a long text may count twice. */
static inline uint64_t quick_hash_folded(struct text a, unsigned char fold)
{
	uint64_t hash = a.length, bits = EIGHT_OF(fold);

	if (a.length >= 8) {
		for (size_t at = 0; at + 8 < a.length; at += 8)
			hash = quick_mix(hash, eight_bytes(a.bytes + at) | bits);
		return quick_mix(hash, eight_bytes(a.bytes + a.length - 8) | bits);
	}
	if (a.length >= 4)
		return quick_mix(hash, four_bytes(a.bytes) | four_bytes(a.bytes + a.length - 4) << 32 | bits);
	for (size_t at = 0; at < a.length; at++)
		hash = hash << 8 | (unsigned char)(a.bytes[at] | fold);
	return quick_mix(hash, 0);
}

static inline uint64_t quick_hash(struct text a)
{
	return quick_hash_folded(a, 0);
}

/* The same for words that differ only in the case of ASCII letters. */
static inline uint64_t quick_hash_caseless(struct text a)
{
	return quick_hash_folded(a, 0x20);
}

/* text_equal() for words: without a call for up to 16 bytes, whose halves may overlap. */
static inline bool quick_equal(struct text a, struct text b)
{
	size_t length = a.length;

	if (length != b.length || length > 16)
		return text_equal(a, b);
	if (length >= 8)
		return eight_bytes(a.bytes) == eight_bytes(b.bytes) &&
		       eight_bytes(a.bytes + length - 8) == eight_bytes(b.bytes + length - 8);
	if (length >= 4)
		return four_bytes(a.bytes) == four_bytes(b.bytes) &&
		       four_bytes(a.bytes + length - 4) == four_bytes(b.bytes + length - 4);
	while (length > 0 && a.bytes[length - 1] == b.bytes[length - 1])
		length--;
	return length == 0;
}

#endif
