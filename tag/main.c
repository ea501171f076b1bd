/*
 * main.c - tag: fill the columns of CoNLL-U and annotate names, entities and references, document by
 * document /
 */
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tag/annotate.h"
#include "tag/capitals.h"
#include "tag/columns.h"
#include "tag/discourse.h"
#include "tag/entities.h"
#include "tag/names.h"
#include "tag/offices.h"
#include "tag/references.h"
#include "tokenize/inputs.h"
#include "tokenize/message.h"

#define WINDOW 2000 /* sentences: a document without end is annotated in pieces of so many */

static const char usage[] =
	"usage: tag [-hnoV] [-d lexicon] [-m model] [file ...]\n"
	"\n"
	"Fill lemmas, parts of speech, features and trees of CoNLL-U, and mark names, entities,\n"
	"dates and references in MISC.\n"
	"\n"
	"  -d, --dictionary FILE  names to know besides the built-in ones: name, type, canonical\n"
	"                         name, code, from, to, with tabs between; they win\n"
	"  -m, --model FILE       the model (default: $BULLETIN_MODEL, or english.model)\n"
	"  -n, --no-model         only the lexicon and the rules; columns stay as they came\n"
	"  -o, --overwrite        fill columns anew that other tools have filled\n"
	"  -h, --help             this text\n"
	"  -V, --version          the version\n"
	"\n"
	"example: tokenize bulletin.txt | tag | grep NE=B-GPE\n";

static const struct option options[] = {
	{ "dictionary", required_argument, NULL, 'd' }, { "model", required_argument, NULL, 'm' },
	{ "no-model", no_argument, NULL, 'n' },         { "overwrite", no_argument, NULL, 'o' },
	{ "help", no_argument, NULL, 'h' },             { "version", no_argument, NULL, 'V' },
	{ NULL, 0, NULL, 0 },
};

struct tagger {
	struct network *network;
	struct lexicon *lexicon;
	bool            overwrite;
	/* of the stream that is being read: */
	struct arena     *arena;     /* of the document */
	struct discourse  discourse;
	bool              begun;     /* a window of this document was written already */
	int               numbered;  /* entities of those windows */
	struct text date; /* of the document: this and what follows is copied from window to window */
	struct arena      kept;
	struct text       publication, acronym;
};

static void keep_comment(struct tagger *tagger, const struct sentence *sentence, const char *key,
                         struct text *kept)
{
	struct text value;
	if (conllu_comment(sentence, key, &value))
		*kept = text_copy(&tagger->kept, value);
}

/* Sentences of a new document: what its comments say holds for all of it. */
static void begin_document(struct tagger *tagger)
{
	arena_reset(&tagger->kept);
	tagger->date = tagger->publication = tagger->acronym = (struct text){ NULL, 0 };
	tagger->begun = false;
	tagger->numbered = 0;
}

