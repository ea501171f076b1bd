/* moments.c - when and where what a clause tells was: its own phrases, else those around it */
#include "extract/arguments.h"
#include "extract/circumstances.h"
#include "extract/clause_events.h"
#include "extract/clauses.h"
#include "extract/relation.h"
#include "extract/worth.h"

/* The verb itself, its chain, and the modal heads above it: "is expected next week to visit". */
static const struct mention *find_date(struct arena *arena, const struct tree *tree,
				       const struct relation *relation)
{
	const struct mention *date = NULL;
	const struct embedding *entry;
	int word = relation->chain[0], governor;

	for (int i = relation->chain_count - 1; i >= 0 && date == NULL; i--)
		date = date_below(tree, relation->chain[i]);
	if (date == NULL && relation->noun != 0)
		date = date_below(tree, relation->noun);
	for (int i = relation->chain_count - 1; i >= 0 && date == NULL; i--)
		date = date_in_clause(tree, relation->chain[i]);
	while (date == NULL && (entry = clause_embedding(arena, tree, word, &governor)) != NULL &&
	       governor != 0 && tree->nodes[governor].head != word) {
		/* a promise is dated by the noun that tells it: "the mid-May announcement that ..." */
		if (tree->nodes[governor].upos == UPOS_NOUN) {
			date = date_of_thing(tree, governor);
			if (date == NULL && tree->nodes[governor].deprel == DEP_OBJ)
				date = date_below(tree, tree->nodes[governor].head);
		} else if (entry->role == ROLE_MODAL)
			date = date_below(tree, governor);
		if (entry->role != ROLE_MODAL)
			break;
		word = governor;
	}
	if (date == NULL && tree->nodes[relation->chain[0]].head != 0) {
		int head = tree->nodes[relation->chain[0]]
				   .head; /* "in 1991, when ...": the clause hangs on the date */
		if (tree->nodes[relation->chain[0]].deprel == DEP_RELCL ||
		    tree->nodes[relation->chain[0]].deprel == DEP_OTHER)
			date = argument_date(tree, head);
	}
	return date;
}

/* Present or future, by the verb or its auxiliary. */
static bool is_present(const struct tree *tree, int word)
{
	struct text xpos = tree_token(tree, word)->xpos;

	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_AUX || tree->nodes[child].deprel == DEP_AUX_PASS ||
		    tree->nodes[child].deprel == DEP_COP) {
			if (tree->nodes[child].word == WORD_HAVE)
				return false; /* "has offered" tells of the past */
			xpos = tree_token(tree, child)->xpos;
			break;
		}
	return text_is(xpos, "VBZ") || text_is(xpos, "VBP") || text_is(xpos, "MD");
}

/* A conjunct without a subject of its own goes on with the date of the verb before it. */
static const struct mention *shared_date(const struct tree *tree, int word, bool *inferred)
{
	const struct mention *date;
	int conjunct;
	bool own;

	if (tree->nodes[word].deprel == DEP_ADVCL && event_is_when_clause(tree, word) &&
	    !tree_is_participle(tree, word) && !tree_is_infinitive(tree, tree->nodes[word].head)) {
		/* "in 1991, when ...": at the same time */
		date = date_below(tree, tree->nodes[word].head);
		*inferred = date != NULL && date->last < word;
		return *inferred ? date : NULL;
	}
	if (tree->nodes[word].deprel != DEP_CONJ)
		return NULL;
	clause_subject(tree, word, &own);
	if (own)
		return NULL;
	*inferred = true;
	word = tree->nodes[conjunct = word].head;
	date = date_below(tree, word);
	if (date == NULL && tree_child(tree, word, DEP_XCOMP) != 0)
		date = date_below(tree, tree_child(tree, word, DEP_XCOMP));
	/* "freed two men last week but holds a third": a date behind a verb of another tense is that verb's
	 */
	return date != NULL && date->first > word && is_present(tree, word) != is_present(tree, conjunct)
		       ? NULL
		       : date;
}

/* "the talks, scheduled for March 14, will take place" */
static const struct mention *date_it_is_set_for(const struct tree *tree, int noun)
{
	static const char *const verbs[] = {"schedule", "plan", "set", "slate", "due", NULL};
	int clause = tree_child(tree, noun, DEP_ACL);

	if (clause == 0 || !text_among(tree->nodes[clause].lemma, verbs))
		return NULL;
	for (int child = tree->nodes[clause].child; child != 0; child = tree->nodes[child].sibling)
		if (argument_date(tree, child) != NULL)
			return argument_date(tree, child);
	return NULL;
}

