/* quoted_persons.c - who "I" and "we" are in what somebody is quoted with */
#include "extract/quoted_persons.h"

enum person { PERSON_NONE, PERSON_SINGULAR, PERSON_PLURAL };

static enum person person_of(const struct document *document, size_t sentence, const struct argument *argument)
{
	const struct token *token;

	if (argument->head == 0 || argument->first != argument->last || argument->entity != NULL ||
	    argument->head > (int)document->sentences[sentence].rows.token_count)
		return PERSON_NONE;
	token = document_word(document, (int)sentence, argument->head);
	if (text_is(token->lemma, "I") || text_is(token->lemma, "i"))
		return PERSON_SINGULAR;
	return text_is(token->lemma, "we") ? PERSON_PLURAL : PERSON_NONE;
}

static const struct entity *country_named(const struct document *document, struct text country)
{
	for (int i = 0; i < document->entity_count && country.length > 0; i++) {
		const struct entity *entity = &document->entities[i];
		if ((entity->type == NAME_GPE || entity->type == NAME_NORP) && entity->name.length > 0 &&
		    text_equal(entity->country, country))
			return entity;
	}
	return NULL;
}

/* The speaker of an event, or of the events around it where he is "we" himself. */
static const struct argument *speaker_of(const struct document *document, const struct event *event)
{
	for (; event != NULL; event = event->parent)
		if (event->speaker.count == 1 &&
		    person_of(document, event->trigger_sentence, &event->speaker.items[0]) == PERSON_NONE)
			return &event->speaker.items[0];
	return NULL;
}

static void name_argument(const struct document *document, const struct argument *speaker, enum person person,
			  struct argument *argument)
{
	const struct entity *country =
		person == PERSON_PLURAL && speaker->entity != NULL && speaker->entity->type == NAME_PERSON &&
				speaker->entity->office.length > 0
			? country_named(document, speaker->entity->country)
			: NULL;

	argument->entity = country != NULL ? country : speaker->entity;
	argument->name = country != NULL ? country->name : speaker->name;
	argument->type = country != NULL ? TEXT("GPE") : speaker->type;
	argument->country = country != NULL ? country->country : speaker->country;
	argument->inferred = true;
}

static unsigned name_all(const struct document *document, const struct argument *speaker,
			 size_t sentence, struct arguments *arguments, unsigned bit)
{
	unsigned inferred = 0;

	for (size_t i = 0; i < arguments->count; i++) {
		enum person person = person_of(document, sentence, &arguments->items[i]);
		if (person == PERSON_NONE)
			continue;
		name_argument(document, speaker, person, &arguments->items[i]);
		inferred |= bit;
	}
	return inferred;
}

void quoted_persons_apply(const struct document *document, struct events *events)
{
	for (size_t i = 0; i < events->count; i++) {
		struct event *event = &events->items[i];
		const struct argument *speaker = speaker_of(document, event);

		if (speaker == NULL)
			continue;
		event->inferred |= name_all(document, speaker, event->sentence, &event->actor, INFERRED_ACTOR);
		event->inferred |= name_all(document, speaker, event->sentence, &event->recipient, INFERRED_RECIPIENT);
		event->inferred |= name_all(document, speaker, event->sentence, &event->object, INFERRED_OBJECT);
		event->inferred |=
			name_all(document, speaker, event->trigger_sentence, &event->speaker, INFERRED_SPEAKER);
	}
}
