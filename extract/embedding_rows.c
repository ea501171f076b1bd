/* embedding_rows.c - rows of the table of embedding words, read and written */
#include "extract/embedding_rows.h"

#include <stdio.h>

#include "tokenize/arena.h"
#include "tokenize/message.h"

#define COLUMNS 6

static const char *const complements[] = {"to", "that", "ing", "np"};
static const char *const roles[] = {"modal", "chain", "speech", "event"};
static const char *const statuses[] = {"actual", "planned", "proposed", "requested", "conditional", "historical"};
static const char *const certainties[] = {"certain", "probable", "possible", "doubted"};
static const struct {
	const char *name;
	enum upos upos;
} tags[] = {{"VERB", UPOS_VERB}, {"NOUN", UPOS_NOUN}, {"ADJ", UPOS_ADJ}, {"ADV", UPOS_ADV}, {"AUX", UPOS_AUX}};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* The place of a name in a list; false where it is not in it. */
static bool find(struct text name, const char *const *names, size_t count, unsigned *place)
{
	for (*place = 0; *place < count; ++*place)
		if (text_is(name, names[*place]))
			return true;
	return false;
}

static bool read_effect(struct text cell, struct effect *effect)
{
	struct text part;
	unsigned place;

	*effect = (struct effect){.negates = text_starts(cell, "-")};
	text_next(&cell, ':', &part);
	if (!text_is(part, "+") && !text_is(part, "-"))
		return false;
	if (text_next(&cell, ':', &part) && part.length > 0) {
		if (!find(part, statuses, COUNT(statuses), &place))
			return false;
		effect->has_status = true;
		effect->status = (enum status)place;
	}
	if (text_next(&cell, ':', &part)) {
		if (!find(part, certainties, COUNT(certainties), &place))
			return false;
		effect->certainty = (enum certainty)place;
	}
	return cell.bytes == NULL;
}

static bool read_upos(struct text cell, enum upos *upos)
{
	for (size_t i = 0; i < COUNT(tags); i++)
		if (text_is(cell, tags[i].name)) {
			*upos = tags[i].upos;
			return true;
		}
	return false;
}

/* What the row lacks, or NULL. */
static const char *read_row(const struct text cells[COLUMNS], size_t found, struct embedding *entry)
{
	unsigned place;

	if (found != COLUMNS)
		return "expected 6 columns";
	if (cells[0].length == 0)
		return "expected a lemma";
	entry->lemma = cells[0];
	if (!read_upos(cells[1], &entry->upos))
		return "expected VERB, NOUN, ADJ, ADV or AUX in column 2";
	if (!find(cells[2], complements, COUNT(complements), &place))
		return "expected to, that, ing or np in column 3";
	entry->complement = (enum complement)place;
	if (!find(cells[3], roles, COUNT(roles), &place))
		return "expected modal, chain, speech or event in column 4";
	entry->role = (enum embedding_role)place;
	return read_effect(cells[4], &entry->affirmed) && read_effect(cells[5], &entry->negated)
		       ? NULL
		       : "expected effects such as + or -:planned:possible in columns 5 and 6";
}

/* The next line with data. */
static bool next_line(struct embedding_rows *rows, struct text *line)
{
	while (rows->rest.length > 0 && text_next(&rows->rest, '\n', line)) {
		rows->line++;
		if (text_ends(*line, "\r"))
			line->length--;
		if (line->length > 0 && line->bytes[0] != '#' && !text_starts(*line, "lemma\tupos\t"))
			return true;
	}
	return false;
}

bool embedding_next(struct embedding_rows *rows, struct embedding *entry)
{
	struct text line, cells[COLUMNS] = {{0}}, cell;

	while (next_line(rows, &line)) {
		size_t found = 0;
		const char *problem;

		while (text_next(&line, '\t', &cell))
			if (found++ < COLUMNS)
				cells[found - 1] = cell;
		*entry = (struct embedding){.table = rows->name, .line = rows->line};
		problem = read_row(cells, found, entry);
		if (problem == NULL)
			return true;
		message_refused(rows->name, rows->line, problem);
		rows->refused = true;
	}
	return false;
}

struct text embedding_complement_text(enum complement complement)
{
	return text_of(complements[complement]);
}

struct text embedding_role_text(enum embedding_role role)
{
	return text_of(roles[role]);
}

struct text embedding_effect_text(struct arena *arena, const struct effect *effect)
{
	const char *status = effect->has_status ? statuses[effect->status] : "";

	if (effect->certainty != CERTAINTY_CERTAIN)
		return text_format(arena, "%c:%s:%s", effect->negates ? '-' : '+', status,
				   certainties[effect->certainty]);
	return text_format(arena, effect->has_status ? "%c:%s" : "%c", effect->negates ? '-' : '+', status);
}
