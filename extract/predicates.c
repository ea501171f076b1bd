/* predicates.c - the lexicon of predicates: read from its compiled-in tables, looked up by hash */
#include <stdlib.h>
#include <string.h>

#include "extract/embedding_rows.h"
#include "extract/mend.h"
#include "extract/predicates.h"
#include "extract/table_file.h"
#include "extract/tables.h"
#include "extract/tree_names.h"
#include "tokenize/arena.h"
#include "tokenize/quick_hash.h"

#define SLOTS 4096 /* a power of two, well above the number of rows of any table */

struct phrase { /* "take" "" "effect", "put" "on" "trial": a verb and the noun that belongs to it */
	struct text verb, preposition, noun;
};

struct predicates {
	struct arena arena;
	const struct embedding **embeddings; /* [embedding_slots] open addressing, linear probing, as the others */
	size_t embedding_slots;
	const struct nominal *nominals[SLOTS];
	const struct phrase *phrases[SLOTS];
	const struct text *people[SLOTS];
	const struct tree_names *names;
	const struct mends *mends;
};

static size_t hash_of(struct text lemma, unsigned salt)
{
	return (size_t)(quick_hash(lemma) + salt * 0x9e3779b9u);
}

static size_t slot_of(struct text lemma, unsigned salt)
{
	return hash_of(lemma, salt) & (SLOTS - 1);
}

static size_t embedding_slot(const struct predicates *predicates, struct text lemma, enum upos upos,
			     enum complement complement)
{
	return hash_of(lemma, (unsigned)upos * 4 + (unsigned)complement) & (predicates->embedding_slots - 1);
}

/* The cells of the next line; false at the end.  The first line, the header, is for the eyes of people. */
static bool next_row(struct text *table, struct text cells[], int count)
{
	struct text line;

	if (!text_next(table, '\n', &line) || line.length == 0)
		return false;
	for (int i = 0; i < count; i++) {
		cells[i] = (struct text){0};
		if (text_next(&line, '\t', &cells[i]) && text_is(cells[i], "_"))
			cells[i].length = 0;
	}
	return true;
}

/* Of two rows for a word the one that was added first is found first. */
static void add_embedding(struct predicates *predicates, const struct embedding *entry)
{
	size_t slot = embedding_slot(predicates, entry->lemma, entry->upos, entry->complement);

	while (predicates->embeddings[slot] != NULL)
		slot = (slot + 1) & (predicates->embedding_slots - 1);
	predicates->embeddings[slot] = entry;
}

static bool read_embeddings(struct predicates *predicates, struct text text, const char *name)
{
	struct embedding_rows rows = {.rest = text, .name = name};
	struct embedding entry;

	while (embedding_next(&rows, &entry)) {
		struct embedding *kept = arena_alloc(&predicates->arena, sizeof *kept);

		*kept = entry;
		add_embedding(predicates, kept);
	}
	return !rows.refused;
}

static size_t count_lines(struct text text)
{
	size_t count = 1;

	for (size_t i = 0; i < text.length; i++)
		count += text.bytes[i] == '\n';
	return count;
}

/* The user's rows first: they win. */
static bool open_embeddings(struct predicates *predicates, const char *path)
{
	struct text built_in = text_of(table_embedding), own = {0};
	bool good = path == NULL || table_file_read(&predicates->arena, path, &own);

	predicates->embedding_slots = SLOTS;
	while (predicates->embedding_slots < 2 * (count_lines(built_in) + count_lines(own)))
		predicates->embedding_slots *= 2;
	predicates->embeddings =
		arena_array(&predicates->arena, predicates->embedding_slots, sizeof *predicates->embeddings);
	good = good && read_embeddings(predicates, own, path);
	return read_embeddings(predicates, built_in, "lexicon/embedding.tsv") && good;
}

static void read_nominals(struct predicates *predicates)
{
	struct text table = text_of(table_nominals), cells[5];

	next_row(&table, cells, 5);
	while (next_row(&table, cells, 5)) {
		struct nominal *entry = arena_alloc(&predicates->arena, sizeof *entry);
		size_t slot = slot_of(cells[0], 0);
		entry->noun = cells[0];
		entry->verb = cells[1];
		entry->actors = cells[2];
		entry->patients = cells[3];
		entry->mutual = text_is(cells[4], "mutual");
		while (predicates->nominals[slot] != NULL)
			slot = (slot + 1) & (SLOTS - 1);
		predicates->nominals[slot] = entry;
	}
}

