/* main.c - report: pages and tables over fact rows */
#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "report/archive.h"
#include "report/renderer.h"
#include "report/tokens.h"
#include "tokenize/inputs.h"
#include "tokenize/message.h"

#define PIPE_WIDTH 100     /* where no terminal says how wide it is */
#define WIDTH_MIN 40
#define WIDTH_MAX 1000

static const struct renderer *const renderers[] = {
	&render_text, &render_md, &render_html, &render_tsv, &render_svg, &render_dot, &render_graphml,
};

struct settings {
	const struct kind     *kind;
	const struct renderer *renderer;
	struct archive_filter  filter;
	size_t                 width;  /* 0: as the terminal */
};

static const char usage[] =
	"usage: report [-ahV] [-f format] [-s date] [-u date] [-w columns] [kind] [file ...]\n";

static const char help[] =
	"Reads fact rows, as extract writes them, and prints a report over them.\n"
	"\n"
	"  -a, --all             also what is not reported as fact, marked\n"
	"  -f, --format=FORMAT   text (default), md, html, tsv, svg, dot or graphml\n"
	"  -s, --since=DATE      only what is of that day, month or year, or later\n"
	"  -u, --until=DATE      only what is of that day, month or year, or earlier\n"
	"  -w, --width=COLUMNS   width of the page (default: the terminal's, or 100)\n"
	"  -h, --help            print this help\n"
	"  -V, --version         print the version\n"
	"\n"
	"Example: tokenize bulletin.txt | tag | extract | report timeline --all\n"
	"\n"
	"Kinds (default: brief):\n";

static const struct option options[] = {
	{ "all", no_argument, NULL, 'a' },          { "format", required_argument, NULL, 'f' },
	{ "since", required_argument, NULL, 's' },  { "until", required_argument, NULL, 'u' },
	{ "width", required_argument, NULL, 'w' },  { "help", no_argument, NULL, 'h' },
	{ "version", no_argument, NULL, 'V' },      { NULL, 0, NULL, 0 },
};

static int print_help(void)
{
	fputs(usage, stdout);
	fputs(help, stdout);
	for (const struct kind *kind = kinds; kind->name != NULL; kind++)
		printf("  %-12s %.*s\n", kind->name, TEXT_ARGS(kind_summary(kind)));
	return close_output();
}

static int unknown_kind(const char *name)
{
	message_trouble("expected a kind of report or a file, found \"%s\"; the kinds are:", name);
	for (const struct kind *kind = kinds; kind->name != NULL; kind++)
		fprintf(stderr, "  %-12s %.*s\n", kind->name, TEXT_ARGS(kind_summary(kind)));
	return EXIT_TROUBLE;
}

static bool set_format(struct settings *settings, const char *name)
{
	for (size_t i = 0; i < sizeof renderers / sizeof *renderers; i++)
		if (strcmp(renderers[i]->name, name) == 0) {
			settings->renderer = renderers[i];
			return true;
		}
	message_trouble("expected the format text, md, html, tsv, svg, dot or graphml, found \"%s\"", name);
	return false;
}

