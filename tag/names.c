/* names.c - settle which of the proposed names stand, and which of them are nested in others */
#include "tag/names.h"

#include <string.h>

#include "tag/acronyms.h"
#include "tag/agreements.h"
#include "tag/amounts.h"
#include "tag/halves.h"
#include "tag/mends.h"
#include "tag/sources.h"
#include "tag/spans.h"
#include "tag/surnames.h"
#include "tag/text_index.h"
#include "tag/words.h"

static int length_of(const struct span *span)
{
	return span->last - span->first + 1;
}

static bool is_place(enum name_type type)
{
	return type == NAME_GPE || type == NAME_LOC || type == NAME_FAC;
}

/* --- proposals of the lexicon and of the network --- */

/* "VIENNA", "SOUTH KOREA" in headlines and datelines: the same words with small letters. */
static int match_in_capitals(const struct discourse *discourse, const struct sentence *rows, int word,
                             struct lexicon_entry *entry)
{
	struct token small[4];
	int count = 0;
	while (count < 4 && word + count <= (int)rows->token_count) {
		struct text form = rows->tokens[word + count - 1].form;
		char *bytes = text_copy_string(discourse->arena, form);
		if (form.length < 4)
			break;
		for (size_t i = 0; i < form.length; i++) {
			if (bytes[i] < 'A' || bytes[i] > 'Z')
				form.length = 0;
			else if (i > 0)
				bytes[i] = (char)(bytes[i] - 'A' + 'a');
		}
		if (form.length == 0)
			break;
		small[count++] = (struct token){ .form = { bytes, form.length } };
	}
	int length = lexicon_match(discourse->lexicon, LEXICON_NAMES, small, count, discourse->date, entry);
	if (length == 0 || entry->unsure ||
	    (entry->type != NAME_GPE && entry->type != NAME_NORP && entry->type != NAME_LOC))
		return 0;
	for (int i = 0; i < length && entry->canonical.length == 0; i++)
		if (i + 1 == length)
			entry->canonical = length == 1 ? small[0].form
			                               : text_join(discourse->arena, small[0].form, " ",
			                                           small[length - 1].form);
	return length;
}

static void propose_lexicon(const struct discourse *discourse, const struct sentence *rows,
                            struct spans *spans)
{
	int count = (int)rows->token_count;
	for (int word = 1; word <= count;) {
		struct lexicon_entry entry;
		int length = lexicon_match(discourse->lexicon, LEXICON_NAMES, &rows->tokens[word - 1],
		                           count - word + 1, discourse->date, &entry);
		if (length == 0)
			length = match_in_capitals(discourse, rows, word, &entry);
		if (length == 0) {
			word++;
			continue;
		}
		struct span *span = spans_add(spans, word, word + length - 1, entry.type,
		                              entry.user ? SPAN_USER : SPAN_LEXICON);
		span->unsure = entry.unsure;
		span_describe(span, &entry);
		word += length;
	}
}

/* Titles, articles and marks stand outside of names; false where nothing is left. */
static bool trim(const struct discourse *discourse, const struct sentence *rows, struct span *span)
{
	static const char marks[] = "\" '' `` ' , . ( ) [ ] : ; - \u201c \u201d \u2018 \u2019";
	struct lexicon_entry entry;
	int length;

	while (span->first <= span->last && word_among(&rows->tokens[span->first - 1], marks))
		span->first++;
	while (span->first <= span->last && (word_among(&rows->tokens[span->last - 1], marks) ||
	                                     word_is_possessive(&rows->tokens[span->last - 1])))
		span->last--;
	if (span->first < span->last && word_among(&rows->tokens[span->first - 1], "the"))
		span->first++;
	if (span->type != NAME_PERSON)
		return span->first <= span->last;
	while (span->first < span->last &&
	       (length = lexicon_match(discourse->lexicon, LEXICON_TITLES, &rows->tokens[span->first - 1],
	                               length_of(span), discourse->date, &entry)) > 0) {
		if (length == length_of(span) || !strcmp(entry.code, "ROY") || !strcmp(entry.code, "REL"))
			break;      /* "King Hussein", "Pope John Paul" are names with their titles */
		span->first += length;
	}
	return span->first <= span->last;
}

/* The date that covers each word, from 1, or 0: names do not begin or end with one. [T + 1] */
static int *date_cover(const struct discourse *discourse, const struct discourse_sentence *sentence)
{
	int *cover = arena_array(discourse->arena, sentence->rows.token_count + 1, sizeof *cover);
	for (size_t i = 0; i < sentence->date_count; i++)
		for (int word = sentence->dates[i].first; word <= sentence->dates[i].last; word++)
			cover[word] = (int)i + 1;
	return cover;
}

