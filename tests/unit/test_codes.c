/* test_codes.c - the codebook: which line of it fits an event */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <criterion/redirect.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "documents.h"
#include "extract/codes.h"
#include "extract/predicates.h"
#include "extract/trees.h"
#include "tokenize/message.h"

static struct event event;

static struct arguments one(int head, const char *name, const char *type)
{
	struct argument *item = arena_alloc(document_arena(), sizeof *item);

	*item = (struct argument){ .head = head, .first = head, .last = head, .name = text_of(name), .type = text_of(type) };
	return (struct arguments){ 1, item };
}

/* "CONSULT:visit", the code of an event with this lemma, preposition and object, the words of the rows. */
static char *code(const char *rows, const char *lemma, const char *preposition, const char *type, enum status status)
{
	struct document *document = document_of(rows);
	struct codebook *codebook = codebook_open(NULL);
	struct events events = { .count = 1, .capacity = 1, .items = &event };
	char *written;

	event = (struct event){ .word = 1, .content = 1, .first = 1, .last = 2, .lemma = text_of(lemma),
				.preposition = text_of(preposition), .relation = text_of(lemma), .status = status };
	if (type != NULL)
		event.object = one(2, "it", type);
	codes_apply(document_arena(), document, codebook, &events);
	written = text_copy_string(document_arena(),
				   text_format(document_arena(), "%.*s:%.*s", TEXT_ARGS(event.code), TEXT_ARGS(event.mode)));
	codebook_close(codebook);
	return written;
}

#define MET(object) "met meet VERB 0 root\n" object " " object " NOUN 1 obj\n\n"

Test(codes, what_is_met_decides)
{
	cr_expect(eq(str, code(MET("Bo"), "meet", NULL, "PERSON", STATUS_ACTUAL), "CONSULT:"));
	cr_expect(eq(str, code(MET("demand"), "meet", NULL, "OTHER", STATUS_ACTUAL), "CONCEDE:"));
	cr_expect(eq(str, code(MET("target"), "meet", NULL, "OTHER", STATUS_ACTUAL), ":"));
}

Test(codes, a_treaty_is_signed_or_will_be)
{
	cr_expect(eq(str, code(MET("treaty"), "sign", NULL, "OTHER", STATUS_ACTUAL), "SUPPORT:"));
	cr_expect(eq(str, code(MET("treaty"), "sign", NULL, "OTHER", STATUS_PLANNED), "AGREE:"));
}

Test(codes, mode_quad_and_score)
{
	cr_expect(eq(str, code(MET("Japan"), "visit", NULL, "GPE", STATUS_PLANNED), "CONSULT:visit"));
	cr_expect(text_is(event.quad, "1") && text_is(event.score, "4"));
}

Test(codes, prepositions_tell_senses_apart)
{
	cr_expect(eq(str, code(MET("talks"), "call", "for", "OTHER", STATUS_ACTUAL), "REQUEST:meet"));
	cr_expect(eq(str, code(MET("Bo"), "call", NULL, "PERSON", STATUS_ACTUAL), "CONSULT:phone"));
}

Test(codes, an_unknown_lemma_is_found_by_its_stem)
{
	cr_expect(eq(str, code(MET("it"), "negotiation", NULL, NULL, STATUS_ACTUAL), "CONSULT:"));
	cr_expect(eq(str, code(MET("it"), "glimmer", NULL, NULL, STATUS_ACTUAL), ":"));
}

#define REJECTED                                                                                                   \
	"rejected reject VERB 0 root\nOslo Oslo PROPN 4 nmod:poss NE=B-GPE|Entity=(e1-GPE-1-Norway)|Country=NOR\n"   \
	"'s 's PART 2 case\noffer offer NOUN 1 obj\n\n"

Test(codes, who_owns_what_is_rejected_is_the_recipient)
{
	struct document *document = document_of(REJECTED);
	struct codebook *codebook = codebook_open(NULL);
	struct predicates *predicates = predicates_open(NULL);
	struct events events = { .count = 1, .capacity = 1, .items = &event };
	int status;

	event = (struct event){ .word = 1, .content = 1, .first = 1, .last = 4, .lemma = TEXT("reject") };
	event.tree = trees_of(document_arena(), document, predicates, "test", &status);
	event.object = one(4, "Oslo's offer", "OTHER");
	event.object.items[0].first = 2;
	codes_apply(document_arena(), document, codebook, &events);
	cr_assert(eq(sz, event.recipient.count, 1));
	cr_expect(text_is(event.recipient.items[0].name, "Norway"));
	cr_expect(text_is(event.recipient.items[0].sector, "GOV"));
	cr_expect(eq(uint, event.inferred, INFERRED_RECIPIENT));
	predicates_close(predicates);
	codebook_close(codebook);
}

Test(codes, people_who_are_arrested_are_the_recipient)
{
	struct document *document = document_of("arrested arrest VERB 0 root\ngunmen gunman NOUN 1 obj\n\n");
	struct codebook *codebook = codebook_open(NULL);
	struct events events = { .count = 1, .capacity = 1, .items = &event };

	event = (struct event){ .word = 1, .content = 1, .first = 1, .last = 2, .lemma = TEXT("arrest") };
	event.object = one(2, "gunmen", "OTHER");
	codes_apply(document_arena(), document, codebook, &events);
	cr_expect(eq(sz, event.object.count, 0));
	cr_assert(eq(sz, event.recipient.count, 1));
	cr_expect(text_is(event.recipient.items[0].sector, "UAF"));
	cr_expect(eq(uint, event.inferred, 0));
	codebook_close(codebook);
}

static const char *codebook_file(const char *text)
{
	static char path[] = "/tmp/bulletin-codebook-XXXXXX";
	static bool made;
	FILE *stream;

	if (!made)
		close(mkstemp(path));
	made = true;
	stream = fopen(path, "w");
	fputs(text, stream);
	fclose(stream);
	return path;
}

Test(codes, a_codebook_of_the_user_replaces_ours)
{
	struct codebook *codebook =
		codebook_open(codebook_file("lemma\twith\tconditions\tevent\tmode\nglimmer\t_\t_\tAID\t_\n"));

	cr_assert(codebook != NULL);
	codebook_close(codebook);
}

Test(codes, a_broken_codebook_is_refused_with_its_line, .init = cr_redirect_stderr)
{
	static const char *const broken[] = { "glimmer\t_\t_\tAID\n", "glimmer\t_\t_\tNONSENSE\t_\n",
					      "glimmer\t_\tmood=good\tAID\t_\n", "glimmer\t_\tobject=@none\tAID\t_\n",
					      "_\t_\t_\tAID\t_\n" };

	message_program("extract");
	for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
		char text[200];

		snprintf(text, sizeof text, "lemma\twith\tconditions\tevent\tmode\n%s", broken[i]);
		cr_expect(codebook_open(codebook_file(text)) == NULL, "%s", broken[i]);
	}
	cr_expect(codebook_open("/nonexistent/codebook.tsv") == NULL);
}
