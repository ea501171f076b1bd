/* pairs.c - two countries, two persons */
#include "tag/pairs.h"

#include <string.h>

#include "tag/clauses.h"
#include "tag/words.h"

#define SIDE_BY_SIDE 2 /* sentences back that "A and B" is looked for */
#define GROUP_LIVES  6 /* sentences that a group stays in mind */
#define MEMORY       8 /* sentences that a single mention does */
#define NEAR_ENOUGH  0.8 /* of the second one's weight: a third one as heavy leaves it open who is meant */
#define NAMES_BACK   100 /* names of a sentence that are looked at: lists may be very long */

/* Where and whom one looks for. */
struct search {
	struct resolver *resolver;
	int              sentence, word; /* before this word */
	int              head;           /* the noun that is to be resolved, or the pronoun */
	bool             persons;
	const char      *offices;        /* one of these must be held by a person; NULL: none */
	int              back;           /* sentences back that "A and B" is looked for */
};

/* What offices "leaders", "presidents", "ministers" hold; NULL: any. */
static const char *offices_of(const struct token *noun)
{
	if (lemma_among(noun, "leader"))
		return "president premier prime chancellor king emir";
	if (lemma_among(noun, "president"))
		return "president";
	return lemma_among(noun, "minister premier") ? "minister premier" : NULL;
}

/* Is one of the words in the present offices of a person? */
static bool holds(const struct discourse *discourse, int entity, const char *offices)
{
	struct text rest = text_lower(discourse->arena, discourse->entities[entity].office), office, word;
	while (text_next(&rest, ';', &office))
		while (!text_starts(office, "former:") && text_next(&office, '_', &word))
			if (word_among(&(struct token){ .form = word }, offices))
				return true;
	return false;
}

/* "in Warsaw and Berlin": where something is, which is no party to it. */
static bool is_place(const struct discourse *discourse, const struct mention *name)
{
	const struct discourse_sentence *place = &discourse->sentences[name->sentence];
	int word = name->head;
	while (deprel_is(&place->rows.tokens[word - 1], "conj") && place->rows.tokens[word - 1].head > 0)
		word = place->rows.tokens[word - 1].head;
	for (int child = place->child[word]; child != 0; child = place->sibling[child])
		if (deprel_is(&place->rows.tokens[child - 1], "case"))
			return word_among(&place->rows.tokens[child - 1], "in at near outside inside around");
	return false;
}

/* What a name stands for where two countries, or two persons, are meant; -1: nothing. */
static int party(const struct search *search, const struct mention *name)
{
	struct discourse *discourse = search->resolver->discourse;
	/* "A and B urged both parties": others are meant. */
	if (name->sentence == search->sentence &&
	    clause_has_subject(&discourse->sentences[search->sentence], search->head, name->head))
		return -1;
	if (search->persons && search->offices != NULL && name->type == NAME_PERSON && name->entity >= 0 &&
	    !holds(discourse, name->entity, search->offices))
		return -1;
	if (search->persons)
		return name->type == NAME_PERSON ? name->entity : -1;
	if ((name->type != NAME_GPE && name->type != NAME_NORP && name->type != NAME_PERSON) ||
	    (name->type == NAME_GPE && is_place(discourse, name)))
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
		else if (!word_is_modifier(token) && !word_among(token, "the his her of"))
			return false;
	}
	return joined;
}

