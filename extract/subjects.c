/* subjects.c - the form of a clause and who is its subject, also where English leaves him out */
#include "extract/arguments.h"
#include "extract/clauses.h"

/* "having sent" */
static bool is_perfect_gerund(const struct tree *tree, int word)
{
	int first = tree_child(tree, word, DEP_AUX);

	return first != 0 && tree->nodes[first].word == WORD_HAVE &&
	       text_is(tree_token(tree, first)->xpos, "VBG");
}

enum complement clause_form(const struct tree *tree, int word)
{
	if (tree_child(tree, word, DEP_NSUBJ) == 0 && tree_child(tree, word, DEP_NSUBJ_PASS) == 0) {
		if (tree_is_infinitive(tree, word) && tree_child(tree, word, DEP_AUX) == 0)
			return COMPLEMENT_TO;
		if ((tree_is_gerund(tree, word) && tree_child(tree, word, DEP_COP) == 0) ||
		    is_perfect_gerund(tree, word))
			return COMPLEMENT_ING;
	}
	if (tree_child_word(tree, word, WORD_TO) != 0 &&
	    tree->nodes[tree_child_word(tree, word, WORD_TO)].deprel == DEP_MARK)
		return COMPLEMENT_TO;
	/* small and bare: "named him ambassador", "help resolve" */
	return tree->nodes[word].deprel == DEP_XCOMP ? COMPLEMENT_TO : COMPLEMENT_THAT;
}

#define CONTROL_DEPTH 12 /* chains of control longer than this are no language */

static int subject_of(const struct tree *tree, int word, int depth);

int clause_own_subject(const struct tree *tree, int word)
{
	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_NSUBJ || tree->nodes[child].deprel == DEP_NSUBJ_PASS)
			if (tree->nodes[child].word != WORD_THERE && !tree->aside[child])
				return child;
	return 0;
}

/* The phrase with this preposition below a word: "(no need) for her". */
int clause_phrase_with(const struct tree *tree, int word, enum function_word which)
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
	return clause_phrase_with(tree, noun, WORD_BY);
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

/* "blamed Lee for the failure to act": it was hers. */
static bool is_faulted(const struct tree *tree, int verb, int noun)
{
	static const char *const verbs[] = {"blame",  "criticize", "condemn",  "fault", "rebuke",
					    "praise", "thank",     "reproach", NULL};
	int mark = tree_case(tree, noun);

	return mark != 0 && tree->nodes[mark].word == WORD_FOR && text_among(tree->nodes[verb].lemma, verbs);
}

/* "arrested him on charges of spying": he did, if anybody. */
static int accused(const struct tree *tree, int noun)
{
	static const char *const nouns[] = {"charge", "suspicion", "accusation", "allegation", NULL};
	int above = predicate_above(tree, noun);

	if (above != 0 && is_faulted(tree, above, noun))
		return tree_child(tree, above, tree_is_passive(tree, above) ? DEP_NSUBJ_PASS : DEP_OBJ);
	if (above == 0 || !text_among(tree->nodes[noun].lemma, nouns))
		return 0;
	return tree_child(tree, above, tree_is_passive(tree, above) ? DEP_NSUBJ_PASS : DEP_OBJ);
}

/* "a ban on flights from landing": those who are kept from it; or 0. */
static int kept_from(const struct tree *tree, int word, int noun)
{
	int mark = tree_child(tree, word, DEP_MARK), child = tree->nodes[noun].child;

	if (mark == 0 || !text_is(tree->nodes[mark].lemma, "from"))
		return 0;
	while (child != 0 &&
	       !(child < word && tree->nodes[child].deprel == DEP_NMOD && tree_case(tree, child) != 0 &&
		 text_is(tree->nodes[tree_case(tree, child)].lemma, "on")))
		child = tree->nodes[child].sibling;
	return child;
}

/* What people say something in. */
static bool is_text(const struct tree *tree, int noun)
{
	static const char *const nouns[] = {
		"declaration", "statement", "letter",  "resolution", "communique", "note",
		"message",     "petition",  "motion",  "report",     "document",   "memo",
		"appeal",      "ultimatum", "warning", "decree",     "order",      NULL};

	return text_among(tree->nodes[noun].lemma, nouns);
}

