/* clause_events.c - the event that a clause tells: its roles, its circumstances, whether it is worth a row */
#include "extract/clause_events.h"
#include "extract/arguments.h"
#include "extract/circumstances.h"
#include "extract/clauses.h"
#include "extract/obliques.h"
#include "extract/relation.h"
#include "extract/worth.h"

void event_cover(struct event *event, const struct arguments *arguments)
{
	for (size_t i = 0; i < arguments->count; i++) {
		if (arguments->items[i].head == 0)
			continue;
		if (arguments->items[i].first < event->first)
			event->first = arguments->items[i].first;
		if (arguments->items[i].last > event->last)
			event->last = arguments->items[i].last;
	}
}

void event_add_patient(struct arena *arena, struct arguments patient, struct event *event)
{
	struct arguments *role =
		patient.count > 0 && argument_acts(&patient.items[0]) ? &event->recipient : &event->object;

	if (role->count == 0)
		*role = patient;
	else if (event->object.count == 0)
		event->object = patient;
	else
		*role = arguments_join(arena, *role, patient);
}

/* "With their approval, it will take effect": what must happen first is a condition of a plan. */
int event_condition_phrase(const struct tree *tree, int word)
{
	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling) {
		int mark = tree->nodes[child].deprel == DEP_OBL ? tree_case(tree, child) : 0;
		if (mark != 0 && child < word &&
		    (tree->nodes[mark].word == WORD_WITH || tree->nodes[mark].word == WORD_WITHOUT) &&
		    predicates_nominal(tree->predicates, tree->nodes[child].lemma) != NULL)
			return child;
	}
	return 0;
}

void event_set_factuality(struct arena *arena, const struct tree *tree, const struct factuality *facts,
			  struct event *event)
{
	int first, last, condition = facts->condition;

	event->polarity = facts->polarity;
	event->status = facts->status;
	event->certainty = facts->certainty;
	event->trigger = facts->trigger;
	event->trigger_sentence = facts->trigger != 0 ? (size_t)tree->sentence : 0;
	if (condition == 0 && facts->status == STATUS_PLANNED)
		condition = event_condition_phrase(tree, event->word);
	if (condition == 0)
		return;
	first = tree->document->sentences[tree->sentence].left[condition];
	last = tree->document->sentences[tree->sentence].right[condition];
	while (last > first && tree->nodes[last].upos == UPOS_PUNCT)
		last--;
	event->condition = document_span_text(arena, tree->document, tree->sentence, first, last);
}

void event_set_confidence(struct event *event)
{
	event->confidence = 0.95;
	if (event->inferred & (INFERRED_ACTOR | INFERRED_RECIPIENT | INFERRED_OBJECT))
		event->confidence -= 0.10;
	if (event->inferred & (INFERRED_DATE | INFERRED_PLACE))
		event->confidence -= 0.05;
	if (event->nominal)
		event->confidence -= 0.15;
	if (event->actor.count == 0)
		event->confidence -= 0.10;
	else if (!arguments_named(&event->actor))
		event->confidence -= 0.15;
	if (event->recipient.count == 0 && event->object.count == 0)
		event->confidence -= 0.05;
}

/* --- does the clause fold into another one? --- */

static bool reports_its_head(struct arena *arena, const struct tree *tree, int word)
{
	int governor;

	if (tree->nodes[word].deprel != DEP_PARATAXIS)
		return false;
	clause_embedding(arena, tree, tree->nodes[word].head, &governor);
	return governor == word;
}

/* "made the admission that ...", "has a plan to ...": the noun embeds, its verb is empty. */
static bool supports_noun(struct arena *arena, const struct tree *tree, int word)
{
	static const char *const verbs[] = {"make",    "have", "give",  "take",     "issue",
					    "express", "hold", "voice", "announce", "deliver",
					    "be",      "show", NULL};
	const struct embedding *entry;
	int object = tree_child(tree, word, DEP_OBJ);

	if (object == 0)
		object = tree_child(tree, word, DEP_NSUBJ_PASS);
	if (object == 0 && tree_child_word(tree, word, WORD_THERE) != 0)
		object = tree_child(tree, word, DEP_NSUBJ);
	if (object == 0 || clause_complement(arena, tree, object, &entry) == 0 ||
	    entry->affirmed.status == STATUS_REQUESTED)
		return false;
	for (int i = 0; verbs[i] != NULL; i++)
		if (text_is(tree->nodes[word].lemma, verbs[i]))
			return true;
	return false;
}

