/* nominals.c - events told by nouns */
#include "extract/nominals.h"
#include "extract/arguments.h"
#include "extract/circumstances.h"
#include "extract/clause_events.h"
#include "extract/clauses.h"
#include "extract/obliques.h"
#include "extract/relation.h"

/* "Japan's visit", "the Russian withdrawal", "Putin-Koizumi talks" */
static struct arguments modifying_actor(struct arena *arena, const struct tree *tree, int noun)
{
	struct arguments list = {0};

	for (int child = tree->nodes[noun].child; child != 0; child = tree->nodes[child].sibling) {
		struct arguments one;
		if (tree->nodes[child].deprel != DEP_NMOD_POSS && tree->nodes[child].deprel != DEP_AMOD &&
		    tree->nodes[child].deprel != DEP_COMPOUND)
			continue;
		one = arguments_of(arena, tree, child);
		if (arguments_act(&one))
			list = arguments_join(arena, list, one);
	}
	return list;
}

/* "voices of opposition to": who has the voice opposes. */
static struct arguments bearer_of(struct arena *arena, const struct tree *tree, int noun)
{
	static const char *const bearers[] = {"voice", "chorus",     "wave", "campaign", "statement", "sign",
					      "show",  "expression", "word", "message",  "act",       NULL};
	int head = tree->nodes[noun].head, first, last;
	struct arguments list;

	if (tree->nodes[noun].deprel != DEP_NMOD || head == 0 || tree_case(tree, noun) == 0 ||
	    tree->nodes[tree_case(tree, noun)].word != WORD_OF || !text_among(tree->nodes[head].lemma, bearers))
		return (struct arguments){0};
	list = arguments_of_one(arena, tree, head);
	if (list.count == 0)
		return list;
	argument_span(tree, head, &first, &last);
	while (first < head && tree->nodes[first].upos != UPOS_PROPN &&
	       name_at(tree->document, tree->sentence, first) == NULL)
		first++;
	list.items[0].name = document_span_text(arena, tree->document, tree->sentence, first, head);
	list.items[0].last = head;
	list.items[0].first = first;
	return list;
}

static void add_participant(struct arena *arena, const struct tree *tree, int phrase,
			    const struct nominal *nominal, struct relation *relation, struct event *event)
{
	struct text preposition = tree_case_text(arena, tree, phrase);
	struct arguments arguments;
	struct argument place;

	if (preposition.length == 0 || tree->aside[phrase] || argument_date(tree, phrase) != NULL)
		return;
	if (!nominal_takes(nominal->patients, preposition) && is_place_phrase(arena, tree, phrase, &place))
		return;
	arguments = arguments_of(arena, tree, phrase);
	if (nominal_takes(nominal->actors, preposition) &&
	    (arguments_act(&arguments) || !nominal_takes(nominal->patients, preposition))) {
		/* with "of" too, where an actor is told already, it is the patient: "Russia's control of" */
		if (nominal->mutual || event->actor.count == 0) {
			if (nominal->mutual && !arguments_act(&arguments))
				return;
			event->actor = arguments_join(arena, event->actor, arguments);
			relation_mark(relation, tree_case(tree, phrase));
		} else
			event_add_patient(arena, arguments, event);
	} else if (nominal_takes(nominal->patients, preposition)) {
		event_add_patient(arena, arguments, event);
		relation_mark(relation, tree_case(tree, phrase));
	}
}

static bool tells(const struct tree *tree, int verb, int whom)
{
	static const char *const verbs[] = {"tell", "assure",  "warn",  "inform", "urge",
					    "ask",  "promise", "brief", "remind", NULL},
		     *const press[] = {"reporter", "journalist", "newspaper", "agency", "conference", NULL};

	/* "told reporters after the meeting" */
	return text_among(tree->nodes[verb].lemma, verbs) && !text_among(tree->nodes[whom].lemma, press);
}

/*
 * "At a meeting in Rome on May 3, A told B that ...", "concluded a pact after talks with B": those who act
 * around a mutual event take part in it.
 */
static void add_from_clause(struct arena *arena, const struct tree *tree, int noun, struct event *event)
{
	static const char *const prepositions[] = {"at", "in", "during", "after", "following", NULL};
	int above = tree->nodes[noun].head, mark = tree_case(tree, noun), subject, object;
	struct arguments around, told = event->actor;
	bool own;

	if (tree->nodes[noun].deprel != DEP_OBL || (told.count > 0 && told.items[0].head < noun) ||
	    mark == 0 || !tree_is_predicate(tree, above) || !text_among(tree->nodes[mark].lemma, prepositions))
		return;
	subject = clause_subject(tree, above, &own);
	if (subject == 0 || tree_is_passive(tree, above))
		return;
	around = arguments_of(arena, tree, subject);
	object = tree_child(tree, above, DEP_IOBJ);
	if (object == 0)
		object = tree_child(tree, above, DEP_OBJ);
	if (object != 0 && told.count == 0 && tells(tree, above, object)) {
		struct arguments partner = arguments_of(arena, tree, object);
		if (arguments_act(&partner))
			around = arguments_join(arena, around, partner);
	}
	around = arguments_join(arena, around, told);
	if (around.count < 2 || !arguments_act(&around))
		return;
	event->actor = around;
	event->inferred |= INFERRED_ACTOR;
}

