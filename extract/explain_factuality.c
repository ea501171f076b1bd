/* explain_factuality.c - what decided on polarity, status and certainty, from the inside out */
#include "extract/clauses.h"
#include "extract/embedding_rows.h"
#include "extract/explain.h"
#include "extract/factuality.h"

#define EMBEDDING_DEPTH 24 /* as deep as factuality.c looks */

static const char *const polarities[] = {"+", "-"};
static const char *const statuses[] = {"actual", "planned", "proposed", "requested", "conditional", "historical"};
static const char *const certainties[] = {"certain", "probable", "possible", "doubted"};

/* The modal verbs, and the adverbs of the lexicon, that stand on the predicate itself. */
static void explain_own(const struct explanation *explanation)
{
	const struct event *event = explanation->event;
	const struct tree *tree = event->tree;

	if (clause_negated(tree, event->word))
		fputs("  by itself\tnegated\n", explanation->stream);
	for (int child = tree->nodes[event->word].child; child != 0; child = tree->nodes[child].sibling) {
		const struct node *node = &tree->nodes[child];
		struct text word = explain_word(explanation, child);
		const struct embedding *entry =
			node->deprel != DEP_ADVMOD ? NULL
						   : predicates_embedding(tree->predicates, node->lemma, UPOS_ADV,
									  COMPLEMENT_NP);

		if (node->deprel == DEP_AUX && node->word >= WORD_WILL && node->word <= WORD_SHOULD)
			fprintf(explanation->stream, "  by itself\tmodal verb, word %.*s\n", TEXT_ARGS(word));
		else if (entry != NULL)
			fprintf(explanation->stream, "  by itself\tadverb, word %.*s: %s:%zu\n", TEXT_ARGS(word),
				entry->table, entry->line);
	}
}

/* One step: "requested" by word 3 "urged", affirmed: lexicon/embedding.tsv:57 urge VERB to event +:requested:possible */
static void explain_step(const struct explanation *explanation, const struct embedding *entry, int governor)
{
	const struct tree *tree = explanation->event->tree;
	bool transparent = factuality_hands_down(tree, entry, governor);
	bool negated = !transparent ? clause_negated(tree, governor)
		       : tree_is_predicate(tree, governor)
			       ? factuality_of(explanation->arena, tree, governor).polarity == POLARITY_NEGATIVE
			       : factuality_of_noun(explanation->arena, tree, governor).polarity == POLARITY_NEGATIVE;
	struct text word = explain_word(explanation, governor);
	struct text effect = embedding_effect_text(explanation->arena, negated ? &entry->negated : &entry->affirmed);
	struct text complement = embedding_complement_text(entry->complement), role = embedding_role_text(entry->role);

	fprintf(explanation->stream, "  embedded\tunder word %.*s, %s: %s:%zu %.*s %.*s %.*s: %.*s\n", TEXT_ARGS(word),
		negated ? "negated" : "affirmed", entry->table, entry->line, TEXT_ARGS(entry->lemma),
		TEXT_ARGS(complement), TEXT_ARGS(role), TEXT_ARGS(effect));
}

/* "the planned visit", "postponed the visit": by adjectives of an event's noun, and by the verb that it belongs to. */
static void explain_noun(const struct explanation *explanation)
{
	const struct event *event = explanation->event;
	const struct tree *tree = event->tree;
	int governor = tree->nodes[event->word].head;
	const struct embedding *entry;

	for (int child = tree->nodes[event->word].child; child != 0; child = tree->nodes[child].sibling) {
		struct text word = explain_word(explanation, child);

		entry = tree->nodes[child].deprel != DEP_AMOD
				? NULL
				: predicates_embedding(tree->predicates, tree->nodes[child].lemma, UPOS_ADJ, COMPLEMENT_NP);
		if (entry != NULL)
			fprintf(explanation->stream, "  by itself\tadjective, word %.*s: %s:%zu\n", TEXT_ARGS(word),
				entry->table, entry->line);
		if (tree->nodes[child].deprel == DEP_DET && tree->nodes[child].word == WORD_NO)
			fprintf(explanation->stream, "  by itself\tnegated, word %.*s\n", TEXT_ARGS(word));
	}
	if (governor == 0 || tree->nodes[governor].upos != UPOS_VERB)
		return;
	entry = predicates_embedding(tree->predicates, tree->nodes[governor].lemma, UPOS_VERB, COMPLEMENT_NP);
	if (entry != NULL)
		explain_step(explanation, entry, governor);
}

/* Each word above it that the table has, as far as each hands its own values down. */
static void explain_embedding(const struct explanation *explanation)
{
	const struct tree *tree = explanation->event->tree;
	int word = explanation->event->word, governor;

	for (int depth = 0; depth < EMBEDDING_DEPTH; depth++) {
		const struct embedding *entry = clause_embedding(explanation->arena, tree, word, &governor);

		if (entry == NULL || governor == 0)
			return;
		explain_step(explanation, entry, governor);
		if (!factuality_hands_down(tree, entry, governor) ||
		    tree->nodes[governor].head == tree_first_conjunct(tree, word))
			return;
		word = governor;
	}
}

void explain_factuality(const struct explanation *explanation)
{
	const struct event *event = explanation->event;

	fprintf(explanation->stream, "factuality\t%s %s %s\n", polarities[event->polarity], statuses[event->status],
		certainties[event->certainty]);
	if (event->nominal)
		explain_noun(explanation);
	else
		explain_own(explanation);
	explain_embedding(explanation);
	if (event->condition.length > 0)
		fprintf(explanation->stream, "  condition\t%.*s\n", TEXT_ARGS(event->condition));
	if (event->status == STATUS_HISTORICAL)
		fputs("  dated\tmore than a year before the document\n", explanation->stream);
}
