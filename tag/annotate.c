/* annotate.c - mentions to MISC keys */
#include "tag/annotate.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* MISC additions of one word, in the order in which they are written */
struct notes {
	struct text ne, closing, opening, single, rest, why;
};

static const char *const our_keys[] = { "NE", "Entity", "Country", "Date", "DateFrom", "DateTo", "DateMod",
	                                "DateBasis", "Role", "Office", "SplitAnte", "Why" };

static struct text append(struct arena *arena, struct text list, const char *between, struct text item)
{
	if (list.length == 0 || item.length == 0)
		return list.length == 0 ? item : list;
	return text_join(arena, list, between, item);
}

static void add_key(struct arena *arena, struct notes *notes, const char *key, struct text value)
{
	if (value.length > 0)
		notes->rest = append(arena, notes->rest, "|", text_join(arena, text_of(key), "=", value));
}

static struct text entity_id(struct discourse *discourse, int entity)
{
	struct entity *known = &discourse->entities[entity];
	if (known->number == 0)
		known->number = ++discourse->numbered;
	return text_format(discourse->arena, "e%d", known->number);
}

/* "e3-PERSON-2-Vladimir_Putin": the fields of an opening bracket */
static struct text bracket(struct discourse *discourse, const struct mention *mention)
{
	const struct entity *entity = &discourse->entities[mention->entity];
	struct text identity = entity->identity.length > 0 ? conllu_escape(discourse->arena, entity->identity)
	                                                   : TEXT("_");
	struct text id = entity_id(discourse, mention->entity);
	int head = mention->head >= mention->first && mention->head <= mention->last
	                   ? mention->head - mention->first + 1 : 1;
	return text_format(discourse->arena, "%.*s-%s-%d-%.*s", TEXT_ARGS(id),
	                   entity->type == NAME_NONE ? "OTHER" : name_type_text(entity->type), head,
	                   TEXT_ARGS(identity));
}

static void note_brackets(struct discourse *discourse, const struct mention *mention, struct notes *notes)
{
	struct arena *arena = discourse->arena;
	struct text fields = bracket(discourse, mention);
	struct notes *first = &notes[mention->first], *last = &notes[mention->last];

	if (mention->first == mention->last) {
		first->single = append(arena, first->single, "",
		                       text_format(arena, "(%.*s)", TEXT_ARGS(fields)));
		return;
	}
	first->opening = append(arena, first->opening, "", text_format(arena, "(%.*s", TEXT_ARGS(fields)));
	/* Brackets close from the inside out: mentions come with the longer one first. */
	struct text close = text_format(arena, "%.*s)", TEXT_ARGS(entity_id(discourse, mention->entity)));
	last->closing = append(arena, close, "", last->closing);
}

static void note_date(struct arena *arena, const struct date *date, struct notes *notes)
{
	const char *mod = date_mod_name(date->mod);
	add_key(arena, notes, "Date", text_of(date->value));
	add_key(arena, notes, "DateFrom", text_of(date->from));
	add_key(arena, notes, "DateTo", text_of(date->to));
	if (mod != NULL)
		add_key(arena, notes, "DateMod", text_of(mod));
	add_key(arena, notes, "DateBasis", text_of(date_basis_name(date->basis)));
}

/* Of a group: are both of its parts named somewhere?  "Merkel and Macron ... the two countries" names no country. */
static bool has_named_parts(const struct discourse *discourse, const struct entity *entity)
{
	return entity->parts[0] >= 0 && discourse->entities[entity->parts[0]].mention_count > 0 &&
	       discourse->entities[entity->parts[1]].mention_count > 0;
}

