/* worth.c - which clauses are worth a row: those that tell something of somebody */
#include "extract/worth.h"
#include "extract/arguments.h"
#include "extract/circumstances.h"
#include "extract/clauses.h"

bool event_is_when_clause(const struct tree *tree, int word)
{
	if (tree->nodes[word].deprel != DEP_ADVCL && tree->nodes[word].deprel != DEP_CCOMP)
		return false;
	for (int child = tree->nodes[word].child; child != 0 && child < word;
	     child = tree->nodes[child].sibling)
		if (text_is(tree->nodes[child].lemma, "when") || text_is(tree->nodes[child].lemma, "as") ||
		    text_is(tree->nodes[child].lemma, "while"))
			return true;
	return false;
}

/* Dates and numbers name nobody. */
static bool is_name_type(enum name_type type)
{
	return type != NAME_NONE && type < NAME_DATE;
}

/* "Lee, whose peace process collapsed": something of somebody with a name. */
static bool is_of_antecedent(const struct tree *tree, const struct arguments *arguments)
{
	for (size_t i = 0; i < arguments->count; i++) {
		int owner = arguments->items[i].head == 0
				    ? 0
				    : tree_child(tree, arguments->items[i].head, DEP_NMOD_POSS),
		    noun;

		if (owner == 0 || (!text_is(tree->nodes[owner].lemma, "whose") &&
				   !text_is(tree_token(tree, owner)->form, "whose")))
			continue;
		for (noun = arguments->items[i].head; noun != 0 && tree->nodes[noun].deprel != DEP_RELCL;)
			noun = tree->nodes[noun].head;
		if (noun != 0 && mention_at(tree->document, tree->sentence, tree->nodes[noun].head) != NULL)
			return true;
	}
	return false;
}

static bool phrase_has_name(const struct tree *tree, const struct arguments *arguments)
{
	const struct document_sentence *sentence = &tree->document->sentences[tree->sentence];

	if (arguments_named(arguments) || is_of_antecedent(tree, arguments))
		return true;
	for (size_t i = 0; i < arguments->count; i++)
		for (int k = 0; k < sentence->mention_count; k++) {
			const struct mention *mention =
				&tree->document->mentions[sentence->mention_first + k];
			const struct entity *entity = &tree->document->entities[mention->entity];
			if (mention->first >= arguments->items[i].first &&
			    mention->last <= arguments->items[i].last && !mention->source &&
			    (entity->name.length > 0 || entity->part_count > 0) && is_name_type(entity->type))
				return true;
		}
	return false;
}

/* "tariffs would have to rise": under a modal head, the head's form counts. */
static bool is_finite(const struct tree *tree, int word)
{
	int governor = tree->nodes[word].head;

	if (clause_own_subject(tree, word) != 0 &&
	    (tree->nodes[word].deprel == DEP_ROOT || tree->nodes[word].deprel == DEP_CONJ ||
	     tree->nodes[word].deprel == DEP_CCOMP))
		return true; /* "is to take place" */
	if (tree->nodes[word].deprel == DEP_XCOMP && governor != 0 &&
	    tree_child(tree, governor, DEP_NSUBJ) + tree_child(tree, governor, DEP_NSUBJ_PASS) != 0)
		return true;
	if (tree->nodes[word].deprel == DEP_CONJ && clause_form(tree, word) == COMPLEMENT_TO &&
	    tree_is_predicate(tree, governor) && tree_child(tree, governor, DEP_AUX) != 0)
		return true; /* "will hand over their weapons and declare" */
	return clause_form(tree, word) == COMPLEMENT_THAT && tree->nodes[word].deprel != DEP_ACL;
}

static bool says(const struct tree *tree, int word)
{
	static const char *const verbs[] = {"say",     "tell",   "add",      "note",    "state", "speak",
					    "write",   "reply",  "ask",      "explain", "think", "believe",
					    "know",    "report", "announce", "reveal",  "claim", "comment",
					    "declare", "remark", NULL};

	return text_among(tree->nodes[word].lemma, verbs);
}

/* What things do in clauses that only tell which thing is meant: "the excitement created by the news". */
static bool is_generality(const struct tree *tree, const struct event *event)
{
	switch (tree->nodes[tree_first_conjunct(tree, event->word)].deprel) {
	case DEP_ACL:
	case DEP_RELCL:
		return !arguments_named(&event->object) && !arguments_named(&event->actor) &&
		       !is_of_antecedent(tree, &event->actor) && !is_of_antecedent(tree, &event->object);
	case DEP_ADVCL: return !arguments_named(&event->object) && event->recipient.count == 0;
	default: return false;
	}
}

