/* event_rows.c - events as rows of the fact table */
#include "extract/events.h"
#include "extract/facts.h"

static const char *const polarities[] = {"+", "-"};
static const char *const statuses[] = {"actual",    "planned",     "proposed",
				       "requested", "conditional", "historical"};
static const char *const certainties[] = {"certain", "probable", "possible", "doubted"};
static const char *const quotes[] = {"", "indirect", "partial", "direct"};
static const char *const scopes[] = {"", "inline", "paragraph"};

enum argument_cell { CELL_NAME, CELL_TYPE, CELL_COUNTRY, CELL_SECTOR };

static struct text cell_of(const struct argument *argument, enum argument_cell which)
{
	return which == CELL_NAME      ? argument->name
	       : which == CELL_TYPE    ? argument->type
	       : which == CELL_COUNTRY ? argument->country
				       : argument->sector;
}

/* A list with an item for each argument, "_" for one that lacks it; missing where all of them do. */
static struct text list_of(struct arena *arena, const struct arguments *arguments, enum argument_cell which)
{
	struct text list = {0};
	bool any = false;

	for (size_t i = 0; i < arguments->count; i++)
		any |= cell_of(&arguments->items[i], which).length > 0;
	for (size_t i = 0; any && i < arguments->count; i++)
		list = facts_list_add(arena, list, cell_of(&arguments->items[i], which));
	return list;
}

static struct text span_of(struct arena *arena, const struct document *document, const struct event *event,
			   const struct arguments *arguments)
{
	struct text list = {0};
	int before = 0;

	for (size_t i = 0; i < arguments->count; i++) {
		const struct argument *item = &arguments->items[i];
		if (item->head == 0 || item->head == before)
			continue;
		before = item->head;
		list = facts_list_add(
			arena, list,
			document_span_text(arena, document, (int)event->sentence, item->first, item->last));
	}
	return list;
}

static struct text inferred_of(struct arena *arena, unsigned inferred)
{
	static const char *const names[] = {"actor", "recipient", "object",        "speaker",          "source",
					    "date",  "place",     "actor_country", "recipient_country"};
	struct text list = {0};

	for (unsigned i = 0; i < sizeof names / sizeof names[0]; i++)
		if (inferred & 1u << i)
			list = list.length == 0 ? text_of(names[i])
						: text_join(arena, list, ";", text_of(names[i]));
	return list;
}

static struct text event_id(struct arena *arena, const struct document *document, size_t number)
{
	return facts_id(arena, document->id, 'e', number);
}

static void fill_roles(struct arena *arena, const struct document *document, const struct event *event,
		       struct fact *fact)
{
	struct arguments place = {event->place.name.length > 0, (struct argument *)&event->place};

	fact->cells[FACT_ACTOR] = list_of(arena, &event->actor, CELL_NAME);
	fact->cells[FACT_ACTOR_TYPE] = list_of(arena, &event->actor, CELL_TYPE);
	fact->cells[FACT_ACTOR_COUNTRY] = list_of(arena, &event->actor, CELL_COUNTRY);
	fact->cells[FACT_ACTOR_SECTOR] = list_of(arena, &event->actor, CELL_SECTOR);
	fact->cells[FACT_ACTOR_TEXT] = span_of(arena, document, event, &event->actor);
	fact->cells[FACT_RECIPIENT] = list_of(arena, &event->recipient, CELL_NAME);
	fact->cells[FACT_RECIPIENT_TYPE] = list_of(arena, &event->recipient, CELL_TYPE);
	fact->cells[FACT_RECIPIENT_COUNTRY] = list_of(arena, &event->recipient, CELL_COUNTRY);
	fact->cells[FACT_RECIPIENT_SECTOR] = list_of(arena, &event->recipient, CELL_SECTOR);
	fact->cells[FACT_OBJECT] = list_of(arena, &event->object, CELL_NAME);
	fact->cells[FACT_OBJECT_TYPE] = list_of(arena, &event->object, CELL_TYPE);
	fact->cells[FACT_SPEAKER] = list_of(arena, &event->speaker, CELL_NAME);
	fact->cells[FACT_PLACE] = list_of(arena, &place, CELL_NAME);
	fact->cells[FACT_PLACE_COUNTRY] = list_of(arena, &place, CELL_COUNTRY);
}

