/* groups.c - people without a name: which country they are of, and which two where they are of two */
#include "extract/groups.h"

#define GROUP_PARTS 6

/* A phrase inside another one that says where its people belong: "rebels in Oslo", "members of the Duma". */
static bool tells_origin(const struct tree *tree, int phrase)
{
	static const char *const prepositions[] = {"of", "in", "from", "near", "across", "within", "inside", NULL};
	int mark = tree_case(tree, phrase);

	for (int i = 0; mark != 0 && prepositions[i] != NULL; i++)
		if (text_is(tree->nodes[mark].lemma, prepositions[i]))
			return true;
	return false;
}

/* The country of a name, or of whom a possessive stands for: "their forces". */
static struct text country_at(const struct tree *tree, int word)
{
	const struct mention *mention = word != 0 ? name_at(tree->document, tree->sentence, word) : NULL;

	if (word != 0 && tree->nodes[word].upos == UPOS_PRON)
		mention = mention_headed(tree->document, tree->sentence, word);
	return mention != NULL ? tree->document->entities[mention->entity].country : (struct text){0};
}

static bool is_modifier(const struct tree *tree, int word)
{
	return tree->nodes[word].deprel == DEP_AMOD || tree->nodes[word].deprel == DEP_COMPOUND ||
	       tree->nodes[word].deprel == DEP_NMOD_POSS;
}

/* The modifier that names the country of a noun, or 0. */
static int country_modifier(const struct tree *tree, int word)
{
	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
		if (is_modifier(tree, child) && country_at(tree, child).length > 0)
			return child;
	return 0;
}

/* The word that names the country in a phrase: its modifiers before all ("Japanese officials", "EU ministers"). */
static int country_word(const struct tree *tree, int word)
{
	int found = country_modifier(tree, word);

	for (int child = tree->nodes[word].child; child != 0 && found == 0; child = tree->nodes[child].sibling)
		if (is_modifier(tree, child))
			found = country_word(tree, child);
		else if (tree->nodes[child].deprel == DEP_NMOD && tells_origin(tree, child))
			found = country_at(tree, child).length > 0 ? child : country_word(tree, child);
		else if (tree->nodes[child].deprel == DEP_APPOS)
			found = country_word(tree, child);
	return found;
}

struct text group_country(const struct tree *tree, int word)
{
	return country_at(tree, country_word(tree, word));
}

struct arguments group_parts(struct arena *arena, const struct tree *tree, int word)
{
	int modifier = country_modifier(tree, word), words[GROUP_PARTS], count = 0, first, last;
	struct arguments parts = {0};
	struct text rest;

	if (modifier == 0 || tree->nodes[modifier].deprel == DEP_NMOD_POSS ||
	    !(tree_feature(tree, word, "Number=Plur") || tree_feature(tree, word, "Number=Ptan")))
		return parts;
	words[count++] = modifier;
	for (int child = tree->nodes[modifier].child; child != 0; child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_CONJ && child < word && count < GROUP_PARTS &&
		    country_at(tree, child).length > 0)
			words[count++] = child;
	if (count == 1)
		return parts;
	argument_span(tree, word, &first, &last);
	rest = document_span_text(arena, tree->document, tree->sentence, words[count - 1] + 1, last);
	parts.items = arena_array(arena, (size_t)count, sizeof *parts.items);
	for (int i = 0; i < count; i++) {
		struct text name = text_join(arena, tree_token(tree, words[i])->form, " ", rest);

		parts.items[parts.count] = arguments_text(arena, name, word, first, last).items[0];
		parts.items[parts.count++].country = country_at(tree, words[i]);
	}
	return parts;
}
