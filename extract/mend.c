/* mend.c - put right what parsers get wrong where names and grammar leave no doubt */
#include "extract/mend.h"
#include "extract/predicates.h"

static void unlink_word(struct tree *tree, int word)
{
	int *link = &tree->nodes[tree->nodes[word].head].child;

	while (*link != 0 && *link != word)
		link = &tree->nodes[*link].sibling;
	if (*link == word)
		*link = tree->nodes[word].sibling;
}

static void link_word(struct tree *tree, int word, int head)
{
	int *link = &tree->nodes[head].child;

	while (*link != 0 && *link < word)
		link = &tree->nodes[*link].sibling;
	tree->nodes[word].sibling = *link;
	*link = word;
	tree->nodes[word].head = head;
}

/* Give `word` another head, unless that would close a circle. */
static void reattach(struct tree *tree, int word, int head, enum deprel deprel)
{
	if (word == head || tree_dominates(tree, word, head))
		return;
	unlink_word(tree, word);
	link_word(tree, word, head);
	tree->nodes[word].deprel = (unsigned char)deprel;
}

static void move_children(struct tree *tree, int from, int to)
{
	int child = tree->nodes[from].child;

	while (child != 0) {
		int next = tree->nodes[child].sibling;
		if (child != to)
			reattach(tree, child, to, (enum deprel)tree->nodes[child].deprel);
		child = next;
	}
}

/* `to` takes the place of `from`, its head; `from` becomes its dependent. */
static void take_place(struct tree *tree, int from, int to, enum deprel deprel)
{
	int head = tree->nodes[from].head;
	unsigned char relation = tree->nodes[from].deprel;

	unlink_word(tree, to);
	move_children(tree, from, to);
	unlink_word(tree, from);
	link_word(tree, to, head);
	tree->nodes[to].deprel = relation;
	link_word(tree, from, to);
	tree->nodes[from].deprel = (unsigned char)deprel;
}

static enum name_type type_of(const struct tree *tree, const struct mention *mention)
{
	return tree->document->entities[mention->entity].type;
}

/* All words of a name hang together: those that hang outside become parts of its head. */
static void gather_name(struct tree *tree, const struct mention *mention)
{
	for (int word = mention->first; word <= mention->last; word++) {
		int head = tree->nodes[word].head;
		if (word != mention->head && (head < mention->first || head > mention->last))
			reattach(tree, word, mention->head, tree->nodes[word].upos == UPOS_PUNCT ? DEP_PUNCT : DEP_FLAT);
	}
}

static bool acts(enum name_type type)
{
	return type == NAME_PERSON || type == NAME_ORG || type == NAME_GPE || type == NAME_NORP;
}

/* "In Rome both Draghi and Macron said": a name is no part of another one; before a verb it is its subject. */
static void part_names(struct tree *tree, const struct mention *mention)
{
	int word = mention->head, head = tree->nodes[word].head, verb, next;
	const struct mention *other = head > 0 ? name_at(tree->document, tree->sentence, head) : NULL;

	if (tree->nodes[word].deprel != DEP_FLAT || other == NULL || other == mention || other->last >= mention->first ||
	    !acts(type_of(tree, mention)))
		return;
	verb = tree->nodes[head].head;
	if (verb < word || tree->nodes[head].deprel != DEP_OBL || tree_child(tree, verb, DEP_NSUBJ) != 0)
		return;
	for (int child = tree->nodes[head].child; child != 0; child = next) {
		next = tree->nodes[child].sibling;
		if (child > word && tree->nodes[child].deprel == DEP_CONJ)
			reattach(tree, child, word, DEP_CONJ);
	}
	reattach(tree, word, verb, DEP_NSUBJ);
}

