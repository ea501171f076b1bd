/* clauses.c - what a clause is embedded in, and what it embeds */
#include "extract/clauses.h"
#include "extract/arguments.h"

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
