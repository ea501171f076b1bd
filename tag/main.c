/* main.c - tag: fill the columns of CoNLL-U and annotate names, entities and references: the options */
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>

#include "tag/beside.h"
#include "tag/stream.h"
#include "tokenize/inputs.h"
#include "tokenize/message.h"
#include "tokenize/sandbox.h"
#include "tokenize/signals.h"

#define SYNOPSIS "usage: tag [-ehnoV] [-d lexicon] [-j jobs] [-m model] [file ...]\n"

static const char usage[] =
	SYNOPSIS
	"\n"
	"Fill lemmas, parts of speech, features and trees of CoNLL-U, and mark names, entities,\n"
	"dates and references in MISC.\n"
	"\n"
	"  -d, --dictionary=FILE  names to know besides the built-in ones: name, type, canonical\n"
	"                         name, code, from, to, with tabs between; they win\n"
	"  -e, --explain          say what decided about each name: Why= in MISC\n"
	"  -j, --jobs=N           share the work out to N threads; the output stays the same\n"
	"  -m, --model=FILE       the model (default: $BULLETIN_MODEL, or english.model)\n"
	"  -n, --no-model         only the lexicon and the rules; columns stay as they came\n"
	"  -o, --overwrite        fill columns anew that other tools have filled\n"
	"  -h, --help             this text\n"
	"  -V, --version          the version\n"
	"\n"
	"example: tokenize bulletin.txt | tag | grep NE=B-GPE\n";

static const struct option options[] = {
	{ "dictionary", required_argument, NULL, 'd' }, { "explain", no_argument, NULL, 'e' },
	{ "jobs", required_argument, NULL, 'j' },       { "model", required_argument, NULL, 'm' },
	{ "no-model", no_argument, NULL, 'n' },         { "overwrite", no_argument, NULL, 'o' },
	{ "help", no_argument, NULL, 'h' },             { "version", no_argument, NULL, 'V' },
	{ NULL, 0, NULL, 0 },
};

/* 0 after a message where `argument` is no number of jobs */
static int read_jobs(const char *argument)
{
	char *end;
	long jobs = strtol(argument, &end, 10);

	if (end != argument && *end == '\0' && jobs >= 1 && jobs <= DOCUMENT_QUEUE_MAX)
		return (int)jobs;
	message_trouble("expected a number of jobs from 1 to %d, found \"%s\"", DOCUMENT_QUEUE_MAX, argument);
	return 0;
}

static int tag_inputs(char *paths[], const struct tagger *tagger, int jobs)
{
	struct document_queue *queue = document_queue_open(tagger, jobs);
	int status = queue == NULL ? EXIT_TROUBLE : each_input(paths, tag_stream, queue);

	document_queue_close(queue);
	return status;
}

int main(int argc, char *argv[])
{
	struct tagger tagger = { .overwrite = false };
	const char *model = getenv("BULLETIN_MODEL"), *dictionary = NULL;
	char beside[4096];
	bool with_model = true;
	int option, jobs = 1, status = EXIT_TROUBLE;

	message_program("tag");
	signals_settle();
	while ((option = getopt_long(argc, argv, "d:ehj:m:noV", options, NULL)) != -1)
		switch (option) {
		case 'd': dictionary = optarg;       break;
		case 'e': tagger.explain = true;     break;
		case 'j': jobs = read_jobs(optarg);  break;
		case 'm': model = optarg;            break;
		case 'n': with_model = false;        break;
		case 'o': tagger.overwrite = true;   break;
		case 'h': fputs(usage, stdout);      return close_output();
		case 'V': puts("tag " VERSION);      return close_output();
		default:  fputs(SYNOPSIS, stderr);   return EXIT_TROUBLE;
		}
	if (jobs == 0)
		return EXIT_TROUBLE;
	if (model == NULL || model[0] == '\0') {
		beside_program(argv[0], "english.model", beside, sizeof beside);
		model = beside;
	}
	tagger.lexicon = lexicon_open(dictionary);  /* both say why before they return NULL */
	if (tagger.lexicon != NULL && with_model)
		tagger.network = network_open(model);
	if (tagger.lexicon != NULL && (tagger.network != NULL || !with_model)) {
		sandbox_enter_to_read(argv + optind); /* before there are threads */
		status = tag_inputs(argv + optind, &tagger, jobs);
	}
	network_close(tagger.network);
	lexicon_close(tagger.lexicon);
	return worse_status(close_output(), status);
}
