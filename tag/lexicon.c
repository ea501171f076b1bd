/* lexicon.c - find names in the built-in tables and in the user's */
#include "tag/lexicon.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tag/lexicon_build.h"
#include "tokenize/message.h"

struct lexicon {
	struct lexicon_build build;     /* the user's rows */
	struct lexicon_table tables[2]; /* the user's, the built-in one */
};

static const struct lexicon_row *find(const struct lexicon_table *table, uint64_t key)
{
	if (table->slot_count == 0)
		return NULL;
	for (uint32_t slot = (uint32_t)key & (table->slot_count - 1); table->slots[slot] != 0;
	     slot = (slot + 1) & (table->slot_count - 1)) {
		const struct lexicon_row *row = &table->rows[table->slots[slot] - 1];
		if (row->key == key)
			return row;
	}
	return NULL;
}

static bool holds_for(const struct lexicon *lexicon, const struct lexicon_row *row, struct text date)
{
	if (!(row->flags & LEXICON_DATED) || date.length == 0)
		return true;
	struct lexicon_years years = lexicon->build.years[row->years];
	return (years.from.length == 0 ||
	        text_compare(text_slice(date, 0, years.from.length), years.from) >= 0) &&
	       (years.to.length == 0 || text_compare(text_slice(date, 0, years.to.length), years.to) <= 0);
}

static void fill(const struct lexicon *lexicon, int table, const struct lexicon_row *row,
                 struct lexicon_entry *entry)
{
	*entry = (struct lexicon_entry){
		.type = (enum name_type)row->type,
		.unsure = row->flags & LEXICON_UNSURE,
		.country = row->flags & LEXICON_COUNTRY,
		.capital = row->flags & LEXICON_CAPITAL,
		.medium = row->flags & LEXICON_MEDIUM,
		.female = row->flags & LEXICON_FEMALE,
		.user = table == 0,
		.canonical = text_of(row->canonical == 0 ? ""
		                                         : lexicon->tables[table].bytes + row->canonical),
	};
	memcpy(entry->code, row->code, sizeof row->code);
	entry->table = lexicon->tables[table].names[row->place >> LEXICON_LINE_BITS];
	entry->line = row->place & LEXICON_LAST_LINE;
}

/* Both tables are asked for a key; true while longer names may begin with it. */
static bool ask(const struct lexicon *lexicon, uint64_t key, struct text date, struct lexicon_entry *entry,
                bool *found)
{
	bool more = false;
	*found = false;
	for (int table = 0; table < 2; table++) {
		const struct lexicon_row *row = find(&lexicon->tables[table], key);
		if (row == NULL)
			continue;
		more |= row->flags & LEXICON_PREFIX;
		for (; row->key == key && !*found; row++)
			if ((row->flags & LEXICON_WHOLE) && holds_for(lexicon, row, date)) {
				fill(lexicon, table, row, entry);
				*found = true;
			}
	}
	return more;
}

int lexicon_match(const struct lexicon *lexicon, enum lexicon_kind kind, const struct token *tokens,
                  int count, struct text date, struct lexicon_entry *entry)
{
	uint64_t key = lexicon_key(kind);
	int length = 0;
	bool found, more = true;

	for (int i = 0; i < count && more; i++) {
		uint64_t before = key;
		struct lexicon_entry longer;
		key = lexicon_key_add(key, kind, tokens[i].form);
		if (key == before) {        /* a hyphen between two parts; no name begins or ends with one */
			more = i > 0;
			continue;
		}
		more = ask(lexicon, key, date, &longer, &found);
		if (found) {
			*entry = longer;
			length = i + 1;
		}
	}
	return length;
}

bool lexicon_look_up(const struct lexicon *lexicon, enum lexicon_kind kind, struct text name,
                     struct lexicon_entry *entry)
{
	struct token whole = { .form = name };
	return lexicon_match(lexicon, kind, &whole, 1, (struct text){ NULL, 0 }, entry) == 1;
}

struct lexicon *lexicon_open(const char *user_path)
{
	struct lexicon *lexicon = calloc(1, sizeof *lexicon);
	int status = EXIT_DONE;

	if (lexicon == NULL) {
		message_trouble("out of memory");
		return NULL;
	}
	lexicon->tables[1] = (struct lexicon_table){ lexicon_builtin_rows, lexicon_builtin_slots,
		                                     lexicon_builtin_bytes, lexicon_builtin_names,
		                                     lexicon_builtin_slot_count };
	if (user_path != NULL) {
		FILE *stream = fopen(user_path, "r");
		if (stream == NULL) {
			status = message_errno("cannot open %s", user_path);
		} else {
			status = lexicon_build_read(&lexicon->build, stream, user_path);
			fclose(stream);
		}
		lexicon->tables[0] = lexicon_build_finish(&lexicon->build);
	}
	if (status == EXIT_DONE)
		return lexicon;
	lexicon_close(lexicon);
	return NULL;
}

void lexicon_close(struct lexicon *lexicon)
{
	if (lexicon == NULL)
		return;
	arena_free(&lexicon->build.arena);
	free(lexicon);
}
