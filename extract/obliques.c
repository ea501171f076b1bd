/* obliques.c - phrases with a preposition: recipients, and objects behind a preposition of the relation */
#include "extract/obliques.h"
#include "extract/arguments.h"
#include "extract/circumstances.h"
#include "extract/clauses.h"

/* Prepositions of those whom something is done to or with. */
static bool takes_recipient(struct text preposition)
{
	static const char *const words[] = {"to", "with",   "from",    "against", "for",  "on",
					    "at", "toward", "towards", "among",   "upon", "into",
					    "of", "about",  "over",    "between", NULL};
	return text_among(preposition, words);
}

/* Prepositions of complements; others ("under", "during", "despite") tell circumstances. */
static bool takes_object(struct text preposition)
{
	static const char *const words[] = {"to",     "with",   "from",    "against", "for",     "on",
					    "at",     "toward", "towards", "upon",    "into",    "of",
					    "about",  "over",   "in",      "as",      "through", "out",
					    "out of", "off",    NULL};
	return text_among(preposition, words);
}

/* "released him as a gesture": no verb that says what somebody is. */
static bool is_purpose(const struct tree *tree, int phrase, struct text preposition, const struct event *event)
{
	static const char *const naming[] = {
		"describe", "regard",    "see",      "view",     "act",       "serve",     "use",      "elect",
		"appoint",  "recognize", "recognise", "treat",   "name",      "present",   "portray",  "characterize",
		"denounce", "dismiss",   "reject",   "condemn",  "know",      "hail",      "praise",   "criticize",
		"swear",    "install",   "nominate", "designate", "accept",   "brand",     "label",    "depict",
		"cast",     "interpret", "perceive", "consider", "cite",      "list",      "identify", "classify",
		"count",    "rank",      "define",   "propose",  "acknowledge", "inaugurate", "choose", "replace",
		"succeed",  "confirm",   "oust",     "remove",   "quote",     "welcome",   "term",     "denote",
		"reelect",  "re-elect",  "crown",    "proclaim", "declare",   "establish", "pick",     "select", NULL};

	return text_is(preposition, "as") && event->recipient.count + event->object.count > 0 &&
	       !text_among(tree->nodes[tree->nodes[phrase].head].lemma, naming);
}

/* Prepositions that tell where or how once it is told to whom: "killed two men at a wedding". */
static bool is_around(struct text preposition)
{
	static const char *const words[] = {"at", "in", "through", NULL};
	return text_among(preposition, words);
}

/* "in court", "in full", "for the first time", "on two occasions": manner and time, not what it is about. */
static bool is_manner(const struct tree *tree, int phrase, struct text preposition)
{
	static const char *const nouns[] = {
		"time",      "day",        "week",    "month",  "year",     "decade",  "occasion", "moment",
		"fact",      "end",        "way",     "part",   "addition", "order",   "response", "return",
		"detail",    "public",     "private", "line",   "turn",     "view",    "course",   "speech",
		"interview", "statement",  "note",    "hour",   "morning",  "evening", "night",    "today",
		"basis",     "invitation", "request", "behest", "helm",     "case",    "means",    "result",
		"reason",    "purpose",    "name",    "half",   "quarter",  "period",  "date",     "behalf",
		"mean",      NULL};
	bool alone = true;

	/* "called for calm" */
	static const char *const asking[] = {"call", "ask", "appeal", "press", "push", "plead", "beg", "hope", NULL};

	if (text_is(preposition, "for") && text_among(tree->nodes[tree->nodes[phrase].head].lemma, asking))
		return false;
	/* "in defiance of the ban" */
	static const char *const stances[] = {"defiance", "violation", "exchange", "wake", "accordance", "retaliation",
					      "solidarity", "protest", "keeping", "contrast", "connection", NULL};

	if (text_among(tree->nodes[phrase].lemma, nouns) ||
	    (text_is(preposition, "in") && text_among(tree->nodes[phrase].lemma, stances)))
		return true;
	if (text_is(preposition, "to") || text_is(preposition, "with") || text_is(preposition, "from") ||
	    tree->nodes[phrase].upos == UPOS_PROPN)
		return false;
	for (int child = tree->nodes[phrase].child; child != 0; child = tree->nodes[child].sibling)
		alone &= tree->nodes[child].deprel == DEP_CASE || tree->nodes[child].deprel == DEP_PUNCT;
	return alone && tree->nodes[phrase].upos != UPOS_PRON && !tree_feature(tree, phrase, "Number=Plur") &&
	       mention_headed(tree->document, tree->sentence, phrase) == NULL;
}

/* "events such as A and B" are A and B. */
static struct arguments examples_of(struct arena *arena, const struct tree *tree, int phrase)
{
	for (int child = tree->nodes[phrase].child; child != 0; child = tree->nodes[child].sibling) {
		int mark = tree->nodes[child].deprel == DEP_NMOD ? tree_case(tree, child) : 0;
		if (mark == 0)
			continue;
		if (text_is(tree->nodes[mark].lemma, "including") ||
		    text_is(tree->nodes[mark].lemma, "include") ||
		    (text_is(tree->nodes[mark].lemma, "such") && tree_child(tree, mark, DEP_FIXED) != 0))
			return arguments_of(arena, tree, child);
	}
	return arguments_of(arena, tree, phrase);
}