static bool names_of_events(enum name_type type)
{
	return type == NAME_LAW || type == NAME_EVENT || type == NAME_WORK_OF_ART;
}

/* "DEBT DEAL" in a headline is no name of a law: there everything has capitals. */
static bool is_shouted_event(const struct sentence *rows, const struct span *span)
{
	if (!names_of_events(span->type))
		return false;
	for (int word = span->first; word <= span->last; word++) {
		struct text form = rows->tokens[word - 1].form;
		for (size_t i = 0; i < form.length; i++)
			if (form.bytes[i] >= 'a' && form.bytes[i] <= 'z')
				return false;
	}
	return span->last > span->first; /* "SALT" alone is an acronym */
}

static void propose_network(const struct discourse *discourse, const struct discourse_sentence *sentence,
                            struct spans *spans)
{
	int count = (int)sentence->rows.token_count;
	const int *dated = date_cover(discourse, sentence);
	for (int word = 1; word <= count;) {
		struct name_tag tag = sentence->tags[word - 1];
		int last = word;
		while (last < count && sentence->tags[last].type == tag.type && !sentence->tags[last].begins)
			last++;
		/* Dates and amounts have grammars of their own. */
		const char *codes[2];
		bool plural = word == last && halves_plural(&sentence->rows.tokens[word - 1], codes);
		if (tag.type != NAME_NONE && tag.type < NAME_DATE && !plural) {
			struct span span = { .first = word, .last = last, .type = tag.type };
			while (!names_of_events(tag.type) && span.first < span.last && dated[span.first] != 0)
				span.first++;       /* "mid-December Gazprom" */
			while (!names_of_events(tag.type) && span.first < span.last && dated[span.last] != 0)
				span.last--;
			if (!is_shouted_event(&sentence->rows, &span) && trim(discourse, &sentence->rows, &span))
				spans_add(spans, span.first, span.last, span.type, SPAN_NETWORK);
		}
		word = last + 1;
	}
}

/* --- network against lexicon --- */

static bool is_title(const struct discourse *discourse, const struct token *token)
{
	struct lexicon_entry entry;
	return lexicon_match(discourse->lexicon, LEXICON_TITLES, token, 1, discourse->date, &entry) == 1;
}

/*
 * "Washington has offered": a capital alone, with no title before it, is no person; surnames_find() makes it
 * one again where the document has the full name.
 */
static bool is_capital_alone(const struct discourse *discourse, const struct sentence *rows,
                             const struct span *row)
{
	return row->capital && (row->first == 1 || !is_title(discourse, &rows->tokens[row->first - 2]));
}

/* "Politis wrote", "published by Politis" */
static bool is_cited_medium(const struct sentence *rows, const struct span *row)
{
	const struct token *tokens = rows->tokens;

	if (!row->medium)
		return false;
	if (row->last < (int)rows->token_count && lemma_among(&tokens[row->last], "report write quote cite"))
		return true;
	return row->first > 2 && word_among(&tokens[row->first - 2], "by") &&
	       lemma_among(&tokens[row->first - 3], "publish quote cite report");
}

/* Does the row of the lexicon stand where the network proposes another name over some of the same words? */
static bool lexicon_wins(const struct discourse *discourse, const struct sentence *rows,
                         const struct span *row, const struct span *proposal)
{
	bool same = row->first == proposal->first && row->last == proposal->last;
	if (row->origin == SPAN_USER)
		return true;
	if (row->type == NAME_NORP && proposal->type == NAME_NORP)
		return true;        /* "Japanese-Russian" are two */
	if (same && row->unsure)
		return is_cited_medium(rows, row) || row->type == proposal->type ||
		       (is_place(row->type) && is_place(proposal->type));
	if (same)
		return !(proposal->type == NAME_PERSON && is_place(row->type) && !row->country &&
		         !is_capital_alone(discourse, rows, row)) &&
		       !(proposal->type == NAME_LANGUAGE && row->type == NAME_NORP);
	if (row->unsure)
		return false;
	if (row->first <= proposal->first && row->last >= proposal->last)
		return true;
	if (row->first >= proposal->first && row->last <= proposal->last) {
		for (int word = proposal->first; word <= proposal->last;
		     word++) /* "Santiago, Chile" are two */
			if (is_place(row->type) && is_place(proposal->type) &&
			    word_among(&rows->tokens[word - 1], ","))
				return true;
		/* "Yugoslav republic": the name is its capitalised part. */
		return proposal->type != NAME_PERSON && !names_of_events(proposal->type) &&
		       row->last < proposal->last && !word_is_capitalised(&rows->tokens[proposal->last - 1]);
	}
	return length_of(row) >= length_of(proposal);
}

