/* speech_acts.c - rows of their own for words of speech that are acts */
#include "extract/speech_acts.h"
#include "extract/arguments.h"
#include "extract/clauses.h"
#include "extract/predicates.h"

/* Words that tell nothing but that something was said. */
static bool only_says(struct text lemma)
{
	static const char *const words[] = {"say",     "tell",    "add",     "note",       "state",  "write",
					    "report",  "announce", "declare", "believe",    "argue",  "think",
					    "stress",  "explain", "tweet",   "underline",  "reply",  "emphasize",
					    "suggest", "repeat",  "quote",   "underscore", "assert",
					    "deny",    "concede", "admit",   "acknowledge", "recognize", NULL};

	return text_among(lemma, words);
}

/* "Oslo must pay": whoever says so asks for it. */
static bool is_obligation(const struct tree *tree, int clause)
{
	for (int child = tree->nodes[clause].child; child != 0; child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_AUX &&
		    (tree->nodes[child].word == WORD_MUST || tree->nodes[child].word == WORD_SHOULD))
			return true;
	return clause_is_subjunctive(tree, clause);
}

/* "wants Oslo to pay": that somebody else does it. */
static bool wants_of(const struct tree *tree, int word, const struct embedding *entry)
{
	return text_is(tree->nodes[word].lemma, "want") && entry->complement == COMPLEMENT_TO &&
	       tree_child(tree, word, DEP_OBJ) != 0;
}

int speech_act_content(struct arena *arena, const struct tree *tree, int word)
{
	const struct embedding *entry;
	int content = clause_complement(arena, tree, word, &entry), noun;

	if (content == 0 && (noun = tree_child(tree, word, DEP_OBJ)) != 0)
		content = clause_complement(arena, tree, noun, &entry);
	if (content != 0 && wants_of(tree, word, entry))
		return content;
	if (content == 0 || entry->role != ROLE_SPEECH)
		return 0;
	return !only_says(tree->nodes[word].lemma) || is_obligation(tree, content) ? content : 0;
}

/* From the first word of a clause behind its marker to the last one of its objects. */
static void content_span(const struct tree *tree, int content, int *first, int *last)
{
	int mark = tree_child(tree, content, DEP_MARK), from, to;

	*first = *last = content;
	for (int child = tree->nodes[content].child; child != 0; child = tree->nodes[child].sibling) {
		switch (tree->nodes[child].deprel) {
		case DEP_NSUBJ:
		case DEP_NSUBJ_PASS:
		case DEP_AUX:
		case DEP_AUX_PASS:
		case DEP_COP:
		case DEP_PRT:
		case DEP_OBJ:
		case DEP_OBL:
			argument_span(tree, child, &from, &to);
			*first = from < *first ? from : *first;
			*last = to > *last ? to : *last;
		}
	}
	if (mark != 0 && tree->nodes[mark].word == WORD_TO && mark < *first)
		*first = mark;
}

/* "demanded that Oslo pay", but not "agreed that Oslo would" */
static bool asks_for(struct arena *arena, const struct tree *tree, int content)
{
	int governor;
	const struct embedding *entry = clause_embedding(arena, tree, content, &governor);

	return is_obligation(tree, content) || entry == NULL || entry->affirmed.status == STATUS_REQUESTED ||
	       entry->affirmed.status == STATUS_PROPOSED;
}

static bool is_one_of(const struct arguments *arguments, const struct argument *argument)
{
	for (size_t i = 0; i < arguments->count; i++)
		if (text_equal(arguments->items[i].name, argument->name))
			return true;
	return false;
}

void speech_act_add_content(struct arena *arena, const struct tree *tree, int content, struct event *event)
{
	int subject = clause_own_subject(tree, content), first, last;
	struct arguments doer = arguments_of(arena, tree, subject);

	content_span(tree, content, &first, &last);
	if (event->object.count == 0)
		event->object = arguments_text(
			arena, document_span_text(arena, tree->document, tree->sentence, first, last), content,
			first, last);
	if (event->recipient.count == 0 && asks_for(arena, tree, content) && doer.count > 0 &&
	    (argument_acts(&doer.items[0]) || doer.items[0].country.length > 0) &&
	    !is_one_of(&event->actor, &doer.items[0]))
		event->recipient = arguments_inferred(arena, doer);
}
