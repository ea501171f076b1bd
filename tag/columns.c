/* columns.c - the network's columns next to those of other tools */
#include "tag/columns.h"

#include <string.h>

static bool name_key(struct text misc, struct text *value)
{
	return conllu_misc(misc, "NE", value) || conllu_misc(misc, "ner", value);
}

bool columns_have_names(const struct sentence *sentence)
{
	struct text value;
	for (size_t i = 0; i < sentence->token_count; i++)
		if (name_key(sentence->tokens[i].misc, &value))
			return true;
	return false;
}

/* BIO and BIOES; "LOC" and "PER" of coarser tools. */
static enum name_type given_type(struct text class)
{
	if (text_is(class, "PER"))
		return NAME_PERSON;
	if (text_is(class, "PLACE"))
		return NAME_GPE;
	return name_type_of(class);
}

void columns_names(const struct sentence *sentence, struct name_tag *names)
{
	enum name_type before = NAME_NONE;
	for (size_t i = 0; i < sentence->token_count; i++) {
		struct text value;
		enum name_type type = NAME_NONE;
		bool inside = false;
		if (name_key(sentence->tokens[i].misc, &value) && value.length > 2 && value.bytes[1] == '-') {
			type = given_type(text_slice(value, 2, value.length));
			inside = (value.bytes[0] == 'I' || value.bytes[0] == 'E') && type == before;
		}
		names[i] = (struct name_tag){ type, type != NAME_NONE && !inside };
		before = type;
	}
}

bool columns_filled(const struct sentence *sentence)
{
	for (size_t i = 0; i < sentence->token_count; i++) {
		const struct token *token = &sentence->tokens[i];
		if (token->lemma.length == 0 || token->upos.length == 0 || token->xpos.length == 0 ||
		    token->head < 0)
			return false;
	}
	return true;
}

static void keep_given(struct token *filled, const struct token *given)
{
	filled->id = given->id;
	filled->deps = given->deps;
	filled->misc = given->misc;
	if (given->lemma.length > 0)
		filled->lemma = given->lemma;
	if (given->upos.length > 0) {
		filled->upos = given->upos;
		filled->feats = given->feats; /* ours belong to our part of speech */
	}
	if (given->xpos.length > 0)
		filled->xpos = given->xpos;
	if (given->head >= 0) {
		filled->head = given->head;
		filled->deprel = given->deprel;
	}
}

/* Is there a cell that the network's must not replace? */
static bool has_cells(const struct sentence *sentence)
{
	for (size_t i = 0; i < sentence->token_count; i++) {
		const struct token *t = &sentence->tokens[i];
		if (t->head >= 0 ||
		    t->lemma.length + t->upos.length + t->xpos.length + t->feats.length + t->deprel.length > 0)
			return true;
	}
	return false;
}

void columns_fill(struct network *network, struct arena *arena, const struct network_task *tasks, size_t count,
                  bool overwrite)
{
	struct token **given = arena_array(arena, count, sizeof *given);

	for (size_t s = 0; s < count && !overwrite; s++) {
		size_t size = tasks[s].sentence->token_count * sizeof **given;
		if (!has_cells(tasks[s].sentence))
			continue;
		given[s] = arena_alloc(arena, size);
		memcpy(given[s], tasks[s].sentence->tokens, size);
	}
	network_tag_all(network, arena, tasks, count);
	for (size_t s = 0; s < count && !overwrite; s++)
		for (size_t i = 0; given[s] != NULL && i < tasks[s].sentence->token_count; i++)
			keep_given(&tasks[s].sentence->tokens[i], &given[s][i]);
}
