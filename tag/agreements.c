/* agreements.c - head nouns, and what before and behind them makes a name of them */
#include "tag/agreements.h"

#include <string.h>

#include "tag/words.h"

static const char agreement_heads[] = "declaration treaty pact protocol accord accords agreement agreements "
                                      "convention charter memorandum communique "
				      "armistice addendum settlement deal truce ceasefire";
static const char law_heads[] =
	"act law bill resolution constitution amendment doctrine statute code decree directive";
static const char happening_heads[] =
	"war wars crisis crises protest protests uprising uprisings revolution revolutions revolt revolts "
        "coup coups "
	"riot riots rebellion rebellions insurgency election elections referendum referendums famine famines "
        "massacre "
	"massacres genocide attack attacks bombing bombings conflict conflicts scare scares invasion "
        "blockade siege "
	"earthquake earthquakes hurricane strikes demonstrations unrest purges pogroms hostilities standoff";
static const char meeting_heads[] = "summit summits forum congress conference";
static const char capital_heads[] = "war wars revolution uprising summit expo exposition olympics games "
                                    "crisis genocide massacre intifada offensive "
				    "festival cup championship championships";

struct search {
	const struct discourse_sentence *sentence;
	const struct spans *names;
	const int          *cover;
	struct spans       *found;
	int                 count;
};

static const struct token *word_at(const struct search *search, int word)
{
	return &search->sentence->rows.tokens[word - 1];
}

static bool in_range(const struct search *search, int word)
{
	return word >= 1 && word <= search->count;
}

static const struct span *name_at(const struct search *search, int word)
{
	return search->cover[word] == 0 ? NULL : &search->names->list[search->cover[word] - 1];
}

static bool is_type(const struct search *search, int word, enum name_type type)
{
	const struct span *name = name_at(search, word);
	return name != NULL && name->type == type;
}

/* The date that begins at `word`; NULL where there is none. */
static const struct date *date_at(const struct search *search, int word)
{
	size_t low = 0, high = search->sentence->date_count;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (search->sentence->dates[middle].first < word)
			low = middle + 1;
		else
			high = middle;
	}
	const struct date *date = &search->sentence->dates[low];
	return low < search->sentence->date_count && date->first == word ? date : NULL;
}

/* The same, where it is a year, a decade or a range of years. */
static const struct date *years_at(const struct search *search, int word)
{
	const struct date *date = date_at(search, word);
	size_t length = date == NULL ? 9 : strlen(date->value);
	return date == NULL ? NULL : length <= 4 || (length == 9 && date->value[4] == '/') ? date : NULL;
}

/* The first word of what stands before the noun `head` and belongs to it, without article. */
static int modifiers_start(const struct search *search, int head)
{
	int first = head;
	for (int word = head - 1; word >= 1; word--) {
		const struct token *token = word_at(search, word);
		if (word_is_hyphen(token) ? word == 1
		                          : (!word_is_modifier(token) && name_at(search, word) == NULL) ||
		                                    is_type(search, word, NAME_PERSON))
			break;
		if (!word_is_hyphen(token))
			first = word;
		else if (!word_is_modifier(word_at(search, word - 1)) && name_at(search, word - 1) == NULL)
			break;
	}
	return first;
}

/* Drop ordinary words in front of the first year, name or capital: "proposed", "new". */
static int first_anchor(const struct search *search, int first, int head)
{
	while (first < head && !word_is_year(word_at(search, first)) && name_at(search, first) == NULL &&
	       !word_is_capitalised(word_at(search, first)))
		first++;
	while (first < head && word_is_hyphen(word_at(search, first)))
		first++;
	return first;
}

/* "of 1960", "of the 1970s": the last word of the years behind `word`, or 0. */
static int years_behind(const struct search *search, int word, const char *prepositions)
{
	int at = word + 1;
	if (!in_range(search, at) || !word_among(word_at(search, at), prepositions))
		return 0;
	at++;
	if (in_range(search, at) && word_among(word_at(search, at), "the"))
		at++;
	const struct date *date = in_range(search, at) ? years_at(search, at) : NULL;
	return date == NULL ? 0 : date->last;
}

