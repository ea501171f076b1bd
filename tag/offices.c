/* offices.c - bind titles to persons */
#include "tag/offices.h"

#include <string.h>

#include "tag/title_phrase.h"
#include "tag/words.h"

struct pending {                    /* a title that names no country */
	int         name;           /* index in names */
	struct text core;
	bool        former;
	struct pending *next;
};

struct binding {
	struct discourse *discourse;
	struct pending   *first, **last;
};

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

static void add_office(struct discourse *discourse, struct mention *name, bool former, struct text office)
{
	struct arena *arena = discourse->arena;
	struct entity *person = &discourse->entities[name->entity];
	struct text escaped = conllu_escape(arena, office);
	if (former)
		escaped = text_join(arena, TEXT("former"), ":", escaped);
	name->office = name->office.length == 0 ? escaped : text_join(arena, name->office, ";", escaped);
	name->office_told = true;
	person->office = person->office.length == 0 ? escaped
	                                            : text_join(arena, person->office, ";", escaped);
}

static struct text owned(struct arena *arena, struct text core, struct text owner)
{
	return text_join(arena, title_case(arena, core), " of ", with_article(arena, owner));
}

/* "head of Gazprom", "Director General of the International Atomic Energy Agency": as written. */
static struct text owned_by_organisation(struct arena *arena, struct text core, struct text owner)
{
	static const char *const nouns[] = { "Agency",       "Nations",      "Union",      "Council",
		                             "Organization", "Organisation", "Commission", "Committee",
		                             "Party",        "Bank",         "Service",    "Ministry",
		                             "Court",        "Fund",         "Parliament", "Assembly",
		                             "Department",   "Army",         "Europe",     "Association",
		                             "Federation",   "League",       "Front",      "Movement" };
	for (size_t i = 0; i < sizeof nouns / sizeof *nouns; i++)
		if (text_ends(owner, nouns[i]) && owner.length > text_of(nouns[i]).length)
			return text_join(arena, core, " of the ", owner);
	return text_join(arena, core, " of ", owner);
}

static void set_code(struct discourse *discourse, const struct mention *name, const struct mention *owner)
{
	struct entity *person = &discourse->entities[name->entity];
	const struct entity *entity = &discourse->entities[owner->entity];
	if (person->code[0] == '\0' && strcmp(entity->code, "NGO") != 0)
		memcpy(person->code, entity->code, sizeof person->code);
}

static void bind(struct binding *binding, int index, const struct title *title)
{
	struct discourse *discourse = binding->discourse;
	struct arena *arena = discourse->arena;
	struct mention *name = &discourse->names[index];
	int sentence = name->sentence;
	struct text core = discourse_text(discourse, sentence, title->core_first, title->core_last);
	struct text rest = title->complement == 0 || title->owner_behind
	                           ? (struct text){ NULL, 0 }
	                           : discourse_text(discourse, sentence, title->complement, title->last);

	if (title->owner != NULL)
		set_code(discourse, name, title->owner);
	if (!title->office)
		return;
	if (title->owner != NULL && rest.length > 0 && text_starts(rest, "to ")) {
		struct text people = discourse_text(discourse, sentence, title->owner->first,
		                                    title->owner->last);
		core = text_join(arena, text_join(arena, people, " ", core), " ", rest);
		add_office(discourse, name, title->former, core);
		return;
	}
	if (rest.length > 0)
		core = text_join(arena, core, " ", rest);
	if (title->owner != NULL) {
		struct text owner = discourse->entities[title->owner->entity].identity;
		add_office(discourse, name, title->former,
		           title->owner->type == NAME_ORG ? owned_by_organisation(arena, core, owner)
		                                          : owned(arena, core, owner));
	} else if (title->needs_country) {
		struct pending *pending = arena_alloc(arena, sizeof *pending);
		*pending = (struct pending){ .name = index, .core = core, .former = title->former };
		*binding->last = pending;
		binding->last = &pending->next;
	} else {
		add_office(discourse, name, title->former, core);
	}
}

/* Titles before a name: one, or two with "and" between; from left to right. */
static void bind_before(struct binding *binding, int index, int last)
{
	struct discourse *discourse = binding->discourse;
	struct mention *name = &discourse->names[index];
	int start = title_start(discourse, name->sentence, last), and_at = 0;
	struct title left, right;

	if (start > last)
		return;
	for (int word = start + 1; word < last && and_at == 0; word++)
		if (word_among(discourse_word(discourse, name->sentence, word), "and") &&
		    title_read(discourse, name->sentence, start, word - 1, &left) &&
		    title_read(discourse, name->sentence, word + 1, last, &right))
			and_at = word;
	if (and_at == 0) {
		/* "Armenia and President Aliyev": what stands before "and" is no title. */
		for (int word = start; word < last; word++)
			if (word_among(discourse_word(discourse, name->sentence, word), "and") &&
			    !title_read(discourse, name->sentence, start, word - 1, &left) &&
			    title_read(discourse, name->sentence, word + 1, last, &right))
				start = word + 1;
		if (title_read(discourse, name->sentence, start, last, &right))
			bind(binding, index, &right);
		return;
	}
	if (!word_is_capitalised(discourse_word(discourse, name->sentence, left.core_last))) {
		bind(binding, index, &right); /* "met the president and Prime Minister Koizumi" */
		return;
	}
	if (left.owner == NULL)                /* one country for both */
		left.owner = right.owner;
	else if (right.owner == NULL && right.needs_country)
		right.owner = left.owner;
	left.needs_country &= left.owner == NULL;
	bind(binding, index, &left);
	bind(binding, index, &right);
}

