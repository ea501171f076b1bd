/* abbreviations.h - words that end in a stop of their own */
#ifndef TOKENIZE_ABBREVIATIONS_H
#define TOKENIZE_ABBREVIATIONS_H

#include <stddef.h>

enum abbreviation {
	ABBREVIATION_NONE,
	ABBREVIATION_INSIDE,         /* a sentence hardly ever ends with it: "Gen." "vs." */
	ABBREVIATION_BEFORE_NUMBER,  /* one only before a number: "No. 5"; else the word and a full stop */
	ABBREVIATION_ANYWHERE,       /* a sentence may end with it: "Inc." "p.m." */
};

/* What the `length` bytes at `at`, without their last stop, are with it. Case counts but for all capitals. */
enum abbreviation abbreviation_find(const char *at, size_t length);

#endif