/* "of November 2013": the last word of a date on the calendar, or 0. */
static int date_behind(const struct search *search, int word)
{
	if (!in_range(search, word + 2) || !word_among(word_at(search, word + 1), "of"))
		return 0;
	const struct date *date = date_at(search, word + 2);
	return date != NULL && date->value[0] >= '1' && date->value[0] <= '9' ? date->last : 0;
}

/* The last word of "on Conventional Armed Forces in Europe" behind a capitalised head. */
static int capitals_behind(const struct search *search, int head)
{
	int last = head;
	for (int at = head + 1; in_range(search, at); at++) {
		int next = at;
		if (word_among(word_at(search, next),
		               last == head ? "on of for concerning against" : "on of for in and the"))
			next++;
		if (in_range(search, next) && word_among(word_at(search, next), "the") &&
		    !word_among(word_at(search, next - 1), "and"))
			next++;
		if (!in_range(search, next) || !word_is_capitalised(word_at(search, next)) ||
		    (next == at && last == head))
			break;
		last = at = next;
	}
	return last;
}

/* The first word of the part that is a name only as a whole: no years, no peoples before it. */
static int proper_start(const struct search *search, int first, int head)
{
	while (first < head && (word_is_year(word_at(search, first)) ||
	                        word_is_hyphen(word_at(search, first)) || is_type(search, first, NAME_NORP)))
		first++;
	return first;
}

static bool has_pair_of_peoples(const struct search *search, int first, int head)
{
	for (int word = first + 1; word + 1 < head; word++)
		if (word_is_hyphen(word_at(search, word)) && name_at(search, word - 1) != NULL &&
		    is_type(search, word + 1, NAME_NORP))
			return true;
	return false;
}

static void add(struct search *search, int first, int last, enum name_type type, int proper_first,
                int proper_last)
{
	struct span *span = spans_add(search->found, first, last, type, SPAN_RULE);
	span->proper_first = proper_first;
	span->proper_last = proper_last;
}

static void find_agreement(struct search *search, int head)
{
	bool capital = word_is_capitalised(word_at(search, head));
	bool treaty = word_among(word_at(search, head), agreement_heads);
	int first = first_anchor(search, modifiers_start(search, head), head);
	int last = capital ? capitals_behind(search, head) : head;
	int years = date_behind(search, last);
	bool year = first < head && word_is_year(word_at(search, first));
	int proper = proper_start(search, first, head);
	/*
	 * The word next to the head decides whether "Kyoto protocol" is a name and "Moscow peace agreement"
	 * none.
	 */
	bool place = head > 1 && (is_type(search, head - 1, NAME_GPE) || is_type(search, head - 1, NAME_LOC));
	bool named = capital && (last > head || (head > 1 && first < head &&
	                                         word_is_capitalised(word_at(search, head - 1))));

	if (!treaty && !capital)
		return;
	if (named ||
	    (treaty && (year || (place && first < head) || has_pair_of_peoples(search, first, head)))) {
		bool whole = capital || (place && proper < head);
		add(search, first, years != 0 ? years : last, NAME_LAW, whole ? proper : 0, whole ? last : 0);
	} else if (treaty && years != 0) {
		add(search, modifiers_start(search, head), years, NAME_LAW, 0, 0);
	}
}

/* "six-party talks", as one word or as three. */
static void find_talks(struct search *search, int head)
{
	int first = head - 1;
	if (in_range(search, first) && (text_ends(word_at(search, first)->form, "-party") ||
	                                text_ends(word_at(search, first)->form, "-way"))) {
		add(search, first, head, NAME_EVENT, first, head);
		return;
	}
	first = head - 3;
	if (in_range(search, first) && word_is_hyphen(word_at(search, head - 2)) &&
	    word_among(word_at(search, head - 1), "party way nation sided") &&
	    word_among(word_at(search, first), "two three four five six seven eight 2 3 4 5 6 7 8 5+2"))
		add(search, first, head, NAME_EVENT, first, head);
}

