/* date_tense.c - does the clause around some words tell of the past or of the future? */
#include "tag/date_tense.h"

enum { PAST = -1, NEITHER = 0, FUTURE = 1, NO_VERB = 2, FARTHEST = 25, HIGHEST = 8 };

static const struct {
	const char *form;
	int tense;
} tense_words[] = {
	{ "will", FUTURE },    { "shall", FUTURE },     { "'ll", FUTURE },      { "\xe2\x80\x99ll", FUTURE },
	{ "wo", FUTURE },      { "would", FUTURE },     { "should", FUTURE },   { "must", FUTURE },
	{ "might", FUTURE },   { "scheduled", FUTURE }, { "planned", FUTURE },  { "slated", FUTURE },
	{ "due", FUTURE },     { "expected", FUTURE },  { "plans", FUTURE },    { "plan", FUTURE },
	{ "intends", FUTURE }, { "intend", FUTURE },    { "upcoming", FUTURE }, { "forthcoming", FUTURE },
	{ "expects", FUTURE }, { "hopes", FUTURE },     { "was", PAST },        { "were", PAST },
	{ "had", PAST },       { "did", PAST },         { "has", PAST },        { "have", PAST },
	{ "is", NEITHER },     { "are", NEITHER },
};

enum { MODALS = 9 }; /* the first of them */

static int tense_of_form(struct text form)
{
	for (size_t i = 0; i < sizeof tense_words / sizeof *tense_words; i++)
		if (text_is(form, tense_words[i].form))
			return tense_words[i].tense;
	return NO_VERB;
}

static const struct token *word(const struct sentence *sentence, int id)
{
	return id >= 1 && (size_t)id <= sentence->token_count ? &sentence->tokens[id - 1] : NULL;
}

/* "to meet": what is wanted or planned is still to come; without XPOS any word behind "to" but these */
static bool is_infinitive(const struct sentence *sentence, const struct token *token)
{
	static const char *const others[] = { "the", "a",   "an",    "this", "that", "its",
					      "his", "her", "their", "all",  NULL };
	const struct token *before = word(sentence, token->id - 1);

	if (before == NULL || !text_is(before->form, "to"))
		return false;
	if (token->xpos.length > 0)
		return text_is(token->xpos, "VB");
	for (const char *const *other = others; *other != NULL; other++)
		if (text_is(token->form, *other))
			return false;
	return token->form.bytes[0] >= 'a' && token->form.bytes[0] <= 'z';
}

/* A verb that may be the last of its group: "(should be) completed", "(has been) scheduled" */
static bool is_participle(const struct token *token)
{
	static const char *const irregular[] = {
		"said",   "told",     "met",   "held",    "took",   "made",   "came",   "went",  "began",
		"left",   "won",      "broke", "taken",   "given",  "gave",   "sent",   "flew",  "fled",
		"fell",   "rose",     "built", "bought",  "became", "caught", "drew",   "found", "grew",
		"fought", "brought",  "heard", "kept",    "led",    "lost",   "paid",   "ran",   "sank",
		"saw",    "sold",     "shot",  "spoke",   "spent",  "stood",  "struck", "burst", "wrote",
		"threw",  "withdrew", "died",  "thought", "taught", NULL,
	};

	if (token->xpos.length > 0)
		return text_is(token->xpos, "VBN") || text_is(token->xpos, "VBD");
	for (const char *const *form = irregular; *form != NULL; form++)
		if (text_is(token->form, *form))
			return true;
	return token->form.length > 4 && text_ends(token->form, "ed");
}

/* What stands between an auxiliary and its verb. */
static bool is_inside_group(const struct token *token)
{
	static const char *const inside[] = { "be",   "been",    "being", "not", "n't",
					      "also", "already", "have",  "to",  NULL };

	for (const char *const *form = inside; *form != NULL; form++)
		if (text_is(token->form, *form))
			return true;
	return text_ends(token->form, "ly");
}

static bool is_modal(struct text form)
{
	for (size_t i = 0; i < MODALS; i++)
		if (text_is(form, tense_words[i].form))
			return true;
	return false;
}

