/* random.h - the trainer's random numbers: xorshift64*, the same on every machine */
#ifndef TAG_TRAIN_RANDOM_H
#define TAG_TRAIN_RANDOM_H

#include <stdint.h>

static inline uint64_t random_next(uint64_t *state)
{
	*state ^= *state >> 12;
	*state ^= *state << 25;
	*state ^= *state >> 27;
	return *state * 0x2545F4914F6CDD1Du >> 16;
}

/* evenly in [0, 1) */
static inline float random_unit(uint64_t *state)
{
	return (float)(random_next(state) & 0xFFFFFF) / 16777216.0f;
}

#endif
