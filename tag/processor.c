/* processor.c - what instructions the machine has */
#include "tag/processor.h"

#include <stdlib.h>
#include <string.h>

#if defined(__x86_64__) && defined(__GNUC__)
#include <cpuid.h>

static bool has_avx512(void)
{
	return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
	       __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq");
}

/* "AVX-VNNI", which not every compiler has a name for */
static bool has_avx_vnni(void)
{
	unsigned a, b, c, d;

	return __get_cpuid_count(7, 1, &a, &b, &c, &d) && (a >> 4 & 1);
}

bool processor_has(enum processor processor)
{
	switch (processor) {
	case PROCESSOR_PLAIN:       return true;
	case PROCESSOR_AVX2:        return __builtin_cpu_supports("avx2");
	case PROCESSOR_AVX2_VNNI:   return __builtin_cpu_supports("avx2") && has_avx_vnni();
	case PROCESSOR_AVX512:      return has_avx512();
	case PROCESSOR_AVX512_VNNI: return has_avx512() && __builtin_cpu_supports("avx512vnni");
	default:                    return false;
	}
}
#else
bool processor_has(enum processor processor)
{
	return processor == PROCESSOR_PLAIN;
}
#endif

enum processor processor_best(void)
{
	static const char *const names[PROCESSORS] = { "plain", "avx2", "avx2-vnni", "avx512", "avx512-vnni" };
	const char *asked = getenv("BULLETIN_PROCESSOR");
	int best = PROCESSORS - 1;

	for (int i = 0; asked != NULL && i < PROCESSORS; i++)
		if (strcmp(asked, names[i]) == 0)
			best = i;
	while (!processor_has((enum processor)best))
		best--;
	return (enum processor)best;
}
