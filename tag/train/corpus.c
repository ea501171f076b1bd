/* corpus.c - annotated sentences to learn from */
#include "tag/train/corpus.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tag/lemma.h"
#include "tokenize/conllu.h"
#include "tokenize/message.h"

#define BOTH(type)  (3u << (2 * (type) - 1))          /* B- and I- of a class */
#define BEGIN(mask) ((mask) & 0x2AAAAAAu)
#define INSIDE(mask) ((mask) & 0x5555554u)

static const uint32_t places = BOTH(NAME_GPE) | BOTH(NAME_LOC) | BOTH(NAME_FAC);
static const uint32_t others =
	BOTH(NAME_EVENT) | BOTH(NAME_LAW) | BOTH(NAME_WORK_OF_ART) | BOTH(NAME_PRODUCT) | BOTH(NAME_LANGUAGE);
static const uint32_t times = BOTH(NAME_DATE) | BOTH(NAME_TIME);
static const uint32_t all_types = (1u << NAME_TAGS) - 2;

static void classes_rehash(struct arena *arena, struct classes *classes)
{
	classes->slot_count = classes->slot_count == 0 ? 1024 : classes->slot_count * 4;
	classes->slots = arena_array(arena, classes->slot_count, sizeof(*classes->slots));
	for (size_t i = 0; i < classes->count; i++) {
		size_t at = text_hash(classes->strings[i]) & (classes->slot_count - 1);

		while (classes->slots[at] != 0)
			at = (at + 1) & (classes->slot_count - 1);
		classes->slots[at] = (uint32_t)i + 1;
	}
}

uint32_t classes_add(struct arena *arena, struct classes *classes, struct text string)
{
	if (classes->count * 2 >= classes->slot_count)
		classes_rehash(arena, classes);
	size_t at = text_hash(string) & (classes->slot_count - 1), capacity = classes->capacity;
	for (; classes->slots[at] != 0; at = (at + 1) & (classes->slot_count - 1)) {
		uint32_t found = classes->slots[at] - 1;

		if (text_equal(classes->strings[found], string)) {
			classes->frequency[found]++;
			return found;
		}
	}
	classes->strings =
		arena_grow(arena, classes->strings, classes->count, &classes->capacity, sizeof(struct text));
	classes->frequency = arena_grow(arena, classes->frequency, classes->count, &capacity, sizeof(size_t));
	classes->strings[classes->count] = text_copy(arena, string);
	classes->frequency[classes->count] = 1;
	classes->slots[at] = (uint32_t)++classes->count;
	return (uint32_t)classes->count - 1;
}

/* the classes that a "complete" comment lists */
static uint32_t complete_types(struct text list)
{
	uint32_t mask = 0;
	struct text word;

	while (text_next(&list, ' ', &word)) {
		enum name_type type = name_type_of(word);
		if (type != NAME_NONE && type <= NAME_TIME)
			mask |= BOTH(type);
	}
	return mask;
}

/* the BIO tags that a word may have whose source says `tag`, the word before it being `before` */
static uint32_t possible(struct text tag, struct text before, uint32_t complete)
{
	if (text_is(tag, "O") || tag.length < 3)
		return 1u | (all_types & ~complete);
	struct text type = text_slice(tag, 2, tag.length);
	enum name_type known = name_type_of(type);
	bool ours = known != NAME_NONE && known <= NAME_TIME;
	uint32_t mask = text_is(type, "PLACE")  ? places
	                : text_is(type, "MISC") ? others
	                : ours                  ? BOTH(known) : 0;
	bool begins = *tag.bytes == 'B' || !text_equal(type, text_slice(before, 2, before.length));

	if (mask == 0)                    /* a class that is not learnt, such as MONEY */
		return 1u | (all_types & ~complete);
	if ((complete & ~times) == 0 && (mask & times) == 0)
		return 1u | (all_types & ~times); /* this source has names, but not all: nothing is learnt */
	return begins ? BEGIN(mask) : INSIDE(mask);
}

static struct example *add_example(struct corpus *corpus, size_t count)
{
	corpus->examples = arena_grow(&corpus->arena, corpus->examples, corpus->count, &corpus->capacity,
	                              sizeof(*corpus->examples));
	struct example *example = &corpus->examples[corpus->count++];
	*example = (struct example){ .count = count };
	example->forms = arena_array(&corpus->arena, count, sizeof(*example->forms));
	example->gold = arena_array(&corpus->arena, count, sizeof(*example->gold));
	for (size_t i = 0; i < count; i++)
		example->gold[i] = (struct gold){ NO_CLASS, NO_CLASS, NO_CLASS, 0, 0 };
	return example;
}

static void add_gold(struct corpus *corpus, struct gold *gold, const struct token *token)
{
	struct arena *arena = &corpus->arena;
	struct text feats = token->feats.length > 0 ? token->feats : TEXT("_");
	struct text rule = lemma_rule(arena, token->form, token->lemma);

	gold->tag = classes_add(arena, &corpus->tags,
	                        text_format(arena, "%.*s %.*s %.*s", TEXT_ARGS(token->upos),
	                                    TEXT_ARGS(token->xpos), TEXT_ARGS(feats)));
	gold->lemma = rule.length > 0 ? classes_add(arena, &corpus->lemmas, rule) : NO_CLASS;
	gold->label = classes_add(arena, &corpus->labels, token->deprel);
	gold->head = token->head;
}

