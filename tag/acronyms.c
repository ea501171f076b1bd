/* acronyms.c - letters and initials */
#include "tag/acronyms.h"

bool acronym_is(struct text form)
{
	size_t capitals = 0;
	for (size_t i = 0; i < form.length; i++) {
		if (form.bytes[i] >= 'A' && form.bytes[i] <= 'Z')
			capitals++;
		else if (form.bytes[i] != '.' && !(form.bytes[i] == 's' && i + 1 == form.length))
			return false;
	}
	return capitals >= 2 && form.length <= 10;
}

struct text acronym_letters(struct arena *arena, struct text form)
{
	char *letters = arena_alloc(arena, form.length + 1);
	size_t count = 0;
	for (size_t i = 0; i < form.length; i++)
		if (form.bytes[i] >= 'A' && form.bytes[i] <= 'Z')
			letters[count++] = form.bytes[i];
	return (struct text){ letters, count };
}

struct text acronym_initials(struct arena *arena, const struct sentence *rows, int first, int last)
{
	char *letters = arena_alloc(arena, (size_t)(last - first) + 2);
	size_t count = 0;
	for (int word = first; word <= last; word++) {
		const struct token *token = &rows->tokens[word - 1];
		if (token->form.bytes[0] >= 'A' && token->form.bytes[0] <= 'Z')
			letters[count++] = token->form.bytes[0];
	}
	return (struct text){ letters, count };
}

void acronyms_collect(const struct sentence *rows, const struct spans *names, struct text_index *known)
{
	for (size_t i = 0; i < names->count; i++) {
		const struct span *span = &names->list[i];
		int open = span->last + 1, close = span->last + 3;
		if (span->type == NAME_NONE || span->type == NAME_PERSON || span->first == span->last ||
		    close > (int)rows->token_count || !text_is(rows->tokens[open - 1].form, "(") ||
		    !text_is(rows->tokens[close - 1].form, ")") || !acronym_is(rows->tokens[open].form))
			continue;
		struct text letters = acronym_letters(names->arena, rows->tokens[open].form);
		struct text initials = acronym_initials(names->arena, rows, span->first, span->last);
		if (letters.bytes[0] == initials.bytes[0])
			text_index_put(known, letters, (int)span->type);
	}
}

void acronyms_apply(const struct sentence *rows, struct spans *names, const struct text_index *known)
{
	if (known->count == 0)
		return;
	const int *cover = spans_cover(names, rows->token_count);
	for (int word = 1; word <= (int)rows->token_count; word++) {
		struct text form = rows->tokens[word - 1].form;
		struct span *span = cover[word] == 0 ? NULL : &names->list[cover[word] - 1];
		if (!acronym_is(form) ||
		    (span != NULL && (span->origin != SPAN_NETWORK || span->first != span->last)))
			continue;
		const int *type = text_index_get(known, acronym_letters(names->arena, form));
		if (type != NULL && span != NULL)
			span->type = (enum name_type)*type;
		else if (type != NULL)
			spans_add(names, word, word, (enum name_type)*type, SPAN_RULE);
	}
}
