/* resolver.c - candidates for antecedents */
#include "tag/resolver.h"

#include <stdlib.h>
#include <string.h>

#include "tag/words.h"

int country_entity(struct discourse *discourse, const char *code)
{
	struct text name = discourse_country_name(discourse, code);
	return name.length == 0 ? -1 : discourse_entity(discourse, NAME_GPE, name);
}

int country_of(struct discourse *discourse, int entity)
{
	if (entity < 0 || discourse->entities[entity].code[0] == '\0')
		return -1;
	char code[4];
	memcpy(code, discourse->entities[entity].code, sizeof code);
	return country_entity(discourse, code);
}

static void add_candidate(struct resolver *resolver, const struct candidate *candidate)
{
	resolver->list = arena_grow(resolver->discourse->arena, resolver->list, resolver->count,
	                            &resolver->capacity, sizeof *resolver->list);
	resolver->list[resolver->count++] = *candidate;
}

static void add_name(struct resolver *resolver, const struct mention *name)
{
	const struct discourse *discourse = resolver->discourse;
	const struct sentence *rows = &discourse->sentences[name->sentence].rows;
	const struct token *head = &rows->tokens[name->head - 1];
	const struct entity *entity = &discourse->entities[name->entity];

	add_candidate(resolver, &(struct candidate){
					.sentence = name->sentence,
					.word = name->head,
					.first = name->first,
					.last = name->last,
					.entity = name->entity,
					.form = MENTION_NAME,
					.type = name->type,
					.human = name->type == NAME_PERSON,
					.medium = name->medium,
					.plural = name->type == NAME_NORP && text_ends(head->form, "s") &&
	                                          !text_is(head->upos, "ADJ"),
					.adjective = name->type == NAME_NORP &&
	                                             (text_is(head->upos, "ADJ") || deprel_is(head, "amod") ||
	                                              deprel_is(head, "compound")),
					.gender = entity->gender });
}

static bool is_human(const struct discourse *discourse, const struct token *token)
{
	struct lexicon_entry entry;
	struct token lemma = { .form = token->lemma };
	return lexicon_match(discourse->lexicon, LEXICON_TITLES, token, 1, discourse->date, &entry) == 1 ||
	       lexicon_match(discourse->lexicon, LEXICON_TITLES, &lemma, 1, discourse->date, &entry) == 1 ||
	       lemma_among(
		       token,
		       "man woman boy girl person official soldier officer worker student doctor teacher "
		       "friend brother sister father mother son daughter wife husband child victim suspect "
		       "politician leader citizen resident voter protester member player artist actor "
		       "singer diplomat specialist observer critic supporter opponent rival successor "
		       "predecessor counterpart colleague");
}

/* "President Putin": the title of a name is no person of its own. */
static bool is_title_of_name(const struct discourse *discourse, int sentence, int word)
{
	const struct discourse_sentence *place = &discourse->sentences[sentence];
	for (int next = word + 1; next <= word + 3 && next <= (int)place->rows.token_count; next++) {
		const struct mention *name = discourse_name_at(discourse, sentence, next);
		if (name != NULL && name->type == NAME_PERSON)
			return true;
		if (!word_is_modifier(&place->rows.tokens[next - 1]) &&
		    !word_among(&place->rows.tokens[next - 1], "of to for and"))
			return false;
	}
	return false;
}

/* Common nouns stand in the way of names: "The spokesman said he ..." */
static void add_noun(struct resolver *resolver, int sentence, int word)
{
	const struct token *token = discourse_word(resolver->discourse, sentence, word);
	add_candidate(resolver,
	              &(struct candidate){
			      .sentence = sentence,
			      .word = word,
			      .first = word,
			      .last = word,
			      .entity = -1,
			      .form = MENTION_NOMINAL,
			      .plural = word_is_plural(token) || lemma_among(token, "people police"),
			      .human = is_human(resolver->discourse, token),
			      .gender = lemma_among(token, "man boy father son brother husband king") ? 'm'
	                                : lemma_among(token, "woman girl mother daughter sister wife queen")
	                                        ? 'f'
	                                        : 0 });
}

