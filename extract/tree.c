/* tree.c - one sentence as a tree to write rules over */
#include <string.h>

#include "extract/predicates.h"
#include "extract/tree.h"
#include "extract/tree_names.h"

static struct text lower_lemma(struct arena *arena, const struct token *token)
{
	struct text lemma = token->lemma.length > 0 ? token->lemma : token->form;

	for (size_t i = 0; i < lemma.length; i++)
		if ((lemma.bytes[i] >= 'A' && lemma.bytes[i] <= 'Z') || (unsigned char)lemma.bytes[i] >= 0x80)
			return text_lower(arena, lemma);
	return lemma;
}

/* "(Name, May 3)", short and without a verb but "see": a citation, whether its medium is known or not. */
static bool looks_cited(const struct document *document, int sentence, const struct tree *tree, int open,
			int close)
{
	const struct document_sentence *from = &document->sentences[sentence];
	bool name = false, date = false;

	for (int word = open + 1; word < close; word++)
		if (tree->nodes[word].upos == UPOS_VERB && !text_is(tree->nodes[word].lemma, "see"))
			return false;
	for (int i = 0; i < from->mention_count; i++) {
		const struct mention *mention = &document->mentions[from->mention_first + i];
		enum name_type type = document->entities[mention->entity].type;
		if (mention->first > open && mention->last < close) {
			date |= type == NAME_DATE;
			name |= type != NAME_NONE && type < NAME_DATE;
		}
	}
	for (int word = open + 1; word < close; word++)
		name |= tree->nodes[word].upos == UPOS_PROPN && mention_at(document, sentence, word) == NULL;
	return name && date;
}

static void mark_citations(const struct document *document, int sentence, const struct tree *tree,
			   bool *aside)
{
	int open = 0;

	for (int word = 1; word <= tree->count; word++) {
		struct text form = tree_token(tree, word)->form;
		if (text_is(form, "("))
			open = word;
		if (!text_is(form, ")") || open == 0)
			continue;
		if (word - open < 24 && looks_cited(document, sentence, tree, open, word))
			for (int id = open; id <= word; id++)
				aside[id] = true;
		open = 0;
	}
}

/* Mark the words between brackets that hold a cited medium: "(Kommersant, May 3)". */
static void mark_asides(const struct document *document, int sentence, const struct tree *tree, bool *aside)
{
	const struct document_sentence *from = &document->sentences[sentence];

	for (int i = 0; i < from->mention_count; i++) {
		const struct mention *mention = &document->mentions[from->mention_first + i];
		int open = mention->first, close = mention->last;
		if (!mention->source)
			continue;
		while (open > 0 && !text_is(tree_token(tree, open)->form, "("))
			if (text_is(tree_token(tree, open)->form, ")"))
				open = 0;
			else
				open--;
		while (close <= tree->count && !text_is(tree_token(tree, close)->form, ")"))
			close++;
		for (int id = open; open > 0 && id <= close && id <= tree->count; id++)
			aside[id] = true;
	}
}

/* "ROME, May 3 -": the dateline of a dispatch is no part of its first sentence. */
static void mark_dateline(const struct tree *tree, bool *aside)
{
	int dash = 0, letters = 0, other = 0;
	struct text form = tree_token(tree, 1)->form;

	for (size_t i = 0; i < form.length; i++) { /* letters with accents too */
		letters += form.bytes[i] >= 'A' && form.bytes[i] <= 'Z';
		other += (form.bytes[i] < 'A' || form.bytes[i] > 'Z') && !(form.bytes[i] & 0x80);
	}
	if (letters < 3 || other > 0)
		return;
	for (int word = 2; word <= tree->count && word <= 14 && dash == 0; word++) {
		form = tree_token(tree, word)->form;
		if (text_is(form, "-") || text_is(form, "--") || text_is(form, "\xe2\x80\x93") ||
		    text_is(form, "\xe2\x80\x94"))
			dash = word;
		else if (tree->nodes[word].upos == UPOS_VERB)
			return;
	}
	for (int word = 1; word <= dash; word++)
		aside[word] = true;
}

