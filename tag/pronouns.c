/* pronouns.c - agreement, syntax and salience decide what a pronoun means */
#include "tag/pronouns.h"

#include <string.h>

#include "tag/clauses.h"
#include "tag/pairs.h"
#include "tag/quotations.h"
#include "tag/words.h"

#define CANDIDATES_BACK 150 /* candidates that are looked at */
#define CLIMB 12            /* steps up the tree */

static const char signed_things[] = "agreement accord treaty deal pact protocol contract document "
	"declaration bill law "
				    "memorandum settlement convention plan decree amendment";

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

static bool is_possessive(const struct token *token)
{
	return deprel_is(token, "nmod") || deprel_is(token, "det") || word_among(token, "his its their");
}

/* "It is doubtful whether", "it seems that", "it took years to": the subject is the clause. */
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

static bool agrees(const struct candidate *candidate, const struct want *want)
{
	if (want->plural)
		return candidate->plural || candidate->type == NAME_ORG;
	if (candidate->plural)
		return false;
	if (want->human)
		return candidate->human && (want->gender == 0 || candidate->gender == 0 ||
		                            candidate->gender == want->gender);
	return !candidate->human && candidate->type < NAME_DATE && candidate->type != NAME_LANGUAGE;
}

/* --- syntax --- */

static bool dominates(const struct token *tokens, int above, int word)
{
	for (int steps = 0; word > 0 && steps < CLIMB; steps++) {
		word = tokens[word - 1].head;
		if (word == above)
			return true;
	}
	return false;
}

/* The word whose relation counts for a name: "Minister Panov said" may hang together either way round. */
static int role_word(const struct token *tokens, int word)
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

/* Principles A and B of binding, and no word inside itself, within one sentence. */
static bool syntax_forbids(const struct discourse *discourse, const struct candidate *candidate, int sentence,
                           int word)
{
	const struct token *tokens = tokens_of(discourse, sentence);
	const struct token *pronoun = &tokens[word - 1];
	bool reflexive = text_ends(pronoun->form, "self") || text_ends(pronoun->form, "selves");

	if (candidate->sentence != sentence)
		return reflexive;
	if (candidate->word >= word || (candidate->first <= word && word <= candidate->last))
		return true;
	if (reflexive || pronoun->head <= 0)
		return false;
	const struct token *antecedent = &tokens[role_word(tokens, candidate->word) - 1];
	if (!is_possessive(pronoun) && antecedent->head == pronoun->head && !deprel_is(antecedent, "conj"))
		return true;
	if (!is_possessive(pronoun) && clause_has_subject(&discourse->sentences[sentence], word,
			candidate->word))
		return true;
	if (candidate->entity < 0 && dominates(tokens, candidate->word, word))
		return true; /* "the admission that it would": the clause belongs to the noun */
	/*
	 * The object of a preposition or of another pronoun's noun inside one's own phrase: "his offer to
	 * him"
	 */
	return candidate->entity >= 0 && is_possessive(pronoun) && pronoun->head == candidate->word;
}

/* --- salience --- */

static double role_weight(const struct token *token)
{
	if (deprel_is(token, "nsubj"))
		return 80;
	if (deprel_is(token, "obj"))
		return 50;
	if (deprel_is(token, "iobj") || deprel_is(token, "obl") || deprel_is(token, "root"))
		return 40;
	if (deprel_is(token, "conj") || deprel_is(token, "appos"))
		return 45;
	return deprel_is(token, "nmod") ? 30 : 15;
}

/*
 * The verb that a candidate is the subject of: by the tree, or, as trees of long titles often go wrong,
 * because it is the next word behind a person's name and has no other subject there.  0: it is none's.
 */
static int subject_of(const struct discourse_sentence *place, const struct candidate *candidate)
{
	const struct token *tokens = place->rows.tokens;
	int word = role_word(tokens, candidate->word), next = candidate->last + 1;
	if (deprel_is(&tokens[word - 1], "nsubj"))
		return tokens[word - 1].head;
	if (candidate->type != NAME_PERSON || next > (int)place->rows.token_count ||
	    !text_is(tokens[next - 1].upos, "VERB") || !quotations_says(&tokens[next - 1]))
		return 0;
	for (int child = place->child[next]; child != 0; child = place->sibling[child])
		if (deprel_is(&tokens[child - 1], "nsubj"))
			return 0;
	return next;
}

