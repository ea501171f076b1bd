/* the model file: what is refused, and the parts that need no model */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tag/bio.h"
#include "tag/features.h"
#include "tag/kernels.h"
#include "tag/lemma.h"
#include "tag/model.h"

static struct arena arena;

struct bytes { char *bytes; size_t size; };

static struct bytes shipped(void)
{
	const char *path = getenv("BULLETIN_MODEL");
	FILE *stream = fopen(path != NULL ? path : "tag/english.model", "r");
	struct bytes b = { 0 };

	cr_assert(stream != NULL);
	fseek(stream, 0, SEEK_END);
	b.size = (size_t)ftell(stream);
	rewind(stream);
	b.bytes = malloc(b.size);
	cr_assert(eq(sz, fread(b.bytes, 1, b.size, stream), b.size));
	fclose(stream);
	return b;
}

static bool opens(const char *bytes, size_t size)
{
	char path[] = "/tmp/bulletin-model-XXXXXX";
	int file = mkstemp(path);
	struct model model;

	cr_assert(file >= 0);
	cr_assert(write(file, bytes, size) == (ssize_t)size);
	close(file);
	bool opened = model_open(&model, path);
	if (opened)
		model_close(&model);
	unlink(path);
	return opened;
}

Test(model, a_file_that_is_not_there_empty_or_foreign_is_refused)
{
	struct model model;
	static char zeros[4096];

	cr_expect(not(model_open(&model, "/nowhere/english.model")));
	cr_expect(not(model_open(&model, "/tmp")), "a directory");
	cr_expect(not(opens("", 0)));
	cr_expect(not(opens(zeros, sizeof(zeros))));
	cr_expect(not(opens("BULLETIN", 8)));
}

Test(model, a_cut_model_is_refused_wherever_it_was_cut)
{
	struct bytes b = shipped();

	cr_expect(opens(b.bytes, b.size));
	for (size_t i = 1; i < 8; i++)
		cr_expect(not(opens(b.bytes, b.size / 8 * i)));
	cr_expect(not(opens(b.bytes, b.size - 1)));
	free(b.bytes);
}

Test(model, a_model_with_an_altered_header_is_refused)
{
	struct bytes b = shipped();

	for (size_t at = 0; at < sizeof(struct model_header); at += 7) {
		b.bytes[at] = (char)(b.bytes[at] ^ 0x41);
		cr_expect(not(opens(b.bytes, b.size)), "byte %zu", at);
		b.bytes[at] = (char)(b.bytes[at] ^ 0x41);
	}
	free(b.bytes);
}

Test(model, sections_that_leave_the_file_are_refused_even_with_a_right_checksum)
{
	struct bytes b = shipped();
	struct model_header header;

	for (int i = 0; i < SECTIONS; i++) {
		memcpy(&header, b.bytes, sizeof(header));
		header.sections[i].offset = (uint32_t)b.size / 64 * 64;
		header.checksum =
			text_hash((struct text){ (const char *)header.sections, sizeof(header.sections) });
		char *copy = malloc(b.size);
		memcpy(copy, b.bytes, b.size);
		memcpy(copy, &header, sizeof(header));
		cr_expect(not(opens(copy, b.size)), "section %d", i);
		free(copy);
	}
	free(b.bytes);
}

Test(model, strings_that_would_break_rows_are_refused)
{
	static const enum section_name names[] = { SECTION_TAG_NAMES, SECTION_LEMMA_NAMES, SECTION_LABEL_NAMES };
	struct bytes b = shipped();
	struct model_header header;

	memcpy(&header, b.bytes, sizeof(header));
	for (size_t i = 0; i < 3; i++) {
		const struct section *section = &header.sections[names[i]];
		char *text = b.bytes + section->offset + section->rows * sizeof(uint32_t), kept = text[1];

		for (const char *bad = "\xFF\t\n"; *bad != '\0'; bad++) {
			text[1] = *bad;
			cr_expect(not(opens(b.bytes, b.size)), "section %zu", i);
		}
		text[1] = kept;
	}
	cr_expect(opens(b.bytes, b.size));
	free(b.bytes);
}

enum { WORDS = 29, ROWS = 64, COLS = 48 };

/* all numbers of the kernel's size, the extremes among them */
static void fill_numbers(char *numbers, size_t number_size)
{
	for (size_t i = 0; i < WORDS * COLS; i++) {
		unsigned value = i * 91 % 7 == 0 ? 255 : i * 53 % 256;
		if (number_size == 1)
			((uint8_t *)numbers)[i] = (uint8_t)value;
		else
			((uint16_t *)(void *)numbers)[i] = (uint16_t)value;
	}
}

