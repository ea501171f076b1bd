/* mend_conjuncts.c - put right what a verb in a row of clauses is joined to, and whose it is */
#include "extract/mend.h"
#include "extract/tree_edit.h"

/* A form of the past without auxiliaries: parsers take "mutinied" at the end of a sentence for a participle. */
static bool is_past(const struct tree *tree, int word)
{
	struct text xpos = tree_token(tree, word)->xpos;

	return (text_is(xpos, "VBD") || text_is(xpos, "VBN")) &&
	       tree_child(tree, word, DEP_AUX) + tree_child(tree, word, DEP_AUX_PASS) == 0;
}

/* What stands behind a conjunct that leaves the verb before it is the conjunct's. */
static void take_what_follows(struct tree *tree, int verb, int conjunct)
{
	for (int child = tree->nodes[verb].child, next; child != 0; child = next) {
		next = tree->nodes[child].sibling;
		if (child > conjunct && tree->nodes[child].deprel != DEP_PUNCT)
			tree_reattach(tree, child, conjunct, (enum deprel)tree->nodes[child].deprel);
	}
}

/* "gave it a week to restore him and suspended it", "said that he would go and asked": a past tense goes on with a finite
 * verb, not with an infinitive. */
static void conjunct_of_finite(struct tree *tree, int word)
{
	int head = tree->nodes[word].head, at;

	if (!is_past(tree, word) || !text_is(tree_token(tree, head)->xpos, "VB") ||
	    (tree_child_word(tree, head, WORD_TO) == 0 && tree_child(tree, head, DEP_AUX) == 0) ||
	    tree_has_subject(tree, word))
		return;
	for (at = tree->nodes[head].head; at != 0; at = tree->nodes[at].head)
		if (tree_is_finite(tree, at)) {
			take_what_follows(tree, head, word);
			tree_reattach(tree, word, at, DEP_CONJ);
			return;
		}
}

/* "has closed the border with Peru and Chile called": another tense than that of the verb before. */
static bool changes_tense(const struct tree *tree, int verb, int word)
{
	return text_is(tree_token(tree, word)->xpos, "VBD") && !tree_is_finite(tree, verb) &&
	       tree_child(tree, verb, DEP_AUX) != 0;
}

/* The noun whose phrase ends at `end`, or with a relative clause at `last`, where it is one more of a row that a comma,
 * or where `joined` just "and", parts from those before; or 0. */
static int last_of_row(const struct tree *tree, int end, int last, int verb, bool joined)
{
	int noun = end, first;

	while (tree->nodes[noun].head > verb && tree->nodes[noun].head < noun &&
	       !(tree->nodes[noun].deprel == DEP_CONJ && tree_is_noun(tree, noun) &&
		 !tree_is_predicate(tree, noun)))
		noun = tree->nodes[noun].head;
	if (noun <= verb || tree->nodes[noun].deprel != DEP_CONJ || tree->nodes[noun].head <= verb ||
	    !tree_is_noun(tree, noun) || tree_is_predicate(tree, noun) ||
	    (tree_last(tree, noun) != end && tree_last(tree, noun) != last))
		return 0;
	first = tree_first(tree, noun);
	if (text_is(tree_token(tree, first)->form, ","))
		return noun;
	if (tree->nodes[first].upos == UPOS_CCONJ && joined)
		return noun;
	if (tree->nodes[first].upos == UPOS_CCONJ)
		first--;
	return first > 1 && text_is(tree_token(tree, first - 1)->form, ",") ? noun : 0;
}