/* Is an unsure row spoken for where the network says nothing? */
static bool spoken_for(const struct sentence *rows, const struct span *row)
{
	if (!row->unsure || is_cited_medium(rows, row))
		return true;
	return row->type == NAME_GPE && row->first > 1 &&
	       text_is(rows->tokens[row->first - 1].upos, "PROPN") &&
	       word_among(&rows->tokens[row->first - 2], "in at from near to");
}

/* "Serbia and Montenegro", where that is no name of its own: the shorter names in it. */
static void add_parts(const struct discourse *discourse, const struct sentence *rows, const struct span *row,
                      struct spans *names)
{
	for (int word = row->first; row->first < row->last && word <= row->last;) {
		struct lexicon_entry entry;
		int count = word == row->first ? length_of(row) - 1 : row->last - word + 1;
		int length = lexicon_match(discourse->lexicon, LEXICON_NAMES, &rows->tokens[word - 1], count,
		                           discourse->date, &entry);
		if (length > 0 && !entry.unsure)
			span_describe(spans_add(names, word, word + length - 1, entry.type,
			                        entry.user ? SPAN_USER : SPAN_LEXICON), &entry);
		word += length > 0 ? length : 1;
	}
}

static void settle(const struct discourse *discourse, const struct sentence *rows, struct spans *lexicon,
                   struct spans *network, struct spans *names)
{
	const int *cover = spans_cover(lexicon, rows->token_count);
	for (size_t i = 0; i < network->count; i++) {
		struct span *proposal = &network->list[i];
		bool holds_others = proposal->type == NAME_LAW || proposal->type == NAME_EVENT, stands = true;
		for (int word = proposal->first; word <= proposal->last; word++)
			if (cover[word] != 0 &&
			    lexicon_wins(discourse, rows, &lexicon->list[cover[word] - 1], proposal)) {
				lexicon->list[cover[word] - 1].unsure = false;
				stands = false;
			}
		for (int word = proposal->first; stands && word <= proposal->last; word++) {
			struct span *row = cover[word] == 0 ? NULL : &lexicon->list[cover[word] - 1];
			if (row != NULL && !(holds_others && length_of(row) < length_of(proposal)))
				row->type = NAME_NONE;
		}
		if (!stands)
			continue;
		if (holds_others && word_is_capitalised(&rows->tokens[proposal->last - 1])) {
			proposal->proper_first = proposal->first;   /* "Korean War", but not "APEC summit" */
			proposal->proper_last = proposal->last;
		}
		*spans_add(names, 1, 1, NAME_NONE, SPAN_NETWORK) = *proposal;
	}
	for (size_t i = 0; i < lexicon->count; i++)
		if (lexicon->list[i].type != NAME_NONE && spoken_for(rows, &lexicon->list[i]))
			*spans_add(names, 1, 1, NAME_NONE, SPAN_LEXICON) = lexicon->list[i];
		else if (lexicon->list[i].type != NAME_NONE)
			add_parts(discourse, rows, &lexicon->list[i], names);
}

/* "Lake Prespa", "Tuva Province": the noun in the name tells what it is. */
static void type_by_noun(const struct sentence *rows, struct spans *names)
{
	for (size_t i = 0; i < names->count; i++) {
		struct span *span = &names->list[i];
		const struct token *first = &rows->tokens[span->first - 1],
				   *last = &rows->tokens[span->last - 1];
		if (span->origin != SPAN_NETWORK || span->first == span->last || span->type == NAME_PERSON ||
		    !word_is_capitalised(first) || !word_is_capitalised(last))
			continue;
		if (word_among(first, "lake mount cape") ||
		    word_among(
			    last,
			    "sea ocean river mountains peninsula strait straits islands island valley desert "
			    "gulf bay basin archipelago gorge"))
			span->type = NAME_LOC;
		else if (word_among(last, "province oblast prefecture county governorate krai okrug"))
			span->type = NAME_GPE;
	}
}

