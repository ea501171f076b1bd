/* offices.c - bind titles to persons */
#include "tag/offices.h"

#include <string.h>

#include "tag/office_country.h"
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

/* The list with the office behind it, unless it is there: a president may be called so a thousand times. */
static struct text with_office(struct arena *arena, struct text list, struct text office)
{
	struct text rest = list, item;
	while (rest.length > 0 && text_next(&rest, ';', &item))
		if (text_equal(item, office))
			return list;
	return list.length == 0 ? office : text_join(arena, list, ";", office);
}

static void add_office(struct discourse *discourse, struct mention *name, bool former, struct text office)
{
	struct arena *arena = discourse->arena;
	struct entity *person = &discourse->entities[name->entity];
	struct text escaped = conllu_escape(arena, office);
	if (former)
		escaped = text_join(arena, TEXT("former"), ":", escaped);
	name->office = with_office(arena, name->office, escaped);
	name->office_told = true;
	person->office = with_office(arena, person->office, escaped);
}

/* Is "the" before the name of an organisation, here? */
static bool has_article(const struct discourse *discourse, const struct mention *owner)
{
	return owner->first > 1 &&
	       word_among(discourse_word(discourse, owner->sentence, owner->first - 1), "the");
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
	if ((person->code[0] == '\0' || (person->code_listed && entity->code[0] != '\0')) && strcmp(entity->code, "NGO") != 0) {
		memcpy(person->code, entity->code, sizeof person->code);
		person->code_listed = false;
	}
}

/* "Sheikh Hamad": how one is called, no office. */
static bool is_address(const struct discourse *discourse, int sentence, const struct title *title)
{
	return title->core_first == title->core_last && title->complement == 0 &&
	       word_among(discourse_word(discourse, sentence, title->core_first),
	                  "sheikh sir lord lady prince princess rep rep. sen sen. gen gen. father brother");
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

	if (title->plural)
		core.length--;      /* "Prime Ministers" */
	if (title->owner != NULL)
		set_code(discourse, name, title->owner);
	if (!title->office || (title->owner == NULL && is_address(discourse, sentence, title)))
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
		           title->owner->type == NAME_ORG && has_article(discourse, title->owner)
		                   ? text_join(arena, core, " of the ", owner)
		           : title->owner->type == NAME_ORG ? owned_by_organisation(arena, core, owner)
		                                          : office_of_country(arena, core, owner));
	} else if (title->needs_country && !title->plural) {
		struct pending *pending = arena_alloc(arena, sizeof *pending);
		*pending = (struct pending){ .name = index, .core = core, .former = title->former };
		*binding->last = pending;
		binding->last = &pending->next;
	} else {
		add_office(discourse, name, title->former, core);
	}
}

/* The country or organisation behind a name: "of Greece"; NULL: there is none. */
static const struct mention *owner_behind(const struct discourse *discourse, const struct mention *name)
{
	const struct sentence *rows = &discourse->sentences[name->sentence].rows;
	int at = name->last + 2;
	if (at > (int)rows->token_count || !text_is(rows->tokens[at - 2].form, "of"))
		return NULL;
	if (word_among(&rows->tokens[at - 1], "the") && at < (int)rows->token_count)
		at++;
	const struct mention *owner = discourse_name_at(discourse, name->sentence, at);
	return owner != NULL && owner->type == NAME_GPE && owner->entity >= 0 &&
	                       discourse->entities[owner->entity].country
	               ? owner
	               : NULL;
}

static void bind_to(struct binding *binding, int index, struct title title)
{
	const struct mention *behind = owner_behind(binding->discourse, &binding->discourse->names[index]);
	if (behind != NULL && title.owner == NULL && title.complement == 0) {
		title.owner = behind;
		title.needs_country = false;
	}
	bind(binding, index, &title);
}

