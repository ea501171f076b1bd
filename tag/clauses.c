/* clauses.c - up and down the tree between verbs, subjects and objects */
#include "tag/clauses.h"

#define CLIMB 6 /* steps up the tree */
#define DEEP 12

int clause_subject(const struct discourse_sentence *place, int verb)
{
	const struct token *tokens = place->rows.tokens;
	for (int steps = 0; verb > 0 && steps < CLIMB; steps++) {
		for (int child = place->child[verb]; child != 0; child = place->sibling[child])
			if (deprel_is(&tokens[child - 1], "nsubj"))
				return child;
		if (!deprel_is(&tokens[verb - 1], "conj"))
			return 0;
		verb = tokens[verb - 1].head;
	}
	return 0;
}

int clause_role_word(const struct discourse_sentence *place, int word)
{
	const struct token *tokens = place->rows.tokens;
	for (int steps = 0; steps < CLIMB && tokens[word - 1].head > 0; steps++) {
		const struct token *token = &tokens[word - 1];
		if (!deprel_is(token, "flat") && !deprel_is(token, "compound") && !deprel_is(token,
				"appos") &&
		    !deprel_is(token, "conj") && !text_is(token->deprel, "nmod:desc"))
			break;
		word = token->head;
	}
	return word;
}

bool clause_has_subject(const struct discourse_sentence *place, int word, int other)
{
	const struct token *token = &place->rows.tokens[word - 1];
	if (token->head <= 0 || other >= word ||
	    (!deprel_is(token, "obj") && !deprel_is(token, "iobj") && !deprel_is(token, "obl")))
		return false;
	int subject = clause_subject(place, token->head);
	return subject != 0 && clause_role_word(place, other) == subject;
}

int clause_name_role(const struct token *tokens, int word)
{
	for (int steps = 0; steps < 4 && tokens[word - 1].head > 0; steps++) {
		const struct token *token = &tokens[word - 1];
		if (!deprel_is(token, "flat") && !deprel_is(token, "compound") &&
		    !deprel_is(token, "appos") && !text_is(token->deprel, "nmod:desc"))
			break;
		word = token->head;
	}
	return word;
}

bool clause_dominates(const struct token *tokens, int above, int word)
{
	for (int steps = 0; word > 0 && steps < DEEP; steps++) {
		word = tokens[word - 1].head;
		if (word == above)
			return true;
	}
	return false;
}
