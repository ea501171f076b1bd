/* mend_names.c - put right what parsers get wrong around names: titles, dates, places, subjects */
#include "extract/mend.h"
#include "extract/predicates.h"
#include "extract/tree_edit.h"

static enum name_type type_of(const struct tree *tree, const struct mention *mention)
{
	return tree->document->entities[mention->entity].type;
}

/* All words of a name hang together: those that hang outside become parts of its head. */
static void gather_name(struct tree *tree, const struct mention *mention)
{
	for (int word = mention->first; word <= mention->last; word++) {
		int head = tree->nodes[word].head;
		if (word != mention->head && (head < mention->first || head > mention->last))
			tree_reattach(tree, word, mention->head,
				      tree->nodes[word].upos == UPOS_PUNCT ? DEP_PUNCT : DEP_FLAT);
	}
}

static bool acts(enum name_type type)
{
	return type == NAME_PERSON || type == NAME_ORG || type == NAME_GPE || type == NAME_NORP;
}

/* "In Rome both Draghi and Macron said": a name is no part of another one; before a verb it is its subject.
 */
static void part_names(struct tree *tree, const struct mention *mention)
{
	int word = mention->head, head = tree->nodes[word].head, verb, next;
	const struct mention *other = head > 0 ? name_at(tree->document, tree->sentence, head) : NULL;

	if (tree->nodes[word].deprel != DEP_FLAT || other == NULL || other == mention ||
	    other->last >= mention->first || !acts(type_of(tree, mention)))
		return;
	verb = tree->nodes[head].head;
	if (verb < word || tree->nodes[head].deprel != DEP_OBL || tree_child(tree, verb, DEP_NSUBJ) != 0)
		return;
	for (int child = tree->nodes[head].child; child != 0; child = next) {
		next = tree->nodes[child].sibling;
		if (child > word && tree->nodes[child].deprel == DEP_CONJ)
			tree_reattach(tree, child, word, DEP_CONJ);
	}
	tree_reattach(tree, word, verb, DEP_NSUBJ);
}

/* "in Santiago, Chile": the country behind a place says where that is, and takes part in nothing. */
static void place_of_place(struct tree *tree, const struct mention *mention)
{
	const struct mention *before;
	int word = mention->head;

	if (type_of(tree, mention) != NAME_GPE || mention->first < 3 ||
	    !text_is(tree_token(tree, mention->first - 1)->form, ","))
		return;
	before = name_at(tree->document, tree->sentence, mention->first - 2);
	if (before == NULL || type_of(tree, before) != NAME_GPE || tree_child(tree, word, DEP_CC) != 0 ||
	    tree_child(tree, word, DEP_CASE) != 0 || tree_child(tree, word, DEP_CONJ) != 0)
		return;
	if (mention->last < tree->count && tree->nodes[mention->last + 1].upos == UPOS_CCONJ)
		return; /* a list of places */
	if (mention->last + 1 < tree->count && text_is(tree_token(tree, mention->last + 1)->form, ",") &&
	    (tree->nodes[mention->last + 2].upos == UPOS_CCONJ ||
	     tree->nodes[mention->last + 2].upos == UPOS_PROPN))
		return;
	if (tree->nodes[before->head].deprel == DEP_CONJ || tree->nodes[before->head].deprel == DEP_NSUBJ)
		return;
	tree_reattach(tree, word, before->head, DEP_APPOS);
}

/* The first finite verb behind a word, with nothing but an aside in brackets, adverbs and auxiliaries
 * between; or 0. */
static int verb_behind(const struct tree *tree, int word)
{
	int brackets = 0;

	for (word++; word <= tree->count; word++) {
		const struct node *node = &tree->nodes[word];
		struct text form = tree_token(tree, word)->form;
		brackets += text_is(form, "(") ? 1 : text_is(form, ")") ? -1 : 0;
		if (brackets > 0 || text_is(form, ")") || node->upos == UPOS_ADV || node->upos == UPOS_AUX)
			continue;
		return node->upos == UPOS_VERB && !tree_is_gerund(tree, word) ? word : 0;
	}
	return 0;
}

