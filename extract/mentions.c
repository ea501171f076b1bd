/* mentions.c - mentions and entities out of what drafts.c reads */
#include "extract/mentions.h"

#include <stdlib.h>
#include <string.h>

#include "extract/drafts.h"
#include "tokenize/message.h"
#include "tokenize/quick_hash.h"

void mentions_begin(struct mentions *mentions, struct arena *arena, struct document *document,
		    const char *stream)
{
	*mentions = (struct mentions){.arena = arena, .document = document, .stream = stream};
	mentions->fields[0] = FIELD_ID;
	mentions->fields[1] = FIELD_TYPE;
	mentions->fields[2] = FIELD_HEAD;
	mentions->fields[3] = FIELD_IDENTITY;
	mentions->field_count = 4;
}

static enum entity_field field_of(struct text name)
{
	if (text_is(name, "eid") || text_is(name, "GRP") || text_is(name, "grp"))
		return FIELD_ID;
	if (text_is(name, "etype") || text_is(name, "entity"))
		return FIELD_TYPE;
	if (text_is(name, "head") || text_is(name, "minspan") || text_is(name, "MIN"))
		return FIELD_HEAD;
	return text_is(name, "identity") ? FIELD_IDENTITY : FIELD_UNKNOWN;
}

static void read_declaration(struct mentions *mentions, struct text names)
{
	struct text name;

	mentions->field_count = 0;
	while (mentions->field_count < ENTITY_FIELDS && text_next(&names, '-', &name))
		mentions->fields[mentions->field_count++] = field_of(text_trim(name));
}

/* --- entities --- */

static void insert_slot(struct mentions *mentions, int entity)
{
	size_t slot = quick_hash(mentions->document->entities[entity].id) & (mentions->slot_count - 1);

	while (mentions->slots[slot] != 0)
		slot = (slot + 1) & (mentions->slot_count - 1);
	mentions->slots[slot] = entity + 1;
}

static void grow_slots(struct mentions *mentions)
{
	int count = mentions->document->entity_count;

	if (((size_t)count + 1) * 2 <= mentions->slot_count)
		return;
	mentions->slot_count = mentions->slot_count == 0 ? 64 : mentions->slot_count * 2;
	mentions->slots = arena_array(mentions->arena, mentions->slot_count, sizeof *mentions->slots);
	for (int i = 0; i < count; i++)
		insert_slot(mentions, i);
}

/* The entity of that id; a new one where there is none yet. */
static int entity_of_id(struct mentions *mentions, struct text id)
{
	struct document *document = mentions->document;

	grow_slots(mentions);
	for (size_t slot = quick_hash(id) & (mentions->slot_count - 1); mentions->slots[slot] != 0;
	     slot = (slot + 1) & (mentions->slot_count - 1))
		if (text_equal(document->entities[mentions->slots[slot] - 1].id, id))
			return mentions->slots[slot] - 1;

	int entity = document->entity_count++;
	document->entities = arena_grow(mentions->arena, document->entities, (size_t)entity,
					&mentions->entity_capacity, sizeof *document->entities);
	document->entities[entity] = (struct entity){.id = id, .first_mention = -1};
	insert_slot(mentions, entity);
	return entity;
}

/* "Solberg" after "Erna Solberg": the earlier person with that last word, or -1. */
static int person_of_surname(const struct document *document, struct text surname)
{
	for (int i = document->entity_count - 1; i >= 0; i--) {
		struct text name = document->entities[i].name;

		if (document->entities[i].type == NAME_PERSON && name.length > surname.length &&
		    name.bytes[name.length - surname.length - 1] == ' ' &&
		    text_equal(text_slice(name, name.length - surname.length, surname.length), surname))
			return i;
	}
	return -1;
}

/* A name without an id: the same type and the same words are the same entity. */
static int entity_of_name(struct mentions *mentions, enum name_type type, struct text name)
{
	struct text id = text_join(mentions->arena, entity_type_text(type), ":", name);
	int entity;

	if (type == NAME_PERSON && memchr(name.bytes, ' ', name.length) == NULL &&
	    (entity = person_of_surname(mentions->document, name)) >= 0)
		return entity;
	entity = entity_of_id(mentions, id);
	mentions->document->entities[entity].name = name;
	return entity;
}

