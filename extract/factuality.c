/* factuality.c - whether it happened: composed over what embeds a predicate */
#include "extract/factuality.h"
#include "extract/clauses.h"

#define EMBEDDING_DEPTH 24

static struct factuality compose(struct arena *arena, const struct tree *tree, int word, int depth);

static void weaken(struct factuality *facts, enum certainty certainty)
{
	if (certainty > facts->certainty)
		facts->certainty = certainty;
}

static bool subject_is_indefinite(const struct tree *tree, int word)
{
	bool own;
	int subject = clause_subject(tree, word, &own), det;

	if (subject == 0 || (!own && tree->nodes[word].deprel != DEP_CONJ) ||
	    tree->nodes[subject].deprel == DEP_NSUBJ_PASS || tree->nodes[subject].upos != UPOS_NOUN)
		return false;
	det = tree_child(tree, subject, DEP_DET);
	return det != 0 && (text_is(tree->nodes[det].lemma, "a") || text_is(tree->nodes[det].lemma, "an") ||
			    text_is(tree->nodes[det].lemma, "any"));
}

/* The predicate whose auxiliaries count: "will meet him and sign": those of the first verb. */
static int auxiliaries_of(const struct tree *tree, int word)
{
	int head = tree->nodes[word].head;
	bool own;

	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling) {
		int deprel = tree->nodes[child].deprel;
		if (deprel == DEP_AUX || deprel == DEP_AUX_PASS || deprel == DEP_COP || deprel == DEP_NSUBJ ||
		    deprel == DEP_NSUBJ_PASS || (deprel == DEP_MARK && tree->nodes[child].word == WORD_TO))
			return word;
	}
	if (tree->nodes[word].deprel != DEP_CONJ || !tree_is_predicate(tree, head))
		return word;
	clause_subject(tree, word, &own);
	return !own && text_equal(tree_token(tree, word)->xpos, tree_token(tree, head)->xpos)
		       ? auxiliaries_of(tree, head)
		       : word;
}

static void apply_modal(const struct tree *tree, int word, enum function_word modal, bool perfect,
			struct factuality *facts)
{
	switch (modal) {
	case WORD_WILL: facts->status = STATUS_PLANNED; break;
	case WORD_WOULD:
		if (perfect)
			weaken(facts, CERTAINTY_DOUBTED);
		facts->status = perfect || !facts->reported || subject_is_indefinite(tree, word)
					? STATUS_CONDITIONAL
					: STATUS_PLANNED;
		break;
	case WORD_MAY:
	case WORD_MIGHT:
	case WORD_COULD:
		weaken(facts, CERTAINTY_POSSIBLE);
		if (!perfect)
			facts->status = STATUS_PLANNED;
		break;
	case WORD_CAN:
		weaken(facts, CERTAINTY_POSSIBLE);
		facts->status = STATUS_PLANNED;
		break;
	case WORD_MUST:
		if (perfect)
			weaken(facts, CERTAINTY_PROBABLE);
		else
			facts->status = STATUS_PROPOSED;
		break;
	case WORD_SHOULD: facts->status = STATUS_PROPOSED; break;
	default: break;
	}
}

static bool has_acting_subject(const struct tree *tree, int word)
{
	int subject = tree_child(tree, word, DEP_NSUBJ);
	const struct mention *mention =
		subject != 0 ? mention_headed(tree->document, tree->sentence, subject) : NULL;
	enum name_type type = mention != NULL ? tree->document->entities[mention->entity].type : NAME_NONE;

	return type == NAME_PERSON || type == NAME_GPE || type == NAME_NORP || type == NAME_ORG;
}