/* "in Santiago, Chile": the country behind a place says where that is, and takes part in nothing. */
static void place_of_place(struct tree *tree, const struct mention *mention)
{
	const struct mention *before;
	int word = mention->head;

	if (type_of(tree, mention) != NAME_GPE || mention->first < 3 ||
	    !text_is(tree_token(tree, mention->first - 1)->form, ","))
		return;
	before = name_at(tree->document, tree->sentence, mention->first - 2);
	if (before == NULL || type_of(tree, before) != NAME_GPE || tree_child(tree, word, DEP_CC) != 0 ||
	    tree_child(tree, word, DEP_CASE) != 0 || tree_child(tree, word, DEP_CONJ) != 0)
		return;
	if (mention->last < tree->count && tree->nodes[mention->last + 1].upos == UPOS_CCONJ)
		return; /* a list of places */
	if (mention->last + 1 < tree->count && text_is(tree_token(tree, mention->last + 1)->form, ",") &&
	    (tree->nodes[mention->last + 2].upos == UPOS_CCONJ || tree->nodes[mention->last + 2].upos == UPOS_PROPN))
		return;
	if (tree->nodes[before->head].deprel == DEP_CONJ || tree->nodes[before->head].deprel == DEP_NSUBJ)
		return;
	reattach(tree, word, before->head, DEP_APPOS);
}

/* The first finite verb behind a word, with nothing but an aside in brackets, adverbs and auxiliaries between; or 0. */
static int verb_behind(const struct tree *tree, int word)
{
	int brackets = 0;

	for (word++; word <= tree->count; word++) {
		const struct node *node = &tree->nodes[word];
		struct text form = tree_token(tree, word)->form;
		brackets += text_is(form, "(") ? 1 : text_is(form, ")") ? -1 : 0;
		if (brackets > 0 || text_is(form, ")") || node->upos == UPOS_ADV || node->upos == UPOS_AUX)
			continue;
		return node->upos == UPOS_VERB && !tree_is_gerund(tree, word) ? word : 0;
	}
	return 0;
}

/* A name that hangs on a date, or on what stands in brackets, is the subject of the verb behind it. */
static void subject_on_date(struct tree *tree, const struct mention *mention)
{
	int word = mention->head, head = tree->nodes[word].head, verb;
	const struct mention *other = head > 0 ? name_at(tree->document, tree->sentence, head) : NULL;
	enum deprel deprel = (enum deprel)tree->nodes[word].deprel;

	if (!acts(type_of(tree, mention)) || other == NULL || other == mention || tree_case(tree, word) != 0 ||
	    (deprel != DEP_CONJ && deprel != DEP_FLAT && deprel != DEP_APPOS && deprel != DEP_COMPOUND) ||
	    (type_of(tree, other) != NAME_DATE && !tree->aside[head]))
		return;
	verb = verb_behind(tree, mention->last);
	if (verb != 0 && tree_child(tree, verb, DEP_NSUBJ) + tree_child(tree, verb, DEP_NSUBJ_PASS) == 0)
		reattach(tree, word, verb, tree_child(tree, verb, DEP_AUX_PASS) != 0 ? DEP_NSUBJ_PASS : DEP_NSUBJ);
}

/* "by party leader Ann Lee", each on the verb: the title and its name are one. */
static void title_of_name(struct tree *tree, const struct mention *mention)
{
	int word = mention->head, title = mention->first - 1;

	if (type_of(tree, mention) != NAME_PERSON || title < 1 || tree->nodes[title].head != tree->nodes[word].head ||
	    tree->nodes[title].deprel != tree->nodes[word].deprel || tree_case(tree, word) != 0 ||
	    (tree->nodes[title].upos != UPOS_NOUN && tree->nodes[title].upos != UPOS_PROPN))
		return;
	reattach(tree, word, title, DEP_FLAT);
}

/* "Secretary of State Ann Lee": the preposition is that of the noun before the name. */
static void title_with_phrase(struct tree *tree, const struct mention *mention)
{
	int word = mention->head, title = tree->nodes[word].head, preposition = tree_case(tree, word);
	int noun = mention->first - 1;

	if (type_of(tree, mention) != NAME_PERSON || preposition == 0 || preposition != noun - 1 || title <= 0 ||
	    title >= preposition || (tree->nodes[noun].upos != UPOS_NOUN && tree->nodes[noun].upos != UPOS_PROPN) ||
	    tree->nodes[preposition].word != WORD_OF || !tree_is_noun(tree, title))
		return;
	reattach(tree, noun, title, DEP_NMOD);
	reattach(tree, preposition, noun, DEP_CASE);
	reattach(tree, word, title, DEP_FLAT);
}

