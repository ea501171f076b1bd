/*
 * dispatch.h - one function compiled for several kinds of processor, the best one chosen when it runs
 *
 * The arithmetic is that of C, whatever the width of the registers: integers, or floats in the order written,
 * so the results are the same.
 */
#ifndef TAG_DISPATCH_H
#define TAG_DISPATCH_H

#define INLINE static inline __attribute__((always_inline))

#if defined(__x86_64__) && defined(__GNUC__)
/* name_best() runs the inline function name() with parameters `params`, passed on as `args` */
#define DISPATCH(name, params, args) \
	__attribute__((target("avx512f,avx512bw,avx512vl,avx512dq,avx512vnni"))) \
	static void name##_vnni params { name args; } \
	__attribute__((target("avx2"))) static void name##_avx2 params { name args; } \
	static void name##_plain params { name args; } \
	static void name##_best params \
	{ \
		if (__builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw") && \
		    __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq")) \
			name##_vnni args; \
		else if (__builtin_cpu_supports("avx2")) \
			name##_avx2 args; \
		else \
			name##_plain args; \
	}
#else
#define DISPATCH(name, params, args) static void name##_best params { name args; }
#endif

#endif
