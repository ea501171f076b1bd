/* predicates.c - the lexicon of predicates: read from its compiled-in tables, looked up by hash */
#include <stdlib.h>
#include <string.h>

#include "extract/predicates.h"
#include "extract/tables.h"
#include "extract/tree_names.h"
#include "tokenize/arena.h"

#define SLOTS 4096 /* a power of two, well above the number of rows of any table */

struct light {
	struct text verb, noun;
};

struct predicates {
	struct arena arena;
	const struct embedding *embeddings[SLOTS]; /* open addressing, linear probing */
	const struct nominal *nominals[SLOTS];
	const struct light *lights[SLOTS];
	const struct text *people[SLOTS];
	const struct tree_names *names;
};

static size_t slot_of(struct text lemma, unsigned salt)
{
	return (size_t)((text_hash(lemma) >> 7) + salt * 0x9e3779b9u) & (SLOTS - 1);
}

static size_t embedding_slot(struct text lemma, enum upos upos, enum complement complement)
{
	return slot_of(lemma, (unsigned)upos * 4 + (unsigned)complement);
}

static enum complement complement_of(struct text name)
{
	return text_is(name, "to")     ? COMPLEMENT_TO
	       : text_is(name, "that") ? COMPLEMENT_THAT
	       : text_is(name, "ing")  ? COMPLEMENT_ING
				       : COMPLEMENT_NP;
}

static enum embedding_role role_of(struct text name)
{
	return text_is(name, "chain")    ? ROLE_CHAIN
	       : text_is(name, "speech") ? ROLE_SPEECH
	       : text_is(name, "event")  ? ROLE_EVENT
					 : ROLE_MODAL;
}

static enum upos upos_of(struct text name)
{
	return text_is(name, "VERB")   ? UPOS_VERB
	       : text_is(name, "NOUN") ? UPOS_NOUN
	       : text_is(name, "ADJ")  ? UPOS_ADJ
	       : text_is(name, "ADV")  ? UPOS_ADV
				       : UPOS_AUX;
}

/* "+", "-", "+:planned", "+::possible", "-:proposed:possible" */
static struct effect effect_of(struct text cell)
{
	static const char *const statuses[] = {"actual",    "planned",     "proposed",
					       "requested", "conditional", "historical"};
	static const char *const certainties[] = {"certain", "probable", "possible", "doubted"};
	struct effect effect = {.negates = text_starts(cell, "-")};
	struct text part;

	text_next(&cell, ':', &part);
	if (text_next(&cell, ':', &part))
		for (unsigned i = 0; i < 6; i++)
			if (text_is(part, statuses[i])) {
				effect.has_status = true;
				effect.status = (enum status)i;
			}
	if (text_next(&cell, ':', &part))
		for (unsigned i = 0; i < 4; i++)
			if (text_is(part, certainties[i]))
				effect.certainty = (enum certainty)i;
	return effect;
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

static void read_embeddings(struct predicates *predicates)
{
	struct text table = text_of(table_embedding), cells[6];

	next_row(&table, cells, 6);
	while (next_row(&table, cells, 6)) {
		struct embedding *entry = arena_alloc(&predicates->arena, sizeof *entry);
		size_t slot;
		entry->lemma = cells[0];
		entry->upos = upos_of(cells[1]);
		entry->complement = complement_of(cells[2]);
		entry->role = role_of(cells[3]);
		entry->affirmed = effect_of(cells[4]);
		entry->negated = effect_of(cells[5]);
		slot = embedding_slot(entry->lemma, entry->upos, entry->complement);
		while (predicates->embeddings[slot] != NULL)
			slot = (slot + 1) & (SLOTS - 1);
		predicates->embeddings[slot] = entry;
	}
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

static void read_lights(struct predicates *predicates)
{
	struct text table = text_of(table_light), cells[2];

	next_row(&table, cells, 2);
	while (next_row(&table, cells, 2)) {
		struct light *entry = arena_alloc(&predicates->arena, sizeof *entry);
		size_t slot = slot_of(cells[1], 1);
		*entry = (struct light){cells[0], cells[1]};
		while (predicates->lights[slot] != NULL)
			slot = (slot + 1) & (SLOTS - 1);
		predicates->lights[slot] = entry;
	}
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

struct predicates *predicates_open(void)
{
	struct arena arena = {0};
	struct predicates *predicates = arena_alloc(&arena, sizeof *predicates);

	predicates->arena = arena;
	read_embeddings(predicates);
	read_nominals(predicates);
	read_lights(predicates);
	read_people(predicates);
	predicates->names = tree_names_open(&predicates->arena);
	return predicates;
}

void predicates_close(struct predicates *predicates)
{
	struct arena arena;

	if (predicates == NULL)
		return;
	arena = predicates->arena; /* it holds *predicates too */
	arena_free(&arena);
}

const struct tree_names *predicates_tree_names(const struct predicates *predicates)
{
	return predicates->names;
}

const struct embedding *predicates_embedding(const struct predicates *predicates, struct text lemma,
					     enum upos upos, enum complement complement)
{
	size_t slot = embedding_slot(lemma, upos, complement);
	const struct embedding *entry;

	for (; (entry = predicates->embeddings[slot]) != NULL; slot = (slot + 1) & (SLOTS - 1))
		if (entry->upos == upos && entry->complement == complement && text_equal(entry->lemma, lemma))
			return entry;
	return NULL;
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

bool predicates_light(const struct predicates *predicates, struct text verb, struct text noun)
{
	const struct light *entry;

	for (size_t slot = slot_of(noun, 1); (entry = predicates->lights[slot]) != NULL;
	     slot = (slot + 1) & (SLOTS - 1))
		if (text_equal(entry->noun, noun) && text_equal(entry->verb, verb))
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
