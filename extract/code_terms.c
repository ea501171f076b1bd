/* code_terms.c - the words that conditions of the codebook ask for, looked up by hash */
#include "extract/code_terms.h"

#include "tokenize/quick_hash.h"

struct term_word {
	struct text word;        /* length 0: a free slot */
	int        *terms;       /* [count] the terms that it is */
	size_t      count, capacity;
	int         own;         /* the term that is this word and nothing else, or -1 */
};

struct code_terms {
	struct arena     *arena;
	struct term_word *slots; /* [slot_count] open addressing, linear probing */
	size_t            slot_count, word_count;
	int               count;
};

struct code_terms *code_terms_open(struct arena *arena)
{
	struct code_terms *terms = arena_alloc(arena, sizeof *terms);

	terms->arena = arena;
	terms->slot_count = 4096;
	terms->slots = arena_array(arena, terms->slot_count, sizeof *terms->slots);
	return terms;
}

int code_terms_count(const struct code_terms *terms)
{
	return terms->count;
}

/* Where the word is, or would be. */
static struct term_word *slot_of(const struct code_terms *terms, struct text word)
{
	size_t at = quick_hash_caseless(word) & (terms->slot_count - 1);

	while (terms->slots[at].word.length > 0 && !text_equal_caseless(terms->slots[at].word, word))
		at = (at + 1) & (terms->slot_count - 1);
	return &terms->slots[at];
}

static void grow(struct code_terms *terms)
{
	struct code_terms from = *terms;

	terms->slot_count *= 2;
	terms->slots = arena_array(terms->arena, terms->slot_count, sizeof *terms->slots);
	for (size_t i = 0; i < from.slot_count; i++)
		if (from.slots[i].word.length > 0)
			*slot_of(terms, from.slots[i].word) = from.slots[i];
}

static struct term_word *word_slot(struct code_terms *terms, struct text word)
{
	struct term_word *slot;

	if ((terms->word_count + 1) * 2 > terms->slot_count)
		grow(terms);
	slot = slot_of(terms, word);
	if (slot->word.length == 0) {
		*slot = (struct term_word){.word = word, .own = -1};
		terms->word_count++;
	}
	return slot;
}

static void add_term(struct code_terms *terms, struct term_word *slot, int term)
{
	slot->terms = arena_grow(terms->arena, slot->terms, slot->count, &slot->capacity, sizeof *slot->terms);
	slot->terms[slot->count++] = term;
}

int code_terms_word(struct code_terms *terms, struct text word)
{
	struct term_word *slot = word_slot(terms, word);

	if (slot->own < 0) {
		slot->own = terms->count++;
		add_term(terms, slot, slot->own);
	}
	return slot->own;
}

int code_terms_class(struct code_terms *terms, struct text words)
{
	int term = terms->count++;
	struct text word;

	while (words.length > 0 && text_next(&words, ' ', &word))
		if (word.length > 0)
			add_term(terms, word_slot(terms, word), term);
	return term;
}

static void add_word(const struct code_terms *terms, uint64_t *set, struct text word)
{
	const struct term_word *slot = slot_of(terms, word);

	for (size_t i = 0; i < slot->count; i++)
		set[slot->terms[i] / 64] |= (uint64_t)1 << (slot->terms[i] % 64);
}

void code_terms_add(const struct code_terms *terms, uint64_t *set, struct text lemma)
{
	if (lemma.length == 0)
		return;
	add_word(terms, set, lemma);
	if (lemma.length > 3 && text_ends(lemma, "s"))
		add_word(terms, set, text_slice(lemma, 0, lemma.length - 1));
}
