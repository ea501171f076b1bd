/* aggregates.c - list(), items() and documents() for the SQL of the kinds */
#include "report/aggregates.h"

#include <stdlib.h>
#include <string.h>

#include "extract/facts.h"
#include "report/sql_value.h"
#include "tokenize/message.h"

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

static void add(struct list *list, struct item item)
{
	list->items = arena_grow(&list->arena, list->items, list->count, &list->capacity,
	                         sizeof *list->items);
	list->items[list->count++] = item;
}

static void list_step(sqlite3_context *context, int count, sqlite3_value **values)
{
	struct list *list = sqlite3_aggregate_context(context, sizeof *list);
	sqlite3_value *order = values[count - 1];
	int type = sqlite3_value_type(order);

	if (list == NULL || sqlite3_value_type(values[0]) == SQLITE_NULL)
		return;
	add(list, (struct item){
		.numeric = type == SQLITE_INTEGER || type == SQLITE_FLOAT,
		.order = type == SQLITE_INTEGER || type == SQLITE_FLOAT ? sqlite3_value_double(order) : 0,
		.text = text_copy(&list->arena, sql_text(values[0])),
	});
}

/* The number that an item is; false where it is none. */
static bool read_number(struct text item, double *number)
{
	*number = 0;
	for (size_t i = 0; i < item.length; i++) {
		if (!text_is_digit(item.bytes[i]))
			return false;
		*number = 10 * *number + (item.bytes[i] - '0');
	}
	return item.length > 0;
}

static void items_step(sqlite3_context *context, int count, sqlite3_value **values)
{
	struct list *list = sqlite3_aggregate_context(context, sizeof *list);
	struct text rest = sql_text(values[0]), except = { 0 }, text;

	if (list == NULL)
		return;
	if (count > 1)
		except = sql_text(values[1]);
	rest = text_copy(&list->arena, rest);
	while (facts_list_next(&list->arena, &rest, &text)) {
		struct item item = { .text = text };

		item.numeric = read_number(text, &item.order);
		if (!item.numeric)
			item.order = 0;
		if (text.length > 0 && !text_equal(text, except))
			add(list, item);
	}
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
	struct text all;

	if (list == NULL)
		return;
	if (list->count > 0) {
		sort_items(list);
		all = join_items(list);
		sqlite3_result_text64(context, all.bytes, all.length, SQLITE_TRANSIENT, SQLITE_UTF8);
	}
	arena_free(&list->arena);
}

struct documents {                 /* what documents() has seen in one group: each change of the document */
	sqlite3_int64  first, last;
	sqlite3_int64 *others;     /* those after the first one; most groups have none */
	size_t         count, capacity;
	bool           any, sorted;
};

static void add_document(struct documents *seen, sqlite3_int64 number)
{
	if (seen->count == seen->capacity) {
		seen->capacity = seen->capacity == 0 ? 4 : 2 * seen->capacity;
		seen->others = realloc(seen->others, seen->capacity * sizeof *seen->others);
		if (seen->others == NULL)
			exit(message_trouble("out of memory"));
	}
	seen->sorted = seen->sorted && number > seen->last;
	seen->others[seen->count++] = number;
}

static void documents_step(sqlite3_context *context, int count, sqlite3_value **values)
{
	struct documents *seen = sqlite3_aggregate_context(context, sizeof *seen);
	sqlite3_int64 number = sqlite3_value_int64(values[0]) >> 24; /* schema.sql */

	(void)count;
	if (seen == NULL)
		return;
	if (!seen->any)
		*seen = (struct documents){ .first = number, .any = true, .sorted = true };
	else if (number != seen->last)
		add_document(seen, number);
	seen->last = number;
}

static int compare_numbers(const void *left, const void *right)
{
	const sqlite3_int64 *a = left, *b = right;

	return (*a > *b) - (*a < *b);
}

/* Mostly the rows came in their order, and each change was another document. */
static sqlite3_int64 count_documents(struct documents *seen)
{
	sqlite3_int64 different = 1;

	if (seen->sorted)
		return (sqlite3_int64)seen->count + 1;
	qsort(seen->others, seen->count, sizeof *seen->others, compare_numbers);
	for (size_t i = 0; i < seen->count; i++)
		different += seen->others[i] != seen->first && (i == 0 || seen->others[i] != seen->others[i - 1]);
	return different;
}

static void documents_final(sqlite3_context *context)
{
	struct documents *seen = sqlite3_aggregate_context(context, 0);

	sqlite3_result_int64(context, seen == NULL || !seen->any ? 0 : count_documents(seen));
	if (seen != NULL)
		free(seen->others);
}

int aggregates_register(sqlite3 *database)
{
	const int pure = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
	const struct {
		const char *name;
		int count;
		void (*step)(sqlite3_context *, int, sqlite3_value **);
		void (*final)(sqlite3_context *);
	} aggregates[] = {
		{ "list", 1, list_step, list_final }, { "list", 2, list_step, list_final },
		{ "items", 1, items_step, list_final }, { "items", 2, items_step, list_final },
		{ "documents", 1, documents_step, documents_final },
	};
	int code = SQLITE_OK;

	for (size_t i = 0; code == SQLITE_OK && i < sizeof aggregates / sizeof *aggregates; i++)
		code = sqlite3_create_function_v2(database, aggregates[i].name, aggregates[i].count, pure, NULL, NULL,
		                                  aggregates[i].step, aggregates[i].final, NULL);
	return code;
}
