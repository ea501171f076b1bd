/* reports.c - finds the word that reports a clause, and its speaker */
#include "extract/attribution.h"
#include "extract/clauses.h"

#include <stddef.h>

#include "extract/arguments.h"

static const struct node *node_at(const struct tree *tree, int word)
{
	return &tree->nodes[word];
}

/* Does this embedding put words into somebody's mouth?  To force somebody to go is no report of his going. */
static bool reports(const struct embedding *embedding)
{
	if (embedding == NULL)
		return false;
	if (embedding->role == ROLE_SPEECH)
		return true;
	if (embedding->role == ROLE_EVENT && embedding->complement == COMPLEMENT_ING &&
	    !embedding->affirmed.negates && !embedding->affirmed.has_status)
		return true; /* "accused him of lying", "praised him for signing" */
	return embedding->role == ROLE_EVENT &&
	       (embedding->affirmed.certainty != CERTAINTY_CERTAIN ||
		(embedding->affirmed.has_status && (embedding->affirmed.status == STATUS_REQUESTED ||
						    embedding->affirmed.status == STATUS_PROPOSED)));
}

static bool word_reports(const struct tree *tree, const struct predicates *predicates, int word,
			 enum complement complement)
{
	const struct node *node = node_at(tree, word);
	enum upos upos = node->upos == UPOS_PROPN ? UPOS_NOUN : (enum upos)node->upos;

	return reports(predicates_embedding(predicates, node->lemma, upos, complement));
}

bool report_word(const struct tree *tree, const struct predicates *predicates, int word)
{
	return word_reports(tree, predicates, word, COMPLEMENT_THAT) ||
	       word_reports(tree, predicates, word, COMPLEMENT_TO) ||
	       word_reports(tree, predicates, word, COMPLEMENT_ING);
}

/* Verbs that report with a noun for what is said: "announced a visit", "denied the attack". */
static bool reports_noun(const struct tree *tree, int verb, int noun)
{
	static const char *const verbs[] = {"announce", "promise",   "pledge",   "propose",  "confirm",
					    "deny",     "report",    "predict",  "suggest",  "demand",
					    "request",  "recommend", "threaten", "forecast", "reveal",
					    "allege",   "advocate",  "foresee",  NULL};

	return node_at(tree, noun)->deprel == DEP_OBJ && node_at(tree, verb)->upos == UPOS_VERB &&
	       text_among(node_at(tree, verb)->lemma, verbs);
}

static bool has_own_subject(const struct tree *tree, int clause)
{
	return tree_child(tree, clause, DEP_NSUBJ) + tree_child(tree, clause, DEP_NSUBJ_PASS) != 0;
}

/* Does the word over `at` report it? */
static bool reported_from_above(const struct tree *tree, const struct predicates *predicates, int at,
				bool itself)
{
	const struct node *node = node_at(tree, at);
	enum complement complement = tree_is_infinitive(tree, at) ? COMPLEMENT_TO
				     : tree_is_gerund(tree, at)   ? COMPLEMENT_ING
								  : COMPLEMENT_THAT;

	switch (node->deprel) {
	case DEP_CCOMP:
	case DEP_CSUBJ:
		return word_reports(tree, predicates, node->head, complement) ||
		       word_reports(tree, predicates, node->head, COMPLEMENT_THAT);
	case DEP_XCOMP:
	case DEP_ADVCL:
		return complement != COMPLEMENT_THAT &&
		       word_reports(tree, predicates, node->head, complement);
	case DEP_ACL: /* "a statement made in May": a participle is no content of its noun */
		return (complement != COMPLEMENT_THAT || tree_child(tree, at, DEP_MARK) != 0 ||
			has_own_subject(tree, at)) &&
		       word_reports(tree, predicates, node->head, complement);
	case DEP_OBJ: return itself && reports_noun(tree, node->head, at);
	default: return false;
	}
}

/* "as analysts warned"; but "as the offensive continues" nobody speaks, and who "warned of war" has a content
 * of his own. */