/* "Secretary of State John Kerry", where the network begins the name inside the title. */
static void cut_titles(const struct discourse *discourse, const struct sentence *rows, struct spans *names)
{
	for (size_t i = 0; i < names->count; i++) {
		struct span *span = &names->list[i];
		struct lexicon_entry entry;
		int from = span->first > 4 ? span->first - 4 : 1;
		for (int word = from; word < span->first && span->origin == SPAN_NETWORK; word++) {
			int end = word - 1 +
			          lexicon_match(discourse->lexicon, LEXICON_TITLES, &rows->tokens[word - 1],
			                        span->last - word + 1, discourse->date, &entry);
			if (end >= span->first && end < span->last &&
			    word_is_capitalised(&rows->tokens[word - 1])) {
				span->first = end + 1;
				span->type = NAME_PERSON;
			}
		}
	}
}

/* "President Islam Karimov": the capitals behind a title are a person, whatever else is known of them. */
static void add_titled(const struct discourse *discourse, const struct sentence *rows, struct spans *names)
{
	const int *cover = spans_cover(names, rows->token_count);
	int count = (int)rows->token_count;
	for (int word = 1; word < count; word++) {
		struct lexicon_entry entry;
		if (!word_is_capitalised(&rows->tokens[word - 1]) || cover[word] != 0)
			continue;
		int length = lexicon_match(discourse->lexicon, LEXICON_TITLES, &rows->tokens[word - 1],
		                           count - word, discourse->date, &entry);
		int first = word + length, last = first - 1;
		if (length == 0 || entry.unsure || !word_is_capitalised(&rows->tokens[word + length - 2]))
			continue;
		while (last < count && cover[last + 1] == 0 && word_is_capitalised(&rows->tokens[last]) &&
		       (text_is(rows->tokens[last].upos, "PROPN") || rows->tokens[last].upos.length == 0))
			last++;
		struct token next = rows->tokens[first - 1];
		if (last >= first && last - first < 5 &&
		    lexicon_match(discourse->lexicon, LEXICON_TITLES, &next, 1, discourse->date, &entry) == 0)
			spans_add(names, first, last, NAME_PERSON, SPAN_RULE);
		word = first - 1;
	}
}

/* --- the outcome --- */

static bool may_nest(const struct span *outer, const struct span *inner)
{
	if (outer->type != NAME_LAW && outer->type != NAME_EVENT)
		return false;
	return inner->first < outer->proper_first || inner->last > outer->proper_last;
}

static void add_mention(struct discourse *discourse, int sentence, const struct span *span, bool nested)
{
	struct discourse_sentence *place = &discourse->sentences[sentence];
	struct mention mention = {
		.sentence = sentence,
		.first = span->first,
		.last = span->last,
		.head = discourse_head(&place->rows, span->first, span->last),
		.form = MENTION_NAME,
		.type = span->type,
		.nested = nested,
		.source = span->source,
		.country = span->country,
		.capital = span->capital,
		.medium = span->medium,
		.believed = span->origin != SPAN_NETWORK,
		.origin = span->origin,
		.reason = span->reason,
		.canonical = span->canonical,
		.date = span->date,
		.entity = -1,
	};
	memcpy(mention.code, span->code, sizeof mention.code);
	discourse_add_name(discourse, &mention);
	for (int word = span->first; !nested && word <= span->last; word++)
		place->name_at[word] = (int)discourse->name_count - 1;
}

/* Sorted spans to mentions: what begins inside another span is nested in it, or is none. */
static void keep_longest(struct discourse *discourse, int sentence, const struct spans *spans)
{
	const struct span *outer = NULL, *inner = NULL;
	discourse->sentences[sentence].name_first = (int)discourse->name_count;
	for (size_t i = 0; i < spans->count; i++) {
		const struct span *span = &spans->list[i];
		if (outer == NULL || span->first > outer->last) {
			outer = span;
			inner = NULL;
			add_mention(discourse, sentence, span, false);
		} else if (span->last <= outer->last && length_of(span) < length_of(outer) &&
		           may_nest(outer, span) && (inner == NULL || span->first > inner->last)) {
			inner = span;
			add_mention(discourse, sentence, span, true);
		}
	}
	discourse->sentences[sentence].name_count =
		(int)discourse->name_count - discourse->sentences[sentence].name_first;
}

/* "May resigned", where Theresa May is known: not "in May". */
static bool is_surname(const struct discourse_sentence *sentence, const struct span *span)
{
	return span->type == NAME_PERSON && span->first == span->last &&
	       (span->first == 1 ||
	        !word_among(&sentence->rows.tokens[span->first - 2],
	                    "in since until till by of last next early late this from during mid and to"));
}

