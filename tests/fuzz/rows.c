/* rows.c - lines taken apart into cells, changed, and put together again */
#include "tests/fuzz/rows.h"

#include <string.h>

#include "tests/fuzz/run.h"
#include "tokenize/arena.h"
#include "tokenize/text.h"

#define LINES_MAX 2000
#define CELLS_MAX 64

struct table {
	struct arena arena;
	uint64_t     chance;
	struct text  lines[LINES_MAX];
	size_t       count;
};

static const char *const cells[] = {
	"_", "0", "1", "2", "1-2", "3-5", "1.1", "999999999", "-1", "A", "\xc3\xa9", "\xe2\x80\x99", "\xef\xbb\xbf", "\\x5f", "\\",
	"\\\\", "\\x3b", ";", ";;", "a;b", "VERB", "PROPN", "NOUN", "AUX", "PRON", "ADP", "root", "nsubj", "obj", "obl", "ccomp",
	"xcomp", "conj", "appos", "parataxis", "nmod", "case", "mark", "aux:pass", "nsubj:pass", "acl:relcl", "advcl",
	"VBD", "NNP", "MD", "TO", "IN", "said", "say", "that", "to", "will", "not", "agree", "meeting", "he", "it", "who", "which",
	"(", ")", "\"", ",", ".", ":", "May", "2004", "31", "2004-02-30", "0000-00-00", "9999-12-31", "-0001", "2004-11/..", "P12Y",
	"event", "entity", "office", "citation", "document", "kind", "id", "doc", "actual", "planned", "certain", "possible", "+", "-",
	"Number=Plur", "Tense=Past|VerbForm=Fin", "PronType=Rel", "Polarity=Neg", "COUNTRY", "TITLE", "PERSON?", "RUS", "MEDIUM",
	"that", "ing", "np", "speech", "chain", "modal", "+:planned", "-::possible", "+:historical:doubted",
};

static const char *const keys[] = {
	"SpaceAfter=No", "SpacesAfter=\\s\\n", "SpacesAfter=\\u2028", "TokenRange=0:5", "TokenRange=9:2",
	"TokenRange=99999999999999999999:1", "NE=B-PERSON", "NE=I-ORG", "NE=B-", "ner=S-GPE", "ner=E-PER", "Entity=(e1-PERSON-1-Anna)",
	"Entity=(e1-PERSON-1-Anna_Kvas", "Entity=e1)", "Entity=(e2-ORG-9-_)", "Entity=(e3(e4-DATE-1-2004)", "Entity=)(", "Entity=(e1-GPE--%",
	"Entity=(e1[1/2]-OTHER-1-x)", "SplitAnte=e1<e2,e2<e1", "SplitAnte=e9<e9", "Country=RUS", "Country=_", "Date=2004-11", "Date=XXXX",
	"Date=2004-02-30", "DateFrom=2004-11-11", "DateTo=2004-11-10", "DateMod=MID", "DateBasis=explicit", "Role=source",
	"Office=former:King;Queen_of_%", "Office=%00", "Why=model", "start_char=5", "end_char=3", "", "=",
};

static const char *const comments[] = {
	"# newdoc id = a", "# newdoc", "# enddoc id = a", "# enddoc", "# generator = bulletin 0", "# newpar id = a-p1", "# newpar", "#",
	"# date = 2004-12-03", "# date = 2004-99-99", "# date_basis = given", "# date_basis = unknown", "# text = a",
	"# global.Entity = eid-etype-head-identity", "# global.Entity = eid-etype-head-other", "# global.Entity = x", "# publication = The Times",
	"# sent_id = a-s1",
};

/* --- chance --- */

static size_t below(struct table *table, size_t limit)
{
	table->chance ^= table->chance << 13;
	table->chance ^= table->chance >> 7;
	table->chance ^= table->chance << 17;
	return limit == 0 ? 0 : (size_t)(table->chance % limit);
}