static bool said_by_somebody(const struct tree *tree, int verb)
{
	int subject = tree_child(tree, verb, DEP_NSUBJ);

	if (subject != 0 && mention_headed(tree->document, tree->sentence, subject) == NULL &&
	    node_at(tree, subject)->upos != UPOS_PRON &&
	    !predicates_people(tree->predicates, node_at(tree, subject)->lemma))
		return false;
	for (int child = node_at(tree, verb)->child; child != 0; child = node_at(tree, child)->sibling)
		if (node_at(tree, child)->deprel == DEP_OBL && tree_case(tree, child) != 0 &&
		    (node_at(tree, tree_case(tree, child))->word == WORD_OF ||
		     text_is(node_at(tree, tree_case(tree, child))->lemma, "about")))
			return false;
	return true;
}

/* ", he said": a verb of speech beside the clause that it reports, without a content of its own. */
static bool reports_beside(const struct tree *tree, const struct predicates *predicates, int child)
{
	const struct node *node = node_at(tree, child);
	bool as = tree_child_word(tree, child, WORD_AS) != 0;

	if (node->deprel != DEP_PARATAXIS &&
	    !(node->deprel == DEP_ADVCL && as && said_by_somebody(tree, child)))
		return false;
	return word_reports(tree, predicates, child, COMPLEMENT_THAT) &&
	       tree_child(tree, child, DEP_CCOMP) == 0 && tree_child(tree, child, DEP_XCOMP) == 0 &&
	       tree_child(tree, child, DEP_OBJ) == 0 &&
	       (tree_child(tree, child, DEP_NSUBJ) != 0 || tree_child(tree, child, DEP_OBL_AGENT) != 0);
}

static bool is_according_to(const struct tree *tree, int child)
{
	int marker = tree_case(tree, child);

	return marker != 0 && text_is(node_at(tree, marker)->lemma, "accord") &&
	       (tree_child_word(tree, marker, WORD_TO) != 0 || tree_child_word(tree, child, WORD_TO) != 0);
}

/* "according to him": as a phrase, or as parsers have it too, with "according" over him. */
static int according_to(const struct tree *tree, int child)
{
	const struct node *node = node_at(tree, child);
	int phrase;

	if (tree_token(tree, child)->form.length == 9 &&
	    (text_is(node->lemma, "accord") || text_is(node->lemma, "according")))
		return (phrase = tree_child(tree, child, DEP_OBL)) != 0 ? phrase
									: tree_child(tree, child, DEP_NMOD);
	if (tree_case(tree, child) != 0 && text_is(node_at(tree, tree_case(tree, child))->lemma, "according"))
		return child;
	return is_according_to(tree, child) ? child : 0;
}

struct report report_find(const struct tree *tree, const struct predicates *predicates, int word)
{
	for (int at = word, below = 0; at > 0; below = at, at = node_at(tree, at)->head) {
		for (int child = node_at(tree, at)->child; child != 0;
		     child = node_at(tree, child)->sibling) {
			int phrase = according_to(tree, child);

			if (child == below)
				continue;
			if (phrase != 0)
				return (struct report){.trigger = phrase, .content = at, .phrase = true};
			if (reports_beside(tree, predicates, child))
				return (struct report){.trigger = child, .content = at};
		}
		if (reported_from_above(tree, predicates, at, at == word))
			return (struct report){.trigger = node_at(tree, at)->head, .content = at};
	}
	return (struct report){0};
}

/* --- speakers --- */

/* The subject of a verb, the nearest one where a quotation left another: "“..., nothing more,” Lee said". */
static int nearest_subject(const struct tree *tree, int verb)
{
	int subject = tree_child(tree, verb, DEP_NSUBJ);

	for (int child = node_at(tree, verb)->child; child != 0 && child < verb;
	     child = node_at(tree, child)->sibling)
		if (node_at(tree, child)->deprel == DEP_NSUBJ)
			subject = child;
	return subject;
}

static bool quotes(const struct tree *tree, int verb)
{
	return text_is(node_at(tree, verb)->lemma, "quote") || text_is(node_at(tree, verb)->lemma, "cite");
}

