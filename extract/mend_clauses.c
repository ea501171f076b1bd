/* mend_clauses.c - put right which clause is whose: main verbs taken for participles, complements for relative clauses */
#include "extract/mend.h"
#include "extract/predicates.h"
#include "extract/tree_edit.h"

static bool has_subject(const struct tree *tree, int verb)
{
	return tree_child(tree, verb, DEP_NSUBJ) + tree_child(tree, verb, DEP_NSUBJ_PASS) +
		       tree_child(tree, verb, DEP_CSUBJ) !=
	       0;
}

static int leftmost(const struct tree *tree, int word)
{
	while (tree->nodes[word].child != 0 && tree->nodes[word].child < word)
		word = tree->nodes[word].child;
	return word;
}

/* A noun phrase that begins right behind the verb, on the verb or on the noun before it; or 0. */
static int object_right_behind(const struct tree *tree, int verb)
{
	int head = tree->nodes[verb].head, particle = tree_child(tree, verb, DEP_PRT);
	int first = particle > verb ? particle + 1 : verb + 1, noun = first;

	for (; noun <= tree->count; noun = tree->nodes[noun].head) {
		if (noun <= verb)
			return 0;
		if (tree->nodes[noun].head == verb || tree->nodes[noun].head == head)
			break;
	}
	return noun <= tree->count && tree_is_noun(tree, noun) && leftmost(tree, noun) == first &&
			       tree_case(tree, noun) == 0
		       ? noun
		       : 0;
}

/* The noun at the root, over a word, where the sentence is no more than that noun; or 0. */
static int bare_root(const struct tree *tree, int word)
{
	int root = tree->nodes[0].child;

	return root < word && tree_is_noun(tree, root) && tree->nodes[root].upos != UPOS_PRON && !has_subject(tree, root) &&
			       tree_child(tree, root, DEP_COP) == 0 && tree_dominates(tree, root, word)
		       ? root
		       : 0;
}

/*
 * "The failure to reach a deal disappointed Rome", the verb as a participle of the deal: a participle behind a noun
 * has no object, so that in a sentence without a verb it is the verb.
 */
static void main_verb_as_participle(struct tree *tree, int word)
{
	int root = bare_root(tree, word), object, next;

	if ((tree->nodes[word].deprel != DEP_ACL && tree->nodes[word].deprel != DEP_AMOD && tree->nodes[word].deprel != DEP_XCOMP) ||
	    root == 0 ||
	    tree->nodes[word].upos != UPOS_VERB || !tree_is_participle(tree, word) || has_subject(tree, word) ||
	    tree_child(tree, word, DEP_AUX) + tree_child(tree, word, DEP_AUX_PASS) != 0 ||
	    (object = object_right_behind(tree, word)) == 0)
		return;
	tree_reattach(tree, object, word, DEP_OBJ);
	tree_reattach(tree, word, root, DEP_OTHER);
	for (int child = tree->nodes[root].child; child != 0; child = next) {
		next = tree->nodes[child].sibling;
		if (child > word)
			tree_reattach(tree, child, word, (enum deprel)tree->nodes[child].deprel);
	}
	tree_change_places(tree, root, word, DEP_NSUBJ);
}

/* The participle among the words under a subject, behind it: the last one before `end`; or 0. */
static int participle_under(const struct tree *tree, int subject, int end)
{
	for (int word = end - 1; word > subject; word--)
		if (tree->nodes[word].upos == UPOS_VERB && tree->nodes[word].deprel == DEP_ACL && tree_is_participle(tree, word) &&
		    tree_dominates(tree, subject, word))
			return word;
	return 0;
}

/*
 * "Hopes of a deal faded after a plane was shot down", hopes and plane as subjects of one verb: the conjunction between
 * them begins a clause, and the participle before it is the main verb.
 */
