/* argument_lists.c - arguments put together and asked what they are */
#include <string.h>

#include "extract/arguments.h"

bool argument_acts(const struct argument *argument)
{
	return argument->people || text_is(argument->type, "PERSON") || text_is(argument->type, "NORP") ||
	       text_is(argument->type, "ORG") || text_is(argument->type, "GPE");
}

bool arguments_act(const struct arguments *arguments)
{
	for (size_t i = 0; i < arguments->count; i++)
		if (argument_acts(&arguments->items[i]))
			return true;
	return false;
}

bool arguments_named(const struct arguments *arguments)
{
	for (size_t i = 0; i < arguments->count; i++)
		if (arguments->items[i].entity != NULL)
			return true;
	return false;
}

bool argument_is_place(const struct argument *argument)
{
	return text_is(argument->type, "GPE") || text_is(argument->type, "LOC") ||
	       text_is(argument->type, "FAC");
}

static int count_of(struct text name, const char *mark)
{
	int count = 0;

	while (text_has(name, mark[0])) {
		const char *at = memchr(name.bytes, mark[0], name.length);

		name = text_slice(name, (size_t)(at - name.bytes), name.length);
		count += text_starts(name, mark);
		name = text_slice(name, 1, name.length);
	}
	return count;
}

/* Half a quotation loses its mark: "brotherly ties" between them, where the first mark stands outside. */
static struct text without_half_quotes(struct arena *arena, struct text name)
{
	bool plain = count_of(name, "\"") % 2 != 0,
	     curly = count_of(name, "\u201c") != count_of(name, "\u201d");
	char *bytes;
	size_t length = 0;

	if (!plain && !curly)
		return name;
	bytes = arena_alloc(arena, name.length + 1);
	for (size_t i = 0; i < name.length;) {
		struct text rest = text_slice(name, i, name.length);
		if (plain && name.bytes[i] == '"')
			i++;
		else if (curly && (text_starts(rest, "\u201c") || text_starts(rest, "\u201d")))
			i += 3;
		else
			bytes[length++] = name.bytes[i++];
	}
	return (struct text){bytes, length};
}

struct arguments arguments_text(struct arena *arena, struct text name, int head, int first, int last)
{
	struct argument *item = arena_alloc(arena, sizeof *item);

	item->head = head;
	item->first = first;
	item->last = last;
	item->name = without_half_quotes(arena, name);
	item->type = TEXT("OTHER");
	return (struct arguments){1, item};
}

struct arguments arguments_join(struct arena *arena, struct arguments a, struct arguments b)
{
	struct arguments both = {a.count, NULL};

	if (a.count == 0)
		return b;
	if (b.count == 0)
		return a;
	both.items = arena_array(arena, a.count + b.count, sizeof *both.items);
	for (size_t i = 0; i < a.count; i++)
		both.items[i] = a.items[i];
	for (size_t i = 0; i < b.count; i++) {
		size_t k = 0;
		while (k < a.count && !text_equal(a.items[k].name, b.items[i].name))
			k++;
		if (k == a.count)
			both.items[both.count++] = b.items[i];
	}
	return both;
}

struct arguments arguments_inferred(struct arena *arena, struct arguments from)
{
	struct arguments copy = {from.count, arena_array(arena, from.count, sizeof *copy.items)};

	for (size_t i = 0; i < from.count; i++) {
		copy.items[i] = from.items[i];
		copy.items[i].inferred = true;
	}
	return copy;
}
