/* entities.c - the rows beside the events */
#include "extract/entities.h"

#include <stdlib.h>
#include <string.h>

#include "extract/facts.h"

static struct text number_text(struct arena *arena, size_t number)
{
	return text_number(arena, number, 1);
}

/* What all rows have: kind, id, document and its date. */
static struct fact row_of(struct arena *arena, const struct document *document, const char *kind, char letter,
			  int number)
{
	struct fact fact = {0};

	fact.cells[FACT_KIND] = text_of(kind);
	fact.cells[FACT_ID] = facts_id(arena, document->id, letter, (size_t)number);
	fact.cells[FACT_DOC] = document->id;
	if (document->dated)
		fact.cells[FACT_PUB_DATE] = document->date;
	return fact;
}

static void place_row(struct arena *arena, const struct document *document, int sentence, int first, int last,
		      struct fact *fact)
{
	size_t start, end;

	fact->cells[FACT_SENT] = number_text(arena, (size_t)document->sentences[sentence].number);
	fact->cells[FACT_TEXT] = document_span_text(arena, document, sentence, first, last);
	if (document_span_offsets(document, sentence, first, last, &start, &end)) {
		fact->cells[FACT_START] = number_text(arena, start);
		fact->cells[FACT_END] = number_text(arena, end);
	}
}

static struct text list_of(struct arena *arena, struct text item)
{
	return item.length > 0 ? facts_list_add(arena, (struct text){0}, item) : item;
}

/* --- entities --- */

/* The mentions of the document by entity, in text order: those of entity e are order[first[e]] .. */
struct by_entity {
	int *first; /* [entity_count + 1] */
	int *order; /* [mention_count] */
};

static struct by_entity sort_mentions(struct arena *arena, const struct document *document)
{
	struct by_entity by = {arena_array(arena, (size_t)document->entity_count + 2, sizeof(int)),
			       arena_array(arena, (size_t)document->mention_count + 1, sizeof(int))};

	for (int i = 0; i < document->mention_count; i++)
		by.first[document->mentions[i].entity + 2]++;
	for (int i = 0; i <= document->entity_count; i++)
		by.first[i + 1] += by.first[i];
	for (int i = 0; i < document->mention_count; i++)
		by.order[by.first[document->mentions[i].entity + 1]++] = i;
	return by;
}

static bool holds_text(const struct text *texts, int count, struct text text)
{
	for (int i = 0; i < count; i++)
		if (text_equal(texts[i], text))
			return true;
	return false;
}

#define MAX_ALIASES 64

/* How an entity is written; pronouns never, and descriptions only where it has no name. */
static struct text aliases_of(struct arena *arena, const struct document *document, const int *mentions,
			      int count)
{
	struct text texts[MAX_ALIASES], list = {0};
	int found = 0;

	for (int form = MENTION_NAME; form <= MENTION_NOMINAL && found == 0; form++)
		for (int i = 0; i < count && found < MAX_ALIASES; i++) {
			const struct mention *mention = &document->mentions[mentions[i]];
			struct text text;

			if ((int)mention->form != form)
				continue;
			text = mention_text(arena, document, mention);
			if (holds_text(texts, found, text))
				continue;
			texts[found++] = text;
			list = facts_list_add(arena, list, text);
		}
	return list;
}

/* Written at once: a list that grows by item is copied as often, and this one may be long. */
static struct text sentences_of(struct arena *arena, const struct document *document, const int *mentions,
				int count)
{
	char *list = arena_alloc(arena, (size_t)count * 12 + 1);
	size_t length = 0;

	for (int i = 0; i < count; i++) {
		int sentence = document->mentions[mentions[i]].sentence;
		struct text number;

		if (i > 0 && document->mentions[mentions[i - 1]].sentence == sentence)
			continue;
		number = number_text(arena, (size_t)document->sentences[sentence].number);
		if (length > 0)
			list[length++] = ';';
		memcpy(list + length, number.bytes, number.length);
		length += number.length;
	}
	return (struct text){list, length};
}

static void date_cells(struct arena *arena, const struct document *document, const struct mention *mention,
		       struct fact *fact)
{
	fact->cells[FACT_DATE] = mention->date.value;
	fact->cells[FACT_DATE_FROM] = mention->date.from;
	fact->cells[FACT_DATE_TO] = mention->date.to;
	fact->cells[FACT_DATE_MOD] = mention->date.mod;
	fact->cells[FACT_DATE_BASIS] = mention->date.basis;
	fact->cells[FACT_DATE_TEXT] = mention_text(arena, document, mention);
}