/* Heads are no circle (the reader of rows saw to that), but may be a chain as long as the sentence. */
static bool is_deep(const struct sentence *rows)
{
	for (size_t i = 0; i < rows->token_count; i++) {
		int depth = 0;
		for (int head = rows->tokens[i].head; head > 0; head = rows->tokens[head - 1].head)
			if (++depth > TREE_DEPTH)
				return true;
	}
	return false;
}

static const char *problem_of(const struct document_sentence *sentence)
{
	int roots = 0;

	if (sentence->rows.token_count > TREE_WORDS)
		return "expected at most 1000 words in a sentence, found more: no events are looked for";
	if (is_deep(&sentence->rows))
		return "expected a tree of at most 250 levels, found more: no events are looked for";
	for (int word = sentence->child[0]; word != 0; word = sentence->sibling[word])
		roots++;
	return roots == 1 ? NULL : "expected one root in a sentence, found several: no events are looked for";
}

static enum verb_form verb_form_of(struct text feats)
{
	struct text value;

	if (!text_has(feats, 'V') || !conllu_misc(feats, "VerbForm", &value))
		return FORM_OTHER;
	return text_is(value, "Inf")    ? FORM_INFINITIVE
	       : text_is(value, "Ger")  ? FORM_GERUND
	       : text_is(value, "Part") ? FORM_PARTICIPLE
					: FORM_OTHER;
}

/* The root is the word without a head, whatever its relation says: rules look above any other. */
static enum deprel deprel_of(const struct tree_names *names, const struct token *token)
{
	enum deprel deprel = tree_names_deprel(names, token->deprel);

	return token->head == 0 ? DEP_ROOT : deprel == DEP_ROOT ? DEP_OTHER : deprel;
}

void tree_build(struct arena *arena, const struct document *document, const struct predicates *predicates,
		int sentence, struct tree *tree)
{
	const struct document_sentence *from = &document->sentences[sentence];
	const struct tree_names *names = predicates_tree_names(predicates);
	int count = (int)from->rows.token_count;
	bool *aside = arena_array(arena, (size_t)count + 1, sizeof *aside);
	struct node *nodes = arena_array(arena, (size_t)count + 1, sizeof *nodes);

	tree->predicates = predicates;
	tree->aside = aside;
	tree->problem = NULL;
	tree->document = document;
	tree->sentence = sentence;
	tree->count = count;
	tree->nodes = nodes;
	tree->has_heads = count > 0 && from->rows.tokens[0].head >= 0 && from->child[0] > 0;
	if (tree->has_heads && (tree->problem = problem_of(from)) != NULL)
		tree->has_heads = false;
	if (!tree->has_heads)
		return;
	nodes[0].child = from->child[0];
	for (int id = 1; id <= count; id++) {
		const struct token *token = &from->rows.tokens[id - 1];
		struct node *node = &nodes[id];
		node->deprel = (unsigned char)deprel_of(names, token);
		node->upos = (unsigned char)tree_names_upos(names, token->upos);
		node->head = token->head;
		node->child = from->child[id];
		node->sibling = from->sibling[id];
		node->lemma = lower_lemma(arena, token);
		node->word = (unsigned char)tree_names_word(names, node->lemma);
		node->form = (unsigned char)verb_form_of(token->feats);
		nodes[node->head].below |= TREE_BIT(node->deprel);
		nodes[node->head].words_below |= TREE_BIT(node->word);
	}
	mark_asides(document, sentence, tree, aside);
	mark_citations(document, sentence, tree, aside);
	mark_dateline(tree, aside);
}

int tree_case(const struct tree *tree, int word)
{
	if (!tree_may_have(tree, word, TREE_BIT(DEP_CASE) | TREE_BIT(DEP_MARK)))
		return 0;
	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_CASE || tree->nodes[child].deprel == DEP_MARK)
			/* the clitic of a possessor is no preposition */
			if (tree->nodes[child].upos != UPOS_PART || tree->nodes[child].word == WORD_TO)
				return child;
	return 0;
}

struct text tree_case_text(struct arena *arena, const struct tree *tree, int word)
{
	int first = tree_case(tree, word);
	struct text whole;

