/* sentences.c - what may end a sentence, what still belongs to it, and what begins the next one */
#include "sentences.h"

#include <stddef.h>
#include <string.h>

#include "characters.h"
#include "citations.h"
#include "lines.h"

#define BRACKET_LIMIT 300             /* bytes between brackets that hold a sentence together */
#define STARTER_LIMIT 12             /* bytes of the longest starter, and a NUL */

/* Words that begin a sentence behind "Inc." or "U.S." and are no part of a name. */
static const char starters[][STARTER_LIMIT] = {
	"A", "After", "All", "Also", "Although", "An", "And", "Another", "Any", "As", "At", "Because", "Before",
	"Both", "But", "By", "Despite", "Did", "Do", "Does", "During", "Each", "Even", "Every", "For", "From",
	"Furthermore", "Had", "Has", "Have", "He", "Her", "Here", "His", "How", "However", "I", "If", "In",
	"Instead", "Is", "It", "Its", "Many", "Meanwhile", "Moreover", "Most", "My", "No", "Not", "Now", "Of",
	"On", "Once", "One", "Only", "Other", "Others", "Our", "Please", "She", "Since", "So", "Some", "Such",
	"Thanks", "That", "The", "Their", "Then", "There", "These", "They", "This", "Those", "Though", "Thus",
	"To", "Under", "Until", "We", "Were", "What", "When", "Where", "Whether", "Which", "While", "Who", "Why",
	"With", "Without", "Yet", "You", "Your",
};

static const char *start_of(const struct sentences *sentences, const struct word *word)
{
	return sentences->words->start + word->start;
}

static bool touches(const struct word *before, const struct word *word)
{
	return before->start + before->length == word->start;
}

static bool is_starter(const char *at, const char *end)
{
	char form[STARTER_LIMIT];
	size_t length = 0;

	while (length < STARTER_LIMIT && character_is_letter(character_kind(at + length, end)))
		length++;
	if (length == 0 || length >= STARTER_LIMIT)
		return false;
	memcpy(form, at, length);
	form[length] = '\0';
	for (size_t i = 0; i < sizeof starters / sizeof *starters; i++)
		if (starters[i][0] == form[0] && strcmp(starters[i], form) == 0)
			return true;
	return false;
}

/* --- closers --- */

static bool is_one_of(const char *marks, const char *at, size_t length)
{
	for (; *marks != '\0'; marks += length)
		if (strlen(marks) >= length && memcmp(marks, at, length) == 0)
			return true;
	return false;
}

/* Whether a quotation mark closes: by its shape, else by what it touches, else by what is open. */
static bool quote_closes(const struct sentences *sentences, const struct word *word)
{
	const char *at = start_of(sentences, word);
	bool space_before = !touches(&sentences->last, word);
	bool space_behind = character_kind(at + word->length, sentences->words->end) == CHARACTER_SPACE;

	if (word->length == 3)
		return is_one_of("\xE2\x80\x9D", at, 3);
	if (word->length == 2)
		return is_one_of("\xC2\xBB''", at, 2);
	if (space_before != space_behind)
		return space_behind;
	return sentences->quote_open;
}

/* Whether the token still belongs to the sentence that its forerunner has ended. */
static bool is_closer(struct sentences *sentences, const struct word *word)
{
	const char *at = start_of(sentences, word), *end = sentences->words->end;
	bool touching = touches(&sentences->last, word);
	bool space_behind = character_kind(at + word->length, end) == CHARACTER_SPACE;

	if (word->start < sentences->attached)
		return true;
	switch (word->kind) {
	case WORD_CLOSE:     return touching || sentences->depth > 0;
	case WORD_QUOTE:     return quote_closes(sentences, word);
	case WORD_APOSTROPHE: return touching || space_behind;
	case WORD_EMOTICON:  return true;
	case WORD_STOP: case WORD_QUESTION: case WORD_ELLIPSIS: /* also ". . ." */
		return touching || word->kind == sentences->last.kind;
	case WORD_NUMBER:    /* a note without brackets: "treaty.17 The" */
		return touching && space_behind;
	case WORD_OPEN: {
		size_t length = citation_length(at, end, touching);
		sentences->attached = word->start + length;
		return length > 0;
	}
	default:
		return false;
	}
}

/* --- the decision --- */

