/* mentions.c - mentions and entities out of Entity= brackets, or out of NE= and ner= tags */
#include "extract/mentions.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tokenize/message.h"

#define MAX_MENTIONS 4096 /* of one sentence: more is not language */
#define MAX_DEPTH    64

/* A mention before its entity is looked up: nothing of a refused sentence may stay. */
struct draft {
	struct text id, type, identity;
	int         first, last, head; /* head counted from 1 within the mention, 0 where it is not told */
};

struct drafts {
	struct draft *items;
	size_t        count, capacity;
	int           open[MAX_DEPTH]; /* drafts that wait for their closing bracket */
	int           depth;
	char          problem[160];
	int           word;            /* where the problem is */
};

void mentions_begin(struct mentions *mentions, struct arena *arena, struct document *document, const char *stream)
{
	*mentions = (struct mentions){ .arena = arena, .document = document, .stream = stream };
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

/* --- Entity= brackets --- */

static bool draft_problem(struct drafts *drafts, int word, const char *format, ...)
	__attribute__((format(printf, 3, 4)));
static bool draft_problem(struct drafts *drafts, int word, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(drafts->problem, sizeof drafts->problem, format, arguments);
	va_end(arguments);
	drafts->word = word;
	return false;
}

/* A number from 1 that an int holds; 0 for all else. */
static int small_number(struct text digits)
{
	int number = 0;

	if (digits.length == 0 || digits.length > 6)
		return 0;
	for (size_t i = 0; i < digits.length; i++) {
		if (digits.bytes[i] < '0' || digits.bytes[i] > '9')
			return 0;
		number = number * 10 + (digits.bytes[i] - '0');
	}
	return number;
}

/* The fields of "(e3-PERSON-2-Vladimir_Putin", without its bracket. */
static struct draft draft_of(const struct mentions *mentions, struct text fields, int word)
{
	struct draft draft = { .first = word };
	struct text value;

	for (int i = 0; i < mentions->field_count && text_next(&fields, '-', &value); i++) {
		struct text part;

		switch (mentions->fields[i]) {
		case FIELD_ID:       draft.id = value;   break;
		case FIELD_TYPE:     draft.type = value; break;
		case FIELD_IDENTITY: draft.identity = value; break;
		case FIELD_HEAD:
			if (text_next(&value, ',', &part)) /* "1,2" of a head that is several words */
				draft.head = small_number(part);
			break;
		case FIELD_UNKNOWN:  break;
		}
	}
	return draft;
}

static bool close_draft(struct drafts *drafts, struct text id, int word)
{
	for (int depth = drafts->depth - 1; depth >= 0; depth--) {
		struct draft *draft = &drafts->items[drafts->open[depth]];

		if (!text_equal(draft->id, id))
			continue;
		draft->last = word;
		memmove(&drafts->open[depth], &drafts->open[depth + 1],
			(size_t)(drafts->depth - depth - 1) * sizeof drafts->open[0]);
		drafts->depth--;
		return true;
	}
	return draft_problem(drafts, word, "expected a mention \"%.*s\" to close, found none open",
			     TEXT_ARGS(text_slice(id, 0, 40)));
}

static bool open_draft(const struct mentions *mentions, struct drafts *drafts, struct text fields, int word)
{
	if (drafts->depth == MAX_DEPTH || drafts->count == MAX_MENTIONS)
		return draft_problem(drafts, word, "expected at most %d mentions in each other and %d in all, "
				     "found more", MAX_DEPTH, MAX_MENTIONS);
	drafts->items = arena_grow(mentions->arena, drafts->items, drafts->count, &drafts->capacity,
				   sizeof *drafts->items);
	drafts->items[drafts->count] = draft_of(mentions, fields, word);
	if (drafts->items[drafts->count].id.length == 0)
		return draft_problem(drafts, word, "expected an entity id after \"(\", found none");
	drafts->open[drafts->depth++] = (int)drafts->count++;
	return true;
}

static size_t bracket_end(struct text value, size_t from, bool opening)
{
	while (from < value.length && value.bytes[from] != ')' && !(opening && value.bytes[from] == '('))
		from++;
	return from;
}

/* "(e1-GPE-2-Russia(e2-NORP-1-Russia)" and "e3)e1)": all brackets of one word, in order. */
static bool read_brackets(const struct mentions *mentions, struct drafts *drafts, struct text value, int word)
{
	for (size_t at = 0; at < value.length;) {
		bool opening = value.bytes[at] == '(';
		size_t start = opening ? at + 1 : at, end = bracket_end(value, start, opening);
		struct text inside = text_slice(value, start, end - start);
		bool closing = end < value.length && value.bytes[end] == ')';

		if (!opening && !closing)
			return draft_problem(drafts, word, "expected \"(\" or \")\" in Entity=, found \"%.*s\"",
					     TEXT_ARGS(text_slice(inside, 0, 40)));
		if (opening && !open_draft(mentions, drafts, inside, word))
			return false;
		if (closing && !close_draft(drafts, opening ? drafts->items[drafts->count - 1].id : inside, word))
			return false;
		at = closing ? end + 1 : end;
	}
	return true;
}

static bool read_entity_brackets(const struct mentions *mentions, struct drafts *drafts,
				 const struct sentence *rows)
{
	for (size_t i = 0; i < rows->token_count; i++) {
		struct text value;

		if (conllu_misc(rows->tokens[i].misc, "Entity", &value) &&
		    !read_brackets(mentions, drafts, value, rows->tokens[i].id))
			return false;
	}
	if (drafts->depth > 0) {
		struct draft *open = &drafts->items[drafts->open[drafts->depth - 1]];

		return draft_problem(drafts, open->first, "expected a bracket \"%.*s)\" in the sentence, found none",
				     TEXT_ARGS(text_slice(open->id, 0, 40)));
	}
	return true;
}

/* --- NE= and ner= --- */

static bool name_tag(struct text misc, struct text *value)
{
	return conllu_misc(misc, "NE", value) || conllu_misc(misc, "ner", value);
}

/* BIO and BIOES alike: B and S begin, E and I go on where the type is the same. */
static void read_name_tags(const struct mentions *mentions, struct drafts *drafts, const struct sentence *rows)
{
	struct text open = { 0 };

	for (size_t i = 0; i < rows->token_count; i++) {
		struct text tag = { 0 }, type;
		bool inside = name_tag(rows->tokens[i].misc, &tag) && tag.length > 2 && tag.bytes[1] == '-';

		type = inside ? text_slice(tag, 2, tag.length) : (struct text){ 0 };
		if (!inside || drafts->count == MAX_MENTIONS) {
			open.length = 0;
		} else if (strchr("IE", tag.bytes[0]) != NULL && open.length > 0 && text_equal(type, open)) {
			drafts->items[drafts->count - 1].last = rows->tokens[i].id;
		} else {
			drafts->items = arena_grow(mentions->arena, drafts->items, drafts->count,
						   &drafts->capacity, sizeof *drafts->items);
			drafts->items[drafts->count++] = (struct draft){
				.type = type, .first = rows->tokens[i].id, .last = rows->tokens[i].id };
			open = type;
		}
	}
}

/* --- entities --- */

static void insert_slot(struct mentions *mentions, int entity)
{
	size_t slot = text_hash(mentions->document->entities[entity].id) & (mentions->slot_count - 1);

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
	for (size_t slot = text_hash(id) & (mentions->slot_count - 1); mentions->slots[slot] != 0;
	     slot = (slot + 1) & (mentions->slot_count - 1))
		if (text_equal(document->entities[mentions->slots[slot] - 1].id, id))
			return mentions->slots[slot] - 1;

	int entity = document->entity_count++;
	document->entities = arena_grow(mentions->arena, document->entities, (size_t)entity,
					&mentions->entity_capacity, sizeof *document->entities);
	document->entities[entity] = (struct entity){ .id = id, .first_mention = -1 };
	insert_slot(mentions, entity);
	return entity;
}

/* "Koizumi" after "Junichiro Koizumi": the earlier person with that last word, or -1. */
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
					document_span_text(mentions->arena, document, document->sentence_count - 1,
							   draft->first, draft->last));
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