static void write_entity(FILE *stream, struct arena *arena, struct document *document, const int *mentions,
			 int count)
{
	const struct mention *first = &document->mentions[mentions[0]];
	const struct entity *entity = &document->entities[first->entity];
	struct fact fact = row_of(arena, document, "entity", 'n', ++document->totals.entities);
	struct text written = mention_text(arena, document, first);

	fact.cells[FACT_ACTOR] = list_of(arena, entity->name.length > 0 ? entity->name : written);
	fact.cells[FACT_RELATION] = TEXT("be");
	fact.cells[FACT_OBJECT] = aliases_of(arena, document, mentions, count);
	fact.cells[FACT_ACTOR_TYPE] = list_of(arena, entity_type_text(entity->type));
	fact.cells[FACT_ACTOR_COUNTRY] = list_of(arena, entity->country);
	fact.cells[FACT_ACTOR_TEXT] = list_of(arena, written);
	fact.cells[FACT_COUNT] = number_text(arena, (size_t)count);
	fact.cells[FACT_LINK] = sentences_of(arena, document, mentions, count);
	fact.cells[FACT_RULE] = TEXT("mention");
	if (entity->type == NAME_DATE || entity->type == NAME_TIME)
		date_cells(arena, document, first, &fact);
	place_row(arena, document, first->sentence, first->first, first->last, &fact);
	facts_write(stream, &fact);
}

/* One row, but for dates: "Monday" may be two days, and each of them is a row. */
static void write_by_date(FILE *stream, struct arena *arena, struct document *document, const int *mentions,
			  int count)
{
	int *rest = arena_array(arena, (size_t)count, sizeof *rest),
	    *same = arena_array(arena, (size_t)count, sizeof *same);
	int left = count;

	for (int i = 0; i < count; i++)
		rest[i] = mentions[i];
	while (left > 0) {
		struct text value = document->mentions[rest[0]].date.value;
		int taken = 0, kept = 0;

		for (int i = 0; i < left; i++) {
			if (text_equal(document->mentions[rest[i]].date.value, value))
				same[taken++] = rest[i];
			else
				rest[kept++] = rest[i];
		}
		left = kept;
		write_entity(stream, arena, document, same, taken);
	}
}

/* A group of people that nobody names, or a "they" that stands for others, is no entity of its own. */
static bool has_row(const struct document *document, const struct entity *entity, const int *mentions,
		    int count)
{
	if (count == 0 || (entity->name.length == 0 && entity->part_count > 0))
		return false;
	for (int i = 0; i < count; i++)
		if (document->mentions[mentions[i]].form == MENTION_NAME)
			return true;
	return entity->name.length > 0;
}

void entities_write(FILE *stream, struct document *document)
{
	struct arena tables = {0}, row = {0}; /* of the document, and of one entity's rows */
	struct by_entity by = sort_mentions(&tables, document);

	for (int i = 0; i < document->entity_count; i++) {
		const struct entity *entity = &document->entities[i];
		const int *mentions = by.order + by.first[i];
		int count = by.first[i + 1] - by.first[i];

		if (!has_row(document, entity, mentions, count))
			continue;
		if (entity->type == NAME_DATE || entity->type == NAME_TIME)
			write_by_date(stream, &row, document, mentions, count);
		else
			write_entity(stream, &row, document, mentions, count);
		arena_reset(&row);
	}
	arena_free(&row);
	arena_free(&tables);
}

/* --- offices --- */

struct held {
	int entity;
	struct text office;
};

static bool is_held(const struct held *held, size_t count, int entity, struct text office)
{
	for (size_t i = 0; i < count; i++)
		if (held[i].entity == entity && text_equal(held[i].office, office))
			return true;
	return false;
}

