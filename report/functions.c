/* functions.c - phrase(), words(), counted(), list() and issue() for the SQL of the kinds */
#include "report/functions.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "extract/facts.h"
#include "report/phrase.h"

static struct text argument(sqlite3_value *value)
{
	const char *bytes = (const char *)sqlite3_value_text(value);

	return (struct text){ bytes, bytes == NULL ? 0 : (size_t)sqlite3_value_bytes(value) };
}

static void result_text(sqlite3_context *context, struct text text)
{
	if (text.length == 0)
		sqlite3_result_null(context);
	else
		sqlite3_result_text64(context, text.bytes, text.length, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static void sql_phrase(sqlite3_context *context, int count, sqlite3_value **values)
{
	struct arena arena = { 0 };
	struct phrase phrase = {
		argument(values[0]), argument(values[1]), argument(values[2]), argument(values[3]),
		argument(values[4]), argument(values[5]), argument(values[6]),
	};

	(void)count;
	result_text(context, phrase_of(&arena, &phrase));
	arena_free(&arena);
}

static void sql_words(sqlite3_context *context, int count, sqlite3_value **values)
{
	struct arena arena = { 0 };

	(void)count;
	result_text(context, phrase_list(&arena, argument(values[0])));
	arena_free(&arena);
}

static void sql_counted(sqlite3_context *context, int count, sqlite3_value **values)
{
	sqlite3_int64 number = sqlite3_value_int64(values[0]);
	struct text noun = argument(values[1]);
	struct arena arena = { 0 };

	(void)count;
	if (number == 0)
		result_text(context, text_format(&arena, "no %.*ss", TEXT_ARGS(noun)));
	else if (number == 1)
		result_text(context, text_format(&arena, "1 %.*s", TEXT_ARGS(noun)));
	else
		result_text(context, text_format(&arena, "%lld %.*ss", number, TEXT_ARGS(noun)));
	arena_free(&arena);
}

/* Takes "-123" off *rest. */
static struct text take_number(struct text *rest)
{
	size_t digits = 0;
	struct text number;

	if (!text_starts(*rest, "-"))
		return (struct text){ 0 };
	while (digits + 1 < rest->length && isdigit((unsigned char)rest->bytes[digits + 1]))
		digits++;
	number = text_slice(*rest, 1, digits);
	*rest = text_slice(*rest, digits + 1, rest->length);
	return number;
}

static void sql_issue(sqlite3_context *context, int count, sqlite3_value **values)
{
	struct text doc = argument(values[0]), publication = argument(values[1]), word;
	struct arena arena = { 0 };
	bool same = doc.length > 0;

	(void)count;
	while (same && text_next(&publication, ' ', &word)) {
		same = word.length > 0 && doc.length > 0 &&
		       tolower((unsigned char)word.bytes[0]) == doc.bytes[0];
		doc = text_slice(doc, 1, doc.length);
	}
	struct text volume = take_number(&doc), issue = take_number(&doc);
	if (same && volume.length > 0 && issue.length > 0 && doc.length == 0)
		result_text(context,
		            text_format(&arena, "vol. %.*s no. %.*s", TEXT_ARGS(volume), TEXT_ARGS(issue)));
	arena_free(&arena);
}

struct item {
	struct text text;
	double      order;
	bool        numeric;
};

struct list {                      /* what list() has gathered in one group */
	struct item *items;
	size_t       count, capacity;
	struct arena arena;
};

static void list_step(sqlite3_context *context, int count, sqlite3_value **values)
{
	struct list *list = sqlite3_aggregate_context(context, sizeof *list);
	sqlite3_value *order = values[count - 1];
	int type = sqlite3_value_type(order);

	if (list == NULL || sqlite3_value_type(values[0]) == SQLITE_NULL)
		return;
	list->items = arena_grow(&list->arena, list->items, list->count, &list->capacity,
	                         sizeof *list->items);
	list->items[list->count++] = (struct item){
		.numeric = type == SQLITE_INTEGER || type == SQLITE_FLOAT,
		.order = type == SQLITE_INTEGER || type == SQLITE_FLOAT ? sqlite3_value_double(order) : 0,
		.text = text_copy(&list->arena, argument(values[0])),
	};
}

static int compare_text(const void *left, const void *right)
{
	const struct item *a = left, *b = right;
	int order = text_compare(a->text, b->text);

	return order != 0 ? order : (a->order > b->order) - (a->order < b->order);
}

static int compare_order(const void *left, const void *right)
{
	const struct item *a = left, *b = right;

	if (a->numeric != b->numeric)
		return a->numeric ? -1 : 1;
	if (a->order != b->order)
		return a->order < b->order ? -1 : 1;
	return text_compare(a->text, b->text);
}

/* Sorts the items, each value once, with the first of its orders. */
static void sort_items(struct list *list)
{
	size_t kept = 0;

	qsort(list->items, list->count, sizeof *list->items, compare_text);
	for (size_t i = 0; i < list->count; i++)
		if (i == 0 || !text_equal(list->items[kept - 1].text, list->items[i].text))
			list->items[kept++] = list->items[i];
	list->count = kept;
	qsort(list->items, list->count, sizeof *list->items, compare_order);
}

static struct text join_items(struct list *list)
{
	size_t length = 0;
	char *bytes;

	for (size_t i = 0; i < list->count; i++) {
		list->items[i].text = facts_list_add(&list->arena, (struct text){ 0 }, list->items[i].text);
		length += list->items[i].text.length + 1;
	}
	bytes = arena_alloc(&list->arena, length + 1);
	length = 0;
	for (size_t i = 0; i < list->count; i++) {
		struct text item = list->items[i].text;

		if (i > 0)
			bytes[length++] = ';';
		memcpy(bytes + length, item.bytes, item.length);
		length += item.length;
	}
	return (struct text){ bytes, length };
}

static void list_final(sqlite3_context *context)
{
	struct list *list = sqlite3_aggregate_context(context, 0);

	if (list == NULL || list->count == 0)
		return;
	sort_items(list);
	result_text(context, join_items(list));
	arena_free(&list->arena);
}

int functions_register(sqlite3 *database)
{
	const int pure = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
	const struct {
		const char *name;
		int count;
		void (*call)(sqlite3_context *, int, sqlite3_value **);
	} functions[] = {
		{ "phrase", 7, sql_phrase }, { "words", 1, sql_words },
		{ "counted", 2, sql_counted }, { "issue", 2, sql_issue },
	};
	int code = SQLITE_OK;

	for (size_t i = 0; code == SQLITE_OK && i < sizeof functions / sizeof *functions; i++)
		code = sqlite3_create_function_v2(database, functions[i].name, functions[i].count, pure, NULL,
		                                  functions[i].call, NULL, NULL, NULL);
	for (int count = 1; code == SQLITE_OK && count <= 2; count++)
		code = sqlite3_create_function_v2(database, "list", count, pure, NULL, NULL, list_step,
		                                  list_final, NULL);
	return code;
}
