/* id_set.h - the ids of the rows of one document, to know one that comes again */
#ifndef REPORT_ID_SET_H
#define REPORT_ID_SET_H

#include <stddef.h>
#include <stdint.h>

struct id_slot {
	uint64_t hash;             /* 0: free */
	int64_t  row;
};

struct id_set {                    /* zero it before the first use */
	struct id_slot *slots;     /* [capacity], a power of two; its own */
	size_t          count, capacity;
};

/* The row with that hash, or -1. */
int64_t id_set_find(const struct id_set *set, uint64_t hash);
void id_set_add(struct id_set *set, uint64_t hash, int64_t row);
void id_set_clear(struct id_set *set);
void id_set_free(struct id_set *set);

#endif