static void main_verb_before_mark(struct tree *tree, int word)
{
	int subject = 0, second = 0, mark = 0, verb, next;

	for (int child = tree->nodes[word].child; child != 0 && child < word; child = tree->nodes[child].sibling) {
		bool is_subject = tree->nodes[child].deprel == DEP_NSUBJ || tree->nodes[child].deprel == DEP_NSUBJ_PASS;
		if (is_subject && subject == 0)
			subject = child;
		else if (is_subject)
			second = child;
		else if (tree->nodes[child].deprel == DEP_MARK && subject != 0 && second == 0)
			mark = child;
	}
	if (second == 0 || mark == 0 || (verb = participle_under(tree, subject, mark)) == 0)
		return;
	tree_reattach(tree, verb, word, DEP_OTHER);
	tree_change_places(tree, word, verb, DEP_ADVCL);
	for (int child = tree->nodes[word].child; child != 0 && child < mark; child = next) {
		next = tree->nodes[child].sibling;
		tree_reattach(tree, child, verb, child == subject ? DEP_NSUBJ : (enum deprel)tree->nodes[child].deprel);
	}
}

static bool takes_clause(const struct tree *tree, int word, enum upos upos)
{
	return predicates_embedding(tree->predicates, tree->nodes[word].lemma, upos, COMPLEMENT_THAT) != NULL;
}

static bool is_one_of(struct text word, const char *const words[])
{
	for (int i = 0; words[i] != NULL; i++)
		if (text_is(word, words[i]))
			return true;
	return false;
}

/* What is done to a claim, a promise, a warning: "the claim that he made" lacks nothing but the claim. */
static bool is_done_to_words(const struct tree *tree, int verb)
{
	static const char *const verbs[] = {"make",   "issue",  "give",    "voice",  "raise",   "sign",    "deliver", "express",
					    "reject", "deny",   "repeat",  "receive", "publish", "release", "hold",    "have",
					    "hear",   "read",   "see",     "accept",  "ignore",  "dismiss", "send",    "write",
					    "keep",   "break",  "contain", "support", "cite",    "offer",   "get",     "oppose",  "back",
					    "want",   "propose", "endorse", "embrace", "favor",  "resist",  "share",   "put",     "describe",
					    "regard", "view",   "consider", "deem",   "call",    "welcome", "criticize", "denounce", "condemn", "take", NULL};

	return is_one_of(tree->nodes[verb].lemma, verbs);
}

/* An object, phrase or clause besides `that`, or a verb that can have no object. */
static bool has_complement(const struct tree *tree, int clause, int that)
{
	bool found = tree_child(tree, clause, DEP_COP) != 0 || tree_is_passive(tree, clause);

	for (int child = tree->nodes[clause].child; child != 0; child = tree->nodes[child].sibling)
		switch (tree->nodes[child].deprel) {
		case DEP_OBJ: case DEP_CCOMP: case DEP_XCOMP: case DEP_OBL: found |= child != that; break;
		}
	return found;
}

/* Whether `that`, with a clause that has its subject, is no object of the clause's verb. */
static bool lacks_nothing(const struct tree *tree, int clause, int that, int noun)
{
	int verb = tree->nodes[noun].head;

	if (takes_clause(tree, noun, UPOS_NOUN))
		return !is_done_to_words(tree, clause) && has_complement(tree, clause, that);
	if (tree->nodes[that].deprel == DEP_MARK)
		return false;
	return tree->nodes[noun].deprel == DEP_OBJ && tree->nodes[verb].upos == UPOS_VERB &&
	       takes_clause(tree, verb, UPOS_VERB) && tree_feature(tree, noun, "Number=Plur");
}

/*
 * "its admission that it had built a plant", "told voters that taxes would fall", that as what was built or fell: behind
 * a noun or a verb of saying "that" begins a clause that lacks nothing.
 */
static void that_as_pronoun(struct tree *tree, int word)
{
	int that = tree_child_word(tree, word, WORD_THAT), noun = tree->nodes[word].head;

	if (tree->nodes[word].deprel != DEP_RELCL || that == 0 || that > word || tree->nodes[that].deprel != DEP_OBJ ||
	    !has_subject(tree, word) || noun != that - 1 || !lacks_nothing(tree, word, that, noun))
		return;
	tree->nodes[that].deprel = DEP_MARK;
	tree->nodes[that].upos = UPOS_SCONJ;
}

