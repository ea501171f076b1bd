/* office_country.c - votes of the own sentence and of the document */
#include "tag/office_country.h"

#include <limits.h>
#include <string.h>

#include "tag/words.h"

#define NEAR_SHARE  0.1   /* of what the next sentences say, where the own one speaks of countries */
/* of the country that the document is most about, where its sentence speaks of some */
#define THEME       1.0
#define THEME_ALONE 4.0   /* the same where it does not */

/* "the" belongs to the names of some countries. */
static struct text with_article(struct arena *arena, struct text country)
{
	static const char *const starts[] = { "United ",
		                              "Netherlands",
		                              "Philippines",
		                              "Czech Republic",
		                              "Maldives",
		                              "Bahamas",
		                              "Gambia",
		                              "Comoros",
		                              "Soviet Union",
		                              "Dominican Republic",
		                              "Democratic Republic",
		                              "Republic of",
		                              "Central African Republic",
		                              "Vatican",
		                              "European Union" };
	bool article = text_ends(country, " Islands");
	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
		article |= text_starts(country, starts[i]);
	return article ? text_join(arena, TEXT("the"), " ", country) : country;
}

/* "foreign minister" to "Foreign Minister": small words stay as they are. */
static struct text title_case(struct arena *arena, struct text core)
{
	char *bytes = text_copy_string(arena, core);
	for (size_t i = 0; i < core.length; i++) {
		bool begins = i == 0 || bytes[i - 1] == ' ' || bytes[i - 1] == '-';
		struct text rest = text_slice(core, i, core.length);
		if (begins && bytes[i] >= 'a' && bytes[i] <= 'z' && !text_starts(rest, "of ") &&
		    !text_starts(rest, "the ") && !text_starts(rest, "for ") && !text_starts(rest, "and ") &&
		    !text_starts(rest, "in "))
			bytes[i] = (char)(bytes[i] - 'a' + 'A');
	}
	return (struct text){ bytes, core.length };
}

struct text office_of_country(struct arena *arena, struct text core, struct text country)
{
	return text_join(arena, title_case(arena, core), " of ", with_article(arena, country));
}

/* --- votes --- */

/*
 * How much a mention of a country speaks for its being the one meant: its subject, its government, before
 * all.
 */
static double weight(const struct discourse *discourse, const struct mention *mention)
{
	const struct token *tokens = discourse->sentences[mention->sentence].rows.tokens;
	const struct token *head = &tokens[mention->head - 1];
	double sum = mention->nested ? 0.5 : mention->capital ? 0.6 : 1;
	if (mention->type == NAME_ORG)
		return sum / 2;
	if (mention->type == NAME_NORP && head->head > 0) {
		head = &tokens[head->head - 1];
		if (!lemma_among(head,
		                 "government administration leadership side authority cabinet parliament"))
			return sum;
	}
	return deprel_is(head, "nsubj") ? sum + 2 : sum;
}

static double *vote_of(struct country_votes *votes, const char *code)
{
	for (int i = 0; i < votes->count; i++)
		if (!strcmp(votes->list[i].code, code))
			return &votes->list[i].sum;
	if (votes->count == COUNTRY_VOTES)
		return NULL;
	struct country_vote *added = &votes->list[votes->count++];
	memcpy(added->code, code, sizeof added->code);
	added->sum = 0;
	return &added->sum;
}

static void vote(const struct discourse *discourse, struct country_votes *votes, const char *code, double sum)
{
	double *known = discourse_country_name(discourse, code).length > 0 ? vote_of(votes, code) : NULL;
	if (known != NULL)
		*known += sum;
}

/* Brussels, Geneva and New York are where others meet. */
static bool is_venue(const struct discourse *discourse, const struct mention *name)
{
	return name->type == NAME_GPE &&
	       word_among(discourse_word(discourse, name->sentence, name->last),
	                  "brussels geneva strasbourg hague york davos vienna");
}

/* "Macedonian President Gjorge Ivanov": of him, not of others. */
static bool speaks_of_person(const struct discourse *discourse, const struct mention *people)
{
	int count = (int)discourse->sentences[people->sentence].rows.token_count;
	for (int word = people->last + 1; word <= people->last + 4 && word <= count; word++) {
		const struct mention *name = discourse_name_at(discourse, people->sentence, word);
		if (name != NULL)
			return name->type == NAME_PERSON;
		if (!word_is_modifier(discourse_word(discourse, people->sentence, word)))
			return false;
	}
	return false;
}

/* "the minister doubts that the North will disarm": he is of another country. */
static bool is_doubted(const struct sentence *rows, int first, int last)
{
	while (first < last && !word_among(&rows->tokens[first - 1],
	                                   "doubts doubted fears feared suspects suspected accuses accused"))
		first++;
	return first < last && last - first < 8;
}

/* `before`: names from that word on count half; "the minister doubts that China will" says little of him. */
static void vote_sentence(const struct discourse *discourse, int s, double all, int before,
                          struct country_votes *votes)
{
	const struct discourse_sentence *sentence = &discourse->sentences[s];
	for (int i = 0; i < sentence->name_count; i++) {
		const struct mention *name = &discourse->names[sentence->name_first + i];
		const struct entity *entity = &discourse->entities[name->entity];
		bool state = (name->type == NAME_GPE || name->type == NAME_NORP) &&
		             (entity->country || name->capital);
		bool body = (name->type == NAME_ORG && !name->medium) || name->type == NAME_FAC;
		double share = name->first < before ? all : 0.5 * all, heavy = weight(discourse, name);
		if (name->first >= before && heavy > 1 && is_doubted(&sentence->rows, before, name->first))
			heavy = 1;
		if (is_venue(discourse, name))
			continue;
		if (state && name->type == NAME_NORP && speaks_of_person(discourse, name))
			vote(discourse, votes, entity->code, share * 0.3);
		else if (state || body)
			vote(discourse, votes, entity->code, share * heavy);
		else if (name->type == NAME_GPE)
			vote(discourse, votes, entity->code, share * 0.5);
	}
}

