/* open_verbs.c - verb groups: auxiliaries, adverbs, chains of infinitives */
#include "extract/clauses.h"
#include "extract/open_clause.h"

/* "to sell" of "agreed to sell": the verb or adjective that it forms one relation with, or 0. */
static int chain_above(const struct tree *tree, int word)
{
	int head = tree->nodes[word].head, object;

	if (head == 0 || !tree_is_predicate(tree, head) || clause_own_subject(tree, word) != 0 ||
	    (tree->nodes[word].upos != UPOS_VERB && tree_child(tree, word, DEP_COP) == 0))
		return 0;
	if (tree->nodes[word].deprel != DEP_XCOMP &&
	    !(tree->nodes[head].upos == UPOS_ADJ && tree_is_infinitive(tree, word)))
		return 0;
	object = tree_child(tree, head, DEP_OBJ);
	if (object == 0)
		object = tree_child(tree, head, DEP_IOBJ);
	return object != 0 && object < word ? 0 : head;
}

bool open_ends_chain(const struct tree *tree, int word)
{
	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
		if (chain_above(tree, child) == word)
			return false;
	return true;
}

int open_outer_subject(const struct tree *tree, int word)
{
	int subject = clause_own_subject(tree, word), copula = tree_child(tree, word, DEP_COP);

	return subject != 0 && copula > subject && open_inner_subject(tree, word) > copula ? subject : 0;
}

int open_inner_subject(const struct tree *tree, int word)
{
	int last = 0;

	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_NSUBJ || tree->nodes[child].deprel == DEP_NSUBJ_PASS)
			last = child;
	return last;
}

void open_chain_find(struct open_clause *clause, int word)
{
	int up[OPEN_CHAIN], count = 0, above = word;

	while (above != 0 && count < OPEN_CHAIN) {
		int first = tree_first_conjunct(clause->tree, above);
		up[count++] = above;
		if (first != above && clause_own_subject(clause->tree, above) != 0)
			break;
		above = chain_above(clause->tree, first);
	}
	for (int i = 0; i < count; i++)
		clause->chain[i] = up[count - 1 - i];
	clause->chain_count = count;
	clause->last = word;
}

static bool is_degree(const struct tree *tree, int word)
{
	static const char *const words[] = {
		"very",     "too",          "so",        "more",       "most",         "less",
		"least",    "quite",        "rather",    "as",         "much",         "far",
		"highly",   "fairly",       "extremely", "relatively", "particularly", "considerably",
		"slightly", "increasingly", "well",      NULL};

	return text_among(tree->nodes[word].lemma, words);
}

/* Nothing but words of the verb group stands from one word up to another. */
static bool is_verb_group(const struct tree *tree, int from, int to, int head)
{
	for (int id = from; id < to; id++)
		if (tree->nodes[id].head != head ||
		    (tree->nodes[id].deprel != DEP_AUX && tree->nodes[id].deprel != DEP_AUX_PASS &&
		     tree->nodes[id].deprel != DEP_ADVMOD && tree->nodes[id].deprel != DEP_COP))
			return false;
	return true;
}

/* "went back to": between a verb and its preposition. */
static bool is_before_preposition(const struct tree *tree, int word)
{
	int verb = tree->nodes[word].head, next = word + 1;

	return tree->nodes[word].child == 0 && word == verb + 1 && next <= tree->count &&
	       tree->nodes[next].deprel == DEP_CASE &&
	       tree->nodes[tree->nodes[next].head].deprel == DEP_OBL &&
	       tree->nodes[tree->nodes[next].head].head == verb;
}

