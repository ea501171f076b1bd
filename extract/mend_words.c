/* mend_words.c - put right auxiliaries, titles and nouns side by side, which the mends behind these go by */
#include "extract/arguments.h"
#include "extract/mend.h"
#include "extract/tree_edit.h"

/* "did, however, urge": the auxiliary that was taken for a verb of its own. */
static void emphatic_do(struct tree *tree, int word)
{
	if (tree_child(tree, word, DEP_OBJ) != 0)
		return;
	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling) {
		enum deprel deprel = (enum deprel)tree->nodes[child].deprel;
		if (child > word &&
		    (deprel == DEP_PARATAXIS || deprel == DEP_CCOMP || deprel == DEP_XCOMP ||
		     deprel == DEP_CONJ) &&
		    text_is(tree_token(tree, child)->xpos, "VB") && tree_child(tree, child, DEP_NSUBJ) == 0 &&
		    tree_child_word(tree, child, WORD_TO) == 0) {
			tree_take_place(tree, word, child, DEP_AUX);
			return;
		}
	}
}

/* "the army was blamed; its envoys denied it": what a semicolon parts is said by nobody in the other half. */
static void clause_behind_semicolon(struct tree *tree, int word)
{
	int first = tree_first(tree, word);

	if (tree->nodes[word].head < first && tree_has_subject(tree, word) &&
	    (text_is(tree_token(tree, first)->form, ";") ||
	     (first > 1 && text_is(tree_token(tree, first - 1)->form, ";"))))
		tree_set_deprel(tree, word, DEP_CONJ);
}

/* "commander-in-chief", in words as to a chief: all of it is what stands first. */
static void hyphenated_noun(struct tree *tree, int word)
{
	int first = word - 2, last = word + 2, next;

	if (first < 1 || last > tree->count || !tree_is_noun(tree, first) || !tree_is_noun(tree, last) ||
	    !text_is(tree_token(tree, word - 1)->form, "-") || !text_is(tree_token(tree, word + 1)->form, "-") ||
	    tree->nodes[first].head > last || tree_dominates(tree, first, last))
		return;
	if (tree->nodes[first].head == last)
		tree_change_places(tree, last, first, DEP_NMOD);
	else
		tree_reattach(tree, last, first, DEP_NMOD);
	for (int child = tree->nodes[last].child; child != 0; child = next) {
		next = tree->nodes[child].sibling;
		if (child < first || tree->nodes[child].deprel == DEP_APPOS)
			tree_reattach(tree, child, first, (enum deprel)tree->nodes[child].deprel);
	}
	tree_reattach(tree, word, last, DEP_CASE);
}

/* "forcing oligarch Ann Lee to flee", each an object: the title and its name are one. */
static void title_as_object(struct tree *tree, int word)
{
	int name = word + 1;
	const struct mention *mention =
		name <= tree->count ? name_at(tree->document, tree->sentence, name) : NULL;

	if (mention != NULL && mention->head == name && tree->nodes[name].deprel == DEP_OBJ &&
	    tree->nodes[name].head == tree->nodes[word].head) {
		tree_reattach(tree, name, word, DEP_APPOS);
		tree_set_deprel(tree, word, DEP_OBJ);
	}
}

/* "According to Hraparak, a daily, the president": the name that "a daily" between commas says more of; or 0.
 */
static int name_before(const struct tree *tree, int word)
{
	int first = tree_first(tree, word), last = tree_last(tree, word);
	const struct mention *name;

	if (tree->nodes[last].upos == UPOS_PUNCT)
		last--;
	while (first < word && tree->nodes[first].upos == UPOS_PUNCT)
		first++;
	if (first < 3 || last >= tree->count || tree->nodes[first].deprel != DEP_DET ||
	    !text_is(tree_token(tree, first - 1)->form, ",") ||
	    !text_is(tree_token(tree, last + 1)->form, ","))
		return 0;
	name = name_at(tree->document, tree->sentence, first - 2);
	if (name == NULL || name->last != first - 2)
		return 0;
	/* "By July 9, the anniversary of independence, the Council" */
	return text_starts(tree->nodes[first].lemma, "a") || argument_date(tree, name->head) != NULL
		       ? name->head
		       : 0;
}

/* Two subjects, objects or phrases of one verb: joined by "and" they are conjuncts, side by side one
 * compound. */
static void join_siblings(struct tree *tree, int word)
{
	int next = tree->nodes[word].sibling, deprel = tree->nodes[word].deprel, first, name;

	while (next != 0 && tree->nodes[next].deprel == DEP_PUNCT)
		next = tree->nodes[next].sibling;
	if (next == 0 || tree->nodes[next].deprel != deprel || !tree_is_noun(tree, next) || tree->aside[word])
		return;
	first = tree_first(tree, next);
	if (first < next && tree->nodes[first].upos == UPOS_PUNCT)
		first++;
	else if (first > 1 && tree->nodes[first - 1].upos == UPOS_CCONJ &&
		 tree->nodes[first - 1].head == tree->nodes[next].head)
		first--;
	if (next == word + 1 && tree->nodes[word].upos == UPOS_NOUN && tree->nodes[next].upos == UPOS_PROPN &&
	    deprel != DEP_OBL) {
		tree_reattach(tree, next, word, DEP_APPOS); /* "the state company Naftogaz" */
	} else if (deprel == DEP_NSUBJ && (name = name_before(tree, word)) != 0) {
		tree_reattach(tree, word, name, DEP_APPOS);
	} else if (next == word + 1 && tree->nodes[word].upos == UPOS_NOUN &&
		   tree->nodes[next].upos == UPOS_NOUN) {
		tree_move_children(tree, word, next);
		tree_reattach(tree, word, next, DEP_COMPOUND);
	} else if (deprel != DEP_OBL && tree->nodes[first].upos == UPOS_CCONJ)
		tree_reattach(tree, next, word, DEP_CONJ);
}

