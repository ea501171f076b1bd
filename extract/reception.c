/* reception.c - clauses that tell how something was received, and by whom */
#include "extract/reception.h"
#include "extract/arguments.h"
#include "extract/clauses.h"

static bool is_reaction(struct text noun)
{
	static const char *const nouns[] = {
		"criticism",  "condemnation", "praise",        "support",   "enthusiasm",
		"skepticism", "scepticism",   "anger",         "outrage",   "protest",
		"opposition", "approval",     "applause",      "interest",  "concern",
		"resistance", "suspicion",    "indifference",  "silence",   "fire",
		"rebuke",     "ire",          "scorn",         "welcome",   "objection",
		"sympathy",   "ridicule",     "derision",      "alarm",     "dismay",
		"relief",     "satisfaction", "disapproval",   "hostility", "disbelief",
		"caution",    "response",     "reaction",      "rejection", "acclaim",
		"backing",    "denunciation", "consternation", "fury",      "unease",
		"anxiety",    "contempt",     "wrath",         NULL};

	return text_among(noun, nouns);
}

/* "came under fire" */
static int phrase_under(const struct tree *tree, int verb)
{
	static const char *const nouns[] = {"attack",      "fire",     "criticism", "pressure", "assault",
					    "bombardment", "shelling", "threat",    "scrutiny", NULL};

	for (int child = tree->nodes[verb].child; child != 0; child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_OBL && tree_case(tree, child) != 0 &&
		    text_is(tree->nodes[tree_case(tree, child)].lemma, "under") &&
		    text_among(tree->nodes[child].lemma, nouns))
			return child;
	return 0;
}

/* The noun that says how it was received: "met with criticism", "drew criticism"; or 0. */
static int reaction_of(const struct tree *tree, int verb)
{
	static const char *const meeting[] = {"meet", "greet", "receive", NULL};
	static const char *const drawing[] = {
		"draw", "attract", "elicit", "provoke", "spark",   "trigger",   "arouse", "cause", "win",
		"earn", "receive", "raise",  "prompt",  "attract", "encounter", "find",   NULL};
	int noun = 0;

	if (text_among(tree->nodes[verb].lemma, meeting))
		noun = clause_phrase_with(tree, verb, WORD_WITH);
	if (text_is(tree->nodes[verb].lemma, "come") && (noun = phrase_under(tree, verb)) != 0)
		return noun;
	if (noun == 0 && text_among(tree->nodes[verb].lemma, drawing) && !tree_is_passive(tree, verb))
		noun = tree_child(tree, verb, DEP_OBJ);
	return noun != 0 && is_reaction(tree->nodes[noun].lemma) ? noun : 0;
}

/* Who reacts: "among officials", "from Oslo", "by the bank", "Oslo's criticism"; 0 where it is not told. */
static int reactor_of(const struct tree *tree, int verb, int noun)
{
	static const char *const prepositions[] = {"among", "from", "by", "in", "with", NULL};
	int places[] = {noun, verb};

	if (tree_child(tree, noun, DEP_NMOD_POSS) != 0)
		return tree_child(tree, noun, DEP_NMOD_POSS);
	for (int i = 0; i < 2; i++)
		for (int child = tree->nodes[places[i]].child; child != 0;
		     child = tree->nodes[child].sibling) {
			int mark = child > noun ? tree_case(tree, child) : 0;
			if (mark != 0 && text_among(tree->nodes[mark].lemma, prepositions) &&
			    argument_date(tree, child) == NULL)
				return child;
		}
	return 0;
}

/* "meet with little enthusiasm": the preposition and what modifies the noun belong to the relation. */
static void relate(struct arena *arena, const struct tree *tree, int noun, struct relation *relation)
{
	relation->lemmas = tree->nodes[relation->chain[0]].lemma;
	for (int child = tree->nodes[noun].child; child != 0 && child < noun;
	     child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_CASE || tree->nodes[child].deprel == DEP_AMOD)
			relation_add(arena, tree, relation, child, tree->nodes[child].lemma);
	relation_add(arena, tree, relation, noun, tree->nodes[noun].lemma);
}

void reception_apply(struct arena *arena, const struct tree *tree, struct relation *relation,
		     struct event *event)
{
	/* who it was may be left out where somebody "came under fire", but not where something "drew criticism" */
	int noun = relation->chain_count == 1 ? reaction_of(tree, event->word) : 0, reactor, subject, owner;
	struct arguments actor = {0};
	bool own;

	if (noun == 0)
		return;
	reactor = reactor_of(tree, event->word, noun);
	if (reactor != 0)
		actor = arguments_of(arena, tree, reactor);
	subject = clause_subject(tree, event->word, &own);
	if (subject == 0 || !(arguments_act(&actor) || (reactor == 0 && phrase_under(tree, event->word) == noun)))
		return;
	event->actor = actor;
	event->object = arguments_of(arena, tree, subject);
	event->recipient = (struct arguments){0};
	owner = tree_child(tree, subject, DEP_NMOD_POSS);
	if (arguments_act(&event->object)) {
		event->recipient = event->object;
		event->object = (struct arguments){0};
	} else if (owner != 0) {
		struct arguments whose = arguments_of(arena, tree, owner);
		if (arguments_act(&whose))
			event->recipient = arguments_inferred(arena, whose);
	}
	event->content = noun;
	event->lemma = tree->nodes[noun].lemma; /* not "meet" with somebody: what was met with */
	relate(arena, tree, noun, relation);
}