static void add_phrase(struct predicates *predicates, struct phrase phrase)
{
	struct phrase *entry = arena_alloc(&predicates->arena, sizeof *entry);
	size_t slot = slot_of(phrase.noun, 1);

	*entry = phrase;
	while (predicates->phrases[slot] != NULL)
		slot = (slot + 1) & (SLOTS - 1);
	predicates->phrases[slot] = entry;
}

static void read_phrases(struct predicates *predicates)
{
	struct text light = text_of(table_light), set = text_of(table_set_phrases), cells[3];

	next_row(&light, cells, 2);
	while (next_row(&light, cells, 2))
		add_phrase(predicates, (struct phrase){.verb = cells[0], .noun = cells[1]});
	next_row(&set, cells, 3);
	while (next_row(&set, cells, 3))
		add_phrase(predicates, (struct phrase){cells[0], cells[1], cells[2]});
}

static void read_people(struct predicates *predicates)
{
	struct text table = text_of(table_people), cells[2];

	next_row(&table, cells, 2);
	while (next_row(&table, cells, 2)) {
		struct text *noun = arena_alloc(&predicates->arena, sizeof *noun);
		size_t slot = slot_of(cells[0], 2);
		*noun = cells[0];
		while (predicates->people[slot] != NULL)
			slot = (slot + 1) & (SLOTS - 1);
		predicates->people[slot] = noun;
	}
}

struct predicates *predicates_open(const char *path)
{
	struct arena arena = {0};
	struct predicates *predicates = arena_alloc(&arena, sizeof *predicates);

	predicates->arena = arena;
	read_nominals(predicates);
	read_phrases(predicates);
	read_people(predicates);
	predicates->names = tree_names_open(&predicates->arena);
	predicates->mends = mends_open(&predicates->arena);
	if (open_embeddings(predicates, path))
		return predicates;
	predicates_close(predicates);
	return NULL;
}

void predicates_close(struct predicates *predicates)
{
	struct arena arena;

	if (predicates == NULL)
		return;
	arena = predicates->arena; /* it holds *predicates too */
	arena_free(&arena);
}

const struct mends *predicates_mends(const struct predicates *predicates)
{
	return predicates->mends;
}

const struct tree_names *predicates_tree_names(const struct predicates *predicates)
{
	return predicates->names;
}

const struct embedding *predicates_embedding(const struct predicates *predicates, struct text lemma,
					     enum upos upos, enum complement complement)
{
	size_t slot = embedding_slot(predicates, lemma, upos, complement);
	const struct embedding *entry;

	for (; (entry = predicates->embeddings[slot]) != NULL; slot = (slot + 1) & (predicates->embedding_slots - 1))
		if (entry->upos == upos && entry->complement == complement && text_equal(entry->lemma, lemma))
			return entry;
	return NULL;
}

bool predicates_says(const struct predicates *predicates, struct text verb)
{
	const struct embedding *entry = predicates_embedding(predicates, verb, UPOS_VERB, COMPLEMENT_THAT);

	return entry != NULL && entry->role == ROLE_SPEECH;
}

const struct nominal *predicates_nominal(const struct predicates *predicates, struct text noun)
{
	const struct nominal *entry;

	for (size_t slot = slot_of(noun, 0); (entry = predicates->nominals[slot]) != NULL;
	     slot = (slot + 1) & (SLOTS - 1))
		if (text_equal(entry->noun, noun))
			return entry;
	return NULL;
}

static bool has_phrase(const struct predicates *predicates, struct text verb, struct text preposition, struct text noun)
{
	const struct phrase *entry;

	for (size_t slot = slot_of(noun, 1); (entry = predicates->phrases[slot]) != NULL;
	     slot = (slot + 1) & (SLOTS - 1))
		if (text_equal(entry->noun, noun) && text_equal(entry->preposition, preposition) &&
		    text_equal(entry->verb, verb))
			return true;
	return false;
}

bool predicates_light(const struct predicates *predicates, struct text verb, struct text noun)
{
	return has_phrase(predicates, verb, TEXT(""), noun);
}

bool predicates_set_phrase(const struct predicates *predicates, struct text verb, struct text preposition,
			   struct text noun)
{
	return preposition.length > 0 && has_phrase(predicates, verb, preposition, noun);
}

bool nominal_takes(struct text list, struct text preposition)
{
	struct text one;

	while (text_next(&list, ';', &one))
		if (text_equal(one, preposition))
			return true;
	return false;
}

bool predicates_people(const struct predicates *predicates, struct text noun)
{
	const struct text *entry;

	for (size_t slot = slot_of(noun, 2); (entry = predicates->people[slot]) != NULL; slot = (slot + 1) & (SLOTS - 1))
		if (text_equal(*entry, noun))
			return true;
	return false;
}