/* "went so far as to say": it said so. */
static bool goes_so_far(const struct tree *tree, int word)
{
	if (!text_is(tree->nodes[word].lemma, "go"))
		return false;
	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_ADVMOD && text_is(tree->nodes[child].lemma, "far"))
			return true;
	return false;
}

static bool folds(struct arena *arena, const struct tree *tree, int word)
{
	const struct embedding *entry;
	int governor;

	entry = clause_embedding(arena, tree, word, &governor);
	if (entry != NULL && entry->role == ROLE_CHAIN && tree->nodes[word].deprel != DEP_CONJ)
		return true;
	if (clause_complement(arena, tree, word, &entry) != 0 &&
	    (entry->role == ROLE_MODAL || entry->role == ROLE_SPEECH))
		return true;
	return reports_its_head(arena, tree, word) || supports_noun(arena, tree, word) ||
	       goes_so_far(tree, word) || tree_child_word(tree, word, WORD_THERE) != 0;
}

/* --- roles --- */

/* The clause that a verb with a row of its own asks for, as its object: "to visit Japan". */
static void add_content(struct arena *arena, const struct tree *tree, int verb, int noun, struct event *event)
{
	const struct embedding *entry;
	int clause = clause_complement(arena, tree, verb, &entry), first, last, span_first, span_last, mark,
	    object;
	struct text text;

	if (clause == 0 || entry->affirmed.status != STATUS_REQUESTED)
		clause = noun == 0 ? clause : clause_complement(arena, tree, noun, &entry);
	if (clause == 0 || (entry->role != ROLE_EVENT && noun == 0) || event->object.count > 0)
		return;
	first = last = clause;
	mark = tree_child(tree, clause, DEP_MARK);
	if (mark != 0 && tree->nodes[mark].word == WORD_TO && mark < clause)
		first = mark;
	if (first > 1 && tree->nodes[first - 1].word == WORD_NOT && tree->nodes[first - 1].head == clause)
		first--; /* "not to resume" */
	for (object = tree->nodes[clause].child; object != 0; object = tree->nodes[object].sibling)
		if (tree->nodes[object].deprel == DEP_OBJ || tree->nodes[object].deprel == DEP_PRT ||
		    (tree->nodes[object].deprel == DEP_OBL && last == clause)) {
			argument_span(tree, object, &span_first, &span_last);
			last = span_last > last ? span_last : last;
		}
	text = document_span_text(arena, tree->document, tree->sentence, first, last);
	event->object = arguments_text(arena, text, clause, first, last);
}

static bool is_real_subject(const struct tree *tree, int subject)
{
	static const char *const words[] = {"one", "you", "i", "what", "it", "that", "this", "there", NULL};
	const struct mention *mention;

	if (subject == 0 || text_is(tree->nodes[subject].lemma, "one"))
		return false;
	if (tree->nodes[subject].upos != UPOS_PRON)
		return true;
	mention = mention_headed(tree->document, tree->sentence, subject);
	if (mention != NULL)
		return true;
	if (tree->nodes[subject].word == WORD_IT)
		return tree_child(tree, tree->nodes[subject].head, DEP_CSUBJ) == 0 &&
		       tree_child(tree, tree->nodes[subject].head, DEP_CCOMP) == 0 && subject > 2;
	for (int i = 0; words[i] != NULL; i++)
		if (text_is(tree->nodes[subject].lemma, words[i]))
			return false;
	return true;
}

