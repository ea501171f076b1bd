/* codes.c - gives events their PLOVER type and mode by the codebook */
#include "extract/codes.h"

#include "extract/clauses.h"
#include "extract/coder.h"

static bool predicate_is(const struct coder *coder, const char *upos)
{
	const struct token *token =
		document_word(coder->document, (int)coder->event->sentence, coder->event->word);

	return token != NULL && text_is(token->upos, upos);
}

/* "the vote will be free": adjectives that are spelled like a verb, of which nobody does anything. */
static bool is_state(const struct coder *coder)
{
	static const char *const adjectives[] = {"free",     "open",   "clear",  "separate", "secure", "slow",  "empty", "calm",
						 "complete", "direct", "present", "quiet",   "firm",   "close", NULL};

	return predicate_is(coder, "ADJ") && text_among(coder->event->lemma, adjectives);
}

/* Verbs that only say that what their noun tells is done, begins or goes on: "complete a withdrawal". */
static bool only_does(const struct event *event)
{
	static const char *const verbs[] = {
		"begin",  "start",  "continue", "resume", "complete", "finish",  "conduct", "carry",  "undertake",
		"launch", "mount",  "make",     "give",   "issue",    "announce", "report", "step",   "intensify",
		"expand", "pursue", "open",     "stage",  "hold",     "lead",     "join",   "order",  "initiate",
		"renew",  "repeat", "commit",   "perform", "deliver", "receive",  "face",   "suffer", "prepare",
		"plan",   "engage", "participate", "take", "lift",    "accelerate", NULL};

	return text_among(event->lemma, verbs);
}

/* Verbs that only say that what they stay in a chain with is tried or begins: "try to kill". */
static bool only_tries(const struct event *event)
{
	static const char *const verbs[] = {"try",    "begin", "start",  "continue", "attempt", "manage",
					    "happen", "get",   "come",   "dare",     "proceed", NULL};

	return event->content != event->word && text_among(event->lemma, verbs);
}

static const struct code_entry *entry_of_object(struct coder *coder)
{
	const struct arguments *object = &coder->event->object;
	const struct code_entry *entry;
	struct text noun;

	if (object->count == 0 || object->items[0].head == 0 || !only_does(coder->event))
		return NULL;
	noun = coder_lemma(coder, object->items[0].head);
	entry = coder_best_entry(coder, codebook_lemma(coder->codebook, noun), 0);
	return entry != NULL ? entry : coder_best_entry(coder, codebook_stem(coder->codebook, noun), 0);
}

/* What somebody is ready to do, whatever it is, is coded by his being ready: "is committed to opening the market". */
static const struct code_entry *entry_above(struct coder *coder)
{
	const struct event *event = coder->event;
	const struct embedding *embedding;
	int governor;

	if (event->tree == NULL || event->nominal)
		return NULL;
	embedding = clause_embedding(coder->arena, event->tree, event->word, &governor);
	if (embedding == NULL || embedding->role != ROLE_MODAL || embedding->complement == COMPLEMENT_NP)
		return NULL;
	return coder_best_entry(coder, codebook_lemma(coder->codebook, event->tree->nodes[governor].lemma), 0);
}

/*
 * In this order: what the predicate means with its arguments ("launch" an attack), the noun of a light verb
 * ("exert pressure"), the bare predicate ("agree" to seek), the verb that a chain ends in ("begin to
 * withdraw"), all of it once more by stems, and the words above it.
 */
static const struct code_entry *entry_of(struct coder *coder)
{
	const struct event *event = coder->event;
	struct text content =
		event->content != event->word ? coder_lemma(coder, event->content) : (struct text){0};
	const struct token *token = document_word(coder->document, (int)event->sentence, event->content);
	const struct code_slot *lemma = is_state(coder) ? NULL : codebook_lemma(coder->codebook, event->lemma);
	const struct code_slot *inner =
		content.length > 0 && !event->undone && event->set_preposition.length == 0 /* "came into force" */
			? codebook_lemma(coder->codebook, content)
			: NULL;
	const struct code_entry *entry = only_tries(event) ? coder_best_entry(coder, inner, 0) : NULL;

	if (entry == NULL)
		entry = coder_best_entry(coder, lemma, 1);
	if (entry == NULL && token != NULL && text_is(token->upos, "NOUN"))
		entry = coder_best_entry(coder, inner, 0);
	if (entry == NULL)
		entry = entry_of_object(coder);
	if (entry == NULL)
		entry = coder_best_entry(coder, lemma, 0);
	if (entry == NULL)
		entry = coder_best_entry(coder, inner, 0);
	/* Stems join verbs and nouns; an adjective such as "acceptable" tells of no event of its verb. */
	if (entry == NULL && lemma == NULL && !predicate_is(coder, "ADJ"))
		entry = coder_best_entry(coder, codebook_stem(coder->codebook, event->lemma), 0);
	return entry != NULL ? entry : entry_above(coder);
}