static enum mention_form form_of(const struct sentence *rows, const struct mention *mention, enum name_type type)
{
	const struct token *head = &rows->tokens[mention->head - 1];
	struct text tag;

	if (text_is(head->upos, "PRON") || (text_is(head->upos, "DET") && mention->first == mention->last))
		return MENTION_PRONOUN;
	if (type == NAME_DATE || type == NAME_TIME || type >= NAME_PERCENT || text_is(head->upos, "PROPN"))
		return MENTION_NAME;
	return name_tag(head->misc, &tag) && !text_is(tag, "O") ? MENTION_NAME : MENTION_NOMINAL;
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
	const struct sentence *rows = &document->sentences[document->sentence_count - 1].rows;
	int index = document->mention_count++, entity = draft_entity(mentions, draft);
	int length = draft->last - draft->first + 1;
	struct mention mention = { .sentence = document->sentence_count - 1, .first = draft->first,
				   .last = draft->last, .entity = entity, .outer = -1 };
	enum name_type type = entity_type_of(draft->type);
	struct entity *target = &document->entities[entity];

	mention.head = draft->head >= 1 && draft->head <= length ? draft->first + draft->head - 1
								 : syntactic_head(rows, draft->first, draft->last);
	mention.form = form_of(rows, &mention, type);
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

/* outer, nested, and the tables by word: mentions stand in order, so that the first to cover a word is largest. */
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

static void read_splits(struct mentions *mentions, const struct sentence *rows)
{
	struct text value;

	for (size_t i = 0; i < rows->token_count; i++)
		if (conllu_misc(rows->tokens[i].misc, "SplitAnte", &value))
			read_split(mentions, value);
}

void mentions_add(struct mentions *mentions)
{
	struct document *document = mentions->document;
	struct document_sentence *sentence = &document->sentences[document->sentence_count - 1];
	struct sentence *rows = &sentence->rows;
	struct drafts drafts = { .items = NULL };
	struct text declaration;
	bool bracketed = false;

	if (conllu_comment(rows, "global.Entity", &declaration))
		read_declaration(mentions, declaration);
	sentence->mention_first = document->mention_count;
	for (size_t i = 0; i < rows->token_count && !bracketed; i++)
		bracketed = conllu_misc(rows->tokens[i].misc, "Entity", &declaration);
	if (!bracketed) {
		read_name_tags(mentions, &drafts, rows);
	} else if (!read_entity_brackets(mentions, &drafts, rows)) {
		size_t line = token_line(rows, drafts.word);

		mentions->status = message_refused(mentions->stream, line, drafts.problem);
		return;
	}
	if (drafts.count > 1)
		qsort(drafts.items, drafts.count, sizeof *drafts.items, compare_drafts);
	for (size_t i = 0; i < drafts.count; i++)
		add_mention(mentions, &drafts.items[i]);
	sentence->mention_count = document->mention_count - sentence->mention_first;
	if (bracketed)
		read_splits(mentions, rows);
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
	by_name = arena_array(mentions->arena, size, sizeof *by_name); /* entity index + 1, of those with a country */
	for (int pass = 0; pass < 2; pass++)
		for (int i = 0; i < document->entity_count; i++) {
			struct entity *entity = &document->entities[i];

			if (entity->name.length == 0 || (entity->country.length > 0) != (pass == 0) ||
			    (entity->type != NAME_GPE && entity->type != NAME_NORP))
				continue;
			for (slot = text_hash(entity->name) & (size - 1); by_name[slot] != 0 &&
			     !text_equal(document->entities[by_name[slot] - 1].name, entity->name);)
				slot = (slot + 1) & (size - 1);
			if (pass == 0 && by_name[slot] == 0)
				by_name[slot] = i + 1;
			else if (pass == 1 && by_name[slot] != 0)
				entity->country = document->entities[by_name[slot] - 1].country;
		}
}
