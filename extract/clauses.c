/* clauses.c - the grammar of a clause: objects, what it is embedded in, negation, conditions */
#include "extract/clauses.h"
#include "extract/arguments.h"

/* "the day he spoke to them", "the way they met in Rome", "what he described": when and how, or another clause's. */
static bool is_time_or_manner(const struct tree *tree, int noun)
{
	static const char *const nouns[] = {"time",    "day",   "week",   "month", "year", "night", "morning",
					    "evening", "hour",  "moment", "way",   "reason", "place", "extent",
					    "degree",  "speed", "manner", "date",  "rate", NULL};

	return argument_date(tree, noun) != NULL || tree->nodes[noun].upos == UPOS_PRON ||
	       text_among(tree->nodes[noun].lemma, nouns);
}

/* "whose government" */
static bool is_of_antecedent(const struct tree *tree, int noun)
{
	int owner = tree_child(tree, noun, DEP_NMOD_POSS);

	return owner != 0 && text_is(tree->nodes[owner].lemma, "whose");
}

/* Does a dependent of a relative clause show that the clause lacks no object: "who", "whose", a clause, "of"? */
static bool fills_object(const struct tree *tree, int child)
{
	int deprel = tree->nodes[child].deprel;

	return argument_antecedent(tree, child) != child || is_of_antecedent(tree, child) || deprel == DEP_CCOMP ||
	       deprel == DEP_XCOMP ||
	       (deprel == DEP_OBL && tree->nodes[child].upos == UPOS_ADP);
}

/* A relative pronoun that is not the subject stands for the object, if nothing else does. */
static int relative_object(const struct tree *tree, int word)
{
	int pronoun = tree_child(tree, word, DEP_OBJ);

	if (pronoun != 0)
		return argument_antecedent(tree, pronoun);
	if (tree->nodes[word].deprel != DEP_RELCL || clause_own_subject(tree, word) == 0 ||
	    tree_is_passive(tree, word) || is_time_or_manner(tree, tree->nodes[word].head))
		return 0;
	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
		if (fills_object(tree, child))
			return 0;
	return tree->nodes[word].head;
}

/* "neither Oslo nor Rome", "neither side" */
static bool is_neither(const struct tree *tree, int word)
{
	for (int child = tree->nodes[word].child; child != 0 && child < word;
	     child = tree->nodes[child].sibling)
		if ((tree->nodes[child].deprel == DEP_CC || tree->nodes[child].deprel == DEP_DET ||
		     tree->nodes[child].deprel == DEP_ADVMOD) &&
		    text_is(tree->nodes[child].lemma, "neither"))
			return true;
	return false;
}

/* "neither confirmed nor denied the reports": what was not denied was not confirmed. */
static int object_behind_nor(const struct tree *tree, int word)
{
	int conjunct = tree_child(tree, word, DEP_CONJ);

	return conjunct != 0 && clause_own_subject(tree, conjunct) == 0 ? tree_child(tree, conjunct, DEP_OBJ) : 0;
}

int clause_object(const struct tree *tree, int word)
{
	int object = relative_object(tree, word), head = tree->nodes[word].head;

	if (object == 0 && is_neither(tree, word))
		return object_behind_nor(tree, word);
	if (object != 0 || tree->nodes[word].deprel != DEP_CONJ)
		return object;
	/* "signed and ratified the treaty": the object behind both belongs to both */
	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
		if (child > word)
			return 0;
	object = tree_child(tree, head, DEP_OBJ);
	return object > word ? object : 0;
}

/* "were kidnapped and murdered by rebels": the agent behind both did both. */
static int agent_behind_conjunct(const struct tree *tree, int word)
{
	int conjunct = tree_child(tree, word, DEP_CONJ), between = 0;

	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
		between += child > word && child != conjunct;
	return conjunct != 0 && between == 0 && clause_own_subject(tree, conjunct) == 0 &&
			       tree_child(tree, conjunct, DEP_AUX_PASS) == 0
		       ? tree_child(tree, conjunct, DEP_OBL_AGENT)
		       : 0;
}

int clause_agent(const struct tree *tree, int word)
{
	int agent = tree_child(tree, word, DEP_OBL_AGENT);

	if (agent == 0 && tree_is_passive(tree, word))
		agent = clause_phrase_with(tree, word, WORD_BY);
	if (agent == 0)
		agent = agent_behind_conjunct(tree, word);
	return agent != 0 && argument_date(tree, agent) == NULL ? agent : 0; /* "by the end of 2014" */
}

struct text clause_lemma(struct arena *arena, const struct tree *tree, int word)
{
	int particle = tree_child(tree, word, DEP_PRT);

	return particle == 0 ? tree->nodes[word].lemma
			     : text_join(arena, tree->nodes[word].lemma, " ", tree->nodes[particle].lemma);
}

bool clause_goes_so_far(const struct tree *tree, int word)
{
	if (!text_is(tree->nodes[word].lemma, "go"))
		return false;
	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_ADVMOD && text_is(tree->nodes[child].lemma, "far"))
			return true;
	return false;
}

/* "has yet to sign", "is still to come": the adverb that turns what it has to do into what it has not done;
 * or 0. */
