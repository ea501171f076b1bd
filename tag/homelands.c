/* homelands.c - places, governments and rebels that are called by what they are */
#include "tag/homelands.h"

#include <string.h>

#include "tag/words.h"

#define LOOK_BACK      300   /* candidates */
#define A_MOMENT       2     /* sentences */
#define MAIN_COUNTRY   1.5   /* mentions of the first country for each one of the second */

static bool is_state(const struct entity *entity)
{
	return entity->type == NAME_GPE && entity->country && entity->parts[0] < 0;
}

/* The country of the only person in the sentence who holds an office of one; -1: there is none, or there are several. */
static int country_of_office_holder(const struct resolver *resolver, int sentence)
{
	struct discourse *discourse = resolver->discourse;
	const struct discourse_sentence *place = &discourse->sentences[sentence];
	const char *code = NULL;

	for (int i = 0; i < place->name_count; i++) {
		const struct mention *name = &discourse->names[place->name_first + i];
		const struct entity *person = name->entity < 0 ? NULL : &discourse->entities[name->entity];
		if (person == NULL || person->type != NAME_PERSON || person->office.length == 0 || person->code[0] == '\0')
			continue;
		if (code != NULL && strcmp(code, person->code) != 0)
			return -1;
		code = person->code;
	}
	return code == NULL ? -1 : country_entity(discourse, code);
}

/* The word that the relative clause around a word is about; or 0. */
static int antecedent_around(const struct sentence *rows, int word)
{
	for (int steps = 0; word > 0 && steps < (int)rows->token_count; steps++) {
		const struct token *token = &rows->tokens[word - 1];
		if (deprel_is(token, "acl:relcl"))
			return token->head;
		word = token->head;
	}
	return 0;
}

/* "Ghana, which has troops in the country": what tells of Ghana calls it something else; Ghana, or -1. */
static int entity_told_of(const struct resolver *resolver, int sentence, int word)
{
	int antecedent = antecedent_around(&resolver->discourse->sentences[sentence].rows, word);

	for (size_t i = resolver->count; antecedent != 0 && i-- > 0 && resolver->list[i].sentence == sentence;)
		if (resolver->list[i].first <= antecedent && antecedent <= resolver->list[i].last)
			return resolver->list[i].entity;
	return -1;
}

/* The last country before word `first`, but not the one called `other`; of those `called` so only, where that is asked. */
static int country_before(const struct resolver *resolver, int sentence, int first, int other, bool called)
{
	for (size_t i = resolver->count, looked = 0; i-- > 0 && looked < LOOK_BACK; looked++) {
		const struct candidate *candidate = &resolver->list[i];
		if (candidate->entity >= 0 && candidate->entity != other &&
		    !(candidate->sentence == sentence && candidate->last >= first) && candidate->type == NAME_GPE &&
		    (!called || candidate->form == MENTION_NOMINAL) &&
		    is_state(&resolver->discourse->entities[candidate->entity]))
			return candidate->entity;
	}
	return -1;
}

/* Where a clause tells of one country, "the country" is the one that was called so before. */
static int last_country(const struct resolver *resolver, int sentence, int first, int head)
{
	int other = entity_told_of(resolver, sentence, head);
	int called = other < 0 ? -1 : country_before(resolver, sentence, first, other, true);

	return called >= 0 ? called : country_before(resolver, sentence, first, other, false);
}

/* The country with most mentions, its people's among them, by far; or -1. */
static int main_country(struct discourse *discourse)
{
	int best = -1, most = 0, second = 0;

	for (size_t i = 0; i < discourse->entity_count; i++) {
		const struct entity *entity = &discourse->entities[i];
		int count = 0;
		if (!is_state(entity))
			continue;
		for (size_t k = 0; k < discourse->entity_count; k++)
			if (discourse->entities[k].country && !strcmp(discourse->entities[k].code, entity->code))
				count += discourse->entities[k].mention_count;
		if (count > most) {
			second = most;
			most = count;
			best = (int)i;
		} else if (count > second)
			second = count;
	}
	return most > 1 && most >= MAIN_COUNTRY * second ? best : -1;
}

