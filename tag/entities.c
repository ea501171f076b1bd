/* entities.c - canonical names of what is no person */
#include "tag/entities.h"

#include <string.h>

#include "tag/acronyms.h"
#include "tag/persons.h"
#include "tag/text_index.h"
#include "tag/words.h"

struct links {
	struct discourse *discourse;
	struct text_index
		full_forms; /* initials, and the acronym in brackets behind a name, to its index in names */
	struct text_index by_head; /* "declaration" to the first agreement with that head, index in names */
	struct text_index by_first;   /* "Naftogaz" to the longer name of an organisation that begins so */
	int              *next;       /* [name_count] the next one with the same head, or -1 */
};

static const struct token *word_at(const struct discourse *discourse, const struct mention *name, int word)
{
	return discourse_word(discourse, name->sentence, word);
}

static struct text own_text(const struct discourse *discourse, const struct mention *name)
{
	return discourse_text(discourse, name->sentence, name->first, name->last);
}

static bool may_have_acronym(enum name_type type)
{
	return type == NAME_ORG || type == NAME_LAW || type == NAME_EVENT || type == NAME_FAC ||
	       type == NAME_PRODUCT;
}

/* "Membership Action Plans (MAP)": what the document spells out. */
static void collect_acronyms(struct links *links, int index)
{
	const struct discourse *discourse = links->discourse;
	const struct mention *name = &discourse->names[index];
	const struct sentence *rows = &discourse->sentences[name->sentence].rows;
	struct text letters;

	if (!may_have_acronym(name->type) || name->first == name->last)
		return;
	letters = acronym_initials(discourse->arena, rows, name->first, name->last);
	if (letters.length >= 2)
		text_index_put(&links->full_forms, letters, index);
	if (name->last + 2 < (int)rows->token_count && text_is(rows->tokens[name->last].form, "(") &&
	    acronym_is(rows->tokens[name->last + 1].form) && text_is(rows->tokens[name->last + 2].form, ")"))
		*text_index_put(&links->full_forms,
		                acronym_letters(discourse->arena, rows->tokens[name->last + 1].form),
		                index) = index;
}

/* The noun that an agreement or event is: "declaration" in "the 1956 declaration on trade". */
static struct text head_noun(const struct discourse *discourse, const struct mention *name)
{
	const struct token *head = word_at(discourse, name, name->head);
	for (int word = name->first; word <= name->last; word++)
		if (lemma_among(
			    word_at(discourse, name, word),
			    "declaration treaty pact protocol accord agreement convention war summit crisis"))
			head = word_at(discourse, name, word);
	return text_lower(discourse->arena, head->lemma.length > 0 ? head->lemma : head->form);
}

static void collect_head(struct links *links, int index)
{
	const struct mention *name = &links->discourse->names[index];
	if (name->type != NAME_LAW && name->type != NAME_EVENT)
		return;
	int *first = text_index_put(&links->by_head, head_noun(links->discourse, name), -1);
	links->next[index] = *first;
	*first = index;
}

static bool contains_word(const struct discourse *discourse, const struct mention *name,
                          const struct token *word)
{
	for (int at = name->first; at <= name->last; at++) {
		const struct token *token = word_at(discourse, name, at);
		if (text_equal(text_lower(discourse->arena, token->form),
		               text_lower(discourse->arena, word->form)))
			return true;
	}
	return false;
}

/*
 * The longest name with the same head that has all the words of this one: "1956 Soviet-Japanese
 * declaration". /
 */
static int fullest(const struct links *links, int index)
{
	const struct discourse *discourse = links->discourse;
	const struct mention *name = &discourse->names[index];
	const int *first = text_index_get(&links->by_head, head_noun(discourse, name));
	int best = index, looked_at = 0;

	for (int other = first == NULL ? -1 : *first; other >= 0 && looked_at < 64;
	     other = links->next[other]) {
		const struct mention *longer = &discourse->names[other];
		bool all = longer->type == name->type;
		looked_at++;
		for (int word = name->first; all && word <= name->last; word++)
			all = contains_word(discourse, longer, word_at(discourse, name, word));
		if (all && longer->last - longer->first >=
		           discourse->names[best].last - discourse->names[best].first)
			best = other;     /* the list runs backwards: of equal ones the first counts */
	}
	return best;
}

/* Countries that have two names in use: the document's own counts, unless it has the other one as well. */
static void collect_country(struct links *links, int index)
{
	struct discourse *discourse = links->discourse;
	const struct mention *name = &discourse->names[index];
	const struct token *first = word_at(discourse, name, name->first);
	if (!name->country)
		return;
	struct text code = text_of(name->code), text = own_text(discourse, name);
	if (name->first == name->last &&
	    word_among(first, "britain burma macedonia swaziland czechia holland turkiye persia"))
		text_index_put(&discourse->country_names, code, index);
	else if (text_equal(text, name->canonical))
		*text_index_put(&discourse->country_names, code, -1) = -1;
}

