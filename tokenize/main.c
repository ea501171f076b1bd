/* main.c - options, then each input document by document */
#include <getopt.h>
#include <stdio.h>

#include "document.h"
#include "inputs.h"
#include "message.h"
#include "sandbox.h"
#include "signals.h"

static const char usage[] =
	"usage: tokenize [-hV] [-c FILE] [-d YYYY-MM-DD] [-i ID] [--no-offsets] [FILE ...]\n"
	"       tokenize [option ...] --files0-from=FILE\n"
	"Take English text apart into sentences and words: CoNLL-U rows, by the conventions of UD English.\n"
	"\n"
	"  -c, --calendar=FILE    dates of issues: TSV with the columns publication volume issue date\n"
	"  -d, --date=YYYY-MM-DD  the day of all documents\n"
	"  -i, --id=ID            the id of the document (of the first one; others get a number)\n"
	"      --ids=FILE         the ids of all documents, one a line, as --list wrote them\n"
	"      --list             only the documents: id and number of the file, with a tab between\n"
	"      --files0-from=FILE read the files whose names are in FILE, with NUL between (find -print0)\n"
	"      --no-offsets       leave TokenRange=start:end out of MISC\n"
	"  -h, --help             this text\n"
	"  -V, --version          the version\n"
	"\n"
	"  tokenize bulletin.txt | grep '^# text'\n";

enum { OPTION_NO_OFFSETS = 256, OPTION_FILES, OPTION_IDS, OPTION_LIST };

static const struct option options[] = {
	{ "calendar", required_argument, NULL, 'c' },
	{ "date", required_argument, NULL, 'd' },
	{ "id", required_argument, NULL, 'i' },
	{ "files0-from", required_argument, NULL, OPTION_FILES },
	{ "ids", required_argument, NULL, OPTION_IDS },
	{ "list", no_argument, NULL, OPTION_LIST },
	{ "no-offsets", no_argument, NULL, OPTION_NO_OFFSETS },
	{ "help", no_argument, NULL, 'h' },
	{ "version", no_argument, NULL, 'V' },
	{ NULL, 0, NULL, 0 },
};

static int read_stream(FILE *stream, const char *name, struct tokenizer *tokenizer, bool list)
{
	struct paragraphs paragraphs = { .stream = stream, .name = name };
	struct text spaces;
	int status = EXIT_DONE;

	if (paragraphs_are_utf16(&paragraphs))
		status = message_refused(name, 0, "expected UTF-8, found UTF-16: convert it with iconv -f UTF-16 -t UTF-8");
	while (status == EXIT_DONE && paragraphs_begin(&paragraphs, &tokenizer->arena, &spaces))
		if (list)
			document_list(tokenizer, &paragraphs, input_number());
		else
			document_tokenize(tokenizer, &paragraphs, spaces);
	paragraphs_close(&paragraphs);
	arena_reset(&tokenizer->arena);
	return status;
}

static int tokenize_stream(FILE *stream, const char *name, void *context)
{
	return read_stream(stream, name, context, false);
}

static int list_stream(FILE *stream, const char *name, void *context)
{
	return read_stream(stream, name, context, true);
}

int main(int argc, char *argv[])
{
	struct tokenizer tokenizer = { .rows.stream = stdout, .segments.offsets = true };
	struct document_options *given = &tokenizer.options;
	struct calendar *calendar = NULL;
	const char *calendar_path = NULL, *ids_path = NULL, *files = NULL;
	input_user use = tokenize_stream;
	int option, status;

	message_program("tokenize");
	signals_settle();
	while ((option = getopt_long(argc, argv, "c:d:hi:V", options, NULL)) != -1)
		switch (option) {
		case 'c': calendar_path = optarg; break;
		case 'd':
			if (!day_parse(optarg, &given->day))
				return message_trouble("expected a date like 2004-12-03, found \"%s\"", optarg);
			break;
		case 'i': given->id = optarg; break;
		case OPTION_FILES: files = optarg; break;
		case OPTION_IDS: ids_path = optarg; break;
		case OPTION_LIST: use = list_stream; break;
		case OPTION_NO_OFFSETS: tokenizer.segments.offsets = false; break;
		case 'h': fputs(usage, stdout); return close_output();
		case 'V': puts("tokenize " VERSION); return close_output();
		default: fputs(usage, stderr); return EXIT_TROUBLE;
		}
	if (files != NULL && argv[optind] != NULL)
		return message_trouble("expected no files beside --files0-from, found \"%s\"", argv[optind]);
	if (calendar_path != NULL && (calendar = calendar_open(calendar_path)) == NULL)
		return EXIT_TROUBLE;
	if (ids_path != NULL && (given->given_ids = given_ids_open(ids_path)) == NULL)
		return EXIT_TROUBLE;
	given->calendar = calendar;
	/* What a list names is known only when it is read, so then every file may be. */
	sandbox_enter_to_read(files == NULL ? argv + optind : (char *[]){ "/", NULL });
	status = files == NULL ? each_input(argv + optind, use, &tokenizer) : each_listed_input(files, use, &tokenizer);
	status = worse_status(status, given_ids_close(given->given_ids));
	tokenizer_close(&tokenizer);
	calendar_close(calendar);
	return worse_status(status, close_output());
}