static int not_yet(const struct tree *tree, int word)
{
	int child = tree->nodes[word].word == WORD_HAVE ? tree->nodes[word].child : 0;

	while (child != 0 &&
	       !(tree->nodes[child].deprel == DEP_ADVMOD && text_is(tree->nodes[child].lemma, "yet")))
		child = tree->nodes[child].sibling;
	return child;
}

/* "stopped short of criticizing" */
static bool stops_short(const struct tree *tree, int word)
{
	return word < tree->count && text_is(tree->nodes[word].lemma, "stop") &&
	       text_is(tree->nodes[word + 1].lemma, "short");
}

static const struct embedding *entry_of(struct arena *arena, const struct tree *tree, int governor,
					enum complement form)
{
	enum upos upos = (enum upos)tree->nodes[governor].upos;
	const struct embedding *entry = NULL;

	if (upos == UPOS_PROPN)
		upos = UPOS_NOUN;
	if (form == COMPLEMENT_TO && not_yet(tree, governor) != 0)
		return predicates_embedding(tree->predicates, TEXT("have yet"), UPOS_VERB, form);
	if (form == COMPLEMENT_ING && stops_short(tree, governor))
		return predicates_embedding(tree->predicates, TEXT("stop short"), UPOS_VERB, form);
	if (form == COMPLEMENT_THAT && text_is(tree->nodes[governor].lemma, "see") &&
	    text_is(tree->nodes[tree->nodes[governor].head].lemma, "remain"))
		return predicates_embedding(tree->predicates, TEXT("remain to be seen"), UPOS_VERB, form);
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
		    tree_child(tree, child, DEP_CCOMP) != 0 || clause_own_subject(tree, child) == 0 ||
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

/* "began a strike to protest", "used gas to disperse them": verbs that have an object already begin or use
 * that. */
static bool is_purpose(const struct tree *tree, int word, enum complement form)
{
	static const char *const verbs[] = {"use",  "begin",  "start", "continue",
					    "stop", "resume", "go",    NULL};
	int governor = tree->nodes[word].head, object = tree_child(tree, governor, DEP_OBJ);

	if (object == 0 && text_is(tree->nodes[governor].lemma, "go"))
		object = tree_child(tree, governor, DEP_OBL); /* "went on strike to" */
	if (form != COMPLEMENT_TO || object == 0 || object > word)
		return false;
	return text_among(tree->nodes[governor].lemma, verbs);
}

/* "He said he would come, but no date was set": behind "but", without a "that" to go on, the narrator speaks.
 */
static bool leaves_report(const struct tree *tree, int word)
{
	int cc = tree_child(tree, word, DEP_CC), head = tree->nodes[word].head, mark;

	if (tree->nodes[word].deprel != DEP_CONJ || cc == 0 || tree->nodes[cc].word != WORD_BUT ||
	    clause_own_subject(tree, word) == 0)
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
	if (is_circumstance(tree, word, form) || is_purpose(tree, word, form))
		return NULL;
	if (tree->nodes[word].deprel == DEP_ACL && form != COMPLEMENT_TO &&
	    tree_child(tree, word, DEP_MARK) == 0 &&
	    (form == COMPLEMENT_ING || clause_own_subject(tree, word) == 0))
		return NULL; /* "the man reading", "a statement made": participles */
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
	return text_among(tree->nodes[word].lemma, pronouns);
}

static bool negates(const struct tree *tree, int child)
{
	int word = tree->nodes[child].head;

	switch (tree->nodes[child].deprel) {
	case DEP_ADVMOD:
		if (tree->nodes[child].word != WORD_NOT)
			return text_is(tree->nodes[child].lemma,
				       "neither"); /* "neither recognized the other" */
		/* "not only": it happened, and more */
		return child == tree->count || tree->nodes[child + 1].word != WORD_ONLY;
	case DEP_NSUBJ:
	case DEP_NSUBJ_PASS:
	case DEP_OBJ: return no_phrase(tree, child) || is_neither(tree, child);
	case DEP_OBL:
		return tree->nodes[child].word != WORD_NOT && no_phrase(tree, child) &&
		       tree_case(tree, child) != 0 && tree->nodes[tree_case(tree, child)].word == WORD_IN;
	case DEP_MARK: /* "warned against going": not to go */
		return tree->nodes[child].word == WORD_WITHOUT ||
		       (text_is(tree->nodes[child].lemma, "against") && tree_is_gerund(tree, word));
	case DEP_DET: return tree->nodes[child].word == WORD_NO;
	case DEP_CC:
		return tree->nodes[child].word == WORD_NOR || text_is(tree->nodes[child].lemma, "neither");
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
	return tree_is_predicate(tree, tree->nodes[word].head) && clause_own_subject(tree, word) == 0 &&
	       clause_negated(tree, tree->nodes[word].head);
}

static bool marks_condition(const struct tree *tree, int clause)
{
	static const char *const words[] = {"if", "unless", "provided", "providing", NULL};

	for (int child = tree->nodes[clause].child; child != 0; child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_MARK && text_among(tree->nodes[child].lemma, words))
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