/* Subject of the verb that a pronoun's clause depends on: "Panov said that he ..." */
static double clause_bonus(const struct token *tokens, int verb, int word)
{
	for (int steps = 0, at = word; verb != 0 && at > 0 && steps < CLIMB; steps++) {
		const struct token *token = &tokens[at - 1];
		if (token->head == verb)
			return deprel_is(token, "ccomp") && quotations_says(&tokens[verb - 1]) ? 60 : 30;
		at = token->head;
	}
	return 0;
}

/* "the Russian admission that it would": whose noun it is whose clause the pronoun stands in. */
static bool owns_clause(const struct token *tokens, const struct candidate *candidate, int word)
{
	int noun = tokens[candidate->word - 1].head;
	return candidate->adjective && noun > 0 && dominates(tokens, noun, word) &&
	       text_is(tokens[noun - 1].upos, "NOUN");
}

/* How many parts of a group were named after it, or in the sentence before the pronoun. */
static int parts_named(const struct resolver *resolver, const struct candidate *group, int sentence)
{
	const int *parts = resolver->discourse->entities[group->entity].parts;
	bool named[2] = { false, false };
	for (size_t i = resolver->count; i-- > 0 && resolver->list[i].sentence >= sentence - 1 &&
	                                 &resolver->list[i] != group;)
		for (int part = 0; part < 2; part++)
			named[part] |= resolver->list[i].entity == parts[part];
	return named[0] + named[1];
}

/* A subject that is only a conjunct of one, or heads no clause, is worth its first conjunct's role. */
static const struct token *role_of(const struct token *tokens, int word)
{
	const struct token *token = &tokens[role_word(tokens, word) - 1];
	for (int steps = 0; steps < 4 && token->head > 0 && deprel_is(token, "conj"); steps++)
		token = &tokens[token->head - 1];
	return token;
}

/*
 * "will sign it", "vowed to veto it": what one signs is an agreement; "praised him for his": who is
 * praised.
 */
static double preference(const struct discourse *discourse, const struct candidate *candidate, int sentence,
                         int word)
{
	const struct token *tokens = tokens_of(discourse, sentence), *pronoun = &tokens[word - 1];
	const struct token *other = &tokens_of(discourse, candidate->sentence)[candidate->word - 1];
	const struct token *head = pronoun->head > 0 ? &tokens[pronoun->head - 1] : NULL;

	if (head == NULL)
		return 0;
	if (word_among(pronoun, "it") && deprel_is(pronoun, "obj") &&
	    lemma_among(head, "sign ratify veto approve implement renegotiate conclude initial endorse"))
		return candidate->type == NAME_LAW || lemma_among(other, signed_things) ? 120 : 0;
	if (word_among(pronoun, "it") && deprel_is(pronoun, "obl") && lemma_among(head, "vote"))
		return candidate->type == NAME_LAW || lemma_among(other, signed_things) ? 120 : 0;
	if (is_possessive(pronoun) && deprel_is(head, "obl") && head->head > 0 &&
	    candidate->sentence == sentence && other->head == head->head && deprel_is(other, "obj") &&
	    lemma_among(&tokens[head->head - 1],
	                "praise criticize thank blame condemn congratulate accuse reward punish attack"))
		return 160;
	return 0;
}

