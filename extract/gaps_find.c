/* gaps_find.c - predicates without a code, unknown embedding words, unknown names */
#include "extract/arguments.h"
#include "extract/clauses.h"
#include "extract/embedding_rows.h"
#include "extract/gaps.h"

struct search {
	struct gaps           *gaps;
	struct arena          *arena;
	const struct document *document;
	const struct codebook *codebook;
	const struct tree     *tree;
};

static void add(const struct search *search, enum gap_kind kind, struct text name, struct text line)
{
	gaps_add(search->gaps, kind, name, line, search->document, search->tree->sentence);
}

/* --- predicates --- */

/* A line with the type left open: the codebook says what may stand there. */
static void find_predicate(const struct search *search, const struct event *event)
{
	struct text with = event->particle.length > 0 ? event->particle : event->preposition;

	if (event->code.length > 0 || !arguments_named(&event->actor) || !arguments_named(&event->recipient) ||
	    !arguments_act(&event->actor) || !arguments_act(&event->recipient))
		return;
	if (with.length == 0)
		with = TEXT("_");
	add(search, GAP_PREDICATE, event->relation,
	    text_format(search->arena, "%.*s\t%.*s\t_\tTYPE\t_", TEXT_ARGS(event->lemma), TEXT_ARGS(with)));
}

/* --- embedding words --- */

static bool is_named(const struct tree *tree, int word)
{
	return word != 0 && name_at(tree->document, tree->sentence, word) != NULL;
}

static void add_embedding(const struct search *search, int word, enum complement form, enum gap_kind kind)
{
	const struct tree *tree = search->tree;
	enum upos upos = (enum upos)tree->nodes[word].upos;
	struct text lemma = clause_lemma(search->arena, tree, word);
	struct text complement = embedding_complement_text(form);

	if (upos != UPOS_VERB && upos != UPOS_NOUN && upos != UPOS_ADJ)
		return;
	add(search, kind, text_join(search->arena, lemma, " ", complement),
	    text_format(search->arena, "%.*s\t%s\t%.*s\t%s\t+\t+", TEXT_ARGS(lemma),
			upos == UPOS_VERB ? "VERB" : upos == UPOS_NOUN ? "NOUN" : "ADJ", TEXT_ARGS(complement),
			kind == GAP_SPEECH ? "speech" : "event"));
}

/* "Lee vowed that", "Lee strove to", "the gambit to": over a complement, a word that has no entry for it. */
static void find_governor(const struct search *search, int word)
{
	const struct tree *tree = search->tree;
	int deprel = tree->nodes[word].deprel, governor;
	enum complement form;

	if (deprel != DEP_XCOMP && deprel != DEP_CCOMP && deprel != DEP_ACL)
		return;
	if (!tree_is_predicate(tree, word) || clause_embedding(search->arena, tree, word, &governor) != NULL || governor == 0)
		return;
	form = clause_form(tree, word);
	if (deprel == DEP_ACL && (form == COMPLEMENT_ING || tree_child(tree, word, DEP_MARK) == 0))
		return; /* a participle, or a clause of another kind */
	if (deprel == DEP_XCOMP && form == COMPLEMENT_TO && !tree_is_infinitive(tree, word))
		return; /* "named him ambassador" embeds nothing */
	add_embedding(search, governor, form,
		      deprel == DEP_CCOMP && form == COMPLEMENT_THAT && tree->nodes[governor].upos == UPOS_VERB &&
				      is_named(tree, clause_own_subject(tree, governor))
			      ? GAP_SPEECH
			      : GAP_EMBEDDING);
}

/* "..., Lee quipped." */
static void find_speech_behind(const struct search *search, int word)
{
	const struct tree *tree = search->tree;

	if (tree->nodes[word].deprel != DEP_PARATAXIS || tree->nodes[word].upos != UPOS_VERB ||
	    tree_child(tree, word, DEP_CCOMP) + tree_child(tree, word, DEP_XCOMP) + tree_child(tree, word, DEP_OBJ) != 0 ||
	    !is_named(tree, tree_child(tree, word, DEP_NSUBJ)))
		return;
	if (predicates_embedding(tree->predicates, clause_lemma(search->arena, tree, word), UPOS_VERB, COMPLEMENT_THAT) ==
	    NULL)
		add_embedding(search, word, COMPLEMENT_THAT, GAP_SPEECH);
}

/* --- names --- */

static bool is_free_capital(const struct tree *tree, int word)
{
	struct text form = tree_token(tree, word)->form;

	return form.length > 1 && text_capitalised(form) && !tree->aside[word] &&
	       (tree->nodes[word].upos == UPOS_PROPN || (word > 1 && tree->nodes[word].upos == UPOS_NOUN)) &&
	       mention_at(tree->document, tree->sentence, word) == NULL;
}

/* A guess for the line: behind "the" an organisation, behind "in" or "at" a place, else a person. */
static const char *type_guess(const struct tree *tree, int first)
{
	int before = first - 1;

	if (before < 1)
		return "PERSON";
	if (tree->nodes[before].upos == UPOS_DET)
		return "ORG";
	return tree->nodes[before].word == WORD_IN || tree->nodes[before].word == WORD_AT ? "LOC" : "PERSON";
}

/* "Regional Governor": the codebook knows what he is, and it is no name. */
static bool is_office(const struct search *search, int last)
{
	struct text noun = text_lower(search->arena, tree_token(search->tree, last)->form);

	return sector_words_find(search->codebook->sectors, (struct text){0}, noun).length > 0;
}

/* The run that begins at `word`; its last word, or `word` itself where none begins. */
static int find_name(const struct search *search, int word)
{
	const struct tree *tree = search->tree;
	int last = word;
	struct text name;

	if (!is_free_capital(tree, word))
		return word;
	while (last < tree->count && is_free_capital(tree, last + 1))
		last++;
	if (is_office(search, last))
		return last;
	name = document_span_text(search->arena, tree->document, tree->sentence, word, last);
	add(search, GAP_NAME, name,
	    text_format(search->arena, "%.*s\t%s", TEXT_ARGS(name), type_guess(tree, word)));
	return last;
}

void gaps_find(struct gaps *gaps, struct arena *arena, const struct document *document, const struct tree *trees,
	       const struct codebook *codebook, const struct events *events)
{
	struct search search = {gaps, arena, document, codebook, NULL};

	for (size_t i = 0; i < events->count; i++) {
		search.tree = &trees[events->items[i].sentence];
		find_predicate(&search, &events->items[i]);
	}
	for (int i = 0; i < document->sentence_count; i++) {
		search.tree = &trees[i];
		if (!trees[i].has_heads)
			continue;
		for (int word = 1; word <= trees[i].count; word++) {
			find_governor(&search, word);
			find_speech_behind(&search, word);
		}
		for (int word = 1; word <= trees[i].count; word++)
			word = find_name(&search, word);
	}
}
