/* clauses.c - the grammar of a clause: subjects, objects, what it is embedded in */
#include "extract/clauses.h"
#include "extract/arguments.h"

#define CONTROL_DEPTH 12 /* chains of control longer than this are no language */

static int subject_of(const struct tree *tree, int word, int depth);

static int own_subject(const struct tree *tree, int word)
{
	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_NSUBJ || tree->nodes[child].deprel == DEP_NSUBJ_PASS)
			if (tree->nodes[child].word != WORD_THERE && !tree->aside[child])
				return child;
	return 0;
}

/* The phrase with this preposition below a word: "(no merit) for him". */
static int phrase_with(const struct tree *tree, int word, enum function_word which)
{
	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_NMOD || tree->nodes[child].deprel == DEP_OBL)
			if (tree_case(tree, child) != 0 && tree->nodes[tree_case(tree, child)].word == which)
				return child;
	return 0;
}

/* Who does what a noun says: "Russia's failure to", "the Russian offer to", "a refusal by Kyiv to". */
static int controller_of_noun(const struct tree *tree, int noun)
{
	int child = tree_child(tree, noun, DEP_NMOD_POSS);
	const struct mention *mention;

	if (child != 0)
		return child;
	for (child = tree->nodes[noun].child; child != 0; child = tree->nodes[child].sibling) {
		if (tree->nodes[child].deprel != DEP_AMOD && tree->nodes[child].deprel != DEP_COMPOUND)
			continue;
		mention = name_at(tree->document, tree->sentence, child);
		if (mention != NULL && (tree->document->entities[mention->entity].type == NAME_NORP ||
					tree->document->entities[mention->entity].type == NAME_GPE ||
					tree->document->entities[mention->entity].type == NAME_ORG))
			return child;
	}
	return phrase_with(tree, noun, WORD_BY);
}

static int predicate_above(const struct tree *tree, int word)
{
	for (word = tree->nodes[word].head; word != 0; word = tree->nodes[word].head)
		if (tree_is_predicate(tree, word))
			break;
	return word;
}

/* "pressure on Paris to accept": those whom a noun of asking is laid on. */
static int those_under(const struct tree *tree, int noun)
{
	const struct embedding *entry =
		predicates_embedding(tree->predicates, tree->nodes[noun].lemma, UPOS_NOUN, COMPLEMENT_TO);

	if (entry == NULL || entry->affirmed.status != STATUS_REQUESTED)
		return 0;
	for (int child = tree->nodes[noun].child; child != 0; child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_NMOD && tree_case(tree, child) != 0 &&
		    (text_is(tree->nodes[tree_case(tree, child)].lemma, "on") ||
		     tree->nodes[tree_case(tree, child)].word == WORD_TO))
			return child;
	return 0;
}

static int pressed(const struct tree *tree, int governor)
{
	int noun = tree_child(tree, governor, DEP_OBJ);

	return noun != 0 ? those_under(tree, noun) : 0;
}

static int subject_of_acl(const struct tree *tree, int word, int depth)
{
	int noun = tree->nodes[word].head, above, child;

	if (!tree_is_infinitive(tree, word) && tree_child(tree, word, DEP_MARK) == 0)
		return noun; /* a participle: "a pact signed in May" */
	if ((child = phrase_with(tree, noun, WORD_FOR)) != 0 && tree_is_infinitive(tree, word) &&
	    child < word)
		return child;
	if ((child = those_under(tree, noun)) != 0 && tree_is_infinitive(tree, word))
		return child;
	if ((child = controller_of_noun(tree, noun)) != 0)
		return child;
	/* "made a promise to", "as a means of": whoever acts in the clause around the noun */
	if (tree->nodes[noun].deprel == DEP_NSUBJ || tree->nodes[noun].deprel == DEP_NSUBJ_PASS)
		return 0;
	above = predicate_above(tree, noun);
	return above != 0 && !tree_is_passive(tree, above) ? subject_of(tree, above, depth + 1) : 0;
}

static bool has_gap_for_object(const struct tree *tree, int word)
{
	return own_subject(tree, word) != 0;
}

