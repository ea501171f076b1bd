/* mend.c - put right what parsers get wrong where names and grammar leave no doubt */
#include "extract/mend.h"
#include "extract/arguments.h"
#include "extract/predicates.h"
#include "extract/tree_edit.h"

/* "did, however, urge": the auxiliary that was taken for a verb of its own. */
static void emphatic_do(struct tree *tree, int word)
{
	if (tree->nodes[word].word != WORD_DO || tree_child(tree, word, DEP_OBJ) != 0 ||
	    tree->nodes[word].deprel == DEP_AUX)
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
	int first = tree->nodes[word].deprel == DEP_PARATAXIS ? tree_first(tree, word) : 0;

	if (first > 0 && tree->nodes[word].head < first && tree_has_subject(tree, word) &&
	    (text_is(tree_token(tree, first)->form, ";") ||
	     (first > 1 && text_is(tree_token(tree, first - 1)->form, ";"))))
		tree->nodes[word].deprel = DEP_CONJ;
}

/* "the claim that it would": a marker, not a pronoun, begins it, so that nothing is missing in it. */
static void clause_of_noun(struct tree *tree, int word)
{
	int mark = tree->nodes[word].deprel == DEP_RELCL ? tree_child(tree, word, DEP_MARK) : 0;

	if (mark != 0 && tree->nodes[mark].word == WORD_THAT &&
	    tree_child(tree, word, DEP_NSUBJ) + tree_child(tree, word, DEP_NSUBJ_PASS) != 0)
		tree->nodes[word].deprel = DEP_ACL;
}

/* "doubted that they would": a clause begun right behind a verb is that verb's. */
static void clause_of_verb(struct tree *tree, int word)
{
	int deprel = tree->nodes[word].deprel, mark = 0, verb, next;

	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
		if (child < word && tree->nodes[child].deprel == DEP_MARK &&
		    (tree->nodes[child].word == WORD_THAT || tree->nodes[child].word == WORD_WHETHER))
			mark = child; /* the last one */
	verb = mark - 1;
	if (deprel == DEP_CCOMP && mark > 1 && tree->nodes[word].head > mark &&
	    tree->nodes[word].head < word && tree_is_predicate(tree, tree->nodes[word].head)) {
		/* "reports that Lee said they would", that on what he said: it begins the clause right behind
		 * it */
		tree_reattach(tree, mark, tree->nodes[word].head, DEP_MARK);
		return;
	}
	if (mark < 2 || (deprel != DEP_CCOMP && deprel != DEP_ADVCL && deprel != DEP_PARATAXIS) ||
	    tree->nodes[verb].upos != UPOS_VERB || tree_dominates(tree, word, verb))
		return;
	for (int child = tree->nodes[word].child; child != 0 && child < verb; child = next) {
		next = tree->nodes[child].sibling; /* what stands before that verb is its own */
		if (tree->nodes[child].deprel == DEP_NSUBJ && tree_child(tree, verb, DEP_NSUBJ) != 0)
			continue;
		tree_reattach(tree, child, verb, (enum deprel)tree->nodes[child].deprel);
	}
	tree_reattach(tree, word, verb, DEP_CCOMP);
}

/* "after the warning that he would veto", "its refusal to go": right behind such a noun, a clause is the
 * noun's. */
static void clause_behind_noun(struct tree *tree, int word)
{
	int deprel = tree->nodes[word].deprel, head = tree->nodes[word].head, mark = 0, noun;
	enum complement form;

	if (deprel != DEP_CCOMP && deprel != DEP_ADVCL && deprel != DEP_CSUBJ && deprel != DEP_RELCL &&
	    deprel != DEP_XCOMP)
		return;
	for (int child = tree->nodes[word].child; child != 0 && child < word;
	     child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_MARK &&
		    (tree->nodes[child].word == WORD_THAT || tree->nodes[child].word == WORD_TO))
			mark = mark == 0 ? child : mark;
	noun = mark - 1;
	if (mark < 2 || tree->nodes[noun].upos != UPOS_NOUN || head == noun ||
	    tree_dominates(tree, word, noun))
		return;
	form = tree->nodes[mark].word == WORD_TO ? COMPLEMENT_TO : COMPLEMENT_THAT;
	if (predicates_embedding(tree->predicates, tree->nodes[noun].lemma, UPOS_NOUN, form) == NULL ||
	    predicates_embedding(tree->predicates, tree->nodes[head].lemma, UPOS_VERB, form) != NULL)
		return; /* "said in a statement that": the verb's */
	tree_reattach(tree, word, noun, DEP_ACL);
}

