/* sector_words.h - nouns and pairs of nouns that tell the sector of an actor: "minister", "prime minister" */
#ifndef EXTRACT_SECTOR_WORDS_H
#define EXTRACT_SECTOR_WORDS_H

#include "tokenize/arena.h"
#include "tokenize/text.h"

struct sector_words;

/* The table that is compiled in, in the arena. */
struct sector_words *sector_words_open(struct arena *arena);
/* The sector of a word, or of it and the one before it (which may be empty); both in lower case. */
struct text sector_words_find(const struct sector_words *words, struct text before, struct text word);

#endif
