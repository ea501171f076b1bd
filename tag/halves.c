/* halves.c - a word that stands for a country because its other half, or its full name, is near */
#include "tag/halves.h"

#include <string.h>

#include "tag/words.h"

static const char halves[] = "north south east west";

static const struct token *word_at(const struct sentence *rows, int word)
{
	return &rows->tokens[word - 1];
}

static void replace(struct spans *names, size_t count, int word, struct text name,
                    const struct lexicon_entry *entry)
{
	for (size_t i = 0; i < count; i++)
		if (names->list[i].first <= word && names->list[i].last >= word)
			names->list[i].type = NAME_NONE;
	struct span *added = spans_add(names, word, word, entry->type, SPAN_LEXICON);
	added->country = true;
	added->canonical = entry->canonical.length > 0 ? entry->canonical : name;
	memcpy(added->code, entry->code, sizeof added->code);
}

/* A country of two words, the first of which is a point of the compass. */
static bool is_half(const struct sentence *rows, const struct span *span)
{
	return span->type == NAME_GPE && span->country && span->last == span->first + 1 &&
	       word_among(word_at(rows, span->first), halves);
}

/* "North and South Korea": the first half of the first name is left out. */
static void complete(const struct discourse *discourse, const struct sentence *rows, struct spans *names)
{
	size_t count = names->count;
	for (size_t i = 0; i < count; i++) {
		struct span whole = names->list[i];
		int half = whole.first - 2;
		if (!is_half(rows, &whole))
			continue;
		if (half < 1 || !word_among(word_at(rows, half), halves) ||
		    !word_is_capitalised(word_at(rows, half)) ||
		    !word_among(word_at(rows, half + 1), "and or"))
			continue;
		struct lexicon_entry entry;
		struct text name = text_join(names->arena, word_at(rows, half)->form, " ",
		                             word_at(rows, whole.last)->form);
		if (!lexicon_look_up(discourse->lexicon, LEXICON_NAMES, name, &entry) || !entry.country)
			continue;
		replace(names, count, half, name, &entry);
	}
}

static void note(struct text_index *known, struct text half, struct text name)
{
	text_index_put(known, half, 0);
	text_index_put(known, name, 0);
}

void halves_collect(const struct discourse *discourse, const struct sentence *rows, struct spans *names,
                    struct text_index *known)
{
	size_t before = names->count;
	for (size_t i = 0; i < names->count; i++) {
		const struct span *span = &names->list[i];
		if (!is_half(rows, span))
			continue;
		struct text name = span->canonical.length > 0
		                           ? span->canonical
		                           : text_join(names->arena, word_at(rows, span->first)->form, " ",
		                                       word_at(rows, span->last)->form);
		note(known, word_at(rows, span->first)->form, name);
	}
	complete(discourse, rows, names);
	for (size_t i = before; i < names->count; i++)
		note(known, word_at(rows, names->list[i].first)->form, names->list[i].canonical);
	if (names->count > before)
		spans_tidy(names);
}

/* The country whose name begins with this word in the document. */
static bool known_half(const struct discourse *discourse, const struct text_index *known, struct text half,
                       struct text *name, struct lexicon_entry *entry)
{
	static const char *const rests[] = { "Korea", "Sudan", "Yemen", "Vietnam", "Ossetia", "Germany" };
	for (size_t i = 0; i < sizeof rests / sizeof *rests; i++) {
		*name = text_join(discourse->arena, half, " ", text_of(rests[i]));
		if (text_index_get(known, *name) != NULL)
			return lexicon_look_up(discourse->lexicon, LEXICON_NAMES, *name, entry);
	}
	return false;
}

void halves_apply(const struct discourse *discourse, const struct sentence *rows, struct spans *names,
                  const struct text_index *known)
{
	size_t count = names->count;
	for (int word = 2; known->count > 0 && word <= (int)rows->token_count; word++) {
		const struct token *token = word_at(rows, word);
		struct lexicon_entry entry;
		struct text name;
		if (!word_is_capitalised(token) || !word_among(token, halves) ||
		    !word_among(word_at(rows, word - 1), "the") ||
		    text_index_get(known, token->form) == NULL ||
		    (word < (int)rows->token_count &&
		     (word_is_capitalised(word_at(rows, word + 1)) || word_among(word_at(rows,
				word + 1), "of -"))))
			continue;
		if (known_half(discourse, known, token->form, &name, &entry))
			replace(names, count, word, name, &entry);
	}
}

bool halves_plural(const struct token *token, const char *codes[2])
{
	static const char *const plurals[][3] = { { "Koreas", "PRK", "KOR" },
		                                  { "Sudans", "SDN", "SSD" },
		                                  { "Congos", "COD", "COG" } };
	for (size_t i = 0; i < sizeof plurals / sizeof *plurals; i++)
		if (text_is(token->form, plurals[i][0])) {
			codes[0] = plurals[i][1];
			codes[1] = plurals[i][2];
			return true;
		}
	return false;
}