static struct text one_of(struct table *table, const char *const words[], size_t count)
{
	return text_of(words[below(table, count)]);
}
#define ONE_OF(table, words) one_of(table, words, sizeof words / sizeof *words)

/* --- lines and cells --- */

static bool is_row(struct text line)
{
	return line.length > 0 && line.bytes[0] != '#';
}

static size_t split(struct text line, struct text parts[CELLS_MAX])
{
	size_t count = 0;

	while (count < CELLS_MAX && text_next(&line, '\t', &parts[count]))
		count++;
	return count;
}

static struct text join(struct table *table, const struct text parts[], size_t count)
{
	struct text line = parts[0];

	for (size_t i = 1; i < count; i++)
		line = text_join(&table->arena, line, "\t", parts[i]);
	return line;
}

/* Any row, by its number; table->count where none was met. */
static size_t any_row(struct table *table)
{
	for (int tries = 0; table->count > 0 && tries < 20; tries++) {
		size_t line = below(table, table->count);
		if (is_row(table->lines[line]))
			return line;
	}
	return table->count;
}

static void insert_line(struct table *table, size_t at, struct text line)
{
	if (table->count == LINES_MAX)
		return;
	memmove(table->lines + at + 1, table->lines + at, (table->count - at) * sizeof *table->lines);
	table->lines[at] = line;
	table->count++;
}

static void remove_line(struct table *table, size_t at)
{
	table->count--;
	memmove(table->lines + at, table->lines + at + 1, (table->count - at) * sizeof *table->lines);
}

/* --- changes --- */

static struct text mutated_bytes(struct table *table, struct text cell)
{
	size_t room = cell.length + 16;
	uint8_t *bytes = arena_alloc(&table->arena, room);

	if (cell.length > 0)
		memcpy(bytes, cell.bytes, cell.length);
	return (struct text){ (char *)bytes, LLVMFuzzerMutate(bytes, cell.length, room) };
}

static struct text other_cell(struct table *table, size_t column, struct text cell)
{
	struct text parts[CELLS_MAX];
	size_t row = any_row(table);

	switch (below(table, 4)) {
	case 0:
		return mutated_bytes(table, cell);
	case 1:
		return ONE_OF(table, cells);
	default:                   /* what stands in that column elsewhere */
		if (row < table->count && split(table->lines[row], parts) > column)
			return parts[column];
		return cell;
	}
}

static void change_cell(struct table *table)
{
	struct text parts[CELLS_MAX];
	size_t row = any_row(table), count, column;

	if (row == table->count)
		return;
	count = split(table->lines[row], parts);
	column = below(table, count);
	parts[column] = other_cell(table, column, parts[column]);
	table->lines[row] = join(table, parts, count);
}

/* One more key, or none but that. */
static void change_misc(struct table *table)
{
	struct text parts[CELLS_MAX], key = ONE_OF(table, keys);
	size_t row = any_row(table), count;

	if (row == table->count || (count = split(table->lines[row], parts)) < 2)
		return;
	if (text_is(parts[count - 1], "_") || below(table, 4) == 0)
		parts[count - 1] = key;
	else
		parts[count - 1] = text_join(&table->arena, parts[count - 1], "|", key);
	table->lines[row] = join(table, parts, count);
}

static void change_lines(struct table *table)
{
	size_t from = below(table, table->count), to = below(table, table->count + 1), length = 1 + below(table, 8);
	struct text kept;

	switch (table->count == 0 ? 3 : below(table, 5)) {
	case 0:                    /* once more, elsewhere */
		for (size_t i = 0; i < length && from + i < table->count && to + i <= table->count; i++)
			insert_line(table, to + i, table->lines[from + i]);
		break;
	case 1:
		for (size_t i = 0; i < length && from < table->count; i++)
			remove_line(table, from);
		break;
	case 2:
		kept = table->lines[from];
		to = to == table->count ? from : to;
		table->lines[from] = table->lines[to];
		table->lines[to] = kept;
		break;
	case 3:
		insert_line(table, to, ONE_OF(table, comments));
		break;
	default:
		insert_line(table, to, (struct text){ NULL, 0 });
	}
}