static int subject_of_csubj(const struct tree *tree, int word, int depth)
{
	int governor = tree->nodes[word].head, above = phrase_with(tree, governor, WORD_FOR);

	if (above != 0)
		return above;
	/* "they said that it was necessary to sign": those who say so */
	if (tree->nodes[governor].deprel != DEP_CCOMP || tree->nodes[governor].head == 0)
		return 0;
	return subject_of(tree, tree->nodes[governor].head, depth + 1);
}

/* A verb with which somebody is made or asked to do something: "urged the party to support". */
static bool asks(const struct tree *tree, int verb)
{
	const struct embedding *entry =
		predicates_embedding(tree->predicates, tree->nodes[verb].lemma, UPOS_VERB, COMPLEMENT_TO);

	return entry != NULL && entry->role == ROLE_EVENT;
}

/* "called on the parties to withdraw": those whom a verb of asking names behind its preposition. */
static int asked_phrase(const struct tree *tree, int verb, int clause)
{
	static const char *const words[] = {"on", "upon", "to", "with", NULL};

	if (!asks(tree, verb) || tree_is_passive(tree, verb))
		return 0;
	for (int child = tree->nodes[verb].child; child != 0 && child < clause;
	     child = tree->nodes[child].sibling)
		for (int i = 0; tree->nodes[child].deprel == DEP_OBL && tree_case(tree, child) != 0 && words[i] != NULL;
		     i++)
			if (child > verb && text_is(tree->nodes[tree_case(tree, child)].lemma, words[i]) &&
			    argument_date(tree, child) == NULL)
				return child;
	return 0;
}

static int subject_of_complement(const struct tree *tree, int word, int depth)
{
	int governor = tree->nodes[word].head, object;

	if (tree->nodes[word].deprel == DEP_XCOMP || tree_is_gerund(tree, word) || asks(tree, governor)) {
		object = tree_child(tree, governor, DEP_OBJ);
		if (object == 0)
			object = tree_child(tree, governor, DEP_IOBJ);
		/* "promised Kyiv to" is the exception: its subject promises and does */
		if (object != 0 && object < word && !tree_is_passive(tree, governor) &&
		    !text_is(tree->nodes[governor].lemma, "promise") &&
		    !text_is(tree->nodes[governor].lemma, "use"))
			return object;
		if (object == 0 && (object = asked_phrase(tree, governor, word)) != 0)
			return object;
	}
	return subject_of(tree, governor, depth + 1);
}

static int subject_of(const struct tree *tree, int word, int depth)
{
	int own = own_subject(tree, word), governor = tree->nodes[word].head, child;

	if (own != 0)
		return argument_antecedent(tree, own);
	if (depth > CONTROL_DEPTH || governor == 0)
		return 0;
	switch (tree->nodes[word].deprel) {
	case DEP_CONJ: return tree_is_predicate(tree, governor) ? subject_of(tree, governor, depth + 1) : 0;
	case DEP_XCOMP: return subject_of_complement(tree, word, depth);
	case DEP_ADVCL:
		if (tree_is_infinitive(tree, word) && (child = pressed(tree, governor)) != 0)
			return child;
		if (tree_child_word(tree, governor, WORD_THERE) != 0 &&
		    (child = tree_child(tree, governor, DEP_NSUBJ)) != 0)
			return phrase_with(tree, child, WORD_FOR);
		if (tree_is_infinitive(tree, word) && asks(tree, governor))
			return subject_of_complement(tree, word, depth);
		child = tree_child(tree, word, DEP_MARK);
		if (child != 0 && tree_is_gerund(tree, word) &&
		    (tree->nodes[child].word == WORD_FOR || tree->nodes[child].word == WORD_OF ||
		     text_is(tree->nodes[child].lemma, "from") ||
		     text_is(tree->nodes[child].lemma, "against")))
			return subject_of_complement(tree, word, depth);
		if (!tree_is_predicate(tree, governor))
			governor = predicate_above(tree, governor);
		return governor != 0 ? subject_of(tree, governor, depth + 1) : 0;
	case DEP_ACL: return subject_of_acl(tree, word, depth);
	case DEP_RELCL: return has_gap_for_object(tree, word) ? 0 : governor;
	case DEP_CSUBJ: return subject_of_csubj(tree, word, depth);
	case DEP_CCOMP:
		return tree_is_infinitive(tree, word) || tree_is_gerund(tree, word)
			       ? subject_of(tree, governor, depth + 1)
			       : 0;
	case DEP_PARATAXIS:
	case DEP_APPOS: return tree_is_noun(tree, governor) && tree_is_gerund(tree, word) ? governor : 0;
	case DEP_ROOT: return 0;
	default: /* a gerund as a noun */
		governor = predicate_above(tree, word);
		return governor != 0 && tree_is_gerund(tree, word) ? subject_of(tree, governor, depth + 1)
								   : 0;
	}
}

