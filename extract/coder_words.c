/* coder_words.c - what an event says, as terms of the codebook */
#include "extract/coder.h"

#include <string.h>

struct text coder_lemma(const struct coder *coder, int word)
{
	const struct token *token = document_word(coder->document, (int)coder->event->sentence, word);

	if (token == NULL)
		return (struct text){0};
	return token->lemma.length > 0 ? token->lemma : token->form;
}

/* "thousands of reservists" are reservists. */
static int counted(const struct coder *coder, int head)
{
	static const char *const measures[] = {"thousand", "hundred", "dozen",  "score",  "million", "number", "group",
					       "series",   "round",   "batch",  "wave",   "spate",   "part",   "some",
					       "contingent", "pair",  "couple", "handful", "string", "shipment", "consignment",
					       "package",  "team",    "convoy", "total", "torrent", "barrage", "storm", "crowd", "load",
					       "worth", "kg", "ton", NULL};
	const struct tree *tree = coder->event->tree;

	if (tree == NULL || !text_among(tree->nodes[head].lemma, measures))
		return head;
	for (int child = tree->nodes[head].child; child != 0; child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_NMOD && tree_case(tree, child) != 0 &&
		    tree->nodes[tree_case(tree, child)].word == WORD_OF)
			return child;
	return head;
}

struct text coder_argument_word(const struct coder *coder, const struct argument *argument)
{
	size_t start = argument->name.length;

	if (argument->head > 0)
		return coder_lemma(coder, argument->head);
	while (start > 0 && argument->name.bytes[start - 1] != ' ')
		start--;
	return text_slice(argument->name, start, argument->name.length);
}

/* "cease-fire" of a head "fire", empty where it is no part of a word with a hyphen. */
static struct text hyphenated(const struct coder *coder, int head)
{
	const struct token *hyphen = document_word(coder->document, (int)coder->event->sentence, head - 1);

	if (head < 3 || hyphen == NULL || !text_is(hyphen->form, "-"))
		return (struct text){0};
	return text_join(coder->arena, coder_lemma(coder, head - 2), "-", coder_lemma(coder, head));
}

static void add_word(const struct coder *coder, uint64_t *told, int word)
{
	code_terms_add(coder->codebook->terms, told, coder_lemma(coder, word));
}

/* An argument is what its head says, or what that counts: "thousand" and "reservist" of thousands of reservists. */
static void add_argument(const struct coder *coder, uint64_t *told, const struct argument *argument)
{
	int head = argument->head, what = head > 0 ? counted(coder, head) : head;

	code_terms_add(coder->codebook->terms, told, coder_argument_word(coder, argument));
	if (what != head)
		add_word(coder, told, what);
	code_terms_add(coder->codebook->terms, told, hyphenated(coder, head));
}

static void add_role(const struct coder *coder, uint64_t *told, const struct arguments *role)
{
	for (size_t i = 0; i < role->count; i++)
		add_argument(coder, told, &role->items[i]);
}

static void add_relation(const struct coder *coder, uint64_t *told)
{
	struct text rest = coder->event->relation, word;

	while (rest.length > 0 && text_next(&rest, ' ', &word))
		code_terms_add(coder->codebook->terms, told, word);
}

/* Purposes belong to what tells them, "gathered to demand"; other clauses tell of something else. */
static bool is_clause(const struct tree *tree, int word)
{
	switch (tree->nodes[word].deprel) {
	case DEP_CCOMP:
	case DEP_RELCL:
	case DEP_PARATAXIS:
	case DEP_CSUBJ: return true;
	case DEP_ADVCL: return !tree_is_infinitive(tree, word);
	default: return tree->nodes[word].deprel == DEP_CONJ && tree_is_predicate(tree, word);
	}
}

static void add_words_below(const struct coder *coder, uint64_t *told, int word)
{
	const struct tree *tree = coder->event->tree;

	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling) {
		if (is_clause(tree, child))
			continue;
		code_terms_add(coder->codebook->terms, told, tree->nodes[child].lemma);
		add_words_below(coder, told, child);
	}
}

/* Any word that tells the event, "as human shields", but none of the clauses below it. */
static void add_words(const struct coder *coder, uint64_t *told)
{
	const struct event *event = coder->event;

	for (int word = event->first; word > 0 && word <= event->last; word++)
		add_word(coder, told, word);
	if (event->tree != NULL)
		add_words_below(coder, told, event->word);
}

/* `any` is object, recipient, or the noun of a light verb. */
static void add_terms(const struct coder *coder, enum code_role role, uint64_t *told)
{
	const struct event *event = coder->event;

	switch (role) {
	case CODE_ACTOR: add_role(coder, told, &event->actor); break;
	case CODE_RECIPIENT: add_role(coder, told, &event->recipient); break;
	case CODE_OBJECT: add_role(coder, told, &event->object); break;
	case CODE_ANY:
		add_role(coder, told, &event->object);
		add_role(coder, told, &event->recipient);
		if (event->content != event->word)
			add_word(coder, told, event->content);
		break;
	case CODE_REL: add_relation(coder, told); break;
	case CODE_WORDS: add_words(coder, told); break;
	default: break;
	}
}

void coder_begin(struct coder *coder, const struct event *event)
{
	coder->event = event;
	for (int role = 0; role < CODE_ROLES; role++)
		coder->told[role].known = false;
}

bool coder_says(struct coder *coder, enum code_role role, int term)
{
	struct told *told = &coder->told[role];
	size_t width = code_terms_width(coder->codebook->terms);

	if (!told->known) {
		if (told->terms == NULL)
			told->terms = arena_room(coder->arena, width, sizeof *told->terms);
		memset(told->terms, 0, width * sizeof *told->terms);
		add_terms(coder, role, told->terms);
		told->known = true;
	}
	return code_terms_has(told->terms, term);
}
