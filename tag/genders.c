/* genders.c - count pronouns near persons named alone */
#include "tag/genders.h"

#include "tag/clauses.h"
#include "tag/words.h"

#define SURE       3 /* times as often as the other gender */
#define REFLEXIVES 4 /* pronouns that a reflexive counts for: whose it is, is grammar */

struct tally { int male, female; };

char gender_of_pronoun(const struct token *token)
{
	if (word_among(token, "he him his himself"))
		return 'm';
	return word_among(token, "she her hers herself") ? 'f' : 0;
}

/* The only person that a sentence names; -1: none, or several. */
static int only_person(const struct discourse *discourse, const struct discourse_sentence *place, int *last)
{
	int person = -1;
	for (int i = 0; i < place->name_count; i++) {
		const struct mention *name = &discourse->names[place->name_first + i];
		if (name->type != NAME_PERSON || name->entity < 0 || name->entity == person)
			continue;
		if (person >= 0)
			return -1;
		person = name->entity;
		*last = name->last;
	}
	return person;
}

/* Pronouns from a word on, up to the next person that is named. */
static void count_pronouns(const struct discourse *discourse, const struct discourse_sentence *place,
                           int from, int self, struct tally *tally)
{
	for (int word = from; word <= (int)place->rows.token_count; word++) {
		int name = place->name_at[word];
		if (name >= 0 && discourse->names[name].type == NAME_PERSON &&
		    discourse->names[name].entity != self)
			return;
		char gender = gender_of_pronoun(&place->rows.tokens[word - 1]);
		tally->male += gender == 'm';
		tally->female += gender == 'f';
	}
}

/* "Lee declared herself president": herself is the subject, whoever else is named. */
static void count_reflexive(const struct discourse *discourse, const struct discourse_sentence *place, int word,
                            struct tally *tallies)
{
	const struct token *tokens = place->rows.tokens, *pronoun = &tokens[word - 1];
	if (!word_among(pronoun, "himself herself") || pronoun->head <= 0)
		return;
	int verb = pronoun->head, subject;
	if (!text_is(tokens[verb - 1].upos, "VERB") && tokens[verb - 1].head > 0)
		verb = tokens[verb - 1].head; /* as if the president were hers */
	subject = clause_subject(place, verb);
	int name = subject <= 0 ? -1 : place->name_at[subject];
	if (name < 0 || discourse->names[name].type != NAME_PERSON || discourse->names[name].entity < 0)
		return;
	struct tally *tally = &tallies[discourse->names[name].entity];
	if (gender_of_pronoun(pronoun) == 'm')
		tally->male += REFLEXIVES;
	else
		tally->female += REFLEXIVES;
}

void genders_infer(struct discourse *discourse)
{
	struct tally *tallies = arena_array(discourse->arena, discourse->entity_count, sizeof *tallies);

	for (size_t s = 0; s < discourse->sentence_count; s++) {
		const struct discourse_sentence *place = &discourse->sentences[s];
		for (int word = 1; word <= (int)place->rows.token_count; word++)
			count_reflexive(discourse, place, word, tallies);
		int last = 0, person = only_person(discourse, place, &last);
		if (person < 0 || discourse->entities[person].gender != 0)
			continue;
		count_pronouns(discourse, place, last + 1, person, &tallies[person]);
		if (s + 1 < discourse->sentence_count)
			count_pronouns(discourse, place + 1, 1, person, &tallies[person]);
	}
	for (size_t i = 0; i < discourse->entity_count; i++) {
		const struct tally *tally = &tallies[i];
		if (discourse->entities[i].gender != 0)
			continue;
		if (tally->male >= 2 && tally->male > SURE * tally->female)
			discourse->entities[i].gender = 'm';
		else if (tally->female >= 2 && tally->female > SURE * tally->male)
			discourse->entities[i].gender = 'f';
	}
}
