/* coder_entries.c - whether the conditions of an entry of the codebook hold for an event */
#include "extract/coder.h"

#include "extract/arguments.h"

/* Is `word` one of those joined with ";"? */
static bool is_listed(struct text words, struct text word)
{
	struct text one;

	while (word.length > 0 && words.length > 0 && text_next(&words, ';', &one))
		if (text_equal_caseless(one, word))
			return true;
	return false;
}

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
		return coder_says(coder, role, alternative->term);
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
	    !is_listed(entry->with, event->set_preposition) && !is_listed(entry->with, event->preposition) &&
	    !is_listed(entry->with, first_word(event->preposition)))
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

const struct code_entry *coder_best_entry(struct coder *coder, const struct code_slot *slot, int weight)
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