/* A clause in the past tense that nothing marks as a circumstance. */
static bool is_finite_circumstance(const struct tree *tree, int clause)
{
	return clause != 0 && tree_child(tree, clause, DEP_MARK) == 0 &&
	       text_is(tree_token(tree, clause)->xpos, "VBD");
}

/* "The failure leaves us exposed, an official said": the first of two subjects is that of the clause behind
 * it. */
static void subject_of_quoted(struct tree *tree, int word)
{
	int first = tree_child(tree, word, DEP_NSUBJ), said = tree_child(tree, word, DEP_CCOMP), second;

	if (said == 0 && is_finite_circumstance(tree, tree_child(tree, word, DEP_ADVCL)))
		said = tree_child(tree, word, DEP_ADVCL);
	if (first == 0 || said == 0 || said > word || first > said ||
	    tree_child(tree, said, DEP_NSUBJ) != 0 || tree_child(tree, said, DEP_NSUBJ_PASS) != 0)
		return;
	for (second = tree->nodes[first].sibling; second != 0; second = tree->nodes[second].sibling)
		if (tree->nodes[second].deprel == DEP_NSUBJ)
			break;
	if (second > said) {
		tree_reattach(tree, first, said, DEP_NSUBJ);
		tree->nodes[said].deprel = DEP_CCOMP;
	}
}

/* "“The failure to agree leaves us exposed,” Lee said", failure and leaving as two things said: the noun is
 * the subject. */
static void subject_as_content(struct tree *tree, int word)
{
	int verb = tree->nodes[word].sibling;

	if (tree->nodes[word].deprel != DEP_CCOMP || !tree_is_noun(tree, word) ||
	    tree_child(tree, word, DEP_COP) != 0 || tree_child(tree, word, DEP_NSUBJ) != 0 ||
	    word > tree->nodes[word].head)
		return;
	while (verb != 0 && tree->nodes[verb].deprel == DEP_PUNCT)
		verb = tree->nodes[verb].sibling;
	if (verb != 0 && tree->nodes[verb].deprel == DEP_CCOMP && tree->nodes[verb].upos == UPOS_VERB &&
	    tree_child(tree, verb, DEP_NSUBJ) + tree_child(tree, verb, DEP_NSUBJ_PASS) +
			    tree_child(tree, verb, DEP_MARK) ==
		    0)
		tree_reattach(tree, word, verb, tree_is_passive(tree, verb) ? DEP_NSUBJ_PASS : DEP_NSUBJ);
}

/* "a means of exerting": the preposition right before a gerund is its own. */
static void mark_of_gerund(struct tree *tree, int word)
{
	int mark = word - 1;

	if (mark < 1 || tree->nodes[word].upos != UPOS_VERB || !tree_is_gerund(tree, word) ||
	    (tree->nodes[mark].deprel != DEP_MARK && tree->nodes[mark].deprel != DEP_CASE) ||
	    tree->nodes[mark].head <= word || tree->nodes[mark].upos == UPOS_PART)
		return;
	tree_reattach(tree, mark, word, DEP_MARK);
}

/* "said that if it rains, they will": the condition belongs to the clause behind it, not to what is said. */
static void condition_of_clause(struct tree *tree, int word)
{
	int mark = tree_child(tree, word, DEP_MARK), head = tree->nodes[word].head,
	    deprel = tree->nodes[word].deprel;

	while (mark != 0 && tree->nodes[mark].word != WORD_IF && tree->nodes[mark].word != WORD_UNLESS) {
		mark = tree->nodes[mark].sibling;
		if (mark != 0 && tree->nodes[mark].deprel != DEP_MARK)
			mark = 0;
	}
	if (mark == 0 || head == 0 || (deprel != DEP_CCOMP && deprel != DEP_ADVCL))
		return;
	for (int child = tree->nodes[head].child; child != 0; child = tree->nodes[child].sibling)
		if (child > word && tree->nodes[child].deprel == DEP_CCOMP &&
		    tree_is_predicate(tree, child)) {
			tree_reattach(tree, word, child, DEP_ADVCL);
			return;
		}
	if (deprel != DEP_CCOMP)
		return; /* a condition behind its clause */
	for (int child = tree->nodes[head].child; child != 0 && child < word;
	     child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_CCOMP) {
			tree_reattach(tree, word, child, DEP_ADVCL);
			return;
		} /* else nothing but the if clause: "asked if" */
}

