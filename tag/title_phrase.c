/* title_phrase.c - what may belong to a title, and what its parts are */
#include "tag/title_phrase.h"

#include <string.h>

#include "tag/words.h"

#define LONGEST_TITLE 24 /* words */

static const char modifiers[] =
	"former ex then late acting interim outgoing newly elected deputy vice first second third prime "
        "foreign chief "
	"senior special assistant permanent presidential opposition parliamentary defense defence interior "
        "finance "
	"economy trade energy justice security national state supreme general head co main lead top "
        "designate "
	"plenipotentiary regional rebel separatist party press parliament government army air force navy";
static const char links[] = "of for to and & - 's \u2019s on";

static const struct token *word_at(const struct discourse *discourse, int sentence, int word)
{
	return discourse_word(discourse, sentence, word);
}

/* "Ministers": the word itself is a noun in the plural, and no title as it stands. */
static bool singular(const struct token *token, struct token *made)
{
	*made = *token;
	if (token->form.length < 5 || !text_ends(token->form, "s") || text_ends(token->form, "ss"))
		return false;
	made->form.length--;
	return true;
}

int title_match(const struct discourse *discourse, int sentence, int word, int count,
                struct lexicon_entry *entry)
{
	const struct token *tokens = word_at(discourse, sentence, word);
	int length = lexicon_match(discourse->lexicon, LEXICON_TITLES, tokens, count, discourse->date, entry);
	struct token made[3];
	for (int last = 0; last < 3 && last < count; last++) {
		bool plural = singular(&tokens[last], &made[last]);
		if (plural && last >= length &&
		    lexicon_match(discourse->lexicon, LEXICON_TITLES, made, last + 1,
				discourse->date, entry) ==
		            last + 1)
			return last + 1;
		made[last] = tokens[last];
	}
	return length > 0 ? lexicon_match(discourse->lexicon, LEXICON_TITLES, tokens, count, discourse->date,
	                                  entry)
	                  : 0;
}

static bool is_title_word(const struct discourse *discourse, int sentence, int word,
                          struct lexicon_entry *entry)
{
	return title_match(discourse, sentence, word, 1, entry) == 1;
}

static bool may_belong(const struct discourse *discourse, int sentence, int word)
{
	const struct token *token = word_at(discourse, sentence, word);
	const struct mention *name = discourse_name_at(discourse, sentence, word);
	struct lexicon_entry entry;

	if (name != NULL)
		return name->type == NAME_NORP || name->type == NAME_GPE || name->type == NAME_ORG ||
		       name->type == NAME_LOC || name->type == NAME_ORDINAL;
	if (is_title_word(discourse, sentence, word, &entry))
		return true;
	/* "foreign policy chief": what depends on a word of the title belongs to it. */
	if ((deprel_is(token, "compound") || deprel_is(token, "amod")) && token->head > word &&
	    token->head <= word + 3 &&
	    is_title_word(discourse, sentence, token->head, &entry))
		return true;
	return word_among(token, modifiers) || word_among(token, links) ||
	       word_is_possessive(token) || word_is_hyphen(token) ||
	       (word_is_capitalised(token) && word_is_modifier(token));
}

/* Is there a title word in first..last? */
static bool has_title_word(const struct discourse *discourse, int sentence, int first, int last)
{
	struct lexicon_entry entry;
	for (int word = first; word <= last; word++)
		if (discourse_name_at(discourse, sentence, word) == NULL &&
		    is_title_word(discourse, sentence, word, &entry))
			return true;
	return false;
}

int title_start(const struct discourse *discourse, int sentence, int last)
{
	int first = last + 1;
	for (int word = last; word >= 1 && last - word < LONGEST_TITLE; word--) {
		const struct token *token = word_at(discourse, sentence, word);
		bool article = word > 1 && word_among(token, "the a an") &&
		               word_among(word_at(discourse, sentence, word - 1), "of for to");
		if (!article && !may_belong(discourse, sentence, word))
			break;
		first = word;
	}
	while (first <= last && (word_among(word_at(discourse, sentence, first), links) ||
	                         word_is_hyphen(word_at(discourse, sentence, first))))
		first++;
	return has_title_word(discourse, sentence, first, last) ? first : last + 1;
}

