/* options.c - the command line, and what does not go together in it */
#include "report/options.h"

#include <getopt.h>
#include <stdlib.h>
#include <unistd.h>

#include "tokenize/message.h"

#define WIDTH_MIN 40
#define WIDTH_MAX 1000

enum { OPTION_ACTOR = 256, OPTION_COUNTRY, OPTION_SOURCE, OPTION_FIRST, OPTION_SECOND, OPTION_SCHEMA };

static const char usage[] =
	"usage: report [-ahV] [-A archive] [-f format] [-s date] [-u date] [-w columns] [kind | -q query] [file ...]\n";

static const char help[] =
	"Reads fact rows, as extract writes them, and prints a report over them.\n"
	"\n"
	"  -a, --all             also what is not reported as fact, marked\n"
	"  -A, --archive=FILE    load the rows into a lasting archive, and report over all of it;\n"
	"                        without files over what it holds (rows on standard input: -)\n"
	"  -f, --format=FORMAT   text (default), md, html, tsv, jsonl; svg, dot, graphml of some kinds\n"
	"  -q, --query=FILE      run SQL of your own instead of a kind (- is standard input)\n"
	"      --schema          print the tables and views that it can use\n"
	"  -s, --since=DATE      only what is of that day, month or year, or later\n"
	"  -u, --until=DATE      only what is of that day, month or year, or earlier\n"
	"      --actor=NAME      only events in which this name acts, is acted on or speaks\n"
	"      --country=NAME    only events between whose parties is one of this country\n"
	"      --source=NAME     only what is reported by this source\n"
	"      --a=FILE --b=FILE the two sets of rows for compare\n"
	"  -w, --width=COLUMNS   width of the page (default: the terminal's, or 100)\n"
	"  -h, --help            print this help\n"
	"  -V, --version         print the version\n"
	"\n"
	"Example: tokenize bulletin.txt | tag | extract | report timeline --all\n"
	"\n"
	"Kinds (default: brief):\n";

static const struct option options[] = {
	{ "all", no_argument, NULL, 'a' },          { "archive", required_argument, NULL, 'A' },
	{ "format", required_argument, NULL, 'f' }, { "query", required_argument, NULL, 'q' },
	{ "schema", no_argument, NULL, OPTION_SCHEMA },
	{ "since", required_argument, NULL, 's' },  { "until", required_argument, NULL, 'u' },
	{ "actor", required_argument, NULL, OPTION_ACTOR },
	{ "country", required_argument, NULL, OPTION_COUNTRY },
	{ "source", required_argument, NULL, OPTION_SOURCE },
	{ "a", required_argument, NULL, OPTION_FIRST }, { "b", required_argument, NULL, OPTION_SECOND },
	{ "width", required_argument, NULL, 'w' },  { "help", no_argument, NULL, 'h' },
	{ "version", no_argument, NULL, 'V' },      { NULL, 0, NULL, 0 },
};

static void list_kinds(FILE *stream)
{
	for (const struct kind *kind = kinds; kind->name != NULL; kind++)
		fprintf(stream, "  %-12s %.*s\n", kind->name, TEXT_ARGS(kind_summary(kind)));
}

static enum options_outcome print_help(void)
{
	fputs(usage, stdout);
	fputs(help, stdout);
	list_kinds(stdout);
	return OPTIONS_NOTHING_LEFT;
}

static enum options_outcome print_version(void)
{
	puts("report " VERSION);
	return OPTIONS_NOTHING_LEFT;
}

static bool set_format(struct settings *settings, const char *name)
{
	const struct renderer *renderer = renderer_find(name);

	if (renderer != NULL)
		settings->renderer = renderer;
	return renderer != NULL;
}

/* YYYY, YYYY-MM or YYYY-MM-DD */
static bool set_date(const char **date, const char *value)
{
	static const char shape[] = "dddd-dd-dd";
	size_t length = strlen(value);
	bool good = length == 4 || length == 7 || length == 10;

	for (size_t i = 0; good && i < length; i++)
		good = shape[i] == 'd' ? text_is_digit(value[i]) : value[i] == '-';
	if (!good)
		message_trouble("expected a date as 2004, 2004-11 or 2004-11-21, found \"%s\"", value);
	*date = value;
	return good;
}

static bool set_width(size_t *width, const char *value)
{
	char *end;
	unsigned long number = strtoul(value, &end, 10);

	*width = number;
	if (*end == '\0' && number >= WIDTH_MIN && number <= WIDTH_MAX)
		return true;
	message_trouble("expected a width of %d to %d columns, found \"%s\"", WIDTH_MIN, WIDTH_MAX, value);
	return false;
}