void resolver_begin_sentence(struct resolver *resolver, int sentence)
{
	const struct discourse *discourse = resolver->discourse;
	const struct discourse_sentence *place = &discourse->sentences[sentence];

	resolver->starts[sentence] = resolver->count;
	for (int word = 1; word <= (int)place->rows.token_count; word++) {
		const struct token *token = &place->rows.tokens[word - 1];
		const struct mention *name = discourse_name_at(discourse, sentence, word);
		if (name != NULL && name->first == word && name->entity >= 0)
			add_name(resolver, name);
		else if (name == NULL && text_is(token->upos, "NOUN") && !deprel_is(token, "compound") &&
		         !lemma_among(token, "sort kind type lot number part way thing fact occasion") &&
		         !(is_human(discourse, token) && is_title_of_name(discourse, sentence, word)))
			add_noun(resolver, sentence, word);
	}
}

/* Brackets may lie in each other but not cross. */
static bool crosses(const struct discourse *discourse, int sentence, int first, int last)
{
	const struct mention *left = discourse_name_at(discourse, sentence, first);
	const struct mention *right = discourse_name_at(discourse, sentence, last);

	if ((left != NULL && left->first < first) || (right != NULL && right->last > last))
		return true;
	/*
	 * Those of this sentence came last, and from left to right; of an earlier one there may be a few
	 * among them.
	 */
	int lowest = (int)discourse->reference_count - 48;
	for (int i = (int)discourse->reference_count - 1; i >= 0 && i >= lowest; i--) {
		const struct mention *other = &discourse->references[i];
		if (other->sentence != sentence)
			continue;
		bool apart = other->last < first || other->first > last;
		bool inside = (other->first >= first && other->last <= last) ||
		              (first >= other->first && last <= other->last);
		bool same = other->first == first && other->last == last;
		if ((!apart && !inside) || same)
			return true;
	}
	return false;
}

/* "five-year" before a noun; not the year of "2004 deal". */
static bool is_span_of_time(const struct mention *name, const struct candidate *noun)
{
	return name->type == NAME_DATE && name->date != NULL && name->date->value[0] == 'P' &&
	       name->last < noun->word;
}

int resolver_noun_entity(struct resolver *resolver, struct candidate *noun)
{
	struct discourse *discourse = resolver->discourse;
	const struct discourse_sentence *place = &discourse->sentences[noun->sentence];
	int first = noun->word;
	struct mention mention;

	while (first > 1 && noun->word - first < 6) {
		const struct mention *name = discourse_name_at(discourse, noun->sentence, first - 1);
		const struct token *before = &place->rows.tokens[first - 2];
		/* "a no-confidence motion", "the five-year gas contract" */
		bool hyphen = word_is_hyphen(before) && first > 2 && text_is(before[1].upos, "NOUN");
		bool hyphenated = first <= noun->word && word_is_hyphen(before + 1);
		if (name != NULL ? name->type != NAME_NORP && name->type != NAME_CARDINAL &&
		                           name->type != NAME_ORDINAL && !is_span_of_time(name, noun)
		                 : !word_is_modifier(before) && !hyphen && !hyphenated)
			break;
		first = name != NULL ? name->first : first - 1;
	}
	noun->entity = discourse_add_entity(discourse, NAME_NONE,
	                                    discourse_text(discourse, noun->sentence, first, noun->word));
	if (crosses(discourse, noun->sentence, first, noun->word))
		first = noun->word;
	mention = (struct mention){ .sentence = noun->sentence, .first = first, .last = noun->word,
		                    .head = noun->word, .form = MENTION_NOMINAL, .entity = noun->entity };
	discourse->entities[noun->entity].mention_count = 1;
	discourse->entities[noun->entity].plural = noun->plural;
	discourse_add_reference(discourse, &mention);
	return noun->entity;
}