/* "spoke with both men": a talk, unless it is with the press. */
static bool speaks_with(const struct tree *tree, const struct event *event)
{
	int head = event->recipient.count > 0 ? event->recipient.items[0].head : 0;

	if (text_is(event->lemma, "speak") && event->actor.count > 0 && event->actor.items[0].head > 0 &&
	    (event->actor.count > 1 || tree_feature(tree, event->actor.items[0].head, "Number=Plur")))
		return true; /* "the leaders will speak on Monday" */
	return text_is(event->lemma, "speak") && head != 0 && !text_is(tree->nodes[head].lemma, "reporter") &&
	       !text_is(tree->nodes[head].lemma, "journalist");
}

/* "asked Oslo for help" */
static bool asks_somebody(const struct event *event)
{
	return text_is(event->lemma, "ask") && event->recipient.count > 0;
}

/* "an official who asked not to be named", and the naming: a way of saying who speaks. */
static bool asks_not_to_be_named(const struct tree *tree, const struct event *event)
{
	static const char *const naming[] = {"name", "identify", "quote", "cite", NULL};
	int naming_word = text_among(event->lemma, naming) ? event->word : tree_child(tree, event->word, DEP_XCOMP);

	return naming_word != 0 && text_among(tree->nodes[naming_word].lemma, naming) &&
	       tree_is_passive(tree, naming_word) && tree_child_word(tree, naming_word, WORD_NOT) != 0;
}

/* "talks were held in Geneva", "no decision has been made": a noun tells it, and nobody is named. */
static bool is_told_by_noun(const struct tree *tree, const struct event *event)
{
	return event->content != event->word && tree_is_noun(tree, event->content);
}

/* "speaking on condition of anonymity", "under the condition" */
static bool speaks_unnamed(const struct tree *tree, int word)
{
	int phrase = text_is(tree->nodes[word].lemma, "speak") ? tree_child(tree, word, DEP_OBL) : 0;

	return phrase != 0 && (text_is(tree->nodes[phrase].lemma, "condition") || text_is(tree->nodes[phrase].lemma, "anonymity"));
}

/* "the army, known as the Tatmadaw": another name. */
static bool is_called(const struct tree *tree, const struct event *event)
{
	static const char *const verbs[] = {"know", "call", "name", "dub", NULL};

	return tree->nodes[event->word].deprel == DEP_ACL && tree_is_passive(tree, event->word) &&
	       event->actor.count == 0 && text_among(event->lemma, verbs);
}

/* "a diplomat quoted by", "citing him", "quoted him as saying", "a poll published by": told with what is said there. */
static bool is_citation(const struct tree *tree, const struct event *event)
{
	static const char *const verbs[] = {"publish", "print", "broadcast", "air", "carry", NULL};
	enum deprel deprel = tree->nodes[event->word].deprel;
	int as_saying = tree_child(tree, event->word, DEP_ADVCL);

	if (speaks_unnamed(tree, event->word) || is_called(tree, event))
		return true;
	if (text_is(event->lemma, "quote") || text_is(event->lemma, "cite"))
		return deprel == DEP_ACL || deprel == DEP_ADVCL ||
		       (as_saying != 0 && tree_child_word(tree, as_saying, WORD_AS) != 0);
	return deprel == DEP_ACL && tree_is_passive(tree, event->word) && text_among(event->lemma, verbs);
}

/* Clauses that tell nothing whoever takes part: empty objects, verbs of being and saying. */
static bool tells_nothing(const struct tree *tree, const struct event *event)
{
	const struct argument *object = event->object.count == 1 ? &event->object.items[0] : NULL;

	if (event->actor.count + event->recipient.count + event->object.count == 0)
		return !is_told_by_noun(tree, event);
	if (object != NULL && text_is(tree->nodes[object->head].lemma, "what"))
		return true; /* "what it may take" */
	if (object != NULL && event->recipient.count + event->actor.count == 0 &&
	    tree->nodes[object->head].upos == UPOS_PRON && !object->entity &&
	    tree->nodes[object->head].deprel != DEP_NSUBJ_PASS)
		return true; /* somebody does something to "them" */
	if (event->actor.count + event->recipient.count == 0 && text_is(event->relation, "be"))
		return true; /* "there appear to be differences" */
	if (event->object.count + event->recipient.count == 0 && tree->nodes[event->word].word >= WORD_BE &&
	    tree->nodes[event->word].word <= WORD_SHOULD)
		return true; /* an auxiliary that lost its verb */
	if (tree->nodes[event->word].deprel == DEP_ADVCL &&
	    text_is(tree_token(tree, event->word)->form, "following"))
		return true; /* "following the vote" is after it */
	if (tree_is_gerund(tree, event->word) && tree_child_word(tree, event->word, WORD_WHETHER) != 0)
		return true; /* "a deal, whether signing a treaty or trading islands": what might be one */
	if (is_citation(tree, event))
		return true;
	if (event->object.count == 0 && says(tree, event->word) && !speaks_with(tree, event) &&
	    !asks_somebody(event))
		return true;                           /* who said is told with what was said */
	if (asks_not_to_be_named(tree, event))
		return true;
	return clause_is_condition(tree, event->word); /* it is in the condition's cell of its main clause */
}