/* The first verb over a word; or 0. */
static int verb_above(const struct tree *tree, int word)
{
	while (word != 0 && tree->nodes[word].upos != UPOS_VERB)
		word = tree->nodes[word].head;
	return word;
}

/* A name that hangs on a date, or on what stands in brackets, is the subject of the verb behind it. */
static void subject_on_date(struct tree *tree, const struct mention *mention)
{
	int word = mention->head, head = tree->nodes[word].head, verb, next;
	const struct mention *other = head > 0 ? name_at(tree->document, tree->sentence, head) : NULL;
	enum deprel deprel = (enum deprel)tree->nodes[word].deprel;

	if (!acts(type_of(tree, mention)) || other == NULL || other == mention ||
	    tree_case(tree, word) != 0 ||
	    (deprel != DEP_CONJ && deprel != DEP_FLAT && deprel != DEP_APPOS && deprel != DEP_COMPOUND) ||
	    (type_of(tree, other) != NAME_DATE && !tree->aside[head]))
		return;
	verb = verb_behind(tree, mention->last);
	if (verb == 0 && mention->first > 1 && text_is(tree_token(tree, mention->first - 1)->form, ","))
		verb = verb_above(tree, head);
	if (verb <= word || tree_child(tree, verb, DEP_NSUBJ) + tree_child(tree, verb, DEP_NSUBJ_PASS) != 0)
		return;
	for (int child = tree->nodes[head].child; child != 0; child = next) {
		next = tree->nodes[child]
			       .sibling; /* "on Thursday, Lee and her guest met": of her, not of the day */
		if (child > word && tree->nodes[child].deprel == DEP_CONJ)
			tree_reattach(tree, child, word, DEP_CONJ);
	}
	tree_reattach(tree, word, verb,
		      tree_child(tree, verb, DEP_AUX_PASS) != 0 ? DEP_NSUBJ_PASS : DEP_NSUBJ);
}

/* "By May 3 Puno, their last town, had fallen", the town as what fell and Puno as when: a name between a phrase and its
 * comma, with a noun that explains it, is the subject. */
static void subject_before_apposition(struct tree *tree, const struct mention *mention)
{
	int word = mention->head, comma = mention->last + 1, verb = tree->nodes[word].head, noun;

	if (!acts(type_of(tree, mention)) || tree->nodes[word].deprel != DEP_OBL || verb <= comma ||
	    tree_case(tree, word) != 0 || comma >= tree->count || !text_is(tree_token(tree, comma)->form, ","))
		return;
	noun = tree_child(tree, verb, DEP_NSUBJ);
	if (noun <= comma || tree->nodes[noun].upos != UPOS_NOUN || tree_first(tree, noun) > comma + 1 ||
	    !text_is(tree_token(tree, noun < tree->count ? noun + 1 : noun)->form, ","))
		return;
	tree_set_deprel(tree, word, DEP_NSUBJ);
	tree_reattach(tree, noun, word, DEP_APPOS);
}

/* "by party leader Ann Lee", each on the verb: the title and its name are one. */
static void title_of_name(struct tree *tree, const struct mention *mention)
{
	int word = mention->head, title = mention->first;

	while (title > 1 && tree_dominates(tree, word, title))
		title--;
	if (type_of(tree, mention) != NAME_PERSON || tree_dominates(tree, word, title) ||
	    tree->nodes[title].head != tree->nodes[word].head ||
	    (tree->nodes[title].deprel != tree->nodes[word].deprel &&
	     (tree->nodes[title].deprel != DEP_NSUBJ || tree->nodes[word].deprel != DEP_OBL ||
	      tree->nodes[word].head < word)) ||
	    tree_case(tree, word) != 0 ||
	    (tree->nodes[title].upos != UPOS_NOUN && tree->nodes[title].upos != UPOS_PROPN))
		return;
	/* "Ministers Lee and Roe": those who are named act together, the title is theirs. */
	if (tree_child(tree, word, DEP_CONJ) != 0 && tree->nodes[title].deprel == tree->nodes[word].deprel)
		tree_reattach(tree, title, word, DEP_COMPOUND);
	else
		tree_reattach(tree, word, title, DEP_FLAT);
}

