/* main.c - extract: annotated sentences in, fact rows out */
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "extract/attribution.h"
#include "extract/citations.h"
#include "extract/codes.h"
#include "extract/document.h"
#include "extract/entities.h"
#include "extract/events.h"
#include "extract/explain.h"
#include "extract/facts.h"
#include "extract/gaps.h"
#include "extract/open_rows.h"
#include "extract/predicates.h"
#include "extract/trees.h"
#include "extract/quoted_persons.h"
#include "tokenize/inputs.h"
#include "tokenize/message.h"
#include "tokenize/sandbox.h"
#include "tokenize/signals.h"

enum { KIND_EVENT = 1, KIND_ENTITY = 2, KIND_OFFICE = 4, KIND_CITATION = 8, KIND_DOCUMENT = 16, KIND_ALL = 31 };

struct job {
	unsigned           kinds;         /* KIND_ bits of the rows to write */
	struct open_model *open;          /* open tuples instead of facts, or NULL */
	bool               open_features;
	const char        *explain;       /* the id of the event whose derivation is asked for, or NULL */
	bool               explained;
	struct gaps       *gaps;          /* count what is not known instead of writing facts, or NULL */
	struct predicates *predicates;
	struct codebook   *codebook;
};

static const char usage[] =
	"usage: extract [-ghoV] [-c FILE] [-e FILE] [-k KINDS] [-x ID] [FILE ...]\n"
	"\n"
	"Write the facts of annotated sentences (CoNLL-U) as rows with a header.\n"
	"\n"
	"  -c, --codebook=FILE  code events by this table instead of the built-in one\n"
	"  -e, --embedding=FILE rows of this table of embedding words win over the built-in ones\n"
	"  -g, --gaps           count instead what the lexicons do not know, with lines to add to them\n"
	"  -k, --only=KINDS     only rows of these kinds: event,entity,office,citation,document\n"
	"  -o, --open           open tuples of the sentences' own words instead of facts\n"
	"  -x, --explain=ID     how the event with that id came about, for people to read, instead of facts\n"
	"  -h, --help           this text\n"
	"  -V, --version        the version\n"
	"\n"
	"example:\n"
	"  echo 'Draghi met Macron in Rome on May 3, 2021.' | tokenize | tag | extract --only=event\n";

static const struct option options[] = {
	{ "codebook", required_argument, NULL, 'c' },
	{ "embedding", required_argument, NULL, 'e' },
	{ "gaps",     no_argument,       NULL, 'g' },
	{ "only",     required_argument, NULL, 'k' },
	{ "open",     optional_argument, NULL, 'o' },
	{ "explain",  required_argument, NULL, 'x' },
	{ "help",     no_argument,       NULL, 'h' },
	{ "version",  no_argument,       NULL, 'V' },
	{ NULL,       0,                 NULL, 0 },
};

/* The bits of a list of kinds; 0 after a message where one of them is unknown. */
static unsigned kinds_of(const char *list)
{
	static const char *const names[] = { "event", "entity", "office", "citation", "document" };
	struct text rest = text_of(list), name;
	unsigned kinds = 0;

	while (text_next(&rest, ',', &name)) {
		unsigned bit = 0;
		for (unsigned i = 0; i < 5; i++)
			if (text_is(name, names[i]))
				bit = 1u << i;
		if (bit == 0) {
			message_trouble("unknown kind '%.*s', expected event, entity, office, citation or document",
			                TEXT_ARGS(name));
			return 0;
		}
		kinds |= bit;
	}
	return kinds;
}

static void write_facts(struct arena *arena, struct document *document, const struct citations *citations,
			const struct events *events, unsigned kinds)
{
	if (kinds & KIND_EVENT)
		events_write(stdout, document, events);
	if (kinds & KIND_ENTITY)
		entities_write(stdout, document);
	if (kinds & KIND_OFFICE)
		offices_write(stdout, arena, document);
	if (kinds & KIND_CITATION)
		citations_write(stdout, arena, document, citations);
	if (kinds & KIND_DOCUMENT)
		document_write(stdout, arena, document);
	flush_output(stdout);
}

static int extract_document(struct arena *arena, struct document *document, const char *name, struct job *job)
{
	struct citations citations;
	struct events events;
	int status = EXIT_DONE;
	const struct tree *trees = trees_of(arena, document, job->predicates, name, &status);

	if (job->open != NULL) {
		open_rows_write(stdout, document, trees, job->open, job->open_features);
		flush_output(stdout);
		return status;
	}
	citations_find(arena, document, &citations);
	events_find(arena, document, trees, &events);
	attribution_apply(arena, document, trees, &events);
	quoted_persons_apply(document, &events);
	citations_apply(arena, &citations, &events);
	codes_apply(arena, document, job->codebook, &events);
	events_settle(arena, &events);
	if (job->explain != NULL)
		job->explained |= explain_event(stdout, arena, document, &citations, job->codebook, &events,
						text_of(job->explain));
	else if (job->gaps != NULL)
		gaps_find(job->gaps, arena, document, trees, job->codebook, &events);
	else
		write_facts(arena, document, &citations, &events, job->kinds);
	return status;
}

static int extract_stream(FILE *stream, const char *name, void *context)
{
	struct document_reader reader = { .rows = { .stream = stream, .name = name } };
	struct document document = { 0 };
	int status = EXIT_DONE;

	while (document_read(&reader, &document))
		status = worse_status(status, extract_document(arena_of_document(&reader), &document, name, context));
	status = worse_status(status, reader.status);
	document_close(&reader);
	return status;
}

int main(int argc, char *argv[])
{
	struct job job = { .kinds = KIND_ALL };
	const char *codebook = NULL, *embedding = NULL;
	bool open_tuples = false, gaps = false;
	int option, status = EXIT_TROUBLE;

	message_program("extract");
	signals_settle();
	while ((option = getopt_long(argc, argv, "c:e:ghk:o::Vx:", options, NULL)) != -1)
		switch (option) {
		case 'c': codebook = optarg; break;
		case 'e': embedding = optarg; break;
		case 'g': gaps = true; break;
		case 'k':
			if ((job.kinds = kinds_of(optarg)) == 0)
				return EXIT_TROUBLE;
			break;
		case 'o':
			open_tuples = true;
			if ((job.open_features = optarg != NULL) && strcmp(optarg, "features") != 0) {
				message_trouble("expected --open or --open=features, found '%s'", optarg);
				return EXIT_TROUBLE;
			}
			break;
		case 'h': fputs(usage, stdout); return close_output();
		case 'V': puts("extract " VERSION); return close_output();
		case 'x': job.explain = optarg; break;
		default:  fputs(usage, stderr); return EXIT_TROUBLE;
		}
	job.codebook = codebook_open(codebook); /* says why before it returns NULL */
	job.predicates = job.codebook == NULL ? NULL : predicates_open(embedding);
	if (job.predicates != NULL) {
		sandbox_enter_to_read(argv + optind);
		if (open_tuples) {
			job.open = open_model_open();
			open_rows_header(stdout, job.open_features);
		} else if (gaps) {
			job.gaps = gaps_open();
		} else if (job.explain == NULL) {
			facts_write_header(stdout);
		}
		status = each_input(argv + optind, extract_stream, &job);
		if (job.gaps != NULL)
			gaps_write(stdout, job.gaps);
		if (job.explain != NULL && !job.explained)
			status = worse_status(status, message_refused(job.explain, 0,
								      "expected the id of an event, found none"));
		open_model_close(job.open);
		gaps_close(job.gaps);
	}
	predicates_close(job.predicates);
	codebook_close(job.codebook);
	return worse_status(status, close_output());
}
