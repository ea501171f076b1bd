/* tree.c - one sentence as a tree to write rules over */
#include <string.h>

#include "extract/tree.h"

struct name_number {
	const char *name;
	unsigned char number;
};

static const struct name_number deprels[] = {
	{"root", DEP_ROOT},
	{"nsubj", DEP_NSUBJ},
	{"nsubj:pass", DEP_NSUBJ_PASS},
	{"csubj", DEP_CSUBJ},
	{"obj", DEP_OBJ},
	{"iobj", DEP_IOBJ},
	{"obl", DEP_OBL},
	{"obl:agent", DEP_OBL_AGENT},
	{"obl:unmarked", DEP_OBL_TIME},
	{"obl:tmod", DEP_OBL_TIME},
	{"obl:npmod", DEP_OBL_TIME},
	{"xcomp", DEP_XCOMP},
	{"ccomp", DEP_CCOMP},
	{"advcl", DEP_ADVCL},
	{"advcl:relcl", DEP_OTHER},
	{"acl", DEP_ACL},
	{"acl:relcl", DEP_RELCL},
	{"aux", DEP_AUX},
	{"aux:pass", DEP_AUX_PASS},
	{"cop", DEP_COP},
	{"mark", DEP_MARK},
	{"case", DEP_CASE},
	{"cc", DEP_CC},
	{"conj", DEP_CONJ},
	{"advmod", DEP_ADVMOD},
	{"amod", DEP_AMOD},
	{"det", DEP_DET},
	{"nummod", DEP_NUMMOD},
	{"nmod", DEP_NMOD},
	{"nmod:poss", DEP_NMOD_POSS},
	{"nmod:unmarked", DEP_NMOD_TIME},
	{"nmod:tmod", DEP_NMOD_TIME},
	{"nmod:npmod", DEP_NMOD_TIME},
	{"compound", DEP_COMPOUND},
	{"compound:prt", DEP_PRT},
	{"flat", DEP_FLAT},
	{"fixed", DEP_FIXED},
	{"appos", DEP_APPOS},
	{"parataxis", DEP_PARATAXIS},
	{"expl", DEP_EXPL},
	{"punct", DEP_PUNCT},
	{"discourse", DEP_DISCOURSE},
	{"list", DEP_LIST},
	{"orphan", DEP_ORPHAN},
};

static const struct name_number tags[] = {
	{"ADJ", UPOS_ADJ},     {"ADP", UPOS_ADP},   {"ADV", UPOS_ADV},     {"AUX", UPOS_AUX},
	{"CCONJ", UPOS_CCONJ}, {"DET", UPOS_DET},   {"NOUN", UPOS_NOUN},   {"NUM", UPOS_NUM},
	{"PART", UPOS_PART},   {"PRON", UPOS_PRON}, {"PROPN", UPOS_PROPN}, {"PUNCT", UPOS_PUNCT},
	{"SCONJ", UPOS_SCONJ}, {"VERB", UPOS_VERB},
};

