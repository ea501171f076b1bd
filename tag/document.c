/* document.c - the steps from rows to annotations */
#include "tag/document.h"

#include <string.h>

#include "tag/accord.h"
#include "tag/annotate.h"
#include "tag/capitals.h"
#include "tag/columns.h"
#include "tag/entities.h"
#include "tag/names.h"
#include "tag/offices.h"
#include "tag/references.h"
#include "tokenize/message.h"

bool document_begins(const struct sentence *sentence)
{
	struct text value;
	return conllu_comment(sentence, "newdoc id", &value) || conllu_comment(sentence, "newdoc", &value);
}

void document_begin(struct document *document, const struct tagger *tagger)
{
	arena_reset(&document->arena);
	*document = (struct document){ .arena = document->arena };
	document->discourse = (struct discourse){ .arena = &document->arena, .lexicon = tagger->lexicon,
		                                 .explain = tagger->explain };
}

void document_end(struct document *document, const struct tagger *tagger)
{
	struct discourse *discourse = &document->discourse;
	bool kept = !tagger->overwrite || tagger->network == NULL;

	for (size_t s = 0; kept && s < discourse->sentence_count && !discourse->given_names; s++)
		discourse->given_names = columns_have_names(&discourse->sentences[s].rows);
}

void document_fill(struct document *document, size_t first, size_t count, const struct tagger *tagger,
                   struct network *network, struct arena *arena)
{
	struct network_task *tasks = arena_array(arena, count, sizeof *tasks);
	bool given_names = document->discourse.given_names;
	size_t task_count = 0;

	for (size_t s = first; network != NULL && s < first + count; s++) {
		struct discourse_sentence *filled = &document->discourse.sentences[s];
		float *scores = arena_array(arena, filled->rows.token_count, MODEL_NAME_TAGS * sizeof *scores);

		if (!given_names)
			filled->scores = scores;
		if (!given_names || !columns_filled(&filled->rows))
			tasks[task_count++] = (struct network_task){ &filled->rows, scores };
	}
	if (task_count > 0)
		columns_fill(network, arena, tasks, task_count, tagger->overwrite);
}

/* Sentences of a stream that does not say where its documents begin may be of any: each stands alone. */
static bool is_one_text(const struct document *document)
{
	return document->before != NULL || document_begins(&document->discourse.sentences[0].rows);
}

static void read_tags(struct document *document, struct network *network)
{
	struct discourse *discourse = &document->discourse;

	if (network != NULL && !discourse->given_names && is_one_text(document))
		accord_names(discourse);
	for (size_t s = 0; s < discourse->sentence_count; s++) {
		struct discourse_sentence *sentence = &discourse->sentences[s];
		if (sentence->scores != NULL)
			network_names(network, sentence->scores, sentence->rows.token_count, sentence->tags);
		else
			columns_names(&sentence->rows, sentence->tags);
	}
}

static void find_dates(struct discourse *discourse)
{
	struct date_context dates;

	date_context_open(&dates, discourse->date);
	for (size_t s = 0; s < discourse->sentence_count; s++) {
		struct discourse_sentence *sentence = &discourse->sentences[s];
		sentence->date_count =
			dates_find(&dates, &sentence->rows, discourse->arena, &sentence->dates);
	}
}

static void declare_fields(struct arena *arena, struct sentence *sentence)
{
	struct text *comments = arena_array(arena, sentence->comment_count + 1, sizeof *comments), value;
	size_t count = 0;
	bool declared = false;

	for (size_t i = 0; i < sentence->comment_count; i++) {
		if (conllu_comment_is(sentence->comments[i], "global.Entity", &value))
			continue;
		comments[count++] = sentence->comments[i];
		if (!declared && conllu_comment_is(sentence->comments[i], "newdoc id", &value)) {
			comments[count++] = text_of(ANNOTATE_GLOBAL);
			declared = true;
		}
	}
	if (!declared) {
		memmove(comments + 1, comments, count * sizeof *comments);
		comments[0] = text_of(ANNOTATE_GLOBAL);
		count++;
	}
	sentence->comments = comments;
	sentence->comment_count = count;
}

void document_annotate(struct document *document, struct network *network)
{
	struct discourse *discourse = &document->discourse;

	if (discourse->sentence_count == 0)
		return;
	if (document->before != NULL)
		discourse->numbered = document->before->discourse.numbered;
	read_tags(document, network);
	find_dates(discourse);
	discourse_link_trees(discourse);
	names_find(discourse);
	capitals_find(discourse);
	entities_link(discourse);
	offices_find(discourse);
	references_find(discourse);
	annotate_write(discourse);
	if (document->before == NULL)
		declare_fields(discourse->arena, &discourse->sentences[0].rows);
}

void document_write(const struct document *document, FILE *stream)
{
	for (size_t s = 0; s < document->discourse.sentence_count; s++)
		conllu_write(stream, &document->discourse.sentences[s].rows);
	if (document->ending.length == 0)
		return;
	fprintf(stream, "%.*s\n", TEXT_ARGS(document->ending));
	flush_output(stream);
}