/* "In mid-May Rome had asked", "On May 3 Director Ann Lee": a date behind a preposition is the verb's own phrase. */
static void phrase_of_date(struct tree *tree, const struct mention *mention)
{
	int word = mention->head, preposition = mention->first - 1, noun = tree->nodes[word].head, verb;
	enum deprel deprel = (enum deprel)tree->nodes[word].deprel;

	if (type_of(tree, mention) != NAME_DATE || preposition < 1 || tree->nodes[preposition].upos != UPOS_ADP)
		return;
	if (deprel == DEP_NSUBJ && tree->nodes[preposition].head == word)
		tree->nodes[word].deprel = DEP_OBL;
	if (noun <= mention->last || (deprel != DEP_COMPOUND && deprel != DEP_NUMMOD && deprel != DEP_NMOD &&
	    deprel != DEP_AMOD && deprel != DEP_NMOD_TIME) ||
	    (tree->nodes[preposition].head != noun && tree->nodes[preposition].head != word))
		return;
	verb = tree->nodes[noun].head;
	if (verb <= noun || tree->nodes[verb].upos != UPOS_VERB)
		return;
	reattach(tree, preposition, word, DEP_CASE);
	reattach(tree, word, verb, DEP_OBL);
	if (tree->nodes[noun].deprel == DEP_OBL && tree_child(tree, verb, DEP_NSUBJ) == 0)
		tree->nodes[noun].deprel = DEP_NSUBJ;
}

/* "did, however, urge": the auxiliary that was taken for a verb of its own. */
static void emphatic_do(struct tree *tree, int word)
{
	if (tree->nodes[word].word != WORD_DO || tree_child(tree, word, DEP_OBJ) != 0 ||
	    tree->nodes[word].deprel == DEP_AUX)
		return;
	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling) {
		enum deprel deprel = (enum deprel)tree->nodes[child].deprel;
		if (child > word && (deprel == DEP_PARATAXIS || deprel == DEP_CCOMP || deprel == DEP_XCOMP ||
		                     deprel == DEP_CONJ) &&
		    text_is(tree_token(tree, child)->xpos, "VB") && tree_child(tree, child, DEP_NSUBJ) == 0 &&
		    tree_child_word(tree, child, WORD_TO) == 0) {
			take_place(tree, word, child, DEP_AUX);
			return;
		}
	}
}

/* "the claim that it would": a marker, not a pronoun, begins it, so that nothing is missing in it. */
static void clause_of_noun(struct tree *tree, int word)
{
	int mark = tree->nodes[word].deprel == DEP_RELCL ? tree_child(tree, word, DEP_MARK) : 0;

	if (mark != 0 && tree->nodes[mark].word == WORD_THAT && tree_child(tree, word, DEP_NSUBJ) +
	    tree_child(tree, word, DEP_NSUBJ_PASS) != 0)
		tree->nodes[word].deprel = DEP_ACL;
}

/* "doubted that they would": a clause begun right behind a verb is that verb's. */
static void clause_of_verb(struct tree *tree, int word)
{
	int deprel = tree->nodes[word].deprel, mark = 0, verb, next;

	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_MARK && child < word &&
		    (tree->nodes[child].word == WORD_THAT || tree->nodes[child].word == WORD_WHETHER))
			mark = child; /* the last one */
	verb = mark - 1;
	if (mark < 2 || (deprel != DEP_CCOMP && deprel != DEP_ADVCL && deprel != DEP_PARATAXIS) ||
	    tree->nodes[verb].upos != UPOS_VERB || tree_dominates(tree, word, verb))
		return;
	for (int child = tree->nodes[word].child; child != 0 && child < verb; child = next) {
		next = tree->nodes[child].sibling; /* what stands before that verb is its own */
		if (tree->nodes[child].deprel == DEP_NSUBJ && tree_child(tree, verb, DEP_NSUBJ) != 0)
			continue;
		reattach(tree, child, verb, (enum deprel)tree->nodes[child].deprel);
	}
	reattach(tree, word, verb, DEP_CCOMP);
}

