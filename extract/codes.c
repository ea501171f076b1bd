/* codes.c - gives events their PLOVER type and mode by the codebook */
#include "extract/codes.h"

#include <string.h>

#include "extract/arguments.h"
#include "extract/clauses.h"
#include "extract/codebook.h"

struct coder {
	struct arena *arena;
	const struct document *document;
	const struct codebook *codebook;
	const struct event *event;
	struct told {
		bool      known;
		uint64_t *terms;
	} told[CODE_ROLES];              /* what the event says of each role, found when a condition asks for it */
};

/* --- tests --- */

/* Is `word` one of those joined with ";"? */
static bool is_listed(struct text words, struct text word)
{
	struct text one;

	while (word.length > 0 && words.length > 0 && text_next(&words, ';', &one))
		if (text_equal_caseless(one, word))
			return true;
	return false;
}

static struct text lemma_of(const struct coder *coder, int word)
{
	const struct token *token = document_word(coder->document, (int)coder->event->sentence, word);

	if (token == NULL)
		return (struct text){0};
	return token->lemma.length > 0 ? token->lemma : token->form;
}

/* "thousands of reservists" are reservists. */
static int counted(const struct coder *coder, int head)
{
	static const char *const measures[] = {"thousand", "hundred", "dozen",  "score",  "million", "number", "group",
					       "series",   "round",   "batch",  "wave",   "spate",   "part",   "some",
					       "contingent", "pair",  "couple", "handful", "string", "shipment", "consignment",
					       "package",  "team",    "convoy", "total", "torrent", "barrage", "storm", "crowd", "load",  "worth",   "kg",     "ton", NULL};
	const struct tree *tree = coder->event->tree;

	if (tree == NULL || !text_among(tree->nodes[head].lemma, measures))
		return head;
	for (int child = tree->nodes[head].child; child != 0; child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_NMOD && tree_case(tree, child) != 0 &&
		    tree->nodes[tree_case(tree, child)].word == WORD_OF)
			return child;
	return head;
}

/* The word that says what an argument is: its head, or the last word of a name from another sentence. */
static struct text argument_word(const struct coder *coder, const struct argument *argument)
{
	size_t start = argument->name.length;

	if (argument->head > 0)
		return lemma_of(coder, argument->head);
	while (start > 0 && argument->name.bytes[start - 1] != ' ')
		start--;
	return text_slice(argument->name, start, argument->name.length);
}

/* "cease-fire" of a head "fire", empty where it is no part of a word with a hyphen. */
static struct text hyphenated(const struct coder *coder, int head)
{
	const struct token *hyphen = document_word(coder->document, (int)coder->event->sentence, head - 1);

	if (head < 3 || hyphen == NULL || !text_is(hyphen->form, "-"))
		return (struct text){0};
	return text_join(coder->arena, lemma_of(coder, head - 2), "-", lemma_of(coder, head));
}

/* --- what an event says --- */

static void add_word(const struct coder *coder, uint64_t *told, int word)
{
	code_terms_add(coder->codebook->terms, told, lemma_of(coder, word));
}

/* An argument is what its head says, or what that counts: "thousand" and "reservist" of thousands of reservists. */
static void add_argument(const struct coder *coder, uint64_t *told, const struct argument *argument)
{
	int head = argument->head, what = head > 0 ? counted(coder, head) : head;

	code_terms_add(coder->codebook->terms, told, argument_word(coder, argument));
	if (what != head)
		add_word(coder, told, what);
	code_terms_add(coder->codebook->terms, told, hyphenated(coder, head));
}

static void add_role(const struct coder *coder, uint64_t *told, const struct arguments *role)
{
	for (size_t i = 0; i < role->count; i++)
		add_argument(coder, told, &role->items[i]);
}

static void add_relation(const struct coder *coder, uint64_t *told)
{
	struct text rest = coder->event->relation, word;

	while (rest.length > 0 && text_next(&rest, ' ', &word))
		code_terms_add(coder->codebook->terms, told, word);
}

/* Purposes belong to what tells them, "gathered to demand"; other clauses tell of something else. */
static bool is_clause(const struct tree *tree, int word)
{
	switch (tree->nodes[word].deprel) {
	case DEP_CCOMP:
	case DEP_RELCL:
	case DEP_PARATAXIS:
	case DEP_CSUBJ: return true;
	case DEP_ADVCL: return !tree_is_infinitive(tree, word);
	default: return tree->nodes[word].deprel == DEP_CONJ && tree_is_predicate(tree, word);
	}
}