/* "would not be bound by the treaty": a thing behind "by" is no actor where the subject could be one. */
static void add_thing_by(struct arena *arena, const struct tree *tree, int agent, struct arguments by,
			 struct relation *relation, struct event *event)
{
	event->actor = event->recipient;
	event->recipient = (struct arguments){0};
	event->object = by;
	relation->lemmas =
		text_join(arena, TEXT("be"), " ", text_lower(arena, tree_token(tree, event->word)->form));
	relation_add(arena, tree, relation, tree_case(tree, agent), TEXT("by"));
	event->preposition = TEXT("by");
}

/* "as earlier promised": what was promised is the clause around it. */
static bool is_as_said(const struct tree *tree, int word)
{
	const struct embedding *entry = NULL;
	int mark = tree_child(tree, word, DEP_MARK);

	if (tree->nodes[word].deprel != DEP_ADVCL || mark == 0 || tree->nodes[mark].word != WORD_AS ||
	    !tree_is_participle(tree, word) || tree_child(tree, word, DEP_NSUBJ) != 0)
		return false;
	for (int form = COMPLEMENT_TO; form <= COMPLEMENT_THAT && entry == NULL; form++)
		entry = predicates_embedding(tree->predicates, tree->nodes[word].lemma, UPOS_VERB,
					     (enum complement)form);
	return entry != NULL && entry->role != ROLE_CHAIN;
}

static void add_as_said(struct arena *arena, const struct tree *tree, struct event *event)
{
	int clause = tree->nodes[event->word].head, object = clause_object(tree, clause);
	struct text name = tree->nodes[clause].lemma;

	if (object != 0) {
		struct arguments what = arguments_of_one(arena, tree, object);
		if (what.count > 0)
			name = text_join(arena, name, " ", what.items[0].name);
	}
	event->object = arguments_text(arena, name, 0, 0, 0);
	event->object.items[0].inferred = true;
	event->actor = event->recipient = (struct arguments){0};
}

static bool is_reflexive(const struct tree *tree, int word)
{
	return word > 0 && tree->nodes[word].upos == UPOS_PRON &&
	       (text_ends(tree->nodes[word].lemma, "self") || text_ends(tree->nodes[word].lemma, "selves") ||
		text_ends(tree_token(tree, word)->form, "selves"));
}

static bool is_among(const struct arguments *arguments, const struct argument *argument)
{
	for (size_t i = 0; i < arguments->count; i++)
		if (arguments->items[i].entity != NULL && argument->entity != NULL &&
		    text_equal(arguments->items[i].name, argument->name))
			return true;
	return false;
}

/* A reference as it is written, "both parties", where whom it is said to mean cannot be meant. */
static struct arguments as_written(struct arena *arena, const struct tree *tree, int head)
{
	int first, last, det = tree_child(tree, head, DEP_DET);

	argument_span(tree, head, &first, &last);
	if (det == first - 1 && (text_is(tree->nodes[det].lemma, "both") || text_is(tree->nodes[det].lemma, "each")))
		first = det;
	return arguments_text(arena, document_span_text(arena, tree->document, tree->sentence, first, last), head,
			      first, last);
}

/* Nobody urges himself, reflexives apart. */
static void part_recipient(struct arena *arena, const struct tree *tree, struct event *event)
{
	struct arguments *to = &event->recipient;

	for (size_t i = 0; i < to->count; i++) {
		int head = to->items[i].head;

		if (head == 0 || head == event->word || !is_among(&event->actor, &to->items[i]) ||
		    tree->nodes[head].upos == UPOS_PROPN)
			continue;
		if (!is_reflexive(tree, head))
			*to = as_written(arena, tree, head);
		else if (event->object.count > 0)
			*to = (struct arguments){0}; /* "declared himself president" */
		return;
	}
}

/* "urged both parties to stop": those who shall stop are not those who urge. */
static struct arguments controlled_subject(struct arena *arena, const struct tree *tree, int word, int subject)
{
	struct arguments arguments = arguments_of(arena, tree, subject), above;
	int governor = tree->nodes[tree_first_conjunct(tree, word)].head, asks;
	bool own;

