/* bio.c - the best legal sequence of BIO tags */
#include "tag/bio.h"

enum { TAGS = MODEL_NAME_TAGS };

static bool legal(int from, int to)
{
	return to == 0 || to % 2 == 1 || from == to || from + 1 == to;
}

static void advance(const float *before, const float *scores, const float *transitions, float *after,
                    unsigned char *from)
{
	for (int to = 0; to < TAGS; to++) {
		int best = 0;
		float highest = before[0] + transitions[to];

		if (!legal(0, to)) {           /* I-: only from the B- before it or from itself */
			best = to - 1;
			highest = before[best] + transitions[best * TAGS + to];
		}
		for (int i = best + 1; i < TAGS; i++)
			if (legal(i, to) && before[i] + transitions[i * TAGS + to] > highest) {
				highest = before[i] + transitions[i * TAGS + to];
				best = i;
			}
		after[to] = highest + scores[to];
		from[to] = (unsigned char)best;
	}
}

void bio_decode(struct arena *arena, const float *scores, size_t width, const float *transitions,
                size_t count, struct name_tag *names)
{
	float *sums = arena_array(arena, count * TAGS, sizeof(*sums));
	unsigned char *from = arena_alloc(arena, count * TAGS);
	int tag = 0;

	if (count == 0)
		return;
	for (int to = 0; to < TAGS; to++)
		sums[to] = legal(0, to) ? transitions[TAGS * TAGS + to] + scores[to] : -1e30f;
	for (size_t t = 1; t < count; t++)
		advance(sums + (t - 1) * TAGS, scores + t * width, transitions, sums + t * TAGS,
		        from + t * TAGS);
	for (int to = 1; to < TAGS; to++)
		if (sums[(count - 1) * TAGS + (size_t)to] > sums[(count - 1) * TAGS + (size_t)tag])
			tag = to;
	for (size_t t = count; t-- > 0; tag = from[t * TAGS + (size_t)tag])
		names[t] = (struct name_tag){ (enum name_type)((tag + 1) / 2), tag % 2 == 1 };
}
