/* clause_events.c - the event that a clause tells, all cells of it, and whether it folds into another one */
#include "extract/clause_events.h"
#include "extract/arguments.h"
#include "extract/circumstances.h"
#include "extract/clauses.h"
#include "extract/reception.h"
#include "extract/relation.h"
#include "extract/speech_acts.h"
#include "extract/worth.h"

void event_cover(struct event *event, const struct arguments *arguments)
{
	for (size_t i = 0; i < arguments->count; i++) {
		if (arguments->items[i].head == 0)
			continue;
		if (arguments->items[i].first < event->first)
			event->first = arguments->items[i].first;
		if (arguments->items[i].last > event->last)
			event->last = arguments->items[i].last;
	}
}

/* "With their approval, it will take effect": what must happen first is a condition of a plan. */
int event_condition_phrase(const struct tree *tree, int word)
{
	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling) {
		int mark = tree->nodes[child].deprel == DEP_OBL ? tree_case(tree, child) : 0;
		if (mark != 0 && child < word &&
		    (tree->nodes[mark].word == WORD_WITH || tree->nodes[mark].word == WORD_WITHOUT) &&
		    predicates_nominal(tree->predicates, tree->nodes[child].lemma) != NULL)
			return child;
	}
	return 0;
}

/* The first and last word under a word, itself included; a paper that is cited there is no part of it. */
static void span_of(const struct tree *tree, int word, int *first, int *last)
{
	if (tree->nodes[word].upos == UPOS_PUNCT || tree->aside[word])
		return;
	*first = word < *first ? word : *first;
	*last = word > *last ? word : *last;
	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
		span_of(tree, child, first, last);
}

void event_set_factuality(struct arena *arena, const struct tree *tree, const struct factuality *facts,
			  struct event *event)
{
	int first, last, condition = facts->condition;

	event->polarity = facts->polarity;
	event->status = facts->status;
	event->certainty = facts->certainty;
	event->trigger = facts->trigger;
	event->trigger_sentence = facts->trigger != 0 ? (size_t)tree->sentence : 0;
	if (condition == 0 && facts->status == STATUS_PLANNED)
		condition = event_condition_phrase(tree, event->word);
	if (condition == 0)
		return;
	first = last = condition;
	span_of(tree, condition, &first, &last);
	event->condition = document_span_text(arena, tree->document, tree->sentence, first, last);
}

void event_set_confidence(struct event *event)
{
	event->confidence = 95;
	if (event->inferred & (INFERRED_ACTOR | INFERRED_RECIPIENT | INFERRED_OBJECT))
		event->confidence -= 10;
	if (event->inferred & (INFERRED_DATE | INFERRED_PLACE))
		event->confidence -= 5;
	if (event->nominal)
		event->confidence -= 15;
	if (event->actor.count == 0)
		event->confidence -= 10;
	else if (!arguments_named(&event->actor))
		event->confidence -= 15;
	if (event->recipient.count == 0 && event->object.count == 0)
		event->confidence -= 5;
}

/* --- does the clause fold into another one? --- */

static bool reports_its_head(struct arena *arena, const struct tree *tree, int word)
{
	int governor;

	if (tree->nodes[word].deprel != DEP_PARATAXIS)
		return false;
	clause_embedding(arena, tree, tree->nodes[word].head, &governor);
	return governor == word;
}

/* "made the admission that ...", "has a plan to ...": the noun embeds, its verb is empty. */
static bool supports_noun(struct arena *arena, const struct tree *tree, int word)
{
	static const char *const verbs[] = {"make",    "have", "give",  "take",     "issue",
					    "express", "hold", "voice", "announce", "deliver",
					    "be",      "show", NULL};
	const struct embedding *entry;
	int object = tree_child(tree, word, DEP_OBJ);

	if (object == 0)
		object = tree_child(tree, word, DEP_NSUBJ_PASS);
	if (object == 0 && tree_child_word(tree, word, WORD_THERE) != 0)
		object = tree_child(tree, word, DEP_NSUBJ);
	if (object == 0 || clause_complement(arena, tree, object, &entry) == 0 ||
	    entry->affirmed.status == STATUS_REQUESTED)
		return false;
	return text_among(tree->nodes[word].lemma, verbs);
}