/* "All will be lost, he said": finite, with a subject, unmarked and in front of a verb of speech: it is what
 * is said. */
static void quoted_clause(struct tree *tree, int word)
{
	int head = tree->nodes[word].head;

	if (tree->nodes[word].deprel != DEP_ADVCL || word > head || tree_child(tree, word, DEP_MARK) != 0 ||
	    tree_child(tree, word, DEP_NSUBJ) + tree_child(tree, word, DEP_NSUBJ_PASS) == 0 ||
	    tree_child(tree, head, DEP_CCOMP) != 0 || tree->predicates == NULL ||
	    predicates_embedding(tree->predicates, tree->nodes[head].lemma, UPOS_VERB, COMPLEMENT_THAT) ==
		    NULL)
		return;
	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_ADVMOD && text_starts(tree->nodes[child].lemma, "wh"))
			return;
	tree->nodes[word].deprel = DEP_CCOMP;
}

/* "when they parted no date was set": a noun right before the auxiliary of a verb without subject is its
 * subject. */
static void subject_before_auxiliary(struct tree *tree, int word)
{
	int next = word + 1, verb;

	if (tree->nodes[word].deprel != DEP_OBJ || next > tree->count ||
	    (tree->nodes[next].deprel != DEP_AUX && tree->nodes[next].deprel != DEP_AUX_PASS &&
	     tree->nodes[next].deprel != DEP_COP))
		return;
	verb = tree->nodes[next].head;
	if (verb <= word || verb == tree->nodes[word].head ||
	    tree_child(tree, verb, DEP_NSUBJ) + tree_child(tree, verb, DEP_NSUBJ_PASS) != 0)
		return;
	tree_reattach(tree, word, verb,
		      tree_child(tree, verb, DEP_AUX_PASS) != 0 ? DEP_NSUBJ_PASS : DEP_NSUBJ);
}

static bool in_list(struct text list, struct text item)
{
	struct text one;

	while (text_next(&list, ';', &one))
		if (text_equal(one, item))
			return true;
	return false;
}

/* "voices of opposition to the pact": what stands right behind a noun of an event with its preposition is its
 * own. */
static void phrase_of_nominal(struct tree *tree, int word)
{
	int deprel = tree->nodes[word].deprel,
	    preposition = deprel == DEP_NMOD || deprel == DEP_OBL ? tree_case(tree, word) : 0,
	    noun = preposition - 1;
	const struct nominal *nominal;

	if (preposition < 2 || tree->nodes[noun].upos != UPOS_NOUN || tree->nodes[word].head == noun)
		return;
	if (deprel == DEP_OBL && tree->nodes[noun].deprel != DEP_NMOD &&
	    !text_is(tree->nodes[preposition].lemma, "between"))
		return; /* "gave its support to", "accused the opposition of": the verb's as well */
	nominal = predicates_nominal(tree->predicates, tree->nodes[noun].lemma);
	if (nominal != NULL && (in_list(nominal->actors, tree->nodes[preposition].lemma) ||
				in_list(nominal->patients, tree->nodes[preposition].lemma)))
		tree_reattach(tree, word, noun, DEP_NMOD);
}

