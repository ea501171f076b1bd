/* relation.c - the words of a predicate */
#include <stdlib.h>

#include "extract/clauses.h"
#include "extract/relation.h"

void relation_mark(struct relation *relation, int word)
{
	for (int i = 0; i < relation->word_count; i++)
		if (relation->words[i] == word)
			return;
	if (relation->word_count < RELATION_WORDS)
		relation->words[relation->word_count++] = word;
}

void relation_add(struct arena *arena, const struct tree *tree, struct relation *relation, int word,
		  struct text lemma)
{
	relation_mark(relation, word);
	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_FIXED)
			relation_mark(relation, child);
	relation->lemmas =
		relation->lemmas.length == 0 ? lemma : text_join(arena, relation->lemmas, " ", lemma);
}

static void mark_auxiliaries(const struct tree *tree, struct relation *relation, int word)
{
	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
		switch (tree->nodes[child].deprel) {
		case DEP_AUX:
		case DEP_AUX_PASS:
		case DEP_COP: relation_mark(relation, child); break;
		case DEP_MARK:
			if (tree->nodes[child].word == WORD_TO)
				relation_mark(relation, child);
			break;
		case DEP_ADVMOD:
		case DEP_OTHER:
			if (tree->nodes[child].word == WORD_NOT)
				relation_mark(relation, child);
			break;
		}
}

/* The bare noun that a light verb leans on; with its own complement it is a predicate of its own. */
static int light_noun(struct arena *arena, const struct tree *tree, int verb)
{
	int noun = clause_object(tree, verb);
	const struct embedding *entry;

	if (tree_is_passive(tree, verb)) {
		bool own;
		noun = clause_subject(tree, verb, &own);
	}
	if (noun == 0 ||
	    !predicates_light(tree->predicates, tree->nodes[verb].lemma, tree->nodes[noun].lemma))
		return 0;
	/* those that ask keep their verb: "exert pressure on somebody to" */
	return clause_complement(arena, tree, noun, &entry) != 0 && entry->affirmed.status != STATUS_REQUESTED
		       ? 0
		       : noun;
}

/* The phrase that belongs to a verb: "trial" of put on trial; or 0. */
static int set_noun(const struct tree *tree, int verb)
{
	for (int child = tree->nodes[verb].child; child != 0; child = tree->nodes[child].sibling) {
		int mark = child > verb && tree->nodes[child].deprel == DEP_OBL ? tree_case(tree, child) : 0;
		if (mark != 0 && predicates_set_phrase(tree->predicates, tree->nodes[verb].lemma,
		                                       tree->nodes[mark].lemma, tree->nodes[child].lemma))
			return child;
	}
	return 0;
}

/* The degree of a predicate adverb belongs to it: "be far apart". */
static void add_degree(struct arena *arena, const struct tree *tree, struct relation *relation, int word)
{
	for (int child = tree->nodes[word].child; child != 0 && child < word;
	     child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_ADVMOD && child == word - 1 &&
		    tree->nodes[word].upos == UPOS_ADV)
			relation_add(arena, tree, relation, child, tree->nodes[child].lemma);
}

/* "go back", "drift apart": the adverb right behind the verb that is as good as a particle. */
static void add_direction(struct arena *arena, const struct tree *tree, struct relation *relation, int word)
{
	static const char *const adverbs[] = {"back",  "away", "apart", "forward", "together",
					      "aside", "home", "ahead", NULL};
	int next = word < tree->count ? word + 1 : word;

	if (tree->nodes[next].head == word && tree->nodes[next].deprel == DEP_ADVMOD &&
	    text_among(tree->nodes[next].lemma, adverbs))
		relation_add(arena, tree, relation, next, tree->nodes[next].lemma);
}

static void add_predicate(struct arena *arena, const struct tree *tree, struct relation *relation, int word)
{
	int particle = tree_child(tree, word, DEP_PRT);

	mark_auxiliaries(tree, relation, word);
	if (tree_child(tree, word, DEP_COP) != 0 && relation->chain_count == 0 &&
	    !(tree->nodes[word].upos == UPOS_VERB && tree_is_infinitive(tree, word)))
		relation->lemmas = TEXT("be");
	if (tree_child(tree, word, DEP_COP) != 0 && tree_is_noun(tree, word))
		return; /* "be" alone: the noun is its object */
	add_degree(arena, tree, relation, word);
	relation_add(arena, tree, relation, word, tree->nodes[word].lemma);
	if (particle != 0)
		relation_add(arena, tree, relation, particle, tree->nodes[particle].lemma);
	add_direction(arena, tree, relation, word);
}