/* What the predicate says of itself: modal verbs, "is to", adverbs, negation. */
static void apply_own(const struct tree *tree, int word, struct factuality *facts)
{
	int holder = auxiliaries_of(tree, word), be = 0, to = 0, have = 0;
	enum function_word modal = WORD_OTHER;

	for (int child = tree->nodes[holder].child; child != 0; child = tree->nodes[child].sibling) {
		const struct embedding *entry;
		if (tree->nodes[child].deprel == DEP_MARK && tree->nodes[child].word == WORD_TO)
			to = child;
		if (tree->nodes[child].deprel == DEP_AUX || tree->nodes[child].deprel == DEP_AUX_PASS) {
			be = tree->nodes[child].word == WORD_BE && to == 0 ? child : be;
			have = tree->nodes[child].word == WORD_HAVE ? child : have;
			if (tree->nodes[child].word >= WORD_WILL && tree->nodes[child].word <= WORD_SHOULD)
				modal = (enum function_word)tree->nodes[child].word;
		}
		if (tree->nodes[child].deprel == DEP_COP && tree->nodes[child].word == WORD_BE && to == 0 &&
		    has_acting_subject(tree, word))
			be = child; /* "Oslo is to visit"; "the aim is to visit" is what it is */
		if (tree->nodes[child].deprel != DEP_ADVMOD)
			continue;
		entry = predicates_embedding(tree->predicates, tree->nodes[child].lemma, UPOS_ADV,
					     COMPLEMENT_NP);
		if (entry != NULL)
			weaken(facts, entry->affirmed.certainty);
	}
	if (modal != WORD_OTHER)
		apply_modal(tree, word, modal, have != 0, facts);
	else if (to != 0 && be != 0 && be < to) {
		facts->status = STATUS_PLANNED; /* "is to visit" */
		if (have != 0)
			weaken(facts, CERTAINTY_DOUBTED); /* "was to have visited" */
	}
	if (clause_negated(tree, word))
		facts->polarity = POLARITY_NEGATIVE;
}

/* "before they hand over their weapons": in the present tense, such a clause has not come true. */
static bool is_awaited(const struct tree *tree, int word)
{
	int mark = tree->nodes[word].deprel == DEP_ADVCL ? tree_child(tree, word, DEP_MARK) : 0;
	int passive = tree_child(tree, word, DEP_AUX_PASS); /* "until they are disarmed" */
	struct text xpos = tree_token(tree, passive != 0 ? passive : word)->xpos;

	return mark != 0 && (text_is(xpos, "VBP") || text_is(xpos, "VBZ")) &&
	       (text_is(tree->nodes[mark].lemma, "before") || text_is(tree->nodes[mark].lemma, "until") ||
		text_is(tree->nodes[mark].lemma, "after") || text_is(tree->nodes[mark].lemma, "once"));
}

static void apply_mood(const struct tree *tree, int word, struct factuality *facts)
{
	if (facts->status != STATUS_ACTUAL)
		return;
	if (tree->nodes[word].deprel == DEP_CCOMP && tree_child_word(tree, word, WORD_THAT) != 0 &&
	    clause_is_subjunctive(tree, word)) {
		facts->status = STATUS_REQUESTED;
		weaken(facts, CERTAINTY_POSSIBLE);
	} else if (is_awaited(tree, word)) {
		facts->status = STATUS_PLANNED;
		weaken(facts, CERTAINTY_POSSIBLE);
	}
}

/* "threatened to leave if": the threat was made, what it threatens with depends. */
static bool says_already(const struct tree *tree, int word)
{
	static const char *const verbs[] = {"threaten", "warn",  "promise", "pledge", "vow",
					    "offer",    "agree", "demand",  NULL};

	return text_among(tree->nodes[word].lemma, verbs) && (text_is(tree_token(tree, word)->xpos, "VBD") ||
							      text_is(tree_token(tree, word)->xpos, "VBN"));
}

void factuality_add_condition(const struct tree *tree, int word, int condition, struct factuality *facts)
{
	if (condition == 0 || facts->condition != 0)
		return;
	facts->condition = condition;
	if (facts->status != STATUS_REQUESTED &&
	    !(facts->status == STATUS_ACTUAL && says_already(tree, word)))
		facts->status = STATUS_CONDITIONAL;
}

/* "marched to demand": those who gather or write for it do it. */
static bool does_so(const struct tree *tree, int word)
{
	static const char *const verbs[] = {"march",   "rally",       "gather", "assemble",
					    "protest", "demonstrate", "strike", "write",
					    "phone",   "telephone",   "block",  NULL};
	struct text lemma = tree->nodes[word].lemma;
	const struct embedding *entry =
		predicates_embedding(tree->predicates, lemma, UPOS_VERB, COMPLEMENT_THAT);

	if (entry == NULL)
		entry = predicates_embedding(tree->predicates, lemma, UPOS_VERB, COMPLEMENT_TO);
	if ((entry == NULL || entry->affirmed.status != STATUS_REQUESTED) && !text_is(lemma, "protest"))
		return false;
	return text_among(tree->nodes[tree->nodes[word].head].lemma, verbs);
}

/* "went as far as to call it a threat" */
static bool follows_so_far(const struct tree *tree, int word)
{
	int head = tree->nodes[word].head;

	return clause_goes_so_far(tree, head) ||
	       (text_is(tree->nodes[head].lemma, "far") && clause_goes_so_far(tree, tree->nodes[head].head));
}

