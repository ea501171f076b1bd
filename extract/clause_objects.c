/* clause_objects.c - what a clause does something to, and by whom it is done */
#include "extract/arguments.h"
#include "extract/clauses.h"

/* "the day he spoke to them", "the way they met in Rome", "what he described": when and how, or another clause's. */
static bool is_time_or_manner(const struct tree *tree, int noun)
{
	static const char *const nouns[] = {"time",    "day",   "week",   "month", "year", "night", "morning",
					    "evening", "hour",  "moment", "way",   "reason", "place", "extent",
					    "degree",  "speed", "manner", "date",  "rate", NULL};

	return argument_date(tree, noun) != NULL || tree->nodes[noun].upos == UPOS_PRON ||
	       text_among(tree->nodes[noun].lemma, nouns);
}

/* "whose government" */
static bool is_of_antecedent(const struct tree *tree, int noun)
{
	int owner = tree_child(tree, noun, DEP_NMOD_POSS);

	return owner != 0 && text_is(tree->nodes[owner].lemma, "whose");
}

/* Does a dependent of a relative clause show that the clause lacks no object: "who", "whose", a clause, "of"? */
static bool fills_object(const struct tree *tree, int child)
{
	int deprel = tree->nodes[child].deprel;

	return argument_antecedent(tree, child) != child || is_of_antecedent(tree, child) || deprel == DEP_CCOMP ||
	       deprel == DEP_XCOMP ||
	       (deprel == DEP_OBL && tree->nodes[child].upos == UPOS_ADP);
}

/* A relative pronoun that is not the subject stands for the object, if nothing else does. */
static int relative_object(const struct tree *tree, int word)
{
	int pronoun = tree_child(tree, word, DEP_OBJ);

	if (pronoun != 0)
		return argument_antecedent(tree, pronoun);
	if (tree->nodes[word].deprel != DEP_RELCL || clause_own_subject(tree, word) == 0 ||
	    tree_is_passive(tree, word) || is_time_or_manner(tree, tree->nodes[word].head))
		return 0;
	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
		if (fills_object(tree, child))
			return 0;
	return tree->nodes[word].head;
}

bool clause_has_neither(const struct tree *tree, int word)
{
	for (int child = tree->nodes[word].child; child != 0 && child < word;
	     child = tree->nodes[child].sibling)
		if ((tree->nodes[child].deprel == DEP_CC || tree->nodes[child].deprel == DEP_DET ||
		     tree->nodes[child].deprel == DEP_ADVMOD) &&
		    text_is(tree->nodes[child].lemma, "neither"))
			return true;
	return false;
}

/* "neither confirmed nor denied the reports": what was not denied was not confirmed. */
static int object_behind_nor(const struct tree *tree, int word)
{
	int conjunct = tree_child(tree, word, DEP_CONJ);

	return conjunct != 0 && clause_own_subject(tree, conjunct) == 0 ? tree_child(tree, conjunct, DEP_OBJ) : 0;
}

int clause_object(const struct tree *tree, int word)
{
	int object = relative_object(tree, word), head = tree->nodes[word].head;

	if (object == 0 && clause_has_neither(tree, word))
		return object_behind_nor(tree, word);
	if (object != 0 || tree->nodes[word].deprel != DEP_CONJ)
		return object;
	/* "signed and ratified the treaty": the object behind both belongs to both */
	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
		if (child > word)
			return 0;
	object = tree_child(tree, head, DEP_OBJ);
	return object > word ? object : 0;
}

/* "were kidnapped and murdered by rebels": the agent behind both did both. */
static int agent_behind_conjunct(const struct tree *tree, int word)
{
	int conjunct = tree_child(tree, word, DEP_CONJ), between = 0;

	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
		between += child > word && child != conjunct;
	return conjunct != 0 && between == 0 && clause_own_subject(tree, conjunct) == 0 &&
			       tree_child(tree, conjunct, DEP_AUX_PASS) == 0
		       ? tree_child(tree, conjunct, DEP_OBL_AGENT)
		       : 0;
}

int clause_agent(const struct tree *tree, int word)
{
	int agent = tree_child(tree, word, DEP_OBL_AGENT);

	if (agent == 0 && tree_is_passive(tree, word))
		agent = clause_phrase_with(tree, word, WORD_BY);
	if (agent == 0)
		agent = agent_behind_conjunct(tree, word);
	return agent != 0 && argument_date(tree, agent) == NULL ? agent : 0; /* "by the end of 2014" */
}
