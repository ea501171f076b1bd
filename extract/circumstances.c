/* circumstances.c - when and where an event was */
#include <stdlib.h>
#include <string.h>

#include "extract/arguments.h"
#include "extract/circumstances.h"

static bool is_date(const struct tree *tree, const struct mention *mention)
{
	enum name_type type = tree->document->entities[mention->entity].type;

	return type == NAME_DATE || type == NAME_TIME;
}

/* "since May", "until May", "the price for May", "the deal of May": not when it was. */
static bool bounds_only(const struct tree *tree, int word)
{
	static const char *const words[] = {"since", "until", "till",   "for",  "of",
					    "from",  "to",    "before", "than", NULL};
	const struct mention *date = argument_date(tree, word);
	int preposition = tree_case(tree, word);

	if (date != NULL && date->date.value.length > 0 &&
	    memchr(date->date.value.bytes, '/', date->date.value.length)) /* "from 2002 to 2010" */
		return false;
	if (date != NULL && text_starts(date->date.value, "P") && preposition != 0 &&
	    text_is(tree->nodes[preposition].lemma, "within"))
		return true; /* "within six months": by when */

	return preposition != 0 && text_among(tree->nodes[preposition].lemma, words);
}

/* "since its decision in 2013", "before the vote in May": another event's date. */
static bool bounds_by_event(const struct tree *tree, int phrase)
{
	static const char *const words[] = {"since", "until", "till", "before", "despite", "because", NULL};
	int preposition = tree_case(tree, phrase);

	return preposition != 0 && text_among(tree->nodes[preposition].lemma, words);
}

/* "five days after the vote": how long after it, which is no date. */
static const struct mention *unless_distance(const struct tree *tree, const struct mention *date)
{
	struct text next;

	if (date == NULL || date->last >= tree->count || !text_starts(date->date.value, "P") ||
	    text_ends(date->date.value, "REF"))
		return date;
	next = tree->nodes[date->last + 1].lemma;
	return text_is(next, "after") || text_is(next, "before") ? NULL : date;
}

static bool is_adjunct(int deprel)
{
	return deprel == DEP_OBL || deprel == DEP_OBL_TIME || deprel == DEP_NMOD || deprel == DEP_NMOD_TIME ||
	       deprel == DEP_ADVMOD;
}

const struct mention *date_within(const struct tree *tree, int word)
{
	const struct mention *date = tree->aside[word] ? NULL : argument_date(tree, word);
	const struct mention *name = name_at(tree->document, tree->sentence, word);

	if (name != NULL && name->source)
		return NULL; /* "an interview with Der Spiegel (May 3)" is dated by the paper */
	if (date != NULL && date->outer >= 0)
		date = NULL; /* "the 1956 declaration" is not of today */
	for (int child = tree->nodes[word].child; child != 0 && date == NULL;
	     child = tree->nodes[child].sibling)
		switch (tree->nodes[child].deprel) {
		case DEP_OBL:
		case DEP_OBL_TIME:
		case DEP_NMOD:
		case DEP_NMOD_TIME:
		case DEP_AMOD:
		case DEP_COMPOUND:
		case DEP_NMOD_POSS:
		case DEP_APPOS:
		case DEP_FLAT:
		case DEP_NUMMOD:
		case DEP_ADVMOD:
		case DEP_CONJ:
		case DEP_OTHER: date = date_within(tree, child);
		}
	return date;
}

/* "this year", then "on May 27": the day within the year tells more. */
static bool is_within(const struct mention *inner, const struct mention *outer)
{
	return inner != NULL && inner->date.from.length > 0 && outer->date.from.length > 0 &&
	       text_compare(outer->date.from, inner->date.from) <= 0 &&
	       text_compare(inner->date.to, outer->date.to) <= 0;
}