	if (first == 0)
		return (struct text){0};
	whole = tree->nodes[first].lemma;
	for (int child = tree->nodes[first].child; child != 0; child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_FIXED)
			whole = text_join(arena, whole, " ", tree->nodes[child].lemma);
	return whole;
}

bool tree_dominates(const struct tree *tree, int above, int below)
{
	while (below != 0 && below != above)
		below = tree->nodes[below].head;
	return below == above;
}

bool tree_feature(const struct tree *tree, int word, const char *feature)
{
	struct text feats = tree_token(tree, word)->feats, one;

	while (text_next(&feats, '|', &one))
		if (text_is(one, feature))
			return true;
	return false;
}

int tree_first_conjunct(const struct tree *tree, int word)
{
	while (tree->nodes[word].deprel == DEP_CONJ && tree->nodes[word].head != 0)
		word = tree->nodes[word].head;
	return word;
}

bool tree_is_predicate(const struct tree *tree, int word)
{
	const struct node *node = &tree->nodes[word];

	if (tree_child(tree, word, DEP_COP) != 0)
		return true;
	if (node->upos != UPOS_VERB && !(node->upos == UPOS_AUX && node->deprel != DEP_AUX &&
					 node->deprel != DEP_AUX_PASS && node->deprel != DEP_COP))
		return false;
	return node->deprel != DEP_AMOD && node->deprel != DEP_COMPOUND && node->deprel != DEP_CASE &&
	       node->deprel != DEP_MARK && node->deprel != DEP_FIXED && node->deprel != DEP_FLAT &&
	       node->deprel != DEP_DISCOURSE;
}

bool tree_is_finite(const struct tree *tree, int word)
{
	struct text xpos = tree_token(tree, word)->xpos;

	return tree->nodes[word].upos == UPOS_VERB &&
	       (text_is(xpos, "VBD") || text_is(xpos, "VBZ") || text_is(xpos, "VBP"));
}

bool tree_is_infinitive(const struct tree *tree, int word)
{
	int child = tree_child_word(tree, word, WORD_TO);

	while (child != 0 && !(tree->nodes[child].deprel == DEP_MARK && tree->nodes[child].word == WORD_TO))
		child = tree->nodes[child].sibling;
	return child != 0 || tree->nodes[word].form == FORM_INFINITIVE;
}

bool tree_is_gerund(const struct tree *tree, int word)
{
	const struct token *token = tree_token(tree, word);

	return text_is(token->xpos, "VBG") || tree->nodes[word].form == FORM_GERUND ||
	       (tree->nodes[word].upos == UPOS_VERB && text_ends(token->form, "ing"));
}

bool tree_is_participle(const struct tree *tree, int word)
{
	return text_is(tree_token(tree, word)->xpos, "VBN") ||
	       (tree->nodes[word].form == FORM_PARTICIPLE && !tree_is_gerund(tree, word));
}

bool tree_is_passive(const struct tree *tree, int word)
{
	int head = tree->nodes[word].head;

	if (tree_child(tree, word, DEP_AUX_PASS) != 0 || tree_child(tree, word, DEP_NSUBJ_PASS) != 0)
		return true;
	if (!tree_is_participle(tree, word) || tree_child(tree, word, DEP_AUX) != 0 ||
	    tree_child(tree, word, DEP_NSUBJ) != 0 || tree_child(tree, word, DEP_OBJ) != 0)
		return false;
	/* "has signed and ratified": the voice of a participle without auxiliary is that of the one before it
	 */
	if (tree->nodes[word].deprel == DEP_CONJ && tree_is_participle(tree, head))
		return tree_is_passive(tree, head);
	/* "rejected the offer and threatened to": nor is it passive behind an active past tense */
	return tree->nodes[word].deprel != DEP_CONJ || !text_is(tree_token(tree, head)->xpos, "VBD");
}

int tree_last(const struct tree *tree, int word)
{
	int last = word;

	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling) {
		int right = tree_last(tree, child);
		last = right > last ? right : last;
	}
	return last;
}

int tree_first(const struct tree *tree, int word)
{
	while (tree->nodes[word].child != 0 && tree->nodes[word].child < word)
		word = tree->nodes[word].child;
	return word;
}
