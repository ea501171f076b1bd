/* functions.c - phrase(), words(), counted(), names() and issue() for the SQL of the kinds */
#include "report/functions.h"

#include <ctype.h>
#include <string.h>

#include "report/aggregates.h"
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

static bool contains(struct text whole, struct text part)
{
	for (size_t i = 0; i + part.length <= whole.length; i++)
		if (memcmp(whole.bytes + i, part.bytes, part.length) == 0)
			return true;
	return false;
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
	struct text name = argument(values[0]), wanted = text_trim(argument(values[1]));
	struct arena arena = { 0 };
	/* Most names are another's, and their letters say so. */
	bool may = wanted.length > 0 && name.length > 0;

	(void)count;
	for (size_t i = 0; may && i < wanted.length; i++)
		may = may_hold(name, wanted.bytes[i]);
	sqlite3_result_int(context, may && contains(spaced(&arena, name), spaced(&arena, wanted)));
	arena_free(&arena);
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
		{ "counted", 2, sql_counted }, { "issue", 2, sql_issue }, { "names", 2, sql_names },
	};
	int code = SQLITE_OK;

	for (size_t i = 0; code == SQLITE_OK && i < sizeof functions / sizeof *functions; i++)
		code = sqlite3_create_function_v2(database, functions[i].name, functions[i].count, pure, NULL,
		                                  functions[i].call, NULL, NULL, NULL);
	return code == SQLITE_OK ? aggregates_register(database) : code;
}
