/* nominals.c - kinds of nominals, each told by its head noun and what stands before it */
#include "tag/nominals.h"

#include <string.h>

#include "tag/halves.h"
#include "tag/homelands.h"
#include "tag/pairs.h"
#include "tag/words.h"

static const char governments[] =
	"government administration leadership authority side official cabinet regime ministry presidency";
static const char states[] =
	"state nation country government side party capital republic neighbor neighbour power ally";
static const char leaders[] = "leader president minister premier politician statesman man diplomat";
static const char agreements[] = "pact treaty agreement accord declaration protocol convention memorandum "
                                 "deal document contract settlement";
static const char generic_agreements[] = "pact treaty agreement accord deal document contract settlement";
static const char papers[] = "plan proposal bill resolution motion draft law";
static const char companies[] = "company corporation firm concern conglomerate";
static const char organisations[] = "organization organisation bloc alliance";
static const char media[] = "newspaper daily paper";
static const char bodies[] =
	"agency commission council party ministry bank union court fund committee parliament movement";

static const struct token *word_at(const struct resolver *resolver, int sentence, int word)
{
	return discourse_word(resolver->discourse, sentence, word);
}

static int word_count(const struct resolver *resolver, int sentence)
{
	return (int)resolver->discourse->sentences[sentence].rows.token_count;
}

/* Part of no name; "two" and "third" are as good as none. */
static bool is_free(const struct resolver *resolver, int sentence, int word)
{
	const struct mention *name = discourse_name_at(resolver->discourse, sentence, word);
	return name == NULL || name->type == NAME_ORDINAL || name->type == NAME_CARDINAL;
}

/* The first word of the phrase: over adjectives to "the", "both", "the two"; 0 where it has no such word. */
static int phrase_start(const struct resolver *resolver, int sentence, int head, const char *openers)
{
	for (int word = head - 1; word >= 1 && head - word <= 4; word--) {
		const struct token *token = word_at(resolver, sentence, word);
		if (word_among(token, openers))
			return word;
		if (!is_free(resolver, sentence, word) || !word_is_modifier(token))
			return 0;
	}
	return 0;
}

/* Is the noun only the modifier of another, or the title of a name behind it? */
static bool goes_on(const struct resolver *resolver, int sentence, int head)
{
	const struct token *token = word_at(resolver, sentence, head);
	if (deprel_is(token, "compound") || head == word_count(resolver, sentence))
		return deprel_is(token, "compound");
	const struct mention *next = discourse_name_at(resolver->discourse, sentence, head + 1);
	return (next != NULL && next->type == NAME_PERSON) || word_is_possessive(token) ||
	       word_is_hyphen(word_at(resolver, sentence, head + 1));
}

/* --- "the Russian government", "Russia's leadership", "Japanese government officials", "the Japanese" --- */

static bool resolve_government(struct resolver *resolver, int sentence, int head)
{
	struct discourse *discourse = resolver->discourse;
	int before = head - 1, country;
	if (before >= 1 && is_free(resolver, sentence, before) &&
	    lemma_among(word_at(resolver, sentence, before),
	                "government federal central state foreign defense defence interior finance "
	                "energy trade"))
		before--;
	bool owned = before >= 2 && word_is_possessive(word_at(resolver, sentence, before));
	if (owned)
		before--;
	const struct mention *name = before >= 1 ? discourse_name_at(discourse, sentence, before) : NULL;
	if (name == NULL || name->entity < 0 || (owned ? name->type != NAME_GPE : name->type != NAME_NORP) ||
	    !discourse->entities[name->entity].country)
		return false;
	int first = name->first;
	if (first > 1 && word_among(word_at(resolver, sentence, first - 1), "- and or"))
		return false;       /* "Japanese-Russian authorities": more than one country */
	if (first > 1 && word_among(word_at(resolver, sentence, first - 1), "the"))
		first--;
	country = country_of(discourse, name->entity);
	return country >= 0 && resolver_add(resolver, sentence, first, head, head, MENTION_NOMINAL, country);
}

