/* targets.c - whom a coded event is directed at, where the clause has no recipient */
#include "extract/codes.h"

#include <string.h>

#include "extract/arguments.h"
#include "extract/clauses.h"
#include "extract/tree.h"

/* "a state of emergency" is no country. */
static bool is_condition(const struct tree *tree, int word)
{
	static const char *const conditions[] = {"emergency", "siege", "war", "alert", "exception", "disaster", "calamity",
						 "affair",    "play",  NULL};
	int of = text_is(tree->nodes[word].lemma, "state") ? clause_phrase_with(tree, word, WORD_OF) : 0;

	return of != 0 && text_among(tree->nodes[of].lemma, conditions);
}

/* Houses and knowledge that are called like people, and what is done: "that Oslo would judge him". */
static bool is_thing(const struct tree *tree, const struct argument *argument)
{
	static const char *const nouns[] = {"embassy",      "consulate", "mission",
					    "intelligence", "office",    NULL};

	return tree != NULL && argument->head > 0 && argument->entity == NULL &&
	       (tree->nodes[argument->head].upos == UPOS_VERB || is_condition(tree, argument->head) ||
		text_among(tree->nodes[argument->head].lemma, nouns));
}

/* "arrested sixteen officers": the people that it is done to stand as object. */
static bool is_people(const struct event *event, const struct arguments *object)
{
	for (size_t i = 0; i < object->count; i++)
		if (object->items[i].sector.length == 0 || is_thing(event->tree, &object->items[i]))
			return false;
	return object->count > 0;
}

/* What comes to a place or leaves it is directed at it; what is said there, or done to others, is not. */
static bool comes_to_place(const struct event *event)
{
	static const char *const codes[] = {"AID", "RETREAT", "MOBILIZE", "CONSULT", "SANCTION", NULL};

	return text_among(event->code, codes);
}

/* Troops are what is sent or withdrawn, not whom it is done to. */
static bool moves_people(const struct event *event)
{
	return text_is(event->code, "MOBILIZE") || text_is(event->mode, "withdraw");
}

/* --- names in the clause --- */

struct search {
	const struct document *document;
	const struct event *event;
	bool placed;     /* "in Oslo" will do */
	bool same_state; /* others of the actor's own country will do */
};

/* "in Oslo and Rome" is where it is, and owns nothing. */
static bool is_placed(const struct tree *tree, int word)
{
	static const char *const prepositions[] = {"in",      "at",     "near",   "inside", "within",
						   "outside", "around", "across", NULL};
	int mark = tree_case(tree, word);

	while (mark == 0 && tree->nodes[word].deprel == DEP_CONJ) {
		word = tree->nodes[word].head;
		mark = tree_case(tree, word);
	}
	return mark != 0 && text_among(tree->nodes[mark].lemma, prepositions);
}

static bool is_state(struct text type)
{
	return text_is(type, "GPE") || text_is(type, "NORP");
}

static bool is_actor(const struct search *search, const struct mention *mention)
{
	const struct entity *entity = &search->document->entities[mention->entity];
	const struct arguments *actors = &search->event->actor;

	for (size_t i = 0; i < actors->count; i++) {
		const struct argument *actor = &actors->items[i];
		bool same_country = entity->country.length > 0 && text_equal(actor->country, entity->country);

		if (actor->entity == entity || text_equal(actor->name, entity->name) ||
		    (actor->first <= mention->head && mention->head <= actor->last))
			return true;
		if (same_country && (!search->same_state || is_state(actor->type)))
			return true;
	}
	return false;
}

static bool is_recipient(const struct search *search, int word)
{
	for (size_t i = 0; i < search->event->recipient.count; i++)
		if (search->event->recipient.items[i].head == word)
			return true;
	return false;
}

static bool may_be_target(const struct search *search, const struct mention *mention)
{
	const struct tree *tree = search->event->tree;
	const struct entity *entity = &search->document->entities[mention->entity];
	bool acts = entity->type == NAME_PERSON || entity->type == NAME_GPE || entity->type == NAME_NORP ||
		    entity->type == NAME_ORG;
	bool named = acts || ((entity->type == NAME_LOC || entity->type == NAME_FAC) && search->placed &&
			      entity->country.length > 0);

	if (mention->form == MENTION_PRONOUN && moves_people(search->event))
		return false; /* its own troops */
	return named && entity->name.length > 0 && !is_recipient(search, mention->head) && !mention->source &&
	       !tree->aside[mention->head] &&
	       !(is_placed(tree, mention->head) && (!search->placed || entity->country.length == 0)) &&
	       !is_actor(search, mention);
}