/* What a request, a refusal or a threat is about, by the type of that. */
static struct text mode_about(struct text type, const struct code_type *about)
{
	static const struct {
		const char *outer, *inner, *mode;
	} modes[] = {
		{"REQUEST", "CONSULT", "meet"},        {"REQUEST", "AID", "assist"},
		{"REQUEST", "COOPERATE", "assist"},    {"REQUEST", "SUPPORT", "assist"},
		{"REQUEST", "CONCEDE", "yield"},       {"REQUEST", "RETREAT", "yield"},
		{"REJECT", "CONSULT", "meet"},         {"REJECT", "AID", "assist"},
		{"REJECT", "COOPERATE", "assist"},     {"REJECT", "SUPPORT", "assist"},
		{"REJECT", "CONCEDE", "yield"},        {"REJECT", "RETREAT", "yield"},
		{"THREATEN", "ASSAULT", "violence"},   {"THREATEN", "MOBILIZE", "violence"},
		{"THREATEN", "SANCTION", "relations"}, {"THREATEN", "COERCE", "restrict"},
	};

	for (size_t i = 0; i < sizeof modes / sizeof *modes; i++)
		if (text_is(type, modes[i].outer) && text_is(about->type, modes[i].inner))
			return text_of(modes[i].mode);
	return (struct text){0};
}

/* The type of what an event is about: of its content's verb or noun, else of its object. */
static const struct code_type *type_about(const struct coder *coder)
{
	const struct event *event = coder->event;
	struct text words[2] = {{0}};

	if (event->content != event->word)
		words[0] = coder_lemma(coder, event->content);
	if (event->object.count > 0)
		words[1] = coder_argument_word(coder, &event->object.items[0]);
	for (int i = 0; i < 2; i++) {
		const struct code_slot *slot =
			words[i].length > 0 ? codebook_lemma(coder->codebook, words[i]) : NULL;

		if (slot == NULL && words[i].length > 0)
			slot = codebook_stem(coder->codebook, words[i]);
		for (size_t j = 0; slot != NULL && j < slot->count; j++)
			if (slot->entries[j]->condition_count == 0 && slot->entries[j]->type->type.length > 0)
				return slot->entries[j]->type;
	}
	return NULL;
}

static void code_event(struct coder *coder, struct event *event)
{
	const struct code_entry *entry = entry_of(coder);
	const struct code_type *type, *about, *with_mode;

	if (entry == NULL)
		return;
	type = entry->type;
	if (type->mode.length == 0 && (about = type_about(coder)) != NULL &&
	    (with_mode = codebook_type(coder->codebook, type->type, mode_about(type->type, about))) != NULL)
		type = with_mode;
	event->code = type->type;
	event->mode = type->mode;
	event->quad = type->quad;
	event->score = type->score;
	event->code_entry = entry;
}

static void fill_sectors(struct arena *arena, const struct document *document,
			 const struct codebook *codebook, int sentence, struct arguments *role)
{
	for (size_t i = 0; i < role->count; i++)
		role->items[i].sector = sector_of(arena, document, codebook, sentence, &role->items[i]);
}

void codes_apply(struct arena *arena, const struct document *document, const struct codebook *codebook,
		 struct events *events)
{
	struct coder coder = {.arena = arena, .document = document, .codebook = codebook};

	for (size_t i = 0; i < events->count; i++) {
		struct event *event = &events->items[i];
		int sentence = (int)event->sentence;

		coder_begin(&coder, event);
		fill_sectors(arena, document, codebook, sentence, &event->actor);
		fill_sectors(arena, document, codebook, sentence, &event->recipient);
		fill_sectors(arena, document, codebook, sentence, &event->object);
		code_event(&coder, event);
		if (target_find(arena, document, event))
			fill_sectors(arena, document, codebook, sentence, &event->recipient);
		if (homes_find(arena, event))
			fill_sectors(arena, document, codebook, sentence, &event->actor);
	}
}
