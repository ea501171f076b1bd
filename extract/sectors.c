/* sectors.c - the sector of an actor: government, military, opposition, media ... */
#include "extract/codes.h"

#include "extract/arguments.h"
#include "extract/codebook.h"

/* "officials" by "official": the lexicon has singulars only. */
static struct text singular(struct text word)
{
	return word.length > 3 && !text_ends(word, "ss") ? text_slice(word, 0, word.length - 1) : word;
}

/* "gunmen" by "gunman" */
static struct text gunman(struct arena *arena, struct text word)
{
	return text_join(arena, text_slice(word, 0, word.length - 2), "", TEXT("an"));
}

/*
 * The last known word decides ("opposition newspaper" is a newspaper), but nothing behind a preposition does:
 * in "Prime Minister of Japan", "ambassador to the United Nations" that is somebody else.
 */
static struct text phrase_sector(struct arena *arena, const struct codebook *codebook, struct text phrase)
{
	struct text rest = text_lower(arena, phrase), word, before = {0}, sector = {0};

	while (rest.length > 0 && text_next(&rest, ' ', &word)) {
		struct text found = sector_words_find(codebook->sectors, before, word);

		if (sector.length > 0 &&
		    (text_is(word, "of") || text_is(word, "to") || text_is(word, "in") ||
		     text_is(word, "from") || text_is(word, "for") || text_is(word, "at")))
			break;
		if (found.length == 0 && text_ends(word, "s"))
			found = sector_words_find(codebook->sectors, before, singular(word));
		else if (found.length == 0 && text_ends(word, "men"))
			found = sector_words_find(codebook->sectors, before, gunman(arena, word));
		if (found.length > 0)
			sector = found;
		before = word;
	}
	return sector;
}

/* Of the offices that the text gives a person the first one that is known; former ones do not count. */
static struct text office_sector(struct arena *arena, const struct codebook *codebook, struct text offices)
{
	struct text office, sector = {0};

	while (sector.length == 0 && offices.length > 0 && text_next(&offices, ';', &office))
		if (!text_starts(office, "former:"))
			sector = phrase_sector(arena, codebook, office);
	return sector;
}

/* Of a thing without a name only what it is: "police officers", but no "minister's speech". */
static struct text head_sector(struct arena *arena, const struct document *document,
			       const struct codebook *codebook, int sentence, const struct argument *argument)
{
	int before = argument->head > argument->first ? argument->head - 1 : argument->head;

	return phrase_sector(arena, codebook,
			     document_span_text(arena, document, sentence, before, argument->head));
}

static bool knows_head(struct arena *arena, const struct document *document, const struct codebook *codebook,
		       int sentence, const struct argument *argument)
{
	return argument->head > 0 &&
	       phrase_sector(arena, codebook,
			     document_span_text(arena, document, sentence, argument->head, argument->head))
			       .length > 0;
}

struct text sector_of(struct arena *arena, const struct document *document, const struct codebook *codebook,
		      int sentence, const struct argument *argument)
{
	const struct entity *entity = argument->entity;
	struct text sector = {0};

	if (!argument_acts(argument))
		return knows_head(arena, document, codebook, sentence, argument)
			       ? head_sector(arena, document, codebook, sentence, argument)
			       : sector;
	if (text_is(argument->country, "IGO"))
		return TEXT("IGO");
	if (entity != NULL && entity->type == NAME_PERSON)
		sector = office_sector(arena, codebook, entity->office);
	else if (entity != NULL && entity->type == NAME_ORG)
		sector = phrase_sector(arena, codebook, argument->name);
	if (sector.length == 0 && argument->head > 0 && argument->first > 0)
		sector = phrase_sector(
			arena, codebook,
			document_span_text(arena, document, sentence, argument->first, argument->last));
	/* A country that acts is its government, where the text does not say otherwise. */
	if (sector.length == 0 && entity != NULL && entity->type == NAME_GPE && argument->country.length > 0)
		sector = TEXT("GOV");
	return sector;
}
