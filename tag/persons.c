/* persons.c - surnames, given names and initials against the full names of the document */
#include "tag/persons.h"

#include <string.h>

#include "tag/text_index.h"
#include "tag/words.h"

#define LONGEST_NAME 8

struct person {
	struct text words[LONGEST_NAME];
	int  word_count;
	int  fullest;              /* the mention with most words, index in names */
	int  last_seen;            /* index in names, -1: not yet */
	int  seen_count;           /* names of this person so far */
	bool by_given;             /* the text calls this person by the given name alone */
	int  entity;
	int  next_surname, next_given; /* other persons with the same one, -1 */
	char gender;
};

struct persons {
	struct discourse *discourse;
	struct person    *list;
	size_t            count, capacity;
	struct text_index surnames, given_names;
	int              *person_of;  /* [name_count] */
};

static int words_of(const struct discourse *discourse, const struct mention *name, struct text *words)
{
	const struct sentence *rows = &discourse->sentences[name->sentence].rows;
	int count = 0;
	for (int word = name->first; word <= name->last && count < LONGEST_NAME; word++) {
		const struct token *token = &rows->tokens[word - 1];
		if (!word_is_hyphen(token) && !word_among(token, "jr jr. sr sr. ii iii iv ,"))
			words[count++] = token->form;
	}
	return count;
}

/* "Al-Jubeir" at the beginning of a sentence is "al-Jubeir". */
static bool same_word(struct text a, struct text b)
{
	if (a.length != b.length || a.length == 0 || (a.bytes[0] | 0x20) != (b.bytes[0] | 0x20))
		return false;
	return !memcmp(a.bytes + 1, b.bytes + 1, a.length - 1);
}

/* "G." and "George", "H.W." and "Herbert Walker" by their first letter. */
static bool word_fits(struct text a, struct text b)
{
	bool initial = text_ends(a, ".") || text_ends(b, ".") || a.length == 1 || b.length == 1;
	return same_word(a, b) || (initial && a.length > 0 && b.length > 0 && a.bytes[0] == b.bytes[0]);
}

/* Do the words of one name appear in the other, in order, up to the same surname? */
static bool name_fits(const struct text *few, int few_count, const struct text *many, int many_count)
{
	int at = 0;
	if (few_count == 0 || !text_equal(few[few_count - 1], many[many_count - 1]))
		return false;
	for (int i = 0; i < many_count - 1 && at < few_count - 1; i++)
		if (word_fits(few[at], many[i]))
			at++;
	return at == few_count - 1;
}

static bool person_fits(const struct person *person, const struct text *words, int count)
{
	return count <= person->word_count ? name_fits(words, count, person->words, person->word_count)
	                                   : name_fits(person->words, person->word_count, words, count);
}

static const char male_titles[] =
	"mr mr. king prince lord sir chairman sheikh emir sultan pope father brother son husband uncle nephew "
	"grandfather businessman actor tsar shah spokesman congressman czar duke count baron";
static const char female_titles[] =
	"mrs mrs. ms ms. miss queen princess lady dame chairwoman spokeswoman madame mother sister daughter "
	"wife widow aunt niece grandmother actress businesswoman congresswoman tsarina duchess countess baroness";

/* 'm' or 'f' by the title before a name, else by its given name; 0 unknown. */
static char gender_of(const struct discourse *discourse, const struct mention *name, const struct text *words,
                      int count)
{
	struct lexicon_entry entry;
	if (name->first > 1) {
		const struct token *title = discourse_word(discourse, name->sentence, name->first - 1);
		if (word_among(title, male_titles))
			return 'm';
		if (word_among(title, female_titles))
			return 'f';
	}
	/* "Al-Jubeir" has no given name. */
	if (count > 1 && !word_among(discourse_word(discourse, name->sentence, name->first),
			"al el bin de del la") &&
	    lexicon_look_up(discourse->lexicon, LEXICON_GIVEN_NAMES, words[0], &entry))
		return entry.female ? 'f' : 'm';
	return 0;
}

static int first_of(const struct text_index *index, struct text word)
{
	const int *found = text_index_get(index, word);
	return found == NULL ? -1 : *found;
}

/*
 * Is a person rather meant by a name that fits both?  By a surname, who is not called by the given name, to be told from
 * the family; whom the text names more often: it is about one of them; else the one named first, whose own the bare
 * surname is.
 */
static bool is_nearer(const struct person *person, const struct person *best, bool by_given)
{
	if (person->by_given != best->by_given)
		return person->by_given == by_given;
	if (person->seen_count != best->seen_count)
		return person->seen_count > best->seen_count;
	return person->last_seen <= best->last_seen; /* equal: neither was seen, and the list runs backwards */
}

