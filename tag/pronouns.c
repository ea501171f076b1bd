/* pronouns.c - agreement, syntax and salience decide what a pronoun means */
#include "tag/pronouns.h"

#include <string.h>

#include "tag/clauses.h"
#include "tag/pairs.h"
#include "tag/quotations.h"
#include "tag/salience.h"
#include "tag/words.h"

#define CANDIDATES_BACK 150 /* candidates that are looked at */
#define ENOUGH 100          /* that speaks for one antecedent of "they" against two persons */

struct want {
	bool human, thing, plural;
	char gender;
};

static bool wanted(const struct token *token, struct want *want)
{
	*want = (struct want){ .human = true };
	if (word_among(token, "he him his himself"))
		want->gender = 'm';
	else if (word_among(token, "she her hers herself"))
		want->gender = 'f';
	else if (word_among(token, "it its itself"))
		*want = (struct want){ .thing = true };
	else if (word_among(token, "they them their theirs themselves"))
		*want = (struct want){ .human = true, .thing = true, .plural = true };
	else
		return false;
	return true;
}

static const struct token *tokens_of(const struct discourse *discourse, int sentence)
{
	return discourse->sentences[sentence].rows.tokens;
}

/* "It is doubtful whether", "it seems that", "it took years to": the subject is the clause; "it was too late": nothing. */
static bool is_expletive(const struct discourse *discourse, int sentence, int word)
{
	const struct discourse_sentence *place = &discourse->sentences[sentence];
	const struct token *token = &place->rows.tokens[word - 1];
	int head = token->head;

	if (!word_among(token, "it") || deprel_is(token, "expl"))
		return deprel_is(token, "expl");
	if (head <= 0 || !deprel_is(token, "nsubj"))
		return false;
	bool copula = false, clause = false;
	for (int child = place->child[head]; child != 0; child = place->sibling[child]) {
		const struct token *dependent = &place->rows.tokens[child - 1];
		copula |= deprel_is(dependent, "cop");
		clause |= child > head && (deprel_is(dependent, "csubj") || deprel_is(dependent, "ccomp") ||
		                           deprel_is(dependent, "advcl") || deprel_is(dependent, "xcomp"));
	}
	const struct token *verb = &place->rows.tokens[head - 1];
	return (copula && clause && !text_is(verb->upos, "VERB")) ||
	       (copula && lemma_among(verb, "late early time noon midnight dark")) ||
	       lemma_among(verb, "rain snow seem appear turn") ||
	       (clause && lemma_among(verb, "take happen matter mean"));
}

bool pronoun_is(const struct discourse *discourse, int sentence, int word)
{
	struct want want;
	const struct token *token = discourse_word(discourse, sentence, word);
	if (token->form.length > 10 || !wanted(token, &want))
		return false;
	if (token->upos.length > 0 && !text_is(token->upos, "PRON") && !text_is(token->upos, "DET"))
		return false;
	return !is_expletive(discourse, sentence, word);
}

/* --- agreement --- */

static bool agrees(const struct discourse *discourse, const struct candidate *candidate, const struct want *want)
{
	char gender = candidate->gender;

	if (gender == 0 && candidate->entity >= 0)
		gender = discourse->entities[candidate->entity].gender;
	if (want->plural)
		return candidate->plural || candidate->type == NAME_ORG;
	if (candidate->plural)
		return false;
	if (want->human)
		return candidate->human && (want->gender == 0 || gender == 0 || gender == want->gender);
	return !candidate->human && candidate->type < NAME_DATE && candidate->type != NAME_LANGUAGE;
}

/* --- syntax --- */

/* "Borisov, with whom he signed": whom a relative clause is about is nobody else in it. */
static bool is_told_of_another(const struct discourse_sentence *place, int antecedent, int word)
{
	const struct token *tokens = place->rows.tokens, *pronoun = &tokens[word - 1];
	int verb = pronoun->head;

	if (verb <= 0 || !deprel_is(&tokens[verb - 1], "acl:relcl") || tokens[verb - 1].head != antecedent)
		return false;
	for (int child = place->child[verb]; child != 0; child = place->sibling[child])
		if (child != word && word_among(&tokens[child - 1], "who whom which that"))
			return true;
	return false;
}

