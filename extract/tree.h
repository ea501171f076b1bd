/*
 * tree.h - one sentence as a tree to write rules over: relations and tags as numbers, children in order
 *
 * Universal Dependencies, basic trees (https://universaldependencies.org/u/dep/).  Subtypes that change a role
 * are told apart (nsubj:pass, obl:agent, acl:relcl ...); other subtypes count as their base relation.
 */
#ifndef EXTRACT_TREE_H
#define EXTRACT_TREE_H

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#include "extract/document.h"
#include "tokenize/arena.h"

enum deprel {
	DEP_OTHER, DEP_ROOT, DEP_NSUBJ, DEP_NSUBJ_PASS, DEP_CSUBJ, DEP_OBJ, DEP_IOBJ, DEP_OBL, DEP_OBL_AGENT,
	DEP_OBL_TIME, DEP_XCOMP, DEP_CCOMP, DEP_ADVCL, DEP_ACL, DEP_RELCL, DEP_AUX, DEP_AUX_PASS, DEP_COP, DEP_MARK,
	DEP_CASE, DEP_CC, DEP_CONJ, DEP_ADVMOD, DEP_AMOD, DEP_DET, DEP_NUMMOD, DEP_NMOD, DEP_NMOD_POSS,
	DEP_NMOD_TIME, DEP_COMPOUND, DEP_PRT, DEP_FLAT, DEP_FIXED, DEP_APPOS, DEP_PARATAXIS, DEP_EXPL, DEP_PUNCT,
	DEP_DISCOURSE, DEP_LIST, DEP_ORPHAN, DEP_COUNT,
};

enum upos {
	UPOS_OTHER, UPOS_ADJ, UPOS_ADP, UPOS_ADV, UPOS_AUX, UPOS_CCONJ, UPOS_DET, UPOS_NOUN, UPOS_NUM, UPOS_PART,
	UPOS_PRON, UPOS_PROPN, UPOS_PUNCT, UPOS_SCONJ, UPOS_VERB, UPOS_COUNT,
};

/* What words a rule asks for by lemma; found once a word, so that rules compare numbers. */
enum function_word {
	WORD_OTHER, WORD_BE, WORD_HAVE, WORD_DO, WORD_WILL, WORD_WOULD, WORD_CAN, WORD_COULD, WORD_MAY, WORD_MIGHT,
	WORD_MUST, WORD_SHOULD, WORD_TO, WORD_NOT, WORD_NO, WORD_THERE, WORD_IT, WORD_IF, WORD_UNLESS, WORD_THAT,
	WORD_WHETHER, WORD_AS, WORD_ONLY, WORD_BUT, WORD_OR, WORD_NOR, WORD_WITHOUT, WORD_FOR, WORD_OF, WORD_IN,
	WORD_AT, WORD_BY, WORD_WITH, WORD_AMONG, WORD_COUNT,
};

enum verb_form { FORM_OTHER, FORM_INFINITIVE, FORM_GERUND, FORM_PARTICIPLE }; /* VerbForm= of FEATS */

/* Sets of numbers below 64 as bits: those of enum deprel, enum upos, enum function_word. */
#define TREE_BIT(number) ((uint64_t)1 << (number))
#define TREE_ANY         (~(uint64_t)0)

struct node {
	unsigned char deprel, upos, word, form; /* enum deprel, enum upos, enum function_word, enum verb_form */
	int           head, child, sibling;
	uint64_t      below, words_below;  /* bits of its children's relations and words; of former children too */
	struct text   lemma;               /* lower case; the form where there is no lemma */
};

#define TREE_WORDS 1000 /* longer sentences, and deeper trees, are no language: rules are not let loose on them */
#define TREE_DEPTH 250

struct predicates;

struct tree {
	const struct document *document;
	int                    sentence;   /* index in document->sentences */
	int                    count;      /* words */
	const struct node     *nodes;      /* [count + 1] by word id; nodes[0].child is the root; tree_edit.h changes them */
	const struct predicates *predicates; /* the lexicon that rules look into; set by the caller */
	const bool            *aside;      /* [count + 1]: words inside the brackets of a citation */
	bool                   has_heads;  /* false: never parsed, or refused; rules find nothing in it */
	const char            *problem;    /* why it was refused, or NULL */
};

