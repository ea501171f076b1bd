/* mends.c - one rule for each mistake that taggers make about the edges and classes of names */
#include "tag/mends.h"

#include <string.h>

#include "tag/words.h"

static const char particles[] = "de del della der den di du da dos el al bin ben ibn la le van von "
	"ter ould ag";
static const char saying[] = "said says told warned added argued denied announced insisted";

static const struct token *word_at(const struct sentence *rows, int word)
{
	return &rows->tokens[word - 1];
}

static bool in_range(const struct sentence *rows, int word)
{
	return word >= 1 && word <= (int)rows->token_count;
}

static bool is_title(const struct discourse *discourse, const struct sentence *rows, int word)
{
	struct lexicon_entry entry;
	return in_range(rows, word) && lexicon_match(discourse->lexicon, LEXICON_TITLES,
			word_at(rows, word), 1,
	                                             discourse->date, &entry) == 1;
}

static bool stands_close(const struct sentence *rows, int word)
{
	struct text value;
	return conllu_misc(word_at(rows, word)->misc, "SpaceAfter", &value);
}

/* "Ri Son-gwon", "Moon Jae-in", "VMRO-DPMNE"; not "Kim Jong Il-era", "Kerry-led". */
static void go_on_behind_hyphen(const struct sentence *rows, const int *cover, struct span *span)
{
	int hyphen = span->last + 1, next = hyphen + 1;
	if (!in_range(rows, next) || !word_is_hyphen(word_at(rows, hyphen)) || cover[next] != 0 ||
	    !stands_close(rows, span->last) || !stands_close(rows, hyphen))
		return;
	const struct token *token = word_at(rows, next);
	bool capital = word_is_capitalised(token);
	if (span->type == NAME_ORG ? !capital : span->type != NAME_PERSON || span->first == span->last)
		return;
	if (!capital && (token->form.length > 6 || text_ends(token->form, "ed") ||
	                 word_among(token, "era style like type run")))
		return;
	span->last = next;
}

/* "Del Rosario" where the name was begun too late. */
static void begin_at_particle(const struct sentence *rows, const int *cover, struct span *span)
{
	int before = span->first - 1;
	if (span->type != NAME_PERSON || span->first != span->last || !in_range(rows, before) ||
	    cover[before] != 0 || !word_among(word_at(rows, before), particles))
		return;
	if (word_is_capitalised(word_at(rows, before)) || before == 1 || cover[before - 1] == 0)
		span->first = before;
}

/* What the lexicon knows of a span as a whole, if the network proposed it. */
static void look_up(const struct discourse *discourse, const struct sentence *rows, struct span *span)
{
	struct lexicon_entry entry;
	int length = span->last - span->first + 1;
	if (lexicon_match(discourse->lexicon, LEXICON_NAMES, word_at(rows, span->first), length,
			discourse->date,
	                  &entry) != length ||
	    entry.unsure)
		return;
	span_describe(span, &entry);
}

/* "Luz Vega of Peru"; "Vratislaus II of Bohemia" is one name. */
static bool is_country_behind(const struct discourse *discourse, const struct sentence *rows,
		int of, int last)
{
	struct lexicon_entry entry;
	return !word_among(word_at(rows, of - 1), "i ii iii iv v vi") &&
	       lexicon_match(discourse->lexicon, LEXICON_NAMES, word_at(rows, of + 1), last - of,
	                     discourse->date, &entry) == last - of &&
	       entry.country;
}

/* "Walden Bello of the Akbayan Party": a person, and what he belongs to. */
static void cut_at_of(const struct discourse *discourse, const struct sentence *rows, struct spans *names,
                      size_t i)
{
	struct span *span = &names->list[i];
	for (int word = span->first + 2; span->type == NAME_PERSON && word < span->last; word++) {
		int first = word + 2, last = span->last;
		if (!text_is(word_at(rows, word)->form, "of"))
			continue;
		if (is_country_behind(discourse, rows, word, last)) {
			span->last = word - 1;
			look_up(discourse, rows, spans_add(names, word + 1, last, NAME_GPE, SPAN_LEXICON));
			return;
		}
		if (!word_among(word_at(rows, word + 1), "the"))
			continue;
		span->last = word - 1;
		if (first <= last && word_is_capitalised(word_at(rows, first)))
			spans_add(names, first, last, NAME_ORG, SPAN_NETWORK);
		return;
	}
}

/* "Republic of Ireland and Northern Ireland" are two places. */
static void cut_at_and(const struct discourse *discourse, const struct sentence *rows, struct spans *names,
                       size_t i)
{
	struct span *span = &names->list[i];
	struct lexicon_entry entry;
	bool known = span->origin == SPAN_LEXICON || span->origin == SPAN_USER;    /* "Trinidad and Tobago" */
	for (int word = span->first + 1; span->type == NAME_GPE && !known && word < span->last; word++)
		if (word_among(word_at(rows, word), "and") &&
		    lexicon_match(discourse->lexicon, LEXICON_NAMES, word_at(rows, word + 1),
				span->last - word,
		                  discourse->date, &entry) == span->last - word) {
			struct span right = *span;
			right.first = word + 1;
			right.canonical = entry.canonical;
			memcpy(right.code, entry.code, sizeof right.code);
			span->last = word - 1;
			*spans_add(names, 1, 1, NAME_NONE, SPAN_LEXICON) = right;
			return;
		}
}