/* "Secretary of State Ann Lee": the preposition is that of the noun before the name. */
static void title_with_phrase(struct tree *tree, const struct mention *mention)
{
	int word = mention->head, title = tree->nodes[word].head, preposition = tree_case(tree, word);
	int noun = mention->first - 1;

	if (type_of(tree, mention) != NAME_PERSON || preposition == 0 || preposition != noun - 1 ||
	    title <= 0 || title >= preposition ||
	    (tree->nodes[noun].upos != UPOS_NOUN && tree->nodes[noun].upos != UPOS_PROPN) ||
	    tree->nodes[preposition].word != WORD_OF || !tree_is_noun(tree, title))
		return;
	tree_reattach(tree, noun, title, DEP_NMOD);
	tree_reattach(tree, preposition, noun, DEP_CASE);
	tree_reattach(tree, word, title, DEP_FLAT);
}

/* "In mid-May Rome had asked", "On May 3 Director Ann Lee": a date behind a preposition is the verb's own
 * phrase. */
static void phrase_of_date(struct tree *tree, const struct mention *mention)
{
	int word = mention->head, preposition = mention->first - 1, noun = tree->nodes[word].head, verb;
	enum deprel deprel = (enum deprel)tree->nodes[word].deprel;

	if (type_of(tree, mention) != NAME_DATE || preposition < 1 ||
	    tree->nodes[preposition].upos != UPOS_ADP)
		return;
	if (deprel == DEP_NSUBJ && tree->nodes[preposition].head == word)
		tree_set_deprel(tree, word, DEP_OBL);
	if (noun <= mention->last ||
	    (deprel != DEP_COMPOUND && deprel != DEP_NUMMOD && deprel != DEP_NMOD && deprel != DEP_AMOD &&
	     deprel != DEP_NMOD_TIME) ||
	    (tree->nodes[preposition].head != noun && tree->nodes[preposition].head != word))
		return;
	while (tree->nodes[noun].head > noun && tree_is_noun(tree, tree->nodes[noun].head))
		noun = tree->nodes[noun].head; /* the title of a name */
	verb = tree->nodes[noun].head;
	if (verb <= noun || tree->nodes[verb].upos != UPOS_VERB)
		return;
	tree_reattach(tree, preposition, word, DEP_CASE);
	tree_reattach(tree, word, verb, DEP_OBL);
	if (tree->nodes[noun].deprel == DEP_OBL && tree_child(tree, verb, DEP_NSUBJ) == 0)
		tree_set_deprel(tree, noun, DEP_NSUBJ);
}

/* "the National Liberation Army (ELN)", ELN on another word: a short name in brackets is that of the name
 * before them. */
static void name_in_brackets(struct tree *tree, const struct mention *mention)
{
	int word = mention->head, bracket = mention->first - 1;
	const struct mention *before;

	if (bracket < 2 || mention->last >= tree->count || !text_is(tree_token(tree, bracket)->form, "(") ||
	    !text_is(tree_token(tree, mention->last + 1)->form, ")"))
		return;
	before = name_at(tree->document, tree->sentence, bracket - 1);
	if (before != NULL && before->entity == mention->entity && tree->nodes[word].head != before->head)
		tree_reattach(tree, word, before->head, DEP_APPOS);
}