/* "the talks between A and B": all who take part are told. */
static bool joins_parties(const struct tree *tree, int noun)
{
	for (int child = tree->nodes[noun].child; child != 0; child = tree->nodes[child].sibling) {
		int mark = tree->nodes[child].deprel == DEP_NMOD ? tree_case(tree, child) : 0;
		if (mark != 0 && (tree->nodes[mark].word == WORD_OF || tree->nodes[mark].word == WORD_AMONG ||
				  text_is(tree->nodes[mark].lemma, "between")))
			return true;
	}
	return false;
}

static bool same_names(const struct arguments *a, const struct arguments *b)
{
	for (size_t i = 0; i < a->count; i++)
		for (size_t k = 0; k < b->count; k++)
			if (text_equal(a->items[i].name, b->items[k].name))
				return true;
	return false;
}

/* The document has told of this event already. */
static bool is_told(const struct events *before, const struct event *event)
{
	for (size_t i = before->count; i > 0; i--) {
		const struct event *old = &before->items[i - 1];
		if (!text_equal(old->lemma, event->lemma))
			continue;
		if (event->actor.count > 0 && old->actor.count > 0 && !same_names(&event->actor, &old->actor))
			continue;
		if (event->date.length > 0 && old->date.length > 0 && !text_equal(event->date, old->date))
			continue;
		return true;
	}
	return false;
}

static bool is_person(const struct arguments *arguments)
{
	return arguments->count > 0 &&
	       (arguments->items[0].people || text_is(arguments->items[0].type, "PERSON"));
}

static bool tells_enough(const struct event *event, bool mutual)
{
	bool acts = arguments_act(&event->actor), done_to = event->recipient.count + event->object.count > 0;
	bool named = arguments_named(&event->recipient) || arguments_named(&event->object);

	if (mutual)
		return event->actor.count >= 2 && acts;
	if (event->actor.count == 0 && is_person(&event->recipient) &&
	    (event->date.length > 0 || event->place.name.length > 0))
		return true; /* "the murder of a mayor in May" */
	return (event->actor.count > 0 && done_to && (acts || named)) || (acts && event->date.length > 0);
}

static void finish(struct arena *arena, const struct tree *tree, struct relation *relation,
		   struct event *event)
{
	event->relation_text = relation_text(arena, tree, relation);
	for (int i = 0; i < relation->word_count; i++) {
		event->first = relation->words[i] < event->first ? relation->words[i] : event->first;
		event->last = relation->words[i] > event->last ? relation->words[i] : event->last;
	}
	event_cover(event, &event->actor);
	event_cover(event, &event->recipient);
	event_cover(event, &event->object);
	event_settle_status(tree->document, event);
	event_set_confidence(event);
}

static struct event new_nominal(const struct tree *tree, int noun)
{
	struct event event = {.sentence = (size_t)tree->sentence, .word = noun, .first = noun, .last = noun};

	event.nominal = true;
	event.content = noun;
	return event;
}

/* "talks planned for May in Quito": the participle that tells when and where; or 0. */
static int arranged(const struct tree *tree, int noun)
{
	static const char *const verbs[] = {"plan",  "schedule", "set", "hold", "propose",
					    "slate", "expect",   "due", NULL};
	int child = tree_child(tree, noun, DEP_ACL);

	return child != 0 && text_among(tree->nodes[child].lemma, verbs) ? child : 0;
}

/* The date of the noun's own phrases, or for a subject the one that the parser hung on its verb. */
static const struct mention *date_of_nominal(const struct tree *tree, int noun)
{
	const struct mention *date = date_within(tree, noun);
	int head = tree->nodes[noun].head, planned = date == NULL ? arranged(tree, noun) : 0;

	if (planned != 0)
		return date_below(tree, planned);

	if (date == NULL && head != 0 &&
	    (tree->nodes[noun].deprel == DEP_OBL || tree->nodes[noun].deprel == DEP_OBJ) &&
	    tree_is_predicate(tree, head))
		date = date_below(tree, head);
	if (date == NULL && head != 0 && tree->nodes[noun].deprel == DEP_NSUBJ) {
		/* "the meeting on May 3 led to": in front of the verb it is the subject's */
		date = date_below(tree, head);
		date = date != NULL && date->first > noun && date->last < head ? date : NULL;
	}
	return date;
}

