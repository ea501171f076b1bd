/* document_lookup.c - what stands where in a document, and how an entity is written in a cell */
#include "extract/document.h"

#include "extract/facts.h"

struct text entity_type_text(enum name_type type)
{
	return type == NAME_NONE ? TEXT("OTHER") : text_of(name_type_text(type));
}

enum name_type entity_type_of(struct text name)
{
	/* CoNLL 2003 and WikiNER; GUM, OntoGUM and the older ACE types */
	static const struct {
		const char *name;
		enum name_type type;
	} others[] = {
		{"PER", NAME_PERSON},       {"person", NAME_PERSON}, {"organization", NAME_ORG},
		{"ORGANIZATION", NAME_ORG}, {"place", NAME_LOC},     {"LOCATION", NAME_LOC},
		{"event", NAME_EVENT},      {"time", NAME_DATE},     {"WORK", NAME_WORK_OF_ART},
		{"FACILITY", NAME_FAC},     {"COUNTRY", NAME_GPE},   {"CITY", NAME_GPE},
	};
	enum name_type type = name_type_of(name);

	for (size_t i = 0; type == NAME_NONE && i < sizeof others / sizeof *others; i++)
		if (text_is(name, others[i].name))
			type = others[i].type;
	return type;
}

static const struct mention *mention_number(const struct document *document, int index)
{
	return index < 0 ? NULL : &document->mentions[index];
}

static bool is_word(const struct document *document, int sentence, int word)
{
	return sentence >= 0 && sentence < document->sentence_count && word >= 1 &&
	       word <= (int)document->sentences[sentence].rows.token_count;
}

const struct mention *mention_at(const struct document *document, int sentence, int word)
{
	return is_word(document, sentence, word)
		       ? mention_number(document, document->sentences[sentence].outermost[word])
		       : NULL;
}

const struct mention *mention_headed(const struct document *document, int sentence, int word)
{
	return is_word(document, sentence, word)
		       ? mention_number(document, document->sentences[sentence].headed[word])
		       : NULL;
}

const struct mention *name_at(const struct document *document, int sentence, int word)
{
	const struct mention *mention = mention_at(document, sentence, word);

	if (mention == NULL)
		return NULL;

	const struct document_sentence *s = &document->sentences[sentence];
	const struct mention *end = document->mentions + s->mention_first + s->mention_count;

	for (; mention < end && mention->first <= word; mention++)
		if (mention->last >= word && mention->form == MENTION_NAME)
			return mention;
	return NULL;
}

const struct token *document_word(const struct document *document, int sentence, int word)
{
	return is_word(document, sentence, word) ? &document->sentences[sentence].rows.tokens[word - 1]
						 : NULL;
}

struct text document_span_text(struct arena *arena, const struct document *document, int sentence, int first,
			       int last)
{
	const struct document_sentence *from = &document->sentences[sentence];

	if (!is_word(document, sentence, first) || !is_word(document, sentence, last) || first > last)
		return (struct text){0};
	return sentence_text_span(arena, &from->text, &from->rows, first, last);
}

struct text mention_text(struct arena *arena, const struct document *document, const struct mention *mention)
{
	return document_span_text(arena, document, mention->sentence, mention->first, mention->last);
}

/* Words of a multiword token have no offsets of their own: theirs are those of its row. */
static bool word_offsets(const struct sentence *rows, int word, size_t *start, size_t *end)
{
	const struct range *range = conllu_range_of(rows, word);

	return conllu_token_range(rows->tokens[word - 1].misc, start, end) ||
	       (range != NULL && conllu_token_range(range->misc, start, end));
}

bool document_span_offsets(const struct document *document, int sentence, int first, int last, size_t *start,
			   size_t *end)
{
	size_t ignored;

	if (!is_word(document, sentence, first) || !is_word(document, sentence, last))
		return false;
	return word_offsets(&document->sentences[sentence].rows, first, start, &ignored) &&
	       word_offsets(&document->sentences[sentence].rows, last, &ignored, end) && *start < *end;
}

/* The country's name, as an office of it tells: "President of Peru"; empty where the document has none. */
static struct text name_by_office(const struct document *document, struct text country)
{
	for (int i = 0; i < document->entity_count; i++) {
		const struct entity *entity = &document->entities[i];
		struct text office = entity->office;

		if (entity->type != NAME_PERSON || !text_equal(entity->country, country))
			continue;
		for (size_t at = 0; at + 4 < office.length; at++)
			if (text_starts(text_slice(office, at, office.length), " of "))
				return text_slice(office, at + 4, office.length);
	}
	return (struct text){0};
}

const struct entity *document_country(const struct document *document, struct text country)
{
	const struct entity *best = NULL;
	const struct text name = name_by_office(document, country);

	/* its people before its towns: "Georgian" is Georgia, "Abkhazia" is of it */
	for (int i = 0; i < document->entity_count && country.length > 0; i++) {
		const struct entity *entity = &document->entities[i];
		if ((entity->type != NAME_GPE && entity->type != NAME_NORP) || entity->name.length == 0 ||
		    !text_equal(entity->country, country) ||
		    (entity->type == NAME_GPE && name.length > 0 && !text_equal(entity->name, name)))
			continue; /* a town bears the code of its country too */
		if (best == NULL || (best->type != NAME_NORP && (entity->type == NAME_NORP || entity->mention_count > best->mention_count)))
			best = entity;
	}
	return best;
}
