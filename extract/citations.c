/* citations.c - finds the media that a document cites, in brackets and in running text */
#include "extract/citations.h"

#include <string.h>
#include <strings.h>

#include "extract/facts.h"
#include "tokenize/days.h"

#define MAX_SOURCE_WORDS 8  /* "(Voice of America Ukrainian Service, May 3)"; longer is a remark */
#define MAX_BRACKET      60 /* words; a longer bracket is no citation */

struct finder {
	struct arena *arena;
	const struct document *document;
	struct citations *citations;
	size_t capacity;
	int sentence;
	int words; /* of this sentence */
};

static struct text form_at(const struct finder *finder, int word)
{
	const struct token *token = document_word(finder->document, finder->sentence, word);

	return token == NULL ? TEXT("") : token->form;
}

static bool form_is(const struct finder *finder, int word, const char *form)
{
	struct text text = form_at(finder, word);

	/* most words differ in their length, or in their first letter */
	return text.length == strlen(form) && (text.bytes[0] | 0x20) == (*form | 0x20) &&
	       strncasecmp(text.bytes, form, text.length) == 0;
}

static bool form_in(const struct finder *finder, int word, const char *const *forms)
{
	for (; *forms != NULL; forms++)
		if (form_is(finder, word, *forms))
			return true;
	return false;
}

/* The largest mention of a date that begins at a word, or NULL. */
static const struct mention *date_at(const struct finder *finder, int word)
{
	const struct mention *mention = mention_at(finder->document, finder->sentence, word);
	enum name_type type = mention == NULL ? NAME_NONE : finder->document->entities[mention->entity].type;

	return mention != NULL && mention->first == word && (type == NAME_DATE || type == NAME_TIME) ? mention
												     : NULL;
}

static bool is_month(const struct finder *finder, int word)
{
	static const char *const months[] = {
		"January",   "February", "March",    "April",    "May",  "June", "July", "August",
		"September", "October",  "November", "December", "Jan.", "Feb.", "Mar.", "Apr.",
		"Aug.",      "Sept.",    "Oct.",     "Nov.",     "Dec.", NULL};

	return form_in(finder, word, months);
}

static bool is_number(struct text form)
{
	for (size_t i = 0; i < form.length; i++)
		if (form.bytes[i] < '0' || form.bytes[i] > '9')
			return false;
	return form.length > 0 && form.length <= 4;
}

/* The last word of a date that begins at `word`, its value in *value; 0 if there is none. */
static int read_date(const struct finder *finder, int word, struct text *value)
{
	const struct mention *date = date_at(finder, word);
	int last = word + 1;

	*value = (struct text){0};
	if (date != NULL) {
		*value = date->date.value;
		return date->last;
	}
	if (!is_month(finder, word) || !is_number(form_at(finder, last)))
		return 0;
	if (form_is(finder, last + 1, ",") && form_at(finder, last + 2).length == 4 &&
	    is_number(form_at(finder, last + 2)))
		last += 2;
	return last;
}

/* "22, 23" behind November 21: one more day of the same month. */
static bool further_day(const struct finder *finder, int word, struct text before, struct text *value)
{
	struct text day = form_at(finder, word);

	struct day known;

	if (!is_number(day) || day.length > 2 || before.length != 10 || text_compare(day, TEXT("0")) == 0 ||
	    (day.length == 2 && text_compare(day, TEXT("31")) > 0))
		return false;
	*value = text_format(finder->arena, "%.*s%s%.*s", 8, before.bytes, day.length == 1 ? "0" : "",
			     TEXT_ARGS(day));
	return text_starts(*value, "XXXX") || day_parse(text_copy_string(finder->arena, *value), &known);
}

/* --- sources --- */

static bool may_be_medium(const struct finder *finder, const struct mention *mention)
{
	enum name_type type = finder->document->entities[mention->entity].type;

	return mention->source || type == NAME_NONE || type == NAME_ORG || type == NAME_WORK_OF_ART ||
	       type == NAME_PRODUCT;
}

/* The mention of just these words, or the cited medium among them. */
static const struct mention *source_mention(const struct finder *finder, int first, int last)
{
	const struct document_sentence *sentence = &finder->document->sentences[finder->sentence];
	const struct mention *found = NULL;

	for (int i = 0; i < sentence->mention_count; i++) {
		const struct mention *mention = &finder->document->mentions[sentence->mention_first + i];

		if (mention->first < first || mention->last > last)
			continue;
		if (mention->source)
			return mention;
		if (found == NULL && mention->first == first && mention->last == last)
			found = mention;
	}
	return found;
}

static struct text source_name(const struct finder *finder, const struct mention *mention, int first,
			       int last)
{
	const struct document *document = finder->document;
	struct text name = mention != NULL ? document->entities[mention->entity].name : (struct text){0};

	if (name.length == 0)
		name = document_span_text(finder->arena, document, finder->sentence, first, last);
	if (text_starts(name, "the "))
		name = text_slice(name, 4, name.length);
	return document->acronym.length > 0 && text_equal(name, document->acronym) &&
			       document->publication.length > 0
		       ? document->publication
		       : name;
}

