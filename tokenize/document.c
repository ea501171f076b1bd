/* document.c - what a document is called, of which day it is, and its comments before the first sentence */
#include "document.h"

#include <stdlib.h>
#include <string.h>

#include "bulletin.h"
#include "cited.h"

/* --- the name --- */

/* "edm-1-139", "edm-2004-12-03"; length 0 where the header says too little. */
static struct text id_of_header(struct arena *arena, const struct bulletin *bulletin)
{
	struct text name = bulletin->acronym.length > 0 ? bulletin->acronym : bulletin->publication;
	struct text id = text_lower(arena, identifiers_safe(arena, name));

	if (id.length == 0)
		return id;
	if (bulletin->volume.length > 0)
		id = text_join(arena, id, "-", bulletin->volume);
	if (bulletin->issue.length > 0)
		id = text_join(arena, id, "-", bulletin->issue);
	if (bulletin->volume.length == 0 && bulletin->issue.length == 0) {
		if (!day_valid(bulletin->day))
			return (struct text){ 0 };
		id = text_format(arena, "%.*s-%04d-%02d-%02d", TEXT_ARGS(id), bulletin->day.year,
		                 bulletin->day.month, bulletin->day.day);
	}
	return identifiers_safe(arena, id);
}

/* "news/gas-2006.txt" is gas-2006. */
static struct text id_of_file(struct arena *arena, const char *name)
{
	const char *slash = strrchr(name, '/'), *base = slash == NULL ? name : slash + 1;
	const char *stop = strrchr(base, '.');
	size_t length = stop == NULL || stop == base ? strlen(base) : (size_t)(stop - base);

	return identifiers_safe(arena, (struct text){ base, length });
}

static struct text name_document(struct tokenizer *t, const struct bulletin *bulletin,
                                 const struct paragraphs *input)
{
	struct text id = { 0 };

	if (t->options.given_ids != NULL)
		id = given_ids_next(t->options.given_ids, &t->arena);
	else if (t->options.id != NULL)
		id = identifiers_safe(&t->arena, text_of(t->options.id));
	if (id.length == 0)
		id = id_of_header(&t->arena, bulletin);
	if (id.length == 0 && input->stream != stdin)
		id = id_of_file(&t->arena, input->name);
	if (id.length == 0)
		id = text_format(&t->arena, "stdin-%zu", ++t->unnamed);
	return identifiers_unique(&t->identifiers, &t->arena, id);
}

/* --- the day --- */

static int number_of(struct text text)
{
	int value = 0;

	for (size_t i = 0; i < text.length && i < 8; i++) {
		if (text.bytes[i] < '0' || text.bytes[i] > '9')
			return 0;
		value = value * 10 + text.bytes[i] - '0';
	}
	return value;
}

/* The day, and how it is known; "unknown" leaves it unset. `body` is the document's first window. */
static const char *date_document(const struct document_options *options, const struct bulletin *bulletin,
                                 struct text body, struct day *day)
{
	int volume = number_of(bulletin->volume), issue = number_of(bulletin->issue);
	struct day cited, daily;

	*day = options->day;
	if (day->year != 0)
		return "given";
	if (calendar_find(options->calendar, bulletin->publication, bulletin->volume, bulletin->issue, day))
		return "calendar";
	*day = bulletin->day;
	if (day_valid(*day))
		return "dateline";
	int year = calendar_year_of_volume(bulletin->publication, volume);
	bool is_cited = cited_newest(body, year, &cited);
	/* A text that cites a newspaper of a later day shows that the count of issues is off. */
	if (calendar_of_daily(bulletin->publication, volume, issue, &daily)
	    && (!is_cited || day_compare(cited, daily) <= 0)) {
		*day = daily;
		return "calendar";
	}
	/* A dateline without its year is newer than what the text cites. */
	if (is_cited && day->day != 0)
		cited = (struct day){ cited.year, day->month, day->day };
	*day = cited;
	return is_cited && day_valid(cited) ? "inferred" : "unknown";
}

/* --- comments --- */

static void write_comments(struct tokenizer *t, struct text id, const struct bulletin *bulletin, struct text body)
{
	struct rows *rows = &t->rows;
	struct day day;
	const char *basis = date_document(&t->options, bulletin, body, &day);

	rows_add_comment(rows, "newdoc id", id);
	rows_add_comment(rows, "generator", TEXT("bulletin " VERSION));
	rows_add_comment(rows, "publication", bulletin->publication);
	rows_add_comment(rows, "acronym", bulletin->acronym);
	rows_add_comment(rows, "volume", bulletin->volume);
	rows_add_comment(rows, "issue", bulletin->issue);
	rows_add_comment(rows, "author", bulletin->author);
	rows_add_comment(rows, "dateline", bulletin->dateline);
	rows_add_comment(rows, "title", bulletin->title);
	for (size_t i = 0; i < bulletin->header_count; i++)
		rows_add_comment(rows, "header", bulletin->headers[i]);
	if (strcmp(basis, "unknown") != 0)
		rows_add_comment(rows, "date",
		                 text_format(&t->arena, "%04d-%02d-%02d", day.year, day.month, day.day));
	rows_add_comment(rows, "date_basis", text_of(basis));
}

void document_tokenize(struct tokenizer *t, struct paragraphs *paragraphs, struct text spaces)
{
	struct text window = paragraphs_window(paragraphs);
	struct bulletin bulletin;
	struct paragraph paragraph;
	size_t header = bulletin_read(&t->arena, window, &bulletin);
	struct text id = name_document(t, &bulletin, paragraphs);

	write_comments(t, id, &bulletin, text_slice(window, header, window.length));
	paragraphs_skip(paragraphs, header);
	t->segments.rows = &t->rows;
	segments_begin(&t->segments, id, header == 0 ? spaces : (struct text){ 0 });
	while (paragraphs_next(paragraphs, &paragraph))
		segments_write(&t->segments, &paragraph);
	if (!ferror(paragraphs->stream)) /* else it was cut, and whoever reads the rows is to know */
		rows_add_comment(&t->rows, "enddoc id", id);
	rows_flush(&t->rows);
	arena_reset(&t->arena);
}

void document_list(struct tokenizer *t, struct paragraphs *paragraphs, size_t input)
{
	struct bulletin bulletin;
	struct paragraph paragraph;
	size_t header = bulletin_read(&t->arena, paragraphs_window(paragraphs), &bulletin);
	struct text id = name_document(t, &bulletin, paragraphs);

	fprintf(t->rows.stream, "%.*s\t%zu\n", TEXT_ARGS(id), input);
	paragraphs_skip(paragraphs, header);
	while (paragraphs_next(paragraphs, &paragraph))
		;
	arena_reset(&t->arena);
}

void tokenizer_close(struct tokenizer *t)
{
	segments_close(&t->segments);
	identifiers_free(&t->identifiers);
	rows_close(&t->rows);
	arena_free(&t->arena);
}