/* "an idea that Lee supports", that as what begins a whole clause: it is what he supports. */
static void that_as_mark(struct tree *tree, int word)
{
	int that = tree_child_word(tree, word, WORD_THAT);

	if ((tree->nodes[word].deprel == DEP_RELCL || tree->nodes[word].deprel == DEP_ACL) && that != 0 && that < word &&
	    tree->nodes[that].deprel == DEP_MARK && has_subject(tree, word) && is_done_to_words(tree, word) &&
	    !has_complement(tree, word, that)) {
		tree->nodes[word].deprel = DEP_RELCL;
		tree->nodes[that].deprel = DEP_OBJ;
		tree->nodes[that].upos = UPOS_PRON;
	}
}

/* "the admission by the minister that he had", as if the minister's: what is admitted hangs on the admission. */
static void clause_behind_speaker(struct tree *tree, int word)
{
	int that = tree_child_word(tree, word, WORD_THAT), noun = tree->nodes[word].head, above;

	if ((tree->nodes[word].deprel != DEP_RELCL && tree->nodes[word].deprel != DEP_ACL) || that == 0 || that > word ||
	    !has_subject(tree, word) || takes_clause(tree, noun, UPOS_NOUN) || tree->nodes[noun].deprel != DEP_NMOD ||
	    (tree->nodes[that].deprel != DEP_MARK && (is_done_to_words(tree, word) || !has_complement(tree, word, that))))
		return;
	above = tree->nodes[noun].head;
	if (above > noun || tree->nodes[above].upos != UPOS_NOUN || !takes_clause(tree, above, UPOS_NOUN))
		return;
	tree_reattach(tree, word, above, DEP_ACL);
	tree->nodes[that].deprel = DEP_MARK;
	tree->nodes[that].upos = UPOS_SCONJ;
}

static bool may_begin_clause(const struct tree *tree, int word)
{
	enum upos before = word > 1 ? (enum upos)tree->nodes[word - 1].upos : UPOS_PUNCT;

	return before == UPOS_PUNCT || before == UPOS_SCONJ || before == UPOS_CCONJ;
}

/* "might go to court should the talks fail": behind what might be, "should" before a subject is an "if" too. */
static bool follows_possible(const struct tree *tree, int word, int auxiliary)
{
	int head = tree->nodes[word].head;

	if (tree->nodes[auxiliary].word != WORD_SHOULD || head == 0 || head > auxiliary)
		return false;
	for (int child = tree->nodes[head].child; child != 0; child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_AUX && tree->nodes[child].word >= WORD_WILL && tree->nodes[child].word <= WORD_MIGHT)
			return true;
	return false;
}

/* "Had the parliament approved it", the parliament as what it had: an object before the verb, behind "had", is the subject. */
static int behind_auxiliary(struct tree *tree, int word)
{
	int noun = tree_child(tree, word, DEP_OBJ), first;

	if (noun == 0 || noun > word)
		return 0;
	first = leftmost(tree, noun);
	if (first < 2 || tree->nodes[first - 1].word != WORD_HAVE || tree->nodes[first - 1].head != word)
		return 0;
	tree->nodes[noun].deprel = DEP_NSUBJ;
	return noun;
}

/*
 * "Had they agreed, he would have left": an auxiliary before the subject, in front of what would be, is an "if".  The
 * clause hangs on the one behind it.
 */