/* "agree to", "cooperate in implementing": go down while the complement stays in the relation. */
static void add_chain(struct arena *arena, const struct tree *tree, struct relation *relation, int word)
{
	const struct embedding *entry;
	int next;

	while (relation->chain_count < RELATION_CHAIN &&
	       (next = clause_complement(arena, tree, word, &entry)) != 0 && entry->role == ROLE_CHAIN) {
		int mark = tree_child(tree, next, DEP_MARK), not = tree_child_word(tree, next, WORD_NOT);
		if (not != 0 && not < next) /* "managed not to anger them" */
			relation_add(arena, tree, relation, not, tree->nodes[not ].lemma);
		if (entry->complement == COMPLEMENT_ING) {
			if (mark != 0)
				relation_add(arena, tree, relation, mark, tree->nodes[mark].lemma);
			mark_auxiliaries(tree, relation, next);
			relation_add(arena, tree, relation, next,
				     text_lower(arena, tree_token(tree, next)->form));
		} else {
			if (mark != 0)
				relation_add(arena, tree, relation, mark, tree->nodes[mark].lemma);
			if (tree_is_passive(tree, next) || tree_child(tree, next, DEP_COP) != 0)
				relation->lemmas = text_join(arena, relation->lemmas, " ", TEXT("be"));
			add_predicate(arena, tree, relation, next);
		}
		relation->chain[relation->chain_count++] = next;
		word = next;
	}
}

/* The noun that a verb leans on, as its object or in a set phrase. */
static void add_noun(struct arena *arena, const struct tree *tree, struct relation *relation)
{
	int verb = relation->chain[relation->chain_count - 1];

	relation->noun = set_noun(tree, verb);
	if (relation->noun != 0) {
		relation->preposition = tree_case(tree, relation->noun);
		relation_add(arena, tree, relation, relation->preposition, tree->nodes[relation->preposition].lemma);
	} else
		relation->noun = light_noun(arena, tree, verb);
	if (relation->noun != 0)
		relation_add(arena, tree, relation, relation->noun, tree->nodes[relation->noun].lemma);
}

bool relation_takes_state(const struct tree *tree, int word)
{
	static const char *const verbs[] = {"remain", "become", "stay", "seem",  "appear",
					    "get",    "feel",   "look", "sound", NULL};
	int verb = tree->nodes[word].head;

	if (tree->nodes[word].deprel != DEP_XCOMP || !tree_is_participle(tree, word) ||
	    tree_child(tree, verb, DEP_OBJ) != 0 || tree_child_word(tree, word, WORD_TO) != 0)
		return false;
	return text_among(tree->nodes[verb].lemma, verbs);
}

/* Adjectives that a verb predicates of somebody: "remain strong", "remain opposed", "leave exposed". */
static void add_secondary(struct arena *arena, const struct tree *tree, struct relation *relation)
{
	int verb = relation->chain[relation->chain_count - 1];

	for (int child = tree->nodes[verb].child; child != 0; child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_XCOMP && tree->nodes[child].upos == UPOS_ADJ &&
		    tree_case(tree, child) == 0)
			relation_add(arena, tree, relation, child, tree->nodes[child].lemma);
		else if (tree->nodes[child].deprel == DEP_XCOMP && tree_is_participle(tree, child) &&
			 (tree_child(tree, verb, DEP_OBJ) != 0 || relation_takes_state(tree, child)))
			relation_add(arena, tree, relation, child,
				     text_lower(arena, tree_token(tree, child)->form));
}

void relation_of(struct arena *arena, const struct tree *tree, int word, struct relation *relation)
{
	*relation = (struct relation){0};
	add_predicate(arena, tree, relation, word);
	relation->chain[relation->chain_count++] = word;
	add_chain(arena, tree, relation, word);
	add_noun(arena, tree, relation);
	add_secondary(arena, tree, relation);
}

void relation_of_noun(struct arena *arena, const struct tree *tree, int noun, struct text verb,
		      struct relation *relation)
{
	*relation = (struct relation){0};
	relation_add(arena, tree, relation, noun, verb);
	relation->chain[relation->chain_count++] = noun;
	add_chain(arena, tree, relation, noun);
	if (relation->chain_count > 1)
		add_noun(arena, tree, relation);
}

bool relation_is_undone(struct arena *arena, const struct tree *tree, const struct relation *relation)
{
	const struct embedding *entry;

	return relation->chain_count > 1 && !clause_negated(tree, relation->chain[0]) &&
	       clause_complement(arena, tree, relation->chain[0], &entry) != 0 && entry->affirmed.negates;
}

int relation_content(const struct relation *relation)
{
	return relation->noun != 0 ? relation->noun : relation->chain[relation->chain_count - 1];
}

static int by_number(const void *a, const void *b)
{
	return *(const int *)a - *(const int *)b;
}

struct text relation_text(struct arena *arena, const struct tree *tree, struct relation *relation)
{
	struct text all = {0};
	int first = 0;

	qsort(relation->words, (size_t)relation->word_count, sizeof relation->words[0], by_number);
	for (int i = 0; i < relation->word_count; i++) {
		struct text run;
		if (first == 0)
			first = relation->words[i];
		if (i + 1 < relation->word_count && relation->words[i + 1] == relation->words[i] + 1)
			continue;
		run = document_span_text(arena, tree->document, tree->sentence, first, relation->words[i]);
		all = all.length == 0 ? run : text_join(arena, all, " ... ", run);
		first = 0;
	}
	return all;
}
