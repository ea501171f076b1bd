/* eight_bytes.h - eight bytes of a text looked at in one step, for loops that go over every byte that is read or written */
#ifndef TOKENIZE_EIGHT_BYTES_H
#define TOKENIZE_EIGHT_BYTES_H

#include <stdbool.h>
#include <stdint.h>

#define EIGHT_OF(byte) (0x0101010101010101u * (uint64_t)(unsigned char)(byte))

/* The first byte is the lowest, on every machine; compilers make one load of it. */
static inline uint64_t eight_bytes(const char *at)
{
	const unsigned char *b = (const unsigned char *)at;

	return (uint64_t)b[0] | (uint64_t)b[1] << 8 | (uint64_t)b[2] << 16 | (uint64_t)b[3] << 24 |
	       (uint64_t)b[4] << 32 | (uint64_t)b[5] << 40 | (uint64_t)b[6] << 48 | (uint64_t)b[7] << 56;
}

/* The high bit of each byte that is `byte`. */
static inline uint64_t eight_equal(uint64_t eight, char byte)
{
	uint64_t differs = eight ^ EIGHT_OF(byte);

	return ~(((differs & EIGHT_OF(0x7f)) + EIGHT_OF(0x7f)) | differs) & EIGHT_OF(0x80);
}

/* The number, 0 to 7, of the first byte that has its high bit in `bits`, which are not 0. */
static inline unsigned eight_first(uint64_t bits)
{
	return (unsigned)__builtin_ctzll(bits) / 8;
}

static inline bool eight_ascii(uint64_t eight)
{
	return (eight & EIGHT_OF(0x80)) == 0;
}

#endif
