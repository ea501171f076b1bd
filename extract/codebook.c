/* codebook.c - reads the tables of codes and finds entries by lemma or stem */
#include "extract/codebook.h"

#include <libstemmer.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "extract/codes.h"
#include "extract/table_file.h"
#include "extract/table_rows.h"
#include "extract/tables.h"
#include "tokenize/message.h"
#include "tokenize/quick_hash.h"

#define COLUMNS 5
#define SLOTS   4096 /* for some 800 lemmas; grown for larger tables */

static bool problem(const struct codebook *codebook, const struct table_rows *table, const char *format, ...)
	__attribute__((format(printf, 3, 4)));
static bool problem(const struct codebook *codebook, const struct table_rows *table, const char *format, ...)
{
	char said[200];
	va_list values;

	va_start(values, format);
	vsnprintf(said, sizeof said, format, values);
	va_end(values);
	message_refused(codebook->name, table->line, said);
	return false;
}

/* --- types and classes --- */

static void read_types(struct codebook *codebook)
{
	struct table_rows table = {.rest = text_of(table_types)};
	struct text row, cells[4];

	while (table_rows_next(&table, &row)) {
		table_row_split(row, cells, 4);
		codebook->types = arena_grow(&codebook->arena, codebook->types, codebook->type_count,
					     &codebook->type_capacity, sizeof *codebook->types);
		codebook->types[codebook->type_count++] = (struct code_type){
			.type = cells[0], .mode = cells[1], .quad = cells[2], .score = cells[3]};
	}
}

const struct code_type *codebook_type(const struct codebook *codebook, struct text type, struct text mode)
{
	for (size_t i = 0; i < codebook->type_count; i++)
		if (text_equal(codebook->types[i].type, type) && text_equal(codebook->types[i].mode, mode))
			return &codebook->types[i];
	return NULL;
}

static void read_classes(struct codebook *codebook)
{
	struct table_rows table = {.rest = text_of(table_classes)};
	struct text row, cells[2];
	size_t capacity = 0;

	while (table_rows_next(&table, &row)) {
		table_row_split(row, cells, 2);
		codebook->classes = arena_grow(&codebook->arena, codebook->classes, codebook->class_count,
					       &capacity, sizeof *codebook->classes);
		codebook->classes[codebook->class_count++] =
			(struct code_class){cells[0], code_terms_class(codebook->terms, cells[1])};
	}
}

/* --- lemmas and stems --- */

static struct code_slot *slot_of(const struct codebook *codebook, struct code_slot *slots, struct text key)
{
	size_t at = quick_hash(key) & (codebook->slot_count - 1);

	while (slots[at].count > 0 && !text_equal(slots[at].key, key))
		at = (at + 1) & (codebook->slot_count - 1);
	return &slots[at];
}

static void add_to_slot(struct codebook *codebook, struct code_slot *slot, struct text key,
			const struct code_entry *entry)
{
	if (slot->count > 0 && slot->entries[slot->count - 1] == entry)
		return; /* two lemmas of one line with the same stem */
	slot->key = key;
	slot->entries = arena_grow(&codebook->arena, slot->entries, slot->count, &slot->capacity,
				   sizeof *slot->entries);
	slot->entries[slot->count++] = entry;
}

static struct text stem_of(const struct codebook *codebook, struct text lemma)
{
	const sb_symbol *stem =
		sb_stemmer_stem(codebook->stemmer, (const sb_symbol *)lemma.bytes, (int)lemma.length);

	return (struct text){(const char *)stem, (size_t)sb_stemmer_length(codebook->stemmer)};
}

const struct code_slot *codebook_lemma(const struct codebook *codebook, struct text lemma)
{
	const struct code_slot *slot = slot_of(codebook, codebook->lemmas, lemma);

	return slot->count > 0 ? slot : NULL;
}

const struct code_slot *codebook_stem(const struct codebook *codebook, struct text lemma)
{
	const struct code_slot *slot;

	if (lemma.length == 0 || lemma.length > 60)
		return NULL;
	slot = slot_of(codebook, codebook->stems, stem_of(codebook, lemma));
	return slot->count > 0 ? slot : NULL;
}

/* --- entries --- */

/* Of lines that say that something is no political event: "celebrate a birthday". */
static const struct code_type no_type;

static enum code_test test_of(struct text text)
{
	if (text_is(text, "ACTOR"))
		return TEST_ACTOR;
	if (text_is(text, "MANY"))
		return TEST_MANY;
	if (text_is(text, "NONE"))
		return TEST_NONE;
	return text.length > 0 && text.bytes[0] >= 'A' && text.bytes[0] <= 'Z' ? TEST_TYPE : TEST_TERM;
}

static bool read_alternative(const struct codebook *codebook, const struct table_rows *table, struct text text,
			     struct alternative *alternative)
{
	*alternative = (struct alternative){.test = test_of(text), .text = text};
	if (text.length == 0)
		return problem(codebook, table, "expected a value after \"=\", found none");
	if (text.bytes[0] != '@') {
		if (alternative->test == TEST_TERM)
			alternative->term = code_terms_word(codebook->terms, text);
		return true;
	}
	for (size_t i = 0; i < codebook->class_count; i++)
		if (text_equal(codebook->classes[i].name, text_slice(text, 1, text.length))) {
			alternative->term = codebook->classes[i].term;
			return true;
		}
	return problem(codebook, table, "expected a class of words, found \"%.*s\"",
		       TEXT_ARGS(text_slice(text, 0, 40)));
}