static void inverted_condition(struct tree *tree, int word)
{
	int subject = tree_child(tree, word, DEP_NSUBJ), first, auxiliary, main = 0;

	if (subject == 0)
		subject = tree_child(tree, word, DEP_NSUBJ_PASS);
	if (subject == 0)
		subject = behind_auxiliary(tree, word);
	if (subject == 0 || subject > word)
		return;
	first = leftmost(tree, subject);
	auxiliary = first - 1;
	if (auxiliary < 1 || (!may_begin_clause(tree, auxiliary) && !follows_possible(tree, word, auxiliary)) ||
	    (tree->nodes[auxiliary].word != WORD_HAVE && tree->nodes[auxiliary].word != WORD_SHOULD &&
	     !(tree->nodes[auxiliary].word == WORD_BE && tree_child_word(tree, word, WORD_TO) > subject)) ||
	    text_is(tree_token(tree, tree->count)->form, "?"))
		return;
	for (int child = tree->nodes[word].child; child != 0 && main == 0; child = tree->nodes[child].sibling)
		if (child > word && (tree_child_word(tree, child, WORD_WOULD) != 0 || tree_child_word(tree, child, WORD_WILL) != 0 ||
				     tree_child_word(tree, child, WORD_COULD) != 0) &&
		    has_subject(tree, child))
			main = child;
	if (main != 0)
		tree_change_places(tree, word, main, DEP_ADVCL);
	else if (tree->nodes[word].head > 0 && tree->nodes[word].head < auxiliary) {
		tree_reattach(tree, auxiliary, word, DEP_MARK);
		tree->nodes[auxiliary].word = WORD_IF;
		tree->nodes[auxiliary].lemma = TEXT("if");
		tree->nodes[word].deprel = DEP_ADVCL;
		return;
	}
	for (int child = tree->nodes[word].child, next; main != 0 && child != 0; child = next) {
		next = tree->nodes[child].sibling; /* the full stop */
		if (child > main)
			tree_reattach(tree, child, main, (enum deprel)tree->nodes[child].deprel);
	}
	if (tree->nodes[word].head <= word)
		return;
	tree_reattach(tree, auxiliary, word, DEP_MARK);
	tree->nodes[auxiliary].word = WORD_IF;
	tree->nodes[auxiliary].lemma = TEXT("if");
	tree->nodes[word].deprel = DEP_ADVCL;
}

/*
 * "Kenya, which borders Somalia, sent", Somalia as a second subject: what stands right behind the verb of a relative
 * clause without an object is its object, where the verb around it has a subject already.
 */
static void object_of_relative(struct tree *tree, int word)
{
	int noun = word + 1, main;

	if (tree->nodes[word].deprel != DEP_RELCL || tree_child(tree, word, DEP_OBJ) != 0 || tree_is_passive(tree, word))
		return;
	if (tree->nodes[word].upos == UPOS_NOUN && tree->nodes[word - 1].upos == UPOS_PRON && tree_child(tree, word, DEP_COP) == 0)
		tree->nodes[word].upos = UPOS_VERB; /* "which borders", as a noun */
	if (tree->nodes[word].upos != UPOS_VERB)
		return;
	while (noun <= tree->count && tree->nodes[noun].head > noun && tree->nodes[tree->nodes[noun].head].upos != UPOS_VERB)
		noun = tree->nodes[noun].head;
	if (noun > tree->count || tree->nodes[noun].deprel != DEP_NSUBJ || leftmost(tree, noun) != word + 1)
		return;
	main = tree->nodes[noun].head;
	if (main > noun && tree_child(tree, main, DEP_NSUBJ) < word && tree_child(tree, main, DEP_NSUBJ) != 0)
		tree_reattach(tree, noun, word, DEP_OBJ);
}

static bool is_what_events_do(const struct tree *tree, int verb)
{
	static const char *const verbs[] = {"kill",  "wound", "injure", "leave", "claim",  "cause",  "last", "begin", "start",
					    "end",   "prompt", "spark", "trigger", "follow", "result", "provoke", "cost", NULL};

	return is_one_of(tree->nodes[verb].lemma, verbs);
}

/* "the attack on the parliament in Kabul, which killed": what kills is the attack. */
static void relative_of_event(struct tree *tree, int word)
{
	int noun = tree->nodes[word].head, top = noun, subject = tree_child(tree, word, DEP_NSUBJ);

	if (tree->nodes[word].deprel != DEP_RELCL || !is_what_events_do(tree, word) || subject == 0 ||
	    (!text_is(tree->nodes[subject].lemma, "which") && tree->nodes[subject].word != WORD_THAT) ||
	    predicates_nominal(tree->predicates, tree->nodes[noun].lemma) != NULL)
		return;
	while (tree->nodes[top].deprel == DEP_NMOD && tree->nodes[top].head < top) {
		top = tree->nodes[top].head;
		if (predicates_nominal(tree->predicates, tree->nodes[top].lemma) != NULL) {
			tree_reattach(tree, word, top, DEP_RELCL);
			return;
		}
	}
}

