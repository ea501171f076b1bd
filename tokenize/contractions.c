/* contractions.c - clitics after an apostrophe, and the contractions written without one */
#include "contractions.h"

#include <stdbool.h>
#include <string.h>

/* Written in one: the tails' lengths, so that "dunno" is du + n + no. By first letter. */
static const struct fused {
	char    form[9];
	uint8_t length, tails[WORD_TAILS];
} fused[] = {
	{ "aint", 4, { 2 } }, { "arent", 5, { 2 } }, { "arnt", 4, { 2 } }, { "cannot", 6, { 3 } },
	{ "cant", 4, { 2 } }, { "couldnt", 7, { 2 } }, { "didnt", 5, { 2 } }, { "doesnt", 6, { 2 } },
	{ "dont", 4, { 2 } }, { "dunno", 5, { 1, 2 } }, { "gimme", 5, { 2 } }, { "gonna", 5, { 2 } },
	{ "gotta", 5, { 2 } }, { "hadnt", 5, { 2 } }, { "hasnt", 5, { 2 } }, { "havent", 6, { 2 } },
	{ "heres", 5, { 1 } }, { "hes", 3, { 1 } }, { "im", 2, { 1 } }, { "isnt", 4, { 2 } },
	{ "itll", 4, { 2 } }, { "ive", 3, { 2 } }, { "lemme", 5, { 2 } }, { "lets", 4, { 1 } },
	{ "outta", 5, { 2 } }, { "shes", 4, { 1 } }, { "shouldnt", 8, { 2 } }, { "thats", 5, { 1 } },
	{ "theres", 6, { 1 } }, { "theyll", 6, { 2 } }, { "theyre", 6, { 2 } }, { "theyve", 6, { 2 } },
	{ "wanna", 5, { 2 } }, { "wasnt", 5, { 2 } }, { "werent", 6, { 2 } }, { "whats", 5, { 1 } },
	{ "wont", 4, { 2 } }, { "wouldnt", 7, { 2 } }, { "youll", 5, { 2 } }, { "youre", 5, { 2 } },
	{ "youve", 5, { 2 } },
};

static char lower(char byte)
{
	return byte >= 'A' && byte <= 'Z' ? (char)(byte + 32) : byte;
}

static bool same_letters(const char *at, const char *letters, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (lower(at[i]) != letters[i])
			return false;
	return true;
}

static void add_tail(struct word *word, size_t length)
{
	word->tails[1] = word->tails[0];
	word->tails[0] = (uint8_t)length;
	word->tail_count++;
}

#define LENGTH(length) (1u << (length))

/* Whether the table has forms of this first letter and length: most words have none. */
static bool may_be_fused(const char *at, size_t length)
{
	static const unsigned short lengths[26] = {
		['a' - 'a'] = LENGTH(4) | LENGTH(5), ['c' - 'a'] = LENGTH(4) | LENGTH(6) | LENGTH(7),
		['d' - 'a'] = LENGTH(4) | LENGTH(5) | LENGTH(6), ['g' - 'a'] = LENGTH(5),
		['h' - 'a'] = LENGTH(3) | LENGTH(5) | LENGTH(6), ['i' - 'a'] = LENGTH(2) | LENGTH(3) | LENGTH(4),
		['l' - 'a'] = LENGTH(4) | LENGTH(5), ['o' - 'a'] = LENGTH(5),
		['s' - 'a'] = LENGTH(4) | LENGTH(8), ['t' - 'a'] = LENGTH(5) | LENGTH(6),
		['w' - 'a'] = LENGTH(4) | LENGTH(5) | LENGTH(6) | LENGTH(7), ['y' - 'a'] = LENGTH(5),
	};
	unsigned first = (unsigned char)lower(at[0]) - 'a';

	/* "IM" is a message, "Im" is I am. */
	return first < 26 && (lengths[first] >> length & 1) != 0 && !(length == 2 && at[1] == 'M');
}

static void find_fused(const char *at, struct word *word)
{
	if (word->length < 2 || word->length > 8 || !may_be_fused(at, word->length))
		return;
	for (size_t i = 0; i < sizeof fused / sizeof *fused && fused[i].form[0] <= lower(at[0]); i++) {
		const struct fused *entry = &fused[i];
		if (entry->length != word->length || entry->form[0] != lower(at[0])
		    || !same_letters(at, entry->form, word->length))
			continue;
		for (int t = WORD_TAILS - 1; t >= 0; t--)
			if (entry->tails[t] > 0)
				add_tail(word, entry->tails[t]);
		return;
	}
}

/* Bytes of the apostrophe that ends before at[length]: 1, 2 or 3; 0 if none does. */
static size_t apostrophe_before(const char *at, size_t length)
{
	char last = length >= 1 ? at[length - 1] : 'a';

	if ((unsigned char)last < 0x80)
		return last == '\'' || last == '`';
	if (length >= 2 && (memcmp(at + length - 2, "\xC2\xB4", 2) == 0
	                    || memcmp(at + length - 2, "\xCA\xBC", 2) == 0))
		return 2;
	/* U+2019 and U+2018, and U+FFFD: what a stray byte 0x92 of Windows has become */
	return length >= 3 && (memcmp(at + length - 3, "\xE2\x80\x99", 3) == 0
	                       || memcmp(at + length - 3, "\xE2\x80\x98", 3) == 0
	                       || memcmp(at + length - 3, "\xEF\xBF\xBD", 3) == 0) ? 3 : 0;
}

/* Letters of the clitic that at[0..length) ends in, if an apostrophe stands before it: s m d re ve ll t. */
static size_t clitic_letters(const char *at, size_t length)
{
	char last = lower(at[length - 1]), before = lower(at[length - 2]);

	if (last == 's' || last == 'm' || last == 'd' || last == 't')
		return 1;
	return (last == 'e' && (before == 'r' || before == 'v')) || (last == 'l' && before == 'l') ? 2 : 0;
}

/* Bytes of the clitic at the end of at[0..length), its apostrophe included; 0 if there is none. */
static size_t clitic_length(const char *at, size_t length)
{
	size_t letters = length < 3 ? 0 : clitic_letters(at, length);
	size_t apostrophe = letters == 0 ? 0 : apostrophe_before(at, length - letters);
	size_t clitic = apostrophe + letters;

	if (apostrophe == 0 || clitic >= length)
		return 0;
	if (lower(at[length - 1]) != 't')
		return clitic;
	return clitic + 1 < length && lower(at[length - clitic - 1]) == 'n' ? clitic + 1 : 0;
}

void contractions_find(const char *at, struct word *word)
{
	size_t length = word->length, clitic;

	while (word->tail_count < WORD_TAILS && (clitic = clitic_length(at, length)) > 0) {
		add_tail(word, clitic);
		length -= clitic;
	}
	if (word->tail_count == 0)
		find_fused(at, word);
}