static bool resolve_people(struct resolver *resolver, int sentence, int word)
{
	struct discourse *discourse = resolver->discourse;
	const struct mention *name = discourse_name_at(discourse, sentence, word);
	int country;

	if (name == NULL || name->type != NAME_NORP || name->last != word || name->first < 2 ||
	    !discourse->entities[name->entity].country ||
	    !word_among(word_at(resolver, sentence, name->first - 1), "the"))
		return false;
	if (word < word_count(resolver, sentence)) {
		const struct token *next = word_at(resolver, sentence, word + 1);
		if (word_is_modifier(next) || word_is_hyphen(next) || word_among(next, "and or of"))
			return false;
	}
	country = country_of(discourse, name->entity);
	return country >= 0 &&
	       resolver_add(resolver, sentence, name->first - 1, word, word, MENTION_NOMINAL, country);
}

/* --- "both leaders", "the two sides" --- */

/* "the two Koreas", "both Sudans" */
static bool resolve_halves(struct resolver *resolver, int sentence, int head, const char *const codes[2])
{
	int first = head;
	int one = country_entity(resolver->discourse, codes[0]),
			other = country_entity(resolver->discourse, codes[1]);
	while (first > 1 && word_among(word_at(resolver, sentence, first - 1), "the two both"))
		first--;
	return one >= 0 && other >= 0 &&
	       resolver_add(resolver, sentence, first, head, head, MENTION_NOMINAL,
	                    resolver_group(resolver, one, other));
}

static bool resolve_two(struct resolver *resolver, int sentence, int head)
{
	const struct token *token = word_at(resolver, sentence, head);
	bool persons = lemma_among(token, leaders);
	int first = phrase_start(resolver, sentence, head, "both"), pair[2];
	const char *codes[2];

	if (halves_plural(token, codes))
		return resolve_halves(resolver, sentence, head, codes);
	if (!word_is_plural(token) || (!persons && !lemma_among(token, states)))
		return false;
	if (first == 0) {
		int two = phrase_start(resolver, sentence, head, "two");
		first = two > 1 && word_among(word_at(resolver, sentence, two - 1), "the these those")
		                ? two - 1
		                : 0;
	}
	if (first == 0 && head > 1 && lemma_among(token, "side party") &&
	    word_among(word_at(resolver, sentence, head - 1), "the"))
		first = head - 1;
	if (first == 0 || !(persons ? pair_of_persons(resolver, sentence, first, pair)
	                            : pair_of_countries(resolver, sentence, first, pair)))
		return false;
	return resolver_add(resolver, sentence, first, head, head, MENTION_NOMINAL,
	                    resolver_group(resolver, pair[0], pair[1]));
}

/* --- "the pact", "the company", "the newspaper": the last name of that kind --- */

static bool names_kind(const struct discourse *discourse, struct text identity, const struct token *noun)
{
	struct text lower = text_lower(discourse->arena, identity), rest = lower, word;
	struct text kind = text_lower(discourse->arena, noun->lemma.length > 0 ? noun->lemma : noun->form);
	while (text_next(&rest, ' ', &word))
		if (text_equal(word, kind))
			return true;
	return false;
}

static bool is_kind(const struct resolver *resolver, const struct candidate *candidate,
                    const struct token *noun, const struct mention *people)
{
	const struct discourse *discourse = resolver->discourse;
	const struct entity *entity = &discourse->entities[candidate->entity];
	if (people != NULL && strcmp(entity->code, discourse->entities[people->entity].code) != 0)
		return false;
	if (lemma_among(noun, agreements))
		return candidate->type == NAME_LAW && (lemma_among(noun, generic_agreements) ||
		                                       names_kind(discourse, entity->identity, noun));
	if (lemma_among(noun, "capital"))
		return people != NULL && candidate->type == NAME_GPE && !entity->country;
	if (lemma_among(noun, "country republic"))
		return candidate->type == NAME_GPE && entity->country && entity->parts[0] < 0;
	if (candidate->type != NAME_ORG || entity->parts[0] >= 0)
		return false;
	if (names_kind(discourse, entity->identity, noun))
		return true;
	if (lemma_among(noun, media))
		return candidate->medium;
	if (lemma_among(noun, organisations))
		return !strcmp(entity->code, "IGO");
	return lemma_among(noun, companies) && !candidate->medium && strcmp(entity->code, "IGO") != 0;
}