const struct mention *date_below(const struct tree *tree, int word)
{
	const struct mention *date = NULL;

	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
		if (is_adjunct(tree->nodes[child].deprel) && !tree->aside[child] && !bounds_only(tree, child)) {
			const struct mention *other = unless_distance(tree, argument_date(tree, child));
			if (date == NULL || is_within(other, date))
				date = other;
		}
	for (int child = tree->nodes[word].child; child != 0 && date == NULL;
	     child = tree->nodes[child].sibling)
		/* what stands in the phrase of a place or an occasion dates the event too */
		if ((tree->nodes[child].deprel == DEP_OBL || tree->nodes[child].deprel == DEP_NMOD) &&
		    !tree->aside[child] && tree->nodes[child].upos != UPOS_PRON &&
		    !bounds_by_event(tree, child))
			for (int inner = tree->nodes[child].child; inner != 0 && date == NULL;
			     inner = tree->nodes[inner].sibling)
				if (tree->nodes[inner].deprel == DEP_NMOD ||
				    tree->nodes[inner].deprel == DEP_NMOD_TIME)
					date = date_within(tree, inner);
	return date;
}

/* "a two-week truce", "ended ten years of war": how long it lasts, which is no date. */
static bool is_length_of_thing(const struct tree *tree, const struct mention *date)
{
	int deprel = tree->nodes[date->head].deprel;

	return text_starts(date->date.value, "P") && !text_ends(date->date.value, "REF") &&
	       (deprel == DEP_AMOD || deprel == DEP_COMPOUND || deprel == DEP_NUMMOD || deprel == DEP_OBJ);
}

/*
 * The nearest date that the clause of `word` holds anywhere below it, in no subject and no clause of its own,
 * and in no name.
 */
const struct mention *date_in_clause(const struct tree *tree, int word)
{
	const struct document_sentence *sentence = &tree->document->sentences[tree->sentence];
	const struct mention *best = NULL;

	for (int i = 0; i < sentence->mention_count; i++) {
		const struct mention *mention = &tree->document->mentions[sentence->mention_first + i];
		int at = mention->head;
		if (!is_date(tree, mention) || mention->outer >= 0 || tree->aside[at] ||
		    bounds_only(tree, at) || unless_distance(tree, mention) == NULL ||
		    is_length_of_thing(tree, mention))
			continue;
		while (at != 0 && at != word && tree->nodes[at].deprel != DEP_NSUBJ &&
		       tree->nodes[at].deprel != DEP_NSUBJ_PASS && !tree_is_predicate(tree, at) &&
		       (at == mention->head || !bounds_by_event(tree, at)))
			at = tree->nodes[at].head;
		if (at == word && (best == NULL || abs(mention->head - word) < abs(best->head - word)))
			best = mention;
	}
	return best;
}

const struct mention *date_of_thing(const struct tree *tree, int word)
{
	const struct mention *date = NULL;

	for (int child = tree->nodes[word].child; child != 0 && date == NULL;
	     child = tree->nodes[child].sibling)
		switch (tree->nodes[child].deprel) {
		case DEP_NMOD:
		case DEP_AMOD:
		case DEP_COMPOUND:
		case DEP_NUMMOD:
		case DEP_NMOD_TIME:
		case DEP_NMOD_POSS: date = argument_date(tree, child);
		}
	return date;
}

void date_set(struct arena *arena, const struct tree *tree, const struct mention *date, struct event *event)
{
	if (date == NULL || date->date.value.length == 0 || text_starts(date->date.value, "XXXX"))
		return; /* "a week later" than what is not told */
	event->date = date->date.value;
	event->date_from = date->date.from;
	event->date_to = date->date.to;
	event->date_mod = date->date.mod;
	event->date_basis = date->date.basis;
	event->date_text = mention_text(arena, tree->document, date);
}

static struct text year_of(struct text day)
{
	return text_slice(day, 0, 4);
}

void date_of_objects(struct arena *arena, const struct tree *tree, struct event *event)
{
	struct text from = {0}, to = {0};
	int count = 0;

	for (size_t i = 0; i < event->object.count; i++) {
		const struct mention *date = event->object.items[i].head == 0
						     ? NULL
						     : date_within(tree, event->object.items[i].head);
		if (date == NULL || date->date.from.length < 10 || date->date.to.length < 10)
			continue;
		count++;
		if (from.length == 0 || text_compare(date->date.from, from) < 0)
			from = date->date.from;
		if (to.length == 0 || text_compare(date->date.to, to) > 0)
			to = date->date.to;
	}
	if (count < 2)
		return;
	event->date = text_equal(year_of(from), year_of(to)) ? year_of(from)
							     : text_join(arena, year_of(from), "/", year_of(to));
	event->date_from = from;
	event->date_to = to;
	event->date_basis = TEXT("object");
	event->inferred |= INFERRED_DATE;
}