/* "called on Moscow and the rebels to halt", halting as the rebels': those who are asked shall do it, all of them. */
static void asked_of_verb(struct tree *tree, int word)
{
	int noun = tree->nodes[word].head, verb;
	const struct embedding *entry;

	if (tree->nodes[word].deprel != DEP_ACL || !tree_is_infinitive(tree, word) || noun > word || has_subject(tree, word) ||
	    predicates_embedding(tree->predicates, tree->nodes[noun].lemma, UPOS_NOUN, COMPLEMENT_TO) != NULL)
		return;
	noun = tree_first_conjunct(tree, noun);
	verb = tree->nodes[noun].head;
	entry = predicates_embedding(tree->predicates, tree->nodes[verb].lemma, UPOS_VERB, COMPLEMENT_TO);
	if (verb < noun && entry != NULL && entry->role == ROLE_EVENT &&
	    (tree->nodes[noun].deprel == DEP_OBJ || tree->nodes[noun].deprel == DEP_IOBJ || tree->nodes[noun].deprel == DEP_OBL))
		tree_reattach(tree, word, verb, tree->nodes[noun].deprel == DEP_OBL ? DEP_ADVCL : DEP_XCOMP);
}

/* "since its decision in May to join", joining as the verb's: with a phrase between, too, it is what was decided. */
static void infinitive_of_noun(struct tree *tree, int word)
{
	int verb = tree->nodes[word].head, mark = tree_child(tree, word, DEP_MARK);

	if ((tree->nodes[word].deprel != DEP_ADVCL && tree->nodes[word].deprel != DEP_XCOMP) || verb > word || mark < 3 ||
	    tree->nodes[mark].word != WORD_TO || has_subject(tree, word))
		return;
	for (int noun = tree->nodes[verb].child; noun != 0 && noun < mark; noun = tree->nodes[noun].sibling)
		if (noun > verb && tree->nodes[noun].upos == UPOS_NOUN && tree->nodes[noun].deprel == DEP_OBL &&
		    tree_child(tree, noun, DEP_NMOD) != 0 && tree_last(tree, noun) == mark - 1 &&
		    predicates_embedding(tree->predicates, tree->nodes[noun].lemma, UPOS_NOUN, COMPLEMENT_TO) != NULL) {
			tree_reattach(tree, word, noun, DEP_ACL);
			return;
		}
}

/* "was ready to come, but only if they paid", as if paid was told beside it: a condition hangs on what it is one of. */
static void condition_as_conjunct(struct tree *tree, int word)
{
	int mark = tree_child(tree, word, DEP_MARK), head = tree->nodes[word].head, content;

	if (tree->nodes[word].deprel != DEP_CONJ || mark == 0 || tree->nodes[mark].word != WORD_IF || head > word ||
	    tree_child(tree, word, DEP_CC) == 0)
		return;
	content = tree_child(tree, head, DEP_CCOMP);
	tree_reattach(tree, word, content != 0 && content < word ? content : head, DEP_ADVCL);
}

/* "will send them, provided that the council agrees", as if something was provided: it is an "if". */
static void provided_that(struct tree *tree, int word)
{
	int head = tree->nodes[word].head, clause = tree_child(tree, word, DEP_CCOMP), deprel = tree->nodes[word].deprel;

	if (!text_is(tree->nodes[word].lemma, "provide") || clause == 0 || clause < word || head == 0 || head > word ||
	    (deprel != DEP_CONJ && deprel != DEP_ADVCL && deprel != DEP_PARATAXIS) || has_subject(tree, word) ||
	    tree_child(tree, word, DEP_CC) != 0)
		return;
	tree_take_place(tree, word, clause, DEP_MARK);
	tree->nodes[clause].deprel = DEP_ADVCL;
	tree->nodes[word].lemma = TEXT("provided");
	tree->nodes[word].upos = UPOS_SCONJ;
}

/* "stopped short of criticizing him", as what was short: it is what the verb stopped at. */
static void gerund_of_short(struct tree *tree, int word)
{
	int head = tree->nodes[word].head, mark = tree_case(tree, word);

	if (tree_is_gerund(tree, word) && mark > 1 && text_is(tree->nodes[head].lemma, "stop") &&
	    text_is(tree->nodes[mark - 1].lemma, "short"))
		tree->nodes[mark - 1].deprel = DEP_ADVMOD;
	if (tree_is_gerund(tree, word) && head > 0 && text_is(tree->nodes[head].lemma, "short") &&
	    text_is(tree->nodes[tree->nodes[head].head].lemma, "stop")) {
		tree_reattach(tree, word, tree->nodes[head].head, DEP_ADVCL);
		tree->nodes[head].deprel = DEP_ADVMOD;
	}
}