/* "the first woman to hold the post", "the last to leave": she does. */
static bool is_foremost(const struct tree *tree, int noun)
{
	for (int child = tree->nodes[noun].child; child != 0; child = tree->nodes[child].sibling) {
		struct text lemma = tree->nodes[child].lemma;
		if (child < noun &&
		    (tree_feature(tree, child, "NumType=Ord") || tree_feature(tree, child, "Degree=Sup") ||
		     text_is(lemma, "last") || text_is(lemma, "only") || text_is(lemma, "first")))
			return true;
	}
	return tree_feature(tree, noun, "NumType=Ord") || text_is(tree->nodes[noun].lemma, "last");
}

/* A governor that names or says nothing that the lexicon knows. */
static void apply_unknown(const struct tree *tree, int word, struct factuality *facts)
{
	int first = tree_first_conjunct(tree, word);

	if ((tree->nodes[first].deprel == DEP_ADVCL || tree->nodes[first].deprel == DEP_ACL) &&
	    clause_form(tree, first) == COMPLEMENT_TO && tree_is_infinitive(tree, first) &&
	    facts->status == STATUS_ACTUAL && !does_so(tree, first) && !follows_so_far(tree, first) &&
	    !(tree->nodes[first].deprel == DEP_ACL && is_foremost(tree, tree->nodes[first].head))) {
		facts->status = STATUS_PLANNED; /* a purpose: "flew to Rome to sign the treaty" */
		weaken(facts, CERTAINTY_POSSIBLE);
	}
}

bool factuality_hands_down(const struct tree *tree, const struct embedding *entry, int governor)
{
	if (entry->complement == COMPLEMENT_THAT)
		return tree->nodes[governor].upos == UPOS_ADJ;
	return entry->role != ROLE_SPEECH;
}

/* "made no promise to", "there was no need to": a noun's negation is its determiner's or its verb's.
 */
static struct factuality of_governor(struct arena *arena, const struct tree *tree, int governor, int depth)
{
	struct factuality facts;
	int above;

	if (tree_is_predicate(tree, governor))
		return compose(arena, tree, governor, depth + 1);
	facts = factuality_of_noun(arena, tree, governor);
	above = tree->nodes[governor].head;
	if (above != 0 && tree_child_word(tree, above, WORD_THERE) != 0)
		facts.condition = clause_condition(tree, above); /* "there is no need to, unless" */
	if (tree->nodes[governor].deprel == DEP_OBL && above != 0 && tree_is_predicate(tree, above)) {
		/* "as a means of": as real as what it is a means of */
		struct factuality clause = compose(arena, tree, above, depth + 1);
		facts.status = facts.status == STATUS_ACTUAL ? clause.status : facts.status;
		facts.trigger = clause.trigger;
		weaken(&facts, clause.certainty);
	}
	return facts;
}

/* "the failure suggests that": what happens says nothing, whoever tells of it does. */
static bool subject_is_thing(const struct tree *tree, int word)
{
	bool own;
	int subject = tree->nodes[word].upos == UPOS_VERB ? clause_subject(tree, word, &own) : 0;

	return subject != 0 && tree->nodes[subject].upos == UPOS_NOUN &&
	       (predicates_nominal(tree->predicates, tree->nodes[subject].lemma) != NULL ||
		predicates_embedding(tree->predicates, tree->nodes[subject].lemma, UPOS_NOUN,
				     COMPLEMENT_TO) != NULL);
}

static void apply_embedding(struct arena *arena, const struct tree *tree, const struct embedding *entry,
			    int governor, struct factuality *facts, int depth)
{
	struct factuality above = of_governor(arena, tree, governor, depth);
	bool transparent = factuality_hands_down(tree, entry, governor);
	bool negated = transparent ? above.polarity == POLARITY_NEGATIVE : clause_negated(tree, governor);
	const struct effect *effect = negated ? &entry->negated : &entry->affirmed;

	if (effect->negates)
		facts->polarity =
			facts->polarity == POLARITY_POSITIVE ? POLARITY_NEGATIVE : POLARITY_POSITIVE;
	if (facts->status == STATUS_ACTUAL && effect->has_status)
		facts->status = effect->status;
	if (facts->status == STATUS_ACTUAL && transparent)
		facts->status = above.status;
	if (transparent && above.condition != 0 && facts->condition == 0) {
		facts->condition = above.condition;
		facts->status = facts->status == STATUS_REQUESTED ? STATUS_REQUESTED : STATUS_CONDITIONAL;
	}
	weaken(facts, effect->certainty);
	if (transparent || entry->complement == COMPLEMENT_THAT)
		weaken(facts, above.certainty);
	if (facts->trigger != 0)
		return;
	if ((entry->role == ROLE_SPEECH || entry->role == ROLE_EVENT) &&
	    (above.trigger == 0 || !subject_is_thing(tree, governor)))
		facts->trigger = governor;
	else
		facts->trigger = above.trigger;
}