/* -1, 0, 1 for dates written year first, each only as far as both are given. */
static int compare_dates(struct text a, struct text b)
{
	size_t length = a.length < b.length ? a.length : b.length;

	return length == 0 ? 0 : memcmp(a.bytes, b.bytes, length);
}

void event_settle_status(const struct document *document, struct event *event)
{
	struct text today = document->date;
	char year_ago[16];

	if (today.length < 10 || event->status != STATUS_ACTUAL || event->date_from.length < 4 ||
	    event->date_from.bytes[0] < '0' || event->date_from.bytes[0] > '9')
		return;
	memcpy(year_ago, today.bytes, 10);
	year_ago[10] = '\0';
	for (int i = 3; i >= 0; i--) { /* one year less */
		if (year_ago[i] != '0') {
			year_ago[i]--;
			break;
		}
		year_ago[i] = '9';
	}
	if (compare_dates(event->date_from, text_of(year_ago)) < 0)
		event->status = STATUS_HISTORICAL;
	else if (compare_dates(event->date_from, today) > 0)
		event->status = STATUS_PLANNED;
}

/* "signed at the White House", but not "aimed at": a house of government where something is done. */
static bool is_house(const struct tree *tree, int phrase, const struct argument *argument)
{
	static const char *const houses[] = {"House",   "Palace", "Kremlin", "Pentagon", "Embassy", "Consulate",
					     "Ministry", "Capitol", "Headquarters", "Street", "Court", "Airport", NULL};
	static const char *const aiming[] = {"aim",  "direct", "level", "fire", "shoot", "throw", "shout",
					     "hurl", "target", "point", "look", "strike", NULL};
	int governor = tree->nodes[phrase].head;

	if (!text_is(argument->type, "ORG") || text_among(tree->nodes[governor].lemma, aiming))
		return false;
	for (int i = 0; houses[i] != NULL; i++)
		if (text_ends(argument->name, houses[i]))
			return true;
	return false;
}

bool is_place_phrase(struct arena *arena, const struct tree *tree, int phrase, struct argument *place)
{
	int preposition = tree_case(tree, phrase);
	struct arguments arguments;
	struct text lemma;

	if (preposition == 0 || tree->aside[phrase])
		return false;
	lemma = tree->nodes[preposition].lemma;
	if (!text_is(lemma, "in") && !text_is(lemma, "at") && !text_is(lemma, "near") &&
	    !text_is(lemma, "inside") && !text_is(lemma, "outside") && !text_is(lemma, "across") &&
	    !text_is(lemma, "throughout"))
		return false;
	arguments = arguments_of_one(arena, tree, phrase);
	if (arguments.count == 0 || (!argument_is_place(&arguments.items[0]) &&
				     (text_is(lemma, "in") || !is_house(tree, phrase, &arguments.items[0]))))
		return false;
	*place = arguments.items[0];
	return true;
}

struct argument place_below(struct arena *arena, const struct tree *tree, int word)
{
	struct argument place = {0};

	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
		if ((tree->nodes[child].deprel == DEP_OBL || tree->nodes[child].deprel == DEP_NMOD) &&
		    is_place_phrase(arena, tree, child, &place))
			return place;
	return place;
}

struct argument place_within(struct arena *arena, const struct tree *tree, int word)
{
	struct argument place = place_below(arena, tree, word);

	for (int child = tree->nodes[word].child; child != 0 && place.name.length == 0;
	     child = tree->nodes[child].sibling)
		/* "at the summit in Rome", not "with the minister of industry in Rome" */
		if ((tree->nodes[child].deprel == DEP_OBL || tree->nodes[child].deprel == DEP_NMOD) &&
		    tree_case(tree, child) != 0 &&
		    (tree->nodes[tree_case(tree, child)].word == WORD_AT ||
		     tree->nodes[tree_case(tree, child)].word == WORD_IN ||
		     text_is(tree->nodes[tree_case(tree, child)].lemma, "during")))
			place = place_within(arena, tree, child);
	return place;
}