/* "Lee and her guest, Ann Roe, met": a name behind a comma, of whom the words before speak, is apposed. */
static void apposed_name(struct tree *tree, const struct mention *mention)
{
	int word = mention->head, comma = mention->first - 1, noun;
	const struct mention *before;

	if (comma < 2 || !text_is(tree_token(tree, comma)->form, ",") || tree_case(tree, word) != 0 ||
	    tree_child(tree, word, DEP_CC) != 0)
		return;
	before = mention_at(tree->document, tree->sentence, comma - 1);
	if (before == NULL || before->last != comma - 1 || before->entity != mention->entity)
		return;
	noun = before->head;
	if (tree->nodes[word].head != noun && tree->nodes[noun].upos != UPOS_PRON)
		tree_reattach(tree, word, noun, DEP_APPOS);
}

/* The person whom a word names, itself or as the title of a name behind it; or NULL. */
static const struct mention *person_named(const struct tree *tree, int word)
{
	const struct mention *mention = name_at(tree->document, tree->sentence, word);

	if (mention != NULL && mention->head == word)
		return type_of(tree, mention) == NAME_PERSON ? mention : NULL;
	for (int child = tree->nodes[word].child; child != 0; child = tree->nodes[child].sibling) {
		bool beside = tree->nodes[child].deprel == DEP_FLAT ||
			      tree->nodes[child].deprel == DEP_APPOS ||
			      (tree->nodes[child].deprel == DEP_NMOD && tree_case(tree, child) == 0);
		mention = beside && child > word ? name_at(tree->document, tree->sentence, child) : NULL;
		if (mention != NULL && mention->head == child && type_of(tree, mention) == NAME_PERSON)
			return mention;
	}
	return NULL;
}

static bool is_body(const struct tree *tree, int word)
{
	const struct mention *mention = name_at(tree->document, tree->sentence, word);

	return mention != NULL && (type_of(tree, mention) == NAME_ORG || type_of(tree, mention) == NAME_GPE ||
				   type_of(tree, mention) == NAME_LOC);
}

/* Words that are no person: a body by its name, or several of a kind, "forces". */
static bool is_no_person(const struct tree *tree, int word)
{
	return is_body(tree, word) || text_is(tree_token(tree, word)->xpos, "NNS");
}

/* "the head of the Human Rights League, Ann Lee", "the commander of the forces, General Roe": a person is no league, but
 * the noun that the league belongs to. */
static void person_beside_body(struct tree *tree, const struct mention *mention)
{
	int word = mention->head, noun = tree->nodes[word].head;

	if (type_of(tree, mention) != NAME_PERSON || tree->nodes[word].deprel != DEP_APPOS ||
	    !is_no_person(tree, noun))
		return;
	while (is_no_person(tree, noun) && tree->nodes[noun].deprel == DEP_NMOD && tree->nodes[noun].head < noun &&
	       tree_is_noun(tree, tree->nodes[noun].head))
		noun = tree->nodes[noun].head;
	if (!is_no_person(tree, noun))
		tree_reattach(tree, word, noun, DEP_APPOS);
}

/* The noun of a person whose phrase ends right before the comma in front of a word; or 0. */
static int person_before_comma(const struct tree *tree, int word)
{
	int comma = tree_first(tree, word), noun;

	if (!text_is(tree_token(tree, comma)->form, ","))
		comma--;
	if (comma < 2 || !text_is(tree_token(tree, comma)->form, ","))
		return 0;
	noun = comma - 1;
	while (noun != 0 && !(tree->nodes[noun].upos == UPOS_NOUN &&
			      predicates_people(tree->predicates, tree->nodes[noun].lemma)))
		noun = tree->nodes[noun].head < noun || tree_is_noun(tree, tree->nodes[noun].head) ? tree->nodes[noun].head : 0;
	return noun > comma ? 0 : noun;
}

/* "declared emergency and gave power to its commander, General Lee", the general as emergency: he is the person before
 * the comma. */