/* Is it under a word of speech anywhere above, in the same stretch of complements? */
static bool is_reported(struct arena *arena, const struct tree *tree, int word)
{
	for (int depth = 0, governor; word != 0 && depth < EMBEDDING_DEPTH; depth++, word = governor) {
		const struct embedding *entry = clause_embedding(arena, tree, word, &governor);
		if (entry != NULL && (entry->role == ROLE_SPEECH || entry->role == ROLE_EVENT))
			return true;
		if (governor != 0 && tree->nodes[governor].head == word)
			return false;
		if (entry == NULL)
			return false;
	}
	return false;
}

static struct factuality compose(struct arena *arena, const struct tree *tree, int word, int depth)
{
	struct factuality facts = {0};
	const struct embedding *entry;
	int governor;

	facts.reported = is_reported(arena, tree, word);
	apply_own(tree, word, &facts);
	apply_mood(tree, word, &facts);
	factuality_add_condition(tree, word, clause_condition(tree, word), &facts);
	entry = clause_embedding(arena, tree, word, &governor);
	if (entry == NULL)
		apply_unknown(tree, word, &facts);
	else if (depth < EMBEDDING_DEPTH && tree->nodes[governor].head == tree_first_conjunct(tree, word)) {
		/* "..., he said": the verb of speech hangs below; it has no negation to hand down */
		weaken(&facts, entry->affirmed.certainty);
		facts.trigger = governor;
	} else if (depth < EMBEDDING_DEPTH)
		apply_embedding(arena, tree, entry, governor, &facts, depth);
	return facts;
}

struct factuality factuality_of(struct arena *arena, const struct tree *tree, int word)
{
	return compose(arena, tree, word, 0);
}

static void apply_noun_effect(const struct effect *effect, struct factuality *facts)
{
	if (effect->negates)
		facts->polarity =
			facts->polarity == POLARITY_POSITIVE ? POLARITY_NEGATIVE : POLARITY_POSITIVE;
	if (effect->has_status && facts->status == STATUS_ACTUAL)
		facts->status = effect->status;
	weaken(facts, effect->certainty);
}

struct factuality factuality_of_noun(struct arena *arena, const struct tree *tree, int noun)
{
	struct factuality facts = {0};
	int governor = tree->nodes[noun].head;
	enum deprel deprel = (enum deprel)tree->nodes[noun].deprel;
	const struct embedding *entry = NULL;

	for (int child = tree->nodes[noun].child; child != 0; child = tree->nodes[child].sibling) {
		if (tree->nodes[child].deprel == DEP_DET && tree->nodes[child].word == WORD_NO)
			facts.polarity = POLARITY_NEGATIVE;
		/* "the planned talks", "talks planned for May" */
		if (tree->nodes[child].deprel != DEP_AMOD &&
		    !(tree->nodes[child].deprel == DEP_ACL && tree_is_participle(tree, child)))
			continue;
		entry = predicates_embedding(tree->predicates, tree->nodes[child].lemma, UPOS_ADJ,
					     COMPLEMENT_NP);
		if (entry == NULL)
			entry = predicates_embedding(tree->predicates, tree_token(tree, child)->form,
						     UPOS_ADJ, COMPLEMENT_NP);
		if (entry != NULL)
			apply_noun_effect(&entry->affirmed, &facts);
	}
	entry = NULL;
	if (governor == 0 || tree->nodes[governor].upos != UPOS_VERB)
		return facts;
	if (deprel == DEP_OBJ || deprel == DEP_NSUBJ_PASS || deprel == DEP_OBL)
		entry = predicates_embedding(tree->predicates, tree->nodes[governor].lemma, UPOS_VERB,
					     COMPLEMENT_NP);
	if (entry != NULL && deprel != DEP_OBL)
		apply_noun_effect(clause_negated(tree, governor) ? &entry->negated : &entry->affirmed,
				  &facts);
	if (deprel == DEP_OBJ || deprel == DEP_NSUBJ_PASS) {
		struct factuality above = compose(arena, tree, governor, 1);
		if (facts.status == STATUS_ACTUAL)
			facts.status = above.status;
		if (entry == NULL && above.polarity == POLARITY_NEGATIVE)
			facts.polarity = POLARITY_NEGATIVE;
		weaken(&facts, above.certainty);
		facts.condition = above.condition;
	}
	return facts;
}