int clause_subject(const struct tree *tree, int word, bool *own)
{
	*own = own_subject(tree, word) != 0;
	return subject_of(tree, word, 0);
}

/* A relative pronoun that is not the subject stands for the object, if nothing else does. */
static int relative_object(const struct tree *tree, int word)
{
	int pronoun = tree_child(tree, word, DEP_OBJ);

	if (pronoun != 0)
		return argument_antecedent(tree, pronoun);
	if (tree->nodes[word].deprel != DEP_RELCL || own_subject(tree, word) == 0 ||
	    tree_is_passive(tree, word))
		return 0;
	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
		if (argument_antecedent(tree, child) != child || tree->nodes[child].deprel == DEP_OBL ||
		    tree->nodes[child].deprel == DEP_CCOMP || tree->nodes[child].deprel == DEP_XCOMP)
			return 0;
	return tree->nodes[word].head;
}

int clause_object(const struct tree *tree, int word)
{
	int object = relative_object(tree, word), head = tree->nodes[word].head;

	if (object != 0 || tree->nodes[word].deprel != DEP_CONJ)
		return object;
	/* "signed and ratified the treaty": the object behind both belongs to both */
	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
		if (child > word)
			return 0;
	object = tree_child(tree, head, DEP_OBJ);
	return object > word ? object : 0;
}

int clause_agent(const struct tree *tree, int word)
{
	int agent = tree_child(tree, word, DEP_OBL_AGENT);

	return agent != 0 ? agent : tree_is_passive(tree, word) ? phrase_with(tree, word, WORD_BY) : 0;
}

struct text clause_lemma(struct arena *arena, const struct tree *tree, int word)
{
	int particle = tree_child(tree, word, DEP_PRT);

	return particle == 0 ? tree->nodes[word].lemma
			     : text_join(arena, tree->nodes[word].lemma, " ", tree->nodes[particle].lemma);
}

/* "having sent" */
static bool is_perfect_gerund(const struct tree *tree, int word)
{
	int first = tree_child(tree, word, DEP_AUX);

	return first != 0 && tree->nodes[first].word == WORD_HAVE && text_is(tree_token(tree, first)->xpos, "VBG");
}

enum complement clause_form(const struct tree *tree, int word)
{
	if (tree_child(tree, word, DEP_NSUBJ) == 0 && tree_child(tree, word, DEP_NSUBJ_PASS) == 0) {
		if (tree_is_infinitive(tree, word) && tree_child(tree, word, DEP_AUX) == 0)
			return COMPLEMENT_TO;
		if ((tree_is_gerund(tree, word) && tree_child(tree, word, DEP_COP) == 0) || is_perfect_gerund(tree, word))
			return COMPLEMENT_ING;
	}
	if (tree_child_word(tree, word, WORD_TO) != 0 &&
	    tree->nodes[tree_child_word(tree, word, WORD_TO)].deprel == DEP_MARK)
		return COMPLEMENT_TO;
	/* small and bare: "named him ambassador", "help resolve" */
	return tree->nodes[word].deprel == DEP_XCOMP ? COMPLEMENT_TO : COMPLEMENT_THAT;
}

static const struct embedding *entry_of(struct arena *arena, const struct tree *tree, int governor,
					enum complement form)
{
	enum upos upos = (enum upos)tree->nodes[governor].upos;
	const struct embedding *entry = NULL;

