/* test_document.c - mentions, entities and trees of a document, and its windows */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <string.h>

#include "documents.h"

static char *string(struct text text)
{
	return text_copy_string(document_arena(), text);
}

#define GOVERNMENT                                                                                                 \
	"# newdoc id = d\n# global.Entity = eid-etype-head-identity\n"                                             \
	"The the DET 3 det Entity=(e1-GPE-3-Norway|Country=NOR\n"                                                  \
	"Norwegian Norwegian ADJ 3 amod NE=B-NORP|Entity=(e2-NORP-1-Norway)\n"                                     \
	"government government NOUN 4 nsubj Entity=e1)\n"                                                          \
	"met meet VERB 0 root\n"                                                                                   \
	"Sweden Sweden PROPN 4 obj NE=B-GPE|Entity=(e3-GPE-1-Sweden)|Country=SWE\n\n"                              \
	"They they PRON 2 nsubj Entity=(e4-GPE-1-_)|SplitAnte=e1<e4,e3<e4\n"                                       \
	"agreed agree VERB 0 root\n\n"

Test(document, mentions_nest_and_the_largest_one_comes_first)
{
	struct document *d = document_of(GOVERNMENT);

	cr_assert(eq(int, d->mention_count, 4));
	cr_expect(eq(int, mention_at(d, 0, 2)->first, 1));
	cr_expect(eq(int, name_at(d, 0, 2)->first, 2));
	cr_expect(eq(int, mention_headed(d, 0, 3)->first, 1));
	cr_expect(mention_headed(d, 0, 4) == NULL);
	cr_expect(mention_at(d, 0, 99) == NULL && mention_at(d, 7, 1) == NULL);
	cr_expect(eq(int, d->mentions[0].form, MENTION_NOMINAL));
	cr_expect(eq(int, d->mentions[1].form, MENTION_NAME));
	cr_expect(eq(int, d->mentions[1].outer, 0));
	cr_expect(not(d->mentions[1].nested), "a name in a description is not nested in a name");
	cr_expect(eq(int, d->mentions[3].form, MENTION_PRONOUN));
}

Test(document, a_split_antecedent_has_its_parts)
{
	struct document *d = document_of(GOVERNMENT);
	const struct entity *they = &d->entities[mention_at(d, 1, 1)->entity];

	cr_assert(eq(int, they->part_count, 2));
	cr_expect(eq(str, string(d->entities[they->parts[0]].name), "Norway"));
	cr_expect(eq(str, string(d->entities[they->parts[1]].country), "SWE"));
}

Test(document, a_country_told_of_one_entity_is_that_of_its_namesake)
{
	struct document *d = document_of(GOVERNMENT);

	cr_expect(eq(str, string(d->entities[name_at(d, 0, 2)->entity].country), "NOR"));
}

Test(document, edges_of_subtrees)
{
	struct document *d = document_of(GOVERNMENT);
	const struct document_sentence *s = &d->sentences[0];

	cr_expect(eq(int, s->left[4], 1));
	cr_expect(eq(int, s->right[4], 5));
	cr_expect(eq(int, s->left[3], 1));
	cr_expect(eq(int, s->right[3], 3));
	cr_expect(eq(int, s->child[0], 4));
	cr_expect(eq(int, s->sibling[s->child[3]], 2));
}

Test(document, a_long_document_comes_in_windows_that_go_on_counting)
{
	struct document_reader reader = { .rows = { .stream = tmpfile(), .name = "test" } };
	struct document document = { 0 };

	fputs("# newdoc id = long\n# title = T\n", reader.rows.stream);
	for (int i = 0; i < DOCUMENT_WINDOW + 1; i++)
		fputs("1\tYes\tyes\tINTJ\t_\t_\t0\troot\t_\t_\n\n", reader.rows.stream);
	fputs("# newdoc id = next\n1\tNo\tno\tINTJ\t_\t_\t0\troot\t_\t_\n\n", reader.rows.stream);
	rewind(reader.rows.stream);

	cr_assert(document_read(&reader, &document));
	cr_expect(eq(int, document.sentence_count, DOCUMENT_WINDOW));
	cr_expect(not(document.last));
	document.totals.events = 7;
	cr_assert(document_read(&reader, &document));
	cr_expect(text_is(document.id, "long") && text_is(document.title, "T"));
	cr_expect(eq(int, document.sentences[0].number, DOCUMENT_WINDOW + 1));
	cr_expect(eq(int, document.totals.events, 7));
	cr_expect(eq(int, document.window, 1));
	cr_expect(document.last);
	cr_assert(document_read(&reader, &document));
	cr_expect(text_is(document.id, "next"));
	cr_expect(eq(int, document.sentences[0].number, 1));
	cr_expect(not(document_read(&reader, &document)));
	fclose(reader.rows.stream);
	document_close(&reader);
}

Test(document, types_of_other_tools)
{
	cr_expect(eq(int, entity_type_of(TEXT("PER")), NAME_PERSON));
	cr_expect(eq(int, entity_type_of(TEXT("organization")), NAME_ORG));
	cr_expect(eq(int, entity_type_of(TEXT("abstract")), NAME_NONE));
	cr_expect(eq(str, string(entity_type_text(NAME_NONE)), "OTHER"));
}