void event_add_date(struct arena *arena, const struct tree *tree, const struct relation *relation,
		    struct event *event)
{
	const struct mention *date = find_date(arena, tree, relation);
	bool inferred = false;
	bool own;
	int subject;

	if (date == NULL)
		date = shared_date(tree, event->word, &inferred);
	subject = clause_subject(tree, event->word, &own);
	if (date == NULL && subject != 0 && own && event->status == STATUS_PLANNED)
		date = date_it_is_set_for(tree, subject);
	if (date == NULL && subject != 0 && own && event->status == STATUS_ACTUAL &&
	    !tree_is_passive(tree, event->word) && tree->nodes[subject].upos == UPOS_NOUN &&
	    !arguments_act(&event->actor)) {
		/* what a thing did is as old as the thing: "the 2004 addendum guaranteed", "the meeting on
		 * May 3" */
		date = predicates_nominal(tree->predicates, tree->nodes[subject].lemma) != NULL
			       ? date_within(tree, subject)
			       : date_of_thing(tree, subject);
		inferred = true;
	}
	date_set(arena, tree, date, event);
	if (date != NULL && inferred)
		event->inferred |= INFERRED_DATE;
	if (date == NULL && event->status == STATUS_ACTUAL)
		date_of_objects(arena, tree, event);
}

/* "killed two soldiers in Gaza": where people are is where it was, and no part of who they are. */
static void part_place(struct arena *arena, const struct tree *tree, struct arguments *role,
		       struct argument *place)
{
	for (size_t i = 0; i < role->count; i++) {
		struct argument *item = &role->items[i], at;

		if (!item->people || item->entity != NULL || item->head == 0)
			continue;
		for (int child = tree->nodes[item->head].child; child != 0;
		     child = tree->nodes[child].sibling) {
			int mark = tree->nodes[child].deprel == DEP_NMOD ? tree_case(tree, child) : 0;
			if (mark <= item->head || mark > item->last ||
			    !is_place_phrase(arena, tree, child, &at))
				continue;
			item->last = mark - 1;
			item->name = document_span_text(arena, tree->document, tree->sentence, item->first,
							item->last);
			if (place->name.length == 0)
				*place = at;
			break;
		}
	}
}

void event_part_places(struct arena *arena, const struct tree *tree, struct event *event)
{
	part_place(arena, tree, &event->actor, &event->place);
	part_place(arena, tree, &event->recipient, &event->place);
	part_place(arena, tree, &event->object, &event->place);
}

void event_add_place(struct arena *arena, const struct tree *tree, const struct relation *relation,
		     struct event *event)
{
	bool own;
	int subject = clause_subject(tree, event->word, &own);

	for (int i = relation->chain_count - 1; i >= 0 && event->place.name.length == 0; i--)
		event->place = place_below(arena, tree, relation->chain[i]);
	event_part_places(arena, tree, event);
	/* whoever visits a country is in it */
	if (event->place.name.length == 0 &&
	    (text_is(event->lemma, "visit") || text_is(event->lemma, "tour")) &&
	    event->recipient.count == 1 && argument_is_place(&event->recipient.items[0]))
		event->place = event->recipient.items[0];
	for (int i = relation->chain_count - 1; i >= 0 && event->place.name.length == 0; i--)
		event->place = place_within(arena, tree, relation->chain[i]);
	if (event->place.name.length == 0 && relation->noun != 0)
		event->place = place_within(arena, tree, relation->noun);
	if (event->place.name.length == 0 &&
	    clause_object(tree, relation->chain[relation->chain_count - 1]) != 0)
		event->place = place_within(arena, tree,
					    clause_object(tree, relation->chain[relation->chain_count - 1]));
	if (event->place.name.length == 0 && event->trigger != 0 &&
	    event->trigger_sentence == (size_t)tree->sentence &&
	    tree->nodes[event->trigger].upos == UPOS_VERB && event->status != STATUS_REQUESTED)
		event->place = place_below(arena, tree, event->trigger);
	if (event->place.name.length == 0 && own && subject != 0 && event->status == STATUS_ACTUAL &&
	    predicates_nominal(tree->predicates, tree->nodes[subject].lemma) != NULL) {
		event->place = place_within(arena, tree, subject);
		if (event->place.name.length > 0)
			event->inferred |= INFERRED_PLACE;
	}
}