	if (upos == UPOS_PROPN)
		upos = UPOS_NOUN;
	if (tree_child(tree, governor, DEP_PRT) != 0)
		entry = predicates_embedding(tree->predicates, clause_lemma(arena, tree, governor), upos,
					     form);
	if (entry == NULL)
		entry = predicates_embedding(tree->predicates, tree->nodes[governor].lemma, upos, form);
	/* taggers make lemmas such as "doubte" */
	if (entry == NULL && text_ends(tree->nodes[governor].lemma, "e"))
		entry = predicates_embedding(
			tree->predicates,
			text_slice(tree->nodes[governor].lemma, 0, tree->nodes[governor].lemma.length - 1),
			upos, form);
	/* parsers differ about "prepared", "determined", "expected" */
	if (entry == NULL && upos == UPOS_VERB && tree_is_participle(tree, governor))
		entry = predicates_embedding(tree->predicates, tree_token(tree, governor)->form, UPOS_ADJ,
					     form);
	return entry;
}

/* A verb of speech that the tree hangs below what it reports: "Russia will sign, he said". */
static int parenthetical_speech(struct arena *arena, const struct tree *tree, int word)
{
	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling) {
		const struct embedding *entry;
		if (tree->nodes[child].deprel != DEP_PARATAXIS || tree->nodes[child].upos != UPOS_VERB ||
		    tree_child(tree, child, DEP_CCOMP) != 0 || own_subject(tree, child) == 0 ||
		    tree_child(tree, child, DEP_XCOMP) != 0 || tree_child(tree, child, DEP_OBJ) != 0 ||
		    tree_child(tree, child, DEP_CC) != 0 ||
		    (child > 1 && tree->nodes[child - 1].upos == UPOS_CCONJ))
			continue;
		entry = entry_of(arena, tree, child, COMPLEMENT_THAT);
		if (entry != NULL && entry->role == ROLE_SPEECH)
			return child;
	}
	return 0;
}

/* Finite clauses of circumstance, and purposes of verbs that take no infinitive, are no complements. */
static bool is_circumstance(const struct tree *tree, int word, enum complement form)
{
	int mark = tree_child(tree, word, DEP_MARK);

	if (tree->nodes[word].deprel != DEP_ADVCL)
		return false;
	if (form == COMPLEMENT_THAT)
		return mark == 0 ||
		       (tree->nodes[mark].word != WORD_THAT && tree->nodes[mark].word != WORD_WHETHER);
	if (form == COMPLEMENT_ING)
		return mark == 0 ||
		       (tree->nodes[mark].word != WORD_FOR && tree->nodes[mark].word != WORD_OF &&
			tree->nodes[mark].word != WORD_IN && tree->nodes[mark].word != WORD_AT &&
			!text_is(tree->nodes[mark].lemma, "on") &&
			!text_is(tree->nodes[mark].lemma, "from") &&
			!text_is(tree->nodes[mark].lemma, "against") && tree->nodes[mark].word != WORD_TO);
	return tree->nodes[tree->nodes[word].head].upos == UPOS_VERB && mark != 0 &&
	       tree_child(tree, tree->nodes[word].head, DEP_XCOMP) != 0;
}

/* "He said he would come, but no date was set": behind "but", without a "that" to go on, the narrator speaks.
 */
static bool leaves_report(const struct tree *tree, int word)
{
	int cc = tree_child(tree, word, DEP_CC), head = tree->nodes[word].head, mark;

	if (tree->nodes[word].deprel != DEP_CONJ || cc == 0 || tree->nodes[cc].word != WORD_BUT ||
	    own_subject(tree, word) == 0)
		return false;
	if (tree->nodes[head].deprel == DEP_ACL && tree->nodes[tree->nodes[head].head].upos == UPOS_NOUN)
		return true;
	if (tree->nodes[head].deprel != DEP_CCOMP)
		return false;
	mark = tree_child(tree, head, DEP_MARK);
	return mark == 0 || tree->nodes[mark].word != WORD_THAT;
}

/*
 * The noun right before a clause that takes such a complement: parsers hang "made a promise to", "the
 * admission that" on the verb as often as on the noun.
 */