static bool named_together(const struct search *search, int pair[2])
{
	struct discourse *discourse = search->resolver->discourse;
	for (int s = search->sentence; s >= 0 && s >= search->sentence - search->back; s--) {
		const struct discourse_sentence *place = &discourse->sentences[s];
		for (int i = place->name_count - 1; i > 0 && i >= place->name_count - NAMES_BACK; i--) {
			const struct mention *right = &discourse->names[place->name_first + i], *left = NULL;
			for (int j = i - 1; j >= 0 && j >= i - 3 && left == NULL; j--)
				if (discourse->names[place->name_first + j].last < right->first &&
				    party(search, &discourse->names[place->name_first + j]) >= 0)
					left = &discourse->names[place->name_first + j];
			if (left == NULL || (s == search->sentence && right->last >= search->word) ||
			    !side_by_side(discourse, left, right))
				continue;
			pair[0] = party(search, left);
			pair[1] = party(search, right);
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

/* The two that were told of most; with `alone`, none where a third one comes near them. */
static bool two_heaviest(struct weighed *list, int count, bool alone, int pair[2])
{
	for (int place = 0; place < 3 && place < count; place++)
		for (int i = place + 1; i < count; i++)
			if (list[i].sum > list[place].sum) {
				struct weighed heavier = list[i];
				memmove(list + place + 1, list + place, (size_t)(i - place) * sizeof *list);
				list[place] = heavier;
			}
	if (count < 2 || (alone && count > 2 && list[2].sum > NEAR_ENOUGH * list[1].sum))
		return false;
	pair[0] = list[0].entity;
	pair[1] = list[1].entity;
	return true;
}

static bool most_salient(const struct search *search, int pair[2])
{
	struct discourse *discourse = search->resolver->discourse;
	int sentence = search->sentence;
	struct weighed list[32] = { { 0, 0 } };
	int count = 0;
	double share = 1;

	for (int s = sentence; s >= 0 && s >= sentence - MEMORY; s--, share *= 0.8) {
		const struct discourse_sentence *place = &discourse->sentences[s];
		int first = place->name_count > NAMES_BACK ? place->name_count - NAMES_BACK : 0;
		for (int i = first; i < place->name_count; i++) {
			const struct mention *name = &discourse->names[place->name_first + i];
			int found = party(search, name);
			bool subject = deprel_is(&place->rows.tokens[name->head - 1], "nsubj");
			if (found >= 0 && !(s == sentence && name->last >= search->word) && !name->nested)
				weigh(list, &count, found, share * (subject ? 1.5 : 1));
		}
	}
	/* Of many countries one cannot tell which two are meant; persons are in mind for a shorter time. */
	return two_heaviest(list, count, !search->persons, pair);
}

/* Do both of a group hold the office that is asked for, and is neither the subject of the own clause? */
static bool group_fits(const struct search *search, const int parts[2])
{
	const struct discourse *discourse = search->resolver->discourse;
	return !search->persons || search->offices == NULL ||
	       (holds(discourse, parts[0], search->offices) && holds(discourse, parts[1], search->offices));
}

static bool find_pair(const struct search *search, int pair[2])
{
	const struct resolver *resolver = search->resolver;
	int group = resolver->last_group[search->persons];
	if (named_together(search, pair))
		return true;
	if (group >= 0 && search->sentence - resolver->last_group_sentence[search->persons] <= GROUP_LIVES &&
	    group_fits(search, resolver->discourse->entities[group].parts)) {
		memcpy(pair, resolver->discourse->entities[group].parts, 2 * sizeof *pair);
		return true;
	}
	return most_salient(search, pair);
}

static struct search search_at(struct resolver *resolver, int sentence, int word, bool persons)
{
	const struct token *token = discourse_word(resolver->discourse, sentence, word);
	bool determiner = token->head > word && !text_is(token->upos, "PRON");
	return (struct search){ resolver, sentence, word, determiner ? token->head : word, persons, NULL,
		                SIDE_BY_SIDE };
}

bool pair_of_countries(struct resolver *resolver, int sentence, int word, int pair[2])
{
	struct search search = search_at(resolver, sentence, word, false);
	return find_pair(&search, pair);
}

bool pair_of_persons(struct resolver *resolver, int sentence, int word, int pair[2])
{
	struct search search = search_at(resolver, sentence, word, true);
	search.offices = offices_of(discourse_word(resolver->discourse, sentence, search.head));
	if (search.offices != NULL) {
		search.back = GROUP_LIVES;
		if (find_pair(&search, pair))
			return true;
		search.offices = NULL;
		search.back = SIDE_BY_SIDE;
	}
	return find_pair(&search, pair);
}

int pair_partner(struct resolver *resolver, int sentence, int word, int entity)
{
	struct discourse *discourse = resolver->discourse;
	bool persons = discourse->entities[entity].type == NAME_PERSON;
	int pair[2], self = persons ? entity : country_of(discourse, entity);

	struct search search = search_at(resolver, sentence, word, persons);
	if (self < 0 || !find_pair(&search, pair))
		return -1;
	return pair[0] == self ? pair[1] : pair[1] == self ? pair[0] : -1;
}
