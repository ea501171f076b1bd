/* arguments.c - from a noun phrase in the tree to the fillers of a role */
#include "extract/arguments.h"
#include "extract/clauses.h"
#include "extract/groups.h"

static struct argument of_entity(const struct tree *tree, int entity, int word, bool inferred)
{
	const struct entity *from = &tree->document->entities[entity];
	struct argument item = {.head = word, .entity = from, .name = from->name, .inferred = inferred};

	item.type = entity_type_text(from->type);
	item.country = from->country;
	/* "Umma party of Sudan", "Albanians in Serbia": the phrase knows better than the name of a people */
	if (item.country.length == 0 || (from->type == NAME_NORP && tree->nodes[word].upos != UPOS_ADJ)) {
		struct text told = group_country(tree, word);
		item.country = told.length > 0 ? told : item.country;
	}
	argument_span(tree, word, &item.first, &item.last);
	return item;
}

/* "some 3,000 Colombians", "two Israelis": people of a country, not the country. */
static bool counts_people(const struct tree *tree, const struct mention *mention, int word)
{
	static const char *const counts[] = {"some", "many", "several", "few", "most", "more", NULL};
	int det = tree_child(tree, word, DEP_DET), amod = tree_child(tree, word, DEP_AMOD);

	return tree->document->entities[mention->entity].type == NAME_NORP &&
	       text_ends(tree_token(tree, word)->xpos, "S") && text_starts(tree_token(tree, word)->xpos, "NN") &&
	       (tree_child(tree, word, DEP_NUMMOD) != 0 || (det != 0 && text_among(tree->nodes[det].lemma, counts)) ||
		(amod != 0 && text_among(tree->nodes[amod].lemma, counts)));
}

/* "58 percent of Finns", "three of the ministers": who they are, behind the number; or 0. */
static int measured_people(const struct tree *tree, const struct mention *number, int word)
{
	enum name_type type = tree->document->entities[number->entity].type;

	if (type != NAME_PERCENT && type != NAME_CARDINAL && type != NAME_QUANTITY)
		return 0;
	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
		if (child > word && tree->nodes[child].deprel == DEP_NMOD && tree_is_noun(tree, child) &&
		    tree->nodes[child].upos != UPOS_PRON &&
		    tree_case(tree, child) != 0 && tree->nodes[tree_case(tree, child)].word == WORD_OF)
			return child;
	return 0;
}

/* "The High Commissioner for Human Rights, Ann Lee": whose office has a name like that of a body; or -1. */
static int holder_of_office(const struct tree *tree, const struct mention *office)
{
	int person = tree_child(tree, office->head, DEP_APPOS);
	const struct mention *name = person > office->last ? mention_headed(tree->document, tree->sentence, person) : NULL;

	return name != NULL && tree->document->entities[office->entity].type == NAME_ORG &&
			       tree->document->entities[name->entity].type == NAME_PERSON &&
			       predicates_people(tree->predicates, tree->nodes[office->head].lemma) &&
			       tree_child(tree, person, DEP_CONJ) == 0
		       ? name->entity
		       : -1;
}

/* One argument, or one for each of the entities that a plural reference stands for; none without a name. */
static struct arguments of_mention(struct arena *arena, const struct tree *tree,
				   const struct mention *mention, int word)
{
	const struct entity *entity = &tree->document->entities[mention->entity];
	bool inferred = mention->form != MENTION_NAME;
	struct arguments list = {0};
	int holder;

	if (entity->part_count > 0) {
		list.items = arena_array(arena, (size_t)entity->part_count, sizeof *list.items);
		for (int i = 0; i < entity->part_count; i++)
			if (tree->document->entities[entity->parts[i]].name.length > 0)
				list.items[list.count++] = of_entity(tree, entity->parts[i], word, true);
	} else if ((mention->form == MENTION_NOMINAL && text_is(tree->nodes[word].lemma, "official")) ||
		   counts_people(tree, mention, word)) {
		return list; /* "Japanese officials" are some people of Japan */
	} else if (measured_people(tree, mention, word) != 0) {
		return list;
	} else if (entity->type == NAME_NONE &&
		   (mention->form == MENTION_NOMINAL || tree->nodes[word].word == WORD_IT)) {
		/* a thing without a name stays as the clause calls it: "pact", not "gas contract" of before
		 */
		return list;
	} else if ((holder = holder_of_office(tree, mention)) >= 0 || entity->name.length > 0) {
		list.items = arena_alloc(arena, sizeof *list.items);
		list.items[list.count++] = of_entity(tree, holder >= 0 ? holder : mention->entity, word, inferred);
	}
	return list;
}

