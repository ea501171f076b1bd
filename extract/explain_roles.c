/* explain_roles.c - where the fillers of the roles were found */
#include "extract/clauses.h"
#include "extract/explain.h"
#include "extract/tree_names.h"

/* The first mention of an entity by its name. */
static const struct mention *first_name(const struct document *document, const struct entity *entity)
{
	for (int i = 0; i < document->mention_count; i++)
		if (&document->entities[document->mentions[i].entity] == entity &&
		    document->mentions[i].form == MENTION_NAME)
			return &document->mentions[i];
	return NULL;
}

/* "he" refers to Ana Reyes, named in sentence 2; nothing where the word is of the name itself. */
static void explain_reference(const struct explanation *explanation, const struct argument *argument)
{
	const struct document *document = explanation->document;
	int sentence = (int)explanation->event->sentence;
	const struct mention *here = mention_headed(document, sentence, argument->head), *named;

	if (argument->entity == NULL || (here != NULL && here->form == MENTION_NAME))
		return;
	fprintf(explanation->stream, ", refers to %.*s", TEXT_ARGS(argument->entity->id));
	named = first_name(document, argument->entity);
	if (named != NULL)
		fprintf(explanation->stream, ", named in sentence %d", document->sentences[named->sentence].number);
}

/* Why a word that is no dependent of the predicate is one in meaning. */
static const char *way_of(const struct event *event, int head)
{
	const struct tree *tree = event->tree;
	int word = event->word, first = tree_first_conjunct(tree, word), above = tree->nodes[first].head;
	bool own;

	if (tree->nodes[first].deprel == DEP_RELCL && head == above)
		return "what the relative clause is about";
	if (clause_subject(tree, word, &own) == head && !own) {
		if (tree->nodes[first].deprel == DEP_XCOMP)
			return "controls the infinitive";
		return word != first ? "shared with the verb before it" : "subject of the clause around it";
	}
	if (tree->nodes[head].deprel == DEP_CONJ)
		return "joined to a filler of the role";
	return tree_dominates(tree, word, head) ? "below the predicate" : "outside of the clause";
}

static void explain_argument(const struct explanation *explanation, const char *role, const struct argument *argument)
{
	const struct event *event = explanation->event;
	int head = argument->head, governor;
	struct text word;

	fprintf(explanation->stream, "%s\t%.*s: ", role, TEXT_ARGS(argument->name));
	if (head <= 0 || head > event->tree->count) {
		fputs("from another sentence or word\n", explanation->stream);
		return;
	}
	governor = event->tree->nodes[head].head;
	word = explain_word(explanation, head);
	fprintf(explanation->stream, "word %.*s", TEXT_ARGS(word));
	if (governor != 0) {
		word = explain_word(explanation, governor);
		fprintf(explanation->stream, ", %s of word %.*s",
			tree_names_deprel_text((enum deprel)event->tree->nodes[head].deprel), TEXT_ARGS(word));
	}
	if (governor != event->word && head != event->word)
		fprintf(explanation->stream, ", %s", way_of(event, head));
	explain_reference(explanation, argument);
	fputc('\n', explanation->stream);
}

static void explain_role(const struct explanation *explanation, const char *role, const struct arguments *arguments)
{
	for (size_t i = 0; i < arguments->count; i++)
		explain_argument(explanation, role, &arguments->items[i]);
}

void explain_roles(const struct explanation *explanation)
{
	const struct event *event = explanation->event;

	explain_role(explanation, "actor", &event->actor);
	explain_role(explanation, "recipient", &event->recipient);
	explain_role(explanation, "object", &event->object);
	if (event->place.name.length > 0)
		explain_argument(explanation, "place", &event->place);
}
