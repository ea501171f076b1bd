/* functions.c - phrase(), words(), told() and the other functions that the SQL of the kinds calls */
#include "report/functions.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "report/aggregates.h"
#include "report/phrase.h"
#include "report/short_names.h"
#include "report/sql_value.h"
#include "report/told.h"
#include "tokenize/message.h"

/* What the functions share: memory for one call, and the short names. */
struct shared {
	struct arena       arena;
	struct short_names names;
};

/* Memory that the call before has left. */
static struct arena *scratch(sqlite3_context *context)
{
	struct shared *shared = sqlite3_user_data(context);

	arena_reset(&shared->arena);
	return &shared->arena;
}

static void sql_phrase(sqlite3_context *context, int count, sqlite3_value **values)
{
	struct arena *arena = scratch(context);
	struct phrase phrase = {
		sql_text(values[0]), sql_text(values[1]), sql_text(values[2]), sql_text(values[3]),
		sql_text(values[4]), sql_text(values[5]), sql_text(values[6]),
	};

	(void)count;
	sql_result(context, phrase_of(arena, &phrase));
}

static void sql_words(sqlite3_context *context, int count, sqlite3_value **values)
{
	struct arena *arena = scratch(context);

	(void)count;
	sql_result(context, phrase_list(arena, sql_text(values[0])));
}

static void sql_counted(sqlite3_context *context, int count, sqlite3_value **values)
{
	sqlite3_int64 number = sqlite3_value_int64(values[0]);
	struct text noun = sql_text(values[1]);
	struct arena *arena = scratch(context);

	(void)count;
	if (number == 0)
		sql_result(context, text_format(arena, "no %.*ss", TEXT_ARGS(noun)));
	else if (number == 1)
		sql_result(context, text_format(arena, "1 %.*s", TEXT_ARGS(noun)));
	else
		sql_result(context, text_format(arena, "%lld %.*ss", number, TEXT_ARGS(noun)));
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
	struct text doc = sql_text(values[0]), publication = sql_text(values[1]), word;
	struct arena *arena = scratch(context);
	bool same = doc.length > 0;

	(void)count;
	while (same && text_next(&publication, ' ', &word)) {
		same = word.length > 0 && doc.length > 0 &&
		       tolower((unsigned char)word.bytes[0]) == doc.bytes[0];
		doc = text_slice(doc, 1, doc.length);
	}
	struct text volume = take_number(&doc), issue = take_number(&doc);
	if (same && volume.length > 0 && issue.length > 0 && doc.length == 0)
		sql_result(context,
		            text_format(arena, "vol. %.*s no. %.*s", TEXT_ARGS(volume), TEXT_ARGS(issue)));
}

/* "Jon Berg" with blanks around it and between its words only, in lower case. */
static struct text spaced(struct arena *arena, struct text name)
{
	struct text all = TEXT(" "), word;

	name = text_lower(arena, name);
	while (text_next(&name, ' ', &word))
		if (word.length > 0)
			all = text_join(arena, text_join(arena, all, "", word), " ", (struct text){ 0 });
	return all;
}

/* Whether the byte, in whatever case, is anywhere in the text; true for what is not ASCII. */
static bool may_hold(struct text text, char byte)
{
	if ((unsigned char)byte >= 0x80 || !isalpha((unsigned char)byte))
		return true;
	return memchr(text.bytes, toupper((unsigned char)byte), text.length) != NULL ||
	       memchr(text.bytes, tolower((unsigned char)byte), text.length) != NULL;
}

static void sql_names(sqlite3_context *context, int count, sqlite3_value **values)
{
	struct text name = sql_text(values[0]), wanted = text_trim(sql_text(values[1]));
	struct arena *arena = scratch(context);
	/* Most names are another's, and their letters say so. */
	bool may = wanted.length > 0 && name.length > 0;

	(void)count;
	for (size_t i = 0; may && i < wanted.length; i++)
		may = may_hold(name, wanted.bytes[i]);
	sqlite3_result_int(context, may && text_holds(spaced(arena, name), spaced(arena, wanted)));
}

static void sql_short_names(sqlite3_context *context, int count, sqlite3_value **values)
{
	struct shared *shared = sqlite3_user_data(context);
	struct arena *arena = scratch(context);

	(void)count;
	sql_result(context, short_names_of(&shared->names, arena, sql_text(values[0])));
}

static void sql_remark(sqlite3_context *context, int count, sqlite3_value **values)
{
	struct arena *arena = scratch(context);

	(void)count;
	sql_result(context, told_remark(arena, sql_text(values[0]), sql_text(values[1]), sqlite3_value_int(values[2]) != 0,
	                                sql_text(values[3])));
}

static void sql_told(sqlite3_context *context, int count, sqlite3_value **values)
{
	struct arena *arena = scratch(context);

	(void)count;
	sql_result(context, told_line(arena, sql_text(values[0]), sql_text(values[1]), sql_text(values[2]),
	                              sql_text(values[3])));
}

static void free_shared(void *context)
{
	struct shared *shared = context;

	arena_free(&shared->arena);
	short_names_free(&shared->names);
	free(shared);
}

int functions_register(sqlite3 *database)
{
	const int pure = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
	const struct {
		const char *name;
		int count;
		void (*call)(sqlite3_context *, int, sqlite3_value **);
	} functions[] = {
		{ "phrase", 7, sql_phrase }, { "words", 1, sql_words }, { "counted", 2, sql_counted },
		{ "issue", 2, sql_issue }, { "names", 2, sql_names }, { "remark", 4, sql_remark }, { "told", 4, sql_told },
	};
	struct shared *shared = calloc(1, sizeof *shared);
	int code;

	if (shared == NULL)
		exit(message_trouble("out of memory"));
	shared->names.database = database;
	/* This one goes with the database, and takes with it what all of them share. */
	code = sqlite3_create_function_v2(database, "short_names", 1, pure, shared, sql_short_names, NULL, NULL, free_shared);
	for (size_t i = 0; code == SQLITE_OK && i < sizeof functions / sizeof *functions; i++)
		code = sqlite3_create_function_v2(database, functions[i].name, functions[i].count, pure, shared,
		                                  functions[i].call, NULL, NULL, NULL);
	return code == SQLITE_OK ? aggregates_register(database) : code;
}
