/*
 * salience.c - features of a pair of candidate and pronoun, and what each is worth
 *
 * Roles, distance and parallel positions after Lappin and Leass (1994); the weights were fitted to the
 * training parts of GUM and GAP, as those of a log-linear ranker.  Those of ADJECTIVE, ADJECTIVE_OF_CLAUSE,
 * PARTS_NAMED, SIGNED, PRAISED and ACTOR, and of countries for "it", are set by hand: those texts hardly have
 * what the features look for.
 */
#include "tag/salience.h"

#include "tag/clauses.h"
#include "tag/genders.h"
#include "tag/quotations.h"
#include "tag/salience_weights.h"
#include "tag/words.h"

#define CLIMB 12            /* steps up the tree */

static const char actors_own[] =
	"partner counterpart neighbor neighbour ally rival enemy government president leader minister official "
	"army troop force soldier territory border people citizen capital parliament economy ambassador member "
	"chairman spokesman policy commitment obligation promise decision offer refusal consent";
static const char actors_do[] =
	"agree want seek plan refuse decide intend hope accept reject offer vow pledge honor honour demand "
	"withdraw sign ratify join invade recognize recognise try";

static const char settled_things[] =
	"dispute quarrel conflict crisis issue problem question row war feud standoff difference";

static const char signed_things[] = "agreement accord treaty deal pact protocol contract document "
	"declaration bill law "
				    "memorandum settlement convention plan decree amendment";

static const struct token *tokens_of(const struct discourse *discourse, int sentence)
{
	return discourse->sentences[sentence].rows.tokens;
}

bool salience_is_possessive(const struct token *token)
{
	return deprel_is(token, "nmod") || deprel_is(token, "det") || word_among(token, "his its their");
}

/*
 * The verb that a candidate is the subject of: by the tree, or, as trees of long titles often go wrong,
 * because it is the next word behind a person's name and has no other subject there.  0: it is none's.
 */