/* Another thing of the kind, without a name, that was spoken of since: "an interim agreement". */
static bool is_rival(const struct resolver *resolver, const struct candidate *candidate,
                     const struct token *noun)
{
	const struct token *other = word_at(resolver, candidate->sentence, candidate->word);
	if (candidate->type != NAME_NONE)
		return false;
	if (lemma_among(noun, agreements))
		return lemma_among(other, agreements);
	return noun->lemma.length > 0 && text_equal(other->lemma, noun->lemma);
}

/* "the interim accord of 1995", once and years before the document: "the agreement" is rather a later one. */
static bool is_historical(const struct discourse *discourse, int entity)
{
	struct text rest = discourse->entities[entity].identity, word;
	struct text year = text_slice(discourse->date, 0, 4);
	if (discourse->entities[entity].mention_count > 1)
		return false;       /* the document is about it */
	while (year.length == 4 && text_next(&rest, ' ', &word))
		if (word_is_year(&(struct token){ .form = word }) && text_compare(word, year) < 0)
			return true;
	return false;
}

static bool resolve_kind(struct resolver *resolver, int sentence, int head)
{
	const struct mention *people = NULL;
	int first = phrase_start(resolver, sentence, head, "the this that these those");
	int looked = 0, historical = -1;

	if (first == 0 && head > 2 && word_among(word_at(resolver, sentence, head - 2), "the")) {
		people = discourse_name_at(resolver->discourse, sentence,
		                           head - 1); /* "the Russian company" */
		first = people != NULL && people->type == NAME_NORP ? head - 2 : 0;
	}

	if (first == 0 || word_is_plural(word_at(resolver, sentence, head)))
		return false;
	if (head < word_count(resolver, sentence) &&
	    word_among(word_at(resolver, sentence, head + 1), "of on between with"))
		return false;       /* "the agreement with Turkey" is another one */
	for (size_t i = resolver->count; i-- > 0 && looked < 300; looked++) {
		struct candidate *candidate = &resolver->list[i];
		if (candidate->sentence == sentence && candidate->last >= first)
			continue;
		if (is_rival(resolver, candidate, word_at(resolver, sentence, head))) {
			if (!lemma_among(word_at(resolver, sentence, head), agreements) &&
			    !lemma_among(word_at(resolver, sentence, head), papers))
				return false;
			if (people != NULL)
				return false;
			int rival = candidate->entity < 0 ? resolver_noun_entity(resolver, candidate)
			                                  : candidate->entity;
			return resolver_add(resolver, sentence, first, head, head, MENTION_NOMINAL, rival);
		}
		if (candidate->entity < 0 ||
		    !is_kind(resolver, candidate, word_at(resolver, sentence, head), people))
			continue;
		bool named = word_is_capitalised(word_at(resolver, candidate->sentence, candidate->word));
		if (named || !is_historical(resolver->discourse, candidate->entity))
			return resolver_add(resolver, sentence, first, head, head, MENTION_NOMINAL,
			                    candidate->entity);
		if (historical < 0)
			historical = candidate->entity;
	}
	return historical >= 0 &&
	       resolver_add(resolver, sentence, first, head, head, MENTION_NOMINAL, historical);
}

/* "his counterpart, Nikola Dimitrov": the person named right behind; -1: there is none. */
static int person_behind(const struct resolver *resolver, int sentence, int word)
{
	int next = word + 1, count = word_count(resolver, sentence);
	if (next < count && text_is(word_at(resolver, sentence, next)->form, ","))
		next++;
	const struct mention *name =
		next <= count ? discourse_name_at(resolver->discourse, sentence, next) : NULL;
	return name != NULL && name->type == NAME_PERSON ? name->entity : -1;
}

/* --- "the president", "the Japanese prime minister": the last person with that office --- */

