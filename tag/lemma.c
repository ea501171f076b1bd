/* lemma.c - lemmas as edits of their forms */
#include "tag/lemma.h"

#include <string.h>

static bool is_lower(struct text form)
{
	for (size_t i = 0; i < form.length; i++)
		if ((unsigned char)form.bytes[i] >= 0x80 || (form.bytes[i] >= 'A' && form.bytes[i] <= 'Z'))
			return false;
	return true;
}

static struct text cased(struct arena *arena, char how, struct text form)
{
	uint32_t first;
	int length;

	if (how == 'k' || (how == 'l' && is_lower(form)))
		return form;
	struct text lower = text_lower(arena, form);
	if (how == 'l' || form.length == 0 || (length = text_decode(form.bytes, form.length, &first)) == 0)
		return lower;
	return text_join(arena, text_slice(form, 0, (size_t)length), "",
	                 text_slice(text_lower(arena, text_slice(form, (size_t)length, form.length)), 0,
	                            form.length * 2));
}

/* the start of the last `count` code points; SIZE_MAX where there are fewer */
static size_t before_last(struct text text, int count)
{
	size_t at = text.length;

	for (; count > 0; count--) {
		if (at == 0)
			return SIZE_MAX;
		for (at--; at > 0 && ((unsigned char)text.bytes[at] & 0xC0) == 0x80;)
			at--;
	}
	return at;
}

/* how many code points at the end of `form` are not shared with `lemma` */
static int unshared(struct text form, struct text lemma, size_t *shared)
{
	size_t common = 0;

	while (common < form.length && common < lemma.length && form.bytes[common] == lemma.bytes[common])
		common++;
	while (common > 0 && ((common < form.length && ((unsigned char)form.bytes[common] & 0xC0) == 0x80) ||
	                      (common < lemma.length && ((unsigned char)lemma.bytes[common] & 0xC0) == 0x80)))
		common--;
	*shared = common;
	return (int)text_codepoints(text_slice(form, common, form.length));
}

struct text lemma_rule(struct arena *arena, struct text form, struct text lemma)
{
	struct text best = { 0 };
	size_t best_cost = SIZE_MAX, shared;

	for (const char *how = "lkc"; *how != '\0'; how++) {
		int cut = unshared(cased(arena, *how, form), lemma, &shared);
		struct text ending = text_slice(lemma, shared, lemma.length);
		size_t cost = (size_t)cut + ending.length;

		if (cut > 9 || ending.length > 9 || cost >= best_cost)
			continue;
		best = text_format(arena, "%c%d%.*s", *how, cut, TEXT_ARGS(ending));
		best_cost = cost;
	}
	return best;
}

bool lemma_rule_fits(struct text rule, struct text form)
{
	if (rule.length < 2)
		return false;
	size_t at = before_last(form, rule.bytes[1] - '0');
	return at != SIZE_MAX && (at > 0 || rule.length > 2);
}

struct text lemma_apply(struct arena *arena, struct text rule, struct text form)
{
	struct text base = cased(arena, rule.bytes[0], form);
	size_t at = before_last(base, rule.bytes[1] - '0');

	if (at == SIZE_MAX)        /* a letter can get shorter in lower case: nothing is cut then */
		return base;
	if (at == base.length && rule.length == 2)
		return base;
	return text_join(arena, text_slice(base, 0, at), "", text_slice(rule, 2, rule.length));
}