static void add_words_below(const struct coder *coder, uint64_t *told, int word)
{
	const struct tree *tree = coder->event->tree;

	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling) {
		if (is_clause(tree, child))
			continue;
		code_terms_add(coder->codebook->terms, told, tree->nodes[child].lemma);
		add_words_below(coder, told, child);
	}
}

/* Any word that tells the event, "as human shields", but none of the clauses below it. */
static void add_words(const struct coder *coder, uint64_t *told)
{
	const struct event *event = coder->event;

	for (int word = event->first; word > 0 && word <= event->last; word++)
		add_word(coder, told, word);
	if (event->tree != NULL)
		add_words_below(coder, told, event->word);
}

/* `any` is object, recipient, or the noun of a light verb. */
static void add_terms(const struct coder *coder, enum code_role role, uint64_t *told)
{
	const struct event *event = coder->event;

	switch (role) {
	case CODE_ACTOR: add_role(coder, told, &event->actor); break;
	case CODE_RECIPIENT: add_role(coder, told, &event->recipient); break;
	case CODE_OBJECT: add_role(coder, told, &event->object); break;
	case CODE_ANY:
		add_role(coder, told, &event->object);
		add_role(coder, told, &event->recipient);
		if (event->content != event->word)
			add_word(coder, told, event->content);
		break;
	case CODE_REL: add_relation(coder, told); break;
	case CODE_WORDS: add_words(coder, told); break;
	default: break;
	}
}

static void begin_event(struct coder *coder, const struct event *event)
{
	coder->event = event;
	for (int role = 0; role < CODE_ROLES; role++)
		coder->told[role].known = false;
}

static bool says(struct coder *coder, enum code_role role, int term)
{
	struct told *told = &coder->told[role];
	size_t width = code_terms_width(coder->codebook->terms);

	if (!told->known) {
		if (told->terms == NULL)
			told->terms = arena_room(coder->arena, width, sizeof *told->terms);
		memset(told->terms, 0, width * sizeof *told->terms);
		add_terms(coder, role, told->terms);
		told->known = true;
	}
	return code_terms_has(told->terms, term);
}

/* --- conditions --- */

static bool argument_fits(const struct alternative *alternative, const struct argument *argument)
{
	if (alternative->test == TEST_TYPE)
		return text_equal(argument->type, alternative->text);
	return alternative->test == TEST_ACTOR && (argument_acts(argument) || argument->sector.length > 0);
}

static bool role_fits(const struct alternative *alternative, const struct arguments *role)
{
	if (alternative->test == TEST_NONE)
		return role->count == 0;
	if (alternative->test == TEST_MANY)
		return role->count > 1;
	for (size_t i = 0; i < role->count; i++)
		if (argument_fits(alternative, &role->items[i]))
			return true;
	return false;
}

static bool any_fits(const struct event *event, const struct alternative *alternative)
{
	if (alternative->test == TEST_NONE)
		return event->object.count == 0 && event->recipient.count == 0;
	return role_fits(alternative, &event->object) || role_fits(alternative, &event->recipient);
}

/* A name of that type among the words of the event: "at the APEC summit". */
static bool names_fit(const struct coder *coder, const struct alternative *alternative)
{
	const struct document *document = coder->document;
	const struct document_sentence *sentence = &document->sentences[coder->event->sentence];

	for (int i = 0; i < sentence->mention_count; i++) {
		const struct mention *mention = &document->mentions[sentence->mention_first + i];

		if (mention->first >= coder->event->first && mention->last <= coder->event->last &&
		    text_equal(entity_type_text(document->entities[mention->entity].type), alternative->text))
			return true;
	}
	return false;
}

static bool status_fits(const struct event *event, struct text text)
{
	static const char *const names[] = {"actual",    "planned",     "proposed",
					    "requested", "conditional", "historical"};

	return text_is(text, names[event->status]);
}