	if (governor == 0 || tree->nodes[subject].head != governor || subject < governor || subject > word ||
	    tree->nodes[subject].upos != UPOS_NOUN)
		return arguments;
	asks = clause_subject(tree, governor, &own);
	above = arguments_of(arena, tree, asks);
	for (size_t i = 0; asks != subject && i < arguments.count; i++)
		if (is_among(&above, &arguments.items[i]))
			return as_written(arena, tree, subject);
	return arguments;
}

static void add_subject(struct arena *arena, const struct tree *tree, struct relation *relation,
			struct event *event)
{
	bool own, passive = tree_is_passive(tree, event->word);
	int subject = clause_subject(tree, event->word, &own), agent = clause_agent(tree, event->word);
	struct arguments arguments = {0}, by;

	if (is_real_subject(tree, subject))
		arguments = controlled_subject(arena, tree, event->word, subject);
	if (!own && subject != 0 && tree->nodes[event->word].deprel == DEP_CSUBJ)
		event->inferred |= INFERRED_ACTOR;
	if (!passive) {
		event->actor = arguments;
		return;
	}
	/* the noun of a light verb is the relation, not what it was done to: "pressure was exerted on" */
	if (tree_child(tree, event->word, DEP_OBJ) != 0 && relation->chain_count == 1)
		event->recipient = arguments; /* "was denied a visa" */
	else if (relation->noun != subject || subject == 0)
		event_add_patient(arena, arguments, event);
	if (agent == 0)
		return;
	by = arguments_of(arena, tree, agent);
	if (by.count > 0 && !arguments_act(&by) && event->recipient.count > 0 && relation->chain_count == 1)
		add_thing_by(arena, tree, agent, by, relation, event);
	else
		event->actor = by;
}

/* "urge the member states to": whoever is asked is no thing, known or not. */
static bool is_asked(struct arena *arena, const struct tree *tree, int verb)
{
	const struct embedding *entry;

	return clause_complement(arena, tree, verb, &entry) != 0 && entry->role == ROLE_EVENT &&
	       entry->complement == COMPLEMENT_TO;
}

/* What is sent or founded is a thing, though it could act: "sent troops to", "opened a consulate". */
static bool treats_as_thing(const struct tree *tree, int verb, const struct arguments *patient)
{
	static const char *const verbs[] = {"send",     "deploy",    "dispatch", "withdraw", "mobilize", "station",
					    "redeploy", "establish", "open",     "close",    "found",    "create",
					    "form",     "build",     "set",      "hand",     "keep",     "recall", "move", NULL};

	int head = patient->count > 0 ? patient->items[0].head : 0;
	bool thing = head != 0 && tree->nodes[head].upos == UPOS_NOUN &&
		     (!arguments_named(patient) || tree_feature(tree, head, "Number=Plur"));

	for (int i = 0; thing && verbs[i] != NULL; i++)
		if (text_is(tree->nodes[verb].lemma, verbs[i]))
			return true;
	return false;
}

static void add_objects(struct arena *arena, const struct tree *tree, const struct relation *relation,
			struct event *event)
{
	int verb = relation->chain[relation->chain_count - 1], object = clause_object(tree, verb);
	int indirect = tree_child(tree, verb, DEP_IOBJ);

	if (indirect != 0)
		event->recipient =
			arguments_join(arena, event->recipient, arguments_of(arena, tree, indirect));
	if (object != 0 && object != relation->noun) {
		struct arguments patient = arguments_of(arena, tree, object);
		if (indirect != 0 || (event->object.count == 0 && treats_as_thing(tree, verb, &patient)))
			event->object = patient;
		else if (is_asked(arena, tree, verb))
			event->recipient = patient;
		else
			event_add_patient(arena, patient, event);
	}
	if (tree_child(tree, verb, DEP_COP) != 0 && tree_is_noun(tree, verb))
		event->object = arguments_of_one(arena, tree, verb);
	for (int child = tree->nodes[verb].child; child != 0; child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_XCOMP && tree_is_noun(tree, child) &&
		    event->object.count == 0 && tree_child(tree, child, DEP_COP) == 0)
			event->object = arguments_of(arena, tree, child);
}

