/* discourse.c - the parts of a document under annotation */
#include "tag/discourse.h"

#include <string.h>

void discourse_add_sentence(struct discourse *discourse, const struct sentence *sentence)
{
	struct discourse_sentence *added;

	discourse->sentences = arena_grow(discourse->arena, discourse->sentences, discourse->sentence_count,
	                                  &discourse->sentence_capacity, sizeof *discourse->sentences);
	added = &discourse->sentences[discourse->sentence_count++];
	*added = (struct discourse_sentence){ .rows = *sentence };
	added->tags = arena_array(discourse->arena, sentence->token_count, sizeof *added->tags);
	added->name_at = arena_array(discourse->arena, sentence->token_count + 1, sizeof *added->name_at);
	for (size_t i = 0; i <= sentence->token_count; i++)
		added->name_at[i] = -1;
}

void discourse_link_trees(struct discourse *discourse)
{
	for (size_t s = 0; s < discourse->sentence_count; s++) {
		struct discourse_sentence *sentence = &discourse->sentences[s];
		size_t count = sentence->rows.token_count;
		sentence->child = arena_array(discourse->arena, count + 1, sizeof *sentence->child);
		sentence->sibling = arena_array(discourse->arena, count + 1, sizeof *sentence->sibling);
		for (size_t i = count; i-- > 0;) {
			int head = sentence->rows.tokens[i].head;
			if (head < 0)
				continue;
			sentence->sibling[i + 1] = sentence->child[head];
			sentence->child[head] = (int)i + 1;
		}
	}
}

struct mention *discourse_add_name(struct discourse *discourse, const struct mention *name)
{
	discourse->names = arena_grow(discourse->arena, discourse->names, discourse->name_count,
	                              &discourse->name_capacity, sizeof *discourse->names);
	discourse->names[discourse->name_count] = *name;
	return &discourse->names[discourse->name_count++];
}

struct mention *discourse_add_reference(struct discourse *discourse, const struct mention *reference)
{
	discourse->references = arena_grow(discourse->arena, discourse->references,
	                                   discourse->reference_count, &discourse->reference_capacity,
	                                   sizeof *discourse->references);
	discourse->references[discourse->reference_count] = *reference;
	return &discourse->references[discourse->reference_count++];
}

int discourse_add_entity(struct discourse *discourse, enum name_type type, struct text identity)
{
	discourse->entities = arena_grow(discourse->arena, discourse->entities, discourse->entity_count,
	                                 &discourse->entity_capacity, sizeof *discourse->entities);
	discourse->entities[discourse->entity_count] =
		(struct entity){ .type = type, .identity = identity, .parts = { -1, -1 } };
	return (int)discourse->entity_count++;
}

int discourse_entity(struct discourse *discourse, enum name_type type, struct text identity)
{
	struct text key = text_join(discourse->arena, text_of(name_type_text(type)), "\t", identity);
	struct lexicon_entry entry;
	int *found;

	discourse->entity_index.arena = discourse->arena;
	found = text_index_put(&discourse->entity_index, key, -1);
	if (*found >= 0)
		return *found;
	*found = discourse_add_entity(discourse, type, identity);
	if ((type == NAME_GPE || type == NAME_NORP) &&
	    lexicon_look_up(discourse->lexicon, LEXICON_NAMES, identity, &entry) && entry.country) {
		discourse->entities[*found].country = true;
		memcpy(discourse->entities[*found].code, entry.code, sizeof entry.code);
	}
	return *found;
}

struct text discourse_country_name(const struct discourse *discourse, const char *code)
{
	struct lexicon_entry entry;
	const int *own = text_index_get(&discourse->country_names, text_of(code));
	if (own != NULL && *own >= 0) {
		const struct mention *name = &discourse->names[*own];
		return discourse_text(discourse, name->sentence, name->first, name->last);
	}
	if (!lexicon_look_up(discourse->lexicon, LEXICON_CODES, text_of(code), &entry))
		return (struct text){ NULL, 0 };
	return entry.canonical;
}

const struct token *discourse_word(const struct discourse *discourse, int sentence, int word)
{
	return &discourse->sentences[sentence].rows.tokens[word - 1];
}

struct mention *discourse_name_at(const struct discourse *discourse, int sentence, int word)
{
	int name = discourse->sentences[sentence].name_at[word];
	return name < 0 ? NULL : &discourse->names[name];
}

struct text discourse_text(const struct discourse *discourse, int sentence, int first, int last)
{
	return conllu_span_text(discourse->arena, &discourse->sentences[sentence].rows, first, last);
}

int discourse_head(const struct sentence *rows, int first, int last)
{
	for (int word = first; word <= last; word++) {
		int head = rows->tokens[word - 1].head;
		if (head >= 0 && (head < first || head > last))
			return word;
	}
	return last;
}

bool deprel_is(const struct token *token, const char *relation)
{
	size_t length = strlen(relation);
	return text_starts(token->deprel, relation) &&
	       (token->deprel.length == length || token->deprel.bytes[length] == ':');
}