static double salience(const struct resolver *resolver, const struct candidate *candidate, int sentence,
                       int word)
{
	const struct discourse *discourse = resolver->discourse;
	const struct token *tokens = tokens_of(discourse, candidate->sentence);
	const struct token *pronoun = &tokens_of(discourse, sentence)[word - 1];
	int verb = subject_of(&discourse->sentences[candidate->sentence], candidate);
	double role = role_weight(role_of(tokens, candidate->word));
	double sum = 100 + preference(discourse, candidate, sentence, word) + (verb != 0 &&
			role < 80 ? 80 : role);

	if (candidate->entity >= 0) {
		int count = discourse->entities[candidate->entity].mention_count;
		/* Whom a text is about "he" is likely to be; "it" may be anything. */
		sum += candidate->human ? 6 * (count < 10 ? count : 10) : 4 * (count < 5 ? count : 5);
	}
	if (candidate->adjective)
		sum += candidate->sentence == sentence && owns_clause(tokens, candidate, word) ? 100 : -60;
	if (candidate->entity >= 0 && discourse->entities[candidate->entity].parts[0] >= 0)
		sum += 40 * parts_named(resolver, candidate, sentence);
	if (tokens[candidate->word - 1].deprel.length > 0 &&
	    text_equal(tokens[candidate->word - 1].deprel, pronoun->deprel))
		sum += 15;
	if (candidate->sentence == sentence)
		sum += clause_bonus(tokens, verb, word) - 0.2 * (word - candidate->word);
	for (int s = candidate->sentence; s < sentence; s++)
		sum *= 0.6;
	return sum;
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
static int persons_together(struct resolver *resolver, int sentence, int word, double best)
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
	if (persons < 2 || best > 140 || !pair_of_persons(resolver, sentence, word, pair))
		return -1;
	return resolver_group(resolver, pair[0], pair[1]);
}

/* The entity of the subject of the clause that an object pronoun stands in; -1: none, or no object. */
static int banned_entity(const struct resolver *resolver, int sentence, int word)
{
	const struct discourse_sentence *place = &resolver->discourse->sentences[sentence];
	const struct token *pronoun = &place->rows.tokens[word - 1];
	if (pronoun->head <= 0 || (!deprel_is(pronoun, "obj") && !deprel_is(pronoun, "iobj")) ||
	    text_ends(pronoun->form, "self") || text_ends(pronoun->form, "selves"))
		return -1;
	int subject = clause_subject(place, pronoun->head);
	for (size_t i = resolver->count; i-- > 0 && subject != 0 && resolver->list[i].sentence == sentence;)
		if (resolver->list[i].word == subject ||
		    (resolver->list[i].first <= subject && subject <= resolver->list[i].last))
			return resolver->list[i].entity;
	return -1;
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

int pronoun_antecedent(struct resolver *resolver, int sentence, int word)
{
	const struct discourse *discourse = resolver->discourse;
	const struct token *token = discourse_word(discourse, sentence, word);
	struct candidate *best = NULL;
	double best_sum = 0;
	struct want want;
	int reach, speaker = -1;

	if (!wanted(token, &want))
		return -1;
	reach = want.thing && !want.plural ? 1 : 3;
	int banned = banned_entity(resolver, sentence, word);
	if (discourse->sentences[sentence].quoted[word])
		speaker = quotations_speaker(resolver, sentence);
	for (size_t i = resolver->count, looked = 0; i-- > 0 && looked < CANDIDATES_BACK; looked++) {
		struct candidate *candidate = &resolver->list[i];
		if (sentence - candidate->sentence > reach)
			break;
		if ((banned >= 0 && candidate->entity == banned) || !agrees(candidate, &want) ||
				syntax_forbids(discourse, candidate, sentence, word) ||
		    speaks(discourse, candidate, sentence, word, speaker))
			continue;
		double sum = salience(resolver, candidate, sentence, word);
		if (best == NULL || sum > best_sum) {
			best = candidate;
			best_sum = sum;
		}
	}
	if (want.plural &&
	    (best == NULL || best->entity < 0 || discourse->entities[best->entity].parts[0] < 0)) {
		int group = persons_together(resolver, sentence, word, best_sum);
		if (group >= 0)
			return group;
	}
	if (best == NULL)
		return -1;
	if (best->entity < 0)
		return resolver_noun_entity(resolver, best);
	if (best->type == NAME_NORP && want.thing) { /* "Russian ... it": the country */
		struct discourse *own = resolver->discourse;
		return best->plural && want.plural ? best->entity : country_of(own, best->entity);
	}
	return best->entity;
}
