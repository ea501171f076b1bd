/* drafts.c - reads Entity= brackets, NE= and ner= tags of one sentence */
#include "extract/drafts.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* --- Entity= brackets --- */

static bool draft_problem(struct drafts *drafts, int word, const char *format, ...)
	__attribute__((format(printf, 3, 4)));
static bool draft_problem(struct drafts *drafts, int word, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(drafts->problem, sizeof drafts->problem, format, arguments);
	va_end(arguments);
	drafts->word = word;
	return false;
}

/* A number from 1 that an int holds; 0 for all else. */
static int small_number(struct text digits)
{
	int number = 0;

	if (digits.length == 0 || digits.length > 6)
		return 0;
	for (size_t i = 0; i < digits.length; i++) {
		if (digits.bytes[i] < '0' || digits.bytes[i] > '9')
			return 0;
		number = number * 10 + (digits.bytes[i] - '0');
	}
	return number;
}

/* The fields of "(e3-PERSON-2-Erna_Solberg", without its bracket. */
static struct draft draft_of(const struct mentions *mentions, struct text fields, int word)
{
	struct draft draft = {.first = word};
	struct text value;

	for (int i = 0; i < mentions->field_count && text_next(&fields, '-', &value); i++) {
		struct text part;

		switch (mentions->fields[i]) {
		case FIELD_ID: draft.id = value; break;
		case FIELD_TYPE: draft.type = value; break;
		case FIELD_IDENTITY: draft.identity = value; break;
		case FIELD_HEAD:
			if (text_next(&value, ',', &part)) /* "1,2" of a head that is several words */
				draft.head = small_number(part);
			break;
		case FIELD_UNKNOWN: break;
		}
	}
	return draft;
}

static bool close_draft(struct drafts *drafts, struct text id, int word)
{
	for (int depth = drafts->depth - 1; depth >= 0; depth--) {
		struct draft *draft = &drafts->items[drafts->open[depth]];

		if (!text_equal(draft->id, id))
			continue;
		draft->last = word;
		memmove(&drafts->open[depth], &drafts->open[depth + 1],
			(size_t)(drafts->depth - depth - 1) * sizeof drafts->open[0]);
		drafts->depth--;
		return true;
	}
	return draft_problem(drafts, word, "expected a mention \"%.*s\" to close, found none open",
			     TEXT_ARGS(text_slice(id, 0, 40)));
}

static bool open_draft(const struct mentions *mentions, struct drafts *drafts, struct text fields, int word)
{
	if (drafts->depth == MAX_DEPTH || drafts->count == MAX_MENTIONS)
		return draft_problem(drafts, word,
				     "expected at most %d mentions in each other and %d in all, "
				     "found more",
				     MAX_DEPTH, MAX_MENTIONS);
	drafts->items = arena_grow(mentions->arena, drafts->items, drafts->count, &drafts->capacity,
				   sizeof *drafts->items);
	drafts->items[drafts->count] = draft_of(mentions, fields, word);
	if (drafts->items[drafts->count].id.length == 0)
		return draft_problem(drafts, word, "expected an entity id after \"(\", found none");
	drafts->open[drafts->depth++] = (int)drafts->count++;
	return true;
}

static size_t bracket_end(struct text value, size_t from, bool opening)
{
	while (from < value.length && value.bytes[from] != ')' && !(opening && value.bytes[from] == '('))
		from++;
	return from;
}

/* "(e1-GPE-2-Russia(e2-NORP-1-Russia)" and "e3)e1)": all brackets of one word, in order. */
static bool read_brackets(const struct mentions *mentions, struct drafts *drafts, struct text value, int word)
{
	for (size_t at = 0; at < value.length;) {
		bool opening = value.bytes[at] == '(';
		size_t start = opening ? at + 1 : at, end = bracket_end(value, start, opening);
		struct text inside = text_slice(value, start, end - start);
		bool closing = end < value.length && value.bytes[end] == ')';

		if (!opening && !closing)
			return draft_problem(drafts, word,
					     "expected \"(\" or \")\" in Entity=, found \"%.*s\"",
					     TEXT_ARGS(text_slice(inside, 0, 40)));
		if (opening && !open_draft(mentions, drafts, inside, word))
			return false;
		if (closing &&
		    !close_draft(drafts, opening ? drafts->items[drafts->count - 1].id : inside, word))
			return false;
		at = closing ? end + 1 : end;
	}
	return true;
}

bool drafts_of_brackets(const struct mentions *mentions, struct drafts *drafts,
			const struct document_sentence *sentence)
{
	for (size_t i = 0; i < sentence->rows.token_count; i++) {
		struct text value = sentence->annotations[i].brackets;

		if (value.length > 0 && !read_brackets(mentions, drafts, value, (int)i + 1))
			return false;
	}
	if (drafts->depth > 0) {
		struct draft *open = &drafts->items[drafts->open[drafts->depth - 1]];

		return draft_problem(drafts, open->first,
				     "expected a bracket \"%.*s)\" in the sentence, found none",
				     TEXT_ARGS(text_slice(open->id, 0, 40)));
	}
	return true;
}

/* --- NE= and ner= --- */

/*
 * A word's tag.  Stanza tags multiword tokens as a whole ("Poland's"): their first word has the name, the words behind
 * it none, and it may go on behind those.
 */
static struct text tag_of(const struct document_sentence *sentence, int word)
{
	const struct range *range;
	struct text tag = sentence->annotations[word - 1].tag;

	if (tag.bytes != NULL)
		return tag;
	range = conllu_range_of(&sentence->rows, word);
	return range != NULL && range->first == word ? annotation_of(range->misc).tag : tag;
}

/* A word behind the first one of a multiword token without tags of its own neither has nor ends a name. */
static bool is_passed_over(const struct document_sentence *sentence, int word)
{
	const struct range *range = conllu_range_of(&sentence->rows, word);

	return range != NULL && range->first < word && annotation_of(range->misc).tag.bytes != NULL &&
	       sentence->annotations[word - 1].tag.bytes == NULL;
}

/* BIO and BIOES alike: B and S begin, E and I go on where the type is the same. */
void drafts_of_tags(const struct mentions *mentions, struct drafts *drafts, const struct document_sentence *sentence)
{
	struct text open = {0};

	for (int word = 1; word <= (int)sentence->rows.token_count; word++) {
		struct text tag = tag_of(sentence, word), type;
		bool inside = tag.length > 2 && tag.bytes[1] == '-';

		if (is_passed_over(sentence, word))
			continue;
		type = inside ? text_slice(tag, 2, tag.length) : (struct text){0};
		if (!inside || drafts->count == MAX_MENTIONS) {
			open.length = 0;
		} else if (strchr("IE", tag.bytes[0]) != NULL && open.length > 0 && text_equal(type, open)) {
			drafts->items[drafts->count - 1].last = word;
		} else {
			drafts->items = arena_grow(mentions->arena, drafts->items, drafts->count,
						   &drafts->capacity, sizeof *drafts->items);
			drafts->items[drafts->count++] =
				(struct draft){.type = type, .first = word, .last = word};
			open = type;
		}
	}
}
