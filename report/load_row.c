/* load_row.c - a new row: its cells, what is computed from them, and what goes along with it */
#include <stdio.h>

#include "report/load.h"
#include "tokenize/message.h"

/* Lists that are taken apart, with those that are parallel to them (-1: none). */
static const struct parts {
	int table, list, type, country, date;
} parts[] = {
	{ LOAD_EVENT, FACT_ACTOR, FACT_ACTOR_TYPE, FACT_ACTOR_COUNTRY, -1 },
	{ LOAD_EVENT, FACT_RECIPIENT, FACT_RECIPIENT_TYPE, FACT_RECIPIENT_COUNTRY, -1 },
	{ LOAD_EVENT, FACT_SPEAKER, -1, -1, -1 },
	{ LOAD_EVENT, FACT_SOURCE, -1, -1, FACT_SOURCE_DATE },
	{ LOAD_CITATION, FACT_SOURCE, -1, -1, FACT_SOURCE_DATE },
};

static int insert_parts(struct archive *archive, sqlite3_int64 row, const struct fact *fact, const struct parts *list)
{
	struct loader *loader = archive->loader;
	sqlite3_stmt *insert = loader->insert_part;
	const int parallel[] = { list->list, list->type, list->country, list->date };
	struct text rest[4], item;
	int position = 0, status = EXIT_DONE;

	for (int i = 0; i < 4; i++) {
		rest[i].length = 0;
		if (parallel[i] >= 0)
			rest[i] = fact->cells[parallel[i]];
	}
	sqlite3_bind_int64(insert, 1, row);
	sqlite3_bind_text(insert, 2, fact_column_names[list->list], -1, SQLITE_STATIC);
	while (status == EXIT_DONE && facts_list_next(&loader->arena, &rest[0], &item)) {
		sqlite3_bind_int(insert, 3, position++);
		load_bind(insert, 4, item);
		for (int i = 1; i < 4; i++) {
			if (!facts_list_next(&loader->arena, &rest[i], &item))
				item.length = 0;
			load_bind(insert, 4 + i, item);
		}
		status = load_step(archive, insert);
	}
	return status;
}

/* One number for the same cells in these columns, on every machine. */
static sqlite3_int64 key_of(const struct fact *fact, const enum fact_column *columns, size_t count)
{
	uint64_t key = 0;

	for (size_t i = 0; i < count; i++)
		key = 1099511628211 * (key ^ text_hash(fact->cells[columns[i]]));
	return (sqlite3_int64)(key >> 1);
}

static void bind_keys(sqlite3_stmt *insert, int number, const struct fact *fact)
{
	static const enum fact_column columns[] = {
		FACT_ACTOR, FACT_RELATION, FACT_RECIPIENT, FACT_OBJECT, /* up to here a claim */
		FACT_POLARITY, FACT_STATUS, FACT_CERTAINTY, FACT_SPEECH, FACT_SPEAKER, FACT_SOURCE, FACT_PLACE,
		FACT_DATE, FACT_DATE_FROM, FACT_DATE_TO, FACT_DATE_MOD, FACT_DATE_BASIS,
	};

	sqlite3_bind_int64(insert, number, key_of(fact, columns, 4));
	sqlite3_bind_int64(insert, number + 1, key_of(fact, columns, sizeof columns / sizeof *columns));
}

/* Whether the words of `part` follow each other in `name`. */
static bool is_part(struct arena *arena, struct text name, struct text part)
{
	struct text within = text_format(arena, " %.*s ", TEXT_ARGS(name));
	struct text wanted = text_format(arena, " %.*s ", TEXT_ARGS(part));

	return text_holds(within, wanted);
}

/* The shortest other name of a person that is a part of the whole one. */
static void bind_short(struct loader *loader, int number, const struct fact *fact)
{
	struct text name = fact->cells[FACT_ACTOR], aliases = fact->cells[FACT_OBJECT], alias, best = { 0 };

	if (text_is(fact->cells[FACT_ACTOR_TYPE], "PERSON"))
		while (facts_list_next(&loader->arena, &aliases, &alias))
			if (alias.length > 0 && (best.length == 0 || alias.length < best.length ||
			                         (alias.length == best.length && text_compare(alias, best) < 0)) &&
			    is_part(&loader->arena, name, alias))
				best = alias;
	load_bind(loader->insert[LOAD_ENTITY], number, best);
}

/* What goes along with a row that is new. */
static int insert_rest(struct archive *archive, int table, sqlite3_int64 row, const struct fact *fact)
{
	struct loader *loader = archive->loader;
	struct load_document *document = &loader->document;
	struct text date = fact->cells[FACT_PUB_DATE];
	int status = EXIT_DONE;

	document->row_count++;
	if (text_compare(date, text_of(document->pub_date)) > 0)
		snprintf(document->pub_date, sizeof document->pub_date, "%.*s", TEXT_ARGS(date));
	for (size_t i = 0; status == EXIT_DONE && i < sizeof parts / sizeof *parts; i++)
		if (parts[i].table == table)
			status = insert_parts(archive, row, fact, &parts[i]);
	if (status == EXIT_DONE && table == LOAD_EVENT && fact->cells[FACT_TEXT].length > 0) {
		sqlite3_bind_int64(loader->insert_evidence, 1, row);
		load_bind(loader->insert_evidence, 2, fact->cells[FACT_TEXT]);
		status = load_step(archive, loader->insert_evidence);
	}
	if (status == EXIT_DONE && text_is(fact->cells[FACT_KIND], "document")) {
		load_bind(loader->describe, 1, fact->cells[FACT_ACTOR]);
		load_bind(loader->describe, 2, fact->cells[FACT_OBJECT]);
		load_bind(loader->describe, 3, fact->cells[FACT_DATE_BASIS]);
		load_bind(loader->describe, 4, fact->cells[FACT_COUNT]);
		sqlite3_bind_int64(loader->describe, 5, document->number);
		status = load_step(archive, loader->describe);
	}
	return status;
}

/* Most cells are missing, and were so in the row before. */
static void bind_cells(struct loader *loader, int table, const struct fact *fact)
{
	for (int column = 0; column < FACT_COLUMN_COUNT; column++) {
		bool there = fact->cells[column].length > 0;

		if (there || loader->bound[table][column])
			load_bind(loader->insert[table], column + 1, fact->cells[column]);
		loader->bound[table][column] = there;
	}
}

int load_row(struct archive *archive, int table, sqlite3_int64 row, const struct fact *fact)
{
	struct loader *loader = archive->loader;
	int status;

	bind_cells(loader, table, fact);
	sqlite3_bind_int64(loader->insert[table], FACT_COLUMN_COUNT + 1, row);
	if (table == LOAD_EVENT)
		bind_keys(loader->insert[table], FACT_COLUMN_COUNT + 2, fact);
	else if (table == LOAD_ENTITY)
		bind_short(loader, FACT_COLUMN_COUNT + 2, fact);
	status = load_step(archive, loader->insert[table]);
	return status == EXIT_DONE ? insert_rest(archive, table, row, fact) : status;
}