static bool alternative_fits(struct coder *coder, enum code_role role, const struct alternative *alternative)
{
	const struct event *event = coder->event;

	switch (role) {
	case CODE_IN: return names_fit(coder, alternative);
	case CODE_STATUS: return status_fits(event, alternative->text);
	case CODE_POLARITY: return text_is(alternative->text, "-") == (event->polarity == POLARITY_NEGATIVE);
	default: break;
	}
	if (alternative->test == TEST_TERM)
		return says(coder, role, alternative->term);
	switch (role) {
	case CODE_ACTOR: return role_fits(alternative, &event->actor);
	case CODE_RECIPIENT: return role_fits(alternative, &event->recipient);
	case CODE_OBJECT: return role_fits(alternative, &event->object);
	case CODE_ANY: return any_fits(event, alternative);
	default: return false;
	}
}

/* Verbs that mean little by themselves: with a particle that no line names they mean something else. */
static bool particle_matters(const struct event *event)
{
	static const char *const verbs[] = {"hold",  "set",  "give",  "take",  "put",   "call", "come",
					    "go",    "turn", "break", "bring", "make",  "get",  "keep",
					    "carry", "run",   "swear",  "work",  "look",  "stand", "open", NULL};

	return event->particle.length > 0 && text_among(event->lemma, verbs);
}

/* "out" of "out of" */
static struct text first_word(struct text preposition)
{
	struct text word = {0};

	text_next(&preposition, ' ', &word);
	return word;
}

static bool entry_fits(struct coder *coder, const struct code_entry *entry)
{
	const struct event *event = coder->event;

	if (entry->with.length == 0 && particle_matters(event))
		return false;
	if (entry->with.length > 0 && !is_listed(entry->with, event->particle) &&
	    !is_listed(entry->with, event->set_preposition) && !is_listed(entry->with, event->preposition) && !is_listed(entry->with, first_word(event->preposition)))
		return false;
	for (size_t i = 0; i < entry->condition_count; i++) {
		const struct code_condition *condition = &entry->conditions[i];
		bool fits = false;

		for (size_t j = 0; j < condition->count && !fits; j++)
			fits = alternative_fits(coder, condition->role, &condition->alternatives[j]);
		if (!fits)
			return false;
	}
	return true;
}

/* The heaviest entry that fits and weighs at least `weight`, or NULL. */
static const struct code_entry *best_entry(struct coder *coder, const struct code_slot *slot,
					   int weight)
{
	const struct code_entry *best = NULL;

	for (size_t i = 0; slot != NULL && i < slot->count; i++) {
		const struct code_entry *entry = slot->entries[i];

		if (entry->weight >= weight && (best == NULL || entry->weight > best->weight) &&
		    entry_fits(coder, entry))
			best = entry;
	}
	return best;
}

/* --- events --- */

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
	noun = lemma_of(coder, object->items[0].head);
	entry = best_entry(coder, codebook_lemma(coder->codebook, noun), 0);
	return entry != NULL ? entry : best_entry(coder, codebook_stem(coder->codebook, noun), 0);
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
	return best_entry(coder, codebook_lemma(coder->codebook, event->tree->nodes[governor].lemma), 0);
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
		event->content != event->word ? lemma_of(coder, event->content) : (struct text){0};
	const struct token *token = document_word(coder->document, (int)event->sentence, event->content);
	const struct code_slot *lemma = is_state(coder) ? NULL : codebook_lemma(coder->codebook, event->lemma);
	const struct code_slot *inner =
		content.length > 0 && !event->undone && event->set_preposition.length == 0 /* "came into force" */
			? codebook_lemma(coder->codebook, content)
			: NULL;
	const struct code_entry *entry = only_tries(event) ? best_entry(coder, inner, 0) : NULL;

	if (entry == NULL)
		entry = best_entry(coder, lemma, 1);
	if (entry == NULL && token != NULL && text_is(token->upos, "NOUN"))
		entry = best_entry(coder, inner, 0);
	if (entry == NULL)
		entry = entry_of_object(coder);
	if (entry == NULL)
		entry = best_entry(coder, lemma, 0);
	if (entry == NULL)
		entry = best_entry(coder, inner, 0);
	/* Stems join verbs and nouns; an adjective such as "acceptable" tells of no event of its verb. */
	if (entry == NULL && lemma == NULL && !predicate_is(coder, "ADJ"))
		entry = best_entry(coder, codebook_stem(coder->codebook, event->lemma), 0);
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
		words[0] = lemma_of(coder, event->content);
	if (event->object.count > 0)
		words[1] = argument_word(coder, &event->object.items[0]);
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

		begin_event(&coder, event);
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