/* YYYY, YYYY-MM or YYYY-MM-DD */
static bool set_date(const char **date, const char *value)
{
	static const char shape[] = "dddd-dd-dd";
	size_t length = strlen(value);
	bool good = length == 4 || length == 7 || length == 10;

	for (size_t i = 0; good && i < length; i++)
		good = shape[i] == 'd' ? value[i] >= '0' && value[i] <= '9' : value[i] == '-';
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

/* The first operand is a kind; but `report facts.tsv` is what everyone types, so a file's name will do. */
static int choose_kind(struct settings *settings, char **operands[])
{
	const char *name = **operands;

	settings->kind = kind_find("brief");
	if (name == NULL || strcmp(name, "-") == 0)
		return EXIT_DONE;
	if (kind_find(name) != NULL) {
		settings->kind = kind_find(name);
		++*operands;
		return EXIT_DONE;
	}
	return access(name, F_OK) == 0 ? EXIT_DONE : unknown_kind(name);
}

static size_t terminal_width(void)
{
	struct winsize size;
	const char *columns = getenv("COLUMNS");
	unsigned long width = PIPE_WIDTH;

	if (!isatty(STDOUT_FILENO))
		return PIPE_WIDTH;
	if (columns != NULL && *columns != '\0')
		width = strtoul(columns, NULL, 10);
	else if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
		width = size.ws_col;
	return width < WIDTH_MIN ? WIDTH_MIN : width > WIDTH_MAX ? WIDTH_MAX : width;
}

static bool wants_colour(void)
{
	const char *no_colour = getenv("NO_COLOR"), *terminal = getenv("TERM");

	return isatty(STDOUT_FILENO) && (no_colour == NULL || *no_colour == '\0') &&
	       (terminal == NULL || strcmp(terminal, "dumb") != 0);
}

/* Whether the format can hold the kind; says why not. */
static bool can_write(const struct renderer *renderer, const struct kind *kind)
{
	struct text picture = kind_picture(kind);
	char name[32];

	snprintf(name, sizeof name, " %.*s ", TEXT_ARGS(picture));
	if (!renderer->many && kind_is_page(kind))
		message_trouble("%s is a page of several tables: expected --format=text, md or html, found %s",
		                kind->name, renderer->name);
	else if (renderer->pictures != NULL && (picture.length == 0 || strstr(renderer->pictures, name) == NULL))
		message_trouble("%s cannot be drawn as %s: expected a kind that is one of:%s", kind->name,
		                renderer->name, renderer->pictures);
	else
		return true;
	return false;
}

static int query_trouble(const struct page *page)
{
	return message_trouble("%s: SQLite: %s", page->kind->name, sqlite3_errmsg(page->database));
}

static int print_kind(struct archive *archive, const struct settings *settings, struct page *page)
{
	const char *sql = settings->kind->sql;
	struct arena arena = { 0 };
	struct section section;
	int found, code = SQLITE_DONE;

	while (code == SQLITE_DONE &&
	       (found = section_next(archive_database(archive), &arena, &sql, &section)) == 1) {
		if (section.column_count > 0 && (section.layout != LAYOUT_PICTURE || settings->renderer->draws))
			code = settings->renderer->section(page, &section);
		else if (section.column_count == 0)
			code = sqlite3_step(section.statement);
		sqlite3_finalize(section.statement);
		arena_reset(&arena);
	}
	arena_free(&arena);
	if (code == SQLITE_DONE && found == 0)
		return EXIT_DONE;
	return query_trouble(page);
}

static bool has_documents(struct archive *archive)
{
	sqlite3_stmt *statement;
	bool found;

	sqlite3_prepare_v2(archive_database(archive), "SELECT 1 FROM chosen LIMIT 1", -1, &statement, NULL);
	found = sqlite3_step(statement) == SQLITE_ROW;
	sqlite3_finalize(statement);
	return found;
}

/* What frames the sections: the renderer's beginning and end, or what it says where there are none. */
static int print_report(struct archive *archive, const struct settings *settings, struct page *page)
{
	const struct renderer *renderer = settings->renderer;
	int outcome = EXIT_DONE;

	if (renderer->begin != NULL && renderer->begin(page) != SQLITE_DONE)
		outcome = query_trouble(page);
	if (outcome == EXIT_DONE)
		outcome = print_kind(archive, settings, page);
	if (outcome == EXIT_DONE && page->row_count == 0)
		renderer->nothing(page, has_documents(archive) ? "Nothing of this kind was found."
		                                               : "No document was found.");
	if (renderer->end != NULL && renderer->end(page) != SQLITE_DONE)
		outcome = worse_status(outcome, query_trouble(page));
	return outcome;
}

static int report(const struct settings *settings, char *paths[])
{
	struct page page = { .stream = stdout, .width = settings->width, .colour = wants_colour(),
		             .kind = settings->kind };
	struct archive *archive = archive_open();
	int status, outcome = EXIT_TROUBLE;

	if (archive == NULL)
		return EXIT_TROUBLE;
	if (page.width == 0)
		page.width = terminal_width();
	page.database = archive_database(archive);
	status = each_input(paths, tokens_or_facts_load, archive);
	if (archive_ready(archive) == EXIT_DONE && archive_filter(archive, &settings->filter) == EXIT_DONE)
		outcome = print_report(archive, settings, &page);
	archive_close(archive);
	return worse_status(status, outcome);
}

int main(int argc, char *argv[])
{
	struct settings settings = { .renderer = &render_text };
	int option, status;
	bool good = true;

	message_program("report");
	while (good && (option = getopt_long(argc, argv, "af:s:u:w:hV", options, NULL)) != -1)
		switch (option) {
		case 'a': settings.filter.everything = true; break;
		case 'f': good = set_format(&settings, optarg); break;
		case 's': good = set_date(&settings.filter.since, optarg); break;
		case 'u': good = set_date(&settings.filter.until, optarg); break;
		case 'w': good = set_width(&settings.width, optarg); break;
		case 'h': return print_help();
		case 'V': puts("report " VERSION); return close_output();
		default:  fputs(usage, stderr); return EXIT_TROUBLE;
		}
	if (!good)
		return EXIT_TROUBLE;
	argv += optind;
	status = choose_kind(&settings, &argv);
	if (status != EXIT_DONE)
		return status;
	if (!can_write(settings.renderer, settings.kind))
		return EXIT_TROUBLE;
	settings.filter.by_event = kind_is_by_event(settings.kind);
	status = report(&settings, argv);
	return worse_status(status, close_output());
}
