/*
 * words.h - where the next token of a text ends, by the conventions of UD English (EWT, GUM)
 *
 * Contractions and possessives are one token with parts (do + n't); hyphens split, but for prefixes and
 * codes; abbreviations and initials keep their stop; addresses, numbers, emoticons and runs of one mark are
 * one token.  The rules are those that the treebanks follow: https://universaldependencies.org/en/
 */
#ifndef TOKENIZE_WORDS_H
#define TOKENIZE_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What sentence splitting has to know about a token. */
enum word_kind {
	WORD_PLAIN,
	WORD_NUMBER,
	WORD_ABBREVIATION,           /* ends in a stop of its own, and a sentence may end with it: "Inc." */
	WORD_TITLE,                  /* ends in a stop of its own, and hardly ever a sentence: "Gen." */
	WORD_INITIAL,                /* one or more letters with stops, of a name or a state: "W." "U.S." */
	WORD_STOP,                   /* "." */
	WORD_ELLIPSIS,               /* "..." */
	WORD_QUESTION,               /* a run of ? and ! */
	WORD_OPEN, WORD_CLOSE,       /* one bracket */
	WORD_QUOTE,                  /* a double quotation mark, or two single ones */
	WORD_APOSTROPHE,             /* a single quotation mark */
	WORD_EMOTICON,
	WORD_MARK,                   /* any other mark or symbol */
};

#define WORD_TAILS 2

struct word {
	size_t   start;              /* bytes from the start of the text */
	uint32_t length;             /* bytes, all parts together */
	uint8_t  kind;               /* enum word_kind */
	uint8_t  tail_count;         /* 0: no multiword token; else the last parts' bytes: "gon|na" is 2 */
	uint8_t  tails[WORD_TAILS];  /* [tail_count] in text order */
};

struct words {                       /* a text that is taken apart */
	const char *start, *end;     /* valid UTF-8; bytes at `end` are not looked at */
	bool        single_open;     /* a single quotation is open: "s'" closes it */
};

/* The token at `at`, which is in the text and no space. */
void words_scan(struct words *words, const char *at, struct word *word);

#endif
