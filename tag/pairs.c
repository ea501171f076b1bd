/* pairs.c - two countries, two persons */
#include "tag/pairs.h"

#include <string.h>

#include "tag/clauses.h"
#include "tag/words.h"

#define SIDE_BY_SIDE 2 /* sentences back that "A and B" is looked for */
#define GROUP_LIVES  6 /* sentences that a group stays in mind */
#define MEMORY       8 /* sentences that a single mention does */
#define NAMES_BACK   100 /* names of a sentence that are looked at: lists may be very long */

/* What a name stands for where two countries, or two persons, are meant; -1: nothing. */
static int party(struct discourse *discourse, const struct mention *name, bool persons)
{
	if (persons)
		return name->type == NAME_PERSON ? name->entity : -1;
	if (name->type != NAME_GPE && name->type != NAME_NORP && name->type != NAME_PERSON)
		return -1;
	return country_of(discourse, name->entity);
}

/* Are two names of a sentence joined by "and" or a hyphen, with nothing but their titles between? */
static bool side_by_side(const struct discourse *discourse, const struct mention *left,
                         const struct mention *right)
{
	const struct token *tokens = discourse->sentences[left->sentence].rows.tokens;
	bool joined = false;
	if (right->first - left->last > 6)
		return false;
	for (int word = left->last + 1; word < right->first; word++) {
		const struct token *token = &tokens[word - 1];
		if (word_among(token, "and") || word_is_hyphen(token))
			joined = true;
		else if (!word_is_modifier(token) && !word_among(token, "the his her"))
			return false;
	}
	return joined;
}

static bool named_together(struct resolver *resolver, int sentence, int word, bool persons, int pair[2])
{
	struct discourse *discourse = resolver->discourse;
	for (int s = sentence; s >= 0 && s >= sentence - SIDE_BY_SIDE; s--) {
		const struct discourse_sentence *place = &discourse->sentences[s];
		for (int i = place->name_count - 1; i > 0 && i >= place->name_count - NAMES_BACK; i--) {
			const struct mention *right = &discourse->names[place->name_first + i], *left = NULL;
			for (int j = i - 1; j >= 0 && j >= i - 3 && left == NULL; j--)
				if (discourse->names[place->name_first + j].last < right->first &&
				    party(discourse, &discourse->names[place->name_first + j], persons) >= 0)
					left = &discourse->names[place->name_first + j];
			if (left == NULL || (s == sentence && right->last >= word) ||
			    !side_by_side(discourse, left, right))
				continue;
			pair[0] = party(discourse, left, persons);
			pair[1] = party(discourse, right, persons);
			if (pair[0] >= 0 && pair[1] >= 0 && pair[0] != pair[1])
				return true;
		}
	}
	return false;
}

struct weighed {
	int    entity;
	double sum;
};

static void weigh(struct weighed *list, int *count, int entity, double sum)
{
	for (int i = 0; i < *count; i++)
		if (list[i].entity == entity) {
			list[i].sum += sum;
			return;
		}
	if (*count < 32)
		list[(*count)++] = (struct weighed){ entity, sum };
}

static bool most_salient(struct resolver *resolver, int sentence, int word, bool persons, int pair[2])
{
	struct discourse *discourse = resolver->discourse;
	struct weighed list[32] = { { 0, 0 } };
	int count = 0, best[2] = { -1, -1 };
	double share = 1;

	for (int s = sentence; s >= 0 && s >= sentence - MEMORY; s--, share *= 0.8) {
		const struct discourse_sentence *place = &discourse->sentences[s];
		int first = place->name_count > NAMES_BACK ? place->name_count - NAMES_BACK : 0;
		for (int i = first; i < place->name_count; i++) {
			const struct mention *name = &discourse->names[place->name_first + i];
			int found = party(discourse, name, persons);
			bool subject = deprel_is(&place->rows.tokens[name->head - 1], "nsubj");
			if (found >= 0 && !(s == sentence && name->last >= word) && !name->nested)
				weigh(list, &count, found, share * (subject ? 1.5 : 1));
		}
	}
	for (int i = 0; i < count; i++) {
		if (best[0] < 0 || list[i].sum > list[best[0]].sum) {
			best[1] = best[0];
			best[0] = i;
		} else if (best[1] < 0 || list[i].sum > list[best[1]].sum) {
			best[1] = i;
		}
	}
	if (best[1] < 0)
		return false;
	pair[0] = list[best[0]].entity;
	pair[1] = list[best[1]].entity;
	return true;
}

static bool find_pair(struct resolver *resolver, int sentence, int word, bool persons, int pair[2])
{
	int group = resolver->last_group[persons];
	if (named_together(resolver, sentence, word, persons, pair))
		return true;
	if (group >= 0 && sentence - resolver->last_group_sentence[persons] <= GROUP_LIVES) {
		memcpy(pair, resolver->discourse->entities[group].parts, 2 * sizeof *pair);
		return true;
	}
	return most_salient(resolver, sentence, word, persons, pair);
}

bool pair_of_countries(struct resolver *resolver, int sentence, int word, int pair[2])
{
	return find_pair(resolver, sentence, word, false, pair);
}

bool pair_of_persons(struct resolver *resolver, int sentence, int word, int pair[2])
{
	return find_pair(resolver, sentence, word, true, pair);
}

int pair_partner(struct resolver *resolver, int sentence, int word, int entity)
{
	struct discourse *discourse = resolver->discourse;
	bool persons = discourse->entities[entity].type == NAME_PERSON;
	int pair[2], self = persons ? entity : country_of(discourse, entity);

	if (self < 0 || !find_pair(resolver, sentence, word, persons, pair))
		return -1;
	return pair[0] == self ? pair[1] : pair[1] == self ? pair[0] : -1;
}