/* "South Korean Unification | Minister": the people's name, and the first word of a title. */
static void cut_before_title(const struct discourse *discourse, const struct sentence *rows,
		struct span *span)
{
	struct lexicon_entry entry;
	if (span->type != NAME_ORG || !in_range(rows, span->last + 1) ||
	    !word_among(word_at(rows, span->last + 1), "minister secretary ministers"))
		return;
	if (span->first == span->last) {         /* "Energy Minister" */
		if (word_among(word_at(rows, span->first),
				"energy defense defence interior finance trade justice "
		                                           "health economy labor labour information"))
			span->type = NAME_NONE;
		return;
	}
	int length = lexicon_match(discourse->lexicon, LEXICON_NAMES, word_at(rows, span->first),
	                           span->last - span->first, discourse->date, &entry);
	if (length == 0 || entry.unsure || (entry.type != NAME_NORP && entry.type != NAME_GPE))
		return;
	span->last = span->first + length - 1;
	look_up(discourse, rows, span);
}

/* Is there a role noun in the apposition behind a name: ", the chief negotiator"? */
static bool has_role_behind(const struct discourse *discourse, const struct sentence *rows, int last)
{
	if (!in_range(rows, last + 3) || !text_is(word_at(rows, last + 1)->form, ",") ||
	    !word_among(word_at(rows, last + 2), "the a an"))
		return false;
	for (int word = last + 3; word <= last + 6 && in_range(rows, word); word++) {
		if (is_title(discourse, rows, word))
			return true;
		if (!word_is_modifier(word_at(rows, word)))
			return false;
	}
	return false;
}

/* A work with no quotation marks that holds an office, or speaks, is a person. */
static void person_by_role(const struct discourse *discourse, const struct sentence *rows, struct span *span)
{
	bool doubtful = span->type == NAME_WORK_OF_ART || span->type == NAME_PRODUCT ||
	                span->type == NAME_LAW || span->type == NAME_LANGUAGE;
	if (!doubtful || span->origin != SPAN_NETWORK || span->first == span->last || span->medium ||
	    (span->first > 1 && (word_among(word_at(rows, span->first - 1), "the `` \u201c") ||
	                         (text_is(word_at(rows, span->first - 1)->form, "\"") &&
	                          stands_close(rows, span->first - 1)))))
		return;
	if (has_role_behind(discourse, rows, span->last) ||
	    (in_range(rows, span->last + 1) && word_among(word_at(rows, span->last + 1), saying)))
		span->type = NAME_PERSON;
}

/* "Ansar Dine, led by Iyad Ag Ghali": what is led is no person. */
static void body_by_leader(const struct sentence *rows, struct span *span)
{
	int comma = span->last + 1;
	if (span->type != NAME_PERSON || span->origin != SPAN_NETWORK || !in_range(rows, comma + 2) ||
	    !text_is(word_at(rows, comma)->form, ","))
		return;
	if (word_among(word_at(rows, comma + 1), "led headed founded chaired commanded") &&
	    word_among(word_at(rows, comma + 2), "by"))
		span->type = NAME_ORG;
}

/* "Law and Justice leader": does "and" stand between this word and another unknown capital? */
static bool is_joined(const struct sentence *rows, const int *cover, int word)
{
	return word > 2 && word_among(word_at(rows, word - 1), "and") && cover[word - 2] == 0 &&
	       word_is_capitalised(word_at(rows, word - 2)) && word_is_capitalised(word_at(rows, word));
}

/* "Labour leader Jeremy Corbyn": a capital before the title of a person, that no one knew. */
static void party_before_leader(const struct discourse *discourse, const struct sentence *rows,
                                struct spans *names)
{
	const int *cover = spans_cover(names, rows->token_count);
	for (int word = 2; word < (int)rows->token_count; word++) {
		if (cover[word] != 0 || !text_is(word_at(rows, word)->form, "leader") ||
				cover[word + 1] == 0 ||
		    names->list[cover[word + 1] - 1].type != NAME_PERSON)
			continue;
		int first = word;
		while (first > 1 && cover[first - 1] == 0 && word_is_capitalised(word_at(rows, first - 1)) &&
		       (!is_title(discourse, rows, first - 1) || is_joined(rows, cover, first - 1)) &&
		       word - first < 4)
			first -= is_joined(rows, cover, first - 1) ? 3 : 1;
		const struct token *token = word_at(rows, first);
		if (first == word || word_among(token,
				"opposition rebel party former majority minority separatist guerrilla "
		                      "union house senate parliamentary religious spiritual "
		                      "supreme the tribal student "
		                      "protest community business militia military insurgent coup cult"))
			continue;
		spans_add(names, first, word - 1, NAME_ORG, SPAN_RULE);
	}
}

void mends_apply(const struct discourse *discourse, const struct sentence *rows, struct spans *names)
{
	const int *cover = spans_cover(names, rows->token_count);
	size_t count = names->count;
	for (size_t i = 0; i < count; i++) {
		cut_before_title(discourse, rows, &names->list[i]);
		person_by_role(discourse, rows, &names->list[i]);
		body_by_leader(rows, &names->list[i]);
		cut_at_of(discourse, rows, names, i);
		cut_at_and(discourse, rows, names, i);
		begin_at_particle(rows, cover, &names->list[i]);
		go_on_behind_hyphen(rows, cover, &names->list[i]);
	}
	spans_tidy(names);
	party_before_leader(discourse, rows, names);
	spans_tidy(names);
}
