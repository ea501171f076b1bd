/* attribution.c - speakers, triggers and quotations of the events of a document */
#include "extract/attribution.h"

#include <stddef.h>

#include "extract/arguments.h"

struct quoted {                  /* a sentence as far as quotation marks are concerned */
	bool *inside;            /* [T + 1] by word id */
	int words, quoted_words; /* without punctuation */
	bool goes_on;            /* its last quotation is not closed in it */
	bool began;              /* it begins inside of a quotation */
};

struct attribution {
	struct arena *arena;
	const struct document *document;
	const struct predicates *predicates;
	struct quoted *quoted;     /* [sentence_count] */
	const struct tree *trees;  /* [sentence_count] */
	const struct tree *tree;   /* of the sentence of the event */
	const struct tree *beside; /* of the one that was looked at last for its speaker */
};

/* --- quotation marks --- */

enum mark { MARK_NONE, MARK_OPEN, MARK_CLOSE, MARK_EITHER };

static enum mark mark_of(struct text form)
{
	if (text_is(form, "\u201c") || text_is(form, "``") || text_is(form, "\u00ab") ||
	    text_is(form, "\u201e"))
		return MARK_OPEN;
	if (text_is(form, "\u201d") || text_is(form, "''") || text_is(form, "\u00bb"))
		return MARK_CLOSE;
	return text_is(form, "\"") ? MARK_EITHER : MARK_NONE;
}

static struct quoted read_quotes(struct arena *arena, const struct sentence *rows, bool began)
{
	struct quoted quoted = {.began = began, .goes_on = began};
	int count = (int)rows->token_count;

	quoted.inside = arena_array(arena, (size_t)count + 1, sizeof *quoted.inside);
	for (int word = 1; word <= count; word++) {
		const struct token *token = &rows->tokens[word - 1];
		enum mark mark = mark_of(token->form);

		if (mark != MARK_NONE) {
			quoted.goes_on = mark == MARK_OPEN || (mark == MARK_EITHER && !quoted.goes_on);
			continue;
		}
		quoted.inside[word] = quoted.goes_on;
		quoted.words += !text_is(token->upos, "PUNCT");
		quoted.quoted_words += quoted.goes_on && !text_is(token->upos, "PUNCT");
	}
	return quoted;
}

/* A quotation goes on into the next sentence, but never beyond its paragraph: then a mark was forgotten. */
static void read_all_quotes(struct attribution *attribution)
{
	const struct document *document = attribution->document;
	bool open = false;

	attribution->quoted = arena_array(attribution->arena, (size_t)document->sentence_count,
					  sizeof *attribution->quoted);
	for (int i = 0; i < document->sentence_count; i++) {
		const struct document_sentence *sentence = &document->sentences[i];

		if (i > 0 && (sentence->paragraph != sentence[-1].paragraph || sentence->paragraph == 0))
			open = false;
		attribution->quoted[i] = read_quotes(attribution->arena, &sentence->rows, open);
		open = attribution->quoted[i].goes_on;
	}
}

/* How much of what is reported stands in quotation marks. */
static enum quote quote_of(const struct attribution *attribution, const struct report *report)
{
	const struct tree *tree = attribution->tree;
	const struct quoted *quoted = &attribution->quoted[tree->sentence];
	int words = 0, inside = 0;

	for (int word = 1; word <= tree->count; word++) {
		if (tree->nodes[word].upos == UPOS_PUNCT || !tree_dominates(tree, report->content, word) ||
		    (tree_dominates(tree, report->content, report->trigger) &&
		     tree_dominates(tree, report->trigger, word)))
			continue;
		words++;
		inside += quoted->inside[word];
	}
	/* One word outside, a "that" mostly, does not make a quotation partial. */
	return inside == 0 ? QUOTE_INDIRECT : inside + 1 >= words ? QUOTE_DIRECT : QUOTE_PARTIAL;
}

/* --- reports --- */

/* Verbs and nouns of thought, which others tell of. */
static bool is_thought(const struct tree *tree, int word)
{
	static const char *const thoughts[] = {
		"doubt",   "believe", "think",  "know",    "hope",       "fear",       "feel",
		"expect",  "see",     "belief", "hear",    "wish",       "want",       "wonder",
		"suspect", "suppose", "assume", "realize", "guess",      "worry",      "find",
		"forget",  "learn",   "regret", "presume", "remember",   "understand", "recognize",
		"fact",    "view",    "idea",   "opinion", "impression", NULL};

	return text_among(tree->nodes[word].lemma, thoughts);
}

