/*
 * unstable.c - a qsort() that leaves equal elements in another order than they came in: the C standard lets it, and some
 * C libraries do, so nothing that is written may depend on it
 */
#include <stddef.h>

static void swap(char *a, char *b, size_t size)
{
	for (; size > 0; size--, a++, b++) {
		char byte = *a;

		*a = *b;
		*b = byte;
	}
}

/* Turned round, then sorted by insertion, which leaves equal ones as it finds them. */
void qsort(void *elements, size_t count, size_t size, int (*compare)(const void *, const void *))
{
	char *at = elements;

	for (size_t i = 0; i < count / 2; i++)
		swap(at + i * size, at + (count - 1 - i) * size, size);
	for (size_t i = 1; i < count; i++)
		for (size_t j = i; j > 0 && compare(at + (j - 1) * size, at + j * size) > 0; j--)
			swap(at + (j - 1) * size, at + j * size, size);
}