/* How many parts a separator makes of a text, at most. */
static size_t parts_of(struct text text, char separator)
{
	size_t count = 1;

	for (size_t i = 0; i < text.length; i++)
		count += text.bytes[i] == separator;
	return count;
}

static bool read_condition(struct codebook *codebook, const struct table_rows *table, struct text text,
			   struct code_condition *condition)
{
	static const char *const roles[] = {"actor",  "recipient", "object", "any",  "rel",
					    "status", "polarity",  "in",     "words"};
	struct text role, one;
	size_t at = 0;

	text_next(&text, '=', &role);
	while (at < sizeof roles / sizeof *roles && !text_is(role, roles[at]))
		at++;
	if (at == sizeof roles / sizeof *roles || text.length == 0)
		return problem(codebook, table, "expected a condition such as object=PERSON, found \"%.*s\"",
			       TEXT_ARGS(text_slice(role, 0, 40)));
	*condition = (struct code_condition){.role = (enum code_role)at};
	condition->alternatives = arena_array(&codebook->arena, parts_of(text, '|'), sizeof *condition->alternatives);
	while (text_next(&text, '|', &one)) {
		if (!read_alternative(codebook, table, one, &condition->alternatives[condition->count]))
			return false;
		condition->count++;
	}
	return true;
}

static bool read_conditions(struct codebook *codebook, const struct table_rows *table, struct text text,
			    struct code_entry *entry)
{
	struct text one;

	entry->conditions = arena_array(&codebook->arena, parts_of(text, ' '), sizeof *entry->conditions);
	while (text.length > 0 && text_next(&text, ' ', &one)) {
		if (one.length == 0)
			continue;
		if (!read_condition(codebook, table, one, &entry->conditions[entry->condition_count]))
			return false;
		entry->condition_count++;
	}
	return true;
}

static bool read_entry(struct codebook *codebook, const struct table_rows *table, struct text row)
{
	struct code_entry *entry = arena_alloc(&codebook->arena, sizeof *entry);
	struct text cells[COLUMNS], lemma;
	size_t found = table_row_split(row, cells, COLUMNS);

	if (found != COLUMNS)
		return problem(codebook, table, "expected %d columns, found %zu", COLUMNS, found);
	if (cells[0].length == 0)
		return problem(codebook, table, "expected a lemma, found \"_\"");
	entry->with = cells[1];
	entry->order = (int)table->line;
	entry->row = row;
	entry->type = cells[3].length > 0 ? codebook_type(codebook, cells[3], cells[4]) : &no_type;
	if (entry->type == NULL)
		return problem(codebook, table, "expected a PLOVER type and mode, found \"%.*s\" \"%.*s\"",
			       TEXT_ARGS(text_slice(cells[3], 0, 40)),
			       TEXT_ARGS(text_slice(cells[4], 0, 40)));
	if (!read_conditions(codebook, table, cells[2], entry))
		return false;
	entry->weight = (int)entry->condition_count * 2 + (entry->with.length > 0 ? 1 : 0);
	while (text_next(&cells[0], ';', &lemma)) {
		if (lemma.length == 0 || lemma.length > 60)
			continue;
		add_to_slot(codebook, slot_of(codebook, codebook->lemmas, lemma), lemma, entry);
		struct text stem = text_copy(&codebook->arena, stem_of(codebook, lemma));
		add_to_slot(codebook, slot_of(codebook, codebook->stems, stem), stem, entry);
	}
	return true;
}

static bool read_entries(struct codebook *codebook, struct text text)
{
	struct table_rows table = {.rest = text};
	struct text row;
	bool good = true;
	size_t lemmas = 1;

	for (size_t i = 0; i < text.length; i++)
		lemmas += text.bytes[i] == ';' || text.bytes[i] == '\n';
	for (codebook->slot_count = SLOTS; codebook->slot_count < lemmas * 2; codebook->slot_count *= 2)
		;
	codebook->lemmas = arena_array(&codebook->arena, codebook->slot_count, sizeof *codebook->lemmas);
	codebook->stems = arena_array(&codebook->arena, codebook->slot_count, sizeof *codebook->stems);
	while (table_rows_next(&table, &row))
		good = read_entry(codebook, &table, row) && good;
	return good;
}

/* --- opening --- */

struct codebook *codebook_open(const char *path)
{
	struct codebook *codebook = calloc(1, sizeof *codebook);
	struct text text = text_of(table_events);

	if (codebook == NULL || (codebook->stemmer = sb_stemmer_new("english", NULL)) == NULL) {
		message_trouble("out of memory");
		free(codebook);
		return NULL;
	}
	codebook->name = path != NULL ? path : "codebook/events.tsv";
	codebook->terms = code_terms_open(&codebook->arena);
	codebook->sectors = sector_words_open(&codebook->arena);
	read_types(codebook);
	read_classes(codebook);
	if ((path != NULL && !table_file_read(&codebook->arena, path, &text)) || !read_entries(codebook, text)) {
		codebook_close(codebook);
		return NULL;
	}
	return codebook;
}

void codebook_close(struct codebook *codebook)
{
	if (codebook == NULL)
		return;
	sb_stemmer_delete(codebook->stemmer);
	arena_free(&codebook->arena);
	free(codebook);
}