/* "agreed to cooperate": the verb stays in the relation of the one above it. */
static bool is_in_chain(struct arena *arena, const struct tree *tree, int word)
{
	int governor;
	const struct embedding *entry = clause_embedding(arena, tree, word, &governor);

	return (entry != NULL && entry->role == ROLE_CHAIN && tree->nodes[word].deprel != DEP_CONJ) ||
	       relation_takes_state(tree, word);
}

static bool folds(struct arena *arena, const struct tree *tree, int word)
{
	const struct embedding *entry;

	if (clause_complement(arena, tree, word, &entry) != 0 &&
	    (entry->role == ROLE_MODAL || entry->role == ROLE_SPEECH))
		return true;
	return reports_its_head(arena, tree, word) || supports_noun(arena, tree, word) ||
	       clause_goes_so_far(tree, word) || tree_child_word(tree, word, WORD_THERE) != 0;
}

static void note_inferred(struct event *event, const struct arguments *arguments, unsigned bit)
{
	for (size_t i = 0; i < arguments->count; i++)
		if (arguments->items[i].inferred)
			event->inferred |= bit;
}

static const char *rule_of(const struct tree *tree, const struct relation *relation, int word)
{
	if (relation->preposition != 0)
		return "set-phrase";
	if (relation->noun != 0)
		return "light-verb";
	if (relation->chain_count > 1)
		return "chain";
	if (tree_child(tree, word, DEP_COP) != 0)
		return "copula";
	switch (tree->nodes[tree_first_conjunct(tree, word)].deprel) {
	case DEP_XCOMP:
	case DEP_CSUBJ: return "complement";
	case DEP_CCOMP: return "reported";
	case DEP_ACL: return "noun-clause";
	case DEP_RELCL: return "relative";
	case DEP_ADVCL: return "adverbial";
	default: return tree_is_passive(tree, word) ? "passive" : "clause";
	}
}

bool clause_event(struct arena *arena, const struct tree *tree, int word, struct event *event)
{
	struct relation relation;
	struct factuality facts;
	int particle, said = 0;

	if (tree->aside[word] || !tree_is_predicate(tree, word) || is_in_chain(arena, tree, word))
		return false;
	if (folds(arena, tree, word) && (said = speech_act_content(arena, tree, word)) == 0)
		return false;
	*event =
		(struct event){.sentence = (size_t)tree->sentence, .word = word, .first = word, .last = word};
	relation_of(arena, tree, word, &relation);
	facts = factuality_of(arena, tree, word);
	for (int i = 1; i < relation.chain_count; i++) /* "threatened to retaliate if" */
		factuality_add_condition(tree, word, clause_condition(tree, relation.chain[i]), &facts);
	event_set_factuality(arena, tree, &facts, event);
	event->lemma = tree->nodes[word].lemma;
	particle = tree_child(tree, word, DEP_PRT);
	event->particle = particle != 0 ? tree->nodes[particle].lemma : (struct text){0};
	if (relation.preposition != 0)
		event->set_preposition = tree->nodes[relation.preposition].lemma;
	event->content = relation_content(&relation);
	event_add_roles(arena, tree, &relation, event);
	reception_apply(arena, tree, &relation, event);
	if (said != 0)
		speech_act_add_content(arena, tree, said, event);
	event->undone = relation_is_undone(arena, tree, &relation);
	event_add_date(arena, tree, &relation, event);
	event_add_place(arena, tree, &relation, event);
	event->relation = relation.lemmas;
	event->relation_text = relation_text(arena, tree, &relation);
	event->rule = said != 0 ? "speech" : rule_of(tree, &relation, word);
	event->first = relation.words[0] < event->first ? relation.words[0] : event->first;
	event->last = relation.words[relation.word_count - 1] > event->last
			      ? relation.words[relation.word_count - 1]
			      : event->last;
	event_cover(event, &event->actor);
	event_cover(event, &event->recipient);
	event_cover(event, &event->object);
	note_inferred(event, &event->actor, INFERRED_ACTOR);
	note_inferred(event, &event->recipient, INFERRED_RECIPIENT);
	note_inferred(event, &event->object, INFERRED_OBJECT);
	event_settle_status(tree->document, event);
	event_set_confidence(event);
	if (said != 0)
		return event->if_coded = event->actor.count + event->recipient.count > 0;
	if (event_is_worth_a_row(tree, event))
		return true;
	return event->if_coded = event_is_worth_a_coded_row(tree, event);
}
