/* words.c - questions about single words */
#include "tag/words.h"

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Most words differ in their first letter from most of the list: the loop is over letters, not over words. */
static bool among(struct text word, const char *words)
{
	if (word.length == 0)
		return false;
	char first = lower(word.bytes[0]);
	for (const char *at = words; *at != '\0';) {
		if (*at == first) {
			size_t i = 1;
			while (i < word.length && at[i] != '\0' && at[i] == lower(word.bytes[i]))
				i++;
			if (i == word.length && (at[i] == ' ' || at[i] == '\0'))
				return true;
		}
		while (*at != ' ' && *at != '\0')
			at++;
		at += *at == ' ';
	}
	return false;
}

bool word_among(const struct token *token, const char *words)
{
	return among(token->form, words);
}

bool lemma_among(const struct token *token, const char *words)
{
	return among(token->lemma.length > 0 ? token->lemma : token->form, words);
}

bool word_is_year(const struct token *token)
{
	const char *at = token->form.bytes;
	if (token->form.length != 4 || (at[0] != '1' && at[0] != '2'))
		return false;
	for (int i = 1; i < 4; i++)
		if (at[i] < '0' || at[i] > '9')
			return false;
	return true;
}

bool word_is_hyphen(const struct token *token)
{
	return text_is(token->form, "-") || text_is(token->form, "\u2010") ||
	       text_is(token->form, "\u2011") || text_is(token->form, "\u2013");
}

bool word_is_capitalised(const struct token *token)
{
	unsigned char first = token->form.length > 0 ? (unsigned char)token->form.bytes[0] : 0;
	if (first < 0x80)
		return first >= 'A' && first <= 'Z';
	return text_capitalised(token->form);
}

bool word_is_possessive(const struct token *token)
{
	return text_is(token->form, "'s") || text_is(token->form, "\u2019s") || text_is(token->form, "'") ||
	       text_is(token->form, "\u2019");
}

bool word_is_plural(const struct token *token)
{
	if (token->xpos.length > 0)
		return text_is(token->xpos, "NNS") || text_is(token->xpos, "NNPS");
	return text_ends(token->form, "s") && !text_equal(token->form, token->lemma);
}

bool word_is_modifier(const struct token *token)
{
	static const char *const classes[] = { "ADJ", "NOUN", "PROPN", "NUM" };
	if (token->upos.length == 0)
		return word_is_capitalised(token) || word_is_year(token);
	for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
		if (text_is(token->upos, classes[i]))
			return true;
	return false;
}
