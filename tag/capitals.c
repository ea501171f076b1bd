/* capitals.c - what a capital does in its clause tells whether it acts */
#include "tag/capitals.h"

#include <string.h>

#include "tag/words.h"

static const char acting_nouns[] =
	"decision refusal offer policy position government proposal support stance demand response intention "
        "interest "
	"insistence reaction desire willingness attempt effort warning accusation relation tie";

/* "Jakarta is no claimant", "Tokyo is wary": only governments are. */
static const char attitudes[] =
	"claimant party ally partner member opponent supporter sponsor guarantor mediator ready willing wary "
	"reluctant determined unwilling prepared committed opposed skeptical cautious keen eager concerned "
	"worried sure convinced certain interested adamant furious";

/* The preposition of a noun, NULL where it has none. */
static const struct token *preposition(const struct discourse_sentence *sentence, int word)
{
	for (int child = sentence->child[word]; child != 0; child = sentence->sibling[child])
		if (deprel_is(&sentence->rows.tokens[child - 1], "case"))
			return &sentence->rows.tokens[child - 1];
	return NULL;
}

/* "sold gas to Kyiv", "sent weapons to Kyiv": given to a government, not brought to a town. */
static bool is_given(const struct discourse_sentence *sentence, const struct token *verb)
{
	static const char goods[] = "weapon arms aid missile money tank help gas oil equipment ammunition assistance loan "
				    "fund plane helicopter rocket note letter message ultimatum";
	if (lemma_among(verb, "give sell supply provide offer lend grant apologize promise pay guarantee"))
		return true;
	if (!lemma_among(verb, "send deliver ship transfer export"))
		return false;
	for (int child = sentence->child[verb->id]; child != 0; child = sentence->sibling[child])
		if (deprel_is(&sentence->rows.tokens[child - 1], "obj"))
			return lemma_among(&sentence->rows.tokens[child - 1], goods);
	return false;
}

static bool acts(const struct discourse_sentence *sentence, int word)
{
	const struct token *tokens = sentence->rows.tokens, *token = &tokens[word - 1];
	bool in_capitals = token->form.length > 1 && token->form.bytes[1] >= 'A' && token->form.bytes[1] <= 'Z';
	for (int steps = 0; steps < 4 && deprel_is(token, "conj") && token->head > 0; steps++) {
		if (preposition(sentence, word) != NULL)
			break;
		word = token->head;         /* "urged Moscow and Kyiv": as its first conjunct */
		token = &tokens[word - 1];
	}
	if (in_capitals)
		return false;       /* "VIENNA, July 15" */
	if (token->head <= 0 || word_is_possessive(token))
		return false;
	const struct token *head = &tokens[token->head - 1], *before = preposition(sentence, word);
	if (word + 1 < (int)sentence->rows.token_count && text_is(tokens[word].form, ",") &&
	    word_among(&tokens[word + 1], "which") && before == NULL)
		return true;        /* "Algiers, which mediated, warned" */
	if (word == 1 && token->head == 2 && text_is(head->xpos, "NNS") && !word_is_capitalised(head) &&
	    head->id < (int)sentence->rows.token_count && word_among(&tokens[2], "that to the a its"))
		return true;        /* "Moscow fears that", where the verb was taken for a noun */
	if (deprel_is(token, "nsubj"))
		return text_is(head->upos, "VERB") ? !lemma_among(head, "host lie become remain")
		                                   : lemma_among(head, attitudes);
	if (deprel_is(token, "nmod:poss"))
		return lemma_among(head, acting_nouns);
	if (deprel_is(token, "iobj") && lemma_among(head, "give grant offer promise deny sell lend pay send"))
		return true;
	if (deprel_is(token, "obj") || deprel_is(token, "iobj"))
		return lemma_among(
			head,
			"urge ask tell accuse warn press pressure criticize blame invite offer persuade "
			"force convince allow help thank condemn support court woo appease anger "
			"irritate alienate "
			"reassure isolate provoke supply provide arm equip");
	if (before != NULL && word_among(before, "on") && lemma_among(head, "call impose pressure sanction"))
		return true;
	if (before != NULL && word_among(before, "for") && lemma_among(head, "speak negotiate decide act"))
		return true;
	if (before != NULL && word_among(before, "unlike like"))
		return true;
	if (before != NULL && word_among(before, "from") &&
	    lemma_among(head, "criticism praise support condemnation reaction response protest rebuke objection draw "
	                      "receive pressure call demand request appeal"))
		return true;
	if (before != NULL && word_among(before, "to") && deprel_is(token, "obl") && is_given(sentence, head))
		return true;
	return before != NULL && (deprel_is(token, "obl") || deprel_is(token, "nmod")) &&
	       word_among(before, "with by between against toward towards");
}

void capitals_find(struct discourse *discourse)
{
	for (size_t i = 0; i < discourse->name_count; i++) {
		struct mention *name = &discourse->names[i];
		/* Brussels speaks for the Union. */
		if (name->capital && !name->nested && strcmp(name->code, "BEL") != 0 &&
		    acts(&discourse->sentences[name->sentence], name->head) &&
		    discourse_country_name(discourse, name->code).length > 0)
			name->canonical = discourse_country_name(discourse, name->code);
	}
}