/* The largest mention that `word` is the head of and that has a name, an outer one first. */
static struct arguments named_by(struct arena *arena, const struct tree *tree, int word)
{
	const struct document_sentence *sentence = &tree->document->sentences[tree->sentence];
	struct arguments list = {0};

	for (int i = 0; i < sentence->mention_count && list.count == 0; i++) {
		const struct mention *mention = &tree->document->mentions[sentence->mention_first + i];
		if (mention->head == word)
			list = of_mention(arena, tree, mention, word);
	}
	return list;
}

/* A name that says who is meant: "President Bush" as a flat name, "a mediator, namely the United
 * States". */
static struct arguments named_beside(struct arena *arena, const struct tree *tree, int word)
{
	struct arguments list = {0};

	for (int child = tree->nodes[word].child; child != 0 && list.count == 0;
	     child = tree->nodes[child].sibling) {
		bool beside = tree->nodes[child].deprel == DEP_FLAT ||
			      tree->nodes[child].deprel == DEP_APPOS ||
			      text_is(tree_token(tree, child)->deprel, "nmod:desc") ||
			      (tree->nodes[child].deprel == DEP_NMOD && child > word &&
			       tree_case(tree, child) == 0);
		if (beside && !tree->aside[child])
			list = named_by(arena, tree, child);
		/* "Presidents Lee and Roe" are two, "Secretary Lee and the bank" too */
		for (int next = tree->nodes[child].child; beside && list.count > 0 && next != 0;
		     next = tree->nodes[next].sibling)
			if (tree->nodes[next].deprel == DEP_CONJ)
				list = arguments_join(arena, list, named_by(arena, tree, next));
		if (list.count > 0 && !argument_acts(&list.items[0]))
			list.count = 0;
	}
	return list;
}

/* The country that a person holds an office of, as an entity of the document; none where it has not been
 * named. */
static struct arguments country_of_person(struct arena *arena, const struct tree *tree, int word,
					  const struct entity *person)
{
	const struct entity *country = document_country(tree->document, person->country);
	struct arguments list = {0};

	if (country != NULL) {
		list.items = arena_alloc(arena, sizeof *list.items);
		list.items[list.count++] =
			of_entity(tree, (int)(country - tree->document->entities), word, true);
		list.items[0].type = TEXT("GPE");
	}
	return list;
}

static bool is_government(struct text lemma)
{
	return text_is(lemma, "government") || text_is(lemma, "administration") ||
	       text_is(lemma, "leadership");
}

/* "the Russian government", "her government", where the stream does not say which country it is. */
static struct arguments government_of(struct arena *arena, const struct tree *tree, int word)
{
	struct arguments list = {0};

	if (!is_government(tree->nodes[word].lemma))
		return list;
	for (int child = tree->nodes[word].child; child != 0 && list.count == 0;
	     child = tree->nodes[child].sibling) {
		if (tree->nodes[child].deprel == DEP_AMOD || tree->nodes[child].deprel == DEP_NMOD_POSS ||
		    tree->nodes[child].deprel == DEP_COMPOUND || tree->nodes[child].deprel == DEP_NMOD)
			list = named_by(arena, tree, child);
		/* "the French and German governments" */
		for (int next = tree->nodes[child].child; list.count > 0 && next != 0;
		     next = tree->nodes[next].sibling)
			if (next < word && tree->nodes[next].deprel == DEP_CONJ &&
			    tree_feature(tree, word, "Number=Plur"))
				list = arguments_join(arena, list, named_by(arena, tree, next));
		if (list.count > 0 && text_is(list.items[0].type, "PERSON") &&
		    tree->nodes[child].upos == UPOS_PRON)
			list = country_of_person(arena, tree, word, list.items[0].entity);
	}
	if (list.count > 0 && !text_is(list.items[0].type, "NORP") && !text_is(list.items[0].type, "GPE"))
		list.count = 0;
	if (list.count > 0)
		argument_span(tree, word, &list.items[0].first, &list.items[0].last);
	return list;
}