static void person_beside_thing(struct tree *tree, const struct mention *mention)
{
	int word = mention->head, thing = tree->nodes[word].head, person;

	if (type_of(tree, mention) != NAME_PERSON || tree->nodes[word].deprel != DEP_APPOS ||
	    tree->nodes[thing].upos != UPOS_NOUN || predicates_people(tree->predicates, tree->nodes[thing].lemma))
		return;
	person = person_before_comma(tree, word);
	if (person > thing && person_named(tree, person) == NULL)
		tree_reattach(tree, word, person, DEP_APPOS);
}

/* "Peru's president-elect, Ann Lee, met", both as subjects: a name behind a noun and its comma is apposed. */
static void person_beside_subject(struct tree *tree, const struct mention *mention)
{
	int word = mention->head, comma = mention->first - 1, verb = tree->nodes[word].head, subject;

	if (type_of(tree, mention) != NAME_PERSON || tree->nodes[word].deprel != DEP_NSUBJ || comma < 2 ||
	    !text_is(tree_token(tree, comma)->form, ","))
		return;
	subject = tree_child(tree, verb, DEP_NSUBJ);
	if (subject == word || subject > comma || tree_last(tree, subject) < comma - 1 ||
	    tree->nodes[subject].upos != UPOS_NOUN || is_no_person(tree, subject) || person_named(tree, subject) != NULL)
		return;
	tree_reattach(tree, word, subject, DEP_APPOS);
}

/* The capitalised gerund in front of the title before a name, "[Managing] Director Ann Lee"; or 0. */
static int gerund_of_title(const struct tree *tree, const struct mention *mention)
{
	int word = mention->first - 1;

	while (word > 1 && tree->nodes[word].head == mention->head && text_capitalised(tree_token(tree, word)->form) &&
	       tree->nodes[word].upos != UPOS_VERB)
		word--;
	return word > 1 && word < mention->first - 1 && tree->nodes[word].upos == UPOS_VERB &&
			       text_is(tree_token(tree, word)->xpos, "VBG") &&
			       text_capitalised(tree_token(tree, word)->form)
		       ? word
		       : 0;
}

/* "will meet IMF Managing Director Ann Lee", as if somebody managed her: the gerund is part of her title. */
static void title_as_gerund(struct tree *tree, const struct mention *mention)
{
	int word = mention->head, gerund, verb, body;

	if (type_of(tree, mention) != NAME_PERSON || (gerund = gerund_of_title(tree, mention)) == 0)
		return;
	verb = tree->nodes[gerund].head;
	body = gerund - 1;
	if (tree->nodes[word].head == gerund)
		tree_reattach(tree, word, verb, DEP_OBJ);
	tree_reattach(tree, gerund, word, DEP_AMOD);
	tree_set_upos(tree, gerund, UPOS_ADJ);
	if (tree->nodes[body].head == verb || tree->nodes[body].head == gerund)
		tree_reattach(tree, body, word, DEP_COMPOUND);
}

static bool gives(const struct tree *tree, int verb)
{
	static const char *const verbs[] = {"offer", "grant",  "give", "deny", "promise", "refuse",    "award",
					    "hand",  "lend",   "send", "show", "accord",  "guarantee", "sell",
					    NULL};

	return tree->nodes[verb].upos == UPOS_VERB && text_among(tree->nodes[verb].lemma, verbs) &&
	       tree_child(tree, verb, DEP_IOBJ) == 0;
}

/* "offered Lee asylum", as if it were Lee's: who stands right behind a verb of giving is given what follows. */
static void receiver_before_gift(struct tree *tree, const struct mention *mention)
{
	int gift = tree->nodes[mention->head].head, verb = tree->nodes[gift].head;
	enum name_type type = type_of(tree, mention);

	if ((type == NAME_PERSON || type == NAME_GPE) && mention->first == verb + 1 && gift > mention->last &&
	    tree->nodes[mention->head].deprel == DEP_COMPOUND && tree->nodes[gift].upos == UPOS_NOUN &&
	    tree->nodes[gift].deprel == DEP_OBJ && gives(tree, verb))
		tree_reattach(tree, mention->head, verb, DEP_IOBJ);
}