static const struct name_number function_words[] = {
	{"be", WORD_BE},         {"have", WORD_HAVE},       {"do", WORD_DO},
	{"will", WORD_WILL},     {"wo", WORD_WILL},         {"shall", WORD_WILL},
	{"would", WORD_WOULD},   {"can", WORD_CAN},         {"could", WORD_COULD},
	{"may", WORD_MAY},       {"might", WORD_MIGHT},     {"must", WORD_MUST},
	{"should", WORD_SHOULD}, {"ought", WORD_SHOULD},    {"to", WORD_TO},
	{"not", WORD_NOT},       {"n't", WORD_NOT},         {"never", WORD_NOT},
	{"no", WORD_NO},         {"neither", WORD_NO},      {"there", WORD_THERE},
	{"it", WORD_IT},         {"if", WORD_IF},           {"unless", WORD_UNLESS},
	{"that", WORD_THAT},     {"whether", WORD_WHETHER}, {"as", WORD_AS},
	{"only", WORD_ONLY},     {"just", WORD_ONLY},       {"merely", WORD_ONLY},
	{"simply", WORD_ONLY},   {"but", WORD_BUT},         {"or", WORD_OR},
	{"nor", WORD_NOR},       {"without", WORD_WITHOUT}, {"for", WORD_FOR},
	{"of", WORD_OF},         {"in", WORD_IN},           {"at", WORD_AT},
	{"by", WORD_BY},         {"with", WORD_WITH},       {"among", WORD_AMONG},
	{"amongst", WORD_AMONG},
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static int number_of(const struct name_number *table, size_t count, struct text name)
{
	for (size_t i = 0; i < count; i++)
		if (table[i].name[0] == name.bytes[0] && text_is(name, table[i].name))
			return table[i].number;
	return 0;
}

static int deprel_of(struct text name)
{
	const char *colon;
	int number = 0;

	if (name.length == 0)
		return DEP_OTHER;
	number = number_of(deprels, COUNT(deprels), name);
	if (number == 0 && (colon = memchr(name.bytes, ':', name.length)) != NULL)
		number =
			number_of(deprels, COUNT(deprels), text_slice(name, 0, (size_t)(colon - name.bytes)));
	return number;
}

static struct text lower_lemma(struct arena *arena, const struct token *token)
{
	struct text lemma = token->lemma.length > 0 ? token->lemma : token->form;

	for (size_t i = 0; i < lemma.length; i++)
		if (lemma.bytes[i] < 'a' || lemma.bytes[i] > 'z')
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
		return "expected at most 4000 words in a sentence, found more: no events are looked for";
	if (is_deep(&sentence->rows))
		return "expected a tree of at most 250 levels, found more: no events are looked for";
	for (int word = sentence->child[0]; word != 0; word = sentence->sibling[word])
		roots++;
	return roots == 1 ? NULL : "expected one root in a sentence, found several: no events are looked for";
}

void tree_build(struct arena *arena, const struct document *document, const struct predicates *predicates,
		int sentence, struct tree *tree)
{
	const struct document_sentence *from = &document->sentences[sentence];
	int count = (int)from->rows.token_count;
	bool *aside = arena_array(arena, (size_t)count + 1, sizeof *aside);

	tree->predicates = predicates;
	tree->aside = aside;
	tree->problem = NULL;
	tree->document = document;
	tree->sentence = sentence;
	tree->count = count;
	tree->nodes = arena_array(arena, (size_t)count + 1, sizeof *tree->nodes);
	tree->has_heads = count > 0 && from->rows.tokens[0].head >= 0 && from->child[0] > 0;
	if (tree->has_heads && (tree->problem = problem_of(from)) != NULL)
		tree->has_heads = false;
	if (!tree->has_heads)
		return;
	tree->nodes[0].child = from->child[0];
	for (int id = 1; id <= count; id++) {
		const struct token *token = &from->rows.tokens[id - 1];
		struct node *node = &tree->nodes[id];
		node->deprel = (unsigned char)deprel_of(token->deprel);
		node->upos = token->upos.length == 0
				     ? UPOS_OTHER
				     : (unsigned char)number_of(tags, COUNT(tags), token->upos);
		node->head = token->head;
		node->child = from->child[id];
		node->sibling = from->sibling[id];
		node->lemma = lower_lemma(arena, token);
		if (node->lemma.length <= 8)
			node->word =
				(unsigned char)number_of(function_words, COUNT(function_words), node->lemma);
	}
	mark_asides(document, sentence, tree, aside);
	mark_citations(document, sentence, tree, aside);
	mark_dateline(tree, aside);
}

const struct token *tree_token(const struct tree *tree, int word)
{
	return &tree->document->sentences[tree->sentence].rows.tokens[word - 1];
}

int tree_child(const struct tree *tree, int word, enum deprel deprel)
{
	int child = tree->nodes[word].child;

	while (child != 0 && tree->nodes[child].deprel != deprel)
		child = tree->nodes[child].sibling;
	return child;
}

int tree_child_word(const struct tree *tree, int word, enum function_word which)
{
	int child = tree->nodes[word].child;

	while (child != 0 && tree->nodes[child].word != which)
		child = tree->nodes[child].sibling;
	return child;
}

int tree_case(const struct tree *tree, int word)
{
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

bool tree_is_noun(const struct tree *tree, int word)
{
	int upos = tree->nodes[word].upos;

	return upos == UPOS_NOUN || upos == UPOS_PROPN || upos == UPOS_PRON;
}

bool tree_is_infinitive(const struct tree *tree, int word)
{
	int child = tree->nodes[word].child;

	while (child != 0 && !(tree->nodes[child].deprel == DEP_MARK && tree->nodes[child].word == WORD_TO))
		child = tree->nodes[child].sibling;
	return child != 0 || tree_feature(tree, word, "VerbForm=Inf");
}

bool tree_is_gerund(const struct tree *tree, int word)
{
	const struct token *token = tree_token(tree, word);

	return text_is(token->xpos, "VBG") || tree_feature(tree, word, "VerbForm=Ger") ||
	       (tree->nodes[word].upos == UPOS_VERB && text_ends(token->form, "ing"));
}

bool tree_is_participle(const struct tree *tree, int word)
{
	return text_is(tree_token(tree, word)->xpos, "VBN") ||
	       (tree_feature(tree, word, "VerbForm=Part") && !tree_is_gerund(tree, word));
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