/* The relative clause between commas that ends before a word, "Cuba, which has doctors there, said": its verb; or 0. */
static int relative_before(const struct tree *tree, int word)
{
	int clause = word - 2, first;

	if (clause < 1 || !text_is(tree_token(tree, word - 1)->form, ","))
		return 0;
	while (clause != 0 && tree->nodes[clause].deprel != DEP_RELCL)
		clause = tree->nodes[clause].head;
	first = clause == 0 ? 0 : tree_first(tree, clause);
	if (first > 0 && text_is(tree_token(tree, first)->form, ","))
		first++;
	if (first < 3 || tree_last(tree, clause) >= word ||
	    !(text_is(tree->nodes[first].lemma, "which") || text_is(tree->nodes[first].lemma, "who")))
		return 0;
	return text_is(tree_token(tree, first - 1)->form, ",") ? clause : 0;
}

/* The noun is the subject of the verb, and what joined it to others joins the verb. */
static void become_subject(struct tree *tree, int noun, int verb)
{
	int next;

	for (int child = tree->nodes[noun].child; child != 0 && child < noun; child = next) {
		next = tree->nodes[child].sibling;
		if (tree->nodes[child].deprel == DEP_CC || tree->nodes[child].deprel == DEP_PUNCT)
			tree_reattach(tree, child, verb, (enum deprel)tree->nodes[child].deprel);
	}
	tree_reattach(tree, noun, verb, DEP_NSUBJ);
}

/*
 * "stormed shops in Sucre and Potosi, miners blocked roads, and police units mutinied", the miners as one more town: a
 * verb that nothing joins to the one before it has a subject of its own, and that is the noun right before it.
 */
static void subject_in_row(struct tree *tree, int word)
{
	int verb = tree->nodes[word].head, clause, noun, end;

	if (verb < 1 || verb > word || !is_past(tree, word) || tree_has_subject(tree, word))
		return;
	clause = relative_before(tree, word);
	end = word - 1;
	if (clause != 0) {
		int first = tree_first(tree, clause);
		end = text_is(tree_token(tree, first)->form, ",") ? first - 1 : first - 2;
	}
	if (end <= verb || tree->nodes[end].upos == UPOS_PUNCT || (noun = last_of_row(tree, end, word - 1, verb, changes_tense(tree, verb, word))) == 0)
		return;
	if (clause != 0)
		tree_reattach(tree, clause, noun, DEP_RELCL);
	become_subject(tree, noun, word);
}

/* "81 were killed and more than 1,500 wounded", the number as one more thing done: it is who was wounded. */
static void number_before_participle(struct tree *tree, int word)
{
	int verb = tree->nodes[word].head, number = word - 1;

	if (verb < 1 || number <= verb || tree->nodes[number].upos != UPOS_NUM || tree->nodes[number].head != verb ||
	    !is_past(tree, word) || tree_has_subject(tree, word) || tree_child(tree, word, DEP_OBJ) != 0 ||
	    tree_child(tree, verb, DEP_NSUBJ_PASS) == 0)
		return;
	tree_reattach(tree, number, word, DEP_NSUBJ_PASS);
}

/* Is there a clause between two words that is no part of the first one? */
static bool clause_between(const struct tree *tree, int first, int last)
{
	for (int word = first + 1; word < last; word++)
		if (tree_is_finite(tree, word) && !tree_dominates(tree, first, word))
			return true;
	return false;
}

/* "shops in Puno, miners blocked roads, and units mutinied", as units that were mutinied, and shops in them: over another
 * clause nothing is joined, so that this is one more clause. */
static void clause_behind_clause(struct tree *tree, int word)
{
	int noun = tree->nodes[word].head, row = noun > 0 ? tree->nodes[noun].head : 0, verb = row;

	if (row == 0 || row > noun || noun > word || tree->nodes[noun].deprel != DEP_CONJ || !is_past(tree, word) ||
	    tree_has_subject(tree, word) || !clause_between(tree, row, noun))
		return;
	while (verb != 0 && !tree_is_finite(tree, verb))
		verb = tree->nodes[verb].head;
	if (verb == 0 || verb > row)
		return;
	tree_reattach(tree, word, verb, DEP_CONJ);
	become_subject(tree, noun, word);
}