/* "forcing oligarch Ann Lee to flee", each an object: the title and its name are one. */
static void title_as_object(struct tree *tree, int word)
{
	int name = word + 1;
	const struct mention *mention =
		name <= tree->count ? name_at(tree->document, tree->sentence, name) : NULL;

	if (tree->nodes[word].deprel == DEP_IOBJ && tree->nodes[word].upos == UPOS_NOUN && mention != NULL &&
	    mention->head == name && tree->nodes[name].deprel == DEP_OBJ &&
	    tree->nodes[name].head == tree->nodes[word].head) {
		tree_reattach(tree, name, word, DEP_APPOS);
		tree->nodes[word].deprel = DEP_OBJ;
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

	if (deprel != DEP_NSUBJ && deprel != DEP_NSUBJ_PASS && deprel != DEP_OBJ && deprel != DEP_OBL)
		return;
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

	if (tree->nodes[word].word != WORD_HAVE || tree->nodes[word].deprel == DEP_AUX)
		return;
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

	if (head == 0 || (deprel != DEP_AUX && deprel != DEP_AUX_PASS && deprel != DEP_COP))
		return;
	if (tree->nodes[word].child != 0)
		tree_move_children(tree, word, head);
	if (deprel == DEP_COP && tree->nodes[head].upos == UPOS_VERB && tree_is_participle(tree, head))
		tree->nodes[word].deprel = DEP_AUX_PASS;
	else if (deprel == DEP_COP && tree->nodes[head].upos == UPOS_VERB && tree_is_gerund(tree, head))
		tree->nodes[word].deprel = DEP_AUX; /* "is grooming" */
}

/* "holding it up by exerting pressure": a second object right behind another verb is that verb's. */
static void object_behind_verb(struct tree *tree, int word)
{
	int head = tree->nodes[word].head, verb = tree_first(tree, word) - 1, first;

	if (tree->nodes[word].deprel != DEP_OBJ || verb < 1 || verb == head ||
	    tree->nodes[verb].upos != UPOS_VERB)
		return;
	first = tree_child(tree, head, DEP_OBJ);
	if (first != 0 && first < word && tree_child(tree, verb, DEP_OBJ) == 0)
		tree_reattach(tree, word, verb, DEP_OBJ);
}

/* "no need for him to go": who stands between "for" and the infinitive is its subject. */
static void subject_behind_for(struct tree *tree, int word)
{
	int mark = tree_child_word(tree, word, WORD_FOR), head = tree->nodes[word].head;

	if (mark == 0 || mark > word || !tree_is_infinitive(tree, word) ||
	    tree_child(tree, word, DEP_NSUBJ) != 0)
		return;
	for (int child = tree->nodes[head].child; child != 0 && child < word;
	     child = tree->nodes[child].sibling)
		if (child > mark &&
		    (tree->nodes[child].deprel == DEP_NMOD || tree->nodes[child].deprel == DEP_OBL) &&
		    tree_case(tree, child) == 0) {
			tree_reattach(tree, child, word, DEP_NSUBJ);
			return;
		}
}

/* "pressure on Rome to yield": what is asked for is the asking noun's, over the phrase between them. */
static void request_behind_phrase(struct tree *tree, int word)
{
	int mark = tree_child(tree, word, DEP_MARK), at = mark - 1;
	const struct embedding *entry;

	if (mark < 3 || tree->nodes[mark].word != WORD_TO || tree->nodes[word].deprel != DEP_ADVCL)
		return;
	while (tree->nodes[at].deprel == DEP_CONJ)
		at = tree->nodes[at].head;
	if (tree->nodes[at].deprel != DEP_NMOD)
		return;
	at = tree->nodes[at].head;
	entry = predicates_embedding(tree->predicates, tree->nodes[at].lemma, UPOS_NOUN, COMPLEMENT_TO);
	if (entry != NULL && entry->affirmed.status == STATUS_REQUESTED && at < word)
		tree_reattach(tree, word, at, DEP_ACL);
}

/* "Iran and six powers concluded", the second one on the verb: a noun is no conjunct of a verb behind it. */
static void conjunct_of_subject(struct tree *tree, int word)
{
	int verb = tree->nodes[word].head, subject;

	if (tree->nodes[word].deprel != DEP_CONJ || verb < word || !tree_is_noun(tree, word) ||
	    tree->nodes[verb].upos != UPOS_VERB || tree_is_predicate(tree, word))
		return;
	subject = tree_child(tree, verb, DEP_NSUBJ);
	if (subject != 0 && subject < word)
		tree_reattach(tree, word, subject, DEP_CONJ);
}

/* What hangs on the words of a citation hangs on what the citation stands behind. */
static void free_from_aside(struct tree *tree, int word)
{
	int top = tree->nodes[word].head, head;
	enum deprel deprel;

	if (tree->aside[word] || top == 0 || !tree->aside[top] || tree->nodes[word].upos == UPOS_PUNCT)
		return;
	while (tree->nodes[top].head != 0 && tree->aside[tree->nodes[top].head])
		top = tree->nodes[top].head;
	if (tree->nodes[top].head == 0) {
		for (int child = tree->nodes[top].child; child != 0; child = tree->nodes[child].sibling)
			if (!tree->aside[child] && tree->nodes[child].upos == UPOS_VERB) {
				tree_take_place(tree, top, child,
						DEP_OTHER); /* the verb of a sentence with a dateline */
				return;
			}
		tree_take_place(tree, top, word, DEP_OTHER);
		return;
	}
	head = tree->nodes[top].head;
	deprel = (enum deprel)tree->nodes[word].deprel;
	if (word < top || ((deprel == DEP_CONJ || deprel == DEP_APPOS) && head > word &&
			   tree->nodes[top].deprel == DEP_NSUBJ))
		deprel = (enum deprel)tree->nodes[top].deprel;
	else if (deprel == DEP_CONJ && tree_child(tree, head, DEP_NSUBJ) != 0 && head > word)
		head = tree_child(tree, head, DEP_NSUBJ); /* one more of those freed before */
	tree_reattach(tree, word, head, deprel);
	tree->nodes[top].deprel = DEP_OTHER;
}

/* "by policy chief Ana Ruiz": the preposition before a title is that of the name. */
static void case_of_title(struct tree *tree, int word)
{
	int title = tree->nodes[word].head;

	if (tree->nodes[word].deprel == DEP_CASE && tree->nodes[word].upos == UPOS_ADP && title > word &&
	    tree->nodes[title].head > title && text_is(tree_token(tree, title)->deprel, "nmod:desc"))
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

	if (tree->nodes[word].upos != UPOS_VERB || word < 3 || !(text_is(xpos, "VBN") || text_is(xpos, "VBG")) ||
	    !is_hyphen_inside(tree, word - 1) || text_among(tree->nodes[word - 2].lemma, prefixes) ||
	    tree_child(tree, word, DEP_OBJ) + tree_child(tree, word, DEP_AUX) +
			    tree_child(tree, word, DEP_AUX_PASS) != 0)
		return;
	tree->nodes[word].upos = UPOS_ADJ;
	tree->nodes[word].lemma = tree_token(tree, word)->form;
}

/* "Kyrgyz acting President Roza Otunbayeva": a participle that describes a name as a title does is no verb. */
static void title_as_verb(struct tree *tree, int word)
{
	if (tree->nodes[word].upos == UPOS_VERB && text_is(tree_token(tree, word)->deprel, "nmod:desc"))
		tree->nodes[word].upos = UPOS_ADJ;
}

static void mend(struct tree *tree)
{
	tree_mend_names(tree);
	for (int word = 1; word <= tree->count; word++)
		free_from_aside(tree, word);
	tree_mend_phrases(tree);
	for (int word = 1; word <= tree->count; word++) {
		half_adjective(tree, word);
		title_as_verb(tree, word);
		case_of_title(tree, word);
		plain_auxiliary(tree, word);
		have_of_perfect(tree, word);
		join_siblings(tree, word);
		title_as_object(tree, word);
		examples_of_noun(tree, word);
		emphatic_do(tree, word);
		clause_behind_semicolon(tree, word);
		tree_mend_participle(tree, word);
		tree_mend_that(tree, word);
		tree_mend_condition(tree, word);
		tree_mend_relative(tree, word);
		tree_mend_complement(tree, word);
		clause_of_noun(tree, word);
		clause_of_verb(tree, word);
		clause_behind_noun(tree, word);
		mark_of_gerund(tree, word);
		quoted_clause(tree, word);
		subject_of_quoted(tree, word);
		subject_as_content(tree, word);
		subject_before_auxiliary(tree, word);
		phrase_of_nominal(tree, word);
		object_behind_verb(tree, word);
		subject_behind_for(tree, word);
		request_behind_phrase(tree, word);
		conjunct_of_subject(tree, word);
		tree_mend_verb(tree, word);
		tree_mend_particle(tree, word);
	}
	for (int word = 1; word <= tree->count; word++)
		condition_of_clause(tree, word);
}

void tree_of(struct arena *arena, const struct document *document, const struct predicates *predicates,
	     int sentence, struct tree *tree)
{
	tree_build(arena, document, predicates, sentence, tree);
	if (tree->has_heads)
		mend(tree);
}