/* "after the warning that he would veto", "its refusal to go": right behind such a noun, a clause is the noun's. */
static void clause_behind_noun(struct tree *tree, int word)
{
	int deprel = tree->nodes[word].deprel, head = tree->nodes[word].head, mark = 0, noun;
	enum complement form;

	if (deprel != DEP_CCOMP && deprel != DEP_ADVCL && deprel != DEP_CSUBJ && deprel != DEP_RELCL && deprel != DEP_XCOMP)
		return;
	for (int child = tree->nodes[word].child; child != 0 && child < word; child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_MARK &&
		    (tree->nodes[child].word == WORD_THAT || tree->nodes[child].word == WORD_TO))
			mark = mark == 0 ? child : mark;
	noun = mark - 1;
	if (mark < 2 || tree->nodes[noun].upos != UPOS_NOUN || head == noun || tree_dominates(tree, word, noun))
		return;
	form = tree->nodes[mark].word == WORD_TO ? COMPLEMENT_TO : COMPLEMENT_THAT;
	if (predicates_embedding(tree->predicates, tree->nodes[noun].lemma, UPOS_NOUN, form) == NULL ||
	    predicates_embedding(tree->predicates, tree->nodes[head].lemma, UPOS_VERB, form) != NULL)
		return; /* "said in a statement that": the verb's */
	reattach(tree, word, noun, DEP_ACL);
}

/* "The failure leaves us exposed, an official said": the first of two subjects is that of the clause behind it. */
static void subject_of_quoted(struct tree *tree, int word)
{
	int first = tree_child(tree, word, DEP_NSUBJ), said = tree_child(tree, word, DEP_CCOMP), second;

	if (first == 0 || said == 0 || said > word || first > said || tree_child(tree, said, DEP_NSUBJ) != 0 ||
	    tree_child(tree, said, DEP_NSUBJ_PASS) != 0)
		return;
	for (second = tree->nodes[first].sibling; second != 0; second = tree->nodes[second].sibling)
		if (tree->nodes[second].deprel == DEP_NSUBJ)
			break;
	if (second > said)
		reattach(tree, first, said, DEP_NSUBJ);
}

/* "a means of exerting": the preposition right before a gerund is its own. */
static void mark_of_gerund(struct tree *tree, int word)
{
	int mark = word - 1;

	if (mark < 1 || tree->nodes[word].upos != UPOS_VERB || !tree_is_gerund(tree, word) ||
	    (tree->nodes[mark].deprel != DEP_MARK && tree->nodes[mark].deprel != DEP_CASE) ||
	    tree->nodes[mark].head <= word || tree->nodes[mark].upos == UPOS_PART)
		return;
	reattach(tree, mark, word, DEP_MARK);
}

/* "said that if it rains, they will": the condition belongs to the clause behind it, not to what is said. */
static void condition_of_clause(struct tree *tree, int word)
{
	int mark = tree_child(tree, word, DEP_MARK), head = tree->nodes[word].head, deprel = tree->nodes[word].deprel;

	while (mark != 0 && tree->nodes[mark].word != WORD_IF && tree->nodes[mark].word != WORD_UNLESS) {
		mark = tree->nodes[mark].sibling;
		if (mark != 0 && tree->nodes[mark].deprel != DEP_MARK)
			mark = 0;
	}
	if (mark == 0 || head == 0 || (deprel != DEP_CCOMP && deprel != DEP_ADVCL))
		return;
	for (int child = tree->nodes[head].child; child != 0; child = tree->nodes[child].sibling)
		if (child > word && tree->nodes[child].deprel == DEP_CCOMP && tree_is_predicate(tree, child)) {
			reattach(tree, word, child, DEP_ADVCL);
			return;
		}
	if (deprel != DEP_CCOMP)
		return; /* a condition behind its clause */
	for (int child = tree->nodes[head].child; child != 0 && child < word; child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_CCOMP) {
			reattach(tree, word, child, DEP_ADVCL);
			return;
		} /* else nothing but the if clause: "asked if" */
}

