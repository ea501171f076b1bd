/* citation_scope.c - which sentences rest on a citation, and the events in them */
#include "extract/citations.h"

#include "extract/facts.h"
#include "tokenize/days.h"

/* Nothing but marks behind the citation's bracket, in its sentence and in its paragraph. */
static bool ends_paragraph(const struct document *document, const struct citation *citation)
{
	const struct document_sentence *own = &document->sentences[citation->sentence];
	const struct sentence *rows = &own->rows;

	if (citation->sentence + 1 < document->sentence_count && own[1].paragraph == own->paragraph)
		return false;
	for (int word = citation->close + 1; word <= (int)rows->token_count; word++)
		if (!text_is(rows->tokens[word - 1].upos, "PUNCT") && rows->tokens[word - 1].form.length > 1)
			return false;
	return citation->close > 0;
}

/* "There appear to be ...": the author's own bridge between what others report. */
static bool is_impersonal(const struct document *document, int sentence)
{
	const struct document_sentence *s = &document->sentences[sentence];

	for (int child = s->child[s->child[0]]; child != 0; child = s->sibling[child])
		if (text_is(s->rows.tokens[child - 1].deprel, "expl") &&
		    text_is(s->rows.tokens[child - 1].lemma, "there"))
			return true;
	return false;
}

static void cover_back(const struct document *document, struct citation *citation, int from)
{
	int paragraph = document->sentences[citation->sentence].paragraph, first = citation->sentence;

	while (paragraph > 0 && first - 1 >= from && document->sentences[first - 1].paragraph == paragraph)
		first--;
	while (first < citation->sentence && is_impersonal(document, first))
		first++;
	citation->cover_first = first;
}

/* The entity of a word's subject, else of the person named right beside it; -1 for none. */
static int subject_entity(const struct document *document, int sentence, int word)
{
	const struct document_sentence *s = &document->sentences[sentence];

	for (int child = s->child[word]; child != 0; child = s->sibling[child]) {
		const struct mention *mention = mention_headed(document, sentence, child);

		if (mention != NULL && text_starts(s->rows.tokens[child - 1].deprel, "nsubj") &&
		    document->entities[mention->entity].type != NAME_DATE)
			return mention->entity;
	}
	for (int side = -1; side <= 1; side += 2) {
		const struct mention *mention = name_at(document, sentence, word + side);

		if (mention != NULL && document->entities[mention->entity].type == NAME_PERSON)
			return mention->entity;
	}
	return -1;
}

/* Is the entity the subject of the sentence's root, or of what stands directly under it (", he said")? */
static bool speaks_in(const struct document *document, int sentence, int entity)
{
	const struct document_sentence *s = &document->sentences[sentence];
	int root = s->child[0];

	if (root == 0 || subject_entity(document, sentence, root) == entity)
		return root != 0;
	for (int child = s->child[root]; child != 0; child = s->sibling[child])
		if (subject_entity(document, sentence, child) == entity)
			return true;
	return false;
}

static void cover_on(const struct document *document, struct citation *citation, int until)
{
	const struct document_sentence *own = &document->sentences[citation->sentence];
	int speaker = subject_entity(document, citation->sentence, own->child[0]);

	while (speaker >= 0 && own->paragraph > 0 && citation->cover_last + 1 < until &&
	       document->sentences[citation->cover_last + 1].paragraph == own->paragraph &&
	       speaks_in(document, citation->cover_last + 1, speaker))
		citation->cover_last++;
}

void citations_cover(const struct document *document, struct citations *citations)
{
	for (int i = 0; i < citations->count; i++) {
		struct citation *citation = &citations->items[i];
		const struct citation *before = i > 0 ? citation - 1 : NULL;
		int next = i + 1 < citations->count ? citations->items[i + 1].sentence
						    : document->sentence_count;

		if (before != NULL && before->sentence == citation->sentence && before->close > 0 &&
		    before->close == citation->close)
			citation->cover_first = before->cover_first; /* "(A, May 3; B, May 4)" */
		else if (citation->form == CITATION_PARENTHETICAL && ends_paragraph(document, citation))
			cover_back(document, citation, before != NULL ? before->cover_last + 1 : 0);
		else if (citation->form == CITATION_INTERVIEW)
			cover_on(document, citation, next);
		if (citation->cover_first > citation->sentence)
			citation->cover_first = citation->sentence;
	}
}

/* --- events --- */

/* The citation that an event rests on: in its own sentence the next one behind it, else the nearest. */
static const struct citation *citation_of(const struct citations *citations, const struct event *event)
{
	const struct citation *found = NULL;
	int sentence = (int)event->sentence;

	for (int i = 0; i < citations->count; i++) {
		const struct citation *citation = &citations->items[i];

		if (sentence < citation->cover_first || sentence > citation->cover_last)
			continue;
		if (citation->sentence == sentence && citation->first > event->word)
			return citation;
		if (found == NULL || found->sentence != sentence || citation->sentence == sentence)
			found = citation;
	}
	return found;
}

/* The latest day in a list of dates; empty where they are less exact, or of a year that nobody knows. */
static struct text latest_day(struct arena *arena, struct text dates)
{
	struct text item, latest = {0};
	struct day day;

	while (facts_list_next(arena, &dates, &item))
		if (day_parse(text_copy_string(arena, item), &day) && text_compare(item, latest) > 0)
			latest = item;
	return latest;
}

static void bound_date(struct arena *arena, const struct citation *citation, struct event *event)
{
	struct text day = latest_day(arena, citation->date);

	if ((event->status != STATUS_ACTUAL && event->status != STATUS_HISTORICAL) || day.length == 0 ||
	    event->date.length > 0 || event->date_from.length > 0 || event->date_to.length > 0)
		return;
	event->date_to = day;
	event->date_basis = TEXT("source-bound");
	event->inferred |= INFERRED_DATE;
}

/* "(Interfax, May 3, 4; TASS, May 5)": a citation can have several days. */
static struct text add_days(struct arena *arena, struct text list, struct text days)
{
	struct text day;

	while (facts_list_next(arena, &days, &day))
		list = facts_list_add(arena, list, day);
	return list;
}

static void rest_on(struct arena *arena, const struct citations *citations, const struct citation *citation,
		    struct event *event)
{
	const struct citation *end = citations->items + citations->count, *first = citation;
	bool paragraph = citation->sentence != (int)event->sentence;

	while (citation->close > 0 && first > citations->items && first[-1].sentence == citation->sentence &&
	       first[-1].close == citation->close)
		first--;
	for (const struct citation *at = first; at < end && at->sentence == citation->sentence; at++) {
		if (at != citation && (at->close == 0 || at->close != citation->close))
			break;
		event->source = facts_list_add(arena, event->source, at->source);
		event->source_date = at == first ? at->date : add_days(arena, event->source_date, at->date);
	}
	event->scope = paragraph ? SCOPE_PARAGRAPH : SCOPE_INLINE;
	if (paragraph)
		event->inferred |= INFERRED_SOURCE;
	bound_date(arena, citation, event);
}

void citations_apply(struct arena *arena, const struct citations *citations, struct events *events)
{
	for (size_t i = 0; i < events->count; i++) {
		const struct citation *citation = citation_of(citations, &events->items[i]);

		if (citation != NULL)
			rest_on(arena, citations, citation, &events->items[i]);
	}
}