/* "thousands of students", "the police": people without a name, but no pronoun. */
static bool is_group(const struct tree *tree, const struct arguments *arguments)
{
	for (size_t i = 0; i < arguments->count; i++)
		if (arguments->items[i].entity != NULL ||
		    (arguments->items[i].head > 0 && tree->nodes[arguments->items[i].head].upos != UPOS_PRON))
			return true;
	return false;
}

bool event_is_worth_a_coded_row(const struct tree *tree, const struct event *event)
{
	int first = tree_first_conjunct(tree, event->word);

	if (tells_nothing(tree, event) || event_is_when_clause(tree, event->word))
		return false;
	switch (tree->nodes[first].deprel) {
	case DEP_ACL: /* "the curfew imposed by the army", "a statement calling for talks" */
		if (clause_sending_text(tree, event->word) != 0)
			return is_group(tree, &event->actor);
		return tree_is_passive(tree, event->word) && is_group(tree, &event->actor) &&
		       event->actor.items[0].head > event->word;
	case DEP_RELCL:
	case DEP_ADVCL:
		return is_group(tree, &event->actor) && event->recipient.count + event->object.count > 0 &&
		       (event->status == STATUS_ACTUAL || event->status == STATUS_HISTORICAL);
	default: /* whose "troops came under fire" is told, though not who fired */
		return is_finite(tree, event->word) &&
		       (is_group(tree, &event->actor) ||
			(is_told_by_noun(tree, event) && is_group(tree, &event->recipient)));
	}
}

bool event_is_worth_a_row(const struct tree *tree, const struct event *event)
{
	bool named = phrase_has_name(tree, &event->actor) || phrase_has_name(tree, &event->recipient) ||
		     phrase_has_name(tree, &event->object);
	bool dated = event->date.length > 0 && event->date.bytes[0] >= '0' && event->date.bytes[0] <= '9';
	bool acts = arguments_act(&event->actor) || arguments_act(&event->recipient);
	bool urgent =
		event->trigger != 0 || event->condition.length > 0 || event->polarity == POLARITY_NEGATIVE;
	bool told = dated || urgent;

	if (event->object.count == 1 && event->object.items[0].head == 0)
		return true; /* "as promised" */
	if (tells_nothing(tree, event))
		return false;
	/* "the talks, which began in Madrid in October 1991" */
	bool dates_itself = tree->nodes[event->word].deprel == DEP_RELCL && date_below(tree, event->word) != NULL;
	if (is_generality(tree, event) && !acts && !dates_itself &&
	    !(tree->nodes[event->word].deprel == DEP_ADVCL ? told : urgent))
		return false;
	if (event_is_when_clause(tree, event->word) && event->recipient.count + event->object.count == 0 &&
	    !dated)
		return false; /* "when they parted" */
	if (named)
		return event->recipient.count + event->object.count > 0 || arguments_act(&event->actor) ||
		       told || is_finite(tree, event->word);
	if (event->actor.count == 0 && !tree_is_passive(tree, event->word) && !dated && event->trigger == 0 &&
	    event->polarity == POLARITY_POSITIVE && event->condition.length == 0)
		return false; /* nobody does something to a thing: "can you review this" */
	if (!is_finite(tree, event->word))
		return told && event->object.count + event->recipient.count > 0;
	if (is_told_by_noun(tree, event) && event->recipient.count + event->object.count == 0)
		return told || event->place.name.length > 0 || event->status == STATUS_PLANNED;
	return told || (tree_is_passive(tree, event->word) && event->actor.count == 0) ||
	       event->status == STATUS_PLANNED;
}