/* "had cut" as two verbs: the first one is an auxiliary. */
static void have_of_perfect(struct tree *tree, int word)
{
	int verb = word + 1;

	while (verb <= tree->count && tree->nodes[verb].upos == UPOS_ADV)
		verb++;
	if (verb > tree->count || tree->nodes[verb].upos != UPOS_VERB ||
	    !text_is(tree_token(tree, verb)->xpos, "VBN"))
		return;
	if (tree->nodes[verb].head == word)
		tree_take_place(tree, word, verb, DEP_AUX);
	else if (tree->nodes[verb].head == tree->nodes[word].head &&
		 tree->nodes[verb].deprel == tree->nodes[word].deprel) {
		tree_move_children(tree, word, verb);
		tree_reattach(tree, word, verb, DEP_AUX);
	}
}

/* "events such as the war": examples belong to the noun before them. */
static void examples_of_noun(struct tree *tree, int word)
{
	int mark = tree_case(tree, word), noun = mark - 1;

	if (mark < 2 ||
	    (!text_is(tree->nodes[mark].lemma, "such") && !text_is(tree->nodes[mark].lemma, "including") &&
	     !text_is(tree->nodes[mark].lemma, "include")))
		return;
	if (text_is(tree_token(tree, noun)->form, ","))
		noun--;
	if (noun > 0 && tree->nodes[noun].upos == UPOS_NOUN && tree->nodes[word].head != noun)
		tree_reattach(tree, word, noun, DEP_NMOD);
}

/* An auxiliary has no subject or phrases of its own: they are its verb's. "be" with a past participle is
 * passive. */
static void plain_auxiliary(struct tree *tree, int word)
{
	int head = tree->nodes[word].head, deprel = tree->nodes[word].deprel;

	if (head == 0)
		return;
	if (tree->nodes[word].child != 0)
		tree_move_children(tree, word, head);
	if (deprel == DEP_COP && tree->nodes[head].upos == UPOS_VERB && tree_is_participle(tree, head))
		tree_set_deprel(tree, word, DEP_AUX_PASS);
	else if (deprel == DEP_COP && tree->nodes[head].upos == UPOS_VERB && tree_is_gerund(tree, head))
		tree_set_deprel(tree, word, DEP_AUX); /* "is grooming" */
}

/* "by policy chief Ana Ruiz": the preposition before a title is that of the name. */
static void case_of_title(struct tree *tree, int word)
{
	int title = tree->nodes[word].head;

	if (title > word && tree->nodes[title].head > title && text_is(tree_token(tree, title)->deprel, "nmod:desc"))
		tree_reattach(tree, word, tree->nodes[title].head, DEP_CASE);
}

static bool is_hyphen_inside(const struct tree *tree, int hyphen)
{
	struct text value;

	return text_is(tree_token(tree, hyphen)->form, "-") &&
	       conllu_misc(tree_token(tree, hyphen - 1)->misc, "SpaceAfter", &value) &&
	       conllu_misc(tree_token(tree, hyphen)->misc, "SpaceAfter", &value);
}

/* "calling it ill-timed", timed as a verb: a participle behind a hyphen is half an adjective. */
static void half_adjective(struct tree *tree, int word)
{
	static const char *const prefixes[] = {"re", "co", "pre", "over", "under", "out", "mis", "un", NULL};
	struct text xpos = tree_token(tree, word)->xpos;

	if (word < 3 || !(text_is(xpos, "VBN") || text_is(xpos, "VBG")) ||
	    !is_hyphen_inside(tree, word - 1) || text_among(tree->nodes[word - 2].lemma, prefixes) ||
	    tree_child(tree, word, DEP_OBJ) + tree_child(tree, word, DEP_AUX) +
			    tree_child(tree, word, DEP_AUX_PASS) != 0)
		return;
	tree_set_upos(tree, word, UPOS_ADJ);
	tree_set_lemma(tree, word, tree_token(tree, word)->form);
}

/* "Kyrgyz acting President Roza Otunbayeva": a participle that describes a name as a title does is no verb. */
static void title_as_verb(struct tree *tree, int word)
{
	if (text_is(tree_token(tree, word)->deprel, "nmod:desc"))
		tree_set_upos(tree, word, UPOS_ADJ);
}

const struct mend_rule mends_of_words[] = {
	{.mend = hyphenated_noun, .word = WORD(IN)},
	{.mend = half_adjective, .tag = TAG(VERB)},
	{.mend = title_as_verb, .tag = TAG(VERB)},
	{.mend = case_of_title, .relation = RELATION(CASE), .tag = TAG(ADP)},
	{.mend = plain_auxiliary, .relation = RELATION(AUX) | RELATION(AUX_PASS) | RELATION(COP)},
	{.mend = have_of_perfect, .relation = ~RELATION(AUX), .word = WORD(HAVE)},
	{.mend = join_siblings, .relation = RELATION(NSUBJ) | RELATION(NSUBJ_PASS) | RELATION(OBJ) | RELATION(OBL)},
	{.mend = title_as_object, .relation = RELATION(IOBJ), .tag = TAG(NOUN)},
	{.mend = examples_of_noun, .below = RELATION_CASES},
	{.mend = emphatic_do, .relation = ~RELATION(AUX), .word = WORD(DO)},
	{.mend = clause_behind_semicolon, .relation = RELATION(PARATAXIS)},
	{.mend = NULL},
};