/* "All will be lost, he said": finite, with a subject, unmarked and in front of a verb of speech: it is what is said. */
static void quoted_clause(struct tree *tree, int word)
{
	int head = tree->nodes[word].head;

	if (tree->nodes[word].deprel != DEP_ADVCL || word > head || tree_child(tree, word, DEP_MARK) != 0 ||
	    tree_child(tree, word, DEP_NSUBJ) + tree_child(tree, word, DEP_NSUBJ_PASS) == 0 ||
	    tree_child(tree, head, DEP_CCOMP) != 0 || tree->predicates == NULL ||
	    predicates_embedding(tree->predicates, tree->nodes[head].lemma, UPOS_VERB, COMPLEMENT_THAT) == NULL)
		return;
	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_ADVMOD && text_starts(tree->nodes[child].lemma, "wh"))
			return;
	tree->nodes[word].deprel = DEP_CCOMP;
}

/* "when they parted no date was set": a noun right before the auxiliary of a verb without subject is its subject. */
static void subject_before_auxiliary(struct tree *tree, int word)
{
	int next = word + 1, verb;

	if (tree->nodes[word].deprel != DEP_OBJ || next > tree->count || (tree->nodes[next].deprel != DEP_AUX &&
	    tree->nodes[next].deprel != DEP_AUX_PASS && tree->nodes[next].deprel != DEP_COP))
		return;
	verb = tree->nodes[next].head;
	if (verb <= word || verb == tree->nodes[word].head ||
	    tree_child(tree, verb, DEP_NSUBJ) + tree_child(tree, verb, DEP_NSUBJ_PASS) != 0)
		return;
	reattach(tree, word, verb, tree_child(tree, verb, DEP_AUX_PASS) != 0 ? DEP_NSUBJ_PASS : DEP_NSUBJ);
}

static bool in_list(struct text list, struct text item)
{
	struct text one;

	while (text_next(&list, ';', &one))
		if (text_equal(one, item))
			return true;
	return false;
}

/* "voices of opposition to the pact": what stands right behind a noun of an event with its preposition is its own. */
static void phrase_of_nominal(struct tree *tree, int word)
{
	int preposition = tree->nodes[word].deprel == DEP_NMOD ? tree_case(tree, word) : 0, noun = preposition - 1;
	const struct nominal *nominal;

	if (preposition < 2 || tree->nodes[noun].upos != UPOS_NOUN || tree->nodes[word].head == noun)
		return;
	nominal = predicates_nominal(tree->predicates, tree->nodes[noun].lemma);
	if (nominal != NULL && (in_list(nominal->actors, tree->nodes[preposition].lemma) ||
	                        in_list(nominal->patients, tree->nodes[preposition].lemma)))
		reattach(tree, word, noun, DEP_NMOD);
}

static int leftmost(const struct tree *tree, int word)
{
	while (tree->nodes[word].child != 0 && tree->nodes[word].child < word)
		word = tree->nodes[word].child;
	return word;
}

/* Two subjects, objects or phrases of one verb: joined by "and" they are conjuncts, side by side one compound. */
static void join_siblings(struct tree *tree, int word)
{
	int next = tree->nodes[word].sibling, deprel = tree->nodes[word].deprel, first;

	if (deprel != DEP_NSUBJ && deprel != DEP_NSUBJ_PASS && deprel != DEP_OBJ && deprel != DEP_OBL)
		return;
	while (next != 0 && tree->nodes[next].deprel == DEP_PUNCT)
		next = tree->nodes[next].sibling;
	if (next == 0 || tree->nodes[next].deprel != deprel || !tree_is_noun(tree, next) || tree->aside[word])
		return;
	first = leftmost(tree, next);
	if (next == word + 1 && tree->nodes[word].upos == UPOS_NOUN && tree->nodes[next].upos == UPOS_NOUN) {
		move_children(tree, word, next);
		reattach(tree, word, next, DEP_COMPOUND);
	} else if (deprel != DEP_OBL && tree->nodes[first].upos == UPOS_CCONJ)
		reattach(tree, next, word, DEP_CONJ);
}

