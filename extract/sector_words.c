/* sector_words.c - the table of sectors, looked up by hash */
#include "extract/sector_words.h"

#include <string.h>

#include "extract/table_rows.h"
#include "extract/tables.h"
#include "tokenize/quick_hash.h"

#define SLOTS      4096 /* a power of two, well above the number of words in the table */
#define MAX_PHRASE 80   /* bytes of two words */

struct sector_word {
	struct text phrase;  /* "minister", "prime_minister"; length 0: a free slot */
	struct text sector;  /* empty for a word that only ends a phrase */
	bool        ends_phrase;
};

struct sector_words {
	struct sector_word slots[SLOTS]; /* open addressing, linear probing */
};

/* Where the phrase is, or would be. */
static size_t slot_of(const struct sector_words *words, struct text phrase)
{
	size_t at = quick_hash(phrase) & (SLOTS - 1);

	while (words->slots[at].phrase.length > 0 && !text_equal(words->slots[at].phrase, phrase))
		at = (at + 1) & (SLOTS - 1);
	return at;
}

static struct sector_word *added(struct sector_words *words, struct text phrase)
{
	struct sector_word *slot = &words->slots[slot_of(words, phrase)];

	slot->phrase = phrase;
	return slot;
}

static void add(struct sector_words *words, struct text phrase, struct text sector)
{
	size_t last = phrase.length;

	added(words, phrase)->sector = sector;
	while (last > 0 && phrase.bytes[last - 1] != '_')
		last--;
	if (last > 0)
		added(words, text_slice(phrase, last, phrase.length))->ends_phrase = true;
}

struct sector_words *sector_words_open(struct arena *arena)
{
	struct sector_words *words = arena_alloc(arena, sizeof *words);
	struct table_rows rows = {.rest = text_of(table_sectors)};
	struct text row, cells[2], phrase;

	while (table_rows_next(&rows, &row)) {
		table_row_split(row, cells, 2);
		while (text_next(&cells[1], ' ', &phrase))
			add(words, phrase, cells[0]);
	}
	return words;
}

static struct text sector_of_pair(const struct sector_words *words, struct text before, struct text word)
{
	char phrase[MAX_PHRASE];

	if (before.length == 0 || before.length + word.length + 1 >= sizeof phrase)
		return (struct text){0};
	memcpy(phrase, before.bytes, before.length);
	phrase[before.length] = '_';
	memcpy(phrase + before.length + 1, word.bytes, word.length);
	return words->slots[slot_of(words, (struct text){phrase, before.length + 1 + word.length})].sector;
}

struct text sector_words_find(const struct sector_words *words, struct text before, struct text word)
{
	const struct sector_word *slot = &words->slots[slot_of(words, word)];
	struct text sector = slot->ends_phrase ? sector_of_pair(words, before, word) : (struct text){0};

	return sector.length > 0 ? sector : slot->sector;
}