bool open_is_verb_adverb(const struct tree *tree, int word)
{
	int head = tree->nodes[word].head, copula = tree_child(tree, head, DEP_COP);

	if (tree->nodes[word].word == WORD_NOT || tree->nodes[word].upos == UPOS_PART)
		return true;
	if (tree->nodes[word].upos != UPOS_ADV || tree->nodes[word].child != 0 ||
	    text_starts(tree->nodes[word].lemma, "wh") || text_is(tree->nodes[word].lemma, "how"))
		return false;
	if (is_before_preposition(tree, word))
		return true;
	if (copula != 0 && word > copula && is_degree(tree, word))
		return false;
	if (word > head)
		return false;
	if (copula == 0)
		return is_verb_group(tree, word + 1, head, head);
	return is_verb_group(tree, word < copula ? word : copula, word < copula ? copula : word, head);
}

bool open_is_stray_particle(const struct tree *tree, int word)
{
	return tree->nodes[word].upos == UPOS_ADP && tree->nodes[word].child == 0;
}

static void add_verb(struct open_clause *clause, int verb)
{
	const struct tree *tree = clause->tree;
	bool nominal = tree_child(tree, verb, DEP_COP) != 0 && verb == clause->last;
	int inner = verb == clause->last && open_outer_subject(tree, verb) != 0
			    ? open_inner_subject(tree, verb)
			    : 0;

	if ((!nominal || inner != 0) && !clause->outer)
		open_words_add(&clause->words, verb);
	for (int child = tree->nodes[verb].child; child != 0; child = tree->nodes[child].sibling) {
		if (inner != 0 && (clause->outer ? child > inner : child < inner))
			continue;
		switch (tree->nodes[child].deprel) {
		case DEP_AUX:
		case DEP_AUX_PASS:
		case DEP_COP:
		case DEP_PRT: open_words_add(&clause->words, child); break;
		case DEP_OBL:
			if (open_is_stray_particle(tree, child))
				open_words_add(&clause->words, child);
			break;
		case DEP_ADVMOD:
			if (open_is_verb_adverb(tree, child))
				open_words_add(&clause->words, child);
			break;
		case DEP_MARK:
			if (clause->outer)
				open_words_add(&clause->words, child);
			break;
		default: break;
		}
	}
}

/* "were called up and sent": auxiliaries that stand once for both. */
static void add_shared_auxiliaries(struct open_clause *clause, int verb)
{
	const struct tree *tree = clause->tree;
	int first = tree_first_conjunct(tree, verb);
	struct text xpos = tree_token(tree, verb)->xpos;

	if (first == verb || clause_own_subject(tree, verb) != 0 || tree_child(tree, verb, DEP_AUX) != 0 ||
	    tree_child(tree, verb, DEP_AUX_PASS) != 0 || tree_child(tree, verb, DEP_COP) != 0)
		return;
	if ((!text_is(xpos, "VBN") && !text_is(xpos, "VB") && !text_is(xpos, "VBG")) ||
	    !text_equal(xpos, tree_token(tree, first)->xpos))
		return;
	for (int child = tree->nodes[first].child; child != 0 && child < first;
	     child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_AUX || tree->nodes[child].deprel == DEP_AUX_PASS ||
		    tree->nodes[child].word == WORD_NOT)
			open_words_add(&clause->words, child);
}

/* "to end", of those who were urged to: nobody says that they did. */
static void add_to(struct open_clause *clause, int verb)
{
	const struct tree *tree = clause->tree;
	int to = tree_child_word(tree, tree_first_conjunct(tree, verb), WORD_TO);

	if (to != 0 && tree->nodes[to].deprel == DEP_MARK)
		open_words_add(&clause->words, to);
}

void open_chain_add(struct open_clause *clause)
{
	const struct tree *tree = clause->tree;

	for (int i = 0; i < clause->chain_count; i++) {
		int verb = clause->chain[i];
		add_verb(clause, verb);
		add_shared_auxiliaries(clause, verb);
		if (i > 0)
			open_words_add_case(&clause->words, tree_case(tree, verb) != 0
								    ? verb
								    : tree_first_conjunct(tree, verb));
		else if (!clause->own_subject)
			add_to(clause, verb);
	}
}
