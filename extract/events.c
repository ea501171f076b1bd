/* events.c - find the events of a document: walk over its trees, put what is found in order, link it */
#include <stdlib.h>

#include "extract/arguments.h"
#include "extract/clause_events.h"
#include "extract/clauses.h"
#include "extract/events.h"
#include "extract/nominals.h"

static void append(struct arena *arena, struct events *events, const struct event *event)
{
	events->items =
		arena_grow(arena, events->items, events->count, &events->capacity, sizeof *events->items);
	events->items[events->count++] = *event;
}

static void find_in_sentence(struct arena *arena, const struct tree *tree, struct events *events)
{
	for (int word = 1; word <= tree->count; word++) {
		struct event event;
		if (clause_event(arena, tree, word, &event) ||
		    nominal_chain_event(arena, tree, word, &event) ||
		    nominal_event(arena, tree, word, events, &event)) {
			event.tree = tree;
			append(arena, events, &event);
		}
	}
}

static const struct event *event_at(const struct events *events, size_t from, int word)
{
	for (size_t i = from; i < events->count; i++)
		if (events->items[i].word == word)
			return &events->items[i];
	return NULL;
}

/*
 * What an event is the content of: the speech act above its clause, or the event that its subject names.  The
 * table of the sentence must not grow any more.
 */
static void link_sentence(struct arena *arena, const struct tree *tree, struct events *events, size_t from)
{
	for (size_t i = from; i < events->count; i++) {
		struct event *event = &events->items[i];
		int word = event->word, governor;
		bool own;
		if (event->nominal)
			continue;
		while (event->parent == NULL && clause_embedding(arena, tree, word, &governor) != NULL &&
		       governor != 0 && tree->nodes[governor].head != word) {
			event->parent = event_at(events, from, governor);
			word = governor;
		}
		if (event->parent == NULL) {
			const struct event *subject =
				event_at(events, from, clause_subject(tree, event->word, &own));
			event->parent = subject != NULL && subject->nominal ? subject : NULL;
		}
		if (event->parent == event)
			event->parent = NULL;
	}
}

static bool share_a_name(const struct arguments *a, const struct arguments *b)
{
	for (size_t i = 0; i < a->count; i++)
		for (size_t k = 0; k < b->count; k++)
			if (a->items[i].entity != NULL && text_equal(a->items[i].name, b->items[k].name))
				return true;
	return false;
}

#define ECHO_SENTENCES 16

/* The recipients of an event of another sentence: its words are none of this one's. */
static struct arguments from_elsewhere(struct arena *arena, const struct event *old)
{
	struct arguments list = arguments_inferred(arena, old->recipient);

	for (size_t i = 0; i < list.count; i++)
		list.items[i].head = list.items[i].first = list.items[i].last = 0;
	return list;
}

/*
 * "He would like to visit": a verb that had a recipient a few sentences before, of the same actor, and now
 * stands bare, means the same one.
 */
static void complete_echoes(struct arena *arena, struct events *events)
{
	for (size_t i = 1; i < events->count; i++) {
		struct event *event = &events->items[i];
		if (event->nominal || event->recipient.count + event->object.count > 0 ||
		    event->preposition.length > 0 || event->actor.count == 0 ||
		    !text_equal(event->relation, event->lemma))
			continue;
		for (size_t k = i; k > 0 && event->sentence - events->items[k - 1].sentence <= ECHO_SENTENCES;
		     k--) {
			const struct event *old = &events->items[k - 1];
			if (!text_equal(old->relation, event->relation) || old->recipient.count == 0 ||
			    !share_a_name(&event->actor, &old->actor))
				continue;
			event->recipient = from_elsewhere(arena, old);
			event->inferred |= INFERRED_RECIPIENT;
			event->confidence -= 10;
			if (event->parent == NULL)
				event->parent = old;
			break;
		}
	}
}

void events_find(struct arena *arena, const struct document *document, const struct tree *trees, struct events *events)
{
	size_t *from = arena_array(arena, (size_t)document->sentence_count + 1, sizeof *from);

	*events = (struct events){0};
	for (int i = 0; i < document->sentence_count; i++) {
		from[i] = events->count;
		if (trees[i].has_heads)
			find_in_sentence(arena, &trees[i], events);
	}
	from[document->sentence_count] = events->count;
	complete_echoes(arena, events);
	for (int i = 0; i < document->sentence_count; i++) {
		struct events sentence = *events;
		sentence.count = from[i + 1];
		if (trees[i].has_heads)
			link_sentence(arena, &trees[i], &sentence, from[i]);
	}
}

void events_settle(struct arena *arena, struct events *events)
{
	size_t *place = arena_array(arena, events->count + 1, sizeof *place), kept = 0; /* from 1; 0: taken out */

	for (size_t i = 0; i < events->count; i++)
		place[i] = events->items[i].if_coded && events->items[i].code.length == 0 ? 0 : ++kept;
	for (size_t i = 0; i < events->count; i++) {
		struct event *event = &events->items[i];
		size_t parent = event->parent == NULL ? 0 : place[event->parent - events->items];

		event->parent = parent == 0 ? NULL : &events->items[parent - 1];
	}
	for (size_t i = 0; i < events->count; i++)
		if (place[i] != 0)
			events->items[place[i] - 1] = events->items[i];
	events->count = kept;
}
