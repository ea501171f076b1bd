/* quoted_persons.c - who "I", "we" and "it" are in what somebody says */
#include "extract/quoted_persons.h"
#include "extract/arguments.h"

enum person { PERSON_NONE, PERSON_SINGULAR, PERSON_PLURAL, PERSON_THING };

static enum person person_of(const struct document *document, size_t sentence,
			     const struct argument *argument)
{
	const struct token *token;

	if (argument->head == 0 || argument->first != argument->last || argument->entity != NULL ||
	    argument->head > (int)document->sentences[sentence].rows.token_count)
		return PERSON_NONE;
	token = document_word(document, (int)sentence, argument->head);
	if (text_is(token->lemma, "I") || text_is(token->lemma, "i"))
		return PERSON_SINGULAR;
	if (text_is(token->lemma, "it") && text_is(token->upos, "PRON"))
		return PERSON_THING;
	return text_is(token->lemma, "we") ? PERSON_PLURAL : PERSON_NONE;
}

/* "an official of the bank": the organisation or country that the words of a speaker name; or NULL. */
static const struct entity *body_named(const struct document *document, size_t sentence,
				       const struct argument *speaker)
{
	const struct document_sentence *place = &document->sentences[sentence];

	for (int i = 0; i < place->mention_count && speaker->head != 0; i++) {
		const struct mention *mention = &document->mentions[place->mention_first + i];
		const struct entity *entity = &document->entities[mention->entity];
		if (mention->first >= speaker->first && mention->last <= speaker->last &&
		    entity->name.length > 0 &&
		    (entity->type == NAME_ORG || entity->type == NAME_GPE || entity->type == NAME_NORP))
			return entity;
	}
	return NULL;
}

/* Those for whom a speaker says "we": his country, or the body that he speaks for; or NULL. */
static const struct entity *own_side(const struct document *document, const struct event *event,
				     const struct argument *speaker)
{
	if (speaker->entity == NULL)
		return body_named(document, event->trigger_sentence, speaker);
	return speaker->entity->type == NAME_PERSON && speaker->entity->office.length > 0
		       ? document_country(document, speaker->entity->country)
		       : NULL;
}

/* The speaker of an event, or of one around it where he is "we" himself; that event in *teller. */
static const struct argument *speaker_of(const struct document *document, const struct event **teller)
{
	for (; *teller != NULL; *teller = (*teller)->parent)
		if ((*teller)->speaker.count == 1 && person_of(document, (*teller)->trigger_sentence,
							       &(*teller)->speaker.items[0]) == PERSON_NONE)
			return &(*teller)->speaker.items[0];
	return NULL;
}

static void name_argument(const struct argument *speaker, const struct entity *side,
			  struct argument *argument)
{
	argument->entity = side != NULL ? side : speaker->entity;
	argument->name = side != NULL ? side->name : speaker->name;
	argument->type = side == NULL              ? speaker->type
			 : side->type == NAME_NORP ? TEXT("GPE")
						   : entity_type_text(side->type);
	argument->country = side != NULL ? side->country : speaker->country;
	argument->inferred = true;
}

static bool is_body(const struct argument *argument)
{
	return argument->entity != NULL &&
	       (text_is(argument->type, "ORG") || text_is(argument->type, "GPE") ||
		text_is(argument->type, "NORP"));
}

/* Name the fillers of one role, in `sentence`; `bit` where there was something to name. */
static unsigned name_all(const struct document *document, const struct argument *speaker,
			 const struct entity *side, size_t sentence, struct arguments *arguments,
			 unsigned bit)
{
	unsigned inferred = 0;

	for (size_t i = 0; i < arguments->count; i++) {
		enum person person = person_of(document, sentence, &arguments->items[i]);
		if (person == PERSON_NONE || (person == PERSON_THING && !is_body(speaker)))
			continue;
		name_argument(speaker, person == PERSON_PLURAL ? side : NULL, &arguments->items[i]);
		inferred |= bit;
	}
	return inferred;
}

/* Somebody who was a thing as long as he had no name. */
static void receive(struct event *event)
{
	if (event->object.count > 1 || event->recipient.count > 0 || !arguments_act(&event->object)) {
		event->inferred |= INFERRED_OBJECT;
		return;
	}
	event->recipient = event->object;
	event->object = (struct arguments){0};
	event->inferred |= INFERRED_RECIPIENT;
}

void quoted_persons_apply(const struct document *document, struct events *events)
{
	for (size_t i = 0; i < events->count; i++) {
		struct event *event = &events->items[i];
		const struct event *teller = event;
		const struct argument *speaker = speaker_of(document, &teller);
		const struct entity *side;
		size_t here = event->sentence;

		if (speaker == NULL)
			continue;
		side = own_side(document, teller, speaker);
		event->inferred |= name_all(document, speaker, side, here, &event->actor, INFERRED_ACTOR);
		event->inferred |=
			name_all(document, speaker, side, here, &event->recipient, INFERRED_RECIPIENT);
		if (name_all(document, speaker, side, here, &event->object, INFERRED_OBJECT))
			receive(event);
		event->inferred |= name_all(document, speaker, side, event->trigger_sentence, &event->speaker,
					    INFERRED_SPEAKER);
	}
}