/* "the failure suggests that": what happens says nothing, whoever tells of it does. */
static bool is_happening(const struct tree *tree, const struct argument *speaker)
{
	struct text lemma;

	if (speaker->entity != NULL || speaker->head <= 0 || speaker->head > tree->count)
		return false;
	lemma = tree->nodes[speaker->head].lemma;
	return predicates_nominal(tree->predicates, lemma) != NULL ||
	       predicates_embedding(tree->predicates, lemma, UPOS_NOUN, COMPLEMENT_TO) != NULL;
}

static bool same_speaker(const struct arguments *a, const struct arguments *b)
{
	return a->count > 0 && a->count == b->count && text_equal(a->items[0].name, b->items[0].name);
}

/* A trigger that is known already: what it reports is the word under it, on the way to the event. */
static struct report report_of_trigger(const struct tree *tree, int trigger, int word)
{
	struct report report = {.trigger = trigger, .content = word};

	while (report.content > 0 && tree->nodes[report.content].head != trigger)
		report.content = tree->nodes[report.content].head;
	if (report.content <= 0) /* the trigger stands beside or under what it reports */
		report.content = tree->nodes[trigger].head > 0 ? tree->nodes[trigger].head : word;
	return report;
}

/*
 * “...,” said Lee: a word of speech right behind the quotation that holds the event, with a name on one of
 * its sides.  Long quotations are where trees are wrong first, and this needs none.  The name's word, or 0.
 */
static int quotation_tag(const struct attribution *attribution, int word, struct report *report)
{
	const struct tree *tree = attribution->tree;
	const struct quoted *quoted = &attribution->quoted[tree->sentence];
	int behind = word;

	while (behind <= tree->count && (quoted->inside[behind] || tree->nodes[behind].upos == UPOS_PUNCT))
		behind++;
	for (int verb = behind; quoted->inside[word] && verb <= behind + 3 && verb <= tree->count; verb++) {
		const struct mention *name = mention_at(tree->document, tree->sentence, verb + 1);

		if (tree->nodes[verb].upos != UPOS_VERB || !report_word(tree, attribution->predicates, verb))
			continue;
		if (verb > behind)
			name = mention_at(tree->document, tree->sentence, verb - 1);
		if (name == NULL || tree->document->entities[name->entity].type != NAME_PERSON)
			return 0;
		*report = (struct report){.trigger = verb, .content = word};
		return name->head;
	}
	return 0;
}

static void fill(struct attribution *attribution, struct event *event, struct report report,
		 struct arguments speaker)
{
	const struct tree *tree = attribution->tree;

	event->trigger = report.trigger;
	event->trigger_sentence = event->sentence;
	event->speech = report.phrase ? TEXT("according to") : tree->nodes[report.trigger].lemma;
	event->speaker = speaker;
	event->quote = quote_of(attribution, &report);
	for (size_t i = 0; i < speaker.count; i++)
		if (speaker.items[i].inferred)
			event->inferred |= INFERRED_SPEAKER;
}

#define REPORT_DEPTH 8 /* reports of reports deeper than this are no language */

/* "as we know, as we have seen": two that stand beside each other report each other. */
static bool is_met(const int *met, int count, int trigger)
{
	while (count > 0 && met[count - 1] != trigger)
		count--;
	return count > 0;
}