/* Dates go in where no name of the lexicon crosses them; a name inside a date ("April") is none. */
static void add_dates(const struct discourse_sentence *sentence, struct spans *names)
{
	const int *cover = spans_cover(names, sentence->rows.token_count);
	for (size_t i = 0; i < sentence->date_count; i++) {
		const struct date *date = &sentence->dates[i];
		bool stands = true;
		for (int word = date->first; word <= date->last; word++) {
			struct span *span = cover[word] == 0 ? NULL : &names->list[cover[word] - 1];
			if (span == NULL || (span->first <= date->first && span->last >= date->last &&
			                     length_of(span) > date->last - date->first + 1))
				continue;
			if (span->origin == SPAN_USER || is_surname(sentence, span) ||
			    (span->origin == SPAN_LEXICON && span->first < date->first))
				stands = false;
			else
				span->type = NAME_NONE;
		}
		if (stands)
			spans_add(names, date->first, date->last,
			          date->type == DATE_TIME ? NAME_TIME : NAME_DATE, SPAN_DATE)->date = date;
	}
}

/* A rule's name takes the place of those that it covers only in part. */
static void add_agreements(const struct discourse_sentence *sentence, struct spans *names)
{
	const int *cover = spans_cover(names, sentence->rows.token_count);
	struct spans found = { .arena = names->arena };

	agreements_find(sentence, names, cover, &found);
	for (size_t i = 0; i < found.count; i++) {
		struct span *span = &found.list[i];
		for (int word = span->first; word <= span->last; word++) {
			struct span *name = cover[word] == 0 ? NULL : &names->list[cover[word] - 1];
			if (name == NULL || name->type == NAME_NONE)
				continue;
			if (name->origin != SPAN_NETWORK &&
			    (name->last > span->last ||         /* "Allies of [World War I]" */
			     (name->first <= span->first && name->last == span->last)))
				span->type = NAME_NONE;
			else if (name->first < span->first || name->last > span->last ||
			         (name->first == span->first && name->last == span->last))
				name->type = NAME_NONE;
		}
		if (span->type != NAME_NONE)
			*spans_add(names, 1, 1, NAME_NONE, SPAN_RULE) = *span;
	}
}

void names_find(struct discourse *discourse)
{
	struct spans *names = arena_array(discourse->arena, discourse->sentence_count, sizeof *names);
	struct text_index acronyms = { .arena = discourse->arena }, halves = { .arena = discourse->arena };

	for (size_t s = 0; s < discourse->sentence_count; s++) {
		const struct discourse_sentence *sentence = &discourse->sentences[s];
		struct spans lexicon = { .arena = discourse->arena }, network = { .arena = discourse->arena };
		names[s].arena = discourse->arena;
		propose_lexicon(discourse, &sentence->rows, &lexicon);
		propose_network(discourse, sentence, &network);
		settle(discourse, &sentence->rows, &lexicon, &network, &names[s]);
		spans_stamp(&names[s], "lexicon");
		type_by_noun(&sentence->rows, &names[s]);
		spans_stamp(&names[s], "noun");
		cut_titles(discourse, &sentence->rows, &names[s]);
		add_titled(discourse, &sentence->rows, &names[s]);
		spans_stamp(&names[s], "title");
		mends_apply(discourse, &sentence->rows, &names[s]);
		spans_stamp(&names[s], "edges");
		halves_collect(discourse, &sentence->rows, &names[s], &halves);
		spans_stamp(&names[s], "compass");
		acronyms_collect(&sentence->rows, &names[s], &acronyms);
	}
	surnames_find(discourse, names);
	for (size_t s = 0; s < discourse->sentence_count; s++) {
		const struct discourse_sentence *sentence = &discourse->sentences[s];
		spans_stamp(&names[s], "surname");
		halves_apply(discourse, &sentence->rows, &names[s], &halves);
		spans_stamp(&names[s], "compass");
		acronyms_apply(&sentence->rows, &names[s], &acronyms);
		spans_stamp(&names[s], "acronym");
		sources_find(discourse, sentence, &names[s]);
		spans_stamp(&names[s], "source");
		spans_tidy(&names[s]);
		add_dates(sentence, &names[s]);
		spans_stamp(&names[s], "date");
		spans_tidy(&names[s]);
		add_agreements(sentence, &names[s]);
		spans_stamp(&names[s], "agreement");
		amounts_find(&sentence->rows, spans_cover(&names[s], sentence->rows.token_count), &names[s]);
		spans_stamp(&names[s], "amount");
		spans_tidy(&names[s]);
		keep_longest(discourse, (int)s, &names[s]);
	}
}
