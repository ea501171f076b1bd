/* homes.c - the country of people whom the clause tells without one */
#include "extract/codes.h"

#include "extract/arguments.h"
#include "extract/groups.h"

static bool code_is_one_of(struct text code, const char *const *codes)
{
	for (; *codes != NULL; codes++)
		if (text_is(code, *codes))
			return true;
	return false;
}

/* "demonstrators", "twelve people", "Tamils": no country of their own, nor a name that has one. */
static bool is_homeless(const struct argument *argument)
{
	return argument->country.length == 0 && argument->name.length > 0 &&
	       (argument->entity == NULL ? argument->sector.length > 0 : text_is(argument->type, "NORP"));
}

/* Where it happens: the place of the event, else that of the thing that it is done to ("roads in Chad"). */
static struct text country_of_scene(const struct event *event)
{
	struct text country = event->place.country;

	for (size_t i = 0; i < event->object.count && country.length == 0; i++)
		if (text_is(event->object.items[i].type, "GPE"))
			country = event->object.items[i].country; /* "refugees from Chad" */
	for (size_t i = 0; i < event->object.count && country.length == 0 && event->tree != NULL; i++)
		if (event->object.items[i].head > 0)
			country = group_country(event->tree, event->object.items[i].head);
	return country;
}

/* "extradited the man to Chad", "returned refugees from Chad" */
static struct text country_of_way(const struct event *event)
{
	const struct tree *tree = event->tree;

	for (int child = tree != NULL ? tree->nodes[event->word].child : 0; child != 0;
	     child = tree->nodes[child].sibling) {
		int mark = tree->nodes[child].deprel == DEP_OBL ? tree_case(tree, child) : 0;
		const struct mention *name =
			mark != 0 ? name_at(tree->document, tree->sentence, child) : NULL;

		if (name != NULL && (tree->nodes[mark].word == WORD_TO || text_is(tree->nodes[mark].lemma, "from")))
			return tree->document->entities[name->entity].country;
	}
	return (struct text){0};
}

/* Protest and what the police does stay at home, where the clause names no other country. */
static bool is_domestic(const struct event *event)
{
	static const char *const codes[] = {"PROTEST", "COERCE", "CONCEDE", NULL};

	if (code_is_one_of(event->code, codes))
		return true;
	for (size_t i = 0; i < event->actor.count; i++)
		if (text_is(event->actor.items[i].sector, "COP") || text_is(event->actor.items[i].sector, "MIL"))
			return text_is(event->actor.items[i].sector, "COP") ||
			       (event->recipient.count > 0 && event->recipient.items[0].entity != NULL);
	return false;
}

static struct text first_country(const struct arguments *arguments)
{
	for (size_t i = 0; i < arguments->count; i++)
		if (arguments->items[i].country.length == 3)
			return arguments->items[i].country;
	return (struct text){0};
}

static bool settle(struct arguments *arguments, struct text country)
{
	bool any = false;

	for (size_t i = 0; i < arguments->count && country.length > 0; i++)
		if (is_homeless(&arguments->items[i])) {
			arguments->items[i].country = country;
			any = true;
		}
	return any;
}

/* Whoever arrests, expels or accuses somebody in Oslo, where nobody is named, is of the place. */
static bool acts_in_place(const struct event *event)
{
	static const char *const codes[] = {"COERCE", "ACCUSE", "SANCTION", NULL};

	return event->actor.count == 0 && event->recipient.count > 0 && code_is_one_of(event->code, codes) &&
	       event->place.entity != NULL && event->place.country.length > 0 &&
	       text_is(event->place.type, "GPE");
}

bool homes_find(struct arena *arena, struct event *event)
{
	struct text scene = country_of_scene(event);
	bool added = event->code.length > 0 && acts_in_place(event);

	if (event->code.length == 0)
		return false;
	if (added) {
		event->actor = arguments_inferred(arena, (struct arguments){1, &event->place});
		event->inferred |= INFERRED_ACTOR;
	}
	if (settle(&event->actor, scene) ||
	    (is_domestic(event) && settle(&event->actor, first_country(&event->recipient))))
		event->inferred |= INFERRED_ACTOR_COUNTRY;
	if (settle(&event->recipient, country_of_way(event)) || settle(&event->recipient, scene) ||
	    (is_domestic(event) && settle(&event->recipient, first_country(&event->actor))))
		event->inferred |= INFERRED_RECIPIENT_COUNTRY;
	return added;
}