static bool office_has(const struct resolver *resolver, struct text office, struct text noun)
{
	struct text lower = text_lower(resolver->discourse->arena, office);
	for (size_t i = 0; i + noun.length <= lower.length; i++)
		if (!memcmp(lower.bytes + i, noun.bytes, noun.length) &&
		    (i + noun.length == lower.length ||
		     strchr("_;%", lower.bytes[i + noun.length]) != NULL) &&
		    (i == 0 || strchr("_;:", lower.bytes[i - 1]) != NULL))
			return true;
	return false;
}

/* Is the name at a word who somebody before it is, and no one more of a row? */
static bool is_apposed(const struct resolver *resolver, int sentence, int word)
{
	const struct mention *name = discourse_name_at(resolver->discourse, sentence, word);
	return deprel_is(word_at(resolver, sentence, name->head), "appos") ||
	       (name->last < word_count(resolver, sentence) &&
	        text_is(word_at(resolver, sentence, name->last + 1)->form, ","));
}

static bool resolve_office(struct resolver *resolver, int sentence, int head)
{
	struct discourse *discourse = resolver->discourse;
	const struct token *token = word_at(resolver, sentence, head);
	const struct mention *people = NULL;
	struct lexicon_entry entry;
	int first = head - 1, looked = 0, named;
	struct text noun = token->lemma.length > 0 ? text_lower(discourse->arena, token->lemma)
	                                           : text_lower(discourse->arena, token->form);

	if (word_is_plural(token) || goes_on(resolver, sentence, head) ||
	    lexicon_match(discourse->lexicon, LEXICON_TITLES, token, 1, discourse->date, &entry) != 1 ||
	    (strcmp(entry.code, "POL") != 0 && strcmp(entry.code, "ROY") != 0))
		return false;
	while (first > 1 && is_free(resolver, sentence, first) && head - first < 4 &&
	       word_is_modifier(word_at(resolver, sentence, first)))
		first--;
	if (first >= 1 && discourse_name_at(discourse, sentence, first) != NULL) {
		people = discourse_name_at(discourse, sentence, first);
		first = people->first - 1;
		if (people->type != NAME_NORP)
			return false;
	}
	if (first < 1 || !word_among(word_at(resolver, sentence, first), "the") ||
	    (head < word_count(resolver, sentence) &&
	     word_among(word_at(resolver, sentence, head + 1), "of to for")))
		return false;
	/* "the new minister, Ann Lee, resigned": no other one */
	if (head + 1 < word_count(resolver, sentence) &&
	    text_is(word_at(resolver, sentence, head + 1)->form, ",") &&
	    (named = person_behind(resolver, sentence, head)) >= 0 && is_apposed(resolver, sentence, head + 2))
		return resolver_add(resolver, sentence, first, head, head, MENTION_NOMINAL, named);
	for (size_t i = resolver->count; i-- > 0 && looked < 300; looked++) {
		const struct candidate *candidate = &resolver->list[i];
		if (candidate->type != NAME_PERSON || candidate->entity < 0 ||
		    (candidate->sentence == sentence && candidate->last >= first))
			continue;
		const struct entity *person = &discourse->entities[candidate->entity];
		if (people != NULL && strcmp(person->code, discourse->entities[people->entity].code) != 0)
			continue;
		if (person->parts[0] < 0 && (office_has(resolver, person->office, noun) ||
		    (lemma_among(token, "leader") &&
		     (office_has(resolver, person->office, TEXT("president")) ||
		      office_has(resolver, person->office, TEXT("minister"))))))
			return resolver_add(resolver, sentence, first, head, head, MENTION_NOMINAL,
			                    candidate->entity);
	}
	return false;
}

/* --- "a mediator, namely the United States" --- */

static bool resolve_namely(struct resolver *resolver, int sentence, int head)
{
	int at = head + 1, first = head, count = word_count(resolver, sentence);
	if (at + 1 >= count || !word_among(word_at(resolver, sentence, at), ", -") ||
	    !word_among(word_at(resolver, sentence, at + 1), "namely"))
		return false;
	at += 2;
	while (at < count && word_among(word_at(resolver, sentence, at), "the , :"))
		at++;
	const struct mention *name = discourse_name_at(resolver->discourse, sentence, at);
	if (name == NULL || name->entity < 0)
		return false;
	while (first > 1 && is_free(resolver, sentence, first - 1) &&
	       (word_is_modifier(word_at(resolver, sentence, first - 1)) ||
	        text_is(word_at(resolver, sentence, first - 1)->upos, "DET")))
		first--;
	return resolver_add(resolver, sentence, first, head, head, MENTION_NOMINAL, name->entity);
}