/* "GEORGIA" to "Georgia" */
static struct text headline_word(struct arena *arena, struct text word)
{
	struct text lower = text_lower(arena, word);
	char *bytes = text_copy_string(arena, lower);
	if (lower.length > 0 && bytes[0] >= 'a' && bytes[0] <= 'z')
		bytes[0] = (char)(bytes[0] - 'a' + 'A');
	while (lower.length > 0 && strchr(",.:;?!'", bytes[lower.length - 1]) != NULL)
		lower.length--;
	struct text name = { bytes, lower.length };
	return text_ends(name, "'s") ? text_slice(name, 0, name.length - 2) : name;
}

/* Countries, peoples and capitals in the document's title, of one word or two. */
static void vote_title(const struct discourse *discourse, struct country_votes *votes)
{
	struct text rest, word, before = { NULL, 0 };
	if (discourse->sentence_count == 0 ||
	    !conllu_comment(&discourse->sentences[0].rows, "title", &rest))
		return;
	while (text_next(&rest, ' ', &word)) {
		struct lexicon_entry entry;
		struct text one = headline_word(discourse->arena, word);
		struct text two = text_join(discourse->arena, before, " ", one);
		if ((before.length > 0 &&
		     lexicon_look_up(discourse->lexicon, LEXICON_NAMES, two, &entry)) ||
		    (one.length > 0 && lexicon_look_up(discourse->lexicon, LEXICON_NAMES, one, &entry)))
			vote(discourse, votes, entry.code, entry.unsure ? 0 : 6);
		before = one;
	}
}

void office_country_survey(const struct discourse *discourse, struct country_votes *survey)
{
	double most = 0;
	*survey = (struct country_votes){ .count = 0 };
	vote_title(discourse, survey);
	for (size_t s = 0; s < discourse->sentence_count; s++)
		vote_sentence(discourse, (int)s, s < 2 ? 2 : 1, INT_MAX, survey);
	for (int i = 0; i < survey->count; i++)
		most = survey->list[i].sum > most ? survey->list[i].sum : most;
	for (int i = 0; i < survey->count; i++)
		survey->list[i].sum /= most;
}

/* Does the document say of another person, in so many words, that he holds that office of the country? */
static bool is_taken(const struct discourse *discourse, const struct mention *name, struct text office)
{
	struct text escaped = conllu_escape(discourse->arena, office);
	for (size_t i = 0; i < discourse->name_count && i < 2000; i++) {
		const struct mention *other = &discourse->names[i];
		struct text rest = other->office, held;
		if (other->entity == name->entity || !other->office_told)
			continue;
		while (text_next(&rest, ';', &held))
			if (text_equal(held, escaped))
				return true;
	}
	return false;
}

/* Is the office, or what some other countries call it, somebody else's? */
static bool is_out(const struct discourse *discourse, const struct mention *name, struct text core,
                   const char *code)
{
	struct text country = discourse_country_name(discourse, code);
	struct text office = office_of_country(discourse->arena, core, country);
	return country.length == 0 || is_taken(discourse, name, office) ||
	       (text_equal(core, TEXT("Prime Minister")) &&
	        is_taken(discourse, name,
	                 office_of_country(discourse->arena, TEXT("Chancellor"), country)));
}

void office_country_infer(const struct discourse *discourse, const struct country_votes *survey,
                          const struct mention *name, struct text core, bool former, char code[4])
{
	struct country_votes votes = { .count = 0 };
	const struct country_vote *best = NULL;
	double near, lead;

	vote_sentence(discourse, name->sentence, 1, name->first, &votes);
	near = votes.count > 0 ? NEAR_SHARE : 0.15;
	lead = votes.count > 0 ? 1.15 : 1.25;
	for (int away = 1; away <= 4; away++, near *= 0.5) {
		if (name->sentence >= away)
			vote_sentence(discourse, name->sentence - away, near, INT_MAX, &votes);
		if (name->sentence + away < (int)discourse->sentence_count)
			vote_sentence(discourse, name->sentence + away, near, INT_MAX, &votes);
	}
	double theme = lead > 1.2 ? THEME_ALONE : THEME;
	for (int i = 0; i < survey->count; i++)
		vote(discourse, &votes, survey->list[i].code, theme * survey->list[i].sum);
	for (int i = 0; i < votes.count; i++) {
		if (!former && is_out(discourse, name, core, votes.list[i].code))
			votes.list[i].sum = 0;
		else if (best == NULL || votes.list[i].sum > best->sum)
			best = &votes.list[i];
	}
	for (int i = 0; i < votes.count; i++)
		if (&votes.list[i] != best && best != NULL && votes.list[i].sum * lead > best->sum)
			lead = 1e9;
	memcpy(code, best == NULL || lead > 1e8 ? "" : best->code, best == NULL || lead > 1e8 ? 1 : 4);
}