/* "sent a letter asking", "tore up a letter asking": the verb around the text that the clause tells of; or 0. */
static int verb_around_text(const struct tree *tree, int word)
{
	int noun = tree->nodes[word].head;

	return tree_is_gerund(tree, word) && is_text(tree, noun) && tree->nodes[noun].deprel == DEP_OBJ
		       ? predicate_above(tree, noun)
		       : 0;
}

int clause_sending_text(const struct tree *tree, int word)
{
	static const char *const verbs[] = {"issue",  "release", "publish", "send",    "write",   "sign",
					    "adopt",  "pass",    "deliver", "present", "circulate", "submit",
					    "post",   "make",    "draft",   "endorse", "approve", "read",
					    NULL};
	int verb = 0;

	if (tree->nodes[word].deprel == DEP_ACL && tree_child(tree, word, DEP_MARK) == 0)
		verb = verb_around_text(tree, word);
	return verb != 0 && text_among(tree->nodes[verb].lemma, verbs) ? verb : 0;
}

/* "called for the report to be published", "waited for the talks to resume": it is the report that is. */
static bool is_called_for(const struct tree *tree, int word, int noun)
{
	static const char *const verbs[] = {"call", "ask",  "push",    "press", "wait", "appeal",
					    "plead", "vote", "provide", "arrange", NULL};

	return tree_is_infinitive(tree, word) && tree->nodes[noun].deprel == DEP_OBL && tree_case(tree, noun) != 0 &&
	       tree->nodes[tree_case(tree, noun)].word == WORD_FOR &&
	       text_among(tree->nodes[tree->nodes[noun].head].lemma, verbs) &&
	       (tree_child(tree, word, DEP_AUX_PASS) != 0 ||
		predicates_embedding(tree->predicates, tree->nodes[noun].lemma, UPOS_NOUN, COMPLEMENT_TO) == NULL);
}

/* "Lee was the first leader to call": Lee called. */
static bool is_first_to(const struct tree *tree, int word, int noun)
{
	static const char *const ranks[] = {"first", "second", "third", "last", "only", "next", "latest", NULL};

	if (!tree_is_infinitive(tree, word) || tree_child(tree, noun, DEP_COP) == 0)
		return false;
	for (int child = tree->nodes[noun].child; child != 0 && child < noun; child = tree->nodes[child].sibling)
		if (text_among(tree->nodes[child].lemma, ranks))
			return true;
	return text_among(tree->nodes[noun].lemma, ranks);
}

static int subject_of_acl(const struct tree *tree, int word, int depth)
{
	int noun = tree->nodes[word].head, above, child;

	if (is_called_for(tree, word, noun))
		return noun;

	if (!tree_is_infinitive(tree, word) && tree_child(tree, word, DEP_MARK) == 0) {
		/* a participle: "a pact signed in May"; but "sent a letter saying that" tells what the sender
		 * says */
		above = verb_around_text(tree, word);
		return above != 0 ? subject_of(tree, above, depth + 1) : noun;
	}
	if ((child = clause_phrase_with(tree, noun, WORD_FOR)) != 0 && tree_is_infinitive(tree, word) &&
	    child < word)
		return child;
	if ((child = those_under(tree, noun)) != 0 && tree_is_infinitive(tree, word))
		return child;
	if ((child = clause_phrase_with(tree, noun, WORD_OF)) != 0 && tree_is_infinitive(tree, word) &&
	    child < word &&
	    predicates_embedding(tree->predicates, tree->nodes[noun].lemma, UPOS_NOUN, COMPLEMENT_TO) != NULL)
		return child; /* "the failure of the talks to" */
	if ((child = kept_from(tree, word, noun)) != 0)
		return child;
	if ((child = controller_of_noun(tree, noun)) != 0)
		return child;
	if ((child = accused(tree, noun)) != 0)
		return child;
	if (is_first_to(tree, word, noun))
		return subject_of(tree, noun, depth + 1);
	/* "made a promise to", "as a means of": whoever acts in the clause around the noun */
	if (tree->nodes[noun].deprel == DEP_NSUBJ || tree->nodes[noun].deprel == DEP_NSUBJ_PASS)
		return 0;
	above = predicate_above(tree, noun);
	return above != 0 && !tree_is_passive(tree, above) ? subject_of(tree, above, depth + 1) : 0;
}

