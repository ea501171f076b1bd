/* lexicon_build.c - lines of lexicon tables to rows that are found by their key */
#include "tag/lexicon_build.h"

#include <stdlib.h>
#include <string.h>

#include "tokenize/message.h"

/* Where `name` lies in the bytes; neighbours in a table often share their canonical name. */
static uint32_t keep(struct lexicon_build *build, struct text name)
{
	if (name.length == 0)
		return 0;
	if (build->last_canonical != 0 && text_equal(text_of(build->bytes + build->last_canonical), name))
		return build->last_canonical;
	build->last_canonical = (uint32_t)build->byte_count;
	for (size_t i = 0; i <= name.length; i++) {
		build->bytes = arena_grow(&build->arena, build->bytes, build->byte_count,
		                          &build->byte_capacity, 1);
		build->bytes[build->byte_count++] = i < name.length ? name.bytes[i] : '\0';
	}
	return build->last_canonical;
}

static void add_row(struct lexicon_build *build, struct lexicon_row row)
{
	build->rows = arena_grow(&build->arena, build->rows, build->row_count, &build->row_capacity,
	                         sizeof row);
	build->rows[build->row_count++] = row;
}

static void add_years(struct lexicon_build *build, const struct lexicon_line *line, struct lexicon_row *row)
{
	if ((line->from.length == 0 && line->to.length == 0) || build->years_count > UINT16_MAX)
		return;
	build->years = arena_grow(&build->arena, build->years, build->years_count, &build->years_capacity,
	                          sizeof *build->years);
	row->flags |= LEXICON_DATED;
	row->years = (uint16_t)build->years_count;
	build->years[build->years_count++] = (struct lexicon_years){ line->from, line->to };
}

static void add_line(struct lexicon_build *build, const struct lexicon_line *line, size_t number)
{
	uint32_t last = number < LEXICON_LAST_LINE ? (uint32_t)number : LEXICON_LAST_LINE;
	struct lexicon_row row = { .type = (uint8_t)line->type,
		                   .flags = (uint8_t)(line->flags | LEXICON_WHOLE),
		                   .place = (build->name_count - 1) << LEXICON_LINE_BITS | last };
	uint64_t key = lexicon_key(line->kind);

	for (size_t at = 0, piece; at < line->name.length; at += piece) {
		piece = lexicon_piece(text_slice(line->name, at, line->name.length));
		key = lexicon_key_add(key, line->kind, text_slice(line->name, at, piece));
		if (at + piece < line->name.length)
			add_row(build, (struct lexicon_row){ .key = key, .flags = LEXICON_PREFIX,
			                                     .place = row.place });
	}
	row.key = key;
	row.canonical = keep(build, (line->flags & LEXICON_COUNTRY) && line->canonical.length == 0
	                                    ? line->name
	                                    : line->canonical);
	memcpy(row.code, line->code.bytes != NULL ? line->code.bytes : "", line->code.length);
	add_years(build, line, &row);
	add_row(build, row);
	if ((line->flags & LEXICON_COUNTRY) && line->canonical.length == 0 && line->code.length > 0) {
		row.key = lexicon_key_add(lexicon_key(LEXICON_CODES), LEXICON_CODES, line->code);
		row.canonical = keep(build, line->name);
		add_row(build, row);
	}
}

static int read_line(struct lexicon_build *build, struct text text, const char *path, size_t number)
{
	struct lexicon_line line;
	char problem[160];

	if (text_ends(text, "\n"))
		text.length--;
	if (text_ends(text, "\r"))
		text.length--;
	if (text.length == 0 || text_starts(text, "#"))
		return EXIT_DONE;
	text = text_copy(&build->arena, text);
	if (!text_valid(text))
		return message_refused(path, number, "expected UTF-8, found other bytes");
	if (!lexicon_read_line(text, &line, problem, sizeof problem))
		return message_refused(path, number, problem);
	add_line(build, &line, number);
	return EXIT_DONE;
}

int lexicon_build_read(struct lexicon_build *build, FILE *stream, const char *path)
{
	char *buffer = NULL;
	size_t capacity = 0, number = 0;
	int status = EXIT_DONE;

	if (build->name_count == LEXICON_TABLES)
		return message_trouble("%s: expected no more than %d tables", path, LEXICON_TABLES);
	build->names[build->name_count++] = path;
	if (build->byte_count == 0) {       /* offset 0 says that there is no canonical name */
		build->bytes = arena_grow(&build->arena, NULL, 0, &build->byte_capacity, 1);
		build->bytes[build->byte_count++] = '\0';
	}
	for (ssize_t length; (length = getline(&buffer, &capacity, stream)) > 0;)
		status = worse_status(status, read_line(build, (struct text){ buffer, (size_t)length }, path,
		                                        ++number));
	if (ferror(stream))
		status = message_errno("cannot read %s", path);
	free(buffer);
	return status;
}

static int by_key(const void *a, const void *b)
{
	const struct lexicon_row *left = a, *right = b;
	int names_first = (right->flags & LEXICON_WHOLE) - (left->flags & LEXICON_WHOLE);
	if (left->key != right->key)
		return left->key < right->key ? -1 : 1;
	return names_first != 0 ? names_first : (left->place > right->place) - (left->place < right->place);
}

/* A beginning that is a name as well, or that two names share, needs no row of its own. */
static void join_beginnings(struct lexicon_build *build)
{
	size_t kept = 0;
	for (size_t i = 0; i < build->row_count; i++) {
		struct lexicon_row row = build->rows[i];
		bool known = kept > 0 && build->rows[kept - 1].key == row.key;
		if (known && !(row.flags & LEXICON_WHOLE)) {
			for (size_t j = kept; j > 0 && build->rows[j - 1].key == row.key; j--)
				build->rows[j - 1].flags |= LEXICON_PREFIX;
			continue;
		}
		build->rows[kept++] = row;
	}
	build->row_count = kept;
}

struct lexicon_table lexicon_build_finish(struct lexicon_build *build)
{
	uint32_t slot_count = 16;

	if (build->row_count == 0)
		return (struct lexicon_table){ .slot_count = 0 };
	qsort(build->rows, build->row_count, sizeof *build->rows, by_key);
	join_beginnings(build);
	add_row(build, (struct lexicon_row){ .key = ~build->rows[build->row_count - 1].key });
	while (slot_count < 2 * build->row_count)
		slot_count *= 2;
	uint32_t *slots = arena_array(&build->arena, slot_count, sizeof *slots);
	for (size_t i = 0; i + 1 < build->row_count; i++) {
		uint32_t slot = (uint32_t)build->rows[i].key & (slot_count - 1);
		if (i > 0 && build->rows[i - 1].key == build->rows[i].key)
			continue;
		while (slots[slot] != 0)
			slot = (slot + 1) & (slot_count - 1);
		slots[slot] = (uint32_t)i + 1;
	}
	return (struct lexicon_table){ build->rows, slots, build->bytes, build->names, slot_count };
}