/* "APEC summit", "EU-Russia summit": the names right before the head. */
static void find_meeting(struct search *search, int head)
{
	int first = head;
	while (first > 1 && (name_at(search, first - 1) != NULL || word_is_year(word_at(search, first - 1)) ||
	                     (word_is_hyphen(word_at(search, first - 1)) && first < head)))
		first--;
	while (first < head &&
	       (word_is_hyphen(word_at(search, first)) || is_type(search, first, NAME_PERSON)))
		first++;
	if (first == head || is_type(search, head - 1, NAME_PERSON) ||
	    (is_type(search, head - 1, NAME_NORP) && !has_pair_of_peoples(search, first, head)))
		return;
	if (word_among(word_at(search, head), "forum congress conference") &&
	    !is_type(search, head - 1, NAME_ORG))
		return;
	add(search, first, head, NAME_EVENT, 0, 0);
}

/*
 * The word before "of the 1980s" behind "border clashes with Peru": 0 where no such phrase
 * follows. /
 */
static int phrase_end(const struct search *search, int head)
{
	if (!in_range(search, head + 1) ||
	    !word_among(word_at(search, head + 1), "with against between over"))
		return 0;
	for (int at = head + 2; at <= head + 8 && in_range(search, at); at++) {
		if (years_behind(search, at, "of in") != 0)
			return at;
		if (!word_is_modifier(word_at(search, at)) && name_at(search, at) == NULL &&
		    !word_among(word_at(search, at), "the and a an"))
			return 0;
	}
	return 0;
}

/* "Allies of [World War I]": the word behind the last "of". */
static int behind_of(const struct search *search, int first, int head)
{
	for (int at = head - 1; at > first; at--)
		if (word_among(word_at(search, at), "of"))
			return at + 1;
	return first;
}

/* "War [II]" */
static bool is_number_behind(const struct search *search, int head)
{
	return in_range(search, head + 1) && word_is_capitalised(word_at(search, head + 1)) &&
	       word_among(word_at(search, head + 1), "i ii iii iv v one two three");
}

/* "bread riots of the 1840s", "1998 financial crisis", "border clashes with Peru in the 1940s". */
static void find_happening(struct search *search, int head)
{
	int first = modifiers_start(search, head), phrase = phrase_end(search, head), last;
	bool capital = head > 1 && word_is_capitalised(word_at(search, head)) &&
	               word_is_capitalised(word_at(search, head - 1)) &&
	               word_among(word_at(search, head), capital_heads);

	if (capital) {
		int start = behind_of(search, first_anchor(search, first, head), head);
		int end = head + is_number_behind(search, head);
		add(search, start, end, NAME_EVENT, proper_start(search, start, start), end);
		return;
	}
	last = phrase != 0 ? years_behind(search, phrase, "of in") : years_behind(search, head, "of");
	if (last != 0) {
		add(search, first, last, NAME_EVENT, 0, 0);
		return;
	}
	while (first < head && !word_is_year(word_at(search, first)))
		first++;
	if (first < head)
		add(search, first, head, NAME_EVENT, 0, 0);
}

void agreements_find(const struct discourse_sentence *sentence, const struct spans *names, const int *cover,
                     struct spans *found)
{
	struct search search = { sentence, names, cover, found, (int)sentence->rows.token_count };
	for (int head = 1; head <= search.count; head++) {
		const struct token *token = word_at(&search, head);
		const struct span *name = name_at(&search, head);
		if (token->form.length < 3 || text_is(token->upos, "VERB") ||
		    (name != NULL && (name->origin == SPAN_USER || name->type == NAME_PERSON)))
			continue;
		if (word_among(token, agreement_heads) || word_among(token, law_heads))
			find_agreement(&search, head);
		else if (word_among(token, "talks"))
			find_talks(&search, head);
		else if (word_among(token, meeting_heads) && !word_is_capitalised(token))
			find_meeting(&search, head);
		else if (word_among(token, happening_heads) || word_among(token, capital_heads))
			find_happening(&search, head);
	}
}
