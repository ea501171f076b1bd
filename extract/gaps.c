/* gaps.c - counts what the lexicons do not know, and writes the table */
#include "extract/gaps.h"

#include <stdlib.h>

#include "extract/facts.h"
#include "tokenize/arena.h"

struct gap {
	enum gap_kind kind;
	struct text   name, line;
	size_t        count;
	struct text   doc, text;     /* of its first sentence */
	int           sentence;      /* its number in the document */
};

struct gaps {
	struct arena arena;
	struct gap **items;          /* [count] as they were found */
	size_t       count, capacity;
	struct gap **slots;          /* [slot_count] open addressing, by kind and name */
	size_t       slot_count;
};

static const char *const kinds[] = {"predicate", "embedding", "speech", "name"};
static const char *const tables[] = {"codebook", "embedding", "embedding", "dictionary"};

struct gaps *gaps_open(void)
{
	struct arena arena = {0};
	struct gaps *gaps = arena_alloc(&arena, sizeof *gaps);

	gaps->arena = arena;
	return gaps;
}

void gaps_close(struct gaps *gaps)
{
	struct arena arena;

	if (gaps == NULL)
		return;
	arena = gaps->arena; /* it holds *gaps too */
	arena_free(&arena);
}

/* --- counting --- */

static struct gap **slot_of(const struct gaps *gaps, enum gap_kind kind, struct text name)
{
	size_t at = (size_t)text_hash(name) + (size_t)kind;

	for (at &= gaps->slot_count - 1; gaps->slots[at] != NULL; at = (at + 1) & (gaps->slot_count - 1))
		if (gaps->slots[at]->kind == kind && text_equal(gaps->slots[at]->name, name))
			break;
	return &gaps->slots[at];
}

static void grow_slots(struct gaps *gaps)
{
	if ((gaps->count + 1) * 2 <= gaps->slot_count)
		return;
	gaps->slot_count = gaps->slot_count == 0 ? 256 : gaps->slot_count * 2;
	gaps->slots = arena_array(&gaps->arena, gaps->slot_count, sizeof *gaps->slots);
	for (size_t i = 0; i < gaps->count; i++)
		*slot_of(gaps, gaps->items[i]->kind, gaps->items[i]->name) = gaps->items[i];
}

void gaps_add(struct gaps *gaps, enum gap_kind kind, struct text name, struct text line,
	      const struct document *document, int sentence)
{
	const struct document_sentence *from = &document->sentences[sentence];
	struct gap **slot, *gap;

	grow_slots(gaps);
	slot = slot_of(gaps, kind, name);
	if (*slot != NULL) {
		(*slot)->count++;
		return;
	}
	gap = *slot = arena_alloc(&gaps->arena, sizeof *gap);
	*gap = (struct gap){.kind = kind, .count = 1, .sentence = from->number};
	gap->name = text_copy(&gaps->arena, name);
	gap->line = text_copy(&gaps->arena, line);
	gap->doc = text_copy(&gaps->arena, document->id);
	gap->text = text_copy(&gaps->arena, document_span_text(&gaps->arena, document, sentence, 1,
							       (int)from->rows.token_count));
	gaps->items = arena_grow(&gaps->arena, gaps->items, gaps->count, &gaps->capacity, sizeof *gaps->items);
	gaps->items[gaps->count++] = gap;
}

/* --- the table --- */

static int compare(const void *a, const void *b)
{
	const struct gap *x = *(struct gap *const *)a, *y = *(struct gap *const *)b;
	int by_name = text_compare(x->name, y->name);

	if (x->count != y->count)
		return x->count > y->count ? -1 : 1;
	return by_name != 0 ? by_name : (int)x->kind - (int)y->kind;
}

static void write_gap(FILE *stream, struct arena *arena, const struct gap *gap)
{
	const struct text cells[] = {text_of(kinds[gap->kind]), text_number(arena, gap->count, 1), gap->name,
				     text_of(tables[gap->kind]), gap->line, gap->doc,
				     text_number(arena, (size_t)gap->sentence, 1), gap->text};
	size_t count = sizeof cells / sizeof cells[0];

	for (size_t i = 0; i < count; i++) {
		facts_write_cell(stream, cells[i], false);
		fputc(i + 1 < count ? '\t' : '\n', stream);
	}
}

void gaps_write(FILE *stream, const struct gaps *gaps)
{
	struct arena arena = {0};
	struct gap **ranked = arena_array(&arena, gaps->count + 1, sizeof *ranked);

	for (size_t i = 0; i < gaps->count; i++)
		ranked[i] = gaps->items[i];
	qsort(ranked, gaps->count, sizeof *ranked, compare);
	fputs("gap\tcount\tname\ttable\tline\tdoc\tsent\ttext\n", stream);
	for (size_t i = 0; i < gaps->count; i++)
		write_gap(stream, &arena, ranked[i]);
	arena_free(&arena);
}