bool nominal_event(struct arena *arena, const struct tree *tree, int noun, const struct events *before,
		   struct event *event)
{
	const struct nominal *nominal;
	const struct embedding *entry;
	struct relation relation;
	struct factuality facts;

	if (tree->nodes[noun].upos != UPOS_NOUN || tree->aside[noun] ||
	    tree->nodes[noun].deprel == DEP_COMPOUND ||
	    (nominal = predicates_nominal(tree->predicates, tree->nodes[noun].lemma)) == NULL ||
	    clause_complement(arena, tree, noun, &entry) != 0)
		return false;
	if (tree->nodes[noun].deprel == DEP_OBL &&
	    event_condition_phrase(tree, tree->nodes[noun].head) == noun &&
	    factuality_of(arena, tree, tree->nodes[noun].head).status != STATUS_ACTUAL)
		return false; /* it is the condition of its clause */
	*event = new_nominal(tree, noun);
	event->lemma = nominal->verb;
	relation = (struct relation){0}; /* not above: few words come so far */
	relation_add(arena, tree, &relation, noun, nominal->verb);
	event->actor = modifying_actor(arena, tree, noun);
	if (event->actor.count == 0)
		event->actor = bearer_of(arena, tree, noun);
	for (int child = tree->nodes[noun].child; child != 0; child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_NMOD || tree->nodes[child].deprel == DEP_OBL)
			add_participant(arena, tree, child, nominal, &relation, event);
	if (nominal->mutual && tree->nodes[noun].deprel == DEP_OBJ &&
	    tree_is_predicate(tree, tree->nodes[noun].head) &&
	    tree_child(tree, tree->nodes[noun].head, DEP_NSUBJ) != 0)
		return false; /* "led the talks with", "ended the quarrel between": the clause tells it */
	if (nominal->mutual && tree_child(tree, noun, DEP_NMOD_POSS) == 0 && !joins_parties(tree, noun))
		add_from_clause(arena, tree, noun, event);
	facts = factuality_of_noun(arena, tree, noun);
	event_set_factuality(arena, tree, &facts, event);
	date_set(arena, tree, date_of_nominal(tree, noun), event);
	event->place = place_within(arena, tree, noun);
	event_part_places(arena, tree, event);
	if (event->place.name.length == 0 && arranged(tree, noun) != 0)
		event->place = place_below(arena, tree, arranged(tree, noun));
	if (event->place.name.length == 0 && tree->nodes[noun].deprel == DEP_OBL)
		event->place = place_below(arena, tree, tree->nodes[noun].head);
	/* "a meeting with Lee in Rome", Rome on Lee */
	for (size_t i = event->actor.count; nominal->mutual && event->place.name.length == 0 && i-- > 0;)
		if (event->actor.items[i].head > noun && text_is(event->actor.items[i].type, "PERSON"))
			event->place = place_below(arena, tree, event->actor.items[i].head);
	if (event->place.name.length == 0 && text_is(nominal->verb, "visit") && event->recipient.count == 1 &&
	    argument_is_place(&event->recipient.items[0]))
		event->place = event->recipient.items[0];
	event->relation = relation.lemmas;
	event->rule = nominal->mutual ? "nominal-mutual" : "nominal";
	finish(arena, tree, &relation, event);
	return tells_enough(event, nominal->mutual) && !is_told(before, event);
}

bool nominal_chain_event(struct arena *arena, const struct tree *tree, int noun, struct event *event)
{
	const struct nominal *nominal;
	const struct embedding *entry;
	struct relation relation;
	struct factuality facts;
	int object, last, actor;
	bool own;

	if (tree->nodes[noun].upos != UPOS_NOUN || tree->aside[noun] ||
	    (last = clause_complement(arena, tree, noun, &entry)) == 0 || entry->role != ROLE_CHAIN)
		return false;
	*event = new_nominal(tree, noun);
	nominal = predicates_nominal(tree->predicates, tree->nodes[noun].lemma);
	event->lemma = nominal != NULL ? nominal->verb : tree->nodes[noun].lemma;
	relation_of_noun(arena, tree, noun, event->lemma, &relation);
	last = relation.chain[relation.chain_count - 1];
	event->content = relation_content(&relation);
	actor = clause_subject(tree, relation.chain[1], &own);
	event->actor = arguments_of(arena, tree, actor);
	object = clause_object(tree, last);
	if (object != 0 && object != relation.noun)
		event_add_patient(arena, arguments_of(arena, tree, object), event);
	add_obliques(arena, tree, &relation, event);
	facts = factuality_of_noun(arena, tree, noun);
	event_set_factuality(arena, tree, &facts, event);
	date_set(arena, tree, date_of_nominal(tree, noun), event);
	event->relation = relation.lemmas;
	event->rule = "nominal-chain";
	finish(arena, tree, &relation, event);
	return event->actor.count + event->recipient.count + event->object.count > 0;
}