/* --- CoNLL-U that can be taken --- */

static size_t number_of(struct text cell)
{
	size_t number = 0;

	for (size_t i = 0; i < cell.length && i < 9 && text_is_digit(cell.bytes[i]); i++)
		number = 10 * number + (size_t)(cell.bytes[i] - '0');
	return number;
}

static bool is_word(struct text line)
{
	for (size_t i = 0; is_row(line) && i < line.length && line.bytes[i] != '\t'; i++)
		if (line.bytes[i] == '-' || line.bytes[i] == '.')
			return false;
	return is_row(line);
}

/* The words of one sentence get the ids 1 to T, and heads that lead to a root; all or none of them have a head. */
static void repair_sentence(struct table *table, const size_t lines[], size_t count)
{
	size_t *heads = arena_array(&table->arena, count + 1, sizeof *heads);
	bool filled = true;
	struct text parts[CELLS_MAX];

	for (size_t id = 1; id <= count; id++) {
		bool whole = split(table->lines[lines[id]], parts) == 10;
		filled &= whole && !text_is(parts[6], "_");
		heads[id] = whole ? number_of(parts[6]) % (count + 1) : 0;
	}
	for (size_t id = 1; id <= count; id++) {
		size_t at = id, steps = 0;
		while (at != 0 && steps++ <= count)
			at = heads[at];
		if (at != 0)
			heads[id] = 0;
	}
	for (size_t id = 1; id <= count; id++) {
		size_t width = split(table->lines[lines[id]], parts);
		parts[0] = text_number(&table->arena, id, 1);
		if (width == 10)
			parts[6] = filled ? text_number(&table->arena, heads[id], 1) : TEXT("_");
		table->lines[lines[id]] = join(table, parts, width);
	}
}

static void repair(struct table *table)
{
	static size_t lines[LINES_MAX + 1];
	size_t count = 0;

	for (size_t i = 0; i <= table->count; i++)
		if (i < table->count && table->lines[i].length > 0) {
			if (is_word(table->lines[i]))
				lines[++count] = i;
		} else {
			repair_sentence(table, lines, count);
			count = 0;
		}
}

static bool looks_like_conllu(const struct table *table)
{
	return table->count > 0 && table->lines[0].length > 0 &&
	       (table->lines[0].bytes[0] == '#' || text_is_digit(table->lines[0].bytes[0]));
}

/* --- */

static size_t write_lines(const struct table *table, uint8_t *data, size_t max_size)
{
	size_t size = 0;

	for (size_t i = 0; i < table->count && size + table->lines[i].length + 1 <= max_size; i++) {
		if (table->lines[i].length > 0)
			memcpy(data + size, table->lines[i].bytes, table->lines[i].length);
		size += table->lines[i].length;
		data[size++] = '\n';
	}
	return size;
}

size_t rows_mutate(uint8_t *data, size_t size, size_t max_size, unsigned seed)
{
	static struct table table;
	struct text rest;

	table.chance = (uint64_t)seed * 0x9e3779b97f4a7c15u | 1;
	table.count = 0;
	if (below(&table, 8) == 0)
		return LLVMFuzzerMutate(data, size, max_size);
	arena_reset(&table.arena);
	rest = text_copy(&table.arena, (struct text){ (char *)data, size });
	if (text_ends(rest, "\n"))
		rest.length--;
	while (table.count < LINES_MAX && text_next(&rest, '\n', &table.lines[table.count]))
		table.count++;
	for (size_t changes = 1 + below(&table, 4); changes > 0; changes--)
		switch (below(&table, 4)) {
		case 0:  change_misc(&table); break;
		case 1:  change_lines(&table); break;
		default: change_cell(&table);
		}
	if (looks_like_conllu(&table) && below(&table, 8) != 0)
		repair(&table);
	return write_lines(&table, data, max_size);
}