/* The person that some words fit best; -1: none. */
static int choose(const struct persons *persons, const struct text *words, int count, char gender)
{
	int best = -1;
	for (int i = first_of(&persons->surnames, words[count - 1]); i >= 0;
	     i = persons->list[i].next_surname) {
		const struct person *person = &persons->list[i];
		if (!person_fits(person, words, count) ||
		    (gender != 0 && person->gender != 0 && gender != person->gender))
			continue;
		if (best < 0 || is_nearer(person, &persons->list[best], false))
			best = i;
	}
	for (int i = count > 1 || best >= 0 ? -1 : first_of(&persons->given_names, words[0]); i >= 0;
	     i = persons->list[i].next_given)
		if (best < 0 || is_nearer(&persons->list[i], &persons->list[best], true))
			best = i;
	return best;
}

static int add_person(struct persons *persons, int name, const struct text *words, int count)
{
	struct person person = { .word_count = count, .fullest = name, .last_seen = -1, .entity = -1,
		                 .next_given = -1 };
	int added = (int)persons->count, *head;

	memcpy(person.words, words, (size_t)count * sizeof *words);
	head = text_index_put(&persons->surnames, words[count - 1], -1);
	person.next_surname = *head;
	*head = added;
	if (count > 1) {
		head = text_index_put(&persons->given_names, words[0], -1);
		person.next_given = *head;
		*head = added;
	}
	persons->list = arena_grow(persons->discourse->arena, persons->list, persons->count,
	                           &persons->capacity, sizeof person);
	persons->list[persons->count++] = person;
	return added;
}

/* All names of more than one word, before any surname alone is looked at: the full name may come later. */
static void collect(struct persons *persons)
{
	const struct discourse *discourse = persons->discourse;
	for (size_t i = 0; i < discourse->name_count; i++) {
		const struct mention *name = &discourse->names[i];
		struct text words[LONGEST_NAME];
		int count = name->type == NAME_PERSON ? words_of(discourse, name, words) : 0;
		if (count < 2)
			continue;
		char gender = gender_of(discourse, name, words, count);
		int found = choose(persons, words, count, gender);
		if (found < 0)
			found = add_person(persons, (int)i, words, count);
		struct person *person = &persons->list[found];
		if (count > person->word_count) {
			memcpy(person->words, words, (size_t)count * sizeof *words);
			person->word_count = count;
			person->fullest = (int)i;
		}
		if (person->gender == 0)
			person->gender = gender;
		person->last_seen = (int)i;
		person->seen_count++;
		persons->person_of[i] = found;
	}
	for (size_t i = 0; i < persons->count; i++) {
		persons->list[i].last_seen = -1;
		persons->list[i].seen_count = 0;
	}
}

static void assign(struct persons *persons)
{
	struct discourse *discourse = persons->discourse;
	for (size_t i = 0; i < discourse->name_count; i++) {
		struct mention *name = &discourse->names[i];
		struct text words[LONGEST_NAME];
		if (name->type != NAME_PERSON)
			continue;
		int count = words_of(discourse, name, words), found = persons->person_of[i];
		char gender = count > 0 ? gender_of(discourse, name, words, count) : 0;
		if (found < 0 && count > 0)
			found = choose(persons, words, count, gender);
		if (found < 0) {
			if (count == 0)
				words[count++] = discourse_word(discourse, name->sentence, name->last)->form;
			found = add_person(persons, (int)i, words, count);
		}
		struct person *person = &persons->list[found];
		person->by_given |= count == 1 && person->word_count > 1 &&
		                    !text_equal(words[0], person->words[person->word_count - 1]);
		if (person->entity < 0) {
			const struct mention *full = &discourse->names[person->fullest];
			struct text identity = full->canonical;
			if (identity.length == 0)
				identity = discourse_text(discourse, full->sentence, full->first, full->last);
			person->entity = discourse_add_entity(discourse, NAME_PERSON, identity);
		}
		struct entity *entity = &discourse->entities[person->entity];
		if (person->gender == 0)
			person->gender = gender;
		entity->gender = person->gender;
		/* of a list; a surname alone says nothing of somebody who is named in full: "Castro", "Xiomara Castro" */
		if (entity->code[0] == '\0' && name->code[0] != '\0' && (count > 1 || person->word_count <= 1)) {
			memcpy(entity->code, name->code, sizeof entity->code);
			entity->code_listed = true;
		}
		name->entity = person->entity;
		person->last_seen = (int)i;
		person->seen_count++;
	}
}

void persons_link(struct discourse *discourse)
{
	struct persons persons = {
		.discourse = discourse,
		.surnames = { .arena = discourse->arena },
		.given_names = { .arena = discourse->arena },
		.person_of = arena_array(discourse->arena, discourse->name_count, sizeof *persons.person_of),
	};
	for (size_t i = 0; i < discourse->name_count; i++)
		persons.person_of[i] = -1;
	collect(&persons);
	assign(&persons);
}