static void declare_fields(struct tagger *tagger, struct sentence *sentence)
{
	struct text *comments = arena_array(tagger->arena, sentence->comment_count + 1, sizeof *comments),
		    value;
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

static void fill_columns(struct tagger *tagger)
{
	struct discourse *discourse = &tagger->discourse;
	struct date_context dates;
	struct network_task *tasks = arena_array(tagger->arena, discourse->sentence_count, sizeof *tasks);
	bool given_names = false;

	for (size_t s = 0; s < discourse->sentence_count; s++) {
		struct discourse_sentence *sentence = &discourse->sentences[s];
		given_names = given_names || columns_have_names(&sentence->rows);
		tasks[s] = (struct network_task){ &sentence->rows, sentence->tags };
	}
	columns_fill(tagger->network, tagger->arena, tasks, discourse->sentence_count,
	             given_names && !tagger->overwrite, tagger->overwrite);
	date_context_open(&dates, discourse->date);
	for (size_t s = 0; s < discourse->sentence_count; s++) {
		struct discourse_sentence *sentence = &discourse->sentences[s];
		sentence->date_count = dates_find(&dates, &sentence->rows, tagger->arena, &sentence->dates);
	}
}

static void write_document(struct tagger *tagger)
{
	struct discourse *discourse = &tagger->discourse;

	if (discourse->sentence_count == 0)
		return;
	keep_comment(tagger, &discourse->sentences[0].rows, "date", &tagger->date);
	keep_comment(tagger, &discourse->sentences[0].rows, "publication", &tagger->publication);
	keep_comment(tagger, &discourse->sentences[0].rows, "acronym", &tagger->acronym);
	discourse->lexicon = tagger->lexicon;
	discourse->date = tagger->date;
	discourse->publication = tagger->publication;
	discourse->acronym = tagger->acronym;
	discourse->numbered = tagger->numbered;
	fill_columns(tagger);
	discourse_link_trees(discourse);
	names_find(discourse);
	capitals_find(discourse);
	entities_link(discourse);
	offices_find(discourse);
	references_find(discourse);
	annotate_write(discourse);
	if (!tagger->begun)
		declare_fields(tagger, &discourse->sentences[0].rows);
	for (size_t s = 0; s < discourse->sentence_count; s++)
		conllu_write(stdout, &discourse->sentences[s].rows);
	tagger->begun = true;
	tagger->numbered = discourse->numbered;
}

static bool begins_document(const struct sentence *sentence)
{
	struct text value;
	return conllu_comment(sentence, "newdoc id", &value) || conllu_comment(sentence, "newdoc", &value);
}

/*
 * The first sentence of a document is read while the one before it still lies in memory: two arenas take
 * turns.
 */
static int tag_stream(FILE *stream, const char *name, void *context)
{
	struct tagger *tagger = context;
	struct conllu_reader reader = { .stream = stream, .name = name };
	struct arena arenas[2] = { { NULL, NULL } };
	struct sentence sentence;
	enum conllu_status status;
	int outcome = EXIT_DONE, current = 0;

	begin_document(tagger);
	tagger->arena = &arenas[0];
	tagger->discourse = (struct discourse){ .arena = tagger->arena };
	while ((status = conllu_read(&reader, tagger->arena, &sentence)) != CONLLU_END) {
		bool begins = status == CONLLU_SENTENCE && begins_document(&sentence);
		if (status == CONLLU_REFUSED) {
			outcome = worse_status(outcome, message_refused(name, reader.line, reader.problem));
			continue;
		}
		if (begins || status == CONLLU_ENDDOC || tagger->discourse.sentence_count == WINDOW) {
			write_document(tagger);
			current = 1 - current;
			arena_reset(&arenas[current]);
			tagger->arena = &arenas[current];
			tagger->discourse = (struct discourse){ .arena = tagger->arena };
		}
		if (status == CONLLU_ENDDOC) {
			printf("%.*s\n", TEXT_ARGS(reader.comment));
			fflush(stdout);
		}
		if (begins || status == CONLLU_ENDDOC)
			begin_document(tagger);
		if (status == CONLLU_SENTENCE)
			discourse_add_sentence(&tagger->discourse, &sentence);
	}
	write_document(tagger);
	conllu_close(&reader);
	arena_free(&arenas[0]);
	arena_free(&arenas[1]);
	return outcome;
}

/* The model beside the program, as built or installed: ../share/bulletin/english.model from its folder. */
static void default_model(const char *program, char *path, size_t size)
{
	static const char beside[] = "/../share/bulletin/english.model";
	ssize_t length = readlink("/proc/self/exe", path, size - sizeof beside);

	if (length < 0) {
		length = (ssize_t)strlen(program);
		if ((size_t)length > size - sizeof beside)
			length = 0;
		memcpy(path, program, (size_t)length);
	}
	while (length > 0 && path[length - 1] != '/')
		length--;
	if (length == 0)
		path[length++] = '.';
	else
		length--;
	memcpy(path + length, beside, sizeof beside);
}

int main(int argc, char *argv[])
{
	struct tagger tagger = { .overwrite = false };
	const char *model = getenv("BULLETIN_MODEL"), *dictionary = NULL;
	char beside[4096];
	bool with_model = true;
	int option, status = EXIT_TROUBLE;

	message_program("tag");
	while ((option = getopt_long(argc, argv, "d:hm:noV", options, NULL)) != -1)
		switch (option) {
		case 'd': dictionary = optarg;       break;
		case 'm': model = optarg;            break;
		case 'n': with_model = false;        break;
		case 'o': tagger.overwrite = true;   break;
		case 'h': fputs(usage, stdout);      return close_output();
		case 'V': puts("tag " VERSION);      return close_output();
		default:  fputs("usage: tag [-hnoV] [-d lexicon] [-m model] [file ...]\n", stderr);
			  return EXIT_TROUBLE;
		}
	if (model == NULL || model[0] == '\0') {
		default_model(argv[0], beside, sizeof beside);
		model = beside;
	}
	tagger.lexicon = lexicon_open(dictionary);  /* both say why before they return NULL */
	if (tagger.lexicon != NULL && with_model)
		tagger.network = network_open(model);
	if (tagger.lexicon != NULL && (tagger.network != NULL || !with_model))
		status = each_input(argv + optind, tag_stream, &tagger);
	network_close(tagger.network);
	lexicon_close(tagger.lexicon);
	arena_free(&tagger.kept);
	return worse_status(close_output(), status);
}
