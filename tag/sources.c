/* sources.c - cited media, by the brackets and dates around them */
#include "tag/sources.h"

#include "tag/words.h"

#define LONGEST_CITATION 60 /* words between the brackets */

static bool is_open(const struct token *token)
{
	return text_is(token->form, "(") || text_is(token->form, "-LRB-");
}

static bool is_close(const struct token *token)
{
	return text_is(token->form, ")") || text_is(token->form, "-RRB-");
}

/* The first date that begins in first..last, or NULL. Dates are few within brackets, and sorted. */
static const struct date *date_within(const struct discourse_sentence *sentence, int first, int last)
{
	size_t low = 0, high = sentence->date_count;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (sentence->dates[middle].first < first)
			low = middle + 1;
		else
			high = middle;
	}
	return low < sentence->date_count && sentence->dates[low].first <= last ? &sentence->dates[low]
	                                                                        : NULL;
}

static void cite(const struct discourse *discourse, const struct discourse_sentence *sentence,
                 struct spans *names, const int *cover, int first, int last)
{
	struct lexicon_entry entry;
	struct span *span = cover[first] != 0 ? &names->list[cover[first] - 1] : NULL;
	int length = lexicon_match(discourse->lexicon, LEXICON_NAMES, &sentence->rows.tokens[first - 1],
	                           last - first + 1, discourse->date, &entry);
	bool known = length == last - first + 1 && entry.medium;

	if (span == NULL || span->first < first || span->last > last ||
	    span->last - span->first < last - first)
		span = spans_add(names, first, last, NAME_ORG, SPAN_RULE);
	span->source = true;
	if (span->origin == SPAN_USER)
		return;
	span->type = NAME_ORG;
	if (known) {
		span->medium = true;
		span->canonical = entry.canonical;
	}
	span->origin = SPAN_RULE;
}

/* "Trud Sofija" may look like a person to the network, but nobody is called Trud. */
static bool is_person(const struct discourse *discourse, const struct token *first, const struct span *name)
{
	struct lexicon_entry entry;

	return name->origin != SPAN_NETWORK ||
	       lexicon_look_up(discourse->lexicon, LEXICON_GIVEN_NAMES, first->form, &entry);
}

/* What stands between two commas of a citation: a name without "see", "quoted by", "the". */
static void cite_part(const struct discourse *discourse, const struct discourse_sentence *sentence,
                      struct spans *names, const int *cover, int first, int last)
{
	const struct token *tokens = sentence->rows.tokens;
	while (first <= last && !word_is_capitalised(&tokens[first - 1]) && cover[first] == 0)
		first++;
	while (first <= last && word_among(&tokens[first - 1], "see the cited via quoted from also"))
		first++;
	while (last >= first && !word_is_capitalised(&tokens[last - 1]) && cover[last] == 0)
		last--;
	if (first > last || last - first > 5)
		return;
	for (int word = first; word <= last; word++) {
		const struct span *name = cover[word] == 0 ? NULL : &names->list[cover[word] - 1];
		if (name == NULL && !word_is_capitalised(&tokens[word - 1]) &&
		    !word_is_hyphen(&tokens[word - 1]) &&
		    !word_among(&tokens[word - 1], "of the and de del la le el al i & 's . /"))
			return;
		/* Persons and places are no media; but a single unknown word that looks like a name is. */
		if (name != NULL && !name->medium && name->last - name->first == last - first &&
		    ((name->type == NAME_PERSON && last > first && is_person(discourse, &tokens[first - 1], name)) ||
		     (name->origin == SPAN_LEXICON && name->type != NAME_ORG)))
			return;
	}
	cite(discourse, sentence, names, cover, first, last);
}

/*
 * "(Interfax, Kommersant, November 3; Izvestia, November 4)": parts are divided by commas, "and",
 * semicolons. /
 */
static void cite_brackets(const struct discourse *discourse, const struct discourse_sentence *sentence,
                          struct spans *names, const int *cover, int open, int close)
{
	int first = open + 1;
	while (first < close) {
		const struct date *date = date_within(sentence, first, close - 1);
		int start = first;
		if (date == NULL)
			return;
		/* "(Smith, 2010)" is a book: papers are cited with the day, or at least the month. */
		if (date->value[4] != '-' || date->first == first ||
		    !word_among(&sentence->rows.tokens[date->first - 2], ", ;")) {
			first = date->last + 1;
			continue;
		}
		for (int word = first; word <= date->first - 1; word++) {
			const struct token *token = &sentence->rows.tokens[word - 1];
			bool divides = word_among(token, ", ; and") &&
			               (cover[word] == 0 || word_among(token, ", ;"));
			if (divides && word > start)
				cite_part(discourse, sentence, names, cover, start, word - 1);
			if (divides)
				start = word + 1;
		}
		if (start < date->first)
			cite_part(discourse, sentence, names, cover, start, date->first - 1);
		first = date->last + 1;
	}
}