/* "handed her counterpart, Ann Lee, three letters", the letters as a receiver or what she is: they are the gift. */
static void gift_beside_receiver(struct tree *tree, int word)
{
	int receiver = tree->nodes[word].head, verb = tree->nodes[receiver].head;

	if (receiver > word || tree_child(tree, word, DEP_CC) != 0 || tree->nodes[receiver].deprel != DEP_OBJ ||
	    !gives(tree, verb) || person_named(tree, receiver) == NULL || person_named(tree, word) != NULL ||
	    predicates_people(tree->predicates, tree->nodes[word].lemma))
		return;
	tree_set_deprel(tree, receiver, DEP_IOBJ);
	tree_reattach(tree, word, verb, DEP_OBJ);
}

/* "Ann Lee, President Roe and Kim", Roe as who Lee is: one person is not another, side by side they are
 * conjuncts. */
static void persons_in_a_row(struct tree *tree, int word)
{
	int first = tree->nodes[word].head, next;
	const struct mention *one, *other;

	if (first <= 0 || first > word ||
	    (one = person_named(tree, first)) == NULL || (other = person_named(tree, word)) == NULL ||
	    one->entity == other->entity || one->head == other->head)
		return;
	tree_set_deprel(tree, word, DEP_CONJ);
	for (int child = tree->nodes[other->head].child; other->head != word && child != 0; child = next) {
		next = tree->nodes[child].sibling;
		if (tree->nodes[child].deprel == DEP_CONJ)
			tree_reattach(tree, child, word, DEP_CONJ);
	}
}

/* "Secretary of State Ann Lee", the name a phrase without a preposition: the title and its name are one. */
static void name_behind_title(struct tree *tree, const struct mention *mention)
{
	int word = mention->head, title = tree->nodes[word].head;

	if (type_of(tree, mention) != NAME_PERSON || tree->nodes[word].deprel != DEP_NMOD || title <= 0 ||
	    title >= mention->first - 1 || tree_case(tree, word) != 0 || !tree_is_noun(tree, title) ||
	    tree->nodes[mention->first - 1].upos != UPOS_PROPN ||
	    !tree_dominates(tree, title, mention->first - 1) ||
	    tree_dominates(tree, word, mention->first - 1))
		return;
	tree_set_deprel(tree, word, DEP_FLAT);
}

void tree_mend_names(struct tree *tree)
{
	const struct document_sentence *sentence = &tree->document->sentences[tree->sentence];

	for (int i = 0; i < sentence->mention_count; i++) {
		const struct mention *mention = &tree->document->mentions[sentence->mention_first + i];
		if (mention->form == MENTION_NAME && mention->last <= tree->count)
			apposed_name(tree, mention);
		if (mention->form == MENTION_NAME && mention->last <= tree->count)
			name_in_brackets(tree, mention);
		person_beside_body(tree, mention);
		person_beside_thing(tree, mention);
		if (mention->form == MENTION_NAME && mention->last <= tree->count)
			person_beside_subject(tree, mention);
	}
	for (int i = 0; i < sentence->mention_count; i++) {
		const struct mention *mention = &tree->document->mentions[sentence->mention_first + i];
		if (mention->form != MENTION_NAME || mention->last > tree->count)
			continue;
		if (mention->first < mention->last)
			gather_name(tree, mention);
		part_names(tree, mention);
		place_of_place(tree, mention);
		subject_on_date(tree, mention);
		subject_before_apposition(tree, mention);
		title_of_name(tree, mention);
		title_with_phrase(tree, mention);
		name_behind_title(tree, mention);
		phrase_of_date(tree, mention);
		receiver_before_gift(tree, mention);
		title_as_gerund(tree, mention);
	}
}

const struct mend_rule mends_of_persons[] = {
	{.mend = gift_beside_receiver, .relation = RELATION(CONJ) | RELATION(APPOS), .tag = TAG(NOUN)},
	{.mend = persons_in_a_row, .relation = RELATION(APPOS)},
	{.mend = NULL},
};
