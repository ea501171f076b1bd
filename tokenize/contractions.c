/* contractions.c - clitics after an apostrophe, and the contractions written without one */
#include "contractions.h"

#include <stdbool.h>
#include <string.h>

/* Written in one: the tails' lengths, so that "dunno" is du + n + no. By first letter. */
static const struct fused {
	const char *form;
	uint8_t     tails[WORD_TAILS];
} fused[] = {
	{ "aint", { 2 } },    { "arent", { 2 } },    { "arnt", { 2 } },    { "cannot", { 3 } },
	{ "cant", { 2 } },    { "couldnt", { 2 } },  { "didnt", { 2 } },   { "doesnt", { 2 } },
	{ "dont", { 2 } },    { "dunno", { 1, 2 } }, { "gimme", { 2 } },   { "gonna", { 2 } },
	{ "gotta", { 2 } },   { "hadnt", { 2 } },    { "hasnt", { 2 } },   { "havent", { 2 } },
	{ "heres", { 1 } },   { "hes", { 1 } },      { "im", { 1 } },      { "isnt", { 2 } },
	{ "itll", { 2 } },    { "ive", { 2 } },      { "lemme", { 2 } },   { "lets", { 1 } },
	{ "outta", { 2 } },   { "shes", { 1 } },     { "shouldnt", { 2 } }, { "thats", { 1 } },
	{ "theres", { 1 } },  { "theyll", { 2 } },   { "theyre", { 2 } },  { "theyve", { 2 } },
	{ "wanna", { 2 } },   { "wasnt", { 2 } },    { "werent", { 2 } },  { "whats", { 1 } },
	{ "wont", { 2 } },    { "wouldnt", { 2 } },  { "youll", { 2 } },   { "youre", { 2 } },
	{ "youve", { 2 } },
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

static void find_fused(const char *at, struct word *word)
{
	/* All of them end in one of these letters. */
	if (word->length < 2 || word->length > 8 || strchr("aelmost", lower(at[word->length - 1])) == NULL)
		return;
	/* "IM" is a message, "Im" is I am. */
	if (word->length == 2 && at[1] == 'M')
		return;
	for (size_t i = 0; i < sizeof fused / sizeof *fused; i++) {
		const struct fused *entry = &fused[i];
		if (entry->form[0] < lower(at[0]))
			continue;
		if (entry->form[0] > lower(at[0]))
			return;
		if (strlen(entry->form) != word->length || !same_letters(at, entry->form, word->length))
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
	if (length >= 1 && (at[length - 1] == '\'' || at[length - 1] == '`'))
		return 1;
	if (length >= 2 && (memcmp(at + length - 2, "\xC2\xB4", 2) == 0
	                    || memcmp(at + length - 2, "\xCA\xBC", 2) == 0))
		return 2;
	/* U+2019 and U+2018, and U+FFFD: what a stray byte 0x92 of Windows has become */
	if (length >= 3 && (memcmp(at + length - 3, "\xE2\x80\x99", 3) == 0
	                    || memcmp(at + length - 3, "\xE2\x80\x98", 3) == 0
	                    || memcmp(at + length - 3, "\xEF\xBF\xBD", 3) == 0))
		return 3;
	return 0;
}

/* Bytes of the clitic at the end of at[0..length), its apostrophe included; 0 if there is none. */
static size_t clitic_length(const char *at, size_t length)
{
	static const char *const clitics[] = { "s", "m", "d", "re", "ve", "ll" };
	size_t apostrophe;

	for (size_t i = 0; i < sizeof clitics / sizeof *clitics; i++) {
		size_t letters = strlen(clitics[i]);
		if (length <= letters + 1 || !same_letters(at + length - letters, clitics[i], letters))
			continue;
		apostrophe = apostrophe_before(at, length - letters);
		return apostrophe > 0 && length > apostrophe + letters ? apostrophe + letters : 0;
	}
	if (length < 4 || lower(at[length - 1]) != 't')
		return 0;
	apostrophe = apostrophe_before(at, length - 1);
	if (apostrophe == 0 || length < apostrophe + 3 || lower(at[length - apostrophe - 2]) != 'n')
		return 0;
	return apostrophe + 2;
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
