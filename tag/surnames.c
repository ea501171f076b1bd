/* surnames.c - count for and against a word being a surname, then decide */
#include "tag/surnames.h"

#include "tag/words.h"

static void collect(const struct discourse *discourse, const struct spans *names, struct text_index *surnames)
{
	for (size_t s = 0; s < discourse->sentence_count; s++)
		for (size_t i = 0; i < names[s].count; i++) {
			const struct span *span = &names[s].list[i];
			const struct token *last = &discourse->sentences[s].rows.tokens[span->last - 1];
			struct lexicon_entry title;
			if (span->type == NAME_PERSON && span->first < span->last && last->form.length > 2 &&
			    lexicon_match(discourse->lexicon, LEXICON_TITLES, last, 1, discourse->date,
			                  &title) == 0)
				*text_index_put(surnames, last->form, 0) += 2;
		}
}

/* Where a word alone is told to be something else more often than a person, it is that. */
static void weigh(const struct sentence *rows, const struct spans *names, const struct text_index *surnames)
{
	for (size_t i = 0; i < names->count; i++) {
		const struct span *span = &names->list[i];
		int *known = text_index_get(surnames, rows->tokens[span->first - 1].form);
		if (known != NULL && span->first == span->last)
			*known += span->type == NAME_PERSON ? 1 : -1;
	}
}

/* Is an unnamed capitalised word next to this one? "Putin Street" is no person. */
static bool in_run_of_capitals(const struct sentence *rows, const int *cover, int word)
{
	return (word > 1 && cover[word - 1] == 0 && text_is(rows->tokens[word - 2].upos, "PROPN")) ||
	       (word < (int)rows->token_count && cover[word + 1] == 0 &&
	        text_is(rows->tokens[word].upos, "PROPN"));
}

/* "Washington", where a Denzel Washington is known: not "in Washington". */
static bool is_open(const struct sentence *rows, const struct span *span)
{
	return span->origin == SPAN_NETWORK ||
	       (span->origin == SPAN_LEXICON && span->capital &&
	        (span->first == 1 || !word_among(&rows->tokens[span->first - 2], "in at to near of")));
}

/* PROPN, a capital within the sentence ("stated Lind" may be read as a noun), or "May resigned". */
static bool may_be_name(const struct sentence *rows, int word)
{
	const struct token *token = &rows->tokens[word - 1];

	if (word == 1 && word < (int)rows->token_count && text_is(token->upos, "AUX"))
		return text_is(token[1].upos, "VERB") && !text_is(token[1].xpos, "VB");
	return text_is(token->upos, "PROPN") || (word > 1 && text_is(token->upos, "NOUN"));
}

/* A surname alone that the network took for something else, or for nothing, is the person of the full name. */
static void apply(const struct sentence *rows, struct spans *names, const struct text_index *surnames)
{
	const int *cover = spans_cover(names, rows->token_count);
	for (int word = 1; word <= (int)rows->token_count; word++) {
		const struct token *token = &rows->tokens[word - 1];
		struct span *span = cover[word] != 0 ? &names->list[cover[word] - 1] : NULL;
		if (!word_is_capitalised(token))
			continue;
		const int *known = text_index_get(surnames, token->form);
		if (known == NULL || *known <= 0)
			continue;
		if (span == NULL && may_be_name(rows, word) && !in_run_of_capitals(rows, cover, word))
			spans_add(names, word, word, NAME_PERSON, SPAN_RULE);
		else if (span != NULL && span->first == span->last && is_open(rows, span))
			span->type = NAME_PERSON;
	}
}

/* "in", "the mayor of" */
static bool is_place_before(const struct sentence *rows, int word)
{
	return word_among(&rows->tokens[word - 2], "in") ||
	       (word_among(&rows->tokens[word - 2], "of") &&
	        lemma_among(&rows->tokens[word - 3],
	                    "mayor governor province city town village capital port region suburb district"));
}

/* "said in Salonika": where no one has that name, it is a place. */
static void find_places(const struct sentence *rows, struct spans *names, const struct text_index *surnames)
{
	for (size_t i = 0; i < names->count; i++) {
		struct span *span = &names->list[i];
		if (span->type != NAME_PERSON || span->origin != SPAN_NETWORK || span->first != span->last ||
		    span->first < 3 || !is_place_before(rows, span->first) ||
		    text_index_get(surnames, rows->tokens[span->first - 1].form) != NULL ||
		    (span->last < (int)rows->token_count && word_is_possessive(&rows->tokens[span->last])) ||
		    lemma_among(&rows->tokens[span->first - 3],
		                "trust confidence faith believe belief interest"))
			continue;
		span->type = NAME_GPE;
	}
}

void surnames_find(const struct discourse *discourse, struct spans *names)
{
	struct text_index surnames = { .arena = discourse->arena };
	collect(discourse, names, &surnames);
	for (size_t s = 0; s < discourse->sentence_count; s++)
		find_places(&discourse->sentences[s].rows, &names[s], &surnames);
	for (size_t s = 0; s < discourse->sentence_count; s++)
		weigh(&discourse->sentences[s].rows, &names[s], &surnames);
	for (size_t s = 0; s < discourse->sentence_count; s++)
		apply(&discourse->sentences[s].rows, &names[s], &surnames);
}