static int by_place(const void *a, const void *b)
{
	const struct mention *left = a, *right = b;
	return left->sentence != right->sentence ? left->sentence - right->sentence
	                                         : left->first - right->first;
}

void resolver_finish(struct resolver *resolver)
{
	struct discourse *discourse = resolver->discourse;
	size_t at = 0;
	if (discourse->reference_count > 1)
		qsort(discourse->references, discourse->reference_count, sizeof *discourse->references,
		      by_place);
	for (size_t s = 0; s < discourse->sentence_count; s++) {
		size_t first = at;
		while (at < discourse->reference_count && discourse->references[at].sentence == (int)s)
			at++;
		discourse->sentences[s].reference_first = (int)first;
		discourse->sentences[s].reference_count = (int)(at - first);
	}
}

/* A reference takes the place of the common noun that it is. */
static void replace_noun(struct resolver *resolver, const struct candidate *candidate)
{
	for (size_t i = resolver->count; i-- > 0 && resolver->list[i].sentence == candidate->sentence;) {
		struct candidate *noun = &resolver->list[i];
		if (noun->entity >= 0 || noun->word != candidate->word)
			continue;
		memmove(noun, noun + 1, (resolver->count - i - 1) * sizeof *noun);
		resolver->count--;
		break;
	}
	add_candidate(resolver, candidate);
}

bool resolver_add(struct resolver *resolver, int sentence, int first, int last, int head,
                  enum mention_form form, int entity)
{
	struct discourse *discourse = resolver->discourse;
	struct entity *known = &discourse->entities[entity];
	bool group = known->parts[0] >= 0;
	struct mention mention = { .sentence = sentence,
		                   .first = first,
		                   .last = last,
		                   .head = head,
		                   .form = form,
		                   .type = known->type,
		                   .entity = entity };

	if (crosses(discourse, sentence, first, last))
		return false;
	discourse_add_reference(discourse, &mention);
	known->mention_count++;
	replace_noun(resolver, &(struct candidate){ .sentence = sentence,
	                                             .word = head,
	                                             .first = first,
	                                             .last = last,
	                                             .entity = entity,
	                                             .form = form,
	                                             .type = known->type,
	                                             .plural = group,
	                                             .human = known->type == NAME_PERSON,
	                                             .gender = known->gender });
	if (group) {
		int kind = known->type == NAME_PERSON;
		resolver->last_group[kind] = entity;
		resolver->last_group_sentence[kind] = sentence;
	}
	return true;
}

/* The entity that the text names: of a country that only its people were named of, they. */
static int spoken_of(const struct discourse *discourse, int entity)
{
	const struct entity *meant = &discourse->entities[entity];
	for (size_t i = 0; i < discourse->entity_count && meant->mention_count == 0; i++) {
		const struct entity *other = &discourse->entities[i];
		if (other->mention_count > 0 && other->type == NAME_NORP && !strcmp(other->code, meant->code))
			return (int)i;
	}
	return entity;
}

int resolver_group(struct resolver *resolver, int a, int b)
{
	struct discourse *discourse = resolver->discourse;
	a = spoken_of(discourse, a);
	b = spoken_of(discourse, b);
	int low = a < b ? a : b, high = a < b ? b : a;
	int *group = text_index_put(&resolver->groups, text_format(discourse->arena, "%d,%d", low, high), -1);
	if (*group < 0) {
		const struct entity *first = &discourse->entities[a];
		*group = discourse_add_entity(discourse, first->country ? NAME_GPE : first->type,
		                              (struct text){ NULL, 0 });
		discourse->entities[*group].parts[0] = a;
		discourse->entities[*group].parts[1] = b;
		discourse->entities[*group].plural = true;
	}
	return *group;
}
