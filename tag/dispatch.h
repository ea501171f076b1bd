/*
 * dispatch.h - one function compiled for several kinds of processor, one of them chosen when it runs
 *
 * The arithmetic is that of C, whatever the width of the registers: integers, or floats in the order written,
 * so the results are the same.
 */
#ifndef TAG_DISPATCH_H
#define TAG_DISPATCH_H

#include "tag/processor.h"

#define INLINE static inline __attribute__((always_inline))

#if defined(__x86_64__) && defined(__GNUC__)
/* name_on(processor, ...) runs the inline function name() with parameters `params`, passed on as `args` */
#define DISPATCH(name, params, args) \
	__attribute__((target("avx512f,avx512bw,avx512vl,avx512dq"))) \
	static void name##_avx512 params { name args; } \
	__attribute__((target("avx2"))) static void name##_avx2 params { name args; } \
	static void name##_plain params { name args; } \
	static void (*name##_on(enum processor processor)) params \
	{ \
		if (processor >= PROCESSOR_AVX512) \
			return name##_avx512; \
		return processor >= PROCESSOR_AVX2 ? name##_avx2 : name##_plain; \
	}
#else
#define DISPATCH(name, params, args) \
	static void name##_plain params { name args; } \
	static void (*name##_on(enum processor processor)) params { (void)processor; return name##_plain; }
#endif

#endif