int title_end(const struct discourse *discourse, int sentence, int first)
{
	int count = (int)discourse->sentences[sentence].rows.token_count, last = first - 1;
	for (int word = first; word <= count && word - first < LONGEST_TITLE; word++) {
		const struct token *token = word_at(discourse, sentence, word);
		bool article = word > first && word_among(token, "the a an") &&
		               word_among(word_at(discourse, sentence, word - 1), "of for to");
		if (!article && !may_belong(discourse, sentence, word) && !text_is(token->upos, "ADJ"))
			break;
		last = word;
	}
	while (last >= first && (word_among(word_at(discourse, sentence, last), links) ||
	                         word_is_hyphen(word_at(discourse, sentence, last))))
		last--;
	return has_title_word(discourse, sentence, first, last) ? last : first - 1;
}

/* The country or organisation at `word`, if a name that can own an office begins there. */
static const struct mention *owner_at(const struct discourse *discourse, int sentence, int word)
{
	const struct mention *name = discourse_name_at(discourse, sentence, word);
	if (name == NULL || name->first != word || name->entity < 0)
		return NULL;
	if (name->type == NAME_NORP && discourse->entities[name->entity].code[0] == '\0')
		return NULL;        /* "European Commissioner" */
	return name->type == NAME_NORP || name->type == NAME_GPE || name->type == NAME_ORG ? name : NULL;
}

/* Skip "former", the owner and its 's: to the first word of the core. */
static int read_front(const struct discourse *discourse, int sentence, struct title *title)
{
	int word = title->first;
	while (word <= title->last) {
		const struct token *token = word_at(discourse, sentence, word);
		const struct mention *owner = owner_at(discourse, sentence, word);
		if (word_among(token, "former ex then- late one-time ousted deposed") ||
		    (word_among(token, "then") && word < title->last)) {
			title->former = true;
			word++;
		} else if (word_is_hyphen(token) || word_is_possessive(token) ||
		           (!word_is_capitalised(token) &&
		            word_among(token, "the a an newly elected outgoing current new senior top"))) {
			word++;
		} else if (owner != NULL && owner->last < title->last && title->owner == NULL) {
			title->owner = owner;
			word = owner->last + 1;
		} else {
			break;
		}
	}
	return word;
}

static bool is_plural_of_title(const struct discourse *discourse, int sentence, int word)
{
	const struct token *token = word_at(discourse, sentence, word);
	struct lexicon_entry entry;
	struct token made;
	return singular(token, &made) && !word_among(token, "affairs") &&
	       lexicon_match(discourse->lexicon, LEXICON_TITLES, token, 1, discourse->date, &entry) == 0 &&
	       lexicon_match(discourse->lexicon, LEXICON_TITLES, &made, 1, discourse->date, &entry) == 1;
}

/* The last word of the core: "Secretary of State" is one, "President of Georgia" ends before "of". */
static int read_core(const struct discourse *discourse, int sentence, struct title *title)
{
	struct lexicon_entry entry;
	int last = title->core_first;
	for (int word = title->core_first; word <= title->last;) {
		int length = title_match(discourse, sentence, word, title->last - word + 1, &entry);
		if (length > 0) {
			last = word + length - 1;
			title->plural = is_plural_of_title(discourse, sentence, last);
			title->office = !strcmp(entry.code, "POL") || !strcmp(entry.code, "JUD") ||
			                !strcmp(entry.code, "BUS") || !strcmp(entry.code, "ROY") ||
			                !strcmp(entry.code, "REL") ||
			                word_among(word_at(discourse, sentence, last),
			                           "commander chief staff");
			word = last + 1;
		} else if (word_among(word_at(discourse, sentence, word), "of for to on in at")) {
			title->complement = word;
			break;
		} else {
			last = word++;
		}
	}
	return last;
}

bool title_read(const struct discourse *discourse, int sentence, int first, int last, struct title *title)
{
	*title = (struct title){ .first = first, .last = last };
	if (!has_title_word(discourse, sentence, first, last))
		return false;
	title->core_first = read_front(discourse, sentence, title);
	if (title->core_first > last)
		return false;
	title->core_last = read_core(discourse, sentence, title);
	if (!has_title_word(discourse, sentence, title->core_first, title->core_last))
		return false;
	if (title->complement != 0 && title->owner == NULL &&
	    word_among(word_at(discourse, sentence, title->complement), "of")) {
		int word = title->complement + 1;
		if (word <= last && word_among(word_at(discourse, sentence, word), "the"))
			word++;
		const struct mention *owner = word <= last ? owner_at(discourse, sentence, word) : NULL;
		if (owner != NULL && owner->last == last) {
			title->owner = owner;
			title->owner_behind = true;
		}
	}
	title->needs_country = lemma_among(word_at(discourse, sentence, title->core_last),
	                                   "president premier minister chancellor king queen emperor monarch "
	                                   "state affairs defense "
	                                   "defence ambassador secretary speaker vice-president") &&
	                       title->owner == NULL;
	return true;
}
