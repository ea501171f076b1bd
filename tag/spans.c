/* spans.c - a list of proposed names */
#include "tag/spans.h"

#include <stdlib.h>
#include <string.h>

struct span *spans_add(struct spans *spans, int first, int last, enum name_type type, enum span_origin origin)
{
	spans->list = arena_grow(spans->arena, spans->list, spans->count, &spans->capacity,
	                         sizeof *spans->list);
	spans->list[spans->count] =
		(struct span){ .first = first, .last = last, .type = type, .origin = origin };
	return &spans->list[spans->count++];
}

void spans_stamp(struct spans *spans, const char *rule)
{
	for (size_t i = 0; i < spans->count; i++) {
		struct span *span = &spans->list[i];
		bool proposed = span->origin == SPAN_NETWORK || span->reason.line > 0;
		bool altered = span->stamped.first != span->first || span->stamped.last != span->last ||
		               span->stamped.type != span->type;
		if (span->stamped.last == 0 ? !proposed : altered)
			span->reason = (struct reason){ .by = rule };
		span->stamped.first = span->first;
		span->stamped.last = span->last;
		span->stamped.type = span->type;
	}
}

static int by_place(const void *a, const void *b)
{
	const struct span *left = a, *right = b;
	if (left->first != right->first)
		return left->first - right->first;
	if (left->last != right->last)
		return right->last - left->last;
	return (int)right->origin - (int)left->origin;
}

void spans_tidy(struct spans *spans)
{
	size_t kept = 0;
	for (size_t i = 0; i < spans->count; i++)
		if (spans->list[i].type != NAME_NONE)
			spans->list[kept++] = spans->list[i];
	spans->count = kept;
	if (kept > 1)
		qsort(spans->list, kept, sizeof *spans->list, by_place);
}

int *spans_cover(const struct spans *spans, size_t word_count)
{
	int *cover = arena_array(spans->arena, word_count + 1, sizeof *cover);
	for (size_t i = 0; i < spans->count; i++) {
		const struct span *span = &spans->list[i];
		for (int word = span->first; span->type != NAME_NONE && word <= span->last; word++) {
			const struct span *there = cover[word] == 0 ? NULL : &spans->list[cover[word] - 1];
			if (there == NULL || there->last - there->first < span->last - span->first)
				cover[word] = (int)i + 1;
		}
	}
	return cover;
}

void span_describe(struct span *span, const struct lexicon_entry *entry)
{
	span->type = entry->type;
	span->country = entry->country;
	span->capital = entry->capital;
	span->medium = entry->medium;
	span->canonical = entry->canonical;
	span->reason = (struct reason){ entry->table, entry->line };
	memcpy(span->code, entry->code, sizeof span->code);
}