/* "his Hungarian counterpart": is somebody of another people meant than `entity` is of? */
static bool of_other_people(const struct resolver *resolver, int sentence, int first, int last, int entity)
{
	const struct discourse *discourse = resolver->discourse;
	for (int word = first; word <= last; word++) {
		const struct mention *people = discourse_name_at(discourse, sentence, word);
		if (people != NULL && people->type == NAME_NORP && people->entity >= 0 &&
		    strcmp(discourse->entities[people->entity].code, discourse->entities[entity].code) != 0)
			return true;
	}
	return false;
}

bool partner_resolve(struct resolver *resolver, int sentence, int word)
{
	struct discourse *discourse = resolver->discourse;
	const struct token *token = word_at(resolver, sentence, word);
	int owner = word - 1, entity = -1, partner;

	bool country = lemma_among(token, "country nation homeland");
	if ((!country &&
	     !lemma_among(token, "partner counterpart neighbor neighbour rival adversary interlocutor")) ||
	    word_is_plural(token))
		return false;
	while (owner > 1 && word - owner < 4 && word_is_modifier(word_at(resolver, sentence, owner)))
		owner--;
	int named = person_behind(resolver, sentence, word);
	if (owner < 1 || !word_among(word_at(resolver, sentence, owner), "its his her their"))
		return false;
	for (size_t i = resolver->count; i-- > 0 && entity < 0 && resolver->list[i].sentence == sentence;)
		if (resolver->list[i].word == owner)
			entity = resolver->list[i].entity;
	if (entity < 0 || discourse->entities[entity].parts[0] >= 0)
		return false;
	partner = named >= 0 ? named
	          : country ? country_of(discourse, entity) : pair_partner(resolver, sentence, owner, entity);
	if (partner >= 0 && discourse->entities[partner].type == NAME_NORP)
		partner = country_of(discourse, partner);
	return partner >= 0 && !of_other_people(resolver, sentence, owner + 1, word - 1, partner) &&
	       resolver_add(resolver, sentence, owner, word, word, MENTION_NOMINAL, partner);
}

/* "the country", "the rebels": see homelands.h. */
static bool resolve_homeland(struct resolver *resolver, int sentence, int head)
{
	int first = phrase_start(resolver, sentence, head, "the this"), entity;
	if (first == 0 || (head < word_count(resolver, sentence) &&
	                   word_among(word_at(resolver, sentence, head + 1), "of on between with in")))
		return false;
	entity = homeland_entity(resolver, sentence, first, head);
	return entity >= 0 && resolver_add(resolver, sentence, first, head, head, MENTION_NOMINAL, entity);
}

bool nominal_resolve(struct resolver *resolver, int sentence, int word)
{
	const struct token *token = word_at(resolver, sentence, word);
	if (!is_free(resolver, sentence, word))
		return resolve_people(resolver, sentence, word);
	if (token->upos.length > 0 && !text_is(token->upos, "NOUN") && !text_is(token->upos, "PROPN"))
		return false;
	if (resolve_namely(resolver, sentence, word))
		return true;
	if (lemma_among(token, governments) && (word_is_plural(token) || !lemma_among(token, "official")) &&
	    !goes_on(resolver, sentence, word) && resolve_government(resolver, sentence, word))
		return true;
	if (resolve_two(resolver, sentence, word) ||
	    (!goes_on(resolver, sentence, word) && resolve_homeland(resolver, sentence, word)))
		return true;
	if ((lemma_among(token, agreements) || lemma_among(token, papers) || lemma_among(token, companies) ||
	     lemma_among(token, organisations) || lemma_among(token, media) || lemma_among(token, bodies) ||
	     lemma_among(token, "country republic capital")) &&
	    !goes_on(resolver, sentence, word) && resolve_kind(resolver, sentence, word))
		return true;
	return resolve_office(resolver, sentence, word) || partner_resolve(resolver, sentence, word);
}