static void add_tree(struct corpus *corpus, const struct sentence *sentence, uint32_t complete)
{
	struct example *example = add_example(corpus, sentence->token_count);
	struct text missing, before = TEXT("O");

	example->tree = true;
	example->named = !conllu_comment(sentence, "ne_missing", &missing);
	for (size_t i = 0; i < sentence->token_count; i++) {
		struct token *token = &sentence->tokens[i];
		struct text tag = TEXT("O");

		example->forms[i] = text_copy(&corpus->arena, token->form);
		add_gold(corpus, &example->gold[i], token);
		conllu_misc(token->misc, "NE", &tag);
		example->gold[i].names = possible(tag, before, complete);
		before = tag;
	}
}

bool corpus_add_trees(struct corpus *corpus, const char *path)
{
	struct conllu_reader reader = { .stream = fopen(path, "r"), .name = path };
	struct arena arena = { 0 };
	struct sentence sentence;
	enum conllu_status status;
	uint32_t complete = 0;
	struct text list;

	if (reader.stream == NULL) {
		message_errno("cannot open %s", path);
		return false;
	}
	while ((status = conllu_read(&reader, &arena, &sentence)) != CONLLU_END) {
		if (status == CONLLU_REFUSED)
			message_refused(path, reader.line, reader.problem);
		if (status == CONLLU_SENTENCE) {
			if (conllu_comment(&sentence, "ne_complete", &list))
				complete = complete_types(list);
			add_tree(corpus, &sentence, complete);
		}
		arena_reset(&arena);
	}
	conllu_close(&reader);
	fclose(reader.stream);
	arena_free(&arena);
	return true;
}

struct rows {                      /* of the sentence being read */
	struct text *forms, *tags;
	size_t       count, capacity;
};

static void add_rows(struct corpus *corpus, struct rows *rows, uint32_t complete)
{
	if (rows->count == 0)
		return;
	struct example *example = add_example(corpus, rows->count);
	example->named = true;
	for (size_t i = 0; i < rows->count; i++) {
		example->forms[i] = rows->forms[i];
		example->gold[i].names =
			possible(rows->tags[i], i > 0 ? rows->tags[i - 1] : TEXT("O"), complete);
	}
	rows->count = 0;
}

static void add_row(struct corpus *corpus, struct rows *rows, struct text line)
{
	size_t capacity = rows->capacity;
	struct text form;

	rows->forms = arena_grow(&corpus->arena, rows->forms, rows->count, &capacity, sizeof(struct text));
	rows->tags =
		arena_grow(&corpus->arena, rows->tags, rows->count, &rows->capacity, sizeof(struct text));
	line = text_copy(&corpus->arena, line);
	text_next(&line, '\t', &form);
	rows->forms[rows->count] = form;
	rows->tags[rows->count++] = text_trim(line);
}

bool corpus_add_names(struct corpus *corpus, const char *path)
{
	FILE *stream = fopen(path, "r");
	struct rows rows = { 0 };
	uint32_t complete = 0;
	char *buffer = NULL;
	size_t room = 0;
	ssize_t length;

	if (stream == NULL) {
		message_errno("cannot open %s", path);
		return false;
	}
	while ((length = getline(&buffer, &room, stream)) > 0) {
		struct text line = { buffer, (size_t)length }, list;

		if (memchr(buffer, '\t', (size_t)length) != NULL)
			add_row(corpus, &rows, line);
		else if (conllu_comment_is(text_trim(line), "complete", &list))
			complete = complete_types(list);
		else
			add_rows(corpus, &rows, complete);
	}
	add_rows(corpus, &rows, complete);
	free(buffer);
	fclose(stream);
	return true;
}

struct ranked { size_t frequency; uint32_t number; };

static int by_frequency(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;

	if (x->frequency != y->frequency)
		return x->frequency < y->frequency ? 1 : -1;
	return x->number < y->number ? -1 : 1;
}

/* Sort the classes; returns the new number of each old one. */
static uint32_t *rank(struct arena *arena, struct classes *classes, size_t least)
{
	struct ranked *order = arena_array(arena, classes->count, sizeof(*order));
	uint32_t *number = arena_array(arena, classes->count, sizeof(*number));
	struct text *strings = arena_array(arena, classes->count, sizeof(*strings));
	size_t kept = 0;

	for (uint32_t i = 0; i < classes->count; i++)
		order[i] = (struct ranked){ classes->frequency[i], i };
	qsort(order, classes->count, sizeof(*order), by_frequency);
	for (uint32_t i = 0; i < classes->count; i++) {
		number[order[i].number] = order[i].frequency >= least ? i : NO_CLASS;
		strings[i] = classes->strings[order[i].number];
		kept += order[i].frequency >= least;
	}
	classes->strings = strings;
	classes->count = kept;
	return number;
}

void corpus_rank(struct corpus *corpus, size_t least)
{
	uint32_t *tags = rank(&corpus->arena, &corpus->tags, least);
	uint32_t *lemmas = rank(&corpus->arena, &corpus->lemmas, least);
	uint32_t *labels = rank(&corpus->arena, &corpus->labels, least);

	for (size_t e = 0; e < corpus->count; e++)
		for (size_t i = 0; i < corpus->examples[e].count; i++) {
			struct gold *gold = &corpus->examples[e].gold[i];

			gold->tag = gold->tag == NO_CLASS ? NO_CLASS : tags[gold->tag];
			gold->lemma = gold->lemma == NO_CLASS ? NO_CLASS : lemmas[gold->lemma];
			gold->label = gold->label == NO_CLASS ? NO_CLASS : labels[gold->label];
		}
}