static void collect_short_form(struct links *links, int index)
{
	const struct mention *name = &links->discourse->names[index];
	if (name->type == NAME_ORG && name->first < name->last)
		text_index_put(&links->by_first, word_at(links->discourse, name, name->first)->form, index);
}

static struct text identity_of(const struct links *links, int index)
{
	const struct discourse *discourse = links->discourse;
	const struct mention *name = &discourse->names[index];
	const struct token *first = word_at(discourse, name, name->first);

	if (name->date != NULL)
		return text_of(name->date->value);
	if (name->first == name->last && discourse->acronym.length > 0 && discourse->publication.length > 0 &&
	    text_equal(first->form, discourse->acronym))
		return discourse->publication;
	if (name->first == name->last && may_have_acronym(name->type) && acronym_is(first->form)) {
		const int *full = text_index_get(&links->full_forms,
		                                 acronym_letters(discourse->arena, first->form));
		if (full != NULL)
			return own_text(discourse, &discourse->names[*full]);
	}
	if (name->type == NAME_ORG && name->first == name->last &&
	    text_index_get(&links->by_first, first->form) != NULL)
		return own_text(discourse, &discourse->names[*text_index_get(&links->by_first, first->form)]);
	if ((name->type == NAME_GPE || name->type == NAME_NORP) && name->canonical.length > 0 &&
	    name->code[0] != '\0') {
		struct lexicon_entry entry;
		if (lexicon_look_up(discourse->lexicon, LEXICON_CODES, text_of(name->code), &entry) &&
		    text_equal(entry.canonical, name->canonical))
			return discourse_country_name(discourse, name->code);
	}
	if (name->canonical.length > 0)
		return name->canonical;
	if (name->type == NAME_LAW || name->type == NAME_EVENT)
		return own_text(discourse, &discourse->names[fullest(links, index)]);
	return own_text(discourse, name);
}

/*
 * The country in the name of an organisation ("Bank of Japan"), or right before it ("Russian Foreign
 * Ministry").
 */
static void code_of_organisation(const struct discourse *discourse, int index)
{
	struct mention *name = &discourse->names[index];
	const struct sentence *rows = &discourse->sentences[name->sentence].rows;
	const struct mention *before = name->first > 1
	                                       ? discourse_name_at(discourse, name->sentence, name->first - 1)
	                                       : NULL;
	struct lexicon_entry entry;

	if ((name->type != NAME_ORG && name->type != NAME_GPE && name->type != NAME_FAC) ||
	    name->code[0] != '\0' || name->medium || name->canonical.length > 0 ||
	    (name->type != NAME_ORG && name->first == name->last))
		return;
	for (int word = name->first; word <= name->last; word++)
		if (lexicon_match(discourse->lexicon, LEXICON_NAMES, &rows->tokens[word - 1],
		                  name->last - word + 1, discourse->date, &entry) > 0 &&
		    !entry.unsure && (entry.type == NAME_GPE || entry.type == NAME_NORP)) {
			memcpy(name->code, entry.code, sizeof name->code);
			return;
		}
	if (before == NULL && name->first > 2 && word_is_possessive(&rows->tokens[name->first - 2]))
		before = discourse_name_at(discourse, name->sentence, name->first - 2);
	if (before != NULL && (before->type == NAME_NORP || before->type == NAME_GPE))
		memcpy(name->code, before->code, sizeof name->code);
}

static void link_name(struct links *links, int index)
{
	struct discourse *discourse = links->discourse;
	struct mention *name = &discourse->names[index];
	struct text identity = identity_of(links, index);
	int entity = discourse_entity(discourse, name->type, identity);

	code_of_organisation(discourse, index);
	name->entity = entity;
	if (discourse->entities[entity].code[0] == '\0')
		memcpy(discourse->entities[entity].code, name->code, sizeof name->code);
}

void entities_link(struct discourse *discourse)
{
	struct links links = {
		.discourse = discourse,
		.full_forms = { .arena = discourse->arena },
		.by_head = { .arena = discourse->arena },
		.by_first = { .arena = discourse->arena },
		.next = arena_array(discourse->arena, discourse->name_count, sizeof *links.next),
	};
	discourse->country_names.arena = discourse->arena;
	for (size_t i = 0; i < discourse->name_count; i++) {
		collect_acronyms(&links, (int)i);
		collect_head(&links, (int)i);
		collect_short_form(&links, (int)i);
		collect_country(&links, (int)i);
	}
	persons_link(discourse);
	for (size_t i = 0; i < discourse->name_count; i++)
		if (discourse->names[i].type != NAME_PERSON)
			link_name(&links, (int)i);
	for (size_t i = 0; i < discourse->name_count; i++)
		if (discourse->names[i].entity >= 0)
			discourse->entities[discourse->names[i].entity].mention_count++;
}