/* --- when and where --- */

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
	    !tree_is_participle(tree, word)) {
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
	/* "freed two men last week but holds a third": a date behind a verb of another tense is that verb's */
	return date != NULL && date->first > word && is_present(tree, word) != is_present(tree, conjunct) ? NULL : date;
}

static void add_date(struct arena *arena, const struct tree *tree, const struct relation *relation,
		     struct event *event)
{
	const struct mention *date = find_date(arena, tree, relation);
	bool inferred = false;
	bool own;
	int subject;

	if (date == NULL)
		date = shared_date(tree, event->word, &inferred);
	subject = clause_subject(tree, event->word, &own);
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

static void add_place(struct arena *arena, const struct tree *tree, const struct relation *relation,
		      struct event *event)
{
	bool own;
	int subject = clause_subject(tree, event->word, &own);

	for (int i = relation->chain_count - 1; i >= 0 && event->place.name.length == 0; i--)
		event->place = place_below(arena, tree, relation->chain[i]);
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

static void note_inferred(struct event *event, const struct arguments *arguments, unsigned bit)
{
	for (size_t i = 0; i < arguments->count; i++)
		if (arguments->items[i].inferred)
			event->inferred |= bit;
}

static const char *rule_of(const struct tree *tree, const struct relation *relation, int word)
{
	if (relation->noun != 0)
		return "light-verb";
	if (relation->chain_count > 1)
		return "chain";
	if (tree_child(tree, word, DEP_COP) != 0)
		return "copula";
	switch (tree->nodes[tree_first_conjunct(tree, word)].deprel) {
	case DEP_XCOMP:
	case DEP_CSUBJ: return "complement";
	case DEP_CCOMP: return "reported";
	case DEP_ACL: return "noun-clause";
	case DEP_RELCL: return "relative";
	case DEP_ADVCL: return "adverbial";
	default: return tree_is_passive(tree, word) ? "passive" : "clause";
	}
}

bool clause_event(struct arena *arena, const struct tree *tree, int word, struct event *event)
{
	struct relation relation;
	struct factuality facts;
	int particle;

	if (tree->aside[word] || !tree_is_predicate(tree, word) || folds(arena, tree, word))
		return false;
	*event =
		(struct event){.sentence = (size_t)tree->sentence, .word = word, .first = word, .last = word};
	relation_of(arena, tree, word, &relation);
	facts = factuality_of(arena, tree, word);
	event_set_factuality(arena, tree, &facts, event);
	event->lemma = tree->nodes[word].lemma;
	particle = tree_child(tree, word, DEP_PRT);
	event->particle = particle != 0 ? tree->nodes[particle].lemma : (struct text){0};
	event->content = relation_content(&relation);
	if (is_as_said(tree, word)) {
		add_as_said(arena, tree, event);
	} else {
		add_subject(arena, tree, &relation, event);
		add_objects(arena, tree, &relation, event);
		add_obliques(arena, tree, &relation, event);
		add_content(arena, tree, relation.chain[relation.chain_count - 1], relation.noun, event);
		part_recipient(arena, tree, event);
	}
	event->undone = relation_is_undone(arena, tree, &relation);
	add_date(arena, tree, &relation, event);
	add_place(arena, tree, &relation, event);
	event->relation = relation.lemmas;
	event->relation_text = relation_text(arena, tree, &relation);
	event->rule = rule_of(tree, &relation, word);
	event->first = relation.words[0] < event->first ? relation.words[0] : event->first;
	event->last = relation.words[relation.word_count - 1] > event->last
			      ? relation.words[relation.word_count - 1]
			      : event->last;
	event_cover(event, &event->actor);
	event_cover(event, &event->recipient);
	event_cover(event, &event->object);
	note_inferred(event, &event->actor, INFERRED_ACTOR);
	note_inferred(event, &event->recipient, INFERRED_RECIPIENT);
	note_inferred(event, &event->object, INFERRED_OBJECT);
	event_settle_status(tree->document, event);
	event_set_confidence(event);
	if (event_is_worth_a_row(tree, event))
		return true;
	return event->if_coded = event_is_worth_a_coded_row(tree, event);
}