/* Principles A and B of binding, and no word inside itself, within one sentence. */
static bool syntax_forbids(const struct discourse *discourse, const struct candidate *candidate, int sentence,
                           int word)
{
	const struct token *tokens = tokens_of(discourse, sentence);
	const struct token *pronoun = &tokens[word - 1];
	bool reflexive = text_ends(pronoun->form, "self") || text_ends(pronoun->form, "selves");

	if (candidate->sentence != sentence)
		return reflexive;
	if (candidate->first <= word && word <= candidate->last)
		return true;
	if (candidate->word > word)
		return reflexive || !salience_looks_ahead(discourse, candidate, sentence, word);
	if (reflexive || pronoun->head <= 0)
		return false;
	const struct token *antecedent = &tokens[clause_name_role(tokens, candidate->word) - 1];
	if (!salience_is_possessive(pronoun) && antecedent->head == pronoun->head && !deprel_is(antecedent, "conj"))
		return true;
	if (is_told_of_another(&discourse->sentences[sentence], candidate->word, word))
		return true;
	if (!salience_is_possessive(pronoun) && clause_has_subject(&discourse->sentences[sentence], word,
			candidate->word))
		return true;
	if (candidate->entity < 0 && clause_dominates(tokens, candidate->word, word))
		return true; /* "the admission that it would": the clause belongs to the noun */
	/*
	 * The object of a preposition or of another pronoun's noun inside one's own phrase: "his offer to
	 * him"
	 */
	return candidate->entity >= 0 && salience_is_possessive(pronoun) && pronoun->head == candidate->word;
}

/* "Lukashenko met Putin, and they agreed": the only two persons of the sentence so far. */
static bool two_before(const struct discourse *discourse, int sentence, int word, int pair[2])
{
	const struct discourse_sentence *place = &discourse->sentences[sentence];
	int count = 0;
	for (int i = 0; i < place->name_count && i < 50; i++) {
		const struct mention *name = &discourse->names[place->name_first + i];
		if (name->type != NAME_PERSON || name->last >= word ||
		    (count > 0 && name->entity == pair[0]) || (count > 1 && name->entity == pair[1]))
			continue;
		if (count == 2)
			return false;
		pair[count++] = name->entity;
	}
	return count == 2;
}

/* "they" = two persons named side by side, as good as a subject of their sentence. */
static int persons_together(struct resolver *resolver, int sentence, int word, int best)
{
	int pair[2];
	const struct discourse *discourse = resolver->discourse;
	int persons = 0;
	if (two_before(discourse, sentence, word, pair))
		return resolver_group(resolver, pair[0], pair[1]);
	for (int s = sentence; s >= 0 && s >= sentence - 1; s--) {
		const struct discourse_sentence *place = &discourse->sentences[s];
		for (int i = 0; i < place->name_count && i < 50; i++)
			persons += discourse->names[place->name_first + i].type == NAME_PERSON;
	}
	if (persons < 2 || best > ENOUGH || !pair_of_persons(resolver, sentence, word, pair))
		return -1;
	return resolver_group(resolver, pair[0], pair[1]);
}

/* "appointed Ruiz to replace him": who does what an infinitive behind an object says is the object; or 0. */
static int controlling_object(const struct discourse_sentence *place, int verb)
{
	const struct token *tokens = place->rows.tokens;
	bool infinitive = false;

	if (!deprel_is(&tokens[verb - 1], "advcl") && !deprel_is(&tokens[verb - 1], "xcomp"))
		return 0;
	for (int child = place->child[verb]; child != 0 && child < verb; child = place->sibling[child])
		infinitive |= word_among(&tokens[child - 1], "to");
	for (int child = place->child[tokens[verb - 1].head]; infinitive && child != 0 && child < verb;
	     child = place->sibling[child])
		if (deprel_is(&tokens[child - 1], "obj") || deprel_is(&tokens[child - 1], "iobj"))
			return child;
	return 0;
}

/* "suggested that he resign": a base form where "he resigns" is due, which others ask for; its clause's verb, or 0. */
static int asking_verb(const struct discourse_sentence *place, const struct token *pronoun)
{
	const struct token *verb = &place->rows.tokens[pronoun->head - 1];
	bool base = text_is(verb->xpos, "VB") || text_is(verb->xpos, "VBP");
	for (int child = place->child[pronoun->head]; child != 0; child = place->sibling[child]) {
		const struct token *auxiliary = &place->rows.tokens[child - 1];
		if (deprel_is(auxiliary, "aux") || deprel_is(auxiliary, "aux:pass") || deprel_is(auxiliary, "cop"))
			return text_is(auxiliary->form, "be") && deprel_is(verb, "ccomp") ? verb->head : 0;
	}
	return base && deprel_is(verb, "ccomp") && word_among(pronoun, "he she it") ? verb->head : 0;
}

/* The subject that a pronoun cannot mean: an object that of its clause, who shall do something whoever asks for it. */
static int barred_subject(const struct discourse_sentence *place, const struct token *pronoun)
{
	if (text_ends(pronoun->form, "self") || text_ends(pronoun->form, "selves"))
		return 0;
	if (deprel_is(pronoun, "nsubj") || deprel_is(pronoun, "nsubj:pass")) {
		int verb = asking_verb(place, pronoun);
		return verb > 0 ? clause_subject(place, verb) : 0;
	}
	if (!deprel_is(pronoun, "obj") && !deprel_is(pronoun, "iobj"))
		return 0;
	int object = controlling_object(place, pronoun->head);
	return object != 0 ? object : clause_subject(place, pronoun->head);
}