/*
 * "In an interview with Der Spiegel (July 3)": a medium right before a bracket that holds only a
 * date. /
 */
static void cite_before(const struct discourse_sentence *sentence, struct spans *names, const int *cover,
                        int open, int close)
{
	const struct date *date = date_within(sentence, open + 1, close - 1);
	struct span *span = open > 1 && cover[open - 1] != 0 ? &names->list[cover[open - 1] - 1] : NULL;
	if (date == NULL || date->first != open + 1 || span == NULL)
		return;
	if (span->medium || span->type == NAME_ORG || span->type == NAME_WORK_OF_ART)
		span->source = true;
}

/* The words at `word`, going on or back, that say what a medium is: "daily", "news agency"; 0 where none does. */
static int kind_of_medium(const struct sentence *rows, int word, int step)
{
	int first = step > 0 ? word : word - 1;

	if (word < 1 || word > (int)rows->token_count)
		return 0;
	if (word_among(&rows->tokens[word - 1], "newspaper daily weekly television TV radio broadcaster magazine website "
	                                        "tabloid portal"))
		return 1;
	return first > 0 && first < (int)rows->token_count &&
			       word_among(&rows->tokens[first - 1], "news press information television radio") &&
			       word_among(&rows->tokens[first], "agency service station channel")
		       ? 2
		       : 0;
}

/* "state television RTI", "the news agency Ahora", "the Ahora newspaper": a name that a noun beside it calls a medium. */
static void call_medium(const struct sentence *rows, struct span *span)
{
	if (span->type != NAME_ORG && span->type != NAME_WORK_OF_ART && span->type != NAME_PERSON &&
	    span->type != NAME_GPE)
		return;
	if (span->origin != SPAN_NETWORK ||
	    kind_of_medium(rows, span->first - 1, -1) + kind_of_medium(rows, span->last + 1, 1) == 0)
		return;
	span->type = NAME_ORG;
	span->medium = true;
}

/* "told Interfax", "quoted by Kommersant", "Izvestia reported", "according to the New York Times" */
static bool speaks(const struct discourse_sentence *sentence, const struct span *span)
{
	const struct token *tokens = sentence->rows.tokens;
	int before = span->first - 1 - kind_of_medium(&sentence->rows, span->first - 1, -1);
	int after = span->last + 1 + kind_of_medium(&sentence->rows, span->last + 1, 1);
	if (before > 0 && word_among(&tokens[before - 1], "state public private independent official online local"))
		before--;
	if (before > 0 && word_among(&tokens[before - 1], "the"))
		before--;
	if (before > 0 && word_among(&tokens[before - 1], "told"))
		return true;
	if (before > 1 && word_among(&tokens[before - 1], "by to with for in") &&
	    word_among(&tokens[before - 2],
	               "quoted cited reported interview according interviewed writing published"))
		return true;
	return after <= (int)sentence->rows.token_count &&
	       word_among(&tokens[after - 1],
	                  "reported reports wrote writes quoted cited quotes noted commented");
}

void sources_find(const struct discourse *discourse, const struct discourse_sentence *sentence,
                  struct spans *names)
{
	const struct token *tokens = sentence->rows.tokens;
	int count = (int)sentence->rows.token_count, open = 0;
	const int *cover = spans_cover(names, sentence->rows.token_count);
	size_t known = names->count;

	for (int word = 1; word <= count; word++) {
		if (is_open(&tokens[word - 1])) {
			open = word;
		} else if (is_close(&tokens[word - 1]) && open != 0 && word - open <= LONGEST_CITATION) {
			cite_brackets(discourse, sentence, names, cover, open, word);
			cite_before(sentence, names, cover, open, word);
			open = 0;
		}
	}
	for (size_t i = 0; i < known; i++)
		call_medium(&sentence->rows, &names->list[i]);
	for (size_t i = 0; i < known; i++)
		if (names->list[i].medium && speaks(sentence, &names->list[i]))
			names->list[i].source = true;
}