static int subject_of(const struct tree *tree, int verb)
{
	for (int step = 0; step < 8 && verb > 0; step++) {
		const struct node *node = node_at(tree, verb);
		int subject = nearest_subject(tree, verb), object;

		if (subject != 0)
			return subject;
		if (quotes(tree, verb))
			return tree_child(tree, verb, DEP_NSUBJ_PASS); /* "was quoted as saying" */
		if (tree_is_passive(tree, verb) || tree_child(tree, verb, DEP_NSUBJ_PASS) != 0)
			return tree_child(tree, verb, DEP_OBL_AGENT);
		switch (node->deprel) {
		case DEP_XCOMP:
			object = tree_child(tree, node->head, DEP_OBJ);
			if (object != 0 && tree_is_infinitive(tree, verb))
				return object;
			break;
		case DEP_RELCL:
		case DEP_ACL:
			if (tree_child(tree, verb, DEP_MARK) != 0 || clause_sending_text(tree, verb) != 0) {
				bool own; /* "as a means of exerting pressure": not the means, nor the letter */
				return clause_subject(tree, verb, &own);
			}
			return tree_is_participle(tree, verb) ? 0 : node->head;
		case DEP_ADVCL:
			if (quotes(tree, node->head) && (object = tree_child(tree, node->head, DEP_OBJ)) != 0)
				return object; /* "quoted a diplomat as saying" */
			break;
		case DEP_CONJ:
		case DEP_PARATAXIS: break;
		default: return 0;
		}
		verb = node->head;
	}
	return 0;
}

/* The first dependent with one of these prepositions. */
static int dependent_with(const struct tree *tree, int noun, const char *const *prepositions)
{
	for (int child = node_at(tree, noun)->child; child != 0; child = node_at(tree, child)->sibling) {
		int marker = tree_case(tree, child);

		if (marker != 0 && node_at(tree, child)->deprel == DEP_NMOD &&
		    text_among(node_at(tree, marker)->lemma, prepositions))
			return child;
	}
	return 0;
}

/* "noted in a statement that", "came with the warning that"; but "commented on reports that" of others. */
static bool says_in(const struct tree *tree, int noun)
{
	int mark = tree_case(tree, noun);

	return mark != 0 && (node_at(tree, mark)->word == WORD_IN || node_at(tree, mark)->word == WORD_WITH ||
			     text_is(node_at(tree, mark)->lemma, "under"));
}

/* "made the admission that": the verb says no more than its noun, and its subject is who admits. */
static int light_subject(const struct tree *tree, const struct predicates *predicates, int noun)
{
	static const char *const verbs[] = {"make",   "issue",     "give",    "deliver", "release",
					    "repeat", "reiterate", "renew",   "voice",   "express",
					    "have",   "offer",     "publish", "raise",   "extend",
					    "send",   "take",      "face",    NULL};
	int verb = node_at(tree, noun)->head;

	if (verb <= 0 || node_at(tree, verb)->upos != UPOS_VERB)
		return 0;
	if (node_at(tree, noun)->deprel != DEP_OBJ && node_at(tree, noun)->deprel != DEP_OBL)
		return 0;
	if (!text_among(node_at(tree, verb)->lemma, verbs) &&
	    !predicates_light(predicates, node_at(tree, verb)->lemma, node_at(tree, noun)->lemma) &&
	    (node_at(tree, noun)->deprel == DEP_OBJ || !says_in(tree, noun)))
		return 0;
	return subject_of(tree, verb);
}

/* "the Russian admission", "a Kremlin statement" */
static int name_modifier(const struct tree *tree, int noun)
{
	for (int child = node_at(tree, noun)->child; child != 0; child = node_at(tree, child)->sibling) {
		enum deprel deprel = node_at(tree, child)->deprel;

		if ((deprel == DEP_AMOD || deprel == DEP_COMPOUND) &&
		    name_at(tree->document, tree->sentence, child) != NULL)
			return child;
	}
	return 0;
}