/* "Lavrov, Russia's foreign minister," behind a name; "the president of Georgia, Mikheil ..." before it. */
static void bind_apposition(struct binding *binding, int index)
{
	struct discourse *discourse = binding->discourse;
	const struct mention *name = &discourse->names[index];
	const struct sentence *rows = &discourse->sentences[name->sentence].rows;
	int count = (int)rows->token_count, after = name->last + 1;
	struct title title;

	if (after + 1 < count && text_is(rows->tokens[after - 1].form, ",")) {
		int first = after + 1;
		if (word_among(&rows->tokens[first - 1], "the a an"))
			first++;
		int last = title_end(discourse, name->sentence, first);
		bool closed = last >= first && (last == count || text_is(rows->tokens[last].upos, "PUNCT") ||
		                                word_among(&rows->tokens[last], ", . ; ) who"));
		if (closed && title_read(discourse, name->sentence, first, last, &title))
			bind(binding, index, &title);
	}
	if (name->first > 3 && text_is(rows->tokens[name->first - 2].form, ",")) {
		int last = name->first - 2, first = title_start(discourse, name->sentence, last);
		bool article = first > 1 && first <= last && word_among(&rows->tokens[first - 2], "the");
		if (first <= last && title_read(discourse, name->sentence, first, last, &title) &&
		    (article || title.owner != NULL) && title.office)
			bind(binding, index, &title);
	}
}

/* --- titles without a country --- */

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

struct country_vote {
	char   code[4];
	double sum;
};

static void vote(struct country_vote *votes, int *count, const char *code, double sum)
{
	for (int i = 0; i < *count; i++)
		if (!strcmp(votes[i].code, code)) {
			votes[i].sum += sum;
			return;
		}
	if (*count < 16) {
		memcpy(votes[*count].code, code, 4);
		votes[(*count)++].sum = sum;
	}
}

static void vote_sentence(const struct discourse *discourse, int s, double share, struct country_vote *votes,
                          int *count)
{
	const struct discourse_sentence *sentence = &discourse->sentences[s];
	for (int i = 0; i < sentence->name_count; i++) {
		const struct mention *name = &discourse->names[sentence->name_first + i];
		const struct entity *entity = &discourse->entities[name->entity];
		bool speaks = ((name->type == NAME_GPE || name->type == NAME_NORP) &&
		               (entity->country || name->capital)) ||
		              (name->type == NAME_ORG && !name->medium);
		if (speaks && strlen(entity->code) == 3)
			vote(votes, count, entity->code, share * weight(discourse, name));
	}
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

static void infer_country(const struct discourse *discourse, const struct pending *pending, char *code)
{
	const struct mention *name = &discourse->names[pending->name];
	struct country_vote votes[16];
	int count = 0, best = -1;
	double share = 0.35;        /* of what other sentences say */
	bool doubtful = false;

	vote_sentence(discourse, name->sentence, 1, votes, &count);
	if (count > 0)
		share = 0.1;        /* its own sentence says more */
	for (int away = 1; away <= 12; away++, share *= 0.85) {
		if (name->sentence >= away)
			vote_sentence(discourse, name->sentence - away, share, votes, &count);
		if (name->sentence + away < (int)discourse->sentence_count)
			vote_sentence(discourse, name->sentence + away, share, votes, &count);
	}
	for (int i = 0; i < count; i++) {
		struct text country = discourse_country_name(discourse, votes[i].code);
		if (country.length == 0 ||
		    (!pending->former &&
		     is_taken(discourse, name, owned(discourse->arena, pending->core, country)))) {
			votes[i].sum = 0;
			continue;
		}
		if (best < 0 || votes[i].sum > votes[best].sum)
			best = i;
	}
	for (int i = 0; i < count && best >= 0; i++)
		doubtful |= i != best && votes[i].sum * 1.15 > votes[best].sum;
	memcpy(code, best < 0 || doubtful ? "" : votes[best].code, best < 0 || doubtful ? 1 : 4);
}

static void settle(struct discourse *discourse, const struct pending *pending)
{
	struct mention *name = &discourse->names[pending->name];
	struct entity *person = &discourse->entities[name->entity];
	bool told = name->office_told;
	struct text country;

	if (person->code[0] == '\0')
		infer_country(discourse, pending, person->code);
	country = discourse_country_name(discourse, person->code);
	if (country.length > 0)
		add_office(discourse, name, pending->former, owned(discourse->arena, pending->core, country));
	else
		add_office(discourse, name, pending->former, pending->core);
	name->office_told = told;
}

/* "Russian analyst X": a people right before a name, with or without a title between, tells the country. */
static void adjective_before(struct discourse *discourse, const struct mention *name)
{
	const struct mention *before =
		name->first > 1 ? discourse_name_at(discourse, name->sentence, name->first - 1) : NULL;
	if (before != NULL && before->type == NAME_NORP)
		set_code(discourse, name, before);
}

void offices_find(struct discourse *discourse)
{
	struct binding binding = { .discourse = discourse };

	binding.last = &binding.first;
	for (size_t i = 0; i < discourse->name_count; i++) {
		const struct mention *name = &discourse->names[i];
		if (name->type != NAME_PERSON || name->nested)
			continue;
		bind_before(&binding, (int)i, name->first - 1);
		bind_apposition(&binding, (int)i);
		adjective_before(discourse, name);
	}
	for (const struct pending *pending = binding.first; pending != NULL; pending = pending->next)
		settle(discourse, pending);
}
