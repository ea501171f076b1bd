/* quotations.c - marks that open and close, subjects of verbs of saying */
#include "tag/quotations.h"

#include "tag/words.h"

#define LONGEST 6 /* sentences that a quotation goes on without a mark: a closing one may be missing */

static const char saying[] =
	"say tell state add note announce claim argue insist explain declare report admit suggest warn believe "
	"think stress emphasize acknowledge deny maintain reiterate comment reply respond conclude remark "
	"predict complain assert confirm point ask urge promise vow write recall";

bool quotations_says(const struct token *verb)
{
	return lemma_among(verb, saying);
}

/* 1 opens, -1 closes, 2 does either, 0 is no mark. */
static int quotation_mark(const struct token *token)
{
	if (text_is(token->form, "\u201c") || text_is(token->form, "``"))
		return 1;
	if (text_is(token->form, "\u201d") || text_is(token->form, "''"))
		return -1;
	return text_is(token->form, "\"") ? 2 : 0;
}

static int subject_that_says(const struct discourse_sentence *place)
{
	const struct token *tokens = place->rows.tokens;
	for (int word = 1; word <= (int)place->rows.token_count; word++) {
		const struct token *token = &tokens[word - 1];
		if (deprel_is(token, "nsubj") && token->head > 0 && !place->quoted[word] &&
		    quotations_says(&tokens[token->head - 1]))
			return word;
	}
	return 0;
}

static bool begins_paragraph(const struct sentence *rows)
{
	struct text value;
	return conllu_comment(rows, "newpar id", &value) || conllu_comment(rows, "newpar", &value);
}

/* How many sentences a quotation that is open at the end of this one has gone on; 0: none is. */
static int mark_words(struct discourse_sentence *place, int began)
{
	int count = (int)place->rows.token_count, marks = 0;
	bool open = began > 0;
	for (int word = 1; word <= count; word++) {
		int mark = quotation_mark(&place->rows.tokens[word - 1]);
		if (mark == -1 && marks == 0)       /* it began in a sentence before */
			for (int at = 1; at < word; at++)
				place->quoted[at] = true;
		marks += mark != 0;
		open = mark == 2 ? !open : mark == 0 ? open : mark == 1;
		place->quoted[word] = open && mark == 0;
	}
	if (!open || (marks == 0 && began >= LONGEST))
		return 0;
	return marks == 0 ? began + 1 : 1;
}

void quotations_find(struct discourse *discourse, int sentence)
{
	struct discourse_sentence *place = &discourse->sentences[sentence], *before = place - 1;
	int count = (int)place->rows.token_count, said = 0;
	bool goes_on = sentence > 0 && !begins_paragraph(&place->rows);

	place->quoted = arena_array(discourse->arena, (size_t)count + 1, sizeof *place->quoted);
	place->quotation_open = mark_words(place, goes_on ? before->quotation_open : 0);
	for (int word = 1; word <= count; word++)
		said += place->quoted[word];
	if (said == 0)
		return;
	place->speaker_sentence = sentence;
	place->speaker = subject_that_says(place);
	if (place->speaker == 0 && goes_on) {
		place->speaker_sentence = before->speaker_sentence;
		place->speaker = before->speaker;
	}
}

int quotations_speaker(const struct resolver *resolver, int sentence)
{
	const struct discourse_sentence *place = &resolver->discourse->sentences[sentence];
	if (place->speaker == 0)
		return -1;
	for (size_t i = resolver->count; i-- > 0 && resolver->list[i].sentence >= place->speaker_sentence;) {
		const struct candidate *candidate = &resolver->list[i];
		if (candidate->sentence == place->speaker_sentence && candidate->first <= place->speaker &&
		    place->speaker <= candidate->last && candidate->type == NAME_PERSON)
			return candidate->entity;
	}
	return -1;
}

void quotations_resolve(struct resolver *resolver, int sentence)
{
	const struct discourse_sentence *place = &resolver->discourse->sentences[sentence];
	int speaker = quotations_speaker(resolver, sentence);
	if (speaker < 0 || resolver->discourse->entities[speaker].parts[0] >= 0)
		return;
	for (int word = 1; word <= (int)place->rows.token_count; word++)
		if (place->quoted[word] &&
		    word_among(&place->rows.tokens[word - 1], "i me my mine myself"))
			resolver_add(resolver, sentence, word, word, word, MENTION_PRONOUN, speaker);
}