static int speaker_of_noun(const struct tree *tree, const struct predicates *predicates, int noun)
{
	static const char *const by[] = {"by", "from", NULL}, *const of[] = {"of", "by", "from", "among",
									     NULL};
	int speaker = tree_child(tree, noun, DEP_NMOD_POSS);

	if (speaker == 0)
		speaker = dependent_with(tree, noun, by);
	if (speaker == 0)
		speaker = light_subject(tree, predicates, noun);
	if (speaker == 0)
		speaker = dependent_with(tree, noun, of);
	return speaker != 0 ? speaker : name_modifier(tree, noun);
}

/* "... (May 3), Minister Ann Lee said": where the tree has no speaker, the name right before the verb, or
 * behind. */
static int named_beside(const struct tree *tree, int verb)
{
	for (int side = -1; side <= 1 && tree->nodes[verb].upos == UPOS_VERB; side += 2) {
		const struct mention *mention = name_at(tree->document, tree->sentence, verb + side);
		enum name_type type =
			mention == NULL ? NAME_NONE : tree->document->entities[mention->entity].type;

		if (type == NAME_PERSON || type == NAME_ORG)
			return mention->head;
	}
	return 0;
}

/* "Some observers" is "some observers" in a cell, where no name begins it; and nothing of the report is in
 * it. */
static void trim_speakers(struct arena *arena, const struct tree *tree, int trigger,
			  struct arguments *speakers)
{
	for (size_t i = 0; i < speakers->count; i++) {
		struct argument *speaker = &speakers->items[i];
		char *name;

		if (speaker->entity != NULL || speaker->head == 0)
			continue;
		if (speaker->first < trigger && trigger <= speaker->last && speaker->head != trigger) {
			speaker->last = trigger - 1;
			speaker->name = document_span_text(arena, tree->document, tree->sentence,
							   speaker->first, speaker->last);
		}
		if (speaker->first != 1 || speaker->name.length == 0 || tree->nodes[1].upos == UPOS_PROPN ||
		    text_capitalised(tree_token(tree, 1)->lemma))
			continue;
		name = text_copy_string(arena, speaker->name);
		if (name[0] >= 'A' && name[0] <= 'Z')
			name[0] = (char)(name[0] - 'A' + 'a');
		speaker->name.bytes = name;
	}
}

/* "according to a report by Lee": not the report but who wrote it, where that is told. */
static int author_of(const struct tree *tree, int word)
{
	static const char *const works[] = {"report",   "article", "account", "interview", "statement",
					    "document", "survey",  "poll",    "study",     "analysis",
					    "dispatch", "data",    "figure",  "estimate",  NULL};
	static const char *const prepositions[] = {"by", "from", "in", NULL};
	int author;

	if (!text_among(node_at(tree, word)->lemma, works))
		return word;
	author = dependent_with(tree, word, prepositions);
	if (author != 0 && argument_date(tree, author) == NULL)
		return author;
	author = tree_child(tree, word, DEP_NMOD_POSS);
	return author != 0 ? author : word;
}

struct arguments report_speaker(struct arena *arena, const struct tree *tree,
				const struct predicates *predicates, const struct report *report)
{
	struct arguments speakers;

	const struct node *trigger = node_at(tree, report->trigger);
	int speaker;
	bool own;

	if (report->phrase)
		speaker = author_of(tree, report->trigger);
	else if (trigger->upos == UPOS_NOUN || trigger->upos == UPOS_PROPN)
		speaker = speaker_of_noun(tree, predicates, report->trigger);
	else
		speaker = subject_of(tree, report->trigger);
	if (speaker == 0 && trigger->upos == UPOS_VERB && !report->phrase &&
	    !tree_is_passive(tree, report->trigger))
		speaker = clause_subject(tree, report->trigger, &own); /* "went so far as to say" */
	if (speaker != 0)
		speaker = argument_antecedent(tree, speaker);
	if (speaker == 0 || argument_date(tree, speaker) != NULL)
		speaker = report->phrase ? 0 : named_beside(tree, report->trigger);
	if (speaker == 0)
		return (struct arguments){0};
	speakers = arguments_of(arena, tree, speaker);
	trim_speakers(arena, tree, report->trigger, &speakers);
	return speakers;
}
