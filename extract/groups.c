/* groups.c - people without a name: which country they are of, and which two where they are of two */
#include "extract/groups.h"

#define GROUP_PARTS 6

/* A phrase inside another one that says where its people belong: "rebels in Oslo", "members of the Duma". */
static bool tells_origin(const struct tree *tree, int phrase)
{
	static const char *const prepositions[] = {"of", "in", "from", "near", "across", "within", "inside", NULL};
	int mark = tree_case(tree, phrase);

	return mark != 0 && text_among(tree->nodes[mark].lemma, prepositions);
}

static bool is_modifier(const struct tree *tree, int word)
{
	return tree->nodes[word].deprel == DEP_AMOD || tree->nodes[word].deprel == DEP_COMPOUND ||
	       tree->nodes[word].deprel == DEP_NMOD_POSS;
}

static struct text country_below(const struct tree *tree, int word, int references);

/* "Pakistan's ruler said that his troops": his country stands where he was called something. */
static struct text country_of_antecedent(const struct tree *tree, int pronoun, int references)
{
	const struct mention *mention = mention_headed(tree->document, tree->sentence, pronoun), *first;
	const struct entity *entity;

	if (mention == NULL)
		return (struct text){0};
	entity = &tree->document->entities[mention->entity];
	if (entity->country.length > 0 || entity->first_mention < 0 || references == 0)
		return entity->country;
	first = &tree->document->mentions[entity->first_mention];
	return first->sentence == tree->sentence && tree->nodes[first->head].upos != UPOS_PRON
		       ? country_below(tree, first->head, references - 1)
		       : (struct text){0};
}

/* The country of a name, or of whom a pronoun stands for: "their forces". */
static struct text country_by(const struct tree *tree, int word, int references)
{
	const struct mention *mention = name_at(tree->document, tree->sentence, word);

	if (tree->nodes[word].upos == UPOS_PRON)
		return country_of_antecedent(tree, word, references);
	return mention != NULL ? tree->document->entities[mention->entity].country : (struct text){0};
}

static struct text country_at(const struct tree *tree, int word)
{
	return country_by(tree, word, 1);
}

/*
 * The country that a phrase names: in its modifiers before all ("Japanese officials", "EU ministers").  `references`
 * is how many pronouns may be followed; a bad tree could lead in a circle.
 */
static struct text country_below(const struct tree *tree, int word, int references)
{
	struct text found = {0};
	int child;

	for (child = tree->nodes[word].child; child != 0 && found.length == 0; child = tree->nodes[child].sibling)
		if (is_modifier(tree, child))
			found = country_by(tree, child, references);
	for (child = tree->nodes[word].child; child != 0 && found.length == 0; child = tree->nodes[child].sibling) {
		bool origin = tree->nodes[child].deprel == DEP_NMOD && tells_origin(tree, child);

		if (origin)
			found = country_by(tree, child, references);
		if (found.length == 0 && (origin || is_modifier(tree, child) || tree->nodes[child].deprel == DEP_APPOS))
			found = country_below(tree, child, references);
	}
	return found;
}

struct text group_country(const struct tree *tree, int word)
{
	return tree->nodes[word].upos == UPOS_PRON ? country_at(tree, word) : country_below(tree, word, 1);
}

/* The modifier that names the country of a noun, or 0. */
static int country_modifier(const struct tree *tree, int word)
{
	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
		if (is_modifier(tree, child) && country_at(tree, child).length > 0)
			return child;
	return 0;
}

/* Names joined with "and" beside the one at `word`, it first, each of a country; one alone is no list. */
static int joined_countries(const struct tree *tree, int word, int words[GROUP_PARTS])
{
	int count = 0;

	words[count++] = word;
	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_CONJ && count < GROUP_PARTS && country_at(tree, child).length > 0)
			words[count++] = child;
	return count;
}

static void add_part(struct arena *arena, const struct tree *tree, int word, struct text name, int country,
		     struct arguments *parts)
{
	struct argument *part = &parts->items[parts->count++];
	int first, last;

	argument_span(tree, word, &first, &last);
	*part = arguments_text(arena, name, word, first, last).items[0];
	part->country = country_at(tree, country);
}

/* "Greek and Turkish troops" */
static struct arguments parts_by_modifier(struct arena *arena, const struct tree *tree, int word, int modifier)
{
	int words[GROUP_PARTS], count = joined_countries(tree, modifier, words), first, last;
	struct arguments parts = {0};
	struct text rest;

	if (count == 1 || words[count - 1] > word)
		return parts;
	argument_span(tree, word, &first, &last);
	rest = document_span_text(arena, tree->document, tree->sentence, words[count - 1] + 1, last);
	parts.items = arena_array(arena, (size_t)count, sizeof *parts.items);
	for (int i = 0; i < count; i++)
		add_part(arena, tree, word, text_join(arena, tree_token(tree, words[i])->form, " ", rest), words[i], &parts);
	return parts;
}

/* "ambassadors of Greece and Turkey" */
static struct arguments parts_by_phrase(struct arena *arena, const struct tree *tree, int word, int phrase)
{
	int words[GROUP_PARTS], count = joined_countries(tree, phrase, words), first, last;
	struct arguments parts = {0};
	struct text start;

	if (count == 1)
		return parts;
	argument_span(tree, word, &first, &last);
	start = document_span_text(arena, tree->document, tree->sentence, first, tree_case(tree, phrase));
	parts.items = arena_array(arena, (size_t)count, sizeof *parts.items);
	for (int i = 0; i < count; i++) {
		const struct mention *name = name_at(tree->document, tree->sentence, words[i]);
		add_part(arena, tree, word, text_join(arena, start, " ", mention_text(arena, tree->document, name)), words[i],
			 &parts);
	}
	return parts;
}

struct arguments group_parts(struct arena *arena, const struct tree *tree, int word)
{
	int modifier = country_modifier(tree, word), phrase = tree->nodes[word].child;

	if (!(tree_feature(tree, word, "Number=Plur") || tree_feature(tree, word, "Number=Ptan")) ||
	    (modifier != 0 && tree->nodes[modifier].deprel == DEP_NMOD_POSS))
		return (struct arguments){0};
	if (modifier != 0)
		return parts_by_modifier(arena, tree, word, modifier);
	while (phrase != 0 && !(tree->nodes[phrase].deprel == DEP_NMOD && tells_origin(tree, phrase)))
		phrase = tree->nodes[phrase].sibling;
	return phrase != 0 && phrase > word && country_at(tree, phrase).length > 0 &&
			       tree->nodes[phrase].upos != UPOS_PRON
		       ? parts_by_phrase(arena, tree, word, phrase)
		       : (struct arguments){0};
}