/* "had cut" as two verbs: the first one is an auxiliary. */
static void have_of_perfect(struct tree *tree, int word)
{
	int verb = word + 1;

	if (tree->nodes[word].word != WORD_HAVE || tree->nodes[word].deprel == DEP_AUX)
		return;
	while (verb <= tree->count && tree->nodes[verb].upos == UPOS_ADV)
		verb++;
	if (verb > tree->count || tree->nodes[verb].upos != UPOS_VERB || !text_is(tree_token(tree, verb)->xpos, "VBN"))
		return;
	if (tree->nodes[verb].head == word)
		take_place(tree, word, verb, DEP_AUX);
	else if (tree->nodes[verb].head == tree->nodes[word].head && tree->nodes[verb].deprel == tree->nodes[word].deprel) {
		move_children(tree, word, verb);
		reattach(tree, word, verb, DEP_AUX);
	}
}

/* "events such as the war": examples belong to the noun before them. */
static void examples_of_noun(struct tree *tree, int word)
{
	int mark = tree_case(tree, word), noun = mark - 1;

	if (mark < 2 || (!text_is(tree->nodes[mark].lemma, "such") && !text_is(tree->nodes[mark].lemma, "including") &&
	    !text_is(tree->nodes[mark].lemma, "include")))
		return;
	if (text_is(tree_token(tree, noun)->form, ","))
		noun--;
	if (noun > 0 && tree->nodes[noun].upos == UPOS_NOUN && tree->nodes[word].head != noun)
		reattach(tree, word, noun, DEP_NMOD);
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
		take_place(tree, top, word, DEP_OTHER);
		return;
	}
	head = tree->nodes[top].head;
	deprel = (enum deprel)tree->nodes[word].deprel;
	if (word < top || (deprel == DEP_CONJ && head > word && tree->nodes[top].deprel == DEP_NSUBJ))
		deprel = (enum deprel)tree->nodes[top].deprel;
	else if (deprel == DEP_CONJ && tree_child(tree, head, DEP_NSUBJ) != 0 && head > word)
		head = tree_child(tree, head, DEP_NSUBJ); /* one more of those freed before */
	reattach(tree, word, head, deprel);
	tree->nodes[top].deprel = DEP_OTHER;
}

void tree_mend(struct tree *tree)
{
	const struct document_sentence *sentence = &tree->document->sentences[tree->sentence];

	for (int i = 0; i < sentence->mention_count; i++) {
		const struct mention *mention = &tree->document->mentions[sentence->mention_first + i];
		if (mention->form != MENTION_NAME || mention->last > tree->count)
			continue;
		if (mention->first < mention->last)
			gather_name(tree, mention);
		part_names(tree, mention);
		place_of_place(tree, mention);
		subject_on_date(tree, mention);
		title_of_name(tree, mention);
		title_with_phrase(tree, mention);
		phrase_of_date(tree, mention);
	}
	for (int word = 1; word <= tree->count; word++) {
		free_from_aside(tree, word);
		have_of_perfect(tree, word);
		join_siblings(tree, word);
		examples_of_noun(tree, word);
		emphatic_do(tree, word);
		clause_of_noun(tree, word);
		clause_of_verb(tree, word);
		clause_behind_noun(tree, word);
		mark_of_gerund(tree, word);
		quoted_clause(tree, word);
		subject_of_quoted(tree, word);
		subject_before_auxiliary(tree, word);
		phrase_of_nominal(tree, word);
	}
	for (int word = 1; word <= tree->count; word++)
		condition_of_clause(tree, word);
}