/* "Debaltseve, a railway town": is the place called so right behind its name? */
static bool is_called(const struct resolver *resolver, const struct candidate *place, const struct token *noun)
{
	const struct sentence *rows = &resolver->discourse->sentences[place->sentence].rows;
	for (int word = place->last + 1; word <= place->last + 5 && word <= (int)rows->token_count; word++)
		if (text_equal(rows->tokens[word - 1].lemma, noun->lemma))
			return true;
	return false;
}

static int last_town(const struct resolver *resolver, int sentence, int first, const struct token *noun)
{
	int nearest = -1;

	for (size_t i = resolver->count, looked = 0; i-- > 0 && looked < LOOK_BACK; looked++) {
		const struct candidate *candidate = &resolver->list[i];
		if (candidate->entity < 0 || (candidate->sentence == sentence && candidate->last >= first) ||
		    candidate->form != MENTION_NAME || candidate->type != NAME_GPE ||
		    resolver->discourse->entities[candidate->entity].country || sentence - candidate->sentence > 3)
			continue;
		if (is_called(resolver, candidate, noun))
			return candidate->entity;
		nearest = nearest < 0 ? candidate->entity : nearest;
	}
	return nearest;
}

static bool fights(struct discourse *discourse, const struct entity *entity)
{
	static const char words[] = "liberation revolutionary taliban taleban hezbollah hamas mujahideen houthis houthi "
				    "tigers insurgent rebel front brigades militia resistance separatist guerrilla";
	struct text rest = text_lower(discourse->arena, entity->identity), word;

	if (entity->type != NAME_ORG || entity->parts[0] >= 0)
		return false;
	while (text_next(&rest, ' ', &word))
		if (word_among(&(struct token){ .form = word }, words))
			return true;
	return false;
}

/* Those named a moment ago, or else those with most mentions, of several with as many the last ones. */
static int main_rebels(const struct resolver *resolver, int sentence, int first)
{
	const struct entity *entities = resolver->discourse->entities;
	int best = -1;

	for (size_t i = resolver->count, looked = 0; i-- > 0 && looked < LOOK_BACK; looked++) {
		const struct candidate *candidate = &resolver->list[i];
		if (candidate->entity < 0 || (candidate->sentence == sentence && candidate->last >= first) ||
		    !fights(resolver->discourse, &entities[candidate->entity]))
			continue;
		if (best < 0 && sentence - candidate->sentence <= A_MOMENT)
			return candidate->entity;
		if (best < 0 || entities[candidate->entity].mention_count > entities[best].mention_count)
			best = candidate->entity;
	}
	return best;
}

int homeland_entity(const struct resolver *resolver, int sentence, int first, int head)
{
	const struct token *noun = discourse_word(resolver->discourse, sentence, head);
	const struct token *before = discourse_word(resolver->discourse, sentence, head - 1);
	bool bare = head == first + 1;
	int entity;

	if (bare && lemma_among(noun, "country")) {
		entity = country_of_office_holder(resolver, sentence);
		return entity >= 0 ? entity : last_country(resolver, sentence, first, head);
	}
	if (bare && lemma_among(noun, "government")) {
		entity = country_of_office_holder(resolver, sentence);
		return entity >= 0 ? entity : main_country(resolver->discourse);
	}
	if (bare && lemma_among(noun, "town city village"))
		return last_town(resolver, sentence, first, noun);
	if ((word_is_plural(noun) && bare && lemma_among(noun, "rebel guerrilla insurgent militant")) ||
	    (lemma_among(noun, "group movement organization") && lemma_among(before, "rebel guerrilla insurgent militant armed")))
		return main_rebels(resolver, sentence, first);
	return -1;
}