static void attribute(struct attribution *attribution, struct event *event)
{
	const struct tree *tree = attribution->tree;
	bool given = event->trigger > 0 && event->trigger_sentence == event->sentence &&
		     event->trigger <= tree->count;
	struct report report = report_find(tree, attribution->predicates, event->word), tag;
	struct arguments speaker;
	bool nested = report.trigger != 0 && attribution->quoted[event->sentence].inside[report.trigger];
	int met[REPORT_DEPTH], depth = 0;
	int name = nested ? 0 : quotation_tag(attribution, event->word, &tag);

	if (name != 0) {
		fill(attribution, event, tag, arguments_of(attribution->arena, tree, name));
		event->quote = QUOTE_DIRECT;
		return;
	}
	if (report.trigger == 0 && given && report_word(tree, attribution->predicates, event->trigger))
		report = report_of_trigger(tree, event->trigger, event->word);
	event->trigger = 0;
	if (report.trigger == 0)
		return;
	speaker = report_speaker(attribution->arena, tree, attribution->predicates, &report);
	while (depth < REPORT_DEPTH &&
	       (is_thought(tree, report.trigger) || (speaker.count == 1 && is_happening(tree, &speaker.items[0])))) {
		struct report outer = report_find(tree, attribution->predicates, report.trigger);
		struct arguments told;

		met[depth++] = report.trigger;
		if (outer.trigger == 0 || is_met(met, depth, outer.trigger))
			break;
		told = report_speaker(attribution->arena, tree, attribution->predicates, &outer);
		if (speaker.count > 0 && !same_speaker(&speaker, &told) && !is_happening(tree, &speaker.items[0]))
			break;
		report = outer;
		speaker = told;
	}
	fill(attribution, event, report, speaker);
}

/* --- quotations over several sentences --- */

static bool has_quotation(const struct attribution *attribution, int sentence)
{
	return sentence >= 0 && sentence < attribution->document->sentence_count &&
	       attribution->quoted[sentence].quoted_words > 0;
}

/* The speaker whom a sentence names for its quotation; trigger 0 where it names none. */
static struct report speaker_beside(struct attribution *attribution, int sentence, struct arguments *speaker)
{
	const struct tree *tree = attribution->beside = &attribution->trees[sentence];
	struct report report = {0};

	for (int word = 1; tree->has_heads && word <= tree->count; word++) {
		if (!attribution->quoted[sentence].inside[word] || !tree_is_predicate(tree, word))
			continue;
		report = report_find(tree, attribution->predicates, word);
		if (report.trigger == 0 || attribution->quoted[sentence].inside[report.trigger])
			continue;
		*speaker = report_speaker(attribution->arena, tree, attribution->predicates, &report);
		if (speaker->count > 0)
			return report;
	}
	return (struct report){0};
}

/* Nearly all of the sentence is quoted, and nobody in it says so: who speaks is told before it, or behind. */
static void attribute_quotation(struct attribution *attribution, struct event *event)
{
	const struct document_sentence *sentences = attribution->document->sentences;
	int own = (int)event->sentence, paragraph = sentences[own].paragraph;
	const struct quoted *quoted = &attribution->quoted[own];
	struct report report = {0};
	struct arguments speaker = {0};
	int found = own;

	if (!quoted->inside[event->word] || quoted->quoted_words + 2 < quoted->words || paragraph == 0)
		return;
	while (report.trigger == 0 && attribution->quoted[found].goes_on && found + 1 - own < 8 &&
	       has_quotation(attribution, found + 1) && attribution->quoted[found + 1].began)
		report = speaker_beside(attribution, ++found, &speaker);
	if (report.trigger == 0)
		for (found = own - 1;
		     found >= 0 && own - found < 8 && report.trigger == 0 &&
		     sentences[found].paragraph == paragraph && has_quotation(attribution, found);
		     found--)
			report = speaker_beside(attribution, found, &speaker);
	if (report.trigger == 0)
		return;
	event->trigger = report.trigger;
	event->trigger_sentence = (size_t)attribution->beside->sentence;
	event->speech =
		report.phrase ? TEXT("according to") : attribution->beside->nodes[report.trigger].lemma;
	event->speaker = speaker;
	event->quote = QUOTE_DIRECT;
	event->inferred |= INFERRED_SPEAKER;
}

void attribution_apply(struct arena *arena, const struct document *document, const struct tree *trees,
		       struct events *events)
{
	struct attribution attribution = {.arena = arena, .document = document, .trees = trees};

	if (events->count == 0)
		return;
	attribution.predicates = trees[0].predicates;
	read_all_quotes(&attribution);
	for (size_t i = 0; i < events->count; i++) {
		struct event *event = &events->items[i];

		attribution.tree = &trees[event->sentence];
		if (!attribution.tree->has_heads)
			continue;
		attribute(&attribution, event);
		if (event->trigger == 0)
			attribute_quotation(&attribution, event);
	}
}
