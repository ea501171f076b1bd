/* codebook.c - reads the tables of codes and finds entries by lemma or stem */
#include "extract/codebook.h"

#include <libstemmer.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "extract/codes.h"
#include "extract/table_file.h"
#include "extract/tables.h"
#include "tokenize/message.h"

#define COLUMNS 5
#define SLOTS   4096 /* for some 800 lemmas; grown for larger tables */

/* --- tables --- */

struct table { /* a TSV text, line by line */
	struct text rest;
	size_t line;
	bool header; /* the header was read */
};

/* The next line with data: not the header, no comment, not empty. */
static bool next_row(struct table *table, struct text *row)
{
	while (table->rest.length > 0 && text_next(&table->rest, '\n', row)) {
		table->line++;
		if (row->length > 0 && row->bytes[row->length - 1] == '\r')
			row->length--;
		if (row->length == 0 || row->bytes[0] == '#')
			continue;
		if (table->header)
			return true;
		table->header = true;
	}
	return false;
}

static bool problem(const struct codebook *codebook, const struct table *table, const char *format, ...)
	__attribute__((format(printf, 3, 4)));
static bool problem(const struct codebook *codebook, const struct table *table, const char *format, ...)
{
	char said[200];
	va_list values;

	va_start(values, format);
	vsnprintf(said, sizeof said, format, values);
	va_end(values);
	message_refused(codebook->name, table->line, said);
	return false;
}

static size_t split(struct text row, struct text *cells, size_t size)
{
	size_t count = 0;
	struct text cell;

	while (text_next(&row, '\t', &cell))
		if (count++ < size)
			cells[count - 1] = text_is(cell, "_") ? TEXT("") : cell;
	return count;
}

/* --- types, classes, sectors --- */

static void read_types(struct codebook *codebook)
{
	struct table table = {.rest = text_of(table_types)};
	struct text row, cells[4];

	while (next_row(&table, &row)) {
		split(row, cells, 4);
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

bool codebook_same_word(struct text a, struct text b)
{
	return a.length > 0 && a.length == b.length && strncasecmp(a.bytes, b.bytes, a.length) == 0;
}

/* Of length, first and last letter: classes are asked for every word of an event, and mostly say no. */
static size_t class_slot(const struct code_class *class, struct text word)
{
	size_t first = (unsigned char)word.bytes[0] | 0x20, last = (unsigned char)word.bytes[word.length - 1] | 0x20;

	return (word.length * 31 + first * 7 + last) & (class->slot_count - 1);
}

bool codebook_class_holds(const struct code_class *class, struct text word)
{
	if (word.length == 0)
		return false;
	for (size_t at = class_slot(class, word); class->slots[at].length > 0; at = (at + 1) & (class->slot_count - 1))
		if (codebook_same_word(class->slots[at], word))
			return true;
	return false;
}

static struct code_class class_of(struct arena *arena, struct text name, struct text words)
{
	struct code_class class = {.name = name, .slot_count = 8};
	struct text word;

	while (class.slot_count < words.length) /* a word and its blank are at least two bytes */
		class.slot_count *= 2;
	class.slots = arena_array(arena, class.slot_count, sizeof *class.slots);
	while (words.length > 0 && text_next(&words, ' ', &word)) {
		size_t at;

		if (word.length == 0)
			continue;
		for (at = class_slot(&class, word); class.slots[at].length > 0;)
			at = (at + 1) & (class.slot_count - 1);
		class.slots[at] = word;
	}
	return class;
}

static void read_classes(struct codebook *codebook)
{
	struct table table = {.rest = text_of(table_classes)};
	struct text row, cells[2];
	size_t capacity = 0;

	while (next_row(&table, &row)) {
		split(row, cells, 2);
		codebook->classes = arena_grow(&codebook->arena, codebook->classes, codebook->class_count,
					       &capacity, sizeof *codebook->classes);
		codebook->classes[codebook->class_count++] = class_of(&codebook->arena, cells[0], cells[1]);
	}
}

static int compare_sectors(const void *a, const void *b)
{
	return text_compare(((const struct sector_word *)a)->phrase, ((const struct sector_word *)b)->phrase);
}

static void read_sectors(struct codebook *codebook)
{
	struct table table = {.rest = text_of(table_sectors)};
	struct text row, cells[2], phrase;
	size_t capacity = 0;

	while (next_row(&table, &row)) {
		split(row, cells, 2);
		while (text_next(&cells[1], ' ', &phrase)) {
			codebook->sectors =
				arena_grow(&codebook->arena, codebook->sectors, codebook->sector_count,
					   &capacity, sizeof *codebook->sectors);
			codebook->sectors[codebook->sector_count++] = (struct sector_word){phrase, cells[0]};
		}
	}
	qsort(codebook->sectors, codebook->sector_count, sizeof *codebook->sectors, compare_sectors);
}

struct text codebook_sector(const struct codebook *codebook, struct text phrase)
{
	struct sector_word key = {.phrase = phrase};
	const struct sector_word *found = bsearch(&key, codebook->sectors, codebook->sector_count,
						  sizeof *codebook->sectors, compare_sectors);

	return found != NULL ? found->sector : (struct text){0};
}

/* --- lemmas and stems --- */

static struct code_slot *slot_of(const struct codebook *codebook, struct code_slot *slots, struct text key)
{
	size_t at = text_hash(key) & (codebook->slot_count - 1);

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

static bool read_alternative(const struct codebook *codebook, const struct table *table, struct text text,
			     struct alternative *alternative)
{
	*alternative = (struct alternative){.test = TEST_WORD, .text = text};
	if (text_is(text, "ACTOR"))
		alternative->test = TEST_ACTOR;
	else if (text_is(text, "MANY"))
		alternative->test = TEST_MANY;
	else if (text_is(text, "NONE"))
		alternative->test = TEST_NONE;
	else if (text.length > 0 && text.bytes[0] >= 'A' && text.bytes[0] <= 'Z')
		alternative->test = TEST_TYPE;
	if (text.length == 0 || text.bytes[0] != '@')
		return text.length > 0 ||
		       problem(codebook, table, "expected a value after \"=\", found none");
	for (size_t i = 0; i < codebook->class_count; i++)
		if (text_equal(codebook->classes[i].name, text_slice(text, 1, text.length))) {
			*alternative = (struct alternative){.test = TEST_CLASS, .class = &codebook->classes[i]};
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

static bool read_condition(struct codebook *codebook, const struct table *table, struct text text,
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

static bool read_conditions(struct codebook *codebook, const struct table *table, struct text text,
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

static bool read_entry(struct codebook *codebook, const struct table *table, struct text row)
{
	struct code_entry *entry = arena_alloc(&codebook->arena, sizeof *entry);
	struct text cells[COLUMNS], lemma;
	size_t found = split(row, cells, COLUMNS);

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
	struct table table = {.rest = text};
	struct text row;
	bool good = true;
	size_t lemmas = 1;

	for (size_t i = 0; i < text.length; i++)
		lemmas += text.bytes[i] == ';' || text.bytes[i] == '\n';
	for (codebook->slot_count = SLOTS; codebook->slot_count < lemmas * 2; codebook->slot_count *= 2)
		;
	codebook->lemmas = arena_array(&codebook->arena, codebook->slot_count, sizeof *codebook->lemmas);
	codebook->stems = arena_array(&codebook->arena, codebook->slot_count, sizeof *codebook->stems);
	while (next_row(&table, &row))
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
	read_types(codebook);
	read_classes(codebook);
	read_sectors(codebook);
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