static int draft_entity(struct mentions *mentions, const struct draft *draft)
{
	struct document *document = mentions->document;
	enum name_type type = entity_type_of(draft->type);
	int entity;

	if (draft->id.length == 0)
		entity = entity_of_name(mentions, type,
					document_span_text(mentions->arena, document,
							   document->sentence_count - 1, draft->first,
							   draft->last));
	else
		entity = entity_of_id(mentions, draft->id);
	if (document->entities[entity].type == NAME_NONE)
		document->entities[entity].type = type;
	if (document->entities[entity].name.length == 0 && draft->identity.length > 0 &&
	    !text_is(draft->identity, "_"))
		document->entities[entity].name = conllu_unescape(mentions->arena, draft->identity);
	return entity;
}

/* SplitAnte=e1<e9,e5<e9: e9 is e1 and e5 together. */
static void read_split(struct mentions *mentions, struct text value)
{
	struct text pair;

	while (text_next(&value, ',', &pair)) {
		struct text part_id;
		int part, whole;

		if (!text_next(&pair, '<', &part_id) || part_id.length == 0 || pair.length == 0)
			continue;
		part = entity_of_id(mentions, part_id);
		whole = entity_of_id(mentions, pair);
		struct entity *entity = &mentions->document->entities[whole];
		bool known = part == whole || entity->part_count >= 16;

		for (int i = 0; i < entity->part_count; i++)
			known = known || entity->parts[i] == part;
		if (known)
			continue;
		if (entity->parts == NULL)
			entity->parts = arena_array(mentions->arena, 16, sizeof *entity->parts);
		entity->parts[entity->part_count++] = part;
	}
}

/* --- mentions --- */

/* The word of the mention whose head lies outside of it: the first one of several. */
static int syntactic_head(const struct sentence *rows, int first, int last)
{
	for (int word = first; word <= last; word++) {
		int head = rows->tokens[word - 1].head;

		if ((head < first || head > last) && !text_is(rows->tokens[word - 1].upos, "PUNCT"))
			return word;
	}
	return last;
}

static enum mention_form form_of(const struct document_sentence *sentence, const struct mention *mention,
				 enum name_type type)
{
	const struct token *head = &sentence->rows.tokens[mention->head - 1];
	struct text tag = sentence->annotations[mention->head - 1].tag;

	if (text_is(head->upos, "PRON") || (text_is(head->upos, "DET") && mention->first == mention->last))
		return MENTION_PRONOUN;
	if (type == NAME_DATE || type == NAME_TIME || type >= NAME_PERCENT || text_is(head->upos, "PROPN"))
		return MENTION_NAME;
	return tag.bytes != NULL && !text_is(tag, "O") ? MENTION_NAME : MENTION_NOMINAL;
}

static void read_details(struct arena *arena, struct text misc, enum name_type type, struct mention *mention)
{
	struct text value;

	if (type == NAME_DATE || type == NAME_TIME) {
		conllu_misc(misc, "Date", &mention->date.value);
		conllu_misc(misc, "DateFrom", &mention->date.from);
		conllu_misc(misc, "DateTo", &mention->date.to);
		conllu_misc(misc, "DateMod", &mention->date.mod);
		conllu_misc(misc, "DateBasis", &mention->date.basis);
		return;
	}
	if (type >= NAME_PERCENT)
		return;
	conllu_misc(misc, "Country", &mention->country);
	mention->source = conllu_misc(misc, "Role", &value) && text_is(value, "source");
	if (type == NAME_PERSON && conllu_misc(misc, "Office", &value))
		mention->office = conllu_unescape(arena, value);
}

static void add_mention(struct mentions *mentions, const struct draft *draft)
{
	struct document *document = mentions->document;
	const struct document_sentence *sentence = &document->sentences[document->sentence_count - 1];
	const struct sentence *rows = &sentence->rows;
	int index = document->mention_count++, entity = draft_entity(mentions, draft);
	int length = draft->last - draft->first + 1;
	struct mention mention = {.sentence = document->sentence_count - 1,
				  .first = draft->first,
				  .last = draft->last,
				  .entity = entity,
				  .outer = -1};
	enum name_type type = entity_type_of(draft->type);
	struct entity *target = &document->entities[entity];

	mention.head = draft->head >= 1 && draft->head <= length
			       ? draft->first + draft->head - 1
			       : syntactic_head(rows, draft->first, draft->last);
	mention.form = form_of(sentence, &mention, type);
	read_details(mentions->arena, rows->tokens[draft->first - 1].misc, type, &mention);
	if (target->first_mention < 0)
		target->first_mention = index;
	target->mention_count++;
	if (target->country.length == 0)
		target->country = mention.country;
	if (target->office.length == 0 && !text_starts(mention.office, "former:"))
		target->office = mention.office;
	document->mentions = arena_grow(mentions->arena, document->mentions, (size_t)index,
					&mentions->mention_capacity, sizeof *document->mentions);
	document->mentions[index] = mention;
}

