/* mend_particles.c - "wrote off the debts": particles that were taken for prepositions */
#include "extract/mend.h"
#include "extract/tree_edit.h"

struct phrasal {
	const char *particle;
	const char *verbs[32];
};

/* Verbs that mean something else without the particle and have an object with it. */
static const struct phrasal phrasals[] = {
	{"off", {"call", "break", "cut", "write", "lay", "pay", "fend", "put", "set", "shrug", "seal", "fight", "lift",
		 "cordon", NULL}},
	{"up", {"call", "give", "set", "step", "blow", "break", "build", "draw", "hold", "take", "back", "round", "beef",
		"beat", "shoot", "put", "open", "stir", "drum", "patch", "lock", "prop", "cover", NULL}},
	{"down", {"shut", "turn", "gun", "shoot", "put", "lay", "cut", "hand", "bring", "strike", "tear", "close", "vote",
		  "hunt", "track", "burn", "scale", NULL}},
	{"out", {"carry", "rule", "wipe", "work", "hand", "throw", "drive", "point", "iron", "hammer", "single", "kick",
		 "force", "phase", "send", NULL}},
	{"over", {"take", "hand", "turn", "win", NULL}},
	{"back", {"send", "cut", "roll", "bring", "take", "give", "hand", "scale", "hold", NULL}},
	{"away", {"turn", "take", "give", NULL}},
	{"aside", {"set", "put", "brush", NULL}},
	{"in", {"send", "call", "bring", "take", NULL}},
};

static bool is_phrasal(struct text verb, struct text particle)
{
	for (size_t i = 0; i < sizeof phrasals / sizeof *phrasals; i++)
		for (int k = 0; text_is(particle, phrasals[i].particle) && phrasals[i].verbs[k] != NULL; k++)
			if (text_is(verb, phrasals[i].verbs[k]))
				return true;
	return false;
}

static void particle_as_preposition(struct tree *tree, int word)
{
	int head = tree->nodes[word].head, verb = tree->nodes[head].head;

	if (tree->nodes[head].deprel != DEP_OBL || verb != word - 1 ||
	    tree_case(tree, head) != word || tree->nodes[word + 1].word == WORD_OF || tree_child(tree, verb, DEP_OBJ) != 0 ||
	    tree->nodes[verb].upos != UPOS_VERB || !is_phrasal(tree->nodes[verb].lemma, tree->nodes[word].lemma))
		return;
	tree_reattach(tree, word, verb, DEP_PRT);
	tree_set_deprel(tree, head, DEP_OBJ);
}

const struct mend_rule mends_of_particles[] = {
	{.mend = particle_as_preposition, .relation = RELATION(CASE)},
	{.mend = NULL},
};