static int noun_before(struct arena *arena, const struct tree *tree, int word, enum complement form)
{
	int mark = tree_child(tree, word, DEP_MARK), noun;

	if (mark == 0 || form == COMPLEMENT_ING || tree->nodes[word].deprel == DEP_XCOMP)
		return 0;
	if (form == COMPLEMENT_THAT && tree->nodes[mark].word != WORD_THAT &&
	    tree->nodes[mark].word != WORD_WHETHER)
		return 0;
	noun = mark - 1;
	if (noun > 0 && tree->nodes[noun].upos == UPOS_NOUN && entry_of(arena, tree, noun, form) != NULL &&
	    (tree->nodes[noun].head == tree->nodes[word].head || tree->nodes[word].head == noun))
		return noun;
	noun = tree->nodes[word].head;
	if (form == COMPLEMENT_TO && tree_child_word(tree, noun, WORD_THERE) != 0 &&
	    (noun = tree_child(tree, noun, DEP_NSUBJ)) != 0 && entry_of(arena, tree, noun, form) != NULL)
		return noun; /* "there is no need for him to" */
	noun = tree->nodes[word].deprel == DEP_ADVCL ? tree_child(tree, tree->nodes[word].head, DEP_OBJ) : 0;
	return noun != 0 && noun < word &&
			       predicates_light(tree->predicates, tree->nodes[tree->nodes[word].head].lemma,
						tree->nodes[noun].lemma) &&
			       entry_of(arena, tree, noun, form) != NULL
		       ? noun
		       : 0;
}

const struct embedding *clause_embedding(struct arena *arena, const struct tree *tree, int word,
					 int *governor)
{
	enum complement form;
	int speech;

	if (leaves_report(tree, word)) {
		*governor = 0;
		return NULL;
	}
	word = tree_first_conjunct(tree, word);
	*governor = 0;
	if ((speech = parenthetical_speech(arena, tree, word)) != 0) {
		*governor = speech;
		return entry_of(arena, tree, speech, COMPLEMENT_THAT);
	}
	form = clause_form(tree, word);
	switch (tree->nodes[word].deprel) {
	case DEP_XCOMP:
	case DEP_CCOMP:
	case DEP_CSUBJ:
	case DEP_ADVCL:
	case DEP_ACL:
	case DEP_OBJ: *governor = tree->nodes[word].head; break;
	default: return NULL;
	}
	if (tree->nodes[word].deprel == DEP_ADVCL || tree->nodes[word].deprel == DEP_CCOMP) {
		int noun = noun_before(arena, tree, word, form);
		if (noun != 0) {
			*governor = noun;
			return entry_of(arena, tree, noun, form);
		}
	}
	if (is_circumstance(tree, word, form))
		return NULL;
	if (tree->nodes[word].deprel == DEP_ACL && form == COMPLEMENT_ING &&
	    tree_child(tree, word, DEP_MARK) == 0)
		return NULL; /* "the man reading": a participle */
	return entry_of(arena, tree, *governor, form);
}

int clause_complement(struct arena *arena, const struct tree *tree, int word, const struct embedding **entry)
{
	int head = tree->nodes[word].head, governor;

	if (tree->nodes[word].upos == UPOS_NOUN && head != 0)
		for (int child = tree->nodes[head].child; child != 0; child = tree->nodes[child].sibling)
			if (child > word && (tree->nodes[child].deprel == DEP_ADVCL ||
					     tree->nodes[child].deprel == DEP_CCOMP)) {
				*entry = clause_embedding(arena, tree, child, &governor);
				if (*entry != NULL && governor == word)
					return child;
			}
	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling) {
		switch (tree->nodes[child].deprel) {
		case DEP_XCOMP:
		case DEP_CCOMP:
		case DEP_CSUBJ:
		case DEP_ADVCL:
		case DEP_ACL:
			*entry = clause_embedding(arena, tree, child, &governor);
			if (*entry != NULL && governor == word)
				return child;
		}
	}
	*entry = NULL;
	return 0;
}