static bool has_gap_for_object(const struct tree *tree, int word)
{
	return clause_own_subject(tree, word) != 0;
}

static int subject_of_csubj(const struct tree *tree, int word, int depth)
{
	int governor = tree->nodes[word].head, above = clause_phrase_with(tree, governor, WORD_FOR);

	if (above != 0)
		return above;
	/* "they thought it vital to leave": those who say so */
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
	     child = tree->nodes[child].sibling) {
		int mark = child > verb && tree->nodes[child].deprel == DEP_OBL ? tree_case(tree, child) : 0;

		if (mark != 0 && text_among(tree->nodes[mark].lemma, words) && argument_date(tree, child) == NULL)
			return child;
	}
	return 0;
}

/* A person with a name, itself or the noun that the name explains. */
static bool is_named_person(const struct tree *tree, int word)
{
	const struct mention *mention = name_at(tree->document, tree->sentence, word);
	int name = tree_child(tree, word, DEP_APPOS);

	if (mention != NULL)
		return tree->document->entities[mention->entity].type == NAME_PERSON;
	return name != 0 && is_named_person(tree, name);
}

/* "sent his envoy Ann Lee to mediate": she does it. */
static bool sends_somebody(const struct tree *tree, int verb)
{
	static const char *const verbs[] = {"send", "dispatch", "appoint", "assign", "hire", "name", NULL};
	int object = text_among(tree->nodes[verb].lemma, verbs) ? tree_child(tree, verb, DEP_OBJ) : 0;

	return object != 0 && !tree_is_passive(tree, verb) && is_named_person(tree, object);
}

static int subject_of_complement(const struct tree *tree, int word, int depth)
{
	int governor = tree->nodes[word].head, object;

	if (tree->nodes[word].deprel == DEP_XCOMP || clause_form(tree, word) == COMPLEMENT_ING ||
	    asks(tree, governor) || sends_somebody(tree, governor)) {
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

/* "was shot down by troops, killing its crew": who harms is who did it, not whom it was done to; or 0. */
static int harming_agent(const struct tree *tree, int word, int governor)
{
	static const char *const verbs[] = {"kill", "injure", "wound", "hurt", "destroy", "damage", NULL};

	return word > governor && tree_is_gerund(tree, word) && text_among(tree->nodes[word].lemma, verbs)
		       ? clause_agent(tree, governor)
		       : 0;
}

static int subject_of(const struct tree *tree, int word, int depth)
{
	int own = clause_own_subject(tree, word), governor = tree->nodes[word].head, child;

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
			return clause_phrase_with(tree, child, WORD_FOR);
		if (tree_is_infinitive(tree, word) && (asks(tree, governor) || sends_somebody(tree, governor)))
			return subject_of_complement(tree, word, depth);
		child = tree_child(tree, word, DEP_MARK);
		if (child != 0 && (tree_is_gerund(tree, word) || is_perfect_gerund(tree, word)) &&
		    (tree->nodes[child].word == WORD_FOR || tree->nodes[child].word == WORD_OF ||
		     text_is(tree->nodes[child].lemma, "from") ||
		     text_is(tree->nodes[child].lemma, "against")))
			return subject_of_complement(tree, word, depth);
		if ((child = harming_agent(tree, word, governor)) != 0)
			return child;
		if (!tree_is_predicate(tree, governor))
			governor = predicate_above(tree, governor);
		return governor != 0 ? subject_of(tree, governor, depth + 1) : 0;
	case DEP_ACL: return subject_of_acl(tree, word, depth);
	case DEP_RELCL: return has_gap_for_object(tree, word) ? 0 : governor;
	case DEP_CSUBJ: return subject_of_csubj(tree, word, depth);
	case DEP_CCOMP:
		return tree_is_infinitive(tree, word) || clause_form(tree, word) == COMPLEMENT_ING
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
	*own = clause_own_subject(tree, word) != 0;
	return subject_of(tree, word, 0);
}