/* "Presidents A and B", "Prime Ministers A of Greece and B of Macedonia": one title for all of them. */
static void bind_shared(struct binding *binding, int index, const struct title *title)
{
	const struct discourse *discourse = binding->discourse;
	int sentence = discourse->names[index].sentence, word = discourse->names[index].last + 1;
	int count = (int)discourse->sentences[sentence].rows.token_count;
	while (word <= count) {
		int at = discourse->sentences[sentence].name_at[word];
		const struct mention *name = at < 0 ? NULL : &discourse->names[at];
		if (name != NULL && name->type == NAME_PERSON)
			bind_to(binding, at, *title);
		else if (name == NULL && !word_among(discourse_word(discourse, sentence, word),
				"and , of the"))
			return;
		word = name == NULL ? word + 1 : name->last + 1;
	}
}

/* "Law and Justice leader": what stands in a name joins no titles. */
static bool is_and(const struct discourse *discourse, int sentence, int word)
{
	return word_among(discourse_word(discourse, sentence, word), "and") &&
	       discourse_name_at(discourse, sentence, word) == NULL;
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
		if (is_and(discourse, name->sentence, word) &&
		    title_read(discourse, name->sentence, start, word - 1, &left) &&
		    title_read(discourse, name->sentence, word + 1, last, &right))
			and_at = word;
	if (and_at == 0) {
		/* "Armenia and President Aliyev": what stands before "and" is no title. */
		for (int word = start; word < last; word++)
			if (is_and(discourse, name->sentence, word) &&
			    !title_read(discourse, name->sentence, start, word - 1, &left) &&
			    title_read(discourse, name->sentence, word + 1, last, &right))
				start = word + 1;
		if (!title_read(discourse, name->sentence, start, last, &right))
			return;
		bind_to(binding, index, right);
		if (right.plural)
			bind_shared(binding, index, &right);
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

/* "Juba has opened an inquiry, its information minister": the country before "its"; NULL: none. */
static const struct mention *owner_before(const struct discourse *discourse, int sentence, int first)
{
	if (first < 3 || !word_among(discourse_word(discourse, sentence, first - 1), "its"))
		return NULL;
	for (int word = first - 2; word > 0 && first - word < 30; word--) {
		const struct mention *name = discourse_name_at(discourse, sentence, word);
		if (name != NULL && name->type == NAME_GPE && name->entity >= 0 &&
		    discourse->entities[name->entity].country)
			return name;
	}
	return NULL;
}

/* "The rebels' leader, Rodrigo Londono": the office belongs to a common noun. */
static void bind_owned(struct binding *binding, int index, const struct title *title)
{
	struct discourse *discourse = binding->discourse;
	struct mention *name = &discourse->names[index];
	const struct token *tokens = discourse->sentences[name->sentence].rows.tokens;
	int noun = title->first - 2, first = noun;
	if (title->owner != NULL)
		bind(binding, index, title);
	if (title->owner != NULL || !title->office || noun < 2 || !word_is_possessive(&tokens[noun]) ||
	    !text_is(tokens[noun - 1].upos, "NOUN"))
		return;
	while (first > 1 && text_is(tokens[first - 2].upos, "ADJ"))
		first--;
	if (first < 2 || !word_among(&tokens[first - 2], "the"))
		return;
	struct text owner = discourse_text(discourse, name->sentence, first, noun);
	struct text core = discourse_text(discourse, name->sentence, title->core_first, title->core_last);
	add_office(discourse, name, title->former,
	           text_join(discourse->arena, core, " of the ", text_lower(discourse->arena, owner)));
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
		for (int word = first; word < last; word++)      /* "rebels' leader" */
			if (word > 1 && word_is_possessive(&rows->tokens[word - 1]) &&
			    text_is(rows->tokens[word - 2].upos, "NOUN") &&
			    discourse_name_at(discourse, name->sentence, word - 1) == NULL)
				first = word + 1;
		if (first <= last && title_read(discourse, name->sentence, first, last, &title) &&
		    title.owner == NULL) {
			title.owner = owner_before(discourse, name->sentence, first);
			bind_owned(binding, index, &title);
		}
		bool article = first > 1 && first <= last && word_among(&rows->tokens[first - 2], "the");
		if (first <= last && title_read(discourse, name->sentence, first, last, &title) &&
		    (article || title.owner != NULL) && title.office)
			bind(binding, index, &title);
	}
}

/* --- titles without a country --- */

static void settle(struct discourse *discourse, const struct country_votes *survey,
                   const struct pending *pending)
{
	struct mention *name = &discourse->names[pending->name];
	struct entity *person = &discourse->entities[name->entity];
	bool told = name->office_told;
	struct text country;

	if (person->code[0] == '\0')
		office_country_infer(discourse, survey, name, pending->core, pending->former, person->code);
	country = discourse_country_name(discourse, person->code);
	if (country.length > 0)
		add_office(discourse, name, pending->former, office_of_country(discourse->arena,
				pending->core, country));
	else
		add_office(discourse, name, pending->former, pending->core);
	name->office_told = told;
}

/* --- "his Macedonian counterpart Nikola Dimitrov" --- */

/* The last present office of a country that was told of someone before; length 0: of none. */
static struct text office_before(const struct discourse *discourse, size_t index)
{
	const struct mention *name = &discourse->names[index];
	for (size_t i = index, looked = 0;
	     i-- > 0 && looked < 50 && name->sentence - discourse->names[i].sentence <= 2; looked++) {
		const struct mention *other = &discourse->names[i];
		struct text rest = other->office, office;
		if (other->type != NAME_PERSON || other->entity == name->entity)
			continue;
		if (rest.length == 0)
			rest = discourse->entities[other->entity].office;
		while (rest.length > 0 && text_next(&rest, ';', &office))
			if (!text_starts(office, "former:"))
				return office;
	}
	return (struct text){ NULL, 0 };
}

static void bind_counterpart(struct discourse *discourse, size_t index)
{
	struct mention *name = &discourse->names[index];
	const struct sentence *rows = &discourse->sentences[name->sentence].rows;
	int noun = name->first - 1;
	if (noun > 1 && text_is(rows->tokens[noun - 1].form, ","))
		noun--;
	if (noun < 2 || !word_among(&rows->tokens[noun - 1], "counterpart opposite") ||
			name->office.length > 0)
		return;
	int before = noun - 1 - (noun > 2 && word_is_possessive(&rows->tokens[noun - 2]));
	const struct mention *people = discourse_name_at(discourse, name->sentence, before);
	if (people == NULL || people->entity < 0 || !discourse->entities[people->entity].country)
		return;
	set_code(discourse, name, people);
	struct text office = office_before(discourse, index);
	for (size_t i = office.length; i-- > 0;)
		if (text_starts(text_slice(office, i, office.length - i), "_of_")) {
			struct text core = conllu_unescape(discourse->arena, text_slice(office, 0, i));
			add_office(discourse, name, false,
			           office_of_country(discourse->arena, core,
			                             discourse->entities[people->entity].identity));
			return;
		}
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
	struct country_votes survey;

	binding.last = &binding.first;
	for (size_t i = 0; i < discourse->name_count; i++) {
		const struct mention *name = &discourse->names[i];
		if (name->type != NAME_PERSON || name->nested)
			continue;
		bind_before(&binding, (int)i, name->first - 1);
		bind_apposition(&binding, (int)i);
		adjective_before(discourse, name);
	}
	office_country_survey(discourse, &survey);
	for (const struct pending *pending = binding.first; pending != NULL; pending = pending->next)
		settle(discourse, &survey, pending);
	for (size_t i = 0; i < discourse->name_count; i++)
		if (discourse->names[i].type == NAME_PERSON && !discourse->names[i].nested)
			bind_counterpart(discourse, i);
}