static void end_relation_in(struct arena *arena, const struct tree *tree, int phrase, struct text preposition,
			    struct relation *relation, struct event *event)
{
	relation_add(arena, tree, relation, tree_case(tree, phrase), preposition);
	event->preposition = preposition;
}

/* "A attended together with B": both did. */
static bool is_together(const struct tree *tree, int phrase)
{
	int preposition = tree_case(tree, phrase);

	if (preposition > 1 && tree->nodes[preposition].word == WORD_WITH)
		preposition--;
	return preposition != 0 && (text_is(tree->nodes[preposition].lemma, "together") ||
				    text_is(tree->nodes[preposition].lemma, "along") ||
				    text_is(tree->nodes[preposition].lemma, "alongside"));
}

/* "ahead of the vote": when, not of what. */
static bool is_ahead(const struct tree *tree, int phrase)
{
	int preposition = tree_case(tree, phrase);

	return preposition > 1 && text_is(tree->nodes[preposition - 1].lemma, "ahead");
}

static void add_phrase(struct arena *arena, const struct tree *tree, int phrase, struct relation *relation,
		       struct event *event)
{
	struct text preposition = tree_case_text(arena, tree, phrase);
	struct arguments arguments;
	struct argument place;

	if (tree->aside[phrase] || preposition.length == 0 || argument_date(tree, phrase) != NULL ||
	    is_place_phrase(arena, tree, phrase, &place) || is_manner(tree, phrase, preposition) ||
	    is_ahead(tree, phrase) || is_purpose(tree, phrase, preposition, event))
		return;
	if (tree_is_predicate(tree, phrase))
		return;
	arguments = examples_of(arena, tree, phrase);
	if (arguments.count == 0 ||
	    (event->recipient.count > 0 && event->recipient.items[0].head == arguments.items[0].head))
		return;
	if (is_together(tree, phrase) && arguments_act(&arguments) && event->actor.count > 0) {
		event->actor = arguments_join(arena, event->actor, arguments);
		return;
	}
	if (event->recipient.count == 0 && arguments_act(&arguments) && takes_recipient(preposition)) {
		if (event->object.count == 0 && event->preposition.length == 0)
			end_relation_in(arena, tree, phrase, preposition, relation, event);
		event->recipient = arguments;
	} else if (event->object.count == 0 && event->preposition.length == 0 && takes_object(preposition) &&
		   !(event->recipient.count > 0 && is_around(preposition))) {
		if (event->recipient.count == 0)
			end_relation_in(arena, tree, phrase, preposition, relation, event);
		event->object = arguments;
	}
}

/* "led the talks with Paris": those whom the object is shared with. */
static void add_partners(struct arena *arena, const struct tree *tree, int object, struct event *event)
{
	const struct nominal *nominal =
		object == 0 ? NULL : predicates_nominal(tree->predicates, tree->nodes[object].lemma);

	if (nominal == NULL || !nominal->mutual || event->recipient.count > 0)
		return;
	for (int child = tree->nodes[object].child; child != 0; child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_NMOD && tree_case(tree, child) != 0 &&
		    tree->nodes[tree_case(tree, child)].word == WORD_WITH) {
			struct arguments partners = arguments_of(arena, tree, child);
			if (arguments_act(&partners))
				event->recipient = partners;
		}
}

void add_obliques(struct arena *arena, const struct tree *tree, struct relation *relation,
		  struct event *event)
{
	int verb = relation->chain[relation->chain_count - 1];
	int agent = tree_is_passive(tree, verb) ? clause_agent(tree, verb) : 0;

	add_partners(arena, tree, clause_object(tree, verb), event);
	/* what belongs to the noun of a light verb comes first: "exert pressure on Japan" */
	for (int child = relation->noun != 0 ? tree->nodes[relation->noun].child : 0; child != 0;
	     child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_NMOD)
			add_phrase(arena, tree, child, relation, event);
	for (int child = tree->nodes[verb].child; child != 0; child = tree->nodes[child].sibling) {
		bool oblique =
			tree->nodes[child].deprel == DEP_OBL || tree->nodes[child].deprel == DEP_OBL_AGENT;
		/* a phrase before the subject sets the scene: "Under the accord ..." */
		if (oblique && child != agent && child != relation->noun &&
		    (child > relation->chain[0] || argument_antecedent(tree, child) != child))
			add_phrase(arena, tree, child, relation, event);
		if (tree->nodes[child].deprel == DEP_NMOD && tree_child(tree, verb, DEP_COP) != 0 &&
		    tree->nodes[verb].upos != UPOS_NOUN)
			add_phrase(arena, tree, child, relation, event);
	}
}