/*
 * "Lee, who led the talks in 2003, thanked", 2003 as the thanking's: a phrase that goes on with a relative clause, without
 * a comma, in front of the verb, is the clause's.
 */
static void phrase_of_relative(struct tree *tree, int word)
{
	int verb = tree->nodes[word].head, first = leftmost(tree, word), before = first - 1, relative;

	if ((tree->nodes[word].deprel != DEP_OBL && tree->nodes[word].deprel != DEP_OBL_TIME) || verb < word || before < 1 ||
	    tree->nodes[before].upos == UPOS_PUNCT || tree->nodes[first].upos != UPOS_ADP)
		return;
	for (relative = before; relative != 0 && tree->nodes[relative].deprel != DEP_RELCL; relative = tree->nodes[relative].head)
		if (relative == verb)
			return;
	if (relative != 0 && relative < word && tree_dominates(tree, verb, relative) && tree->nodes[relative].head < word)
		tree_reattach(tree, word, relative, DEP_OBL);
}

/* "India, whose request was turned down, is watching", turned down as when it watches: it is told of India. */
static void clause_of_owner(struct tree *tree, int word)
{
	int subject = tree_child(tree, word, DEP_NSUBJ_PASS), owner, main = tree->nodes[word].head, noun;

	if (subject == 0)
		subject = tree_child(tree, word, DEP_NSUBJ);
	if (tree->nodes[word].deprel != DEP_ADVCL || subject == 0 || main < word || tree_child(tree, word, DEP_MARK) != 0)
		return;
	owner = tree_child(tree, subject, DEP_NMOD_POSS);
	noun = tree_child(tree, main, DEP_NSUBJ);
	if (owner != 0 && text_is(tree->nodes[owner].lemma, "whose") && noun != 0 && noun < owner)
		tree_reattach(tree, word, noun, DEP_RELCL);
}

static bool acts(const struct tree *tree, int noun)
{
	const struct mention *mention = noun == 0 ? NULL : mention_headed(tree->document, tree->sentence, noun);
	enum name_type type = mention == NULL ? NAME_NONE : tree->document->entities[mention->entity].type;

	return type == NAME_PERSON || type == NAME_NORP || type == NAME_ORG || type == NAME_GPE;
}

/*
 * "Lee caught the virus that causes the disease after flying to Rome", flying as the virus's: whoever does something before
 * or after is the one that acts, in the clause around.
 */
static void gerund_of_actor(struct tree *tree, int word)
{
	static const char *const marks[] = {"after", "before", "while", "since", NULL};
	int relative = tree->nodes[word].head, mark = tree_case(tree, word), main, subject;

	if (tree->nodes[word].deprel != DEP_ADVCL || !tree_is_gerund(tree, word) || mark == 0 || word < relative ||
	    tree->nodes[relative].deprel != DEP_RELCL || !is_one_of(tree->nodes[mark].lemma, marks))
		return;
	main = tree->nodes[relative].head;
	if (acts(tree, main))
		return;
	while (main != 0 && !tree_is_predicate(tree, main))
		main = tree->nodes[main].head;
	subject = main == 0 ? 0 : tree_child(tree, main, DEP_NSUBJ);
	if (subject != 0 && acts(tree, subject))
		tree_reattach(tree, word, main, DEP_ADVCL);
}

void tree_mend_clause(struct tree *tree, int word)
{
	main_verb_as_participle(tree, word);
	main_verb_before_mark(tree, word);
	that_as_pronoun(tree, word);
	that_as_mark(tree, word);
	clause_behind_speaker(tree, word);
	inverted_condition(tree, word);
	object_of_relative(tree, word);
	relative_of_event(tree, word);
	gerund_of_actor(tree, word);
	asked_of_verb(tree, word);
	infinitive_of_noun(tree, word);
	condition_as_conjunct(tree, word);
	provided_that(tree, word);
	gerund_of_short(tree, word);
	phrase_of_relative(tree, word);
	clause_of_owner(tree, word);
}