static bool no_phrase(const struct tree *tree, int word)
{
	static const char *const pronouns[] = {"nobody", "nothing", "none", "no-one", "neither", NULL};

	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling) {
		if (tree->nodes[child].deprel == DEP_DET && tree->nodes[child].word == WORD_NO &&
		    child < word &&
		    !text_is(tree_token(tree, child + 1)->form, "-")) /* a "no-fly zone" is one */
			return true;
	}
	/* "nothing but stalemate" is stalemate */
	if (word < tree->count && tree->nodes[word + 1].word == WORD_BUT)
		return false;
	for (int i = 0; pronouns[i] != NULL; i++)
		if (text_is(tree->nodes[word].lemma, pronouns[i]))
			return true;
	return false;
}

static bool negates(const struct tree *tree, int child)
{
	int word = tree->nodes[child].head;

	switch (tree->nodes[child].deprel) {
	case DEP_ADVMOD:
		if (tree->nodes[child].word != WORD_NOT)
			return false;
		/* "not only": it happened, and more */
		return child == tree->count || tree->nodes[child + 1].word != WORD_ONLY;
	case DEP_NSUBJ:
	case DEP_NSUBJ_PASS:
	case DEP_OBJ: return no_phrase(tree, child);
	case DEP_OBL:
		return tree->nodes[child].word != WORD_NOT && no_phrase(tree, child) &&
		       tree_case(tree, child) != 0 && tree->nodes[tree_case(tree, child)].word == WORD_IN;
	case DEP_MARK: /* "warned against going": not to go */
		return tree->nodes[child].word == WORD_WITHOUT ||
		       (text_is(tree->nodes[child].lemma, "against") && tree_is_gerund(tree, word));
	case DEP_DET: return tree->nodes[child].word == WORD_NO;
	case DEP_CC: return tree->nodes[child].word == WORD_NOR;
	default: return tree->nodes[child].word == WORD_NOT && tree->nodes[child].upos == UPOS_PART;
	}
}

bool clause_negated(const struct tree *tree, int word)
{
	bool has_auxiliary = false, negated = false, alternative = false;

	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling) {
		if (tree->nodes[child].deprel == DEP_ADVMOD && tree->nodes[child].word != WORD_NOT) {
			const struct embedding *entry = predicates_embedding(
				tree->predicates, tree->nodes[child].lemma, UPOS_ADV, COMPLEMENT_NP);
			negated ^= entry != NULL && entry->affirmed.negates;
		}
		has_auxiliary |= tree->nodes[child].deprel == DEP_AUX ||
				 tree->nodes[child].deprel == DEP_AUX_PASS ||
				 tree->nodes[child].deprel == DEP_COP;
		alternative |= tree->nodes[child].deprel == DEP_CC &&
			       (tree->nodes[child].word == WORD_OR || tree->nodes[child].word == WORD_NOR);
		negated ^= negates(tree, child);
	}
	if (negated || tree->nodes[word].deprel != DEP_CONJ || has_auxiliary || !alternative)
		return negated;
	/* "did not sign or ratify" */
	return tree_is_predicate(tree, tree->nodes[word].head) && own_subject(tree, word) == 0 &&
	       clause_negated(tree, tree->nodes[word].head);
}

static bool marks_condition(const struct tree *tree, int clause)
{
	static const char *const words[] = {"if", "unless", "provided", "providing", NULL};

	for (int child = tree->nodes[clause].child; child != 0; child = tree->nodes[child].sibling)
		for (int i = 0; tree->nodes[child].deprel == DEP_MARK && words[i] != NULL; i++)
			if (text_is(tree->nodes[child].lemma, words[i]))
				return true;
	return false;
}

int clause_condition(const struct tree *tree, int word)
{
	int above = tree_first_conjunct(tree, word);

	for (int at = word;; at = above) {
		for (int child = tree->nodes[at].child; child != 0; child = tree->nodes[child].sibling)
			if (tree->nodes[child].deprel == DEP_ADVCL && marks_condition(tree, child))
				return child;
		if (at == above)
			return 0;
	}
}

bool clause_is_condition(const struct tree *tree, int word)
{
	for (; word != 0; word = tree->nodes[word].head)
		if (tree->nodes[word].deprel == DEP_ADVCL && marks_condition(tree, word))
			return true;
	return false;
}