static struct citation *add_citation(struct finder *finder, struct citation citation)
{
	struct citations *citations = finder->citations;

	citations->items = arena_grow(finder->arena, citations->items, (size_t)citations->count,
				      &finder->capacity, sizeof *citations->items);
	citation.sentence = finder->sentence;
	citation.cover_first = citation.cover_last = finder->sentence;
	citations->items[citations->count] = citation;
	return &citations->items[citations->count++];
}

/* --- brackets --- */

struct bracket {            /* what was read of one bracket so far */
	int first_citation; /* index of its first one */
	int waiting;        /* index of the first one that has no date yet */
	bool dated, marked, reference;
	struct text date; /* the last one read */
};

/* Words before the medium that are no part of its name. */
static bool is_lead(const struct finder *finder, int word, bool *reference)
{
	static const char *const see[] = {"see", "cf.", "cf", "compare", NULL};
	static const char *const other[] = {"also", "as",   "reported", "by",    "quoted", "in", "from",
					    "and",  "e.g.", "via",      "cited", "the",    NULL};

	if (!form_in(finder, word, see))
		return form_in(finder, word, other);
	*reference = true;
	return true;
}

static bool is_separator(const struct finder *finder, int word)
{
	return form_is(finder, word, ",") || form_is(finder, word, ";");
}

/* The medium that begins at `word`: its last word, or 0 where these words are none. */
static int read_source(struct finder *finder, struct bracket *bracket, int word, int close)
{
	const struct mention *mention;
	struct text value;
	int last = word;

	while (last + 1 < close && !is_separator(finder, last + 1) &&
	       read_date(finder, last + 1, &value) == 0)
		last++;
	mention = source_mention(finder, word, last);
	if (last - word >= MAX_SOURCE_WORDS || (mention != NULL && !may_be_medium(finder, mention)))
		return 0;
	if (!text_capitalised(form_at(finder, word)) &&
	    memchr(form_at(finder, word).bytes, '.', form_at(finder, word).length) == NULL)
		return 0;
	bracket->marked = bracket->marked || (mention != NULL && mention->source);
	add_citation(finder, (struct citation){.first = word,
					       .last = last,
					       .close = close,
					       .source = source_name(finder, mention, word, last)});
	return last;
}

static void give_date(struct finder *finder, struct bracket *bracket, int last, struct text value)
{
	struct citations *citations = finder->citations;
	/* A second date behind the same medium is one more of the last one's. */
	int from = bracket->waiting < citations->count ? bracket->waiting : citations->count - 1;

	bracket->dated = true;
	bracket->date = value;
	for (int i = from; i < citations->count; i++) {
		citations->items[i].last = last;
		if (value.length > 0)
			citations->items[i].date =
				facts_list_add(finder->arena, citations->items[i].date, value);
	}
	bracket->waiting = citations->count;
}

/* All of the bracket between words open and close; false where something in it is neither medium nor date. */
static bool read_bracket(struct finder *finder, struct bracket *bracket, int open, int close)
{
	int word = open + 1, last;
	struct text value;

	while (word < close) {
		if (is_separator(finder, word) ||
		    (is_lead(finder, word, &bracket->reference) && word + 1 < close)) {
			word++;
			continue;
		}
		if (finder->citations->count > bracket->first_citation &&
		    ((last = read_date(finder, word, &value)) > 0 ||
		     (bracket->dated && further_day(finder, word, bracket->date, &value) &&
		      (last = word) > 0)))
			give_date(finder, bracket, last, value);
		else if ((last = read_source(finder, bracket, word, close)) == 0)
			return false;
		word = last + 1;
	}
	return finder->citations->count > bracket->first_citation && (bracket->dated || bracket->marked);
}

/* A bracket with citations, or none; returns the word of its end, or `open` where it has no end. */
static int find_in_bracket(struct finder *finder, int open)
{
	struct citations *citations = finder->citations;
	struct bracket bracket = {.first_citation = citations->count, .waiting = citations->count};
	int close = open + 1;

	while (close <= finder->words && close - open < MAX_BRACKET && !form_is(finder, close, ")"))
		close++;
	if (!form_is(finder, close, ")"))
		return open;
	if (!read_bracket(finder, &bracket, open, close)) {
		citations->count = bracket.first_citation;
		return open;
	}
	for (int i = bracket.first_citation; i < citations->count; i++)
		citations->items[i].form = bracket.reference ? CITATION_REFERENCE : CITATION_PARENTHETICAL;
	if (citations->count == bracket.first_citation + 1) {
		citations->items[bracket.first_citation].first = open;
		citations->items[bracket.first_citation].last = close;
	}
	return close;
}

/* --- running text --- */

static const struct token *token_at(const struct finder *finder, int word)
{
	return document_word(finder->document, finder->sentence, word);
}

static bool lemma_in(const struct token *token, const char *const *lemmas)
{
	struct text lemma = token->lemma.length > 0 ? token->lemma : token->form;

	for (; *lemmas != NULL; lemmas++)
		if (lemma.length == strlen(*lemmas) && strncasecmp(lemma.bytes, *lemmas, lemma.length) == 0)
			return true;
	return false;
}

