/* facts.c - the names of the columns, and the lists that cells hold */
#include "extract/facts.h"

#include <string.h>

#define FACT_COLUMN_NAME(upper, name) name,
const char *const fact_column_names[FACT_COLUMN_COUNT] = { FACT_COLUMN_LIST(FACT_COLUMN_NAME) };

static const bool is_list[FACT_COLUMN_COUNT] = {
	[FACT_ACTOR] = true,
	[FACT_RECIPIENT] = true,
	[FACT_OBJECT] = true,
	[FACT_SPEAKER] = true,
	[FACT_SOURCE] = true,
	[FACT_SOURCE_DATE] = true,
	[FACT_PLACE] = true,
	[FACT_ACTOR_TYPE] = true,
	[FACT_ACTOR_COUNTRY] = true,
	[FACT_ACTOR_SECTOR] = true,
	[FACT_RECIPIENT_TYPE] = true,
	[FACT_RECIPIENT_COUNTRY] = true,
	[FACT_RECIPIENT_SECTOR] = true,
	[FACT_OBJECT_TYPE] = true,
	[FACT_PLACE_COUNTRY] = true,
	[FACT_LINK] = true,
	[FACT_INFERRED] = true,
	[FACT_ACTOR_TEXT] = true,
};

bool facts_is_list(enum fact_column column)
{
	return is_list[column];
}

int facts_column(struct text name)
{
	for (int column = 0; column < FACT_COLUMN_COUNT; column++)
		if (text_is(name, fact_column_names[column]))
			return column;
	return -1;
}

struct text facts_id(struct arena *arena, struct text document, char letter, size_t number)
{
	char between[3] = { ':', letter, '\0' };

	return text_join(arena, document, between, text_number(arena, number, 2));
}

static size_t put(char *to, const char *bytes)
{
	size_t length = strlen(bytes);

	memcpy(to, bytes, length);
	return length;
}

/* How long an item is as it stands in a list. */
static size_t item_length(struct text item)
{
	size_t length = item.length;

	if (length == 0 || text_is(item, "_"))
		return length == 0 ? 1 : 4;
	if (!text_has(item, '\\') && !text_has(item, ';'))
		return length;
	for (size_t i = 0; i < item.length; i++)
		length += item.bytes[i] == '\\' ? 1 : item.bytes[i] == ';' ? 3 : 0;
	return length;
}

/* Writes it to `to`. */
static void put_item(char *to, struct text item)
{
	if (item.length == 0) {
		put(to, "_");
		return;
	}
	if (text_is(item, "_")) {
		put(to, "\\x5f");
		return;
	}
	for (size_t i = 0; i < item.length; i++) {
		if (item.bytes[i] == '\\')
			to += put(to, "\\\\");
		else if (item.bytes[i] == ';')
			to += put(to, "\\x3b");
		else
			*to++ = item.bytes[i];
	}
}

struct text facts_list_add(struct arena *arena, struct text list, struct text item)
{
	size_t written = item_length(item), length = list.length;
	char *bytes;

	if (length == 0 && item.length > 0 && written == item.length)
		return item; /* the same bytes */
	bytes = arena_room(arena, length + 1 + written, 1);
	if (length > 0) {
		memcpy(bytes, list.bytes, length);
		bytes[length++] = ';';
	}
	if (written == item.length)
		memcpy(bytes + length, item.bytes, written);
	else
		put_item(bytes + length, item);
	return (struct text){ bytes, length + written };
}

/* Undoes the three escapes of put_item(); any other "\" stands for itself. */
static struct text item_decoded(struct arena *arena, struct text item)
{
	char *bytes = arena_alloc(arena, item.length + 1);
	size_t length = 0;

	for (size_t i = 0; i < item.length;) {
		struct text rest = text_slice(item, i, item.length);

		if (text_starts(rest, "\\\\")) {
			bytes[length++] = '\\';
			i += 2;
		} else if (text_starts(rest, "\\x3b") || text_starts(rest, "\\x5f")) {
			bytes[length++] = rest.bytes[2] == '3' ? ';' : '_';
			i += 4;
		} else {
			bytes[length++] = item.bytes[i++];
		}
	}
	return (struct text){ bytes, length };
}

bool facts_list_next(struct arena *arena, struct text *rest, struct text *item)
{
	if (rest->length == 0 || !text_next(rest, ';', item))
		return false;
	if (text_is(*item, "_"))
		item->length = 0;
	else if (item->length > 0 && memchr(item->bytes, '\\', item->length) != NULL)
		*item = item_decoded(arena, *item);
	return true;
}