/* The semicolon before a word, where no finite verb stands between it and the next one or the end; or 0. */
static int semicolon_without_verb(const struct tree *tree, int word)
{
	int semicolon = word;

	while (semicolon > 0 && !text_is(tree_token(tree, semicolon)->form, ";"))
		semicolon--;
	for (int at = semicolon + 1; semicolon > 0 && at <= tree->count; at++) {
		if (text_is(tree_token(tree, at)->form, ";"))
			break;
		if (tree_is_finite(tree, at) || tree->nodes[at].upos == UPOS_AUX)
			return 0;
	}
	return semicolon;
}

/* "Kenya sealed the border; its helicopters fired at rebels", as helicopters that were fired: behind a semicolon stands a
 * clause, and its only past tense is the verb of it. */
static void verb_behind_semicolon(struct tree *tree, int word)
{
	int noun = tree->nodes[word].head, semicolon, root = tree->nodes[0].child;

	if (noun > word || !is_past(tree, word) || tree_has_subject(tree, word) || tree_last(tree, noun) < word ||
	    (semicolon = semicolon_without_verb(tree, word)) == 0 || semicolon > noun ||
	    tree->nodes[noun].head > semicolon || root > semicolon || !tree_is_predicate(tree, root))
		return;
	tree_reattach(tree, word, root, DEP_CONJ);
	become_subject(tree, noun, word);
}

/* "an official, speaking in Oslo, dismissed", speaking on another word: a participle between commas belongs to the noun
 * before it; gives the word behind both. */
static int take_participle(struct tree *tree, int noun)
{
	int comma = tree_last(tree, noun) + 1, participle = comma + 1, end = participle;

	if (participle > tree->count || !text_is(tree_token(tree, comma)->form, ",") ||
	    !(text_is(tree_token(tree, participle)->xpos, "VBG") || text_is(tree_token(tree, participle)->xpos, "VBN")) ||
	    tree->nodes[participle].head > noun)
		return comma;
	while (end < tree->count && tree_dominates(tree, participle, end))
		end++;
	if (!text_is(tree_token(tree, end - 1)->form, ","))
		return comma;
	tree_reattach(tree, participle, noun, DEP_ACL);
	return end;
}

/* "Lee blamed the rebels; an official, speaking in Oslo, dismissed it", an official as the rebels: what stands between a
 * semicolon and a verb is its subject. */
static void subject_behind_semicolon(struct tree *tree, int word)
{
	int first = tree_first(tree, word), verb, above;

	if (!text_is(tree_token(tree, first)->form, ";") && (first < 2 || !text_is(tree_token(tree, --first)->form, ";")))
		return;
	verb = take_participle(tree, word);
	above = verb <= tree->count ? tree->nodes[verb].head : 0;
	if (tree->nodes[word].head > first || above == 0 || above > first || !tree_is_finite(tree, verb) ||
	    tree_has_subject(tree, verb))
		return;
	while (above != 0 && !tree_is_predicate(tree, above))
		above = tree->nodes[above].head;
	if (above == 0)
		return;
	tree_reattach(tree, verb, above, DEP_CONJ);
	become_subject(tree, word, verb);
}

const struct mend_rule mends_of_conjuncts[] = {
	{.mend = conjunct_of_finite, .relation = RELATION(CONJ), .tag = TAG(VERB)},
	{.mend = subject_behind_semicolon, .relation = RELATION(APPOS) | RELATION(CONJ) | RELATION(NMOD) | RELATION(OBJ),
	 .tag = TAG_NOUNS},
	{.mend = verb_behind_semicolon, .relation = RELATION(ACL), .tag = TAG(VERB)},
	{.mend = clause_behind_clause, .relation = RELATION(ACL), .tag = TAG(VERB)},
	{.mend = number_before_participle, .relation = RELATION(CONJ), .tag = TAG(VERB)},
	{.mend = subject_in_row, .relation = RELATION(CONJ), .tag = TAG(VERB)},
	{.mend = NULL},
};