static void multiply(enum processor processor, const struct strip *strip, float *y)
{
	enum { ROOM = WORDS + KERNEL_WORDS };
	static _Alignas(64) char numbers[ROOM * COLS * 2];
	static _Alignas(64) int16_t panel[ROWS * COLS];
	static float units[ROOM], all[ROOM * ROWS];
	const struct kernel *kernel = kernel_for(processor);
	struct activations x = { WORDS, COLS, numbers, units };

	for (size_t t = 0; t < WORDS; t++)
		units[t] = 0.01f * (float)(t + 1);
	fill_numbers(numbers, kernel->number_size);
	kernel->multiply(strip, &x, all, ROWS, panel);
	for (size_t t = 0; t < WORDS; t++)
		memcpy(y + t * ROWS, all + t * ROWS, strip->blocks * MATRIX_BLOCK * sizeof(*y));
}

Test(model, all_kernels_give_the_same_outputs)
{
	static _Alignas(64) int8_t weights[ROWS * COLS];
	static float units[ROWS], biases[ROWS], plain[WORDS * ROWS], other[WORDS * ROWS];
	static int32_t sums[ROWS];
	struct strip strip = { { ROWS, COLS, ROWS, weights, units, biases, sums }, 0, MATRIX_BLOCK, 0 };

	for (size_t i = 0; i < sizeof(weights); i++)
		weights[i] = (int8_t)(i % 11 < 2 ? -127 : i % 11 < 4 ? 127 : (int)(i * 37 % 255) - 127);
	for (size_t row = 0; row < ROWS; row++) {
		units[row] = 0.003f * (float)(row + 1);
		biases[row] = (float)row - 30.3f;
		sums[row] = (int32_t)(row * 7919 % 601) - 300;
	}
	for (strip.blocks = 1; strip.blocks <= KERNEL_BLOCKS; strip.blocks++)
		for (int p = PROCESSOR_PLAIN; p < PROCESSORS; p++) {
			if (!processor_has((enum processor)p))
				continue;
			multiply(PROCESSOR_PLAIN, &strip, plain);
			multiply((enum processor)p, &strip, other);
			cr_expect(memcmp(plain, other, sizeof(plain)) == 0, "processor %d, %zu blocks", p,
			          strip.blocks);
		}
}

Test(model, bio_tags_are_legal_whatever_the_scores)
{
	enum { COUNT = 200, WIDTH = 32 };
	static float scores[COUNT * WIDTH], transitions[(MODEL_NAME_TAGS + 1) * MODEL_NAME_TAGS];
	struct name_tag names[COUNT];
	struct engine engine = { NULL, kernel_for(processor_best()), &arena };

	for (size_t i = 0; i < COUNT * WIDTH; i++)
		scores[i] = (float)(i * 7919 % 1000) / 100 + (i % WIDTH % 2 == 0 ? 5 : 0);
	bio_decode(&engine, scores, WIDTH, transitions, COUNT, names);
	cr_expect(names[0].begins || names[0].type == NAME_NONE);
	for (size_t t = 1; t < COUNT; t++)
		cr_expect(names[t].begins || names[t].type == NAME_NONE ||
		          names[t].type == names[t - 1].type);
}

static bool makes(const char *form, const char *rule, const char *lemma)
{
	struct text made = lemma_rule(&arena, text_of(form), text_of(lemma));

	return text_is(made, rule) && lemma_rule_fits(made, text_of(form)) &&
	       text_is(lemma_apply(&arena, made, text_of(form)), lemma);
}

Test(model, lemma_rules_are_the_shortest_edits)
{
	cr_expect(makes("Armies", "l3y", "army"));
	cr_expect(makes("talks", "l1", "talk"));
	cr_expect(makes("IRAQ", "c0", "Iraq"));
	cr_expect(makes("Moscow", "k0", "Moscow"));
	cr_expect(makes("was", "l3be", "be"));
	cr_expect(makes("\xc3\x89tats", "l1", "\xc3\xa9tat"));
	cr_expect(not(lemma_rule_fits(TEXT("l3"), TEXT("was"))), "nothing would be left");
	cr_expect(not(lemma_rule_fits(TEXT("l9"), TEXT("was"))));
}

static bool key_is(const char *form, const char *expected)
{
	char key[WORD_KEY_SIZE];
	struct text word = { key, word_key(text_of(form), key) };

	return text_is(word, expected);
}

Test(model, keys_of_words_forget_case_digits_and_typography)
{
	cr_expect(key_is("Kyrgyzstan", "kyrgyzstan"));
	cr_expect(key_is("\xe2\x80\x99s", "'s"));
	cr_expect(key_is("\xe2\x80\x9c", "\""));
	cr_expect(key_is("2004", "0000"));
	cr_expect(key_is("\xc3\x96" "calan", "\xc3\xb6" "calan"));
	cr_expect(key_is("\xff\xfe", "\xff\xfe"), "bytes that are no UTF-8 stay");
}