static void fill_factuality(const struct event *event, struct fact *fact)
{
	fact->cells[FACT_POLARITY] = text_of(polarities[event->polarity]);
	fact->cells[FACT_STATUS] = text_of(statuses[event->status]);
	fact->cells[FACT_CERTAINTY] = text_of(certainties[event->certainty]);
	fact->cells[FACT_CONDITION] = event->condition;
	fact->cells[FACT_SPEECH] = event->speech;
	fact->cells[FACT_QUOTE] = text_of(quotes[event->quote]);
	fact->cells[FACT_SOURCE] = event->source;
	fact->cells[FACT_SOURCE_DATE] = event->source_date;
	fact->cells[FACT_SOURCE_SCOPE] = text_of(scopes[event->scope]);
	fact->cells[FACT_EVENT] = event->code;
	fact->cells[FACT_MODE] = event->mode;
	fact->cells[FACT_QUAD] = event->quad;
	fact->cells[FACT_SCORE] = event->score;
}

static void fill_dates(const struct event *event, struct fact *fact)
{
	fact->cells[FACT_DATE] = event->date;
	fact->cells[FACT_DATE_TEXT] = event->date_text;
	fact->cells[FACT_DATE_FROM] = event->date_from;
	fact->cells[FACT_DATE_TO] = event->date_to;
	fact->cells[FACT_DATE_MOD] = event->date_mod;
	fact->cells[FACT_DATE_BASIS] = event->date_basis;
}

static void fill_position(struct arena *arena, const struct document *document, const struct event *event,
			  struct fact *fact)
{
	int sentence = (int)event->sentence;
	size_t start, end;

	fact->cells[FACT_DOC] = document->id;
	if (document->dated)
		fact->cells[FACT_PUB_DATE] = document->date;
	fact->cells[FACT_SENT] = text_number(arena, (size_t)document->sentences[sentence].number, 1);
	fact->cells[FACT_TEXT] = document_span_text(arena, document, sentence, event->first, event->last);
	if (!document_span_offsets(document, sentence, event->first, event->last, &start, &end))
		return;
	fact->cells[FACT_START] = text_number(arena, start, 1);
	fact->cells[FACT_END] = text_number(arena, end, 1);
}

/* "0.95" */
static struct text hundredths(struct arena *arena, int number)
{
	char digits[] = {(char)('0' + number / 100), '.', (char)('0' + number / 10 % 10), (char)('0' + number % 10)};

	return text_copy(arena, (struct text){digits, sizeof digits});
}

/* `arena` is for the cells of this row only. */
static void write_event(FILE *stream, struct arena *arena, const struct document *document,
			const struct events *events, size_t index, size_t base)
{
	const struct event *event = &events->items[index];
	struct fact fact = {0};

	fact.cells[FACT_KIND] = TEXT("event");
	fact.cells[FACT_ID] = event_id(arena, document, base + index + 1);
	if (event->parent != NULL)
		fact.cells[FACT_LINK] =
			event_id(arena, document, base + (size_t)(event->parent - events->items) + 1);
	fact.cells[FACT_RELATION] = event->relation;
	fact.cells[FACT_RELATION_TEXT] = event->relation_text;
	fill_roles(arena, document, event, &fact);
	fill_factuality(event, &fact);
	fill_dates(event, &fact);
	fill_position(arena, document, event, &fact);
	fact.cells[FACT_CONFIDENCE] = hundredths(arena, event->confidence);
	fact.cells[FACT_RULE] = text_of(event->rule);
	fact.cells[FACT_INFERRED] = inferred_of(arena, event->inferred);
	facts_write(stream, &fact);
}

void events_write(FILE *stream, struct document *document, const struct events *events)
{
	size_t base = (size_t)document->totals.events;
	struct arena row = {0};

	for (size_t i = 0; i < events->count; i++) {
		write_event(stream, &row, document, events, i, base);
		arena_reset(&row);
		if (i == 0 || events->items[i].sentence != events->items[i - 1].sentence)
			document->totals.sentences_with_events++;
	}
	document->totals.events += (int)events->count;
	arena_free(&row);
}