/* Is there a modal or "to" in front of a participle? */
static bool modal_before(const struct sentence *sentence, const struct token *verb)
{
	const struct token *token = word(sentence, verb->id - 1);

	while (token != NULL && is_inside_group(token)) {
		if (text_is(token->form, "to"))
			return true;
		token = word(sentence, token->id - 1);
	}
	return token != NULL && is_modal(token->form);
}

/* Is there, behind an auxiliary, what makes it tell of the future: "has been scheduled", "is set to" */
static bool is_ahead(const struct sentence *sentence, const struct token *auxiliary)
{
	const struct token *token = word(sentence, auxiliary->id + 1);

	while (token != NULL && is_inside_group(token) && !text_is(token->form, "to"))
		token = word(sentence, token->id + 1);
	return token != NULL && (tense_of_form(token->form) == FUTURE || text_is(token->form, "set"));
}

/* The tense that one word shows, NO_VERB where it shows none. */
static int tense_of(const struct sentence *sentence, const struct token *token)
{
	int tense = tense_of_form(token->form);

	if (tense == FUTURE)
		return FUTURE;
	if (tense != NO_VERB)
		return is_ahead(sentence, token) ? FUTURE : tense;
	if (is_infinitive(sentence, token))
		return FUTURE;
	if (!is_participle(token))
		return NO_VERB;
	return modal_before(sentence, token) ? FUTURE : PAST;
}

/* The tense of the verb group whose head is `verb`: its auxiliaries come first. */
static int tense_of_group(const struct sentence *sentence, const struct token *verb)
{
	int tense = NO_VERB, found;

	if (tense_of_form(verb->form) == FUTURE)
		return FUTURE;  /* "has been scheduled" */
	for (int id = verb->id - 1; id >= 1 && id >= verb->id - 5; id--)
		if (sentence->tokens[id - 1].head == verb->id &&
		    text_starts(sentence->tokens[id - 1].deprel, "aux")) {
			found = tense_of_form(sentence->tokens[id - 1].form);
			tense = found != NO_VERB ? found : tense;
		}
	return tense != NO_VERB ? tense : tense_of(sentence, verb);
}

/* "if it raised the price in July": the past tense of a condition is none of time. */
static bool is_condition(const struct sentence *sentence, const struct token *verb)
{
	for (int id = verb->id - 1; id >= 1 && id >= verb->id - 6; id--)
		if (text_is(sentence->tokens[id - 1].form, "if") ||
		    text_is(sentence->tokens[id - 1].form, "unless"))
			return true;
	return false;
}

/* The nearest verb above the words that shows a tense. */
static int tense_of_tree(const struct sentence *sentence, int first, int last)
{
	const struct token *token = word(sentence, first);

	for (int climbed = 0; token != NULL && token->head > 0 && climbed < HIGHEST; climbed++) {
		token = word(sentence, token->head);
		if (token == NULL || (token->id >= first && token->id <= last))
			continue;
		if (text_is(token->upos, "VERB") || text_is(token->upos, "AUX")) {
			int tense = tense_of_group(sentence, token);
			if (tense != NO_VERB && !is_condition(sentence, token))
				return tense;
		}
	}
	return NO_VERB;
}

static int tense_nearby(const struct sentence *sentence, int from, int step)
{
	const struct token *token;
	int tense;

	for (int i = 0; i < FARTHEST && (token = word(sentence, from + i * step)) != NULL; i++)
		if ((tense = tense_of(sentence, token)) != NO_VERB && !is_condition(sentence, token))
			return tense;
	return NO_VERB;
}

/* "until Friday", "by June" */
static bool is_deadline(const struct sentence *sentence, int first)
{
	const struct token *before = word(sentence, first - 1);

	return before != NULL && (text_is(before->form, "until") || text_is(before->form, "by"));
}

int date_tense(const struct sentence *sentence, int first, int last)
{
	int tense = tense_of_tree(sentence, first, last);

	if (tense == NO_VERB)
		tense = tense_nearby(sentence, first - 1, -1);
	if (tense == NO_VERB)
		tense = tense_nearby(sentence, last + 1, 1);
	if ((tense == NO_VERB || tense == NEITHER) && is_deadline(sentence, first))
		tense = FUTURE;
	return tense == NO_VERB ? NEITHER : tense;
}
