/* processor.h - what instructions the machine has, of those that make a difference to the network */
#ifndef TAG_PROCESSOR_H
#define TAG_PROCESSOR_H

#include <stdbool.h>

/* In order of speed; the results are the same with all. */
enum processor {
	PROCESSOR_PLAIN,           /* what any machine has */
	PROCESSOR_AVX2,
	PROCESSOR_AVX2_VNNI,       /* and products of bytes, in 256 bits */
	PROCESSOR_AVX512,          /* F, BW, VL, DQ */
	PROCESSOR_AVX512_VNNI,     /* and products of bytes, in 512 bits */
	PROCESSORS
};

bool processor_has(enum processor processor);
/*
 * The best of this machine.  $BULLETIN_PROCESSOR (plain, avx2, avx2-vnni, avx512) asks for no more than that,
 * so that their speed can be compared.
 */
enum processor processor_best(void);

#endif