/* Clauses beside the event: what happened when, because or although it did. */
static bool is_background(const struct search *search, int word)
{
	const struct tree *tree = search->event->tree;
	static const char *const marks[] = {"when",  "while",   "after",    "before",  "as",
					    "since", "because", "although", "despite", "though",
					    "amid",  "where",   "until",    "till",    "once",
					    "if",    "unless",  "whereas",  "during",  NULL};

	switch (tree->nodes[word].deprel) {
	case DEP_NSUBJ:
	case DEP_NSUBJ_PASS: return tree->nodes[word].head == search->event->word;
	case DEP_RELCL:
	case DEP_PARATAXIS:
	case DEP_APPOS:
	case DEP_OBL_AGENT: return true;
	case DEP_ADVCL:
		for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
			if (child < word && text_among(tree->nodes[child].lemma, marks))
				return true;
		/* "rejected it, telling them that", "rejected it, after which they left": events themselves */
		return tree_child(tree, word, DEP_CCOMP) != 0 || tree_child(tree, word, DEP_NSUBJ) != 0;
	case DEP_CONJ: return tree_is_predicate(tree, word);
	default: {
		int mark = tree_case(tree, word);
		return argument_date(tree, word) != NULL ||
		       (mark != 0 && tree->nodes[word].deprel == DEP_OBL &&
			(text_among(tree->nodes[mark].lemma, marks) ||
			 (tree->nodes[mark].word == WORD_AT && !search->placed)));
	}
	}
}

/* The first word below `word` and behind `start` that names a target, or 0. */
static int target_below(const struct search *search, int word, int start)
{
	const struct tree *tree = search->event->tree;

	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling) {
		const struct mention *mention;
		int found;

		if (is_background(search, child))
			continue;
		mention = mention_headed(search->document, tree->sentence, child);
		if (child > start && mention != NULL && may_be_target(search, mention))
			return child;
		if ((found = target_below(search, child, start)) != 0)
			return found;
	}
	return 0;
}

/* "rejected Oslo's offer", "criticism of Oslo": in the things that the event is about, ... */
static int target_in_objects(const struct search *search)
{
	const struct arguments *objects = &search->event->object;
	int found = 0;

	for (size_t i = 0; i < objects->count && found == 0; i++)
		if (objects->items[i].head > 0)
			found = target_below(search, objects->items[i].head, 0);
	return found;
}

/*
 * ... then anywhere in the clause, "rallied to demand that Oslo pay", also as the place; and those of another
 * country before those of the actor's own.
 */
static int target_word(struct search *search)
{
	int found = 0;

	for (int pass = 0; pass < 4 && found == 0; pass++) {
		search->placed = pass % 2 == 1;
		search->same_state = pass >= 2;
		if (search->placed && search->event->actor.count > 1)
			continue; /* where several meet is none of them */
		found = target_in_objects(search);
		if (found == 0 && (!search->placed || comes_to_place(search->event)))
			found = target_below(search, search->event->word, search->event->word);
	}
	return found;
}

/* Troops that are sent, houses that are closed: what it is done with, where that stands as recipient. */
static bool is_means(const struct event *event)
{
	const struct arguments *to = &event->recipient;

	return to->count == 1 && event->object.count == 0 && to->items[0].entity == NULL &&
	       (is_thing(event->tree, &to->items[0]) ||
		(moves_people(event) &&
		 (text_is(to->items[0].sector, "MIL") || text_is(to->items[0].sector, "GOV"))));
}

/* "complained to the council about Oslo": it was told to one and is about another. */
static bool is_addressed(const struct event *event)
{
	int head = event->recipient.count > 0 ? event->recipient.items[0].head : 0, mark;

	if (!text_is(event->code, "ACCUSE") || head == 0 || event->tree == NULL)
		return false;
	mark = tree_case(event->tree, head);
	return mark != 0 &&
	       (event->tree->nodes[mark].word == WORD_TO || event->tree->nodes[mark].word == WORD_WITH ||
		event->tree->nodes[mark].word == WORD_AT ||
		text_is(event->tree->nodes[mark].lemma, "before"));
}

/* "complain", no more "complain to": it led to whom it was told. */
static void end_without_preposition(struct event *event)
{
	size_t kept = event->relation.length - event->preposition.length;

	if (event->preposition.length > 0 && event->relation.length > event->preposition.length + 1 &&
	    text_equal(text_slice(event->relation, kept, event->relation.length), event->preposition))
		event->relation = text_slice(event->relation, 0, kept - 1);
}

bool target_find(struct arena *arena, const struct document *document, struct event *event)
{
	struct search search = {.document = document, .event = event};
	bool mutual = (text_is(event->code, "CONSULT") && !text_is(event->mode, "visit")) ||
		      (event->actor.count != 1 &&
		       (text_is(event->code, "AGREE") || text_is(event->code, "COOPERATE")));
	int word;

	if (event->code.length == 0)
		return false;
	if (is_means(event)) {
		event->object = event->recipient;
		event->recipient = (struct arguments){0};
	}
	if (event->recipient.count > 0 && !is_addressed(event))
		return false;
	if (!moves_people(event) && is_people(event, &event->object)) {
		event->recipient = event->object;
		event->object = (struct arguments){0};
		return false;
	}
	if (mutual || event->tree == NULL || (word = target_word(&search)) == 0)
		return false;
	if (event->recipient.count > 0)
		end_without_preposition(event);
	event->recipient = arguments_inferred(arena, arguments_of(arena, event->tree, word));
	event->inferred |= INFERRED_RECIPIENT;
	return true;
}