static void note_mention(struct discourse *discourse, const struct mention *mention, struct notes *notes)
{
	struct arena *arena = discourse->arena;
	const struct entity *entity = &discourse->entities[mention->entity];
	struct notes *first = &notes[mention->first];
	const char *code = entity->code;

	note_brackets(discourse, mention, notes);
	if (mention->form == MENTION_NAME && !mention->nested)
		for (int word = mention->first; word <= mention->last; word++)
			notes[word].ne = text_format(arena, "%s-%s", word == mention->first ? "B" : "I",
			                             name_type_text(mention->type));
	if (mention->form == MENTION_NAME && code[0] != '\0' &&
	    !(first->rest.length > 0 && text_starts(first->rest, "Country=")))
		add_key(arena, first, "Country", text_of(code));
	if (mention->date != NULL)
		note_date(arena, mention->date, first);
	if (discourse->explain && mention->form == MENTION_NAME)
		first->why = append(arena, first->why, ";",
		                    reason_text(arena, mention->origin, mention->reason,
		                                discourse->given_names));
	if (mention->source)
		add_key(arena, first, "Role", TEXT("source"));
	add_key(arena, first, "Office", mention->office);
	if (has_named_parts(discourse, entity) && mention->form != MENTION_NAME) {
		struct text whole = entity_id(discourse, mention->entity);
		struct text a = entity_id(discourse, entity->parts[0]),
			    b = entity_id(discourse, entity->parts[1]);
		add_key(arena, first, "SplitAnte",
		        text_format(arena, "%.*s<%.*s,%.*s<%.*s", TEXT_ARGS(a), TEXT_ARGS(whole),
		                    TEXT_ARGS(b), TEXT_ARGS(whole)));
	}
}

/* MISC as it came, without keys that are ours to write. */
static struct text foreign(struct arena *arena, struct text misc)
{
	struct text rest = misc, field;
	char *kept = arena_alloc(arena, misc.length);
	size_t kept_length = 0;
	bool dropped = false;

	while (misc.length > 0 && text_next(&rest, '|', &field)) {
		bool ours = false;
		for (size_t i = 0; i < sizeof our_keys / sizeof *our_keys; i++) {
			size_t length = strlen(our_keys[i]);
			ours |= text_starts(field, our_keys[i]) && field.length > length &&
			        field.bytes[length] == '=';
		}
		dropped |= ours;
		if (ours || field.length == 0)
			continue;
		if (kept_length > 0)
			kept[kept_length++] = '|';
		memcpy(kept + kept_length, field.bytes, field.length);
		kept_length += field.length;
	}
	return dropped ? (struct text){ kept, kept_length } : misc;
}

static void write_word(struct arena *arena, struct token *token, const struct notes *notes)
{
	struct text misc = foreign(arena, token->misc);
	struct text entity = append(arena, append(arena, notes->opening, "", notes->single), "",
	                            notes->closing);
	if (notes->ne.length > 0)
		misc = append(arena, misc, "|", text_join(arena, TEXT("NE"), "=", notes->ne));
	if (entity.length > 0)
		misc = append(arena, misc, "|", text_join(arena, TEXT("Entity"), "=", entity));
	if (notes->rest.length > 0)
		misc = append(arena, misc, "|", notes->rest);
	if (notes->why.length > 0)
		misc = append(arena, misc, "|", text_join(arena, TEXT("Why"), "=", notes->why));
	token->misc = misc;
}

static int by_place(const void *a, const void *b)
{
	const struct mention *left = *(const struct mention *const *)a,
			     *right = *(const struct mention *const *)b;
	if (left->first != right->first)
		return left->first - right->first;
	if (left->last != right->last)
		return right->last - left->last;
	return (int)right->form - (int)left->form;
}

static void write_sentence(struct discourse *discourse, struct discourse_sentence *sentence)
{
	size_t words = sentence->rows.token_count;
	size_t count = (size_t)sentence->name_count + (size_t)sentence->reference_count;
	struct mention **mentions = arena_array(discourse->arena, count, sizeof(struct mention *));
	struct notes *notes = arena_array(discourse->arena, words + 1, sizeof *notes);

	count = 0;
	for (int i = 0; i < sentence->name_count; i++)
		mentions[count++] = &discourse->names[sentence->name_first + i];
	for (int i = 0; i < sentence->reference_count; i++)
		mentions[count++] = &discourse->references[sentence->reference_first + i];
	if (count > 1)
		qsort(mentions, count, sizeof *mentions, by_place);
	for (size_t i = 0; i < count; i++)
		if (mentions[i]->entity >= 0)
			note_mention(discourse, mentions[i], notes);
	for (size_t i = 0; i < words; i++)
		write_word(discourse->arena, &sentence->rows.tokens[i], &notes[i + 1]);
	for (size_t i = 0; i < sentence->rows.range_count; i++)
		sentence->rows.ranges[i].misc = foreign(discourse->arena, sentence->rows.ranges[i].misc);
}

void annotate_write(struct discourse *discourse)
{
	for (size_t s = 0; s < discourse->sentence_count; s++)
		write_sentence(discourse, &discourse->sentences[s]);
}
