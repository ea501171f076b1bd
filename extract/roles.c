/* roles.c - who takes part in what a clause tells: actor, recipient, object */
#include "extract/arguments.h"
#include "extract/clause_events.h"
#include "extract/clauses.h"
#include "extract/obliques.h"
#include "extract/relation.h"

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
	if (mark == 0 && entry->complement == COMPLEMENT_TO && !tree_is_infinitive(tree, clause))
		return; /* "called it unfair": the adjective is in the relation */
	if (mark != 0 && mark < clause &&
	    (tree->nodes[mark].word == WORD_TO || entry->complement == COMPLEMENT_ING))
		first = mark; /* "to visit Japan", "of violating the ceasefire" */
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

/* "those responsible", "those who fled" */
static bool is_described_pronoun(const struct tree *tree, int word)
{
	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
		if (child > word && (tree->nodes[child].deprel == DEP_AMOD || tree->nodes[child].deprel == DEP_ACL ||
		                     tree->nodes[child].deprel == DEP_RELCL || tree->nodes[child].deprel == DEP_NMOD))
			return text_is(tree->nodes[word].lemma, "that") && tree_feature(tree, word, "Number=Plur");
	return false;
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
	return !text_among(tree->nodes[subject].lemma, words) || is_described_pronoun(tree, subject);
}

/* "would not be bound by the treaty": what binds somebody does nothing to him. */
static bool is_state_of_subject(const struct tree *tree, int verb)
{
	static const char *const verbs[] = {"bind",  "govern",    "regulate", "cover",
					    "guide", "constrain", "tie",      NULL};

	return text_among(tree->nodes[verb].lemma, verbs);
}

/* A thing behind "by" is no actor where the subject could be one. */
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
	return entry != NULL && entry->role == ROLE_SPEECH;
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
	if (det == first - 1 &&
	    (text_is(tree->nodes[det].lemma, "both") || text_is(tree->nodes[det].lemma, "each")))
		first = det;
	return arguments_text(arena, document_span_text(arena, tree->document, tree->sentence, first, last),
			      head, first, last);
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
static struct arguments controlled_subject(struct arena *arena, const struct tree *tree, int word,
					   int subject)
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

/* What is sent or founded is a thing, though it could act: "sent troops to", "opened a consulate". */
static bool treats_as_thing(const struct tree *tree, int verb, const struct arguments *patient)
{
	static const char *const verbs[] = {
		"send",      "deploy",  "dispatch", "withdraw", "mobilize", "station",    "redeploy",
		"establish", "open",    "close",    "found",    "create",   "form",       "build",
		"set",       "hand",    "keep",     "recall",   "move",     "contribute", "supply",
		"provide",   "offer",   "lend",     "transfer", "ship",     "deliver",    "commit",
		"pledge",    "airlift", "pull",     "bring",    "train",    NULL};

	int head = patient->count > 0 ? patient->items[0].head : 0;
	bool thing = head != 0 && tree->nodes[head].upos == UPOS_NOUN &&
		     (!arguments_named(patient) || tree_feature(tree, head, "Number=Plur"));

	return thing && text_among(tree->nodes[verb].lemma, verbs);
}

/* "is opposed", "were committed to": participles of attitude, which are somebody's own. */
static bool is_attitude(const struct tree *tree, int verb)
{
	static const char *const verbs[] = {"oppose",   "commit",  "determine",  "concern", "worry",
					    "convince", "prepare", "dedicate",   "devote",  "incline",
					    "interest", "satisfy", "dissatisfy", "ally",    "unite",
					    "persuade", NULL};

	return text_among(tree->nodes[verb].lemma, verbs);
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
	if (!passive || (agent == 0 && is_attitude(tree, event->word))) {
		event->actor = arguments;
		return;
	}
	/* the noun of a light verb is the relation, not what it was done to: "pressure was exerted on" */
	if (tree_child(tree, event->word, DEP_OBJ) != 0 && relation->chain_count == 1)
		event->recipient = arguments; /* "was denied a visa" */
	else if (treats_as_thing(tree, event->word, &arguments) && event->object.count == 0)
		event->object = arguments; /* "troops were withdrawn" */
	else if (relation->noun != subject || subject == 0)
		event_add_patient(arena, arguments, event);
	if (agent == 0)
		return;
	by = arguments_of(arena, tree, agent);
	if (by.count > 0 && !arguments_act(&by) && event->recipient.count > 0 && relation->chain_count == 1 &&
	    is_state_of_subject(tree, event->word))
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

/* "declared himself president": what he declared himself to be. */
static int second_object(const struct tree *tree, int object)
{
	int next = tree->nodes[object].sibling;

	while (next != 0 && !(tree_is_noun(tree, next) &&
			      (tree->nodes[next].deprel == DEP_OBJ || tree->nodes[next].deprel == DEP_XCOMP)))
		next = tree->nodes[next].sibling;
	return next;
}

static void add_objects(struct arena *arena, const struct tree *tree, const struct relation *relation,
			struct event *event)
{
	int verb = relation->chain[relation->chain_count - 1], object = clause_object(tree, verb);
	int indirect = tree_child(tree, verb, DEP_IOBJ);

	if (indirect != 0)
		event->recipient =
			arguments_join(arena, event->recipient, arguments_of(arena, tree, indirect));
	if (object != 0 && is_reflexive(tree, object) && second_object(tree, object) != 0) {
		event->object = arguments_of_one(arena, tree, second_object(tree, object));
	} else if (object != 0 && object != relation->noun) {
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

void event_add_roles(struct arena *arena, const struct tree *tree, struct relation *relation,
		     struct event *event)
{
	int content = relation->chain[relation->chain_count - 1];

	if (is_as_said(tree, event->word)) {
		add_as_said(arena, tree, event);
		return;
	}
	add_subject(arena, tree, relation, event);
	add_objects(arena, tree, relation, event);
	add_obliques(arena, tree, relation, event);
	add_content(arena, tree, content, relation->noun, event);
	part_recipient(arena, tree, event);
}