/* "2." or "b." at the beginning: the number of a list item, not a sentence. */
static bool is_list_marker(const struct sentences *sentences)
{
	const struct word *first = &sentences->first;
	size_t behind = first->start + first->length;

	return first->length <= 3
	       && (sentences->ending.start == behind || sentences->ending.start == first->start)
	       && (first->kind == WORD_NUMBER || first->kind == WORD_INITIAL || first->length == 1);
}

/* What the ended sentence is followed by decides, and what ended it. */
static bool ends_before(const struct sentences *sentences, const struct word *word)
{
	const char *at = start_of(sentences, word), *end = sentences->words->end;
	enum character next = character_kind(at, end);
	bool touching = touches(&sentences->last, word);

	if (next == CHARACTER_COMMA || next == CHARACTER_COLON || *at == ';' || next == CHARACTER_DASH
	    || next == CHARACTER_HYPHEN || word->kind == WORD_CLOSE)
		return false;
	if (sentences->depth > 0 && !sentences->bracketed)
		return false;
	if (touching && !sentences->closed && next != CHARACTER_UPPER
	    && !(sentences->ending.kind == WORD_QUESTION && next == CHARACTER_LOWER))
		return false;
	if (is_list_marker(sentences) || (touching && word->kind == WORD_PLAIN && next == CHARACTER_APOSTROPHE))
		return false; /* "(E.U.)'s" */
	switch (sentences->ending.kind) {
	case WORD_STOP:         return !(sentences->closed && next == CHARACTER_LOWER);
	case WORD_QUESTION:     return !(sentences->closed && next == CHARACTER_LOWER);
	case WORD_ELLIPSIS:     return !touching && next != CHARACTER_LOWER && next != CHARACTER_OPEN;
	case WORD_ABBREVIATION: case WORD_INITIAL:
		return (sentences->closed && next != CHARACTER_LOWER) || is_starter(at, end);
	default:                return false;
	}
}

/* Brackets hold a sentence together only where they are closed: one left open must not swallow the rest. */
static bool is_closed_soon(const struct sentences *sentences, const struct word *word)
{
	const char *at = start_of(sentences, word), *end = sentences->words->end;
	char opening = *at, closing = (char)(*at == '(' ? ')' : *at + 2); /* "[" and "{" in ASCII */
	int depth = 0;

	for (const char *stop = at; stop < end && stop - at < BRACKET_LIMIT; stop++) {
		depth += (*stop == opening) - (*stop == closing);
		if (depth == 0)
			return true;
	}
	return false;
}

static void remember(struct sentences *sentences, const struct word *word, bool closer)
{
	if (!closer) {
		bool may_end = word->kind >= WORD_ABBREVIATION && word->kind <= WORD_QUESTION
		               && word->kind != WORD_TITLE;
		sentences->ending = may_end ? *word : (struct word){ 0 };
		sentences->closed = false;
	} else if (word->kind == WORD_STOP || word->kind == WORD_QUESTION || word->kind == WORD_ELLIPSIS) {
		bool spaced = word->kind == WORD_STOP && !touches(&sentences->last, word);
		sentences->ending = *word;
		if (spaced) /* ". . ." */
			sentences->ending.kind = WORD_ELLIPSIS;
	} else {
		sentences->closed = true;
	}
	if (word->kind == WORD_OPEN && is_closed_soon(sentences, word))
		sentences->depth++;
	if (word->kind == WORD_CLOSE && sentences->depth > 0)
		sentences->depth--;
	if (word->kind == WORD_QUOTE)
		sentences->quote_open = !quote_closes(sentences, word);
	sentences->last = *word;
}

static void begin_sentence(struct sentences *sentences, const struct word *word)
{
	sentences->depth = 0;
	sentences->first = *word;
	sentences->bracketed = word->kind == WORD_OPEN;
}

bool sentences_take(struct sentences *sentences, const struct word *word)
{
	const struct words *words = sentences->words;
	bool first = sentences->last.length == 0, ends, closer = false;

	if (first) {
		begin_sentence(sentences, word);
		remember(sentences, word, false);
		return false;
	}
	if (sentences->ending.length == 0) {
		ends = lines_end_between(words, &sentences->first, &sentences->last, word);
	} else {
		closer = is_closer(sentences, word);
		ends = !closer && (ends_before(sentences, word)
		                   || lines_end_between(words, &sentences->first, &sentences->last, word));
	}
	if (ends)
		begin_sentence(sentences, word);
	remember(sentences, word, closer);
	return ends;
}
