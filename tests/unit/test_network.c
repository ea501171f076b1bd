/* the network with the shipped model: whatever comes, columns are filled and heads are trees */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tag/model.h"
#include "tag/network.h"

static struct arena arena;
static struct network *network;

static void open_model(void)
{
	const char *path = getenv("BULLETIN_MODEL");

	network = network_open(path != NULL ? path : "tag/english.model");
	cr_assert(network != NULL);
}

static void close_model(void)
{
	network_close(network);
	arena_free(&arena);
}

TestSuite(network, .init = open_model, .fini = close_model);

/* a sentence of the words in `line`, repeated `times` */
static struct sentence words(const char *line, size_t times)
{
	struct sentence sentence = { 0 };
	size_t capacity = 0;

	for (size_t n = 0; n < times; n++) {
		struct text rest = text_of(line), word;
		while (text_next(&rest, ' ', &word)) {
			sentence.tokens = arena_grow(&arena, sentence.tokens, sentence.token_count, &capacity,
			                             sizeof(*sentence.tokens));
			sentence.tokens[sentence.token_count++] = (struct token){
				.id = (int)sentence.token_count + 1, .head = -1, .form = word
			};
		}
	}
	return sentence;
}

static struct name_tag *tag(struct sentence *sentence)
{
	struct name_tag *names = arena_array(&arena, sentence->token_count, sizeof(*names));

	float *scores = arena_array(&arena, sentence->token_count * MODEL_NAME_TAGS, sizeof(*scores));

	network_tag(network, &arena, sentence, scores);
	network_names(network, scores, sentence->token_count, names);
	return names;
}

/* every word has its columns, and its heads lead to the one root */
static void expect_whole(const struct sentence *sentence)
{
	size_t roots = 0, count = sentence->token_count;

	for (size_t i = 0; i < count; i++) {
		const struct token *token = &sentence->tokens[i];
		size_t at = i + 1, steps = 0;

		cr_assert(token->upos.length > 0 && token->xpos.length > 0);
		cr_assert(token->lemma.length > 0 && token->deprel.length > 0);
		cr_assert(token->head >= 0 && (size_t)token->head <= count);
		cr_assert(eq(int, token->head == 0, text_is(token->deprel, "root")));
		roots += token->head == 0;
		while (at != 0 && steps++ <= NETWORK_PIECE + 1)
			at = (size_t)sentence->tokens[at - 1].head;
		cr_assert(eq(sz, at, 0));
	}
	cr_expect(eq(sz, roots, 1));
}

Test(network, a_plain_sentence)
{
	struct sentence s =
		words("President Nikola Brandt visited Ankara on Monday and met Turkish ministers .", 1);
	struct name_tag *names = tag(&s);

	expect_whole(&s);
	cr_expect(eq(int, s.tokens[3].head, 0));
	cr_expect(text_is(s.tokens[3].lemma, "visit"));
	cr_expect(text_is(s.tokens[3].upos, "VERB"));
	cr_expect(text_is(s.tokens[4].deprel, "obj"));
	cr_expect(eq(int, names[1].type, NAME_PERSON));
	cr_expect(names[1].begins && !names[2].begins);
	cr_expect(eq(int, names[4].type, NAME_GPE));
	cr_expect(eq(int, names[9].type, NAME_NORP));
	cr_expect(eq(int, names[3].type, NAME_NONE));
}

Test(network, typographic_quotes_are_read_like_plain_ones)
{
	struct sentence plain = words("Moscow 's envoy called it \" a mistake \" .", 1);
	struct sentence typeset =
		words("Moscow \xe2\x80\x99s envoy called it \xe2\x80\x9c a mistake \xe2\x80\x9d .", 1);

	tag(&plain);
	tag(&typeset);
	for (size_t i = 0; i < plain.token_count; i++) {
		cr_expect(eq(int, plain.tokens[i].head, typeset.tokens[i].head));
		cr_expect(text_equal(plain.tokens[i].upos, typeset.tokens[i].upos));
	}
}

Test(network, odd_words_do_no_harm)
{
	struct sentence s = words(
		"\xef\xbf\xbd \xff\xff _ . ( )))) \xe2\x80\x8b 1234567890123456789012345678901234567890123456"
		"78901234567890 ,,, \xf0\x9f\x98\x80 A",
		1);

	tag(&s);
	expect_whole(&s);
}

/* what cannot be told from a good model by its header: then the output is wrong, but it is output */
Test(network, a_model_with_damaged_numbers_does_no_harm)
{
	const char *shipped = getenv("BULLETIN_MODEL");
	FILE *from = fopen(shipped != NULL ? shipped : "tag/english.model", "r");
	char path[] = "/tmp/bulletin-model-XXXXXX";
	FILE *to = fdopen(mkstemp(path), "w");
	struct model_header header;
	size_t at = 0;

	cr_assert(from != NULL && to != NULL);
	cr_assert(fread(&header, sizeof(header), 1, from) == 1);
	rewind(from);
	/* the strings come last: damage there is refused */
	for (int c; (c = getc(from)) != EOF; at++)
		putc(at > sizeof(header) && at < header.sections[SECTION_TAG_NAMES].offset && at % 61 == 0 ? 0xff : c,
		     to);
	fclose(from);
	fclose(to);
	struct network *damaged = network_open(path);
	cr_assert(damaged != NULL);
	struct sentence s =
		words("President Nikola Brandt visited Ankara on Monday and met Turkish ministers .", 3);
	network_tag(damaged, &arena, &s, arena_array(&arena, s.token_count * MODEL_NAME_TAGS, sizeof(float)));
	for (size_t i = 0; i < s.token_count; i++)
		cr_expect(s.tokens[i].head >= 0 && (size_t)s.tokens[i].head <= s.token_count);
	network_close(damaged);
	unlink(path);
}

Test(network, one_word_and_none)
{
	struct sentence one = words("Yes", 1), none = { 0 };

	tag(&one);
	expect_whole(&one);
	tag(&none);
}

Test(network, fifty_thousand_words_are_one_tree)
{
	struct sentence s = words("the ministers said that they would not sign it , and", 4600);

	tag(&s);
	expect_whole(&s);
}

Test(network, the_same_words_give_the_same_columns_again)
{
	struct sentence first = words("Officials in Tashkent denied that a treaty had been drafted .", 1),
			other, again;

	tag(&first);
	other = words("Rain .", 1);
	tag(&other);
	again = words("Officials in Tashkent denied that a treaty had been drafted .", 1);
	tag(&again);
	for (size_t i = 0; i < first.token_count; i++) {
		cr_expect(eq(int, first.tokens[i].head, again.tokens[i].head));
		cr_expect(text_equal(first.tokens[i].feats, again.tokens[i].feats));
		cr_expect(text_equal(first.tokens[i].deprel, again.tokens[i].deprel));
	}
}