static bool set_name(const char **name, const char *option, const char *value)
{
	*name = value;
	if (value[strspn(value, " ")] != '\0')
		return true;
	message_trouble("expected a name behind --%s, found nothing", option);
	return false;
}

/*
 * The first operand is a kind, for kwic with its pattern behind it; but `report facts.tsv` is what everyone
 * types, so a file's name will do.
 */
static bool choose_kind(struct settings *settings)
{
	const char *name = settings->paths[0];

	settings->kind = kind_find("brief");
	if (name == NULL || strcmp(name, "-") == 0)
		return true;
	if (kind_find(name) == NULL) {
		if (access(name, F_OK) == 0)
			return true;
		message_trouble("expected a kind of report or a file, found \"%s\"; the kinds are:", name);
		list_kinds(stderr);
		return false;
	}
	settings->kind = kind_find(name);
	settings->paths++;
	if (!kind_needs(settings->kind, "pattern"))
		return true;
	settings->filter.pattern = settings->paths[0];
	if (settings->paths[0] != NULL) {
		settings->paths++;
		return true;
	}
	message_trouble("%s: expected a pattern behind it, found none", name);
	return false;
}

/* Two sets are two files, or one set that --since parts. */
static bool check_sets(struct settings *settings)
{
	bool files = settings->first_set != NULL || settings->second_set != NULL;
	bool both = settings->first_set != NULL && settings->second_set != NULL;

	settings->filter.two_sets = settings->kind != NULL && kind_needs(settings->kind, "sets");
	if (files && !settings->filter.two_sets)
		message_trouble("expected --a and --b for compare only");
	else if (files && (!both || settings->archive != NULL || settings->paths[0] != NULL))
		message_trouble("compare: expected --a and --b together, and no other files");
	else if (settings->filter.two_sets && !both && settings->filter.since == NULL)
		message_trouble("compare: expected two sets, --a=FILE and --b=FILE, or --since=DATE that parts one");
	else
		return true;
	return false;
}

/* Standard input is the query or the rows. */
static bool reads_twice(const struct settings *settings)
{
	bool rows = settings->archive == NULL && settings->paths[0] == NULL;

	for (char **path = settings->paths; *path != NULL; path++)
		rows |= strcmp(*path, "-") == 0;
	return rows && settings->query != NULL && strcmp(settings->query, "-") == 0;
}

static bool check(struct settings *settings)
{
	if (settings->schema)
		return true;
	if (reads_twice(settings)) {
		message_trouble("expected rows in files where the query is on standard input, found none");
		return false;
	}
	if (settings->query == NULL && !choose_kind(settings))
		return false;
	if (settings->kind != NULL) {
		settings->filter.by_event = kind_is_by_event(settings->kind);
		if (!renderer_can_write(settings->renderer, settings->kind))
			return false;
	}
	return check_sets(settings);
}

enum options_outcome options_read(int argc, char *argv[], struct settings *settings)
{
	struct filter *filter = &settings->filter;
	int option;
	bool good = true;

	settings->renderer = &render_text;
	while (good && (option = getopt_long(argc, argv, "aA:f:q:s:u:w:hV", options, NULL)) != -1)
		switch (option) {
		case 'a': filter->everything = true; break;
		case 'A': good = set_name(&settings->archive, "archive", optarg); break;
		case 'f': good = set_format(settings, optarg); break;
		case 'q': good = set_name(&settings->query, "query", optarg); break;
		case 's': good = set_date(&filter->since, optarg); break;
		case 'u': good = set_date(&filter->until, optarg); break;
		case 'w': good = set_width(&settings->width, optarg); break;
		case 'h': return print_help();
		case 'V': return print_version();
		case OPTION_ACTOR:   good = set_name(&filter->actor, "actor", optarg); break;
		case OPTION_COUNTRY: good = set_name(&filter->country, "country", optarg); break;
		case OPTION_SOURCE:  good = set_name(&filter->source, "source", optarg); break;
		case OPTION_FIRST:   good = set_name(&settings->first_set, "a", optarg); break;
		case OPTION_SECOND:  good = set_name(&settings->second_set, "b", optarg); break;
		case OPTION_SCHEMA:  settings->schema = true; break;
		default:  fputs(usage, stderr); return OPTIONS_WRONG;
		}
	settings->paths = argv + optind;
	return good && check(settings) ? OPTIONS_GOOD : OPTIONS_WRONG;
}