static int subject_of(const struct discourse_sentence *place, const struct candidate *candidate)
{
	const struct token *tokens = place->rows.tokens;
	int word = clause_name_role(tokens, candidate->word), next = candidate->last + 1;
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

/* "the Russian admission that it would": whose noun it is whose clause the pronoun stands in. */
static bool owns_clause(const struct token *tokens, const struct candidate *candidate, int word)
{
	int noun = tokens[candidate->word - 1].head;
	return candidate->adjective && noun > 0 && clause_dominates(tokens, noun, word) &&
	       text_is(tokens[noun - 1].upos, "NOUN");
}

/* A subject that is only a conjunct of one, or heads no clause, is worth its first conjunct's role. */
static const struct token *role_of(const struct token *tokens, int word)
{
	const struct token *token = &tokens[clause_name_role(tokens, word) - 1];
	for (int steps = 0; steps < 4 && token->head > 0 && deprel_is(token, "conj"); steps++)
		token = &tokens[token->head - 1];
	return token;
}


/* --- features --- */

struct pair {
	const struct resolver  *resolver;
	const struct candidate *candidate;
	const struct pronoun   *pronoun;
	const struct token     *tokens, *others;  /* of the pronoun's sentence, of the candidate's */
	const struct token     *word, *role;      /* the pronoun; the word that has the candidate's relation */
	const struct entity    *entity;           /* NULL: a common noun */
	int                     verb;             /* that the candidate is subject of; 0: none */
	bool                    same_sentence;
	int                    *value;            /* [FEATURES] */
};

static void add_distance(const struct pair *pair)
{
	int back = pair->pronoun->sentence - pair->candidate->sentence;
	int words = pair->pronoun->word - pair->candidate->word;
	pair->value[back == 0 ? SAME_SENTENCE : back == 1 ? ONE_BACK : back == 2 ? TWO_BACK : MORE_BACK] = 1;
	pair->value[NEAREST] = pair->pronoun->nearest;
	if (back == 0)
		pair->value[WORDS_BETWEEN] = words < 0 ? 0 : words < 40 ? words : 40;
	pair->value[AHEAD] = back == 0 && words < 0;
}

static void add_role(const struct pair *pair)
{
	const struct token *role = pair->role;
	int *value = pair->value;
	bool subject = pair->verb != 0 || deprel_is(role, "nsubj");

	if (subject)
		value[role->head > 0 && deprel_is(&pair->others[role->head - 1], "root") ? MAIN_SUBJECT
		                                                                      : SUBJECT] = 1;
	else if (text_is(role->deprel, "nmod:poss"))
		value[OWNER] = 1;
	else
		value[deprel_is(role, "obj") ? OBJECT : deprel_is(role, "obl") || deprel_is(role, "iobj") ? OBLIQUE
		      : deprel_is(role, "nmod") ? OF_NOUN : deprel_is(role, "root") ? ROOT : OTHER_ROLE] = 1;
	value[CONJUNCT] = deprel_is(&pair->others[pair->candidate->word - 1], "conj");
	if (deprel_is(pair->word, "nsubj"))
		value[BOTH_SUBJECTS] = subject;
	else if (salience_is_possessive(pair->word))
		value[SUBJECT_FOR_OWNER] = subject;
	else
		value[PARALLEL] = text_equal(role->deprel, pair->word->deprel);
}

/* Subject of the verb that a pronoun's clause depends on: "Panov said that he ..." */
static void add_clause(const struct pair *pair)
{
	int at = pair->pronoun->word;
	if (!pair->same_sentence || pair->verb == 0 || pair->candidate->word > at)
		return;
	for (int steps = 0; at > 0 && steps < CLIMB; steps++) {
		const struct token *token = &pair->tokens[at - 1];
		if (token->head == pair->verb) {
			bool said = deprel_is(token, "ccomp") && quotations_says(&pair->tokens[pair->verb - 1]);
			pair->value[said ? SAYS_CLAUSE : GOVERNS_CLAUSE] = 1;
			return;
		}
		at = token->head;
	}
}

/* How many parts of a group were named after it, or in the sentence before the pronoun. */
static int parts_named(const struct pair *pair)
{
	const struct resolver *resolver = pair->resolver;
	bool named[2] = { false, false };
	for (size_t i = resolver->count; i-- > 0 && resolver->list[i].sentence >= pair->pronoun->sentence - 1 &&
	                                 &resolver->list[i] != pair->candidate;)
		for (int part = 0; part < 2; part++)
			named[part] |= resolver->list[i].entity == pair->entity->parts[part];
	return named[0] + named[1];
}

static void add_kind(const struct pair *pair)
{
	const struct candidate *candidate = pair->candidate;
	int *value = pair->value;
	char gender = gender_of_pronoun(&pair->others[candidate->word - 1]);

	value[COMMON_NOUN] = candidate->entity < 0;
	value[IS_PRONOUN] = candidate->form == MENTION_PRONOUN;
	value[SAME_PRONOUN] = candidate->form == MENTION_PRONOUN &&
	                      (gender != 0 ? gender == pair->pronoun->gender
	                                   : text_equal(pair->others[candidate->word - 1].lemma, pair->word->lemma));
	value[IS_NOMINAL] = candidate->entity >= 0 && candidate->form == MENTION_NOMINAL;
	value[UNTYPED] = candidate->entity >= 0 && candidate->type == NAME_NONE;
	value[IS_PEOPLE] = candidate->type == NAME_NORP;
	value[IS_COUNTRY] = candidate->type == NAME_GPE;
	value[IS_PLACE] = candidate->type == NAME_LOC || candidate->type == NAME_FAC;
	value[IS_ORGANISATION] = candidate->type == NAME_ORG;
	value[GENDER_KNOWN] = candidate->gender != 0 && candidate->gender == pair->pronoun->gender;
	value[FEMALE_UNKNOWN] = candidate->gender == 0 && pair->pronoun->gender == 'f';
	if (candidate->adjective)
		value[pair->same_sentence && owns_clause(pair->others, candidate, pair->pronoun->word)
		              ? ADJECTIVE_OF_CLAUSE : ADJECTIVE] = 1;
}

static void add_entity(const struct pair *pair)
{
	const struct resolver *resolver = pair->resolver;
	const struct entity *entity = pair->entity;
	int recent = 0;

	if (entity == NULL)
		return;
	pair->value[MENTIONS] = entity->mention_count < 10 ? entity->mention_count : 10;
	pair->value[LAST_MEANT] = pair->pronoun->last_entity == pair->candidate->entity;
	for (size_t i = resolver->count; i-- > 0 && resolver->list[i].sentence >= pair->pronoun->sentence - 2;)
		recent += resolver->list[i].entity == pair->candidate->entity;
	pair->value[RECENT_MENTIONS] = recent < 5 ? recent : 5;
	if (entity->parts[0] >= 0) {
		pair->value[IS_GROUP] = 1;
		pair->value[PARTS_NAMED] = parts_named(pair);
	}
}

/*
 * "will sign it", "vowed to veto it": what one signs is an agreement; what one settles is a dispute;
 * "praised him for his": who is praised.
 */
static void add_verb(const struct pair *pair)
{
	const struct token *pronoun = pair->word, *other = &pair->others[pair->candidate->word - 1];
	const struct token *head = pronoun->head > 0 ? &pair->tokens[pronoun->head - 1] : NULL;

	if (head == NULL)
		return;
	bool is_signed = deprel_is(pronoun, "obj") &&
	                 lemma_among(head, "sign ratify veto approve adopt reject implement "
	                                   "renegotiate conclude initial endorse");
	bool is_voted = deprel_is(pronoun, "obl") && lemma_among(head, "vote");
	bool is_settled = deprel_is(pronoun, "obj") && lemma_among(head, "resolve settle solve mediate defuse");
	if (word_among(pronoun, "it") && (is_signed || is_voted))
		pair->value[SIGNED] = pair->candidate->type == NAME_LAW || lemma_among(other, signed_things);
	else if (word_among(pronoun, "it") && is_settled)
		pair->value[SIGNED] = lemma_among(other, settled_things);
	if (salience_is_possessive(pronoun) && deprel_is(head, "obl") && head->head > 0 &&
	    pair->same_sentence && other->head == head->head && deprel_is(other, "obj") &&
	    lemma_among(&pair->tokens[head->head - 1],
	                "praise criticize thank blame condemn congratulate accuse reward punish attack"))
		pair->value[PRAISED] = 1;
}

/* "its partner", "it vowed": only who acts has partners, or vows. */
static void add_actor(const struct pair *pair)
{
	const struct token *pronoun = pair->word;
	const struct token *head = pronoun->head > 0 ? &pair->tokens[pronoun->head - 1] : NULL;
	enum name_type type = pair->candidate->type;

	if (head == NULL || (type != NAME_GPE && type != NAME_ORG && type != NAME_NORP))
		return;
	if (salience_is_possessive(pronoun))
		pair->value[ACTOR] = lemma_among(head, actors_own);
	else if (text_is(pronoun->deprel, "nsubj"))
		pair->value[ACTOR] = quotations_says(head) || lemma_among(head, actors_do);
}

bool salience_looks_ahead(const struct discourse *discourse, const struct candidate *candidate, int sentence,
                          int word)
{
	const struct token *tokens = tokens_of(discourse, sentence);
	int verb = subject_of(&discourse->sentences[sentence], candidate), at = word;
	if (verb == 0 || candidate->form != MENTION_NAME)
		return false;
	if (candidate->type != NAME_PERSON && !salience_is_possessive(&tokens[word - 1]))
		return false;       /* "If Congress rejects it, Iran ...": "it" may be anything said before */
	for (int steps = 0; at > 0 && steps < CLIMB; steps++) {
		const struct token *token = &tokens[at - 1];
		if (token->head == verb)
			return deprel_is(token, "obl") || deprel_is(token, "advcl");
		at = token->head;
	}
	return false;
}

int salience(const struct resolver *resolver, const struct candidate *candidate, const struct pronoun *pronoun)
{
	const struct discourse *discourse = resolver->discourse;
	const struct token *tokens = tokens_of(discourse, pronoun->sentence);
	const struct token *others = tokens_of(discourse, candidate->sentence);
	int value[FEATURES] = { 0 }, sum = 0;
	struct pair pair = {
		resolver, candidate, pronoun, tokens, others, &tokens[pronoun->word - 1],
		role_of(others, candidate->word),
		candidate->entity >= 0 ? &discourse->entities[candidate->entity] : NULL,
		subject_of(&discourse->sentences[candidate->sentence], candidate),
		candidate->sentence == pronoun->sentence, value,
	};

	add_distance(&pair);
	add_role(&pair);
	add_clause(&pair);
	add_kind(&pair);
	add_entity(&pair);
	add_verb(&pair);
	add_actor(&pair);
	value[OTHER_QUOTE] = discourse->sentences[pronoun->sentence].quoted[pronoun->word] !=
	                     discourse->sentences[candidate->sentence].quoted[candidate->word];
	for (int feature = 0; feature < FEATURES; feature++)
		sum += salience_weights[pronoun->class][feature] * value[feature];
	return sum;
}
