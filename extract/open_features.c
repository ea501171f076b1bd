/* open_features.c - what the confidence of an open tuple is made from */
#include "extract/open_features.h"

#define OPEN_FEATURE_NAME(upper, name) name,
const char *const open_feature_names[OPEN_FEATURE_COUNT] = {OPEN_FEATURE_LIST(OPEN_FEATURE_NAME)};

static const char *const forms[] = {"VBD", "VBZ", "VBP", "VBG",  "VBN", "VB",  "JJ", "JJR", "JJS",
				    "NN",  "NNS", "NNP", "NNPS", "CD",  "PRP", "IN", NULL};
static const char *const prepositions[] = {
	"in",   "to",      "from",    "with",  "for",    "by",     "on",   "at",    "as",      "of", "about",
	"into", "between", "against", "after", "before", "during", "over", "under", "through", NULL};
static const char *const determiners[] = {"the",   "a",   "an",  "this",  "that", "these",
					  "those", "his", "its", "their", "her",  "all",
					  "some",  "any", "no",  "other", "many", NULL};

static int at_most(int number, int most)
{
	return number > most ? most : number;
}

/* The place of a word in a list, from 1, or 0. */
static int place_in(const char *const *list, struct text word)
{
	for (int i = 0; list[i] != NULL; i++)
		if (text_is(word, list[i]))
			return i + 1;
	return 0;
}

static int first_of(const struct open_phrase *phrase)
{
	return phrase->count > 0 ? phrase->words[0] : 0;
}

static int last_of(const struct open_phrase *phrase)
{
	return phrase->count > 0 ? phrase->words[phrase->count - 1] : 0;
}

static int gaps_in(const struct open_phrase *phrase)
{
	int count = 0;

	for (int i = 1; i < phrase->count; i++)
		count += phrase->words[i] != phrase->words[i - 1] + 1;
	return at_most(count, 3);
}

static int verbs_in(const struct tree *tree, const struct open_phrase *phrase)
{
	int count = 0;

	for (int i = 0; i < phrase->count; i++)
		count += tree->nodes[phrase->words[i]].upos == UPOS_VERB;
	return at_most(count, 3);
}

static int depth_of(const struct tree *tree, int word)
{
	int count = 0;

	for (; word != 0; word = tree->nodes[word].head)
		count++;
	return at_most(count, 8);
}

static int name_of(const struct tree *tree, int word)
{
	const struct mention *mention = mention_headed(tree->document, tree->sentence, word);

	if (mention == NULL)
		return 0;
	return 1 + (int)tree->document->entities[mention->entity].type +
	       (mention->form == MENTION_NAME ? 40 : 0);
}

static void lengths(const struct tree *tree, const struct open_tuple *tuple, int *values)
{
	const struct open_phrase *arguments = tuple->arguments;
	int words = 0, gap = first_of(&arguments[1]) - last_of(&arguments[0]);

	for (int i = 2; i < tuple->argument_count; i++) {
		words += arguments[i].count;
		values[FEATURE_OTHER_VERBS] += verbs_in(tree, &arguments[i]);
	}
	values[FEATURE_OTHER_WORDS] = at_most(words, 30);
	values[FEATURE_SUBJECT_WORDS] = at_most(arguments[0].count, 12);
	values[FEATURE_RELATION_WORDS] = at_most(tuple->relation.count, 8);
	values[FEATURE_OBJECT_WORDS] = at_most(arguments[1].count, 20);
	values[FEATURE_OBJECT_VERBS] = verbs_in(tree, &arguments[1]);
	values[FEATURE_SUBJECT_GAPS] = gaps_in(&arguments[0]);
	values[FEATURE_GAP] = gap > 0 ? at_most(gap, 15) : 0;
	values[FEATURE_SENTENCE_WORDS] = at_most(tree->count, 50) / 5 * 5;
}

static void clause(const struct tree *tree, const struct open_tuple *tuple, int *values)
{
	int word = tuple->predicate, top = tree_first_conjunct(tree, word);

	values[FEATURE_BEFORE] = word > tuple->heads[0];
	values[FEATURE_DEPTH] = depth_of(tree, word);
	values[FEATURE_OWN_SUBJECT] = tuple->own_subject;
	values[FEATURE_CONTENT] = tuple->content;
	values[FEATURE_COPULA] = tree_child(tree, word, DEP_COP) != 0;
	values[FEATURE_RELATIVE] = tree_dominates(tree, tuple->heads[0], word);
	values[FEATURE_CLAUSE] = tree->nodes[top].deprel;
	values[FEATURE_GOVERNOR] = tree->nodes[tree->nodes[top].head].upos;
	values[FEATURE_FORM] = place_in(forms, tree_token(tree, word)->xpos);
}

static void words(const struct tree *tree, const struct open_tuple *tuple, int *values)
{
	const struct node *nodes = tree->nodes;
	int subject = tuple->heads[0], object = tuple->heads[1], end = last_of(&tuple->relation);

	values[FEATURE_SUBJECT_TAG] = nodes[subject].upos;
	values[FEATURE_SUBJECT_ROLE] = nodes[subject].deprel;
	values[FEATURE_SUBJECT_NAME] = name_of(tree, subject);
	values[FEATURE_SUBJECT_FIRST] = place_in(determiners, nodes[first_of(&tuple->arguments[0])].lemma);
	values[FEATURE_OBJECT_TAG] = nodes[object].upos;
	values[FEATURE_OBJECT_ROLE] = nodes[object].deprel;
	values[FEATURE_OBJECT_NAME] = name_of(tree, object);
	values[FEATURE_OBJECT_FIRST] = place_in(determiners, nodes[first_of(&tuple->arguments[1])].lemma);
	values[FEATURE_OBJECT_LAST] = nodes[last_of(&tuple->arguments[1])].upos;
	if (end != 0)
		values[FEATURE_RELATION_LAST] =
			nodes[end].upos == UPOS_ADP ? 1 + place_in(prepositions, nodes[end].lemma) : 0;
}

void open_features(const struct tree *tree, const struct open_tuple *tuple, int *values)
{
	for (int i = 0; i < OPEN_FEATURE_COUNT; i++)
		values[i] = 0;
	values[FEATURE_KIND] = (int)tuple->kind;
	lengths(tree, tuple, values);
	clause(tree, tuple, values);
	words(tree, tuple, values);
}