/* The entity of that subject; -1: none. */
static int banned_entity(const struct resolver *resolver, int sentence, int word)
{
	const struct discourse_sentence *place = &resolver->discourse->sentences[sentence];
	const struct token *pronoun = &place->rows.tokens[word - 1];
	int subject = pronoun->head > 0 ? barred_subject(place, pronoun) : 0;
	for (size_t i = resolver->count; i-- > 0 && subject != 0 && resolver->list[i].sentence == sentence;)
		if (resolver->list[i].word == subject ||
		    (resolver->list[i].first <= subject && subject <= resolver->list[i].last))
			return resolver->list[i].entity;
	return -1;
}

/* Principle C of binding: "he doubted that Lee would come" - a subject is not who is named in what it says. */
static bool is_named_below(const struct discourse *discourse, int entity, int sentence, int word)
{
	const struct discourse_sentence *place = &discourse->sentences[sentence];
	const struct token *pronoun = &place->rows.tokens[word - 1];
	if (entity < 0 || pronoun->head <= 0 || !deprel_is(pronoun, "nsubj"))
		return false;
	for (int i = 0; i < place->name_count; i++) {
		const struct mention *name = &discourse->names[place->name_first + i];
		if (name->entity == entity && name->head > word &&
		    clause_dominates(place->rows.tokens, pronoun->head, name->head))
			return true;
	}
	return false;
}

/* Whoever is quoted says "I": "he" in a quotation is another one. */
static bool speaks(const struct discourse *discourse, const struct candidate *candidate, int sentence,
                   int word, int speaker)
{
	const struct discourse_sentence *place = &discourse->sentences[sentence];
	if (!place->quoted[word] || place->speaker == 0)
		return false;
	return (candidate->entity >= 0 && candidate->entity == speaker) ||
	       (candidate->sentence == place->speaker_sentence && candidate->word == place->speaker);
}

/* Which candidate most speaks for; NULL: there is none. */
static struct candidate *most_salient(const struct resolver *resolver, struct pronoun *pronoun,
                                      const struct want *want, int *best_sum)
{
	const struct discourse *discourse = resolver->discourse;
	int sentence = pronoun->sentence, word = pronoun->word, speaker = -1;
	int reach = want->thing && !want->plural ? 1 : 3;
	int banned = banned_entity(resolver, sentence, word);
	struct candidate *best = NULL;

	if (discourse->sentences[sentence].quoted[word])
		speaker = quotations_speaker(resolver, sentence);
	pronoun->nearest = true;
	for (size_t i = resolver->count, looked = 0; i-- > 0 && looked < CANDIDATES_BACK; looked++) {
		struct candidate *candidate = &resolver->list[i];
		if (sentence - candidate->sentence > reach)
			break;
		if ((banned >= 0 && candidate->entity == banned) || !agrees(discourse, candidate, want) ||
		    syntax_forbids(discourse, candidate, sentence, word) ||
		    is_named_below(discourse, candidate->entity, sentence, word) ||
		    speaks(discourse, candidate, sentence, word, speaker))
			continue;
		int sum = salience(resolver, candidate, pronoun);
		pronoun->nearest &= candidate->sentence == sentence && candidate->word > word;
		if (best == NULL || sum > *best_sum) {
			best = candidate;
			*best_sum = sum;
		}
	}
	return best;
}

int pronoun_antecedent(struct resolver *resolver, int sentence, int word)
{
	struct discourse *discourse = resolver->discourse;
	const struct token *token = discourse_word(discourse, sentence, word);
	struct pronoun pronoun = { .sentence = sentence, .word = word };
	struct want want;
	int best_sum = 0;

	if (!wanted(token, &want))
		return -1;
	pronoun.class = want.plural ? PRONOUN_MANY : want.thing ? PRONOUN_THING : PRONOUN_PERSON;
	pronoun.gender = want.gender;
	pronoun.last_entity = resolver->last_meant[pronoun.class];
	struct candidate *best = most_salient(resolver, &pronoun, &want, &best_sum);
	if (want.plural &&
	    (best == NULL || best->entity < 0 || discourse->entities[best->entity].parts[0] < 0)) {
		int group = persons_together(resolver, sentence, word, best_sum);
		if (group >= 0)
			return group;
	}
	if (best == NULL)
		return -1;
	if (best->entity < 0)
		return resolver->last_meant[pronoun.class] = resolver_noun_entity(resolver, best);
	/* "Kaliman ... he": from here on, "she" is somebody else */
	if (want.gender != 0 && discourse->entities[best->entity].gender == 0)
		discourse->entities[best->entity].gender = want.gender;
	if (best->type == NAME_NORP && want.thing) /* "Russian ... it": the country */
		return best->plural && want.plural ? best->entity : country_of(discourse, best->entity);
	return resolver->last_meant[pronoun.class] = best->entity;
}
