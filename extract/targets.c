/* targets.c - whom a coded event is directed at, where the clause has no recipient */
#include "extract/codes.h"

#include <string.h>

#include "extract/arguments.h"

static bool text_in(struct text text, const char *const *list)
{
	for (; *list != NULL; list++)
		if (text_is(text, *list))
			return true;
	return false;
}

/* Types of events that are done to somebody; one agrees or meets with an actor, who is told elsewhere. */
static bool has_target(struct text code)
{
	static const char *const codes[] = {"SUPPORT",  "CONCEDE", "AID",      "RETREAT", "REQUEST",
					    "ACCUSE",   "REJECT",  "THREATEN", "PROTEST", "SANCTION",
					    "MOBILIZE", "COERCE",  "ASSAULT",  NULL};

	return text_in(code, codes);
}

/* "arrested sixteen officers": the people that it is done to stand as object. */
static bool is_people(const struct arguments *object)
{
	for (size_t i = 0; i < object->count; i++)
		if (object->items[i].sector.length == 0)
			return false;
	return object->count > 0;
}

/* "in Oslo" is where it is, and owns nothing. */
static bool is_placed(const struct document *document, const struct mention *mention)
{
	static const char *const prepositions[] = {"in",      "at",     "near",   "inside", "within",
						   "outside", "around", "across", "into",   NULL};
	const struct token *before = document_word(document, mention->sentence, mention->first - 1);

	if (before != NULL && text_is(before->upos, "DET"))
		before = document_word(document, mention->sentence, mention->first - 2);
	return before != NULL && text_in(before->lemma, prepositions);
}

static bool is_actor(const struct document *document, const struct event *event,
		     const struct mention *mention)
{
	const struct entity *entity = &document->entities[mention->entity];

	for (size_t i = 0; i < event->actor.count; i++) {
		const struct argument *actor = &event->actor.items[i];

		if (actor->entity == entity ||
		    (entity->country.length > 0 && text_equal(actor->country, entity->country)) ||
		    text_equal(actor->name, entity->name))
			return true;
	}
	return false;
}

static bool may_own(const struct document *document, const struct event *event, const struct mention *mention)
{
	const struct entity *entity = &document->entities[mention->entity];
	bool acts = entity->type == NAME_PERSON || entity->type == NAME_GPE || entity->type == NAME_NORP ||
		    entity->type == NAME_ORG;

	return acts && entity->name.length > 0 && !mention->nested && !mention->source &&
	       !is_placed(document, mention) && !is_actor(document, event, mention);
}

/* "rejected Oslo's offer", "criticism of Oslo": who stands before the thing, else the first behind it. */
static const struct mention *owner_of(const struct document *document, const struct event *event,
				      const struct argument *thing)
{
	const struct document_sentence *sentence = &document->sentences[event->sentence];
	const struct mention *found = NULL;

	for (int i = 0; i < sentence->mention_count; i++) {
		const struct mention *mention = &document->mentions[sentence->mention_first + i];

		if (mention->first < thing->first || mention->last > thing->last ||
		    (mention->first <= thing->head && thing->head <= mention->last))
			continue;
		if (!may_own(document, event, mention))
			continue;
		if (mention->last < thing->head)
			return mention;
		if (found == NULL)
			found = mention;
	}
	return found;
}

static struct arguments argument_of_owner(struct arena *arena, const struct document *document,
					  const struct mention *owner)
{
	const struct entity *entity = &document->entities[owner->entity];
	struct argument *item = arena_alloc(arena, sizeof *item);

	*item = (struct argument){.head = owner->head,
				  .first = owner->first,
				  .last = owner->last,
				  .name = entity->name,
				  .entity = entity,
				  .inferred = true,
				  .type = entity_type_text(entity->type),
				  .country = entity->country};
	return (struct arguments){1, item};
}

bool target_find(struct arena *arena, const struct document *document, struct event *event)
{
	const struct mention *owner = NULL;

	if (event->recipient.count > 0 || !has_target(event->code))
		return false;
	if (!text_is(event->code, "MOBILIZE") && !text_is(event->mode, "withdraw") && is_people(&event->object)) {
		event->recipient = event->object;
		event->object = (struct arguments){0};
		return false;
	}
	for (size_t i = 0; i < event->object.count && owner == NULL; i++)
		if (event->object.items[i].head > 0 && !argument_acts(&event->object.items[i]))
			owner = owner_of(document, event, &event->object.items[i]);
	if (owner == NULL)
		return false;
	event->recipient = argument_of_owner(arena, document, owner);
	event->inferred |= INFERRED_RECIPIENT;
	return true;
}