/* Does somebody else speak in the medium: "in an interview with Le Monde", "told Reuters"? */
static bool is_interview(const struct finder *finder, const struct mention *mention)
{
	static const char *const interview[] = {"interview", NULL};
	static const char *const tell[] = {"tell", "speak", "confide", NULL};
	int word = mention->head;

	for (int step = 0; step < 4 && word > 0; step++, word = token_at(finder, word)->head) {
		const struct token *token = token_at(finder, word);

		if (lemma_in(token, interview))
			return true;
		if (step > 0 && lemma_in(token, tell))
			return !text_starts(token_at(finder, mention->head)->deprel, "nsubj");
	}
	return false;
}

/* "Interfax reported on May 3 that": the date beside the medium under its verb of reporting. */
static const struct mention *date_of_report(const struct finder *finder, const struct mention *mention,
					    bool interview)
{
	static const char *const report[] = {"report",   "write",     "say",          "publish",  "quote",
					     "cite",     "carry",     "note",         "claim",    "state",
					     "reveal",   "tell",      "print",        "comment",  "observe",
					     "announce", "interview", "editorialize", "disclose", NULL};
	const struct document_sentence *sentence = &finder->document->sentences[finder->sentence];
	int above = token_at(finder, mention->head)->head;

	if (above <= 0 || !(interview || lemma_in(token_at(finder, above), report)))
		return NULL;
	for (int i = 0; i < sentence->mention_count; i++) {
		const struct mention *date = &finder->document->mentions[sentence->mention_first + i];

		if (finder->document->entities[date->entity].type == NAME_DATE &&
		    date->date.value.length == 10 &&
		    (token_at(finder, date->head)->head == above ||
		     token_at(finder, date->head)->head == mention->head))
			return date;
	}
	return NULL;
}

static bool in_citation(const struct finder *finder, const struct mention *mention)
{
	const struct citations *citations = finder->citations;

	for (int i = citations->count - 1; i >= 0 && citations->items[i].sentence == finder->sentence; i--)
		if (mention->first >= citations->items[i].first && mention->last <= citations->items[i].last)
			return true;
	return false;
}

/* A cited medium in running text, its date behind it in brackets or under the verb. */
static void find_in_text(struct finder *finder, const struct mention *mention)
{
	struct text value = {0};
	int open = mention->last + 1, date_last = 0;
	bool interview = is_interview(finder, mention);
	const struct mention *date;

	if (form_is(finder, open, "(") && (date_last = read_date(finder, open + 1, &value)) > 0 &&
	    !form_is(finder, date_last + 1, ")"))
		date_last = 0;
	if (date_last == 0 && !mention->source)
		return;
	if (date_last == 0 && (date = date_of_report(finder, mention, interview)) != NULL)
		value = date->date.value;
	else if (date_last == 0)
		value.length = 0;
	add_citation(finder,
		     (struct citation){
			     .first = mention->first,
			     .last = date_last > 0 ? date_last + 1 : mention->last,
			     .source = source_name(finder, mention, mention->first, mention->last),
			     .date = value.length > 0 ? facts_list_add(finder->arena, (struct text){0}, value)
						      : value,
			     .form = interview ? CITATION_INTERVIEW : CITATION_INLINE});
}

/* In running text: a medium by its type, or whatever gives an interview ("Europe 1" looks like a place). */
static bool may_speak(const struct finder *finder, const struct mention *mention)
{
	enum name_type type = finder->document->entities[mention->entity].type;

	if (type == NAME_GPE || type == NAME_LOC || type == NAME_FAC)
		return mention->source || is_interview(finder, mention);
	return type != NAME_NONE && may_be_medium(finder, mention);
}

static void find_in_sentence(struct finder *finder)
{
	const struct document_sentence *sentence = &finder->document->sentences[finder->sentence];
	int from = finder->citations->count;

	finder->words = (int)sentence->rows.token_count;
	for (int word = 1; word <= finder->words; word++)
		if (form_is(finder, word, "("))
			word = find_in_bracket(finder, word);
	for (int i = 0; i < sentence->mention_count; i++) {
		const struct mention *mention = &finder->document->mentions[sentence->mention_first + i];

		if (mention->form == MENTION_NAME && !mention->nested && !in_citation(finder, mention) &&
		    may_speak(finder, mention))
			find_in_text(finder, mention);
	}
	/* Few, and nearly in order: those in running text were found behind those in brackets. */
	for (int i = from + 1; i < finder->citations->count; i++)
		for (int j = i;
		     j > from && finder->citations->items[j].first < finder->citations->items[j - 1].first;
		     j--) {
			struct citation later = finder->citations->items[j - 1];

			finder->citations->items[j - 1] = finder->citations->items[j];
			finder->citations->items[j] = later;
		}
}

void citations_find(struct arena *arena, const struct document *document, struct citations *citations)
{
	struct finder finder = {.arena = arena, .document = document, .citations = citations};

	*citations = (struct citations){0};
	for (finder.sentence = 0; finder.sentence < document->sentence_count; finder.sentence++)
		find_in_sentence(&finder);
	citations_cover(document, citations);
}
