/* explain.c - the derivation of an event: its clause, codes, dates, speaker and source */
#include "extract/explain.h"

#include "extract/facts.h"
#include "extract/tree_names.h"

struct text explain_word(const struct explanation *explanation, int word)
{
	return text_format(explanation->arena, "%d \"%.*s\"", word,
			   TEXT_ARGS(tree_token(explanation->event->tree, word)->form));
}

static void explain_clause(const struct explanation *explanation)
{
	const struct event *event = explanation->event;
	const struct node *node = &event->tree->nodes[event->word];
	struct text word = explain_word(explanation, event->word);

	fprintf(explanation->stream, "rule\t%s: word %.*s", event->rule, TEXT_ARGS(word));
	if (node->head != 0) {
		word = explain_word(explanation, node->head);
		fprintf(explanation->stream, ", %s of word %.*s",
			tree_names_deprel_text((enum deprel)node->deprel), TEXT_ARGS(word));
	}
	fprintf(explanation->stream, "\nrelation\t%.*s: written \"%.*s\"\n", TEXT_ARGS(event->relation),
		TEXT_ARGS(event->relation_text));
}

static void explain_code(const struct explanation *explanation)
{
	const struct event *event = explanation->event;
	struct text row, cell;

	if (event->code_entry == NULL)
		return;
	fprintf(explanation->stream, "code\t%.*s%s%.*s: %s:%d", TEXT_ARGS(event->code), event->mode.length > 0 ? " " : "",
		TEXT_ARGS(event->mode), explanation->codebook->name, event->code_entry->order);
	for (row = event->code_entry->row; text_next(&row, '\t', &cell);)
		fprintf(explanation->stream, "  %.*s", TEXT_ARGS(cell));
	fputc('\n', explanation->stream);
}

static void explain_date(const struct explanation *explanation)
{
	const struct event *event = explanation->event;

	if (event->date_basis.length == 0)
		return;
	fprintf(explanation->stream, "date\t");
	if (event->date.length > 0)
		fprintf(explanation->stream, "%.*s: written \"%.*s\", ", TEXT_ARGS(event->date),
			TEXT_ARGS(event->date_text));
	else
		fprintf(explanation->stream, "not after %.*s: ", TEXT_ARGS(event->date_to));
	fprintf(explanation->stream, "basis %.*s\n", TEXT_ARGS(event->date_basis));
}

static void explain_speaker(const struct explanation *explanation)
{
	const struct event *event = explanation->event;

	if (event->trigger == 0 || event->speech.length == 0)
		return;
	fprintf(explanation->stream, "speech\t%.*s: word %d of sentence %d", TEXT_ARGS(event->speech), event->trigger,
		explanation->document->sentences[event->trigger_sentence].number);
	for (size_t i = 0; i < event->speaker.count; i++)
		fprintf(explanation->stream, "%s%.*s%s", i == 0 ? ", by " : ", ",
			TEXT_ARGS(event->speaker.items[i].name), event->speaker.items[i].inferred ? " (inferred)" : "");
	fputc('\n', explanation->stream);
}

static void explain_source(const struct explanation *explanation)
{
	const struct document *document = explanation->document;
	const struct event *event = explanation->event;

	for (int i = 0; i < explanation->citations->count && event->source.length > 0; i++) {
		const struct citation *citation = &explanation->citations->items[i];
		struct text id = facts_id(explanation->arena, document->id, 'c',
					  (size_t)(document->totals.citations + i + 1));
		struct text rest = event->source, name;
		bool cited = false;

		while (facts_list_next(explanation->arena, &rest, &name))
			cited |= text_equal(name, citation->source);
		if (cited && citation->cover_first <= (int)event->sentence && (int)event->sentence <= citation->cover_last)
			fprintf(explanation->stream, "source\t%.*s: %.*s, for sentences %d to %d\n",
				TEXT_ARGS(citation->source), TEXT_ARGS(id),
				document->sentences[citation->cover_first].number,
				document->sentences[citation->cover_last].number);
	}
}

static void write_explanation(const struct explanation *explanation, struct text id)
{
	const struct document *document = explanation->document;
	const struct document_sentence *sentence = &document->sentences[explanation->event->sentence];
	struct text text = document_span_text(explanation->arena, document, (int)explanation->event->sentence, 1,
					      (int)sentence->rows.token_count);

	fprintf(explanation->stream, "id\t%.*s\nsentence\t%d: %.*s\n", TEXT_ARGS(id), sentence->number,
		TEXT_ARGS(text));
	explain_clause(explanation);
	explain_roles(explanation);
	explain_factuality(explanation);
	explain_date(explanation);
	explain_speaker(explanation);
	explain_source(explanation);
	explain_code(explanation);
}

bool explain_event(FILE *stream, struct arena *arena, struct document *document, const struct citations *citations,
		   const struct codebook *codebook, const struct events *events, struct text id)
{
	size_t base = (size_t)document->totals.events;
	bool found = false;

	for (size_t i = 0; i < events->count && !found; i++) {
		struct explanation explanation = {stream, arena, document, citations, codebook, &events->items[i]};

		if (!text_equal(facts_id(arena, document->id, 'e', base + i + 1), id))
			continue;
		write_explanation(&explanation, id);
		found = true;
	}
	document->totals.events += (int)events->count;
	document->totals.citations += citations->count;
	return found;
}