/* "soldiers", "hundreds of students": people, by the noun or by what it counts. */
static bool names_people(const struct tree *tree, int word)
{
	static const char *const counts[] = {"hundred", "thousand", "dozen", "score", "number",
					     "group",   "million",  "one",   "some",  "many",
					     "most",    "several",  NULL};
	int of;

	if (tree->nodes[word].upos == UPOS_NOUN &&
	    predicates_people(tree->predicates, tree->nodes[word].lemma))
		return true;
	if (!text_among(tree->nodes[word].lemma, counts))
		return false;
	of = clause_phrase_with(tree, word, WORD_OF);
	return of != 0 && predicates_people(tree->predicates, tree->nodes[of].lemma);
}

/* The words of a phrase as they would stand inside a sentence: "Two men" at its beginning are "two men". */
static struct text as_in_midsentence(struct arena *arena, const struct tree *tree, int first, int last)
{
	struct text name = document_span_text(arena, tree->document, tree->sentence, first, last);
	const struct token *token = tree_token(tree, first);
	const struct mention *mention = name_at(tree->document, tree->sentence, first);
	char *bytes;

	if (first != 1 || tree->nodes[1].upos == UPOS_PROPN || text_capitalised(token->lemma) ||
	    (mention != NULL && tree->document->entities[mention->entity].type < NAME_DATE) ||
	    name.bytes[0] < 'A' || name.bytes[0] > 'Z' ||
	    (token->form.length > 1 && token->form.bytes[1] >= 'A' && token->form.bytes[1] <= 'Z'))
		return name;
	bytes = text_copy_string(arena, name);
	bytes[0] = (char)(bytes[0] - 'A' + 'a');
	name.bytes = bytes;
	return name;
}

static struct arguments unnamed(struct arena *arena, const struct tree *tree, int word)
{
	const struct mention *mention = mention_headed(tree->document, tree->sentence, word);
	struct arguments list = group_parts(arena, tree, word);
	int first, last, people = mention == NULL ? 0 : measured_people(tree, mention, word);

	if (list.count > 0)
		return list;
	argument_span(tree, word, &first, &last);
	list = arguments_text(arena, as_in_midsentence(arena, tree, first, last), word, first, last);
	list.items[0].country = group_country(tree, people != 0 ? people : word);
	list.items[0].people = names_people(tree, people != 0 ? people : word);
	if (mention != NULL && people == 0) {
		const struct entity *entity = &tree->document->entities[mention->entity];
		list.items[0].type = entity_type_text(entity->type);
		if (counts_people(tree, mention, word))
			list.items[0].country = entity->country; /* "two Israelis" */
	}
	return list;
}

/* "nothing but stalemate" is stalemate. */
static int all_but(const struct tree *tree, int word)
{
	if (!text_is(tree->nodes[word].lemma, "nothing") || word >= tree->count ||
	    tree->nodes[word + 1].word != WORD_BUT)
		return word;
	for (int noun = word + 2; noun <= tree->count; noun++)
		if (tree->nodes[noun].upos == UPOS_NOUN && tree->nodes[noun].deprel != DEP_COMPOUND)
			return noun;
	return word;
}

/* "two days of talks" are talks. */
static int measured(const struct tree *tree, int word)
{
	int child = argument_date(tree, word) != NULL ? tree->nodes[word].child : 0;

	while (child != 0 && !(child > word && tree->nodes[child].deprel == DEP_NMOD &&
			       tree->nodes[child].upos == UPOS_NOUN && tree_case(tree, child) != 0 &&
			       tree->nodes[tree_case(tree, child)].word == WORD_OF))
		child = tree->nodes[child].sibling;
	return child != 0 && argument_date(tree, child) == NULL ? child : word;
}

/* "bombed what they described as a camp": the camp. */
static int described(const struct tree *tree, int word)
{
	int clause = text_is(tree->nodes[word].lemma, "what") ? tree_child(tree, word, DEP_RELCL) : 0;

	for (int child = clause != 0 ? tree->nodes[clause].child : 0; child != 0; child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_OBL && tree_is_noun(tree, child) && tree_case(tree, child) != 0 &&
		    tree->nodes[tree_case(tree, child)].word == WORD_AS)
			return child;
	return word;
}

/* A thing that "it" could mean: a name of no person, or a singular noun. */
static struct arguments thing_at(struct arena *arena, const struct tree *tree, int word, int pronoun)
{
	struct arguments list = {0};