/* The tree of a sentence as it was parsed, in the arena; mend.h's tree_of() is the one to write rules over. */
void tree_build(struct arena *arena, const struct document *document, const struct predicates *predicates,
		int sentence, struct tree *tree);

/* Rules ask these for every word: inline.  Under sanitizers (make SANITIZE=1) a word that is none ends the program, since
 * what lies beside the words in an arena is no fault to them. */
static inline const struct token *tree_token(const struct tree *tree, int word)
{
#ifdef SANITIZED
	if (word < 1 || word > tree->count)
		abort();
#endif
	return &tree->document->sentences[tree->sentence].rows.tokens[word - 1];
}

/* Is it part of a mention?  Looked up in one step: document.h's functions check the word first. */
static inline bool tree_is_mentioned(const struct tree *tree, int word)
{
	return word > 0 && tree->document->sentences[tree->sentence].outermost[word] >= 0;
}

/* It may have a child of one of these relations: false for sure, true not quite. */
static inline bool tree_may_have(const struct tree *tree, int word, uint64_t relations)
{
	return (tree->nodes[word].below & relations) != 0;
}

/* The first child of that relation, or 0. */
static inline int tree_child(const struct tree *tree, int word, enum deprel deprel)
{
	int child = tree->nodes[word].child;

	if (!tree_may_have(tree, word, TREE_BIT(deprel)))
		return 0;
	while (child != 0 && tree->nodes[child].deprel != deprel)
		child = tree->nodes[child].sibling;
	return child;
}

/* The first child that is this function word, whatever its relation, or 0. */
static inline int tree_child_word(const struct tree *tree, int word, enum function_word which)
{
	int child = tree->nodes[word].child;

	if ((tree->nodes[word].words_below & TREE_BIT(which)) == 0)
		return 0;
	while (child != 0 && tree->nodes[child].word != which)
		child = tree->nodes[child].sibling;
	return child;
}

/* The preposition or marker of a phrase or clause: its first case or mark child, or 0. */
int tree_case(const struct tree *tree, int word);
/* The preposition as written, fixed expressions whole: "in front of", "such as"; empty where there is none. */
struct text tree_case_text(struct arena *arena, const struct tree *tree, int word);
/* The first and the last word under `word`, itself included. */
int tree_first(const struct tree *tree, int word);
int tree_last(const struct tree *tree, int word);
/* A subject of its own: a noun, or a clause. */
static inline bool tree_has_subject(const struct tree *tree, int word)
{
	return tree_child(tree, word, DEP_NSUBJ) != 0 || tree_child(tree, word, DEP_NSUBJ_PASS) != 0 ||
	       tree_child(tree, word, DEP_CSUBJ) != 0;
}
bool tree_dominates(const struct tree *tree, int above, int below);
/* A feature of FEATS: tree_feature(tree, 3, "VerbForm=Part"). */
bool tree_feature(const struct tree *tree, int word, const char *feature);
/* The first conjunct of the coordination that `word` is a part of; `word` itself outside of one. */
int tree_first_conjunct(const struct tree *tree, int word);

/* A verb, or a word with a copula: the head of a clause. */
bool tree_is_predicate(const struct tree *tree, int word);
static inline bool tree_is_noun(const struct tree *tree, int word) /* NOUN, PROPN or PRON */
{
	return (TREE_BIT(tree->nodes[word].upos) &
		(TREE_BIT(UPOS_NOUN) | TREE_BIT(UPOS_PROPN) | TREE_BIT(UPOS_PRON))) != 0;
}
bool tree_is_finite(const struct tree *tree, int word);     /* VBD, VBZ, VBP */
bool tree_is_infinitive(const struct tree *tree, int word);
bool tree_is_gerund(const struct tree *tree, int word);
bool tree_is_participle(const struct tree *tree, int word); /* past participle */
bool tree_is_passive(const struct tree *tree, int word);

#endif
