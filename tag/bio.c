/* bio.c - the best legal sequence of BIO tags */
#include "tag/bio.h"

#include "tag/curve.h"
#include "tag/dispatch.h"

enum { TAGS = MODEL_NAME_TAGS, CLASSES = (TAGS - 1) / 2 };

/*
 * Tags that any tag may precede, O and B- of each class, are worked out together: they are one more than
 * there are classes, not more than there are lanes.
 */
struct outside { float from[TAGS][LANES]; };

/* the tag in lane `j` */
INLINE int outside_tag(int j)
{
	return j == 0 ? 0 : 2 * j - 1;
}

static struct outside outside_of(const float *transitions)
{
	struct outside outside = { { { 0 } } };

	for (int from = 0; from < TAGS; from++)
		for (int j = 0; j <= CLASSES; j++)
			outside.from[from][j] = transitions[from * TAGS + outside_tag(j)];
	return outside;
}

INLINE void enter(const float *before, const struct outside *outside, float *highest, int32_t *best)
{
	lanes top = before[0] + *(const lanes *)outside->from[0];
	lane_bits tag = { 0 };

	for (int from = 1; from < TAGS; from++) {
		lanes sum = before[from] + *(const lanes *)outside->from[from];
		lane_bits higher = sum > top;
		top = (lanes)(((lane_bits)sum & higher) | ((lane_bits)top & ~higher));
		tag = (from & higher) | (tag & ~higher);
	}
	*(lanes *)highest = top;
	*(lane_bits *)best = tag;
}

/* I- goes on only from the B- before it or from itself. */
INLINE void go_on(const float *before, const float *scores, const float *transitions, float *after,
                  unsigned char *from)
{
	for (int to = 2; to < TAGS; to += 2) {
		float begun = before[to - 1] + transitions[(to - 1) * TAGS + to];
		float on = before[to] + transitions[to * TAGS + to];

		from[to] = (unsigned char)(on > begun ? to : to - 1);
		after[to] = (on > begun ? on : begun) + scores[to];
	}
}

INLINE void advance(const float *before, const float *scores, const float *transitions,
                    const struct outside *outside, float *after, unsigned char *from)
{
	float highest[LANES];
	int32_t best[LANES];

	enter(before, outside, highest, best);
	for (int j = 0; j <= CLASSES; j++) {
		after[outside_tag(j)] = highest[j] + scores[outside_tag(j)];
		from[outside_tag(j)] = (unsigned char)best[j];
	}
	go_on(before, scores, transitions, after, from);
}

INLINE void advance_all(const float *scores, size_t width, const float *transitions, size_t count, float *sums,
                        unsigned char *from)
{
	struct outside outside = outside_of(transitions);

	for (size_t t = 1; t < count; t++)
		advance(sums + (t - 1) * TAGS, scores + t * width, transitions, &outside, sums + t * TAGS,
		        from + t * TAGS);
}

DISPATCH(advance_all, (const float *scores, size_t width, const float *transitions, size_t count, float *sums,
                       unsigned char *from), (scores, width, transitions, count, sums, from))

void bio_decode(const struct engine *engine, const float *scores, size_t width, const float *transitions,
                size_t count, struct name_tag *names)
{
	float *sums = arena_room(engine->arena, count * TAGS, sizeof(*sums));
	unsigned char *from = arena_room(engine->arena, count, TAGS);
	int tag = 0;

	if (count == 0)
		return;
	for (int to = 0; to < TAGS; to++) {
		bool inside = to > 0 && to % 2 == 0;
		sums[to] = inside ? -1e30f : transitions[TAGS * TAGS + to] + scores[to];
	}
	advance_all_on(engine->kernel->processor)(scores, width, transitions, count, sums, from);
	for (int to = 1; to < TAGS; to++)
		if (sums[(count - 1) * TAGS + (size_t)to] > sums[(count - 1) * TAGS + (size_t)tag])
			tag = to;
	for (size_t t = count; t-- > 0; tag = t > 0 ? from[t * TAGS + (size_t)tag] : 0)
		names[t] = (struct name_tag){ (enum name_type)((tag + 1) / 2), tag % 2 == 1 };
}