/* By first word, then the longer one; the order of the brackets where two cover the same words. */
static int compare_drafts(const void *a, const void *b)
{
	const struct draft *x = a, *y = b;

	if (x->first != y->first)
		return x->first < y->first ? -1 : 1;
	if (x->last != y->last)
		return x->last > y->last ? -1 : 1;
	return text_compare(x->id, y->id);
}

/* outer, nested, and the tables by word: mentions stand in order, so that the first to cover a word is
 * largest. */
static void link_mentions(struct document *document, struct document_sentence *sentence)
{
	struct mention *all = document->mentions;
	int first = sentence->mention_first, end = first + sentence->mention_count;

	for (int i = first; i < end; i++) {
		for (int j = i - 1; j >= first && all[i].outer < 0; j--)
			if (all[j].first <= all[i].first && all[j].last >= all[i].last)
				all[i].outer = j;
		for (int j = all[i].outer; j >= 0 && all[i].form == MENTION_NAME; j = all[j].outer)
			all[i].nested = all[i].nested || all[j].form == MENTION_NAME;
		for (int word = all[i].first; word <= all[i].last; word++)
			if (sentence->outermost[word] < 0)
				sentence->outermost[word] = i;
		if (sentence->headed[all[i].head] < 0)
			sentence->headed[all[i].head] = i;
	}
}

static size_t token_line(const struct sentence *rows, int word)
{
	size_t line = rows->line + rows->comment_count + (size_t)word - 1;

	for (size_t i = 0; i < rows->range_count; i++)
		line += rows->ranges[i].first <= word;
	for (size_t i = 0; i < rows->empty_count; i++)
		line += rows->empties[i].after < word;
	return line;
}

static bool has_brackets(const struct document_sentence *sentence)
{
	for (size_t i = 0; i < sentence->rows.token_count; i++)
		if (sentence->annotations[i].brackets.bytes != NULL)
			return true;
	return false;
}

void mentions_add(struct mentions *mentions)
{
	struct document *document = mentions->document;
	struct document_sentence *sentence = &document->sentences[document->sentence_count - 1];
	struct sentence *rows = &sentence->rows;
	struct drafts drafts = {.items = NULL};
	struct text declaration;
	bool bracketed = has_brackets(sentence);

	if (conllu_comment(rows, "global.Entity", &declaration))
		read_declaration(mentions, declaration);
	sentence->mention_first = document->mention_count;
	if (!bracketed) {
		drafts_of_tags(mentions, &drafts, sentence);
	} else if (!drafts_of_brackets(mentions, &drafts, sentence)) {
		size_t line = token_line(rows, drafts.word);

		mentions->status = message_refused(mentions->stream, line, drafts.problem);
		return;
	}
	if (drafts.count > 1)
		qsort(drafts.items, drafts.count, sizeof *drafts.items, compare_drafts);
	for (size_t i = 0; i < drafts.count; i++)
		add_mention(mentions, &drafts.items[i]);
	sentence->mention_count = document->mention_count - sentence->mention_first;
	for (size_t i = 0; i < rows->token_count && bracketed; i++)
		if (sentence->annotations[i].split.length > 0)
			read_split(mentions, sentence->annotations[i].split);
	link_mentions(document, sentence);
}

/* "Russian" and "Russia" are two entities of one name, and only one of them may have told its country. */
void mentions_finish(struct mentions *mentions)
{
	struct document *document = mentions->document;
	size_t size = 64, slot;
	int *by_name;

	while (size < (size_t)document->entity_count * 2)
		size *= 2;
	by_name = arena_array(mentions->arena, size,
			      sizeof *by_name); /* entity index + 1, of those with a country */
	for (int pass = 0; pass < 2; pass++)
		for (int i = 0; i < document->entity_count; i++) {
			struct entity *entity = &document->entities[i];

			if (entity->name.length == 0 || (entity->country.length > 0) != (pass == 0) ||
			    (entity->type != NAME_GPE && entity->type != NAME_NORP))
				continue;
			for (slot = quick_hash(entity->name) & (size - 1);
			     by_name[slot] != 0 &&
			     !text_equal(document->entities[by_name[slot] - 1].name, entity->name);)
				slot = (slot + 1) & (size - 1);
			if (pass == 0 && by_name[slot] == 0)
				by_name[slot] = i + 1;
			else if (pass == 1 && by_name[slot] != 0)
				entity->country = document->entities[by_name[slot] - 1].country;
		}
}