	/* in "a statement that it will" it is who makes the statement */
	if (word == 0 || word >= pronoun || tree->nodes[word].upos != UPOS_NOUN || tree->aside[word] ||
	    tree_dominates(tree, word, pronoun) || tree_feature(tree, word, "Number=Plur") ||
	    tree->nodes[word].head == tree->nodes[pronoun].head)
		return list;
	list = named_by(arena, tree, word);
	if (list.count > 0 && text_is(list.items[0].type, "PERSON"))
		list.count = 0;
	else if (list.count == 0)
		list = unnamed(arena, tree, word);
	return list;
}

/* The word that the stream links a pronoun with in its sentence, though it has no name for it; or 0. */
static int same_before(const struct tree *tree, int pronoun)
{
	const struct document_sentence *sentence = &tree->document->sentences[tree->sentence];
	const struct mention *own = mention_headed(tree->document, tree->sentence, pronoun);

	for (int i = sentence->mention_count - 1; own != NULL && i >= 0; i--) {
		const struct mention *mention = &tree->document->mentions[sentence->mention_first + i];
		if (mention->entity == own->entity && mention->head < pronoun)
			return mention->head;
	}
	return 0;
}

/*
 * "it", where the stream does not say what it is: that thing of the sentence, if it links it with one, else the
 * subject of the main clause if that is a thing, else its object, else the nearest subject or object (after Hobbs 1978,
 * "Resolving pronoun references").
 */
static struct arguments thing_before(struct arena *arena, const struct tree *tree, int pronoun)
{
	int root = tree->nodes[0].child;
	struct arguments list = thing_at(arena, tree, same_before(tree, pronoun), pronoun);

	if (list.count == 0)
		list = thing_at(arena, tree, tree_child(tree, root, DEP_NSUBJ), pronoun);
	if (list.count == 0)
		list = thing_at(arena, tree, tree_child(tree, root, DEP_NSUBJ_PASS), pronoun);
	if (list.count == 0)
		list = thing_at(arena, tree, tree_child(tree, root, DEP_OBJ), pronoun);
	for (int word = pronoun - 1; word > 0 && list.count == 0; word--)
		if (tree->nodes[word].deprel == DEP_OBJ || tree->nodes[word].deprel == DEP_NSUBJ ||
		    tree->nodes[word].deprel == DEP_NSUBJ_PASS)
			list = thing_at(arena, tree, word, pronoun);
	return list.count > 0 ? arguments_inferred(arena, list) : list;
}

struct arguments arguments_of_one(struct arena *arena, const struct tree *tree, int word)
{
	struct arguments list = {0};

	if (word == 0 || tree->aside[word] || tree->nodes[word].word == WORD_THERE ||
	    tree->nodes[word].deprel == DEP_EXPL)
		return list;
	word = measured(tree, described(tree, all_but(tree, argument_antecedent(tree, word))));
	list = named_by(arena, tree, word);
	if (list.count == 0)
		list = named_beside(arena, tree, word);
	if (list.count == 0)
		list = government_of(arena, tree, word);
	if (list.count == 0 && tree->nodes[word].deprel == DEP_APPOS)
		list = named_by(arena, tree, tree->nodes[word].head); /* "Lee, a lawyer who led" */
	if (list.count == 0 && tree->nodes[word].word == WORD_IT && tree->nodes[word].upos == UPOS_PRON)
		list = thing_before(arena, tree, word);
	if (list.count == 0)
		list = unnamed(arena, tree, word);
	return list;
}

struct arguments arguments_of(struct arena *arena, const struct tree *tree, int word)
{
	struct arguments list;

	if (word == 0 || tree->aside[word])
		return (struct arguments){0};
	word = argument_antecedent(tree, word);
	list = arguments_of_one(arena, tree, word);
	if (all_but(tree, word) != word)
		return list;
	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling)
		if (tree->nodes[child].deprel == DEP_CONJ &&
		    (argument_date(tree, child) == NULL || argument_date(tree, word) != NULL) &&
		    (tree_is_noun(tree, child) || tree->nodes[child].upos == UPOS_NUM ||
		     tree->nodes[child].upos == UPOS_ADJ))
			list = arguments_join(arena, list, arguments_of(arena, tree, child));
	return list;
}