static void write_office(FILE *stream, struct arena *arena, struct document *document,
			 const struct mention *mention, struct text office)
{
	const struct entity *entity = &document->entities[mention->entity];
	struct fact fact = row_of(arena, document, "office", 'o', ++document->totals.offices);
	bool former = text_starts(office, "former:");
	struct text written = mention_text(arena, document, mention);

	fact.cells[FACT_ACTOR] = list_of(arena, entity->name.length > 0 ? entity->name : written);
	fact.cells[FACT_RELATION] = TEXT("hold office");
	fact.cells[FACT_OBJECT] = list_of(arena, former ? text_slice(office, 7, office.length) : office);
	fact.cells[FACT_POLARITY] = TEXT("+");
	fact.cells[FACT_STATUS] = former ? TEXT("historical") : TEXT("actual");
	fact.cells[FACT_ACTOR_TYPE] = list_of(arena, entity_type_text(entity->type));
	fact.cells[FACT_ACTOR_COUNTRY] =
		list_of(arena, mention->country.length > 0 ? mention->country : entity->country);
	fact.cells[FACT_ACTOR_TEXT] = list_of(arena, written);
	fact.cells[FACT_RULE] = TEXT("office");
	place_row(arena, document, mention->sentence, mention->first, mention->last, &fact);
	facts_write(stream, &fact);
}

void offices_write(FILE *stream, struct arena *arena, struct document *document)
{
	struct held *held = NULL;
	size_t count = 0, capacity = 0;

	for (int i = 0; i < document->mention_count; i++) {
		const struct mention *mention = &document->mentions[i];
		struct text rest = mention->office, office;

		while (rest.length > 0 && text_next(&rest, ';', &office)) {
			if (office.length == 0 || is_held(held, count, mention->entity, office))
				continue;
			held = arena_grow(arena, held, count, &capacity, sizeof *held);
			held[count++] = (struct held){mention->entity, office};
			write_office(stream, arena, document, mention, office);
		}
	}
}

/* --- citations and the document --- */

void citations_write(FILE *stream, struct arena *arena, struct document *document,
		     const struct citations *citations)
{
	for (int i = 0; i < citations->count; i++) {
		const struct citation *citation = &citations->items[i];
		struct fact fact = row_of(arena, document, "citation", 'c', ++document->totals.citations);

		fact.cells[FACT_RELATION] = TEXT("cite");
		for (int s = citation->cover_first; s <= citation->cover_last; s++)
			fact.cells[FACT_OBJECT] =
				facts_list_add(arena, fact.cells[FACT_OBJECT],
					       number_text(arena, (size_t)document->sentences[s].number));
		fact.cells[FACT_SOURCE] = list_of(arena, citation->source);
		fact.cells[FACT_SOURCE_DATE] = citation->date;
		fact.cells[FACT_SOURCE_SCOPE] =
			citation->cover_first < citation->cover_last ? TEXT("paragraph") : TEXT("inline");
		fact.cells[FACT_RULE] = citation->form == CITATION_PARENTHETICAL ? TEXT("parenthetical")
					: citation->form == CITATION_REFERENCE   ? TEXT("reference")
					: citation->form == CITATION_INTERVIEW   ? TEXT("interview")
										 : TEXT("inline");
		if (citation->cover_first < citation->cover_last)
			fact.cells[FACT_INFERRED] = TEXT("object");
		place_row(arena, document, citation->sentence, citation->first, citation->last, &fact);
		facts_write(stream, &fact);
	}
}

void document_write(FILE *stream, struct arena *arena, struct document *document)
{
	struct fact fact = row_of(arena, document, "document", 'd', 0);

	if (!document->last)
		return;
	fact.cells[FACT_ID] = text_join(arena, document->id, ":", TEXT("d"));
	fact.cells[FACT_ACTOR] = list_of(arena, document->publication);
	fact.cells[FACT_RELATION] = TEXT("publish");
	fact.cells[FACT_OBJECT] = list_of(arena, document->title);
	if (document->dated)
		fact.cells[FACT_DATE] = document->date;
	fact.cells[FACT_DATE_BASIS] = document->date_basis;
	fact.cells[FACT_DATE_TEXT] = document->dateline;
	fact.cells[FACT_RULE] = TEXT("metadata");
	if (text_is(document->date_basis, "inferred"))
		fact.cells[FACT_INFERRED] = TEXT("date");
	fact.cells[FACT_COUNT] = number_text(arena, (size_t)document->totals.sentences);
	fact.cells[FACT_LINK] =
		list_of(arena, number_text(arena, (size_t)document->totals.sentences_with_events));
	facts_write(stream, &fact);
}
